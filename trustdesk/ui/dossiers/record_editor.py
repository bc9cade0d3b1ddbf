"""The one form that is open in a sheet: it stands in place of its row, or at the end of a list for a new record."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.issues import Issue
from trustdesk.domain.people import BusinessTie, Organisation, Person
from trustdesk.domain.record import Record, fields_of
from trustdesk.operations.editing import fresh_id, keep, set_fields
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.dossiers.arrangement import Arrangement
from trustdesk.ui.dossiers.list_part import ListPart
from trustdesk.ui.dossiers.sections import ListSpec
from trustdesk.ui.fields.labels import kind_with_article
from trustdesk.ui.places import Place

if TYPE_CHECKING:
    from trustdesk.ui.fields.record_form import RecordForm


class RecordEditor(QObject):
    """opened: the form stands in this list and wants to be seen. closed: it is gone from it. added: a new record.

    linked: a person or an organisation was added, and the record of this key, which ties it to the dossier, is to be
    edited next. place_requested: as of a panel.
    """

    opened = Signal(ListPart)
    closed = Signal(ListPart)
    added = Signal(object)
    linked = Signal(str)
    place_requested = Signal(Place)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.form: RecordForm | None = None
        self.part: ListPart | None = None
        self._is_new = False
        self._arrangement: Arrangement | None = None

    def edit(self, part: ListPart, record: Record, arrangement: Arrangement, field: str = "") -> None:
        """Open the form of a record. field: where the keyboard goes, else to the first."""
        if self.part is part and self.form is not None and part.rows.form_key == record.id:
            self._focus(field)
            return
        form = self._open(part, record.id, arrangement)
        form.show_record(record, arrangement.sheet.counterpart.id)
        self._focus(field)

    def add(self, part: ListPart, arrangement: Arrangement) -> None:
        """Open the form of a new record of the list."""
        form = self._open(part, "", arrangement)
        self._is_new = True
        about = arrangement.sheet.counterpart.id
        form.show_new(part.spec.kind, about, **beginnings(part.spec, arrangement))
        self._focus("")

    def _open(self, part: ListPart, record_id: str, arrangement: Arrangement) -> "RecordForm":
        from trustdesk.ui.fields.record_form import RecordForm  # deferred: the first form is opened by hand

        self.close()
        form = RecordForm(self._desk, part)
        form.saved.connect(lambda _record: self._has_saved())
        form.closed.connect(lambda: self.close(take_focus=True))
        form.place_requested.connect(self.place_requested)
        self.form, self.part, self._arrangement = form, part, arrangement
        part.open_form(form, record_id)
        self.opened.emit(part)
        return form

    def _focus(self, field: str) -> None:
        assert self.form is not None
        if field:
            self.form.focus_field(field)
        else:
            self.form.focus_first()

    def _has_saved(self) -> None:
        """A new record has its place now: the form stands for it, and no row beside the form."""
        if self.part is not None and self.form is not None and self.form.record is not None:
            self.part.rows.set_form_key(self.form.record.id)

    def finish(self) -> None:
        """Hand over what was typed; the form stays."""
        if self.form is not None:
            self.form.finish()

    def close(self, *, take_focus: bool = False) -> None:
        """Hand over what was typed and let the row come back. take_focus: so does the keyboard."""
        part, form, was_new = self.part, self.form, self._is_new
        if part is None or form is None:
            return
        form.finish()
        record = form.record
        if was_new and form.is_unkept:
            what = kind_with_article(self._desk.words, part.spec.kind.kind)
            self._desk.noticed.emit(Notice(text=self._desk.words("ui-dossier-unkept", what=what), wrong=True))
        self.form = self.part = None
        self._is_new = False
        part.take_form()
        form.hide()
        form.deleteLater()
        self.closed.emit(part)
        if take_focus:
            part.focus_row(record.id if record is not None and not was_new else "")
        if was_new and record is not None:
            self.added.emit(record)
        if was_new and record is not None and self._arrangement is not None:
            self._link(record, self._arrangement)

    def _link(self, added: Record, arrangement: Arrangement) -> None:
        """Tie a new person or organisation to the dossier, as it would otherwise belong to nobody's."""
        tie = _tie(added, arrangement)
        if tie is None:
            return
        words = self._desk.words
        what = words("ui-dossier-do-addition", what=kind_with_article(words, tie.kind))
        if isinstance(tie, Counterpart):
            self._desk.do(lambda vault: set_fields(vault, Counterpart, tie.id, what, organisation=added.id))
        else:
            self._desk.do(
                lambda vault: keep(vault, tie, words=what), lambda _kept: self.linked.emit(tie.key), owner=self
            )


def _tie(added: Record, arrangement: Arrangement) -> Record | None:
    about = arrangement.sheet.counterpart
    if isinstance(added, Person):
        return Member(id=fresh_id(added.name), counterpart=about.id, person=added.id)
    if isinstance(added, Organisation) and about.organisation is None:
        return about
    if isinstance(added, Organisation) and about.organisation != added.id:
        assert about.organisation is not None
        return BusinessTie(id=fresh_id(added.name), organisation=about.organisation, other=added.id)
    return None


def beginnings(spec: ListSpec, arrangement: Arrangement) -> dict[str, Any]:
    """What a new record of the list begins with: the values of the list, and what it plainly belongs to."""
    found: dict[str, Any] = dict(spec.having)
    names = {field.name for field in fields_of(spec.kind)}
    if "counterpart" in names:
        found["counterpart"] = arrangement.sheet.counterpart.id
    if "negotiation" in names and arrangement.chosen:
        found["negotiation"] = arrangement.chosen
    for name, belongs_to in _BELONGS.items():
        if name in names and spec.needs is not None and (record_id := belongs_to(arrangement)):
            found[name] = record_id
    return found


def _first_issue(arrangement: Arrangement) -> str:
    issues = [each for each in arrangement.sheet.dossier.all(Issue) if each.negotiation == arrangement.chosen]
    return issues[0].id if issues else ""


def _last_meeting(arrangement: Arrangement) -> str:
    ids = arrangement.lists["meetings"].ids
    return ids[0] if ids else ""


_BELONGS: dict[str, Callable[[Arrangement], str]] = {"issue": _first_issue, "meeting": _last_meeting}
