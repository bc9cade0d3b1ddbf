"""Heads: as much of a dossier as a list of dossiers shows, and what such a list can be asked for."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from trustdesk.domain.counterparts import CounterpartType, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterpartHead:
    """One line of a list of counterparts.

    id, name, type, relation, internal, industry, summary: the counterpart's own
    organisation, country: name and country of its organisation; empty where there is none
    """

    id: str
    name: str
    type: CounterpartType
    relation: Relation
    internal: bool
    industry: str
    summary: str
    organisation: str
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterpartSummary:
    """A head, and what stands between us on a day. Its country is the person's where no organisation has one.

    seq: the number of its row, by which lists hold it
    next_meeting: the beginning of the next planned meeting, today's included, on our own clock
    last_contact: the day of the last entry of the contact log
    usual_days: the usual gap between contacts, where there is one
    cools_on: the first day on which silence is unusually long (S2.12)
    our_overdue, their_overdue: how many promises are overdue on each side
    """

    seq: int
    head: CounterpartHead
    next_meeting: datetime | None
    last_contact: date | None
    usual_days: int | None
    cools_on: date | None
    our_overdue: int
    their_overdue: int

    def is_cooling(self, today: date) -> bool:
        """Whether the silence is unusually long on that day."""
        return self.cools_on is not None and self.cools_on <= today


class ListOrder(StrEnum):
    """How a list of counterparts stands: by name, soonest meeting, latest contact, or as the user put it."""

    NAME = "name"
    NEXT_MEETING = "next_meeting"
    LAST_CONTACT = "last_contact"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWish:
    """Which counterparts a list is to hold; every condition that is set has to be met.

    text: words that their name, or that of their organisation or person, holds; case and accents apart
    relation: what they are to us
    ahead: a meeting is planned. overdue: a promise is overdue, ours or theirs. cooling: the silence is unusually long.
    internal: inside our own organisation
    """

    text: str = ""
    relation: Relation | None = None
    ahead: bool = False
    overdue: bool = False
    cooling: bool = False
    internal: bool = False
    order: ListOrder = ListOrder.NAME

    @property
    def is_narrowed(self) -> bool:
        """Whether it asks for less than all."""
        flags = (self.ahead, self.overdue, self.cooling, self.internal)
        return bool(self.text.strip()) or self.relation is not None or any(flags)
