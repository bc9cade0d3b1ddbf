"""Which of several negotiations the sheet shows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trustdesk.domain.negotiations import Negotiation
from trustdesk.i18n.words import Words
from trustdesk.ui.dossiers.arrangement import Arrangement
from trustdesk.ui.dossiers.settled import is_settled
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.widgets.choice_box import ChoiceBox


class NegotiationChooser(ChoiceBox):
    """negotiation_requested: the id of the one to show."""

    negotiation_requested = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setObjectName("negotiation-chooser")
        self.setAccessibleName(words("ui-dossier-negotiation-chosen"))
        self.setToolTip(words("ui-dossier-negotiation-chosen"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda number: self.negotiation_requested.emit(self.itemData(number)))

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Offer each negotiation, where there are several: first those that go on."""
        known = sorted(arrangement.sheet.dossier.all(Negotiation), key=is_settled)
        told = [(self._told(each), each.id) for each in known]
        if told != [(self.itemText(number), self.itemData(number)) for number in range(self.count())]:
            self.clear()
            for text, record_id in told:
                self.addItem(text, record_id)
        self.setCurrentIndex(self.findData(arrangement.chosen))
        self.setVisible(len(known) > 1)

    def _told(self, negotiation: Negotiation) -> str:
        if not is_settled(negotiation):
            return negotiation.title
        status = choice_label(self._words, negotiation.status)
        return self._words("ui-dossier-negotiation-settled", title=negotiation.title, status=status)
