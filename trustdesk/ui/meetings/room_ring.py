"""A clock as a ring that fills, with its time in the middle and its name beneath; pressed like a button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from trustdesk.ui.theme import Colours

_FULL = 360 * 16
_TOP = 90 * 16
# How much of the width inside the ring the time may take.
_INSIDE = 0.72


class RoomRing(QAbstractButton):
    """clicked: as of any button. What it shows is its accessible description."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._time, self._share, self._tone = name, "", 0.0, "accent"
        self.setAccessibleName(name)
        self._caption = name
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_time(self, time: str, share: float, tone: str, caption: str = "") -> None:
        """time: what stands in the middle. share: how much of the ring is filled, 0 to 1. tone: a colour's name.

        caption: what stands beneath it now, instead of its name.
        """
        share, caption = min(max(share, 0.0), 1.0), caption or self._name
        if (time, round(share, 3), tone, caption) != (self._time, round(self._share, 3), self._tone, self._caption):
            self._time, self._share, self._tone, self._caption = time, share, tone, caption
            self.setAccessibleDescription(time)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        side = self.fontMetrics().height() * 5
        return QSize(side, side + self.fontMetrics().height() * 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        side = self.fontMetrics().height() * 3
        return QSize(side, side + self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = Colours.of(self.palette())
        below = self.fontMetrics().height() * 1.5
        side = min(self.width(), self.height() - below)
        thick = side / 16
        top = (self.height() - side - below) / 2
        ring = QRectF((self.width() - side) / 2 + thick, top + thick, side - 2 * thick, side - 2 * thick)
        painter.setPen(_pen(colours.color("line"), thick))
        painter.drawArc(ring, 0, _FULL)
        if self._share > 0:
            painter.setPen(_pen(colours.color(self._tone), thick))
            painter.drawArc(ring, _TOP, -round(_FULL * self._share))
        if self.hasFocus():
            painter.setPen(QPen(colours.color("text"), 2))
            painter.drawEllipse(ring.adjusted(thick, thick, -thick, -thick))
        time_font = QFont(self.font())
        time_font.setPixelSize(max(12, round(side / 4)))
        time_font.setWeight(QFont.Weight.DemiBold)
        wide = QFontMetricsF(time_font).horizontalAdvance(self._time) / (ring.width() * _INSIDE)
        if wide > 1:
            time_font.setPixelSize(max(12, int(time_font.pixelSize() / wide)))
        painter.setFont(time_font)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # figures: "4 / 90" is no text to be turned
        painter.setPen(colours.color(self._tone if self._tone != "accent" else "text"))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, self._time)
        painter.setFont(self.font())
        painter.setPen(colours.color("quiet" if self._caption == self._name else "alert"))
        caption = QRectF(0, top + side, self.width(), below)
        painter.drawText(caption, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self._caption)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
