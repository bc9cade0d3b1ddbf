"""A table model over a list of any length: the number of each row in a compact array, the rows themselves on demand.

    model.set_numbers(array("q", ...))     # all of them, in order
    model.rows_wanted.connect(ask)         # a block comes into view: fetch it, off this thread ...
    model.put(turn, {number: Row(...)})    # ... and hand it over

A row that was seen stays on the screen until its newer form arrives, so that a change never makes the list flash.
"""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication

from trustdesk.ui.theme import Colours

_BLOCK = 128
_MOST_KEPT = 8_192
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line. texts: of each column. tones: the colour of each, a name of `theme.Colours`, or nothing. value: what it
    stands for, for whoever asks `PagedModel.value`.
    """

    texts: tuple[str, ...]
    tones: tuple[str, ...] = ()
    value: Any = None


class PagedModel(QAbstractTableModel):
    """rows_wanted: a turn, a block, and the numbers of its rows, which came into view and are not known, or no longer.

    The turn goes up with each `set_numbers`, and says to `put` whether an answer is of today.
    """

    rows_wanted = Signal(int, int, tuple)

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._numbers: array[int] = array("q")
        self._rows: dict[int, Row] = {}
        self._asked: set[int] = set()
        self._current: set[int] = set()
        self._turn = 0

    def set_numbers(self, numbers: "array[int]") -> None:
        """Show these rows. What is known of them is shown at once, and asked for anew."""
        self.beginResetModel()
        self._numbers = numbers
        self._turn += 1
        self._asked.clear()
        self._current.clear()
        if len(self._rows) > _MOST_KEPT:
            self._rows.clear()
        self.endResetModel()

    def put(self, turn: int, rows: Mapping[int, Row]) -> None:
        """Hand over the rows that were wanted in a turn, by their numbers; those of an older turn come too late."""
        if turn != self._turn:
            return
        self._rows.update(rows)
        self._current.update(rows)
        if self._numbers:
            last = self.index(len(self._numbers) - 1, len(self._titles) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def number_at(self, row: int) -> int | None:
        """The number of the row at that place, or None beyond the end."""
        return self._numbers[row] if 0 <= row < len(self._numbers) else None

    def place_of(self, number: int) -> int | None:
        """Where the row of that number stands, or None."""
        try:
            return self._numbers.index(number)
        except ValueError:
            return None

    def value(self, row: int) -> Any:
        """What the row at that place stands for, or None while it is not known."""
        number = self.number_at(row)
        known = self._rows.get(number) if number is not None else None
        return known.value if known else None

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802  Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._numbers)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802  Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES:
            return None
        text, tone = self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return Colours.of(QGuiApplication.palette()).color(tone) if tone else None
        return text or None

    def cell(self, place: int, column: int) -> tuple[str, str]:
        """The text and the tone of a cell, empty where they are not known; a row that is not is asked for."""
        number = self.number_at(place)
        if number is None:
            return "", ""
        if number not in self._current:
            self._want(place)
        row = self._rows.get(number)
        if row is None or column >= len(row.texts):
            return "", ""
        return row.texts[column], row.tones[column] if row.tones else ""

    def _want(self, row: int) -> None:
        block = row // _BLOCK
        if block not in self._asked:
            self._asked.add(block)
            self.rows_wanted.emit(self._turn, block, tuple(self._numbers[block * _BLOCK : (block + 1) * _BLOCK]))


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ForegroundRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
