"""The list of counterparts as an item model: the numbers of all rows in a compact array, summaries where one looks.

    list asked -> `show` (numbers, the first summaries) -> the view asks for data -> `summaries_wanted` (a block of
    numbers) -> read off the GUI thread -> `take`

A row that is not read yet is blank; one that changed stays as it was until it is read again. Summaries that nobody
looked at for long are forgotten.
"""

import html
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from trustdesk.domain.heads import CounterpartSummary

BLOCK = 128
SUMMARY = Qt.ItemDataRole.UserRole
_MOST_KEPT = 64 * BLOCK
AnyIndex = QModelIndex | QPersistentModelIndex


class CounterpartModel(QAbstractListModel):
    """summaries_wanted: the numbers of rows that came into view and are to be read (a tuple)."""

    summaries_wanted = Signal(tuple)

    def __init__(self, spoken: Callable[[CounterpartSummary], str], parent: QObject | None = None) -> None:
        """spoken: a row as one text, for those who hear it."""
        super().__init__(parent)
        self._spoken = spoken
        self._seqs: array[int] = array("q")
        self._known: OrderedDict[int, CounterpartSummary] = OrderedDict()
        self._asked: set[int] = set()
        self._stale: set[int] = set()

    @property
    def seqs(self) -> "array[int]":
        """The numbers of all rows, in order."""
        return self._seqs

    def show(self, seqs: "array[int]", first: Iterable[CounterpartSummary]) -> None:
        """Show another list, from its beginning."""
        self.beginResetModel()
        self._seqs = seqs
        self._asked.clear()
        self._keep(first)
        self.endResetModel()

    def update(self, seqs: "array[int]") -> None:
        """Show the same list as it is now: rows that are in both keep their place, selection and scroll with them."""
        if seqs == self._seqs:
            return
        start = _common(self._seqs, seqs)
        end = _common(self._seqs[start:][::-1], seqs[start:][::-1])
        self._asked.clear()
        if (gone := len(self._seqs) - start - end) > 0:
            self.beginRemoveRows(QModelIndex(), start, start + gone - 1)
            self._seqs = self._seqs[:start] + self._seqs[start + gone :]
            self.endRemoveRows()
        if (new := len(seqs) - start - end) > 0:
            self.beginInsertRows(QModelIndex(), start, start + new - 1)
            self._seqs = seqs
            self.endInsertRows()

    def take(self, wanted: Iterable[int], summaries: Iterable[CounterpartSummary]) -> None:
        """Take what was read of the numbers that were wanted."""
        wanted = set(wanted)
        self._asked -= wanted
        self._stale -= wanted
        self._keep(summaries)
        # The view asks again only for what it shows.
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def outdate(self, counterparts: frozenset[str]) -> None:
        """Read the summaries of these counterparts again when they are looked at, or at once where they are."""
        stale = {seq for seq, each in self._known.items() if each.head.id in counterparts}
        self.outdate_numbers(stale)

    def outdate_all(self) -> None:
        """Read every summary again, as when another day began."""
        self.outdate_numbers(set(self._known))

    def outdate_numbers(self, seqs: set[int]) -> None:
        """Read the summaries of these numbers again."""
        self._stale |= seqs
        if seqs and self._seqs:
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def row_of(self, seq: int) -> int:
        """Where that number stands, or -1."""
        try:
            return self._seqs.index(seq)
        except ValueError:
            return -1

    def summary(self, row: int) -> CounterpartSummary | None:
        """What is known of a row."""
        return self._known.get(self._seqs[row]) if 0 <= row < len(self._seqs) else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and default
        return 0 if parent.isValid() else len(self._seqs)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES:
            return None
        summary = self._look_at(index.row())
        if summary is None or role == SUMMARY:
            return summary
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.head.name
        spoken = self._spoken(summary)
        # A tool tip takes any text that looks like markup for markup.
        return spoken if role == Qt.ItemDataRole.AccessibleTextRole else html.escape(spoken).join(("<p>", "</p>"))

    def _look_at(self, row: int) -> CounterpartSummary | None:
        seq = self._seqs[row]
        known = self._known.get(seq)
        if known is None or seq in self._stale:
            self._want(row)
        if known is not None:
            self._known.move_to_end(seq)
        return known

    def _want(self, row: int) -> None:
        """Ask for the block around a row, without what is known or on its way."""
        start = row - row % BLOCK
        block = self._seqs[start : start + BLOCK]
        wanted = tuple(
            seq for seq in block if seq not in self._asked and (seq not in self._known or seq in self._stale)
        )
        if wanted:
            self._asked.update(wanted)
            self.summaries_wanted.emit(wanted)

    def _keep(self, summaries: Iterable[CounterpartSummary]) -> None:
        for each in summaries:
            self._known[each.seq] = each
            self._known.move_to_end(each.seq)
        while len(self._known) > _MOST_KEPT:
            seq, _ = self._known.popitem(last=False)
            self._stale.discard(seq)


_ROLES = (
    SUMMARY,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


def _common(one: "array[int]", other: "array[int]") -> int:
    """How many numbers both begin with. By halves, as comparing arrays is quick and a loop over them is not."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
