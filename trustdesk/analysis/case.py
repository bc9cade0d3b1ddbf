"""What an analysis looks at: one dossier, one negotiation, one meeting, seen at one moment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from trustdesk.domain.counterparts import Authority, Member
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.issues import Issue, Position
from trustdesk.domain.meetings import Channel, Contact, Meeting, MeetingStatus
from trustdesk.domain.negotiations import LIVE, Negotiation
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.working_week import Week

_USUAL_WEEK = Week()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A dossier as it matters for one meeting.

    now: aware, in the user's own zone. week: the working week where they are, with its days off; whoever asks looks it
    up, as an analysis reads no calendars.
    """

    dossier: Dossier
    negotiation: Negotiation | None
    meeting: Meeting | None
    now: datetime
    week: Week = _USUAL_WEEK

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def person(self) -> Person | None:
        """The one we speak to: who comes first, else who the counterpart is, else who decides."""
        attendees = self.meeting.attendees if self.meeting else ()
        chosen = next(iter(attendees), None) or self.dossier.counterpart.person
        if chosen is None:
            members = self.dossier.all(Member)
            deciding = (member.person for member in members if member.authority is Authority.DECIDES)
            chosen = next(deciding, None) or next((member.person for member in members), None)
        return self.dossier.find(Person, chosen)

    @property
    def organisation(self) -> Organisation | None:
        return self.dossier.find(Organisation, self.dossier.counterpart.organisation)

    @property
    def their_country(self) -> str:
        """The country of the one we speak to, else of the organisation; ISO 3166, empty where neither has one."""
        return next((each.country for each in (self.person, self.organisation) if each and each.country), "")

    @property
    def their_zone(self) -> tzinfo | None:
        """The zone of the person's clock, else of the organisation's."""
        named = [entry.time_zone for entry in (self.person, self.organisation) if entry is not None]
        return next((ZoneInfo(name) for name in named if name), None)

    @property
    def our_zone(self) -> tzinfo | None:
        """The zone the meeting is noted in, else the user's, else the clock's."""
        me = self.dossier.me
        return our_clock(self.meeting.time_zone if self.meeting else "", me.time_zone if me else "", self.now)

    @property
    def channel(self) -> Channel | None:
        return self.meeting.channel if self.meeting else None

    @property
    def issues(self) -> tuple[Issue, ...]:
        """Of this negotiation."""
        return tuple(each for each in self.dossier.all(Issue) if self._belongs(each.negotiation))

    @property
    def positions(self) -> tuple[Position, ...]:
        """On the issues of this negotiation."""
        mine = {issue.id for issue in self.issues}
        return tuple(each for each in self.dossier.all(Position) if each.issue in mine)

    @property
    def past_contacts(self) -> tuple[Contact, ...]:
        return tuple(each for each in self.dossier.all(Contact) if each.on <= self.today)

    def concerns(self, negotiation: str | None) -> bool:
        """Whether something noted for that negotiation, or for none, belongs on this page."""
        return negotiation is None or self._belongs(negotiation)

    def _belongs(self, negotiation: str) -> bool:
        return self.negotiation is not None and negotiation == self.negotiation.id

    def name(self, person_id: str | None) -> str:
        """A person's name, or nothing."""
        person = self.dossier.find(Person, person_id)
        return person.name if person else ""


def our_clock(noted: str, mine: str, now: datetime) -> tzinfo | None:
    """The zone a meeting is noted in, else the user's, else that of `now`; the first two by name or empty."""
    named = noted or mine
    return ZoneInfo(named) if named else now.tzinfo


def case(dossier: Dossier, meeting: Meeting | None, now: datetime) -> Case:
    """The case of a meeting, or of the next one, or of the dossier's first live negotiation. now: aware."""
    wanted = wanted_meeting(dossier, meeting, now)
    return Case(dossier=dossier, negotiation=live_negotiation(dossier, wanted), meeting=wanted, now=now)


def wanted_meeting(dossier: Dossier, meeting: Meeting | None, now: datetime) -> Meeting | None:
    """The meeting that was asked for, as the dossier holds it; else the next one."""
    return dossier.find(Meeting, meeting.id) if meeting else next_meeting(dossier.all(Meeting), now)


def ahead(meetings: Iterable[Meeting], now: datetime) -> tuple[Meeting, ...]:
    """The planned meetings from now on, soonest first; today's stay until the end of the day. now: aware."""
    planned = (each for each in meetings if each.status is MeetingStatus.PLANNED)
    to_come = [each for each in planned if each.starts_at.astimezone(now.tzinfo).date() >= now.date()]
    return tuple(sorted(to_come, key=lambda each: each.starts_at))


def next_meeting(meetings: Iterable[Meeting], now: datetime) -> Meeting | None:
    """The planned meeting that comes next."""
    return next(iter(ahead(meetings, now)), None)


def live_negotiation(dossier: Dossier, meeting: Meeting | None) -> Negotiation | None:
    """The negotiation that the meeting is about; else the first that is open or stuck."""
    if meeting is not None and meeting.negotiation is not None:
        return dossier.find(Negotiation, meeting.negotiation)
    return next((each for each in dossier.all(Negotiation) if each.status in LIVE), None)
