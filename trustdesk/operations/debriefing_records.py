"""The records that a debrief writes, and how they are read back into its form.

What one debrief makes is called after it (``<debrief>-we-1``, ``<debrief>-contact``), so that saving it again changes
the same records and makes none twice.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from itertools import count
from types import MappingProxyType
from zlib import crc32

from trustdesk.analysis.entry import Setting, record_of
from trustdesk.analysis.entry_line import Doubt, Line, Unclear, Verb
from trustdesk.domain.counterparts import StepStatus, TrustStep, Way
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Contact, Debrief, Meeting, MeetingStatus, Mood
from trustdesk.domain.openings import OpeningChoice, OpeningStatus
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party, Record
from trustdesk.i18n.words import Words

_OURS, _THEIRS = "we", "they"


class Became(StrEnum):
    """What became of a promise that was due."""

    KEPT = "kept"
    LATE = "late"
    BROKEN = "broken"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedPromise:
    """A line in which a promise was typed: "tariff sheet by thu"."""

    party: Party
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedLine:
    """An opening line that may have been used. key: names it across runs."""

    key: str
    text: str
    methods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The form of a debrief as it is filled in.

    outcomes: by the id of a promise that was due, what became of it: kept, late, broken or open.
    used: the opening lines that were said. people: who was there from their side.
    """

    trust_before: int | None = None
    trust_after: int | None = None
    our_satisfaction: int | None = None
    their_satisfaction: int | None = None
    mood: Mood | None = None
    informal: bool = False
    minutes: int | None = None
    people: tuple[str, ...] = ()
    promises: tuple[TypedPromise, ...] = ()
    outcomes: Mapping[str, Became] = field(default_factory=lambda: MappingProxyType({}))
    used: tuple[OfferedLine, ...] = ()
    surprise: str = ""
    learned: str = ""
    tool_worked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The meeting that a debrief is about, as its dossier has it. now: aware."""

    dossier: Dossier
    meeting: Meeting
    now: datetime
    words: Words

    @property
    def debrief(self) -> Debrief | None:
        """The one there is already."""
        return next((each for each in self.dossier.all(Debrief) if each.meeting == self.meeting.id), None)

    @property
    def base(self) -> str:
        """The id of the debrief, with which those of its records begin."""
        return self.debrief.id if self.debrief else f"debrief-{self.meeting.id}"[:150]

    @property
    def day(self) -> date:
        """Of the meeting; of one that is debriefed before its time, today."""
        return min(self.meeting.starts_at.astimezone(self.now.tzinfo).date(), self.now.date())

    @property
    def contact(self) -> Contact | None:
        """The entry of the log that stands for the meeting, where there is one."""
        return next((each for each in self.dossier.all(Contact) if each.meeting == self.meeting.id), None)

    @property
    def promises(self) -> tuple[Promise, ...]:
        """Those that this debrief noted."""
        prefixes = (f"{self.base}-{_OURS}-", f"{self.base}-{_THEIRS}-")
        return tuple(each for each in self.dossier.all(Promise) if each.id.startswith(prefixes))

    @property
    def used(self) -> tuple[OpeningChoice, ...]:
        """The opening lines that this debrief marked as used."""
        prefix = f"{self.base}-used-"
        return tuple(each for each in self.dossier.all(OpeningChoice) if each.id.startswith(prefix))


# --- Promises as typed


def read_promise(party: Party, text: str, setting: Setting) -> tuple[Promise, Doubt | None]:
    """The promise that a line means. Where its day is not clear it has none, and the doubt says why."""
    verb = Verb.PROMISE if party is Party.OURS else Verb.THEIR_PROMISE
    try:
        made = record_of(Line(verb=verb, name="", rest=text), text, setting)
    except InvalidValue as wrong:
        made = Doubt(why=Unclear.TEXT, part=str(wrong))
    if isinstance(made, Promise):
        return made, None
    bare = Promise(
        id=setting.new_id, counterpart=setting.counterpart, negotiation=setting.negotiation, party=party,
        text=text.strip(), made_on=setting.now.date(),
    )  # fmt: skip
    return bare, made if isinstance(made, Doubt) else None


def typed(promise: Promise, words: Words, today: date) -> str:
    """A promise as one would type it: "tariff sheet by 4 June, 8 June at the latest"."""
    if promise.target_date is None:
        return promise.text
    target = _said(promise.target_date, promise.target_time, words, today)
    latest = _said(promise.outer_date, promise.outer_time, words, today) if promise.outer_date else "none"
    return words("debriefing-typed", what=promise.text, target=target, latest=latest)


def _said(day: date, at: time | None, words: Words, today: date) -> str:
    said = words.short_day(day, today)
    return words("debriefing-at", day=said, time=at.isoformat("minutes")) if at else said


# --- What a debrief writes


def debrief_records(held: Held, draft: Draft, due: Sequence[Promise]) -> tuple[Record, ...]:
    """What every saving keeps: nothing that was filled in may be lost."""
    return (
        *_judgement(held, draft),
        *_contact(held, draft),
        *_promises(held, draft.promises),
        *(_settled(each, draft.outcomes[each.id], held) for each in due if each.id in draft.outcomes),
        *_used(held, draft.used),
    )


def stale_records(held: Held, kept: Sequence[Record]) -> tuple[Record, ...]:
    """What an earlier saving made and the form no longer holds."""
    ids = {record.key for record in kept}
    return tuple(each for each in (*held.promises, *held.used) if each.key not in ids)


def closing_records(held: Held, draft: Draft) -> Iterator[Record]:
    """What is written when the debrief is finished."""
    yield replace(held.meeting, status=MeetingStatus.HELD)
    source = held.words("debriefing-source", day=held.words.short_day(held.day, held.now.date()))
    for part, text in (("learned", draft.learned), ("surprise", draft.surprise)):
        if text.strip():
            yield Fact(
                id=f"{held.base}-{part}", counterpart=held.meeting.counterpart, topic=Topic.BACKGROUND,
                text=text.strip(), source=source, learnt_on=held.day, eyes_only=True,
            )  # fmt: skip
    if draft.informal:
        yield TrustStep(
            id=f"{held.base}-step", counterpart=held.meeting.counterpart, way=Way.SOCIALISING, status=StepStatus.DONE,
            on=held.day,
        )  # fmt: skip


def _judgement(held: Held, draft: Draft) -> Iterator[Record]:
    base = held.debrief or Debrief(id=held.base, meeting=held.meeting.id)
    yield replace(
        base,
        trust_before=draft.trust_before,
        trust_after=draft.trust_after,
        our_satisfaction=draft.our_satisfaction,
        their_satisfaction=draft.their_satisfaction,
        surprise=draft.surprise.strip(),
        learned=draft.learned.strip(),
        tool_worked=draft.tool_worked.strip(),
        opening_used=draft.used[0].text if draft.used else "",
    )


def _contact(held: Held, draft: Draft) -> Iterator[Record]:
    meeting = held.meeting
    base = held.contact or Contact(
        id=f"{held.base}-contact", counterpart=meeting.counterpart, meeting=meeting.id, on=held.day,
        text=meeting.title or meeting.purpose,
    )  # fmt: skip
    mood = draft.mood or Mood.NEUTRAL
    yield replace(
        base,
        channel=meeting.channel,
        minutes=draft.minutes,
        mood=mood,
        informal=draft.informal,
        people=draft.people,
    )


def _promises(held: Held, lines: Sequence[TypedPromise]) -> Iterator[Record]:
    """A line that says what its promise says already changes nothing of it, whatever became of it since."""
    today = held.now.date()
    known = {(each.party, typed(each, held.words, today)): each for each in held.promises}
    fresh = [line for line in lines if (line.party, line.text) not in known]
    kept = [known[line.party, line.text] for line in lines if (line.party, line.text) in known]
    yield from kept
    yield from promise_records(held, fresh, frozenset(each.id for each in kept))


def promise_records(
    held: Held, lines: Sequence[TypedPromise], taken: frozenset[str] | None = None
) -> tuple[Promise, ...]:
    """The promises that lines mean, called so that the debrief finds them again.

    taken: ids that stay as they are; by default those of all its promises.
    """
    spent = set(frozenset(each.id for each in held.promises) if taken is None else taken)
    made = []
    for line in lines:
        side = _OURS if line.party is Party.OURS else _THEIRS
        promise_id = next(each for nth in count(1) if (each := f"{held.base}-{side}-{nth}") not in spent)
        spent.add(promise_id)
        setting = Setting(
            counterpart=held.meeting.counterpart, negotiation=held.meeting.negotiation, now=held.now, new_id=promise_id
        )
        promise, _ = read_promise(line.party, line.text, setting)
        made.append(replace(promise, made_on=held.day))
    return tuple(made)


def _settled(promise: Promise, became: Became, held: Held) -> Promise:
    """Kept in time on a day that nobody noted has no day, where today would already be late (S1.13)."""
    today = held.now.date()
    match became:
        case Became.BROKEN:
            return replace(promise, status=PromiseStatus.BROKEN, done_on=None, done_at=None)
        case Became.LATE:
            return replace(promise, status=PromiseStatus.KEPT, done_on=today, done_at=None)
        case Became.OPEN:
            return replace(promise, status=PromiseStatus.OPEN, done_on=None, done_at=None)
        case _:
            last = promise.outer_date or promise.target_date
            in_time = last is None or today <= last
            return replace(promise, status=PromiseStatus.KEPT, done_on=today if in_time else None, done_at=None)


def _used(held: Held, lines: Sequence[OfferedLine]) -> Iterator[Record]:
    known = {each.line: each for each in held.used}
    person = next(iter(held.meeting.attendees), None)
    for line in lines:
        made = OpeningChoice(
            id=f"{held.base}-used-{crc32(line.key.encode()):08x}", counterpart=held.meeting.counterpart,
            person=person, meeting=held.meeting.id, line=line.key, text=line.text, status=OpeningStatus.USED,
            on=held.day, methods=line.methods,
        )  # fmt: skip
        yield known.get(line.key, made)
