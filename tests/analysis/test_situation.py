"""The situation: which tool fits and why, the setting, and what the last try did (S4.0, S4.1d, S4.3a, S4.4)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.bargaining_case import MEETING, NOW, TALKS, case_of, found
from trustdesk.analysis import situation
from trustdesk.analysis.finding import Weight
from trustdesk.analysis.situation import Reason, advice, read_off
from trustdesk.domain.issues import Flexibility, Issue
from trustdesk.domain.meetings import Channel, Contact, Debrief, MeetingStatus, Mood, Tool
from trustdesk.domain.negotiations import Driver, Frame, Motive, NegotiationStatus, Stance
from trustdesk.domain.promises import Incident, IncidentStatus
from trustdesk.domain.record import Party, Record

LISTEN, FRAME, LENS = Tool.LISTENING, Tool.COLLABORATION_FRAME, Tool.CURIOSITY_LENS
HURT = Incident(id="i", counterpart="c", title="the late delivery")
TENSE = Contact(id="k", counterpart="c", on=date(2026, 5, 1), mood=Mood.TENSE)
PROUD = Motive(id="p", negotiation="n", text="to be asked first", driver=Driver.EGO)
CALM = Motive(id="q", negotiation="n", text="steel in time")
TAKER = Stance(id="t", negotiation="n", party=Party.THEIRS, frame=Frame.DISTRIBUTIVE)
SHARER = Stance(id="o", negotiation="n", party=Party.OURS, frame=Frame.COLLABORATIVE)
HARD, STUCK = replace(TALKS, conflict=4), replace(TALKS, status=NegotiationStatus.STUCK)
SHARED = replace(TALKS, shared_goal="trains on time")
FIRM = Issue(id="f", negotiation="n", title="the budget", their_flexibility=Flexibility.FIXED)


@pytest.mark.parametrize(
    ("records", "tool", "codes"),
    [
        ([HURT, CALM], LISTEN, ["incident"]),
        ([TENSE, CALM], LISTEN, ["tense"]),
        ([PROUD], LISTEN, ["emotion"]),
        ([TAKER, CALM], FRAME, ["they-take"]),
        ([TAKER, SHARER, CALM], FRAME, ["mismatch"]),
        ([HARD, CALM], FRAME, ["conflict"]),
        ([SHARED, CALM], FRAME, ["shared-goal"]),
        ([STUCK, CALM], LENS, ["stuck"]),
        ([FIRM, CALM], LENS, ["no-without-reason"]),
        ([], LENS, ["motive-open"]),
    ],
)
def test_each_sign_has_its_tool(records: list[Record], tool: Tool, codes: list[str]) -> None:
    """S4.0: us against them, stuck or unsure, emotions high."""
    tried = advice(case_of(*records))
    assert tried is not None
    assert (tried.tool, [each.code for each in tried.reasons], tried.chosen) == (tool, codes, False)
    by_code = found(situation, *records)
    assert {f"situation-{code}" for code in codes} < set(by_code)
    chosen = by_code[
        {LISTEN: "situation-listening", FRAME: "situation-collaboration", LENS: "situation-curiosity"}[tool]
    ]
    assert set(chosen.facts) == {key for each in tried.reasons for key in each.facts}
    assert {"S4.0", "S4.4"} <= set(chosen.methods)


@pytest.mark.parametrize(
    ("records", "tool"),
    [
        ([HURT, TAKER, STUCK], LISTEN),
        ([TAKER, STUCK], FRAME),
        ([replace(STUCK, shared_goal="x"), CALM], LENS),
        ([SHARED], FRAME),
    ],
)
def test_emotions_go_first_then_the_front_then_questions(records: list[Record], tool: Tool) -> None:
    """S4.0, S4.3e: a weak sign never beats a strong one of another tool."""
    tried = advice(case_of(*records))
    assert tried is not None
    assert tried.tool is tool


@pytest.mark.parametrize(
    "records",
    [
        [replace(HURT, status=IncidentStatus.REPAIRED)],
        [replace(HURT, status=IncidentStatus.ACKNOWLEDGED)],
        [replace(TENSE, on=date(2025, 5, 1))],
        [TENSE, replace(TENSE, id="k2", on=date(2026, 5, 20), mood=Mood.WARM)],
        [replace(TALKS, conflict=3)],
        [replace(FIRM, reason_behind_no="the board")],
        [replace(PROUD, party=Party.OURS)],
    ],
)
def test_without_a_sign_there_is_no_advice(records: list[Record]) -> None:
    """S4.0: a default only with a fact; what is healed, long ago, or since made good is no sign."""
    assert advice(case_of(CALM, *records)) is None
    assert not {"situation-listening", "situation-collaboration", "situation-curiosity"} & set(
        found(situation, CALM, *records)
    )


@pytest.mark.parametrize("tool", Tool)
def test_the_users_choice_goes_before_every_sign(tool: Tool) -> None:
    """S4.4: ONE tool; the signs for another are said beside it."""
    meeting = replace(MEETING, tool=tool)
    tried = advice(case_of(HURT, CALM, meeting))
    assert tried is not None
    assert (tried.tool, tried.chosen) == (tool, True)
    by_code = found(situation, HURT, CALM, meeting)
    assert ("situation-choice-differs" in by_code) is (tool is not LISTEN)
    assert "situation-incident" in by_code
    if tool is not LISTEN:
        assert by_code["situation-choice-differs"].values == {"tool": tool.value, "other": "listening"}
    assert "situation-choice-differs" not in found(situation, CALM, meeting)


SIGNS = st.builds(
    Reason,
    code=st.just("x"),
    tool=st.sampled_from(Tool),
    facts=st.just(("f/1",)),
    weak=st.booleans(),
)


@given(st.lists(SIGNS, max_size=6))
def test_the_order_of_the_signs_does_not_matter(signs: list[Reason]) -> None:
    """S4.0: deterministic; a sign is there exactly where a tool is."""
    tried = read_off(signs)
    backwards = read_off(reversed(signs))
    assert (tried is None) == (not signs)
    assert (tried and tried.tool) == (backwards and backwards.tool)
    if tried and any(not each.weak for each in signs):
        assert any(not each.weak for each in tried.reasons)


@pytest.mark.parametrize(
    ("channel", "methods"),
    [
        (Channel.IN_PERSON, ("S4.1d",)),
        (Channel.VIDEO, ("S4.1d",)),
        (Channel.PHONE, ("S4.1d", "S4.3a")),
        (Channel.EMAIL, None),
        (Channel.CHAT, None),
        (Channel.LETTER, None),
    ],
)
def test_the_setting_follows_the_channel(channel: Channel, methods: tuple[str, ...] | None) -> None:
    """S4.1d: nothing to set where we only write; the user's own plan goes first."""
    finding = found(situation, replace(MEETING, channel=channel)).get("situation-setting")
    assert (finding.methods if finding else None) == methods
    planned = found(situation, replace(MEETING, channel=channel, seating="round table"))
    assert planned["situation-seating"].values == {"how": "round table"}
    assert "situation-setting" not in planned


def test_the_last_try_is_judged() -> None:
    """S4.4: observe the difference; a planned meeting has no result yet."""
    last = replace(MEETING, id="h", status=MeetingStatus.HELD, tool=LENS, starts_at=NOW - timedelta(days=9))
    assert found(situation, last)["situation-try-not-judged"].weight is Weight.NOTICE
    empty = Debrief(id="d", meeting="h")
    assert found(situation, last, empty)["situation-try-not-judged"].facts == ("meetings/h", "debriefs/d")
    by_code = found(situation, last, replace(empty, tool_worked="They told us why."))
    assert by_code["situation-last-try"].values == {"tool": "curiosity_lens", "what": "They told us why."}
    assert "situation-try-not-judged" not in found(situation, replace(last, status=MeetingStatus.CANCELLED))
