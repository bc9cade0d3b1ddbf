"""The live page at the right of the window: drawn anew while one types, and a way into the dossier.

    changes, choices -> `PageDrawing` (off the GUI thread) -> `PageView`, `PageFoot`, and the drawer that is open

Two drawers lie below the page: what is left off, and the opening lines. Each asks again only while it is open.
"""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from trustdesk.domain.changes import Changes
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.page import BlockKey, Copy, Paper, Region
from trustdesk.operations.live_page import LivePage, Wanted
from trustdesk.ui.desk import Desk
from trustdesk.ui.page.drawers import Drawers
from trustdesk.ui.page.line_menu import line_menu
from trustdesk.ui.page.page_drawing import Drawn, PageDrawing
from trustdesk.ui.page.page_foot import PageFoot
from trustdesk.ui.page.page_halves import PageHalves
from trustdesk.ui.page.page_header import PageHeader
from trustdesk.ui.page.page_strip import PageStrip
from trustdesk.ui.page.page_view import PageView
from trustdesk.ui.panel import Panel
from trustdesk.ui.places import Place
from trustdesk.ui.theme import role
from trustdesk.ui.widgets.empty_state import EmptyState

# A new size is drawn when zooming or dragging the splitter pauses.
_SETTLED_MS = 120
# Kinds of which a record may stand on the page of a counterpart without being part of its dossier.
_SHARED = ("people", "organisations", "profile", "affiliations", "ties", "business_ties", "terms")


class PagePanel(Panel):
    """counterpart, meeting: whose page is shown, and for which meeting; ids, empty where there is none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.counterpart = ""
        self.meeting = ""
        self.page: LivePage | None = None
        self._chosen_meeting = ""
        self._copy, self._paper = Copy.EYES_ONLY, Paper.A4
        self._ppi = 96.0
        words = desk.words
        self.drawing = PageDrawing(desk, self)
        self.header = PageHeader(words, self)
        self.strip = PageStrip(words, self)
        self.view = PageView(self)
        self.foot = PageFoot(words, self)
        self.drawers = Drawers(desk, self)
        self.empty = EmptyState("file-text", self)
        self._progress = QProgressBar(self)
        self._sheets = QStackedWidget(self)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._place_parts()
        self._connect()
        self._show_nothing(words("ui-page-nobody"))

    def _place_parts(self) -> None:
        words = self.desk.words
        role(self, "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(words("ui-page-panel"))
        self.view.setAccessibleName(words("ui-page-sheet"))
        self.view.setObjectName("page-sheet")
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setMaximumHeight(3)
        self._progress.setAccessibleName(words("ui-page-drawing"))
        kept = self._progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(kept)
        self._progress.hide()
        # What is said there wraps, and must not keep the panel from being low.
        self.empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._sheets.addWidget(self.view)
        self._sheets.addWidget(self.empty)
        above = QWidget(self)
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self._progress, self.strip):
            column.addWidget(part)
        column.addWidget(self._sheets, 1)
        column.addWidget(self.foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageHalves(above, self._sheets, self.drawers, self))

    def _connect(self) -> None:
        self.header.meeting_chosen.connect(self._choose_meeting)
        self.header.copy_chosen.connect(self._choose_copy)
        self.header.paper_chosen.connect(self._choose_paper)
        self.header.command_requested.connect(self.command_requested)
        self.strip.retry_requested.connect(self._draw)
        self.empty.pressed.connect(self._help_out)
        self.foot.drawer_requested.connect(self.open_drawer)
        self.foot.zoom_requested.connect(self.view.set_zoom)
        self.foot.zoom_step_requested.connect(self.view.zoom_by)
        self.view.ppi_changed.connect(self._want_ppi)
        self.view.zoomed.connect(self.foot.show_zoom)
        self.view.chosen.connect(self._go_to_region)
        self.view.menu_requested.connect(self._open_menu)
        self.drawers.line_pointed.connect(self.view.point_at)
        self.drawers.fact_requested.connect(self._go_to_line)
        self.drawers.record_requested.connect(lambda record: self._go("", record))
        self.drawing.drawn.connect(self._show)
        self.drawing.failed.connect(self._show_failure)
        self.drawing.slow.connect(self._progress.setVisible)
        self._settled.timeout.connect(self._draw_size)
        self.desk.changed.connect(self._has_changed)

    # --- What is wanted

    @property
    def wanted(self) -> Wanted:
        """The page that is shown, for printing and saving."""
        return Wanted(counterpart=self.counterpart, meeting=self.meeting, copy=self._copy, paper=self._paper)

    @property
    def is_settling(self) -> bool:
        """Whether a new size is about to be drawn."""
        return self._settled.isActive()

    def show_page(self, counterpart: str, meeting: str) -> None:
        """Show the page of that meeting; of the next one, or the one chosen before, where it is empty."""
        if counterpart == self.counterpart and meeting in ("", self._chosen_meeting, self.meeting):
            return
        if counterpart != self.counterpart:
            self.view.current = None
            self._chosen_meeting = ""
        self.counterpart = counterpart
        self._chosen_meeting = meeting or self._chosen_meeting
        self.meeting = self._chosen_meeting
        if counterpart:
            self._draw()
        else:
            self.drawing.forget()
            self._show_nothing(self.desk.words("ui-page-nobody"))

    def set_paper(self, paper: str) -> None:
        """Set the page on this paper: a4 or letter."""
        self.header.show_paper(Paper(paper))
        if self._paper != Paper(paper):
            self._paper = Paper(paper)
            self._draw()

    def set_table_copy(self, table: bool) -> None:
        """Show the copy that may lie on the table, or the one for one's own eyes."""
        copy = Copy.TABLE if table else Copy.EYES_ONLY
        self.header.show_copy(copy)
        if self._copy is not copy:
            self._copy = copy
            self._draw()

    def _choose_meeting(self, meeting: str) -> None:
        self._chosen_meeting = self.meeting = meeting
        self._draw()

    def _choose_copy(self, copy: Copy) -> None:
        """Show it, and let the menu follow."""
        self.set_table_copy(copy is Copy.TABLE)
        self.command_requested.emit("table-copy")

    def _choose_paper(self, paper: Paper) -> None:
        self.set_paper(paper.value)
        self.command_requested.emit("letter")

    def _has_changed(self, changes: Changes) -> None:
        if not self.counterpart:
            return
        gone_or_mine = self.counterpart in changes.counterparts or self.counterpart in changes.of(Counterpart.kind)
        if gone_or_mine or any(changes.of(kind) for kind in _SHARED):
            self._draw()

    def _draw(self) -> None:
        if self.counterpart:
            self.drawing.draw(replace(self.wanted, meeting=self._chosen_meeting), self._ppi)

    def _want_ppi(self, ppi: float) -> None:
        self._ppi = ppi
        self._settled.start()

    def _draw_size(self) -> None:
        if self.page is not None:
            self.drawing.draw_size(self.page, self._ppi)

    # --- What is shown

    def _show(self, drawn: Drawn) -> None:
        before, page = self.page, drawn.page
        self.page, self.meeting = page, page.meeting
        self._sheets.setCurrentWidget(self.view)
        self.view.show_page(drawn.image, page.regions, page.wanted.paper.size_pt)
        if page is before:
            return
        self.header.show()
        self.header.show_meetings(page.meetings, page.meeting)
        self.strip.show_page(page)
        self.foot.show_page(page)
        self.view.name_page(page)
        self.drawers.show_page(page)
        if abs(drawn.ppi - self._ppi) > 1:
            self._settled.start()

    def _show_failure(self, text: str) -> None:
        if self.page is None or self.page.wanted.counterpart != self.counterpart:
            self._show_nothing(text)
        else:
            self.strip.show_failure(text)

    def _show_nothing(self, text: str) -> None:
        """Say why there is no page, and offer the one thing that helps."""
        self.page = None
        self.open_drawer("")
        for part in (self.header, self.strip, self.foot):
            part.hide()
        self.empty.say(text, self.desk.words("ui-page-retry" if self.counterpart else "ui-page-new-counterpart"))
        self._sheets.setCurrentWidget(self.empty)

    def _help_out(self) -> None:
        if self.counterpart:
            self._draw()
        else:
            self.command_requested.emit("new-counterpart")

    def open_drawer(self, name: str) -> None:
        """Open the drawer of that name below the page; none where it is empty."""
        self.drawers.open_one(name, self.page)
        self.foot.show_drawer(name)
        if not name and self.drawers.isAncestorOf(self.focusWidget() or self):
            self.view.setFocus()

    # --- Where it leads

    def _go_to_region(self, region: Region) -> None:
        record = ""
        if self.page is not None and region.line in self.page.lines:
            record = next(iter(self.page.lines[region.line][1].facts), "")
        self._go(_section(region.block), record)

    def _go_to_line(self, key: str) -> None:
        found = self.page.find(key) if self.page is not None else None
        if found is not None:
            self._go(_section(found[0]), next(iter(found[1].facts), ""))

    def _go(self, section: str, record: str) -> None:
        place = Place(counterpart=self.counterpart, meeting=self._chosen_meeting, section=section, record=record)
        self.place_requested.emit(place)

    def _open_menu(self, region: Region, at: QPoint) -> None:
        if self.page is not None:
            menu = line_menu(self.desk, self.page, region, self)
            menu.go_requested.connect(lambda: self._go_to_region(region))
            menu.popup(at)

    def finish_edits(self) -> None:
        """Keep the wording that is being written."""
        self.drawers.finish_edits()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape and self.drawers.isVisible():
            self.open_drawer("")
        else:
            super().keyPressEvent(event)


def _section(block: BlockKey | None) -> str:
    """The name by which the dossier's sheet knows where a block is made; the band, None, is the counterpart's own."""
    return "counterpart" if block is None else block.value
