"""The pane beside the list of terms: the form of a term of the user's own, a shipped term, or the check of a text.

Each of the three is made when it is first wanted; one of them is shown at a time.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trustdesk.domain.terms import Term
from trustdesk.operations.glossaries import GlossaryTerm
from trustdesk.operations.terms import TermLine
from trustdesk.ui.desk import Desk
from trustdesk.ui.places import Place
from trustdesk.ui.terms.shipped_term import ShippedTerm
from trustdesk.ui.terms.text_check import TextCheck
from trustdesk.ui.widgets.detail_pane import DetailPane

if TYPE_CHECKING:
    from trustdesk.ui.fields.record_form import RecordForm


class TermPane(DetailPane):
    """closed: the user is done with it. deed_requested: of `shipped_term.DEEDS`. place_requested: as of a panel."""

    closed = Signal()
    deed_requested = Signal(str)
    place_requested = Signal(Place)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.words("ui-terms-close"), parent)
        self._desk = desk
        self._check: TextCheck | None = None
        self._shipped: ShippedTerm | None = None
        self.form: RecordForm | None = None
        self._shown: frozenset[str] = frozenset()
        self._dossier = ""
        self.close_requested.connect(self.put_away)
        self.hide()

    @property
    def check(self) -> TextCheck:
        """The check of a text."""
        if self._check is None:
            self._check = TextCheck(self._desk, self)
            self._check.set_dossier(self._dossier)
            self._take_in(self._check)
        return self._check

    @property
    def shipped(self) -> ShippedTerm:
        """A shipped term."""
        if self._shipped is None:
            self._shipped = ShippedTerm(self._desk.words, self)
            self._shipped.done.connect(self.deed_requested)
            self._take_in(self._shipped)
        return self._shipped

    @property
    def is_on_a_term(self) -> bool:
        """Whether it shows a term now."""
        return any(each is not None and each.isVisible() for each in (self._shipped, self.form))

    def shows(self, line: TermLine | GlossaryTerm) -> bool:
        """Whether that is the term it was opened for."""
        return not self._shown.isdisjoint(names_of(line))

    def set_dossier(self, counterpart: str) -> None:
        """Check texts for this dossier, or for all where it is empty."""
        self._dossier = counterpart
        if self._check is not None:
            self._check.set_dossier(counterpart)

    def check_again(self) -> None:
        """Look at the text again, as terms changed."""
        if self._check is not None:
            self._check.check_again()

    def show_line(self, line: TermLine | GlossaryTerm) -> None:
        """Show a term: its form, or what is shipped where nothing of the user's own stands for it."""
        if isinstance(line, TermLine):
            self.show_form(line)
        elif line.own is not None:
            self.show_form(TermLine(term=line.own, counterpart=""))
        else:
            self.finish_edits()
            self._show(self.shipped, line.text, names_of(line))
            self.shipped.show_term(line)

    def show_form(self, line: TermLine, *, instead_of: GlossaryTerm | None = None) -> "RecordForm":
        """Show the form of a term. instead_of: the shipped one that the list may still hold for a moment."""
        form = self._form()
        replaced = names_of(instead_of) if instead_of is not None else frozenset()
        self._show(form, line.counterpart or line.term.industry, names_of(line) | replaced)
        form.show_record(line.term, line.term.counterpart or "")
        return form

    def show_new(self, counterpart: str, **beginnings: object) -> None:
        """Show the form of a new term with these beginnings, and take the focus."""
        form = self._form()
        self._show(form, self._desk.words("ui-terms-new"), frozenset())
        form.show_new(Term, counterpart, counterpart=counterpart or None, **beginnings)
        form.focus_first()

    def show_check(self) -> None:
        """Show the check of a text, and take the focus."""
        self.finish_edits()
        self._show(self.check, self._desk.words("ui-terms-check"), frozenset())
        self.check.text.setFocus()

    def focus_term(self) -> None:
        """Take the focus to the term that is shown."""
        if self._shipped is not None and self._shipped.isVisible():
            self._shipped.buttons["pick"].setFocus(Qt.FocusReason.TabFocusReason)
        elif self.form is not None:
            self.form.focus_first()

    def finish_edits(self) -> None:
        """Hand over what was typed and not saved yet."""
        if self.form is not None:
            self.form.finish()

    def put_away(self) -> None:
        """Close it."""
        self.finish_edits()
        self._shown = frozenset()
        self.hide()
        self.closed.emit()

    def _form(self) -> "RecordForm":
        from trustdesk.ui.fields.record_form import RecordForm  # deferred: the first form is opened by hand

        if self.form is None:
            self.form = RecordForm(self._desk, self)
            self.form.closed.connect(self.put_away)
            self.form.place_requested.connect(self.place_requested)
            self._take_in(self.form)
        return self.form

    def _take_in(self, part: QWidget) -> None:
        self.add(part)
        part.hide()

    def _show(self, part: QWidget, title: str, names: frozenset[str]) -> None:
        """Show one of the three under that title. names: what tells the term from others."""
        for other in (self._check, self._shipped, self.form):
            if other is not None and other is not part:
                other.hide()
        self._shown = names
        part.show()
        self.set_title(title)
        self.show()


def names_of(line: TermLine | GlossaryTerm) -> frozenset[str]:
    """What tells it from other rows; a term in the place of a shipped one goes by both names."""
    if isinstance(line, TermLine):
        return frozenset({line.term.id})
    return frozenset({f"{line.pack}/{line.key}"} | ({line.own.id} if line.own else set()))
