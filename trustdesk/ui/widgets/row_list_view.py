"""A stretch of rows as tall as they are: it never scrolls by itself, as the sheet around it does.

Up and Down go from row to row and, at its ends, out of it (`left`). Enter, F2 and a click open a row, Delete removes
it, Alt+Up and Alt+Down or the mouse move it. What happens then is for others: the view only tells of the wish.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QSizePolicy, QWidget

from trustdesk.ui.theme import role
from trustdesk.ui.widgets.row_list_model import Row, RowModel
from trustdesk.ui.widgets.row_list_paint import RowPaint

Key = Qt.Key
# Layouts also ask for the least width of all that is in them, in which no list is ever shown.
_NARROWEST_LETTERS = 30


class RowView(QListView):
    """opened, removal_requested: the row of that key. move_requested: the row of that key, to stand at that number.

    menu_requested: the row of that key, and where on the screen. went: the keyboard is on the row of that key.
    left: it went out, -1 upwards, 1 downwards.
    """

    opened = Signal(str)
    removal_requested = Signal(str)
    move_requested = Signal(str, int)
    menu_requested = Signal(str, QPoint)
    went = Signal(str)
    left = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = RowModel(self)
        self._paint = RowPaint(self)
        self._heights: dict[int, int] = {}
        self._pressed_at: QPoint | None = None
        role(self, "rows")
        self.setModel(self._rows)
        self.setItemDelegate(self._paint)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.clicked.connect(lambda index: self.opened.emit(self._rows.rows[index.row()].key))

    @property
    def rows(self) -> tuple[Row, ...]:
        """What it shows."""
        return self._rows.rows

    @property
    def current(self) -> str:
        """The key of the row that the keyboard is on."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].key if index.isValid() else ""

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the keyboard stays on its row, or on the one that took its place."""
        if tuple(rows) == self._rows.rows:
            return
        key, number = self.current, self.currentIndex().row()
        self._paint.forget()
        self._heights.clear()
        self._rows.set_rows(rows)
        self.setVisible(bool(rows))
        self.updateGeometry()
        if number >= 0 and rows:
            there = self._rows.number_of(key)
            self._go(there if there >= 0 else min(number, len(rows) - 1))

    def go_to(self, key: str) -> None:
        """Put the keyboard on the row of that key, or on the first."""
        self._go(max(self._rows.number_of(key), 0))
        self.setFocus()
        self.went.emit(self.current)

    def enter(self, step: int) -> None:
        """Put the keyboard on the end that one comes from, going down (1) or up (-1)."""
        self._go(0 if step > 0 else len(self.rows) - 1)
        self.setFocus()
        self.went.emit(self.current)

    def _go(self, number: int) -> None:
        self.setCurrentIndex(self._rows.index(number))

    def edges_of(self, key: str) -> tuple[int, int]:
        """The upper and the lower edge of the row of that key, in the view's own px."""
        rect = self.visualRect(self._rows.index(max(self._rows.number_of(key), 0)))
        return rect.top(), rect.bottom()

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name, as all below
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        if width < _NARROWEST_LETTERS * self.fontMetrics().averageCharWidth():
            return self.sizeHint().height()
        if width not in self._heights:
            self._heights[width] = sum(self._paint.height(row, width) for row in self.rows)
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802
        """A guess, which costs nothing: layouts go by the height for their width."""
        return QSize(self.width(), 3 * self.fontMetrics().height() * len(self.rows))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._paint.forget()
            self._heights.clear()
            self.updateGeometry()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows:
            self._go(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        number, key = self.currentIndex().row(), Key(event.key())
        if number < 0 or not self._answer(key, event.modifiers(), number):
            event.ignore()

    def _answer(self, key: Key, modifiers: Qt.KeyboardModifier, number: int) -> bool:
        step = {Key.Key_Up: -1, Key.Key_Down: 1}.get(key, 0)
        if step and modifiers & Qt.KeyboardModifier.AltModifier:
            self._wish_move(number, number + step)
        elif step:
            self._step(number + step, step)
        elif key in (Key.Key_Home, Key.Key_End):
            self.enter(1 if key is Key.Key_Home else -1)
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_F2, Key.Key_Space):
            self.opened.emit(self.current)
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            self.removal_requested.emit(self.current)
        else:
            return False
        return True

    def _step(self, number: int, step: int) -> None:
        if 0 <= number < len(self.rows):
            self._go(number)
            self.went.emit(self.current)
        else:
            self.left.emit(step)

    def _wish_move(self, number: int, to: int) -> None:
        if 0 <= to < len(self.rows) and to != number:
            self.move_requested.emit(self.rows[number].key, to)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        at = event.position().toPoint()
        on_row = event.button() is Qt.MouseButton.LeftButton and self.indexAt(at).isValid()
        self._pressed_at = at if on_row else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt itself drags only what is selected, and here nothing ever is."""
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.startDrag(Qt.DropAction.MoveAction)

    def startDrag(self, supported: Qt.DropAction) -> None:  # noqa: N802
        """Carry the row that was pressed, which is the current one."""
        index = self.currentIndex()
        drag = QDrag(self)
        drag.setMimeData(self._rows.mimeData([index]))
        drag.setPixmap(self.viewport().grab(self.visualRect(index)))
        drag.exec(supported)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Tell where a row was dropped; the model is not touched, as the order comes back from the vault."""
        if event.source() is not self:
            event.ignore()
            return
        target = self.indexAt(event.position().toPoint())
        number = self.currentIndex().row()
        to = target.row() if target.isValid() else len(self.rows) - 1
        below = self.dropIndicatorPosition() is QAbstractItemView.DropIndicatorPosition.BelowItem
        if target.isValid() and to < number and below:
            to += 1
        elif target.isValid() and to > number and not below:
            to -= 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self._wish_move(number, to)

    def _ask_for_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if not index.isValid():
            index = self.currentIndex()
            at = self.visualRect(index).center()
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_requested.emit(self.current, self.viewport().mapToGlobal(at))
