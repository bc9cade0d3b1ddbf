"""The search over the window (Ctrl+K): a field, and what is found while one types, opened by keyboard."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from trustdesk.domain.counterparts import Counterpart
from trustdesk.operations.completing_filters import complete_filter
from trustdesk.operations.editing import fresh_id, keep
from trustdesk.operations.previewing import Preview, preview_hit
from trustdesk.operations.search_line_parts import ways_out
from trustdesk.operations.searching import search_desk
from trustdesk.operations.searching_known import Known, search_known
from trustdesk.ui.desk import Desk
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.search.search_card import SearchCard
from trustdesk.ui.search.search_entries import Answer, Entry, action_entries, entries_of, known_entries, recent_entries
from trustdesk.ui.theme import Colours

if TYPE_CHECKING:
    from trustdesk.ui.desk import Vault
    from trustdesk.ui.main_window import MainWindow

_PAUSE_MS = 20
_MOST_RECENT = 10
_MOST_DOSSIERS = 8
_PAGE = 5
_PREVIEW_PAUSE_MS = 60
_SCRIM = 96


class SearchBox(QWidget):
    """Lies over the whole window until something is opened, Esc is pressed or the focus goes elsewhere.

    place_requested, command_requested: what the user opened. searched: the recent searches from now on, newest first.
    """

    place_requested = Signal(Place)
    command_requested = Signal(str)
    searched = Signal(object)

    def __init__(self, desk: Desk, window: "MainWindow", recent: tuple[str, ...]) -> None:
        super().__init__(window)
        self._desk, self._window, self._recent = desk, window, recent
        self._before = QApplication.focusWidget()
        self._opened_at = window.place.screen
        self._actions = [
            (name, action.text().replace("&", "").rstrip(" …"), action.shortcut().toString())
            for name, action in window.actions_by_name.items()
            if action.isEnabled() and name != "search"
        ]
        self.setObjectName("search-box")
        self.setAccessibleName(desk.words("ui-search-title"))
        self.card = SearchCard(desk, self)
        self.field, self.results, self.chips = self.card.field, self.card.results, self.card.chips
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._back = QTimer(self, singleShot=True, interval=0)
        self._back.timeout.connect(self._take_back)
        self._preview_pause = QTimer(self, singleShot=True, interval=_PREVIEW_PAUSE_MS)
        self._preview_pause.timeout.connect(self._ask_preview)
        self._connect_parts()
        window.installEventFilter(self)
        self.hide()

    def _connect_parts(self) -> None:
        self.field.textChanged.connect(self._pause.start)
        self.field.textChanged.connect(self.chips.show_line)
        self.field.installEventFilter(self)
        self.chips.chosen.connect(self._take_line)
        self.chips.left.connect(self._go_on_typing)
        self.results.clicked.connect(lambda _index: self._open())
        self.results.forgotten.connect(self._forget)
        self.results.selectionModel().currentChanged.connect(self._current_changed)

    def open(self) -> None:
        """Show it and take the focus."""
        self.chips.show_line("")
        self._show_recent()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_box(self) -> None:
        """Put it away for good."""
        if self.isVisible():
            self.hide()
            self.deleteLater()

    # --- Finding

    def _ask(self) -> None:
        if not self._desk.is_open:
            return  # the window closed while the user paused
        line, now = self.field.text(), self._desk.now()
        if not line.strip():
            self._show_recent()
            return
        self._desk.read(
            lambda vault: _answer(vault, line, now),
            lambda answer: self._found(line, answer),
            owner=self,
            topic="search",
        )

    def _found(self, line: str, answer: Answer) -> None:
        if line == self.field.text():
            typed = line.strip()
            self.card.hint.setText(self._desk.words("ui-search-keys"))
            self._show_entries(entries_of(answer, action_entries(self._actions, typed), typed, self._desk.words))
            if not answer.found.query.filters:
                self._ask_known(line)

    def _ask_known(self, line: str) -> None:
        """What the desk knows of itself comes below, a little later: the first time it is read from many files."""
        words = self._desk.words

        def has_come(known: tuple[Known, ...]) -> None:
            if line == self.field.text():
                self.card.add_entries(known_entries(known, words))
                self._place()

        self._desk.read(
            lambda vault: search_known(vault, line, words.language), has_come, owner=self, topic="search-known"
        )

    def _show_recent(self) -> None:
        """Nothing is typed, and what was searched for before is offered."""
        words = self._desk.words
        self.card.hint.setText(words("ui-search-keys-recent" if self._recent else "ui-search-keys"))
        self._show_entries(recent_entries(self._recent, words))

    def _show_entries(self, entries: tuple[Entry, ...]) -> None:
        self.card.show_entries(entries)
        self._place()

    # --- Preview

    def _current_changed(self) -> None:
        self._announce()
        entry = self.results.current
        if entry is None or entry.hit is None:
            self._preview_pause.stop()
            self._show_preview(None)
        else:
            self._preview_pause.start()

    def _ask_preview(self) -> None:
        entry = self.results.current
        if entry is None or entry.hit is None or not self._desk.is_open:
            return
        hit, record, now = entry.hit, entry.record, self._desk.now()

        def has_come(preview: Preview | None) -> None:
            if self.results.current is entry:
                self._show_preview(preview)

        self._desk.read(lambda vault: preview_hit(vault, hit, now, record), has_come, owner=self, topic="preview")

    def _show_preview(self, preview: Preview | None) -> None:
        if preview is not None or self.card.preview.shown is not None:
            self.card.preview.show_preview(preview)
            self.field.setAccessibleDescription(self.card.preview.spoken)

    def _announce(self) -> None:
        """Tell a screen reader, whose focus stays in the field, which line is current."""
        entry = self.results.current
        if entry is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, entry.spoken))

    # --- Opening

    def _open(self) -> None:
        entry = self.results.current
        if entry is None:
            return
        if entry.again:
            self._take_line(entry.again)
            return
        if entry.forgets_all:
            self._forget(*self._recent)
            return
        self._remember()
        if entry.new_counterpart:
            self._add_counterpart(entry.new_counterpart)
            return
        self.close_box()
        if entry.place is not None:
            self.place_requested.emit(entry.place)
        else:
            self.command_requested.emit(entry.action)

    def _prepare(self) -> None:
        entry = self.results.current
        if entry is not None and entry.prepare:
            self._remember()
            self.close_box()
            self.place_requested.emit(Place(screen=Screen.PREPARE, counterpart=entry.prepare))

    def _add_counterpart(self, name: str) -> None:
        counterpart = Counterpart(id=fresh_id(name), name=name)
        words = self._desk.words

        def has_added(_kept: object) -> None:
            self.close_box()
            self.place_requested.emit(Place(counterpart=counterpart.id))

        self._desk.do(
            lambda vault: keep(vault, counterpart, words=words("ui-search-undo-new")),
            has_added,
            owner=self,
            notice=words("ui-search-notice-new", name=name),
        )

    def _remember(self) -> None:
        typed = self.field.text().strip()
        if typed:
            self._recent = (typed, *(each for each in self._recent if each != typed))[:_MOST_RECENT]
            self.searched.emit(self._recent)

    def _forget(self, *texts: str) -> None:
        """Take these out of the recent searches; the line below the last one is current then."""
        row = self.results.currentIndex().row()
        self._recent = tuple(each for each in self._recent if each not in texts)
        self.searched.emit(self._recent)
        self._show_recent()
        self.results.choose(row)
        told = self._desk.words("ui-search-forgotten", text=", ".join(texts))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, told))

    def _take_line(self, line: str) -> None:
        """The line that a chip, a completion or a way out leads to."""
        self.field.setText(line)
        self.field.setFocus()

    def _go_on_typing(self, text: str) -> None:
        self.field.setFocus()
        self.field.insert(text)

    # --- Keys, place and looks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if watched is self.field:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
            if event.type() == QEvent.Type.FocusOut:
                self._focus_left()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self.results.step(steps[key])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            for _ in range(_PAGE):
                self.results.step(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.chips.enter(last=key == Qt.Key.Key_Backtab)
        elif key == Qt.Key.Key_Delete and self._can_forget():
            self._forget(self._can_forget())
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            return False
        return True

    def _can_forget(self) -> str:
        """The recent search that is current while nothing is typed."""
        entry = self.results.current
        return entry.forget if entry is not None and not self.field.text() else ""

    def _enter(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._prepare()
        else:
            self._open()

    def _leave(self) -> None:
        before = self._before
        self.close_box()
        if before is not None and before.isVisible():
            before.setFocus()

    def _focus_left(self) -> None:
        """Close where a shortcut led elsewhere; a panel that only finished loading does not get to take the focus."""
        focused = QApplication.focusWidget()
        if self._window.place.screen is not self._opened_at or QApplication.activeModalWidget() is not None:
            self.close_box()
        elif focused is not None and focused.window() is self._window and not self.isAncestorOf(focused):
            self._back.start()

    def _take_back(self) -> None:
        """The box may have been put away meanwhile: that, too, takes the focus from its field. Or a chip has it."""
        focused = QApplication.focusWidget()
        if self.isVisible() and not (focused is not None and self.isAncestorOf(focused)):
            self.field.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        if not self.card.geometry().contains(event.position().toPoint()):
            self._leave()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        shade = Colours.of(self.palette()).color("ground")
        shade.setAlpha(_SCRIM)
        QPainter(self).fillRect(self.rect(), shade)

    def _place(self) -> None:
        """Over the whole window; the card in its upper part."""
        self.setGeometry(self._window.rect())
        self.card.place_in(self.rect())


def _answer(vault: "Vault", line: str, now: datetime) -> Answer:
    """Everything that is shown for a line; ways out are looked for only where it finds nothing."""
    found = search_desk(vault, line, now, _MOST_DOSSIERS)
    completions = complete_filter(vault, line, now)
    return Answer(found=found, completions=completions, ways=() if found else ways_out(vault, line, now))
