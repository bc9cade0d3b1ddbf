"""Texts as they are indexed: their words, and what people type for them besides."""

import re
from functools import cache

from trustdesk.domain.folding import tokens

_PHONE = re.compile(r"\+?\d[\d ()/.\-]{5,}\d")
_SIGN = re.compile(r"[^\W_][-'’‘ʼ‐‑־״׳\"][^\W_]|\d[\s.,]\d")
_JOINED = re.compile(r"[^\W_]+(?:[-'’‘ʼ‐‑־״׳\"][^\W_]+)+")
_POSSESSIVE = ("'s", "’s")
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:([\s.,'’])\d{3})(?:\1\d{3})*(?!\d)")
_LONGEST_JOINED = 40
_FEWEST_DIGITS = 7
_SHORTEST_END = 4
_MOST_DIGITS = 16
_OWN_TONGUES = 2


def said(text: str) -> str:
    """A text as it is indexed: its words, those that signs hold together, and the ends of telephone numbers."""
    words = tokens(text) + _held_together(text)
    for number in _PHONE.findall(text) if any(map(str.isdigit, text)) else ():
        digits = "".join(tokens(number))
        if _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS:
            words += [digits[start:] for start in range(len(digits) - _SHORTEST_END + 1)]
    return " ".join(words)


def said_name(text: str) -> str:
    """A name as it is indexed: its words, and behind them its initials, either way round."""
    words = tokens(text)
    together = _held_together(text)
    letters = "".join(word[0] for word in words if word[0].isalpha() and len(word) > 1)
    if 2 <= len(letters) <= 4 and letters.isascii():
        words += sorted({letters, letters[-1] + letters[:-1]} - set(words))
    return " ".join(words + together)


def _held_together(text: str) -> list[str]:
    """What is one word to those who type it: joined by a hyphen or an apostrophe, and numbers in groups of three."""
    if not _SIGN.search(text):
        return []
    words = ["".join(tokens(word)) for word in _JOINED.findall(text) if not word.endswith(_POSSESSIVE)]
    numbers = ["".join(tokens(number[0])) for number in _GROUPED.finditer(text)]
    return [word for word in words if len(word) <= _LONGEST_JOINED and not word.isdigit()] + numbers


@cache
def country_names(code: str) -> tuple[str, ...]:
    """What a country is called in English and in the languages most of its people speak (CLDR); none if unknown."""
    from babel import Locale, UnknownLocaleError  # only where a dossier has a country: its import takes 40 ms
    from babel.core import get_global

    tongues = get_global("territory_languages").get(code, {})
    most = sorted(tongues, key=lambda tongue: -tongues[tongue]["population_percent"])[:_OWN_TONGUES]
    names: dict[str, None] = {}
    for tongue in ("en", *most):
        try:
            name = Locale.parse(tongue).territories.get(code)
        except (UnknownLocaleError, ValueError):
            continue
        if name:
            names[name] = None
    return tuple(names)


def country_words(code: str) -> str:
    """These names as they are indexed, each word once."""
    return " ".join(dict.fromkeys(word for name in country_names(code) for word in tokens(name)))
