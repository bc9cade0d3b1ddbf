"""What the window's Page menu does with the page: print, preview, several meetings at once, save, copy.

Each takes the desk, the page that is wanted, and the window to ask in. Dialogs are opened and never waited for, and
pages are made on other threads, so that the window stays alive. What happened is said in a notice.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from trustdesk.operations.live_page import Wanted
from trustdesk.operations.printing import MeetingAhead, meetings_ahead
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.page.print_preview import show_preview
from trustdesk.ui.page.printed_sheets import print_pages, printer_for
from trustdesk.ui.page.saving import ask_and_save, copy_to_clipboard, is_chosen, save_several
from trustdesk.ui.page.several_meetings import SeveralMeetings

__all__ = ["ask_and_print", "ask_and_save", "choose_several", "copy_to_clipboard", "preview"]


def ask_and_print(desk: Desk, wanted: Wanted, window: QWidget) -> None:
    """Ask for the printer, then print the page."""
    if is_chosen(desk, wanted):
        ask_for_printer(desk, (wanted,), window)


def preview(desk: Desk, wanted: Wanted, window: QWidget) -> None:
    """Show the page as the printer will print it."""
    if is_chosen(desk, wanted):
        show_preview(desk, wanted, window)


def choose_several(desk: Desk, wanted: Wanted, window: QWidget) -> None:
    """Ask which of the meetings ahead, then print their pages or save them."""
    now = desk.now()

    def choose(meetings: Sequence[MeetingAhead]) -> None:
        if not meetings:
            desk.noticed.emit(Notice(text=desk.words("ui-printing-no-meetings")))
            return
        dialog = SeveralMeetings(desk.words, meetings, wanted, window)
        dialog.print_requested.connect(lambda pages: ask_for_printer(desk, pages, window))
        dialog.save_requested.connect(lambda pages: save_several(desk, pages, window))
        dialog.open()

    desk.read(lambda vault: meetings_ahead(vault, now), choose, owner=window, topic="meetings to print")


def ask_for_printer(desk: Desk, pages: Sequence[Wanted], window: QWidget) -> None:
    """Ask for the printer in the system's own dialog, then print the pages in one job."""
    printer = printer_for(pages[0].paper, desk.words)
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:  # there is no printer, and so no name to print under
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        printer.setOutputFileName(f"{documents}/{desk.words('ui-printing-job')}.pdf")
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
    dialog.finished.connect(partial(_asked, desk, pages, printer, window))
    # QPrintDialog's own `open` wants a receiver.
    QDialog.open(dialog)


def _asked(desk: Desk, pages: Sequence[Wanted], printer: QPrinter, window: QWidget, answer: int) -> None:
    if answer != QDialog.DialogCode.Accepted:
        return
    now, words = desk.now(), desk.words
    made = partial(_told, desk, printer)
    if len(pages) == 1:
        desk.read(
            lambda vault: print_pages(vault, pages, now, printer, words, lambda _done, _total: None),
            made,
            owner=window,
            topic=f"printing {id(printer)}",  # its own: a later print must not take the place of this one
        )
    else:
        title = words("ui-printing-working", count=len(pages))
        desk.work(title, lambda vault, progress: print_pages(vault, pages, now, printer, words, progress), made)


def _told(desk: Desk, printer: QPrinter, count: int) -> None:
    file = printer.outputFileName()
    if file:
        text = desk.words("ui-printing-printed-to-file", count=count, file=file)
    else:
        text = desk.words("ui-printing-printed", count=count, printer=printer.printerName())
    desk.noticed.emit(Notice(text=text))
