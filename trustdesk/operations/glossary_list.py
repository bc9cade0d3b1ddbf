"""A glossary as a list: which of its terms are wanted, in which order, and the terms of some rows.

A row's number is negative, so that it is never that of a kept term, and says of which glossary it is.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from trustdesk.domain.folding import fold
from trustdesk.domain.terms import TermUse
from trustdesk.operations.glossaries import GlossaryTerm, glossary_terms
from trustdesk.reference.glossaries import packs
from trustdesk.store.vault import Vault

_ROOM = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryWish:
    """Which terms of a pack to list. use: those to use or to avoid. containing: words in the term or its meaning."""

    pack: str
    use: TermUse | None = None
    containing: str = ""
    order: str = "term"
    descending: bool = False


def glossary_numbers(vault: Vault, wish: GlossaryWish) -> "array[int]":
    """The row numbers of the terms that are wanted, in order. Raises UserError where the pack is gone."""
    first = _first(wish.pack)
    wanted = fold(wish.containing).split()
    found = [
        (number, term)
        for number, term in enumerate(glossary_terms(vault, wish.pack))
        if wish.use in (None, term.use) and all(word in _searched(term) for word in wanted)
    ]
    by = _ORDERS[wish.order]
    found.sort(key=lambda each: by(each[1]), reverse=wish.descending)
    return array("q", [-(first + number) for number, _ in found])


def glossary_lines(vault: Vault, numbers: Sequence[int]) -> dict[int, GlossaryTerm]:
    """The terms of these rows; one that is gone is left out."""
    keys = sorted(packs())
    found: dict[int, GlossaryTerm] = {}
    for place in {-number // _ROOM for number in numbers}:
        terms = glossary_terms(vault, keys[place - 1]) if place <= len(keys) else ()
        of_it = (number for number in numbers if -number // _ROOM == place and -number % _ROOM < len(terms))
        found |= {number: terms[-number % _ROOM] for number in of_it}
    return found


def _first(pack: str) -> int:
    keys = sorted(packs())
    return (keys.index(pack) + 1) * _ROOM if pack in keys else _ROOM * (len(keys) + 1)


def _searched(term: GlossaryTerm) -> str:
    return fold(" ".join((*term.names, term.meaning, term.instead, term.example)))


_ORDERS = MappingProxyType[str, Callable[[GlossaryTerm], tuple[str, ...]]](
    {
        "term": lambda term: (fold(term.text),),
        "use": lambda term: (str(list(TermUse).index(term.use)), fold(term.text)),
        "meaning": lambda term: (fold(term.instead or term.meaning),),
        "glossary": lambda term: ("0" if term.own else "1", fold(term.text)),
    }
)
