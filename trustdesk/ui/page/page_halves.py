"""The page above and its drawers below: however high a drawer would like to be, the sheet keeps half of the height."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from trustdesk.ui.page.drawers import Drawers


class PageHalves(QSplitter):
    """above: the sheet with what belongs to it. sheet: in it, what is to keep half of the height.

    Where the window is so low that a drawer could not be used beside half of the sheet, the drawer has its least.
    """

    def __init__(self, above: QWidget, sheet: QWidget, drawers: Drawers, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._above, self._sheet, self._drawers = above, sheet, drawers
        self.setObjectName("page")
        self.setChildrenCollapsible(False)
        self.addWidget(above)
        self.addWidget(drawers)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        self._share()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Also when a line comes or goes above the sheet or below it, and when a drawer is opened."""
        if event.type() is not QEvent.Type.LayoutRequest:
            return super().event(event)
        self._share()
        answered = super().event(event)
        drawer = self._drawers.height()
        if self._drawers.isVisible() and self._above.height() + self.handleWidth() + drawer < self.height():
            # Seen: a splitter that cuts a part down to its largest height leaves what it won to nobody.
            self.setSizes([self.height() - self.handleWidth() - drawer, drawer])
        return answered

    def _share(self) -> None:
        around = self._above.height() - self._sheet.height()
        least = self._drawers.least_height
        self._drawers.setMinimumHeight(least)
        self._drawers.setMaximumHeight(max(least, self.height() // 2 - around - self.handleWidth()))
