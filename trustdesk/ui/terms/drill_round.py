"""One round of the drill: which card is asked now, and how many were known. No window, no clock."""

from collections import deque
from collections.abc import Iterable

from trustdesk.operations.drill import Card, Rating


class DrillRound:
    """A card that was not known comes again at the end, until it is."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self._waiting = deque(cards)
        self._known: set[str] = set()
        self._missed: set[str] = set()

    @property
    def card(self) -> Card | None:
        """What is asked now; None at the end."""
        return self._waiting[0] if self._waiting else None

    @property
    def left(self) -> int:
        """How many cards are still to come, with the one that is asked now."""
        return len(self._waiting)

    @property
    def known(self) -> int:
        """How many were known at once."""
        return len(self._known - self._missed)

    @property
    def missed(self) -> int:
        """How many were not known at first."""
        return len(self._missed)

    def rate(self, rating: Rating) -> Card:
        """Note how well the card was known, and go on; the answer is the card."""
        card = self._waiting.popleft()
        if rating is Rating.AGAIN:
            self._missed.add(card.key)
            self._waiting.append(card)
        else:
            self._known.add(card.key)
        return card
