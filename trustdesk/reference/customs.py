"""Customs of the calendar that lists of public holidays do not tell, and working weeks that differ inside a country."""

from trustdesk.domain.places import CalendarPack, CustomDay, CustomSeason, LocalWeek
from trustdesk.domain.working_week import Week
from trustdesk.reference.packs import kept_pack
from trustdesk.reference.shelves import Shelf, files_on


def customs(language: str = "en") -> tuple[CalendarPack, ...]:
    """All packs of customs. Raises BadPack."""
    return tuple(kept_pack(file, CalendarPack) for file in files_on(Shelf.CALENDARS, language).values())


def days_of(country: str, language: str = "en") -> tuple[CustomDay, ...]:
    """The customs of single days in a country."""
    return tuple(each for pack in customs(language) for each in pack.days if country in each.countries)


def seasons_of(country: str, language: str = "en") -> tuple[CustomSeason, ...]:
    """The stretches of the year in a country."""
    return tuple(each for pack in customs(language) for each in pack.seasons if country in each.countries)


def local_weeks(country: str, language: str = "en") -> tuple[LocalWeek, ...]:
    """Working weeks in parts of a country that differ from its usual one."""
    return tuple(
        LocalWeek(week=Week(weekend=frozenset(day.number for day in each.weekend)), place=each.place, note=each.note)
        for pack in customs(language)
        for each in pack.weeks
        if each.country == country
    )
