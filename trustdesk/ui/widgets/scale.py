"""A scale of whole numbers in a row, from 1 to 5 or from -2 to 2, of which one or none is chosen."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from trustdesk.ui.theme import RADIUS, XS, Colours

# The narrowest box, as a share of its height; figures get smaller with it.
_NARROWEST = 0.5


class Scale(QAbstractSlider):
    """Click, arrows or a digit choose; a click on the chosen one, Delete or Backspace clear.

    A slider to screen readers, whose lowest value stands for "none".
    chosen: by the user; the number, or None. focus_left: the focus went elsewhere.
    """

    chosen = Signal(object)
    focus_left = Signal()

    def __init__(self, low: int, high: int, nothing: str, parent: QWidget | None = None) -> None:
        """nothing: what a screen reader says while none is chosen."""
        super().__init__(parent)
        self._low, self._high, self._nothing = low, high, nothing
        self.setRange(low - 1, high)
        self.setValue(low - 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._hovered: int | None = None
        self.setAccessibleDescription(nothing)

    def number(self) -> int | None:
        """The chosen number, or None."""
        return self.value() if self.value() >= self._low else None

    def set_number(self, number: int | None) -> None:
        """Choose without saying so."""
        self.setValue(self._low - 1 if number is None else number)
        self.setAccessibleDescription(self._nothing if number is None else self._figure(number))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        count = self._high - self._low + 1
        return QSize(round(count * (self._side() + XS) - XS) + 4, round(self._side()) + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        count = self._high - self._low + 1
        return QSize(round(count * (self._side() * _NARROWEST + XS)) + 4, round(self._side()) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self._low, self._high + 1):
            self._paint_one(painter, number)

    def _paint_one(self, painter: QPainter, number: int) -> None:
        colours = Colours.of(self.palette())
        box, now = self._box(number), self.number()
        within = now is not None and min(now, max(self._low, 0)) <= number <= now
        fill = "accent" if number == now else "accent_soft" if within else "surface"
        if number == self._hovered and number != now:
            fill = "hover"
        painter.setBrush(colours.color(fill))
        painter.setPen(QPen(colours.color("accent" if number == now or within else "edge"), 1))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(colours.color("on_accent" if number == now else "text"))
        painter.setFont(self._figure_font(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._figure(number))
        if self.hasFocus() and number == (self._low if now is None else now):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color("text" if number == now else "accent"), 2))
            painter.drawRoundedRect(box, RADIUS, RADIUS)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        number = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            self._choose(None if number == self.number() else number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        self._hovered = self._at(event.position())
        self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: N802  Qt's name
        del event
        self._hovered = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """The page scrolls; a number is never changed by passing over it."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        key, now = event.key(), self.number()
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        backward = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if key in (forward, Qt.Key.Key_Up):
            self._choose(self._start() if now is None else min(now + 1, self._high))
        elif key in (backward, Qt.Key.Key_Down):
            self._choose(self._start() if now is None else max(now - 1, self._low))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(None)
        elif event.text().isdecimal() and self._low <= int(event.text()) <= self._high:
            self._choose(int(event.text()))
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusOutEvent(event)
        self.update()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.focus_left.emit()

    def _choose(self, number: int | None) -> None:
        if number != self.number():
            self.set_number(number)
            self.chosen.emit(number)

    def _start(self) -> int:
        """Where the arrows begin: at the middle of a scale through zero, else at its low end."""
        return max(self._low, 0) if self._low < 0 else self._low

    def _figure(self, number: int) -> str:
        if self._low >= 0:
            return str(number)
        return f"{number:+d}".replace("-", "\u2212") if number else "0"

    def _figure_font(self, width: float) -> QFont:
        font = QFont(self.font())
        widest = max(self.fontMetrics().horizontalAdvance(self._figure(each)) for each in (self._low, self._high))
        font.setPointSizeF(font.pointSizeF() * min(1.0, (width - 2) / widest))
        return font

    def _side(self) -> float:
        return self.fontMetrics().height() * 1.5

    def _box(self, number: int) -> QRectF:
        count = self._high - self._low + 1
        width = min(self._side(), (self.width() - 4 - (count - 1) * XS) / count)
        at = 2 + (number - self._low) * (width + XS)
        left = self.width() - at - width if self.isRightToLeft() else at
        return QRectF(left, (self.height() - self._side()) / 2, width, self._side())

    def _at(self, point: QPointF) -> int | None:
        numbers = range(self._low, self._high + 1)
        return next((number for number in numbers if self._box(number).contains(point)), None)
