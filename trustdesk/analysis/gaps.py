"""What a dossier does not hold yet, in the order in which it is worth finding out (S0.9, S1.3, S1.4)."""

from dataclasses import dataclass
from enum import StrEnum

from trustdesk.domain.counterparts import Authority, Member
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue, Position, PositionType
from trustdesk.domain.meetings import Contact
from trustdesk.domain.negotiations import Alternative, Frame, Motive, Negotiation, Stance
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party, Record
from trustdesk.domain.references import CheckResult, ReferenceCheck


class Gap(StrEnum):
    """One thing that we do not know or have not decided. The method that asks for it stands behind each."""

    GOAL = "goal"
    ISSUES = "issues"
    THEIR_MOTIVE = "their_motive"  # S3.3
    OUR_BATNA = "our_batna"
    THEIR_LIMIT = "their_limit"  # S3.4
    AUTHORITY = "authority"  # S2.2
    THEIR_STANCE = "their_stance"  # S2.14
    REFERENCE = "reference"  # S1.4
    SMALL_TALK = "small_talk"  # S0.5
    QUESTIONS = "questions"  # S4.2


METHODS = {
    Gap.THEIR_MOTIVE: ("S3.3",),
    Gap.THEIR_LIMIT: ("S3.4",),
    Gap.AUTHORITY: ("S2.2",),
    Gap.THEIR_STANCE: ("S2.14",),
    Gap.REFERENCE: ("S1.4",),
    Gap.SMALL_TALK: ("S0.5",),
    Gap.QUESTIONS: ("S4.2",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A gap, and the records it is about, if any."""

    gap: Gap
    about: tuple[Record, ...] = ()


def missing(dossier: Dossier, negotiation: Negotiation | None) -> tuple[Missing, ...]:
    """What this dossier lacks for this negotiation."""
    return tuple(_of_negotiation(dossier, negotiation) + _of_dossier(dossier))


def _of_negotiation(dossier: Dossier, negotiation: Negotiation | None) -> list[Missing]:
    if negotiation is None:
        return [Missing(gap=Gap.GOAL), Missing(gap=Gap.ISSUES), Missing(gap=Gap.THEIR_MOTIVE)]
    mine = negotiation.id
    issues = tuple(each for each in dossier.all(Issue) if each.negotiation == mine)
    motives = [each for each in dossier.all(Motive) if each.negotiation == mine and each.party is Party.THEIRS]
    ours = [each for each in dossier.all(Alternative) if each.negotiation == mine and each.party is Party.OURS]
    stances = [each for each in dossier.all(Stance) if each.negotiation == mine and each.party is Party.THEIRS]
    found = {
        Gap.GOAL: not negotiation.goal,
        Gap.ISSUES: not issues,
        Gap.THEIR_MOTIVE: not motives,
        Gap.OUR_BATNA: not ours,
        Gap.THEIR_STANCE: all(each.frame is Frame.UNCLEAR for each in stances),
    }
    gaps = [Missing(gap=gap, about=(negotiation,)) for gap, absent in found.items() if absent]
    blind = _without_their_limit(issues, dossier.all(Position))
    return [*gaps, Missing(gap=Gap.THEIR_LIMIT, about=blind)] if blind else gaps


def _without_their_limit(issues: tuple[Issue, ...], positions: tuple[Position, ...]) -> tuple[Issue, ...]:
    """Issues counted in numbers on which we do not even guess where they would walk away."""
    known = {each.issue for each in positions if each.party is Party.THEIRS and each.type is PositionType.RESERVATION}
    return tuple(each for each in issues if (each.unit or each.currency) and each.id not in known)


def _of_dossier(dossier: Dossier) -> list[Missing]:
    members = dossier.all(Member)
    undecided = tuple(each for each in members if each.authority is Authority.UNKNOWN)
    decider = any(each.authority is Authority.DECIDES for each in members)
    verified = any(each.result is not CheckResult.OPEN for each in dossier.all(ReferenceCheck))
    found = {
        Gap.AUTHORITY: not decider and dossier.counterpart.person is None,
        Gap.REFERENCE: not verified and len(dossier.all(Contact)) < 5,
        Gap.SMALL_TALK: not any(each.topic is Topic.SMALL_TALK for each in dossier.all(Fact)),
        Gap.QUESTIONS: not dossier.all(Question),
    }
    about = {Gap.AUTHORITY: undecided}
    return [Missing(gap=gap, about=about.get(gap, ())) for gap, absent in found.items() if absent]
