"""All terms, to use and to avoid, with the form of one beside them; the shipped glossaries; a text checked (S1.8).

What is chosen in the list is either a `TermLine`, a kept term that its form changes in place, or a `GlossaryTerm`: then
what is shipped can only be looked at and taken over, and a term of the user's own in its place has its form again.
"""

from array import array
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.terms import Term, TermUse
from trustdesk.operations.drill import DrillWish
from trustdesk.operations.editing import remove
from trustdesk.operations.glossaries import Glossary, GlossaryTerm, correct_term, list_glossaries
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
from trustdesk.ui.terms.shipped_term import DEEDS, ShippedTerm
from trustdesk.ui.terms.term_rows import glossary_row, term_columns, term_row
from trustdesk.ui.terms.text_check import TextCheck
from trustdesk.ui.theme import XL, L, M, S
from trustdesk.ui.widgets.detail_pane import DetailPane
from trustdesk.ui.widgets.filter_bar import FilterBar
from trustdesk.ui.widgets.list_head import ListHead
from trustdesk.ui.widgets.paged_model import Row
from trustdesk.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from trustdesk.ui.fields.record_form import RecordForm

_PACKS = "packs"
_USES = (None, TermUse.USE, TermUse.AVOID, TermUse.THEIRS)
_BESIDE_LETTERS = 120


class TermsPanel(Panel):
    """See the module."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._order, self._descending = "term", False
        self._form: RecordForm | None = None
        self._shown: frozenset[str] = frozenset()
        self._whose = ("", "")
        self._shipped: dict[str, Glossary] = {}
        self._wanted = ("", "")
        self.list = RecordList(desk, term_columns(desk.words), _numbers, self._rows, icon_name="book-open", parent=self)
        self.list.table.setAccessibleName(desk.words("ui-terms-title"))
        self._remove_action = self._make_remove()
        self._deed_actions = self._make_deeds()
        self.check = TextCheck(desk, self)
        self.shipped = ShippedTerm(desk.words, self)
        self._pane = DetailPane(desk.words("ui-terms-close"), self)
        for part in (self.check, self.shipped):
            self._pane.add(part)
            part.hide()
        self._pane.hide()
        self._place_parts()
        self._connect()
        self._ask()
        self._ask_glossaries()

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

    def _make_deeds(self) -> list[QAction]:
        """What can be done with a shipped term, also in its context menu."""
        actions = []
        for name, picture in DEEDS:
            action = QAction(icon(picture), self.desk.words(f"ui-terms-deed-{name}"), self.list.table)
            action.triggered.connect(lambda _checked=False, name=name: self._take(name))
            self.list.table.addAction(action)
            action.setVisible(False)
            actions.append(action)
        return actions

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
        self._pick.clicked.connect(self._take_glossary)
        self._drill.clicked.connect(self._show_drill)
        self._head.new_pressed.connect(self._add)
        self.shipped.done.connect(self._take)
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
        self.check.set_dossier(key if kind == COUNTERPART else "")
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
            self.check.check_again()

    def _seek(self, found: tuple[int, TermLine] | None) -> None:
        if found is None:
            return
        number, line = found
        self.use.set_current(0)
        self.glossary.choose(OWN, "")
        self.bar.field.clear()
        self.list.seek(number)
        self._ask()
        self._show_form(line)

    # --- One term

    def _choose(self, line: TermLine | GlossaryTerm | None) -> None:
        is_shipped = isinstance(line, GlossaryTerm) and line.own is None
        self._remove_action.setEnabled(line is not None and not is_shipped)
        for action in self._deed_actions:
            action.setVisible(is_shipped)
        open_now = self.shipped.isVisible() or (self._form is not None and self._form.isVisible())
        if line is not None and open_now and self._shown.isdisjoint(_names_of(line)):
            self._show_line(line)

    def _open(self, line: TermLine | GlossaryTerm, _column: str) -> None:
        self._show_line(line)
        if self.shipped.isVisible():
            self.shipped.buttons["pick"].setFocus(Qt.FocusReason.TabFocusReason)
        elif self._form is not None:
            self._form.focus_first()

    def _show_line(self, line: TermLine | GlossaryTerm) -> None:
        if isinstance(line, TermLine):
            self._show_form(line)
        elif line.own is not None:
            self._show_form(TermLine(term=line.own, counterpart=""))
        else:
            self._show_shipped(line)

    def _show_shipped(self, term: GlossaryTerm) -> None:
        self.finish_edits()
        self._show_part(self.shipped, term.text)
        self._shown = _names_of(term)
        self.shipped.show_term(term)

    def _show_form(self, line: TermLine) -> "RecordForm":
        form = self._open_form(line.counterpart or line.term.industry)
        self._shown = _names_of(line)
        form.show_record(line.term, line.term.counterpart or "")
        return form

    def _add(self) -> None:
        kind, key = self.glossary.chosen
        form = self._open_form(self.desk.words("ui-terms-new"))
        self._shown = frozenset()
        counterpart = key if kind == COUNTERPART else ""
        industry = self._shipped[key].name if kind == PACK else key if kind == INDUSTRY else ""
        use = _USES[self.use.current()] or TermUse.USE
        form.show_new(
            Term,
            counterpart,
            counterpart=counterpart or None,
            industry=industry,
            use=use,
        )
        form.focus_first()

    def _open_form(self, title: str) -> "RecordForm":
        from trustdesk.ui.fields.record_form import RecordForm

        if self._form is None:
            self._form = RecordForm(self.desk, self)
            self._form.closed.connect(self._close_pane)
            self._form.place_requested.connect(self.place_requested)
            self._pane.add(self._form)
            self._form.hide()
        self._show_part(self._form, title)
        return self._form

    def _show_part(self, part: QWidget, title: str) -> None:
        """Show one of what stands in the pane, under that title."""
        for other in (self.check, self.shipped, self._form):
            if other is not None and other is not part:
                other.hide()
        part.show()
        self._pane.set_title(title)
        self._pane.show()

    def show_check(self) -> None:
        """Open the check of a text."""
        self.finish_edits()
        self._shown = frozenset()
        self._show_part(self.check, self.desk.words("ui-terms-check"))
        self.check.text.setFocus()

    def _close_pane(self) -> None:
        self.finish_edits()
        self._shown = frozenset()
        self._pane.hide()
        self.list.table.setFocus()

    def _remove(self) -> None:
        line = self.list.current
        term = line.own if isinstance(line, GlossaryTerm) else line.term if line is not None else None
        if term is not None:
            words = self.desk.words("ui-terms-undo-removed")
            self.desk.do(
                lambda vault: remove(vault, Term.kind, term.id, words),
                notice=self.desk.words("ui-terms-notice-removed", what=term.text),
            )

    # --- What is made of a shipped one

    def _take(self, deed: str) -> None:
        term = self.list.current
        if not isinstance(term, GlossaryTerm) or term.own is not None:
            return
        if deed == "correct":
            self.desk.do(
                lambda vault: correct_term(vault, term.pack, term.key),
                lambda kept: self._has_corrected(term, kept),
                owner=self,
                notice=self.desk.words("ui-terms-notice-correct", what=term.text),
            )
            return
        self._ask_whose(term, deed)

    def _has_corrected(self, term: GlossaryTerm, kept: Term) -> None:
        form = self._show_form(TermLine(term=kept, counterpart=""))
        # The list may still hold the shipped one for a moment; that is no other row.
        self._shown |= _names_of(term)
        form.focus_field("meaning")

    def _take_glossary(self) -> None:
        glossary = self._shipped.get(self.glossary.chosen[1])
        if glossary is not None:
            self._ask_whose(glossary, "glossary")

    def _ask_whose(self, what: GlossaryTerm | Glossary, deed: str) -> None:
        from trustdesk.ui.terms.take_term import TakeTerm

        dialog = TakeTerm(self.desk, what, deed, self._whose, self)
        dialog.taken.connect(self._has_taken)
        dialog.open()

    def _has_taken(self, counterpart: str, name: str) -> None:
        if counterpart:
            self._whose = (counterpart, name)

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


def _names_of(line: TermLine | GlossaryTerm) -> frozenset[str]:
    """What tells it from other rows; a term in the place of a shipped one goes by both names."""
    if isinstance(line, TermLine):
        return frozenset({line.term.id})
    return frozenset({f"{line.pack}/{line.key}"} | ({line.own.id} if line.own else set()))
