"""Editors of what is chosen among what the model itself lists: words, yes or no, a scale."""

from enum import StrEnum

from PySide6.QtWidgets import QCheckBox, QWidget

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.record import Between, FieldSpec, Record
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.editor import FieldEditor
from trustdesk.ui.fields.labels import choice_label, field_hint
from trustdesk.ui.widgets.choice_box import ChoiceBox
from trustdesk.ui.widgets.choice_row import ChoiceRow
from trustdesk.ui.widgets.scale import Scale

_MOST_IN_A_ROW = 4
_LONGEST_ROW = 30
_LONGEST_SCALE = 11


def fits_a_row(names: list[str]) -> bool:
    """Whether choices of these names may stand side by side, even in large text."""
    return len(names) <= _MOST_IN_A_ROW and sum(map(len, names)) <= _LONGEST_ROW


class Words(FieldEditor):
    """One word of a list: a row of buttons where they are few and short, else a box."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        assert issubclass(spec.type, StrEnum)
        self._members: list[StrEnum] = list(spec.type)
        names = [choice_label(desk.words, member) for member in self._members]
        self._box: ChoiceRow | ChoiceBox
        if fits_a_row(names):
            row = self._box = ChoiceRow(names, spec.optional, self)
            row.chosen.connect(self.edited)
            row.name_all(self.label)
        else:
            self._box = self._make_box(names)
        self._box.focus_left.connect(self.left)
        self._hold(self._box)

    def _make_box(self, names: list[str]) -> ChoiceBox:
        box = ChoiceBox(self)
        # Empty where nothing need be chosen, and while a new record lacks it.
        if self.spec.optional or self.spec.required:
            box.addItem(self.desk.words("ui-fields-not-chosen"), None)
        for name, member in zip(names, self._members, strict=True):
            box.addItem(name, member.value)
        box.activated.connect(self.edited)
        return box

    def _read(self) -> object:
        if isinstance(self._box, ChoiceRow):
            number = self._box.current()
            member = self._members[number] if number >= 0 else None
        else:
            value = self._box.currentData()
            member = None if value is None else self.spec.type(value)
        if member is None and not self.spec.optional:
            raise InvalidValue(self.spec.name, "is not chosen yet")
        return member

    def _write(self, value: object) -> None:
        if isinstance(self._box, ChoiceRow):
            self._box.set_current(-1 if value is None else self._members.index(self.spec.type(value)))
        else:
            self._box.setCurrentIndex(self._box.findData(None if value is None else str(value)))


class YesOrNo(FieldEditor):
    """A check box with the field's name."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        self._box = QCheckBox(self.label, self)
        self._box.clicked.connect(self.edited)
        self._hold(self._box)

    @property
    def labels_itself(self) -> bool:
        return True

    def _read(self) -> object:
        return self._box.isChecked()

    def _write(self, value: object) -> None:
        self._box.setChecked(bool(value))


class OnAScale(FieldEditor):
    """A number from a short range, or none."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        assert isinstance(spec.mark, Between)
        self._scale = Scale(spec.mark.low, spec.mark.high, desk.words("ui-fields-not-chosen"), self)
        self._scale.chosen.connect(self.edited)
        self._scale.focus_left.connect(self.left)
        self._hold(self._scale)
        hint = field_hint(desk.words, cls.kind, spec.name)
        self._scale.setToolTip(f"{hint}\n{desk.words('ui-fields-scale-keys')}")

    @staticmethod
    def suits(spec: FieldSpec) -> bool:
        """Whether the field's range is short enough."""
        return isinstance(spec.mark, Between) and spec.mark.high - spec.mark.low < _LONGEST_SCALE

    def _read(self) -> object:
        return self._scale.number()

    def _write(self, value: object) -> None:
        self._scale.set_number(value if isinstance(value, int) else None)
