"""In the room: the few things of the page that one needs at a glance, and a line noted without looking away."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import islice

from trustdesk.analysis.case import wanted_meeting
from trustdesk.analysis.entry import Setting
from trustdesk.briefing.ranking import kind_of
from trustdesk.domain.changes import Outcome
from trustdesk.domain.errors import UserError
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.page import Block, BlockKey, Copy, Line, Page, Side, Tone
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party
from trustdesk.i18n.words import Words
from trustdesk.operations.debriefing_records import Held, TypedPromise, promise_records, read_promise
from trustdesk.operations.editing import fresh_id
from trustdesk.operations.live_page import Wanted, composed
from trustdesk.store.vault import Vault

_WE = ("we:", "promise:", "we promise:", "we promised:")
_THEY = ("they:", "they promise:", "they promised:")

MOST_LINES = 5
"""More of them on one card is no glance any more."""


class CardKey(StrEnum):
    """The cards, in the order in which a meeting needs them."""

    OPEN_WITH = "open_with"
    FIRST_MINUTES = "first_minutes"
    GOAL = "goal"
    OWED = "owed"
    ASK = "ask"
    CONCESSIONS = "concessions"
    WATCH_OUT = "watch_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLine:
    """One thing to see at a glance. spoken: it is meant to be said as it stands. alert: it must not be forgotten."""

    text: str
    label: str = ""
    note: str = ""
    spoken: bool = False
    alert: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What belongs to one moment of a meeting."""

    key: CardKey
    lines: tuple[RoomLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the room window shows. marking: for whose eyes it is. minutes: planned; None where nobody said."""

    counterpart: str
    name: str
    marking: str
    meeting: str
    subject: str
    minutes: int | None
    cards: tuple[Card, ...]


# Which lines of which block make a card: the block, and the kinds of its lines.
_CARDS = {
    CardKey.OPEN_WITH: (BlockKey.OPEN_WITH, ("opening",)),
    CardKey.FIRST_MINUTES: (BlockKey.OPEN_WITH, ("small_talk", "avoid")),
    CardKey.GOAL: (BlockKey.GOAL, ()),
    CardKey.OWED: (BlockKey.TRUST, ("overdue", "we_owe", "they_owe")),
    CardKey.ASK: (BlockKey.ASK, ()),
    CardKey.CONCESSIONS: (BlockKey.CONCESSIONS, ("concession",)),
    CardKey.WATCH_OUT: (BlockKey.WATCH_OUT, ()),
}


def glance(
    vault: Vault, counterpart: str, meeting: str, now: datetime, copy: Copy = Copy.EYES_ONLY, language: str = "en"
) -> Glance | None:
    """The cards of a meeting, of the next one with that counterpart, or of the next one at all; now: aware.

    They hold what the page of that copy holds and nothing else. None where there is nobody to meet.
    Raises UserError where the counterpart is gone.
    """
    with vault.read() as reader:
        if not counterpart:
            soonest = next(iter(reader.agenda(now).meetings_ahead(1)), None)
            if soonest is None:
                return None
            counterpart, meeting = soonest.counterpart, soonest.id
    wanted = Wanted(counterpart=counterpart, meeting=meeting, copy=copy)
    dossier, composition = composed(vault, wanted, now, language)
    asked = wanted_meeting(dossier, dossier.find(Meeting, meeting) if meeting else None, now)
    page = composition.page
    cards = (Card(key=key, lines=tuple(islice(_lines(page, *_CARDS[key]), MOST_LINES))) for key in CardKey)
    return Glance(
        counterpart=counterpart,
        name=page.band.name,
        marking=page.band.marking,
        meeting=asked.id if asked else "",
        subject=page.band.subject,
        minutes=asked.minutes if asked else None,
        cards=tuple(card for card in cards if card.lines),
    )


def _lines(page: Page, wanted: BlockKey, kinds: tuple[str, ...]) -> Iterator[RoomLine]:
    block = next((each for each in page.blocks if each.key is wanted), None)
    for line in block.lines if block else ():
        if not line.fixed and (not kinds or kind_of(line) in kinds):
            assert block is not None
            yield _line(block, line)


def _line(block: Block, line: Line) -> RoomLine:
    halves = {Side.LEFT: block.left_title, Side.RIGHT: block.right_title, Side.WHOLE: ""}
    return RoomLine(
        text=line.text,
        label=line.label or halves[line.side],
        note=line.note,
        spoken=line.tone is Tone.SPOKEN,
        alert=line.tone is Tone.ALERT,
    )


def jot(vault: Vault, counterpart: str, meeting: str, text: str, now: datetime, language: str = "en") -> Outcome[str]:
    """Note one line during a meeting, for our eyes only: "we: ..." and "they: ..." are promises, anything else a fact.

    The debrief of the meeting finds the promises again. Answers with what it was understood as, in words. now: aware.
    Raises UserError for an empty line, and where the meeting is gone.
    """
    words = Words(language)
    line = " ".join(text.split())
    if not line:
        raise UserError(words("room-nothing-noted"))
    with vault.write(words("room-words")) as writer:
        dossier = writer.dossier(counterpart)
        known = dossier.find(Meeting, meeting)
        party, rest = _promised(line)
        if party is None:
            fact = Fact(
                id=fresh_id(line), counterpart=counterpart, topic=Topic.BACKGROUND, text=line,
                source=words("room-source"), learnt_on=now.date(), eyes_only=True,
            )  # fmt: skip
            writer.put(fact)
            said = words("room-noted")
        else:
            typed = TypedPromise(party=party, text=rest)
            if known is not None:
                promise = promise_records(Held(dossier=dossier, meeting=known, now=now, words=words), (typed,))[0]
            else:
                setting = Setting(counterpart=counterpart, negotiation=None, now=now, new_id=fresh_id(rest))
                promise, _ = read_promise(party, rest, setting)
            writer.put(promise)
            said = _understood(promise, words, now)
    return Outcome(value=said, changes=writer.changes)


def _promised(line: str) -> tuple[Party | None, str]:
    for party, beginnings in ((Party.OURS, _WE), (Party.THEIRS, _THEY)):
        for beginning in beginnings:
            if line.casefold().startswith(beginning) and line[len(beginning) :].strip():
                return party, line[len(beginning) :].strip()
    return None, line


def _understood(promise: Promise, words: Words, now: datetime) -> str:
    day = promise.outer_date or promise.target_date
    when = words.short_day(day, now.date()) if day else "none"
    return words("room-promised", party=promise.party.value, what=promise.text, day=when)
