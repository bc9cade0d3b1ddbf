"""The page as JSON: the blocks in order, the facts each line stands on, the chosen setting, and what was left off.

This form is a contract for scripts; docs/command-line.md describes it.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from trustdesk.briefing.compose import Composition
from trustdesk.domain.page import Band, Block, Copy, Fit, LeftOff, Line, Page

SHORTENED = "shortened"


def document(composition: Composition, fit: Fit) -> bytes:
    """The briefing as one JSON object."""
    page = composition.page
    gone = _keys(fit.left_off)
    shown = [(block, [line for line in block.lines if line.key not in gone]) for block in page.blocks]
    meeting, negotiation = composition.at.meeting, composition.at.negotiation
    on_table = page.copy is Copy.TABLE
    data: dict[str, Any] = {
        "format": "trustdesk-briefing",
        "version": 1,
        "counterpart": composition.at.dossier.counterpart.id,
        "negotiation": negotiation.id if negotiation and not (on_table and negotiation.eyes_only) else None,
        "meeting": meeting.id if meeting else None,
        "copy": page.copy.value,
        "paper": page.paper.value,
        "language": page.language,
        "now": composition.at.now.isoformat(timespec="minutes"),
        "band": _band(page.band),
        "blocks": [_block(block, lines) for block, lines in shown if lines],
        "fit": {
            "size_pt": fit.size_pt,
            "leading_em": fit.leading_em,
            "gap_pt": fit.gap_pt,
            "fill": round(fit.fill, 3),
            "notices": [*fit.notices, *_unmentioned(composition)],
        },
        "facts_left_off": facts_left_off(page, fit.left_off),
        "left_off": [_left_off(left) for left in fit.left_off],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def facts_left_off(page: Page, left_off: Iterable[LeftOff]) -> int:
    """How many records the page would have spoken of, and does not, because their lines were left off."""
    gone_lines = [left for left in left_off if left.reason != SHORTENED]
    gone = {left.line.key for left in gone_lines}
    shown = {fact for block in page.blocks for line in block.lines if line.key not in gone for fact in line.facts}
    return len({fact for left in gone_lines for fact in left.line.facts} - shown)


def notices(composition: Composition, fit: Fit) -> Iterator[str]:
    """What the reader should know of how the page was made, as sentences."""
    words = composition.at.words
    for notice in (*fit.notices, *_unmentioned(composition)):
        name, _, count = notice.partition(":")
        if name in ("missing-glyphs", "never-mention"):
            yield words(f"notice-{name}", count=int(count))
        elif name != "shortened":
            yield words(f"notice-{name}")


def _keys(left_off: Iterable[LeftOff]) -> set[str]:
    return {left.line.key for left in left_off if left.reason != SHORTENED}


def _unmentioned(composition: Composition) -> list[str]:
    private = composition.page.copy is Copy.EYES_ONLY and composition.unmentioned
    return [f"never-mention:{composition.unmentioned}"] if private else []


def _band(band: Band) -> dict[str, Any]:
    return {
        "marking": band.marking,
        "name": band.name,
        "name_note": band.name_note,
        "subject": band.subject,
        "details": list(band.details),
        "last_met": band.last_met,
    }


def _block(block: Block, lines: list[Line]) -> dict[str, Any]:
    return {"key": block.key.value, "title": block.title, "lines": [_line(line) for line in lines]}


def _line(line: Line) -> dict[str, Any]:
    return {
        "key": line.key,
        "label": line.label,
        "text": line.text,
        "note": line.note,
        "tone": line.tone.value,
        "side": line.side.value,
        "rank": round(line.rank, 3),
        "facts": list(line.facts),
        "methods": list(line.methods),
    }


def _left_off(left: LeftOff) -> dict[str, Any]:
    return {"block": left.block.value, "reason": left.reason, **_line(left.line)}
