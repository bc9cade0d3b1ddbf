"""A concession on the wall: who gives what, whether it is given, why, and what came back (S1.9, S2.4)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trustdesk.domain.promises import Concession, ConcessionReason, ConcessionStatus
from trustdesk.domain.record import Party
from trustdesk.i18n.words import Words
from trustdesk.ui.theme import XS, S, role
from trustdesk.ui.wall.wall_card import WallCard

_CHIPS = {ConcessionStatus.READY: "chip", ConcessionStatus.GIVEN: "chip-good", ConcessionStatus.WITHHELD: "chip-warn"}
_DOUBTFUL = frozenset(
    {ConcessionReason.PRESSURE, ConcessionReason.BUY_RELATIONSHIP, ConcessionReason.AVOID_SEEMING_DISTRUSTFUL}
)


class ConcessionCard(WallCard):
    """See the module."""

    def __init__(self, words: Words, concession: Concession, parent: QWidget | None = None) -> None:
        super().__init__(words, concession, parent)
        self._seen: tuple[Concession, bool] | None = None
        self._status = QLabel(self)
        self._details = QLabel(self)
        self._details.setTextFormat(Qt.TextFormat.PlainText)
        self._details.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._status, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S, XS, XS, S)
        layout.setSpacing(XS)
        layout.addLayout(head)
        layout.addWidget(self._details)
        role(self.title, "")
        self.fit_icons()

    def show_concession(self, concession: Concession, *, leaving: bool) -> None:
        """Show it as it is now. leaving: it is asked why it goes across, and has not gone yet."""
        if (concession, leaving) == self._seen:
            return
        self._seen = (concession, leaving)
        self.record = concession
        self.title.setText(self.words("ui-wall-concession", party=concession.party.value, what=concession.text))
        self._status.setText(self.words(f"ui-wall-concession-{concession.status.value}"))
        role(self._status, _CHIPS[concession.status])
        self._details.setText(self._told(concession))
        doubtful = concession.party is Party.OURS and concession.reason in _DOUBTFUL
        role(self._details, "warn" if doubtful else "small")
        role(self, "wall-card-leaving" if leaving else "wall-card")
        self.setAccessibleName(f"{self.title.text()}, {self._status.text()}, {self._details.text()}")

    def _told(self, concession: Concession) -> str:
        """Why, at what cost, and what came back."""
        cost = concession.cost
        if not cost and concession.cost_amount is not None:
            cost = self.words.number(concession.cost_amount, concession.currency)
        parts = [self.words(f"ui-wall-reason-short-{concession.reason.value.replace('_', '-')}")]
        if cost:
            parts.append(self.words("ui-wall-concession-cost", cost=cost))
        if concession.came_back:
            parts.append(self.words("ui-wall-concession-back", what=concession.came_back))
        return " · ".join(parts)
