"""A list of records over the desk, however many there are: the table, its pages, and what it says when it is empty.

    people = RecordList(desk, columns, numbers, rows, icon_name="users")
    people.show_list(PeopleWish(containing="ann"))     # asks, off this thread, and shows
    people.refresh()                                   # the same again, as something changed

A long list shows its first page at once and the rest when it is there.
"""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from trustdesk.ui.desk import Desk
from trustdesk.ui.widgets.empty_state import EmptyState
from trustdesk.ui.widgets.paged_model import PagedModel, Row
from trustdesk.ui.widgets.table import Table

FIRST_ROWS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """key: what it is sorted by. title: in its header. share: of the width, relative to the others.

    spare: it goes where the list is narrow.
    """

    key: str
    title: str
    share: int
    spare: bool = False


class RecordList(QStackedWidget):
    """chosen: the value of the row that is current now, as soon as it is known; None where there is none.
    opened: the value of a row that was double-clicked or had Enter pressed on it, and the key of the column.
    order_requested: the key of a column, and whether descending. counted: how many rows there are.
    """

    chosen = Signal(object)
    opened = Signal(object, str)
    order_requested = Signal(str, bool)
    counted = Signal(int)

    def __init__(
        self,
        desk: Desk,
        columns: Sequence[ListColumn],
        numbers: Callable[[Any, Any, int], "array[int]"],
        rows: Callable[[Any, Sequence[int]], Mapping[int, Row]],
        *,
        icon_name: str,
        parent: QWidget | None = None,
    ) -> None:
        """numbers: the row numbers, of the vault, a wish and a limit (0: none). rows: the rows of some numbers.

        Both are called off the GUI thread.
        """
        super().__init__(parent)
        self._desk, self._columns, self._numbers, self._rows = desk, tuple(columns), numbers, rows
        self._wish: Any = None
        self._chosen: int | None = None
        self._sought: int | None = None
        self._lost: int | None = None
        self.model = PagedModel([column.title for column in columns], self)
        spare = [number for number, column in enumerate(columns) if column.spare]
        self.table = Table(self.model, [column.share for column in columns], spare, self)
        self.empty = EmptyState(icon_name, self)
        self.addWidget(self.table)
        self.addWidget(self.empty)
        self.model.rows_wanted.connect(self._ask_rows)
        self.model.dataChanged.connect(self._tell_chosen)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.sort_requested.connect(lambda n, down: self.order_requested.emit(self._columns[n].key, down))

    def show_list(self, wish: Any) -> None:
        """Show what is wished for, its first rows at once."""
        self._wish = wish
        self._desk.read(
            lambda vault: self._numbers(vault, wish, FIRST_ROWS), self._show_first, owner=self, topic="list"
        )

    def refresh(self) -> None:
        """Ask again; what is shown stays until the answer is there."""
        wish = self._wish
        if wish is not None:
            self._desk.read(lambda vault: self._numbers(vault, wish, 0), self._show, owner=self, topic="list")

    def seek(self, number: int) -> None:
        """Make the row of that number current, as soon as it is in the list."""
        self._sought = None if self.table.choose_number(number) else number

    def show_order(self, key: str, *, descending: bool) -> None:
        """Mark the column that the list is sorted by."""
        keys = [column.key for column in self._columns]
        if key in keys:
            self.table.show_sorting(keys.index(key), descending=descending)

    @property
    def current(self) -> Any:
        """The value of the current row; None where there is none or it is not known yet."""
        return self.model.value(self.table.current_row)

    def _show_first(self, numbers: "array[int]") -> None:
        self._show(numbers)
        if len(numbers) == FIRST_ROWS:
            self.refresh()

    def _show(self, numbers: "array[int]") -> None:
        if not numbers and self.table.current_row >= 0:
            self._lost = self.model.number_at(self.table.current_row)
        self.table.set_numbers(numbers)
        if self._sought is not None:
            self.seek(self._sought)
        if numbers and self._lost is not None:
            self._choose_again(self._lost)
        self.setCurrentWidget(self.table if numbers else self.empty)
        if not numbers:
            self._chosen = None
            self.chosen.emit(None)
        self.counted.emit(len(numbers))

    def _choose_again(self, number: int) -> None:
        """The row that was current before a filter left none, unless another one is by now."""
        if self.table.current_row >= 0 or self.table.choose_number(number):
            self._lost = None

    def _ask_rows(self, turn: int, block: int, numbers: tuple[int, ...]) -> None:
        self._desk.read(
            lambda vault: self._rows(vault, numbers),
            lambda rows: self.model.put(turn, rows),
            owner=self,
            topic=f"rows {block}",
        )

    def _choose(self, row: int) -> None:
        self._chosen = None
        if self.model.value(row) is not None:
            self._tell_chosen()

    def _tell_chosen(self) -> None:
        number = self.model.number_at(self.table.current_row)
        value = self.current
        if number != self._chosen and value is not None:
            self._chosen = number
            self.chosen.emit(value)

    def _open(self, row: int, column: int) -> None:
        value = self.model.value(row)
        if value is not None:
            self.opened.emit(value, self._columns[column].key)
