"""Opening lines: sentences to say early, standing on facts, and what became of those offered (DESIGN section 4)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from trustdesk.domain.facts import CounterpartId
from trustdesk.domain.meetings import MeetingId, MethodId
from trustdesk.domain.people import PersonId
from trustdesk.domain.record import Record


class OpeningStatus(StrEnum):
    OWN = "own"
    USED = "used"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningChoice(Record):
    """What the user decided about an opening line.

    counterpart: for whom
    person: to whom it was said
    meeting: in which
    line: the key of the line it is about; empty for a line of the user's own
    text: the words, as said or as reworded
    status: own (the user's words, preferred), used or dismissed
    on: when
    methods: the ids of the methods it follows
    """

    kind: ClassVar[str] = "opening_choices"
    counterpart: CounterpartId
    person: PersonId | None = None
    meeting: MeetingId | None = None
    line: str = ""
    text: str = ""
    status: OpeningStatus = OpeningStatus.OWN
    on: date | None = None
    methods: tuple[MethodId, ...] = ()


class PageVerdict(StrEnum):
    PIN = "pin"
    HIDE = "hide"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChoice(Record):
    """A line of the page that the user pinned or hid.

    counterpart: on whose page
    line: the key of the line
    verdict: pin or hide
    """

    kind: ClassVar[str] = "page_choices"
    counterpart: CounterpartId
    line: str
    verdict: PageVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningLine:
    """A sentence to say early.

    key: names the line across runs (family and facts). family: as its file in resources is called.
    reason: why now, in plain words. seconds: to say it aloud. caution: empty where none applies.
    """

    key: str
    text: str
    family: str
    methods: tuple[str, ...]
    facts: tuple[str, ...]
    reason: str
    rank: float
    seconds: int
    when: str = ""
    tone: str = ""
    caution: str = ""
