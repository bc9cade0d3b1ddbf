"""A stretch of rows as tall as they are: it never scrolls by itself, as the sheet around it does.

Up and Down go from row to row and, at its ends, out of it (`left`). Enter, F2 and a click open a row, Delete removes
it, Alt+Up and Alt+Down or the mouse move it. What happens then is for others: the view only tells of the wish.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QSizePolicy, QWidget

from trustdesk.ui.theme import role
from trustdesk.ui.widgets.row_list_drag import EdgeScroll, carried_key, carrying, gap_at, paint_gap, row_mime
from trustdesk.ui.widgets.row_list_model import Row, RowModel
from trustdesk.ui.widgets.row_list_paint import RowPaint

Key = Qt.Key
# Layouts also ask for the least width of all that is in them, in which no list is ever shown.
_NARROWEST_LETTERS = 30


class RowView(QListView):
    """opened, removal_requested: the row of that key. move_requested: the row of that key, to stand at that number.

    dropped: the row of that key, by the mouse, to stand before what is at that number now; `gap` is that number while
    a row is carried over the view, else -1.
    menu_requested: the row of that key, and where on the screen. went: the keyboard is on the row of that key.
    left: it went out, -1 upwards, 1 downwards.
    """

    opened = Signal(str)
    removal_requested = Signal(str)
    move_requested = Signal(str, int)
    dropped = Signal(str, int)
    menu_requested = Signal(str, QPoint)
    went = Signal(str)
    left = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = RowModel(self)
        self._paint = RowPaint(self)
        self._heights: dict[int, int] = {}
        self._pressed_at: QPoint | None = None
        self.gap = -1
        role(self, "rows")
        self.setModel(self._rows)
        self.setItemDelegate(self._paint)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)
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
        drag = carrying(self, self.currentIndex(), row_mime(self.current))
        self._paint.faded = self.current
        self.viewport().update()
        scroll = EdgeScroll(self, self._pointer_over)
        drag.exec(supported)
        scroll.deleteLater()
        self._paint.faded = ""
        self._show_gap(-1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Show where the row would stand; rows of other lists are not taken."""
        if self._takes(event):
            self._show_gap(gap_at(self, event.position().toPoint().y()))
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        event.accept()
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Tell where a row was dropped; the model is not touched, as the order comes back from the vault."""
        if not self._takes(event):
            event.ignore()
            return
        self._show_gap(-1)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.dropped.emit(carried_key(event.mimeData()), gap_at(self, event.position().toPoint().y()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.gap >= 0:
            paint_gap(self, self.gap)

    def _takes(self, event: QDropEvent) -> bool:
        """Rows of this view, and of the one on the other side of a form."""
        key = carried_key(event.mimeData())
        return bool(key) and any(view.carries(key) for view in self._neighbours())

    def carries(self, key: str) -> bool:
        """Whether the mouse has taken the row of that key out of this view."""
        return bool(key) and self._paint.faded == key

    def _neighbours(self) -> list["RowView"]:
        parent = self.parentWidget()
        return parent.findChildren(RowView) if parent is not None else [self]

    def _pointer_over(self, pointer: QPoint) -> None:
        """The sheet was scrolled while the pointer, which is on the screen, stood still."""
        if self.gap >= 0:
            self._show_gap(gap_at(self, self.viewport().mapFromGlobal(pointer).y()))

    def _show_gap(self, gap: int) -> None:
        if gap != self.gap or gap < 0:
            self.gap = gap
            self.viewport().update()

    def _ask_for_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if not index.isValid():
            index = self.currentIndex()
            at = self.visualRect(index).center()
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_requested.emit(self.current, self.viewport().mapToGlobal(at))
