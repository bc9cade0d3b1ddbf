"""Glossaries: shipped packs with the user's own terms in them, and what is taken from them into dossiers (S1.8)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.errors import UserError
from trustdesk.domain.terms import Term, TermUse
from trustdesk.operations.briefings import Form, Request, brief
from trustdesk.operations.editing import get_record, keep
from trustdesk.operations.glossaries import (
    GlossaryTerm,
    avoid_term,
    correct_term,
    find_pack,
    glossary_terms,
    list_glossaries,
    mark_theirs,
    pick_pack,
    pick_term,
    terms_for,
    vocabulary,
)
from trustdesk.operations.glossary_list import GlossaryWish, glossary_lines, glossary_numbers
from trustdesk.store.vault import Vault, open_vault

WET = "wet-lease"


@pytest.fixture(autouse=True)
def _no_added_packs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """An airline, named as the user names its trade, and a dossier whose trade nobody noted."""
    with open_vault(vault_path, create=True) as opened:
        keep(
            opened,
            Counterpart(id="luban", name="Luban", industry="airline"),
            Counterpart(id="bare", name="Bare"),
            words="dossiers",
        )
        yield opened


def _term(vault: Vault, key: str) -> GlossaryTerm:
    return next(each for each in glossary_terms(vault, "airlines") if each.key == key)


def test_every_pack_is_listed_with_its_sources(vault: Vault) -> None:
    found = {each.key: each for each in list_glossaries(vault)}
    assert len(found) >= 15
    assert all(each.terms >= 40 and each.sources for each in found.values())
    assert [each.name for each in found.values()] == sorted(each.name for each in found.values())


def test_a_shipped_term_is_told_with_where_it_was_looked_up(vault: Vault) -> None:
    wet = _term(vault, WET)
    assert (wet.text, wet.own) == ("wet lease", None)
    assert " " in wet.source


@pytest.mark.parametrize("industry", ["airlines", "Airlines and aviation", "AVIATION"])
def test_an_own_term_stands_in_place_of_the_shipped_one(vault: Vault, industry: str) -> None:
    """By the pack's key or any of its names, and by any name and spelling of the term."""
    mine = Term(id="mine", text="Wet-Leases", meaning="as we mean it", industry=industry)
    keep(vault, mine, words="term")
    wet = _term(vault, WET)
    assert (wet.own, wet.meaning) == (mine, "as we mean it")
    assert len([each for each in glossary_terms(vault, "airlines") if each.text.lower().startswith("wet")]) == 1
    assert next(each for each in list_glossaries(vault) if each.key == "airlines").corrected == 1


def test_terms_of_a_dossier_or_of_another_trade_correct_nothing(vault: Vault) -> None:
    keep(
        vault,
        Term(id="theirs", text="wet lease", industry="airlines", counterpart="luban"),
        Term(id="other", text="wet lease", industry="shipping"),
        words="terms",
    )
    assert _term(vault, WET).own is None


def test_what_the_user_adds_to_a_trade_stands_among_its_terms(vault: Vault) -> None:
    keep(vault, Term(id="mine", text="ground power", industry="airlines"), words="term")
    added = next(each for each in glossary_terms(vault, "airlines") if each.text == "ground power")
    assert (added.key, added.own is not None) == ("", True)
    texts = [each.text.lower() for each in glossary_terms(vault, "airlines")]
    assert texts == sorted(texts)


def test_without_a_vault_the_shipped_terms_are_there() -> None:
    assert glossary_terms(None, "airlines")
    assert list_glossaries(None)


def test_a_term_is_picked_into_a_dossier_once(vault: Vault) -> None:
    kept = pick_term(vault, "airlines", WET, "luban").value
    assert get_record(vault, Term, kept.id) == kept
    assert (kept.counterpart, kept.text, kept.source) == ("luban", "wet lease", _term(vault, WET).source)
    again = pick_term(vault, "airlines", WET, "luban")
    assert again.value == kept
    assert not again.changes


def test_their_word_is_kept_with_what_the_trade_says(vault: Vault) -> None:
    theirs = mark_theirs(vault, "airlines", WET, "luban", "  wet  hire ").value
    assert (theirs.text, theirs.use, theirs.instead) == ("wet hire", TermUse.THEIRS, "wet lease")
    same = mark_theirs(vault, "airlines", WET, "bare").value
    assert (same.text, same.use, same.instead) == ("wet lease", TermUse.THEIRS, "")


def test_a_term_that_is_noted_already_becomes_theirs(vault: Vault) -> None:
    noted = Term(id="mine", text="Wet lease", meaning="as they explained it", counterpart="luban")
    keep(vault, noted, words="term")
    theirs = mark_theirs(vault, "airlines", WET, "luban").value
    assert theirs == replace(noted, use=TermUse.THEIRS)


def test_a_word_is_avoided_with_one_counterpart_or_with_all(vault: Vault) -> None:
    one = avoid_term(vault, "airlines", WET, "luban", "wet hire").value
    assert (one.use, one.instead, one.counterpart) == (TermUse.AVOID, "wet hire", "luban")
    every = avoid_term(vault, "airlines", WET, "", "wet hire").value
    assert every.counterpart is None
    assert _term(vault, WET).own == every


def test_a_correction_is_the_users_own_and_undone_in_one_step(vault: Vault) -> None:
    kept = correct_term(vault, "airlines", WET).value
    assert _term(vault, WET).own == kept
    assert correct_term(vault, "airlines", WET).value == kept
    vault.undo()
    assert _term(vault, WET).own is None


def test_a_pack_becomes_the_trade_of_a_dossier_that_has_none(vault: Vault) -> None:
    assert pick_pack(vault, "bare", "shipping").value.industry == "Shipping, forwarding and Incoterms"
    assert not pick_pack(vault, "luban", "airlines").changes
    with pytest.raises(UserError, match="airline"):
        pick_pack(vault, "luban", "shipping")


def test_what_is_gone_is_said(vault: Vault) -> None:
    for act in (
        lambda: pick_term(vault, "airlines", WET, "nobody"),
        lambda: pick_term(vault, "airlines", "no-such-term", "luban"),
        lambda: pick_term(vault, "no-such-pack", WET, "luban"),
        lambda: pick_pack(vault, "nobody", "airlines"),
        lambda: find_pack("basket weaving"),
    ):
        with pytest.raises(UserError):
            act()


def test_the_words_for_a_dossier_are_its_own_and_those_of_its_trade(vault: Vault) -> None:
    """A correction counts although its industry is called otherwise than the dossier's."""
    keep(
        vault,
        Term(id="own", text="layover", counterpart="luban"),
        Term(id="corrected", text="AOG", meaning="mine", industry="Airlines and aviation"),
        Term(id="other", text="laytime", industry="shipping"),
        words="terms",
    )
    with vault.read() as reader:
        found = vocabulary(reader, reader.dossier("luban"))
    assert [each.id for each in found.own] == ["own", "corrected"]
    assert [each.key for each in found.packs] == ["airlines"]
    ranked = terms_for(vault, "luban")
    assert ranked[0].text == "layover"
    assert [each.meaning for each in ranked if each.text == "AOG"] == ["mine"]


# --- As a list


def _listed(vault: Vault, wish: GlossaryWish) -> list[str]:
    numbers = glossary_numbers(vault, wish)
    lines = glossary_lines(vault, numbers)
    return [lines[number].text for number in numbers]


def test_a_glossary_is_listed_as_wished(vault: Vault) -> None:
    every = _listed(vault, GlossaryWish(pack="airlines"))
    assert every == [each.text for each in glossary_terms(vault, "airlines")]
    assert _listed(vault, GlossaryWish(pack="airlines", descending=True)) == every[::-1]
    avoided = _listed(vault, GlossaryWish(pack="airlines", use=TermUse.AVOID))
    assert "stewardess" in avoided
    assert len(avoided) < len(every)
    assert _listed(vault, GlossaryWish(pack="airlines", containing="AIRCRAFT on ground arrives")) == ["AOG"]


def test_rows_of_two_glossaries_do_not_meet(vault: Vault) -> None:
    one = glossary_numbers(vault, GlossaryWish(pack="airlines"))
    other = glossary_numbers(vault, GlossaryWish(pack="shipping"))
    assert set(one).isdisjoint(other)
    assert all(number < 0 for number in one)
    assert len(glossary_lines(vault, [*one, *other])) == len(one) + len(other)


def test_the_page_prints_a_correction_whatever_the_user_calls_the_trade(vault: Vault) -> None:
    correction = Term(id="mine", text="take-or-pay", meaning="Pay for it, taken or not.", industry="electricity")
    keep(vault, Counterpart(id="buyer", name="Buyer", industry="power purchase"), correction, words="made")
    text = brief(vault, "Buyer", Request(now=datetime(2026, 6, 3, 9, tzinfo=UTC)), Form.TXT)[0].data.decode()
    assert "Pay for it, taken or not." in text
    assert text.lower().count("take-or-pay") == 1
