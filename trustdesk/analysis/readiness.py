"""How far we are with building trust: the six ways (S0.8), the five strategies (S1.3) and the four lines (S0.9).

Each item is done, planned or not yet. The user's own steps say so, and so do the records: what was said, checked or
kept makes it done; what is prepared makes it planned. The further of the two counts, and each names its records.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from trustdesk.analysis.case import Case
from trustdesk.analysis.due_diligence import done
from trustdesk.analysis.finding import Finding
from trustdesk.analysis.rhythm import WRITTEN
from trustdesk.analysis.trust_account import KEPT, outcome, overdue
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Dependence, DependenceKind, StepStatus, TrustStep, Way
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue
from trustdesk.domain.meetings import Contact, Debrief, Meeting, MeetingStatus, Mood
from trustdesk.domain.negotiations import Motive
from trustdesk.domain.openings import OpeningChoice, OpeningStatus
from trustdesk.domain.promises import Concession, ConcessionStatus, Promise, PromiseStatus
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.record import Party, Record
from trustdesk.domain.references import ReferenceCheck
from trustdesk.domain.terms import Term

TOPIC = "readiness"
_WAY_METHODS = {way: f"S0.8.{number}" for number, way in enumerate(Way, start=1)}


class Strategy(StrEnum):
    """The five ways of the quick answer (S1.3)."""

    PARTNERS = "partners"  # S1.4: choose with care
    RAPPORT = "rapport"  # S1.5: before bargaining
    EXPECTATIONS = "expectations"  # S1.6: realistic about trust
    RELIABILITY = "reliability"  # S1.8, S1.9: reliable and transparent
    FAIRNESS = "fairness"  # S1.10: listen, and be fair


_STRATEGY_METHODS = {
    Strategy.PARTNERS: ("S1.4",),
    Strategy.RAPPORT: ("S1.5",),
    Strategy.EXPECTATIONS: ("S1.6",),
    Strategy.RELIABILITY: ("S1.8", "S1.9"),
    Strategy.FAIRNESS: ("S1.10",),
}
_WARM = (Mood.WARM, Mood.FRIENDLY)


class Line(StrEnum):
    """The four lines of the summary (S0.9)."""

    UNDERSTAND = "understand"
    PERSPECTIVE = "perspective"
    NETWORK = "network"
    DELIVER = "deliver"


_LINES = {
    Line.UNDERSTAND: Way.CULTURE,
    Line.PERSPECTIVE: Way.INTERESTS,
    Line.NETWORK: Way.NETWORK,
    Line.DELIVER: Way.SMALL_PROMISES,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far one item is, and the records that say so."""

    status: StepStatus
    facts: tuple[Record, ...]


def progress(finished: Iterable[Record | None], prepared: Iterable[Record | None] = ()) -> Progress:
    """Done where there is a record of it, else planned where something is prepared, else not yet."""
    for status, records in ((StepStatus.DONE, finished), (StepStatus.PLANNED, prepared)):
        found = tuple(each for each in records if each is not None)
        if found:
            return Progress(status=status, facts=found)
    return Progress(status=StepStatus.NOT_YET, facts=())


def six_ways(case: Case) -> dict[Way, Progress]:
    """The six ways in their order (S0.8)."""
    inferred = {
        Way.CULTURE: _culture(case),
        Way.SOCIALISING: _socialising(case),
        Way.DEPENDENCE: _dependence(case),
        Way.INTERESTS: _interests(case),
        Way.NETWORK: _network(case),
        Way.SMALL_PROMISES: _small_promises(case),
    }
    return {way: _with_steps(case, way, found) for way, found in inferred.items()}


def _with_steps(case: Case, way: Way, inferred: Progress) -> Progress:
    """The further of what the records say and what the user says; both speak where they agree.

    While a promise of ours is overdue, no step of the past makes the small promises done.
    """
    order = tuple(StepStatus)
    if way is Way.SMALL_PROMISES and overdue(_ours(case), Party.OURS, case.now):
        return inferred
    steps = [each for each in case.dossier.all(TrustStep) if each.way is way]
    status = max([inferred.status, *(each.status for each in steps)], key=order.index)
    own = tuple(each for each in steps if each.status is status)
    return Progress(status=status, facts=(*own, *(inferred.facts if inferred.status is status else ())))


def _facts(case: Case, *topics: Topic) -> list[Fact]:
    return [each for each in case.dossier.all(Fact) if each.topic in topics]


def _used(case: Case, *methods: str) -> list[OpeningChoice]:
    """Opening lines that were said and follow one of these methods."""
    said = (each for each in case.dossier.all(OpeningChoice) if each.status is OpeningStatus.USED)
    return [each for each in said if set(methods) & set(each.methods)]


def _spoken(case: Case) -> list[Contact]:
    return [each for each in case.past_contacts if each.channel not in WRITTEN]


def _meeting_ahead(case: Case) -> Meeting | None:
    meeting = case.meeting
    return meeting if meeting and meeting.status is MeetingStatus.PLANNED else None


def _culture(case: Case) -> Progress:
    """Their history and culture are noted; terms alone are a beginning, as S0.8.1 goes beyond them."""
    own = [each for each in case.dossier.all(Term) if each.counterpart == case.dossier.counterpart.id]
    return progress(_facts(case, Topic.CULTURE, Topic.HISTORY), own)


def _socialising(case: Case) -> Progress:
    """A lunch, a coffee or a call without agenda was had; small talk is prepared."""
    meeting = _meeting_ahead(case)
    topics = _facts(case, Topic.SMALL_TALK, Topic.PERSONAL)
    prepared = [meeting if meeting and meeting.small_talk else None, *topics]
    return progress((each for each in _spoken(case) if each.informal), prepared)


def _dependence(case: Case) -> Progress:
    """It was said; it is prepared when what each side gives alone, or loses in a stalemate, is noted of both."""
    noted = case.dossier.all(Dependence)
    ours = {DependenceKind.ONLY_WE_GIVE, DependenceKind.STALEMATE_COSTS_THEM}
    sides = {each.side in ours for each in noted}
    return progress(_used(case, "S0.8.3"), noted if len(sides) == 2 else ())


def _interests(case: Case) -> Progress:
    """We said it, or asked and heard an answer; it is prepared when their interests are noted."""
    asked = (each for each in case.dossier.all(Question) if each.type is QuestionType.WE_ASK)
    heard = [each for each in asked if each.asked_on and each.answer and case.concerns(each.negotiation)]
    issues = [each for each in case.issues if each.their_interest]
    motives = [each for each in case.dossier.all(Motive)
               if each.party is Party.THEIRS and case.concerns(each.negotiation)]  # fmt: skip
    return progress([*_used(case, "S0.8.4"), *heard], _noted(case, issues, motives))


def _noted(case: Case, issues: list[Issue], motives: list[Motive]) -> list[Record]:
    return [*_facts(case, Topic.INTEREST, Topic.CONCERN), *issues, *motives]


def _network(case: Case) -> Progress:
    """A mutual contact was mentioned; one who may be mentioned, or asked, is known. The others do not exist here."""
    known = [each for each in case.dossier.all(MutualContact) if each.mention is not Mention.NEVER]
    return progress(_used(case, "S0.8.5") if known else (), known)


def _ours(case: Case) -> list[Promise]:
    return [each for each in case.dossier.all(Promise) if each.party is Party.OURS]


def _small_promises(case: Case) -> Progress:
    """We kept one; we made one. While one of ours is overdue, nothing is done here."""
    ours = _ours(case)
    late = overdue(ours, Party.OURS, case.now)
    kept = [] if late else [each for each in ours if outcome(each, case.now) in KEPT]
    return progress(kept, (each for each in ours if each.status is PromiseStatus.OPEN))


def five_strategies(case: Case) -> dict[Strategy, Progress]:
    """The five strategies in their order (S1.3)."""
    return {
        Strategy.PARTNERS: _partners(case),
        Strategy.RAPPORT: _rapport(case),
        Strategy.EXPECTATIONS: _expectations(case),
        Strategy.RELIABILITY: _reliability(case),
        Strategy.FAIRNESS: _fairness(case),
    }


def _partners(case: Case) -> Progress:
    """A reference or claim was checked; one is on the list."""
    checks = case.dossier.all(ReferenceCheck)
    return progress(done(checks), checks)


def _rapport(case: Case) -> Progress:
    """We spoke without an agenda, or in a good mood; small talk is prepared."""
    good = [each for each in _spoken(case) if each.informal or each.mood in _WARM]
    meeting = _meeting_ahead(case)
    return progress(good, [meeting if meeting and meeting.small_talk else None, *_facts(case, Topic.SMALL_TALK)])


def _expectations(case: Case) -> Progress:
    """The norm was said; the level has a reason, or the norm its words."""
    counterpart = case.dossier.counterpart
    chosen = counterpart.trust_reason.strip() or counterpart.norm_lines
    return progress(_used(case, "S1.6"), [counterpart if chosen else None])


def _reliability(case: Case) -> Progress:
    """We kept promises and none is overdue; a promise, or a concession with its cost or limit, is ready."""
    kept = _small_promises(case)
    labelled = [
        each
        for each in case.dossier.all(Concession)
        if each.party is Party.OURS and each.status is ConcessionStatus.READY and (each.cost or each.limit)
    ]
    return kept if kept.status is StepStatus.DONE else progress((), [*kept.facts, *labelled])


def _fairness(case: Case) -> Progress:
    """They said, or we judged, how satisfied they are; their part is noted, or time is kept for their concerns."""
    satisfied = [each for each in case.dossier.all(Debrief) if each.their_satisfaction is not None]
    meeting = _meeting_ahead(case)
    prepared = [meeting if meeting and meeting.air_time else None,
                *_facts(case, Topic.CONTRIBUTION, Topic.EXPLANATION)]  # fmt: skip
    return progress([*satisfied, *_used(case, "S1.10"), *_facts(case, Topic.SATISFACTION)], prepared)


def four_lines(case: Case) -> dict[Line, Progress]:
    """The four lines of the summary: each is as far as the way that carries it (S0.9)."""
    ways = six_ways(case)
    return {line: ways[way] for line, way in _LINES.items()}


def findings(case: Case) -> tuple[Finding, ...]:
    """The counts of each list and every item of it, in its order."""
    ways, strategies, lines = six_ways(case), five_strategies(case), four_lines(case)
    of_ways = ((way.value, found, ("S0.8", _WAY_METHODS[way])) for way, found in ways.items())
    of_strategies = ((each.value, found, ("S1.3", *_STRATEGY_METHODS[each])) for each, found in strategies.items())
    of_lines = ((line.value, found, ("S0.9",)) for line, found in lines.items())
    return (
        _counted(case, "readiness-ways", "S0.8", ways.values()),
        *_items(case, "readiness-way", of_ways),
        _counted(case, "readiness-strategies", "S1.3", strategies.values()),
        *_items(case, "readiness-strategy", of_strategies),
        _counted(case, "readiness-lines", "S0.9", lines.values()),
        *_items(case, "readiness-line", of_lines),
    )


def _keys(case: Case, records: Iterable[Record]) -> tuple[str, ...]:
    """Their names; what is not there stands on the counterpart alone."""
    return tuple(dict.fromkeys(each.key for each in records)) or (case.dossier.counterpart.key,)


def _counted(case: Case, code: str, method: str, items: Iterable[Progress]) -> Finding:
    found = tuple(items)
    statuses = [each.status for each in found]
    values = {"done": statuses.count(StepStatus.DONE), "planned": statuses.count(StepStatus.PLANNED),
              "total": len(statuses)}  # fmt: skip
    facts = _keys(case, (record for each in found for record in each.facts))
    return Finding(topic=TOPIC, code=code, facts=facts, methods=(method,), values=values)


def _items(case: Case, code: str, items: Iterable[tuple[str, Progress, tuple[str, ...]]]) -> Iterator[Finding]:
    for name, found, methods in items:
        yield Finding(topic=TOPIC, code=code, facts=_keys(case, found.facts), methods=methods,
                      values={"item": name, "status": found.status.value})  # fmt: skip
