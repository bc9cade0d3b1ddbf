"""What is told of a country or region, as values for the window."""

from dataclasses import dataclass
from datetime import date, datetime

from trustdesk.domain.culture import PlaceNote
from trustdesk.domain.places import Country, DayNote, Hours, PublicHoliday, Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryLine:
    """A country or region of the list. code: ISO 3166, or a region's key. sought: what one may type for it, folded.

    part: the part of it that was asked for by name, such as Dubai.
    """

    code: str
    name: str
    is_region: bool = False
    has_notes: bool = False
    sought: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The time in zones of a country that now show the same.

    cities: that the zones are named after. ahead_minutes: of our own clock; negative where it is behind. holiday: the
    name of the day off, if it is one.
    """

    cities: tuple[str, ...]
    local: datetime
    ahead_minutes: int
    hours: Hours
    holiday: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the world's tables know. currencies: code and name of each. regions: names of those it belongs to here."""

    country: Country
    currencies: tuple[tuple[str, str], ...]
    regions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarAhead:
    """What the calendar says around today, the country's own.

    known: whether its public holidays are then; partial: some may be missing. holidays: of the next days, today's
    included. around: what else, the nearest first. quiet: days in a row on which no deadline should be set. talk:
    subjects that the date gives.
    """

    today: date
    known: bool
    partial: bool = False
    holidays: tuple[PublicHoliday, ...] = ()
    around: tuple[DayNote, ...] = ()
    quiet: tuple[tuple[date, date], ...] = ()
    talk: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstWords:
    """First words in a language. greeting: what one says there at this hour. hint: on its sounds."""

    code: str
    language: str
    greeting: Saying
    thanks: Saying
    pleased: Saying
    goodbye: Saying
    hint: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What is noted on a place: the user's own notes first.

    hidden: those that the user left out. checked: when somebody last looked at the shipped ones; the longest ago.
    """

    shown: tuple[PlaceNote, ...] = ()
    hidden: tuple[PlaceNote, ...] = ()
    checked: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSheet:
    """All of one country or region. facts, calendar: of a country only. members: the countries of a region."""

    code: str
    name: str
    notes: Noted
    clocks: tuple[Clock, ...] = ()
    facts: Facts | None = None
    calendar: CalendarAhead | None = None
    words: tuple[FirstWords, ...] = ()
    members: tuple[str, ...] = ()
