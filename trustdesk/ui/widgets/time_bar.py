"""A thin bar that fills as time passes. It only informs: nothing ends when it is full."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trustdesk.ui.theme import Colours


class TimeBar(QWidget):
    """Fills from the leading edge; over its time it takes the colour of a caution."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, spoken: str) -> None:
        """share: of the time that is over, 1 and more where all is. spoken: the same for those who hear it."""
        if spoken != self.accessibleDescription():
            self.setAccessibleDescription(spoken)
        if abs(share - self._share) * self.width() >= 1 or (share >= 1) != (self._share >= 1):
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(self.fontMetrics().averageCharWidth() * 20, max(4, self.fontMetrics().height() // 3))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colours = Colours.of(self.palette())
        whole = QRectF(self.rect())
        round_px = whole.height() / 2
        painter.setBrush(colours.color("line"))
        painter.drawRoundedRect(whole, round_px, round_px)
        filled = QRectF(whole)
        filled.setWidth(max(whole.height(), whole.width() * min(self._share, 1.0)))
        if self.isRightToLeft():
            filled.moveRight(whole.right())
        if self._share > 0:
            painter.setBrush(colours.color("warn" if self._share >= 1 else "accent"))
            painter.drawRoundedRect(filled, round_px, round_px)
        painter.end()
