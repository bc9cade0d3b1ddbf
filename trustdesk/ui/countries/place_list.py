"""The list of countries and regions, in groups with headings, narrowed by what is typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from trustdesk.domain.folding import fold_name
from trustdesk.i18n.words import Words
from trustdesk.operations.country_values import CountryLine
from trustdesk.ui.theme import Colours, L, S

_Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole
_SMALL = 0.88


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A place, or the heading of a group of them where there is none."""

    text: str
    spoken: str = ""
    aside: str = ""
    line: CountryLine | None = None


class PlaceList(QListView):
    """chosen: the code of another place is current. opened: Enter was pressed on it, or it was double-clicked."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._all: tuple[CountryLine, ...] = ()
        self._at_desk: tuple[str, ...] = ()
        self._sought = ""
        self._entries = _Entries(self)
        self.setModel(self._entries)
        self.setItemDelegate(_Paint(self))
        self.setObjectName("places")
        self.setAccessibleName(words("ui-countries-title"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda _index: self._open())

    @property
    def current(self) -> str:
        """The code of the current place; nothing where there is none."""
        line = self.currentIndex().data(_LINE)
        return line.code if isinstance(line, CountryLine) else ""

    @property
    def count(self) -> int:
        """How many places are listed, each counted once."""
        return len({each.line.code for each in self._entries.entries if each.line is not None})

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands in the list, headings and places."""
        return tuple(each.text for each in self._entries.entries)

    def show_places(self, lines: Sequence[CountryLine], at_desk: Sequence[str]) -> None:
        """List these. at_desk: codes of those that stand first."""
        if (tuple(lines), tuple(at_desk)) != (self._all, self._at_desk):
            self._all, self._at_desk = tuple(lines), tuple(at_desk)
            self._fill()

    def seek(self, typed: str) -> None:
        """List only places whose name, code, currency or language holds what is typed."""
        self._sought = fold_name(typed)
        self._fill()

    def choose(self, code: str) -> bool:
        """Make that place current, without saying so; whether it is in the list."""
        for row, entry in enumerate(self._entries.entries):
            if entry.line is not None and entry.line.code == code:
                self._make_current(row)
                return True
        return False

    def choose_first(self) -> None:
        """Make the first place current, as if the user had gone there."""
        row = next((row for row, each in enumerate(self._entries.entries) if each.line is not None), -1)
        if row >= 0:
            self.setCurrentIndex(self._entries.index(row))

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802  Qt's name
        super().currentChanged(current, previous)
        if self.current:
            self.chosen.emit(self.current)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Without a current place none becomes current: Qt's own view would choose the first."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QAbstractScrollArea.focusInEvent(self, event)
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self.current:
            self.opened.emit(self.current)

    def _make_current(self, row: int) -> None:
        self.blockSignals(True)
        self.setCurrentIndex(self._entries.index(row))
        self.blockSignals(False)
        self.scrollTo(self._entries.index(row))

    def _fill(self) -> None:
        current = self.current
        self._entries.fill(tuple(self._grouped()))
        if current:
            self.choose(current)

    def _grouped(self) -> Iterator[_Entry]:
        found = [each for each in self._all if self._sought in each.sought]
        if self._sought:
            found.sort(key=lambda each: not fold_name(each.name).startswith(self._sought))
        by_code = {each.code: each for each in found}
        groups = {
            "at-desk": [by_code[code] for code in self._at_desk if code in by_code],
            "all": [each for each in found if not each.is_region],
            "regions": [each for each in found if each.is_region],
        }
        for key, lines in groups.items():
            if lines:
                yield _Entry(text=self._words(f"ui-countries-group-{key}"))
                yield from (self._entry(each) for each in lines)

    def _entry(self, line: CountryLine) -> _Entry:
        noted = self._words("ui-countries-noted") if line.has_notes and not line.is_region else ""
        code = "" if line.is_region else line.code
        aside = " · ".join(filter(None, (noted, code)))
        return _Entry(text=line.name, spoken=", ".join(filter(None, (line.name, code, noted))), aside=aside, line=line)


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: tuple[_Entry, ...] = ()

    def fill(self, entries: tuple[_Entry, ...]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and default
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()] if index.isValid() else _Entry(text="")
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken or entry.text
            case Qt.ItemDataRole.StatusTipRole:
                return entry.aside
            case value if value == _LINE:
                return entry.line
            case _:
                return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings cannot be chosen; the arrow keys pass them by."""
        flags = Qt.ItemFlag
        is_place = index.isValid() and self.entries[index.row()].line is not None
        return flags.ItemIsSelectable | flags.ItemIsEnabled if is_place else flags.NoItemFlags


class _Paint(QStyledItemDelegate):
    """A name with a quiet word at the other side; headings in small letters with room above."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802  Qt's name
        is_heading = index.data(_LINE) is None
        height = option.fontMetrics.height() + (S + (L if index.row() else 0) if is_heading else 2 * S)
        return QSize(option.fontMetrics.averageCharWidth() * 20, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        colours = Colours.of(QApplication.palette())
        painter.save()
        if index.data(_LINE) is None:
            self._paint_heading(painter, option, colours)
        else:
            self._paint_place(painter, option, index, colours)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * _SMALL)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colours.color("quiet"))
        room = QRect(option.rect).adjusted(S, 0, -S, -S // 2)
        text = QFontMetrics(font).elidedText(option.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _aligned(option, Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignBottom), text)

    def _paint_place(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, colours: Colours) -> None:
        states = QStyle.StateFlag
        if option.state & states.State_Selected:
            painter.fillRect(option.rect, colours.color("accent_soft"))
        elif option.state & states.State_MouseOver:
            painter.fillRect(option.rect, colours.color("hover"))
        room = QRect(option.rect).adjusted(S, 0, -S, 0)
        aside = str(index.data(Qt.ItemDataRole.StatusTipRole))
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * _SMALL)
        width = QFontMetrics(small).horizontalAdvance(aside)
        sides = Qt.AlignmentFlag
        painter.setFont(small)
        painter.setPen(colours.color("quiet"))
        painter.drawText(room, _aligned(option, sides.AlignTrailing), aside)
        room.setWidth(max(room.width() - width - S, 0))
        if option.direction is Qt.LayoutDirection.RightToLeft:
            room.translate(width + S, 0)
        painter.setFont(option.font)
        painter.setPen(colours.color("text"))
        text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _aligned(option, sides.AlignLeading), text)
        if option.state & states.State_HasFocus:
            painter.setPen(QPen(colours.color("accent"), 2))
            painter.drawRect(QRect(option.rect).adjusted(1, 1, -1, -1))


def _aligned(
    option: QStyleOptionViewItem, side: Qt.AlignmentFlag, height: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter
) -> int:
    """The side as the direction of the window has it."""
    return int(QStyle.visualAlignment(option.direction, side) | Qt.AlignmentFlag.AlignAbsolute | height)
