"""The page as a file, or on the clipboard."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from trustdesk.domain.page import Copy
from trustdesk.operations.live_page import Wanted
from trustdesk.operations.printing import Copied, PageFile, copied, save_page, save_pages, suggested_name
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.exchange.file_dialogs import AskForFile, AskForFolder, ask_for_folder, ask_for_new_file
from trustdesk.ui.page.decoding import image_of

if TYPE_CHECKING:
    from trustdesk.ui.desk import Vault

# What tells the programs that keep a history of the clipboard, or send it to other devices, to leave this out.
_NOT_TO_BE_KEPT = {
    "x-kde-passwordManagerHint": b"secret",
    "org.nspasteboard.ConcealedType": b"",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\0\0\0\0",
}


def is_chosen(desk: Desk, wanted: Wanted) -> bool:
    """Whether there is a page; says so where there is none."""
    if not wanted.counterpart:
        desk.noticed.emit(Notice(text=desk.words("ui-printing-nothing-chosen")))
    return bool(wanted.counterpart)


def ask_and_save(desk: Desk, wanted: Wanted, window: QWidget, ask: AskForFile = ask_for_new_file) -> None:
    """Ask for a file, then write the page as its ending says."""
    if not is_chosen(desk, wanted):
        return
    now = desk.now()

    def ask_with(name: str) -> None:
        filters = {form.value: desk.words(f"ui-printing-file-{form.value}") for form in PageFile}
        ask(window, desk.words("ui-printing-save-title"), name, filters, save)

    def save(file: Path) -> None:
        desk.read(
            lambda vault: save_page(vault, wanted, now, file),
            lambda saved: desk.noticed.emit(Notice(text=desk.words("ui-printing-saved", file=str(saved)))),
            owner=window,
            topic=f"saving {file}",
        )

    desk.read(lambda vault: suggested_name(vault, wanted, now), ask_with, owner=window, topic="name of the page")


def save_several(desk: Desk, pages: Sequence[Wanted], window: QWidget, ask: AskForFolder = ask_for_folder) -> None:
    """Ask for a folder, then write a PDF of each page into it."""
    now, words = desk.now(), desk.words

    def save(folder: Path) -> None:
        desk.work(
            words("ui-printing-working", count=len(pages)),
            lambda vault, progress: save_pages(vault, pages, now, folder, progress),
            lambda files: desk.noticed.emit(
                Notice(text=words("ui-printing-saved-several", count=len(files), folder=str(folder)))
            ),
        )

    ask(window, words("ui-printing-folder-title"), save)


def copy_to_clipboard(desk: Desk, wanted: Wanted, window: QWidget) -> None:
    """Put the page on the clipboard as a picture, as text and as PDF."""
    if not is_chosen(desk, wanted):
        return
    now = desk.now()

    def read(vault: "Vault") -> tuple[Copied, QImage]:
        page = copied(vault, wanted, now)
        return page, image_of(page.png)

    def copy(made: tuple[Copied, QImage]) -> None:
        QGuiApplication.clipboard().setMimeData(_mime_data(*made, wanted.copy))
        desk.noticed.emit(Notice(text=desk.words("ui-printing-copied")))

    desk.read(read, copy, owner=window, topic="clipboard")


def _mime_data(page: Copied, image: QImage, copy: Copy) -> QMimeData:
    data = QMimeData()
    data.setImageData(image)
    # As made: the picture would otherwise be encoded anew while the program that pastes it waits.
    data.setData("image/png", page.png)
    data.setData("application/pdf", page.pdf)
    data.setText(page.text)
    if copy is Copy.EYES_ONLY:
        for name, value in _NOT_TO_BE_KEPT.items():
            data.setData(name, value)
    return data
