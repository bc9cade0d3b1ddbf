"""All terms, to use and to avoid, with the form of one beside them; the shipped glossaries; a text checked (S1.8).

What is chosen in the list is either a `TermLine`, a kept term that its form changes in place, or a `GlossaryTerm`: then
what is shipped can only be looked at and taken over, and a term of the user's own in its place has its form again.
"""

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.terms import Term, TermUse
from trustdesk.operations.drill import DrillWish
from trustdesk.operations.glossaries import Glossary, GlossaryTerm, list_glossaries
from trustdesk.operations.glossary_list import GlossaryWish, glossary_lines, glossary_numbers
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
from trustdesk.ui.terms.glossary_choice import COUNTERPART, INDUSTRY, OWN, PACK, GlossaryChoice
from trustdesk.ui.terms.term_acts import TermActs
from trustdesk.ui.terms.term_pane import TermPane
from trustdesk.ui.terms.term_rows import glossary_row, term_columns, term_row
from trustdesk.ui.terms.text_check import TextCheck
from trustdesk.ui.theme import XL, L, M, S
from trustdesk.ui.widgets.filter_bar import FilterBar
from trustdesk.ui.widgets.list_head import ListHead
from trustdesk.ui.widgets.paged_model import Row
from trustdesk.ui.widgets.side_by_side import SideBySide

_PACKS = "packs"
_USES = (None, TermUse.USE, TermUse.AVOID, TermUse.THEIRS)
_BESIDE_LETTERS = 120


class TermsPanel(Panel):
    """See the module."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._order, self._descending = "term", False
        self._shipped: dict[str, Glossary] = {}
        self._wanted = ("", "")
        self.list = RecordList(desk, term_columns(desk.words), _numbers, self._rows, icon_name="book-open", parent=self)
        self.list.table.setAccessibleName(desk.words("ui-terms-title"))
        self.acts = TermActs(desk, self.list, self)
        self.pane = TermPane(desk, self)
        self._place_parts()
        self._connect()
        self._ask()
        self._ask_glossaries()

    @property
    def check(self) -> TextCheck:
        """The check of a text, beside the list."""
        return self.pane.check

    def go_to(self, place: Place) -> None:
        """Show the list; a term that is named is chosen and opened. ``packs/energy`` and a section: a shipped term."""
        self.list.table.setFocus()
        kind, _, record_id = place.record.partition("/")
        if kind == _PACKS:
            self._wanted = (record_id, place.section)
            self._show_wanted()
        if kind == Term.kind:
            self.desk.read(lambda vault: find_term(vault, record_id), self._seek, owner=self)

    def finish_edits(self) -> None:
        self.pane.finish_edits()

    # --- Parts

    def _place_parts(self) -> None:
        words = self.desk.words
        self._head = ListHead(words("ui-terms-title"), words("ui-terms-new"), self)
        self._head.new.setObjectName("new-term")
        self._check = QPushButton(icon("spell-check"), words("ui-terms-check"), self)
        self._check.setObjectName("check-text")
        self._head.add(self._check)
        self._drill = QPushButton(icon("graduation-cap"), words("ui-terms-drill"), self)
        self._drill.setObjectName("drill-terms")
        self.bar = FilterBar(words("ui-terms-filter"), self)
        self.use = self.bar.add_choice(
            words("ui-terms-use"), [words(f"ui-terms-filter-{key}") for key in ("all", "use", "avoid", "theirs")]
        )
        self.glossary = GlossaryChoice(words, self.bar)
        self.bar.add(self.glossary)
        self._pick = QPushButton(words("ui-terms-pick-glossary"), self.bar)
        self._pick.setObjectName("pick-glossary")
        self._pick.hide()
        self.bar.add(self._pick)
        self.bar.add(self._drill)
        sides = SideBySide(self.list, self.pane, _BESIDE_LETTERS, parent=self)
        sides.setObjectName("terms")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, L, XL, S)
        layout.setSpacing(M)
        layout.addWidget(self._head)
        layout.addWidget(self.bar)
        layout.addWidget(sides, 1)

    def _connect(self) -> None:
        self._check.clicked.connect(self.show_check)
        self._pick.clicked.connect(self._take_glossary)
        self._drill.clicked.connect(self._show_drill)
        self._head.new_pressed.connect(self._add)
        self.list.empty.pressed.connect(self._add)
        self.bar.changed.connect(self._ask)
        self.glossary.activated.connect(lambda _number: self._ask())
        self.list.order_requested.connect(self._sort)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.counted.connect(self._count_rows)
        self.pane.closed.connect(self.list.table.setFocus)
        self.pane.deed_requested.connect(self.acts.take)
        self.pane.place_requested.connect(self.place_requested)
        self.acts.corrected.connect(self._has_corrected)
        self.desk.changed.connect(self._refresh)

    # --- The list

    def _rows(self, vault: Any, numbers: Sequence[int]) -> Mapping[int, Row]:
        words = self.desk.words
        kept = [number for number in numbers if number > 0]
        shipped = [number for number in numbers if number < 0]
        rows = {number: term_row(line, words) for number, line in term_lines(vault, kept).items()} if kept else {}
        lines = glossary_lines(vault, shipped) if shipped else {}
        return rows | {number: glossary_row(line, words) for number, line in lines.items()}

    def _ask(self) -> None:
        kind, key = self.glossary.chosen
        use, text = _USES[self.use.current()], self.bar.text
        wish: TermWish | GlossaryWish
        if kind == PACK:
            wish = GlossaryWish(pack=key, use=use, containing=text, order=self._order, descending=self._descending)
        else:
            wish = TermWish(
                use=use,
                industry=key if kind == INDUSTRY else "",
                counterpart=key if kind == COUNTERPART else "",
                containing=text,
                order=self._order,
                descending=self._descending,
            )
        self._pick.setVisible(kind == PACK)
        self.pane.set_dossier(key if kind == COUNTERPART else "")
        self.list.show_order(self._order, descending=self._descending)
        self.list.show_list(wish)

    def _sort(self, key: str, descending: bool) -> None:
        self._order, self._descending = key, descending
        self._ask()

    def _count_rows(self, count: int) -> None:
        words = self.desk.words
        self._head.say_count(words("ui-terms-count", count=count) if count else "")
        narrowed = self.bar.text or self.use.current() or self.glossary.chosen != (OWN, "")
        self.list.empty.say(words("ui-terms-none-found" if narrowed else "ui-terms-none"), words("ui-terms-new"))

    def _ask_glossaries(self) -> None:
        self.desk.read(
            lambda vault: (glossaries(vault), list_glossaries(vault)),
            self._show_glossaries,
            owner=self,
            topic="glossaries",
        )

    def _show_glossaries(self, found: tuple[Glossaries, tuple[Glossary, ...]]) -> None:
        before = self.glossary.chosen
        self.glossary.show_glossaries(*found)
        self._shipped = {each.key: each for each in found[1]}
        if self._wanted[0]:
            self._show_wanted()
        elif self.glossary.chosen != before:
            self._ask()

    def _show_wanted(self) -> None:
        """The glossary and the term that one came for, as soon as there is a choice of glossaries."""
        pack, term = self._wanted
        if self.glossary.choose(PACK, pack):
            self._wanted = ("", "")
            self.bar.field.setText(term)
            self._ask()

    def _refresh(self, changes: Changes) -> None:
        if changes.of(Term.kind) or changes.of(Counterpart.kind):
            self.list.refresh()
            self._ask_glossaries()
            self.pane.check_again()

    def _seek(self, found: tuple[int, TermLine] | None) -> None:
        if found is None:
            return
        number, line = found
        self.use.set_current(0)
        self.glossary.choose(OWN, "")
        self.bar.field.clear()
        self.list.seek(number)
        self._ask()
        self.pane.show_form(line)

    # --- One term

    def _choose(self, line: TermLine | GlossaryTerm | None) -> None:
        self.acts.offer(line)
        if line is not None and self.pane.is_on_a_term and not self.pane.shows(line):
            self.pane.show_line(line)

    def _open(self, line: TermLine | GlossaryTerm, _column: str) -> None:
        self.pane.show_line(line)
        self.pane.focus_term()

    def _add(self) -> None:
        kind, key = self.glossary.chosen
        counterpart = key if kind == COUNTERPART else ""
        industry = self._shipped[key].name if kind == PACK else key if kind == INDUSTRY else ""
        use = _USES[self.use.current()] or TermUse.USE
        self.pane.show_new(counterpart, industry=industry, use=use)

    def show_check(self) -> None:
        """Open the check of a text."""
        self.pane.show_check()

    def _has_corrected(self, term: GlossaryTerm, kept: Term) -> None:
        form = self.pane.show_form(TermLine(term=kept, counterpart=""), instead_of=term)
        form.focus_field("meaning")

    def _take_glossary(self) -> None:
        glossary = self._shipped.get(self.glossary.chosen[1])
        if glossary is not None:
            self.acts.ask_whose(glossary, "glossary")

    def _show_drill(self) -> None:
        from trustdesk.ui.terms.drill_dialog import DrillDialog

        kind, key = self.glossary.chosen
        wish = DrillWish(counterpart=key if kind == COUNTERPART else "", pack=key if kind == PACK else "")
        dialog = DrillDialog(self.desk, wish, self)
        dialog.open()


def _numbers(vault: Any, wish: TermWish | GlossaryWish, limit: int) -> "array[int]":
    if isinstance(wish, GlossaryWish):
        return glossary_numbers(vault, wish)
    return term_numbers(vault, wish, limit)
