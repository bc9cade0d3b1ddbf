"""The list itself: rows of one height over any number of counterparts, moved through by keys as lists are.

A table view of one column, as a list view walks through every row when the list changes: 100,000 of them take it
hundreds of milliseconds, and a table view with rows of one height none.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from trustdesk.domain.heads import CounterpartSummary
from trustdesk.ui.counterparts.counterpart_lines import CounterpartLines
from trustdesk.ui.counterparts.counterpart_model import SUMMARY, CounterpartModel
from trustdesk.ui.counterparts.counterpart_paint import CounterpartPaint
from trustdesk.ui.theme import role

# So long the arrow keys may rest on a row before its dossier is shown.
_REST_MS = 120
Key = Qt.Key


class CounterpartList(QTableView):
    """Each signal but the last has the counterpart's id.

    rested: the selection came to rest on a row. pressed_on: a click. opened: Enter or a double click.
    removal_requested, renaming_requested: Delete, F2. went_up: Up on the first row.
    """

    rested = Signal(str)
    pressed_on = Signal(str)
    opened = Signal(str)
    removal_requested = Signal(str)
    renaming_requested = Signal(str)
    went_up = Signal()

    def __init__(self, lines: CounterpartLines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "rows")
        self.rows = CounterpartModel(lines.spoken, self)
        self._paint = CounterpartPaint(lines, self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._has_rested)
        self._rests_unread = False
        self.setModel(self.rows)
        self.setItemDelegate(self._paint)
        self._dress()
        self.selectionModel().currentChanged.connect(lambda *_: self._rest.start())
        self.doubleClicked.connect(lambda index: self._emit(self.opened, index.row()))
        self.clicked.connect(lambda index: self._emit(self.pressed_on, index.row()))
        self.rows.dataChanged.connect(self._look_again)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()

    @property
    def current(self) -> CounterpartSummary | None:
        """The counterpart that is selected, where it is known."""
        return self.rows.summary(self.currentIndex().row())

    def select(self, row: int, *, scrolling: bool = True) -> None:
        """Select a row, as the program and not the user does. scrolling: and bring it into view."""
        self.setAutoScroll(scrolling)
        self.setCurrentIndex(self.rows.index(row))
        self.setAutoScroll(True)
        self._rest.stop()

    def deselect(self) -> None:
        """Select nothing."""
        self.selectionModel().clear()
        self._rest.stop()

    def top_number(self) -> tuple[int, int]:
        """The number of the topmost row in view, and how far above the edge it begins, in px; to scroll back to."""
        row = max(self.rowAt(0), 0)
        return (self.rows.seqs[row] if self.rows.seqs else -1), -self.rowViewportPosition(row)

    def scroll_back(self, top: tuple[int, int]) -> None:
        """Let the row stand at the edge again that `top_number` told of; where it is gone, stay."""
        row = self.rows.row_of(top[0])
        if row >= 0:
            self.verticalScrollBar().setValue(row * self._paint.row_height() + top[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        row = self.currentIndex().row()
        wishes = {
            Key.Key_Return: self.opened,
            Key.Key_Enter: self.opened,
            Key.Key_Delete: self.removal_requested,
            Key.Key_F2: self.renaming_requested,
        }
        if event.key() in wishes and event.modifiers() in (_NO_KEY, Qt.KeyboardModifier.KeypadModifier):
            self._emit(wishes[Key(event.key())], row)
        elif event.key() == Key.Key_Up and row <= 0:
            self.went_up.emit()
        elif event.key() in (Key.Key_Home, Key.Key_End) and self.rows.rowCount():
            # A table's own Home goes along the row.
            self.setCurrentIndex(self.rows.index(0 if event.key() == Key.Key_Home else self.rows.rowCount() - 1))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's name
        """Nothing: Qt would look at every row, and typing goes to the filter."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_row_height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        self.setColumnWidth(0, self.viewport().width())
        super().resizeEvent(event)

    def _set_row_height(self) -> None:
        height = self._paint.row_height()
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)

    def _emit(self, signal: SignalInstance, row: int) -> None:
        summary = self.rows.summary(row)
        if summary is not None:
            self._rest.stop()
            signal.emit(summary.head.id)

    def _has_rested(self) -> None:
        index = self.currentIndex()
        self._rests_unread = index.isValid() and index.data(SUMMARY) is None
        self._emit(self.rested, index.row())

    def _look_again(self) -> None:
        """The row that the selection rests on may have been read now."""
        if self._rests_unread and self.current is not None:
            self._has_rested()


_NO_KEY = Qt.KeyboardModifier.NoModifier
