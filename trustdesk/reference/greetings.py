"""Greetings and thanks by language, right for the time of day."""

from collections.abc import Iterable
from datetime import time
from types import MappingProxyType

from trustdesk.domain.places import Country, GreetingPack, Greetings, Saying, TimedSaying
from trustdesk.reference.shelves import packs_on

# What is spoken where another is written; the code for a group of two written languages; old and other codes.
_SAID = MappingProxyType(
    {"zh-HK": "yue", "zh-Hant-HK": "yue", "zh-MO": "yue", "zh-Hant-MO": "yue", "zh-TW": "zh-Hant", "no": "nb",
     "nn": "nb", "tl": "fil", "prs": "fa-AF", "iw": "he", "in": "id"}
)  # fmt: skip
# A variant that is spoken everywhere but in the countries where the language itself is at home.
_ABROAD = MappingProxyType({"es": ("es-419", frozenset({"ES", "GQ"}))})
_LETTERS_OF_COUNTRY = 2
# What one says at work beside the state language, though CLDR has it as not official. Sources: the constitution of
# Tajikistan, article 2; the Greenland Self-Government Act, section 20 and its remarks.
_ALSO_AT_WORK = MappingProxyType({"GL": ("da",), "TJ": ("ru",)})


def greetings(language: str, told_in: str = "en", country: str = "") -> Greetings | None:
    """The first words of a language (BCP 47), as it is spoken in a country: of that variant, else of the language."""
    known = _by_code(told_in)
    parts = language.split("-")
    shorter = ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]
    codes = (f"{language}-{country}", *shorter[:-1], *_abroad(parts, country), shorter[-1])
    said = (_SAID.get(code, code) for code in codes)
    return next((known[code] for code in said if code in known), None)


def _abroad(parts: list[str], country: str) -> tuple[str, ...]:
    """The variant of a language outside of its home, if it has one. The country that is part of a code goes first."""
    variant, home = _ABROAD.get(parts[0], ("", frozenset()))
    where = next((part for part in parts[1:] if len(part) == _LETTERS_OF_COUNTRY), country)
    return (variant,) if variant and where and where not in home else ()


def languages_to_greet(there: Country, told_in: str = "en") -> tuple[str, ...]:
    """The official languages of a country in their order, to greet somebody in of whom one knows nothing else.

    None where the first of them is the user's own: it is understood, and the others may be none of that person's.
    """
    main = there.languages[0].code if there.languages else ""
    if main.partition("-")[0] == told_in.partition("-")[0]:
        return ()
    official = (each.code for each in there.languages if each.national)
    return tuple(dict.fromkeys((main, *official, *_ALSO_AT_WORK.get(there.code, ())))) if main else ()


def named(words: Greetings, told_in: str = "en") -> str:
    """What the language of first words is called; of a variant without a name or of half a continent, the language."""
    from babel import Locale  # deferred: loading CLDR takes tens of milliseconds

    names = Locale.parse(told_in, sep="-").languages
    language, _, variant = words.code.partition("-")
    own = "" if variant.isdigit() else names.get(words.code.replace("-", "_"), "")
    return str(own or names.get(language, words.code))


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
