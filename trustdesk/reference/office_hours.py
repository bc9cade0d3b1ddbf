"""Whether one is likely to be at work at a moment in a country."""

from datetime import datetime

from trustdesk.domain.places import Hours
from trustdesk.reference.calendar import holidays_between, week_of

OFFICE_HOURS = range(9, 17)


def hours_at(code: str, local: datetime) -> tuple[Hours, str]:
    """What a local time is there, and the name of the day off, if it is one of the whole country."""
    day = local.date()
    off = [each for each in holidays_between(code, day, day) if not (each.local or each.half)]
    if off:
        return Hours.HOLIDAY, off[0].name
    if not week_of(code, day).works(day):
        return Hours.WEEKEND, ""
    return (Hours.WORKING if local.hour in OFFICE_HOURS else Hours.EARLY_OR_LATE), ""
