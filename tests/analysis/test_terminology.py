"""Terminology: terms to use, words to leave, and the two-minute drill (S1.8)."""

from dataclasses import replace

from tests.analysis.bargaining_case import ACME, found
from trustdesk.analysis import terminology
from trustdesk.analysis.terminology import DRILL_SECONDS, PAIR_SECONDS, drill, terms
from trustdesk.domain.terms import Term, TermUse

AOG = Term(id="aog", text="AOG", meaning="an aircraft that cannot fly")
CHEAP = Term(id="cheap", text="cheap", use=TermUse.AVOID, instead="economical")


def test_a_pair_shows_the_meaning_and_asks_for_the_term() -> None:
    """S1.8: consultants lost executives by not knowing their terms."""
    assert [(each.shown, each.answer) for each in drill([AOG, CHEAP])] == [
        ("an aircraft that cannot fly", "AOG"),
        ("cheap", "economical"),
    ]


def test_their_own_terms_come_before_those_of_the_trade() -> None:
    """S1.8."""
    own = replace(AOG, id="own", counterpart="c")
    own_avoided = replace(CHEAP, id="own-avoided", counterpart="c")
    order = [each.term.id for each in drill([AOG, CHEAP, own_avoided, own])]
    assert order == ["own", "own-avoided", "aog", "cheap"]
    assert terms([AOG, CHEAP, own], TermUse.USE) == (own, AOG)


def test_the_drill_takes_two_minutes() -> None:
    """S1.8: however long the glossary."""
    many = [replace(AOG, id=f"t{n}") for n in range(50)]
    assert len(drill(many)) * PAIR_SECONDS == DRILL_SECONDS


def test_a_term_with_half_of_its_pair_is_named_and_not_drilled() -> None:
    """S1.8."""
    bare, stuck = replace(AOG, meaning=" "), replace(CHEAP, instead="")
    by_code = found(terminology, bare, stuck)
    assert set(by_code) == {"term-without-meaning", "term-without-instead"}
    assert by_code["term-without-meaning"].facts == ("terms/aog",)


def test_terms_speak_one_by_one() -> None:
    """S1.8."""
    by_code = found(terminology, AOG, CHEAP)
    assert by_code["term-drill"].values == {"count": 2}
    assert by_code["term-use"].values == {"term": "AOG", "meaning": "an aircraft that cannot fly"}
    assert by_code["term-avoid"].values == {"term": "cheap", "instead": "economical"}


def test_a_trade_without_terms_is_a_gap() -> None:
    """S1.8: where not even the trade is noted, there is no fact to say it on."""
    assert found(terminology, replace(ACME, industry="airlines"))["term-none"].facts == ("counterparts/c",)
    assert found(terminology) == {}
