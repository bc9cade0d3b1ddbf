"""Six ways, five strategies, four lines: done, planned or not yet (S0.8, S0.9, S1.3)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.briefing.full_dossier import dossier_of
from trustdesk.analysis.case import Case, case
from trustdesk.analysis.readiness import Line, Strategy, findings, five_strategies, four_lines, six_ways
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart, Dependence, DependenceKind, StepStatus, TrustStep, Way
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Channel, Contact, Debrief, Meeting, Mood
from trustdesk.domain.openings import OpeningChoice, OpeningStatus
from trustdesk.domain.promises import Concession, Promise, PromiseStatus
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party, Record
from trustdesk.domain.references import CheckResult, ReferenceCheck
from trustdesk.domain.terms import Term

NOW = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ACME = Counterpart(id="acme", name="Acme Rail")


def of(*records: Record, counterpart: Counterpart = ACME) -> Case:
    return case(dossier_of([counterpart, *records]), None, NOW)


DONE, PLANNED, NOT_YET = StepStatus.DONE, StepStatus.PLANNED, StepStatus.NOT_YET
AHEAD = NOW + timedelta(days=2)
LUNCH = Contact(id="lunch", counterpart="acme", on=TODAY - timedelta(days=9), channel=Channel.IN_PERSON, informal=True)
KEPT = Promise(id="kept", counterpart="acme", party=Party.OURS, text="a list", status=PromiseStatus.KEPT)
OWED = Promise(id="owed", counterpart="acme", party=Party.OURS, text="a map")
LATE = replace(OWED, id="late", target_date=TODAY - timedelta(days=2))
FRIEND = MutualContact(id="m", counterpart="acme", person="maria")
CHECK = ReferenceCheck(id="k", counterpart="acme", subject="dates")
MEETING = Meeting(id="next", counterpart="acme", starts_at=AHEAD)
ASKED = Question(id="q", counterpart="acme", text="What worries you?", asked_on=TODAY, answer="The winter.")


def fact(topic: Topic) -> Fact:
    return Fact(id=topic.value, counterpart="acme", topic=topic, text="noted")


def said(method: str) -> OpeningChoice:
    return OpeningChoice(id="said", counterpart="acme", status=OpeningStatus.USED, methods=(method,))


def depends(side: DependenceKind) -> Dependence:
    return Dependence(id=side.value, counterpart="acme", side=side, text="the depot")


WAYS: list[tuple[Way, list[Record], StepStatus]] = [
    (Way.CULTURE, [fact(Topic.CULTURE)], DONE),
    (Way.CULTURE, [fact(Topic.HISTORY)], DONE),
    (Way.CULTURE, [Term(id="t", text="slot", counterpart="acme")], PLANNED),
    (Way.CULTURE, [Term(id="t", text="slot", industry="rail")], NOT_YET),
    (Way.SOCIALISING, [LUNCH], DONE),
    (Way.SOCIALISING, [replace(LUNCH, channel=Channel.EMAIL)], NOT_YET),  # a few friendly e-mails do not suffice
    (Way.SOCIALISING, [replace(LUNCH, informal=False)], NOT_YET),
    (Way.SOCIALISING, [replace(LUNCH, on=TODAY + timedelta(days=3))], NOT_YET),
    (Way.SOCIALISING, [replace(MEETING, small_talk=("sailing",))], PLANNED),
    (Way.DEPENDENCE, [depends(DependenceKind.ONLY_WE_GIVE)], NOT_YET),
    (Way.DEPENDENCE, [depends(DependenceKind.ONLY_WE_GIVE), depends(DependenceKind.ONLY_THEY_GIVE)], PLANNED),
    (Way.DEPENDENCE, [said("S0.8.3")], DONE),
    (Way.INTERESTS, [fact(Topic.INTEREST)], PLANNED),
    (Way.INTERESTS, [ASKED], DONE),
    (Way.INTERESTS, [replace(ASKED, answer="")], NOT_YET),
    (Way.NETWORK, [FRIEND], PLANNED),
    (Way.NETWORK, [FRIEND, said("S0.8.5")], DONE),
    (Way.NETWORK, [replace(FRIEND, mention=Mention.NEVER), said("S0.8.5")], NOT_YET),
    (Way.SMALL_PROMISES, [OWED], PLANNED),
    (Way.SMALL_PROMISES, [OWED, KEPT], DONE),
    (Way.SMALL_PROMISES, [KEPT, LATE], PLANNED),
    (Way.SMALL_PROMISES, [replace(KEPT, party=Party.THEIRS)], NOT_YET),
]


@pytest.mark.parametrize(("way", "records", "status"), WAYS)
def test_a_way_is_as_far_as_the_records_say(way: Way, records: list[Record], status: StepStatus) -> None:
    """S0.8: said, had or kept is done; prepared is planned."""
    found = six_ways(of(*records))[way]
    assert found.status is status
    assert set(found.facts) <= set(records)
    assert bool(found.facts) == (status is not NOT_YET)


@pytest.mark.parametrize(
    ("step", "records", "status", "facts"),
    [
        (DONE, [], DONE, {"step"}),
        (PLANNED, [], PLANNED, {"step"}),
        (NOT_YET, [LUNCH], DONE, {"lunch"}),
        (PLANNED, [LUNCH], DONE, {"lunch"}),
        (DONE, [LUNCH], DONE, {"step", "lunch"}),
    ],
)
def test_the_further_of_step_and_records_counts(
    step: StepStatus, records: list[Record], status: StepStatus, facts: set[str]
) -> None:
    """S0.8."""
    own = TrustStep(id="step", counterpart="acme", way=Way.SOCIALISING, status=step)
    found = six_ways(of(own, *records))[Way.SOCIALISING]
    assert (found.status, {each.id for each in found.facts}) == (status, facts)


def test_no_step_of_the_past_covers_an_overdue_promise() -> None:
    """S0.8.6."""
    own = TrustStep(id="step", counterpart="acme", way=Way.SMALL_PROMISES, status=DONE)
    assert six_ways(of(own, LATE))[Way.SMALL_PROMISES].status is PLANNED


STRATEGIES: list[tuple[Strategy, list[Record], StepStatus]] = [
    (Strategy.PARTNERS, [CHECK], PLANNED),
    (Strategy.PARTNERS, [replace(CHECK, result=CheckResult.MIXED)], DONE),
    (Strategy.RAPPORT, [LUNCH], DONE),
    (Strategy.RAPPORT, [replace(LUNCH, informal=False, mood=Mood.WARM)], DONE),
    (Strategy.RAPPORT, [replace(LUNCH, informal=False)], NOT_YET),
    (Strategy.RAPPORT, [fact(Topic.SMALL_TALK)], PLANNED),
    (Strategy.EXPECTATIONS, [said("S1.6")], DONE),
    (Strategy.RELIABILITY, [KEPT], DONE),
    (Strategy.RELIABILITY, [KEPT, LATE], PLANNED),
    (Strategy.RELIABILITY, [Concession(id="g", counterpart="acme", text="wait", cost="a week")], PLANNED),
    (Strategy.RELIABILITY, [Concession(id="g", counterpart="acme", text="wait")], NOT_YET),
    (Strategy.FAIRNESS, [replace(MEETING, air_time=10)], PLANNED),
    (Strategy.FAIRNESS, [fact(Topic.CONTRIBUTION)], PLANNED),
    (Strategy.FAIRNESS, [Debrief(id="d", meeting="m", their_satisfaction=3)], DONE),
]


@pytest.mark.parametrize(("strategy", "records", "status"), STRATEGIES)
def test_a_strategy_is_as_far_as_the_records_say(strategy: Strategy, records: list[Record], status: StepStatus) -> None:
    """S1.3: the five points of the quick answer."""
    found = five_strategies(of(*records))[strategy]
    assert (found.status, bool(found.facts)) == (status, status is not NOT_YET)


def test_expectations_are_planned_when_the_level_was_thought_about() -> None:
    """S1.6."""
    thought = of(counterpart=replace(ACME, trust_reason="New to us."))
    assert five_strategies(thought)[Strategy.EXPECTATIONS].status is PLANNED


def test_the_four_lines_follow_their_ways() -> None:
    """S0.9: understand, their perspective, shared networks, deliver."""
    lines = four_lines(of(fact(Topic.CULTURE), ASKED, FRIEND))
    assert {line: found.status for line, found in lines.items()} == {
        Line.UNDERSTAND: DONE,
        Line.PERSPECTIVE: DONE,
        Line.NETWORK: PLANNED,
        Line.DELIVER: NOT_YET,
    }


def test_an_empty_dossier_is_nought_of_each_list() -> None:
    """S0.8, S0.9, S1.3: counts, and every item not yet; nothing stands on more than the counterpart."""
    found = findings(of())
    counts = {each.code: dict(each.values) for each in found if "done" in each.values}
    assert counts == {
        "readiness-ways": {"done": 0, "planned": 0, "total": 6},
        "readiness-strategies": {"done": 0, "planned": 0, "total": 5},
        "readiness-lines": {"done": 0, "planned": 0, "total": 4},
    }
    assert {each.values["status"] for each in found if "item" in each.values} == {"not_yet"}
    assert {each.facts for each in found} == {("counterparts/acme",)}
    assert len(found) == 3 + 6 + 5 + 4
