"""Where the sheet lies in its view, and which of its regions is where: geometry only, no widget."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

from trustdesk.domain.page import Region

# Room around the sheet, in px.
MARGIN = 12
LEAST_ZOOM, MOST_ZOOM = 0.25, 4.0
# More pixels than this nobody sees, and the picture would take 100 MB and a second.
_MOST_PPI = 300.0
_POINTS_PER_INCH = 72
# A line is measured from the top of its capitals to its baseline; what hangs below belongs to it as well.
_AROUND_PT = (4.0, 2.6)


class Zoom(StrEnum):
    """How large the sheet is: as wide as the view, whole in the view, or at a size of its own."""

    WIDTH = "width"
    PAGE = "page"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How large the sheet is drawn.

    px_per_pt: in the view's own pixels, such that the sheet is a whole number of device pixels wide. size: of the
    sheet, in px. ppi: at which its picture has one pixel for each of the device's.
    """

    px_per_pt: float
    size: QSizeF
    ppi: float


def scale_for(
    zoom: Zoom, factor: float, room: QSize, size_pt: tuple[float, float], dpi: float, device_ratio: float
) -> Scale:
    """The scale of a sheet. factor: for a size of its own, 1 being as large as on paper. room: of the view, in px."""
    width_pt, height_pt = size_pt
    across = max(room.width() - 2 * MARGIN, 60) / width_pt
    down = max(room.height() - 2 * MARGIN, 60) / height_pt
    wanted = {Zoom.WIDTH: across, Zoom.PAGE: min(across, down), Zoom.OWN: factor * dpi / _POINTS_PER_INCH}[zoom]
    device_px = max(round(wanted * width_pt * device_ratio), 1)
    px_per_pt = device_px / device_ratio / width_pt
    ppi = min(px_per_pt * device_ratio * _POINTS_PER_INCH, _MOST_PPI)
    return Scale(px_per_pt=px_per_pt, size=QSizeF(width_pt, height_pt) * px_per_pt, ppi=ppi)


def rect_of(region: Region, scale: Scale, origin: QPointF) -> QRectF:
    """The area of a region in the view, with some room around."""
    x_pt, y_pt = _AROUND_PT if region.line else (0.0, 0.0)
    rect = QRectF(region.x_pt - x_pt, region.y_pt - y_pt, region.width_pt + 2 * x_pt, region.height_pt + 2 * y_pt)
    k = scale.px_per_pt
    return QRectF(origin.x() + rect.x() * k, origin.y() + rect.y() * k, rect.width() * k, rect.height() * k)


def region_at(regions: Sequence[Region], at: QPointF, scale: Scale, origin: QPointF) -> Region | None:
    """The line there, else the block."""
    there = [each for each in regions if rect_of(each, scale, origin).contains(at)]
    return next((each for each in there if each.line), there[-1] if there else None)


def stops(regions: Sequence[Region]) -> tuple[Region, ...]:
    """Where the keyboard stops, in reading order: every line, and every block that has none, such as the band."""
    with_lines = {each.block for each in regions if each.line}
    return tuple(each for each in regions if each.line or each.block not in with_lines)


def next_stop(regions: Sequence[Region], current: Region | None, step: int, *, by_block: bool) -> Region | None:
    """Where the keyboard goes from here: to the next stop, or to the first one of the next block."""
    every = stops(regions)
    here = next((n for n, each in enumerate(every) if current is not None and same(each, current)), None)
    if not every:
        return None
    if here is None:
        return every[0 if step > 0 else -1]
    if by_block:
        firsts = [n for n, each in enumerate(every) if n == 0 or every[n - 1].block != each.block]
        beyond = [n for n in firsts if n > here] if step > 0 else [n for n in reversed(firsts) if n < here]
        return every[beyond[0]] if beyond else every[here]
    return every[min(max(here + step, 0), len(every) - 1)]


def same(one: Region, other: Region) -> bool:
    """Whether both are the same block or line, wherever they stand."""
    return (one.block, one.line) == (other.block, other.line)
