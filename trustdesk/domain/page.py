"""The one-page briefing as values: what the page says, before anybody decides how it is set.

`briefing` composes a `Page` out of a dossier; `typeset` fits it on paper and answers with a `Fit`.
A `Line` is the unit of everything: it is ranked, dropped, pinned, and traced to the facts it stands on.
"""

from dataclasses import dataclass
from enum import StrEnum


class Copy(StrEnum):
    """Who may see the page. A table copy is composed from allowed facts only (DESIGN section 3)."""

    EYES_ONLY = "eyes-only"
    TABLE = "table"


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"

    @property
    def size_pt(self) -> tuple[float, float]:
        """Width and height of the sheet, portrait (ISO 216; ANSI/ASME Y14.1)."""
        return (595.28, 841.89) if self is Paper.A4 else (612.0, 792.0)


class BlockKey(StrEnum):
    """The blocks in the order in which they stand on the page; the band above them is block 0."""

    GOAL = "goal"
    OPEN_WITH = "open_with"
    IN_THE_ROOM = "in_the_room"
    TRUST = "trust"
    ISSUES = "issues"
    ZONE = "zone"
    THEIR_SIDE = "their_side"
    ASK = "ask"
    CONCESSIONS = "concessions"
    WORDS = "words"
    WATCH_OUT = "watch_out"
    NOT_KNOWN = "not_known"
    DEBRIEF = "debrief"


class Tone(StrEnum):
    """How a line is set. Every tone also differs in weight or mark, so that grey print keeps it."""

    PLAIN = "plain"
    STRONG = "strong"
    ALERT = "alert"
    QUIET = "quiet"
    SPOKEN = "spoken"


class Side(StrEnum):
    """The half of a block that has two: agreement | relationship, we owe | they owe."""

    WHOLE = "whole"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A closed range on a figure's axis, in the axis' own unit."""

    low: float
    high: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneFigure:
    """The bargaining zone as a bar: our range, theirs, and the overlap if there is one (S3.4)."""

    ours: Span
    theirs: Span
    overlap: Span | None
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DotsFigure:
    """One mark a promise, oldest first: kept | late | broken | open (S1.13: behaviour, counted)."""

    marks: tuple[str, ...]
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing the page says.

    rank: 0 to 1, comparable across blocks; the lowest is dropped first.
    fixed: never dropped (the blanks of the debrief).
    facts: the records it stands on, each as ``kind/id``.
    methods: ids of METHODS.md.
    """

    key: str
    text: str
    label: str = ""
    note: str = ""
    tone: Tone = Tone.PLAIN
    side: Side = Side.WHOLE
    rank: float = 0.5
    fixed: bool = False
    facts: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    figure: ZoneFigure | DotsFigure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading and its lines. `left_title` and `right_title` head the halves where it has two."""

    key: BlockKey
    title: str
    lines: tuple[Line, ...]
    left_title: str = ""
    right_title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Block 0: whose page this is, when and where, and how long since we last met."""

    marking: str
    name: str
    name_note: str = ""
    subject: str = ""
    details: tuple[str, ...] = ()
    last_met: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOff:
    """A line that is not on the page as it was noted, and why.

    reason: ``limit`` (its block shows no more of its kind), ``hidden`` (by the user), ``no-room`` (the paper ended), or
    ``shortened`` (it is there, cut short).
    """

    line: Line
    block: BlockKey
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything on the paper, in reading order. left_off: what the composer left off before any paper ended."""

    copy: Copy
    paper: Paper
    language: str
    title: str
    band: Band
    blocks: tuple[Block, ...]
    footer: str = ""
    left_off: tuple[LeftOff, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How a page was made to fit.

    size_pt: body type size. leading_em: extra line space. gap_pt: space between blocks.
    fill: used share of the text area's height, 0 to 1. left_off: the page's own and what had no room or was shortened.
    notices: ``missing-glyphs:<count>``, ``marks-removed``, ``shortened:<field of the band>``,
    ``figure-without-numbers``, ``not-pdf-ua``.
    """

    size_pt: float
    leading_em: float
    gap_pt: float
    fill: float
    left_off: tuple[LeftOff, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Where a block, or one line of it, stands on the sheet; in pt from the sheet's top left corner.

    block: None for the band. line: its key; empty for the block as a whole.
    """

    block: BlockKey | None
    line: str
    x_pt: float
    y_pt: float
    width_pt: float
    height_pt: float
