"""Cards in the user's order, kept alive while their records change, so that the focus stays where it is."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.record import Record
from trustdesk.i18n.words import Words
from trustdesk.ui.theme import S, role
from trustdesk.ui.wall.wall_card import WallCard

R = TypeVar("R", bound=Record)
C = TypeVar("C", bound=WallCard)
# More than these are shown on demand: a widget for each of a thousand would take seconds.
SHOWN = 20


class CardList(Generic[R, C]):
    """Lies in `widget`. make: a card for a new record. refresh: shows a record as it is now. ordered: the user wants
    this order of ids. all_there: new cards have come. more_wanted: the user wants to see more; show the records again.
    """

    def __init__(
        self,
        words: Words,
        parent: QWidget,
        make: Callable[[R], C],
        refresh: Callable[[C, R], None],
        ordered: Callable[[Sequence[str]], None],
        all_there: Callable[[], None],
        more_wanted: Callable[[], None],
    ) -> None:
        self.widget = QWidget(parent)
        self.cards: dict[str, C] = {}
        self._words = words
        self._make, self._refresh, self._ordered = make, refresh, ordered
        self._all_there, self._more_wanted = all_there, more_wanted
        self._records: tuple[R, ...] = ()
        self._limit = SHOWN
        self._inset: tuple[str, QWidget] | None = None
        self._laid_out: object = None
        self._more = QPushButton(self.widget)
        role(self._more, "link")
        self._more.clicked.connect(self._show_more)
        self._layout = QVBoxLayout(self.widget)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(S)

    @property
    def is_empty(self) -> bool:
        """Whether there is no record at all."""
        return not self._records

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab halts, in order."""
        return (*(stop for each in self.cards.values() for stop in each.stops), self._more)

    def show_records(self, records: Sequence[R]) -> Iterator[None]:
        """Show these in their order; cards of records that are gone leave, the focus going to a neighbour.

        A step for each new card, so that the window does not stand still.
        """
        self._records = tuple(records)
        wanted = self._records[: self._limit]
        before, focused = list(self.cards), self._focused()
        kept = {each.key: self.cards[each.key] for each in wanted if each.key in self.cards}
        for key, card in self.cards.items():
            if key not in kept:
                card.hide()
                card.deleteLater()
        self.cards = kept
        for each in wanted:
            if each.key in kept:
                self._refresh(kept[each.key], each)
        self._lay_out()
        new = [each for each in wanted if each.key not in kept]
        if focused and focused not in kept:
            self._focus_nearest(before.index(focused))
        # Each card that is shown lets all that is around it be laid out anew: the first ones are shown together.
        self.widget.setVisible(bool(kept) or len(new) < 2)
        for each in new:
            yield
            self._add_card(each, wanted)
        self.widget.show()
        if new:
            self._all_there()

    def _add_card(self, record: R, wanted: Sequence[R]) -> None:
        card = self._new_card(record)
        self._refresh(card, record)
        card.ensurePolished()
        for part in card.findChildren(QWidget):
            part.ensurePolished()
        known = {**self.cards, record.key: card}
        self.cards = {each.key: known[each.key] for each in wanted if each.key in known}
        self._lay_out()

    def hold_open(self, key: str, inset: QWidget | None) -> None:
        """Let a widget stand under the card of that key; None takes it away."""
        self._inset = (key, inset) if inset is not None else None
        self._lay_out()

    def place_at(self, y: int) -> int:
        """Before which card something dropped at that height of the widget belongs."""
        middles = [each.geometry().center().y() for each in self.cards.values()]
        return sum(y > middle for middle in middles)

    def move_to(self, key: str, place: int) -> None:
        """Ask for the order in which that card stands before what is at the place now."""
        keys = list(self.cards)
        now = keys.index(key)
        keys.insert(place, key)
        del keys[now + (place <= now)]
        if keys != list(self.cards):
            rest = [each.id for each in self._records if each.key not in self.cards]
            self._ordered([*(self.cards[each].record.id for each in keys), *rest])

    def _new_card(self, record: R) -> C:
        card = self._make(record)
        key = record.key
        card.step_requested.connect(lambda step: self._step(key, step))
        card.neighbour_wanted.connect(lambda step: self._focus_nearest(list(self.cards).index(key) + step))
        return card

    def _step(self, key: str, step: int) -> None:
        place = list(self.cards).index(key) + (2 if step > 0 else -1)
        if 0 <= place <= len(self.cards):
            self.move_to(key, place)

    def _focused(self) -> str:
        focused = QApplication.focusWidget()
        found = (key for key, card in self.cards.items() if focused is card or (focused and card.isAncestorOf(focused)))
        return next(found, "")

    def _focus_nearest(self, number: int) -> None:
        cards = list(self.cards.values())
        if cards:
            cards[max(0, min(number, len(cards) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        state = (tuple(self.cards), self._inset, len(self._records), self._limit)
        if state == self._laid_out:
            return
        self._laid_out = state
        wanted: list[QWidget] = []
        for key, card in self.cards.items():
            wanted.append(card)
            if self._inset is not None and self._inset[0] == key:
                wanted.append(self._inset[1])
        if self._inset is not None and self._inset[0] not in self.cards:
            wanted.append(self._inset[1])
        self._place([*wanted, self._more])
        hidden = len(self._records) - self._limit
        self._more.setText(self._words("ui-wall-more", count=max(hidden, 0)))
        self._more.setVisible(hidden > 0)

    def _place(self, wanted: list[QWidget]) -> None:
        """Let exactly these stand in the layout; what is in its place already is not touched."""
        items = [self._layout.itemAt(number) for number in range(self._layout.count())]
        for widget in [item.widget() for item in items if item is not None]:
            if widget is not None and widget not in wanted:
                self._layout.removeWidget(widget)
        for number, widget in enumerate(wanted):
            item = self._layout.itemAt(number)
            if item is None or item.widget() is not widget:
                self._layout.insertWidget(number, widget)
            if widget.isHidden():
                # A layout shows what it is given a little later, and what is hidden takes no focus.
                widget.show()

    def _show_more(self) -> None:
        self._limit += SHOWN
        self._more_wanted()
