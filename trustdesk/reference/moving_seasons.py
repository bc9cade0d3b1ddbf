"""Seasons that move from year to year: by the moon, by Easter, or by a country's own list of holidays."""

import warnings
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from trustdesk.domain.places import Rule

Span = tuple[date, date, bool]
"""The first day, the last day, and whether they are estimated."""

_RAMADAN, _SHAWWAL, _DHU_AL_HIJJA = 9, 10, 12
_HIJRA = 622


def spans_of(rule: Rule, code: str, year: int) -> Iterator[Span]:
    """When a season lies that begins in a year; a lunar one may do so twice. code: the country that asks."""
    yield from _RULES[rule](code, year)


def _islamic(month: int, first: int, last: int) -> Callable[[str, int], Iterator[Span]]:
    """Days of an Islamic month; last: 0 for its end. Nothing in years that the table does not reach."""

    def spans(_code: str, year: int) -> Iterator[Span]:
        from hijridate import Hijri  # deferred: only where a calendar is asked for

        # A lunar year is 354 or 355 days: there are about 33 of them in 32 years.
        lunar = (year - _HIJRA) * 33 // 32
        for each in range(lunar - 1, lunar + 3):
            try:
                end = last or Hijri(each, month, 1).month_length()
                since = date(*Hijri(each, month, first).to_gregorian().datetuple())
            except OverflowError:  # the table of the package is of 1343 to 1500, which is 1924 to 2077
                continue
            if since.year == year:
                yield since, since + timedelta(days=end - first), True

    return spans


def _easter(first: int, last: int, *, orthodox: bool = False) -> Callable[[str, int], Iterator[Span]]:
    """Days counted from Easter Sunday."""

    def spans(_code: str, year: int) -> Iterator[Span]:
        from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

        sunday = easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)
        yield sunday + timedelta(days=first), sunday + timedelta(days=last), False

    return spans


def _fixed(first: str, last: str) -> Callable[[str, int], Iterator[Span]]:
    def spans(_code: str, year: int) -> Iterator[Span]:
        yield date.fromisoformat(f"{year}-{first}"), date.fromisoformat(f"{year}-{last}"), False

    return spans


def _listed(country: str, begins: str, first: int, last: int, ends: str = "") -> Callable[[str, int], Iterator[Span]]:
    """Days counted from a holiday of the country that keeps the season, until another where one is named."""

    def spans(_code: str, year: int) -> Iterator[Span]:
        import holidays

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # of a year that the table does not reach: no season is told
            named = holidays.country_holidays(country, years=year, language="en_US")
        start = min((on for on in named.get_named(begins) if on.year == year), default=None)
        if start is None:
            return
        end = max(named.get_named(ends), default=start) if ends else start
        estimated = "(estimated)" in named[start]
        yield start + timedelta(days=first), end + timedelta(days=last), estimated

    return spans


_RULES: Mapping[Rule, Callable[[str, int], Iterator[Span]]] = MappingProxyType(
    {
        Rule.RAMADAN: _islamic(_RAMADAN, 1, 0),
        Rule.EID_AL_FITR: _islamic(_SHAWWAL, 1, 3),
        Rule.HAJJ: _islamic(_DHU_AL_HIJJA, 8, 13),
        Rule.LUNAR_NEW_YEAR: _listed("CN", "Chinese New Year", 0, 7),
        Rule.TET: _listed("VN", "Lunar New Year", 0, 7),
        Rule.CHUSEOK: _listed("KR", "Chuseok", 0, 2),
        Rule.DIWALI: _listed("IN", "Diwali", -2, 3),
        Rule.HIGH_HOLY_DAYS: _listed("IL", "Rosh Hashanah", 0, 0, ends="Simchat Torah"),
        Rule.HOLY_WEEK: _easter(-7, 0),
        Rule.CARNIVAL: _easter(-51, -47),
        Rule.LENT_ORTHODOX: _easter(-48, -1, orthodox=True),
        Rule.NOWRUZ: _fixed("03-20", "04-02"),
        Rule.SONGKRAN: _fixed("04-13", "04-15"),
        Rule.GOLDEN_WEEK: _fixed("04-29", "05-05"),
        Rule.OBON: _fixed("08-13", "08-16"),
    }
)
