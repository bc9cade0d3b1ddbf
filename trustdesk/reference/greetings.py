"""Greetings and thanks by language, right for the time of day."""

from collections.abc import Iterable
from datetime import time
from types import MappingProxyType

from trustdesk.domain.places import GreetingPack, Greetings, Saying, TimedSaying
from trustdesk.reference.shelves import packs_on

# What is spoken where another is written; the code for a group of two written languages; old and other codes.
_SAID = MappingProxyType(
    {"zh-HK": "yue", "zh-Hant-HK": "yue", "zh-MO": "yue", "zh-Hant-MO": "yue", "zh-TW": "zh-Hant", "no": "nb",
     "nn": "nb", "tl": "fil", "prs": "fa", "iw": "he", "in": "id"}
)  # fmt: skip


def greetings(language: str, told_in: str = "en", country: str = "") -> Greetings | None:
    """The first words of a language (BCP 47), as it is spoken in a country: of that variant, else of the language."""
    known = _by_code(told_in)
    parts = language.split("-")
    codes = (f"{language}-{country}", *("-".join(parts[:count]) for count in range(len(parts), 0, -1)))
    said = (_SAID.get(code, code) for code in codes)
    return next((known[code] for code in said if code in known), None)


def greetings_for(spoken: Iterable[str], country: str, told_in: str = "en") -> Greetings | None:
    """The first words for somebody: in the first of these languages (best first) that is not the user's own."""
    own = told_in.partition("-")[0]
    foreign = (code for code in spoken if code.partition("-")[0] != own)
    return next((found for code in foreign if (found := greetings(code, told_in, country)) is not None), None)


def source_of(words: Greetings, told_in: str = "en") -> str:
    """Where the first words of a language are taken from, in words."""
    packs = packs_on(GreetingPack, told_in)
    return next((pack.sources[words.source] for pack in packs if words in pack.languages), "")


def languages_with_greetings(told_in: str = "en") -> tuple[str, ...]:
    """The codes of all languages that one can greet in."""
    return tuple(sorted(_by_code(told_in)))


def greeting_at(words: Greetings, at: time) -> Saying:
    """What one says at that hour: the greeting of the time of day where the language has one, else hello."""
    for each in words.times:
        if _holds(each, f"{at:%H:%M}"):
            return Saying(say=each.say, latin=each.latin, sound=each.sound, note=each.note)
    return words.hello


def _holds(each: TimedSaying, at: str) -> bool:
    if each.begin <= each.until:
        return each.begin <= at < each.until
    return at >= each.begin or at < each.until


def _by_code(told_in: str) -> dict[str, Greetings]:
    return {each.code: each for pack in packs_on(GreetingPack, told_in) for each in pack.languages}
