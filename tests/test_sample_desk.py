"""The sample desk: wide enough to show everything, consistent, and always dated from today."""

import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from trustdesk.domain.counterparts import Counterpart, CounterpartType
from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.facts import Fact
from trustdesk.domain.meetings import Contact, Meeting, MeetingStatus
from trustdesk.domain.people import NameOrder, Organisation, Person
from trustdesk.domain.record import Record, Ref, fields_of
from trustdesk.sources.sample_desk import ANCHOR, sample_desk

# A year and a half of days on which somebody may look, over both changes of the clocks and two leap days.
TODAYS = [ANCHOR + timedelta(days=days) for days in (0, 1, 6, 7, 13, 100, 147, 148, 200, 300, 301, 400, 640, 1000)]


@cache
def desk(today: date = ANCHOR) -> tuple[Record, ...]:
    return sample_desk(today)


def of(kind: type[Record], today: date = ANCHOR) -> list[Record]:
    return [record for record in desk(today) if type(record) is kind]


def counted() -> Counter[str]:
    """How many records name each counterpart."""
    return Counter(str(record.counterpart) for record in desk() if getattr(record, "counterpart", None))


def test_it_shows_many_sides_of_the_world() -> None:
    counterparts = [each for each in desk() if isinstance(each, Counterpart)]
    people = [each for each in desk() if isinstance(each, Person)]
    assert len(counterparts) >= 8
    assert {each.type for each in counterparts} == set(CounterpartType)
    assert len({each.relation for each in counterparts}) >= 6
    assert {each.internal for each in counterparts} == {True, False}
    assert len({each.country for each in people if each.country}) >= 8
    assert {each.name_order for each in people} == set(NameOrder)


@pytest.mark.parametrize(
    ("script", "letters"),
    [
        ("Greek", "\u0370-\u03ff"),
        ("Cyrillic", "\u0400-\u04ff"),
        ("Arabic", "\u0600-\u06ff"),
        ("Japanese or Chinese", "\u3040-\u30ff\u4e00-\u9fff"),
        ("Korean", "\uac00-\ud7af"),
        ("Latin with marks", "ÅÄÖåäöéüß"),
    ],
)
def test_names_come_in_many_scripts(script: str, letters: str) -> None:
    named = [each for each in desk() if isinstance(each, Person | Organisation)]
    assert any(re.search(f"[{letters}]", each.native_name + each.name) for each in named), script


def test_every_field_of_every_kind_is_used_once() -> None:
    """Otherwise a field could be lost on its way to the page, and no picture would show it."""
    missing = []
    for kind in KINDS:
        records = of(kind)
        for spec in fields_of(kind):
            default = None if spec.required else spec.default
            if not any(getattr(record, spec.name) != default for record in records):
                missing.append(f"{kind.kind}.{spec.name}")
    assert missing == [], "say something in each of these somewhere in resources/sample/"


def test_one_dossier_is_nearly_empty_and_one_is_long() -> None:
    facts = Counter(fact.counterpart for fact in desk() if isinstance(fact, Fact))
    everything = counted()
    assert set(everything) == {each.id for each in of(Counterpart)}
    assert min(everything.values()) <= 6
    assert max(facts.values()) >= 300


def test_every_reference_leads_somewhere() -> None:
    there = {(record.kind, record.id) for record in desk()}
    assert len(there) == len(desk())
    lost = []
    for record in desk():
        for spec in fields_of(type(record)):
            if isinstance(spec.mark, Ref):
                value = getattr(record, spec.name)
                targets = value if spec.many else (value,)
                lost += [f"{record.key}.{spec.name}: {each}" for each in targets
                         if each is not None and (spec.mark.kind, each) not in there]  # fmt: skip
    assert lost == []


_MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
_DATED = re.compile(
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTHS}|May)\b|\b(?:{_MONTHS}) \d{{1,2}}\b"
)


def test_no_text_names_a_day_that_would_stay_behind() -> None:
    """The dates of the records move with the calendar; a date inside a sentence would not."""
    dated = []
    for record in desk():
        for spec in fields_of(type(record)):
            if spec.type is str and spec.name != "id":
                value = getattr(record, spec.name)
                texts = value if spec.many else (value,)
                dated += [f"{record.key}.{spec.name}: {text}" for text in texts if text and _DATED.search(text)]
    assert dated == []


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_it_moves_by_whole_weeks(today: date) -> None:
    """A Tuesday stays a Tuesday, and everything keeps its distance to everything else."""
    weeks = timedelta(weeks=(today - ANCHOR).days // 7)
    for before, after in zip(desk(), desk(today), strict=True):
        assert before.key == after.key
        for spec in fields_of(type(before)):
            was, now = getattr(before, spec.name), getattr(after, spec.name)
            if spec.type is date and was is not None:
                assert now - was == weeks
            elif spec.type is datetime:
                continue
            else:
                assert now == was, f"{before.key}.{spec.name}"


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_a_meeting_keeps_its_hour_on_the_wall_across_summer_time(today: date) -> None:
    weeks = timedelta(weeks=(today - ANCHOR).days // 7)
    for before, after in zip(desk(), desk(today), strict=True):
        if isinstance(before, Meeting) and isinstance(after, Meeting):
            zone = ZoneInfo(before.time_zone)
            was, now = before.starts_at.astimezone(zone), after.starts_at.astimezone(zone)
            assert now.replace(tzinfo=None) - was.replace(tzinfo=None) == weeks
            # What was written down is the offset that the zone has on that day.
            assert after.starts_at.utcoffset() == now.utcoffset()


def test_some_meeting_does_cross_the_change_of_the_clocks() -> None:
    """Otherwise the test above would hold for a sample that only lives in summer."""
    before = {each.id: each.starts_at.utcoffset() for each in desk() if isinstance(each, Meeting)}
    winter = {each.id: each.starts_at.utcoffset() for each in desk(date(2026, 12, 7)) if isinstance(each, Meeting)}
    assert before != winter


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_what_is_planned_is_ahead_and_what_was_held_is_over(today: date) -> None:
    midnight = datetime(today.year, today.month, today.day, tzinfo=UTC)
    planned = [each for each in desk(today) if isinstance(each, Meeting) and each.status is MeetingStatus.PLANNED]
    assert {each.counterpart for each in planned} == {each.id for each in of(Counterpart)}
    assert min(each.starts_at for each in planned) > midnight + timedelta(days=1)
    held = [each for each in desk(today) if isinstance(each, Meeting) and each.status is MeetingStatus.HELD]
    assert max(each.starts_at for each in held) < midnight
    assert max(each.on for each in desk(today) if isinstance(each, Contact)) <= today
