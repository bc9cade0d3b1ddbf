"""Days off by country and year, out of the package holidays: names in English, the moon's dates marked, parts named."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from trustdesk.domain.places import PublicHoliday

_OFTEN, _HALF = "de_facto", "half_day"
_TOGETHER = "; "
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


@cache
def days_off(code: str, year: int) -> tuple[PublicHoliday, ...]:
    """All days off of a year, in order; nothing where the country has no calendar here."""
    if not has_calendar(code):
        return ()
    whole, native = (_by_day(code, year, _kinds(code), native=native) for native in (False, True))
    halves = _by_day(code, year, (_HALF,)) if _HALF in _supported(code) else {}
    found = [_holiday(on, name, native.get(on, "")) for on, name in whole.items()]
    found += [_holiday(on, name, "", half=True) for on, name in halves.items() if on not in whole]
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
    import holidays

    own, english = _languages(code)
    given: dict[str, Any] = {"years": year, "categories": kinds, "subdiv": part, "language": own if native else english}
    return {on: name for on, name in holidays.country_holidays(code, **given).items() if on.year == year}


@cache
def _languages(code: str) -> tuple[str | None, str | None]:
    """The language of the names as they are there, and that of English names; the former again where there are none.

    Always given: without one the package takes the language of the machine.
    """
    import holidays

    about = holidays.country_holidays(code)
    english = next((each for each in ("en_US", "en_GB", "en") if each in about.supported_languages), None)
    return about.default_language, english or about.default_language


def _local(code: str, year: int, known: set[date], kinds: tuple[str, ...], *, half: bool) -> Iterator[PublicHoliday]:
    """The days off of parts of a country, each with the parts in which they hold."""
    import holidays

    at_large = holidays.country_holidays(code)
    places = at_large.get_subdivision_aliases()
    found: dict[date, dict[str, str]] = {}
    for part in at_large.subdivisions:
        for on, name in _by_day(code, year, kinds, part=part).items():
            if on not in known:
                found.setdefault(on, {})[next(iter(places.get(part, ())), part)] = name
    for on, names in found.items():
        usual = Counter(names.values()).most_common(1)[0][0]
        yield _holiday(on, usual, "", local=True, half=half, parts=tuple(names))


def _holiday(
    on: date, name: str, native: str, *, local: bool = False, half: bool = False, parts: tuple[str, ...] = ()
) -> PublicHoliday:
    # A day that is off anyhow is no estimate, though the moon may bring another holiday on it.
    estimated = all(_ESTIMATED.search(each) for each in name.split(_TOGETHER))
    bare = _MOVED.sub(" in exchange", _ESTIMATED.sub(lambda each: " (observed)" if each[1] else "", name))
    own = _IN_BRACKETS.sub("", native) if estimated or bare.endswith("exchange") else native
    return PublicHoliday(
        on=on, name=bare, native_name=own if own != bare else "", estimated=estimated, local=local, half=half,
        parts=parts,
    )  # fmt: skip
