"""What every picture shares: spots that can be pointed at, by mouse and by keyboard, and the words for them.

A picture knows plain values only. It lays itself out for a width (`_arrange`), which gives its height and its spots,
and paints (`_draw`). Arrow keys walk over the spots, Enter opens what the spot stands for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.theme import Colours, S

_RING_PX = 2.0
_WIDTH_IN_LETTERS = 46
_LEAST_IN_LETTERS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Something in a picture. key: of the record that it stands for. text: what it says. area: where it is."""

    key: str
    text: str
    area: QRectF


class Picture(QWidget):
    """See the module.

    item_activated: the key of the record that is wanted. item_selected: what the chosen spot says; empty for none.
    """

    item_activated = Signal(str)
    item_selected = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.spots: tuple[Spot, ...] = ()
        self.selected = -1
        self._arranged: tuple[object, ...] = ()
        self._heights: dict[tuple[object, ...], int] = {}
        self._lines: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)

    # --- What a picture of its own gives

    def _arrange(self, width: float) -> tuple[float, Sequence[Spot]]:
        """The height at that width, and where things are."""
        raise NotImplementedError

    def _draw(self, painter: QPainter, colours: Colours) -> None:
        """Paint what was arranged."""
        raise NotImplementedError

    # --- Words

    def describe(self, title: str, lines: Sequence[str]) -> None:
        """Say what the picture shows, for those who hear it. lines: the same as text, where it is empty the reason."""
        self._lines = tuple(lines)
        self.setAccessibleName(title)
        self.setAccessibleDescription("\n".join(lines))
        self._arranged = ()
        self._heights.clear()
        self.selected = min(self.selected, len(self.spots) - 1)
        self.updateGeometry()
        self._settle()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.spots else Qt.FocusPolicy.NoFocus)
        self.update()

    @property
    def lines(self) -> tuple[str, ...]:
        """The same as text; where there is nothing to see, why."""
        return self._lines

    @property
    def selected_text(self) -> str:
        """What the chosen spot says."""
        return self.spots[self.selected].text if 0 <= self.selected < len(self.spots) else ""

    def select(self, number: int) -> None:
        """Choose a spot by its number; -1 for none."""
        if number == self.selected:
            return
        self.selected = number
        text = self.selected_text
        self.setAccessibleDescription("\n".join([text, *self._lines] if text else self._lines))
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.item_selected.emit(text)
        self.update()

    # --- Sizes

    @property
    def metrics(self) -> QFontMetricsF:
        """Of the text of the picture."""
        return QFontMetricsF(self.font())

    @property
    def line(self) -> float:
        """The height of a line of text, in px: the unit of all that is drawn."""
        return self.metrics.height()

    @property
    def is_mirrored(self) -> bool:
        """Whether one reads from right to left."""
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        state = (width, self.font().key(), self.layoutDirection(), self._lines)
        if state not in self._heights:
            # Arranged for another width than the one to be painted.
            self._arranged = ()
            self._heights[state] = int(self._arrange(float(width))[0] + 0.999) if self._lines else int(self.line)
        return self._heights[state]

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        width = int(self.metrics.averageCharWidth() * _WIDTH_IN_LETTERS)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(int(self.metrics.averageCharWidth() * _LEAST_IN_LETTERS), int(self.line * 3))

    def _settle(self) -> None:
        """Arrange again where anything that matters has changed."""
        state = (self.width(), self.font().key(), self.layoutDirection(), self._lines)
        if state != self._arranged:
            self._arranged = state
            self.spots = tuple(self._arrange(float(self.width()))[1])

    # --- Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        del event
        self._settle()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = Colours.of(self.palette())
        if not self.spots:
            painter.setPen(colours.color("quiet"))
            painter.drawText(QRectF(self.rect()), Qt.TextFlag.TextWordWrap, "\n".join(self._lines))
            painter.end()
            return
        self._draw(painter, colours)
        if self.hasFocus() and 0 <= self.selected < len(self.spots):
            painter.setPen(QPen(colours.color("accent"), _RING_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.spots[self.selected].area.adjusted(-2, -2, 2, 2), 4, 4)
        painter.end()

    def write(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        colour: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
        *,
        strong: bool = False,
    ) -> None:
        """One line of text, cut with dots where it is too long. align: leading is where reading begins."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignRight if self.is_mirrored else Qt.AlignmentFlag.AlignLeft
        where = side if align is Qt.AlignmentFlag.AlignLeading else align
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(area, int(where | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)

    def mirrored(self, area: QRectF) -> QRectF:
        """The same area seen from the side where reading begins."""
        if not self.is_mirrored:
            return area
        return QRectF(self.width() - area.right(), area.top(), area.width(), area.height())

    # --- Pointing

    def spot_at(self, x: float, y: float) -> int:
        """The number of the spot there, the one on top; else -1."""
        reach = S / 2
        for number in range(len(self.spots) - 1, -1, -1):
            if self.spots[number].area.adjusted(-reach, -reach, reach, reach).contains(x, y):
                return number
        return -1

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.spot_at(event.pos().x(), event.pos().y())
            # As escaped text in a paragraph of our own: what was typed is never read as markup.
            text = f"<p>{escape(self.spots[number].text)}</p>" if number >= 0 else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        number = self.spot_at(event.position().x(), event.position().y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor)
        if number >= 0:
            self.select(number)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        number = self.spot_at(event.position().x(), event.position().y())
        if event.button() is Qt.MouseButton.LeftButton and number >= 0:
            self.select(number)
            self.item_activated.emit(self.spots[number].key)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        if not self.hasFocus():
            self.select(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        if self.selected < 0 and self.spots:
            self.select(0)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        self.select(-1)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        number = self._reached_by(Qt.Key(event.key()))
        if number is not None and self.spots:
            self.select(max(0, min(number, len(self.spots) - 1)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.selected >= 0:
            self.item_activated.emit(self.spots[self.selected].key)
        else:
            super().keyPressEvent(event)

    def _reached_by(self, key: Qt.Key) -> int | None:
        ahead = -1 if self.is_mirrored else 1
        ways = {
            Qt.Key.Key_Right: self.selected + ahead,
            Qt.Key.Key_Left: self.selected - ahead,
            Qt.Key.Key_Down: self.selected + 1,
            Qt.Key.Key_Up: self.selected - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.spots) - 1,
        }
        return ways.get(key)
