"""Marks: where the words of a search stand in a text, and the part of the text that is shown with them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from trustdesk.domain.folding import folded_with_origin, has_vowel_signs, is_spaced, placed_tokens, tokens
from trustdesk.domain.search import Span

SNIPPET = 110
_LONGEST = 100_000
_LEAD = 30

_BEGIN, _END = r"(?<![^\W_])", r"(?![^\W_])"
_HYPHEN = r"[-'’‘ʼ‐‑־״׳\"]?"
_HOLDS = re.compile(r"[^\W_][-'’‘ʼ‐‑־״׳\"][^\W_]|\d[\W_]+\d")

WordForm = tuple[str, bool]
"""Folded words in a row, and whether the last of them may go on."""


def marks(text: str, forms: Iterable[WordForm]) -> tuple[Span, ...]:
    """Where words stand in a text as it is written, in order and without overlap."""
    asked = tuple(dict.fromkeys(each for each in forms if each[0]))
    folded, origin = folded_with_origin(text)
    if is_spaced(folded) or has_vowel_signs(folded):
        return _joined(sorted(_among_tokens(text, asked)))
    found = sorted(_standing(folded, asked)) or _held_together(folded, asked)
    # Of a word that goes on, only what was typed; a letter may stand for two that were typed.
    return _joined((origin[start], origin[end - 1] + 1) for start, end in found)


def _standing(folded: str, forms: Iterable[WordForm]) -> Iterator[Span]:
    for form, begun in forms:
        if " " in form:
            yield from (found.span() for found in _row(form, begun).finditer(folded))
            continue
        start = folded.find(form)
        while start >= 0:
            end = start + len(form)
            if not folded[start - 1 : start].isalnum() and (begun or not folded[end : end + 1].isalnum()):
                yield start, end
            start = folded.find(form, end)


@lru_cache(maxsize=256)
def _row(form: str, begun: bool) -> "re.Pattern[str]":
    """Words in a row, whatever signs stand between them."""
    row = r"[\W_]+".join(map(re.escape, form.split()))
    return re.compile(rf"{_BEGIN}{row}{'' if begun else _END}")


def _held_together(folded: str, forms: Iterable[WordForm]) -> list[Span]:
    """Where words stand with signs that hold them together, and digits of a number however they are grouped."""
    if not _HOLDS.search(folded):
        return []
    return sorted(found.span() for form, begun in forms for found in _parts(form, begun).finditer(folded))


@lru_cache(maxsize=256)
def _parts(form: str, begun: bool) -> "re.Pattern[str]":
    if form.isdigit():
        return re.compile(r"[\W_]*".join(form))
    return re.compile(f"{_BEGIN}{_HYPHEN.join(map(re.escape, form))}{'' if begun else _END}")


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
