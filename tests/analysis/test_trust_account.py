"""The trust account: what a promise became, and what is counted (S0.7, S0.8.6, S1.13)."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from trustdesk.analysis.trust_account import FAILED, KEPT, Outcome, account, deadline, outcome, owed
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party

MON, TUE, WED, THU, FRI, SAT = (date(2027, 1, 11) + timedelta(days=n) for n in range(6))
NOON, THREE, FOUR = time(12), time(15), time(16)


def promise(**values: Any) -> Promise:
    return Promise(**{"id": "p", "counterpart": "c", "party": Party.OURS, "text": "the tariff sheet", **values})


def kept(done_on: date | None, done_at: time | None = None, **values: Any) -> Promise:
    return promise(status=PromiseStatus.KEPT, done_on=done_on, done_at=done_at, **values)


def at(day: date, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=UTC)


KEPT_CASES = [
    # "I'll try tomorrow, but it might take until Friday", delivered Thursday: the hedge is kept (S0.8.6).
    (kept(THU, target_date=TUE, outer_date=FRI), Outcome.WITHIN_OUTER),
    (kept(MON, target_date=TUE, outer_date=FRI), Outcome.EARLY),
    (kept(TUE, target_date=TUE, outer_date=FRI), Outcome.ON_TIME),
    (kept(FRI, target_date=TUE, outer_date=FRI), Outcome.WITHIN_OUTER),
    (kept(SAT, target_date=TUE, outer_date=FRI), Outcome.LATE),
    # One date only: there is nothing between on time and late.
    (kept(TUE, target_date=TUE), Outcome.ON_TIME),
    (kept(WED, target_date=TUE), Outcome.LATE),
    (kept(THU, outer_date=FRI), Outcome.EARLY),
    (kept(FRI, outer_date=FRI), Outcome.ON_TIME),
    (kept(SAT, outer_date=FRI), Outcome.LATE),
    # "At three o'clock": the minute counts on its own day only.
    (kept(TUE, NOON, target_date=TUE, target_time=THREE), Outcome.ON_TIME),
    (kept(TUE, THREE, target_date=TUE, target_time=THREE), Outcome.ON_TIME),
    (kept(TUE, time(15, 1), target_date=TUE, target_time=THREE), Outcome.LATE),
    (kept(MON, time(23, 59), target_date=TUE, target_time=THREE), Outcome.EARLY),
    (kept(TUE, FOUR, target_date=TUE, target_time=THREE, outer_date=TUE, outer_time=FOUR), Outcome.WITHIN_OUTER),
    (kept(TUE, time(16, 1), target_date=TUE, target_time=THREE, outer_date=TUE, outer_time=FOUR), Outcome.LATE),
    (kept(TUE, FOUR, target_date=TUE, target_time=THREE, outer_date=WED), Outcome.WITHIN_OUTER),
    # A time that was not noted is never held against anybody.
    (kept(TUE, None, target_date=TUE, target_time=THREE), Outcome.ON_TIME),
    (kept(TUE, time(23, 59), target_date=TUE), Outcome.ON_TIME),
    # Without a date it cannot be late.
    (kept(None, target_date=TUE), Outcome.ON_TIME),
    (kept(SAT), Outcome.ON_TIME),
]


@pytest.mark.parametrize(("made", "expected"), KEPT_CASES)
def test_a_kept_promise_is_judged_by_its_dates(made: Promise, expected: Outcome) -> None:
    """S0.8.6: between target and outer date is not late."""
    assert outcome(made, at(SAT, 9)) is expected


OPEN_CASES = [
    ({"target_date": TUE}, at(TUE, 23, 59, 59), Outcome.OPEN),
    ({"target_date": TUE}, at(WED, 0, 0, 1), Outcome.OVERDUE),
    ({"target_date": TUE, "outer_date": FRI}, at(THU, 12), Outcome.OPEN),
    ({"target_date": TUE, "outer_date": FRI}, at(FRI, 23, 59), Outcome.OPEN),
    ({"target_date": TUE, "outer_date": FRI}, at(SAT, 0, 1), Outcome.OVERDUE),
    ({"target_date": TUE, "target_time": THREE}, at(TUE, 15), Outcome.OPEN),
    ({"target_date": TUE, "target_time": THREE}, at(TUE, 15, 1), Outcome.OVERDUE),
    ({"target_date": TUE, "target_time": THREE, "outer_date": WED}, at(TUE, 18), Outcome.OPEN),
    ({"target_date": TUE, "outer_date": FRI, "outer_time": NOON}, at(FRI, 12, 1), Outcome.OVERDUE),
    ({}, at(SAT, 9), Outcome.OPEN),
]


@pytest.mark.parametrize(("values", "now", "expected"), OPEN_CASES)
def test_an_open_promise_is_overdue_at_the_minute(values: dict[str, Any], now: datetime, expected: Outcome) -> None:
    """S0.8.6: a call back "at three o'clock" is overdue a minute past three, not the next day."""
    assert outcome(promise(**values), now) is expected


def test_a_day_ends_at_its_midnight() -> None:
    """S0.8.6: kept on Wednesday, Tuesday's promise is late; so at the first moment of Wednesday it is overdue."""
    assert outcome(promise(target_date=TUE), at(WED, 0)) is Outcome.OVERDUE


@pytest.mark.parametrize("status", [PromiseStatus.BROKEN, PromiseStatus.RENEGOTIATED, PromiseStatus.RELEASED])
def test_what_was_said_to_have_become_of_it_stands(status: PromiseStatus) -> None:
    """S0.8.6: the dates do not overrule the user."""
    made = promise(status=status, target_date=MON, done_on=MON)
    assert outcome(made, at(SAT, 9)).value == status.value


def test_the_day_ends_on_the_clock_of_the_one_who_looks() -> None:
    """S0.8.6: at 23:30 UTC on Tuesday it is Wednesday in Tokyo and still Tuesday in New York."""
    moment = at(TUE, 23, 30)
    made = promise(target_date=TUE)
    assert outcome(made, moment.astimezone(ZoneInfo("Asia/Tokyo"))) is Outcome.OVERDUE
    assert outcome(made, moment.astimezone(ZoneInfo("America/New_York"))) is Outcome.OPEN


def test_the_last_moment_is_the_outer_one() -> None:
    """S0.8.6."""
    assert deadline(promise(), UTC) is None
    assert deadline(promise(target_date=TUE), UTC) == datetime.combine(TUE, time.max, UTC)
    assert deadline(promise(target_date=TUE, target_time=THREE), UTC) == at(TUE, 15)
    assert deadline(promise(target_date=TUE, target_time=THREE, outer_date=FRI), UTC) == datetime.combine(
        FRI, time.max, UTC
    )
    assert deadline(promise(target_date=TUE, outer_date=FRI, outer_time=NOON), UTC) == at(FRI, 12)


def test_the_last_day_of_the_calendar_is_a_day_like_any_other() -> None:
    """S0.8.6: some write 9999-12-31 for "never"."""
    made = promise(target_date=date.max)
    assert outcome(made, at(TUE, 9)) is Outcome.OPEN
    assert owed([made], Party.OURS, at(TUE, 9)) == (made,)


def test_nothing_promised_is_nought_of_nought() -> None:
    """S1.13: counts, never "100 %"."""
    counted = account([], Party.OURS, at(TUE, 9))
    assert (counted.kept, counted.settled, counted.pending, counted.overdue) == (0, 0, 0, 0)


def test_the_account_counts_each_promise_where_it_belongs() -> None:
    """S0.7, S1.13: what is open, renegotiated or released is not settled either way; the other side has its own."""
    promises = [
        kept(MON, target_date=TUE),
        kept(TUE, target_date=TUE),
        kept(THU, target_date=TUE, outer_date=FRI),
        kept(SAT, target_date=TUE, outer_date=FRI),
        promise(status=PromiseStatus.BROKEN),
        promise(status=PromiseStatus.RENEGOTIATED),
        promise(status=PromiseStatus.RELEASED),
        promise(target_date=SAT),
        promise(),
        promise(target_date=MON),
        kept(SAT, party=Party.THEIRS, target_date=TUE),
    ]
    ours = account(promises, Party.OURS, at(FRI, 9))
    assert (ours.party, ours.kept, ours.late, ours.broken) == (Party.OURS, 3, 1, 1)
    assert (ours.settled, ours.pending, ours.overdue) == (5, 2, 1)
    theirs = account(promises, Party.THEIRS, at(FRI, 9))
    assert (theirs.kept, theirs.late, theirs.settled) == (0, 1, 1)


def test_debts_come_overdue_first_then_by_deadline_then_undated() -> None:
    """S0.8.6: the list to read before a meeting."""
    made = [
        promise(id="undated"),
        promise(id="friday", target_date=FRI),
        promise(id="thursday, perhaps saturday", target_date=THU, outer_date=SAT),
        promise(id="overdue", target_date=MON),
        promise(id="friday noon", target_date=FRI, target_time=NOON),
        promise(id="done", target_date=MON, status=PromiseStatus.KEPT),
        promise(id="theirs", target_date=MON, party=Party.THEIRS),
    ]
    found = [each.id for each in owed(made, Party.OURS, at(TUE, 9))]
    assert found == ["overdue", "friday noon", "friday", "thursday, perhaps saturday", "undated"]


DAYS = st.dates(date(2027, 1, 1), date(2027, 1, 31))
TIMES = st.times().map(lambda moment: moment.replace(microsecond=0))


@st.composite
def promises_of_any_kind(draw: st.DrawFn) -> Promise:
    values = {
        "party": draw(st.sampled_from(Party)),
        "status": draw(st.sampled_from(PromiseStatus)),
        "target_date": draw(st.none() | DAYS),
        "target_time": draw(st.none() | TIMES),
        "outer_date": draw(st.none() | DAYS),
        "outer_time": draw(st.none() | TIMES),
        "done_on": draw(st.none() | DAYS),
        "done_at": draw(st.none() | TIMES),
    }
    try:
        return promise(**values)
    except InvalidValue:
        assume(False)
        raise


@given(st.lists(promises_of_any_kind(), max_size=12), st.datetimes(datetime(2027, 1, 1), datetime(2027, 2, 2)))  # noqa: DTZ001
def test_counts_add_up(promises: list[Promise], moment: datetime) -> None:
    """S1.13: every promise is counted once, or was renegotiated or released."""
    now = moment.replace(tzinfo=UTC)
    let_go = {PromiseStatus.RENEGOTIATED, PromiseStatus.RELEASED}
    total = 0
    for party in Party:
        counted = account(promises, party, now)
        assert counted.settled == counted.kept + counted.late + counted.broken
        total += counted.settled + counted.pending + counted.overdue
        still = [each for each in promises if each.party is party and each.status is PromiseStatus.OPEN]
        assert len(owed(promises, party, now)) == counted.pending + counted.overdue == len(still)
    assert total == sum(each.status not in let_go for each in promises)
    assert not KEPT & FAILED


@given(promises_of_any_kind(), DAYS, TIMES)
def test_overdue_is_when_it_can_only_be_kept_late(made: Promise, day: date, clock: time) -> None:
    """S0.8.6: the same moment is judged alike before and after the promise is done."""
    assume(made.target_date is not None)
    now = datetime.combine(day, clock, UTC)
    dates = {name: getattr(made, name) for name in ("target_date", "target_time", "outer_date", "outer_time")}
    open_now = outcome(promise(**dates), now)
    done_now = outcome(kept(day, clock, **dates), now)
    assert (open_now is Outcome.OVERDUE) == (done_now is Outcome.LATE)
