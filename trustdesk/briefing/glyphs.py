"""Which characters the bundled fonts can draw, so that the page never shows a missing glyph.

The page is set with the fonts of ``resources/fonts`` and no others. Typst draws a character that none of them has as
an empty box without a word, or refuses the whole page under PDF/UA-1. So every text passes through `drawable` on its
way to the template: text -> clusters -> each character kept, dropped (invisible) or replaced and reported.

Terms. A *cluster* is a character with the marks and joined characters that follow it. Typst takes a cluster from one
font: where a letter and its accent exist only in two different fonts, the cluster is as good as missing.

The data is written by ``packaging/fonts/build_fonts.py``: ``coverage.json`` holds the code points that can be drawn,
``families.json`` the same per family, asked only for clusters of more than one character.
"""

import functools
import json
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from trustdesk.paths import resource

FONT_FAMILIES: tuple[str, ...] = (
    "Inter",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "TrustDesk CJK",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Gurmukhi",
    "Noto Sans Gujarati",
    "Noto Sans Oriya",
    "Noto Sans Tamil",
    "Noto Sans Telugu",
    "Noto Sans Kannada",
    "Noto Sans Malayalam",
    "Noto Sans Sinhala",
    "Noto Sans Meetei Mayek",
    "Noto Sans Ol Chiki",
    "Noto Sans Thai",
    "Noto Sans Lao",
    "Noto Sans Khmer",
    "Noto Sans Myanmar",
    "Noto Sans Javanese",
    "Noto Serif Tibetan",
    "Noto Sans Georgian",
    "Noto Sans Armenian",
    "Noto Sans Ethiopic",
    "Noto Sans Thaana",
    "Noto Sans Syriac",
    "Noto Sans Adlam",
    "Noto Sans NKo",
    "Noto Sans Tifinagh",
    "Noto Sans Mongolian",
    "Noto Sans Cherokee",
    "Noto Sans Canadian Aboriginal",
    "Noto Emoji",
    "Noto Sans Math",
    "Noto Sans Symbols",
    "Noto Sans Symbols2",
    "TrustDesk CJK Rare",
)
"""The fallback order, by the family names that Typst sees.

TrustDesk CJK stands before Mongolian, which has an ideographic full stop of its own; the emoji stand before the symbol
fonts, which have single parts of joined emoji (the scales of the judge) and would draw only those.
"""

REPLACEMENT = "\N{WHITE SQUARE}"

_ZWJ = "\N{ZERO WIDTH JOINER}"
_LINE_ENDS = str.maketrans({"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_HALFWIDTH_VOICING_MARKS = "\uff9e\uff9f"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_COMMON_MARKS = (
    range(0x300, 0x370),
    range(0x1AB0, 0x1B00),
    range(0x1DC0, 0x1E00),
    range(0x20D0, 0x2100),
    range(0xFE20, 0xFE2E),
)
# A letter and a vowel sign between which shaping puts a dotted circle that the script's own font lacks (all tried).
_NEVER_TOGETHER = ("\u0a72\u0a3f", "\u0d0e\u0d46", "\u0d91\u0dd9")
_BLACK_FLAG = "\N{WAVING BLACK FLAG}"
_TAGS = range(0xE0000, 0xE0080)
_FLAG_TAGS = tuple(
    "".join(chr(0xE0000 + ord(letter)) for letter in region) + "\U000e007f" for region in ("gbeng", "gbsct", "gbwls")
)
# Default_Ignorable_Code_Point of Unicode 16 (DerivedCoreProperties.txt), which unicodedata does not know.
_IGNORABLE = (
    range(0xAD, 0xAE),
    range(0x34F, 0x350),
    range(0x61C, 0x61D),
    range(0x115F, 0x1161),
    range(0x17B4, 0x17B6),
    range(0x180B, 0x1810),
    range(0x200B, 0x2010),
    range(0x202A, 0x202F),
    range(0x2060, 0x2070),
    range(0x3164, 0x3165),
    range(0xFE00, 0xFE10),
    range(0xFEFF, 0xFF00),
    range(0xFFA0, 0xFFA1),
    range(0xFFF0, 0xFFF9),
    range(0x1BCA0, 0x1BCA4),
    range(0x1D173, 0x1D17B),
    range(0xE0000, 0xE1000),
)


def drawable(text: str) -> tuple[str, frozenset[str]]:
    """The text in a form that the bundled fonts can draw whole, and the characters that had to be replaced.

    The text comes back in NFC, line ends as line feeds. A character that no font has, or that no font has together with
    the letter it sits on, becomes `REPLACEMENT`; so do private-use, unassigned and surrogate code points. Control
    characters, and invisible ones that no font knows, are dropped: nothing of them could be seen. Joiners, bidi
    controls, soft hyphens and zero-width spaces stay; of an emoji that cannot be joined the parts are drawn.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_LINE_ENDS))
    if text.isascii() and text.isprintable():
        return text, frozenset()
    replaced: set[str] = set()
    drawn = "".join(_whole(cluster) or _in_pieces(cluster, replaced) for cluster in _clusters(text))
    return drawn, frozenset(replaced)


def _clusters(text: str) -> Iterator[str]:
    start = 0
    for position in range(1, len(text)):
        if not _extends(text[position], text[position - 1]):
            yield text[start:position]
            start = position
    if start < len(text):
        yield text[start:]


def _extends(character: str, previous: str) -> bool:
    """Whether the character is set in one cluster with the one before it."""
    point = ord(character)
    category = unicodedata.category(character)
    return (
        category.startswith("M")
        or character == _ZWJ
        or character in _HALFWIDTH_VOICING_MARKS
        or point in _SKIN_TONES
        or point in _TAGS
        or (previous == _ZWJ and category.startswith("S"))
    )


@functools.lru_cache(maxsize=8192)
def _whole(cluster: str) -> str:
    """The cluster without what draws nothing, or nothing where some of it cannot be drawn."""
    if cluster[0] == _BLACK_FLAG and cluster[1:] in _FLAG_TAGS:
        return cluster
    fates = [_fate(character) for character in cluster]
    visible = "".join(character for character, fate in zip(cluster, fates, strict=True) if fate == "draw")
    if "replace" in fates or (visible and not _draws(visible)):
        return ""
    return "".join(character for character, fate in zip(cluster, fates, strict=True) if fate != "drop")


def _in_pieces(cluster: str, replaced: set[str]) -> str:
    """As much of the cluster as goes together; what does not is replaced and added to `replaced`."""
    kept: list[str] = []
    together = ""
    for character in cluster:
        fate = _fate(character)
        if fate == "keep":
            kept.append(character)
        elif fate == "draw" and _draws(together + character):
            kept.append(character)
            together += character
        elif fate == "draw" and kept and kept[-1] == _ZWJ and _draws(character):
            kept[-1] = character
            together = character
        elif fate != "drop":
            kept.append(REPLACEMENT)
            together = REPLACEMENT
            replaced.add(character)
    return "".join(kept)


def _fate(character: str) -> str:
    """``keep`` or ``drop`` what is invisible, ``replace`` what no font may draw, ``draw`` the rest."""
    point = ord(character)
    category = unicodedata.category(character)
    if character in "\n\t":
        return "keep"
    if category == "Cc" or character == "\ufeff":
        return "drop"
    if category in {"Cn", "Co", "Cs"} or point in _TAGS:
        return "replace"
    if any(point in ignorable for ignorable in _IGNORABLE):
        return "keep" if _covered().has(point) else "drop"
    return "draw"


def _draws(visible: str) -> bool:
    """Whether Typst draws all of these characters of one cluster.

    It tries one family after the other. A family that lacks the last character hands the whole cluster on. One that
    has the last but lacks another draws what it has and loses the rest without a word (typst 0.15,
    `shape_segment`). Where glyphs come in another order than characters, in right-to-left text and under the vowel
    signs of Indic scripts, a family with only a part loses or doubles a letter in any case, and a sign without a
    letter is lost.
    """
    follow_in_order = all(_belongs_to_no_script(character) for character in visible[1:])
    right_to_left = unicodedata.bidirectional(visible[0]) in {"R", "AL"}
    if unicodedata.category(visible[0]).startswith("M") and not _belongs_to_no_script(visible[0]):
        return False
    if any(pair in visible for pair in _NEVER_TOGETHER):
        return False
    if len(visible) == 1 and _covered().has(ord(visible)):
        return True
    for ranges in _families():
        present = [_has(ranges, character) for character in visible]
        if all(present):
            return True
        if any(present) and (present[-1] or right_to_left or not follow_in_order):
            return False
    return False


def _belongs_to_no_script(character: str) -> bool:
    point = ord(character)
    return not unicodedata.category(character).startswith("M") or any(point in block for block in _COMMON_MARKS)


def _has(ranges: "_Ranges", character: str) -> bool:
    """Whether these ranges have the character or all that it decomposes into: shaping takes it apart where need be."""
    return ranges.has(ord(character)) or all(
        piece != character and ranges.has(ord(piece)) for piece in unicodedata.normalize("NFD", character)
    )


@dataclass(frozen=True, slots=True)
class _Ranges:
    """Sorted, inclusive ranges of code points."""

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    def has(self, point: int) -> bool:
        index = bisect_right(self.firsts, point) - 1
        return index >= 0 and point <= self.lasts[index]


@functools.cache
def _covered() -> _Ranges:
    return _ranges(cast("list[list[int]]", _read("coverage.json")))


@functools.cache
def _families() -> tuple[_Ranges, ...]:
    by_family = cast("dict[str, list[list[int]]]", _read("families.json"))
    return tuple(_ranges(by_family[family]) for family in FONT_FAMILIES)


def _ranges(pairs: list[list[int]]) -> _Ranges:
    return _Ranges(firsts=tuple(first for first, _ in pairs), lasts=tuple(last for _, last in pairs))


def _read(name: str) -> object:
    return json.loads(resource("fonts", name).read_text(encoding="utf-8"))
