"""Texts as they are indexed: their words, and what people type for them besides."""

import re

from trustdesk.domain.folding import tokens
from trustdesk.reference.called_countries import called_also, names_of

_DIGIT = re.compile(r"\d")
_PHONE = re.compile(r"\+?\d[\d ()/.\-]{5,}\d")
_SIGN = re.compile(r"[^\W_][-'’‘ʼ‐‑־״׳\"][^\W_]|\d[\s.,]\d")
_JOINED = re.compile(r"[^\W_]+(?:[-'’‘ʼ‐‑־״׳\"][^\W_]+)+")
_POSSESSIVE = ("'s", "’s")
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:([\s.,'’])\d{3})(?:\1\d{3})*(?!\d)")
_LONGEST_JOINED = 40
_FEWEST_DIGITS = 7
_SHORTEST_END = 4
_MOST_DIGITS = 16


def said(text: str) -> str:
    """A text as it is indexed: its words, those that signs hold together, and the ends of telephone numbers."""
    words = tokens(text) + _held_together(text)
    for number in _PHONE.findall(text) if _DIGIT.search(text) else ():
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


def country_words(code: str) -> str:
    """What a country is called as it is indexed, each word once."""
    names = (*names_of(code), *called_also(code))
    return " ".join(dict.fromkeys(word for name in names for word in tokens(name)))
