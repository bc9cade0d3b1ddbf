"""The box that chooses what the list of terms shows: the user's own, those of a trade or dossier, or a shipped pack."""

from PySide6.QtWidgets import QWidget

from trustdesk.i18n.words import Words
from trustdesk.operations.glossaries import Glossary
from trustdesk.operations.terms import Glossaries
from trustdesk.ui.widgets.choice_box import ChoiceBox

OWN, INDUSTRY, COUNTERPART, PACK = "", "industry", "counterpart", "pack"


class GlossaryChoice(ChoiceBox):
    """Each entry holds what it stands for: OWN, INDUSTRY, COUNTERPART or PACK, and the name or id of that."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setObjectName("glossary")
        self.setAccessibleName(words("ui-terms-glossary"))
        self.setMinimumContentsLength(24)
        self.setSizePolicy(self.sizePolicy().Policy.Maximum, self.sizePolicy().Policy.Fixed)
        self.show_glossaries(Glossaries(industries=(), counterparts=()), ())

    @property
    def chosen(self) -> tuple[str, str]:
        """What the entry stands for that is chosen."""
        return self.currentData() or (OWN, "")

    def show_glossaries(self, own: Glossaries, shipped: tuple[Glossary, ...]) -> None:
        """Offer these, without another choice as long as it is among them."""
        chosen = self.chosen
        self.clear()
        self.addItem(self._words("ui-terms-all-own"), (OWN, ""))
        for industry in own.industries:
            self.addItem(industry, (INDUSTRY, industry))
        for counterpart, name in own.counterparts:
            self.addItem(self._words("ui-terms-only-of", name=name), (COUNTERPART, counterpart))
        if shipped:
            self.insertSeparator(self.count())
        for each in shipped:
            self.addItem(self._words("ui-terms-shipped-glossary", name=each.name), (PACK, each.key))
        entries = [self.itemData(number) for number in range(self.count())]
        self.setCurrentIndex(entries.index(chosen) if chosen in entries else 0)

    def choose(self, kind: str, key: str) -> bool:
        """Choose what stands for that; whether it is there."""
        entries = [self.itemData(number) for number in range(self.count())]
        if (kind, key) in entries:
            self.setCurrentIndex(entries.index((kind, key)))
        return (kind, key) in entries
