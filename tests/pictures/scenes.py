"""The scenes: what to do in an open window before its picture is taken. A scene answers with the widget to draw."""

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QScrollArea, QTableView, QWidget

from tests.pictures.dossier_scenes import DOSSIER_SCENES
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.meetings.room_clocks import SMALL_TALK_S, RoomClocks
from trustdesk.ui.meetings.room_window import RoomWindow
from trustdesk.ui.places import Place, Screen


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
        "search-recent": lambda stage: _typed(stage, "search", ""),
        "search-nothing": lambda stage: _typed(stage, "search", "qwxzzq"),
        "quick-entry-question": lambda stage: _typed(stage, "quick-entry", "promise: tariff sheet by thu"),
        "new-counterpart-twice": lambda stage: _typed(stage, "new-counterpart", "Kuwabori Seimitsu"),
        "terms-nothing": lambda stage: _filtered(stage, Screen.TERMS),
        "people-nothing": lambda stage: _filtered(stage, Screen.PEOPLE),
        "promises-nothing": lambda stage: _filtered(stage, Screen.PROMISES),
        "debrief-below": _debrief_below,
        "notice": _notice,
        "search": lambda stage: _typed(stage, "search", "delivery"),
        "quick-entry": lambda stage: _typed(stage, "quick-entry", "promise Kuwabori: tariff sheet by thu"),
        "new-counterpart": lambda stage: stage.after("new-counterpart"),
        "new-meeting": lambda stage: (stage.go(Screen.COUNTERPARTS), stage.after("new-meeting"))[1],
        "print-several": lambda stage: stage.after("print-several"),
        "shortcuts": lambda stage: stage.after("shortcuts"),
        **DOSSIER_SCENES,
    }
)
