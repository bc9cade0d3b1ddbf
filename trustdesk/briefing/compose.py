"""A page from a dossier: withhold, let every block speak, apply pins and limits, name what is left off."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from trustdesk.analysis.case import live_negotiation, wanted_meeting
from trustdesk.briefing.blocks import (
    ask,
    concessions,
    goal,
    issues,
    not_known,
    open_with,
    room,
    their_side,
    trust,
    vocabulary,
    watch_out,
    zone,
)
from trustdesk.briefing.blocks.band import band
from trustdesk.briefing.copies import withhold
from trustdesk.briefing.occasion import Occasion
from trustdesk.briefing.ranking import kind_of, pin, with_head, within_limits
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.local import NOTHING, Local
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.openings import PageChoice, PageVerdict
from trustdesk.domain.page import Block, BlockKey, Copy, LeftOff, Line, Page, Paper, Tone
from trustdesk.i18n.words import Words

_BLOCKS: tuple[tuple[BlockKey, Callable[[Occasion], tuple[Line, ...]]], ...] = (
    (BlockKey.GOAL, goal.lines),
    (BlockKey.OPEN_WITH, open_with.lines),
    (BlockKey.IN_THE_ROOM, room.lines),
    (BlockKey.TRUST, trust.lines),
    (BlockKey.ISSUES, issues.lines),
    (BlockKey.ZONE, zone.lines),
    (BlockKey.THEIR_SIDE, their_side.lines),
    (BlockKey.ASK, ask.lines),
    (BlockKey.CONCESSIONS, concessions.lines),
    (BlockKey.WORDS, vocabulary.lines),
    (BlockKey.WATCH_OUT, watch_out.lines),
    (BlockKey.NOT_KNOWN, not_known.lines),
    (BlockKey.DEBRIEF, not_known.blanks),
)
_HALVED = (BlockKey.TRUST, BlockKey.ISSUES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A page and the occasion it was composed for.

    unmentioned: how many records were kept off because they name a contact who must not be mentioned.
    """

    page: Page
    at: Occasion
    unmentioned: int


def compose(
    dossier: Dossier,
    meeting: Meeting | None,
    *,
    now: datetime,
    copy: Copy,
    paper: Paper,
    words: Words,
    local: Local = NOTHING,
) -> Composition:
    """Compose the page of a meeting, or of the next one, as seen at an aware moment. local: for that meeting."""
    asked = wanted_meeting(dossier, meeting, now)
    allowed = withhold(dossier, copy, asked.attendees if asked else ())
    wanted = allowed.dossier.find(Meeting, asked.id) if asked else None
    at = Occasion(
        dossier=allowed.dossier,
        negotiation=live_negotiation(allowed.dossier, wanted),
        meeting=wanted,
        now=now,
        copy=copy,
        words=words,
        local=NOTHING if copy is Copy.TABLE else local,
        partial=allowed.partial,
    )
    blocks, left_off = _compose_blocks(at)
    head = band(at)
    page = Page(
        copy=copy,
        paper=paper,
        language=words.language,
        title=words("page-title", name=head.name, marking=head.marking),
        band=head,
        blocks=blocks,
        footer=words("made-on", day=words.day(at.today), marking=head.marking),
        left_off=left_off,
    )
    return Composition(page=page, at=at, unmentioned=allowed.unmentioned)


def _compose_blocks(at: Occasion) -> tuple[tuple[Block, ...], tuple[LeftOff, ...]]:
    choices = {choice.line: choice.verdict for choice in at.dossier.all(PageChoice)}
    pinned = frozenset(key for key, verdict in choices.items() if verdict is PageVerdict.PIN)
    blocks, left_off = [], []
    spoken: set[str] = set()  # a norm line that opens the meeting is not said a second time below
    for key, speak in _BLOCKS:
        said = tuple(line for line in _told_apart(speak(at)) if kind_of(line) != "norm_line" or line.text not in spoken)
        hidden = {line.key for line in said if choices.get(line.key) is PageVerdict.HIDE and not line.fixed}
        left_off += [LeftOff(line=line, block=key, reason="hidden") for line in said if line.key in hidden]
        shown = [line for line in said if line.key not in hidden]
        taken, over = within_limits(shown, pinned)
        spoken |= {line.text for line in taken if line.tone is Tone.SPOKEN}
        left_off += [LeftOff(line=line, block=key, reason="limit") for line in over]
        if taken:
            ranked = with_head([pin(line) if line.key in pinned else line for line in taken])
            blocks.append(_block(at, key, tuple(ranked)))
    return tuple(blocks), tuple(left_off)


def _told_apart(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Several lines may stand on one record; each needs a key of its own."""
    nth: Counter[str] = Counter()
    for line in lines:
        nth[line.key] += 1
        yield line if nth[line.key] == 1 else replace(line, key=f"{line.key}#{nth[line.key]}")


def _block(at: Occasion, key: BlockKey, lines: tuple[Line, ...]) -> Block:
    name = key.value.replace("_", "-")
    block = Block(key=key, title=at.words(f"block-{name}"), lines=lines)
    if key in _HALVED:
        return replace(block, left_title=at.words(f"block-{name}-left"), right_title=at.words(f"block-{name}-right"))
    return block
