"""The way to a person over people who would vouch (S0.8.5, S1.4): who, how strongly, and how they know each other.

It runs in the direction in which one reads; where it is narrow, from top to bottom.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from trustdesk.i18n.words import Words
from trustdesk.operations.picture_values import Bond, Stop, Way
from trustdesk.ui.pictures import as_text
from trustdesk.ui.pictures.picture import Picture, Spot
from trustdesk.ui.pictures.picture_marks import draw_strength
from trustdesk.ui.theme import XS, Colours, M, S

_STOP_IN_LETTERS = 15
_BOND_IN_LETTERS = 17
_STRONG = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A stop or a bond of a way, and where it is."""

    way: Way
    number: int
    area: QRectF


class PathPicture(Picture):
    """See the module."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._ways: tuple[Way, ...] = ()
        self._stops: list[_Placed] = []
        self._bonds: list[_Placed] = []
        self._upright = False

    def show_values(self, ways: tuple[Way, ...]) -> None:
        """Show these ways."""
        self._ways = ways
        self.describe(self.words("ui-pictures-ways"), as_text.way_lines(ways, self.words))

    # --- Where things are

    def _arrange(self, width: float) -> tuple[float, Sequence[Spot]]:
        self._stops, self._bonds = [], []
        if not self._ways:
            return self.line * 3, ()
        letter = self.metrics.averageCharWidth()
        longest = max(len(way.stops) for way in self._ways)
        self._upright = letter * (longest * _STOP_IN_LETTERS + (longest - 1) * _BOND_IN_LETTERS) > width
        y = 0.0
        for way in self._ways:
            y = (self._downwards if self._upright else self._across)(way, y, width) + self.line * 0.9
        return y - self.line * 0.5, [spot for way in self._ways for spot in self._spots(way)]

    def _across(self, way: Way, top: float, width: float) -> float:
        """Boxes side by side, with the bonds between."""
        parts = len(way.stops) * _STOP_IN_LETTERS + len(way.bonds) * _BOND_IN_LETTERS
        letter = min(width / parts, self.metrics.averageCharWidth() * 1.6)
        x, height = 0.0, self.line * 2.6
        for number in range(len(way.stops)):
            self._stops.append(_Placed(way=way, number=number, area=QRectF(x, top, letter * _STOP_IN_LETTERS, height)))
            x += letter * _STOP_IN_LETTERS
            if number < len(way.bonds):
                area = QRectF(x, top, letter * _BOND_IN_LETTERS, height)
                self._bonds.append(_Placed(way=way, number=number, area=area))
                x += letter * _BOND_IN_LETTERS
        return top + height

    def _downwards(self, way: Way, top: float, width: float) -> float:
        """Boxes one below the other, with the bonds between."""
        y = top
        for number in range(len(way.stops)):
            self._stops.append(_Placed(way=way, number=number, area=QRectF(0, y, width, self.line * 1.6)))
            y += self.line * 1.6
            if number < len(way.bonds):
                self._bonds.append(_Placed(way=way, number=number, area=QRectF(0, y, width, self.line * 2.2)))
                y += self.line * 2.2
        return y

    def _spots(self, way: Way) -> Iterator[Spot]:
        """In the order of the way: a person, the bond, the next person."""
        stops = [each for each in self._stops if each.way is way]
        bonds = [each for each in self._bonds if each.way is way]
        for placed in stops:
            stop = way.stops[placed.number]
            yield Spot(key=stop.key, text=self._name(way, placed.number), area=self.mirrored(placed.area))
            if placed.number < len(bonds):
                bond = way.bonds[placed.number]
                text = as_text.bond_line(way, placed.number, bond, self.words)
                yield Spot(key=bond.key, text=text, area=self.mirrored(bonds[placed.number].area))

    def _name(self, way: Way, number: int) -> str:
        return self.words("ui-pictures-way-you") if number == 0 else way.stops[number].name

    # --- Painting

    def _draw(self, painter: QPainter, colours: Colours) -> None:
        for placed in self._bonds:
            self._draw_bond(painter, colours, placed, placed.way.bonds[placed.number])
        for placed in self._stops:
            self._draw_stop(painter, colours, placed, placed.way.stops[placed.number])

    def _draw_stop(self, painter: QPainter, colours: Colours, placed: _Placed, stop: Stop) -> None:
        first, last = placed.number == 0, placed.number == len(placed.way.stops) - 1
        colour = colours.color("ours" if first else "theirs" if last else "edge")
        area = self.mirrored(placed.area).adjusted(1, 1, -1, -1)
        style = Qt.PenStyle.DashLine if stop.ask_first else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 1.6 if first or last else 1.2, style))
        painter.setBrush(colours.color("accent_soft" if first else "surface"))
        painter.drawRoundedRect(area, self.line / 2, self.line / 2)
        inner = area.adjusted(S, 0, -S, 0)
        middle = Qt.AlignmentFlag.AlignLeading if self._upright else Qt.AlignmentFlag.AlignHCenter
        name = self._name(placed.way, placed.number)
        if not stop.ask_first:
            self.write(painter, inner, name, colours.color("text"), middle, strong=first or last)
            return
        ask = self.words("ui-pictures-way-ask")
        if self._upright:
            name, ask = f"{name} · {ask}", ""
        upper = inner if not ask else QRectF(inner.left(), inner.center().y() - self.line, inner.width(), self.line)
        self.write(painter, upper, name, colours.color("text"), middle)
        if ask:
            self.write(painter, upper.translated(0, self.line), ask, colours.color("warn"), middle)

    def _draw_bond(self, painter: QPainter, colours: Colours, placed: _Placed, bond: Bond) -> None:
        weak = bond.strength < _STRONG
        colour = colours.color("quiet" if weak else "good")
        dots = QRectF(0, 0, self.line * 3, self.line * 0.55)
        how = as_text.bond_how(bond, self.words)
        style = Qt.PenStyle.DashLine if weak else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 1.2 + 0.3 * bond.strength, style))
        area = self.mirrored(placed.area)
        if self._upright:
            x = self.mirrored(QRectF(M, 0, 0, 0)).x()
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            dots.moveTo(M + S, placed.area.top() + self.line * 0.3)
            text = QRectF(M + S, placed.area.top() + self.line * 0.95, placed.area.width() - M - S, self.line)
        else:
            painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()))
            dots.moveCenter(QPointF(placed.area.center().x(), placed.area.top() + self.line * 0.65))
            text = QRectF(
                placed.area.left() + XS, placed.area.center().y() + 3, placed.area.width() - 2 * XS, self.line
            )
        draw_strength(painter, self.mirrored(dots), bond.strength, colour)
        middle = Qt.AlignmentFlag.AlignLeading if self._upright else Qt.AlignmentFlag.AlignHCenter
        self.write(painter, self.mirrored(text), how, colours.color("quiet"), middle)
