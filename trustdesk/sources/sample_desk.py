"""The sample desk: documents in `resources/sample/`, written as if today were their anchor, moved to the real today.

Every day and moment moves by whole weeks, so that a Tuesday stays a Tuesday and the wall clock stays the same across
summer time; what is known to the year or month only (careers, birthdays) stays where it was.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from trustdesk.domain.meetings import Meeting
from trustdesk.domain.record import Record, fields_of
from trustdesk.paths import resource
from trustdesk.sources import json_format

ANCHOR = date(2026, 6, 1)


def sample_desk(today: date) -> tuple[Record, ...]:
    """The records of the sample desk as seen from `today`. Raises UserError where a file is damaged."""
    weeks = timedelta(weeks=(today - ANCHOR).days // 7)
    files = sorted(resource("sample").glob("*.json"))
    read = [record for file in files for record in json_format.read(file.read_bytes(), file.name)]
    return tuple(_moved(record, weeks) for record in read)


def _moved(record: Record, by: timedelta) -> Record:
    moved: dict[str, Any] = {}
    for spec in fields_of(type(record)):
        value = getattr(record, spec.name)
        if spec.type is date and value is not None:
            moved[spec.name] = value + by
        elif isinstance(record, Meeting) and isinstance(value, datetime):
            zone = ZoneInfo(record.time_zone) if record.time_zone else value.tzinfo
            local = value.astimezone(zone)
            # Adding to a local time keeps its wall clock; the offset follows the zone's own rules.
            shifted = local + by
            moved[spec.name] = datetime.fromisoformat(shifted.isoformat())
    return replace(record, **moved) if moved else record
