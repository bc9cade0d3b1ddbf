"""The list of counterparts, and beside it the dossier of the one that is selected.

Where the panel is narrow, the list and the dossier take turns; Ctrl+L and a button bring the list back.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from trustdesk.ui.counterparts.list_side import ListSide
from trustdesk.ui.desk import Desk
from trustdesk.ui.icons import icon
from trustdesk.ui.panel import Panel
from trustdesk.ui.places import Place
from trustdesk.ui.theme import XS, S, role
from trustdesk.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from trustdesk.ui.dossiers.dossier_sheet import DossierSheet

_NARROW_LETTERS = 96


class CounterpartsPanel(Panel):
    """See the module."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown = ""
        self._from_list = False
        self._is_narrow = False
        self._sheet: DossierSheet | None = None
        self.side = ListSide(desk, self)
        self._make_dossier_side()
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setObjectName("counterparts")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.side)
        self._splitter.addWidget(self._dossier_side)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 5)
        letters = self.fontMetrics().averageCharWidth()
        self._splitter.setSizes([letters * 48, letters * 110])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._connect()

    def _make_dossier_side(self) -> None:
        words = self.desk.words
        self.list_button = QToolButton(self)
        self.list_button.setObjectName("show-list")
        role(self.list_button, "flat")
        self.list_button.setIcon(icon("list"))
        self.list_button.setText(words("ui-counterparts-show-list"))
        self.list_button.setToolTip(words("ui-counterparts-show-list-keys"))
        self.list_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.list_button.hide()
        self._nothing = EmptyState("handshake", self)
        self._nothing.say(words("ui-counterparts-choose"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._nothing)
        self._dossier_side = QWidget(self)
        layout = QVBoxLayout(self._dossier_side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(S, XS, S, 0)
        bar.addWidget(self.list_button)
        bar.addStretch()
        layout.addLayout(bar)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        rows = self.side.list
        rows.rested.connect(self._rest_on)
        rows.pressed_on.connect(self._press)
        rows.opened.connect(self._open)
        rows.renaming_requested.connect(self._rename)
        self.side.creation_requested.connect(self._create)
        self.list_button.clicked.connect(self.toggle_list)
        QShortcut(QKeySequence("Ctrl+L"), self, self.toggle_list)

    def go_to(self, place: Place) -> None:
        """Show a dossier, and in it the record or section that is named; without a counterpart, the list."""
        from_list, self._from_list = self._from_list, False
        if not place.counterpart:
            self.show_list(True)
            self.side.focus_list() if self._shown else self.side.filters.field.setFocus()
            return
        self.side.want(place.counterpart)
        sheet = self._the_sheet()
        if place.counterpart != self._shown:
            self._shown = place.counterpart
            sheet.show_dossier(place.counterpart)
        self._stack.setCurrentWidget(sheet)
        if place.record or place.section:
            sheet.reveal(place.record, place.section)
        if not from_list:
            self.show_list(not self._is_narrow)
            sheet.setFocus()

    def finish_edits(self) -> None:
        if self._sheet is not None:
            self._sheet.finish_edits()

    def toggle_list(self) -> None:
        """Hide the list, or show it and go there."""
        showing = self.side.isHidden()
        self.show_list(showing)
        if showing:
            self.side.focus_list()
        elif self._sheet is not None:
            self._sheet.setFocus()

    def show_list(self, shown: bool) -> None:
        """Show the list or not; where the panel is narrow, instead of the dossier."""
        self.side.setVisible(shown)
        self._dossier_side.setVisible(not (shown and self._is_narrow))
        self.list_button.setVisible(not shown)

    def _the_sheet(self) -> "DossierSheet":
        if self._sheet is None:
            # The sheet with all its fields is not needed to show the list.
            from trustdesk.ui.dossiers.dossier_sheet import DossierSheet

            self._sheet = DossierSheet(self.desk, self)
            self._sheet.place_requested.connect(self.place_requested)
            self._sheet.command_requested.connect(self.command_requested)
            self._stack.addWidget(self._sheet)
        return self._sheet

    def _rest_on(self, counterpart: str) -> None:
        self.side.choose(counterpart)
        if counterpart != self._shown:
            self._from_list = True
            self.place_requested.emit(Place(counterpart=counterpart))

    def _press(self, counterpart: str) -> None:
        self._rest_on(counterpart)
        if self._is_narrow:
            self.show_list(False)

    def _open(self, counterpart: str) -> None:
        self._rest_on(counterpart)
        if self._is_narrow:
            self.show_list(False)
        self._the_sheet().setFocus()

    def _rename(self, counterpart: str) -> None:
        self.side.choose(counterpart)
        self.place_requested.emit(Place(counterpart=counterpart, section="counterpart"))

    def _create(self, name: str) -> None:
        from trustdesk.ui.counterparts.new_counterpart import NewCounterpart

        form = NewCounterpart(self.desk, self, name)
        form.created.connect(lambda made: self.place_requested.emit(Place(counterpart=made)))
        form.open()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        narrow = self.width() < _NARROW_LETTERS * self.fontMetrics().averageCharWidth()
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self.show_list(not narrow or not self._shown)
