"""Countries: the list, the sheet of one around a moment, and the user's own notes."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.culture import Aspect, CultureNote
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.places import Hours
from trustdesk.operations.countries import country_list, country_sheet, desk_countries, place_of_note
from trustdesk.operations.country_values import PlaceSheet
from trustdesk.operations.culture_notes import (
    NoteText,
    add_note,
    change_note,
    correct_note,
    hide_note,
    show_note_again,
)
from trustdesk.operations.editing import keep, remove
from trustdesk.store.vault import Vault, open_vault

JUNE = datetime(2026, 6, 17, 7, 40, tzinfo=UTC)
SAID = NoteText(aspect=Aspect.GREETING, text=" They wave. ", ask="Do you shake hands?", source="Ann")


@pytest.fixture(autouse=True)
def _no_added_packs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    with open_vault(vault_path, create=True) as opened:
        yield opened


def sheet(vault: Vault, code: str, now: datetime = JUNE) -> PlaceSheet:
    found = country_sheet(vault, code, now)
    assert found is not None
    return found


def texts(vault: Vault, code: str = "SE") -> list[str]:
    return [each.text for each in sheet(vault, code).notes.shown]


# --- The list


def test_the_list_has_every_country_by_name_and_then_the_regions() -> None:
    lines = country_list()
    assert [each.is_region for each in lines] == sorted(each.is_region for each in lines)
    by_code = {each.code: each for each in lines}
    assert len([each for each in lines if not each.is_region]) > 240
    assert by_code["SE"].name == "Sweden"
    assert by_code["SE"].has_notes
    assert by_code["OM"].has_notes, "the notes of its region hold there"
    assert not by_code["BV"].has_notes
    assert by_code["nordic"].is_region


@pytest.mark.parametrize("typed", ["swed", "se", "sek", "krona", "finnish"])
def test_a_country_is_found_by_name_code_currency_and_language(typed: str) -> None:
    assert "SE" in {each.code for each in country_list() if typed in each.sought}


def test_the_countries_of_the_desk_are_those_of_the_counterparts(vault: Vault) -> None:
    keep(
        vault,
        Organisation(id="a", name="A", country="SE"),
        Organisation(id="b", name="B", country="OM"),
        Organisation(id="unmet", name="C", country="FR"),
        Person(id="p", given="P", country="OM"),
        Counterpart(id="a", name="A", organisation="a"),
        Counterpart(id="b", name="B", organisation="b"),
        Counterpart(id="p", name="P", person="p"),
        Counterpart(id="nowhere", name="N"),
        words="three counterparts",
    )
    assert desk_countries(vault) == ("OM", "SE")


# --- The sheet


def test_a_sheet_tells_the_facts(vault: Vault) -> None:
    shown = sheet(vault, "SE")
    assert shown.facts is not None
    assert shown.facts.currencies == (("SEK", "Swedish Krona"),)
    assert shown.facts.country.phone == "+46"
    assert shown.facts.regions == ("Nordic region",)


def test_there_is_no_sheet_of_what_is_no_country(vault: Vault) -> None:
    assert country_sheet(vault, "ZZ", JUNE) is None
    assert country_sheet(vault, "atlantis", JUNE) is None


def test_every_country_has_a_sheet(vault: Vault) -> None:
    """Some have no zone, no currency, no prefix or no language."""
    for code in ("AQ", "BV", "HM", "UM", "XK"):
        assert sheet(vault, code).name


def test_zones_that_show_the_same_stand_together_and_the_main_one_first(vault: Vault) -> None:
    clocks = sheet(vault, "BR").clocks
    assert clocks[0].cities[0] == "Sao Paulo"
    assert len({each.local.utcoffset() for each in clocks}) == len(clocks)
    assert clocks[0].ahead_minutes == -180


@pytest.mark.parametrize(
    ("code", "moment", "hours"),
    [
        ("SE", datetime(2026, 6, 17, 7, 40, tzinfo=UTC), Hours.WORKING),
        ("SE", datetime(2026, 6, 17, 6, 40, tzinfo=UTC), Hours.EARLY_OR_LATE),
        ("SE", datetime(2026, 6, 17, 15, 0, tzinfo=UTC), Hours.EARLY_OR_LATE),
        ("SE", datetime(2026, 6, 14, 7, 40, tzinfo=UTC), Hours.WEEKEND),
        ("SE", datetime(2026, 6, 19, 7, 40, tzinfo=UTC), Hours.HOLIDAY),
        ("OM", datetime(2026, 6, 14, 7, 40, tzinfo=UTC), Hours.WORKING),
        ("OM", datetime(2026, 6, 12, 7, 40, tzinfo=UTC), Hours.WEEKEND),
        ("NZ", datetime(2026, 6, 14, 22, 0, tzinfo=UTC), Hours.WORKING),  # Monday there already
    ],
)
def test_a_clock_tells_whether_it_is_a_working_hour(vault: Vault, code: str, moment: datetime, hours: Hours) -> None:
    clock = sheet(vault, code, moment).clocks[0]
    assert clock.hours is hours
    assert bool(clock.holiday) is (hours is Hours.HOLIDAY)


def test_the_calendar_tells_days_off_and_when_not_to_set_a_deadline(vault: Vault) -> None:
    calendar = sheet(vault, "SE").calendar
    assert calendar is not None
    assert [each.name for each in calendar.holidays] == ["Midsummer Eve", "Midsummer Day"]
    assert any(since <= date(2026, 6, 19) <= until for since, until in calendar.quiet)
    assert all(first[1] < second[0] for first, second in zip(calendar.quiet, calendar.quiet[1:], strict=False))
    assert all(since >= calendar.today for since, _ in calendar.quiet)
    assert "plans for midsummer" in calendar.talk


def test_the_day_is_the_one_of_the_country(vault: Vault) -> None:
    calendar = sheet(vault, "NZ", datetime(2026, 6, 14, 22, 0, tzinfo=UTC)).calendar
    assert calendar is not None
    assert calendar.today == date(2026, 6, 15)


def test_first_words_are_right_for_the_hour_there(vault: Vault) -> None:
    (morning,) = sheet(vault, "SE").words
    (evening,) = sheet(vault, "SE", datetime(2026, 6, 17, 17, 40, tzinfo=UTC)).words
    assert (morning.language, morning.greeting.say) == ("Swedish", "God morgon")
    assert evening.greeting.say == "God kväll"
    assert morning.thanks.sound
    assert morning.source
    assert [each.language for each in sheet(vault, "BE").words][:2] == ["Dutch", "French"]


@pytest.mark.parametrize("code", ["HK", "MO"])
def test_cantonese_is_told_once(vault: Vault, code: str) -> None:
    """One writes Chinese there and says it in Cantonese; both are languages of the list."""
    found = [(each.code, each.language) for each in sheet(vault, code).words]
    assert found.count(("yue", "Cantonese")) == 1
    assert "Chinese" not in {language for _, language in found}


@pytest.mark.parametrize(("code", "language"), [("PY", "Spanish"), ("RW", "French"), ("TJ", "Russian"), ("AF", "Dari")])
def test_there_are_first_words_in_an_official_language(vault: Vault, code: str, language: str) -> None:
    assert language in {each.language for each in sheet(vault, code).words}


def test_the_clock_of_kosovo_is_that_of_pristina(vault: Vault) -> None:
    assert [each.cities for each in sheet(vault, "XK").clocks] == [("Pristina",)]


def test_a_region_has_its_countries_and_its_notes(vault: Vault) -> None:
    region = sheet(vault, "nordic")
    assert "Sweden" in region.members
    assert region.notes.shown
    assert (region.facts, region.calendar, region.clocks) == (None, None, ())


# --- The user's own notes


def test_a_correction_stands_in_the_place_of_the_note_and_is_one_step_of_undo(vault: Vault) -> None:
    before = sheet(vault, "SE").notes.shown
    correct_note(vault, "SE", before[0].key, SAID, "a correction")
    after = sheet(vault, "SE").notes.shown
    assert (after[0].text, after[0].ask, after[0].key) == ("They wave.", "Do you shake hands?", before[0].key)
    assert after[1:] == before[1:]
    vault.undo()
    assert sheet(vault, "SE").notes.shown == before


def test_correcting_twice_keeps_one_record(vault: Vault) -> None:
    key = sheet(vault, "SE").notes.shown[0].key
    first = correct_note(vault, "SE", key, SAID, "a correction").value
    second = correct_note(vault, "SE", key, NoteText(aspect=Aspect.GREETING, text="They bow."), "another").value
    assert first.id == second.id
    assert texts(vault)[0] == "They bow."


def test_a_hidden_note_comes_back_as_it_was(vault: Vault) -> None:
    before = texts(vault)
    hide_note(vault, sheet(vault, "SE").notes.shown[0], "hiding")
    assert texts(vault) == before[1:]
    (hidden,) = sheet(vault, "SE").notes.hidden
    assert hidden.text == before[0]
    assert hidden.own is not None
    show_note_again(vault, hidden.own.id, "showing")
    assert texts(vault) == before
    with vault.read() as reader:
        assert reader.all(CultureNote) == ()


def test_a_hidden_correction_comes_back_corrected(vault: Vault) -> None:
    correct_note(vault, "SE", sheet(vault, "SE").notes.shown[0].key, SAID, "a correction")
    hide_note(vault, sheet(vault, "SE").notes.shown[0], "hiding")
    assert "They wave." not in texts(vault)
    (hidden,) = sheet(vault, "SE").notes.hidden
    assert hidden.own is not None
    show_note_again(vault, hidden.own.id, "showing")
    assert texts(vault)[0] == "They wave."


def test_an_own_note_is_added_changed_and_removed(vault: Vault) -> None:
    before = texts(vault, "BV")
    note = add_note(vault, "BV", SAID, "a new note").value
    assert texts(vault, "BV") == ["They wave."]
    change_note(vault, note.id, NoteText(aspect=Aspect.GIFTS, text="Bring fish."), "a change")
    assert [(each.aspect, each.text) for each in sheet(vault, "BV").notes.shown] == [(Aspect.GIFTS, "Bring fish.")]
    assert place_of_note(vault, note.id) == "BV"
    remove(vault, CultureNote.kind, note.id, "a removal")
    assert texts(vault, "BV") == before
    assert place_of_note(vault, note.id) == ""


def test_a_note_on_a_region_is_seen_in_its_countries(vault: Vault) -> None:
    add_note(vault, "nordic", SAID, "a new note")
    assert texts(vault, "SE")[0] == "They wave."
    assert "They wave." not in texts(vault, "DE")


def test_a_note_needs_a_text(vault: Vault) -> None:
    with pytest.raises(InvalidValue):
        add_note(vault, "SE", NoteText(aspect=Aspect.GIFTS, text="  "), "a new note")
