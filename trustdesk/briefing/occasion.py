"""What a page is made for: one dossier, one negotiation, one meeting, one moment; and how lines are made from it."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from trustdesk.briefing.ranking import rank_of
from trustdesk.domain.counterparts import Authority, Member
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.issues import Issue, Position
from trustdesk.domain.meetings import Channel, Contact, Meeting, MeetingStatus
from trustdesk.domain.negotiations import Negotiation, NegotiationStatus
from trustdesk.domain.page import Copy, DotsFigure, Line, Side, Tone, ZoneFigure
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.record import Record
from trustdesk.i18n.words import Words

_LIVE = (NegotiationStatus.OPEN, NegotiationStatus.STUCK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Everything a block may ask about.

    now: aware, in the user's own zone. partial: the kinds of which this copy withholds records, so that no count or
    date is read off the rest.
    """

    dossier: Dossier
    negotiation: Negotiation | None
    meeting: Meeting | None
    now: datetime
    copy: Copy
    words: Words
    partial: frozenset[type[Record]] = frozenset()

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
    def their_zone(self) -> tzinfo | None:
        """The zone of the person's clock, else of the organisation's."""
        named = [entry.time_zone for entry in (self.person, self.organisation) if entry is not None]
        return next((ZoneInfo(name) for name in named if name), None)

    @property
    def our_zone(self) -> tzinfo | None:
        """The zone the meeting is noted in, else the user's, else the clock's."""
        me = self.dossier.me
        named = (self.meeting.time_zone if self.meeting else "") or (me.time_zone if me else "")
        return ZoneInfo(named) if named else self.now.tzinfo

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

    def line(
        self,
        kind: str,
        text: str,
        *facts: Record,
        nth: int = 0,
        label: str = "",
        note: str = "",
        tone: Tone = Tone.PLAIN,
        side: Side = Side.WHOLE,
        methods: tuple[str, ...] = (),
        figure: ZoneFigure | DotsFigure | None = None,
        fixed: bool = False,
        key: str = "",
    ) -> Line:
        """A line of a kind of `RANKS`; the nth of its kind ranks a step lower than the one before.

        key: names the line across runs; by default its kind and the first record it stands on.
        """
        return Line(
            key=key or (f"{kind}:{facts[0].key}" if facts else kind),
            text=text,
            label=capitalised(label),
            note=note,
            tone=tone,
            side=side,
            rank=1.0 if fixed else rank_of(kind, nth),
            fixed=fixed,
            facts=tuple(fact.key for fact in facts),
            methods=methods,
            figure=figure,
        )

    def doubt(self, record: Record) -> str:
        """The word that marks what we are not sure of; nothing where we are."""
        confidence = getattr(record, "confidence", None)
        return self.words("doubtful") if confidence == "doubtful" else ""


def capitalised(text: str) -> str:
    """The text as a line begins; names that begin small on purpose ("iX") stay as they are."""
    begins_small = text[:1].islower() and (text[1:2].islower() or not text[1:2].isalnum())
    return text[:1].upper() + text[1:] if begins_small else text


def wanted_meeting(dossier: Dossier, meeting: Meeting | None, now: datetime) -> Meeting | None:
    """The meeting that was asked for, as the dossier holds it; else the next one."""
    return dossier.find(Meeting, meeting.id) if meeting else next_meeting(dossier, now)


def next_meeting(dossier: Dossier, now: datetime) -> Meeting | None:
    """The planned meeting that comes next; today's stays until its end of day."""
    ahead = [
        each
        for each in dossier.all(Meeting)
        if each.status is MeetingStatus.PLANNED and each.starts_at.astimezone(now.tzinfo).date() >= now.date()
    ]
    return min(ahead, key=lambda each: each.starts_at, default=None)


def live_negotiation(dossier: Dossier, meeting: Meeting | None) -> Negotiation | None:
    """The negotiation that the meeting is about; else the first that is open or stuck."""
    if meeting is not None and meeting.negotiation is not None:
        return dossier.find(Negotiation, meeting.negotiation)
    return next((each for each in dossier.all(Negotiation) if each.status in _LIVE), None)
