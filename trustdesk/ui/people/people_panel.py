"""People and organisations: the list, the user themselves above it, and the sheet of whoever is chosen beside it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.people import Affiliation, Organisation, Person, Profile
from trustdesk.domain.record import Record
from trustdesk.operations.editing import get_record
from trustdesk.operations.me import Me, who_am_i
from trustdesk.operations.people import (
    PeopleWish,
    find_row,
    organisation_lines,
    people_numbers,
    person_lines,
)
from trustdesk.ui.desk import Desk
from trustdesk.ui.icons import icon
from trustdesk.ui.panel import Panel
from trustdesk.ui.people.about_me import AboutMe
from trustdesk.ui.people.people_rows import organisation_columns, organisation_row, person_columns, person_row
from trustdesk.ui.people.person_sheet import PersonSheet
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.record_list import RecordList
from trustdesk.ui.slices import Steps, dress
from trustdesk.ui.theme import XL, L, M, S, role
from trustdesk.ui.widgets.filter_bar import FilterBar
from trustdesk.ui.widgets.list_head import ListHead
from trustdesk.ui.widgets.paged_model import Row
from trustdesk.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from trustdesk.ui.fields.record_form import RecordForm

_BESIDE_LETTERS = 92
_KINDS: tuple[type[Person] | type[Organisation], ...] = (Person, Organisation)


class PeoplePanel(Panel):
    """See the module."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._me = Me()
        self._lists: dict[int, RecordList] = {}
        self._about_me: AboutMe | None = None
        self._sheet: PersonSheet | None = None
        self._coming: Person | Organisation | None = None  # whose sheet is being made
        self._orders = ["name", "name"]
        self._descending = [False, False]
        self._new_form: RecordForm | None = None
        self._place_parts()
        self._connect()
        self._ask()
        self._ask_me()

    @property
    def list(self) -> RecordList:
        """The list that is shown: of people or of organisations."""
        number = self.kind.current()
        if number not in self._lists:
            self._lists[number] = self._make_list(number)
        return self._lists[number]

    @property
    def about_me(self) -> AboutMe:
        """Where the users say who they are."""
        if self._about_me is None:
            self._about_me = AboutMe(self.desk, self)
            self._about_me.hide()
            self._about_me.saved.connect(self._about_me.hide)
            self._left_column.insertWidget(1, self._about_me)
        return self._about_me

    @property
    def sheet(self) -> PersonSheet:
        """The sheet of whoever is chosen."""
        if self._sheet is None:
            self._sheet = PersonSheet(self.desk, self)
            self._sheet.place_requested.connect(self._go)
            self._sheet.gone.connect(self._right.hide)
            self._right_column.addWidget(self._sheet, 1)
        return self._sheet

    def go_to(self, place: Place) -> None:
        """Show the list; a person or organisation that is named is chosen and its sheet shown."""
        self.list.table.setFocus()
        kind_name, _, record_id = place.record.partition("/")
        kind = next((each for each in _KINDS if each.kind == kind_name), None)
        if kind is not None:
            self._seek(kind, record_id)
        elif kind_name == Profile.kind:
            self._show_me()

    def finish_edits(self) -> None:
        if self._sheet is not None:
            self._sheet.finish_edits()
        if self._new_form is not None:
            self._new_form.finish()

    # --- Parts

    def _make_list(self, number: int) -> RecordList:
        words = self.desk.words
        columns, rows, picture, name = (
            (person_columns(words), self._person_rows, "users", words("ui-people-people")),
            (organisation_columns(words), self._organisation_rows, "building-2", words("ui-people-organisations")),
        )[number]
        made = RecordList(self.desk, columns, people_numbers, rows, icon_name=picture, parent=self)
        made.table.setAccessibleName(name)
        remove = QAction(icon("trash-2"), self.desk.words("ui-people-remove"), made.table)
        remove.setShortcut("Del")
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._remove_chosen)
        made.table.addAction(remove)
        made.chosen.connect(self._choose)
        made.opened.connect(lambda _record, _column: self.sheet.focus_first())
        made.counted.connect(self._count_rows)
        made.empty.pressed.connect(self._add)
        made.order_requested.connect(lambda key, down: self._sort(number, key, descending=down))
        self._stack.addWidget(made)
        return made

    def _place_parts(self) -> None:
        words = self.desk.words
        self._head = ListHead(words("ui-people-title"), words("ui-people-new-person"), self)
        self._head.new.setObjectName("new-person")
        self.bar = FilterBar(words("ui-people-filter"), self)
        self.kind = self.bar.add_choice(
            words("ui-people-kind"), [words("ui-people-people"), words("ui-people-organisations")]
        )
        self.you = QPushButton(icon("user", "accent"), "", self)
        self.you.setObjectName("you")
        self.you.setStyleSheet("text-align: left")
        self._stack = QStackedWidget(self)
        left = QWidget(self)
        self._left_column = column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        own = QHBoxLayout()
        own.addWidget(self.you)
        own.addSpacing(M)
        column.addLayout(own)
        column.addWidget(self._stack, 1)
        self._right = QScrollArea(self)
        self._right.setWidgetResizable(True)
        self._right.setWidget(self._make_right())
        self._right.hide()
        sides = SideBySide(left, self._right, _BESIDE_LETTERS, shares=(2, 3), parent=self)
        sides.setObjectName("people")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, L, XL, S)
        layout.setSpacing(M)
        layout.addWidget(self._head)
        layout.addWidget(self.bar)
        layout.addWidget(sides, 1)

    def _make_right(self) -> QWidget:
        """The sheet; above it, while somebody new is written down, their form."""
        right = QWidget(self)
        role(right, "surface")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._right_column = QVBoxLayout(right)
        self._right_column.setContentsMargins(0, 0, 0, 0)
        return right

    def _connect(self) -> None:
        self._head.new_pressed.connect(self._add)
        self.you.clicked.connect(self._show_me)
        self.bar.changed.connect(self._ask)
        self.desk.changed.connect(self._refresh)

    # --- The lists

    def _person_rows(self, vault: Any, numbers: Sequence[int]) -> Mapping[int, Row]:
        words = self.desk.words
        return {number: person_row(line, words) for number, line in person_lines(vault, numbers).items()}

    def _organisation_rows(self, vault: Any, numbers: Sequence[int]) -> Mapping[int, Row]:
        words = self.desk.words
        return {number: organisation_row(each, words) for number, each in organisation_lines(vault, numbers).items()}

    def _ask(self) -> None:
        number = self.kind.current()
        self._stack.setCurrentWidget(self.list)
        wish = PeopleWish(
            organisations=number == 1,
            containing=self.bar.text,
            order=self._orders[number],
            descending=self._descending[number],
        )
        self._head.new.setText(self.desk.words("ui-people-new-organisation" if number else "ui-people-new-person"))
        self.list.show_order(wish.order, descending=wish.descending)
        self.list.show_list(wish)

    def _sort(self, number: int, key: str, *, descending: bool) -> None:
        self._orders[number], self._descending[number] = key, descending
        self._ask()

    def _count_rows(self, count: int) -> None:
        words, organisations = self.desk.words, self.kind.current() == 1
        key = "ui-people-count-organisations" if organisations else "ui-people-count-people"
        self._head.say_count(words(key, count=count) if count else "")
        new = words("ui-people-new-organisation" if organisations else "ui-people-new-person")
        if self.bar.text:
            self.list.empty.say(words("ui-people-none-found", text=self.bar.text), new)
        else:
            self.list.empty.say(words("ui-people-none-organisations" if organisations else "ui-people-none"), new)

    def _refresh(self, changes: Changes) -> None:
        if any(changes.of(kind.kind) for kind in (Person, Organisation, Affiliation, Profile)):
            for each in self._lists.values():
                each.refresh()
            self._ask_me()

    def _seek(self, kind: type[Record], record_id: str) -> None:
        number = _KINDS.index(kind)
        if self.kind.current() != number or self.bar.text:
            self.kind.set_current(number)
            self.bar.field.clear()
            self._ask()
        self.desk.read(
            lambda vault: (find_row(vault, kind, record_id), get_record(vault, kind, record_id)),
            self._show_found,
            owner=self,
            topic="seek",
        )

    def _show_found(self, found: tuple[int | None, Any]) -> None:
        number, record = found
        if number is not None and record is not None:
            self.list.seek(number)
            self._show_sheet(record)

    def _go(self, place: Place) -> None:
        """A person named by a person is shown here; everything else is elsewhere."""
        if place.record.partition("/")[0] in {each.kind for each in _KINDS}:
            self.place_requested.emit(Place(screen=Screen.PEOPLE, record=place.record))
        else:
            self.place_requested.emit(place)

    # --- One of them

    def _choose(self, record: Person | Organisation | None) -> None:
        self._coming = record
        if record is not None:
            self.desk.build(self._prepare_sheet(record), owner=self, topic="sheet")
        elif self._new_form is None:
            # A sheet beside an empty list would be of somebody whom the filter leaves out.
            self.finish_edits()
            self._right.hide()

    def _prepare_sheet(self, record: Person | Organisation) -> Steps:
        """Show the sheet; before the first time make and dress it while the window answers."""
        if self._sheet is None:
            sheet = self.sheet
            yield
            sheet.show_of(record)
            yield from dress(self._right)
        if self._coming is record:
            self._show_sheet(record)

    def _show_sheet(self, record: Person | Organisation, profile: Profile | None = None) -> None:
        self._coming = None
        self._drop_new_form()
        self.sheet.show()
        self.sheet.show_of(record, profile)
        self._right.show()
        self._right.verticalScrollBar().setValue(0)

    def _remove_chosen(self) -> None:
        if self.list.current is not None:
            self._show_sheet(self.list.current)
            self.sheet.remove_shown()

    def _add(self) -> None:
        from trustdesk.ui.fields.record_form import RecordForm

        self._drop_new_form()
        self._new_form = form = RecordForm(self.desk, self)
        form.setContentsMargins(L, M, L, M)
        form.closed.connect(self._drop_new_form)
        form.place_requested.connect(self._go)
        self._right_column.insertWidget(0, form)
        self.sheet.hide()
        self._right.show()
        form.show_new(_KINDS[self.kind.current()], "")
        form.show()
        form.focus_first()

    def _drop_new_form(self) -> None:
        if self._new_form is not None:
            form, self._new_form = self._new_form, None
            form.finish()
            form.hide()
            form.deleteLater()
            self.sheet.setVisible(self.sheet.shown is not None)
            self._right.setVisible(self.sheet.shown is not None)

    # --- The user

    def _ask_me(self) -> None:
        self.desk.read(who_am_i, self._know_me, owner=self, topic="me")

    def _know_me(self, me: Me) -> None:
        self._me = me
        words = self.desk.words
        name = me.person.name if me.person else ""
        said = words("ui-people-you-are", name=name) if name else words("ui-people-you-unknown")
        self.you.setText(" · ".join(part for part in (said, me.organisation) if part).replace("&", "&&"))
        if self._about_me is not None and name:
            self._about_me.hide()

    def _show_me(self) -> None:
        if self._me.person is not None:
            self._show_sheet(self._me.person, self._me.profile)
            self.sheet.focus_first()
        else:
            self.about_me.show()
            self.about_me.given.setFocus()
