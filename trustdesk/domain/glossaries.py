"""Terminology packs of trades, and what is remembered of a drill (S1.8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.packs import Items, Key, Longest, PackName
from trustdesk.domain.record import Between, Record
from trustdesk.domain.terms import TermUse


@dataclass(frozen=True, slots=True, kw_only=True)
class PackTerm:
    """A term of a trade.

    also: what else it is called. meaning: what it means, or why an avoided one costs standing. instead: what to say in
    its place. weight: from 1 to 3, how much knowing it counts at the table. source: a key of the pack's sources
    """

    key: Key
    text: Annotated[str, Longest(80)]
    also: tuple[str, ...] = ()
    meaning: Annotated[str, Longest(180)]
    example: Annotated[str, Longest(130)] = ""
    use: TermUse = TermUse.USE
    instead: Annotated[str, Longest(80)] = ""
    weight: Annotated[int, Between(1, 3)] = 1
    source: str

    def __post_init__(self) -> None:
        if (self.use is TermUse.AVOID) != bool(self.instead):
            raise InvalidValue("instead", "belongs to a term to avoid, which needs it")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermPack:
    """The words of one trade.

    also: what else an industry may be called, in small letters. but_not: what is none, though its name ends so.
    checked: when a person last looked at all of them
    """

    key: Key
    name: PackName
    also: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    checked: date
    sources: Mapping[str, str]
    terms: Annotated[tuple[PackTerm, ...], Items("term")]


class DrillState(StrEnum):
    """Where a card stands on its way into memory."""

    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillCard(Record):
    """What is remembered of one card of the drill, as its library keeps it (FSRS).

    term: ``terms/id`` of a kept term, or ``pack/key`` of a shipped one
    state: learning, in review, or forgotten and learnt again
    step: how far in learning; empty in review
    stability: days until it is remembered nine times of ten
    difficulty: from 1 (easy) to 10
    due: when it is to be asked again
    reviewed: when it was asked last
    """

    kind: ClassVar[str] = "drill_cards"
    term: str
    state: DrillState = DrillState.LEARNING
    step: Annotated[int, Between(0, 20)] | None = None
    stability: Decimal | None = None
    difficulty: Decimal | None = None
    due: datetime
    reviewed: datetime | None = None
