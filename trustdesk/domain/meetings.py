"""When we speak with each other: meetings ahead, the contact log, debriefs, reflections, prompts passed over."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, ClassVar

from trustdesk.domain.facts import CounterpartId
from trustdesk.domain.negotiations import NegotiationId
from trustdesk.domain.people import PersonId
from trustdesk.domain.promises import PromiseId
from trustdesk.domain.record import FiveScale, Minutes, Noted, Party, Record, Ref, Shape, TimeZone

MeetingId = Annotated[str, Ref("meetings")]
MethodId = Annotated[str, Shape(r"S\d(\.\d+){0,2}[a-p]?", "a method id, such as S4.1p")]


class Channel(StrEnum):
    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"
    EMAIL = "email"
    CHAT = "chat"
    LETTER = "letter"


class Mood(StrEnum):
    """The tone of a contact, from warm to tense (S1.5)."""

    WARM = "warm"
    FRIENDLY = "friendly"
    NEUTRAL = "neutral"
    COOL = "cool"
    TENSE = "tense"


class MeetingStatus(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Tool(StrEnum):
    """The three tools; one is tried in a meeting (S4.0, S4.4)."""

    COLLABORATION_FRAME = "collaboration_frame"
    CURIOSITY_LENS = "curiosity_lens"
    LISTENING = "listening"


class Prompt(StrEnum):
    """What preparing asks for, the most valuable first. The method that asks for it stands behind each."""

    SETTLE = "settle"
    GOAL = "goal"
    OVERDUE = "overdue"  # S0.8.6: what date holds now
    SHARED_GOAL = "shared_goal"  # S4.1p
    TWO_QUESTIONS = "two_questions"  # S4.2p
    ISSUES = "issues"  # S2.9
    BECAUSE = "because"  # S4.3p
    SMALL_TALK = "small_talk"  # S0.5
    THEIR_MOTIVE = "their_motive"  # S3.3
    AT_HOME = "at_home"  # S3.3
    OUR_BATNA = "our_batna"
    THEIR_LIMIT = "their_limit"  # S3.4
    WHO_DECIDES = "who_decides"  # S2.2
    THEIR_STANCE = "their_stance"  # S2.7, S2.14
    STYLE = "style"  # S0.8.1: one of the ten dimensions of negotiating style
    PLACE = "place"  # S0.8.1: what is usual where they are, checked with them
    CONCESSION_LABEL = "concession_label"  # S1.9
    NORM_LINE = "norm_line"  # S1.6
    TERMS = "terms"  # S1.8: words of their trade
    REFERENCE = "reference"  # S1.4
    ONE_TOOL = "one_tool"  # S4.4
    AIR_TIME = "air_time"  # S1.10, S4.3a
    SETTING = "setting"  # S4.1d
    UNSPOKEN = "unspoken"  # S3.5
    MONITORING = "monitoring"  # S2.5
    OWN_WAY = "own_way"  # S1.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """A meeting, planned or held; a briefing is made for one.

    counterpart: with whom
    negotiation: about which
    title: what it is called
    status: planned, held or cancelled
    starts_at: its beginning
    minutes: how long
    channel: in person, video, phone, e-mail
    place: where, or which line
    time_zone: of our own clock that day
    attendees: who comes from their side
    purpose: why we meet, in a sentence
    small_talk: topics for the first five minutes, chosen for this meeting (S0.5)
    avoid: a topic to keep out of it
    seating: how to sit, or how to set the call (S4.1d)
    air_time: minutes kept free for their concerns (S1.10, S4.3a)
    tool: the one thing to try (S4.4)
    """

    kind: ClassVar[str] = "meetings"
    counterpart: CounterpartId
    negotiation: NegotiationId | None = None
    title: str = ""
    status: MeetingStatus = MeetingStatus.PLANNED
    starts_at: datetime
    minutes: Minutes | None = None
    channel: Channel = Channel.IN_PERSON
    place: str = ""
    time_zone: TimeZone = ""
    attendees: tuple[PersonId, ...] = ()
    purpose: str = ""
    small_talk: tuple[str, ...] = ()
    avoid: str = ""
    seating: str = ""
    air_time: Minutes | None = None
    tool: Tool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Noted):
    """One entry of the contact log (S0.8.2, S1.5, S3.8).

    counterpart: with whom
    meeting: the meeting it was, where it was one
    on: the day
    channel: in person, video, phone, e-mail
    minutes: how long
    mood: its tone, from warm to tense
    begun_by: who reached out
    informal: lunch, coffee, a call without an agenda
    people: who was there from their side
    text: what it was about
    """

    kind: ClassVar[str] = "contacts"
    counterpart: CounterpartId
    meeting: MeetingId | None = None
    on: date
    channel: Channel = Channel.EMAIL
    minutes: Minutes | None = None
    mood: Mood = Mood.NEUTRAL
    begun_by: Party | None = None
    informal: bool = False
    people: tuple[PersonId, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief(Record):
    """What a meeting did to the trust between us (S1.11, S3.10, S4.4, S4.5). Never on a table copy.

    meeting: which
    trust_before, trust_after: 1 (none) to 5 (full)
    our_satisfaction, their_satisfaction: 1 to 5
    surprise: what we did not expect
    learned: what we learnt
    tool_worked: what the one thing we tried did
    opening_used: how we opened
    """

    kind: ClassVar[str] = "debriefs"
    meeting: MeetingId
    trust_before: FiveScale | None = None
    trust_after: FiveScale | None = None
    our_satisfaction: FiveScale | None = None
    their_satisfaction: FiveScale | None = None
    surprise: str = ""
    learned: str = ""
    tool_worked: str = ""
    opening_used: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection(Record):
    """The user's answer to a prompt of the sources (S1.12, S4.1p, S4.2p, S4.3p). Never on a table copy.

    counterpart: about whom
    meeting: before which
    prompt: the method id of the prompt
    text: the answer
    on: when
    """

    kind: ClassVar[str] = "reflections"
    counterpart: CounterpartId
    meeting: MeetingId | None = None
    prompt: MethodId
    text: str
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedPrompt(Record):
    """A prompt that the user does not want to be asked again while preparing. Never on a table copy.

    counterpart: about whom
    meeting: before which; empty where none is planned
    prompt: what was asked for
    promise: about which promise, where it was one
    on: when
    """

    kind: ClassVar[str] = "skipped_prompts"
    counterpart: CounterpartId
    meeting: MeetingId | None = None
    prompt: Prompt
    promise: PromiseId | None = None
    on: date | None = None
