"""Which of several negotiations the sheet shows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from trustdesk.domain.negotiations import Negotiation
from trustdesk.i18n.words import Words
from trustdesk.ui.dossiers.arrangement import Arrangement
from trustdesk.ui.theme import role

_LONGEST = 28


class NegotiationTabs(QTabBar):
    """negotiation_requested: the id of the one to show."""

    negotiation_requested = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("negotiation-tabs")
        self.setAccessibleName(words("ui-dossier-negotiation-tabs"))
        self.setDrawBase(False)
        role(self, "strip")
        # Its titles scroll; the sheet is not to be thought of as wide as all of them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self._ids: tuple[str, ...] = ()
        self._titles: tuple[str, ...] = ()
        self.currentChanged.connect(self._wish)

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """A tab for each negotiation, where there are several."""
        known = arrangement.sheet.dossier.all(Negotiation)
        titles = tuple(
            each.title if len(each.title) <= _LONGEST else each.title[:_LONGEST].rstrip() + "…" for each in known
        )
        self.blockSignals(True)
        if titles != self._titles or len(known) != self.count():
            while self.count():
                self.removeTab(0)
            for title in titles:
                self.addTab(title.replace("&", "&&"))
        self._titles, self._ids = titles, tuple(each.id for each in known)
        if arrangement.chosen in self._ids:
            self.setCurrentIndex(self._ids.index(arrangement.chosen))
        self.blockSignals(False)
        self.setVisible(len(known) > 1)

    def _wish(self, number: int) -> None:
        if 0 <= number < len(self._ids):
            self.negotiation_requested.emit(self._ids[number])

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """The wheel scrolls the sheet."""
        event.ignore()
