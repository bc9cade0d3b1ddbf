"""Words of everyday English, which no business text is without: none of them is a term that somebody has to learn."""

from collections.abc import Iterator
from functools import cache, lru_cache

from trustdesk.paths import resource

_ENDINGS = (
    *("s", "es", "d", "r", "y", "ed", "er", "or", "al", "ly"),
    *("ing", "est", "ful", "ity", "ment", "ness", "less", "able"),
)


@lru_cache(maxsize=8192)
def is_everyday(word: str) -> bool:
    """Whether everybody knows a word: folded, with whatever ending; or an acronym, in capitals. Numbers are known."""
    if not any(letter.isalpha() for letter in word):
        return True
    return any(stem in _everyday() for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    yield word
    for ending in _ENDINGS:
        bare = word.removesuffix(ending)
        if bare == word or len(bare) < len("use"):
            continue
        yield bare
        yield f"{bare}e"
        if bare.endswith("i"):
            yield f"{bare[:-1]}y"
        if bare[-1] == bare[-2]:
            yield bare[:-1]


@cache
def _everyday() -> frozenset[str]:
    lines = resource("terms", "everyday-en.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
