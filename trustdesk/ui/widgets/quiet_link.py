"""A quiet button in a line of text, which shortens what it says where there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget


class QuietLink(QPushButton):
    """Its whole text is its accessible name, and its tool tip where it is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = self._shown = ""
        self.setProperty("role", "quiet-link")
        # A width of its own choice, or the text would forbid to be cut.
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 8)

    def say(self, text: str) -> None:
        """The text to show, as much of it as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self._show(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """That of the whole text."""
        # A pixel more, as widths are rounded and a text is cut as soon as a part of a pixel is missing.
        width = self._around() + self.fontMetrics().horizontalAdvance(self._whole) + 1
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        room = max(self.width() - self._around(), 0)
        self._show(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))

    def _around(self) -> int:
        """The width of everything but the text."""
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self._shown)

    def _show(self, text: str) -> None:
        self._shown = text
        self.setText(text.replace("&", "&&"))
        # A tool tip takes what looks like markup for it.
        self.setToolTip("" if text == self._whole else self._whole.replace("<", "\u2039"))
