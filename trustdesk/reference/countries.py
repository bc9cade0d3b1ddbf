"""Countries: languages, currencies, names, the working week, clocks and prefixes, out of the world's own tables.

Source: Unicode CLDR (by Babel), the IANA time zone database, the numbering plans of ITU-T E.164 (by phonenumbers),
week-ends of the package holidays. What these do not know stands in this module, with its source.
"""

import zoneinfo
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from trustdesk.domain.places import Country, LocalWeek
from trustdesk.domain.working_week import Week
from trustdesk.reference.customs import local_weeks
from trustdesk.reference.languages_there import languages_of, written_there
from trustdesk.reference.name_orders import name_pattern

_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6

# Where the package holidays has no week-end, or an old one. Sources: governments of Nepal (decision of 6 June 2022),
# Libya (2012), Mauritania (since 1 October 2014); Somalia's one weekly day of rest; the Palestinian cabinet;
# Afghanistan's ministry of labour (March 2025: Saturday to Thursday, on Thursday until one o'clock).
_WEEKENDS = MappingProxyType(
    {
        "AF": frozenset({_FRIDAY}),
        "LY": frozenset({_FRIDAY, _SATURDAY}),
        "MR": frozenset({_SATURDAY, _SUNDAY}),
        "NP": frozenset({_SATURDAY}),
        "PS": frozenset({_FRIDAY, _SATURDAY}),
        "SO": frozenset({_FRIDAY}),
    }
)

# Newer than the CLDR that Babel carries. Source: European Central Bank, the euro in Bulgaria since 1 January 2026.
_CURRENCIES = MappingProxyType({"BG": ("EUR",)})

_AMERICAS = 1


def country(code: str, language: str = "en") -> Country:
    """What is known of a country. language: in which names are given. Raises KeyError for no code of a country.

    The first call loads CLDR, which takes tens of milliseconds.
    """
    known = _country(code, language)
    # Not remembered with the rest: the user may add a pack of them at any time.
    own_weeks = local_weeks(code, language)
    return replace(known, weeks=(*known.weeks, *own_weeks)) if own_weeks else known


@cache
def _country(code: str, language: str) -> Country:
    from babel import Locale  # deferred: only where a place is asked for

    locale = Locale.parse(language, sep="-")
    name = locale.territories[code]
    spoken = languages_of(code, locale)
    day, number = written_there(code, spoken)
    return Country(
        code=code,
        name=name,
        languages=spoken,
        currencies=_currencies(code),
        name_order=name_pattern(code),
        weeks=(LocalWeek(week=Week(weekend=_weekend(code))),),
        zones=zones_of(code),
        phone=_phone(code),
        day=day,
        number=number,
    )


@cache
def country_codes() -> tuple[str, ...]:
    """The codes of all countries and territories that CLDR knows."""
    from babel import Locale  # deferred: loading CLDR takes tens of milliseconds

    # Two letters: regions of the world have numbers. The others are groups, private use or "unknown".
    codes = (str(code) for code in Locale("en").territories)
    return tuple(sorted(code for code in codes if code.isalpha() and code not in NO_COUNTRIES))


NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"})


# The clock of most offices, where the time zone database lists another one first; it goes from east to west there.
_MAIN_ZONE = MappingProxyType(
    {"AU": "Australia/Sydney", "BR": "America/Sao_Paulo", "CA": "America/Toronto", "FM": "Pacific/Pohnpei",
     "RU": "Europe/Moscow", "UA": "Europe/Kyiv", "UZ": "Asia/Tashkent"}
)  # fmt: skip
# Kosovo has no code of ISO 3166 of its own, and so no row in the table; its clocks are those of this zone.
_ZONE_OF_ANOTHER = MappingProxyType({"XK": "Europe/Belgrade"})


@cache
def zones_of(code: str) -> tuple[str, ...]:
    """The time zones of a country: the one that most offices go by, then the others as the database lists them."""
    if code in _ZONE_OF_ANOTHER:
        return (_ZONE_OF_ANOTHER[code],)
    zones = [zone for owner, zone in _zone_table() if owner == code]
    return tuple(sorted(zones, key=lambda zone: zone != _MAIN_ZONE.get(code, zones[0])))


@cache
def _zone_table() -> tuple[tuple[str, str], ...]:
    lines = _zone_list().splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple((row[0], row[2]) for row in rows)


def _zone_list() -> str:
    """The list that belongs to the table which zoneinfo reads."""
    from importlib.resources import files

    listed = (Path(folder) / "zone.tab" for folder in zoneinfo.TZPATH)
    file = next((each for each in listed if each.is_file()), files("tzdata.zoneinfo") / "zone.tab")
    return file.read_text(encoding="utf-8")


def country_of_zone(zone: str) -> str:
    """The country whose clock that is; nothing for a zone of none."""
    return next((owner for owner, name in _zone_table() if name == zone), "")


def _currencies(code: str) -> tuple[str, ...]:
    """The money in use; before that of a neighbour its own, which ISO 4217 names after the country."""
    from babel.numbers import get_territory_currencies

    known = _CURRENCIES.get(code) or tuple(get_territory_currencies(code))
    return tuple(sorted(known, key=lambda currency: not currency.startswith(code)))


def _weekend(code: str) -> frozenset[int]:
    import holidays  # deferred: its import takes tens of milliseconds

    known = _WEEKENDS.get(code)
    if known is None and code in holidays.list_supported_countries(include_aliases=False):
        known = frozenset(holidays.country_holidays(code).weekend)
    # Where the package says Sunday alone, it means on which days a holiday is moved, and offices are closed on two.
    return known if known and known != {_SUNDAY} else frozenset({_SATURDAY, _SUNDAY})


def _phone(code: str) -> str:
    """The international prefix; with the area code where one country of those that share +1 has only that one."""
    import phonenumbers  # deferred: its import takes tens of milliseconds

    prefix = phonenumbers.country_code_for_region(code)
    if not prefix:
        return ""
    about = phonenumbers.PhoneMetadata.metadata_for_region(code)
    area = (about.leading_digits or "") if about and prefix == _AMERICAS else ""
    return f"+{prefix} {area}" if area.isdigit() else f"+{prefix}"
