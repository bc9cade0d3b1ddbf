"""Terminology: terms to use, words to leave, and the two-minute drill (S1.8)."""

from dataclasses import replace
from types import MappingProxyType

from tests.analysis.bargaining_case import ACME, found
from trustdesk.analysis import terminology
from trustdesk.analysis.terminology import DRILL_SECONDS, PAIR_SECONDS, drill, ranked_terms, said, texts_of
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.facts import Fact
from trustdesk.domain.glossaries import PackTerm
from trustdesk.domain.issues import Issue
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
    assert said([AOG, CHEAP, own]) == (own, AOG)


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


# --- Which to print

WET_LEASE = PackTerm(key="wet-lease", text="wet lease", also=("ACMI lease",), meaning="with crew", weight=2, source="s")
ASK = PackTerm(key="ask", text="ASK", also=("available seat-kilometre",), meaning="seats flown", weight=1, source="s")
SLOTS = PackTerm(key="slots", text="slot pairs", meaning="rights to land", weight=3, source="s")
PLANE = PackTerm(key="plane", text="plane", meaning="lay", use=TermUse.AVOID, instead="aircraft", weight=1, source="s")
SHIPPED = (WET_LEASE, ASK, SLOTS, PLANE)


def _order(*own: Term, text: str = "") -> list[str]:
    return [each.text for each in ranked_terms(own, SHIPPED, text)]


def test_their_own_words_go_first_then_the_dossiers_then_the_trades() -> None:
    """S1.8."""
    theirs = Term(id="t", text="seat hours", use=TermUse.THEIRS, counterpart="c")
    own = Term(id="o", text="layover", counterpart="c")
    assert _order(AOG, own, theirs) == ["seat hours", "layover", "AOG", "slot pairs", "wet lease", "ASK", "plane"]


def test_a_term_of_the_trade_that_the_dossier_speaks_of_goes_before_a_weightier_one() -> None:
    """S1.8: by any of its names, in any number; an acronym only where it is written as one."""
    assert _order(text="Do they offer ACMI leases?")[0] == "wet lease"
    assert _order(text="What they ask for")[0] == "slot pairs"
    assert _order(text="ASK grew by a tenth")[0] == "ASK"


def test_of_those_that_mean_the_same_only_the_first_is_there() -> None:
    """S1.8: their word with what the trade says otherwise, a kept term under another of its names, a plural."""
    theirs = Term(id="t", text="wet hire", use=TermUse.THEIRS, instead="wet lease", counterpart="c")
    assert "wet lease" not in _order(theirs)
    assert "wet lease" not in _order(Term(id="k", text="ACMI lease", counterpart="c"))
    assert _order(Term(id="p", text="Slot-pair", counterpart="c")).count("slot pairs") == 0


def test_a_word_to_avoid_stays_beside_the_one_to_say_instead() -> None:
    """S1.8: unless the user decided otherwise about that very word."""
    left = Term(id="a", text="wet lease", use=TermUse.AVOID, instead="wet hire", counterpart="c")
    theirs = Term(id="t", text="wet hire", use=TermUse.THEIRS, instead="wet lease", counterpart="c")
    found = ranked_terms([left, theirs], SHIPPED, "")
    assert [(each.text, each.use) for each in found[:2]] == [("wet hire", TermUse.THEIRS), ("wet lease", TermUse.AVOID)]
    assert _order(Term(id="p", text="plane", counterpart="c")).count("plane") == 1


def test_a_correction_keeps_the_weight_of_what_it_corrects() -> None:
    """S1.8: correcting a word of little use does not print it."""
    mine = Term(id="mine", text="ask", meaning="mine", industry="airlines")
    assert _order(mine) == ["slot pairs", "wet lease", "ask", "plane"]
    (corrected,) = (each for each in ranked_terms([mine], SHIPPED, "") if each.text == "ask")
    assert corrected.term == mine
    assert corrected.pack_key == "ask"
    assert corrected.meaning == "mine"


def test_the_order_of_what_counts_the_same_is_the_users() -> None:
    """S1.8."""
    own = [Term(id=f"t{n}", text=f"word {n}", counterpart="c") for n in range(9)]
    assert _order(*own)[:9] == [each.text for each in own]


def test_a_dossier_says_what_its_issues_and_facts_say() -> None:
    """S1.8."""
    issue = Issue(id="i", negotiation="n", title="Slots in Muscat", their_interest="growth")
    fact = Fact(id="f", counterpart="c", text="They fly ATRs")
    records: dict[type, tuple[object, ...]] = {Issue: (issue,), Fact: (fact,)}
    dossier = Dossier(counterpart=ACME, records=MappingProxyType(records))
    assert texts_of(dossier).splitlines() == ["Slots in Muscat", "growth", "They fly ATRs"]
