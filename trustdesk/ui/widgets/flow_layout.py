"""A layout that sets its items in rows from the leading edge on and begins a new row where one is full, as words do.

A layout around it asks for its height in one width after the other. So what the items say of themselves is kept until
one of them says otherwise (`invalidate`), and so is each height.
"""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class _Measured(NamedTuple):
    """An item that is seen, the size it wants, and whether it takes the rest of its row."""

    item: QLayoutItem
    wanted: QSize
    expands: bool


class FlowLayout(QLayout):
    """It has no margins of its own. An item that expands takes the rest of its row."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 0, *, may_cut: bool = False) -> None:
        """spacing: of items and rows, in px. may_cut: what is wider than the layout is cut, and widens nothing."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._measured: list[_Measured] | None = None
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        self._may_cut = may_cut
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  Qt's name, as all below
        self._items.append(item)
        self.invalidate()

    def insert_widget(self, place: int, widget: QWidget) -> None:
        """Add a widget before the one at that place."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  Qt asks beyond the end
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        taken = self._items.pop(index) if 0 <= index < len(self._items) else None
        self.invalidate()
        return taken

    def invalidate(self) -> None:
        """Ask the items anew, as one of them changed, came or went."""
        self._measured = self._least = None
        self._heights = {}
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), moving=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        if self._least is None:
            self._least = self._smallest()
        return QSize(self._least)

    def _smallest(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        if self._may_cut:
            size.setWidth(0)
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _measure(self) -> list[_Measured]:
        if self._measured is None:
            across = Qt.Orientation.Horizontal
            self._measured = [
                _Measured(item, item.sizeHint(), bool(item.expandingDirections() & across))
                for item in self._items
                if not item.isEmpty()
            ]
        return self._measured

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def _place(self, rect: QRect, *, moving: bool) -> int:
        """Set the items in the rectangle; the answer is the height they take."""
        area = rect.marginsRemoved(self.contentsMargins())
        x = y = height = 0
        row: list[tuple[QLayoutItem, QRect]] = []
        for item, wanted, expands in self._measure():
            size = QSize(min(wanted.width(), max(area.width(), 1)), wanted.height())
            if row and x + size.width() > area.width():
                self._set_row(row, height, area, moving=moving)
                x, y, height, row = 0, y + height + self.spacing(), 0, []
            if expands:
                size.setWidth(max(size.width(), area.width() - x))
            row.append((item, QRect(area.topLeft() + QPoint(x, y), size)))
            x += size.width() + self.spacing()
            height = max(height, size.height())
        self._set_row(row, height, area, moving=moving)
        return y + height + rect.height() - area.height()

    def _set_row(self, row: list[tuple[QLayoutItem, QRect]], height: int, area: QRect, *, moving: bool) -> None:
        if not moving:
            return
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for item, place in row:
            centred = place.translated(0, (height - place.height()) // 2)
            item.setGeometry(QStyle.visualRect(direction, area, centred))
