"""The trust account over time: what each side deposited and withdrew, and how trust felt (S0.8.6, S3.10).

Each side has its own line: what it kept stands on it, what it did late or broke hangs from it, what is open lies on it.
What was promised while trust was young counts double and is twice as high. Below, trust before and after each meeting.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from trustdesk.domain.record import Party
from trustdesk.i18n.words import Words
from trustdesk.operations.picture_values import AccountPicture, Entry, Fate
from trustdesk.ui.pictures import as_text
from trustdesk.ui.pictures.legend import LegendEntry, draw_legend, legend_places
from trustdesk.ui.pictures.picture import Picture, Spot
from trustdesk.ui.pictures.picture_marks import draw_fate
from trustdesk.ui.pictures.time_axis import TimeAxis
from trustdesk.ui.theme import XS, Colours, S

_DOWN = frozenset({Fate.LATE, Fate.BROKEN})
_MOST_UNITS = 10
_LEVELS = 5


class AccountChart(Picture):
    """See the module."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._values: AccountPicture | None = None
        self._axis = TimeAxis(first=date.min, last=date.min, left=0, width=1, mirrored=False)
        self._marks: list[tuple[QRectF, Entry]] = []
        self._lines_at: dict[Party, tuple[float, float]] = {}
        self._trust_at: QRectF | None = None
        self._foot = self._legend_top = 0.0

    def show_values(self, values: AccountPicture) -> None:
        """Show this account."""
        self._values = values
        self.describe(self.words("ui-pictures-account"), as_text.account_lines(values, self.words))

    # --- Where things are

    def _arrange(self, width: float) -> tuple[float, Sequence[Spot]]:
        values = self._values
        self._marks, self._lines_at = [], {}
        if values is None or not (values.entries or values.levels):
            return self.line * 3, ()
        self._axis = _axis(values, self.line, width, mirrored=self.is_mirrored)
        y = 0.0
        for party in Party:
            y = self._arrange_side(party, [each for each in values.entries if each.party is party], y)
        self._trust_at = None
        if values.levels:
            self._trust_at = QRectF(0, y + self.line * 1.4, width, self.line * 3)
            y = self._trust_at.bottom() + self.line * 0.5
        self._foot = y
        self._legend_top = y + self.line * 1.7
        height = self._legend_top + legend_places(self, self._legend(), width)[1]
        return height, [*self._promise_spots(), *self._level_spots()]

    def _arrange_side(self, party: Party, entries: list[Entry], top: float) -> float:
        """Put a side's marks in their columns, from that height on; answers with where they end."""
        column = self.line * 0.8
        stacks: dict[tuple[int, bool], int] = {}
        placed = []
        for entry in entries:
            number, up = int(self._axis.x(entry.day) // column), entry.fate not in _DOWN
            reached = stacks.get((number, up), 0)
            placed.append((number, up, reached, entry))
            stacks[number, up] = reached + entry.weight
        above = max((units for (_, up), units in stacks.items() if up), default=1)
        below = max((units for (_, up), units in stacks.items() if not up), default=0)
        unit = self.line * 0.62 * min(1.0, _MOST_UNITS / max(above + below, 1))
        baseline = top + self.line * 1.35 + above * unit
        for number, up, reached, entry in placed:
            height = unit * entry.weight
            start = baseline - reached * unit - height if up else baseline + reached * unit
            self._marks.append((QRectF(number * column + 1, start + 1, column - 2, height - 2), entry))
        self._lines_at[party] = (top, baseline)
        return baseline + below * unit + self.line * 0.7

    def _promise_spots(self) -> Iterator[Spot]:
        assert self._values is not None
        for area, entry in self._marks:
            yield Spot(key=entry.key, text=as_text.entry_line(entry, self._values.today, self.words), area=area)

    def _level_spots(self) -> Iterator[Spot]:
        if self._values is None or self._trust_at is None:
            return
        for each in self._values.levels:
            points = self._points(each.day, each.before, each.after)
            area = QRectF(points[0], points[-1]).normalized().adjusted(-S, -S, S, S)
            text = as_text.level_line(each, self._values.today, self.words)
            yield Spot(key=each.key, text=text, area=area)

    def _points(self, day: date, *levels: int | None) -> list[QPointF]:
        """Before and after a meeting, side by side on its day."""
        assert self._trust_at is not None
        x, apart = self._axis.x(day), self.line * (-0.22 if self.is_mirrored else 0.22)
        step = self._trust_at.height() / (_LEVELS - 1)
        return [
            QPointF(x + offset, self._trust_at.bottom() - (level - 1) * step)
            for level, offset in zip(levels, (-apart, apart), strict=True)
            if level is not None
        ]

    # --- Painting

    def _draw(self, painter: QPainter, colours: Colours) -> None:
        values = self._values
        assert values is not None
        self._draw_time(painter, colours, values)
        for party, (top, baseline) in self._lines_at.items():
            tally = next(each for each in values.tallies if each.party is party)
            head = QRectF(0, top, self.width(), self.line)
            self.write(painter, head, as_text.tally_line(tally, self.words), colours.color(party.value), strong=True)
            painter.setPen(QPen(colours.color("edge"), 1))
            painter.drawLine(QPointF(0, baseline), QPointF(self.width(), baseline))
        for area, entry in self._marks:
            box = area
            if entry.fate in (Fate.OPEN, Fate.OVERDUE):
                side = min(area.width(), area.height())
                box = QRectF(0, 0, side, side)
                box.moveCenter(area.center())
            draw_fate(painter, colours, box, entry.fate, entry.party)
        if self._trust_at is not None:
            self._draw_trust(painter, colours, self._trust_at)
        draw_legend(self, painter, self._legend(), self._legend_top)

    def _draw_time(self, painter: QPainter, colours: Colours, values: AccountPicture) -> None:
        measure = self.metrics.horizontalAdvance
        names = (*self._axis.ticks(self.words.language, measure),)
        for day, name in names:
            x = self._axis.x(day)
            painter.setPen(QPen(colours.color("line"), 1))
            painter.drawLine(QPointF(x, self.line * 1.2), QPointF(x, self._foot))
            self._name_day(painter, x, name, colours)
        x = self._axis.x(values.today)
        painter.setPen(QPen(colours.color("accent"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, self.line * 1.2), QPointF(x, self._foot))

    def _name_day(self, painter: QPainter, x: float, name: str, colours: Colours) -> None:
        wide = self.metrics.horizontalAdvance(name) + 2
        left = min(max(x - wide / 2, 0), self.width() - wide)
        area = QRectF(left, self._foot + XS, wide, self.line)
        self.write(painter, area, name, colours.color("quiet"), Qt.AlignmentFlag.AlignHCenter)

    def _draw_trust(self, painter: QPainter, colours: Colours, area: QRectF) -> None:
        assert self._values is not None
        head = QRectF(0, area.top() - self.line * 1.4, self.width(), self.line)
        self.write(painter, head, self.words("ui-pictures-account-trust"), colours.color("text"), strong=True)
        painter.setPen(QPen(colours.color("line"), 1))
        for level in range(_LEVELS):
            y = area.bottom() - level * area.height() / (_LEVELS - 1)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        points = [self._points(each.day, each.before, each.after) for each in self._values.levels]
        painter.setPen(QPen(colours.color("text"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([point for pair in points for point in pair]))
        radius = self.line * 0.2
        for each, pair in zip(self._values.levels, points, strict=True):
            for number, point in enumerate(pair):
                after = number == 1 or each.before is None
                painter.setBrush(colours.color("text" if after else "surface"))
                painter.drawEllipse(point, radius, radius)

    def _legend(self) -> list[LegendEntry]:
        assert self._values is not None
        there = {each.fate for each in self._values.entries}
        entries = [
            LegendEntry(
                self.words(f"ui-pictures-fate-{fate.value}"),
                partial(_mark_of_fate, fate=fate),
            )
            for fate in Fate
            if fate in there
        ]
        entries.append(LegendEntry(self.words("ui-pictures-today"), _mark_of_today))
        if any(each.weight > 1 for each in self._values.entries):
            entries.append(LegendEntry(self.words("ui-pictures-double"), _mark_of_double))
        return entries


def _mark_of_fate(painter: QPainter, colours: Colours, area: QRectF, fate: Fate) -> None:
    draw_fate(painter, colours, area, fate, Party.OURS)


def _mark_of_today(painter: QPainter, colours: Colours, area: QRectF) -> None:
    painter.setPen(QPen(colours.color("accent"), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(area.center().x(), area.top()), QPointF(area.center().x(), area.bottom()))


def _mark_of_double(painter: QPainter, colours: Colours, area: QRectF) -> None:
    narrow = area.adjusted(area.width() / 4, 0, -area.width() / 4, 0)
    draw_fate(painter, colours, narrow, Fate.KEPT, Party.OURS)


def _axis(values: AccountPicture, line: float, width: float, *, mirrored: bool) -> TimeAxis:
    """From the first to the last day there is, today among them, with a margin for the outermost marks."""
    days = [values.today, *(each.day for each in values.entries), *(each.day for each in values.levels)]
    first, last = min(days), max(days)
    margin = max((last - first).days // 40, 3)
    return TimeAxis(
        first=_shifted(first, -margin),
        last=_shifted(last, margin),
        left=line * 0.5,
        width=max(width - line, 1),
        mirrored=mirrored,
    )


def _shifted(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:  # at the ends of the calendar
        return day
