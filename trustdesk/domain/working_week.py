"""The working week of a place: which days are worked, and counting on them."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The working week of a place. weekend: days of the week from 0 (Monday), in a row; closed: days off besides."""

    weekend: frozenset[int] = frozenset({5, 6})
    closed: frozenset[date] = frozenset()

    def works(self, day: date) -> bool:
        """Whether the day is worked."""
        return day.weekday() not in self.weekend and day not in self.closed

    def after(self, day: date, count: int) -> date:
        """The working day `count` working days later; of 0 the day itself or the next one that is worked."""
        return self._moved(day, count, timedelta(days=1))

    def before(self, day: date, count: int) -> date:
        """The working day `count` working days earlier."""
        return self._moved(day, count, timedelta(days=-1))

    def _moved(self, day: date, count: int, step: timedelta) -> date:
        while count or not self.works(day):
            day += step
            count -= self.works(day) and count > 0
        return day

    def end(self, day: date) -> date:
        """The last working day of the week that holds `day`; a week begins after its weekend."""
        first = (max(self.weekend, default=6) + 1) % 7
        last = day + timedelta(days=6 - (day.weekday() - first) % 7)
        return self.before(last, 0)
