"""Terms in a text that are not noted yet, and noting them (S1.8)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.people import Organisation
from trustdesk.domain.terms import Term
from trustdesk.operations.editing import keep
from trustdesk.operations.unknown_terms import note_unknown, unknown_terms
from trustdesk.store.vault import Vault, open_vault

TEXT = "Your PPA with Watt-Werk has a FCAS share; demurrage is none of our business."


@pytest.fixture
def vault(vault_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Vault]:
    """A power company, and a maker of parts for cars, for whom PPA is something else."""
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))
    with open_vault(vault_path, create=True) as opened:
        keep(
            opened,
            Organisation(id="watt", name="Watt-Werk"),
            Counterpart(id="watt", name="Watt", organisation="watt", industry="power purchase"),
            Counterpart(id="parts", name="Parts", industry="automotive"),
            words="dossiers",
        )
        yield opened


def test_a_term_of_a_glossary_is_told_with_its_meaning(vault: Vault) -> None:
    """In the trade of the dossier first: PPA is two things. The name of the counterpart's firm is no term."""
    found = {each.text: each for each in unknown_terms(vault, TEXT, "watt")}
    assert set(found) == {"PPA", "FCAS", "demurrage"}
    assert found["PPA"].known is not None
    assert found["PPA"].known.pack == "energy"
    assert TEXT[found["PPA"].start : found["PPA"].end] == "PPA"
    assert found["FCAS"].known is None
    (parts,) = (each for each in unknown_terms(vault, "The PPA is late.", "parts") if each.known)
    assert parts.known is not None
    assert parts.known.pack == "automotive"


def test_without_a_dossier_the_rest_of_the_text_tells_the_trade(vault: Vault) -> None:
    for text, pack in (
        ("A PPA with take-or-pay and curtailment.", "energy"),
        ("The PPA before SOP, with PPAP and APQP.", "automotive"),
    ):
        (found,) = (each.known for each in unknown_terms(vault, text) if each.text == "PPA")
        assert found is not None
        assert found.pack == pack


def test_everyday_words_of_other_trades_are_not_terms(vault: Vault) -> None:
    text = "In turn we yield on the basis of a cover note, and ask for a recall of the order."
    assert unknown_terms(vault, text) == ()


def test_what_is_noted_is_not_told(vault: Vault) -> None:
    keep(
        vault,
        Term(id="ppa", text="power purchase agreement", counterpart="watt"),
        Term(id="fcas", text="FCAS", industry="energy"),
        words="terms",
    )
    assert [each.text for each in unknown_terms(vault, TEXT, "watt")] == ["demurrage"]
    assert [each.text for each in unknown_terms(vault, "FCAS", "parts")] == ["FCAS"]
    assert unknown_terms(vault, "FCAS") == ()


def test_noting_makes_it_known(vault: Vault) -> None:
    for each in unknown_terms(vault, TEXT, "watt"):
        kept = note_unknown(vault, each, "watt").value
        assert kept.counterpart == "watt"
        assert bool(kept.meaning) == (each.known is not None)
    assert unknown_terms(vault, TEXT, "watt") == ()


def test_for_nobody_a_known_term_is_noted_for_its_trade(vault: Vault) -> None:
    (found,) = (each for each in unknown_terms(vault, "The demurrage is due.") if each.text == "demurrage")
    kept = note_unknown(vault, found).value
    assert (kept.counterpart, kept.industry) == (None, "Shipping, forwarding and Incoterms")
    assert kept.source


def test_without_a_vault_glossaries_explain_a_text() -> None:
    assert [each.text for each in unknown_terms(None, "The demurrage is due.")] == ["demurrage"]
