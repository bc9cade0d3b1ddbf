"""Editors of days, times and moments, typed as one says them."""

import zoneinfo
from contextlib import suppress
from datetime import date, datetime, time, timezone, tzinfo

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.record import WORDS, FieldSpec, Record
from trustdesk.operations.day_reading import read_day, read_time, time_in
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.editor import FieldEditor
from trustdesk.ui.fields.text_editors import ShortText
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import S
from trustdesk.ui.widgets.date_field import DateField
from trustdesk.ui.widgets.text_line import TextLine

# Days that were, where "fri" means the last one.
_PAST = frozenset({"learnt_on", "made_on", "done_on", "given_on", "on", "asked_on", "opened_on", "closed_on"})


class Day(FieldEditor):
    """A day, typed or picked. While it is typed it is read anew; when it is left it is written out.

    typed: it is about to be written out, and stands as it was typed for the last time.
    """

    typed = Signal()

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        self._line = DateField(icon("calendar", "quiet"), desk.words("ui-fields-open-calendar"), self)
        self._line.setPlaceholderText(desk.words("ui-fields-day-example"))
        self._day: date | None = None
        self._typed = False
        self._line.textEdited.connect(self._has_typed)
        self._line.picked.connect(self._pick)
        self._line.focus_left.connect(self._leave)
        self._line.returnPressed.connect(self._leave)
        self._hold(self._line)

    def _has_typed(self) -> None:
        self._typed = True
        self.edited.emit()

    def _pick(self, day: date) -> None:
        self._write(day)
        self.edited.emit()
        self.left.emit()

    def _leave(self) -> None:
        self.typed.emit()
        if self._typed:
            # What is wrong stays as it was typed; the form says so.
            with suppress(InvalidValue):
                self._write(self.day())
        self.left.emit()

    def clock(self) -> time | None:
        """The time of day that was typed behind the day."""
        return time_in(self._line.text()) if self._typed else None

    def day(self) -> date | None:
        """The day, whatever the field itself may hold. Raises InvalidValue where what is typed names none."""
        text = self._line.text().strip()
        if not self._typed:
            return self._day
        return read_day(self.spec.name, text, self.desk.now(), past=self.spec.name in _PAST) if text else None

    def _read(self) -> object:
        return self.day()

    def _write(self, value: object) -> None:
        self._day = value if isinstance(value, date) else None
        self._typed = False
        self._line.setText(shown_day(self.desk, self._day) if self._day else "")
        self._line.setCursorPosition(0)
        self._line.point_at(self._day)


class TimeOfDay(ShortText):
    """A time of day."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        self._line.setPlaceholderText(desk.words("ui-fields-time-example"))

    def _read(self) -> object:
        text = self._line.text().strip()
        return None if not text and self.spec.optional else read_time(self.spec.name, text)

    def _write(self, value: object) -> None:
        self._line.setText(_shown_time(value))


class Moment(FieldEditor):
    """A day and a time on the clock of a time zone: that of the record, else the one it was written in, else ours."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        self._zone: tzinfo | None = None
        self._moment: datetime | None = None
        row = QWidget(self)
        self._day = Day(desk, cls, spec, row)
        self._time = TextLine(row)
        self._time.setPlaceholderText(desk.words("ui-fields-time-example"))
        self._time.setAccessibleName(desk.words("ui-fields-time-of", field=self.label))
        self._place = QLabel(row)
        self._place.setProperty("role", "small")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S)
        line.addWidget(self._day, 3)
        line.addWidget(self._time, 1)
        line.addWidget(self._place)
        self._day.edited.connect(self.edited)
        self._day.left.connect(self._leave)
        self._day.typed.connect(self._take_clock)
        self._time.textEdited.connect(self.edited)
        self._time.focus_left.connect(self._leave)
        self._time.returnPressed.connect(self._leave)
        self._hold(row)
        self.setFocusProxy(self._day)
        QWidget.setTabOrder(self._day, self._time)

    def set_zone(self, name: str) -> None:
        """Show it on the clock of that zone of the IANA database; empty: as it is written."""
        zone = zoneinfo.ZoneInfo(name) if name else None
        if zone != self._zone:
            self._zone = zone
            self._write(self._moment)

    def _take_clock(self) -> None:
        """Who types "Tuesday 14:00" into the field of the day means both."""
        clock = self._day.clock()
        if clock is not None and not self._time.text().strip():
            self._time.setText(_shown_time(clock))

    def _leave(self) -> None:
        # From the day to its time is not out of the field.
        if not self.holds_focus():
            self.left.emit()

    def _read(self) -> object:
        day = self._day.day()
        if day is None:
            raise InvalidValue(self.spec.name, f"must be {WORDS[datetime]}")
        at = (None if self._time.text().strip() else self._day.clock()) or read_time(self.spec.name, self._time.text())
        local = datetime.combine(day, at, self._clock())
        # With the bare offset, as the model keeps it.
        return local.replace(tzinfo=timezone(offset)) if (offset := local.utcoffset()) is not None else local

    def _write(self, value: object) -> None:
        self._moment = value if isinstance(value, datetime) else None
        shown = self._moment.astimezone(self._clock()) if self._moment else None
        self._day.set_value(shown.date() if shown else None)
        self._time.setText(_shown_time(shown.time()) if shown else "")
        self._place.setText(self._zone_name(shown))

    def _clock(self) -> tzinfo | None:
        written = self._moment.tzinfo if self._moment else None
        return self._zone or written or self.desk.now().tzinfo

    def _zone_name(self, shown: datetime | None) -> str:
        if isinstance(self._zone, zoneinfo.ZoneInfo):
            return self._zone.key.rsplit("/", 1)[-1].replace("_", " ")
        return (shown or self.desk.now()).strftime("UTC%z").replace("+0000", "")


class PartOfDate(ShortText):
    """A year, a month or a day, as far as it is known."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        self._line.setPlaceholderText(desk.words("ui-fields-part-of-date-example"))

    def _read(self) -> object:
        text = self._line.text().strip()
        if not text and self.spec.optional:
            return None
        try:
            return PartialDate.parse(text)
        except ValueError:
            return self._said(text)

    def _said(self, text: str) -> PartialDate:
        """A month by name, such as "May 2019", or a day as one says it."""
        locale = QLocale(self.desk.words.language)
        for form in ("MMMM yyyy", "MMM yyyy", "M/yyyy", "M.yyyy"):
            month = locale.toDate(text, form)
            if month.isValid():
                return PartialDate(month.year(), month.month())
        try:
            day = read_day(self.spec.name, text, self.desk.now(), past=True)
        except InvalidValue:
            raise InvalidValue(self.spec.name, f"must be {WORDS[PartialDate]}") from None
        return PartialDate(day.year, day.month, day.day)

    def _write(self, value: object) -> None:
        self._line.setText(str(value) if isinstance(value, PartialDate) else "")


def shown_day(desk: Desk, day: date) -> str:
    """The day as a field shows it: "Tue 9 Jun 2026"; Qt's own words, as Babel would hold up the first form."""
    locale = QLocale(desk.words.language)
    return locale.toString(QDate(day.year, day.month, day.day), desk.words("ui-fields-day-form"))


def _shown_time(value: object) -> str:
    if not isinstance(value, time):
        return ""
    return value.isoformat("seconds" if value.second else "minutes")
