"""Which editor a field of the model gets, by its shape."""

from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.record import FieldSpec, Record
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.choice_editors import OnAScale, Words, YesOrNo
from trustdesk.ui.fields.choice_sources import offers_choices
from trustdesk.ui.fields.choosing_editors import OneChosen, SeveralChosen
from trustdesk.ui.fields.day_editors import Day, Moment, PartOfDate, TimeOfDay
from trustdesk.ui.fields.editor import FieldEditor
from trustdesk.ui.fields.shapes import is_short
from trustdesk.ui.fields.text_editors import Amount, LongText, ShortText, TextLines, WholeNumber

_BY_TYPE: dict[type, type[FieldEditor]] = {
    bool: YesOrNo,
    Decimal: Amount,
    date: Day,
    time: TimeOfDay,
    datetime: Moment,
    PartialDate: PartOfDate,
}


def make_editor(desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> FieldEditor:
    """The editor of one field of a class of records, with nothing in it yet."""
    return _editor_class(cls, spec)(desk, cls, spec, parent)


def _editor_class(cls: type[Record], spec: FieldSpec) -> type[FieldEditor]:
    if offers_choices(spec):
        return SeveralChosen if spec.many else OneChosen
    if spec.many:
        return TextLines
    if issubclass(spec.type, StrEnum):
        return Words
    if spec.type is int:
        return OnAScale if OnAScale.suits(spec) else WholeNumber
    if spec.type is str:
        return ShortText if is_short(cls.kind, spec.name) else LongText
    return _BY_TYPE[spec.type]
