"""One opening line in full: the words, why now, when and how to say them, what to mind, and what they stand on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.operations.openings import FactNote, Offer
from trustdesk.ui.fields.labels import kind_label
from trustdesk.ui.theme import XS, S, role
from trustdesk.ui.widgets.plain_label import plain_label

_MOST_FACTS = 4
_LONGEST_FACT = 90


class OfferCard(QFrame):
    """record_requested: a fact (``kind/id``) is to be seen where it is kept."""

    record_requested = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: Offer | None = None
        role(self, "card")
        self._text, self._reason, self._manner, self._caution = (
            plain_label(name, self) for name in ("strong", "", "small", "warn")
        )
        self._facts = QVBoxLayout()
        self._facts.setSpacing(0)
        self.links: list[QPushButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S, S, S, S)
        layout.setSpacing(XS)
        for label in (self._text, self._reason, self._manner, self._caution):
            layout.addWidget(label)
        layout.addLayout(self._facts)

    def show_offer(self, offer: Offer) -> None:
        """Show this line."""
        if offer == self._shown:
            return
        self._shown = offer
        line = offer.line
        seconds = self._words("ui-page-offer-seconds", seconds=line.seconds) if line.seconds else ""
        for label, text in (
            (self._text, f"“{line.text}”"),
            (self._reason, line.reason),
            (self._manner, " · ".join(part for part in (line.when, line.tone, seconds) if part)),
            (self._caution, line.caution),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self._show_facts(offer.facts)

    def _show_facts(self, facts: tuple[FactNote, ...]) -> None:
        for link in self.links:
            self._facts.removeWidget(link)
            # The press that led here may still be on its way through the button itself.
            link.hide()
            link.deleteLater()
        self.links = [self._fact(fact) for fact in facts[:_MOST_FACTS]]
        for link in self.links:
            self._facts.addWidget(link)

    def _fact(self, fact: FactNote) -> QPushButton:
        text = fact.text if len(fact.text) <= _LONGEST_FACT else f"{fact.text[:_LONGEST_FACT]}…"
        kind = kind_label(self._words, fact.key.partition("/")[0])
        said = self._words("ui-page-offer-stands-on", kind=kind, text=text)
        if fact.day:
            said = self._words("ui-page-offer-stands-on-day", said=said, day=self._words.day(fact.day))
        button = _Elided(said, self)
        button.clicked.connect(lambda: self.record_requested.emit(fact.key))
        return button


class _Elided(QPushButton):
    """A link of which only as much is shown as has room."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = text
        role(self, "link")
        self.setAccessibleName(text)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 8)

    def resizeEvent(self, event: object) -> None:  # noqa: N802  Qt's name
        del event
        room = self.width() - 4 * XS
        # An ampersand would mark a letter to press with Alt.
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
