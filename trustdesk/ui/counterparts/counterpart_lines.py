"""What a row of the list says: a name, one quiet line, and a few marks; written once and kept while it is shown."""

from dataclasses import dataclass
from datetime import date, datetime

from trustdesk.domain.heads import CounterpartSummary
from trustdesk.operations.code_choosing import Codes, codes_chosen
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.labels import choice_label

_MOST_KEPT = 2_048


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row in words. meeting: the next one, such as "Thu 14:00". overdue: how many promises, ours if `ours`."""

    name: str
    details: str
    meeting: str
    overdue: int
    ours: bool
    cooling: bool
    spoken: str


class CounterpartLines:
    """Writes summaries as lines, as seen on the desk's today."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._today = desk.now().date()
        self._lines: dict[CounterpartSummary, Line] = {}
        self._countries: dict[str, str] = {}

    def line(self, summary: CounterpartSummary) -> Line:
        """The summary in words."""
        today = self._desk.now().date()
        if today != self._today or len(self._lines) > _MOST_KEPT:
            self._today = today
            self._lines.clear()
        if summary not in self._lines:
            self._lines[summary] = self._write(summary)
        return self._lines[summary]

    def spoken(self, summary: CounterpartSummary) -> str:
        """The whole row as one text."""
        return self.line(summary).spoken

    def _write(self, summary: CounterpartSummary) -> Line:
        words, head = self._desk.words, summary.head
        parts = [
            head.organisation if head.organisation != head.name else "",
            self._country(head.country),
            choice_label(words, head.relation) if head.relation.value != "other" else "",
            words("ui-counterparts-internal") if head.internal else "",
        ]
        details = " · ".join(part for part in parts if part) or head.summary
        meeting = self._when(summary.next_meeting) if summary.next_meeting else ""
        overdue, cooling = summary.our_overdue + summary.their_overdue, summary.is_cooling(self._today)
        told = [head.name, details]
        told += [words("ui-counterparts-spoken-meeting", when=meeting)] if meeting else []
        told += [words("ui-counterparts-spoken-overdue", count=overdue)] if overdue else []
        told += [words("ui-counterparts-spoken-cooling")] if cooling else []
        return Line(
            name=head.name,
            details=details,
            meeting=meeting,
            overdue=overdue,
            ours=summary.our_overdue > 0,
            cooling=cooling,
            spoken=", ".join(part for part in told if part),
        )

    def _country(self, code: str) -> str:
        if code and code not in self._countries:
            (country,) = codes_chosen(Codes.COUNTRIES, (code,), self._desk.words.language)
            self._countries[code] = country.name
        return self._countries.get(code, "")

    def _when(self, at: datetime) -> str:
        words = self._desk.words
        day = said_near(self._desk, at.date())
        return words("ui-counterparts-when", day=day, time=words.time(at)) if _is_near(at.date(), self._today) else day


def _is_near(day: date, today: date) -> bool:
    return 0 <= (day - today).days < 7


def said_near(desk: Desk, day: date) -> str:
    """A day to come, shortly: "Today", "Thu", "9 June"."""
    words, today = desk.words, desk.now().date()
    if day == today:
        return words("ui-counterparts-today")
    return words.short_weekday(day) if _is_near(day, today) else words.short_day(day, today)
