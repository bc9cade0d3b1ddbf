"""What can be done with the term that is chosen in the list: remove one's own; take, correct or avoid a shipped one."""

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from trustdesk.domain.terms import Term
from trustdesk.operations.editing import remove
from trustdesk.operations.glossaries import Glossary, GlossaryTerm, correct_term
from trustdesk.operations.terms import TermLine
from trustdesk.ui.desk import Desk
from trustdesk.ui.icons import icon
from trustdesk.ui.record_list import RecordList
from trustdesk.ui.terms.shipped_term import DEEDS


class TermActs(QObject):
    """Its actions stand in the context menu of the list. corrected: a shipped term, and the user's own in its place."""

    corrected = Signal(object, object)

    def __init__(self, desk: Desk, terms: RecordList, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._list, self._window = desk, terms, parent
        self._whose = ("", "")  # the dossier that a term was taken for last
        self.remove = QAction(icon("trash-2"), desk.words("ui-terms-remove"), terms.table)
        self.remove.setShortcut("Del")
        self.remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.remove.triggered.connect(self._remove)
        terms.table.addAction(self.remove)
        self.deeds = [self._deed(name, picture) for name, picture in DEEDS]

    def _deed(self, name: str, picture: str) -> QAction:
        table = self._list.table
        action = QAction(icon(picture), self._desk.words(f"ui-terms-deed-{name}"), table)
        action.triggered.connect(lambda _checked=False: self.take(name))
        table.addAction(action)
        action.setVisible(False)
        return action

    def offer(self, line: TermLine | GlossaryTerm | None) -> None:
        """Offer what can be done with this one."""
        is_shipped = isinstance(line, GlossaryTerm) and line.own is None
        self.remove.setEnabled(line is not None and not is_shipped)
        for action in self.deeds:
            action.setVisible(is_shipped)

    def take(self, deed: str) -> None:
        """Make something of the shipped term that is chosen: a deed of `DEEDS`."""
        term: Any = self._list.current
        if not isinstance(term, GlossaryTerm) or term.own is not None:
            return
        if deed == "correct":
            self._desk.do(
                lambda vault: correct_term(vault, term.pack, term.key),
                lambda kept: self.corrected.emit(term, kept),
                owner=self,
                notice=self._desk.words("ui-terms-notice-correct", what=term.text),
            )
        else:
            self.ask_whose(term, deed)

    def ask_whose(self, what: GlossaryTerm | Glossary, deed: str) -> None:
        """Ask for which dossier it is taken, and take it."""
        from trustdesk.ui.terms.take_term import TakeTerm

        dialog = TakeTerm(self._desk, what, deed, self._whose, self._window)
        dialog.taken.connect(self._has_taken)
        dialog.open()

    def _has_taken(self, counterpart: str, name: str) -> None:
        if counterpart:
            self._whose = (counterpart, name)

    def _remove(self) -> None:
        line: Any = self._list.current
        term = line.own if isinstance(line, GlossaryTerm) else line.term if line is not None else None
        if term is not None:
            words = self._desk.words("ui-terms-undo-removed")
            self._desk.do(
                lambda vault: remove(vault, Term.kind, term.id, words),
                notice=self._desk.words("ui-terms-notice-removed", what=term.text),
            )
