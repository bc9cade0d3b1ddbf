"""The debrief: ninety seconds after a meeting, written into the dossier and so into the next briefing.

about = debriefing(vault, "reyes", "", now)          what there is to say, and what was said already
keep_draft(vault, about, draft, now)                 while it is filled in
finish(vault, about, draft, now)                     the meeting is held; both are one step of undo
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from trustdesk.analysis.case import next_meeting
from trustdesk.analysis.entry import Setting
from trustdesk.analysis.trust_account import owed
from trustdesk.briefing.openings import opening_lines
from trustdesk.domain.changes import Changes, Outcome
from trustdesk.domain.counterparts import Member
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.errors import UserError
from trustdesk.domain.meetings import Debrief, Meeting, MeetingStatus, Tool
from trustdesk.domain.openings import OpeningChoice
from trustdesk.domain.page import Line
from trustdesk.domain.people import Person
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party
from trustdesk.i18n.words import Words
from trustdesk.operations.debriefing_records import (
    Draft,
    Held,
    OfferedLine,
    TypedPromise,
    closing_records,
    debrief_records,
    read_promise,
    stale_records,
    typed,
)
from trustdesk.operations.entry_words import question
from trustdesk.operations.live_page import Wanted, composed
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

OPENINGS_OFFERED = 5
MOST_DUE = 8
AWAITED_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePromise:
    """A promise that was due, and whether today is too late for it."""

    promise: Promise
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Debriefing:
    """What there is to debrief.

    others: meetings that might be meant instead, each with its id. openings: what may have been said. seats: who sits
    on their side, by id and name. tool: the one thing that was to be tried. draft: the form as it was left.
    """

    counterpart: str
    name: str
    meeting: Meeting
    others: tuple[Meeting, ...]
    due: tuple[DuePromise, ...]
    openings: tuple[OfferedLine, ...]
    seats: tuple[tuple[str, str], ...]
    tool: Tool | None
    draft: Draft
    finished: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What a debrief changed. lines: of the next page, those that stand on it. spent: opening lines not said again.

    next_meeting: the one that comes next with them, if any is planned.
    """

    lines: tuple[str, ...]
    spent: int
    next_meeting: Meeting | None


def debriefing(
    vault: Vault, counterpart: str, meeting: str, now: datetime, *, insist: bool = False, language: str = "en"
) -> Debriefing | None:
    """The debrief of a meeting; where it has not begun, or none is named, of the last one that waits for it.

    now: aware. insist: that meeting is meant, even if it has not begun. None where there is no meeting at all.
    Raises UserError where the counterpart is gone.
    """
    with vault.read() as reader:
        found = _wanted(reader, counterpart, meeting, now, insist=insist)
        dossier = reader.dossier(found.counterpart) if found else None
    if found is None or dossier is None:
        return None
    held = Held(dossier=dossier, meeting=found, now=now, words=Words(language))
    return Debriefing(
        counterpart=found.counterpart,
        name=dossier.counterpart.name,
        meeting=found,
        others=tuple(each for each in _candidates(dossier, now) if each.id != found.id),
        due=_due(held),
        openings=_offered(vault, held, language),
        seats=_seats(held),
        tool=found.tool,
        draft=_draft(held),
        finished=found.status is MeetingStatus.HELD and held.debrief is not None,
    )


def understand_promise(text: str, party: Party, now: datetime, language: str = "en") -> tuple[Promise | None, str]:
    """How a typed promise is understood; and what to ask back where its day is not clear. now: aware."""
    if not text.strip():
        return None, ""
    setting = Setting(counterpart="somebody", negotiation=None, now=now, new_id="typed")
    promise, doubt = read_promise(party, text, setting)
    return promise, question(doubt, Words(language)) if doubt else ""


def keep_draft(vault: Vault, about: Debriefing, draft: Draft, now: datetime, language: str = "en") -> Outcome[None]:
    """Keep what was filled in so far. Raises UserError where the meeting is gone."""
    return Outcome(value=None, changes=_write(vault, about, draft, now, language, finish=False))


def finish(vault: Vault, about: Debriefing, draft: Draft, now: datetime, language: str = "en") -> Outcome[Learned]:
    """Keep it all, and the meeting as held. Together with the drafts before it, it is one step of undo.

    Raises UserError where the meeting is gone.
    """
    changes = _write(vault, about, draft, now, language, finish=True)
    with vault.read() as reader:
        coming = next_meeting(reader.where(Meeting, counterpart=about.counterpart), now)
    wanted = Wanted(counterpart=about.counterpart, meeting=coming.id if coming else "")
    dossier, composition = composed(vault, wanted, now, language)
    held = Held(dossier=dossier, meeting=about.meeting, now=now, words=Words(language))
    noted = _noted_keys(held, draft, changes)
    lines = (line for block in composition.page.blocks for line in block.lines if noted & set(line.facts))
    told = tuple(dict.fromkeys(map(_told, lines)))
    return Outcome(value=Learned(lines=told, spent=len(draft.used), next_meeting=coming), changes=changes)


def _write(vault: Vault, about: Debriefing, draft: Draft, now: datetime, language: str, *, finish: bool) -> Changes:
    words = Words(language)
    with vault.write(words("debriefing-words"), stretch=f"debrief {about.meeting.id}") as writer:
        dossier = writer.dossier(about.counterpart)
        meeting = dossier.find(Meeting, about.meeting.id)
        if meeting is None:
            raise UserError(words("debriefing-gone"))
        held = Held(dossier=dossier, meeting=meeting, now=now, words=words)
        due = [each for each in dossier.all(Promise) if each.id in draft.outcomes]
        records = debrief_records(held, draft, due)
        for record in (*records, *(closing_records(held, draft) if finish else ())):
            writer.put(record)
        for record in stale_records(held, records):
            writer.remove(type(record), record.id)
    return writer.changes


def _noted_keys(held: Held, draft: Draft, changes: Changes) -> set[str]:
    """What the debrief wrote, in this saving and in those before it."""
    keys = {f"{kind}/{each}" for kind, ids in changes.ids.items() for each in ids if kind != Meeting.kind}
    keys |= {each.key for each in held.promises} | {f"promises/{each}" for each in draft.outcomes}
    return keys


def _told(line: Line) -> str:
    text = f"{line.label}: {line.text}" if line.label else line.text
    return f"{text} ({line.note})" if line.note else text


def _wanted(reader: Reader, counterpart: str, meeting: str, now: datetime, *, insist: bool) -> Meeting | None:
    named = reader.get(Meeting, meeting) if meeting else None
    if named is not None and (insist or named.starts_at <= now):
        return named
    agenda = reader.agenda(now)
    if not counterpart:
        waiting = agenda.meetings_to_debrief(AWAITED_DAYS, 1)
        return next(iter((*waiting, *agenda.meetings_ahead(1))), None)
    dossier = reader.dossier(counterpart)
    begun = [each for each in _candidates(dossier, now) if each.starts_at <= now and not _is_debriefed(dossier, each)]
    return next(iter(begun), None) or named or next(iter(_candidates(dossier, now)), None)


def _candidates(dossier: Dossier, now: datetime) -> tuple[Meeting, ...]:
    """The meetings of the last weeks, the latest first, then the next one."""
    meetings = [each for each in dossier.all(Meeting) if each.status is not MeetingStatus.CANCELLED]
    begun = [each for each in meetings if each.starts_at <= now and (now - each.starts_at).days <= AWAITED_DAYS]
    coming = sorted((each for each in meetings if each.starts_at > now), key=lambda each: each.starts_at)
    return (*sorted(begun, key=lambda each: each.starts_at, reverse=True), *coming[:1])


def _is_debriefed(dossier: Dossier, meeting: Meeting) -> bool:
    return meeting.status is MeetingStatus.HELD and any(each.meeting == meeting.id for each in dossier.all(Debrief))


def _due(held: Held) -> tuple[DuePromise, ...]:
    """What either side should have done by now, and what has no day; not what this meeting itself brought."""
    fresh = {each.id for each in held.promises}
    today = held.now.date()
    both = (each for party in Party for each in owed(held.dossier.all(Promise), party, held.now))
    found = [each for each in both if each.id not in fresh and (_aimed(each) or today) <= today]
    return tuple(DuePromise(promise=each, overdue=_last(each, today) < today) for each in found[:MOST_DUE])


def _aimed(promise: Promise) -> date | None:
    return promise.target_date or promise.outer_date


def _last(promise: Promise, today: date) -> date:
    return promise.outer_date or promise.target_date or today


def _offered(vault: Vault, held: Held, language: str) -> tuple[OfferedLine, ...]:
    """The first lines of that meeting's list, and before them those that were marked already."""
    wanted = Wanted(counterpart=held.meeting.counterpart, meeting=held.meeting.id)
    lines = opening_lines(composed(vault, wanted, held.now, language)[1].at)
    offered = (OfferedLine(key=each.key, text=each.text, methods=each.methods) for each in lines[:OPENINGS_OFFERED])
    return (*_lines_of(held.used), *offered)


def _lines_of(choices: Iterable[OpeningChoice]) -> tuple[OfferedLine, ...]:
    return tuple(OfferedLine(key=each.line, text=each.text, methods=each.methods) for each in choices)


def _seats(held: Held) -> tuple[tuple[str, str], ...]:
    """Those who were invited, and those who usually sit there."""
    dossier = held.dossier
    people = [*held.meeting.attendees, dossier.counterpart.person, *(each.person for each in dossier.all(Member))]
    found = (dossier.find(Person, each) for each in dict.fromkeys(people) if each)
    return tuple((person.id, person.name) for person in found if person is not None)


def _draft(held: Held) -> Draft:
    """The form as the records fill it; promises noted in the room are among them."""
    debrief, contact, meeting = held.debrief, held.contact, held.meeting
    today = held.now.date()
    draft = Draft(
        minutes=meeting.minutes,
        people=meeting.attendees,
        promises=tuple(TypedPromise(party=each.party, text=typed(each, held.words, today)) for each in held.promises),
        used=_lines_of(held.used),
    )
    if contact is not None:
        draft = replace(
            draft, minutes=contact.minutes, people=contact.people, mood=contact.mood, informal=contact.informal
        )
    if debrief is None:
        return draft
    return replace(
        draft,
        trust_before=debrief.trust_before,
        trust_after=debrief.trust_after,
        our_satisfaction=debrief.our_satisfaction,
        their_satisfaction=debrief.their_satisfaction,
        surprise=debrief.surprise,
        learned=debrief.learned,
        tool_worked=debrief.tool_worked,
    )
