"""What a copy may be composed from. Everything after this works on a dossier that holds nothing else.

The table copy lies where the other side can read it. So it is composed from a dossier without eyes-only records,
without sensitive kinds, positions, alternatives, readings of them and notes for the room: withheld text cannot reach
the file, because the composer never sees it. A contact who must never be mentioned is withheld from both copies,
and so is every record that names them.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from trustdesk.briefing.silence import silence
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import (
    Authority,
    Counterpart,
    Dependence,
    DependenceKind,
    Member,
    TrustReading,
    TrustStep,
    WatchOut,
)
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Flexibility, Issue, Position
from trustdesk.domain.meetings import Contact, Debrief, Meeting, Mood, Reflection, SkippedPrompt
from trustdesk.domain.negotiations import Alternative, Motive, Negotiation, Stance
from trustdesk.domain.openings import OpeningChoice, OpeningStatus, PageChoice, PageVerdict
from trustdesk.domain.page import Copy
from trustdesk.domain.people import Tie
from trustdesk.domain.promises import Concession, Incident, Promise
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.record import Noted, Record, Sensitive
from trustdesk.domain.references import ReferenceCheck
from trustdesk.domain.terms import Term

NEVER_ON_TABLE: frozenset[type[Record]] = frozenset(
    {Alternative, Concession, Debrief, Incident, Motive, Position, ReferenceCheck, Reflection, Stance, Tie}
    | {SkippedPrompt, TrustReading, TrustStep, WatchOut}
)
TOPICS_ON_TABLE = frozenset(
    {Topic.BACKGROUND, Topic.HISTORY, Topic.INTEREST, Topic.CONTRIBUTION, Topic.GRATITUDE, Topic.EXPLANATION}
    | {Topic.SCOPE_WIDENED}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """A dossier reduced to what a copy may hold.

    unmentioned: how many records were kept off because of a never-mention contact. partial: the kinds of which some
    records were withheld.
    """

    dossier: Dossier
    unmentioned: int
    partial: frozenset[type[Record]]


def withhold(dossier: Dossier, copy: Copy, attendees: Iterable[str] = ()) -> Allowed:
    """The part of a dossier from which this copy may be composed. attendees: who comes from their side this time."""
    silenced = silence(dossier, attendees)
    mentioned = {kind: tuple(silenced.passing(records)) for kind, records in dossier.records.items()}
    unmentioned = sum(len(records) - len(mentioned[kind]) for kind, records in dossier.records.items())
    counterpart = silenced.without_names(dossier.counterpart)
    if copy is Copy.TABLE:
        mentioned = {kind: tuple(_for_table(dossier, records)) for kind, records in mentioned.items()}
        counterpart = _counterpart_on_table(counterpart)
    partial = frozenset(kind for kind, records in dossier.records.items() if len(mentioned[kind]) < len(records))
    return Allowed(
        dossier=Dossier(counterpart=counterpart, records=MappingProxyType(mentioned)),
        unmentioned=unmentioned,
        partial=partial,
    )


def _for_table(dossier: Dossier, records: tuple[Record, ...]) -> Iterator[Record]:
    if dossier.counterpart.eyes_only:
        return
    for record in records:
        if type(record) in NEVER_ON_TABLE or (isinstance(record, Noted) and _is_private(record)):
            continue
        shown = _REDUCED.get(type(record), _unreduced)(record)
        if shown is not None:
            yield shown


def _is_private(record: Noted) -> bool:
    return record.eyes_only or record.sensitive is not Sensitive.NONE


def _unreduced(record: Any) -> Record | None:
    assert isinstance(record, Record)
    return record


def _counterpart_on_table(counterpart: Counterpart) -> Counterpart:
    if counterpart.eyes_only:
        return Counterpart(id=counterpart.id, name=counterpart.name, eyes_only=True)
    return replace(counterpart, summary="", power=None, trust_reason="", rhythm_days=None)


def _fact(fact: Fact) -> Fact | None:
    return replace(fact, meaning="", source="") if fact.topic in TOPICS_ON_TABLE else None


def _negotiation(negotiation: Negotiation) -> Negotiation | None:
    if negotiation.eyes_only:
        return replace(negotiation, title="-", goal="", fallback="", shared_goal="", importance=None, conflict=None,
                       value_today="", value_later="", outcome="")  # fmt: skip
    return replace(negotiation, goal="", fallback="", importance=None, conflict=None, value_today="", value_later="",
                   outcome="")  # fmt: skip


def _issue(issue: Issue) -> Issue | None:
    return replace(issue, our_weight=None, their_weight=None, our_flexibility=Flexibility.UNKNOWN, source="",
                   their_flexibility=Flexibility.UNKNOWN, our_interest="", their_interest="", reason_behind_no="",
                   we_want=None)  # fmt: skip


def _meeting(meeting: Meeting) -> Meeting | None:
    return replace(meeting, avoid="", seating="", small_talk=(), tool=None)


def _contact(contact: Contact) -> Contact | None:
    return replace(contact, mood=Mood.NEUTRAL, text="", source="")


def _member(member: Member) -> Member | None:
    return replace(member, authority=Authority.UNKNOWN, limit="", reports_to=None, source="")


def _question(question: Question) -> Question | None:
    ours = question.type in (QuestionType.WE_ASK, QuestionType.SATISFACTION)
    return replace(question, answer="", source="") if ours else None


def _term(term: Term) -> Term | None:
    return replace(term, source="") if term.is_said else None


def _dependence(dependence: Dependence) -> Dependence | None:
    shared = dependence.side in (DependenceKind.ONLY_WE_GIVE, DependenceKind.ONLY_THEY_GIVE)
    return dependence if shared else None


def _mutual_contact(contact: MutualContact) -> MutualContact | None:
    return contact if contact.mention in (Mention.EARLY, Mention.ALLOWED) else None


def _page_choice(choice: PageChoice) -> PageChoice | None:
    return choice if choice.verdict is PageVerdict.HIDE else None


def _opening_choice(choice: OpeningChoice) -> OpeningChoice | None:
    return None if choice.status is OpeningStatus.OWN else choice


def _promise(promise: Promise) -> Promise | None:
    return replace(promise, source="")


_REDUCED: dict[type[Record], Callable[[Any], Record | None]] = {
    Counterpart: _counterpart_on_table,
    Fact: _fact,
    Negotiation: _negotiation,
    Issue: _issue,
    Meeting: _meeting,
    Contact: _contact,
    Member: _member,
    Question: _question,
    Term: _term,
    Dependence: _dependence,
    MutualContact: _mutual_contact,
    PageChoice: _page_choice,
    OpeningChoice: _opening_choice,
    Promise: _promise,
}
