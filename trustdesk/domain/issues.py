"""What is on the table: agreement and relationship issues, kept apart, and each side's positions (S2.9, S3.4)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.negotiations import NegotiationId
from trustdesk.domain.record import Confidence, Currency, Noted, Party, Record, Ref, Weight

IssueId = Annotated[str, Ref("issues")]


class IssueType(StrEnum):
    """The deal, and the relationship: two lists on purpose (S2.9 to S2.11)."""

    AGREEMENT = "agreement"
    RELATIONSHIP = "relationship"


class Flexibility(StrEnum):
    """Whether a side can move (S4.2d)."""

    UNKNOWN = "unknown"
    FIXED = "fixed"
    FLEXIBLE = "flexible"


class Direction(StrEnum):
    """Which way is better for us."""

    LESS = "less"
    MORE = "more"


class IssueStatus(StrEnum):
    OPEN = "open"
    AGREED = "agreed"
    PARKED = "parked"


class PositionType(StrEnum):
    RESERVATION = "reservation"
    TARGET = "target"
    OFFER = "offer"


class Basis(StrEnum):
    """Where a value comes from: they said it, or we think so. Our own are decided."""

    DECIDED = "decided"
    STATED = "stated"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(Noted):
    """One thing to settle.

    negotiation: in which
    type: agreement or relationship
    title: what it is called
    status: open, agreed or parked
    our_weight, their_weight: how much it matters to each side, 0 to 10 (S3.6)
    our_flexibility, their_flexibility: fixed or flexible (S4.2d)
    our_interest, their_interest: why each side wants it
    reason_behind_no: why they say a firm no (S4.2c)
    we_want: which way is better for us, less or more
    unit: what the positions count, such as "days" or "per tonne"
    currency: where they are money
    agreed: what was agreed
    """

    kind: ClassVar[str] = "issues"
    negotiation: NegotiationId
    type: IssueType = IssueType.AGREEMENT
    title: str
    status: IssueStatus = IssueStatus.OPEN
    our_weight: Weight | None = None
    their_weight: Weight | None = None
    our_flexibility: Flexibility = Flexibility.UNKNOWN
    their_flexibility: Flexibility = Flexibility.UNKNOWN
    our_interest: str = ""
    their_interest: str = ""
    reason_behind_no: str = ""
    we_want: Direction | None = None
    unit: str = ""
    currency: Currency = ""
    agreed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Record):
    """Where a side stands on an issue, as a range (S3.4). Never on a table copy.

    issue: on which
    party: ours or theirs
    type: reservation (walk-away), target or offer
    basis: decided (ours), stated (they said it) or estimated (we think so)
    low, high: the range, in the issue's unit; equal where it is one value
    for_show: we think that it is not the real line
    text: in words, where it is no number
    on: when it was said or estimated
    source: who said so
    confidence: how sure we are
    """

    kind: ClassVar[str] = "positions"
    issue: IssueId
    party: Party
    type: PositionType
    basis: Basis = Basis.ESTIMATED
    low: Decimal | None = None
    high: Decimal | None = None
    for_show: bool = False
    text: str = ""
    on: date | None = None
    source: str = ""
    confidence: Confidence = Confidence.LIKELY

    def check(self) -> None:
        if self.low is None and self.high is None and not self.text:
            raise InvalidValue("low", "a position needs a range or words")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise InvalidValue("high", "below low")
