"""What is usual in a country, by aspect, the user's own notes first; each can be corrected, hidden and brought back."""

from collections.abc import Iterator, Sequence

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.culture import Aspect, CultureNote, PlaceNote
from trustdesk.operations.country_values import Noted
from trustdesk.operations.culture_notes import NoteText
from trustdesk.ui.countries.note_acts import hide, keep_note, remove_own, show_again
from trustdesk.ui.countries.note_form import NoteForm
from trustdesk.ui.countries.note_row import NoteRow, name_of
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.theme import L, M, S, role
from trustdesk.ui.widgets.disclosure import Disclosure
from trustdesk.ui.widgets.plain_label import plain_label
from trustdesk.ui.widgets.section import Section


class NotesPart(QWidget):
    """Empty until `show_of`. While a form is open, notes that change elsewhere are shown once it is closed.

    built: all notes stand there; until then `is_building`. took_focus: a part of it, which should be seen.
    """

    built = Signal()
    took_focus = Signal(QWidget)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = self._name = ""
        self._noted = Noted()
        self._body: Section | None = None
        self._rows: list[NoteRow] = []
        self._form: NoteForm | None = None
        self._is_saved = False
        self.is_building = False
        self._wanted = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)

    @property
    def rows(self) -> tuple[NoteRow, ...]:
        """Of the notes that are shown, from the top."""
        return tuple(self._rows)

    @property
    def form(self) -> NoteForm | None:
        """The form that is open."""
        return self._form

    def show_of(self, place: str, name: str, noted: Noted) -> None:
        """Show the notes on a place."""
        is_same = place == self._place
        if not is_same:
            self.finish_edits()
            self._drop_form()
        elif noted == self._noted and self._body is not None:
            return
        self._place, self._name, self._noted = place, name, noted
        if self._is_saved:
            self._drop_form()
        if self._form is None:
            self._fill()

    def finish_edits(self) -> None:
        """Hand over what was typed and not saved yet."""
        if self._form is not None:
            self._form.finish()

    def add(self) -> None:
        """Open the form of a new note."""
        self.finish_edits()
        if self._form is not None or self._body is None:
            return
        card = QFrame(self._body)
        role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(L, M, L, M)
        form = self._open_form(self._desk.words("ui-countries-form-new", place=self._name), None, card)
        column.addWidget(form)
        self._body.body.insertWidget(0, card)
        card.show()
        form.focus_first()
        self.took_focus.emit(form)

    def go_to(self, note_id: str) -> None:
        """Put the keyboard on the user's note of that id."""
        row = next((each for each in self._rows if each.note.own is not None and each.note.own.id == note_id), None)
        if row is not None:
            row.acts.setFocus()
            self.took_focus.emit(row)

    # --- Showing

    def _fill(self) -> None:
        keeps_focus, number = self._focused()
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        words = self._desk.words
        self._body = Section(words("ui-countries-notes"), words("ui-countries-notes-hint"), self)
        self._body.body.setSpacing(M)
        self._rows = []
        self._column.insertWidget(0, self._body)
        self._body.show()
        self.is_building = True
        self._desk.build(self._filled(keeps_focus, number), owner=self, topic="notes")

    def _filled(self, keeps_focus: str, number: int) -> Iterator[None]:
        assert self._body is not None
        words, body = self._desk.words, self._body
        for title, notes in self._groups():
            card = self._group(title, notes)
            body.body.addWidget(card)
            card.show()  # a layout shows it later, and what is not shown yet cannot take the focus
            yield
        if not self._noted.shown:
            body.body.addWidget(self._nothing())
        if self._noted.hidden:
            body.body.addWidget(self._hidden())
        if self._noted.checked is not None:
            checked = words.day(self._noted.checked)
            body.body.addWidget(plain_label("small", body, words("ui-countries-notes-checked", day=checked)))
        self._take_focus(keeps_focus, number)
        self.is_building = False
        self.built.emit()

    def _groups(self) -> Iterator[tuple[str, Sequence[PlaceNote]]]:
        words, shown = self._desk.words, self._noted.shown
        own = [each for each in shown if not each.key]
        if own:
            yield words("ui-countries-own"), own
        for aspect in Aspect:
            notes = [each for each in shown if each.key and each.aspect is aspect]
            if notes:
                yield choice_label(words, aspect), notes

    def _group(self, title: str, notes: Sequence[PlaceNote]) -> QWidget:
        card = QFrame(self._body)
        role(card, "card")
        card.setAccessibleName(title)
        column = QVBoxLayout(card)
        column.setContentsMargins(L, M, M, M)
        column.setSpacing(M)
        column.addWidget(plain_label("strong", card, title), 0, Qt.AlignmentFlag.AlignLeading)
        for number, note in enumerate(notes):
            if number:
                column.addWidget(role(QFrame(card), "line"))
            row = NoteRow(note, self._place, self._desk.words, card)
            row.wished.connect(self._act)
            self._rows.append(row)
            column.addWidget(row)
        return card

    def _nothing(self) -> QWidget:
        words, nothing = self._desk.words, QWidget(self._body)
        column = QVBoxLayout(nothing)
        column.setContentsMargins(0, S, 0, S)
        column.setSpacing(M)
        column.addWidget(plain_label("quiet", nothing, words("ui-countries-notes-none")))
        button = QPushButton(words("ui-countries-add-first"), nothing)
        button.setObjectName("add-first-note")
        button.clicked.connect(self.add)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return nothing

    def _hidden(self) -> QWidget:
        words = self._desk.words
        hidden = Disclosure(words("ui-countries-hidden", count=len(self._noted.hidden)), self)
        hidden.setObjectName("hidden-notes")
        for note in self._noted.hidden:
            row = QHBoxLayout()
            row.setSpacing(M)
            row.addWidget(plain_label("quiet", hidden, note.text), 1)
            again = QPushButton(words("ui-countries-show-again"), hidden)
            again.setObjectName("show-again")
            again.setAccessibleName(words("ui-countries-show-again-what", text=note.text))
            again.clicked.connect(lambda _checked=False, note=note: self._show_again(note))
            row.addWidget(again, 0, Qt.AlignmentFlag.AlignTop)
            hidden.body.addLayout(row)
        return hidden

    # --- The keyboard stays where it was

    def _focused(self) -> tuple[str, int]:
        """The note that the keyboard is on or should be, and its number; -1 where it is elsewhere."""
        if self._wanted:
            name, self._wanted = self._wanted, ""
            return name, 0
        focused = self.window().focusWidget()
        for number, row in enumerate(self._rows):
            if row.acts is focused:
                return name_of(row.note), number
        return "", -1

    def _take_focus(self, name: str, number: int) -> None:
        if number < 0 or not self._rows or not self.isVisible():
            return
        same = next((each for each in self._rows if name_of(each.note) == name), None)
        row = same or self._rows[min(number, len(self._rows) - 1)]
        row.acts.setFocus()
        self.took_focus.emit(row)

    # --- Writing

    def _act(self, name: str, note: PlaceNote) -> None:
        match name:
            case "hide":
                hide(self._desk, note)
            case "remove" | "shipped":
                remove_own(self._desk, note)
            case _:
                self._write(note)

    def _show_again(self, note: PlaceNote) -> None:
        self._wanted = name_of(note)
        show_again(self._desk, note)

    def _write(self, note: PlaceNote) -> None:
        self.finish_edits()
        row = next((each for each in self._rows if name_of(each.note) == name_of(note)), None)
        card = row.parentWidget() if row is not None else None
        layout = card.layout() if card is not None else None
        if self._form is not None or row is None or card is None or not isinstance(layout, QVBoxLayout):
            return
        form = self._open_form(self._desk.words("ui-countries-form-correct"), note, card)
        layout.insertWidget(layout.indexOf(row), form)
        row.hide()
        form.show()
        form.focus_first()
        self.took_focus.emit(form)

    def _open_form(self, title: str, note: PlaceNote | None, parent: QWidget) -> NoteForm:
        self._form = form = NoteForm(self._desk.words, title, note, parent)
        self._is_saved = False
        form.saved.connect(lambda said: self._keep(form, note, said))
        form.closed.connect(lambda: self._close_form(note))
        return form

    def _keep(self, form: NoteForm, note: PlaceNote | None, said: NoteText) -> None:
        def failed(text: str) -> None:
            if shiboken6.isValid(form) and form is self._form:
                form.say_wrong(text)
            else:
                self._desk.noticed.emit(Notice(text=text, wrong=True))

        keep_note(self._desk, self._place, note, said, lambda kept: self._has_kept(form, note, kept), failed)

    def _has_kept(self, form: NoteForm, note: PlaceNote | None, kept: CultureNote | None) -> None:
        """The form goes when the note that was written is shown."""
        if not shiboken6.isValid(form) or form is not self._form:
            return
        self._is_saved = True
        if note is not None and note.key:
            self._wanted = name_of(note)
        elif kept is not None:
            self._wanted = f"own/{kept.id}"

    def _close_form(self, note: PlaceNote | None) -> None:
        self._drop_form()
        self._wanted = name_of(note) if note is not None else ""
        self._fill()

    def _drop_form(self) -> None:
        form, self._form, self._is_saved = self._form, None, False
        if form is not None:
            form.hide()
            form.deleteLater()
