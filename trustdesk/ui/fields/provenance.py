"""Where a record comes from, in one quiet line; and the switch for our eyes only."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from trustdesk.domain.record import Confidence, FieldSpec, Record, Sensitive
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.day_editors import shown_day
from trustdesk.ui.fields.editor import FieldEditor
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.icons import icon


class EyesOnly(FieldEditor):
    """A switch with an eye: whether the record is for our eyes only."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        self._button = QToolButton(self)
        self._button.setCheckable(True)
        self._button.setProperty("role", "flat")
        self._button.setIconSize(QSize(1, 1) * self.fontMetrics().height())
        self._button.clicked.connect(self._clicked)
        self._hold(self._button)
        self._write(False)

    @property
    def labels_itself(self) -> bool:
        return True

    def _clicked(self) -> None:
        self._write(self._button.isChecked())
        self.edited.emit()

    def _read(self) -> object:
        return self._button.isChecked()

    def _write(self, value: object) -> None:
        on = bool(value)
        self._button.setChecked(on)
        self._button.setIcon(icon("eye-off" if on else "eye", "alert" if on else "quiet"))
        self._button.setToolTip(self.desk.words("ui-fields-eyes-only-on" if on else "ui-fields-eyes-only-off"))


def provenance_line(desk: Desk, record: Record | None) -> str:
    """A line such as “Heard from Elin · 3 May · likely”, or the wish to say where it comes from."""
    source: str = getattr(record, "source", "")
    learnt_on: date | None = getattr(record, "learnt_on", None)
    sensitive: Sensitive = getattr(record, "sensitive", Sensitive.NONE)
    confidence: Confidence = getattr(record, "confidence", Confidence.LIKELY)
    parts = [desk.words("ui-fields-heard-from", source=source)] if source else []
    parts += [_short_day(desk, learnt_on)] if learnt_on else []
    shown: list[StrEnum] = [confidence] if source or confidence is not Confidence.LIKELY else []
    shown += [sensitive] if sensitive is not Sensitive.NONE else []
    parts += [choice_label(desk.words, member).lower() for member in shown]
    return " \u00b7 ".join(parts) or desk.words("ui-fields-say-where-from")


def _short_day(desk: Desk, day: date) -> str:
    text = shown_day(desk, day).split(" ", 1)[1]
    return text.removesuffix(f" {desk.now().year}") if day.year == desk.now().year else text
