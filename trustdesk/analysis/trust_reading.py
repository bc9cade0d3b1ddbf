"""How trust is judged: six-part readings (S3.2), and its level before and after each meeting (S3.10, S4.5).

These are the user's impressions; what was promised and done is in `trust_account`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.analysis.rhythm import Trend, trend
from trustdesk.domain.counterparts import TrustReading
from trustdesk.domain.meetings import Debrief, Meeting

TOPIC = "trust_reading"
PARTS = ("competence", "shared_values", "fairness", "positivity", "time_spent", "intimacy")
# From this on a part is weak; a reading older than this many days is stale.
WEAK = 2
FELL_FAR = 2
STALE_DAYS = 180
# A reputation is read from the latest meetings, not from all of them.
RECENT_MEETINGS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Trust at one meeting, 1 to 5, on the day it began in the user's zone."""

    meeting: Meeting
    debrief: Debrief
    day: date

    @property
    def first(self) -> int | None:
        """The first level that is known: before the meeting, else after it."""
        before = self.debrief.trust_before
        return self.debrief.trust_after if before is None else before

    @property
    def last(self) -> int | None:
        """The last level that is known: after the meeting, else before it."""
        after = self.debrief.trust_after
        return self.debrief.trust_before if after is None else after


def points(case: Case) -> tuple[Point, ...]:
    """Every meeting up to now whose debrief judges trust, in the order of time (S3.10)."""
    found = []
    for debrief in case.dossier.all(Debrief):
        meeting = case.dossier.find(Meeting, debrief.meeting)
        judged = debrief.trust_before is not None or debrief.trust_after is not None
        if meeting and judged and meeting.starts_at <= case.now:
            day = meeting.starts_at.astimezone(case.now.tzinfo).date()
            found.append(Point(meeting=meeting, debrief=debrief, day=day))
    return tuple(sorted(found, key=lambda each: each.meeting.starts_at))


def readings(case: Case) -> tuple[TrustReading, ...]:
    """The readings up to today that judge at least one part, in the order of time (S3.2)."""
    past = [each for each in case.dossier.all(TrustReading) if each.on <= case.today and parts(each)]
    return tuple(sorted(past, key=lambda each: each.on))


def parts(reading: TrustReading) -> dict[str, int]:
    """The parts that were judged, each 1 to 5."""
    judged = {part: getattr(reading, part) for part in PARTS}
    return {part: value for part, value in judged.items() if value is not None}


def findings(case: Case) -> tuple[Finding, ...]:
    """The latest reading and what changed in it, then the meetings."""
    return (*_of_readings(case), *_of_meetings(case))


def _of_readings(case: Case) -> Iterator[Finding]:
    found = readings(case)
    if not found:
        return
    last, judged = found[-1], parts(found[-1])
    base: dict[str, Value] = {"day": last.on, "count": len(judged)}
    yield Finding(topic=TOPIC, code="trust-reading-latest", facts=(last.key,), methods=("S3.2",), values=base)
    weakest = min(judged, key=lambda part: judged[part])
    if judged[weakest] <= WEAK:
        yield Finding(topic=TOPIC, code="trust-reading-weakest", weight=Weight.NOTICE, facts=(last.key,),
                      methods=("S3.2",), values={"part": weakest, "value": judged[weakest]})  # fmt: skip
    if len(found) > 1:
        yield from _changes(found[-2], last)
    days = (case.today - last.on).days
    if days > STALE_DAYS:
        yield Finding(topic=TOPIC, code="trust-reading-stale", facts=(last.key,), methods=("S3.2",),
                      values={"days": days})  # fmt: skip


def _changes(before: TrustReading, after: TrustReading) -> Iterator[Finding]:
    earlier, later = parts(before), parts(after)
    for part in PARTS:
        if part in earlier and part in later and earlier[part] != later[part]:
            rose = later[part] > earlier[part]
            code = "trust-reading-rose" if rose else "trust-reading-fell"
            values: dict[str, Value] = {"part": part, "before": earlier[part], "after": later[part]}
            loud = later[part] <= WEAK or later[part] <= earlier[part] - FELL_FAR
            yield Finding(topic=TOPIC, code=code, weight=Weight.NOTICE if loud and not rose else Weight.INFO,
                          facts=(before.key, after.key), methods=("S3.2",), values=values)  # fmt: skip


def _of_meetings(case: Case) -> Iterator[Finding]:
    found = points(case)
    if not found:
        return
    yield from _last_meeting(found[-1])
    if len(found) > 1:
        yield from _between(found[-2], found[-1])
    recent = [(each, level) for each in found if (level := each.last) is not None][-RECENT_MEETINGS:]
    levels = [level for _, level in recent]
    direction = trend(levels)
    if direction is not None:
        facts = tuple(key for each, _ in recent for key in (each.meeting.key, each.debrief.key))
        weight = Weight.NOTICE if direction is Trend.FALLING else Weight.INFO
        values: dict[str, Value] = {"trend": direction.value, "meetings": len(recent), "first": levels[0],
                                    "last": levels[-1]}  # fmt: skip
        yield Finding(topic=TOPIC, code="trust-reading-trend", weight=weight, facts=facts, methods=("S3.10", "S4.5"),
                      values=values)  # fmt: skip


def _last_meeting(point: Point) -> Iterator[Finding]:
    before, after = point.debrief.trust_before, point.debrief.trust_after
    if before is None or after is None:
        return
    change = "same" if before == after else "rose" if after > before else "fell"
    values: dict[str, Value] = {"day": point.day, "before": before, "after": after, "change": change}
    yield Finding(topic=TOPIC, code="trust-reading-meeting", weight=Weight.NOTICE if change == "fell" else Weight.INFO,
                  facts=(point.meeting.key, point.debrief.key), methods=("S3.10",), values=values)  # fmt: skip


def _between(earlier: Point, later: Point) -> Iterator[Finding]:
    """Trust that was there after one meeting and gone before the next: something happened in between."""
    left, found = earlier.debrief.trust_after, later.debrief.trust_before
    if left is None or found is None or found >= left:
        return
    facts = (earlier.meeting.key, earlier.debrief.key, later.meeting.key, later.debrief.key)
    values: dict[str, Value] = {"earlier": earlier.day, "left": left, "later": later.day, "found": found}
    yield Finding(topic=TOPIC, code="trust-reading-lost-between", weight=Weight.NOTICE, facts=facts,
                  methods=("S3.10",), values=values)  # fmt: skip
