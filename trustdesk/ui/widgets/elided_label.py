"""A line of plain text that ends in an ellipsis where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """It asks for the width of its text, and takes less. Those who hear it hear all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(min(self.fontMetrics().averageCharWidth() * 6, self.sizeHint().width()), self.sizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._line()) + 2, metrics.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        del event
        painter = QPainter(self)
        # The text runs in its own direction, and stands at the leading edge whichever that is.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        shown = self.fontMetrics().elidedText(self._line(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = Qt.AlignmentFlag
        edge = flags.AlignRight if self.isRightToLeft() else flags.AlignLeft
        painter.drawText(self.rect(), edge | flags.AlignAbsolute | flags.AlignVCenter, shown)

    def _line(self) -> str:
        return " ".join(self.text()[:500].split())
