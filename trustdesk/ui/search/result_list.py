"""The lines of the search: a short list painted with the matching letters in bold, all of it plain text."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trustdesk.domain.search import Span
from trustdesk.ui.icons import icon
from trustdesk.ui.search.marked_text import bold_ranges
from trustdesk.ui.search.search_entries import Entry
from trustdesk.ui.theme import RADIUS, XS, Colours, L, M, S

_ENTRY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_SMALL = 0.9
_LTR = Qt.LayoutDirection.LeftToRight


class Results(QAbstractListModel):
    """The lines that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def add_entries(self, entries: Sequence[Entry]) -> None:
        """Show these below the others."""
        if entries:
            self.beginInsertRows(QModelIndex(), len(self.entries), len(self.entries) + len(entries) - 1)
            self.entries = (*self.entries, *entries)
            self.endInsertRows()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802  Qt's name
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == _ENTRY:
            return entry
        return entry.spoken if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        leads = self.entries[index.row()].leads
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if leads else Qt.ItemFlag.NoItemFlags


class ResultList(QListView):
    """Never has the focus: the field above it passes on its keys.

    forgotten: the cross of a line was pressed, with the search that it stands for.
    """

    forgotten = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = Results(self)
        self.setModel(self.results)
        self.setItemDelegate(_Lines(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entered.connect(self._point_at)

    @property
    def current(self) -> Entry | None:
        """The line that Enter would open."""
        index = self.currentIndex()
        return self.results.entries[index.row()] if index.isValid() else None

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, the first that leads somewhere being current."""
        self.results.show_entries(entries)
        self.step(1)

    def add_entries(self, entries: Sequence[Entry]) -> None:
        """Show these below the others; what is current stays so."""
        self.results.add_entries(entries)
        if self.current is None:
            self.step(1)

    def step(self, by: int) -> None:
        """Go on to the next line that leads somewhere, or back; from the last to the first."""
        leading = [row for row, entry in enumerate(self.results.entries) if entry.leads]
        if not leading:
            return
        now = self.currentIndex().row()
        place = leading.index(now) + by if now in leading else (0 if by > 0 else -1)
        row = leading[place % len(leading)]
        self.setCurrentIndex(self.results.index(row))
        if row == leading[0]:
            self.scrollToTop()

    def choose(self, row: int) -> None:
        """Make this line current, or the first before it that leads somewhere."""
        leading = [each for each in range(self.results.rowCount()) if self.results.entries[each].leads]
        before = [each for each in leading if each <= row]
        if leading:
            self.setCurrentIndex(self.results.index(before[-1] if before else leading[0]))

    def wanted_height(self) -> int:
        """As much as all lines need."""
        return sum(self.sizeHintForRow(row) for row in range(self.results.rowCount())) + 2 * self.frameWidth()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        entry = self._with_cross_at(event.position().toPoint())
        if entry is None:
            super().mousePressEvent(event)
        else:
            self.forgotten.emit(entry.forget)

    def _with_cross_at(self, place: QPoint) -> Entry | None:
        index = self.indexAt(place)
        entry = self.results.entries[index.row()] if index.isValid() else None
        is_on_it = entry is not None and cross_of(self.visualRect(index), self.font(), self.layoutDirection()).contains(
            place
        )
        return entry if entry is not None and entry.forget and is_on_it else None

    def _point_at(self, index: QModelIndex) -> None:
        if self.results.entries[index.row()].leads:
            self.setCurrentIndex(index)


class _Lines(QStyledItemDelegate):
    """A heading is one small quiet line; everything else a title, and where there is a text, that below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802  Qt's name
        entry: Entry = index.data(_ENTRY)
        title, small = QFontMetrics(option.font), QFontMetrics(_small(option.font))
        if not entry.leads and not entry.text:
            return QSize(0, small.height() + M + XS)
        return QSize(0, title.height() + (small.height() if entry.text else 0) + 2 * S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(_ENTRY)
        colours, rect = Colours.of(option.palette), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = not entry.leads and not entry.text
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(S, 0, -S, 0), RADIUS, RADIUS)
        room = rect.adjusted(L, M if heading else S, -L, 0)
        if entry.forget:
            cross = cross_of(rect, option.font, option.direction)
            icon("x", "quiet").paint(painter, cross)
            room = (
                room.adjusted(0, 0, -cross.width() - S, 0)
                if option.direction is _LTR
                else room.adjusted(cross.width() + S, 0, 0, 0)
            )
        if heading:
            painter.setPen(colours.color("quiet"))
            self._line(painter, room, entry.title, (), _small(option.font), option)
        else:
            self._whole(painter, room, entry, option)
        painter.restore()

    def _whole(self, painter: QPainter, room: QRect, entry: Entry, option: QStyleOptionViewItem) -> None:
        colours = Colours.of(option.palette)
        if entry.nested:
            room = QStyle.visualRect(option.direction, room, room.adjusted(L, 0, 0, 0))
        if entry.icon:
            side = QFontMetrics(option.font).height()
            box = QRect(room.left(), room.top(), side, side)
            box = QStyle.visualRect(option.direction, room, box)
            icon(entry.icon, "quiet").paint(painter, box)
            room = QStyle.visualRect(option.direction, room, room.adjusted(side + M, 0, 0, 0))
        painter.setPen(colours.color("text"))
        height = self._line(painter, room, entry.title, entry.title_marks, option.font, option)
        painter.setPen(colours.color("quiet"))
        below = room.adjusted(0, height, 0, 0)
        self._line(painter, below, entry.text, entry.text_marks, _small(option.font), option)

    def _line(
        self, painter: QPainter, room: QRect, text: str, bold: Sequence[Span], font: QFont, option: QStyleOptionViewItem
    ) -> int:
        """Paint one line, cut short where there is no room; its height."""
        shown = QFontMetrics(_bold(font)).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        layout = QTextLayout(shown, font)
        choices = QTextOption(QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading))
        choices.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        choices.setAlignment(choices.alignment() | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(choices)
        layout.setFormats([each for each in bold_ranges(text, bold) if each.start + each.length <= len(shown)])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        layout.draw(painter, QPointF(room.topLeft()))
        return int(line.height())


def cross_of(row: QRect, font: QFont, direction: Qt.LayoutDirection) -> QRect:
    """Where the cross of a line stands by which it can be removed."""
    side = QFontMetrics(font).height()
    box = QRect(row.right() - L - side, row.center().y() - side // 2, side, side)
    return QStyle.visualRect(direction, row, box)


def _small(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * _SMALL)
    return smaller


def _bold(font: QFont) -> QFont:
    bolder = QFont(font)
    bolder.setWeight(QFont.Weight.DemiBold)
    return bolder
