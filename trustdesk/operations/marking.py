"""Marks: where the words of a search stand in a text, and the part of the text that is shown with them."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from trustdesk.domain.folding import folded_with_origin, is_spaced, placed_tokens, tokens
from trustdesk.domain.search import Span

SNIPPET = 110
_LONGEST = 4_000
_LEAD = 30

WordForm = tuple[str, bool]
"""Folded words in a row, and whether the last of them may go on."""


def marks(text: str, forms: Iterable[WordForm]) -> tuple[Span, ...]:
    """Where words stand in a text as it is written, in order and without overlap."""
    asked = tuple(forms)
    folded, origin = folded_with_origin(text)
    if is_spaced(folded):
        return _joined(sorted(_among_tokens(text, asked)))
    pattern = _pattern(asked)
    if pattern is None:
        return ()
    # Of a word that goes on, only what was typed; a letter may stand for two that were typed.
    return _joined((origin[found.start()], origin[found.end() - 1] + 1) for found in pattern.finditer(folded))


@lru_cache(maxsize=256)
def _pattern(forms: tuple[WordForm, ...]) -> "re.Pattern[str] | None":
    """Any of the forms as whole words, the longest first; None where there is none."""
    longest = sorted({each for each in forms if each[0]}, key=lambda each: (-len(each[0]), each))
    said = [r"[\W_]+".join(map(re.escape, form.split())) + ("" if begun else r"(?![^\W_])") for form, begun in longest]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(said)})") if said else None


def _among_tokens(text: str, forms: Iterable[WordForm]) -> Iterable[Span]:
    """The same in scripts without spaces, in which each letter is a word."""
    placed = placed_tokens(text)
    found = [token for token, _, _ in placed]
    for form, begun in forms:
        *before, last = form.split()
        for place, token in enumerate(found):
            begins = token == last or (begun and token.startswith(last))
            first = place - len(before)
            if begins and first >= 0 and found[first:place] == before:
                _, start, end = placed[place]
                end = end if token == last else min(end, start + len(last))
                yield placed[first][1], end


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def shown(text: str, forms: Sequence[WordForm]) -> tuple[str, tuple[Span, ...]]:
    """One line around the first match, and where words stand in it."""
    line = " ".join(text[:_LONGEST].split())
    found = marks(line, forms)
    start = found[0][0] if found else 0
    if len(line) <= SNIPPET or start <= _LEAD:
        return (line if len(line) <= SNIPPET else f"{line[:SNIPPET]}…"), _within(found, 0, 0)
    begin = line.rfind(" ", 0, start - _LEAD // 2) + 1
    end = begin + SNIPPET
    return f"…{line[begin:end]}" + ("…" if end < len(line) else ""), _within(found, begin, 1)


def _within(spans: Iterable[Span], begin: int, before: int) -> tuple[Span, ...]:
    """Those that lie in the part of a line that is shown. before: how many signs stand there before its begin."""
    return tuple(
        (start - begin + before, end - begin + before)
        for start, end in spans
        if start >= begin and end <= begin + SNIPPET
    )


def typed_forms(typed: str) -> tuple[WordForm, ...]:
    """The words of a text that is typed, each of which may go on, for `marks`."""
    return tuple((word, True) for word in tokens(typed))
