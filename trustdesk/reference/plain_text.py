"""What the texts of a pack may hold: letters that one can see, in one line, and no markup."""

import re
import unicodedata

# Controls and ends of lines; directions, since a line has its own; tags of HTML and references to characters.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u206f]")
# The joiners U+200C and U+200D belong to the spelling of Persian and of Indic scripts.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u3164\ufeff\uffa0\U000e0000-\U000e0fff]"
)
_TAG = re.compile(r"<[A-Za-z/!?]")
_REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|([A-Za-z][A-Za-z0-9]*));")


def fault_of(text: str) -> str:
    """Why a text is none that a pack may hold, to be said after its name; empty where it is good."""
    if not text.strip():
        return "is empty"
    if _CONTROL.search(text):
        return "holds a control character"
    if unseen := _UNSEEN.search(text):
        letter = unseen[0]
        name = unicodedata.name(letter, "a letter without a name").lower()
        return f"holds a letter that nobody can see, {name} (U+{ord(letter):04X})"
    if markup := _markup(text):
        return f"holds markup, “{markup}”; write the sign itself, and no “<” before a letter"
    return ""


def _markup(text: str) -> str:
    """The first tag or reference to a character. "R&D; " is none: HTML has no sign of that name."""
    from html.entities import html5  # deferred: a table of two thousand signs, of which most texts name none

    if tag := _TAG.search(text):
        return tag[0]
    references = (each for each in _REFERENCE.finditer(text) if not each[1] or f"{each[1]};" in html5)
    return next((each[0] for each in references), "")
