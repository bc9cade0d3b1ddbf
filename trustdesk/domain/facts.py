"""Facts: one thing noted each, with its source, date and certainty."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from trustdesk.domain.people import PersonId
from trustdesk.domain.record import Noted, Ref

CounterpartId = Annotated[str, Ref("counterparts")]


class Topic(StrEnum):
    """What a fact is about. The method that asks for it stands behind each."""

    BACKGROUND = "background"
    HISTORY = "history"  # S0.8.1
    CULTURE = "culture"  # S0.8.1: a hypothesis about this person, never nationality as character
    PERSONAL = "personal"  # S0.6: a human note
    SMALL_TALK = "small_talk"  # S0.5: a topic that is no issue
    AVOID = "avoid"  # S0.5: a topic to keep out
    INTEREST = "interest"  # S0.8.4
    CONCERN = "concern"  # S1.8
    CONTRIBUTION = "contribution"  # S1.10: what they did that we acknowledge
    GRATITUDE = "gratitude"  # S4.1a: what we thank them for
    COMPARATOR = "comparator"  # S1.10: whom they compare themselves with
    EXPLANATION = "explanation"  # S1.10: a decision to explain, and how
    TRIGGER = "trigger"  # S3.3: emotion or ego to keep out
    UNSPOKEN = "unspoken"  # S3.5: the issue nobody names
    ADMISSION = "admission"  # S3.5: what we can openly admit
    MONITORING = "monitoring"  # S2.5: the checking we still need
    INFORMATION_SHARED = "information_shared"  # S2.13
    SCOPE_WIDENED = "scope_widened"  # S2.13
    SATISFACTION = "satisfaction"  # S1.11
    OPEN_POINT = "open_point"  # what we do not know yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Noted):
    """One thing noted about a counterpart.

    counterpart: whose dossier it belongs to
    topic: what it is about
    text: the fact, in a sentence or two
    meaning: what it may mean, as when they say one thing and intend another
    about: the person it is about, where it is one
    """

    kind: ClassVar[str] = "facts"
    counterpart: CounterpartId
    topic: Topic = Topic.BACKGROUND
    text: str
    meaning: str = ""
    about: PersonId | None = None
