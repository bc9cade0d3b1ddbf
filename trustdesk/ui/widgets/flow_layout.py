"""A layout that sets its items in rows from the leading edge on and begins a new row where one is full, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """It has no margins of its own. An item that expands takes the rest of its row."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 0, *, may_cut: bool = False) -> None:
        """spacing: of items and rows, in px. may_cut: what is wider than the layout is cut, and widens nothing."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._may_cut = may_cut
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  Qt's name, as all below
        self._items.append(item)

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
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._place(QRect(0, 0, width, 0), moving=False)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        if self._may_cut:
            size.setWidth(0)
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def _place(self, rect: QRect, *, moving: bool) -> int:
        """Set the items in the rectangle; the answer is the height they take."""
        area = rect.marginsRemoved(self.contentsMargins())
        x = y = height = 0
        row: list[tuple[QLayoutItem, QRect]] = []
        for item in (each for each in self._items if not each.isEmpty()):
            size = item.sizeHint().boundedTo(QSize(max(area.width(), 1), item.sizeHint().height()))
            if row and x + size.width() > area.width():
                self._set_row(row, height, area, moving=moving)
                x, y, height, row = 0, y + height + self.spacing(), 0, []
            if item.expandingDirections() & Qt.Orientation.Horizontal:
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
