"""The two drawers below the page: what is left off, and the opening lines. The one that is open follows the page.

Each is made when it is opened for the first time: most pages are read without either, and both are wide in widgets.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from trustdesk.operations.live_page import LivePage
from trustdesk.ui.desk import Desk
from trustdesk.ui.page.left_off import LeftOffPanel
from trustdesk.ui.page.opening_lines import OpeningLinesPanel
from trustdesk.ui.page.page_foot import LEFT_OFF, OPENINGS

_LEAST_LINES = 9


class Drawers(QStackedWidget):
    """line_pointed: the line of that key is to be marked on the page. fact_requested, record_requested: as of each.

    left_off, openings: None until that drawer is opened for the first time.
    """

    line_pointed = Signal(str)
    fact_requested = Signal(str)
    record_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.left_off: LeftOffPanel | None = None
        self.openings: OpeningLinesPanel | None = None
        self._open: LeftOffPanel | OpeningLinesPanel | None = None
        self._areas: dict[str, QScrollArea] = {}
        self.hide()

    @property
    def least_height(self) -> int:
        """What an open drawer needs at the least to be of use, in px."""
        return self.fontMetrics().height() * _LEAST_LINES

    def open_one(self, name: str, page: LivePage | None) -> None:
        """Open the drawer of that name; none where it is empty."""
        self._open = self._drawer(name) if name else None
        if self._open is not None:
            self.setCurrentWidget(self._areas[name])
        self.setVisible(bool(name))
        if page is not None:
            self.show_page(page)
        if not name:
            self.line_pointed.emit("")

    def show_page(self, page: LivePage) -> None:
        """Let the drawer that is open speak of this page."""
        if self._open is not None:
            self._open.show_page(page)

    def finish_edits(self) -> None:
        """Keep the wording that is being written."""
        if self.openings is not None:
            self.openings.finish_edits()

    def _drawer(self, name: str) -> LeftOffPanel | OpeningLinesPanel:
        return self._left_off() if name == LEFT_OFF else self._openings()

    def _left_off(self) -> LeftOffPanel:
        if self.left_off is None:
            self.left_off = LeftOffPanel(self._desk, self)
            self.left_off.fact_requested.connect(self.fact_requested)
            self._add(LEFT_OFF, self.left_off)
        return self.left_off

    def _openings(self) -> OpeningLinesPanel:
        if self.openings is None:
            self.openings = OpeningLinesPanel(self._desk, self)
            self.openings.record_requested.connect(self.record_requested)
            self._add(OPENINGS, self.openings)
        return self.openings

    def _add(self, name: str, drawer: LeftOffPanel | OpeningLinesPanel) -> None:
        drawer.line_pointed.connect(self.line_pointed)
        self._areas[name] = _scrolling(drawer)
        self.addWidget(self._areas[name])


def _scrolling(drawer: QWidget) -> QScrollArea:
    """The drawer in an area of its own, which scrolls where the panel is low."""
    area = QScrollArea()
    area.setWidget(drawer)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
