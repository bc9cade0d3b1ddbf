"""How many hours two clocks are apart around a meeting, where a change of one of them moves it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from trustdesk.domain.places import Apart, DayNote, NoteKind

_DAY = timedelta(days=1)
_LONGEST_DAYS = 30


def with_gaps(notes: Iterable[DayNote], at: datetime, our_zone: str) -> Iterator[DayNote]:
    """The notes; changes of a clock with what they do to the hours between us. at: the meeting, in their zone."""
    ours = ZoneInfo(our_zone) if our_zone else None
    for each in notes:
        yield replace(each, apart=_apart(each.since, at, ours)) if ours and each.kind is NoteKind.CLOCKS else each


def _apart(changes_on: date, at: datetime, ours: ZoneInfo) -> Apart | None:
    """None where the hours stay the same, or have been moved once more before the meeting."""
    days = changes_on - at.date()
    now, before, after = (_gap(moment, ours) for moment in (at, at + days - _DAY, at + days + _DAY))
    other = before if days <= timedelta() else after
    if before == after or now != (after if other == before else before):
        return None
    is_past = days <= timedelta()
    return Apart(minutes=abs(now), otherwise=abs(other), is_past=is_past, until=_until(at, ours) if is_past else None)


def _until(at: datetime, ours: ZoneInfo) -> date | None:
    """The day soon after the meeting from which the hours between us are other ones again."""
    now = _gap(at, ours)
    days = (at + _DAY * count for count in range(1, _LONGEST_DAYS + 1))
    return next((moment.date() for moment in days if _gap(moment, ours) != now), None)


def _gap(moment: datetime, ours: ZoneInfo) -> int:
    """Minutes that their clock is ahead of ours."""
    there, here = moment.utcoffset(), moment.astimezone(ours).utcoffset()
    assert there is not None
    assert here is not None
    return int((there - here).total_seconds() // 60)
