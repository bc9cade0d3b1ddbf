"""A section of a person's sheet: its title, its lines, a button that adds one, and room for the form of one of them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import S, role
from trustdesk.ui.widgets.link_rows import Link, LinkRows


class SheetSection(QWidget):
    """pressed, removed: the key of a line. add_requested: another is wanted."""

    pressed = Signal(str)
    removed = Signal(str)
    add_requested = Signal()

    def __init__(self, name: str, words: Words, parent: QWidget, *, adds: bool = True) -> None:
        """name: the end of the keys of its texts."""
        super().__init__(parent)
        self._words = words
        title = words(f"ui-people-section-{name}")
        self.setObjectName(f"section-{name}")
        self.setAccessibleName(title)
        heading = QLabel(title, self)
        role(heading, "section")
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        if adds:
            add = QPushButton(icon("plus", "accent"), words(f"ui-people-add-{name}"), self)
            add.setObjectName(f"add-{name}")
            add.setIconSize(QSize(14, 14))
            role(add, "link")
            add.clicked.connect(self.add_requested)
            head.addWidget(add)
        self._hint = QLabel(words(f"ui-people-hint-{name}"), self)
        self._hint.setWordWrap(True)
        role(self._hint, "quiet")
        self._rows = LinkRows(self)
        self._rows.pressed.connect(self.pressed)
        self._rows.removed.connect(self.removed)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(S)
        self.column.addLayout(head)
        self.column.addWidget(self._hint)
        self.column.addWidget(self._text)
        self.column.addWidget(self._rows)

    def show_links(self, links: Sequence[Link]) -> None:
        """Show these lines, or what would stand here."""
        self._hint.setVisible(not links)
        self._rows.show_links(links, self._words("ui-people-more", count=len(links)))

    def show_text(self, text: str) -> None:
        """Show a sentence instead of lines; empty: what would stand here."""
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._hint.setVisible(not text)
