"""Asking for files and folders in the system's own dialogs, which are opened and not waited for.

The folder of the last answer is where the next question begins, for as long as the window is open.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

AskForFiles = Callable[[QWidget, str, str, Callable[[Sequence[Path]], None]], None]
AskForFile = Callable[[QWidget, str, str, Mapping[str, str], Callable[[Path], None]], None]
AskForFolder = Callable[[QWidget, str, Callable[[Path], None]], None]

_FOLDER = "folder of the last file"


def ask_for_files(window: QWidget, title: str, name_filter: str, then: Callable[[Sequence[Path]], None]) -> None:
    """Ask for one or more files that are there. name_filter: such as ``Documents (*.json)``."""
    dialog = _dialog(window, title, QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(name_filter)
    dialog.filesSelected.connect(lambda names: then(_answered(window, names)))
    dialog.open()


def ask_for_new_file(
    window: QWidget, title: str, name: str, filters: Mapping[str, str], then: Callable[[Path], None]
) -> None:
    """Ask where to write a file. name: suggested, without its ending. filters: by ending, the first is suggested.

    The dialog asks before it takes the name of a file that is there. The answer has one of the endings.
    """
    dialog = _dialog(window, title, QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(filters.values()))
    by_filter = {text: ending for ending, text in filters.items()}
    ending = next(iter(filters))
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(f"{name}.{ending}")
    dialog.filterSelected.connect(lambda chosen: _take_ending(dialog, by_filter[chosen]))

    def answered(names: Sequence[str]) -> None:
        (file,) = _answered(window, names)
        if file.suffix.lower().removeprefix(".") in filters:
            then(file)
        elif (named := file.with_name(f"{file.name}.{dialog.defaultSuffix()}")).exists():
            # The dialog asked about another name, and this one must not be overwritten unasked.
            ask_for_new_file(window, title, file.name, filters, then)
        else:
            then(named)

    dialog.filesSelected.connect(answered)
    dialog.open()


def ask_for_folder(window: QWidget, title: str, then: Callable[[Path], None]) -> None:
    """Ask for a folder to write several files into."""
    dialog = _dialog(window, title, QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)

    def answered(names: Sequence[str]) -> None:
        window.setProperty(_FOLDER, names[0])
        then(Path(names[0]))

    dialog.filesSelected.connect(answered)
    dialog.open()


def _dialog(window: QWidget, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(window, title, window.property(_FOLDER) or documents)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(mode)
    return dialog


def _answered(window: QWidget, names: Sequence[str]) -> tuple[Path, ...]:
    files = tuple(map(Path, names))
    window.setProperty(_FOLDER, str(files[0].parent))
    return files


def _take_ending(dialog: QFileDialog, ending: str) -> None:
    dialog.setDefaultSuffix(ending)
    for name in dialog.selectedFiles()[:1]:
        dialog.selectFile(str(Path(name).with_suffix(f".{ending}")))
