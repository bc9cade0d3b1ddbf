"""A layout that sets widgets one after the other and goes on in the next line, as words in a text."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class Flow(QLayout):
    """gap_px: between two of a line, and between two lines."""

    def __init__(self, parent: QWidget | None, gap_px: int) -> None:
        super().__init__(parent)
        self._gap_px = gap_px
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  Qt's name, as all below
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._set(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """As narrow as one likes: what is wider than the layout is cut, and does not widen all that is around it."""
        return QSize(0, max((item.minimumSize().height() for item in self._shown()), default=0))

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._set(rect, place=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _set(self, rect: QRect, *, place: bool) -> int:
        """Set the items in the rectangle's width; the answer is the height they take."""
        x = y = line = 0
        holder = self.parentWidget()
        direction = holder.layoutDirection() if holder else Qt.LayoutDirection.LeftToRight
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(rect.width(), 10**6))
            if x and x + size.width() > rect.width():
                x, y, line = 0, y + line + self._gap_px, 0
            if place:
                box = QRect(rect.topLeft() + QPoint(x, y), size)
                item.setGeometry(QStyle.visualRect(direction, rect, box))
            x += size.width() + self._gap_px
            line = max(line, size.height())
        return y + line
