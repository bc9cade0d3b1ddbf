"""Printing to a file, which other programs then open: exact size, vectors, and the very page of the typesetter."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW, settle
from trustdesk.domain.errors import UserError
from trustdesk.domain.page import Copy, Paper
from trustdesk.operations import briefings
from trustdesk.operations.briefings import Form, Request
from trustdesk.operations.finding import Subject
from trustdesk.operations.live_page import Wanted
from trustdesk.settings import Settings
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.page import printing
from trustdesk.ui.page.printed_sheets import paper_in, print_pages, printer_for

PAGE = Wanted(counterpart="ekwall")
PPI = 144  # that of the typesetter's own picture


def silent(done: int, total: int) -> None:
    assert done <= total


def notices(desk: Desk) -> list[str]:
    """Collects what is noticed from now on."""
    found: list[str] = []
    desk.noticed.connect(lambda notice: found.append(notice.text))
    return found


def to_file(desk: Desk, file: Path, *pages: Wanted, size: QPageSize | None = None) -> Path:
    """Print these pages into a PDF file."""
    printer = printer_for(pages[0].paper, desk.words)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    if size is not None:
        printer.setPageSize(size)
    assert print_pages(desk.vault, pages, NOW, printer, desk.words, silent) == len(pages)
    return file


def told(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def facts_of(file: Path) -> dict[str, str]:
    lines = (line.partition(":") for line in told("pdfinfo", str(file)).splitlines())
    return {name: value.strip() for name, _, value in lines}


def rendered(file: Path, folder: Path, ppi: int = PPI) -> Image.Image:
    told("pdftoppm", "-r", str(ppi), "-png", "-singlefile", str(file), str(folder / "rendered"))
    return Image.open(BytesIO((folder / "rendered.png").read_bytes())).convert("L")


def typeset(desk: Desk, wanted: Wanted) -> Image.Image:
    """The typesetter's own picture of the page."""
    with desk.vault.read() as reader:
        subject = Subject(counterpart=reader.dossier(wanted.counterpart).counterpart)
    request = Request(now=NOW, copy=wanted.copy, paper=wanted.paper)
    (made,) = briefings.brief(desk.vault, subject, request, Form.PNG)
    return Image.open(BytesIO(made.data)).convert("L")


def difference(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of the grey values, 0 to 255, of two pictures that may differ by a row of pixels."""
    size = (min(one.width, other.width), min(one.height, other.height))
    assert abs(one.width - other.width) <= 2
    assert abs(one.height - other.height) <= 2
    (mean,) = ImageStat.Stat(ImageChops.difference(one.crop((0, 0, *size)), other.crop((0, 0, *size)))).mean
    return mean


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, "595 x 842"), (Paper.LETTER, "612 x 792")])
@pytest.mark.parametrize("copy", Copy)
def test_another_program_sees_the_same_page_at_its_exact_size(
    desk: Desk, tmp_path: Path, paper: Paper, size: str, copy: Copy
) -> None:
    wanted = replace(PAGE, paper=paper, copy=copy)
    file = to_file(desk, tmp_path / "page.pdf", wanted)
    facts = facts_of(file)
    assert facts["Pages"] == "1"
    assert facts["Page size"].startswith(size)
    # Letters drawn with a pen around them, as Qt would have it, make 10 and more; a tenth of a point aside 2.1.
    assert difference(rendered(file, tmp_path), typeset(desk, wanted)) < 2


def test_the_page_is_printed_as_vectors(desk: Desk, tmp_path: Path) -> None:
    file = to_file(desk, tmp_path / "page.pdf", PAGE)
    assert len(told("pdfimages", "-list", str(file)).splitlines()) == 2  # its two head lines
    assert file.stat().st_size < 2_000_000


def test_the_name_of_the_job_names_nobody(desk: Desk, tmp_path: Path) -> None:
    """Print queues keep and show it."""
    facts = facts_of(to_file(desk, tmp_path / "page.pdf", PAGE))
    assert facts.get("Title") == "TrustDesk page"


def test_the_page_is_set_anew_for_the_paper_in_the_printer(desk: Desk, tmp_path: Path) -> None:
    file = to_file(desk, tmp_path / "page.pdf", PAGE, size=QPageSize(QPageSize.PageSizeId.Letter))
    assert facts_of(file)["Page size"].startswith("612 x 792")
    assert difference(rendered(file, tmp_path), typeset(desk, replace(PAGE, paper=Paper.LETTER))) < 2


def test_on_any_other_paper_the_whole_page_is_there_in_the_middle(desk: Desk, tmp_path: Path) -> None:
    file = to_file(desk, tmp_path / "page.pdf", PAGE, size=QPageSize(QPageSize.PageSizeId.A5))
    assert facts_of(file)["Page size"].startswith(("420 x 595", "419 x 595"))
    small = (298, 421)
    assert difference(rendered(file, tmp_path).resize(small), typeset(desk, PAGE).resize(small)) < 4


def test_a_printer_set_to_landscape_gets_the_whole_page(desk: Desk, tmp_path: Path) -> None:
    printer = printer_for(Paper.A4, desk.words)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setPageMargins(QMarginsF(20, 20, 20, 20))
    print_pages(desk.vault, [PAGE], NOW, printer, desk.words, silent)
    sheet = rendered(tmp_path / "page.pdf", tmp_path)
    ink = ImageChops.invert(sheet).getbbox()
    assert ink is not None
    left, top, right, bottom = ink
    assert 0 < left < right < sheet.width
    assert bottom - top > 0.85 * sheet.height
    assert abs((left + right) - sheet.width) < 0.03 * sheet.width


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_what_the_printer_refuses_is_said(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="takes nothing"):
        to_file(desk, tmp_path / "no folder" / "page.pdf", PAGE)


def test_the_page_goes_to_the_printer_that_the_dialog_names(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    said = notices(desk)
    printing.ask_and_print(desk, PAGE, window)
    dialog = window.findChild(QPrintDialog)
    assert dialog is not None
    assert dialog.isVisible()
    file = tmp_path / "page.pdf"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(file))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said == [f"The page is in {file}."]
    assert facts_of(file)["Pages"] == "1"


def test_leaving_the_print_dialog_prints_nothing(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    said = notices(desk)
    printing.ask_and_print(desk, PAGE, window)
    dialog = window.findChild(QPrintDialog)
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(QPrintDialog) is None)
    settle(qtbot, desk)
    assert said == []


def test_two_prints_in_a_row_are_two_prints(qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path) -> None:
    """The desk drops an earlier question of the same topic."""
    said = notices(desk)
    for name in ("one.pdf", "two.pdf"):
        printing.ask_and_print(desk, PAGE, window)
        dialog = window.findChildren(QPrintDialog)[-1]
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / name))
        dialog.done(QPrintDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: len(said) == 2, timeout=20_000)
    assert {file.name for file in tmp_path.glob("*.pdf")} == {"one.pdf", "two.pdf"}


@pytest.mark.parametrize(
    "wish",
    [printing.ask_and_print, printing.preview, printing.ask_and_save, printing.copy_to_clipboard],
    ids=lambda wish: wish.__name__,
)
def test_without_a_page_there_is_a_word_instead_of_a_dialog(
    qtbot: QtBot, window: MainWindow, desk: Desk, wish: Callable[[Desk, Wanted, MainWindow], None]
) -> None:
    with qtbot.waitSignal(desk.noticed) as noticed:
        wish(desk, Wanted(counterpart=""), window)
    assert noticed.args is not None
    notice = noticed.args[0]
    assert isinstance(notice, Notice)
    assert notice.text.startswith("Choose a counterpart first")


def preview_of(qtbot: QtBot, window: MainWindow, desk: Desk, wanted: Wanted) -> QPrintPreviewDialog:
    printing.preview(desk, wanted, window)
    settle(qtbot, desk)
    dialog = window.findChild(QPrintPreviewDialog)
    assert dialog is not None
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_the_preview_shows_the_page(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    dialog = preview_of(qtbot, window, desk, PAGE)
    assert "Ekwall" in dialog.windowTitle()
    view = dialog.findChild(QPrintPreviewWidget)
    assert view is not None
    assert view.pageCount() == 1
    image = view.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert {"#ffffff", "#0f4c5c"} <= colours  # the paper and the petrol of the page
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(QPrintPreviewDialog) is None)


def test_the_preview_follows_the_paper(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    dialog = preview_of(qtbot, window, desk, replace(PAGE, paper=Paper.LETTER))
    assert paper_in(dialog.printer(), Paper.A4) is Paper.LETTER
    view = dialog.findChild(QPrintPreviewWidget)
    assert view is not None
    before = view.grab().toImage()
    dialog.printer().setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    view.updatePreview()
    assert view.grab().toImage() != before
    dialog.reject()


def several_of(qtbot: QtBot, window: MainWindow, desk: Desk) -> printing.SeveralMeetings:
    printing.choose_several(desk, PAGE, window)
    settle(qtbot, desk)
    dialog = window.findChild(printing.SeveralMeetings)
    assert dialog is not None
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_several_meetings_are_chosen_by_keyboard_and_printed_in_one_job(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    dialog = several_of(qtbot, window, desk)
    first_day = dialog.model.chosen()
    assert first_day
    assert len({each.starts_at.date() for each in first_day}) == 1
    for _ in first_day:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.model.chosen() == []
    assert not any(button.isEnabled() for button in dialog.findChildren(QPushButton) if "…" in button.text())
    qtbot.keyClick(dialog.list, Qt.Key.Key_Home)
    for _ in range(3):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    dialog.copy.setCurrentText("Table copy")
    dialog.paper.setCurrentText("Letter")
    said = notices(desk)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    asked = window.findChild(QPrintDialog)
    assert asked is not None
    asked.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    asked.printer().setOutputFileName(str(tmp_path / "all.pdf"))
    asked.done(QPrintDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said == [f"3 pages are in {tmp_path / 'all.pdf'}."]
    facts = facts_of(tmp_path / "all.pdf")
    assert facts["Pages"] == "3"
    assert facts["Page size"].startswith("612 x 792")


def test_all_and_none_are_one_press_away(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    dialog = several_of(qtbot, window, desk)
    every, none = (next(b for b in dialog.findChildren(QPushButton) if b.text() == text) for text in ("All", "None"))
    qtbot.mouseClick(every, Qt.MouseButton.LeftButton)
    assert len(dialog.model.chosen()) == dialog.model.rowCount() > 3
    qtbot.mouseClick(none, Qt.MouseButton.LeftButton)
    assert dialog.model.chosen() == []
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_without_meetings_ahead_there_is_a_word(qtbot: QtBot, empty_desk: Desk) -> None:
    window = MainWindow(empty_desk, Settings())
    qtbot.addWidget(window)
    with qtbot.waitSignal(empty_desk.noticed) as noticed:
        printing.choose_several(empty_desk, Wanted(counterpart=""), window)
    assert noticed.args is not None
    assert noticed.args[0].text.startswith("No meetings are planned")


def test_a_job_that_is_cancelled_prints_nothing(qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path) -> None:
    dialog = several_of(qtbot, window, desk)
    dialog.model.choose_all(True)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    asked = window.findChild(QPrintDialog)
    assert asked is not None
    asked.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    asked.printer().setOutputFileName(str(tmp_path / "all.pdf"))
    desk.work_began.connect(lambda work: work.cancel())
    asked.done(QPrintDialog.DialogCode.Accepted)
    settle(qtbot, desk)
    assert list(tmp_path.glob("all.pdf")) == []
