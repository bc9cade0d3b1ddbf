"""The agenda in words: what each row says."""

from collections.abc import Mapping
from datetime import date, datetime

from trustdesk.domain.heads import CounterpartSummary
from trustdesk.domain.meetings import Channel
from trustdesk.domain.record import Party
from trustdesk.i18n.words import Words
from trustdesk.operations.today import AgendaMeeting, DuePromise, MeetingState, When
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.today.agenda_row import Deed, Mark, RowText

_FAR = 7


class AgendaTexts:
    """Writes the rows of the agenda as seen at a moment."""

    def __init__(self, words: Words, now: datetime) -> None:
        self._words = words
        self._today = now.date()
        open_it = Deed("open", words("ui-today-open"), "book-open")
        self._open = (open_it,)
        self._for_meeting = (
            Deed("prepare", words("ui-today-prepare"), "list-checks"),
            Deed("drill", words("ui-today-drill"), "graduation-cap"),
            Deed("in-the-room", words("ui-today-in-the-room"), "maximize"),
            Deed("print", words("ui-today-print"), "printer"),
            open_it,
        )

    def title(self) -> str:
        """The day."""
        return self._words.day(self._today)

    def meetings(self, meetings: tuple[AgendaMeeting, ...], states: Mapping[str, MeetingState]) -> list[RowText]:
        """Meetings ahead, grouped by when they are."""
        rows, group = [], None
        for each in meetings:
            rows.append(
                RowText(
                    key=each.id,
                    group=self._words(f"ui-today-when-{each.when.value}") if each.when is not group else "",
                    lead=self._lead(each),
                    title=each.name,
                    details=self._about(each),
                    marks=self._marks(states.get(each.id)),
                    deeds=self._for_meeting,
                )
            )
            group = each.when
        return rows

    def debriefs(self, meetings: tuple[AgendaMeeting, ...]) -> list[RowText]:
        """Meetings that are over and wait for their debrief."""
        deed = Deed("debrief", self._words("ui-today-write-debrief"), "notebook-pen")
        return [
            RowText(
                key=each.id,
                title=each.name,
                details=_joined(each.title, self._day(each.starts_at.date())),
                deed=deed,
                deeds=self._open,
            )
            for each in meetings
        ]

    def promises(self, promises: tuple[DuePromise, ...]) -> list[RowText]:
        """Promises, ours before theirs."""
        rows, side = [], None
        for each in promises:
            kept = "ui-today-kept-late" if each.overdue else "ui-today-kept"
            rows.append(
                RowText(
                    key=each.id,
                    group=self._words(f"ui-today-owed-{each.party.value}") if each.party is not side else "",
                    title=each.text,
                    details=_joined(each.name, "" if each.overdue else self._day(each.day)),
                    marks=self._overdue(each),
                    deed=Deed("kept", self._words(kept), "check"),
                    deeds=self._open,
                )
            )
            side = each.party
        return rows

    def cooling(self, summaries: tuple[CounterpartSummary, ...]) -> list[RowText]:
        """People we have been silent with for unusually long (S2.12)."""
        deed = Deed("log", self._words("ui-today-log"), "phone")
        return [
            RowText(
                key=each.head.id,
                title=each.head.name,
                details=self._words(
                    "ui-today-silent", usual=each.usual_days, days=(self._today - each.last_contact).days
                ),
                deed=deed,
                deeds=self._open,
            )
            for each in summaries
            if each.last_contact is not None and each.usual_days is not None
        ]

    def changed(self, summaries: tuple[CounterpartSummary, ...]) -> list[RowText]:
        """Dossiers that were changed lately."""
        return [
            RowText(
                key=each.head.id,
                title=each.head.name,
                details=_joined(
                    each.head.organisation if each.head.organisation != each.head.name else "",
                    choice_label(self._words, each.head.relation),
                ),
                deeds=self._open,
            )
            for each in summaries
        ]

    def _lead(self, meeting: AgendaMeeting) -> str:
        at, words = meeting.starts_at, self._words
        if meeting.when in (When.TODAY, When.TOMORROW):
            return words.time(at)
        if meeting.when is When.THIS_WEEK:
            return words("ui-today-day-time", day=words.short_weekday(at.date()), time=words.time(at))
        return words.short_day(at.date(), self._today)

    def _about(self, meeting: AgendaMeeting) -> str:
        where = choice_label(self._words, meeting.channel)
        if meeting.place:
            # "In person" goes without saying where there is a place.
            where = meeting.place if meeting.channel is Channel.IN_PERSON else f"{where}, {meeting.place}"
        return _joined(meeting.title, where)

    def _marks(self, state: MeetingState | None) -> tuple[Mark, ...]:
        if state is None:
            return ()
        words, count = self._words, state.to_prepare
        ready = Mark(words("ui-today-to-prepare", count=count), "chip-warn" if count else "chip-good")
        if state.is_bare:
            return ready, Mark(words("ui-today-page-bare"), "chip-alert")
        return ready, Mark(words("ui-today-page-full", percent=round(100 * state.fill)), "small")

    def _overdue(self, promise: DuePromise) -> tuple[Mark, ...]:
        if not promise.overdue:
            return ()
        days = (self._today - promise.day).days
        tone = "chip-alert" if promise.party is Party.OURS else "chip-warn"
        return (Mark(self._words("ui-today-overdue", days=days), tone),)

    def _day(self, day: date) -> str:
        """A day near today as people say it."""
        away = (day - self._today).days
        if abs(away) <= 1:
            return self._words("ui-today-near-day", days=away)
        if abs(away) < _FAR:
            return self._words.weekday(day)
        return self._words.short_day(day, self._today)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
