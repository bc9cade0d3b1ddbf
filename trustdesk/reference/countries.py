"""Countries: languages, currencies, names, the working week, clocks and prefixes, out of the world's own tables.

Source: Unicode CLDR (by Babel), the IANA time zone database, the numbering plans of ITU-T E.164 (by phonenumbers),
week-ends of the package holidays. What these do not know stands in this module, with its source.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any

from trustdesk.domain.people import NameOrder
from trustdesk.domain.places import Country, LocalWeek, Spoken
from trustdesk.domain.working_week import Week
from trustdesk.reference.customs import local_weeks

# CLDR calls the first two "Simplified" and "Traditional", which says nothing where they stand alone.
_SCRIPTS = {"Hans": "simplified Chinese", "Hant": "traditional Chinese", "Beng": "Bengali", "Mymr": "Burmese"}
_DIRECTION_MARKS = str.maketrans("", "", "\u200e\u200f")
_NO_LANGUAGE = "und"
_MOST_LANGUAGES = 6
_LEAST_PERCENT = 2.0
_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6

# Where the package holidays has no week-end, or an old one. Sources: governments of Nepal (decision of 6 June 2022),
# Libya (2012), Mauritania (since 1 October 2014); Somalia's one weekly day of rest; the Palestinian cabinet.
_WEEKENDS = MappingProxyType(
    {
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
_SHOWN_NUMBER = Decimal("1234567.89")

# Where the family name is usually written and said first. CLDR has person-name formats, Babel does not carry them.
# Source: CLDR person name formats, order "surnameFirst" of the main language.
_FAMILY_FIRST = frozenset({"CN", "HK", "HU", "JP", "KH", "KP", "KR", "MN", "MO", "TW", "VN"})


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
    from babel.core import get_global
    from babel.numbers import get_territory_currencies

    locale = Locale.parse(language, sep="-")
    name = locale.territories[code]
    spoken = _spoken(get_global("territory_languages").get(code, {}), locale)
    own = _own_locale(spoken, code)
    return Country(
        code=code,
        name=name,
        languages=spoken,
        currencies=_CURRENCIES.get(code) or tuple(get_territory_currencies(code)),
        name_order=NameOrder.FAMILY_FIRST if code in _FAMILY_FIRST else NameOrder.GIVEN_FIRST,
        weeks=(LocalWeek(week=Week(weekend=_weekend(code))),),
        zones=zones_of(code),
        phone=_phone(code),
        day=_day(own),
        number=_number(own),
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
    from importlib.resources import files

    lines = (files("tzdata.zoneinfo") / "zone.tab").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple((row[0], row[2]) for row in rows)


def country_of_zone(zone: str) -> str:
    """The country whose clock that is; nothing for a zone of none."""
    return next((owner for owner, name in _zone_table() if name == zone), "")


def _spoken(table: dict[str, dict[str, Any]], locale: Any) -> tuple[Spoken, ...]:
    found = []
    for written, about in table.items():
        share, official = float(about["population_percent"]), bool(about["official_status"])
        if share < _LEAST_PERCENT and about["official_status"] not in ("official", "de_facto_official"):
            continue
        name, script = _named(written, locale)
        if name and written != _NO_LANGUAGE:
            found.append(
                Spoken(code=written.replace("_", "-"), name=name, script=script, official=official, share=share or None)
            )
    ordered = sorted(found, key=lambda each: (not each.official, -(each.share or 0)))
    # One language may stand twice, once for each script: the more usual one is kept.
    first = {each.code.partition("-")[0]: each for each in reversed(ordered)}
    return tuple(each for each in ordered if first[each.code.partition("-")[0]] is each)[:_MOST_LANGUAGES]


def _named(written: str, locale: Any) -> tuple[str, str]:
    from babel.core import get_global

    language, _, script = written.partition("_")
    if not script:
        likely = get_global("likely_subtags").get(language, "").split("_")
        script = next((part for part in likely if len(part) == len("Latn")), "Latn")
    return locale.languages.get(language, ""), _SCRIPTS.get(script) or locale.scripts.get(script, script)


def _own_locale(spoken: tuple[Spoken, ...], code: str) -> Any:
    """The locale of the first language of the country that CLDR has; English where it has none."""
    from babel import Locale, UnknownLocaleError

    for each in spoken:
        for written in (f"{each.code}-{code}", each.code):
            try:
                return Locale.parse(written, sep="-")
            except (UnknownLocaleError, ValueError):
                continue
    return Locale("en")


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


def _day(own: Any) -> str:
    from babel.dates import format_date

    return format_date(date(2026, 11, 24), "short", locale=own).translate(_DIRECTION_MARKS)


def _number(own: Any) -> str:
    from babel.numbers import format_decimal

    return format_decimal(_SHOWN_NUMBER, locale=own)
