"""Terms: the list, and the check of a text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.terms import Term, TermUse
from trustdesk.operations.editing import keep
from trustdesk.operations.terms import TermWish, check_text, glossaries, term_lines, term_numbers
from trustdesk.store.vault import Vault, open_vault


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """Three terms, one of which belongs to a dossier."""
    with open_vault(vault_path, create=True) as opened:
        keep(
            opened,
            Counterpart(id="acme", name="Acme"),
            Term(id="aog", text="AOG", meaning="aircraft on ground", industry="airlines"),
            Term(id="cheap", text="cheap", use=TermUse.AVOID, instead="predictable", industry="airlines"),
            Term(id="favour", text="eine Gefälligkeit", use=TermUse.AVOID, counterpart="acme"),
            words="terms",
        )
        yield opened


def _listed(vault: Vault, wish: TermWish) -> list[str]:
    numbers = term_numbers(vault, wish)
    lines = term_lines(vault, numbers)
    return [lines[number].term.id for number in numbers]


def test_the_list_holds_what_is_wished_for(vault: Vault) -> None:
    assert _listed(vault, TermWish()) == ["aog", "cheap", "favour"]
    assert _listed(vault, TermWish(use=TermUse.AVOID)) == ["cheap", "favour"]
    assert _listed(vault, TermWish(industry="airlines", use=TermUse.USE)) == ["aog"]
    assert _listed(vault, TermWish(counterpart="acme")) == ["favour"]
    assert _listed(vault, TermWish(containing="aircraft")) == ["aog"]


def test_glossaries_are_industries_and_dossiers_with_terms_of_their_own(vault: Vault) -> None:
    found = glossaries(vault)
    assert found.industries == ("airlines",)
    assert found.counterparts == (("acme", "Acme"),)


def test_a_text_is_checked_by_rules_and_by_the_words_to_avoid(vault: Vault) -> None:
    text = "Calm down. It is CHEAP, und keine eine GEFALLIGKEIT, nicht cheaper."
    found = check_text(vault, text)
    assert [(each.phrase, each.avoided) for each in found] == [
        ("Calm down", False),
        ("CHEAP", True),
        ("eine GEFALLIGKEIT", True),
    ]
    assert all(text[each.start : each.end] == each.phrase for each in found)
    assert found[1].better == "predictable"


def test_a_blameless_text_has_no_mark(vault: Vault) -> None:
    assert check_text(vault, "What matters most to you in this?") == ()
