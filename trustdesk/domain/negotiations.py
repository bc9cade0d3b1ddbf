"""What we want to settle with a counterpart: the negotiation, the stances, the alternatives and the motives."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.facts import CounterpartId
from trustdesk.domain.people import PersonId
from trustdesk.domain.record import Confidence, FiveScale, Noted, Party, Record, Ref

NegotiationId = Annotated[str, Ref("negotiations")]


class NegotiationStatus(StrEnum):
    OPEN = "open"
    STUCK = "stuck"
    AGREED = "agreed"
    ENDED = "ended"


LIVE = (NegotiationStatus.OPEN, NegotiationStatus.STUCK)
"""The states in which there is still something to settle."""


class Frame(StrEnum):
    """How a side plays (S2.7, S3.1)."""

    UNCLEAR = "unclear"
    DISTRIBUTIVE = "distributive"
    COLLABORATIVE = "collaborative"


class Likelihood(StrEnum):
    UNSURE = "unsure"
    NO = "no"
    YES = "yes"


class Driver(StrEnum):
    """What lies behind a motive (S3.3)."""

    INTEREST = "interest"
    PRESSURE = "pressure"
    VALUES = "values"
    EMOTION = "emotion"
    EGO = "ego"


@dataclass(frozen=True, slots=True, kw_only=True)
class Negotiation(Record):
    """Something to settle with a counterpart.

    counterpart: with whom
    title: what it is called
    status: open, stuck, agreed or ended
    goal: one measurable sentence
    fallback: what we settle for
    shared_goal: what both sides want, as the end of "we both want ..." (S4.1)
    importance, conflict: 1 to 5; together they say how much trust matters (S0.1)
    value_today, value_later: what it is worth now and later (S2.3)
    opened_on, closed_on: its period
    outcome: how it ended
    eyes_only: its goal and title never stand on a table copy
    """

    kind: ClassVar[str] = "negotiations"
    counterpart: CounterpartId
    title: str
    status: NegotiationStatus = NegotiationStatus.OPEN
    goal: str = ""
    fallback: str = ""
    shared_goal: str = ""
    importance: FiveScale | None = None
    conflict: FiveScale | None = None
    value_today: str = ""
    value_later: str = ""
    opened_on: date | None = None
    closed_on: date | None = None
    outcome: str = ""
    eyes_only: bool = False

    def check(self) -> None:
        if self.opened_on and self.closed_on and self.closed_on < self.opened_on:
            raise InvalidValue("closed_on", "before opened_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Record):
    """How one side plays: the two prime questions, the evidence (S2.6, S2.7, S2.14, S3.1). Never on a table copy.

    negotiation: in which
    party: ours or theirs
    frame: unclear, distributive or collaborative
    meet_again: will we interact again in the future?
    long_term_gain: what a long partnership would bring
    evidence: what we saw or heard
    on: when
    confidence: how sure we are
    """

    kind: ClassVar[str] = "stances"
    negotiation: NegotiationId
    party: Party
    frame: Frame = Frame.UNCLEAR
    meet_again: Likelihood = Likelihood.UNSURE
    long_term_gain: str = ""
    evidence: str = ""
    on: date | None = None
    confidence: Confidence = Confidence.LIKELY


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative(Record):
    """What a side does without an agreement; the best of a side's is its BATNA. Never on a table copy.

    negotiation: to which
    party: ours or theirs
    text: the alternative
    best: it is the BATNA
    strength: 1 (poor) to 5 (as good as the deal)
    source: who said so
    learnt_on: when we learnt it
    confidence: how sure we are
    """

    kind: ClassVar[str] = "alternatives"
    negotiation: NegotiationId
    party: Party
    text: str
    best: bool = True
    strength: FiveScale | None = None
    source: str = ""
    learnt_on: date | None = None
    confidence: Confidence = Confidence.LIKELY


@dataclass(frozen=True, slots=True, kw_only=True)
class Motive(Noted):
    """Why a side wants it: the intention behind the term (S3.3).

    negotiation: in which
    party: ours or theirs
    person: whose, where it is one person's
    text: the motive
    driver: interest, pressure, values, emotion or ego
    at_home: what they must be able to say at home
    better_solution: what might serve the motive better than the term they ask for
    """

    kind: ClassVar[str] = "motives"
    negotiation: NegotiationId
    party: Party = Party.THEIRS
    person: PersonId | None = None
    text: str
    driver: Driver = Driver.INTEREST
    at_home: str = ""
    better_solution: str = ""
