"""The wall between the deal and the relationship, as the window shows it and moves things over it (S2.9 to S2.11)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from trustdesk.analysis import wall
from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Weight
from trustdesk.briefing.in_words import sentence
from trustdesk.domain.changes import Outcome
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.folding import fold
from trustdesk.domain.issues import Issue, IssueType, Position
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Organisation
from trustdesk.domain.promises import Concession, ConcessionReason
from trustdesk.domain.record import Record
from trustdesk.i18n.words import Words
from trustdesk.operations.editing import set_fields
from trustdesk.reference.glossaries import packs_for
from trustdesk.reference.starters import issues_for, starters_of
from trustdesk.store.vault import Vault

# Given for these reasons a concession on the deal is no trade: it buys, or fears for, the relationship (S1.2, S2.9).
CROSSING_REASONS = wall.CROSSING


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmFact:
    """A record that an alarm stands on: its key, ``kind/id``, and what it is called."""

    key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WallAlarm:
    """What crosses the wall or drifts, as a sentence. loud: an alarm; else something to know."""

    text: str
    loud: bool
    facts: tuple[AlarmFact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """The issues of one negotiation, where both sides stand, and the concessions, in the user's order.

    Concessions that belong to no negotiation stand on the wall of each.
    """

    negotiation: Negotiation
    issues: tuple[Issue, ...]
    positions: tuple[Position, ...]
    concessions: tuple[Concession, ...]

    def issues_of(self, kind: IssueType) -> tuple[Issue, ...]:
        """One of the two lists."""
        return tuple(each for each in self.issues if each.type is kind)

    def positions_on(self, issue: str) -> tuple[Position, ...]:
        """Where the sides stand on an issue."""
        return tuple(each for each in self.positions if each.issue == issue)

    def concessions_on(self, kind: IssueType) -> tuple[Concession, ...]:
        """What is given on one of the two lists."""
        return tuple(each for each in self.concessions if each.on_list is kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterIssue:
    """An issue to begin from (S2.10, S2.11). prompt: the question that makes it concrete."""

    title: str
    prompt: str


def wall_of(dossier: Dossier, negotiation: str) -> Wall | None:
    """The wall of a negotiation of the dossier; None where it is gone."""
    found = dossier.find(Negotiation, negotiation)
    if found is None:
        return None
    issues = tuple(each for each in dossier.all(Issue) if each.negotiation == negotiation)
    ids = {each.id for each in issues}
    return Wall(
        negotiation=found,
        issues=issues,
        positions=tuple(each for each in dossier.all(Position) if each.issue in ids),
        concessions=tuple(each for each in dossier.all(Concession) if each.negotiation in (None, negotiation)),
    )


def read_wall(
    vault: Vault, counterpart: str, negotiation: str, now: datetime, language: str = "en"
) -> tuple[Wall | None, tuple[WallAlarm, ...]]:
    """The wall of a negotiation as it is now, and what crosses it; now: aware. Raises UserError as `dossier` does."""
    with vault.read() as reader:
        dossier = reader.dossier(counterpart)
    return wall_of(dossier, negotiation), wall_alarms(dossier, negotiation, now, language)


def wall_alarms(dossier: Dossier, negotiation: str, now: datetime, language: str = "en") -> tuple[WallAlarm, ...]:
    """What crosses the wall of a negotiation, alarms first (S1.2, S2.4, S2.8, S2.9). now: aware."""
    seen = Case(dossier=dossier, negotiation=dossier.find(Negotiation, negotiation), meeting=None, now=now)
    found = [each for each in wall.findings(seen) if each.weight is not Weight.INFO]
    words = Words(language)
    return tuple(
        WallAlarm(text=sentence(each, words, now.date()), loud=each.weight is Weight.ALARM, facts=_facts(each, dossier))
        for each in sorted(found, key=lambda each: each.weight is not Weight.ALARM)
    )


def _facts(finding: Finding, dossier: Dossier) -> tuple[AlarmFact, ...]:
    """The issues and concessions of a finding; its positions open with their issue."""
    shown: tuple[Iterable[Record], ...] = (dossier.all(Issue), dossier.all(Concession))
    labels = {each.key: _label(each) for records in shown for each in records}
    return tuple(AlarmFact(key=key, label=labels[key]) for key in finding.facts if key in labels)


def _label(record: Record) -> str:
    return record.title if isinstance(record, Issue) else record.text if isinstance(record, Concession) else record.id


def move_concession(
    vault: Vault, concession: str, kind: IssueType, reason: ConcessionReason
) -> Outcome[Concession | None]:
    """Put a concession on the other list, for that reason (S2.9); one step of undo."""
    words = "move of a concession to the other list"
    return set_fields(vault, Concession, concession, words, on_list=kind, reason=reason)


def move_issue(vault: Vault, issue: str, kind: IssueType) -> Outcome[Issue | None]:
    """Put an issue on the other list; the concessions on it stay where they are."""
    return set_fields(vault, Issue, issue, "move of an issue to the other list", type=kind)


def starter_issues(kind: IssueType, language: str = "en") -> tuple[StarterIssue, ...]:
    """The issues to begin from on one of the two lists (S2.10, S2.11)."""
    return tuple(StarterIssue(title=each.title, prompt=each.prompt) for each in starters_of(kind, language))


def fitting_issues(vault: Vault, counterpart: str, language: str = "en") -> dict[IssueType, tuple[StarterIssue, ...]]:
    """More issues to begin from on each list: those of their trade, of what they are to us, then those for anybody.

    Without those of `starter_issues`, which go before them. None where the counterpart is gone.
    """
    with vault.read() as reader:
        known = reader.get(Counterpart, counterpart)
        firm = reader.get(Organisation, known.organisation) if known and known.organisation else None
    if known is None:
        return dict.fromkeys(IssueType, ())
    industries = packs_for(known.industry or (firm.industry if firm else ""), language)
    found = {}
    for kind in IssueType:
        first = {fold(each.title) for each in starters_of(kind, language)}
        more = issues_for(kind, known.relation, industries, language)
        found[kind] = tuple(
            StarterIssue(title=each.title, prompt=each.prompt) for each in more if fold(each.title) not in first
        )
    return found
