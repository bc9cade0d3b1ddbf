"""Terminology: the words of their trade to use, those to leave, and the two-minute drill before the meeting (S1.8)."""

from collections.abc import Iterable
from dataclasses import dataclass

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.domain.record import Record
from trustdesk.domain.terms import Term, TermUse

TOPIC = "terminology"
DRILL_SECONDS = 120
PAIR_SECONDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One card of the drill: the meaning is shown, the term is to be said; for an avoided word, what to say instead."""

    term: Term
    shown: str
    answer: str


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
    use = [Pair(term=each, shown=each.meaning, answer=each.text) for each in said(kept)]
    avoid = [Pair(term=each, shown=each.text, answer=each.instead) for each in avoided(kept)]
    whole = [each for each in (*use, *avoid) if each.shown.strip() and each.answer.strip()]
    own_first = sorted(whole, key=lambda each: each.term.counterpart is None)
    return tuple(own_first[: DRILL_SECONDS // PAIR_SECONDS])


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
