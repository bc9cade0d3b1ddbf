"""Terminology: the words of their trade to use, those to leave, and the two-minute drill before the meeting (S1.8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.analysis.term_spotting import spot, term_name
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.facts import Fact
from trustdesk.domain.glossaries import PackTerm
from trustdesk.domain.issues import Issue
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Record
from trustdesk.domain.terms import Term, TermUse

TOPIC = "terminology"
DRILL_SECONDS = 120
PAIR_SECONDS = 10
_HEAVIEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One card of the drill: the meaning is shown, the term is to be said; for an avoided word, what to say instead."""

    term: Term
    shown: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedTerm:
    """A term that may be printed, the user's own or a shipped one.

    instead: what to say in place of an avoided one; of their own word, what the trade calls it
    term: the kept one; None where it is shipped
    pack_key: the key of the shipped term, also where the kept one stands in its place; else empty
    """

    text: str
    meaning: str
    use: TermUse
    instead: str
    term: Term | None
    pack_key: str


def ranked_terms(own: Iterable[Term], shipped: Iterable[PackTerm], text: str) -> tuple[RankedTerm, ...]:
    """All terms in the order in which a page would print them; it takes as many as it has room for (S1.8).

    Their own words first, then the dossier's own terms, then those of the trade, kept or shipped: what occurs in the
    text, then what weighs more, the user's before the shipped. Of those that mean the same only the first is there.
    own: of the dossier and of its trade, in the user's order. text: what the dossier says, such as issues and facts.
    """
    packed = tuple(shipped)
    every: tuple[Term | PackTerm, ...] = (*own, *packed)
    occurring = {term_name(each.name) for each in spot((name for each in every for name in _names(each)), text)}
    shipped_as = {term_name(name): each for each in reversed(packed) for name in _names(each)}
    ranked = sorted(every, key=lambda each: _rank(each, shipped_as.get(term_name(each.text)), occurring))
    seen: set[tuple[bool, tuple[str, ...]]] = set()
    found = []
    for each in ranked:
        meanings = {(each.use is TermUse.AVOID, term_name(name)) for name in _names(each)}
        if seen.isdisjoint(meanings):
            found.append(_ranked(each, shipped_as.get(term_name(each.text))))
        seen |= meanings
        if isinstance(each, Term):
            # On its very word the user decided, whether it is said or left.
            seen |= {(avoid, term_name(each.text)) for avoid in (True, False)}
    return tuple(found)


def _rank(each: Term | PackTerm, stands_for: PackTerm | None, occurring: set[tuple[str, ...]]) -> tuple[int, ...]:
    silent = occurring.isdisjoint(map(term_name, _names(each)))
    if isinstance(each, PackTerm):
        return (2, silent, -each.weight, 1)
    if each.use is TermUse.THEIRS:
        return (0, each.counterpart is None)
    if each.counterpart is not None:
        return (1,)
    # A correction of a word of little weight is no reason to print it before others.
    return (2, silent, -(stands_for.weight if stands_for else _HEAVIEST), 0)


def _names(each: Term | PackTerm) -> tuple[str, ...]:
    if isinstance(each, PackTerm):
        return (each.text, *each.also)
    return (each.text, each.instead) if each.use is TermUse.THEIRS and each.instead.strip() else (each.text,)


def _ranked(each: Term | PackTerm, stands_for: PackTerm | None) -> RankedTerm:
    kept = each if isinstance(each, Term) else None
    key = stands_for.key if stands_for else ""
    return RankedTerm(
        text=each.text,
        meaning=each.meaning,
        use=each.use,
        instead=each.instead,
        term=kept,
        pack_key=key if kept else each.key,
    )


def texts_of(dossier: Dossier) -> str:
    """What a dossier says in its own words, as far as the terms of a trade are likely to occur in it."""
    issues = ((each.title, each.our_interest, each.their_interest, each.unit) for each in dossier.all(Issue))
    facts = ((each.text, each.meaning) for each in dossier.all(Fact))
    asked = ((each.text, each.answer) for each in dossier.all(Question))
    about = ((each.title, each.goal) for each in dossier.all(Negotiation))
    return "\n".join(text for texts in (*about, *issues, *facts, *asked) for text in texts if text)


def sides(term: Term | RankedTerm) -> tuple[str, str] | None:
    """What a card of the drill shows, and what is to be said; None where half of that is missing (S1.8).

    The meaning is shown and the term is to be said; of an avoided word, what to say instead.
    """
    shown, answer = (term.text, term.instead) if term.use is TermUse.AVOID else (term.meaning, term.text)
    return (shown, answer) if shown.strip() and answer.strip() else None


def said(all_terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms to use: their own words, then those of their dossier, then those of the trade."""
    found = (each for each in all_terms if each.is_said)
    return tuple(sorted(found, key=lambda each: (each.use is not TermUse.THEIRS, each.counterpart is None)))


def avoided(all_terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms to leave, those of their dossier before those of the trade."""
    return tuple(sorted((each for each in all_terms if not each.is_said), key=lambda each: each.counterpart is None))


def drill(all_terms: Iterable[Term]) -> tuple[Pair, ...]:
    """As many pairs as two minutes hold at ten seconds each, their own terms first (S1.8).

    A term without a meaning, and an avoided one with nothing to say instead, make no pair.
    """
    kept = tuple(all_terms)
    asked = [(each, pair) for each in (*said(kept), *avoided(kept)) if (pair := sides(each)) is not None]
    own_first = sorted(asked, key=lambda each: each[0].counterpart is None)
    whole = (Pair(term=term, shown=shown, answer=answer) for term, (shown, answer) in own_first)
    return tuple(islice(whole, DRILL_SECONDS // PAIR_SECONDS))


def findings(case: Case) -> tuple[Finding, ...]:
    """The terms of the drill one by one, what they leave out, and what is noted without a meaning."""
    known = case.dossier.all(Term)
    root = case.dossier.counterpart
    if not known:
        industry = root.industry
        return (_found("none", (root,), Weight.NOTICE, industry=industry),) if industry.strip() else ()
    pairs = drill(known)
    said = [_pair(each) for each in pairs]
    if pairs:
        said.insert(0, _found("drill", [each.term for each in pairs], Weight.INFO, count=len(pairs)))
    return (*said, *_incomplete(known))


def _found(code: str, facts: Iterable[Record], weight: Weight, **values: Value) -> Finding:
    keys = tuple(each.key for each in facts)
    return Finding(topic=TOPIC, code=f"term-{code}", weight=weight, facts=keys, methods=("S1.8",), values=values)


def _pair(pair: Pair) -> Finding:
    term = pair.term
    if term.is_said:
        return _found("use", (term,), Weight.INFO, term=term.text, meaning=term.meaning)
    return _found("avoid", (term,), Weight.INFO, term=term.text, instead=term.instead)


def _incomplete(known: tuple[Term, ...]) -> list[Finding]:
    bare = [each for each in said(known) if not each.meaning.strip()]
    stuck = [each for each in avoided(known) if not each.instead.strip()]
    found = []
    if bare:
        found.append(_found("without-meaning", bare, Weight.NOTICE, count=len(bare)))
    if stuck:
        found.append(_found("without-instead", stuck, Weight.NOTICE, count=len(stuck)))
    return found
