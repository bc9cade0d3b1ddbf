"""Sheets on a printer: each page at the exact size of its paper, or as large as another paper allows.

Everything here may run off the GUI thread, which a page would hold up for a quarter of a second.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPicture
from PySide6.QtPrintSupport import QPrinter

from trustdesk.domain.errors import UserError
from trustdesk.domain.page import Paper
from trustdesk.domain.progress import Progress
from trustdesk.i18n.words import Words
from trustdesk.operations.live_page import Wanted
from trustdesk.operations.printing import drawn_all
from trustdesk.ui.page.paper_picture import PAPER_PT, paper_picture

if TYPE_CHECKING:
    from trustdesk.ui.desk import Vault

_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
# Papers that differ by less are the same: Qt counts them in whole points.
_SAME_PT = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page that can be painted. picture: in points."""

    title: str
    paper: Paper
    picture: QPicture


def printer_for(paper: Paper, words: Words) -> QPrinter:
    """The user's printer, set to that paper without margins of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(_SIZES[paper]))
    # Print queues keep and show the names of their jobs, so this one names nobody.
    printer.setDocName(words("ui-printing-job"))
    _use_whole_paper(printer)
    return printer


def paper_in(printer: QPrinter, otherwise: Paper) -> Paper:
    """The paper that the printer is set to; `otherwise` where it is none that pages are set for."""
    chosen = printer.pageLayout().pageSize().id()
    return next((paper for paper, size in _SIZES.items() if size == chosen), otherwise)


def make_sheets(vault: "Vault", pages: Sequence[Wanted], now: datetime, progress: Progress) -> tuple[Sheet, ...]:
    """Set and draw the pages. Raises UserError where one of them is gone."""
    return tuple(
        Sheet(title=each.title, paper=each.wanted.paper, picture=paper_picture(each.svg, each.wanted.paper))
        for each in drawn_all(vault, pages, now, progress)
    )


def print_pages(
    vault: "Vault", pages: Sequence[Wanted], now: datetime, printer: QPrinter, words: Words, progress: Progress
) -> int:
    """Make the pages for the printer's paper, then print them in one job; answers with their number.

    Nothing is sent before all are made, so that none is missing in the tray and a cancelled job leaves no part of one.
    Raises UserError where a page is gone, or the printer takes nothing.
    """
    fitting = [replace(page, paper=paper_in(printer, page.paper)) for page in pages]
    paint_on(printer, make_sheets(vault, fitting, now, progress), words)
    return len(fitting)


def paint_on(printer: QPrinter, sheets: Sequence[Sheet], words: Words) -> None:
    """Paint the sheets, a page each. Raises UserError where the printer or its file takes nothing."""
    _use_whole_paper(printer)
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(words("ui-printing-refused"))
    for number, sheet in enumerate(sheets):
        if number:
            printer.newPage()
        _paint(painter, QRectF(printer.paperRect(QPrinter.Unit.DevicePixel)).size(), printer.resolution(), sheet)
    painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise UserError(words("ui-printing-refused"))


def _use_whole_paper(printer: QPrinter) -> None:
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def _paint(painter: QPainter, room: QSizeF, dots_per_inch: int, sheet: Sheet) -> None:
    """Paint at the page's own size, or in the middle of another paper and as large as that allows."""
    size, scale = PAPER_PT[sheet.paper], dots_per_inch / 72
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if abs(room.width() / scale - size.width()) > _SAME_PT or abs(room.height() / scale - size.height()) > _SAME_PT:
        scale = min(room.width() / size.width(), room.height() / size.height())
        painter.translate((room.width() - scale * size.width()) / 2, (room.height() - scale * size.height()) / 2)
    # Played at other dots per inch than it was recorded at, a picture is scaled by Qt, too.
    device = painter.device()
    painter.scale(
        scale * sheet.picture.logicalDpiX() / device.logicalDpiX(),
        scale * sheet.picture.logicalDpiY() / device.logicalDpiY(),
    )
    painter.drawPicture(0, 0, sheet.picture)
    painter.restore()
