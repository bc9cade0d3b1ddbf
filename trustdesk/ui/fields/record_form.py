"""The form of one record, edited in place: it saves by itself and keeps what others change meanwhile.

What the user edits is noted field by field (`_dirty`). A save sends only those fields, to be set in the record as it
then is; what cannot be kept yet stays in its field, with a sentence beneath, and waits for the next save. `_known` is
what the vault is known to hold: where it comes to hold something else (an undo, a change elsewhere), fields without
unsaved typing follow.
"""

import uuid
from collections.abc import Mapping

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.record import Record, fields_of
from trustdesk.operations.editing import fresh_id, get_record
from trustdesk.operations.record_forms import FormSave, save_form
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.fields.day_editors import Moment
from trustdesk.ui.fields.editor import problem_sentence
from trustdesk.ui.fields.form_body import FormBody
from trustdesk.ui.fields.form_values import Gathered, gather_change, gather_new
from trustdesk.ui.fields.labels import kind_label, kind_with_article
from trustdesk.ui.fields.saving_clock import SavingClock
from trustdesk.ui.places import Place


class RecordForm(QWidget):
    """Empty until `show_record` or `show_new`.

    saved: the record as the vault now holds it. closed: the user is done, or the record is gone. place_requested: the
    user wants to see what a field names.
    """

    saved = Signal(object)
    closed = Signal()
    place_requested = Signal(Place)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cls: type[Record] = Record
        self._id = self._counterpart = self._stretch = ""
        self._record: Record | None = None
        self._given: dict[str, object] = {}
        self._known: dict[str, object] = {}
        self._dirty: set[str] = set()
        self._under_way = self._turn = 0
        self._body: FormBody | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._clock = SavingClock(self)
        self._clock.due.connect(self._save)
        desk.changed.connect(self._has_changed)

    # --- What is shown

    def show_record(self, record: Record, counterpart: str = "") -> None:
        """Edit a record. counterpart: the dossier in which the form stands, for what the fields offer."""
        self._begin(type(record), counterpart)
        self._record, self._id = record, record.id
        self._known = {spec.name: getattr(record, spec.name) for spec in fields_of(type(record))}
        self._fill()

    def show_new(self, cls: type[Record], counterpart: str, /, **defaults: object) -> None:
        """Edit a record that comes to be once there is enough of it. defaults: fields said beforehand, also ``id``.

        counterpart: becomes the record's own dossier, where its class has one that must be named.
        """
        self._begin(cls, counterpart)
        specs = fields_of(cls)
        owned = any(spec.name == "counterpart" and spec.required for spec in specs)
        self._given = {"counterpart": counterpart, **defaults} if owned else dict(defaults)
        self._record, self._id = None, str(self._given.pop("id", ""))
        unsaid = {spec.name: None if spec.required else spec.default for spec in specs}
        self._known = unsaid | self._given
        self._fill()

    @property
    def record(self) -> Record | None:
        """The record as last kept; None while a new one is not."""
        return self._record

    @property
    def is_unkept(self) -> bool:
        """Whether something is written there that no record can be made of yet."""
        assert self._body is not None
        return self._record is None and any(self._body.editors[name].is_filled for name in self._dirty)

    def focus_first(self) -> None:
        """Take the focus to the first field."""
        if self._body is not None:
            self._body.first().setFocus(Qt.FocusReason.TabFocusReason)

    def focus_field(self, name: str) -> None:
        """Take the focus to a field, wherever it lies; to the first where the form does not show it."""
        editor = self._body.reveal(name) if self._body is not None else None
        if editor is None:
            self.focus_first()
        else:
            editor.setFocus(Qt.FocusReason.TabFocusReason)

    def finish(self) -> None:
        """Save at once what was typed."""
        self._save(patient=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        done = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if done or event.key() == Qt.Key.Key_Escape:
            self.finish()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        self.finish()
        super().hideEvent(event)

    def _begin(self, cls: type[Record], counterpart: str) -> None:
        self.finish()
        self._dirty.clear()
        self._under_way = 0
        self._turn += 1
        self._given, self._counterpart, self._stretch = {}, counterpart, uuid.uuid4().hex
        if self._body is not None and cls is not self._cls:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
            self._body = None
        self._cls = cls

    def _fill(self) -> None:
        if self._body is None:
            self._body = FormBody(self._desk, self._cls, self)
            self._body.made.connect(self._dress)
            self._body.furnish()
            self._column.addWidget(self._body)
        else:
            for name in self._body.editors:
                self._set_up(name)
        self._body.say("")
        self._body.sum_up(self._record, self._known)

    def _dress(self, name: str) -> None:
        """An editor is new: connect it and show what is known."""
        assert self._body is not None
        editor = self._body.editors[name]
        editor.edited.connect(lambda: self._has_edited(name))
        editor.left.connect(self.finish)
        editor.place_requested.connect(self.place_requested)
        self._set_up(name)

    def _set_up(self, name: str) -> None:
        assert self._body is not None
        editor = self._body.editors[name]
        editor.set_dossier(self._counterpart)
        if isinstance(editor, Moment):
            editor.set_zone(str(self._known.get("time_zone") or ""))
        editor.set_value(self._known.get(name))

    # --- Saving

    def _has_edited(self, name: str) -> None:
        self._dirty.add(name)
        self._clock.typed()

    def _save(self, *, patient: bool = True) -> None:
        """patient: a field where the user still is may be wrong for a while without being told."""
        self._clock.stop()
        if not self._dirty or self._body is None:
            return
        gathered = self._gather()
        self._tell_problems(gathered.problems, patient=patient)
        if gathered.record is None or not gathered.values:
            return
        is_new = self._record is None
        changed = {name: value for name, value in gathered.values.items() if is_new or value != self._known[name]}
        self._dirty -= set(gathered.values)
        if changed or is_new:
            self._send(gathered.record, changed, is_new=is_new)

    def _gather(self) -> Gathered:
        assert self._body is not None
        values: dict[str, object] = {}
        problems: dict[str, InvalidValue] = {}
        for name in sorted(self._dirty):
            try:
                values[name] = self._body.editors[name].value()
            except InvalidValue as wrong:
                problems[name] = wrong
        if self._record is not None:
            found = gather_change(self._record, values)
        else:
            self._id = self._id or fresh_id(next((each for each in values.values() if isinstance(each, str)), ""))
            found = gather_new(self._cls, self._id, self._given, values)
        return Gathered(values=found.values, problems={**problems, **found.problems}, record=found.record)

    def _tell_problems(self, problems: Mapping[str, InvalidValue], *, patient: bool) -> None:
        assert self._body is not None
        for name, editor in self._body.editors.items():
            wrong = problems.get(name)
            if wrong is None:
                editor.show_problem("")
            elif not (patient and editor.holds_focus() and not editor.problem):
                editor.show_problem(problem_sentence(self._desk, self._cls.kind, wrong))

    def _send(self, record: Record, values: dict[str, object], *, is_new: bool) -> None:
        assert self._body is not None
        words, kind, turn = self._desk.words, self._cls.kind, self._turn
        editors = [self._body.editors[name] for name in values]
        before = {name: self._known[name] for name in values}
        if is_new:
            step = words("ui-fields-step-new", kind=kind_label(words, kind))
        else:
            step = words("ui-fields-step-change", kind=kind_with_article(words, kind))
        save = FormSave(
            record=record,
            words=step,
            stretch=self._stretch,
            values=values,
            companions=tuple(each for editor in editors for each in editor.companions()),
            is_new=is_new,
        )
        self._record = record
        self._known |= values
        self._under_way += 1
        self._body.say(words("ui-fields-saving"))

        def has_saved(kept: Record | None) -> None:
            if turn == self._turn:
                for editor in editors:
                    editor.companions_kept()
                self._has_saved(kept)
            elif kept is not None:
                self.saved.emit(kept)

        def has_failed(text: str) -> None:
            if shiboken6.isValid(self) and turn == self._turn:
                self._has_failed(text, before, is_new=is_new)
            else:
                self._desk.noticed.emit(Notice(text=text, wrong=True))

        self._desk.do(lambda vault: save_form(vault, save), has_saved, owner=self, failed=has_failed)

    def _has_saved(self, kept: Record | None) -> None:
        assert self._body is not None
        self._under_way -= 1
        if kept is None:
            self._has_gone()
            return
        if not self._under_way:
            self._follow(kept)
            self._body.say("" if self._dirty else self._desk.words("ui-fields-saved"))
        self.saved.emit(kept)

    def _has_failed(self, text: str, before: dict[str, object], *, is_new: bool) -> None:
        """What could not be saved is still to be saved."""
        assert self._body is not None
        self._under_way -= 1
        self._dirty |= set(before)
        self._known |= before
        if is_new:
            self._record = None
        self._body.say(text, "error")

    # --- Following the vault

    def _has_changed(self, changes: Changes) -> None:
        if self._record is None or self._under_way or self._id not in changes.of(self._cls.kind):
            return
        cls, record_id, turn = self._cls, self._id, self._turn

        def has_read(record: Record | None) -> None:
            if turn != self._turn or self._under_way:
                return
            if record is None:
                self._has_gone()
            else:
                self._follow(record)

        self._desk.read(lambda vault: get_record(vault, cls, record_id), has_read, owner=self, topic="record")

    def _follow(self, record: Record) -> None:
        """Show what the vault holds, except where the user has typed something else meanwhile."""
        assert self._body is not None
        self._record = record
        for spec in fields_of(type(record)):
            value = getattr(record, spec.name)
            if spec.name in self._dirty or value == self._known[spec.name]:
                continue
            self._known[spec.name] = value
            if spec.name in self._body.editors:
                self._set_up(spec.name)
        self._body.sum_up(record, self._known)

    def _has_gone(self) -> None:
        assert self._body is not None
        self._record = None
        self._dirty.clear()
        self._clock.stop()
        self._turn += 1
        self._body.say(self._desk.words("ui-fields-gone"), "error")
        self.closed.emit()
