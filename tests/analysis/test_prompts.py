"""What to ask somebody who prepares: each prompt once, in the order of its worth, with its source."""

from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

from trustdesk.analysis.case import Case, case
from trustdesk.analysis.prompts import METHODS, is_skipped, overdue_line, suggested_tool, wanted
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.issues import Issue
from trustdesk.domain.meetings import Meeting, Prompt, Reflection, SkippedPrompt, Tool
from trustdesk.domain.negotiations import Motive, Negotiation
from trustdesk.domain.promises import Incident, Promise
from trustdesk.domain.record import Party, Record

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
MEETING = Meeting(id="m", counterpart="reyes", starts_at=NOW + timedelta(days=1))
TALKS = Negotiation(id="t", counterpart="reyes", title="Chapters")


def _case(*records: Record) -> Case:
    by_kind: dict[type[Record], tuple[Record, ...]] = {}
    for record in records:
        by_kind[type(record)] = (*by_kind.get(type(record), ()), record)
    dossier = Dossier(counterpart=Counterpart(id="reyes", name="Reyes"), records=MappingProxyType(by_kind))
    return case(dossier, None, NOW)


def _lacking(*records: Record) -> list[Prompt]:
    return [each.prompt for each in wanted(_case(*records)) if each.lacking]


def test_every_prompt_says_where_it_comes_from() -> None:
    assert set(METHODS) == set(Prompt)
    assert {prompt for prompt, methods in METHODS.items() if not methods} == {Prompt.SETTLE, Prompt.GOAL}


def test_what_to_settle_comes_first_and_the_rest_in_order() -> None:
    assert _lacking(MEETING)[0] is Prompt.SETTLE
    found = _lacking(MEETING, TALKS)
    assert found[0] is Prompt.GOAL
    order = list(Prompt)
    assert found == sorted(found, key=order.index)


def test_a_reflection_answers_its_prompt_before_its_own_meeting_only() -> None:
    """S4.1p: as the analysis of preparation has it."""
    here = Reflection(id="r", counterpart="reyes", meeting="m", prompt="S4.1p", text="the book")
    other = Reflection(id="r", counterpart="reyes", meeting="other", prompt="S4.1p", text="the book")
    assert Prompt.SHARED_GOAL not in _lacking(MEETING, TALKS, here)
    assert Prompt.SHARED_GOAL in _lacking(MEETING, TALKS, other)


def test_the_issue_asked_about_is_the_one_that_matters_most_to_them() -> None:
    """S4.3p."""
    issues = (Issue(id="a", negotiation="t", title="A", their_weight=2), Issue(id="b", negotiation="t", title="B",
                                                                              their_weight=9))  # fmt: skip
    found = next(each for each in wanted(_case(MEETING, TALKS, *issues)) if each.prompt is Prompt.BECAUSE)
    assert found.about == (issues[1],)


def test_what_they_say_at_home_needs_a_motive() -> None:
    """S3.3."""
    assert Prompt.AT_HOME not in _lacking(MEETING, TALKS)
    assert Prompt.AT_HOME in _lacking(MEETING, TALKS, Motive(id="v", negotiation="t", text="cash"))


def test_each_overdue_promise_of_ours_is_a_prompt_of_its_own() -> None:
    """S0.8.6."""
    ours = [
        Promise(id=each, counterpart="reyes", party=Party.OURS, text=each, target_date=date(2026, 5, 1))
        for each in "ab"
    ]
    theirs = Promise(id="c", counterpart="reyes", party=Party.THEIRS, text="c", target_date=date(2026, 5, 1))
    assert _lacking(MEETING, *ours, theirs).count(Prompt.OVERDUE) == 2
    assert overdue_line(ours[0]) == "overdue:promises/a"


def test_a_skip_counts_for_its_meeting() -> None:
    skip = SkippedPrompt(id="s", counterpart="reyes", meeting="m", prompt=Prompt.SETTLE)
    with_meeting, without = _case(MEETING, skip), _case(skip)
    assert is_skipped(with_meeting, wanted(with_meeting)[0])
    assert not is_skipped(without, wanted(without)[0])


def test_the_tool_that_the_signs_speak_for_is_suggested() -> None:
    """S4.0, S4.4."""
    assert suggested_tool(_case(MEETING, Incident(id="i", counterpart="reyes", title="late"))) is Tool.LISTENING
    assert suggested_tool(_case(MEETING)) is None
