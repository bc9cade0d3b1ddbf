"""The search line as something to click: the filters that stand in it, one more or one less, and ways out of nothing.

What is clicked only changes the line, so that clicking and typing are the same thing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trustdesk.analysis.search_line import Piece, pieces_of
from trustdesk.domain.search import FilterName
from trustdesk.operations.searching import search_desk
from trustdesk.store.vault import Vault

_MOST_WAYS = 4
_SHOWN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFilter:
    """A filter that stands in the line. text: as it is typed. line: what remains without it."""

    name: FilterName
    text: str
    line: str


def filters_in(typed: str) -> tuple[LineFilter, ...]:
    """The filters of the line that have a value, in order."""
    return tuple(
        LineFilter(name=each.name, text=each.text, line=_without(typed, each))
        for each in pieces_of(typed)
        if each.name is not None and not each.is_begun
    )


def with_filter(typed: str, text: str) -> str:
    """The line with a filter at its end: one that is whole, or one that still wants its value and ends with a colon.

    A filter that was begun there and has no value yet gives way.
    """
    pieces = pieces_of(typed)
    if pieces and pieces[-1].is_begun:
        typed = typed[: pieces[-1].start]
    before = typed.rstrip()
    return f"{before}{' ' if before else ''}{text}{'' if text.endswith(':') else ' '}"


def _without(typed: str, piece: Piece) -> str:
    left = f"{typed[: piece.start].rstrip()} {typed[piece.end :].lstrip()}".strip()
    return f"{left} " if left else ""


# Out of nothing -----------------------------------------------------------------------------------------------------


class Leaving(StrEnum):
    """What a way out leaves out."""

    FILTER = "filter"
    FILTERS = "filters"
    EXCLUSION = "exclusion"
    QUOTES = "quotes"
    LAST_WORD = "last-word"


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """Another line that finds something. text: what it leaves out. found: what stands first then."""

    leaving: Leaving
    text: str
    line: str
    found: tuple[str, ...] = ()


def ways_out(vault: Vault, typed: str, now: datetime) -> tuple[WayOut, ...]:
    """What to leave out of a line that finds nothing, so that it finds something. now: aware."""
    ways: list[WayOut] = []
    for leaving, text, line in _shorter(typed):
        found = search_desk(vault, line, now, _SHOWN) if line.strip() else None
        if found:
            titles = [hit.title for hit in (*found.dossiers, *found.others)]
            ways.append(WayOut(leaving=leaving, text=text, line=line, found=tuple(dict.fromkeys(titles))[:_SHOWN]))
        if len(ways) == _MOST_WAYS:
            break
    return tuple(ways)


def _shorter(typed: str) -> Iterator[tuple[Leaving, str, str]]:
    pieces = pieces_of(typed)
    for each in pieces:
        if each.name is not None:
            yield Leaving.FILTER, each.text, _without(typed, each)
        elif each.text.startswith("-"):
            yield Leaving.EXCLUSION, each.text, _without(typed, each)
        elif each.is_quoted:
            bare = each.text.replace('"', "")
            yield Leaving.QUOTES, each.text, f"{typed[: each.start]}{bare}{typed[each.end :]}"
    filters = [each for each in pieces if each.name is not None]
    if len(filters) > 1:
        rest = " ".join(each.text for each in pieces if each not in filters)
        yield Leaving.FILTERS, " ".join(each.text for each in filters), f"{rest} " if rest else ""
    words = [each for each in pieces if each.name is None and not each.text.startswith("-")]
    if len(words) > 1:
        yield Leaving.LAST_WORD, words[-1].text, _without(typed, words[-1])
