"""Where they are: their hour, their next day off, hello, and notes that become a fact only by the user's hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.culture import Aspect, CultureNote, Dimension
from trustdesk.domain.errors import UserError
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.places import Hours
from trustdesk.domain.record import Confidence
from trustdesk.operations.editing import keep
from trustdesk.operations.negotiating_style import style_dimension
from trustdesk.operations.their_place import note_about_them, their_place
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
ANA = Person(id="ana", given="Ana", family="Costa", country="PT", time_zone="Europe/Lisbon")
ROOT = Counterpart(id="costa", name="Costa Energia", person="ana", organisation="firm")


@pytest.fixture
def vault(vault_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Vault]:
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))
    with open_vault(vault_path, create=True, clock=lambda: NOW) as vault:
        keep(vault, ANA, Organisation(id="firm", name="Costa Energia", country="SE"), ROOT, words="set up")
        yield vault


def test_their_hour_next_day_off_and_hello(vault: Vault) -> None:
    place = their_place(vault, "costa", NOW)
    assert place is not None
    assert (place.code, place.name, place.who, place.person) == ("PT", "Portugal", "Ana Costa", "ana")
    assert place.clock is not None
    assert place.sure
    assert (place.clock.local.hour, place.clock.hours) == (10, Hours.WORKING)
    assert place.holiday is not None
    assert (place.holiday.on, place.holiday.name) == (date(2026, 6, 4), "Corpus Christi")
    assert place.hello is not None
    assert place.hello.language == "Portuguese"
    assert place.hello.hello.sound
    assert len(place.cues) == 3
    assert len({each.aspect for each in place.cues}) == 3


def test_the_one_who_comes_goes_before_the_counterparts_person(vault: Vault) -> None:
    keep(
        vault,
        Person(id="kenji", given="Kenji", country="JP"),
        Meeting(id="m", counterpart="costa", starts_at=NOW + timedelta(days=1), attendees=("kenji",)),
        words="another comes",
    )
    place = their_place(vault, "costa", NOW)
    assert place is not None
    assert (place.code, place.who) == ("JP", "Kenji")


def test_an_organisation_has_a_place_too_and_no_country_has_none(vault: Vault) -> None:
    keep(vault, replace(ROOT, person=None), words="change")
    place = their_place(vault, "costa", NOW)
    assert place is not None
    assert (place.code, place.person, place.who) == ("SE", "", "Costa Energia")
    keep(vault, Counterpart(id="bare", name="Bare"), words="bare")
    assert their_place(vault, "bare", NOW) is None
    with pytest.raises(UserError):
        their_place(vault, "gone", NOW)


def test_of_a_country_with_many_clocks_the_first_is_not_called_sure(vault: Vault) -> None:
    keep(vault, replace(ANA, country="BR", time_zone=""), words="move")
    place = their_place(vault, "costa", NOW)
    assert place is not None
    assert not place.sure
    keep(vault, replace(ANA, country="BR", time_zone="America/Manaus"), words="move")
    place = their_place(vault, "costa", NOW)
    assert place is not None
    assert place.sure
    assert place.clock is not None
    assert place.clock.local.hour == 5


def test_hello_is_in_a_language_they_speak_and_not_in_our_own(vault: Vault) -> None:
    keep(vault, replace(ANA, country="CH", languages=("en", "fr")), words="move")
    place = their_place(vault, "costa", NOW)
    assert place is not None
    assert place.hello is not None
    assert place.hello.language == "French"
    keep(vault, replace(ANA, country="GB", languages=()), words="move")
    place = their_place(vault, "costa", NOW)
    assert place is not None
    assert place.hello is None


def test_a_note_becomes_a_doubtful_fact_about_them_in_one_step(vault: Vault) -> None:
    place = their_place(vault, "costa", NOW)
    assert place is not None
    fact = note_about_them(vault, "costa", place.person, place.cues[0], NOW, "new note").value
    assert (fact.topic, fact.about, fact.confidence) == (Topic.CULTURE, "ana", Confidence.DOUBTFUL)
    assert fact.text == place.cues[0].text
    assert fact.source == place.cues[0].source
    vault.undo()
    with vault.read() as reader:
        assert reader.all(Fact) == ()


def test_the_users_own_note_on_the_place_stands_first(vault: Vault) -> None:
    keep(vault, CultureNote(id="n", place="PT", aspect=Aspect.MEALS, text="Lunch decides."), words="note")
    place = their_place(vault, "costa", NOW)
    assert place is not None
    assert place.cues[0].text == "Lunch decides."


def test_every_dimension_has_words_for_both_poles() -> None:
    for dimension in Dimension:
        told = style_dimension(dimension)
        assert told.low
        assert told.high
