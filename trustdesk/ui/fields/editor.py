"""What every editor of a field shares: its value, what is wrong with it, and when it was edited and left."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.record import FieldSpec, Record
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.labels import field_hint, field_label
from trustdesk.ui.places import Place
from trustdesk.ui.theme import XS


class FieldEditor(QWidget):
    """One field of a record. A wrong entry stays as it was typed, with a sentence beneath, and has no value.

    edited: the user changed something. left: the focus left the editor, or Enter was pressed.
    place_requested: the user wants to see what the field names.
    """

    edited = Signal()
    left = Signal()
    place_requested = Signal(Place)

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.cls, self.spec = desk, cls, spec
        self.label = field_label(desk.words, cls.kind, spec.name)
        self.setObjectName(f"field-{spec.name}")
        self._problem: QLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(XS)

    @property
    def labels_itself(self) -> bool:
        """Whether the field's name is already part of the editor, as beside a check box."""
        return False

    def value(self) -> object:
        """What the field may hold. Raises InvalidValue where it may not hold what was entered."""
        value = self._read()
        self.spec.check(value)
        return value

    @property
    def is_filled(self) -> bool:
        """Whether there is something in it, be it right or wrong."""
        try:
            return bool(self._read())
        except InvalidValue:
            return True

    def set_value(self, value: object) -> None:
        """Show a value that comes from elsewhere; what was typed is gone."""
        self._write(value)
        self.show_problem("")

    def companions(self) -> tuple[Record, ...]:
        """New records that the value names, to be kept together with it."""
        return ()

    def companions_kept(self) -> None:
        """They are in the vault now."""

    def set_dossier(self, counterpart: str) -> None:
        """Say in which dossier the field stands; what it offers may depend on it."""

    def show_problem(self, sentence: str) -> None:
        """Say beneath the field what is wrong; nothing where it is right."""
        if self._problem is None:
            if not sentence:
                return
            self._problem = QLabel(self)
            self._problem.setTextFormat(Qt.TextFormat.PlainText)
            self._problem.setWordWrap(True)
            self._problem.setProperty("role", "error")
            self._problem.setObjectName("problem")
            self._column.addWidget(self._problem)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self._mark_wrong(bool(sentence))

    @property
    def problem(self) -> str:
        """The sentence beneath the field."""
        return self._problem.text() if self._problem else ""

    def tab_stops(self) -> list[QWidget]:
        """What Tab stops at inside the editor, in order."""
        window = self.window()
        stops = (each for each in self.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        # The list of a box is a window of its own.
        return [each for each in stops if each.window() is window]

    def holds_focus(self) -> bool:
        """Whether the user is in this field."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _read(self) -> object:
        raise NotImplementedError

    def _write(self, value: object) -> None:
        raise NotImplementedError

    def _hold(self, widget: QWidget) -> None:
        """Make the widget what the user edits the field with."""
        widget.setAccessibleName(self.label)
        widget.setToolTip(field_hint(self.desk.words, self.cls.kind, self.spec.name))
        self._column.addWidget(widget)
        self.setFocusProxy(widget)
        self._held = widget

    def _mark_wrong(self, wrong: bool) -> None:
        widget = self._held
        if bool(widget.property("wrong")) != wrong:
            widget.setProperty("wrong", wrong)
            widget.setAccessibleDescription(self.problem)
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def problem_sentence(desk: Desk, kind: str, wrong: InvalidValue) -> str:
    """What is wrong, with the fields called as they stand on the screen."""

    def called(found: re.Match[str]) -> str:
        try:
            return f"“{field_label(desk.words, kind, found[0])}”"
        except KeyError:
            return found[0]

    problem = re.sub(r"\b[a-z]+_[a-z_]+\b", called, wrong.problem).rstrip(".")
    return desk.words("ui-fields-problem", field=field_label(desk.words, kind, wrong.field), problem=problem)
