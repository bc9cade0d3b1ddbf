"""Days as the screens around a meeting say them: "Thursday 4 June, Friday 5 June at the latest"."""

from collections.abc import Sequence
from datetime import date, datetime

from trustdesk.domain.meetings import Meeting
from trustdesk.i18n.words import Words


def said_day(words: Words, day: date, today: date) -> str:
    """A day with its weekday, and its year where that could be mistaken."""
    return words("ui-meetings-of-day", weekday=words.weekday(day), day=words.short_day(day, today))


def said_days(words: Words, days: Sequence[date], today: date) -> str:
    """One day, or a day to aim for and the latest."""
    said = [said_day(words, day, today) for day in days[:2]]
    return said[0] if len(said) == 1 else words("ui-meetings-latest", target=said[0], latest=said[1])


def said_moment(words: Words, at: datetime, today: date) -> str:
    """A day and the time of it."""
    return words("ui-meetings-when", day=said_day(words, at.date(), today), time=words.time(at))


def said_meeting(words: Words, meeting: Meeting, today: date) -> str:
    """When a meeting is, after its title where it has one."""
    when = said_moment(words, meeting.starts_at, today)
    return f"{meeting.title} · {when}" if meeting.title else when
