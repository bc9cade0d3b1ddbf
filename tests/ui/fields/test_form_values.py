"""What a form may keep: as much as agrees, and nothing of a new record before there is enough."""

from datetime import date

from trustdesk.domain.counterparts import WatchOut
from trustdesk.domain.people import Person
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party
from trustdesk.ui.fields.form_values import gather_change, gather_new

PROMISE = Promise(id="p", counterpart="c", party=Party.OURS, text="the sheet", outer_date=date(2026, 6, 10))


def test_values_that_agree_are_kept_together() -> None:
    found = gather_change(PROMISE, {"target_date": date(2026, 6, 12), "outer_date": date(2026, 6, 15)})
    assert found.problems == {}
    assert found.record is not None
    assert found.record.outer_date == date(2026, 6, 15)  # type: ignore[attr-defined]


def test_a_value_that_disagrees_with_another_field_is_held_back_alone() -> None:
    found = gather_change(PROMISE, {"target_date": date(2026, 6, 12), "text": "the tariff sheet"})
    assert dict(found.values) == {"text": "the tariff sheet"}
    assert list(found.problems) == ["target_date"]


def test_a_rule_of_another_field_is_told_at_the_field_that_was_edited() -> None:
    found = gather_change(Person(id="x", family="Rossi"), {"family": ""})
    assert list(found.problems) == ["family"]


def test_a_new_record_waits_for_what_it_needs() -> None:
    given = {"counterpart": "c"}
    assert gather_new(WatchOut, "w", given, {}).record is None
    waiting = gather_new(WatchOut, "w", given, {"risk": "silence"})
    assert (waiting.record, waiting.problems) == (None, {})
    assert gather_new(WatchOut, "w", given, {"risk": "silence", "say": "Take your time"}).record is not None


def test_a_new_record_comes_without_the_value_that_disagrees() -> None:
    given = {"counterpart": "c", "party": Party.THEIRS, "target_date": date(2026, 6, 10)}
    found = gather_new(Promise, "n", given, {"text": "a call", "outer_date": date(2026, 6, 9)})
    assert found.record is not None
    assert list(found.problems) == ["outer_date"]
