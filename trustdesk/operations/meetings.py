"""Planning a meeting: when it is, as one says it, with whom, about what."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from trustdesk.analysis.said_days import mentions, without
from trustdesk.domain.changes import Outcome
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.errors import InvalidValue, UserError
from trustdesk.domain.meetings import Channel, Meeting
from trustdesk.domain.negotiations import LIVE, Negotiation
from trustdesk.domain.people import Person, Profile
from trustdesk.domain.working_week import Week
from trustdesk.i18n.words import Words
from trustdesk.operations.day_reading import read_day, read_time
from trustdesk.operations.editing import fresh_id
from trustdesk.operations.me import on_my_clock
from trustdesk.operations.safe_dates import remark_on_moment
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

DEFAULT_MINUTES = 60
_LOOSE = " ,;–-"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingOptions:
    """What a new meeting with somebody can be about, and how the last one was.

    negotiations, seats: each an id and a name, what is open first.
    """

    counterpart: str
    name: str
    negotiations: tuple[tuple[str, str], ...]
    seats: tuple[tuple[str, str], ...]
    minutes: int
    channel: Channel
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A meeting as it was filled in. start: as it was typed."""

    counterpart: str
    start: str
    minutes: int | None = None
    channel: Channel = Channel.IN_PERSON
    place: str = ""
    negotiation: str | None = None
    attendees: tuple[str, ...] = ()
    title: str = ""


def meeting_options(vault: Vault, counterpart: str) -> MeetingOptions | None:
    """What to offer for a meeting with that counterpart; None where it is gone."""
    with vault.read() as reader:
        known = reader.get(Counterpart, counterpart) if counterpart else None
        if known is None:
            return None
        negotiations = reader.where(Negotiation, counterpart=counterpart)
        meetings = reader.where(Meeting, counterpart=counterpart)
        last = max(meetings, key=lambda each: each.starts_at, default=None)
        return MeetingOptions(
            counterpart=counterpart,
            name=known.name,
            negotiations=tuple(
                (each.id, each.title) for each in sorted(negotiations, key=lambda each: each.status not in LIVE)
            ),
            seats=_seats(reader, known),
            minutes=last.minutes or DEFAULT_MINUTES if last else DEFAULT_MINUTES,
            channel=last.channel if last else Channel.IN_PERSON,
            place=last.place if last else "",
        )


def _seats(reader: Reader, counterpart: Counterpart) -> tuple[tuple[str, str], ...]:
    ids = [counterpart.person, *(each.person for each in reader.where(Member, counterpart=counterpart.id))]
    people = (reader.get(Person, each) for each in dict.fromkeys(ids) if each)
    return tuple((person.id, person.name) for person in people if person is not None)


def read_start(text: str, now: datetime) -> datetime | None:
    """The moment that is meant by "tue 14:00", "24 nov 9" or "tomorrow at three"; None where it is not clear.

    now: aware, in the zone in which the meeting is.
    """
    said = _in_words(text, now) or _by_parts(text, now)
    return datetime.combine(*said, now.tzinfo) if said else None


def _in_words(text: str, now: datetime) -> tuple[date, time] | None:
    """A day and an hour, or a day with a bare number behind it."""
    found = mentions(text, now, Week())
    if len(found) != 1 or found[0].day is None:
        return None
    left = without(text, found).strip(_LOOSE)
    if found[0].at is not None:
        return (found[0].day, found[0].at) if not left else None
    at = _time(left)
    return (found[0].day, at) if at else None


def _by_parts(text: str, now: datetime) -> tuple[date, time] | None:
    """A day as a field writes it, then the time: "24.11. 9:30"."""
    day_text, _, time_text = text.strip().rpartition(" ")
    try:
        day = read_day("start", day_text, now)
    except InvalidValue:
        return None
    at = _time(time_text)
    return (day, at) if at else None


def _time(text: str) -> time | None:
    try:
        return read_time("start", re.sub(r"^at\s+", "", text, flags=re.IGNORECASE))
    except InvalidValue:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """When a meeting begins as it was understood; None where it is not clear. against: what speaks against that day."""

    at: datetime | None
    against: str = ""


def understood_start(vault: Vault, counterpart: str, text: str, now: datetime, language: str = "en") -> Start:
    """The beginning in the user's own zone, and whether it is a bad day where they are.

    The day itself stays as it was said: who moves a meeting over a day off wants to have decided that.
    """
    with vault.read() as reader:
        here = on_my_clock(reader, now)
    at = read_start(text, here)
    return Start(at=at, against=remark_on_moment(vault, counterpart, at, here, language) if at else "")


def plan_meeting(vault: Vault, plan: Plan, now: datetime, language: str = "en") -> Outcome[Meeting]:
    """Put a meeting on the agenda. now: aware. Raises UserError where its beginning is not clear."""
    words = Words(language)
    with vault.write(words("meetings-planned")) as writer:
        here = on_my_clock(writer, now)
        starts_at = read_start(plan.start, here)
        if starts_at is None:
            raise UserError(words("meetings-no-start"))
        profile = next(iter(writer.all(Profile)), None)
        meeting = Meeting(
            id=fresh_id(plan.title or starts_at.date().isoformat()),
            counterpart=plan.counterpart,
            negotiation=plan.negotiation,
            title=plan.title.strip(),
            # As the vault gives it back: an offset, and the zone beside it.
            starts_at=datetime.fromisoformat(starts_at.isoformat()),
            minutes=plan.minutes,
            channel=plan.channel,
            place=plan.place.strip(),
            time_zone=profile.time_zone if profile else "",
            attendees=plan.attendees,
        )
        writer.put(meeting)
    return Outcome(value=meeting, changes=writer.changes)
