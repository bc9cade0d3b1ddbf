"""The calendar of a country around a day: public holidays, long week-ends, customs, seasons, changes of the clock.

Source: the package holidays for days off; customs are packs (`customs`); Islamic months by the Umm al-Qura calendar
(package hijridate), Easter by dateutil. Dates that the sighting of the moon decides are marked as estimated.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from trustdesk.domain.places import CustomSeason, DayNote, NoteKind, PublicHoliday
from trustdesk.domain.working_week import Week
from trustdesk.reference.countries import country
from trustdesk.reference.customs import days_of, seasons_of
from trustdesk.reference.moving_seasons import spans_of

_ESTIMATED = " (estimated)"
_HALF, _OFTEN = "half_day", "de_facto"
_LONG_WEEKEND = 3
_DAY = timedelta(days=1)


def has_calendar(code: str) -> bool:
    """Whether public holidays of the country are known."""
    import holidays  # deferred: its import takes tens of milliseconds

    return code in holidays.list_supported_countries(include_aliases=False)


def holidays_between(code: str, since: date, until: date) -> tuple[PublicHoliday, ...]:
    """The public holidays of a country from a day until a day, in order; those of parts of it marked so."""
    if not has_calendar(code):
        return ()
    found = [each for year in range(since.year, until.year + 1) for each in _year(code, year)]
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
    """What the calendar of a country says around a day, the nearest first. zone: whose clock changes are told."""
    first, last = day - timedelta(days=before), day + timedelta(days=after)
    found = [
        *_days_off(code, first, last),
        *_bridges(code, first, last),
        *_customs(code, first, last, language),
        *_seasons(code, first, last, language),
        *_clock_changes(zone, first, last),
    ]
    return tuple(sorted(found, key=lambda each: (_distance(each, day), list(NoteKind).index(each.kind), each.since)))


def talk_of(code: str, day: date, language: str = "en") -> tuple[DayNote, ...]:
    """What the date gives to talk about in a country, the nearest first."""
    reach = 45
    notes = notes_around(code, day, before=reach, after=reach, language=language)
    return tuple(each for each in notes if each.talk and each.talk_since <= day <= each.talk_until)


def quiet_on(code: str, day: date, language: str = "en") -> DayNote | None:
    """Why a day is no good one for a deadline in a country; None where nothing speaks against it."""
    notes = notes_around(code, day, before=0, after=0, language=language)
    return next((each for each in notes if each.quiet and each.since <= day <= each.until), None)


def _distance(note: DayNote, day: date) -> int:
    return max((note.since - day).days, (day - note.until).days, 0)


# Days off -----------------------------------------------------------------------------------------------------------


@cache
def _year(code: str, year: int) -> tuple[PublicHoliday, ...]:
    """All days off of a year, in order."""
    import holidays

    kinds = [each for each in ("public", _OFTEN) if each in holidays.country_holidays(code).supported_categories]
    whole = _by_day(code, year, categories=tuple(kinds))
    own = _by_day(code, year, categories=tuple(kinds), native=True)
    found = [_holiday(on, name, own.get(on, ""), local=False, half=False) for on, name in whole.items()]
    if _HALF in holidays.country_holidays(code).supported_categories:
        halves = _by_day(code, year, categories=(_HALF,))
        found += [_holiday(on, name, "", local=False, half=True) for on, name in halves.items() if on not in whole]
    found += _local(code, year, set(whole))
    return tuple(sorted(found, key=lambda each: (each.on, each.local)))


def _by_day(
    code: str, year: int, *, categories: tuple[str, ...], part: str | None = None, native: bool = False
) -> dict[date, str]:
    import holidays

    given: dict[str, Any] = {"years": year, "categories": categories, "subdiv": part}
    if not native:
        given["language"] = _english(code)
    return {on: name for on, name in holidays.country_holidays(code, **given).items() if on.year == year}


@cache
def _english(code: str) -> str | None:
    import holidays

    spoken = holidays.country_holidays(code).supported_languages
    return next((each for each in ("en_US", "en_GB", "en") if each in spoken), None)


def _local(code: str, year: int, whole: set[date]) -> Iterator[PublicHoliday]:
    """The days off of parts of a country, each with the parts in which they hold."""
    import holidays

    at_large = holidays.country_holidays(code)
    places = at_large.get_subdivision_aliases()
    found: dict[date, dict[str, str]] = {}
    for part in at_large.subdivisions:
        for on, name in _by_day(code, year, categories=("public",), part=part).items():
            if on not in whole:
                found.setdefault(on, {})[next(iter(places.get(part, ())), part)] = name
    for on, names in found.items():
        usual = Counter(names.values()).most_common(1)[0][0]
        yield _holiday(on, usual, "", local=True, half=False, parts=tuple(names))


def _holiday(
    on: date, name: str, native: str, *, local: bool, half: bool, parts: tuple[str, ...] = ()
) -> PublicHoliday:
    bare = name.replace(_ESTIMATED, "")
    return PublicHoliday(
        on=on, name=bare, native_name=native if native != name else "", estimated=bare != name, local=local, half=half,
        parts=parts,
    )  # fmt: skip


def _days_off(code: str, first: date, last: date) -> Iterator[DayNote]:
    for each in holidays_between(code, first, last):
        yield DayNote(
            kind=NoteKind.CLOSED, country=code, since=each.on, until=each.on, name=each.name, estimated=each.estimated,
            parts=each.parts, quiet=not each.local, half=each.half,
        )  # fmt: skip


def _bridges(code: str, first: date, last: date) -> Iterator[DayNote]:
    """Long week-ends, and the working day that many take off between a holiday and a week-end."""
    if not has_calendar(code):
        return
    week = week_of(code, first)
    named = {each.on: each.name for each in holidays_between(code, first - _DAY * 4, last + _DAY * 4) if not each.local}
    for on, name in named.items():
        if on.weekday() in week.weekend:
            continue
        for step in (_DAY, -_DAY):
            gap, beyond = on + step, on + step * 2
            if week.works(gap) and not week.works(beyond) and first <= gap <= last:
                yield DayNote(
                    kind=NoteKind.BRIDGE, country=code, since=gap, until=gap, name=name, quiet=True, is_between=True
                )
        if not week.works(on + _DAY) or not week.works(on - _DAY):
            since, until = _stretch(on, week)
            if (until - since).days + 1 >= _LONG_WEEKEND and since <= last and until >= first:
                yield DayNote(kind=NoteKind.BRIDGE, country=code, since=since, until=until, name=name, quiet=True)


def _stretch(on: date, week: Week) -> tuple[date, date]:
    since = until = on
    while not week.works(since - _DAY):
        since -= _DAY
    while not week.works(until + _DAY):
        until += _DAY
    return since, until


# Customs, seasons, clocks -------------------------------------------------------------------------------------------


def _customs(code: str, first: date, last: date, language: str) -> Iterator[DayNote]:
    for custom in days_of(code, language):
        for year in range(first.year, last.year + 1):
            for on in _on(code, custom.on, custom.holiday, custom.offset, year):
                if first <= on <= last:
                    yield DayNote(
                        kind=NoteKind.CUSTOM, country=code, since=on, until=on, text=custom.text, quiet=custom.quiet,
                        talk=custom.talk, lead_days=custom.before, trail_days=custom.after, key=custom.key,
                    )  # fmt: skip


def _on(code: str, fixed: str, holiday: str, offset: int, year: int) -> Iterable[date]:
    if fixed:
        day = _fixed(year, fixed)
        return (day,) if day else ()
    named = (each.on for each in _year(code, year) if each.name == holiday) if has_calendar(code) else iter(())
    first = next(named, None)
    return (first + offset * _DAY,) if first else ()


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
                    kind=NoteKind.SEASON, country=code, since=since, until=until, text=season.text, quiet=season.quiet,
                    talk=season.talk, estimated=estimated, key=season.key,
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


def _clock_changes(zone: str, first: date, last: date) -> Iterator[DayNote]:
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
            yield DayNote(kind=NoteKind.CLOCKS, since=day, until=day, minutes=minutes, name=zone)
        day += _DAY
