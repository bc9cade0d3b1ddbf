"""The bargaining zone of each issue: our range, what they state, what we think of them, and the room between (S3.4).

Numbers run from left to right in every language, as they do on a ruler.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QWidget

from trustdesk.domain.issues import PositionType
from trustdesk.i18n.words import Words
from trustdesk.operations.picture_values import Reach, Room, Stretch, Voice, ZonePicture
from trustdesk.ui.pictures import as_text
from trustdesk.ui.pictures.legend import LegendEntry, draw_legend, legend_places
from trustdesk.ui.pictures.picture import Picture, Spot
from trustdesk.ui.pictures.picture_marks import draw_stance
from trustdesk.ui.theme import Colours, L, S

_MARGIN = 0.06
_ROOM_COLOURS = {Room.SURE: "good", Room.POSSIBLE: "good", Room.NONE: "alert"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """An issue in the picture. rows: the height of each voice's middle; ruler: where its numbers run."""

    zone: ZonePicture
    top: float
    ruler: QRectF
    low: Decimal
    high: Decimal
    rows: tuple[tuple[float, Reach], ...]

    def x(self, value: Decimal) -> float:
        return self.ruler.left() + float((value - self.low) / (self.high - self.low)) * self.ruler.width()


class ZoneChart(Picture):
    """See the module."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._zones: tuple[ZonePicture, ...] = ()
        self._blocks: list[_Block] = []
        self._legend_top = 0.0

    def show_values(self, zones: tuple[ZonePicture, ...]) -> None:
        """Show the zones of these issues."""
        self._zones = zones
        self.describe(self.words("ui-pictures-zone"), as_text.zone_lines(zones, self.words))

    # --- Where things are

    def _arrange(self, width: float) -> tuple[float, Sequence[Spot]]:
        self._blocks = []
        if not self._zones:
            return self.line * 3, ()
        y = 0.0
        for zone in self._zones:
            self._blocks.append(self._block(zone, y, width))
            y = self._blocks[-1].ruler.bottom() + self.line * 2
        self._legend_top = y
        return y + legend_places(self, self._legend(), width)[1], list(self._spots())

    def _block(self, zone: ZonePicture, top: float, width: float) -> _Block:
        values = [end for reach in zone.reaches for each in reach.stretches for end in (each.low, each.high)]
        low, high = min(values), max(values)
        span = high - low or abs(high) or Decimal(1)
        margin = span * Decimal(str(_MARGIN))
        names = max(self.metrics.horizontalAdvance(self._voice(each)) for each in Voice) + L
        row = self.line * 1.25
        ruler = self.mirrored(QRectF(names, top + self.line * 2.5, max(width - names - S, 1), row * len(zone.reaches)))
        rows = tuple((ruler.top() + (number + 0.5) * row, reach) for number, reach in enumerate(zone.reaches))
        return _Block(zone=zone, top=top, ruler=ruler, low=low - margin, high=high + margin, rows=rows)

    def _voice(self, voice: Voice) -> str:
        return self.words(f"ui-pictures-voice-{voice.value}")

    def _spots(self) -> Iterator[Spot]:
        for block in self._blocks:
            zone = block.zone
            head = QRectF(0, block.top, self.width(), self.line * 2.2)
            yield Spot(key=zone.key, text=f"{zone.title}: {as_text.room_line(zone, self.words)}", area=head)
            for y, reach in block.rows:
                for each in reach.stretches:
                    text = as_text.stretch_line(zone, reach, each, self.words)
                    yield Spot(key=each.key, text=text, area=self._area(block, y, each))

    def _area(self, block: _Block, y: float, stretch: Stretch) -> QRectF:
        size = self.line * 0.7
        left, right = block.x(stretch.low), block.x(stretch.high)
        return QRectF(left - size / 2, y - size / 2, right - left + size, size)

    # --- Painting

    def _draw(self, painter: QPainter, colours: Colours) -> None:
        for block in self._blocks:
            zone = block.zone
            title = QRectF(0, block.top, self.width(), self.line)
            self.write(painter, title, zone.title, colours.color("text"), strong=True)
            verdict = colours.color(_ROOM_COLOURS.get(zone.room, "quiet"))
            self.write(painter, title.translated(0, self.line), as_text.room_line(zone, self.words), verdict)
            self._draw_room(painter, colours, block)
            for y, reach in block.rows:
                self._draw_reach(painter, colours, block, y, reach)
            self._draw_ruler(painter, colours, block)
        draw_legend(self, painter, self._legend(), self._legend_top)

    def _draw_room(self, painter: QPainter, colours: Colours, block: _Block) -> None:
        zone = block.zone
        if zone.low is None or zone.high is None:
            return
        ends = sorted((block.x(zone.low), block.x(zone.high)))
        area = QRectF(ends[0] - 1, block.ruler.top(), ends[1] - ends[0] + 2, block.ruler.height())
        _draw_room(painter, colours, area, zone.room)

    def _draw_reach(self, painter: QPainter, colours: Colours, block: _Block, y: float, reach: Reach) -> None:
        colour = colours.color("ours" if reach.voice is Voice.OURS else "theirs")
        name = self.mirrored(QRectF(0, y - self.line / 2, self._names_width(block), self.line))
        self.write(painter, name, self._voice(reach.voice), colour)
        ends = [block.x(end) for each in reach.stretches for end in (each.low, each.high)]
        style = Qt.PenStyle.DashLine if reach.voice is Voice.ESTIMATED else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 1.6, style))
        if min(ends) < max(ends):
            painter.drawLine(QPointF(min(ends), y), QPointF(max(ends), y))
        for each in reach.stretches:
            area, size = self._area(block, y, each), self.line * 0.7
            if each.low != each.high:
                inner = area.adjusted(size / 2, size * 0.18, -size / 2, -size * 0.18)
                painter.setPen(QPen(colour, 1.6))
                painter.setBrush(
                    Qt.BrushStyle.NoBrush if each.for_show else QBrush(colour, Qt.BrushStyle.Dense4Pattern)
                )
                painter.drawRect(inner)
                if each.type is PositionType.RESERVATION:
                    continue
            box = QRectF(0, 0, size, size)
            box.moveCenter(area.center())
            draw_stance(painter, box, each.type, colour, hollow=each.for_show)

    def _names_width(self, block: _Block) -> float:
        return self.width() - block.ruler.width() - S - L / 2

    def _draw_ruler(self, painter: QPainter, colours: Colours, block: _Block) -> None:
        painter.setPen(QPen(colours.color("edge"), 1))
        foot = block.ruler.bottom()
        painter.drawLine(QPointF(block.ruler.left(), foot), QPointF(block.ruler.right(), foot))
        taken = -1.0
        for value in self._named_values(block):
            text = self.words.number(value, block.zone.currency)
            wide = self.metrics.horizontalAdvance(text) + 2
            x = block.x(value)
            left = min(max(x - wide / 2, block.ruler.left() - S), self.width() - wide)
            if left <= taken:
                continue
            painter.setPen(QPen(colours.color("edge"), 1))
            painter.drawLine(QPointF(x, foot), QPointF(x, foot + 3))
            area = QRectF(left, foot + 2, wide, self.line)
            self.write(painter, area, text, colours.color("quiet"), Qt.AlignmentFlag.AlignHCenter)
            taken = left + wide + S
        room = self._names_width(block)
        # Where it is too long it is still read in the line above and in the words of each mark.
        if self.metrics.horizontalAdvance(block.zone.unit) <= room:
            unit = self.mirrored(QRectF(0, foot + 2, room, self.line))
            self.write(painter, unit, block.zone.unit, colours.color("quiet"))

    @staticmethod
    def _named_values(block: _Block) -> list[Decimal]:
        """The ends of the room or gap, and the outermost values: what one wants to read off."""
        zone = block.zone
        values = [end for reach in zone.reaches for each in reach.stretches for end in (each.low, each.high)]
        return sorted({min(values), max(values), *(end for end in (zone.low, zone.high) if end is not None)})

    def _legend(self) -> list[LegendEntry]:
        kinds = {each.type for zone in self._zones for reach in zone.reaches for each in reach.stretches}
        entries = [
            LegendEntry(self.words(f"ui-pictures-stance-{kind.value}"), partial(_mark_of_stance, kind=kind))
            for kind in PositionType
            if kind in kinds
        ]
        rooms = {zone.room for zone in self._zones}
        if rooms & {Room.SURE, Room.POSSIBLE}:
            room = Room.SURE if Room.SURE in rooms else Room.POSSIBLE
            entries.append(LegendEntry(self.words("ui-pictures-stance-room"), partial(_draw_room, room=room)))
        if Room.NONE in rooms:
            entries.append(LegendEntry(self.words("ui-pictures-stance-gap"), partial(_draw_room, room=Room.NONE)))
        if any(each.for_show for zone in self._zones for reach in zone.reaches for each in reach.stretches):
            mark = partial(_mark_of_stance, kind=PositionType.RESERVATION, hollow=True)
            entries.append(LegendEntry(self.words("ui-pictures-stance-show"), mark))
        return entries


def _mark_of_stance(
    painter: QPainter, colours: Colours, area: QRectF, kind: PositionType, *, hollow: bool = False
) -> None:
    draw_stance(painter, area, kind, colours.color("text"), hollow=hollow)


def _draw_room(painter: QPainter, colours: Colours, area: QRectF, room: Room) -> None:
    """A full ground for room, with a dashed edge where it is not sure; hatched for a gap."""
    if room is Room.NONE:
        painter.fillRect(area, colours.color("alert_soft"))
        painter.setPen(QPen(colours.color("alert"), 1, Qt.PenStyle.DotLine))
        painter.setBrush(QBrush(colours.color("alert"), Qt.BrushStyle.BDiagPattern))
    else:
        style = Qt.PenStyle.SolidLine if room is Room.SURE else Qt.PenStyle.DashLine
        painter.setPen(QPen(colours.color("good"), 1, style))
        painter.setBrush(colours.color("good_soft"))
    painter.drawRect(area)
