"""The dossier: all that we keep about one counterpart, gathered; and the list of every kind of record.

`KINDS` is the one list of what is kept. Parents stand before children, so that a document reads from people to details.
"""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar, cast

from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.counterparts import (
    Counterpart,
    Dependence,
    Member,
    TrustReading,
    TrustStep,
    WatchOut,
)
from trustdesk.domain.culture import CultureNote, StyleReading
from trustdesk.domain.facts import Fact
from trustdesk.domain.glossaries import DrillCard
from trustdesk.domain.issues import Issue, Position
from trustdesk.domain.meetings import Contact, Debrief, Meeting, Reflection, SkippedPrompt
from trustdesk.domain.negotiations import Alternative, Motive, Negotiation, Stance
from trustdesk.domain.openings import OpeningChoice, PageChoice
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Profile, Tie
from trustdesk.domain.promises import Concession, Incident, Promise
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Record
from trustdesk.domain.references import ReferenceCheck
from trustdesk.domain.terms import Term

R = TypeVar("R", bound=Record)

KINDS: tuple[type[Record], ...] = (
    Organisation,
    Person,
    Profile,
    Affiliation,
    Tie,
    BusinessTie,
    Counterpart,
    Member,
    MutualContact,
    Fact,
    Dependence,
    TrustStep,
    TrustReading,
    WatchOut,
    StyleReading,
    Negotiation,
    Stance,
    Alternative,
    Motive,
    Issue,
    Position,
    Promise,
    Concession,
    Incident,
    Meeting,
    Contact,
    Debrief,
    Reflection,
    SkippedPrompt,
    ReferenceCheck,
    Question,
    Term,
    DrillCard,
    CultureNote,
    OpeningChoice,
    PageChoice,
)
OUTSIDE_DOSSIERS: tuple[type[Record], ...] = (DrillCard, CultureNote)
"""Kinds that belong to the desk as a whole and stand in no dossier."""
BY_NAME = MappingProxyType({kind.kind: kind for kind in KINDS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One counterpart with every record that belongs to it, and the people and organisations these name.

    records: by kind, in the user's order. The user's own profile, career and ties are among them.
    """

    counterpart: Counterpart
    records: MappingProxyType[type[Record], tuple[Record, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """The records of one kind, in the user's order."""
        return cast("tuple[R, ...]", self.records.get(kind, ()))

    def find(self, kind: type[R], record_id: str | None) -> R | None:
        """The record of that id, or None."""
        return next((record for record in self.all(kind) if record.id == record_id), None)

    @property
    def me(self) -> Profile | None:
        """The user's own profile."""
        return next(iter(self.all(Profile)), None)
