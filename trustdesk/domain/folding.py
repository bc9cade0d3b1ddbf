"""Folding: the form of a text in which spellings meet, for searching, naming and comparing.

Unicode does not decompose every letter that people type without its stroke, and keeps the Persian forms of Arabic
letters, the final forms of Hebrew ones and the digits of each script apart; those are listed here.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

# Measured over names: what NFKD leaves apart although it is typed alike.
_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ŋ": "n", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
        "ـ": None, "ى": "ي", "ة": "ه", "ٱ": "ا", "ک": "ك", "ی": "ي", "ہ": "ه", "ە": "ه",
        "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
    }
)  # fmt: skip
_KANA_VOICE = "\u3099\u309a"
_KATAKANA, _HIRAGANA = range(0x30A1, 0x30F7), range(0x3041, 0x3097)
_LETTERS |= dict(zip(_KATAKANA, map(chr, _HIRAGANA), strict=True))
# Accents and vowel marks, and what only says how letters join.
_UNSEEN = frozenset({"Mn", "Mc", "Me", "Cf"})
# In the scripts of India vowels are such signs, and words differ by nothing else; a nukta and a virama are not missed.
_INDIC = range(0x0900, 0x0E00)
_NUKTA, _VIRAMA = 7, 9
_VOWEL_SIGNS = "".join(
    char
    for char in map(chr, _INDIC)
    if unicodedata.category(char) in _UNSEEN and unicodedata.combining(char) not in (_NUKTA, _VIRAMA)
)
_SEEN = frozenset(_KANA_VOICE + _VOWEL_SIGNS)
# Scripts written without spaces, or, as Hangul, searched for inside of words.
_SPACED = re.compile(
    "([\u0e01-\u0e2e\u0e30-\u0e46\u0e81-\u0ec6\u1000-\u103f\u1780-\u17d7"  # Thai, Lao, Burmese, Khmer
    "\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003fffd])"
)
_ODD_DIGIT = re.compile(r"(?![0-9])\d")
_WORD = re.compile(rf"[\w{_VOWEL_SIGNS}]+")


class _Bare(dict[int, int | str | None]):
    """A table for `str.translate` that learns what each letter is without its marks."""

    def __missing__(self, code: int) -> int | str | None:
        is_seen = chr(code) in _SEEN or unicodedata.category(chr(code)) not in _UNSEEN
        self[code] = bare = _LETTERS.get(code, code) if is_seen else None
        return bare


_BARE = _Bare()


def fold(text: str) -> str:
    """The text without case, accents and vowel signs, with common letters for rare ones and one kana for both."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    common = unicodedata.normalize("NFC", decomposed.translate(_BARE))
    return _ODD_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), common)


def fold_name(text: str) -> str:
    """Folded, and with single spaces, so that a name is found however it is spaced."""
    return re.sub(r"[^\S\n]+", " ", fold(text)).strip()


def tokens(text: str) -> list[str]:
    """The words of a text as search sees them: folded, without signs, each CJK character a word of its own."""
    folded = fold(text).replace("_", " ")
    return _WORD.findall(" ".join(_SPACED.split(folded)) if is_spaced(folded) else folded)


def placed_tokens(text: str) -> list[tuple[str, int, int]]:
    """The words of a text as search sees them, each with the place in the text where it starts and where it ends."""
    folded, origin = folded_with_origin(text)
    words = (_PLACED if _SPACED.search(folded) else _WORD).finditer(folded.replace("_", " "))
    return [(word[0], origin[word.start()], origin[word.end() - 1] + 1) for word in words]


_PLACED = re.compile(rf"{_SPACED.pattern}|(?:(?!{_SPACED.pattern})[\w{_VOWEL_SIGNS}])+")


def is_of_letters(folded: str) -> bool:
    """Whether a folded word has nothing but letters, and at least one."""
    return folded.isalpha() or (not folded.isascii() and folded.translate(_WITHOUT_SIGNS).isalpha())


_WITHOUT_SIGNS = str.maketrans("", "", _VOWEL_SIGNS)


def is_spaced(folded: str) -> bool:
    """Whether the text has letters of a script without spaces, each of which is a word to `tokens`."""
    return not folded.isascii() and _SPACED.search(folded) is not None


def has_vowel_signs(folded: str) -> bool:
    """Whether the text is in a script in which signs stand for vowels."""
    return not folded.isascii() and _INDIC_SIGN.search(folded) is not None


_INDIC_SIGN = re.compile("[\u0900-\u0dff]")


def folded_with_origin(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its letters the place in the text it came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    parts = list(map(_folded_letter, text))
    folded = "".join(parts)
    if len(folded) == len(text) and all(parts):  # a letter for a letter
        return folded, range(len(text))
    return folded, [place for place, part in enumerate(parts) for _ in part]


@lru_cache(maxsize=4096)
def _folded_letter(letter: str) -> str:
    return fold(letter)
