"""Every noun: checked when made, described, and the same after a round through its plain form."""

import dataclasses
import json
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given

from tests.domain.records import records
from trustdesk.domain.dossiers import BY_NAME, KINDS
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.facts import Fact
from trustdesk.domain.issues import Position
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.people import Affiliation, Person, Profile, Tie
from trustdesk.domain.plain import digest, from_plain, to_plain
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Record, Ref, descriptions, fields_of


@given(records())
def test_a_record_comes_back_the_same_from_its_plain_form(record: Record) -> None:
    plain = json.loads(json.dumps(to_plain(record)))
    again = from_plain(type(record), plain)
    assert again == record
    assert digest(again) == digest(record)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_every_field_is_described_and_every_reference_leads_to_a_kind(kind: type[Record]) -> None:
    described = descriptions(kind)
    for spec in fields_of(kind):
        assert described.get(spec.name), spec.name
        if isinstance(spec.mark, Ref):
            assert spec.mark.kind in BY_NAME


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_records_are_frozen_and_slotted(kind: type[Record]) -> None:
    assert not hasattr(kind, "__dict__") or "__slots__" in vars(kind)
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]  # dataclasses say so at run time only


def promise(**changes: object) -> Promise:
    """A promise with the given fields."""
    values: dict[str, object] = {"id": "p", "counterpart": "c", "party": "ours", "text": "the sheet"}
    return from_plain(Promise, {**values, **changes})


@pytest.mark.parametrize(
    ("changes", "field", "problem"),
    [
        ({"target_date": "2026-03-02", "outer_date": "2026-03-01"}, "outer_date", "before target_date"),
        ({"made_on": "2026-03-02", "done_on": "2026-03-01"}, "done_on", "before made_on"),
        (
            {"target_date": "2026-03-02", "outer_date": "2026-03-02", "target_time": "15:00", "outer_time": "14:00"},
            "outer_time",
            "before target_time",
        ),
        ({"text": "   "}, "text", "is empty"),
        ({"text": None}, "text", "must not be null; leave it out instead"),
        ({"text": "a\x00b"}, "text", "holds a character that is no text (a null or half a surrogate pair)"),
        ({"party": "mine"}, "party", "must be one of ours, theirs"),
        ({"target_date": "2026-02-30"}, "target_date", "must be a date, such as 2026-11-24"),
        ({"target_date": 20260302}, "target_date", "must be a date, such as 2026-11-24"),
        ({"in_contract": 1}, "in_contract", "must be true or false"),
        ({"outer_dat": "2026-03-02"}, "outer_dat", "is no field of this kind; did you mean outer_date?"),
        ({"id": " p"}, "id", "must be 1 to 200 characters without control characters or outer spaces"),
        ({"renegotiated_to": "p"}, "renegotiated_to", "is the promise itself"),
    ],
)
def test_a_bad_value_names_its_field_and_its_rule(changes: dict[str, object], field: str, problem: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        promise(**changes)
    assert (caught.value.field, caught.value.problem) == (field, problem)


def test_a_missing_field_is_named() -> None:
    with pytest.raises(InvalidValue, match="text: is missing"):
        from_plain(Fact, {"id": "f", "counterpart": "c"})


def test_numbers_keep_every_digit_and_refuse_what_is_no_amount() -> None:
    made = from_plain(
        Position, {"id": "x", "issue": "i", "party": "ours", "type": "target", "low": "0.10", "high": Decimal("1e3")}
    )
    assert (to_plain(made)["low"], to_plain(made)["high"]) == ("0.10", "1000")
    for bad in ("NaN", "Infinity", "1e400", "0.0000000001", True, "9" * 50):
        with pytest.raises(InvalidValue):
            dataclasses.replace(made, low=from_plain(Position, {**to_plain(made), "low": bad}).low)


def test_a_moment_needs_its_offset_and_a_zone_that_exists() -> None:
    values = {"id": "m", "counterpart": "c", "starts_at": "2026-11-24T14:00+01:00", "time_zone": "Europe/Stockholm"}
    assert from_plain(Meeting, values).starts_at == datetime.fromisoformat("2026-11-24T14:00+01:00")
    with pytest.raises(InvalidValue, match="has no UTC offset"):
        from_plain(Meeting, {**values, "starts_at": "2026-11-24T14:00"})
    # A folder of the database: zoneinfo raises IsADirectoryError for it on Python 3.11.
    for zone in ("Europe", "Mars/Olympus", "../etc", "/etc/passwd"):
        with pytest.raises(InvalidValue, match="time zone"):
            from_plain(Meeting, {**values, "time_zone": zone})


def test_periods_and_people_make_sense() -> None:
    with pytest.raises(InvalidValue, match="until: before since"):
        Affiliation(id="a", person="p", organisation="o", since=PartialDate(2019), until=PartialDate(2018, 12))
    Affiliation(id="a", person="p", organisation="o", since=PartialDate(2019, 5), until=PartialDate(2019))
    with pytest.raises(InvalidValue, match="other"):
        Tie(id="t", person="p", other="p")
    with pytest.raises(InvalidValue, match="given"):
        Person(id="p", given=" ")
    with pytest.raises(InvalidValue, match="one user"):
        Profile(id="you", person="p")


@pytest.mark.parametrize("text", ["2019-13", "2019-00", "19", "2019-02-30", "2019-1", "٢٠١٩", "2019-05-00"])
def test_a_partial_date_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the words are those of `datetime`
        PartialDate.parse(text)


def test_a_partial_date_spans_what_it_may_mean() -> None:
    assert PartialDate.parse("2020-02").last_day == date(2020, 2, 29)
    assert (PartialDate.parse("2020").first_day, PartialDate.parse("2020").last_day) == (
        date(2020, 1, 1),
        date(2020, 12, 31),
    )


def test_names_are_said_in_their_bearers_order() -> None:
    tanaka = from_plain(Person, {"id": "t", "given": "Ken", "family": "Tanaka", "name_order": "family_first"})
    assert tanaka.name == "Tanaka Ken"
    assert Person(id="g", native_name="李明").name == "李明"
    assert time(15) == promise(target_date="2026-03-02", target_time="15:00").target_time
