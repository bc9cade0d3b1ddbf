"""The search over the window (Ctrl+K): a field, and what is found while one types, opened by keyboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from trustdesk.domain.counterparts import Counterpart
from trustdesk.operations.editing import fresh_id, keep
from trustdesk.operations.searching import Findings, search_desk
from trustdesk.ui.desk import Desk
from trustdesk.ui.icons import icon
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.search.result_list import ResultList
from trustdesk.ui.search.search_entries import Entry, action_entries, entries_of, recent_entries
from trustdesk.ui.theme import XL, Colours, M, S, role

if TYPE_CHECKING:
    from trustdesk.ui.main_window import MainWindow

_PAUSE_MS = 20
_MOST_RECENT = 10
_MOST_DOSSIERS = 8
_PAGE = 5
_LETTERS = 90
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
        self.card = QFrame(self)
        role(self.card, "palette")
        self.field = QLineEdit(self.card)
        self.results = ResultList(self.card)
        self._hint = QLabel(desk.words("ui-search-keys"), self.card)
        self._place_parts()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._back = QTimer(self, singleShot=True, interval=0)
        self._back.timeout.connect(self._take_back)
        self.field.textChanged.connect(self._pause.start)
        self.field.installEventFilter(self)
        self.results.clicked.connect(lambda _index: self._open())
        self.results.selectionModel().currentChanged.connect(self._announce)
        window.installEventFilter(self)
        self.hide()

    def _place_parts(self) -> None:
        words = self._desk.words
        self.field.setObjectName("search-text")
        self.field.setAccessibleName(words("ui-search-field-name"))
        self.field.setPlaceholderText(words("ui-search-placeholder"))
        self.field.addAction(icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        role(self.field, "palette-field")
        role(self.results, "search")
        self.results.setAccessibleName(words("ui-search-results"))
        role(self._hint, "small")
        foot = QHBoxLayout()
        foot.setContentsMargins(M, 0, M, 0)
        foot.addWidget(self._hint)
        self._column = QVBoxLayout(self.card)
        self._column.setContentsMargins(S, S, S, S)
        self._column.setSpacing(S)
        self._column.addWidget(self.field)
        self._column.addWidget(self.results)
        self._column.addLayout(foot)

    def open(self) -> None:
        """Show it and take the focus."""
        self._show_entries(recent_entries(self._recent, self._desk.words))
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
        typed, now = self.field.text().strip(), self._desk.now()
        if not typed:
            self._show_entries(recent_entries(self._recent, self._desk.words))
            return
        self._desk.read(
            lambda vault: search_desk(vault, typed, now, _MOST_DOSSIERS),
            lambda found: self._found(typed, found),
            owner=self,
            topic="search",
        )

    def _found(self, typed: str, found: Findings) -> None:
        if typed == self.field.text().strip():
            self._show_entries(entries_of(found, action_entries(self._actions, typed), typed, self._desk.words))

    def _show_entries(self, entries: tuple[Entry, ...]) -> None:
        self.results.show_entries(entries)
        self.results.setVisible(bool(entries))
        self._place()

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
            self.field.setText(entry.again)
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
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self.results.step(steps[key])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            for _ in range(_PAGE):
                self.results.step(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event)
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            return False
        return True

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
        elif focused is not None and focused.window() is self._window:
            self._back.start()

    def _take_back(self) -> None:
        """The box may have been put away meanwhile: that, too, takes the focus from its field."""
        if self.isVisible():
            self.field.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        if not self.card.geometry().contains(event.position().toPoint()):
            self._leave()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        shade = Colours.of(self.palette()).color("ground")
        shade.setAlpha(_SCRIM)
        QPainter(self).fillRect(self.rect(), shade)

    def _place(self) -> None:
        """Over the whole window; the card in its upper part, as high as what it shows."""
        room = self._window.rect()
        self.setGeometry(room)
        width = min(room.width() - 2 * XL, _LETTERS * self.fontMetrics().averageCharWidth())
        top = room.height() // 10
        self.results.setFixedHeight(min(self.results.wanted_height(), room.height() * 6 // 10))
        self.card.setGeometry((room.width() - width) // 2, top, width, self._column.sizeHint().height())
