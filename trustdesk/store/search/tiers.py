"""A query as questions to the full-text tables, the narrowest first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from trustdesk.domain.search import Query
from trustdesk.store.search import facets
from trustdesk.store.search.asking import Asked, any_of
from trustdesk.store.search.pairs import is_row, phrase, strewn


@dataclass(frozen=True, slots=True)
class Tier:
    """One question to the index, as FTS5 expressions.

    names: over the names of dossiers. body: over the words of all their texts. One of the two may be empty; where both
    are there, the body is asked only about those whose names answer.
    rows, barred: words in a row that have to stand in them, and that must not. goes_on: not only these rows are meant.
    """

    names: str = ""
    body: str = ""
    rows: str = ""
    barred: str = ""
    goes_on: bool = False


def tiers(words: Sequence[Asked], query: Query, now: datetime) -> tuple[Tier, ...]:
    """The questions, the narrowest first: its own name, names, a name and the rest, anywhere."""
    anywhere = _anywhere(words, query, now)
    if not anywhere.body:
        return ()
    if not words or query.parts:
        return (anywhere,)
    every = " AND ".join(word.expression for word in words)
    if query.filters or query.excluded:
        return (replace(anywhere, names=f"name : ({every})"), replace(anywhere, names=every), anywhere)
    some = any_of(word.expression for word in words)
    strewn_about = (replace(anywhere, names=some),) if len(words) > 1 else ()
    return (Tier(names=f"name : ({every})"), Tier(names=every), *strewn_about, anywhere)


def _anywhere(words: Sequence[Asked], query: Query, now: datetime) -> Tier:
    """All that is asked, of all texts; nothing where there is only what must not be."""
    within = f"{{{' '.join(sorted(query.parts))}}} : " if query.parts else ""
    every = " AND ".join(word.words for word in words)
    rows = " AND ".join(word.row for word in words if word.row)
    held = [facets.expression(each, now) for each in query.filters if not each.excluded]
    whole = " AND ".join(f"({each})" for each in (f"{within}({every})" if every else "", *held) if each)
    barred = [facets.expression(each, now) for each in query.filters if each.excluded]
    excluded = [" ".join(word.tokens) for word in query.excluded]
    barred += [strewn(each, begun=False) for each in excluded if not is_row(each)]
    return Tier(
        body=f"({whole}) NOT {any_of(barred)}" if whole and barred else whole,
        rows=f"{within}({rows})" if rows else "",
        barred=any_of(phrase(each, begun=False) for each in excluded if is_row(each)),
        goes_on=any(word.row and word.goes_on for word in words),
    )
