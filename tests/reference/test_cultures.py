"""Culture notes: every file reads, every country has every aspect, and no note says what people are like (S0.8.1)."""

import re

import pytest

from trustdesk.domain.culture import Aspect, CulturePack
from trustdesk.paths import resource
from trustdesk.reference.character import generalises
from trustdesk.reference.countries import country, country_codes
from trustdesk.reference.cultures import culture, cultures_for, places_with_notes

PLACES = sorted(file.stem for file in resource("cultures", "en").glob("*.toml"))
COUNTRIES = [place for place in PLACES if place.isupper()]
REGIONS = [place for place in PLACES if place.islower()]


def shipped(place: str) -> CulturePack:
    found = culture(place)
    assert found is not None
    return found


def test_sixty_countries_have_notes_and_some_regions() -> None:
    assert len(COUNTRIES) >= 60
    assert len(REGIONS) >= 3
    assert sorted(places_with_notes()) == PLACES


@pytest.mark.parametrize("place", COUNTRIES)
def test_a_country_has_notes_on_everything(place: str) -> None:
    """S0.8.1, S0.8.5: introductions and mutual contacts among them."""
    notes = shipped(place).notes
    assert {note.aspect for note in notes} == set(Aspect)
    assert 14 <= len(notes) <= 30


@pytest.mark.parametrize("place", PLACES)
def test_a_place_has_four_to_six_cues_for_the_page(place: str) -> None:
    assert 4 <= sum(bool(note.cue) for note in shipped(place).notes) <= 6


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_of_countries_that_exist(place: str) -> None:
    found = shipped(place)
    assert set(found.countries) <= set(country_codes())
    if place in COUNTRIES:
        assert found.countries == (place,)
        assert found.name in country(place).name, "Hong Kong is “Hong Kong SAR China” in CLDR"


@pytest.mark.parametrize("place", PLACES)
def test_no_note_says_what_people_are_like(place: str) -> None:
    """S0.8.1: nationality is not character."""
    found = shipped(place)
    said = [text for note in found.notes for text in (note.text, note.ask, note.cue, note.says, note.means)]
    assert {text: told for text in said if (told := generalises(text, found.demonyms))} == {}


@pytest.mark.parametrize("place", PLACES)
def test_no_note_names_a_people(place: str) -> None:
    """S0.8.1: stricter than the check that trainers get: the names of the people stand in no shipped note."""
    found = shipped(place)
    assert found.demonyms
    names = re.compile(rf"\b({'|'.join(map(re.escape, found.demonyms))})\b")
    # As an adjective the same word may name a law, a language or a bank.
    adjective = re.compile(rf"\b({'|'.join(map(re.escape, found.demonyms))}) [a-z]+")
    named = [note.text for note in found.notes if names.search(adjective.sub("", note.text))]
    assert named == []


@pytest.mark.parametrize("place", PLACES)
def test_every_note_says_how_to_check_it_and_whence_it_is(place: str) -> None:
    found = shipped(place)
    for note in found.notes:
        assert note.text.endswith((".", "?", ".”", "!", ".)")), note.text
        assert note.ask.endswith((".", "?", ".”", "?”", ")")), note.ask
        assert not note.cue.endswith("."), note.cue
    assert len(found.sources) >= 3
    assert set(found.sources) == {note.source for note in found.notes}


@pytest.mark.parametrize("place", PLACES)
def test_no_two_notes_of_a_place_say_the_same(place: str) -> None:
    notes = shipped(place).notes
    for said in ([note.text for note in notes], [note.cue for note in notes if note.cue]):
        assert len(said) == len(set(said))


def test_a_country_has_its_own_notes_first_and_then_those_of_its_regions() -> None:
    assert [each.key for each in cultures_for("SE")] == ["SE", "nordic"]
    assert [each.key for each in cultures_for("OM")] == ["gulf"]
    assert cultures_for("AQ") == ()
    assert cultures_for("") == ()
