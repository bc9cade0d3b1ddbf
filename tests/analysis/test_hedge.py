"""The hedge builder: from a wish to a promise with target and outer date, or the part that is not clear (S0.8.6)."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.briefing.full_dossier import dossier_of
from trustdesk.analysis.case import case
from trustdesk.analysis.hedge import Reason, findings, hedge, sentence
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.promises import Promise, PromiseStatus, PromiseType
from trustdesk.domain.record import Party
from trustdesk.domain.working_week import Week

# A Tuesday.
NOW = datetime(2026, 6, 2, 10, 0, tzinfo=UTC)

# wish, what, target (day of June), hour, outer (day of June), hour, reason
CLEAR = [
    ("tariff sheet tomorrow", "tariff sheet", 3, None, 5, None, Reason.WORKING_DAYS),
    ("tariff sheet today", "tariff sheet", 2, None, 4, None, Reason.WORKING_DAYS),
    ("tariff sheet the day after tomorrow", "tariff sheet", 4, None, 8, None, Reason.WORKING_DAYS),
    ("I'll send you the figures in 3 days", "the figures", 5, None, 9, None, Reason.WORKING_DAYS),
    ("the figures in two working days", "the figures", 4, None, 8, None, Reason.WORKING_DAYS),
    ("visit in a week", "visit", 9, None, 11, None, Reason.WORKING_DAYS),
    ("the report by Friday", "the report", 5, None, 9, None, Reason.WORKING_DAYS),
    ("the report before Friday", "the report", 4, None, 8, None, Reason.WORKING_DAYS),
    ("the report on Saturday", "the report", 6, None, 9, None, Reason.WORKING_DAYS),
    ("the report next Monday", "the report", 8, None, 10, None, Reason.WORKING_DAYS),
    ("the report next Tuesday", "the report", 9, None, 11, None, Reason.WORKING_DAYS),
    ("draft 2026-06-12", "draft", 12, None, 16, None, Reason.WORKING_DAYS),
    ("draft on 12 June", "draft", 12, None, 16, None, Reason.WORKING_DAYS),
    ("draft by Friday the 12th of June 2026", "draft", 12, None, 16, None, Reason.WORKING_DAYS),
    ("draft by June 12th", "draft", 12, None, 16, None, Reason.WORKING_DAYS),
    # A stretch is heard up to its last working day: aim inside it.
    ("draft next week", "draft", 10, None, 12, None, Reason.END_OF_PERIOD),
    ("draft this week", "draft", 3, None, 5, None, Reason.END_OF_PERIOD),
    ("draft within 5 days", "draft", 3, None, 5, None, Reason.END_OF_PERIOD),
    ("draft by the end of the month", "draft", 26, None, 30, None, Reason.END_OF_PERIOD),
    # An hour slips on its own day, and past the end of the day to the next morning.
    ("call back at three", "call back", 2, 15, 2, 17, Reason.SAME_DAY),
    ("call back at nine", "call back", 3, 9, 3, 11, Reason.SAME_DAY),
    ("call back at 3 o'clock tomorrow", "call back", 3, 15, 3, 17, Reason.SAME_DAY),
    ("tomorrow call back at three", "call back", 3, 15, 3, 17, Reason.SAME_DAY),
    ("draft at 15:00", "draft", 2, 15, 2, 17, Reason.SAME_DAY),
    ("draft at 11 in the evening on Friday", "draft", 5, 23, 8, 10, Reason.NEXT_MORNING),
    ("reply tomorrow at 5pm", "reply", 3, 17, 4, 10, Reason.NEXT_MORNING),
    ("reply by Friday at noon", "reply", 5, 12, 5, 14, Reason.SAME_DAY),
    # Both days named are taken as said: the source's own example, and the line of quick entry.
    ("I'll try to get you the answer tomorrow, but it might take until Friday", "the answer", 3, None, 5, None,
     Reason.SAID),
    ("promise: tariff sheet by Thu, Fri at the latest", "tariff sheet", 4, None, 5, None, Reason.SAID),
    # Numbers and names that are no days.
    ("the offer at 3 percent tomorrow", "the offer at 3 percent", 3, None, 5, None, Reason.WORKING_DAYS),
    ("send the May invoice tomorrow", "the May invoice", 3, None, 5, None, Reason.WORKING_DAYS),
]  # fmt: skip


@pytest.mark.parametrize(("wish", "what", "target", "at", "outer", "outer_at", "reason"), CLEAR)
def test_a_wish_becomes_a_promise_that_can_be_kept(
    wish: str, what: str, target: int, at: int | None, outer: int, outer_at: int | None, reason: Reason
) -> None:
    """S0.8.6: better to name a later day and deliver before it."""
    made = hedge(wish, NOW).promise
    assert made is not None
    assert made.what == what
    assert (made.target_date, made.outer_date) == (date(2026, 6, target), date(2026, 6, outer))
    assert (made.target_time, made.outer_time) == (at and time(at), outer_at and time(outer_at))
    assert made.reason is reason


@pytest.mark.parametrize(
    ("wish", "part"),
    [
        ("draft", "draft"),
        ("", ""),
        ("tomorrow", "tomorrow"),
        ("draft soon", "soon"),
        ("draft in a few days", "in a few days"),
        ("draft next Friday", "next Friday"),  # the coming one, or the one after?
        ("draft on Tuesday", "on Tuesday"),  # today, or in a week?
        ("draft by Friday 13 June", "by Friday 13 June"),  # the 13th is a Saturday
        ("draft by 3/4", "by 3/4"),  # March or April?
        ("draft by 1 June", "by 1 June"),  # yesterday
        ("draft 30 February", "30 February"),
        ("draft 9999-12-31", "9999-12-31"),
        ("draft by 25:00", "by 25:00"),
        ("call today at 9 am", "today"),  # it is ten
        ("draft on Friday, tomorrow at the latest", "tomorrow at the latest"),
        ("draft tomorrow, Thursday, Friday", "Friday"),
    ],
)
def test_what_is_not_clear_is_handed_back(wish: str, part: str) -> None:
    """S0.8.6: a promise that one is not sure of is not made."""
    made = hedge(wish, NOW)
    assert (made.promise, made.unclear) == (None, part)


def test_weekends_and_days_off_are_skipped() -> None:
    """S0.8.6: on Friday "tomorrow" is Monday; in Muscat the week ends on Thursday; a day off is no working day."""
    friday = NOW.replace(day=5)
    made = hedge("tariff sheet tomorrow", friday).promise
    assert made is not None
    assert (made.target_date, made.outer_date) == (date(2026, 6, 8), date(2026, 6, 10))
    muscat = hedge("tariff sheet tomorrow", NOW, Week(weekend=frozenset({4, 5}))).promise
    assert muscat is not None
    assert muscat.outer_date == date(2026, 6, 7)
    holiday = hedge("tariff sheet tomorrow", NOW, Week(closed=frozenset({date(2026, 6, 4)}))).promise
    assert holiday is not None
    assert holiday.outer_date == date(2026, 6, 8)


def test_a_date_without_a_year_is_the_next_one() -> None:
    """S0.8.6."""
    made = hedge("draft by 12 January", NOW).promise
    assert made is not None
    assert made.target_date == date(2027, 1, 12)


@pytest.mark.parametrize(
    ("wish", "kind"),
    [
        ("call back at three", PromiseType.CALL_BACK),
        ("payment of the invoice tomorrow", PromiseType.PAYMENT),
        ("deliver the pumps on Friday", PromiseType.DELIVERY),
        ("lunch on Friday", PromiseType.MEETING),
        ("tariff sheet tomorrow", PromiseType.INFORMATION),
        ("patience until Friday", PromiseType.OTHER),
    ],
)
def test_the_kind_is_read_off_the_words(wish: str, kind: PromiseType) -> None:
    """S0.4."""
    made = hedge(wish, NOW).promise
    assert made is not None
    assert made.type is kind


PARTS = st.sampled_from([
    "tariff sheet", "call back", "today", "tomorrow", "by", "friday", "next", "week", "in", "3", "days", "at", "three",
    "15:00", "12", "June", "2026-06-12", "the", "latest", "noon", "half past", "within", ",", "before", "month", "٣",
])  # fmt: skip


@given(st.lists(PARTS, max_size=9).map(" ".join) | st.text(max_size=40))
def test_whatever_is_wished_the_promise_lies_ahead_in_order_or_there_is_none(wish: str) -> None:
    """S0.8.6: never a promise for the past, never an outer date before the target."""
    made = hedge(wish, NOW)
    if made.promise is None:
        assert made.unclear.strip() in wish
        return
    promise = made.promise
    assert made.unclear == ""
    assert promise.what
    assert NOW.date() <= promise.target_date <= promise.outer_date
    if promise.target_date == promise.outer_date and promise.target_time and promise.outer_time:
        assert promise.target_time <= promise.outer_time
    assert sentence(wish, NOW).code == "hedge-safe"


def test_our_promises_with_one_date_get_an_outer_one_offered() -> None:
    """S0.8.6: theirs, those with two dates or an hour, and those that are overdue do not."""
    ours = Promise(id="p", counterpart="c", party=Party.OURS, text="the map", target_date=date(2026, 6, 5))
    others = [
        replace(ours, id="theirs", party=Party.THEIRS),
        replace(ours, id="hedged", outer_date=date(2026, 6, 9)),
        replace(ours, id="hour", target_time=time(15)),
        replace(ours, id="overdue", target_date=date(2026, 6, 1)),
        replace(ours, id="kept", status=PromiseStatus.KEPT),
        replace(ours, id="never", target_date=date.max),
    ]
    dossier = dossier_of([Counterpart(id="c", name="Acme"), ours, *others])
    (found,) = findings(case(dossier, None, NOW))
    assert (found.code, found.facts) == ("hedge-outer", ("promises/p",))
    assert found.values["outer"] == date(2026, 6, 9)
