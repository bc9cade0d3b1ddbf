"""The other side: who they are to us, who sits there, and how much each side depends on the other."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.facts import CounterpartId
from trustdesk.domain.people import OrganisationId, PersonId, TrustDefault
from trustdesk.domain.record import Between, FiveScale, Noted, Party, Record

Power = Annotated[int, Between(-2, 2)]
RhythmDays = Annotated[int, Between(1, 3650)]


class CounterpartType(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"


class Relation(StrEnum):
    """What they are to us (S2.1)."""

    SUPPLIER = "supplier"
    CUSTOMER = "customer"
    CLIENT = "client"
    EMPLOYEE = "employee"
    EMPLOYER = "employer"
    UNION = "union"
    COMMUNITY = "community"
    PARTNER = "partner"
    AUTHORITY = "authority"
    ADVISER = "adviser"
    COLLEAGUE = "colleague"
    OTHER = "other"


class Formality(StrEnum):
    FORMAL = "formal"
    NEUTRAL = "neutral"
    INFORMAL = "informal"


class Authority(StrEnum):
    """What a person at the table can decide (S2.2)."""

    UNKNOWN = "unknown"
    DECIDES = "decides"
    RECOMMENDS = "recommends"
    INFLUENCES = "influences"
    INFORMS = "informs"


class DependenceKind(StrEnum):
    """The four sides of mutual dependence (S0.8.3)."""

    ONLY_WE_GIVE = "only_we_give"
    ONLY_THEY_GIVE = "only_they_give"
    STALEMATE_COSTS_US = "stalemate_costs_us"
    STALEMATE_COSTS_THEM = "stalemate_costs_them"


class Way(StrEnum):
    """The six ways to build trust (S0.8)."""

    CULTURE = "culture"
    SOCIALISING = "socialising"
    DEPENDENCE = "dependence"
    INTERESTS = "interests"
    NETWORK = "network"
    SMALL_PROMISES = "small_promises"


class StepStatus(StrEnum):
    NOT_YET = "not_yet"
    PLANNED = "planned"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart(Record):
    """The root of a dossier: a person, an organisation or a group, internal or external.

    name: as the dossier is called
    type: person, organisation or group
    relation: what they are to us
    internal: inside our own organisation
    person: the person, where the counterpart is one
    organisation: the organisation, where there is one
    summary: one sentence on who they are to us
    industry: the glossary that applies, such as "airlines"
    formality: how one speaks with them
    power: from -2 (they have far more options than we) to 2 (we have far more)
    trust_default: the level of trust we start from (S1.6, S3.9)
    trust_reason: why that level
    norm_lines: our own words that say the default aloud; the first unused is offered
    rhythm_days: how many days usually lie between contacts
    eyes_only: nothing of this dossier may stand on a table copy but the name
    """

    kind: ClassVar[str] = "counterparts"
    name: str
    type: CounterpartType = CounterpartType.ORGANISATION
    relation: Relation = Relation.OTHER
    internal: bool = False
    person: PersonId | None = None
    organisation: OrganisationId | None = None
    summary: str = ""
    industry: str = ""
    formality: Formality = Formality.NEUTRAL
    power: Power | None = None
    trust_default: TrustDefault = TrustDefault.A_LITTLE
    trust_reason: str = ""
    norm_lines: tuple[str, ...] = ()
    rhythm_days: RhythmDays | None = None
    eyes_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Noted):
    """A person on their side of the table.

    counterpart: whose side
    person: who
    role: what they are at this table
    authority: what they can decide
    limit: how far that goes, such as "up to EUR 50,000 without the board"
    reports_to: whom they answer to
    """

    kind: ClassVar[str] = "members"
    counterpart: CounterpartId
    person: PersonId
    role: str = ""
    authority: Authority = Authority.UNKNOWN
    limit: str = ""
    reports_to: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependence(Noted):
    """One thing that makes us need each other (S0.8.3).

    counterpart: with whom
    side: what only we give, what only they give, what a stalemate costs us, what it costs them
    text: the thing, in a sentence
    """

    kind: ClassVar[str] = "dependences"
    counterpart: CounterpartId
    side: DependenceKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustStep(Noted):
    """How far we are with one of the six ways to build trust (S0.8).

    counterpart: with whom
    way: which of the six
    status: not yet, planned or done
    text: what we did or mean to do
    on: when
    """

    kind: ClassVar[str] = "trust_steps"
    counterpart: CounterpartId
    way: Way
    status: StepStatus = StepStatus.NOT_YET
    text: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustReading(Record):
    """How we read the trust between us on a day, in six parts from 1 to 5 (S3.2). Never on a table copy.

    counterpart: with whom
    on: the day
    competence, shared_values, fairness, positivity, time_spent, intimacy: each 1 (little) to 5 (much)
    note: why
    """

    kind: ClassVar[str] = "trust_readings"
    counterpart: CounterpartId
    on: date
    competence: FiveScale | None = None
    shared_values: FiveScale | None = None
    fairness: FiveScale | None = None
    positivity: FiveScale | None = None
    time_spent: FiveScale | None = None
    intimacy: FiveScale | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchOut(Noted):
    """One thing that can go wrong in the room.

    counterpart: with whom
    risk: what may happen
    say, show, avoid: what to do about it
    whose: who tends to do it, we or they
    """

    kind: ClassVar[str] = "watch_outs"
    counterpart: CounterpartId
    risk: str
    say: str = ""
    show: str = ""
    avoid: str = ""
    whose: Party | None = None

    def check(self) -> None:
        if not (self.say or self.show or self.avoid):
            raise InvalidValue("say", "a watch-out needs something to say, show or avoid")
