"""Reading a day out of what somebody types into a field: "2026-06-09", "9 June", "tomorrow", "fri"."""

import re
from datetime import date, datetime, time

from trustdesk.analysis.said_days import Mention, mentions, past_mentions, without
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.working_week import Week

_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.ASCII | re.IGNORECASE)
_CLOCK_IN = re.compile(r"(?<![\d:.])\d{1,2}(?::\d{2}(?:\s*[ap]\.?m\b)?|\s*[ap]\.?m\b)", re.ASCII | re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+(?=\d)(?!\d{1,2}(?::|\s*[ap]\.?m\b))", re.IGNORECASE
)


def read_day(field: str, text: str, now: datetime, *, past: bool = False) -> date:
    """The day that the text names. now: aware, in the zone whose days are meant. past: "fri" is the last one.

    Raises InvalidValue with the field's name where it names none, or may name two.
    """
    text = text.strip()
    day = _written(text, now.date())
    if day is not None:
        return day
    # "Fri 5 June 2026" is how the field itself writes a day; the weekday adds nothing to it.
    text = _WEEKDAY_BEFORE.sub("", text)
    ahead, behind = mentions(text, now, Week()), past_mentions(text, now)
    for found in (behind, ahead) if past else (ahead, behind):
        if len(found) == 1 and not without(text, found):
            return _only_day(field, found[0])
    raise InvalidValue(field, "must be a day, such as 2026-06-09, 9 June, tomorrow or fri")


def _only_day(field: str, found: Mention) -> date:
    if found.day is None:
        raise InvalidValue(field, f"“{found.text}” may be two days; write the date, such as 2026-06-09")
    return found.day


def read_time(field: str, text: str) -> time:
    """The time of day that the text names: "15:00", "3 pm", "9". Raises InvalidValue."""
    found = _CLOCK.fullmatch(text.strip())
    wrong = InvalidValue(field, "must be a time of day, such as 15:00")
    if not found:
        raise wrong
    hour, half = int(found[1]), (found[3] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        raise wrong
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, int(found[2] or 0))
    except ValueError:
        raise wrong from None


def time_in(text: str) -> time | None:
    """The time of day within a text such as "Tuesday 14:00"; None where there is none."""
    found = _CLOCK_IN.search(text)
    try:
        return read_time("", found[0]) if found else None
    except InvalidValue:
        return None


def _written(text: str, today: date) -> date | None:
    """2026-06-09, or 9.6.2026, or 9.6. of this year."""
    dotted = _DOTTED.fullmatch(text)
    try:
        if dotted:
            return date(int(dotted[3] or today.year), int(dotted[2]), int(dotted[1]))
        return date.fromisoformat(text)
    except ValueError:
        return None
