"""A shipped term beside the list: what it means and where that was looked up, and what one can make of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.terms import TermUse
from trustdesk.i18n.words import Words
from trustdesk.operations.glossaries import GlossaryTerm
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import M, S, role
from trustdesk.ui.widgets.flow_layout import FlowLayout
from trustdesk.ui.widgets.plain_label import plain_label

DEEDS = (("pick", "plus"), ("theirs", "handshake"), ("avoid", "eye-off"), ("correct", "pencil"))
"""What can be done with a shipped term, each with its icon; the texts are ``ui-terms-deed-<name>``."""


class ShippedTerm(QWidget):
    """done: a deed of `DEEDS` is wanted, by its name."""

    done = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._chip = plain_label("chip", self, words("ui-terms-shipped"))
        self._use = plain_label("chip-good", self)
        self._meaning = plain_label("lead", self)
        self._also, self._instead, self._example = (plain_label("", self) for _ in range(3))
        self._source = plain_label("small", self)
        hint = plain_label("quiet", self, words("ui-terms-shipped-hint"))
        for label in (self._meaning, self._also, self._instead, self._example, self._source):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for chip in (self._chip, self._use):
            chip.setWordWrap(False)
        chips = QHBoxLayout()
        chips.setSpacing(S)
        chips.addWidget(self._use)
        chips.addWidget(self._chip)
        chips.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(M)
        layout.addLayout(chips)
        for label in (self._meaning, self._instead, self._also, self._example, self._source):
            layout.addWidget(label)
        layout.addWidget(self._deeds())
        layout.addWidget(hint)

    def _deeds(self) -> QWidget:
        holder = QWidget(self)
        flow = FlowLayout(holder, S)
        self.buttons: dict[str, QPushButton] = {}
        for name, picture in DEEDS:
            button = QPushButton(icon(picture), self._words(f"ui-terms-deed-{name}"), holder)
            button.setObjectName(f"term-{name}")
            button.clicked.connect(lambda _checked=False, name=name: self.done.emit(name))
            flow.addWidget(button)
            self.buttons[name] = button
        return holder

    def show_term(self, term: GlossaryTerm) -> None:
        """Show this one."""
        words, avoid = self._words, term.use is TermUse.AVOID
        self._use.setText(words(f"ui-terms-use-{term.use.value}"))
        role(self._use, "chip-alert" if avoid else "chip-good")
        _say(self._meaning, term.meaning)
        _say(self._instead, words("ui-terms-instead", text=term.instead) if avoid else "")
        _say(self._also, words("ui-terms-also", names=", ".join(term.also)) if term.also else "")
        _say(self._example, words("ui-terms-example", text=term.example) if term.example else "")
        _say(self._source, words("ui-terms-source", source=term.source) if term.source else "")
        self.buttons["avoid"].setVisible(not avoid)
        self.buttons["theirs"].setVisible(not avoid)
        self.setAccessibleName(words("ui-terms-shipped-name", text=term.text))
        self.setAccessibleDescription(term.meaning)


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
