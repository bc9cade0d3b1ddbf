"""A `Page` as the JSON that the template reads: plain strings, bounded, breakable, each with its direction.

Everything that makes text safe to set happens here, so that the template can trust what it gets: control characters
become spaces, over-long text ends in an ellipsis at a word boundary, over-long words get invisible break points,
letters without a glyph are replaced, and each string carries the direction of its first strong letter.
"""

import math
import re
import unicodedata
from dataclasses import dataclass, field

from trustdesk.briefing.glyphs import FONT_FAMILIES, drawable
from trustdesk.domain.page import Band, Block, DotsFigure, LeftOff, Line, Page, Paper, Span, ZoneFigure

NO_ROOM = "no-room"
SHORTENED = "shortened"
STACKED = "marks-removed"

# No page holds more: two columns of some sixty rows of 9 pt type.
MOST_LINES = 120
_PAPER_NAMES = {Paper.A4: "a4", Paper.LETTER: "us-letter"}
_RTL_LANGUAGES = frozenset({"ar", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"})

_TEXT_LIMIT = 260
_SPOKEN_LIMIT = 200
_GOAL_LIMIT = 220
_NOTE_LIMIT = 220
_LABEL_LIMIT = 48
_TITLE_LIMIT = 60
_ALT_LIMIT = 400
_SPAN_LIMIT = 48
_FOOTER_LIMIT = 110
_WORDS_LIMIT = 60
# A heading without text is no heading (PDF/UA-1).
_NAMELESS = "–"
_MOST_DETAILS = 8
_MOST_MARKS = 60
_BAND_LIMITS = {"marking": 30, "name": 90, "name_note": 90, "subject": 140, "last_met": 48, "detail": 60}

# The narrowest column is about 150 pt wide and its type at most 11 pt: a word wider than this may not fit on one line.
_WIDEST_WORD_EM = 13.0
_BREAK = "\u200b"
_JOINERS = "\u200c\u200d"
# Combining classes of marks that stand on one another; points and vowel signs have places of their own.
_STACKING = frozenset({1, 202, 214, 216, 218, 220, 222, 224, 226, 228, 230, 232, 233, 234, 240})
_MOST_STACKED = 2
_OPENED, _CLOSED = "\u2066\u2067\u2068", "\u2069"
_BIDI_OVERRIDES = dict.fromkeys(range(0x202A, 0x202F))
# Arabic and its kin, Indic scripts, Thai, Lao, Tibetan, Burmese, Khmer, Javanese; and marks that stack on a letter.
_TALL = re.compile(
    "[\u0600-\u07bf\u08a0-\u0fff\u1000-\u109f\u1780-\u17ff\ua980-\ua9df\ufb50-\ufdff\ufe70-\ufefc\u0300-\u036f]"
)
_QUOTES = "\"'“”„«»‘’‚「」『』"


def _is_gap(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in {"Cc", "Zl", "Zp", "Zs"}


def clean(text: str) -> str:
    """One line of text: white space and control characters become single spaces, lone surrogates U+FFFD.

    Directional embeddings and overrides go: they could make a line read otherwise than it was noted.
    """
    if text.isprintable():  # the space is then the only white space, and nothing is to be removed: 10 times as fast
        return " ".join(text.split())
    spaced = "".join(" " if _is_gap(char) else char for char in text.translate(_BIDI_OVERRIDES))
    whole = "".join("\ufffd" if unicodedata.category(char) == "Cs" else char for char in spaced)
    return " ".join(whole.split())


def unstacked(text: str) -> str:
    """`text` with at most two marks above or below a letter: a tower of them would stand in the lines around it."""
    if text.isascii():
        return text
    kept: list[str] = []
    run = 0
    for char in unicodedata.normalize("NFD", text):
        run = run + 1 if unicodedata.combining(char) in _STACKING else 0
        if run <= _MOST_STACKED:
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


def shortened(text: str, limit: int) -> str:
    """`text`, or its beginning up to a word boundary with an ellipsis, at most `limit` characters."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    boundary = head.rfind(" ")
    kept = (head[:boundary] if boundary > limit // 2 else head).rstrip(" ,;:.-–") + "…"
    # An isolate that was cut would take in what stands behind it.
    return kept + _CLOSED * max(sum(map(kept.count, _OPENED)) - kept.count(_CLOSED), 0)


def breakable(text: str) -> str:
    """`text` with invisible break points in words too wide for a column; they are letters to nobody."""
    return " ".join(
        _broken(word) if len(word) > 12 and _width_em(word) > _WIDEST_WORD_EM else word for word in text.split(" ")
    )


def _width_em(word: str) -> float:
    return sum(0.82 if char.isupper() or char in "mwMW@%—" or ord(char) > 0x2E7F else 0.57 for char in word)


def _broken(word: str) -> str:
    out: list[str] = []
    since = 0
    for char in word:
        since = 0 if _breaks_by_itself(char) else since + 1
        joins = unicodedata.category(char).startswith("M") or char in _JOINERS or "\U0001f3fb" <= char <= "\U0001f3ff"
        if since > 6 and not joins and out[-1] not in _JOINERS:
            out.append(_BREAK)
            since = 1
        out.append(char)
    return "".join(out)


def _breaks_by_itself(char: str) -> bool:
    """Whether lines break beside it anyway, by rules of their own: no line of Chinese or Japanese begins with 。"""
    return "\u2e80" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef" or "\U00020000" <= char <= "\U0003ffff"


def direction(text: str) -> str:
    """``rtl`` if the first strong letter reads right to left (UAX 9, P2 and P3), else ``ltr``.

    What is isolated does not count: a line that only begins with a foreign word keeps its own direction.
    """
    if text.isascii():
        return "ltr"
    inside = 0
    for char in text:
        match unicodedata.bidirectional(char):
            case "FSI" | "LRI" | "RLI":
                inside += 1
            case "PDI":
                inside = max(inside - 1, 0)
            case "R" | "AL" if not inside:
                return "rtl"
            case "L" if not inside:
                return "ltr"
    return "ltr"


@dataclass(slots=True)
class PageData:
    """What the template gets, and what was done to the page on the way.

    data: the JSON object. ranked: lines in the order of their worth, with their blocks; the template keeps the first
    n of them. left_off: lines already cut. missing: letters that no bundled font draws. tall: some script needs more
    room between the lines.
    """

    data: dict[str, object] = field(default_factory=dict)
    ranked: list[tuple[Block, Line]] = field(default_factory=list)
    left_off: list[LeftOff] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    tall: bool = False

    @property
    def count(self) -> int:
        """How many lines the template was given."""
        return min(len(self.ranked), MOST_LINES)

    def setting(self, text: str, limit: int) -> str:
        """`text` made ready to be set."""
        plain = clean(text)
        flat = unstacked(plain)
        if len(flat) < len(unicodedata.normalize("NFC", plain)) and STACKED not in self.notices:
            self.notices.append(STACKED)
        ready, missing = drawable(shortened(flat, limit))
        self.missing.update(missing)
        self.tall = self.tall or bool(_TALL.search(ready))
        return breakable(ready.strip())


def page_data(page: Page, longest_words: str) -> PageData:
    """The page as template data, its lines ranked and pre-cut to the best `MOST_LINES`.

    longest_words: the count of what was left off at its longest, for which the template keeps room.
    """
    made = PageData(ranked=_ranked(page))
    made.left_off += [LeftOff(line=line, block=block.key, reason=NO_ROOM) for block, line in made.ranked[MOST_LINES:]]
    order = {id(line): index for index, (_, line) in enumerate(made.ranked[:MOST_LINES])}
    language, _, region = page.language.replace("_", "-").partition("-")
    made.data = {
        "paper": _PAPER_NAMES[page.paper],
        "copy": str(page.copy),
        "lang": language.lower() if language.isascii() and language.isalpha() and len(language) in {2, 3} else "en",
        "region": region.upper() if region.isascii() and region.isalpha() and len(region) == 2 else None,
        "dir": "rtl" if language.lower() in _RTL_LANGUAGES else "ltr",
        "tall": False,
        "fonts": list(FONT_FAMILIES),
        "title": made.setting(page.title, _TEXT_LIMIT) or made.setting(page.band.name, _TEXT_LIMIT) or _NAMELESS,
        "band": _band(page.band, made),
        "blocks": [_block(block, order, made) for block in page.blocks],
        "count": made.count,
        "footer": _string(page.footer, _FOOTER_LIMIT, made),
        "words": _string("", _WORDS_LIMIT, made),
        "longest_words": words_data(longest_words, made),
        "plan": None,
        "dated": False,
    }
    made.data["tall"] = made.tall
    return made


def words_data(words: str, made: PageData) -> dict[str, str]:
    """The sentence that counts what was left off."""
    return _string(words, _WORDS_LIMIT, made)


def _ranked(page: Page) -> list[tuple[Block, Line]]:
    """Every line, the one to be dropped last first: fixed lines, then by rank, of equal ones the earlier first."""
    lines = [(block, line) for block in page.blocks for line in block.lines]
    return sorted(lines, key=lambda pair: (not pair[1].fixed, -pair[1].rank))


def _string(text: str, limit: int, made: PageData) -> dict[str, str]:
    return {"text": made.setting(text, limit), "dir": direction(text)}


def _band(band: Band, made: PageData) -> dict[str, object]:
    values = {name: str(getattr(band, name)) for name in _BAND_LIMITS if name != "detail"}
    for name, value in values.items():
        if len(clean(value)) > _BAND_LIMITS[name]:
            made.notices.append(f"shortened:{name}")
    strings: dict[str, object] = {name: _string(text, _BAND_LIMITS[name], made) for name, text in values.items()}
    if not made.setting(band.name, _BAND_LIMITS["name"]):
        strings["name"] = {"text": _NAMELESS, "dir": "ltr"}
    details = [_string(text, _BAND_LIMITS["detail"], made) for text in band.details]
    return strings | {"details": [detail for detail in details if detail["text"]][:_MOST_DETAILS]}


def _block(block: Block, order: dict[int, int], made: PageData) -> dict[str, object]:
    titles = {name: str(getattr(block, name)) for name in ("title", "left_title", "right_title")}
    data: dict[str, object] = {"key": str(block.key)}
    for name, text in titles.items():
        data[name] = made.setting(text, _TITLE_LIMIT)
        data[f"{name}_dir"] = direction(text)
    data["lines"] = [_line(block, line, order[id(line)], made) for line in block.lines if id(line) in order]
    return data


def _line(block: Block, line: Line, order: int, made: PageData) -> dict[str, object]:
    text_limit = _GOAL_LIMIT if block.key == "goal" else _SPOKEN_LIMIT if line.tone == "spoken" else _TEXT_LIMIT
    limits = ((line.text, text_limit), (line.note, _NOTE_LIMIT), (line.label, _LABEL_LIMIT))
    if any(len(clean(text)) > limit for text, limit in limits):
        made.left_off.append(LeftOff(line=line, block=block.key, reason=SHORTENED))
    text = made.setting(line.text, text_limit)
    return {
        "label": made.setting(line.label, _LABEL_LIMIT),
        "label_dir": direction(line.label),
        "text": text.strip(_QUOTES) or text if line.tone == "spoken" else text,
        "dir": direction(line.text or line.note),
        "note": made.setting(line.note, _NOTE_LIMIT),
        "note_dir": direction(line.note),
        "tone": str(line.tone),
        "side": str(line.side),
        "order": order,
        "blank": line.fixed and not line.text and bool(line.label),
        "figure": _figure(line.figure, made),
    }


def _figure(figure: ZoneFigure | DotsFigure | None, made: PageData) -> dict[str, object] | None:
    if figure is None:
        return None
    alt = made.setting(figure.alt, _ALT_LIMIT) or "–"
    if isinstance(figure, DotsFigure):
        return {"kind": "dots", "marks": list(figure.marks[-_MOST_MARKS:]), "alt": alt} if figure.marks else None
    spans = [span for span in (figure.ours, figure.theirs, figure.overlap) if span is not None]
    ends = [end for span in spans for end in (span.low, span.high)]
    if not all(math.isfinite(end) for end in ends):
        made.notices.append("figure-without-numbers")
        return None
    low, high = min(ends), max(ends)
    axis = {"low": 0.0, "high": 1.0}
    scale = (high - low) or 1.0
    ours, theirs = _span(figure.ours, low, scale, made), _span(figure.theirs, low, scale, made)
    overlap = None if figure.overlap is None else _span(figure.overlap, low, scale, made)
    return {"kind": "zone", "ours": ours, "theirs": theirs, "overlap": overlap, "axis": axis, "alt": alt}


def _span(span: Span, low: float, scale: float, made: PageData) -> dict[str, object]:
    ends = sorted(((span.low - low) / scale, (span.high - low) / scale))
    return {
        "low": ends[0],
        "high": ends[1],
        "label": made.setting(span.label, _SPAN_LIMIT),
        "dir": direction(span.label),
    }
