"""Where they are: their hour, their next day off, hello in their language, and what is usual there, to be checked.

Nothing on it is a fact about the person; what one finds to hold is noted about them, and written anew (S0.8.1).
"""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.culture import CultureNote, PlaceNote
from trustdesk.domain.places import Hours
from trustdesk.operations.country_values import Clock
from trustdesk.operations.their_place import TheirPlace, note_about_them, their_place
from trustdesk.ui.countries.country_words import said_ahead, said_forms, said_hours, said_saying
from trustdesk.ui.desk import Desk
from trustdesk.ui.icons import icon
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.theme import XS, L, M, S, role
from trustdesk.ui.widgets.flow_layout import FlowLayout
from trustdesk.ui.widgets.plain_label import plain_label

_MINUTE_MS = 60_000


class PlaceCard(QWidget):
    """See the module. Nothing is in it while no country is known. place_requested: as of a panel."""

    place_requested = Signal(Place)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._counterpart = ""
        self._place: TheirPlace | None = None
        self._content: QFrame | None = None
        self.setObjectName("their-place")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._read)
        desk.changed.connect(self._has_changed)

    def show_dossier(self, counterpart_id: str) -> None:
        """Show the place of this counterpart."""
        self._counterpart = counterpart_id
        self._show(None)
        self._minute.start()
        self._read()

    def _read(self) -> None:
        counterpart, now, language = self._counterpart, self.desk.now(), self.desk.words.language
        if counterpart and self.desk.is_open:
            self.desk.read(
                lambda vault: their_place(vault, counterpart, now, language),
                self._show,
                owner=self,
                topic="place",
                failed=lambda _gone: self._show(None),
            )

    def _has_changed(self, changes: Changes) -> None:
        if self._counterpart in changes.counterparts or changes.of(CultureNote.kind):
            self._read()

    def _show(self, place: TheirPlace | None) -> None:
        if place is not None and place != self._place:
            self._fill(place)
        self._place = place
        if self._content is not None:
            self._content.setVisible(place is not None)

    # --- What it shows

    def _fill(self, place: TheirPlace) -> None:
        focused = self._content.focusWidget() if self._content is not None else None
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        layout = self.layout()
        assert layout is not None
        if self._content is not None:
            layout.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        words = self.desk.words
        self._content = content = QFrame(self)
        role(content, "card")
        column = QVBoxLayout(content)
        column.setContentsMargins(L, M, L, M)
        column.setSpacing(S)
        column.addLayout(self._head(place, content))
        column.addLayout(self._at_a_glance(place, content))
        if place.cues:
            column.addSpacing(XS)
            column.addWidget(plain_label("small", content, words("ui-dossier-place-usual", who=place.who)))
            for number, note in enumerate(place.cues):
                column.addWidget(self._cue(note, number, place, content))
        layout.addWidget(content)
        content.show()
        self.setAccessibleName(words("ui-dossier-place-title", country=place.name))
        again = content.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()

    def _head(self, place: TheirPlace, parent: QWidget) -> QHBoxLayout:
        words = self.desk.words
        every = QPushButton(words("ui-dossier-place-all", country=place.name), parent)
        every.setObjectName("open-country")
        role(every, "row-link")
        wanted = Place(screen=Screen.COUNTRIES, record=place.code)
        every.clicked.connect(lambda: self.place_requested.emit(wanted))
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(plain_label("strong", parent, words("ui-dossier-place-title", country=place.name)), 1)
        row.addWidget(every)
        return row

    def _at_a_glance(self, place: TheirPlace, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(S)
        grid.setVerticalSpacing(XS)
        grid.setColumnStretch(1, 1)
        for number, (picture, told) in enumerate(self._lines(place, parent)):
            sign = QLabel(parent)
            sign.setPixmap(icon(picture, "quiet").pixmap(sign.fontMetrics().height(), sign.fontMetrics().height()))
            grid.addWidget(sign, number, 0)
            grid.addWidget(told, number, 1)
        return grid

    def _lines(self, place: TheirPlace, parent: QWidget) -> Iterator[tuple[str, QWidget]]:
        words = self.desk.words
        if place.clock is not None:
            yield "clock", self._clock(place, place.clock, parent)
        if place.holiday is not None:
            on, today = place.holiday.on, self.desk.now().date()
            day = words("ui-dossier-place-day", weekday=words.weekday(on), day=words.short_day(on, today))
            key = "ui-dossier-place-holiday-estimated" if place.holiday.estimated else "ui-dossier-place-holiday"
            yield "calendar", plain_label("", parent, words(key, day=day, name=place.holiday.name))
        if place.hello is not None:
            forms = said_forms(words, "", place.hello.hello)
            said = words(
                "ui-dossier-place-hello",
                say=" / ".join(said_saying(words, form) for _, form in forms),
                sound=" / ".join(form.sound for _, form in forms),
                language=place.hello.language,
            )
            yield "languages", plain_label("", parent, said)

    def _clock(self, place: TheirPlace, clock: Clock, parent: QWidget) -> QWidget:
        words = self.desk.words
        key = "ui-dossier-place-time" if place.sure else "ui-dossier-place-time-in"
        city = next(iter(clock.cities), place.name)
        time = words(key, weekday=words.weekday(clock.local.date()), time=words.time(clock.local), city=city)
        box = QWidget(parent)
        flow = FlowLayout(box, S)
        told = plain_label("", box, words("ui-dossier-place-clock", time=time, ahead=said_ahead(words, clock)))
        told.setWordWrap(False)
        flow.addWidget(told)
        working = clock.hours is Hours.WORKING
        hours = plain_label("chip" if working else "chip-warn", box, said_hours(words, clock))
        hours.setWordWrap(False)
        flow.addWidget(hours)
        return box

    def _cue(self, note: PlaceNote, number: int, place: TheirPlace, parent: QWidget) -> QWidget:
        words = self.desk.words
        box = QWidget(parent)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(plain_label("", box, note.text))
        below = [words("ui-dossier-place-check", question=note.ask)] if note.ask else []
        below += [words("ui-dossier-of-source", text=note.source)] if note.source else []
        button = QPushButton(words("ui-dossier-place-note"), box)
        button.setObjectName(f"note-about-them-{number}")
        button.setAccessibleDescription(note.text)
        button.setIcon(icon("plus", "accent"))
        role(button, "row-link")
        button.clicked.connect(partial(self._note, note, place))
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(plain_label("quiet", box, "\n".join(below)), 1)
        row.addWidget(button)
        column.addLayout(row)
        return box

    def _note(self, note: PlaceNote, place: TheirPlace) -> None:
        """Make it a doubtful fact about them, and open that to be written as it is."""
        counterpart, now = self._counterpart, self.desk.now()
        what = self.desk.words("ui-dossier-place-undo-note")
        self.desk.do(
            lambda vault: note_about_them(vault, counterpart, place.person, note, now, what),
            lambda fact: self.place_requested.emit(Place(counterpart=counterpart, record=fact.key)),
            owner=self,
        )
