"""The scenes: what to do in an open window before its picture is taken. A scene answers with the widget to draw."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QScrollArea, QTableView, QWidget

from tests.pictures.dossier_scenes import DOSSIER_SCENES
from trustdesk.ui.countries.note_row import NoteRow
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.meetings.room_clocks import SMALL_TALK_S, RoomClocks
from trustdesk.ui.meetings.room_window import RoomWindow
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.terms.glossary_choice import PACK
from trustdesk.ui.terms.terms_panel import TermsPanel


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where a scene plays. settle: wait until nothing is asked for any more."""

    window: MainWindow
    settle: Callable[[], None]
    counterpart: str

    def go(self, screen: Screen, section: str = "") -> QWidget:
        """Go to a screen, with the dossier of the state where there is one."""
        self.window.go_to(Place(screen=screen, counterpart=self.counterpart, section=section))
        self.settle()
        return self.window

    def after(self, command: str) -> QWidget:
        """The topmost window that a command opens, or the main window."""
        before = set(map(id, self._shown()))
        self.window.command(command)
        self.settle()
        fresh = [each for each in self._shown() if id(each) not in before]
        return fresh[-1] if fresh else self.window

    def _shown(self) -> list[QWidget]:
        return [each for each in self.window.findChildren(QWidget) if each.isWindow() and each.isVisible()]


def _typed(stage: Stage, command: str, text: str) -> QWidget:
    stage.go(Screen.COUNTERPARTS)
    widget = stage.after(command)
    field = QApplication.focusWidget()
    if (isinstance(field, QLineEdit) and field.window() is not stage.window) or widget is stage.window:
        QTest.keyClicks(field or stage.window, text)
        stage.settle()
        QTest.qWait(300)
        stage.settle()
    return stage.window if not isinstance(widget, QDialog) else widget


def _searched_before(stage: Stage) -> QWidget:
    stage.window.change_settings(replace(stage.window.settings, recent=("kuwabori", "role:supplier yen", "rent")))
    return _typed(stage, "search", "")


def _on_a_chip(stage: Stage) -> QWidget:
    """Tab leads from the field of the search into its filters."""
    _typed(stage, "search", "role:supplier ")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Right):
        QTest.keyClick(QApplication.focusWidget() or stage.window, key)
    return stage.window


def _in_the_room(stage: Stage, *keys: Qt.Key) -> QWidget:
    """The screen of a laptop as large as the window, as the one that nothing is shown on is small and square."""
    stage.go(Screen.COUNTERPARTS)
    room = stage.after("in-the-room")
    room.showNormal()
    room.resize(stage.window.size())
    stage.settle()
    for key in keys:
        QTest.keyClick(room, key)
        stage.settle()
    return room


def _late_in_the_room(stage: Stage) -> QWidget:
    """The small talk is over, nobody has asked for three minutes, and the meeting has used up its time."""
    room = _in_the_room(stage)
    if not isinstance(room, RoomWindow):  # an empty desk has no meeting to be in
        return room
    now = [0.0]
    room.clock = lambda: now[0]
    room.clocks = RoomClocks()
    room.clocks.toggle_small_talk(0.0)
    now[0] = SMALL_TALK_S
    room.tick()
    now[0] = 4000.0
    room.tick()
    return room


def _drawer(stage: Stage, name: str) -> QWidget:
    stage.go(Screen.COUNTERPARTS)
    if stage.window.page is not None:
        stage.window.page.open_drawer(name)
    return stage.window


def _skipped(stage: Stage, times: int) -> QWidget:
    stage.go(Screen.PREPARE)
    for _ in range(times):
        QTest.keyClick(
            QApplication.focusWidget() or stage.window, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier
        )
        stage.settle()
    return stage.window


def _filtered(stage: Stage, screen: Screen) -> QWidget:
    """A list with a filter that nothing matches."""
    stage.go(screen)
    field = next(each for each in stage.window.findChildren(QLineEdit, "filter") if each.isVisible())
    QTest.keyClicks(field, "qwxzzq")
    QTest.qWait(400)
    return stage.window


def _country(stage: Stage, code: str, section: str = "") -> QWidget:
    stage.window.go_to(Place(screen=Screen.COUNTRIES, record=code, section=section))
    stage.settle()
    return stage.window


def _corrected(stage: Stage) -> QWidget:
    """The second note on Sweden is about to be written anew."""
    _country(stage, "SE")
    rows = stage.window.findChildren(NoteRow)
    rows[1].wished.emit("correct", rows[1].note)
    return stage.window


def _drilled(stage: Stage, *keys: Qt.Key) -> QWidget:
    """The drill of the dossier, after these keys."""
    stage.go(Screen.COUNTERPARTS)
    dialog = stage.after("drill")
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or dialog, key)
        stage.settle()
    return dialog


def _glossary(stage: Stage, *, opened: bool) -> QWidget:
    """A shipped glossary, and one of its terms beside it."""
    stage.go(Screen.TERMS)
    panel = stage.window.findChild(TermsPanel)
    if panel is not None and panel.glossary.choose(PACK, "airlines"):
        panel.glossary.activated.emit(panel.glossary.currentIndex())
        stage.settle()
        stage.window.grab()  # what is painted is what is asked for
        stage.settle()
    if panel is not None and opened:
        panel.list.table.choose(2)
        QTest.keyClick(panel.list.table, Qt.Key.Key_Return)
    stage.settle()
    return stage.window


def _checked(stage: Stage) -> QWidget:
    """A letter with words that cost trust and terms that nobody noted."""
    stage.go(Screen.TERMS)
    panel = stage.window.findChild(TermsPanel)
    if panel is not None:
        panel.show_check()
        panel.check.text.setPlainText(
            "Now calm down, please. The PPA leaves curtailment, the BESS and a Material Adverse Change clause open."
        )
        QTest.qWait(300)
        stage.settle()
    return stage.window


def _debrief_below(stage: Stage) -> QWidget:
    stage.go(Screen.DEBRIEF)
    for area in stage.window.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    return stage.window


def _notice(stage: Stage) -> QWidget:
    """A promise is marked as kept from the list, and can be taken back."""
    stage.go(Screen.PROMISES)
    for table in stage.window.findChildren(QTableView):
        if table.isVisible():
            table.setFocus()
            QTest.keyClick(table, Qt.Key.Key_K)
    return stage.window


SCENES = MappingProxyType[str, Callable[[Stage], QWidget]](
    {
        "today": lambda stage: stage.go(Screen.TODAY),
        "counterparts": lambda stage: stage.go(Screen.COUNTERPARTS),
        "dossier-wall": lambda stage: stage.go(Screen.COUNTERPARTS, "wall"),
        "dossier-promises": lambda stage: stage.go(Screen.COUNTERPARTS, "promises"),
        "dossier-notes": lambda stage: stage.go(Screen.COUNTERPARTS, "notes"),
        "dossier-pictures": lambda stage: stage.go(Screen.COUNTERPARTS, "pictures"),
        "promises": lambda stage: stage.go(Screen.PROMISES),
        "people": lambda stage: stage.go(Screen.PEOPLE),
        "terms": lambda stage: stage.go(Screen.TERMS),
        "countries": lambda stage: stage.go(Screen.COUNTRIES),
        "countries-chosen": lambda stage: _country(stage, "OM"),
        "countries-words": lambda stage: _country(stage, "JP", "words"),
        "countries-zones": lambda stage: _country(stage, "US"),
        "countries-region": lambda stage: _country(stage, "nordic"),
        "terms-glossary": lambda stage: _glossary(stage, opened=False),
        "terms-shipped": lambda stage: _glossary(stage, opened=True),
        "terms-check": _checked,
        "drill": _drilled,
        "drill-answer": lambda stage: _drilled(stage, Qt.Key.Key_Space),
        "drill-end": lambda stage: _drilled(stage, Qt.Key.Key_Space, Qt.Key.Key_3, Qt.Key.Key_Escape),
        "prepare": lambda stage: stage.go(Screen.PREPARE),
        "debrief": lambda stage: stage.go(Screen.DEBRIEF),
        "in-the-room": _in_the_room,
        "in-the-room-ask": lambda stage: _in_the_room(stage, *[Qt.Key.Key_Left] * 3),
        "in-the-room-owed": lambda stage: _in_the_room(stage, *[Qt.Key.Key_Right] * 3),
        "in-the-room-goal": lambda stage: _in_the_room(stage, *[Qt.Key.Key_Right] * 2),
        "in-the-room-table": lambda stage: _in_the_room(stage, Qt.Key.Key_T, Qt.Key.Key_N),
        "in-the-room-late": _late_in_the_room,
        "page-left-off": lambda stage: _drawer(stage, "left-off"),
        "page-openings": lambda stage: _drawer(stage, "openings"),
        "page-table": lambda stage: (stage.go(Screen.COUNTERPARTS), stage.after("table-copy"))[0],
        "prepare-next": lambda stage: _skipped(stage, 1),
        "prepare-end": lambda stage: _skipped(stage, 12),
        "search-recent": _searched_before,
        "search-nothing": lambda stage: _typed(stage, "search", "qwxzzq"),
        "quick-entry-question": lambda stage: _typed(stage, "quick-entry", "promise: tariff sheet by thu"),
        "new-counterpart-twice": lambda stage: _typed(stage, "new-counterpart", "Kuwabori Seimitsu"),
        "countries-nothing": lambda stage: _filtered(stage, Screen.COUNTRIES),
        "countries-correct": _corrected,
        "terms-nothing": lambda stage: _filtered(stage, Screen.TERMS),
        "people-nothing": lambda stage: _filtered(stage, Screen.PEOPLE),
        "promises-nothing": lambda stage: _filtered(stage, Screen.PROMISES),
        "debrief-below": _debrief_below,
        "notice": _notice,
        "search": lambda stage: _typed(stage, "search", "delivery"),
        "search-filters": lambda stage: _typed(stage, "search", "role:supplier country:jp yen "),
        "search-completing": lambda stage: _typed(stage, "search", "delivery with:ma"),
        "search-way-out": lambda stage: _typed(stage, "search", "kuwabori country:fr is:overdue"),
        "search-chip": _on_a_chip,
        "quick-entry": lambda stage: _typed(stage, "quick-entry", "promise Kuwabori: tariff sheet by thu"),
        "new-counterpart": lambda stage: stage.after("new-counterpart"),
        "new-meeting": lambda stage: (stage.go(Screen.COUNTERPARTS), stage.after("new-meeting"))[1],
        "print-several": lambda stage: stage.after("print-several"),
        "shortcuts": lambda stage: stage.after("shortcuts"),
        **DOSSIER_SCENES,
    }
)
