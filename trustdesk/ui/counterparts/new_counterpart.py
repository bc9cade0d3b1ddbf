"""The form for a new counterpart: a name is enough. It says where there is one of that name already."""

from textwrap import shorten

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from trustdesk.domain.counterparts import CounterpartType, Relation
from trustdesk.domain.heads import CounterpartSummary
from trustdesk.operations.choosing import Choice, choices
from trustdesk.operations.code_choosing import Codes, code_choices
from trustdesk.operations.counterparts import NewDossier, add_counterpart, similar_counterparts
from trustdesk.operations.me import knows_me
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.labels import choice_label, field_label
from trustdesk.ui.theme import XL, XS, L, M, S, align_leading, role
from trustdesk.ui.widgets.choice_box import ChoiceBox
from trustdesk.ui.widgets.choice_row import ChoiceRow
from trustdesk.ui.widgets.completing import CompletingLine, Offer

_TYPES = (CounterpartType.PERSON, CounterpartType.ORGANISATION, CounterpartType.GROUP)
_LOOK_AFTER_MS = 250
_ASKED = "asked-who-the-user-is"
_LETTERS = 58
_LETTERS_TO_KNOW_BY = 60


class NewCounterpart(QDialog):
    """created: the counterpart's id, of the new one, or of the one of that name that was chosen instead."""

    created = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None, name: str = "") -> None:
        super().__init__(parent)
        self._desk = desk
        self._same = ""
        self._is_saving = False
        self.setObjectName("new-counterpart-form")
        self.setWindowTitle(desk.words("ui-counterparts-new-title"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self._look = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._look.timeout.connect(self._look_for_the_same)
        self._make_fields()
        self._place()
        self._show_type(0)
        self.name.setText(name)
        self.name.setFocus()
        desk.read(knows_me, self._ask_who, owner=self)

    # --- Making

    def _make_fields(self) -> None:
        words = self._desk.words
        self.type = ChoiceRow([choice_label(words, each) for each in _TYPES], parent=self)
        self.type.name_all(field_label(words, "counterparts", "type"))
        self.type.set_current(0)
        self.type.chosen.connect(self._show_type)
        self.name = align_leading(QLineEdit(self))
        self.name.setObjectName("name")
        self.name.textChanged.connect(self._name_changed)
        self.organisation = self._completing("organisation", "organisations")
        self.person = self._completing("person", "people")
        self.relation = ChoiceBox(self)
        self.relation.setObjectName("relation")
        for each in Relation:
            self.relation.addItem(choice_label(words, each), each)
        self.relation.setCurrentIndex(self.relation.findData(Relation.OTHER))
        self.country = CompletingLine(self)
        self.country.setObjectName("country")
        self.country.asked.connect(self._ask_country)
        self.country.taken.connect(lambda offer: self.country.setText(offer.text))
        self.my_name, self.my_organisation = align_leading(QLineEdit(self)), align_leading(QLineEdit(self))
        self.my_name.setObjectName("my-name")
        self.my_organisation.setObjectName("my-organisation")
        self.same = QPushButton(self)
        self.same.setObjectName("same-name")
        self.same.setAutoDefault(False)
        role(self.same, "link")
        self.same.clicked.connect(lambda: self._finish(self._same))
        self._said_same = _plain("warn", self)
        self.error = _plain("error", self)

    def _completing(self, name: str, kind: str) -> CompletingLine:
        line = CompletingLine(self)
        line.setObjectName(name)
        line.asked.connect(lambda typed: self._ask_names(line, kind, typed))
        line.taken.connect(lambda offer: line.setText(offer.text))
        return line

    def _place(self) -> None:
        words = self._desk.words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, L, XL, L)
        layout.setSpacing(M)
        layout.addWidget(self.type)
        layout.addLayout(self._labelled(field_label(words, "counterparts", "name"), self.name))
        self._notice = QWidget(self)
        notice = QHBoxLayout(self._notice)
        notice.setContentsMargins(0, 0, 0, 0)
        notice.addWidget(self._said_same, 1)
        notice.addWidget(self.same)
        self._notice.hide()
        layout.addWidget(self._notice)
        self._organisation_part = self._part(words("ui-counterparts-their-organisation"), self.organisation)
        self._person_part = self._part(words("ui-counterparts-their-person"), self.person)
        layout.addWidget(self._organisation_part)
        layout.addWidget(self._person_part)
        pair = QHBoxLayout()
        pair.setSpacing(M)
        pair.addLayout(self._labelled(field_label(words, "counterparts", "relation"), self.relation), 1)
        pair.addLayout(self._labelled(field_label(words, "people", "country"), self.country), 1)
        layout.addLayout(pair)
        self._who = self._make_who()
        layout.addWidget(self._who)
        layout.addWidget(self.error)
        layout.addStretch()
        layout.addWidget(self._make_buttons())
        self.error.hide()

    def _labelled(self, text: str, field: QWidget) -> QVBoxLayout:
        label = QLabel(text, self)
        label.setBuddy(field)
        role(label, "small")
        field.setAccessibleName(text)
        column = QVBoxLayout()
        column.setSpacing(XS)
        column.addWidget(label)
        column.addWidget(field)
        return column

    def _part(self, text: str, field: QWidget) -> QWidget:
        part, column = QWidget(self), self._labelled(text, field)
        column.setContentsMargins(0, 0, 0, 0)
        part.setLayout(column)
        return part

    def _make_who(self) -> QWidget:
        words = self._desk.words
        who = QWidget(self)
        who.hide()
        title, why = QLabel(words("ui-counterparts-who"), who), QLabel(words("ui-counterparts-who-why"), who)
        role(title, "section")
        role(why, "small")
        why.setWordWrap(True)
        pair = QHBoxLayout()
        pair.setSpacing(M)
        pair.addLayout(self._labelled(words("ui-counterparts-my-name"), self.my_name), 1)
        pair.addLayout(self._labelled(words("ui-counterparts-my-organisation"), self.my_organisation), 1)
        layout = QVBoxLayout(who)
        layout.setContentsMargins(0, S, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(title)
        layout.addWidget(why)
        layout.addLayout(pair)
        return who

    def _make_buttons(self) -> QDialogButtonBox:
        words = self._desk.words
        self.add = QPushButton(words("ui-counterparts-add"), self)
        self.add.setObjectName("add")
        self.add.setDefault(True)
        role(self.add, "primary")
        cancel = QPushButton(words("ui-counterparts-cancel"), self)
        cancel.setAutoDefault(False)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.add, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        return buttons

    # --- Asking

    def _show_type(self, number: int) -> None:
        self._organisation_part.setVisible(_TYPES[number] is not CounterpartType.ORGANISATION)
        self._person_part.setVisible(_TYPES[number] is not CounterpartType.PERSON)

    def _ask_who(self, known: bool) -> None:
        """Once while the program runs: who does not want to say is not to be asked again and again."""
        if not known and not self._desk.property(_ASKED):
            self._desk.setProperty(_ASKED, True)
            self._who.show()
            self._grow()

    def _ask_names(self, line: CompletingLine, kind: str, typed: str) -> None:
        def show(found: tuple[Choice, ...]) -> None:
            line.offer([Offer(each.name, each.name, _shown(each)) for each in found])

        if typed.strip():
            self._desk.read(lambda vault: choices(vault, kind, typed, limit=8), show, owner=self, topic=kind)
        else:
            line.offer(())

    def _ask_country(self, typed: str) -> None:
        def show(found: tuple[Choice, ...]) -> None:
            self.country.offer([Offer(each.id, each.name, f"{each.name} ({each.id})") for each in found])

        language = self._desk.words.language
        ask = typed.strip()
        self._desk.read(
            lambda _: code_choices(Codes.COUNTRIES, ask, language, 8) if ask else (), show, owner=self, topic="country"
        )

    def _name_changed(self) -> None:
        self.error.hide()
        self._look.start()

    def _look_for_the_same(self) -> None:
        name, now = self.name.text(), self._desk.now()
        self._desk.read(
            lambda vault: similar_counterparts(vault, name, now), self._show_same, owner=self, topic="the same"
        )

    def _show_same(self, found: tuple[CounterpartSummary, ...]) -> None:
        self._notice.setVisible(bool(found))
        if not found:
            return
        head, words = found[0].head, self._desk.words
        self._same = head.id
        place = _short(head.organisation if head.organisation != head.name else head.summary)
        said = words("ui-counterparts-same", name=head.name)
        self._said_same.setText(words("ui-counterparts-same-of", name=head.name, of=place) if place else said)
        self.same.setText(words("ui-counterparts-open-same"))
        self._grow()

    # --- Saving

    def _save(self) -> None:
        """Add what the form says; the country, where one is named, is looked up first."""
        name, typed = self.name.text().strip(), self.country.text().strip()
        if not name:
            self._refuse(self._desk.words("ui-counterparts-no-name"), self.name)
            return
        if self._is_saving:
            return
        self._is_saving = True
        language = self._desk.words.language
        self._desk.read(
            lambda _: code_choices(Codes.COUNTRIES, typed, language, 1) if typed else (),
            lambda found: self._save_in(found[0].id if found else "", typed),
            owner=self,
            topic="save",
        )

    def _save_in(self, country: str, typed: str) -> None:
        self._is_saving = False
        if typed and not country:
            self._refuse(self._desk.words("ui-counterparts-no-country", typed=typed), self.country)
            return
        kind = _TYPES[self.type.current()]
        new = NewDossier(
            name=self.name.text().strip(),
            type=kind,
            relation=Relation(self.relation.currentData()),
            organisation="" if kind is CounterpartType.ORGANISATION else self.organisation.text(),
            person="" if kind is CounterpartType.PERSON else self.person.text(),
            country=country,
            my_name=self.my_name.text(),
            my_organisation=self.my_organisation.text(),
        )
        self._desk.do(lambda vault: add_counterpart(vault, new), self._finish, owner=self, failed=self._fail)

    def _finish(self, counterpart: str) -> None:
        self.created.emit(counterpart)
        self.accept()

    def _fail(self, text: str) -> None:
        self._refuse(text, self.name)

    def _refuse(self, text: str, field: QWidget) -> None:
        self.error.setText(text)
        self.error.show()
        self._grow()
        field.setFocus()

    def _grow(self) -> None:
        """Make room for what is shown now; without that it would squeeze the fields."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))


def _plain(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    role(label, name)
    return label


def _short(text: str) -> str:
    """Enough of a summary to know who is meant."""
    return shorten(text, _LETTERS_TO_KNOW_BY, placeholder=" …")


def _shown(choice: Choice) -> str:
    return f"{choice.name} ({choice.detail})" if choice.detail else choice.name
