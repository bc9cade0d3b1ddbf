"""Countries, notes on them and terms of shipped glossaries are found by what is typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from trustdesk.domain.culture import Aspect, CultureNote
from trustdesk.operations.editing import keep
from trustdesk.operations.searching_known import Known, KnownKind, search_known
from trustdesk.store.vault import Vault, open_vault


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with open_vault(tmp_path / "desk.vault", create=True) as opened:
        yield opened


def first(vault: Vault, typed: str) -> Known:
    return search_known(vault, typed)[0]


def test_a_country_is_found_by_the_beginning_of_its_name(vault: Vault) -> None:
    found = first(vault, "japa")
    assert (found.kind, found.title, found.place) == (KnownKind.COUNTRY, "Japan", "JP")
    assert found.title_marks == ((0, 4),)
    assert first(vault, "cote d'iv").place == "CI"


def test_a_term_is_found_by_its_own_and_by_its_other_names(vault: Vault) -> None:
    assert (first(vault, "take-or-p").kind, first(vault, "take-or-p").pack) == (KnownKind.TERM, "energy")
    assert "Energy" in first(vault, "take-or-p").text


def test_a_note_is_found_by_words_of_its_text(vault: Vault) -> None:
    found = [each for each in search_known(vault, "nemawashi") if each.kind is KnownKind.NOTE]
    assert [each.place for each in found] == ["JP"]
    assert "nemawashi" in found[0].text[slice(*found[0].text_marks[0])].lower()


def test_the_users_correction_is_found_in_the_place_of_the_shipped_note(vault: Vault) -> None:
    (shipped,) = (each for each in search_known(vault, "nemawashi") if each.kind is KnownKind.NOTE)
    assert not shipped.note
    note = CultureNote(id="mine", place="JP", aspect=Aspect.DECISIONS, text="They ask for a quillfeather first.")
    keep(vault, note, words="a note")
    found = first(vault, "quillfeather")
    assert (found.note, found.title) == (note.key, "Japan")


def test_a_letter_or_two_find_nothing(vault: Vault) -> None:
    assert search_known(vault, "ja") == search_known(vault, "") == search_known(vault, "  ") == ()


def test_every_word_has_to_be_there(vault: Vault) -> None:
    assert search_known(vault, "nemawashi zxqv") == ()
    assert len(search_known(vault, "the", limit=3)) == 3
