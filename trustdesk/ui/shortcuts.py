"""A sheet of every shortcut: those of the menus, read off the actions themselves, and those of an open dossier."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.actions import ACTIONS, MENUS
from trustdesk.ui.theme import XL, L, S, role

_COLUMNS = 2
_IN_A_DOSSIER = (
    ("section", "Alt+1"),
    ("next-section", "Ctrl+PgDown"),
    ("another", "Ctrl+Return"),
    ("close", "Esc"),
    ("remove", "Del"),
    ("move", "Alt+Up"),
    ("list", "Ctrl+L"),
)
"""Keys that are no actions of the menus; their texts are ``ui-shortcuts-<name>``."""

Group = tuple[str, Sequence[tuple[str, QKeySequence]]]


class Shortcuts(QDialog):
    """Lists what has a shortcut under the name of its menu. Esc closes it."""

    def __init__(self, words: Words, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("ui-action-shortcuts").replace("&", ""))
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(XL, XL, XL, XL)
        row.setSpacing(2 * XL)
        for groups in _in_columns(list(_groups(words, actions))):
            column = QVBoxLayout()
            column.setSpacing(L)
            for title, lines in groups:
                column.addWidget(_group(title, lines, sheet))
            column.addStretch()
            row.addLayout(column)
        # At 200 % text the sheet may be taller than the screen.
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(sheet)
        area.setAccessibleName(self.windowTitle())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.resize(sheet.sizeHint().boundedTo(parent.size() - QSize(XL, XL)))


def _groups(words: Words, actions: Mapping[str, QAction]) -> Iterator[Group]:
    for menu in MENUS:
        found = [actions[spec.name] for spec in ACTIONS if spec.menu == menu]
        lines = [(_plain(each.text()), each.shortcut()) for each in found if not each.shortcut().isEmpty()]
        if lines:
            yield _plain(words(f"ui-menu-{menu}")), lines
    yield words("ui-shortcuts-dossier"), [(words(f"ui-shortcuts-{key}"), QKeySequence(at)) for key, at in _IN_A_DOSSIER]


def _in_columns(groups: Sequence[Group]) -> list[list[Group]]:
    """The groups in their order, so that the columns are about equally long."""
    heights = [len(lines) + 2 for _, lines in groups]
    columns: list[list[Group]] = [[] for _ in range(_COLUMNS)]
    above = 0
    for group, height in zip(groups, heights, strict=True):
        middle = above + height / 2
        columns[min(int(middle * _COLUMNS / sum(heights)), _COLUMNS - 1)].append(group)
        above += height
    return columns


def _group(title: str, lines: Sequence[tuple[str, QKeySequence]], parent: QWidget) -> QWidget:
    group = QWidget(parent)
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(XL)
    grid.setVerticalSpacing(S)
    grid.setColumnStretch(0, 1)
    heading = QLabel(title, group)
    role(heading, "section")
    grid.addWidget(heading, 0, 0, 1, 2)
    for number, (text, keys) in enumerate(lines, start=1):
        said = QLabel(text, group)
        said.setTextFormat(Qt.TextFormat.PlainText)
        chip = QLabel(keys.toString(QKeySequence.SequenceFormat.NativeText), group)
        role(chip, "chip")
        grid.addWidget(said, number, 0)
        grid.addWidget(chip, number, 1, Qt.AlignmentFlag.AlignTrailing)
    return group


def _plain(text: str) -> str:
    """A menu's text without the mark of its key and without the dots that announce a dialog."""
    return text.replace("&", "").removesuffix(" …")
