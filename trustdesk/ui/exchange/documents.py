"""Documents in and out of the desk: chosen or dropped, with progress and cancel, and with a way back."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from trustdesk.domain.changes import Outcome
from trustdesk.domain.progress import Progress
from trustdesk.operations.briefings import Request
from trustdesk.operations.exchange import Imported, import_documents, save_desk
from trustdesk.operations.sample import load_sample_desk
from trustdesk.ui.desk import Cancelled, Desk, Notice, V
from trustdesk.ui.exchange.file_dialogs import AskForFile, AskForFiles, ask_for_files, ask_for_new_file
from trustdesk.ui.exchange.refusal import Refusal

if TYPE_CHECKING:
    from trustdesk.ui.desk import Vault

_ENDING = "json"


def ask_and_import(desk: Desk, window: QWidget, ask: AskForFiles = ask_for_files) -> None:
    """Ask for documents, then import them."""
    filters = desk.words("ui-exchange-documents")
    ask(window, desk.words("ui-exchange-import-title"), filters, lambda files: import_files(desk, files, window))


def import_dropped(desk: Desk, urls: Sequence[QUrl], window: QWidget | None = None) -> None:
    """Import the documents that were dropped, all or none. window: beside which a mistake is shown."""
    files = [Path(url.toLocalFile()) if url.isLocalFile() else None for url in urls]
    for url, file in zip(urls, files, strict=True):
        if file is None or file.is_dir() or file.suffix.lower() != f".{_ENDING}":
            name = file.name if file else url.toString()
            desk.noticed.emit(Notice(text=desk.words("ui-exchange-no-document", name=name), wrong=True))
            return
    import_files(desk, [file for file in files if file], window)


def import_files(desk: Desk, files: Sequence[Path], window: QWidget | None) -> None:
    """Import documents as one operation. A mistake in one of them is shown beside the window."""
    words = desk.words
    title = words("ui-exchange-importing", count=len(files), name=files[0].name)

    def failed(problem: str) -> None:
        if window is None:
            desk.noticed.emit(Notice(text=problem, wrong=True))
            return
        refusal = Refusal(words, problem, window)
        refusal.another_requested.connect(lambda: ask_and_import(desk, window))
        refusal.show()

    desk.work(
        title,
        _or_cancelled(lambda vault, progress: import_documents(vault, files, progress)),
        partial(_imported, desk, words("ui-exchange-nothing-new")),
        failed=failed,
    )


def load_sample(desk: Desk) -> None:
    """Put the sample desk into the vault, dated from today."""
    request = Request(now=desk.now())
    desk.work(
        desk.words("ui-exchange-loading-sample"),
        _or_cancelled(lambda vault, progress: load_sample_desk(vault, request, progress)),
        partial(_imported, desk, desk.words("ui-exchange-sample-there")),
    )


def ask_and_export(desk: Desk, window: QWidget, ask: AskForFile = ask_for_new_file) -> None:
    """Ask for a file, then write everything into it."""
    words = desk.words

    def export(file: Path) -> None:
        desk.work(
            words("ui-exchange-exporting"),
            _or_cancelled(lambda vault, progress: save_desk(vault, file, progress)),
            partial(_exported, desk),
        )

    name = f"trustdesk-{desk.now().date().isoformat()}"
    ask(window, words("ui-exchange-export-title"), name, {_ENDING: words("ui-exchange-documents")}, export)


def _imported(desk: Desk, nothing_new: str, outcome: Outcome[Imported] | None) -> None:
    if outcome is None:
        text = desk.words("ui-exchange-import-cancelled")
    elif outcome.value.changed:
        text = desk.words(
            "ui-exchange-imported", changed=outcome.value.changed, dossiers=len(outcome.changes.of("counterparts"))
        )
    else:
        text = nothing_new
    desk.noticed.emit(Notice(text=text, undoable=outcome is not None and bool(outcome.changes)))


def _exported(desk: Desk, file: Path | None) -> None:
    text = desk.words("ui-exchange-exported", file=str(file)) if file else desk.words("ui-exchange-export-cancelled")
    desk.noticed.emit(Notice(text=text))


def _or_cancelled(
    operation: "Callable[[Vault, Progress], V]",
) -> "Callable[[Vault, Progress], V | None]":
    """The operation, answering with None where the user cancelled it: that, too, is worth a sentence."""

    def run(vault: "Vault", progress: Progress) -> V | None:
        try:
            return operation(vault, progress)
        except Cancelled:
            return None

    return run
