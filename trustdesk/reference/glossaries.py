"""Terminology packs: the words of a trade, found by what an industry is called (S1.8)."""

import re
from dataclasses import dataclass

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
    """The keys of the packs that an industry in the user's words means, the surest first; none where none fits.

    Its whole name goes before a name of several words in it, and that before a name of one word, which counts only as
    what the industry is of: the last word ("private bank"), before what says nothing ("steel trading company").
    "power purchase" means energy, and "power tools" do not.
    """
    wanted = _parts(industry)
    found: dict[str, tuple[int, int, int, int]] = {}
    for key, head in heads_on(TermPack, language).items():
        names = {_words(each) for each in (key.replace("-", " "), head["name"], *head.get("also", ()))} - {()}
        never = {_words(each) for each in head.get("but_not", ())}
        # Of two that fit as well the one of fewer names: a pack of the user's on tea goes before all of agriculture.
        fits = [
            (*fit, nth, len(names)) for nth, part in enumerate(wanted) if (fit := _fit(part, names, never)) is not None
        ]
        if fits:
            found[key] = min(fits)
    return tuple(sorted(found, key=lambda key: (found[key], key)))


@dataclass(frozen=True, slots=True)
class _Part:
    """An industry: all of its words, and those that say which it is, before "of Lyon" and without "company"."""

    words: tuple[str, ...]
    core: tuple[str, ...]


def _parts(industry: str) -> tuple[_Part, ...]:
    """The whole of it, then what it lists: "banking and insurance" is two."""
    texts = (industry, *_BETWEEN.split(industry))
    return tuple(part for part in map(_part, texts) if part.core)


def _part(text: str) -> _Part:
    core = list(_words(_BEHIND.split(text)[0]))
    while len(core) > 1 and core[-1] in _GENERAL:
        core.pop()
    return _Part(words=_words(text), core=tuple(core))


def _fit(part: _Part, names: set[tuple[str, ...]], never: set[tuple[str, ...]]) -> tuple[int, int] | None:
    """How surely one of the names is meant, the lower the surer; None where none is."""
    if any(_holds(part.words, each) for each in never):
        return None
    if part.words in names or part.core in names:
        return (0, 0)
    longest = max((len(name) for name in names if len(name) > 1 and _holds(part.words, name)), default=0)
    if longest:
        return (1, -longest)
    return (2, 0) if part.core[-1:] in names else None


def _holds(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return any(words[at : at + len(name)] == name for at in range(len(words) - len(name) + 1))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_stem(word) for word in re.findall(r"\w+", fold(text)) if word not in _EMPTY)


def _stem(word: str) -> str:
    """One form for "airline" and "airlines"."""
    return word.removesuffix("s") if len(word) > len("gas") else word


_EMPTY = frozenset({"and", "the", "of", "for"})
_BETWEEN = re.compile(r"[,;/&+]|\band\b", re.IGNORECASE)
_BEHIND = re.compile(r"\b(?:of|for|in|to|with|from|at|by)\b", re.IGNORECASE)
_SAYS_NOTHING = (
    "ag agency association broker business chain company consultancy consultant consulting cooperative corporation "
    "dealer developer development distribution distributor exporter factory firm gmbh group holding house importer inc "
    "industry international limited ltd maker manufacturer manufacturing market merchant mill operator plc producer "
    "production provider roaster sector service solutions startup supplier supply system trade trader trading vendor"
)
_GENERAL = frozenset(_stem(word) for word in _SAYS_NOTHING.split())
