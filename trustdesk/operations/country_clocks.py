"""What time it is in a country, and whether one is likely to be at work there."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from trustdesk.operations.country_values import Clock
from trustdesk.reference.countries import country
from trustdesk.reference.office_hours import hours_at

_NONE = timedelta()
# The zone database has no zone of Kosovo; its clocks go by the zone of another country, and not by its city.
_CITY_INSTEAD = MappingProxyType({"XK": "Pristina"})


def clocks_of(code: str, now: datetime, language: str = "en") -> tuple[Clock, ...]:
    """The time in each zone of a country, those that show the same together, the most important first. now: aware."""
    alike: dict[timedelta | None, list[str]] = {}
    for zone in country(code, language).zones:
        alike.setdefault(now.astimezone(ZoneInfo(zone)).utcoffset(), []).append(zone)
    return tuple(_clock(code, zones, now, language) for zones in alike.values())


def _clock(code: str, zones: list[str], now: datetime, language: str) -> Clock:
    local = now.astimezone(ZoneInfo(zones[0]))
    hours, holiday = hours_at(code, local)
    ahead = (local.utcoffset() or _NONE) - (now.utcoffset() or _NONE)
    return Clock(
        cities=(_CITY_INSTEAD[code],) if code in _CITY_INSTEAD else _cities(zones, language),
        local=local,
        ahead_minutes=int(ahead.total_seconds() // 60),
        hours=hours,
        holiday=holiday,
    )


def _cities(zones: Iterable[str], language: str) -> tuple[str, ...]:
    """The cities of zones; those that need their state to be told apart ("Knox, Indiana") last."""
    return tuple(sorted((_city(zone, language) for zone in zones), key=lambda city: "," in city or "/" in city))


def _city(zone: str, language: str) -> str:
    """The city that a zone is named after."""
    from babel.dates import get_timezone_location  # deferred: loading CLDR takes tens of milliseconds

    return str(get_timezone_location(zone, locale=language.replace("-", "_"), return_city=True))
