"""Customs of the calendar that lists of public holidays do not tell, and working weeks that differ inside a country."""

from trustdesk.domain.places import CalendarPack, CustomDay, CustomSeason, LocalWeek
from trustdesk.domain.working_week import Week
from trustdesk.reference.shelves import packs_on


def days_of(country: str, language: str = "en") -> tuple[CustomDay, ...]:
    """The customs of single days in a country."""
    known = {each.key: each for pack in _packs(language) for each in pack.days}
    return tuple(each for each in known.values() if country in each.countries)


def seasons_of(country: str, language: str = "en") -> tuple[CustomSeason, ...]:
    """The stretches of the year in a country."""
    known = {each.key: each for pack in _packs(language) for each in pack.seasons}
    return tuple(each for each in known.values() if country in each.countries)


def local_weeks(country: str, language: str = "en") -> tuple[LocalWeek, ...]:
    """Working weeks in parts of a country that differ from its usual one."""
    known = {each.key: each for pack in _packs(language) for each in pack.weeks}
    return tuple(
        LocalWeek(week=Week(weekend=frozenset(day.number for day in each.weekend)), place=each.place, note=each.note)
        for each in known.values()
        if each.country == country
    )


def _packs(language: str) -> tuple[CalendarPack, ...]:
    """All packs, the user's own last: an item of a key that was there before stands in its place."""
    return packs_on(CalendarPack, language)
