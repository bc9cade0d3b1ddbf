"""The marks of the pictures, told apart by shape as well as by colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from trustdesk.domain.issues import PositionType
from trustdesk.domain.record import Party
from trustdesk.operations.picture_values import Fate
from trustdesk.ui.theme import Colours

_PEN = 1.6


def draw_fate(painter: QPainter, colours: Colours, area: QRectF, fate: Fate, party: Party) -> None:
    """What became of a promise: full, hatched, crossed, hollow, or hollow with a stroke."""
    colour = colours.color(party.value)
    alert = colours.color("alert")
    radius = min(area.width(), area.height()) / 4
    match fate:
        case Fate.KEPT:
            _rounded(painter, area, radius, QPen(colour, _PEN), QBrush(colour))
        case Fate.LATE:
            _rounded(painter, area, radius, QPen(alert, _PEN), QBrush(alert, Qt.BrushStyle.BDiagPattern))
        case Fate.BROKEN:
            _rounded(painter, area, radius, QPen(alert, _PEN), QBrush(alert))
            inner = area.adjusted(3, 3, -3, -3)
            painter.setPen(QPen(colours.color("surface"), _PEN))
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())
        case Fate.OPEN | Fate.OVERDUE:
            overdue = fate is Fate.OVERDUE
            painter.setPen(QPen(alert if overdue else colour, _PEN))
            painter.setBrush(colours.color("surface"))
            painter.drawEllipse(area)
            if overdue:
                across = QPointF(0, area.height() / 4)
                painter.setPen(QPen(alert, _PEN * 1.5))
                painter.drawLine(area.center() - across, area.center() + across)


def _rounded(painter: QPainter, area: QRectF, radius: float, pen: QPen, brush: QBrush) -> None:
    painter.setPen(pen)
    painter.setBrush(brush)
    painter.drawRoundedRect(area, radius, radius)


def draw_stance(painter: QPainter, area: QRectF, kind: PositionType, colour: QColor, *, hollow: bool) -> None:
    """Where a side stands at one value: a bar for the limit, a triangle for the aim, a disc for the offer."""
    painter.setPen(QPen(colour, _PEN))
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else QBrush(colour))
    match kind:
        case PositionType.RESERVATION:
            width = max(area.width() / 3.2, 3.0)
            painter.drawRect(QRectF(area.center().x() - width / 2, area.top(), width, area.height()))
        case PositionType.TARGET:
            painter.drawPolygon(
                QPolygonF([QPointF(area.center().x(), area.top()), area.bottomRight(), area.bottomLeft()])
            )
        case PositionType.OFFER:
            painter.drawEllipse(area.adjusted(1, 1, -1, -1))


def draw_issue(painter: QPainter, area: QRectF, *, is_deal: bool, edge: QColor, fill: QColor) -> None:
    """A dot of the trade matrix: round for the deal, a diamond for the relationship."""
    painter.setPen(QPen(edge, _PEN))
    painter.setBrush(fill)
    if is_deal:
        painter.drawEllipse(area)
        return
    middle = area.center()
    ends = (QPointF(middle.x(), area.top() - 1), QPointF(area.right() + 1, middle.y()))
    opposite = (QPointF(middle.x(), area.bottom() + 1), QPointF(area.left() - 1, middle.y()))
    painter.drawPolygon(QPolygonF([*ends, *opposite]))


def draw_strength(painter: QPainter, area: QRectF, strength: int, colour: QColor) -> None:
    """How strongly somebody would vouch: five dots, as many full as the strength. area: of all five."""
    step = area.width() / 5
    size = min(step * 0.7, area.height())
    painter.setPen(QPen(colour, 1.2))
    for number in range(5):
        painter.setBrush(QBrush(colour) if number < strength else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(area.left() + number * step, area.center().y() - size / 2, size, size))
