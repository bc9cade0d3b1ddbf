"""A calm table over a `PagedModel`: whole rows are chosen, the current cell has a ring, headers sort.

The rows may be exchanged under it (`set_numbers`) without the choice and the place of the list jumping.
"""

from array import array
from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from trustdesk.ui.theme import Colours, S
from trustdesk.ui.widgets.paged_model import PagedModel

_NARROW_LETTERS = 85
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Table(QTableView):
    """chosen: another row is current. opened: a cell was double-clicked, or Enter pressed on it (row, column).
    sort_requested: a header was clicked (column, descending).
    """

    chosen = Signal(int)
    opened = Signal(int, int)
    sort_requested = Signal(int, bool)

    def __init__(
        self, model: PagedModel, shares: Sequence[int], spare: Collection[int] = (), parent: QWidget | None = None
    ) -> None:
        """shares: how much of the width each column takes, relative to the others. spare: columns that go where the
        table is narrow.
        """
        super().__init__(parent)
        self._model = model
        self._shares, self._spare = tuple(shares), frozenset(spare)
        self.setModel(model)
        self.setItemDelegate(_Cells(model, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSortIndicatorShown(True)
        header.sortIndicatorChanged.connect(
            lambda column, order: self.sort_requested.emit(column, order is Qt.SortOrder.DescendingOrder)
        )
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row(), index.column()))
        self._set_row_height()

    @property
    def current_row(self) -> int:
        """The place of the current row; -1 where there is none."""
        return self.currentIndex().row()

    def show_sorting(self, column: int, *, descending: bool) -> None:
        """Mark the column that the list is sorted by, without asking for it."""
        header = self.horizontalHeader()
        header.blockSignals(True)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(column, order)
        header.blockSignals(False)
        header.viewport().update()

    def set_numbers(self, numbers: "array[int]") -> None:
        """Exchange the rows. The current one stays current; where it is gone, the one that took its place."""
        place, column = self.current_row, max(self.currentIndex().column(), 0)
        number = self._model.number_at(place)
        scrolled = self.verticalScrollBar().value()
        self._model.set_numbers(numbers)
        if number is not None and numbers:
            found = self._model.place_of(number)
            self.choose(min(place, len(numbers) - 1) if found is None else found, column)
            self.verticalScrollBar().setValue(scrolled)
            self.scrollTo(self.currentIndex())
        self._choose_first_where_focused()

    def choose(self, row: int, column: int = 0) -> None:
        """Make the row current and bring it into view."""
        self.setCurrentIndex(self._model.index(row, column))

    def choose_number(self, number: int) -> bool:
        """Make the row of that number current; whether it is in the list."""
        place = self._model.place_of(number)
        if place is not None:
            self.choose(place, max(self.currentIndex().column(), 0))
        return place is not None

    def currentChanged(  # noqa: N802  Qt's name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.chosen.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        self._choose_first_where_focused()
        super().focusInEvent(event)

    def _choose_first_where_focused(self) -> None:
        """A list with the focus has a chosen row: Qt would make the first one current without selecting it."""
        if self.hasFocus() and not self.currentIndex().isValid() and self._model.rowCount():
            self.choose(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row(), self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's name
        """None: it would walk through every row of the list; the filter above finds."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._set_widths()
        if self.currentIndex().isValid() and event.size().height() != event.oldSize().height():
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_row_height()

    def _set_row_height(self) -> None:
        height = self.fontMetrics().height() + 2 * S
        # Every section is laid out anew at each call, which takes long for a long list.
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setMinimumSectionSize(height)
            self.verticalHeader().setDefaultSectionSize(height)

    def _set_widths(self) -> None:
        room = self.viewport().width()
        narrow = room < _NARROW_LETTERS * self.fontMetrics().averageCharWidth()
        shares = [0 if narrow and column in self._spare else share for column, share in enumerate(self._shares)]
        for column, share in enumerate(shares):
            self.setColumnHidden(column, not share)
            if share:
                self.setColumnWidth(column, room * share // sum(shares))


class _Cells(QStyledItemDelegate):
    """One line of text a cell with room at both sides, a line below, and a ring around the current one."""

    def __init__(self, model: PagedModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        # Not by `initStyleOption`: it asks the model for seven things, of which ours has two.
        text, tone = self._model.cell(index.row(), index.column())
        colours, rect = Colours.of(option.palette), QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.color("accent_soft"))
        painter.setPen(colours.color(tone or "text"))
        painter.setFont(option.font)
        room = rect.adjusted(S, 0, -S, 0)
        text = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        leading = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading)
        side = leading | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        # The direction of a text is its own, whatever that of the window is.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(room, int(side | Qt.TextFlag.TextSingleLine), text)
        painter.setPen(QPen(colours.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.color("accent"), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()
