"""Fields in lines, their names above them: two or more beside each other where there is room, else one to a line."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from trustdesk.ui.fields.editor import FieldEditor
from trustdesk.ui.fields.shapes import fields_of_line
from trustdesk.ui.theme import L, S

_COLUMNS = 12
# Letters of the text's own size that a line of two fields needs.
_WIDE_LETTERS = 58


class _Cell(NamedTuple):
    label: QLabel | None
    editor: FieldEditor
    share: int


class FieldGrid(QWidget):
    """The lines of a form. It is laid out anew when its width passes the point where two fields no longer fit."""

    def __init__(
        self, lines: Sequence[str], make: Callable[[str, QWidget], FieldEditor], parent: QWidget | None = None
    ) -> None:
        """lines: as in `shapes`. make: makes the editor of a field."""
        super().__init__(parent)
        self._wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(L)
        self._grid.setVerticalSpacing(0)
        self._lines = [[self._cell(make(name, self), share) for name, share in fields_of_line(line)] for line in lines]
        for number in range(_COLUMNS):
            self._grid.setColumnStretch(number, 1)
        self._arrange(wide=True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._arrange(wide=event.size().width() >= _WIDE_LETTERS * self.fontMetrics().averageCharWidth())

    def _cell(self, editor: FieldEditor, share: int) -> "_Cell":
        if editor.labels_itself:
            return _Cell(None, editor, share)
        label = QLabel(editor.label, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "small")
        label.setWordWrap(True)
        # A label goes by the direction of its text; here it stands where its field begins.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignAbsolute | side)
        label.setBuddy(editor)
        return _Cell(label, editor, share)

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        while self._grid.takeAt(0):
            pass
        row = 0
        for line in self._lines:
            for part in [line] if wide else [[cell] for cell in line]:
                self._set_line(row, part)
                row += 3

    def _set_line(self, row: int, cells: list["_Cell"]) -> None:
        unit = _COLUMNS // sum(cell.share for cell in cells)
        column = 0
        for label, editor, share in cells:
            span = share * unit
            if label is not None:
                self._grid.addWidget(label, row, column, 1, span)
            level = Qt.AlignmentFlag.AlignTop if label is not None else Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(editor, row + 1, column, 1, span, level)
            column += span
        self._grid.setRowMinimumHeight(row + 2, S)
