"""Search: what is found, in which order, and where it matches."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.facts import Fact
from trustdesk.domain.folding import fold
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party
from trustdesk.domain.terms import Term
from trustdesk.operations.editing import keep
from trustdesk.operations.searching import Hit, HitKind, find_heads, marks, search_desk
from trustdesk.store.vault import Vault, open_vault


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """Two dossiers, three people, a shared term."""
    with open_vault(vault_path, create=True) as opened:
        keep(
            opened,
            Organisation(id="rederi", name="Öresund Rederi"),
            Person(id="asa", given="Åsa", family="Öhrström"),
            Person(id="alone", given="Tariq", family="Sheeto"),
            Counterpart(id="ferry", name="Ferry talks", organisation="rederi"),
            Counterpart(id="acme", name="Acme"),
            Member(id="seat", counterpart="ferry", person="asa"),
            Promise(id="p", counterpart="ferry", party=Party.OURS, text="the tariff sheet"),
            Fact(id="f", counterpart="acme", text=f"{'They sail at dawn. ' * 20}The tariff is theirs to set."),
            Term(id="t", text="tariff", meaning="a price list"),
            words="a small desk",
        )
        yield opened


def _found(vault: Vault, typed: str) -> list[tuple[HitKind, str]]:
    return [(hit.kind, hit.record) for hit in search_desk(vault, typed)]


def test_dossiers_come_first_then_people_then_records_by_dossier(vault: Vault) -> None:
    kinds = [hit.kind for hit in search_desk(vault, "tari")]
    assert kinds == sorted(kinds, key=list(HitKind).index)
    assert (HitKind.PERSON, "people/alone") in _found(vault, "tari")
    assert (HitKind.RECORD, "promises/p") in _found(vault, "tari")
    assert (HitKind.RECORD, "facts/f") in _found(vault, "tari")
    assert (HitKind.RECORD, "terms/t") in _found(vault, "tari")


def test_words_that_the_dossiers_name_holds_need_not_stand_in_the_record(vault: Vault) -> None:
    found = _found(vault, "oresund sheet")
    assert found[0] == (HitKind.COUNTERPART, "counterparts/ferry")
    assert (HitKind.RECORD, "promises/p") in found
    assert (HitKind.RECORD, "facts/f") not in found


def test_a_person_is_found_without_accents(vault: Vault) -> None:
    hits = [hit for hit in search_desk(vault, "asa ohr") if hit.kind is HitKind.PERSON]
    assert [hit.title for hit in hits] == ["Åsa Öhrström"]
    assert hits[0].title_marks == ((0, 3), (4, 7))


def test_a_long_text_is_shown_around_what_matches(vault: Vault) -> None:
    hit: Hit = next(hit for hit in search_desk(vault, "tariff") if hit.record == "facts/f")
    assert len(hit.text) < 150
    assert hit.text.startswith("…")
    assert [hit.text[start:end] for start, end in hit.text_marks] == ["tariff"]


@pytest.mark.parametrize("typed", ["", "   ", "\t"])
def test_nothing_typed_finds_nothing(vault: Vault, typed: str) -> None:
    assert search_desk(vault, typed) == ()


@pytest.mark.parametrize("typed", ['"', "don't", "C++", "x:y", "-a", "a OR b", "%", "\\", "日本", "😀", "a" * 3000])
def test_any_text_may_be_typed(vault: Vault, typed: str) -> None:
    search_desk(vault, typed)
    find_heads(vault, typed)


@given(st.text(max_size=30), st.text(min_size=1, max_size=3))
def test_a_mark_covers_what_matches_in_the_text_as_written(text: str, word: str) -> None:
    wanted = fold(word)
    found = marks(text, [wanted] if wanted else [])
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert list(found) == sorted(found)
    if text.isascii() and wanted:
        assert bool(found) == (wanted in text.lower())
