"""The sheet of one person or organisation: what is noted of them, and what ties them to others (S0.8.5)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Profile, Tie
from trustdesk.domain.record import Record
from trustdesk.operations.editing import get_record, remove
from trustdesk.operations.people import Sheet, organisation_sheet, person_sheet
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.labels import kind_label, kind_with_article
from trustdesk.ui.icons import icon
from trustdesk.ui.people.people_rows import business_tie_link, career_link, contact_link, tie_link
from trustdesk.ui.people.sheet_section import SheetSection
from trustdesk.ui.places import Place
from trustdesk.ui.theme import XL, L, M, S, role
from trustdesk.ui.widgets.link_rows import Link

if TYPE_CHECKING:
    from trustdesk.ui.fields.record_form import RecordForm

_AROUND = ("people", "organisations", "profile", "affiliations", "ties", "business_ties", "mutual_contacts", "members",
           "counterparts")  # fmt: skip


class PersonSheet(QWidget):
    """Empty until `show_of`. place_requested: a dossier or a person is wanted. gone: what it showed was removed."""

    place_requested = Signal(Place)
    gone = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._record: Person | Organisation | None = None
        self._profile: Profile | None = None
        self._detail: RecordForm | None = None
        words = desk.words
        self._name = self._label("heading")
        self._chip = self._label("chip")
        self._error = self._label("error")
        self._error.setWordWrap(True)
        self._remove = QPushButton(icon("trash-2", "quiet"), words("ui-people-remove"), self)
        self._remove.setObjectName("remove-person")
        role(self._remove, "flat")
        self._remove.clicked.connect(self.remove_shown)
        self.tables = SheetSection("tables", words, self, adds=False)
        self.way = SheetSection("way", words, self, adds=False)
        self.careers = SheetSection("careers", words, self)
        self.people = SheetSection("people", words, self)
        self.ties = SheetSection("ties", words, self)
        self.business = SheetSection("business", words, self)
        self.contacts = SheetSection("contacts", words, self, adds=False)
        self._forms = QVBoxLayout()
        self._forms.setSpacing(M)
        self._profile_form: RecordForm | None = None
        self._form: RecordForm | None = None
        self._place_parts()
        self._connect()

    @property
    def shown(self) -> Person | Organisation | None:
        """Whose sheet it is."""
        return self._record

    def show_of(self, record: Person | Organisation, profile: Profile | None = None) -> None:
        """Show the sheet of this one. profile: the user's own, edited above."""
        if self._record is not None and (self._record.key, self._profile is None) == (record.key, profile is None):
            return
        self.finish_edits()
        self._close_detail()
        self._error.hide()
        self._record, self._profile = record, profile
        self._name.setText(record.name)
        self._show_forms()
        self._ask()

    def focus_first(self) -> None:
        """Take the focus into the form."""
        form = self._profile_form if self._profile is not None else self._form
        if form is not None:
            form.focus_first()

    def finish_edits(self) -> None:
        """Hand over what was typed and not saved yet."""
        for form in (self._profile_form, self._form, self._detail):
            if form is not None:
                form.finish()

    def remove_shown(self) -> None:
        """Remove the person or organisation; where that is refused, the sheet says why."""
        record = self._record
        if record is None:
            return
        words = self.desk.words("ui-people-undo-removed", kind=kind_with_article(self.desk.words, record.kind))
        self.desk.do(
            lambda vault: remove(vault, record.kind, record.id, words),
            failed=self._say_wrong,
            notice=self.desk.words("ui-people-notice-removed", what=record.name),
        )

    # --- Parts

    def _label(self, role_name: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        role(label, role_name)
        label.hide()
        return label

    def _place_parts(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self._name, 1)
        head.addWidget(self._chip)
        head.addWidget(self._remove)
        self._name.setWordWrap(True)
        self._name.show()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, M, L, XL)
        layout.setSpacing(L)
        layout.addLayout(head)
        layout.addWidget(self._error)
        layout.addWidget(self.tables)
        layout.addWidget(self.way)
        layout.addLayout(self._forms)
        for section in (self.careers, self.people, self.ties, self.business, self.contacts):
            layout.addWidget(section)
        layout.addStretch()

    def _connect(self) -> None:
        self.tables.pressed.connect(lambda key: self.place_requested.emit(Place(counterpart=key)))
        self.contacts.pressed.connect(self._go_to_contact)
        for section in (self.careers, self.people, self.ties, self.business):
            section.pressed.connect(lambda key, section=section: self._open_linked(section, key))
            section.removed.connect(self._remove_linked)
        self.careers.add_requested.connect(lambda: self._add(self.careers, Affiliation, "person"))
        self.people.add_requested.connect(lambda: self._add(self.people, Affiliation, "organisation"))
        self.ties.add_requested.connect(lambda: self._add(self.ties, Tie, "person"))
        self.business.add_requested.connect(lambda: self._add(self.business, BusinessTie, "organisation"))
        self.desk.changed.connect(self._refresh)

    def _make_form(self) -> "RecordForm":
        from trustdesk.ui.fields.record_form import RecordForm

        form = RecordForm(self.desk, self)
        form.place_requested.connect(self.place_requested)
        return form

    def _show_forms(self) -> None:
        assert self._record is not None
        if self._profile is not None and self._profile_form is None:
            self._profile_form = self._make_form()
            self._forms.insertWidget(0, self._profile_form)
        if self._profile_form is not None:
            self._profile_form.setVisible(self._profile is not None)
            if self._profile is not None:
                self._profile_form.show_record(self._profile, "")
        if self._form is None:
            self._form = self._make_form()
            self._forms.addWidget(self._form)
        self._form.show_record(self._record, "")

    # --- What is around

    def _ask(self) -> None:
        record = self._record
        if record is not None:
            ask = person_sheet if isinstance(record, Person) else organisation_sheet
            self.desk.read(lambda vault: ask(vault, record.id), self._show, owner=self, topic="sheet")

    def _refresh(self, changes: Changes) -> None:
        if self._record is not None and any(changes.of(kind) for kind in _AROUND):
            self._ask()

    def _show(self, sheet: Sheet | None) -> None:
        if sheet is None:
            self._record = None
            self.gone.emit()
            return
        self._record = sheet.record
        self._name.setText(sheet.record.name)
        words, is_person = self.desk.words, isinstance(sheet.record, Person)
        self._show_chip(sheet)
        self.tables.setVisible(bool(sheet.tables))
        self.tables.show_links([Link(each.counterpart, _at_table(each.name, each.role)) for each in sheet.tables])
        self.way.setVisible(is_person and not sheet.is_me)
        self.way.show_text(self._said_way(sheet))
        for section in (self.careers, self.ties, self.contacts):
            section.setVisible(is_person)
        self.contacts.setVisible(is_person and not sheet.is_me)
        for section in (self.people, self.business):
            section.setVisible(not is_person)
        careers = [career_link(each, words) for each in sheet.careers]
        (self.careers if is_person else self.people).show_links(careers)
        if is_person:
            self.ties.show_links([tie_link(each, words) for each in sheet.ties])
            self.contacts.show_links([contact_link(each, words) for each in sheet.contacts])
        else:
            self.business.show_links([business_tie_link(each, words) for each in sheet.ties])

    def _show_chip(self, sheet: Sheet) -> None:
        self._chip.setVisible(sheet.never or sheet.is_me)
        self._chip.setText(self.desk.words("ui-people-never" if sheet.never else "ui-people-you"))
        role(self._chip, "chip-alert" if sheet.never else "chip")
        self._remove.setVisible(self._profile is None)

    def _said_way(self, sheet: Sheet) -> str:
        words = self.desk.words
        if sheet.never:
            return words("ui-people-way-never")
        if sheet.known:
            return words("ui-people-way-known")
        way = sheet.introduction
        if way is None:
            return ""
        key = "ui-people-way-ask" if way.ask_first else "ui-people-way-free"
        said = words(key, way=" → ".join(way.names[1:]), who=", ".join(way.ask_first))
        return f"{said} {words('ui-people-way-strength', strength=way.strength)}" if way.strength else said

    # --- One of its lines

    def _open_linked(self, section: SheetSection, key: str) -> None:
        kind, _, record_id = key.partition("/")
        self.desk.read(
            lambda vault: get_record(vault, BY_NAME[kind], record_id),
            lambda record: self._show_detail(section, record),
            owner=self,
            topic="linked",
        )

    def _show_detail(self, section: SheetSection, record: Record | None) -> None:
        if record is not None:
            form = self._detail_in(section)
            form.show_record(record, "")
            form.focus_first()

    def _add(self, section: SheetSection, kind: type[Record], field: str) -> None:
        if self._record is not None:
            form = self._detail_in(section)
            form.show_new(kind, "", **{field: self._record.id})
            form.focus_first()

    def _detail_in(self, section: SheetSection) -> "RecordForm":
        if self._detail is None:
            self._detail = self._make_form()
            self._detail.closed.connect(self._close_detail)
        self._detail.finish()
        section.column.addWidget(self._detail)
        self._detail.show()
        return self._detail

    def _close_detail(self) -> None:
        if self._detail is not None and self._detail.isVisible():
            self._detail.finish()
            self._detail.hide()

    def _remove_linked(self, key: str) -> None:
        kind, _, record_id = key.partition("/")
        words = self.desk.words("ui-people-undo-removed", kind=kind_with_article(self.desk.words, kind))
        self._close_detail()
        self.desk.do(
            lambda vault: remove(vault, kind, record_id, words),
            failed=self._say_wrong,
            notice=self.desk.words("ui-people-notice-removed", what=kind_label(self.desk.words, kind)),
        )

    def _go_to_contact(self, key: str) -> None:
        kind, _, record_id = key.partition("/")
        self.desk.read(
            lambda vault: get_record(vault, BY_NAME[kind], record_id),
            lambda record: self.place_requested.emit(Place(counterpart=getattr(record, "counterpart", ""), record=key)),
            owner=self,
            topic="contact",
        )

    def _say_wrong(self, text: str) -> None:
        self._error.setText(text)
        self._error.show()


def _at_table(name: str, role_there: str) -> str:
    return " · ".join(part for part in (name, role_there) if part)
