"""Spellings: how else the same word is written."""

import re
from collections.abc import Iterator

from trustdesk.domain.folding import tokens

_SHORTEST = 3
# What Arabic and Hebrew write as one with a word: the article, and short words for and, in, to, as, so, from, that.
_ARABIC = ("ال", "وال", "بال", "لل", "كال", "فال", "و", "ب", "ل")
_ARABIC_ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")
_HEBREW = ("ה", "ו", "ב", "ל", "כ", "ש", "מ", "וה", "שה")
_IN_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_LETTERS_FOR_ONE = re.compile("ae|oe|ue|aa")
_SHORTEST_UMLAUT = 4
_LETTERS_AND_DIGITS = re.compile(r"([^\W\d]+)(\d+)|(\d+)([^\W\d]+)")


def written_as_one(word: str) -> Iterator[str]:
    """A folded word with and without the short words that its script writes as one with it; without itself."""
    if "\u0620" <= word[0] <= "\u06ff":
        bare = next((word.removeprefix(each) for each in _ARABIC_ARTICLES if word.startswith(each)), word)
        bare = bare if len(bare) >= _SHORTEST else word
        if bare != word:
            yield bare
        if len(bare) >= _SHORTEST:
            yield from (each + bare for each in _ARABIC if each + bare != word)
    elif "\u05d0" <= word[0] <= "\u05ea" and len(word) >= _SHORTEST:
        yield from (each + word for each in _HEBREW)


def apart(word: str) -> str:
    """Letters and the digits behind or before them as two words; empty where it is not made so."""
    found = _LETTERS_AND_DIGITS.fullmatch(word)
    return " ".join(part for part in found.groups() if part) if found else ""


def with_other_umlauts(typed: str) -> Iterator[str]:
    """The folded word with two letters where one was typed (müller, mueller), or the other way round."""
    said = tokens(typed.casefold().translate(_IN_LETTERS))
    plain = tokens(typed)
    if len(said) != 1 or len(plain) != 1:
        return
    if said != plain:
        yield said[0]
    elif plain[0].isascii():
        shorter = _LETTERS_FOR_ONE.sub(lambda found: found[0][0], plain[0])
        if shorter != plain[0] and len(shorter) >= _SHORTEST_UMLAUT:
            yield shorter
