"""What the stances and the two prime questions mean for the meeting (S2.3 to S2.7, S2.14, S3.1)."""

from dataclasses import replace
from datetime import date

import pytest

from tests.analysis.bargaining_case import TALKS, case_of, found
from trustdesk.analysis import stance
from trustdesk.analysis.finding import Weight
from trustdesk.analysis.stance import Alignment, Approach, approach, suggested
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.negotiations import Frame, Likelihood, Negotiation, Stance
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Confidence, Party

OURS = Stance(id="ours", negotiation="n", party=Party.OURS)
THEIRS = Stance(id="theirs", negotiation="n", party=Party.THEIRS)
TOGETHER, TAKE, UNCLEAR = Frame.COLLABORATIVE, Frame.DISTRIBUTIVE, Frame.UNCLEAR
YES, NO, UNSURE = Likelihood.YES, Likelihood.NO, Likelihood.UNSURE


@pytest.mark.parametrize(
    ("ours", "theirs", "way", "code", "weight"),
    [
        (TOGETHER, TOGETHER, Approach.SOLVE_TOGETHER, "stance-solve-together", Weight.INFO),
        (TAKE, TAKE, Approach.DIVIDE, "stance-divide", Weight.INFO),
        (TOGETHER, TAKE, Approach.AGREE_ON_HOW, "stance-agree-on-how", Weight.ALARM),
        (TAKE, TOGETHER, Approach.DECIDE_FIRST, "stance-decide-first", Weight.ALARM),
        (TOGETHER, UNCLEAR, Approach.FIND_OUT, "stance-unclear", Weight.NOTICE),
        (None, TAKE, Approach.FIND_OUT, "stance-unclear", Weight.NOTICE),
        (None, None, Approach.FIND_OUT, "stance-unclear", Weight.NOTICE),
    ],
)
def test_two_stances_make_one_way_to_meet(
    ours: Frame | None, theirs: Frame | None, way: Approach, code: str, weight: Weight
) -> None:
    """S2.6, S2.7, S3.1: both must be win-win; a mismatch is an alarm, and not knowing is no mismatch."""
    mine = replace(OURS, frame=ours) if ours else None
    yours = replace(THEIRS, frame=theirs) if theirs else None
    assert approach(Alignment(ours=mine, theirs=yours)) is way
    by_code = found(stance, *[each for each in (mine, yours) if each])
    assert by_code[code].weight is weight
    assert {each.key for each in (mine, yours) if each} <= set(by_code[code].facts)


def test_without_any_stance_the_negotiation_is_what_it_stands_on() -> None:
    """S2.14: what is not known is said."""
    finding = found(stance)["stance-unclear"]
    assert (finding.facts, finding.values) == (("negotiations/n",), {"whose": "both"})
    assert stance.findings(replace(case_of(), negotiation=None)) == ()


@pytest.mark.parametrize(
    ("again", "gain", "frame"),
    [
        (YES, "", TOGETHER),
        (YES, "orders", TOGETHER),
        (NO, "", TAKE),
        (NO, "None.", TAKE),
        (UNSURE, "", UNCLEAR),
        (UNSURE, "orders", TOGETHER),
        (UNSURE, "  ", UNCLEAR),
    ],
)
def test_the_two_prime_questions_point_to_a_frame(again: Likelihood, gain: str, frame: Frame) -> None:
    """S2.7: will we meet again, and what would a partnership bring?"""
    assert suggested(replace(OURS, meet_again=again, long_term_gain=gain)) is frame


@pytest.mark.parametrize(
    ("frame", "again", "weight"),
    [
        (TAKE, YES, Weight.NOTICE),
        (UNCLEAR, YES, Weight.INFO),
        (TOGETHER, NO, Weight.INFO),
        (TOGETHER, YES, None),
        (TAKE, NO, None),
        (TAKE, UNSURE, None),
    ],
)
def test_our_answers_are_held_against_our_frame(frame: Frame, again: Likelihood, weight: Weight | None) -> None:
    """S2.7, S3.1: to take where there is a future costs it; to solve together once is a choice."""
    finding = found(stance, replace(OURS, frame=frame, meet_again=again)).get("stance-answers")
    assert (finding.weight if finding else None) is weight


def test_unanswered_questions_are_named_for_each_side() -> None:
    """S2.7: a one-off needs no long-term gain."""
    by_code = found(stance, OURS)
    assert by_code["stance-future-open"].values == {"whose": "ours"}
    assert by_code["stance-gain-open"].values == {"whose": "ours"}
    assert "stance-gain-open" not in found(stance, replace(OURS, meet_again=NO))
    told = found(stance, replace(THEIRS, meet_again=YES, long_term_gain="orders"))
    assert told["stance-long-term-gain"].values == {"whose": "theirs", "gain": "orders"}
    assert not {"stance-future-open", "stance-gain-open"} & set(told)


@pytest.mark.parametrize(("ours", "theirs", "expects"), [(YES, NO, "ours"), (NO, YES, "theirs"), (YES, UNSURE, None)])
def test_one_sees_a_partnership_and_the_other_a_single_deal(
    ours: Likelihood, theirs: Likelihood, expects: str | None
) -> None:
    """S2.6."""
    by_code = found(stance, replace(OURS, meet_again=ours), replace(THEIRS, meet_again=theirs))
    finding = by_code.get("stance-future-differs")
    assert (finding.values["expects"] if finding else None) == expects


def test_a_role_needs_evidence_and_a_date() -> None:
    """S2.14: a guess is called a guess; an old note is to be checked."""
    guess = replace(THEIRS, frame=TAKE, on=date(2025, 11, 1))
    by_code = found(stance, guess)
    assert by_code["stance-no-evidence"].facts == ("stances/theirs",)
    assert by_code["stance-old"].values == {"days": 212}
    seen = replace(guess, evidence="They read the price list aloud.", on=date(2026, 5, 1))
    by_code = found(stance, seen)
    assert by_code["stance-evidence"].weight is Weight.INFO
    assert not {"stance-no-evidence", "stance-old"} & set(by_code)
    doubtful = found(stance, replace(seen, confidence=Confidence.DOUBTFUL))["stance-evidence"]
    assert (doubtful.weight, doubtful.values["sure"]) == (Weight.NOTICE, "no")


@pytest.mark.parametrize(
    ("today", "later", "code"),
    [
        ("10 %", "orders", "stance-today-and-later"),
        ("10 %", "", "stance-today-only"),
        ("", "orders", "stance-later-only"),
        ("", "", None),
    ],
)
def test_value_today_and_value_later(today: str, later: str, code: str | None) -> None:
    """S2.3: too much on today costs later."""
    talks: Negotiation = replace(TALKS, value_today=today, value_later=later)
    by_code = found(stance, talks)
    assert {each for each in by_code if each.startswith(("stance-today", "stance-later"))} == (
        {code} if code else set()
    )


def promise(number: int, status: PromiseStatus) -> Promise:
    return Promise(id=f"p{number}", counterpart="c", party=Party.THEIRS, text="the sheet", status=status)


@pytest.mark.parametrize(
    ("statuses", "spared"),
    [
        ([PromiseStatus.KEPT] * 3, True),
        ([PromiseStatus.KEPT] * 3 + [PromiseStatus.OPEN], True),
        ([PromiseStatus.KEPT] * 2, False),
        ([PromiseStatus.KEPT] * 3 + [PromiseStatus.BROKEN], False),
    ],
)
def test_kept_promises_make_some_checks_needless(statuses: list[PromiseStatus], spared: bool) -> None:
    """S2.5: trust saves perpetual monitoring; without a check there is nothing to spare."""
    check = Fact(id="f", counterpart="c", topic=Topic.MONITORING, text="Count the pallets.")
    promises = [promise(number, status) for number, status in enumerate(statuses)]
    by_code = found(stance, check, *promises)
    assert by_code["stance-monitoring"].values == {"check": "Count the pallets."}
    assert ("stance-monitoring-spare" in by_code) is spared
    assert "stance-monitoring-spare" not in found(stance, *promises)
