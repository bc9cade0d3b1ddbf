"""Fairness: what to acknowledge, explain, compare; small gestures, air time, their satisfaction (S1.10, S1.11)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import IssueType
from trustdesk.domain.meetings import Channel, Debrief, Meeting
from trustdesk.domain.promises import Concession, ConcessionReason, ConcessionStatus
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.record import Party, Record

TOPIC = "fairness"
SPOKEN = frozenset({Channel.IN_PERSON, Channel.VIDEO, Channel.PHONE})
LOW_SATISFACTION, BRAGGING_GAP = 2, 2

_TOPICS = {
    Topic.CONTRIBUTION: ("acknowledge", "S1.10"),
    Topic.EXPLANATION: ("explain", "S1.10"),
    Topic.COMPARATOR: ("compare", "S1.10"),
    Topic.SATISFACTION: ("satisfaction-noted", "S1.11"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """The three lists of the fairness check (S1.10)."""

    acknowledge: tuple[Fact, ...]
    explain: tuple[Fact, ...]
    compare: tuple[Fact, ...]


def lists(facts: Iterable[Fact]) -> Lists:
    """What they did, what we must explain, and with whom they compare themselves."""
    kept = tuple(facts)
    contributions, explanations, comparators = (
        tuple(each for each in kept if each.topic is topic)
        for topic in (Topic.CONTRIBUTION, Topic.EXPLANATION, Topic.COMPARATOR)
    )
    return Lists(acknowledge=contributions, explain=explanations, compare=comparators)


def gestures(case: Case) -> tuple[Concession, ...]:
    """Small gestures at hand: ready ones of ours on the relationship's list, or given for goodwill alone."""
    return tuple(
        each
        for each in case.dossier.all(Concession)
        if each.party is Party.OURS
        and each.status is ConcessionStatus.READY
        and case.concerns(each.negotiation)
        and (each.on_list is IssueType.RELATIONSHIP or each.reason is ConcessionReason.GOODWILL)
    )


def findings(case: Case) -> tuple[Finding, ...]:
    """What makes this meeting fair in their eyes, and what is lacking for it."""
    return (*_listed(case), *_power(case), *_air_time(case), *_question(case), *_satisfaction(case))


def _found(code: str, facts: Iterable[Record], weight: Weight, *methods: str, **values: Value) -> Finding:
    keys = tuple(each.key for each in facts)
    return Finding(topic=TOPIC, code=f"fairness-{code}", weight=weight, facts=keys, methods=methods, values=values)


def _listed(case: Case) -> list[Finding]:
    found = []
    for each in case.dossier.all(Fact):
        if each.topic in _TOPICS:
            code, method = _TOPICS[each.topic]
            found.append(_found(code, (each,), Weight.INFO, method, what=each.text))
    kept = lists(case.dossier.all(Fact))
    if kept.compare and not kept.explain:
        found.append(_found("unexplained", kept.compare, Weight.NOTICE, "S1.10", count=len(kept.compare)))
    if case.negotiation and case.past_contacts and not kept.acknowledge:
        facts = (case.negotiation, *case.past_contacts)
        found.append(_found("nothing-acknowledged", facts, Weight.NOTICE, "S1.10", contacts=len(case.past_contacts)))
    return found


def _power(case: Case) -> list[Finding]:
    """Where one side has more options, small gestures of fairness count more (S1.10)."""
    root = case.dossier.counterpart
    if not root.power:
        return []
    ready = gestures(case)
    values: dict[str, Value] = {"far": "yes" if abs(root.power) > 1 else "no"}
    code = "power-ours" if root.power > 0 else "power-theirs"
    found = [_found(code, (root,), Weight.NOTICE if root.power > 0 else Weight.INFO, "S1.10", **values)]
    found += [_found("gesture", (root, each), Weight.INFO, "S1.10", what=each.text) for each in ready]
    if root.power > 0 and not ready:
        found.append(_found("no-gesture", (root,), Weight.NOTICE, "S1.10"))
    return found


def _air_time(case: Case) -> list[Finding]:
    """Their concerns need a place on the agenda, and the first one (S1.10, S4.3a)."""
    meeting = case.meeting
    if meeting is None or meeting.channel not in SPOKEN:
        return []
    if meeting.air_time:
        return [_found("air-time", (meeting,), Weight.INFO, "S1.10", "S4.3a", minutes=meeting.air_time)]
    concerns = [each for each in case.dossier.all(Fact) if each.topic is Topic.CONCERN]
    return [_found("no-air-time", (meeting, *concerns), Weight.NOTICE, "S1.10", "S4.3a", concerns=len(concerns))]


def _question(case: Case) -> list[Finding]:
    """To ask whether they are satisfied shows that it matters (S1.11)."""
    asked = [
        each
        for each in case.dossier.all(Question)
        if each.type is QuestionType.SATISFACTION and case.concerns(each.negotiation)
    ]
    ready = next((each for each in asked if each.asked_on is None), None)
    if ready is not None:
        return [_found("satisfaction-ask", (ready,), Weight.INFO, "S1.11", question=ready.text)]
    if case.meeting is None or not case.past_contacts:
        return []
    facts = (case.meeting, *case.past_contacts)
    return [_found("satisfaction-question-open", facts, Weight.NOTICE, "S1.11")]


def _satisfaction(case: Case) -> list[Finding]:
    """What the last rated meeting left behind; where we gained more, no word of it (S1.10, S1.11)."""
    last = _last_rated(case)
    if last is None or last.their_satisfaction is None:
        return []
    found = []
    if last.their_satisfaction <= LOW_SATISFACTION:
        found.append(_found("unsatisfied", (last,), Weight.NOTICE, "S1.11", theirs=last.their_satisfaction))
    if (last.our_satisfaction or 0) - last.their_satisfaction >= BRAGGING_GAP:
        values = {"ours": last.our_satisfaction or 0, "theirs": last.their_satisfaction}
        found.append(_found("no-bragging", (last,), Weight.NOTICE, "S1.10", **values))
    return found


def _last_rated(case: Case) -> Debrief | None:
    """The latest debrief that rates their satisfaction, of a meeting that has begun."""
    rated: list[tuple[datetime, Debrief]] = []
    for each in case.dossier.all(Debrief):
        meeting = case.dossier.find(Meeting, each.meeting)
        if meeting is not None and each.their_satisfaction is not None and meeting.starts_at <= case.now:
            rated.append((meeting.starts_at, each))
    return max(rated, key=lambda entry: entry[0])[1] if rated else None
