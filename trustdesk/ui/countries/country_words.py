"""What the sheet of a country says of days, weeks, clocks and languages."""

from collections.abc import Iterable
from datetime import date, timedelta

from trustdesk.domain.places import (
    DayNote,
    LocalWeek,
    NamePattern,
    NoteKind,
    PublicHoliday,
    SaidByWoman,
    Saying,
    Spoken,
)
from trustdesk.i18n.words import Words
from trustdesk.operations.country_values import Clock

_MONDAY = date(2026, 6, 1)
_DAYS_OF_WEEK = 7
_USUAL_SCRIPT = "Latin"
_MOST_CITIES = 3
_MOST_PARTS = 4


def said_days(words: Words, since: date, until: date, today: date) -> str:
    """A day with its weekday, or from when until when."""
    first = _said_day(words, since, today)
    return first if since == until else words("ui-countries-span", since=first, until=_said_day(words, until, today))


def days_in_lines(words: Words, since: date, until: date, today: date) -> str:
    """The same in two lines where it is more than a day, for a narrow column."""
    first = _said_day(words, since, today)
    if since == until:
        return first
    return words("ui-countries-span-in-lines", since=first, until=_said_day(words, until, today))


def _said_day(words: Words, day: date, today: date) -> str:
    return words("ui-countries-day", weekday=words.short_weekday(day), day=words.short_day(day, today))


def said_ahead(words: Words, clock: Clock) -> str:
    """How far the clock is from our own: "2 h ahead of you"."""
    hours, minutes = divmod(abs(clock.ahead_minutes), 60)
    if not clock.ahead_minutes:
        return words("ui-countries-same-time")
    gap = words("ui-countries-gap", hours=hours, minutes=minutes)
    return words("ui-countries-ahead" if clock.ahead_minutes > 0 else "ui-countries-behind", gap=gap)


def said_cities(words: Words, clock: Clock) -> str:
    """The cities of a clock, the first few of many."""
    shown = ", ".join(clock.cities[:_MOST_CITIES])
    more = len(clock.cities) - _MOST_CITIES
    return words("ui-countries-and-more", shown=shown, count=more) if more > 0 else shown


def said_hours(words: Words, clock: Clock) -> str:
    """Whether one is likely to be at work: "Working hours", "Outside working hours", "Day off: Christmas Day"."""
    return words(f"ui-countries-hours-{clock.hours.value.replace('_', '-')}", name=clock.holiday)


def said_week(words: Words, week: LocalWeek) -> str:
    """The days that are worked: "Monday to Friday"; where it holds and what else to know, if it is a local one."""
    worked = [day for day in range(_DAYS_OF_WEEK) if day not in week.week.weekend]
    runs = [_run(words, run) for run in _runs(worked)]
    days = words("ui-countries-days-and", first=", ".join(runs[:-1]), last=runs[-1]) if len(runs) > 1 else runs[0]
    return words("ui-countries-week-in", place=week.place, days=days) if week.place else days


def _runs(days: Iterable[int]) -> list[list[int]]:
    """Days in a row, over Sunday as well."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    if len(runs) > 1 and runs[0][0] == 0 and runs[-1][-1] == _DAYS_OF_WEEK - 1:
        runs[0] = runs.pop() + runs[0]
    return runs


def _run(words: Words, run: list[int]) -> str:
    first, last = (words.weekday(_MONDAY + timedelta(days=day)) for day in (run[0], run[-1]))
    return first if len(run) == 1 else words("ui-countries-days-to", first=first, last=last)


def said_language(words: Words, spoken: Spoken) -> str:
    """A language with its script where that is not Latin, and how many speak it: "Arabic (Arabic script), 100 %"."""
    name = spoken.name
    if spoken.script and spoken.script != _USUAL_SCRIPT:
        name = words("ui-countries-script", language=name, script=spoken.script)
    if spoken.share is None or spoken.share < 1:
        return name
    return words("ui-countries-share", language=name, percent=round(spoken.share))


def said_names(words: Words, pattern: NamePattern) -> str:
    """How names are built there."""
    return words(f"ui-countries-order-{pattern.value.replace('_', '-')}")


def said_parts(words: Words, parts: tuple[str, ...]) -> str:
    """In which parts of the country; the first few of many."""
    shown, more = ", ".join(parts[:_MOST_PARTS]), len(parts) - _MOST_PARTS
    return words("ui-countries-and-more", shown=shown, count=more) if more > 0 else shown


def said_holiday(words: Words, holiday: PublicHoliday) -> str:
    """Its name, and its own name where that differs."""
    if not holiday.native_name:
        return holiday.name
    return words("ui-countries-also-called", name=holiday.name, native=holiday.native_name)


def said_note(words: Words, note: DayNote) -> str:
    """What the calendar says of the days, in a sentence."""
    match note.kind:
        case NoteKind.CLOSED:
            return words("ui-countries-was-closed", name=note.name)
        case NoteKind.BRIDGE:
            return words("ui-countries-between" if note.is_between else "ui-countries-long-weekend", name=note.name)
        case NoteKind.CLOCKS:
            key = "ui-countries-clocks-forward" if note.minutes > 0 else "ui-countries-clocks-back"
            return words(key, minutes=abs(note.minutes))
        case NoteKind.SEASON if note.name:
            return words("ui-countries-season", name=note.name, text=note.text)
        case _:
            return note.text


def said_saying(words: Words, saying: Saying | SaidByWoman) -> str:
    """What one says, in Latin letters as well where it is in others."""
    return words("ui-countries-in-latin", say=saying.say, latin=saying.latin) if saying.latin else saying.say


def said_forms(words: Words, what: str, saying: Saying) -> tuple[tuple[str, Saying | SaidByWoman], ...]:
    """What is said, and the same of a woman where that differs, each with its name. what: such as "Thanks"."""
    if saying.woman is None:
        return ((what, saying),)
    return ((what, saying), (words("ui-countries-by-woman", what=what), saying.woman))


def said_aloud(words: Words, what: str, saying: Saying) -> str:
    """All of it in one line: how it is written, how it sounds, and what else to know."""
    spoken = [
        words("ui-countries-spoken", what=called, say=said_saying(words, form), sound=form.sound)
        for called, form in said_forms(words, what, saying)
    ]
    return "; ".join(filter(None, (*spoken, saying.note)))
