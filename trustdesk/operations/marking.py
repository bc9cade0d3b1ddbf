"""Marks: where the words of a search stand in a text, and the part of the text that is shown with them."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from trustdesk.domain.folding import VOWEL_SIGNS, folded_with_origin, is_spaced, placed_tokens, tokens
from trustdesk.domain.search import Span

SNIPPET = 110
_LONGEST = 100_000
_LEAD = 30

_LETTERS = rf"\w{VOWEL_SIGNS}"
_GAP = rf"[^{_LETTERS}]"
_BEGIN, _END = rf"(?<![{_LETTERS}])", rf"(?![{_LETTERS}])"
_HYPHEN = r"[-'’‘ʼ‐‑־״׳\"]?"

WordForm = tuple[str, bool]
"""Folded words in a row, and whether the last of them may go on."""


def marks(text: str, forms: Iterable[WordForm]) -> tuple[Span, ...]:
    """Where words stand in a text as it is written, in order and without overlap."""
    asked = tuple(forms)
    folded, origin = folded_with_origin(text)
    if is_spaced(folded):
        return _joined(sorted(_among_tokens(text, asked)))
    folded = folded.replace("_", " ")
    longest = tuple(sorted({each for each in asked if each[0]}, key=lambda each: (-len(each[0]), each)))
    # Of a word that goes on, only what was typed; a letter may stand for two that were typed.
    for pattern in (_pattern(longest), _pattern_of_parts(longest)) if longest else ():
        found = _joined((origin[each.start()], origin[each.end() - 1] + 1) for each in pattern.finditer(folded))
        if found:
            return found
    return ()


@lru_cache(maxsize=256)
def _pattern(forms: tuple[WordForm, ...]) -> "re.Pattern[str]":
    """Any of the forms as whole words, in their order."""
    said = [rf"{_GAP}+".join(map(re.escape, form.split())) + ("" if begun else _END) for form, begun in forms]
    return re.compile(rf"{_BEGIN}(?:{'|'.join(said)})")


@lru_cache(maxsize=256)
def _pattern_of_parts(forms: tuple[WordForm, ...]) -> "re.Pattern[str]":
    """The same with signs that hold a word together, and with digits of a number however they are grouped."""
    said = [
        rf"{_GAP}*".join(form)
        if form.isdigit()
        else _BEGIN + _HYPHEN.join(map(re.escape, form)) + ("" if begun else _END)
        for form, begun in forms
    ]
    return re.compile("|".join(said))


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
    begin = max(line.rfind(" ", 0, start - _LEAD // 2) + 1, start - _LEAD)
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
