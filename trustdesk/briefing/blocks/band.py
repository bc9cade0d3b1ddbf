"""Block 0: whose page this is, when and where, on whose clock, and how long since we last met."""

import re
from datetime import datetime

from trustdesk.analysis.rhythm import rhythm
from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.folding import fold
from trustdesk.domain.meetings import Channel, Contact, Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.page import Band
from trustdesk.domain.places import Hours


def band(at: Occasion) -> Band:
    """The head of the page."""
    counterpart = at.dossier.counterpart
    return Band(
        marking=at.words("marking", copy=at.copy.value),
        name=counterpart.name,
        name_note=_native(at),
        subject=_subject(at.meeting, at.negotiation),
        details=tuple(part for part in _details(at) if part),
        last_met=_last_met(at),
    )


def _native(at: Occasion) -> str:
    """The name in its own script: of the person where the dossier is theirs, else of the organisation."""
    entry = at.person if at.dossier.counterpart.person else at.organisation
    native = entry.native_name if entry else ""
    return native if native != at.dossier.counterpart.name else ""


def _subject(meeting: Meeting | None, negotiation: Negotiation | None) -> str:
    title = meeting.title if meeting else ""
    subject = negotiation.title if negotiation and negotiation.title != "-" else ""
    if title and subject and not _says_the_same(title, subject):
        return f"{title} · {subject}"
    return title or subject


def _says_the_same(title: str, subject: str) -> bool:
    """Most words of one stand in the other: "Rent talk" beside "The rent" would be said twice."""
    first, second = (set(re.findall(r"\w{3,}", fold(text))) for text in (title, subject))
    fewer = min(len(first), len(second))
    return fewer > 0 and len(first & second) * 2 > fewer


def _details(at: Occasion) -> list[str]:
    meeting, words = at.meeting, at.words
    if meeting is None and Meeting in at.partial:
        return []
    if meeting is None:
        return [words("no-meeting"), words.day(at.today)]
    starts = meeting.starts_at.astimezone(at.our_zone)
    place = words("channel", channel=meeting.channel.value)
    return [
        words("when", day=words.day(starts.date()), time=words.time(starts)),
        _their_time(at, starts),
        _their_hours(at),
        words("place", channel=place, place=meeting.place) if meeting.place else place,
        words("minutes", minutes=meeting.minutes) if meeting.minutes else "",
    ]


def _their_time(at: Occasion, starts: datetime) -> str:
    """Their local time, where their clock shows another."""
    zone = at.their_zone
    if zone is None:
        return ""
    theirs = starts.astimezone(zone)
    if theirs.utcoffset() == starts.utcoffset():
        together = at.meeting is not None and at.meeting.channel is Channel.IN_PERSON
        return "" if together else at.words("same-time")
    key = "their-time-of-day" if theirs.date() == starts.date() else "their-time-other-day"
    return at.words(key, time=at.words.time(theirs), day=at.words.weekday(theirs.date()))


def _their_hours(at: Occasion) -> str:
    """That the meeting lies outside their working hours, and why."""
    if at.local.hours in (None, Hours.WORKING):
        return ""
    return at.words("their-hours", hours=at.local.hours.value, holiday=at.local.holiday)


def _last_met(at: Occasion) -> str:
    words = at.words
    if Contact in at.partial:
        return ""
    read = rhythm(at.dossier.all(Contact), at.today)
    if read.last_met:
        return words("last-met", when=words.ago(read.last_met.on, at.today))
    if read.last:
        return words("first-meeting-after", when=words.ago(read.last.on, at.today), channel=read.last.channel.value)
    return words("first-meeting")
