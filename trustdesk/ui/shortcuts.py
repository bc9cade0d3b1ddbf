"""A sheet of every shortcut, read off the actions themselves."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.theme import XL, S, role

_COLUMNS = 2


class Shortcuts(QDialog):
    """Lists the actions that have a shortcut. Esc closes it."""

    def __init__(self, words: Words, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("ui-action-shortcuts").replace("&", ""))
        grid = QGridLayout(self)
        grid.setContentsMargins(XL, XL, XL, XL)
        grid.setHorizontalSpacing(XL)
        grid.setVerticalSpacing(S)
        with_keys = [action for action in actions.values() if not action.shortcut().isEmpty()]
        rows = -(-len(with_keys) // _COLUMNS)
        for index, action in enumerate(with_keys):
            column, row = divmod(index, rows)
            keys = QLabel(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), self)
            role(keys, "chip")
            text = QLabel(action.text().replace("&", ""), self)
            text.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(text, row, 2 * column)
            grid.addWidget(keys, row, 2 * column + 1, Qt.AlignmentFlag.AlignLeft)
