"""Words to use and to avoid: the list of all terms, and the check of a text against them (S1.8, S4.1c)."""

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.folding import fold, folded_with_origin
from trustdesk.domain.terms import Term, TermUse
from trustdesk.operations.judgement import check_words
from trustdesk.store.paging import Wish
from trustdesk.store.vault import Vault

_MOST_OWNERS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class TermWish:
    """Which terms to list. use: those to use or to avoid. industry, counterpart: those of one glossary or dossier."""

    use: TermUse | None = None
    industry: str = ""
    counterpart: str = ""
    containing: str = ""
    order: str = "term"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    """One term of the list, with the name of the dossier it belongs to alone."""

    term: Term
    counterpart: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossaries:
    """What the list can be narrowed to: industries, and dossiers with terms of their own by id and name."""

    industries: tuple[str, ...]
    counterparts: tuple[tuple[str, str], ...]


def term_numbers(vault: Vault, wish: TermWish, limit: int = 0) -> "array[int]":
    """The row numbers of all terms that are wanted, in order; at most `limit`, 0 for all."""
    given = {"use": wish.use and wish.use.value, "industry": wish.industry, "counterpart": wish.counterpart}
    equals = {name: value for name, value in given.items() if value}
    with vault.read() as reader:
        return reader.row_numbers(
            Wish(
                kind=Term,
                equals=equals,
                containing=wish.containing,
                sort=wish.order,
                descending=wish.descending,
                limit=limit,
            )
        )


def term_lines(vault: Vault, numbers: Sequence[int]) -> dict[int, TermLine]:
    """The terms of these rows."""
    with vault.read() as reader:
        rows = reader.page(Term, numbers)
    return {number: TermLine(term=term, counterpart=beside[0]) for number, (term, beside) in rows.items()}


def find_term(vault: Vault, term_id: str) -> tuple[int, TermLine] | None:
    """The row number of one term, and its line; None where it is gone."""
    with vault.read() as reader:
        rows = reader.page(Term, reader.row_numbers(Wish(kind=Term, equals={"id": term_id})))
    found = ((number, TermLine(term=term, counterpart=beside[0])) for number, (term, beside) in rows.items())
    return next(found, None)


def glossaries(vault: Vault) -> Glossaries:
    """The glossaries there are."""
    with vault.read() as reader:
        owners = (reader.get(Counterpart, each) for each in reader.distinct(Term, "counterpart")[:_MOST_OWNERS])
        named = sorted(((each.id, each.name) for each in owners if each is not None), key=lambda each: fold(each[1]))
        return Glossaries(industries=reader.distinct(Term, "industry"), counterparts=tuple(named))


# --- Checking a text


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A stretch of a text that costs trust: why, and what to say instead.

    avoided: it is a term the user avoids, and `why` is its meaning; else it breaks a rule of wording.
    """

    start: int
    end: int
    phrase: str
    why: str
    better: str
    avoided: bool = False


def check_text(vault: Vault, text: str) -> tuple[Marked, ...]:
    """What a text says that costs trust, in its order: by the rules of wording, and by the terms the user avoids."""
    by_rule = [
        Marked(start=each.mark.start, end=each.mark.end, phrase=each.phrase, why=each.why, better=each.mark.rule.better)
        for each in check_words(text)
    ]
    with vault.read() as reader:
        avoided = reader.where(Term, use=TermUse.AVOID)
    free = [each for each in _avoided(text, avoided) if not any(_meet(each, other) for other in by_rule)]
    return tuple(sorted([*by_rule, *free], key=lambda each: each.start))


def _avoided(text: str, terms: Sequence[Term]) -> Iterator[Marked]:
    folded, origin = folded_with_origin(text)
    by_words = {fold(term.text).strip(): term for term in terms}
    if not by_words:
        return
    longest_first = sorted(by_words, key=len, reverse=True)
    pattern = "|".join(map(re.escape, longest_first))
    for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", folded):
        term = by_words[match[0]]
        start, end = origin[match.start()], origin[match.end() - 1] + 1
        yield Marked(start=start, end=end, phrase=text[start:end], why=term.meaning, better=term.instead, avoided=True)


def _meet(one: Marked, other: Marked) -> bool:
    return one.start < other.end and other.start < one.end
