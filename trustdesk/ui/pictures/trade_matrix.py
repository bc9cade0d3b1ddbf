"""The trade matrix: each issue by what it is worth to us and to them, and the trades that serve both (S3.6, S3.7).

What lies above the diagonal matters more to them: give it. What lies below matters more to us: ask for it.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from trustdesk.domain.issues import IssueType
from trustdesk.i18n.words import Words
from trustdesk.operations.picture_values import Dot, TradePicture
from trustdesk.ui.pictures import as_text
from trustdesk.ui.pictures.legend import LegendEntry, draw_legend, legend_places
from trustdesk.ui.pictures.picture import Picture, Spot
from trustdesk.ui.pictures.picture_marks import draw_issue
from trustdesk.ui.theme import XS, Colours, L, S

_TOP_WEIGHT = 10
_PLOT_LINES = 15
_NAMES_IN_LETTERS = 22


class TradeMatrix(Picture):
    """See the module."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._values = TradePicture(dots=(), trades=(), unweighed=0, lopsided=False)
        self._plot = QRectF()
        self._dots: list[QRectF] = []
        self._names: list[QRectF] = []
        self._legend_top = 0.0

    def show_values(self, values: TradePicture) -> None:
        """Show these issues and trades."""
        self._values = values
        self.describe(self.words("ui-pictures-trade"), as_text.trade_lines(values, self.words))

    # --- Where things are

    def _arrange(self, width: float) -> tuple[float, Sequence[Spot]]:
        dots = self._values.dots
        if not dots:
            return self.line * 3, ()
        names_width = self.metrics.averageCharWidth() * _NAMES_IN_LETTERS
        margin = self.line * 1.2
        beside = width - names_width - L - margin >= self.line * 9
        side = min(self.line * _PLOT_LINES, width - margin - (names_width + L if beside else 0) - self.line)
        self._plot = QRectF(margin, self.line * 1.8, side, side)
        left = self._plot.right() + L if beside else 0.0
        top = self._plot.top() if beside else self._plot.bottom() + self.line * 2.4
        step = self.line * 1.25
        self._dots = _apart([self._place(each) for each in dots], self.line * 1.3, width)
        self._names = [QRectF(left, top + number * step, width - left, step) for number in range(len(dots))]
        self._legend_top = max(self._plot.bottom() + self.line * 2.4, self._names[-1].bottom() + S)
        height = self._legend_top + legend_places(self, self._legend(), width)[1]
        lines = [as_text.dot_line(each, self.words) for each in dots]
        spots = [
            Spot(key=each.key, text=text, area=area) for each, text, area in zip(dots, lines, self._dots, strict=True)
        ]
        return height, [Spot(key=s.key, text=s.text, area=self.mirrored(s.area)) for s in spots]

    def _place(self, dot: Dot) -> QPointF:
        plot = self._plot
        return QPointF(
            plot.left() + plot.width() * dot.ours / _TOP_WEIGHT,
            plot.bottom() - plot.height() * dot.theirs / _TOP_WEIGHT,
        )

    def spot_at(self, x: float, y: float) -> int:
        """A name in the list stands for its dot, too."""
        for number, area in enumerate(self._names if self.spots else ()):
            if self.mirrored(area).contains(x, y):
                return number
        return super().spot_at(x, y)

    # --- Painting

    def _draw(self, painter: QPainter, colours: Colours) -> None:
        self._draw_plot(painter, colours)
        numbers = {each.key: number for number, each in enumerate(self._values.dots)}
        for rank, trade in enumerate(self._values.trades):
            ends = (self._dots[numbers[trade.give]], self._dots[numbers[trade.get]])
            self._draw_trade(painter, colours, *(self.mirrored(each) for each in ends), best=rank == 0)
        traded = {key for each in self._values.trades for key in (each.give, each.get)}
        for number, dot in enumerate(self._values.dots):
            colour = colours.color("theirs" if dot.theirs > dot.ours else "ours")
            if dot.theirs == dot.ours:
                colour = colours.color("quiet")
            box = self.mirrored(self._dots[number])
            self._draw_dot(painter, colours, box, dot, number, colour, full=dot.key in traded)
            self._draw_name(painter, colours, dot, number, colour)
        draw_legend(self, painter, self._legend(), self._legend_top)

    def _draw_plot(self, painter: QPainter, colours: Colours) -> None:
        plot = self.mirrored(self._plot)
        painter.setPen(QPen(colours.color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(plot)
        painter.setPen(QPen(colours.color("faint"), 1, Qt.PenStyle.DotLine))
        rising = (plot.bottomRight(), plot.topLeft()) if self.is_mirrored else (plot.bottomLeft(), plot.topRight())
        painter.drawLine(*rising)
        quiet, line = colours.color("quiet"), self.line
        across = QRectF(0, 0, self.width(), line)
        self.write(painter, across, self.words("ui-pictures-trade-theirs"), quiet)
        foot = QRectF(self._plot.left(), self._plot.bottom() + line * 1.1, self.width() - self._plot.left(), line)
        self.write(painter, self.mirrored(foot), self.words("ui-pictures-trade-ours"), quiet)
        for weight in (0, 5, _TOP_WEIGHT):
            x = self._plot.left() + self._plot.width() * weight / _TOP_WEIGHT
            y = self._plot.bottom() - self._plot.height() * weight / _TOP_WEIGHT
            middle = Qt.AlignmentFlag.AlignHCenter
            self.write(
                painter,
                self.mirrored(QRectF(x - line, self._plot.bottom(), 2 * line, line)),
                str(weight),
                quiet,
                middle,
            )
            self.write(painter, self.mirrored(QRectF(0, y - line / 2, line, line)), str(weight), quiet, middle)
        self._draw_advice(painter, self.words("ui-pictures-trade-give"), colours.color("theirs"), above=True)
        self._draw_advice(painter, self.words("ui-pictures-trade-ask"), colours.color("ours"), above=False)

    def _draw_advice(self, painter: QPainter, text: str, colour: QColor, *, above: bool) -> None:
        """What to do on a side of the diagonal, along the plot's edge where no dot lies over it."""
        inner, line = self._plot.adjusted(S, XS, -S, -XS), self.line
        wide = self.metrics.horizontalAdvance(text) + 2
        left, top = (inner.left(), inner.top()) if above else (inner.right() - wide, inner.bottom() - line)
        step = line if above else -line
        for number in range(int(inner.height() / line / 2)):
            area = QRectF(left, top + number * step, wide, line)
            if not any(area.intersects(each) for each in self._dots):
                self.write(painter, self.mirrored(area), text, colour)
                return

    def _draw_dot(
        self, painter: QPainter, colours: Colours, box: QRectF, dot: Dot, number: int, colour: QColor, *, full: bool
    ) -> None:
        ground = colours.color("surface")
        is_deal = dot.type is IssueType.AGREEMENT
        draw_issue(painter, box, is_deal=is_deal, edge=colour, fill=colour if full else ground)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.82)
        painter.setFont(font)
        painter.setPen(ground if full else colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def _draw_name(self, painter: QPainter, colours: Colours, dot: Dot, number: int, colour: QColor) -> None:
        area = self._names[number]
        wide = self.metrics.horizontalAdvance("00 ")
        mark = QRectF(area.left(), area.top(), wide, area.height())
        self.write(painter, self.mirrored(mark), str(number + 1), colour, strong=True)
        chosen = number == self.selected
        self.write(
            painter, self.mirrored(area.adjusted(wide, 0, 0, 0)), dot.title, colours.color("text"), strong=chosen
        )

    def _draw_trade(self, painter: QPainter, colours: Colours, give: QRectF, get: QRectF, *, best: bool) -> None:
        """An arrow, bowed so that it does not run over other dots, from what we give to what we get."""
        start, end = give.center(), get.center()
        along = end - start
        length = max(math.hypot(along.x(), along.y()), 1.0)
        bow = QPointF(-along.y(), along.x()) * 0.12
        control = (start + end) / 2 + bow
        last = end - control
        reach = max(math.hypot(last.x(), last.y()), 1.0)
        tip = end - last * (get.width() / 2 + 2) / reach
        path = QPainterPath(start + (control - start) * (give.width() / length))
        path.quadTo(control, tip)
        painter.setPen(QPen(colours.color("good"), 2.2 if best else 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        angle = math.atan2(last.y(), last.x())
        for turn in (2.6, -2.6):
            painter.drawLine(tip, tip + QPointF(math.cos(angle + turn), math.sin(angle + turn)) * self.line * 0.45)

    def _legend(self) -> list[LegendEntry]:
        entries = [
            LegendEntry(self.words("ui-pictures-trade-deal"), _mark_of_deal),
            LegendEntry(self.words("ui-pictures-trade-relationship"), _mark_of_relationship),
        ]
        if self._values.trades:
            entries.append(LegendEntry(self.words("ui-pictures-trade-arrow"), _mark_of_trade))
        return entries


def _mark_of_deal(painter: QPainter, colours: Colours, area: QRectF) -> None:
    draw_issue(painter, area, is_deal=True, edge=colours.color("quiet"), fill=colours.color("surface"))


def _mark_of_relationship(painter: QPainter, colours: Colours, area: QRectF) -> None:
    draw_issue(painter, area, is_deal=False, edge=colours.color("quiet"), fill=colours.color("surface"))


def _mark_of_trade(painter: QPainter, colours: Colours, area: QRectF) -> None:
    middle, side = area.center().y(), area.height() / 3
    painter.setPen(QPen(colours.color("good"), 2))
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
    painter.drawLine(QPointF(area.right(), middle), QPointF(area.right() - side, middle - side))
    painter.drawLine(QPointF(area.right(), middle), QPointF(area.right() - side, middle + side))


def _apart(places: list[QPointF], size: float, width: float) -> list[QRectF]:
    """A dot at each place; those with the same weights stand side by side."""
    found = []
    for number, place in enumerate(places):
        same = [other for other in places if other == place]
        before = sum(other == place for other in places[:number])
        shift = (before - (len(same) - 1) / 2) * size * 0.8
        left = max(0.0, min(place.x() - size / 2 + shift, width - size))
        found.append(QRectF(left, place.y() - size / 2, size, size))
    return found
