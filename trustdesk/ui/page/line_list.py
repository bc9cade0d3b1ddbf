"""A list of lines under headings, two rows of text each, all of one height: 10,000 of them open at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trustdesk.ui.theme import XS, Colours, M, S

AnyIndex = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_SMALL = 0.88
# What is seen of a long note in one row; measuring all of 100,000 characters would take a second.
_LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedLine:
    """text: of the line. note: below it, quiet. tone: a colour of `Colours` for the note. group: its heading."""

    key: str
    text: str
    note: str
    group: str = ""
    tone: str = "quiet"


class LineModel(QAbstractListModel):
    """The lines in the order given, a heading before each group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ListedLine | str] = []

    def set_lines(self, lines: Sequence[ListedLine]) -> bool:
        """Show these; the answer is whether anything differs from what was shown."""
        rows: list[ListedLine | str] = []
        group = ""
        for line in lines:
            if line.group != group:
                group = line.group
                rows.append(group)
            rows.append(line)
        if rows == self.rows:
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def number_of(self, key: str) -> int:
        """Where the line of that key stands; -1 where there is none."""
        return next((n for n, row in enumerate(self.rows) if isinstance(row, ListedLine) and row.key == key), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row if isinstance(row, str) else f"{row.text}, {row.note}"
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class LineList(QListView):
    """current_changed: the key of the line one is on, or empty. entered_line: Enter or a double click on it."""

    current_changed = Signal(str)
    entered_line = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name: what it lists, for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._lines = LineModel(self)
        self.setModel(self._lines)
        self.setItemDelegate(_LinePaint(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.doubleClicked.connect(lambda _index: self.entered_line.emit(self.current))
        self.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit(self.current))

    @property
    def current(self) -> str:
        """The key of the line one is on; empty where there is none."""
        index = self.currentIndex()
        row = self._lines.rows[index.row()] if index.isValid() else ""
        return row.key if isinstance(row, ListedLine) else ""

    @property
    def lines(self) -> tuple[ListedLine, ...]:
        """What it shows, without the headings."""
        return tuple(row for row in self._lines.rows if isinstance(row, ListedLine))

    def set_lines(self, lines: Sequence[ListedLine]) -> None:
        """Show these; one stays on the line one was on, or on the one in its place."""
        key, number, scrolled = self.current, self.currentIndex().row(), self.verticalScrollBar().value()
        if not self._lines.set_lines(lines):
            return
        self.verticalScrollBar().setValue(scrolled)
        there = self._lines.number_of(key) if key else -1
        self._go(there if there >= 0 else max(number, 0))

    def go_to(self, key: str) -> None:
        """Bring the line of that key into view and stand on it."""
        self._go(max(self._lines.number_of(key), 0))

    def _go(self, number: int) -> None:
        """Stand on the line of that row, or on the nearest one."""
        rows = self._lines.rows
        near = sorted((n for n, row in enumerate(rows) if isinstance(row, ListedLine)), key=lambda n: abs(n - number))
        if near:
            self.setCurrentIndex(self._lines.index(near[0]))
        self.current_changed.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.entered_line.emit(self.current)
        else:
            super().keyPressEvent(event)


class _LinePaint(QStyledItemDelegate):
    def __init__(self, view: LineList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802  Qt's name
        del option, index
        return QSize(80, self._view.fontMetrics().height() + QFontMetrics(self._small()).height() + 2 * XS + S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: ListedLine | str = index.data(_ROW)
        colours = Colours.of(self._view.palette())
        rect: QRect = option.rect
        painter.save()
        inside = rect.adjusted(M, XS, -M, -XS)
        if isinstance(row, str):
            painter.setFont(self._bold())
            painter.setPen(colours.color("accent"))
            self._text(painter, inside.adjusted(0, 0, 0, -XS), row, Qt.AlignmentFlag.AlignBottom)
        else:
            self._paint_ground(painter, option, colours)
            painter.setPen(colours.color("text"))
            half = self._view.fontMetrics().height() + XS
            self._text(painter, QRect(inside.x(), inside.y(), inside.width(), half), row.text)
            painter.setFont(self._small())
            painter.setPen(colours.color(row.tone))
            below = QRect(inside.x(), inside.y() + half, inside.width(), inside.height() - half)
            self._text(painter, below, row.note)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colours.color("accent_soft"))
            if self._view.hasFocus():
                painter.setPen(QPen(colours.color("accent"), 2))
                painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colours.color("hover"))

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        vertical: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        plain = " ".join(text[:_LONGEST].split())
        shown = painter.fontMetrics().elidedText(plain, Qt.TextElideMode.ElideRight, rect.width())
        right_to_left = self._view.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignAbsolute | vertical | Qt.TextFlag.TextSingleLine, shown)

    def _small(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(font.pointSizeF() * _SMALL)
        return font

    def _bold(self) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
