"""The line under a picture that says what its marks mean; it wraps where it is narrow."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from trustdesk.ui.pictures.picture import Picture
from trustdesk.ui.theme import XS, Colours, M

Mark = Callable[[QPainter, Colours, QRectF], None]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A mark and its words. mark: paints it into an area."""

    text: str
    mark: Mark


def legend_places(picture: Picture, entries: Sequence[LegendEntry], width: float) -> tuple[tuple[QPointF, ...], float]:
    """Where each entry begins, from the side where reading begins, and the height of all of them."""
    line, x, y = picture.line, 0.0, 0.0
    found = []
    for entry in entries:
        taken = line + XS + picture.metrics.horizontalAdvance(entry.text)
        if x and x + taken > width:
            x, y = 0.0, y + line * 1.2
        found.append(QPointF(x, y))
        x += taken + M
    return tuple(found), y + line if entries else 0.0


def draw_legend(picture: Picture, painter: QPainter, entries: Sequence[LegendEntry], top: float) -> None:
    """Paint the entries from that height on, over the width of the picture."""
    colours = Colours.of(picture.palette())
    line = picture.line
    places, _ = legend_places(picture, entries, picture.width())
    for place, entry in zip(places, entries, strict=True):
        side = line * 0.62
        box = QRectF(place.x() + (line - side) / 2, top + place.y() + (line - side) / 2, side, side)
        entry.mark(painter, colours, picture.mirrored(box))
        wide = picture.metrics.horizontalAdvance(entry.text) + 1
        text = QRectF(place.x() + line + XS, top + place.y(), wide, line)
        picture.write(painter, picture.mirrored(text), entry.text, colours.color("quiet"))
