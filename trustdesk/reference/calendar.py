"""The calendar of a country around a day: public holidays, long week-ends, customs, seasons, changes of the clock.

Source: the package holidays for days off (`days_off`); customs are packs (`customs`); Islamic months by the Umm al-Qura
calendar (package hijridate), Easter by dateutil. Dates that the sighting of the moon decides are marked as estimated.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from trustdesk.domain.places import CustomDay, CustomSeason, DayNote, NoteKind, PublicHoliday, subjects_on
from trustdesk.domain.working_week import Week
from trustdesk.reference.countries import country
from trustdesk.reference.customs import days_of, seasons_of
from trustdesk.reference.days_off import days_off, names_of
from trustdesk.reference.moving_seasons import spans_of

_LONG_WEEKEND = 3
_DAY = timedelta(days=1)
# Days off in a row, and week-ends that they touch, may begin before the days that are asked for, and end after them.
_BEYOND = timedelta(days=12)


def holidays_between(code: str, since: date, until: date) -> tuple[PublicHoliday, ...]:
    """The public holidays of a country from a day until a day, in order; those of parts of it marked so."""
    found = [each for year in range(since.year, until.year + 1) for each in days_off(code, year)]
    return tuple(each for each in found if since <= each.on <= until)


def closed_days(code: str, since: date, until: date) -> frozenset[date]:
    """The days on which the whole country is off."""
    return frozenset(each.on for each in holidays_between(code, since, until) if not (each.local or each.half))


def week_of(code: str, around: date, reach_days: int = 120) -> Week:
    """The usual working week of a country with its days off around a day; Saturday and Sunday where it is unknown."""
    if not code:
        return Week()
    usual = country(code).weeks[0].week
    reach = timedelta(days=reach_days)
    return Week(weekend=usual.weekend, closed=closed_days(code, around - reach, around + reach))


def notes_around(
    code: str, day: date, *, before: int = 10, after: int = 10, zone: str = "", language: str = "en"
) -> tuple[DayNote, ...]:
    """What the calendar of a country says around a day, the nearest first. zone: whose clock changes are told.

    Of working weeks of parts of the country only what differs on the day itself.
    """
    first, last = day - timedelta(days=before), day + timedelta(days=after)
    found = [
        *_days_off(code, first, last),
        *_local_weekends(code, day, language),
        *_bridges(code, first, last),
        *_customs(code, first, last, language),
        *_seasons(code, first, last, language),
        *clock_changes(code, zone, first, last),
    ]
    return tuple(sorted(found, key=lambda each: (_distance(each, day), list(NoteKind).index(each.kind), each.since)))


def talk_of(code: str, day: date, language: str = "en") -> tuple[DayNote, ...]:
    """What the date gives to talk about in a country, the nearest first and each subject once."""
    reach = 45
    notes = notes_around(code, day, before=reach, after=reach, language=language)
    return subjects_on(notes, day)


def quiet_on(code: str, day: date, language: str = "en") -> DayNote | None:
    """Why a day is no good one for a deadline in a country; None where nothing speaks against it."""
    notes = notes_around(code, day, before=0, after=0, language=language)
    return next((each for each in notes if each.quiet and each.since <= day <= each.until), None)


def _distance(note: DayNote, day: date) -> int:
    return max((note.since - day).days, (day - note.until).days, 0)


# Days off -----------------------------------------------------------------------------------------------------------


def _days_off(code: str, first: date, last: date) -> Iterator[DayNote]:
    """Days off; days in a row that are called the same are one note."""
    rows: dict[tuple[object, ...], list[list[PublicHoliday]]] = {}
    for each in holidays_between(code, first - _BEYOND, last + _BEYOND):
        runs = rows.setdefault((each.name, each.parts, each.half), [])
        if runs and runs[-1][-1].on + _DAY == each.on:
            runs[-1].append(each)
        else:
            runs.append([each])
    for run in (run for runs in rows.values() for run in runs):
        if run[0].on <= last and run[-1].on >= first:
            yield _closed(code, run)


def _closed(code: str, run: list[PublicHoliday]) -> DayNote:
    each = run[0]
    return DayNote(
        kind=NoteKind.CLOSED, country=code, since=each.on, until=run[-1].on, name=each.name, parts=each.parts,
        half=each.half, estimated=any(each.estimated for each in run), quiet=not each.local,
    )  # fmt: skip


def _local_weekends(code: str, day: date, language: str) -> Iterator[DayNote]:
    usual, *others = country(code, language).weeks
    for each in others:
        if _differs(day, usual.week, each.week):
            yield DayNote(
                kind=NoteKind.WEEKEND, country=code, since=day, until=day, text=each.note, parts=(each.place,)
            )


def _differs(day: date, usual: Week, other: Week) -> bool:
    """Whether a day is worked in one of the weeks only; of those with one week-end it is the day before, a half one."""
    if other.weekend == usual.weekend:
        return other.works(day) and not other.works(day + _DAY)
    return day.weekday() in other.weekend ^ usual.weekend


def _bridges(code: str, first: date, last: date) -> Iterator[DayNote]:
    """Long week-ends, and working days between days off and a week-end; each of them once."""
    week = week_of(code, first)
    stretches: dict[tuple[date, date], list[PublicHoliday]] = {}
    for each in holidays_between(code, first - _BEYOND, last + _BEYOND):
        if not (each.local or each.half or each.on.weekday() in week.weekend):
            stretches.setdefault(_stretch(each.on, week), []).append(each)
    told: set[date] = set()
    for (since, until), days in stretches.items():
        for gap, beyond, beside in (
            (since - _DAY, since - _DAY * 2, days[0]),
            (until + _DAY, until + _DAY * 2, days[-1]),
        ):
            if not week.works(beyond) and first <= gap <= last and gap not in told:
                told.add(gap)
                yield _bridge(code, gap, gap, [beside], is_between=True)
        if _is_long_weekend(since, until, week) and since <= last and until >= first:
            yield _bridge(code, since, until, days)


def _bridge(code: str, since: date, until: date, days: list[PublicHoliday], *, is_between: bool = False) -> DayNote:
    """Days: off, in order; the name that most of them have is told."""
    name = Counter(each.name for each in days).most_common(1)[0][0]
    return DayNote(
        kind=NoteKind.BRIDGE, country=code, since=since, until=until, name=name, quiet=True, is_between=is_between,
        estimated=any(each.estimated for each in days),
    )  # fmt: skip


def _stretch(on: date, week: Week) -> tuple[date, date]:
    """The days off in a row that hold a day."""
    since = until = on
    while not week.works(since - _DAY):
        since -= _DAY
    while not week.works(until + _DAY):
        until += _DAY
    return since, until


def _is_long_weekend(since: date, until: date, week: Week) -> bool:
    days = [since + _DAY * count for count in range((until - since).days + 1)]
    return len(days) >= _LONG_WEEKEND and any(each.weekday() in week.weekend for each in days)


# Customs, seasons, clocks -------------------------------------------------------------------------------------------


def _customs(code: str, first: date, last: date, language: str) -> Iterator[DayNote]:
    for custom in days_of(code, language):
        for on, estimated in _on(code, custom, first, last):
            yield DayNote(
                kind=NoteKind.CUSTOM, country=code, since=on, until=on, text=custom.text, quiet=custom.quiet,
                talk=custom.talk, talk_after=custom.talk_after, lead_days=custom.before, trail_days=custom.after,
                estimated=estimated, key=custom.key,
            )  # fmt: skip


def _on(code: str, custom: CustomDay, first: date, last: date) -> Iterator[tuple[date, bool]]:
    """The days of a custom from a day until a day, and whether they are estimated."""
    if custom.on:
        days: Iterable[tuple[date | None, bool]] = (
            (_fixed(year, custom.on), False) for year in range(first.year, last.year + 1)
        )
    else:
        away = custom.offset * _DAY
        named = _begins(code, custom.holiday, first - away, last - away)
        days = ((each.on + away, each.estimated) for each in named)
    for on, estimated in days:
        if on and first <= on <= last:
            yield on, estimated


def _begins(code: str, name: str, since: date, until: date) -> Iterator[PublicHoliday]:
    """The first day of each run of days of that name, those that began shortly before among them."""
    before = date.min
    for each in holidays_between(code, since - _BEYOND, until):
        if name in names_of(each):
            if each.on - before > _DAY:
                yield each
            before = each.on


def _fixed(year: int, month_day: str) -> date | None:
    try:
        return date.fromisoformat(f"{year}-{month_day}")
    except ValueError:  # 29 February
        return None


def _seasons(code: str, first: date, last: date, language: str) -> Iterator[DayNote]:
    for season in seasons_of(code, language):
        for since, until, estimated in _spans(season, code, first, last):
            if since <= last and until >= first:
                yield DayNote(
                    kind=NoteKind.SEASON, country=code, name=season.name, since=since, until=until, text=season.text,
                    quiet=season.quiet, talk=season.talk, talk_after=season.talk_after, estimated=estimated,
                    key=season.key,
                )  # fmt: skip


def _spans(season: CustomSeason, code: str, first: date, last: date) -> Iterator[tuple[date, date, bool]]:
    for year in range(first.year - 1, last.year + 1):
        if season.rule is not None:
            yield from spans_of(season.rule, code, year)
            continue
        since, until = _fixed(year, season.begin), _fixed(year, season.until)
        if since and until:
            turn = until < since
            yield since, (_fixed(year + 1, season.until) or until) if turn else until, False


def clock_changes(code: str, zone: str, first: date, last: date) -> Iterator[DayNote]:
    """When the clock of a zone is put forward or back in those days."""
    if not zone:
        return
    clock = ZoneInfo(zone)
    day = first
    while day <= last:
        before, after = (
            datetime(each.year, each.month, each.day, tzinfo=clock).utcoffset() for each in (day, day + _DAY)
        )
        if before is not None and after is not None and before != after:
            minutes = int((after - before).total_seconds() // 60)
            yield DayNote(kind=NoteKind.CLOCKS, country=code, since=day, until=day, minutes=minutes, name=zone)
        day += _DAY
