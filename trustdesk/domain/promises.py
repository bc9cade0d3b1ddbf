"""What was promised and given: promises with target and outer date, concessions, and incidents with both versions."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.facts import CounterpartId
from trustdesk.domain.issues import IssueId, IssueType
from trustdesk.domain.negotiations import NegotiationId
from trustdesk.domain.people import PersonId
from trustdesk.domain.record import Currency, Noted, Party, Ref

PromiseId = Annotated[str, Ref("promises")]


class PromiseType(StrEnum):
    """What kind of thing was promised (S0.4, S0.8.6)."""

    INFORMATION = "information"
    CALL_BACK = "call_back"
    QUALITY = "quality"
    DELIVERY = "delivery"
    FUTURE_ORDERS = "future_orders"
    PAYMENT = "payment"
    MEETING = "meeting"
    OTHER = "other"


class PromiseStatus(StrEnum):
    """What became of it. Early, on time and late are read off the dates."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    RENEGOTIATED = "renegotiated"
    RELEASED = "released"


class ConcessionStatus(StrEnum):
    READY = "ready"
    GIVEN = "given"
    WITHHELD = "withheld"


class ConcessionReason(StrEnum):
    """Why it is given. The last three are warnings (S1.2, S2.9)."""

    TRADE = "trade"
    GOODWILL = "goodwill"
    REPAIR = "repair"
    PRESSURE = "pressure"
    BUY_RELATIONSHIP = "buy_relationship"
    AVOID_SEEMING_DISTRUSTFUL = "avoid_seeming_distrustful"


class IncidentStatus(StrEnum):
    UNSPOKEN = "unspoken"
    RAISED = "raised"
    ACKNOWLEDGED = "acknowledged"
    REPAIRED = "repaired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise(Noted):
    """One entry of the trust account (S0.8.6).

    counterpart: with whom
    negotiation: in which, where it belongs to one
    party: who promised, we or they
    person: the person on their side who gave or got the promise
    text: what was promised, as a noun phrase, such as "the tariff sheet"
    type: information, call-back, quality, delivery, future orders, payment, meeting
    made_on: when
    target_date, target_time: when it is meant to be done
    outer_date, outer_time: when it is done at the latest; between target and outer is not late
    status: open, kept, broken, renegotiated or released
    done_on, done_at: when it was done
    in_contract: it is written into a contract (S0.2)
    renegotiated_to: the promise that took its place
    """

    kind: ClassVar[str] = "promises"
    counterpart: CounterpartId
    negotiation: NegotiationId | None = None
    party: Party
    person: PersonId | None = None
    text: str
    type: PromiseType = PromiseType.OTHER
    made_on: date | None = None
    target_date: date | None = None
    target_time: time | None = None
    outer_date: date | None = None
    outer_time: time | None = None
    status: PromiseStatus = PromiseStatus.OPEN
    done_on: date | None = None
    done_at: time | None = None
    in_contract: bool = False
    renegotiated_to: PromiseId | None = None

    def check(self) -> None:
        self._check_order("outer_date", self.outer_date, "target_date", self.target_date)
        self._check_order("target_date", self.target_date, "made_on", self.made_on)
        self._check_order("outer_date", self.outer_date, "made_on", self.made_on)
        self._check_order("done_on", self.done_on, "made_on", self.made_on)
        same_day = self.target_date is not None and self.target_date == self.outer_date
        if same_day and self.target_time and self.outer_time and self.outer_time < self.target_time:
            raise InvalidValue("outer_time", "before target_time")
        if self.renegotiated_to == self.id:
            raise InvalidValue("renegotiated_to", "is the promise itself")

    @staticmethod
    def _check_order(later: str, end: date | None, earlier: str, start: date | None) -> None:
        if start and end and end < start:
            raise InvalidValue(later, f"before {earlier}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Concession(Noted):
    """Something given, or ready to be given (S1.9, S2.4).

    counterpart: to or from whom
    negotiation: in which
    issue: on which
    party: who gives
    text: what, as the end of "we can ..." or "they ..."
    status: ready, given or withheld
    given_on: when
    on_list: the list it belongs to, agreement or relationship
    reason: why it is given
    cost: what it costs the giver, in words
    cost_amount, currency: and in money
    limit: how far it goes and how often
    goodwill: what it shows
    their_gain: what it is worth to the one who gets it (S3.7)
    in_return: what is asked for it
    came_back: what did come back; empty while nothing has
    """

    kind: ClassVar[str] = "concessions"
    counterpart: CounterpartId
    negotiation: NegotiationId | None = None
    issue: IssueId | None = None
    party: Party = Party.OURS
    text: str
    status: ConcessionStatus = ConcessionStatus.READY
    given_on: date | None = None
    on_list: IssueType = IssueType.AGREEMENT
    reason: ConcessionReason = ConcessionReason.TRADE
    cost: str = ""
    cost_amount: Decimal | None = None
    currency: Currency = ""
    limit: str = ""
    goodwill: str = ""
    their_gain: str = ""
    in_return: str = ""
    came_back: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident(Noted):
    """Something that went wrong, as each side tells it (S0.3, S1.7, S4.3c).

    counterpart: with whom
    on: when
    title: what it is called
    party: whose doing it was, as far as one can say
    our_version, their_version: the two tellings
    innocent_explanation: how it may have happened without bad will
    effect: what it did to them, as the end of "it ..."
    feeling: what they said or showed they felt; never guessed
    status: unspoken, raised, acknowledged or repaired
    repair: what was or will be done
    """

    kind: ClassVar[str] = "incidents"
    counterpart: CounterpartId
    on: date | None = None
    title: str
    party: Party | None = None
    our_version: str = ""
    their_version: str = ""
    innocent_explanation: str = ""
    effect: str = ""
    feeling: str = ""
    status: IncidentStatus = IncidentStatus.UNSPOKEN
    repair: str = ""
