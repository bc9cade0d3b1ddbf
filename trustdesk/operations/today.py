"""What Today shows: meetings ahead, debriefs to write, promises due both ways, people cooling, dossiers changed lately.

SQL narrows; the analyses look only at the few that are shown. How ready a meeting is takes its whole dossier and its
page, so it is asked for apart, one meeting at a time (`meeting_state`).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from trustdesk.analysis.case import our_clock
from trustdesk.analysis.trust_account import Outcome as Became
from trustdesk.analysis.trust_account import outcome
from trustdesk.domain.changes import Outcome
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.heads import CounterpartSummary
from trustdesk.domain.meetings import Channel, Contact, Meeting
from trustdesk.domain.people import Profile
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party, Record
from trustdesk.i18n.words import Words
from trustdesk.operations.code_choosing import Codes, codes_chosen
from trustdesk.operations.editing import fresh_id, keep
from trustdesk.operations.live_page import Wanted, live_page
from trustdesk.operations.preparing import prompts
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

DUE_DAYS = 14
_DEBRIEF_DAYS = 30


class When(StrEnum):
    """The groups of meetings ahead."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    THIS_WEEK = "this-week"  # the coming seven days
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaMeeting:
    """A meeting in the agenda. starts_at: on our own clock. name: the counterpart's."""

    id: str
    counterpart: str
    name: str
    title: str
    starts_at: datetime
    channel: Channel
    place: str
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePromise:
    """A promise that is overdue or due soon. day: its deadline where that matters now, else the day it is aimed at."""

    id: str
    counterpart: str
    name: str
    party: Party
    text: str
    day: date
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Everything on Today; `more_...` says how many of a kind there are beyond those that are named.

    meetings_today, overdue: how many meetings and overdue promises there are in all.
    """

    has_counterparts: bool
    meetings_today: int
    overdue: int
    meetings: tuple[AgendaMeeting, ...]
    more_meetings: int
    debriefs: tuple[AgendaMeeting, ...]
    promises: tuple[DuePromise, ...]
    more_promises: int
    cooling: tuple[CounterpartSummary, ...]
    more_cooling: int
    changed: tuple[CounterpartSummary, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many of each kind Today names."""

    meetings: int = 6
    debriefs: int = 5
    promises_a_side: int = 4
    cooling: int = 5
    changed: int = 6


def read_agenda(vault: Vault, now: datetime, limits: Limits, language: str = "en") -> Agenda:
    """The agenda of an aware moment, in a few bounded queries. language: in which days are going to be named."""
    # Loading those names takes tens of milliseconds, which whoever shows the agenda does not have.
    Words(language).day(now.date())
    codes_chosen(Codes.COUNTRIES, (), language)
    with vault.read() as reader:
        agenda = reader.agenda(now)
        meetings = agenda.meetings_ahead(limits.meetings)
        debriefs = agenda.meetings_to_debrief(_DEBRIEF_DAYS, limits.debriefs)
        ours, theirs = (agenda.promises_due(party, DUE_DAYS, limits.promises_a_side) for party in Party)
        due = ours + theirs
        count_due = sum(agenda.count_promises_due(party, DUE_DAYS) for party in Party)
        cooling, count_cooling = agenda.cooling(limits.cooling), agenda.count_cooling()
        named = {each.counterpart for each in meetings + debriefs} | {each.counterpart for each in due}
        names = _names(reader, named)
        my_zone = next((each.time_zone for each in reader.all(Profile)), "")
        return Agenda(
            has_counterparts=agenda.has_counterparts(),
            meetings_today=agenda.count_meetings_today(),
            overdue=agenda.count_overdue(),
            meetings=tuple(_meeting(each, names, my_zone, now) for each in meetings),
            more_meetings=agenda.count_meetings_ahead() - len(meetings),
            debriefs=tuple(_meeting(each, names, my_zone, now) for each in debriefs),
            promises=tuple(_promise(each, names, now) for each in due),
            more_promises=count_due - len(due),
            cooling=_in_order(reader, cooling, now),
            more_cooling=count_cooling - len(cooling),
            changed=_in_order(reader, agenda.changed_lately(limits.changed), now),
        )


def _names(reader: Reader, counterparts: set[str]) -> dict[str, str]:
    found = (reader.get(Counterpart, each) for each in counterparts)
    return {each.id: each.name for each in found if each is not None}


def _in_order(reader: Reader, seqs: tuple[int, ...], now: datetime) -> tuple[CounterpartSummary, ...]:
    return tuple(sorted(reader.summaries(seqs, now), key=lambda each: seqs.index(each.seq)))


def _meeting(meeting: Meeting, names: dict[str, str], my_zone: str, now: datetime) -> AgendaMeeting:
    starts_at = meeting.starts_at.astimezone(our_clock(meeting.time_zone, my_zone, now))
    return AgendaMeeting(
        id=meeting.id,
        counterpart=meeting.counterpart,
        name=names.get(meeting.counterpart, ""),
        title=meeting.title,
        starts_at=starts_at,
        channel=meeting.channel,
        place=meeting.place,
        when=_when((starts_at.date() - now.date()).days),
    )


def _when(days: int) -> When:
    if days <= 0:
        return When.TODAY
    if days == 1:
        return When.TOMORROW
    return When.THIS_WEEK if days < 7 else When.LATER


def _promise(promise: Promise, names: dict[str, str], now: datetime) -> DuePromise:
    last = promise.outer_date or promise.target_date
    assert last is not None, "what is due has a day"
    overdue = outcome(promise, now) is Became.OVERDUE
    aimed = promise.target_date
    return DuePromise(
        id=promise.id,
        counterpart=promise.counterpart,
        name=names.get(promise.counterpart, ""),
        party=promise.party,
        text=promise.text,
        day=last if overdue or aimed is None or aimed < now.date() else aimed,
        overdue=overdue,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingState:
    """How far a meeting is prepared. to_prepare: prompts that wait for an answer. fill: of the page, 0 to 1.

    is_bare: nothing noted stands on the page yet.
    """

    to_prepare: int
    fill: float
    is_bare: bool


def meeting_state(vault: Vault, counterpart: str, meeting: str, now: datetime, language: str = "en") -> MeetingState:
    """How far a meeting is prepared; composing and fitting its page takes a tenth of a second. now: aware.

    Raises UserError where the counterpart is gone.
    """
    page = live_page(vault, Wanted(counterpart=counterpart, meeting=meeting), now, language)
    waiting = prompts(vault, counterpart, meeting, now)
    return MeetingState(to_prepare=len(waiting), fill=page.fit.fill, is_bare=page.is_bare)


def log_contact(
    vault: Vault, counterpart: str, channel: Channel, now: datetime, words: str
) -> Outcome[tuple[Record, ...]]:
    """Note that we were in touch today; one step of undo, named by `words`."""
    contact = Contact(
        id=fresh_id("contact"), counterpart=counterpart, on=now.date(), channel=channel, begun_by=Party.OURS
    )
    return keep(vault, contact, words=words)
