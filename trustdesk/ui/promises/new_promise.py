"""A new promise from a wish: "tariff sheet tomorrow" becomes a target, a latest day and the words to say (S0.8.6)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trustdesk.domain.heads import CounterpartHead
from trustdesk.domain.record import Party
from trustdesk.operations.promises import make_promise
from trustdesk.operations.safe_dates import SafeDates, hedge_for
from trustdesk.operations.searching import find_heads
from trustdesk.ui.desk import Desk
from trustdesk.ui.promises.safe_line import SafeLine, said_moment
from trustdesk.ui.widgets.choice_row import ChoiceRow
from trustdesk.ui.widgets.completing import CompletingLine, Offer

_PARTIES = (Party.OURS, Party.THEIRS)


class NewPromise(SafeLine):
    """saved: it is there; the promise's id."""

    saved = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("new-promise")
        words = desk.words
        self._dates: SafeDates | None = None
        self._with: str = ""
        self.party = ChoiceRow([words(f"ui-promises-promise-{party.value}") for party in _PARTIES], parent=self.fields)
        self.party.name_all(words("ui-promises-who-promises"))
        self.party.set_current(0)
        self.party.chosen.connect(lambda _number: self._understood(self._dates))
        self.whom = CompletingLine(self.fields)
        self.whom.setAccessibleName(words("ui-promises-with"))
        self.whom.setPlaceholderText(words("ui-promises-with"))
        self.whom.setMinimumWidth(self.whom.fontMetrics().averageCharWidth() * 24)
        self.whom.asked.connect(self._ask_whom)
        self.whom.taken.connect(self._take)
        self.wish = self.text_field(words("ui-promises-wish"), words("ui-promises-wish-example"))
        self.wish.setObjectName("wish")
        self.wish.textChanged.connect(self._ask)
        for field in (self.party, self.whom, self.wish):
            self.row.addWidget(field)

    def start(self, counterpart: str = "", name: str = "") -> None:
        """Show the line, empty but for the counterpart, and take the focus."""
        self._with, self._dates = counterpart, None
        self.whom.setText(name)
        self.wish.clear()
        self._understood(None)
        self.show()
        (self.wish if counterpart else self.whom).setFocus()

    def keep(self) -> None:
        safe = self._dates.hedged.promise if self._dates else None
        if safe is None or not self._with:
            self._understood(self._dates)
            (self.wish if self._with else self.whom).setFocus()
            return
        counterpart, party, today = self._with, _PARTIES[self.party.current()], self.desk.now().date()
        words = self.desk.words("ui-promises-undo-new")
        self.desk.do(
            lambda vault: make_promise(vault, counterpart, party, safe, today, words),
            lambda promise: self.saved.emit(promise.id),
            owner=self,
            failed=lambda text: self.say(text, "error"),
            notice=self.desk.words("ui-promises-notice-new", what=safe.what),
        )
        self.close_line()

    def _ask_whom(self, typed: str) -> None:
        self._with = ""
        self._understood(self._dates)
        self.desk.read(lambda vault: find_heads(vault, typed), self._offer, owner=self, topic="whom")

    def _offer(self, heads: tuple[CounterpartHead, ...]) -> None:
        self.whom.offer([Offer(head.id, head.name, _shown(head)) for head in heads])

    def _take(self, offer: Offer) -> None:
        self._with = offer.key
        self.whom.setText(offer.text)
        self._ask(self.wish.text())
        self.wish.setFocus()

    def _ask(self, typed: str) -> None:
        now, counterpart, language = self.desk.now(), self._with, self.desk.words.language
        if typed.strip():
            self.desk.read(
                lambda vault: hedge_for(vault, counterpart, typed, now, language),
                self._understood,
                owner=self,
                topic="wish",
            )
        else:
            self._understood(None)

    def _understood(self, dates: SafeDates | None) -> None:
        self._dates = dates if self.wish.text().strip() else None
        words, hedged = self.desk.words, self._dates.hedged if self._dates else None
        if self._dates is None or hedged is None:
            self.say(words("ui-promises-wish-hint"))
        elif hedged.promise is None:
            self.say(hedged.text, "warn")
        elif not self._with:
            self.say(words("ui-promises-with-missing"), "warn")
        else:
            safe, today = hedged.promise, self.desk.now().date()
            said = hedged.text if _PARTIES[self.party.current()] is Party.OURS else ""
            understood = words(
                "ui-promises-dates-understood",
                target=said_moment(self.desk, safe.target_date, safe.target_time, today),
                latest=said_moment(self.desk, safe.outer_date, safe.outer_time, today),
            )
            told = [part for part in (understood, *self._dates.remarks, said) if part]
            self.say("\n".join(told), "warn" if self._dates.remarks else "good")


def _shown(head: CounterpartHead) -> str:
    parts = (head.name, head.organisation if head.organisation != head.name else "")
    return " · ".join(part for part in parts if part)
