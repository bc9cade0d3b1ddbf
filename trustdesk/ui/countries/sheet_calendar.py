"""What the calendar of a country says around today: days off, customs, and when not to set a deadline."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from trustdesk.domain.places import DayNote, PublicHoliday
from trustdesk.i18n.words import Words
from trustdesk.operations.country_values import CalendarAhead
from trustdesk.ui.countries.country_words import days_in_lines, said_days, said_holiday, said_note, said_parts
from trustdesk.ui.theme import XS, M
from trustdesk.ui.widgets.disclosure import Disclosure
from trustdesk.ui.widgets.plain_label import plain_label
from trustdesk.ui.widgets.section import Section

_Line = tuple[str, str]
_DAYS_LETTERS = 14


def calendar_section(calendar: CalendarAhead, words: Words, parent: QWidget) -> Section:
    """The section with the calendar of a country."""
    section = Section(words("ui-countries-calendar"), "", parent)
    section.set_empty(False)
    section.setObjectName("calendar")
    for part in _parts(calendar, words, section):
        section.body.addWidget(part)
    return section


def _parts(calendar: CalendarAhead, words: Words, section: Section) -> Iterator[QWidget]:
    today = calendar.today
    if calendar.quiet:
        days = ", ".join(said_days(words, since, until, today) for since, until in calendar.quiet)
        yield plain_label("chip-warn", section, words("ui-countries-no-deadline", days=days))
    if calendar.talk:
        yield plain_label("notice", section, words("ui-countries-talk", subjects=", ".join(calendar.talk)))
    if calendar.around:
        yield plain_label("strong", section, words("ui-countries-around"))
        yield _lines([_note(each, calendar, words) for each in calendar.around], section)
    yield plain_label("strong", section, words("ui-countries-holidays"))
    yield from _holidays(calendar, words, section)
    yield plain_label("small", section, words("ui-countries-calendar-source"))


def _holidays(calendar: CalendarAhead, words: Words, section: Section) -> Iterator[QWidget]:
    def lines(local: bool) -> list[_Line]:
        return [_holiday(each, calendar, words) for each in calendar.holidays if each.local is local]

    if not calendar.known:
        yield plain_label("quiet", section, words("ui-countries-no-calendar"))
        return
    if calendar.partial:
        yield plain_label("quiet", section, words("ui-countries-partial-calendar"))
    yield (
        _lines(lines(False), section)
        if lines(False)
        else plain_label("quiet", section, words("ui-countries-no-holidays"))
    )
    if lines(True):
        more = Disclosure(words("ui-countries-holidays-parts", count=len(lines(True))), section)
        more.body.addWidget(_lines(lines(True), more))
        yield more


def _holiday(holiday: PublicHoliday, calendar: CalendarAhead, words: Words) -> _Line:
    marks = [words("ui-countries-estimated")] * holiday.estimated + [words("ui-countries-half")] * holiday.half
    said = " · ".join((said_holiday(words, holiday), *marks))
    return said_days(words, holiday.on, holiday.on, calendar.today), _with_parts(said, holiday.parts, words)


def _note(note: DayNote, calendar: CalendarAhead, words: Words) -> _Line:
    days = days_in_lines(words, note.since, note.until, calendar.today)
    return days, _with_parts(said_note(words, note), note.parts, words)


def _with_parts(text: str, parts: tuple[str, ...], words: Words) -> str:
    return f"{text} · {words('ui-countries-only-in', parts=said_parts(words, parts))}" if parts else text


def _lines(lines: Sequence[_Line], parent: QWidget) -> QWidget:
    """Days, and beside each what is then."""
    table = QWidget(parent)
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(M)
    grid.setVerticalSpacing(XS)
    grid.setColumnStretch(1, 1)
    for row, (days, text) in enumerate(lines):
        when = plain_label("quiet", table, days)
        when.setWordWrap(False)
        # Alike in all tables, so that what is on the days stands in one line.
        when.setMinimumWidth(when.fontMetrics().averageCharWidth() * _DAYS_LETTERS)
        grid.addWidget(when, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(plain_label("", table, text), row, 1, Qt.AlignmentFlag.AlignTop)
    return table
