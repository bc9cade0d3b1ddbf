"""The card of the drill: the question, and once it is shown, the answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trustdesk.domain.terms import TermUse
from trustdesk.i18n.words import Words
from trustdesk.operations.drill import Card, CardStand
from trustdesk.ui.theme import XL, L, M, S, role
from trustdesk.ui.widgets.plain_label import plain_label

_LINES_HIGH = 11


class DrillCardView(QFrame):
    """Takes the focus itself, so that keys go to the dialog and a screen reader reads the card."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        role(self, "card")
        self.setObjectName("drill-card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES_HIGH)
        self._asked = plain_label("small", self)
        self._stand, self._own = plain_label("chip", self), plain_label("small", self)
        self._shown, self._answer = plain_label("heading", self), plain_label("display", self)
        self._example = plain_label("quiet", self)
        for chip in (self._stand, self._own):
            chip.setWordWrap(False)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self._asked, 1)
        head.addWidget(self._own)
        head.addWidget(self._stand)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, L, XL, XL)
        layout.setSpacing(M)
        layout.addLayout(head)
        layout.addWidget(self._shown)
        layout.addWidget(self._answer)
        layout.addWidget(self._example)
        layout.addStretch()

    def ask(self, card: Card) -> None:
        """Show the question."""
        words = self._words
        kind = "instead" if card.use is TermUse.AVOID else "term"
        self._asked.setText(words(f"ui-drill-asks-{kind}"))
        self._shown.setText(words("ui-drill-avoided", text=card.shown) if card.use is TermUse.AVOID else card.shown)
        self._stand.setText(words(f"ui-drill-stand-{card.stand.value}"))
        self._stand.setVisible(card.stand is not CardStand.LEARNT)
        self._own.setText(words("ui-drill-own" if card.own else "ui-terms-shipped"))
        self._answer.setText(card.answer)
        self._example.setText(words("ui-terms-example", text=card.example) if card.example else "")
        self._answer.hide()
        self._example.hide()
        self.setAccessibleName(f"{self._asked.text()} {self._shown.text()}")
        self.setAccessibleDescription("")

    def show_answer(self) -> None:
        """Show the answer below the question."""
        self._answer.show()
        self._example.setVisible(bool(self._example.text()))
        self.setAccessibleDescription(self._answer.text())
        self.setAccessibleName(self._answer.text())
