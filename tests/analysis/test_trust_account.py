"""The trust account: what a promise became, and what is counted (S0.7, S0.8.6, S1.13)."""

import ast
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.briefing.full_dossier import NOW, Marked, any_dossiers, dossier_of, full_records, marked
from trustdesk.analysis import (
    due_diligence,
    hedge,
    incidents,
    readiness,
    rhythm,
    risk_patterns,
    trust_account,
    trust_default,
    trust_gauge,
    trust_reading,
)
from trustdesk.analysis.case import Case, case
from trustdesk.analysis.finding import Finding, Weight
from trustdesk.analysis.trust_account import (
    FAILED,
    KEPT,
    Outcome,
    account,
    deadline,
    due_within,
    findings,
    is_early,
    outcome,
    overdue,
    owed,
    standing,
)
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.meetings import Contact, Meeting
from trustdesk.domain.promises import Promise, PromiseStatus, PromiseType
from trustdesk.domain.record import Party, Record
from trustdesk.i18n.words import Words
from trustdesk.operations.exchange import put_documents
from trustdesk.paths import resource
from trustdesk.sources.sample_desk import sample_desk
from trustdesk.store.vault import open_vault

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


# --- Due, weighed, and what is found


def test_the_due_list_holds_a_week_both_ways_and_what_is_past_its_target() -> None:
    """S0.8.6: overdue is a list of its own; what has no date is in neither."""
    made = [
        promise(id="far", target_date=TUE + timedelta(days=8)),
        promise(id="week", target_date=TUE + timedelta(days=7)),
        promise(id="past target", target_date=MON, outer_date=FRI),
        promise(id="outer only", outer_date=THU),
        promise(id="overdue", target_date=MON),
        promise(id="undated"),
        promise(id="theirs", party=Party.THEIRS, target_date=TUE),
    ]
    now = at(TUE, 9)
    assert [each.id for each in due_within(made, Party.OURS, now)] == ["outer only", "past target", "week"]
    assert [each.id for each in due_within(made, Party.OURS, now, 3)] == ["outer only", "past target"]
    assert [each.id for each in due_within(made, Party.THEIRS, now)] == ["theirs"]
    assert [each.id for each in overdue(made, Party.OURS, now)] == ["overdue"]


def contact(days: int) -> Contact:
    return Contact(id=f"c{days}", counterpart="c", on=MON + timedelta(days=days))


@pytest.mark.parametrize(
    ("contacts", "days", "early"),
    [
        ((), 0, False),
        ((0,), 90, True),
        ((0, 1, 2, 3, 4, 5), 90, True),  # six e-mails of one week make no trust
        ((0, 1, 2, 3, 4), 91, False),
        ((0, 1, 2, 3), 91, True),  # nor do four visits in as many years
        ((0, 50, 100, 150, 200), 200, True),  # made at the fifth contact
        ((0, 50, 100, 150, 200), 201, False),
        ((5,), 0, True),  # before the first contact that is noted
    ],
)
def test_the_first_promises_weigh_double(contacts: tuple[int, ...], days: int, early: bool) -> None:
    """S0.8.6: for ninety days and until the fifth day of contact, trust is fragile."""
    made = promise(status=PromiseStatus.BROKEN, made_on=MON + timedelta(days=days))
    log = [contact(each) for each in contacts]
    assert is_early(made, log) is early
    weighed = standing([made], log, Party.OURS, at(SAT, 9))
    assert (weighed.deposits, weighed.withdrawals, weighed.early) == (0, 2 if early else 1, int(early))


def test_what_is_pending_weighs_neither_way() -> None:
    """S0.8.6, S1.13."""
    pending = [promise(), promise(target_date=MON), promise(status=PromiseStatus.RENEGOTIATED)]
    weighed = standing([*pending, kept(MON, made_on=MON)], [contact(0)], Party.OURS, at(SAT, 9))
    assert (weighed.deposits, weighed.withdrawals, weighed.early) == (2, 0, 1)


def of(*records: Record, meeting: Meeting | None = None) -> Case:
    dossier = dossier_of([Counterpart(id="c", name="Acme"), *records, *([meeting] if meeting else [])])
    return case(dossier, meeting, at(TUE, 9))


def found(*records: Record) -> dict[str, Finding]:
    return {each.code: each for each in findings(of(*records)) if each.values["party"] == "ours"}


def test_an_empty_account_is_nought_of_nought_on_both_sides() -> None:
    """S1.13: never a percentage."""
    read = findings(of())
    assert [each.code for each in read] == ["trust-account-kept"] * 2
    assert [dict(each.values) for each in read] == [
        {"party": "ours", "kept": 0, "settled": 0},
        {"party": "theirs", "kept": 0, "settled": 0},
    ]


def test_an_overdue_promise_of_ours_is_an_alarm_and_one_of_theirs_is_not() -> None:
    """S0.8.6."""
    ours, theirs = promise(target_date=MON), promise(id="t", party=Party.THEIRS, target_date=MON)
    late = [each for each in findings(of(ours, theirs)) if each.code == "trust-account-overdue"]
    assert [(each.weight, each.facts) for each in late] == [
        (Weight.ALARM, ("promises/p",)),
        (Weight.NOTICE, ("promises/t",)),
    ]
    assert dict(late[0].values) == {
        "party": "ours", "what": "the tariff sheet", "days": 1, "due": MON, "early": "no",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("values", "code", "time_of_day"),
    [
        ({"target_date": TUE}, "trust-account-due", "none"),
        ({"target_date": TUE, "target_time": THREE}, "trust-account-due", "15:00"),
        ({"outer_date": FRI, "outer_time": NOON}, "trust-account-due", "12:00"),
        ({"target_date": THU, "outer_date": FRI}, "trust-account-due-between", None),
        ({"target_date": MON, "outer_date": FRI}, "trust-account-past-target", None),
        ({}, "trust-account-undated", None),
    ],
)
def test_what_is_due_is_said_with_its_dates(values: dict[str, Any], code: str, time_of_day: str | None) -> None:
    """S0.8.6."""
    read = found(promise(**values))
    waiting = ("trust-account-due", "trust-account-past", "trust-account-und")
    assert [each for each in read if each.startswith(waiting)] == [code]
    assert read[code].values.get("time") == time_of_day


def test_what_is_due_before_the_meeting_is_said_even_if_it_is_weeks_away() -> None:
    """S0.8.6: the list to read before a meeting."""
    meeting = Meeting(id="m", counterpart="c", starts_at=at(TUE + timedelta(days=30), 9))
    made = promise(target_date=TUE + timedelta(days=29))
    assert "trust-account-due" not in found(made)
    assert "trust-account-due" in {each.code for each in findings(of(made, meeting=meeting))}


def test_failures_are_counted_by_what_became_of_them_and_by_kind() -> None:
    """S0.4, S1.13: one failure is no pattern of a kind."""
    broken = [promise(id=f"b{n}", type=PromiseType.DELIVERY, status=PromiseStatus.BROKEN, made_on=MON + timedelta(n),
                      text=f"load {n}") for n in range(2)]  # fmt: skip
    read = found(
        *broken, kept(MON, id="k", type=PromiseType.DELIVERY), promise(id="r", status=PromiseStatus.RENEGOTIATED)
    )
    assert dict(read["trust-account-broken"].values) == {"party": "ours", "count": 2, "what": "load 1"}
    assert dict(read["trust-account-weak-kind"].values) == {
        "party": "ours", "type": "delivery", "kept": 1, "settled": 3,
    }  # fmt: skip
    assert read["trust-account-renegotiated"].facts == ("promises/r",)
    assert "trust-account-weak-kind" not in found(broken[0])


def test_what_rests_on_a_word_alone_is_counted() -> None:
    """S0.2, S0.4: a call back needs no contract, a delivery may; what is settled no longer rests on anything."""
    read = found(
        promise(id="a", type=PromiseType.DELIVERY),
        promise(id="b", type=PromiseType.QUALITY, in_contract=True),
        promise(id="c", type=PromiseType.CALL_BACK),
        promise(id="d", type=PromiseType.PAYMENT, status=PromiseStatus.KEPT),
    )["trust-account-unwritten"]
    assert dict(read.values) == {"party": "ours", "count": 1, "total": 2}
    assert read.facts == ("promises/a", "promises/b")


# --- The words of every analysis of trust

ANALYSES: tuple[ModuleType, ...] = (
    due_diligence, hedge, incidents, readiness, rhythm, risk_patterns, trust_account, trust_default, trust_gauge,
    trust_reading,
)  # fmt: skip
COMPUTED = {
    "trust-account-late", "trust-account-broken", "trust-account-renegotiated", "due-diligence-refuted",
    "due-diligence-mixed", "risk-patterns-swallowed-ours", "risk-patterns-swallowed-theirs",
}  # fmt: skip
WORDS = Words("en")
FULL = marked(full_records())


def codes_of(analysis: ModuleType) -> Iterator[str]:
    """Each code that the module spells out; it begins with the module's topic."""
    prefix = analysis.TOPIC.replace("_", "-") + "-"
    assert analysis.__file__ is not None
    for node in ast.walk(ast.parse(Path(analysis.__file__).read_text(encoding="utf-8"))):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and text.startswith(prefix) and not text.endswith("-"):
            yield text


def test_every_code_has_its_text_and_every_text_its_code() -> None:
    lines = (resource("words", "en") / "analysis-trust.ftl").read_text(encoding="utf-8").splitlines()
    keys = [line.split(" =")[0] for line in lines if line.startswith("finding-")]
    spelt = {code for analysis in ANALYSES for code in codes_of(analysis)}
    assert len(keys) == len(set(keys))
    assert {key.removeprefix("finding-") for key in keys} == spelt | COMPUTED


def said(finding: Finding, today: date) -> str:
    """The words of a finding, with its dates and numbers as the edge formats them."""
    values: dict[str, str | int] = {}
    for name, value in finding.values.items():
        if isinstance(value, date):
            values[name] = WORDS.short_day(value, today)
        else:
            values[name] = WORDS.number(value) if isinstance(value, Decimal) else value
    return WORDS(f"finding-{finding.code}", **values)


def check_findings(dossier: Dossier, now: datetime) -> int:
    """Each finding is of its topic, stands on records that are there, and makes a sentence without a scar."""
    seen = case(dossier, None, now)
    there = {record.key for records in dossier.records.values() for record in records} | {dossier.counterpart.key}
    count = 0
    for analysis in ANALYSES:
        found: Callable[[Case], tuple[Finding, ...]] = analysis.findings
        for each in found(seen):
            count += 1
            assert each.topic == analysis.TOPIC == analysis.__name__.rpartition(".")[2]
            assert each.code.startswith(each.topic.replace("_", "-"))
            assert each.facts
            assert set(each.facts) <= there
            assert len(set(each.facts)) == len(each.facts)
            assert each.methods
            text = said(each, now.date())
            assert text.strip()
            for value in each.values.values():  # the user's own words may hold anything
                text = text.replace(value, "x") if isinstance(value, str) and value else text
            assert text == text.strip()
            assert not any(scar in text for scar in ("  ", "{", " .", " ,", "..", "None:", "%"))
        assert found(seen) == found(seen)
    return count


def test_the_words_of_the_sample_desk(tmp_path: Path) -> None:
    now = datetime(2026, 6, 1, 9, tzinfo=UTC)
    with open_vault(tmp_path / "desk.vault", create=True) as vault:
        put_documents(vault, {"the sample desk": sample_desk(date(2026, 6, 1))}, "the sample desk")
        with vault.read() as reader:
            dossiers = [reader.dossier(each.id) for each in reader.counterparts()]
    assert all(check_findings(dossier, now) > 20 for dossier in dossiers)


def test_the_words_of_a_dossier_that_holds_everything() -> None:
    assert check_findings(dossier_of(FULL.records), NOW) > 100


@given(any_dossiers())
def test_the_words_of_any_dossier(made: Marked) -> None:
    check_findings(dossier_of(made.records), NOW)
