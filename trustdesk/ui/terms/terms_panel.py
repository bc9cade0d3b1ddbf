"""All terms, to use and to avoid, with the form of one beside them; and a text checked against them (S1.8)."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.terms import Term, TermUse
from trustdesk.operations.editing import remove
from trustdesk.operations.terms import (
    Glossaries,
    TermLine,
    TermWish,
    find_term,
    glossaries,
    term_lines,
    term_numbers,
)
from trustdesk.ui.desk import Desk
from trustdesk.ui.icons import icon
from trustdesk.ui.panel import Panel
from trustdesk.ui.places import Place
from trustdesk.ui.record_list import RecordList
from trustdesk.ui.terms.term_rows import term_columns, term_row
from trustdesk.ui.terms.text_check import TextCheck
from trustdesk.ui.theme import XL, L, M, S
from trustdesk.ui.widgets.choice_box import ChoiceBox
from trustdesk.ui.widgets.detail_pane import DetailPane
from trustdesk.ui.widgets.filter_bar import FilterBar
from trustdesk.ui.widgets.list_head import ListHead
from trustdesk.ui.widgets.paged_model import Row
from trustdesk.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from trustdesk.ui.fields.record_form import RecordForm

_USES = (None, TermUse.THEIRS, TermUse.USE, TermUse.AVOID)
_BESIDE_LETTERS = 120


class TermsPanel(Panel):
    """See the module."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._order, self._descending = "term", False
        self._form: RecordForm | None = None
        self._shown = ""
        self.list = RecordList(
            desk, term_columns(desk.words), term_numbers, self._rows, icon_name="book-open", parent=self
        )
        self.list.table.setAccessibleName(desk.words("ui-terms-title"))
        self._remove_action = self._make_remove()
        self.check = TextCheck(desk, self)
        self._pane = DetailPane(desk.words("ui-terms-close"), self)
        self._pane.add(self.check)
        self._pane.hide()
        self._place_parts()
        self._connect()
        self._ask()
        self._ask_glossaries()

    def go_to(self, place: Place) -> None:
        """Show the list; a term that is named is chosen and opened."""
        self.list.table.setFocus()
        kind, _, record_id = place.record.partition("/")
        if kind == Term.kind:
            self.desk.read(lambda vault: find_term(vault, record_id), self._seek, owner=self)

    def finish_edits(self) -> None:
        if self._form is not None:
            self._form.finish()

    # --- Parts

    def _make_remove(self) -> QAction:
        action = QAction(icon("trash-2"), self.desk.words("ui-terms-remove"), self.list.table)
        action.setShortcut("Del")
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self._remove)
        self.list.table.addAction(action)
        return action

    def _place_parts(self) -> None:
        words = self.desk.words
        self._head = ListHead(words("ui-terms-title"), words("ui-terms-new"), self)
        self._head.new.setObjectName("new-term")
        self._check = QPushButton(icon("spell-check"), words("ui-terms-check"), self)
        self._check.setObjectName("check-text")
        self._head.add(self._check)
        self.bar = FilterBar(words("ui-terms-filter"), self)
        self.use = self.bar.add_choice(
            words("ui-terms-use"), [words(f"ui-terms-filter-{key}") for key in ("all", "use", "avoid")]
        )
        self.glossary = ChoiceBox(self.bar)
        self.glossary.setObjectName("glossary")
        self.glossary.setAccessibleName(words("ui-terms-glossary"))
        self.glossary.setMinimumContentsLength(18)
        self.glossary.setSizePolicy(self.glossary.sizePolicy().Policy.Maximum, self.glossary.sizePolicy().Policy.Fixed)
        self.bar.add(self.glossary)
        sides = SideBySide(self.list, self._pane, _BESIDE_LETTERS, parent=self)
        sides.setObjectName("terms")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, L, XL, S)
        layout.setSpacing(M)
        layout.addWidget(self._head)
        layout.addWidget(self.bar)
        layout.addWidget(sides, 1)

    def _connect(self) -> None:
        self._check.clicked.connect(self.show_check)
        self._head.new_pressed.connect(self._add)
        self.list.empty.pressed.connect(self._add)
        self.bar.changed.connect(self._ask)
        self.glossary.activated.connect(lambda _number: self._ask())
        self.list.order_requested.connect(self._sort)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.counted.connect(self._count_rows)
        self._pane.close_requested.connect(self._close_pane)
        self.desk.changed.connect(self._refresh)

    # --- The list

    def _rows(self, vault: Any, numbers: Sequence[int]) -> Mapping[int, Row]:
        words = self.desk.words
        return {number: term_row(line, words) for number, line in term_lines(vault, numbers).items()}

    def _ask(self) -> None:
        kind, key = self.glossary.currentData() or ("", "")
        wish = TermWish(
            use=_USES[self.use.current()],
            industry=key if kind == "industry" else "",
            counterpart=key if kind == "counterpart" else "",
            containing=self.bar.text,
            order=self._order,
            descending=self._descending,
        )
        self.list.show_order(self._order, descending=self._descending)
        self.list.show_list(wish)

    def _sort(self, key: str, descending: bool) -> None:
        self._order, self._descending = key, descending
        self._ask()

    def _count_rows(self, count: int) -> None:
        words = self.desk.words
        self._head.say_count(words("ui-terms-count", count=count) if count else "")
        narrowed = self.bar.text or self.use.current() or self.glossary.currentIndex() > 0
        self.list.empty.say(words("ui-terms-none-found" if narrowed else "ui-terms-none"), words("ui-terms-new"))

    def _ask_glossaries(self) -> None:
        self.desk.read(glossaries, self._show_glossaries, owner=self, topic="glossaries")

    def _show_glossaries(self, found: Glossaries) -> None:
        chosen = self.glossary.currentData()
        self.glossary.clear()
        self.glossary.addItem(self.desk.words("ui-terms-every-glossary"), ("", ""))
        for industry in found.industries:
            self.glossary.addItem(industry, ("industry", industry))
        for counterpart, name in found.counterparts:
            self.glossary.addItem(self.desk.words("ui-terms-only-of", name=name), ("counterpart", counterpart))
        entries = [self.glossary.itemData(number) for number in range(self.glossary.count())]
        self.glossary.setCurrentIndex(entries.index(chosen) if chosen in entries else 0)

    def _refresh(self, changes: Changes) -> None:
        if changes.of(Term.kind) or changes.of(Counterpart.kind):
            self.list.refresh()
            self._ask_glossaries()
            self.check.check_again()

    def _seek(self, found: tuple[int, TermLine] | None) -> None:
        if found is None:
            return
        number, line = found
        self.use.set_current(0)
        self.glossary.setCurrentIndex(0)
        self.bar.field.clear()
        self.list.seek(number)
        self._ask()
        self._show_form(line)

    # --- One term

    def _choose(self, line: TermLine | None) -> None:
        self._remove_action.setEnabled(line is not None)
        shown = self._form is not None and self._form.isVisible()
        if line is not None and shown and line.term.id != self._shown:
            self._show_form(line)

    def _open(self, line: TermLine, _column: str) -> None:
        self._show_form(line).focus_first()

    def _show_form(self, line: TermLine) -> "RecordForm":
        form = self._open_form(line.counterpart or line.term.industry)
        self._shown = line.term.id
        form.show_record(line.term, line.term.counterpart or "")
        return form

    def _add(self) -> None:
        kind, key = self.glossary.currentData() or ("", "")
        form = self._open_form(self.desk.words("ui-terms-new"))
        self._shown = ""
        counterpart = key if kind == "counterpart" else ""
        avoid = _USES[self.use.current()] is TermUse.AVOID
        form.show_new(
            Term,
            counterpart,
            counterpart=counterpart or None,
            industry=key if kind == "industry" else "",
            use=TermUse.AVOID if avoid else TermUse.USE,
        )
        form.focus_first()

    def _open_form(self, title: str) -> "RecordForm":
        from trustdesk.ui.fields.record_form import RecordForm

        if self._form is None:
            self._form = RecordForm(self.desk, self)
            self._form.closed.connect(self._close_pane)
            self._form.place_requested.connect(self.place_requested)
            self._pane.add(self._form)
        self.check.hide()
        self._form.show()
        self._pane.set_title(title)
        self._pane.show()
        return self._form

    def show_check(self) -> None:
        """Open the check of a text."""
        self.finish_edits()
        if self._form is not None:
            self._form.hide()
        self._shown = ""
        self._pane.set_title(self.desk.words("ui-terms-check"))
        self.check.show()
        self._pane.show()
        self.check.text.setFocus()

    def _close_pane(self) -> None:
        self.finish_edits()
        self._shown = ""
        self._pane.hide()
        self.list.table.setFocus()

    def _remove(self) -> None:
        line = self.list.current
        if line is not None:
            words = self.desk.words("ui-terms-undo-removed")
            self.desk.do(
                lambda vault: remove(vault, Term.kind, line.term.id, words),
                notice=self.desk.words("ui-terms-notice-removed", what=line.term.text),
            )
