"""Terms of a checked text that are not noted yet, each with what a glossary says of it and a button that notes it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.operations.unknown_terms import UnknownTerm
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XS, S, role
from trustdesk.ui.widgets.plain_label import plain_label

MOST = 30
"""So many are shown: a text with more is read in parts."""


class UnknownList(QWidget):
    """note_requested: the term is to be noted. place_requested: where it stands is to be shown (start, end)."""

    note_requested = Signal(UnknownTerm)
    place_requested = Signal(int, int)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._heading = plain_label("strong", self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(XS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self._heading)
        layout.addLayout(self._rows)
        self.setAccessibleName(words("ui-terms-unknown"))
        self.hide()

    def show_terms(self, found: tuple[UnknownTerm, ...]) -> None:
        """Show these, the first `MOST` of them; nothing where there is none."""
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for each in found[:MOST]:
            self._rows.addWidget(self._row(each))
        self._heading.setText(self._words("ui-terms-unknown-count", count=len(found)))
        self.setVisible(bool(found))

    def _row(self, unknown: UnknownTerm) -> QFrame:
        words = self._words
        row = QFrame(self)
        role(row, "card")
        name = QPushButton(unknown.text.replace("&", "&&"), row)
        name.setToolTip("")
        role(name, "flush-link")
        name.setAccessibleName(words("ui-terms-unknown-show", text=unknown.text))
        name.clicked.connect(partial(self.place_requested.emit, unknown.start, unknown.end))
        note = QPushButton(icon("plus"), words("ui-terms-note-it"), row)
        note.setObjectName("note-term")
        note.setAccessibleName(words("ui-terms-note-it-name", text=unknown.text))
        note.clicked.connect(partial(self.note_requested.emit, unknown))
        head = QHBoxLayout()
        head.addWidget(name)
        head.addWidget(plain_label("small", row, self._where(unknown)), 1)
        head.addWidget(note)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(S, XS, S, S)
        layout.setSpacing(XS)
        layout.addLayout(head)
        if unknown.known is not None:
            layout.addWidget(plain_label("quiet", row, unknown.known.meaning))
        return row

    def _where(self, unknown: UnknownTerm) -> str:
        if unknown.known is not None:
            return unknown.known.glossary
        mark = unknown.mark.value if unknown.mark else "phrase"
        return self._words(f"ui-terms-unknown-{mark}", count=unknown.count)
