"""Fairness: acknowledge, explain, compare; gestures, air time, satisfaction (S1.10, S1.11, S4.3a)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tests.analysis.bargaining_case import ACME, MEETING, NOW, found
from trustdesk.analysis import fairness
from trustdesk.analysis.fairness import lists
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import IssueType
from trustdesk.domain.meetings import Channel, Contact, Debrief, Meeting, MeetingStatus
from trustdesk.domain.promises import Concession, ConcessionReason
from trustdesk.domain.questions import Question, QuestionType

MET = Contact(id="k", counterpart="c", on=date(2026, 5, 1))


def fact(topic: Topic, record_id: str = "f") -> Fact:
    return Fact(id=record_id, counterpart="c", topic=topic, text="the night shift")


@pytest.mark.parametrize(
    ("topic", "code", "method"),
    [
        (Topic.CONTRIBUTION, "fairness-acknowledge", "S1.10"),
        (Topic.EXPLANATION, "fairness-explain", "S1.10"),
        (Topic.COMPARATOR, "fairness-compare", "S1.10"),
        (Topic.SATISFACTION, "fairness-satisfaction-noted", "S1.11"),
    ],
)
def test_the_three_lists_speak(topic: Topic, code: str, method: str) -> None:
    """S1.10, S1.11."""
    finding = found(fairness, fact(topic))[code]
    assert (finding.facts, finding.methods, finding.values) == (("facts/f",), (method,), {"what": "the night shift"})


def test_lists_hold_their_topic_alone() -> None:
    """S1.10."""
    facts = [fact(topic, topic.value) for topic in Topic]
    kept = lists(facts)
    assert [[each.topic for each in part] for part in (kept.acknowledge, kept.explain, kept.compare)] == [
        [Topic.CONTRIBUTION],
        [Topic.EXPLANATION],
        [Topic.COMPARATOR],
    ]


def test_a_comparison_wants_an_explanation() -> None:
    """S1.10: people compare with peers, so explain the context."""
    compare = fact(Topic.COMPARATOR)
    assert found(fairness, compare)["fairness-unexplained"].values == {"count": 1}
    assert "fairness-unexplained" not in found(fairness, compare, fact(Topic.EXPLANATION, "e"))


def test_after_contacts_something_can_be_acknowledged() -> None:
    """S1.10: before the first contact there is nothing to acknowledge."""
    assert found(fairness, MET)["fairness-nothing-acknowledged"].values == {"contacts": 1}
    assert "fairness-nothing-acknowledged" not in found(fairness, MET, fact(Topic.CONTRIBUTION))
    assert found(fairness) == {}


@pytest.mark.parametrize(
    ("power", "code", "far"),
    [
        (2, "fairness-power-ours", "yes"),
        (1, "fairness-power-ours", "no"),
        (-1, "fairness-power-theirs", "no"),
        (-2, "fairness-power-theirs", "yes"),
    ],
)
def test_where_power_is_uneven_small_gestures_count(power: int, code: str, far: str) -> None:
    """S1.10."""
    by_code = found(fairness, replace(ACME, power=power))
    assert (by_code[code].facts, by_code[code].values) == (("counterparts/c",), {"far": far})
    assert ("fairness-no-gesture" in by_code) is (power > 0)
    assert found(fairness, replace(ACME, power=0)) == {}


@pytest.mark.parametrize(
    ("values", "gesture"),
    [
        ({"on_list": IssueType.RELATIONSHIP}, True),
        ({"reason": ConcessionReason.GOODWILL}, True),
        ({}, False),
        ({"reason": ConcessionReason.GOODWILL, "negotiation": "other"}, False),
    ],
)
def test_a_gesture_at_hand_is_named(values: dict[str, Any], gesture: bool) -> None:
    """S1.10: what lies ready on the relationship's list, or out of goodwill."""
    ready = Concession(**{"id": "k", "counterpart": "c", "text": "come to their site", **values})
    by_code = found(fairness, replace(ACME, power=1), ready)
    assert ("fairness-gesture" in by_code, "fairness-no-gesture" in by_code) == (gesture, not gesture)


@pytest.mark.parametrize(
    ("channel", "minutes", "code"),
    [
        (Channel.IN_PERSON, 10, "fairness-air-time"),
        (Channel.VIDEO, None, "fairness-no-air-time"),
        (Channel.PHONE, 0, "fairness-no-air-time"),
        (Channel.EMAIL, None, None),
    ],
)
def test_their_concerns_have_a_place_on_the_agenda(channel: Channel, minutes: int | None, code: str | None) -> None:
    """S1.10, S4.3a: a letter has no agenda."""
    concern = fact(Topic.CONCERN)
    by_code = found(fairness, replace(MEETING, channel=channel, air_time=minutes), concern)
    assert set(by_code) == ({code} if code else set())
    if code == "fairness-no-air-time":
        assert by_code[code].facts == ("meetings/m", "facts/f")


def test_the_satisfaction_question_is_ready_or_missed() -> None:
    """S1.11: an asked one is not asked again; before the first contact there is nothing to be satisfied with."""
    question = Question(id="q", counterpart="c", type=QuestionType.SATISFACTION, text="Would you do it again?")
    assert found(fairness, question)["fairness-satisfaction-ask"].facts == ("questions/q",)
    asked = replace(question, asked_on=date(2026, 5, 1))
    assert "fairness-satisfaction-question-open" in found(fairness, asked, MEETING, MET)
    assert "fairness-satisfaction-question-open" not in found(fairness, asked, MEETING)


def held(days_ago: int, ours: int | None, theirs: int | None) -> tuple[Meeting, Debrief]:
    at: datetime = NOW - timedelta(days=days_ago)
    meeting = replace(MEETING, id=f"h{days_ago}", status=MeetingStatus.HELD, starts_at=at)
    debrief = Debrief(id=f"d{days_ago}", meeting=meeting.id, our_satisfaction=ours, their_satisfaction=theirs)
    return meeting, debrief


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (5, 2, {"fairness-unsatisfied", "fairness-no-bragging"}),
        (5, 3, {"fairness-no-bragging"}),
        (2, 2, {"fairness-unsatisfied"}),
        (None, 1, {"fairness-unsatisfied"}),
        (4, 4, set()),
        (5, None, set()),
    ],
)
def test_the_last_rating_is_remembered(ours: int | None, theirs: int | None, expected: set[str]) -> None:
    """S1.10, S1.11: who gained more does not say so."""
    assert set(found(fairness, *held(5, ours, theirs))) == expected


def test_only_the_latest_rating_counts() -> None:
    """S1.11."""
    assert found(fairness, *held(50, 5, 1), *held(5, 4, 4)) == {}
    assert "fairness-unsatisfied" in found(fairness, *held(50, 4, 4), *held(5, 1, 1))
