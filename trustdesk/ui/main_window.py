"""The window: places the rail, the bar, the screens and the live page, and connects what they wish to what there is.

It paints as a frame first; `furnish` fills it when the vault is open. Every wish for another place ends in `go_to`.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from trustdesk.settings import Settings
from trustdesk.ui.availability import name_what_undo_does, show_what_is_possible
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.notices import NoticeBar
from trustdesk.ui.places import RAIL, Place, Screen
from trustdesk.ui.rail import Rail
from trustdesk.ui.theme import XL
from trustdesk.ui.top_bar import TopBar
from trustdesk.ui.widgets.plain_label import plain_label
from trustdesk.ui.window_state import remembered, restore_geometry, restore_splitters
from trustdesk.ui.work_bar import WorkBar

if TYPE_CHECKING:
    from trustdesk.ui.page.page_panel import PagePanel
    from trustdesk.ui.panel import Panel

_SMALLEST = (820, 560)
_FIRST_SIZE = (1440, 900)
_PAGE_SHARE = 0.36
_PAGE_MINIMUM = 280
_BACK_STEPS = 50
# Lists over every dossier: the page of one counterpart says little beside them.
_LISTS = frozenset({Screen.PROMISES, Screen.PEOPLE, Screen.TERMS, Screen.COUNTRIES})


class MainWindow(QMainWindow):
    """settings_changed: the looks or what is remembered changed, and is to be applied and kept. first_painted: once."""

    settings_changed = Signal(Settings)
    first_painted = Signal()

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self.desk = desk
        self.settings = settings
        self.place = Place(screen=Screen.TODAY)
        self._been: list[Place] = []
        self._painted = self._is_leaving = False
        self._page_beside_lists = False
        self._panels: dict[Screen, Panel] = {}
        self.page: PagePanel | None = None
        self.setWindowTitle(desk.words("ui-title"))
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST_SIZE)
        self.setAcceptDrops(True)
        self.rail = Rail(desk.words, self)
        self.top_bar = TopBar(desk.words, self)
        self._stack = QStackedWidget(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setObjectName("main")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stack)
        self._waiting = plain_label("quiet", self._stack, desk.words("ui-opening"))
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setMargin(XL)
        self._stack.addWidget(self._waiting)
        self._place_parts()
        self.rail.screen_requested.connect(lambda screen: self.go_to(Place(screen=screen)))
        desk.opened.connect(self.furnish)
        desk.opening_told.connect(self._waiting.setText)
        desk.opening_failed.connect(self._waiting.setText)
        restore_geometry(self)

    def _place_parts(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.top_bar)
        middle.addWidget(self._splitter, 1)
        middle.addWidget(WorkBar(self.desk, self))
        whole = QWidget(self)
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(middle, 1)
        self.setCentralWidget(whole)
        NoticeBar(self.desk, whole)

    def furnish(self) -> None:
        """Fill the window, now that the vault can be read."""
        from trustdesk.ui.actions import make_actions
        from trustdesk.ui.commands import commands
        from trustdesk.ui.page.page_panel import PagePanel

        self.actions_by_name = make_actions(self, self.desk.words, commands(self))
        self.top_bar.add_actions(self.actions_by_name)
        self.top_bar.search_requested.connect(self.actions_by_name["search"].trigger)
        self.page = PagePanel(self.desk, self)
        self.page.place_requested.connect(self.go_to)
        self.page.command_requested.connect(self.command)
        self.page.setMinimumWidth(_PAGE_MINIMUM)
        self._splitter.addWidget(self.page)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        page_width = int(self.width() * _PAGE_SHARE)
        self._splitter.setSizes([self.width() - page_width, page_width])
        self.desk.undoable_changed.connect(self._name_undo)
        name_what_undo_does(self)
        self._show_settings()
        restore_splitters(self, self)
        wanted = Screen(self.settings.screen) if self.settings.screen in set(RAIL) else Screen.TODAY
        self.go_to(Place(screen=wanted, counterpart=self.settings.place if wanted is Screen.COUNTERPARTS else ""))
        self._stack.removeWidget(self._waiting)

    def go_to(self, place: Place) -> None:
        """Show a place, and the page that belongs to it."""
        self.finish_edits()
        if place != self.place and not place.screen is self.place.screen is Screen.TODAY:
            self._been = [*self._been[-_BACK_STEPS:], self.place]
        self.place = place
        self._show_page_or_not()
        panel = self._panel(place.screen)
        self._stack.setCurrentWidget(panel)
        self.rail.show_screen(place.screen)
        if self.page is not None and (place.counterpart or place.meeting):
            self.page.show_page(place.counterpart, place.meeting)
        show_what_is_possible(self)
        panel.go_to(place)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return bool(self._been)

    def go_back(self) -> None:
        """Show the place before this one."""
        if self._been:
            place, before = self._been[-1], self._been[:-1]
            self.go_to(place)
            self._been = before
            show_what_is_possible(self)

    def command(self, name: str) -> None:
        """Do what an action of the table does."""
        self.actions_by_name[name].trigger()

    def finish_edits(self) -> None:
        """Let every panel hand over what was typed and not saved yet."""
        for panel in self._panels.values():
            panel.finish_edits()
        if self.page is not None:
            self.page.finish_edits()

    def change_settings(self, settings: Settings) -> None:
        """Take these settings from now on."""
        self.settings = settings
        self._show_settings()
        self.settings_changed.emit(settings)

    def _panel(self, screen: Screen) -> "Panel":
        from trustdesk.ui.screens import make_screen

        if screen not in self._panels:
            panel = make_screen(screen, self.desk, self)
            panel.place_requested.connect(self.go_to)
            panel.command_requested.connect(self.command)
            self._stack.addWidget(panel)
            self._panels[screen] = panel
            restore_splitters(self, panel)
        return self._panels[screen]

    def _name_undo(self) -> None:
        name_what_undo_does(self)

    def _show_settings(self) -> None:
        actions = self.actions_by_name
        for look in ("system", "light", "dark"):
            actions[f"look-{look}"].setChecked(self.settings.look.value == look)
        actions["letter"].setChecked(self.settings.paper == "letter")
        assert self.page is not None
        self.page.set_paper(self.settings.paper)
        self._show_page_or_not()

    def show_page(self, shown: bool) -> None:
        """Show the live page or hide it; beside the lists until the window is closed, elsewhere for good."""
        if self.place.screen in _LISTS:
            self._page_beside_lists = shown
            self._show_page_or_not()
        else:
            self.change_settings(replace(self.settings, page_shown=shown))

    def _show_page_or_not(self) -> None:
        shown = self._page_beside_lists if self.place.screen in _LISTS else self.settings.page_shown
        self.actions_by_name["show-page"].setChecked(shown)
        if self.page is not None:
            self.page.setVisible(shown)
        show_what_is_possible(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter presses a button, as Space does; Qt itself leaves that to the platform."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        from trustdesk.ui.exchange.documents import import_dropped

        import_dropped(self.desk, event.mimeData().urls(), self)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        self.finish_edits()
        self.settings = remembered(self)
        self.settings_changed.emit(self.settings)
        if self.desk.is_writing and not self._is_leaving:
            # What was typed last is on its way; should it not arrive, this is the last chance to say so.
            self._is_leaving = True
            self.desk.written.connect(self._leave, Qt.ConnectionType.SingleShotConnection)
            event.ignore()
            return
        super().closeEvent(event)

    def _leave(self, problem: str) -> None:
        """Close now that all is written; who closes once more after a failure leaves all the same."""
        if problem:
            self.desk.noticed.emit(Notice(text=self.desk.words("ui-unsaved", problem=problem), wrong=True))
        else:
            self.close()
