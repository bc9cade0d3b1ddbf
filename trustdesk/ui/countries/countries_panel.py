"""Countries and regions: a list of all, those of the user's desk first, and beside it what is known of one (S0.8.1)."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.culture import CultureNote
from trustdesk.domain.people import Organisation, Person
from trustdesk.operations.countries import country_list, country_sheet, desk_countries, place_of_note
from trustdesk.operations.country_values import CountryLine, PlaceSheet
from trustdesk.ui.countries.country_sheet import CountrySheet
from trustdesk.ui.countries.place_list import PlaceList
from trustdesk.ui.desk import Desk
from trustdesk.ui.panel import Panel
from trustdesk.ui.places import Place
from trustdesk.ui.theme import XL, L, M, S
from trustdesk.ui.widgets.empty_state import EmptyState
from trustdesk.ui.widgets.filter_bar import FilterBar
from trustdesk.ui.widgets.list_head import ListHead
from trustdesk.ui.widgets.side_by_side import SideBySide

_BESIDE_LETTERS = 60
_WHERE_FROM = (Counterpart.kind, Organisation.kind, Person.kind)


class CountriesPanel(Panel):
    """See the module. A place names a country by its code, a region by its key, or a note as ``culture_notes/id``."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._wanted = self._section = self._note = ""
        self.list = PlaceList(desk.words, self)
        self.none_found = EmptyState("languages", self)
        self.sheet = CountrySheet(desk, self)
        self.none_chosen = EmptyState("languages", self)
        self.none_chosen.say(desk.words("ui-countries-none-chosen"))
        self._lists, self._sheets = QStackedWidget(self), QStackedWidget(self)
        self._place_parts()
        self._connect()
        self._ask_places()

    def go_to(self, place: Place) -> None:
        """Show the list; a country that is named is chosen, and its section brought into view."""
        self.list.setFocus()
        kind, _, note = place.record.partition("/")
        self._section, self._note = place.section, note
        if kind == CultureNote.kind and note:
            self.desk.read(lambda vault: place_of_note(vault, note), self._show_named, owner=self, topic="note")
        elif place.record:
            self._show_named(place.record)

    def finish_edits(self) -> None:
        self.sheet.notes.finish_edits()

    # --- Parts

    def _place_parts(self) -> None:
        words = self.desk.words
        self._head = ListHead(words("ui-countries-title"), words("ui-countries-new"), self)
        self._head.new.setObjectName("new-note")
        self._head.new.setEnabled(False)
        self.bar = FilterBar(words("ui-countries-filter"), self)
        self.bar.field.setMinimumWidth(self.bar.field.fontMetrics().averageCharWidth() * 34)
        for stack, parts in (
            (self._lists, (self.list, self.none_found)),
            (self._sheets, (self.none_chosen, self.sheet)),
        ):
            for part in parts:
                stack.addWidget(part)
        sides = SideBySide(self._lists, self._sheets, _BESIDE_LETTERS, shares=(1, 3), parent=self)
        sides.setObjectName("countries")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, L, XL, S)
        layout.setSpacing(M)
        layout.addWidget(self._head)
        layout.addWidget(self.bar)
        layout.addWidget(sides, 1)

    def _connect(self) -> None:
        self._head.new_pressed.connect(self.sheet.notes.add)
        self.bar.changed.connect(self._seek)
        self.bar.field.returnPressed.connect(self._take_first)
        self.none_found.pressed.connect(self._clear)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(lambda _code: self.sheet.setFocus())
        self.sheet.left.connect(self.list.setFocus)
        self.desk.changed.connect(self._refresh)

    # --- The list

    def _ask_places(self) -> None:
        language = self.desk.words.language
        self.desk.read(
            lambda vault: (country_list(language), desk_countries(vault)),
            self._show_places,
            owner=self,
            topic="places",
        )

    def _show_places(self, found: tuple[tuple[CountryLine, ...], tuple[str, ...]]) -> None:
        self.list.show_places(*found)
        self._count()
        if self._wanted:
            self.list.choose(self._wanted)

    def _count(self) -> None:
        count = self.list.count
        self._head.say_count(self.desk.words("ui-countries-count", count=count) if count else "")

    def _seek(self) -> None:
        words, typed = self.desk.words, self.bar.text
        self.list.seek(typed)
        self._count()
        if not self.list.count and typed:
            self.none_found.say(words("ui-countries-none-found", text=typed), words("ui-countries-clear"))
        self._lists.setCurrentWidget(self.none_found if typed and not self.list.count else self.list)

    def _take_first(self) -> None:
        if self.list.count:
            self.list.choose_first()
            self.list.setFocus()

    def _clear(self) -> None:
        self.bar.field.clear()
        self.bar.field.setFocus()

    # --- One place

    def _show_named(self, code: str) -> None:
        if code and not self.list.choose(code) and self.bar.text:
            self.bar.field.clear()
            self.list.choose(code)
        if code:
            self._show(code)

    def _show(self, code: str) -> None:
        self._wanted = code
        self._ask_sheet()

    def _ask_sheet(self) -> None:
        code, now, language = self._wanted, self.desk.now(), self.desk.words.language
        self.desk.read(
            lambda vault: country_sheet(vault, code, now, language),
            self._show_sheet,
            owner=self,
            topic="sheet",
            failed=self._say_wrong,
        )

    def _show_sheet(self, sheet: PlaceSheet | None) -> None:
        if sheet is None:
            self._say_wrong(self.desk.words("ui-countries-unknown", code=self._wanted))
            return
        self.sheet.show_of(sheet)
        self._head.new.setEnabled(True)
        self._sheets.setCurrentWidget(self.sheet)
        if self._section or self._note:
            self.sheet.seek(self._section, self._note)
        self._section = self._note = ""

    def _say_wrong(self, text: str) -> None:
        self._head.new.setEnabled(False)
        self.none_chosen.say(text or self.desk.words("ui-fault"))
        self._sheets.setCurrentWidget(self.none_chosen)

    def _refresh(self, changes: Changes) -> None:
        if any(changes.of(kind) for kind in _WHERE_FROM):
            self._ask_places()
        if changes.of(CultureNote.kind) and self._wanted:
            self._ask_sheet()
