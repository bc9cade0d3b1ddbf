"""The look of a form: the fields in front, those behind "More", the provenance, and a word on what is saved.

Editors are made when they are first seen; `FormBody.editors` holds those that are.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from trustdesk.domain.record import FieldSpec, Record, fields_of
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.editor import FieldEditor
from trustdesk.ui.fields.editor_choice import make_editor
from trustdesk.ui.fields.field_grid import FieldGrid
from trustdesk.ui.fields.provenance import EyesOnly, provenance_line
from trustdesk.ui.fields.shapes import SHAPES, fields_of_line, provenance_lines
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XS, S
from trustdesk.ui.widgets.flow_layout import FlowLayout
from trustdesk.ui.widgets.quiet_link import QuietLink


class FormBody(QWidget):
    """The widgets of a form of one class of records. made: an editor came to be and lacks its value; its name."""

    made = Signal(str)

    def __init__(self, desk: Desk, cls: type[Record], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._cls = desk, cls
        self._specs = {spec.name: spec for spec in fields_of(cls)}
        self._shape = SHAPES[cls.kind]
        self.editors: dict[str, FieldEditor] = {}
        self._drawers: dict[str, _Drawer] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)

    def furnish(self) -> None:
        """Make what is seen at first; `made` tells of each editor."""
        self._column.addWidget(FieldGrid(self._shape.front, self._make, self))
        row = FlowLayout(spacing=XS)
        if self._shape.more:
            self._drawer("more", self._shape.more, row)
        if "eyes_only" in self._specs:
            row.addWidget(self._make("eyes_only", self))
        if lines := provenance_lines(self._cls.kind):
            self._drawer("provenance", lines, row)
        self._state = QLabel(self)
        self._state.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._state.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._state.setObjectName("state")
        row.addWidget(self._state)
        self._column.addLayout(row)
        self._chain_tabs()

    def say(self, text: str, role: str = "small") -> None:
        """A word on what is saved."""
        if self._state.property("role") != role:
            self._state.setProperty("role", role)
            self._state.style().unpolish(self._state)
            self._state.style().polish(self._state)
        self._state.setWordWrap(role == "error")
        self._state.setText(text)

    @property
    def state(self) -> str:
        """The word on what is saved."""
        return self._state.text()

    def sum_up(self, record: Record | None, values: Mapping[str, object]) -> None:
        """Say on the closed drawers what is in them."""
        if "provenance" in self._drawers:
            self._drawers["provenance"].button.say(provenance_line(self._desk, record))
        if "more" in self._drawers:
            names = [name for line in self._shape.more for name, _ in fields_of_line(line)]
            count = sum(values.get(name) not in (None, "", ()) and not self._is_default(name, values) for name in names)
            text = (
                self._desk.words("ui-fields-more-filled", count=count) if count else self._desk.words("ui-fields-more")
            )
            self._drawers["more"].button.say(text)

    def reveal(self, name: str) -> FieldEditor | None:
        """The editor of that field, its drawer opened; None for a field that the form does not show."""
        for drawer in self._drawers.values():
            if name not in self.editors and drawer.holds(name):
                drawer.button.click()
        return self.editors.get(name)

    def first(self) -> FieldEditor:
        """The first editor in front."""
        return self.editors[self._shape.fields[0]]

    def _is_default(self, name: str, values: Mapping[str, object]) -> bool:
        spec = self._specs[name]
        return not spec.required and values.get(name) == spec.default

    def _make(self, name: str, parent: QWidget) -> FieldEditor:
        spec: FieldSpec = self._specs[name]
        made = EyesOnly if name == "eyes_only" else make_editor
        editor = self.editors[name] = made(self._desk, self._cls, spec, parent)
        self.made.emit(name)
        return editor

    def _drawer(self, name: str, lines: Sequence[str], row: FlowLayout) -> "_Drawer":
        button = QuietLink(self)
        button.setObjectName(name)
        drawer = self._drawers[name] = _Drawer(button, lines, self._make, self)
        row.addWidget(button)
        drawer.opened.connect(self._open)
        return drawer

    def _open(self, grid: FieldGrid) -> None:
        self._column.insertWidget(1 if grid.objectName() == "more" else -1, grid)
        self._chain_tabs()

    def _chain_tabs(self) -> None:
        """Tab goes through what is seen from top to bottom; Qt goes by what was made first."""
        more, provenance = (self._drawers.get(name) for name in ("more", "provenance"))
        order = self._stops([name for line in self._shape.front for name, _ in fields_of_line(line)])
        order += [*self._stops(more.names), more.button] if more else []
        order += self._stops(["eyes_only"])
        order += [provenance.button, *self._stops(provenance.names)] if provenance else []
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _stops(self, names: Sequence[str]) -> list[QWidget]:
        return [stop for name in names if name in self.editors for stop in self.editors[name].tab_stops()]


class _Drawer(QWidget):
    """A quiet button, and the lines that it opens and closes. opened: for the first time; the lines."""

    opened = Signal(FieldGrid)

    def __init__(
        self,
        button: QuietLink,
        lines: Sequence[str],
        make: Callable[[str, QWidget], FieldEditor],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.hide()
        self.button = button
        self.names = [name for line in lines for name, _ in fields_of_line(line)]
        self._lines, self._make = lines, make
        self._grid: FieldGrid | None = None
        button.setCheckable(True)
        button.setIcon(self._chevron())
        button.clicked.connect(self._toggle)

    def holds(self, name: str) -> bool:
        """Whether the field is among the lines."""
        return name in self.names

    def _toggle(self) -> None:
        shown = self.button.isChecked()
        self.button.setIcon(self._chevron())
        if self._grid is None:
            self._grid = FieldGrid(self._lines, self._make, self.parentWidget())
            self._grid.setObjectName(self.button.objectName())
            self.opened.emit(self._grid)
        self._grid.setVisible(shown)

    def _chevron(self) -> QIcon:
        closed = "chevron-left" if self.isRightToLeft() else "chevron-right"
        return icon("chevron-down" if self.button.isChecked() else closed, "quiet")
