"""Days off by country and year, out of the package holidays: names in English, the moon's dates marked, parts named."""

import re
import warnings
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache
from inspect import signature
from typing import Any

from trustdesk.domain.places import PublicHoliday
from trustdesk.reference.holiday_corrections import corrected, is_subject_to_sighting

_OFTEN, _HALF = "de_facto", "half_day"
_TOGETHER = "; "
_MARKS_THE_MOON = "islamic_show_estimated"
# Years of which the package has all that it will ever have; days off of all of them are looked for in other years.
_USUAL_YEARS = (2027, 2028, 2029, 2030)
# Ukraine: under martial law no holiday is a day off (Law 2136-IX of 2022).
_WITHOUT = frozenset({"UA"})
_FOREIGN_ENGLISH = "en_US"
# Half days off of some only: of women, of the young, of soldiers.
_HALF_OF_SOME = frozenset({"CN"})
_MOVED = re.compile(r" \(substituted from [^)]*\)")
_ESTIMATED = re.compile(r" \((observed, )?estimated\)")
_IN_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]$")


@cache
def has_calendar(code: str) -> bool:
    """Whether public holidays of the country are known."""
    import holidays  # deferred: its import takes tens of milliseconds

    return code in holidays.list_supported_countries(include_aliases=False)


class Coverage(StrEnum):
    """How much of the days off of a year is known."""

    ALL = "all"
    PART = "part"  # those that the moon or a government sets anew each year are missing
    NONE = "none"


@cache
def coverage(code: str, year: int) -> Coverage:
    """How much of the days off of a country is known in a year: the tables of the moon end, and so do those of all."""
    if not has_calendar(code):
        return Coverage.NONE
    if not _names(code, year):
        return Coverage.ALL if code in _WITHOUT else Coverage.NONE
    if year <= max(_USUAL_YEARS):
        return Coverage.ALL
    usual = frozenset.intersection(*(_names(code, each) for each in _USUAL_YEARS))
    # A day that is moved onto another one is missing in one year and not in the next.
    still = frozenset[str]().union(*(_names(code, each) for each in range(year, year + len(_USUAL_YEARS))))
    return Coverage.ALL if usual <= still else Coverage.PART


@cache
def _names(code: str, year: int) -> frozenset[str]:
    days = _by_day(code, year, _kinds(code)).items()
    return frozenset(name for on, text in days for name in names_of(_holiday(code, on, text, "")))


@cache
def days_off(code: str, year: int) -> tuple[PublicHoliday, ...]:
    """All days off of a year, in order; nothing where the country has no calendar here."""
    if not has_calendar(code):
        return ()
    whole, native = (_by_day(code, year, _kinds(code), native=native) for native in (False, True))
    halves = _by_day(code, year, (_HALF,)) if _HALF in _supported(code) else {}
    found = [_holiday(code, on, name, native.get(on, "")) for on, name in whole.items()]
    found += [_holiday(code, on, name, "", half=True) for on, name in halves.items() if on not in whole]
    found += _local(code, year, set(whole), _kinds(code), half=False)
    if _HALF in _supported(code):
        found += _local(code, year, {each.on for each in found}, (_HALF,), half=True)
    return tuple(sorted(found, key=lambda each: (each.on, each.local, each.half)))


@cache
def holiday_names(code: str, year: int) -> frozenset[str]:
    """What the days off of the whole country are called in a year. Two on one day are two names."""
    return frozenset(name for each in days_off(code, year) if not each.local for name in names_of(each))


def names_of(holiday: PublicHoliday) -> tuple[str, ...]:
    """The names of a day off: several where holidays fall on one day."""
    return tuple(holiday.name.split(_TOGETHER))


@cache
def _supported(code: str) -> tuple[str, ...]:
    import holidays

    kinds = holidays.country_holidays(code).supported_categories
    return tuple(each for each in kinds if each != _HALF or code not in _HALF_OF_SOME)


def _kinds(code: str) -> tuple[str, ...]:
    """Public holidays, and days that are none by law and kept like one, such as Midsummer's Eve in Sweden."""
    return tuple(each for each in ("public", _OFTEN) if each in _supported(code))


def _by_day(
    code: str, year: int, kinds: tuple[str, ...], *, part: str | None = None, native: bool = False
) -> dict[date, str]:
    own, english = _languages(code)
    given: dict[str, Any] = {"years": year, "categories": kinds, "subdiv": part, "language": own if native else english}
    found = {on: name for on, name in _calendar(code, **given).items() if on.year == year}
    if not native and english == _FOREIGN_ENGLISH != own:
        found = {on: name.replace("Labor ", "Labour ") for on, name in found.items()}
    return corrected(code, year, found, native=native) if part is None and kinds == _kinds(code) else found


def _calendar(code: str, **given: Any) -> Any:
    """What the package knows of a country; with dates of the moon marked, which it leaves out for some countries."""
    import holidays  # deferred: its import takes tens of milliseconds

    of_country = type(holidays.country_holidays(code))
    if _MARKS_THE_MOON in signature(of_country.__init__).parameters:
        given[_MARKS_THE_MOON] = True
    with warnings.catch_warnings():
        # Seen: that the Indian days that move are known from 2001 to 2035 only. `coverage` says it.
        warnings.simplefilter("ignore", UserWarning)
        return of_country(**given)


@cache
def _languages(code: str) -> tuple[str | None, str | None]:
    """The language of the names as they are there, and that of English names; the former again where there are none.

    English is that of the country, if it has one. Always given: without one the package takes the language of the
    machine.
    """
    import holidays

    about = holidays.country_holidays(code)
    own = about.default_language
    if own and own.startswith("en"):
        return own, own
    return own, next((each for each in ("en_GB", "en_US", "en") if each in about.supported_languages), own)


def _local(code: str, year: int, known: set[date], kinds: tuple[str, ...], *, half: bool) -> Iterator[PublicHoliday]:
    """The days off of parts of a country, each with the parts in which it holds: one day may be several holidays."""
    import holidays

    at_large = holidays.country_holidays(code)
    places = at_large.get_subdivision_aliases()
    found: dict[tuple[date, str], list[str]] = {}
    for part in at_large.subdivisions:
        for on, name in _by_day(code, year, kinds, part=part).items():
            if on not in known:
                found.setdefault((on, name), []).append(next(iter(places.get(part, ())), part))
    for (on, name), parts in found.items():
        yield _holiday(code, on, name, "", local=True, half=half, parts=tuple(parts))


def _holiday(
    code: str, on: date, name: str, native: str, *, local: bool = False, half: bool = False,
    parts: tuple[str, ...] = (),
) -> PublicHoliday:  # fmt: skip
    # A day that is off anyhow is no estimate, though the moon may bring another holiday on it.
    together = name.split(_TOGETHER)
    estimated = all(_ESTIMATED.search(each) or is_subject_to_sighting(code, on, each) for each in together)
    bare = _MOVED.sub(" in exchange", _ESTIMATED.sub(lambda each: " (observed)" if each[1] else "", name))
    own = _IN_BRACKETS.sub("", native) if estimated or bare.endswith("exchange") else native
    return PublicHoliday(
        on=on, name=bare, native_name=own if own != bare else "", estimated=estimated, local=local, half=half,
        parts=parts,
    )  # fmt: skip
