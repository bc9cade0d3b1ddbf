"""Folding: the form of a text in which spellings meet, for searching, naming and comparing.

Unicode does not decompose every letter that people type without its stroke; those are listed here.
"""

import re
import unicodedata

# Measured over names: what NFKD leaves apart although it is typed alike.
_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ŋ": "n", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
        "ـ": None, "ى": "ي", "ة": "ه", "ٱ": "ا",
    }
)  # fmt: skip
_KANA_VOICE = "\u3099\u309a"


def fold(text: str) -> str:
    """The text without case, accents and vowel marks, and with common letters for rare ones."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(char for char in decomposed if unicodedata.category(char) != "Mn" or char in _KANA_VOICE)
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def fold_name(text: str) -> str:
    """Folded, and with single spaces, so that a name is found however it is spaced."""
    return re.sub(r"[^\S\n]+", " ", fold(text)).strip()
