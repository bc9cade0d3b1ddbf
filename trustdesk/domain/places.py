"""Places: what is true of a country, what its calendar says around a day, and how one greets in a language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.packs import Hour, Items, Key, LanguageCode, Longest, MonthDay, PackName
from trustdesk.domain.record import Between, Shape
from trustdesk.domain.working_week import Week

_DAYS = Annotated[str, Longest(160)]
_FARTHEST = 120  # days
# Language, script, country or region, variants (RFC 5646, section 2.1).
_BCP47 = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
_LEAP_YEAR = 2024
_LAST_PLANS = timedelta(days=14)


class NamePattern(StrEnum):
    """How names are usually built in a country: in which order, and whether a part of them is that of a family."""

    GIVEN_FIRST = "given_first"
    FAMILY_FIRST = "family_first"
    GIVEN_THEN_FATHER = "given_then_father"
    FATHER_FIRST = "father_first"
    NO_FAMILY = "no_family"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A language of a country.

    code: BCP 47. script: its name, such as Latin. official: at least in a part of the country; national: in all of it.
    share: percent who speak it, if known.
    """

    code: str
    name: str
    script: str
    official: bool
    share: float | None
    national: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """What the world's tables know of a country.

    code: ISO 3166. languages: official ones first, then by speakers. currencies: ISO 4217, in use now. weeks: the usual
    working week first, then others in force in parts of the country, each with a name of where. zones: IANA names.
    phone: the international prefix, such as +46. day, number: one written as usual there.
    """

    code: str
    name: str
    languages: tuple[Spoken, ...]
    currencies: tuple[str, ...]
    name_order: NamePattern
    weeks: "tuple[LocalWeek, ...]"
    zones: tuple[str, ...]
    phone: str
    day: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalWeek:
    """A working week and where it holds; an empty place is the country at large. note: what else to know of it."""

    week: Week
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicHoliday:
    """A day off.

    estimated: by calculation, where the sighting of the moon decides. local: only in `parts` of the country. half: many
    work until noon.
    """

    on: date
    name: str
    native_name: str
    estimated: bool = False
    local: bool = False
    half: bool = False
    parts: tuple[str, ...] = ()


class Hours(StrEnum):
    """Whether one is likely to be at work at a moment, or why not."""

    WORKING = "working"
    EARLY_OR_LATE = "early_or_late"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


class NoteKind(StrEnum):
    """What a note on a day is about, the most pressing first."""

    CLOSED = "closed"
    WEEKEND = "weekend"  # of a part of the country alone
    BRIDGE = "bridge"
    CUSTOM = "custom"
    SEASON = "season"
    CLOCKS = "clocks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """How many minutes two clocks are apart at a meeting, and otherwise: before a change that is past, else after it.

    until: the day from which they are other ones again, if that is soon after the meeting.
    """

    minutes: int
    otherwise: int
    is_past: bool
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNote:
    """What a calendar says of a day or of days in a row.

    country: ISO 3166. name: of the holiday or season, or of the zone whose clock changes by so many `minutes`. text: of
    a custom, in a sentence. quiet: no good day for a deadline. is_between: a working day between days off. talk: a
    subject it gives, from `lead_days` ahead to `trail_days` behind; talk_after: the subject once it is over, where
    `talk` is only of what is to come. ours: of the user's own calendar. apart: what a change of the clock does.
    """

    kind: NoteKind
    country: str = ""
    since: date
    until: date
    name: str = ""
    text: str = ""
    estimated: bool = False
    parts: tuple[str, ...] = ()
    quiet: bool = False
    half: bool = False
    is_between: bool = False
    minutes: int = 0
    talk: str = ""
    talk_after: str = ""
    lead_days: int = 7
    trail_days: int = 3
    key: str = ""
    ours: bool = False
    apart: Apart | None = None

    def touches(self, other: "DayNote") -> bool:
        """Whether both are days that one makes plans for, with none between them."""
        beside = timedelta(days=1)
        return bool(other.talk_after) and self.since <= other.until + beside and other.since <= self.until + beside

    def talk_on(self, day: date) -> str:
        """The subject that it gives on a day; empty where it gives none."""
        if not self.since - timedelta(days=self.lead_days) <= day <= self.until + timedelta(days=self.trail_days):
            return ""
        if not self.talk_after:
            return self.talk
        if day > self.until:
            return self.talk_after
        # Weeks of holidays may still be ahead of somebody who is at work in the first of them.
        return self.talk if day <= max(self.since, self.until - _LAST_PLANS) else ""


def subjects_on(notes: Iterable[DayNote], day: date) -> tuple[DayNote, ...]:
    """The notes that give something to talk about on a day, each of them with that as its talk, and no subject twice.

    Plans for days that touch are one subject: that of the note which comes first.
    """
    told: dict[str, DayNote] = {}
    for each in notes:
        talk = each.talk_on(day)
        if talk and not (each.talk_after and any(map(each.touches, told.values()))):
            told.setdefault(talk, each)
    return tuple(replace(each, talk=talk) for talk, each in told.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomDay:
    """A custom of one day: of a fixed one (`on`), or so many days from a public holiday (`holiday`, `offset`).

    quiet: not a day for a deadline or an answer. talk: a subject the day gives, as a noun phrase or a question, from
    `before` days ahead of it to `after` days behind it; talk_after: another once it is over, where `talk` is of plans.
    """

    key: Key
    countries: tuple[str, ...]
    on: MonthDay = ""
    holiday: Annotated[str, Longest(80)] = ""
    offset: Annotated[int, Between(-_FARTHEST, _FARTHEST)] = 0
    text: _DAYS
    quiet: bool = False
    talk: Annotated[str, Longest(70)] = ""
    talk_after: Annotated[str, Longest(70)] = ""
    before: Annotated[int, Between(0, _FARTHEST)] = 7
    after: Annotated[int, Between(0, _FARTHEST)] = 3
    source: str

    def __post_init__(self) -> None:
        if bool(self.on) == bool(self.holiday):
            raise InvalidValue("on", "or holiday says when it is, one of the two")
        _check_falls(on=self.on)


class Rule(StrEnum):
    """Seasons that move."""

    RAMADAN = "ramadan"
    EID_AL_FITR = "eid-al-fitr"
    HAJJ = "hajj"
    LUNAR_NEW_YEAR = "lunar-new-year"
    DIWALI = "diwali"
    HOLY_WEEK = "holy-week"
    CARNIVAL = "carnival"
    GOLDEN_WEEK = "golden-week"
    OBON = "obon"
    HIGH_HOLY_DAYS = "high-holy-days"
    LENT_ORTHODOX = "lent-orthodox"
    NOWRUZ = "nowruz"
    SONGKRAN = "songkran"
    CHUSEOK = "chuseok"
    TET = "tet"


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomSeason:
    """A stretch of the year: from a day until a day, over the turn of the year where it is smaller, or by a rule.

    name: what it is called, where it has a name. talk, talk_after: as those of a day.
    """

    key: Key
    countries: tuple[str, ...]
    begin: Annotated[MonthDay, Items("from")] = ""
    until: MonthDay = ""
    rule: Rule | None = None
    name: Annotated[str, Longest(40)] = ""
    text: _DAYS
    quiet: bool = False
    talk: Annotated[str, Longest(70)] = ""
    talk_after: Annotated[str, Longest(70)] = ""
    source: str

    def __post_init__(self) -> None:
        if (self.rule is None) != bool(self.begin and self.until):
            raise InvalidValue("from", "and until, or a rule, say when it is")
        _check_falls(**{"from": self.begin, "until": self.until})


def _check_falls(**days: str) -> None:
    """Raise InvalidValue for a day that no year has, such as 02-30."""
    for name, day in days.items():
        try:
            date.fromisoformat(f"{_LEAP_YEAR}-{day or '01-01'}")
        except ValueError:
            raise InvalidValue(name, f"is a day that no year has: {day}") from None


class Weekday(StrEnum):
    """A day of the week as packs write it."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"

    @property
    def number(self) -> int:
        """From 0, Monday, as Python counts."""
        return list(Weekday).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomWeek:
    """A working week that holds in a part of a country only. note: the same in a sentence."""

    key: Key
    country: str
    place: Annotated[str, Longest(80)]
    weekend: tuple[Weekday, ...]
    note: _DAYS
    source: str

    def __post_init__(self) -> None:
        if not 0 < len(set(self.weekend)) < len(Weekday):
            raise InvalidValue("weekend", "names the days of rest, at least one and not all seven")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPack:
    """Customs of the calendar. sources: by key"""

    key: Key
    name: PackName
    sources: Mapping[str, str]
    days: Annotated[tuple[CustomDay, ...], Items("day")] = ()
    seasons: Annotated[tuple[CustomSeason, ...], Items("season")] = ()
    weeks: Annotated[tuple[CustomWeek, ...], Items("week")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidByWoman:
    """The same as a woman says it, where that hangs on who speaks."""

    say: Annotated[str, Longest(80)]
    latin: Annotated[str, Longest(80)] = ""
    sound: Annotated[str, Longest(100)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Something to say. latin: in Latin letters. sound: readable syllables, the stressed ones in capitals.

    woman: as she says it, where a man says what stands above.
    """

    say: Annotated[str, Longest(80)]
    latin: Annotated[str, Longest(80)] = ""
    sound: Annotated[str, Longest(100)]
    woman: SaidByWoman | None = None
    note: Annotated[str, Longest(130)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedSaying:
    """A greeting of a time of day, from one hour until another; over midnight where that is smaller."""

    begin: Annotated[Hour, Items("from")]
    until: Hour
    say: Annotated[str, Longest(80)]
    latin: Annotated[str, Longest(80)] = ""
    sound: Annotated[str, Longest(100)]
    note: Annotated[str, Longest(130)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Greetings:
    """First words in a language. code: BCP 47. say_hint: on its sounds."""

    code: Annotated[str, Shape(_BCP47, "a code of BCP 47, such as sv or pt-BR"), LanguageCode()]
    say_hint: Annotated[str, Longest(140)] = ""
    hello: Saying
    thanks: Saying
    pleased: Saying
    goodbye: Saying
    times: Annotated[tuple[TimedSaying, ...], Items("time")] = ()
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GreetingPack:
    """First words in languages. sources: by key"""

    key: Key
    name: PackName
    sources: Mapping[str, str]
    languages: Annotated[tuple[Greetings, ...], Items("language")]
