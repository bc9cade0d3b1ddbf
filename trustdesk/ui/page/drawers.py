"""The two drawers below the page: what is left off, and the opening lines. The one that is open follows the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from trustdesk.operations.live_page import LivePage
from trustdesk.ui.desk import Desk
from trustdesk.ui.page.left_off import LeftOffPanel
from trustdesk.ui.page.opening_lines import OpeningLinesPanel
from trustdesk.ui.page.page_foot import LEFT_OFF, OPENINGS

_LEAST_LINES = 9
_NAMES = (LEFT_OFF, OPENINGS)


class Drawers(QStackedWidget):
    """line_pointed: the line of that key is to be marked on the page."""

    line_pointed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left_off = LeftOffPanel(desk, self)
        self.openings = OpeningLinesPanel(desk, self)
        for drawer in (self.left_off, self.openings):
            self.addWidget(_scrolling(drawer))
            drawer.line_pointed.connect(self.line_pointed)
        self.setMinimumHeight(self.fontMetrics().height() * _LEAST_LINES)
        self.hide()

    def open_one(self, name: str, page: LivePage | None) -> None:
        """Open the drawer of that name; none where it is empty."""
        if name:
            self.setCurrentIndex(_NAMES.index(name))
        self.setVisible(bool(name))
        if page is not None:
            self.show_page(page)
        if not name:
            self.line_pointed.emit("")

    def show_page(self, page: LivePage) -> None:
        """Let the drawer that is open speak of this page."""
        if not self.isHidden():
            (self.left_off, self.openings)[self.currentIndex()].show_page(page)

    def finish_edits(self) -> None:
        """Keep the wording that is being written."""
        self.openings.finish_edits()


def _scrolling(drawer: QWidget) -> QScrollArea:
    """The drawer in an area of its own, which scrolls where the panel is low."""
    area = QScrollArea()
    area.setWidget(drawer)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
