"""What a card on the wall does, be it an issue or a concession: open, change places, go across, leave, be dragged."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QDrag, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QLabel, QToolButton, QWidget

from trustdesk.domain.record import Record
from trustdesk.i18n.words import Words
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import role

CARD_MIME = "application/x-trustdesk-wall-card"


class WallCard(QFrame):
    """See the module. Each signal is a wish; stepped by -1 or 1 in its list, neighbour_wanted likewise."""

    open_requested = Signal()
    across_requested = Signal()
    step_requested = Signal(int)
    neighbour_wanted = Signal(int)
    removal_requested = Signal()

    def __init__(self, words: Words, record: Record, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.record = record
        self.setObjectName(record.key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        role(self, "wall-card")
        self._pressed_at: QPoint | None = None
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        role(self.title, "strong")
        self.act("ui-wall-open", self.open_requested.emit, "Return", "Enter")
        self.across = self.act("ui-wall-across", self.across_requested.emit, "Ctrl+Shift+Right", "Ctrl+Shift+Left")
        self.act("ui-wall-up", lambda: self.step_requested.emit(-1), "Alt+Up")
        self.act("ui-wall-down", lambda: self.step_requested.emit(1), "Alt+Down")
        self.act("ui-wall-remove", self.removal_requested.emit, "Del")
        self.menu = QToolButton(self)
        self.menu.setIcon(icon("ellipsis"))
        self.menu.setAccessibleName(words("ui-wall-menu"))
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.addActions(self.actions())
        role(self.menu, "flat")

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab halts on this card, in order."""
        return (self, self.menu)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Signs are as large as the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.fit_icons()

    def fit_icons(self) -> None:
        """Let the icons of all buttons follow the size of the text."""
        side = self.fontMetrics().height()
        for button in self.findChildren(QAbstractButton):
            button.setIconSize(QSize(side, side))

    def act(self, key: str, wish: Callable[[], None], *keys: str) -> QAction:
        """Add an action to the card and its context menu. key: of its words. keys: its shortcuts."""
        action = QAction(self.words(key), self)
        action.setObjectName(key)
        action.setShortcuts([QKeySequence(each) for each in keys])
        # Only where the card itself has the focus: in its fields these keys are for the fields.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked: wish())
        self.addAction(action)
        return action

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        plain = event.modifiers() is Qt.KeyboardModifier.NoModifier
        if plain and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.neighbour_wanted.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        at = event.position().toPoint()
        far = QApplication.startDragDistance()
        if self._pressed_at is not None and (at - self._pressed_at).manhattanLength() >= far:
            started, self._pressed_at = self._pressed_at, None
            self._drag(started)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        self._pressed_at = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        del event
        self.open_requested.emit()

    def _drag(self, at: QPoint) -> None:
        drag = QDrag(self)
        drag.setMimeData(card_mime(self.record.key))
        drag.setPixmap(self.grab())
        drag.setHotSpot(at)
        drag.exec(Qt.DropAction.MoveAction)


def card_mime(key: str) -> QMimeData:
    """What is dragged: the card of the record of that key."""
    mime = QMimeData()
    mime.setData(CARD_MIME, key.encode())
    return mime


def dragged_key(mime: QMimeData) -> str:
    """The key of the card that is dragged; empty where it is something else."""
    return bytes(mime.data(CARD_MIME).data()).decode() if mime.hasFormat(CARD_MIME) else ""
