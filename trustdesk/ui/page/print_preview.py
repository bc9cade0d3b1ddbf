"""The print preview: the system's paper sizes and printers, and the page exactly as it will come out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from trustdesk.domain.errors import UserError
from trustdesk.domain.page import Paper
from trustdesk.operations.live_page import Wanted
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.page.printed_sheets import Sheet, make_sheets, paint_on, paper_in, printer_for

_SHARE_OF_WINDOW = 0.95


def show_preview(desk: Desk, wanted: Wanted, window: QWidget) -> None:
    """Make the page for every paper, as the preview can change it and has to be painted at once; then open it."""
    pages = tuple(replace(wanted, paper=paper) for paper in Paper)
    now = desk.now()

    def show(sheets: Sequence[Sheet]) -> None:
        _open(desk, {sheet.paper: sheet for sheet in sheets}, wanted.paper, window)

    desk.read(
        lambda vault: make_sheets(vault, pages, now, lambda _done, _total: None), show, owner=window, topic="preview"
    )


def _open(desk: Desk, sheets: Mapping[Paper, Sheet], paper: Paper, window: QWidget) -> None:
    printer = printer_for(paper, desk.words)
    dialog = QPrintPreviewDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(desk.words("ui-printing-preview-title", page=sheets[paper].title))
    dialog.resize(window.size() * _SHARE_OF_WINDOW)

    def paint(onto: QPrinter) -> None:
        try:
            paint_on(onto, (sheets[paper_in(onto, paper)],), desk.words)
        except UserError as refusal:
            desk.noticed.emit(Notice(text=str(refusal), wrong=True))

    dialog.paintRequested.connect(paint)
    # The dialog only borrows the printer, and needs it until it is gone.
    dialog.destroyed.connect(partial(_let_go, printer))
    dialog.open()


def _let_go(printer: QPrinter, *_dialog: QObject) -> None:
    del printer
