"""Likely terms of a text, and never everyday words or names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustdesk.analysis.everyday_words import is_everyday
from trustdesk.analysis.unknown_terms import Mark, likely_terms


def _found(text: str, known: tuple[str, ...] = (), people: tuple[str, ...] = ()) -> list[str]:
    return [each.text for each in likely_terms(text, known, people)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The BESS and the FCAS penalties remain open.", ["BESS", "FCAS"]),
        ("We sign the SHA/SPA and L/C by Friday.", ["SHA/SPA", "L/C"]),
        ("We accept a Material Adverse Change clause.", ["Material Adverse Change"]),
        ("They want a pari-passu ranking.", ["pari-passu"]),
        ("The laytime ends; laytime is short; no laytime was left.", ["laytime"]),
    ],
)
def test_a_likely_term_is_noticed(text: str, found: list[str]) -> None:
    """S1.8."""
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for the constructive meeting on Tuesday, 3 March; we agree in principle and will follow up.",
        "A well-known, long-term, up-to-date follow-up with a win-win outcome and a ten-year view.",
        "The price is EUR 40,000 or USD 44,000 plus VAT in Q3, FYI; the CEO of the US firm said OK.",
        "Dear Ms Maria Sjöberg, I met Nordwind Energie GmbH and spoke with John Smith in New York.",
        "PLEASE DO NOT FORGET THE DELIVERY DATE AGAIN.",
        "Write to sales@nord-wind.com or see https://ABC-DEF.com/BESS for details.",
        "We offered, they offered, everyone offered; negotiating, negotiated, negotiator.",
        "We met in Muscat. Muscat is hot. From Muscat we flew on.",
        "",
    ],
)
def test_everyday_words_names_sums_and_addresses_are_none(text: str) -> None:
    """S1.8."""
    assert _found(text) == []


def test_what_is_known_is_not_asked_again() -> None:
    """S1.8: nor the names of people, however often they recur."""
    text = "The PPA with curtailment: curtailment, curtailment. Sjobergs, sjoberg, sjoberg."
    assert _found(text, known=("PPA", "curtailment"), people=("Maria Sjöberg",)) == []


def test_a_term_is_told_once_with_its_count_and_first_place() -> None:
    """S1.8."""
    (found,) = likely_terms("One BESS, two BESSs, three.")[:1]
    assert (found.text, found.start, found.mark) == ("BESS", 4, Mark.ACRONYM)
    (twice,) = likely_terms("a DSCR and a DSCR")
    assert twice.count == 2


@given(st.text(max_size=300))
def test_any_text_will_do(text: str) -> None:
    for each in likely_terms(text):
        assert text[each.start : each.start + len(each.text)] == each.text


@pytest.mark.parametrize("word", ["the", "happier", "stopped", "agreements", "40,000", "carefully", "USD"])
def test_everyday_words_are_known_with_their_endings(word: str) -> None:
    assert is_everyday(word)


@pytest.mark.parametrize("word", ["demurrage", "curtailment", "rotable", "BESS", "laytime"])
def test_words_of_a_trade_are_not_everyday(word: str) -> None:
    assert not is_everyday(word)
