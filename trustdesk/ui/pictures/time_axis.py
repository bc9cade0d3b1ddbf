"""Time from one day to another along a line: where a day lies, and which days to name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale

_STEPS_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240)
_DAYS_A_MONTH = 30.44


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAxis:
    """Time over a width in px. mirrored: it runs from right to left."""

    first: date
    last: date
    left: float
    width: float
    mirrored: bool

    def x(self, day: date) -> float:
        """Where the day lies, in px."""
        span = max((self.last - self.first).days, 1)
        part = (day - self.first).days / span
        return self.left + self.width * (1 - part if self.mirrored else part)

    def ticks(self, language: str, measure: Callable[[str], float]) -> tuple[tuple[date, str], ...]:
        """As many firsts of months as have room for their names. measure: how wide a text is, in px."""
        months = max((self.last - self.first).days / _DAYS_A_MONTH, 0.1)
        for step in _STEPS_MONTHS:
            named = tuple((day, _name(day, step, language)) for day in _firsts(self.first, self.last, step))
            widest = max((measure(name) for _, name in named), default=0.0) * 1.4
            if widest <= self.width / months * step:
                return named
        return ()


def _firsts(first: date, last: date, step: int) -> Iterator[date]:
    number = first.year * 12 + first.month - 1
    number += -number % step
    while (day := date(number // 12, number % 12 + 1, 1)) <= last:
        if day >= first:
            yield day
        number += step


def _name(day: date, step: int, language: str) -> str:
    """The year for January and for long steps; else the month."""
    if step >= 12 or day.month == 1:
        return str(day.year)
    return QLocale(language).standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
