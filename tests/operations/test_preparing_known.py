"""Preparing with what the program knows: offered to be checked or chosen, and written down only as the user says it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.culture import Aspect, CultureNote, Dimension, StyleReading
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Channel, Contact, Meeting, Prompt
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Record
from trustdesk.domain.references import ReferenceCheck
from trustdesk.domain.terms import Term
from trustdesk.operations.preparing import Asked, answer, preparation, prompts, skip
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
PERSON = Person(id="ana", given="Ana", family="Costa", country="PT")
ROOT = Counterpart(id="costa", name="Costa Energia", person="ana", organisation="firm", industry="Power purchase")
MEETING = Meeting(id="m", counterpart="costa", starts_at=NOW + timedelta(days=1), channel=Channel.VIDEO)


@pytest.fixture(autouse=True)
def _no_added_packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """Somebody in Portugal who sells power, and a video call tomorrow."""
    with open_vault(vault_path, create=True, clock=lambda: NOW) as vault:
        _put(vault, PERSON, Organisation(id="firm", name="Costa Energia", country="SE"), ROOT, MEETING)
        yield vault


def _put(vault: Vault, *records: Record) -> None:
    with vault.write("set up") as writer:
        for record in records:
            writer.put(record)


def _asked(vault: Vault, prompt: Prompt) -> Asked | None:
    about = preparation(vault, "costa", "m", NOW)
    assert about is not None
    return next((each for each in about.prompts if each.prompt is prompt), None)


def _find(vault: Vault, prompt: Prompt) -> Asked:
    asked = _asked(vault, prompt)
    assert asked is not None
    return asked


def _all(vault: Vault, kind: type[Record]) -> tuple[Record, ...]:
    with vault.read() as reader:
        return reader.all(kind)


# --- How they negotiate (S0.8.1)


def test_the_most_telling_dimension_is_asked_with_its_question_and_both_poles(vault: Vault) -> None:
    asked = _find(vault, Prompt.STYLE)
    assert asked.lacking
    assert asked.what == "How the agreement is built"
    assert asked.who == "Ana Costa"
    assert asked.shown[0].text.endswith("?")
    assert all(asked.fields[0].poles)


def test_an_answer_is_a_reading_of_the_person_on_that_dimension(vault: Vault) -> None:
    answer(vault, _find(vault, Prompt.STYLE), {"value": "4", "saw": "she began with the whole"}, NOW)
    (reading,) = _all(vault, StyleReading)
    assert isinstance(reading, StyleReading)
    assert (reading.dimension, reading.value, reading.person) == (Dimension.AGREEMENT_BUILDING, 4, "ana")
    assert reading.text == "she began with the whole"


def test_saved_twice_it_changes_its_own_reading_and_not_the_next_dimension(vault: Vault) -> None:
    asked = _find(vault, Prompt.STYLE)
    answer(vault, asked, {"value": "4"}, NOW)
    answer(vault, asked, {"value": "2", "saw": "step by step"}, NOW)
    (reading,) = _all(vault, StyleReading)
    assert isinstance(reading, StyleReading)
    assert (reading.value, reading.text) == (2, "step by step")
    vault.undo()
    assert _all(vault, StyleReading) == ()


def test_one_dimension_a_meeting_and_another_after_the_next_contact(vault: Vault) -> None:
    answer(vault, _find(vault, Prompt.STYLE), {"value": "4"}, NOW)
    again = _find(vault, Prompt.STYLE)
    assert not again.lacking
    assert (again.what, again.fields[0].value) == ("How the agreement is built", "4")
    later = NOW + timedelta(days=3)
    _put(vault, Contact(id="met", counterpart="costa", on=later.date()))
    about = preparation(vault, "costa", "m", later)
    assert about is not None
    following = next(each for each in about.prompts if each.prompt is Prompt.STYLE)
    assert following.lacking
    assert following.what == "How things are said"


def test_nobody_to_speak_of_is_no_style_to_ask_for(vault: Vault) -> None:
    _put(vault, replace(ROOT, person=None))
    assert _asked(vault, Prompt.STYLE) is None


# --- Where they are (S0.8.1)


def test_cues_of_the_country_are_shown_to_be_checked_with_the_person(vault: Vault) -> None:
    asked = _find(vault, Prompt.PLACE)
    assert asked.lacking
    assert (asked.what, asked.who) == ("Portugal", "Ana Costa")
    assert 1 <= len(asked.shown) <= 3
    assert all(each.check and each.source for each in asked.shown)


def test_only_what_the_user_says_of_the_person_becomes_a_fact(vault: Vault) -> None:
    asked = _find(vault, Prompt.PLACE)
    assert not asked.fields[0].value
    answer(vault, asked, {"know": "Ana wants first names"}, NOW)
    (fact,) = _all(vault, Fact)
    assert isinstance(fact, Fact)
    assert (fact.topic, fact.text, fact.about) == (Topic.CULTURE, "Ana wants first names", "ana")
    assert all(each.text not in fact.text for each in asked.shown)
    assert not _find(vault, Prompt.PLACE).lacking


def test_the_users_own_note_goes_first_and_a_hidden_one_is_not_shown(vault: Vault) -> None:
    before = _find(vault, Prompt.PLACE).shown
    own = CultureNote(id="own", place="PT", aspect=Aspect.MEALS, text="Lunch decides.", ask="Shall we eat first?")
    _put(vault, own)
    after = _find(vault, Prompt.PLACE).shown
    assert after[0].text == "Lunch decides."
    assert after[1:] == before[:2]


def test_a_country_without_notes_and_no_country_are_not_asked_about(vault: Vault) -> None:
    _put(vault, replace(PERSON, country="TV"))
    assert _asked(vault, Prompt.PLACE) is None
    _put(vault, replace(PERSON, country=""))
    assert _find(vault, Prompt.PLACE).what == "Sweden", "the organisation's, where the person has none"


# --- Words of their trade (S1.8)


def test_chosen_words_of_the_trade_become_the_dossiers_own(vault: Vault) -> None:
    asked = _find(vault, Prompt.TERMS)
    assert asked.what == "Energy and power purchase"
    keys = [each.value for each in asked.fields[0].options]
    assert len(keys) == 8
    answer(vault, asked, {"terms": ",".join(keys[:2])}, NOW)
    kept = _all(vault, Term)
    assert [getattr(each, "counterpart", "") for each in kept] == ["costa", "costa"]
    again = _find(vault, Prompt.TERMS)
    assert again.fields[0].value == ",".join(keys[:2])
    assert [each.value for each in again.fields[0].options] == keys, "nothing moves under the hand"


def test_a_word_that_is_no_longer_chosen_goes_again(vault: Vault) -> None:
    asked = _find(vault, Prompt.TERMS)
    keys = [each.value for each in asked.fields[0].options]
    answer(vault, asked, {"terms": ",".join(keys[:2])}, NOW)
    answer(vault, asked, {"terms": keys[1]}, NOW)
    assert len(_all(vault, Term)) == 1
    answer(vault, asked, {"terms": ","}, NOW)
    assert _all(vault, Term) == ()


def test_five_words_of_their_own_are_enough(vault: Vault) -> None:
    _put(vault, *(Term(id=f"t{n}", text=f"word {n}", counterpart="costa") for n in range(5)))
    assert not _find(vault, Prompt.TERMS).lacking
    _put(vault, replace(ROOT, industry="circus"))
    assert _asked(vault, Prompt.TERMS) is None


def test_each_can_be_skipped_and_stays_skipped_for_this_meeting(vault: Vault) -> None:
    for prompt in (Prompt.STYLE, Prompt.PLACE, Prompt.TERMS):
        skip(vault, _find(vault, prompt), NOW)
        assert _find(vault, prompt).skipped
    waiting = {each.prompt for each in prompts(vault, "costa", "m", NOW)}
    assert not waiting & {Prompt.STYLE, Prompt.PLACE, Prompt.TERMS}


# --- Suggestions


def test_questions_of_the_bank_are_suggested_without_those_that_are_there(vault: Vault) -> None:
    offered = [each.text for each in _find(vault, Prompt.TWO_QUESTIONS).suggestions]
    assert len(offered) > 4
    _put(vault, Question(id="q", counterpart="costa", text=offered[0]))
    assert offered[0] not in [each.text for each in _find(vault, Prompt.TWO_QUESTIONS).suggestions]


def test_settings_are_those_of_the_meetings_channel(vault: Vault) -> None:
    video = _find(vault, Prompt.SETTING).suggestions
    _put(vault, replace(MEETING, channel=Channel.PHONE))
    phone = _find(vault, Prompt.SETTING).suggestions
    assert video
    assert phone
    assert not set(video) & set(phone)
    assert all(each.why for each in video)


def test_a_reference_comes_with_the_sheet_of_the_call(vault: Vault) -> None:
    _put(vault, ReferenceCheck(id="check", counterpart="costa", subject="their delivery record"))
    sheet = _find(vault, Prompt.REFERENCE).sheet
    assert sheet[0].text.startswith("Thank you for your time")
    assert all(each.check for each in sheet[1:-1])
    assert "thank you" in sheet[-1].text
