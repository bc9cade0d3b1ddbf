"""Taking what is shipped into a dossier: a term as a word to use, as their own or as one to avoid; or a glossary."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from trustdesk.domain.changes import Outcome
from trustdesk.operations.choosing import Choice, choices
from trustdesk.operations.glossaries import Glossary, GlossaryTerm, avoid_term, mark_theirs, pick_pack, pick_term
from trustdesk.ui.desk import Desk
from trustdesk.ui.theme import XL, L, M, align_leading, role
from trustdesk.ui.widgets.completing import CompletingLine, Offer
from trustdesk.ui.widgets.plain_label import plain_label

if TYPE_CHECKING:
    from trustdesk.ui.desk import Vault

_LETTERS_WIDE = 56


class TakeTerm(QDialog):
    """taken: into whose dossier, its id and its name; empty where it is for everybody."""

    taken = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        term: GlossaryTerm | Glossary,
        deed: str,
        whose: tuple[str, str] = ("", ""),
        parent: QWidget | None = None,
    ) -> None:
        """deed: "pick", "theirs" or "avoid" of a term, "glossary" of one. whose: the dossier offered first."""
        super().__init__(parent)
        self._desk, self._term, self._deed = desk, term, deed
        self._counterpart, self._name = whose
        words = desk.words
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words(f"ui-terms-take-{deed}", text=_name(term)))
        self._heading = plain_label("heading", self, self.windowTitle())
        self._meaning = plain_label("quiet", self, self._about(term))
        self._whose = CompletingLine(self)
        self._whose.setObjectName("take-whose")
        self._whose.setText(self._name)
        self._whose.setPlaceholderText(words("ui-terms-take-everybody" if deed == "avoid" else "ui-terms-take-example"))
        self._word = QComboBox(self)
        self._word.setObjectName("take-word")
        self._word.setEditable(True)
        self._instead = align_leading(QLineEdit(self))
        if isinstance(term, GlossaryTerm):
            self._word.addItems(list(term.names))
            self._instead.setText(term.instead)
        self._instead.setObjectName("take-instead")
        self._problem = plain_label("error", self)
        self._problem.hide()
        self._place_parts()
        self._whose.asked.connect(self._ask_whose)
        self._whose.taken.connect(self._take_whose)
        self._whose.textEdited.connect(lambda _text: self._forget_whose())

    def _place_parts(self) -> None:
        words = self._desk.words
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(L)
        form.setVerticalSpacing(M)
        form.addRow(words("ui-terms-take-whose"), self._whose)
        form.addRow(words("ui-terms-take-word"), self._word)
        form.addRow(words("ui-terms-take-instead"), self._instead)
        form.setRowVisible(self._word, self._deed == "theirs")
        form.setRowVisible(self._instead, self._deed == "avoid")
        self._whose.setAccessibleName(words("ui-terms-take-whose"))
        self._word.setAccessibleName(words("ui-terms-take-word"))
        self._instead.setAccessibleName(words("ui-terms-take-instead"))
        cancel = QPushButton(words("ui-terms-take-cancel"), self)
        cancel.clicked.connect(self.reject)
        self._ok = QPushButton(words("ui-terms-take"), self)
        self._ok.setObjectName("take-term")
        self._ok.setDefault(True)
        role(self._ok, "primary")
        self._ok.clicked.connect(self._take)
        foot = QDialogButtonBox(self)
        foot.addButton(self._ok, QDialogButtonBox.ButtonRole.AcceptRole)
        foot.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, XL)
        layout.setSpacing(L)
        layout.addWidget(self._heading)
        layout.addWidget(self._meaning)
        layout.addLayout(form)
        layout.addWidget(self._problem)
        layout.addWidget(foot)
        self._meaning.setVisible(bool(self._meaning.text()))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS_WIDE)
        self._whose.setFocus()

    def _about(self, term: GlossaryTerm | Glossary) -> str:
        if isinstance(term, GlossaryTerm):
            return term.meaning
        return self._desk.words("ui-terms-take-glossary-hint", name=term.name)

    def _ask_whose(self, typed: str) -> None:
        self._desk.read(lambda vault: choices(vault, "counterparts", typed), self._offer, owner=self)

    def _offer(self, found: tuple[Choice, ...]) -> None:
        self._whose.offer(
            [Offer(each.id, each.name, f"{each.name} · {each.detail}" if each.detail else each.name) for each in found]
        )

    def _take_whose(self, offer: Offer) -> None:
        self._whose.setText(offer.text)
        self._counterpart, self._name = offer.key, offer.text
        self._problem.hide()

    def _forget_whose(self) -> None:
        self._counterpart = self._name = ""

    def _take(self) -> None:
        words = self._desk.words
        only = self._whose.offered(self._whose.text()) if self._whose.text().strip() else None
        if not self._counterpart and only is not None:
            self._counterpart, self._name = only.key, only.text
        named = bool(self._whose.text().strip())
        if not self._counterpart and (named or self._deed != "avoid"):
            self._show_problem(words("ui-terms-take-nobody"))
            return
        self._ok.setEnabled(False)
        self._desk.do(
            self._operation(),
            self._was_taken,
            owner=self,
            failed=self._show_problem,
            notice=words(f"ui-terms-notice-{self._deed}", name=self._name or words("ui-terms-take-everybody")),
        )

    def _operation(self) -> "Callable[[Vault], Outcome[Any]]":
        term, whose = self._term, self._counterpart
        if isinstance(term, Glossary):
            name = term.key
            return lambda vault: pick_pack(vault, whose, name)
        pack, key = term.pack, term.key
        if self._deed == "theirs":
            word = self._word.currentText()
            return lambda vault: mark_theirs(vault, pack, key, whose, word)
        if self._deed == "avoid":
            instead = self._instead.text()
            return lambda vault: avoid_term(vault, pack, key, whose, instead)
        return lambda vault: pick_term(vault, pack, key, whose)

    def _was_taken(self, _kept: object) -> None:
        self.taken.emit(self._counterpart, self._name)
        self.accept()

    def _show_problem(self, text: str) -> None:
        self._ok.setEnabled(True)
        self._problem.setText(text)
        self._problem.show()
        self._whose.setFocus()


def _name(term: GlossaryTerm | Glossary) -> str:
    return term.name if isinstance(term, Glossary) else term.text
