"""Rows to read: a text, a quiet line of details and a few chips; as values and as an item model."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

AnyIndex = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Chip:
    """A word or two on a coloured ground. tone: "" | "alert" | "warn" | "good" | "plain"."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """key: names the row among those of its list. struck: it is over and stands back."""

    key: str
    title: str
    details: str = ""
    chips: tuple[Chip, ...] = ()
    struck: bool = False

    @property
    def spoken(self) -> str:
        """All that the row shows, as one text."""
        return ", ".join(part for part in (self.title, *(chip.text for chip in self.chips), self.details) if part)


class RowModel(QAbstractListModel):
    """A list of rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these; where only what they say differs, each stays where it is."""
        before = self.rows
        if [row.key for row in rows] == [row.key for row in before]:
            self.rows = tuple(rows)
            for number, (old, new) in enumerate(zip(before, rows, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def number_of(self, key: str) -> int:
        """Where the row of that key stands; -1 where there is none."""
        return next((number for number, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case value if value == ROW:
                return row
            case _:
                return None
