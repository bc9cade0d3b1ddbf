"""Saving and copying the page: asked in the window's own dialogs, written by other threads, told in a notice."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.page import Copy
from trustdesk.operations.live_page import Wanted
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.page import saving

PAGE = Wanted(counterpart="ekwall")
# Of the list that Qt's file dialog opens while a name is typed; only the offscreen screen says so.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")


def answer(file: Path) -> Callable[..., None]:
    """Asks nobody and answers with the file."""

    def ask(window: QWidget, title: str, name: str, filters: Mapping[str, str], then: Callable[[Path], None]) -> None:
        assert title
        assert set(filters) == {"pdf", "png"}
        then(file)

    return ask


@pytest.fixture
def said(desk: Desk) -> list[Notice]:
    """Everything that is noticed."""
    found: list[Notice] = []
    desk.noticed.connect(found.append)
    return found


def open_dialog(qtbot: QtBot, window: QWidget, desk: Desk) -> QFileDialog:
    saving.ask_and_save(desk, PAGE, window)
    settle(qtbot, desk)
    dialog = window.findChildren(QFileDialog)[-1]
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def type_name(qtbot: QtBot, dialog: QFileDialog, name: str) -> None:
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_page_is_saved_by_keyboard_under_the_suggested_name(
    qtbot: QtBot, window: MainWindow, desk: Desk, said: list[Notice], tmp_path: Path
) -> None:
    window.setProperty("folder of the last file", str(tmp_path))
    dialog = open_dialog(qtbot, window, desk)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    assert field.text().endswith("-dr-staffan-ekwall-eyes-only.pdf")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    (file,) = tmp_path.glob("*.pdf")
    assert said[0].text == f"The page is saved as {file}."
    assert file.read_bytes().startswith(b"%PDF")


def test_the_ending_follows_the_filter_and_the_folder_is_remembered(
    qtbot: QtBot, window: MainWindow, desk: Desk, said: list[Notice], tmp_path: Path
) -> None:
    window.setProperty("folder of the last file", str(tmp_path))
    dialog = open_dialog(qtbot, window, desk)
    dialog.selectNameFilter("PNG picture (*.png)")
    dialog.filterSelected.emit("PNG picture (*.png)")
    (tmp_path / "deeper").mkdir()
    type_name(qtbot, dialog, str(tmp_path / "deeper" / "page"))
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    picture = (tmp_path / "deeper" / "page.png").read_bytes()
    assert Image.open(BytesIO(picture)).size == (2480, 3508)
    again = open_dialog(qtbot, window, desk)
    assert Path(again.directory().absolutePath()) == tmp_path / "deeper"
    again.reject()


def test_a_foreign_ending_is_part_of_the_name_and_nothing_is_overwritten_unasked(
    qtbot: QtBot, window: MainWindow, desk: Desk, said: list[Notice], tmp_path: Path
) -> None:
    (tmp_path / "page.v2.pdf").write_text("the user's own")
    type_name(qtbot, open_dialog(qtbot, window, desk), str(tmp_path / "page.v2"))
    settle(qtbot, desk)
    again = window.findChildren(QFileDialog)[-1]
    assert [Path(name).name for name in again.selectedFiles()] == ["page.v2.pdf"]
    with qtbot.waitExposed(again):
        again.show()
    assert (tmp_path / "page.v2.pdf").read_text() == "the user's own"
    type_name(qtbot, again, str(tmp_path / "page.v3"))
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert (tmp_path / "page.v3.pdf").read_bytes().startswith(b"%PDF")


def test_what_cannot_be_written_is_said_in_words(
    qtbot: QtBot, window: MainWindow, desk: Desk, said: list[Notice], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    saving.ask_and_save(desk, PAGE, window, answer(tmp_path / "file" / "page.pdf"))
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[0].wrong
    assert "cannot be written" in said[0].text
    assert "choose another place" in said[0].text


def test_a_full_disk_keeps_the_old_file(
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    said: list[Notice],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "page.pdf").write_text("old")
    monkeypatch.setattr("os.fsync", full)
    saving.ask_and_save(desk, PAGE, window, answer(tmp_path / "page.pdf"))
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[0].wrong
    assert "No space left" in said[0].text
    assert (tmp_path / "page.pdf").read_text() == "old"
    assert len(list(tmp_path.glob("*page.pdf*"))) == 1


def test_several_pages_go_into_a_folder(
    qtbot: QtBot, window: MainWindow, desk: Desk, said: list[Notice], tmp_path: Path
) -> None:
    shares: list[float] = []
    desk.work_began.connect(lambda work: work.progressed.connect(lambda done, total: shares.append(done / total)))
    target = tmp_path / "pages"
    target.mkdir()
    pages = [PAGE, replace(PAGE, copy=Copy.TABLE), PAGE]
    saving.save_several(desk, pages, window, lambda _window, _title, then: then(target))
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[0].text == f"3 pages are saved in {target}."
    assert len(list(target.glob("*.pdf"))) == 3
    assert shares[0] == 0
    assert shares[-1] == 1


@pytest.mark.parametrize("copy", Copy)
def test_the_clipboard_holds_the_page_in_every_form(
    qtbot: QtBot, window: MainWindow, desk: Desk, said: list[Notice], copy: Copy
) -> None:
    saving.copy_to_clipboard(desk, replace(PAGE, copy=copy), window)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[0].text.startswith("The page is on the clipboard")
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert Image.open(BytesIO(data.data("image/png").data())).size == (2480, 3508)
    assert data.data("application/pdf").data().startswith(b"%PDF")
    assert ("EYES ONLY" in data.text()) is (copy is Copy.EYES_ONLY)
    # Histories of the clipboard are asked to forget what nobody else may read.
    assert data.hasFormat("x-kde-passwordManagerHint") is (copy is Copy.EYES_ONLY)
    QGuiApplication.clipboard().clear()
    assert window.findChild(QMessageBox) is None
