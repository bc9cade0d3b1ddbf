"""Finding the names of terms in a text, as people write them: any case, hyphen or plural, but acronyms in capitals.

"ASK" is a measure of airlines and "ask" a question: a name in capitals is met by capitals alone. A name that is also
an everyday word ("turn" for a turnaround) says nothing and is met by nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from trustdesk.analysis.everyday_words import is_everyday
from trustdesk.domain.folding import placed_tokens

_ACRONYM = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z0-9][A-Z0-9&/ .-]*s?")
_SHORTEST_PLURAL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotted:
    """A name met in a text, at these characters of it."""

    name: str
    start: int
    end: int


@lru_cache(maxsize=8192)
def term_name(text: str) -> tuple[str, ...]:
    """The form in which the spellings of a term meet: its words folded, without hyphens and plurals."""
    return tuple(word for word, _, _ in _placed(text))


def is_acronym(text: str) -> bool:
    """Whether a name is written in capitals, as PPA, PDPs or L/C are."""
    return _ACRONYM.fullmatch(text) is not None


def spot(names: Iterable[str], text: str) -> tuple[Spotted, ...]:
    """Where these names stand in the text, in its order; of two that overlap, the longer."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name in dict.fromkeys(names):
        words = term_name(name)
        if words and not (len(words) == 1 and not is_acronym(name) and is_everyday(words[0])):
            by_first[words[0]].append((words, name))
    for known in by_first.values():
        known.sort(key=lambda each: -len(each[0]))
    return tuple(_spotted(by_first, text))


def _spotted(by_first: dict[str, list[tuple[tuple[str, ...], str]]], text: str) -> Iterator[Spotted]:
    placed = _placed(text)
    words = [word for word, _, _ in placed]
    place = 0
    while place < len(placed):
        for wanted, name in by_first.get(words[place], ()):
            last = place + len(wanted)
            if tuple(words[place:last]) != wanted:
                continue
            start, end = placed[place][1], placed[last - 1][2]
            if not is_acronym(name) or text[start:end].removesuffix("s").isupper():
                yield Spotted(name=name, start=start, end=end)
                place = last - 1
                break
        place += 1


def _placed(text: str) -> list[tuple[str, int, int]]:
    # The S of FCAS is a part of it, the s of PDPs is not.
    return [(word if text[end - 1] == "S" else singular(word), start, end) for word, start, end in placed_tokens(text)]


def singular(word: str) -> str:
    """One form for "reserve" and "reserves"; English only, and no more than that."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]
