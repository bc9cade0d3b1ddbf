"""Terminology packs: the words of a trade, found by what an industry is called (S1.8)."""

import re

from trustdesk.domain.folding import fold
from trustdesk.domain.glossaries import TermPack
from trustdesk.reference.shelves import heads_on, pack_on


def pack(key: str, language: str = "en") -> TermPack | None:
    """The pack of that key; None where there is none."""
    return pack_on(key, TermPack, language)


def packs(language: str = "en") -> dict[str, str]:
    """The names of all packs by key, in the order of their names."""
    found = {key: str(head["name"]) for key, head in heads_on(TermPack, language).items()}
    return dict(sorted(found.items(), key=lambda each: each[1]))


def packs_for(industry: str, language: str = "en") -> tuple[str, ...]:
    """The keys of the packs that an industry in the user's words means, the surest first.

    Its whole name or another name of a pack goes before a word of one: "power purchase" means energy.
    """
    wanted = _words(industry)
    if not wanted:
        return ()
    found = []
    for key, head in heads_on(TermPack, language).items():
        names = [_words(each) for each in (key.replace("-", " "), head["name"], *head.get("also", ()))]
        said = [name for name in names if name and set(name) <= set(wanted)]
        if wanted in names:
            found.append((0, 0, key))
        elif said:
            found.append((1, -max(map(len, said)), key))
        elif any(set(wanted) <= set(name) for name in names):
            found.append((2, 0, key))
    return tuple(key for _, _, key in sorted(found))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_stem(word) for word in re.findall(r"\w+", fold(text)) if word not in _EMPTY)


def _stem(word: str) -> str:
    """One form for "airline" and "airlines"."""
    return word.removesuffix("s") if len(word) > len("gas") else word


_EMPTY = frozenset({"and", "the", "of", "for"})
