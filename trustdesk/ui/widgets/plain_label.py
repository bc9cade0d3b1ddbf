"""A label for texts that may come from anywhere: never read as markup, and wrapped where it is long."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from trustdesk.ui.theme import role


def plain_label(look: str, parent: QWidget, text: str = "") -> QLabel:
    """A label of that role of the style sheet; of none where it is empty."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        role(label, look)
    return label
