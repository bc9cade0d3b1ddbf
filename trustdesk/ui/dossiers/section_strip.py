"""The names of the sections, always at hand: where one is, and a press to be elsewhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTabBar, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.dossiers.sections import SECTIONS
from trustdesk.ui.theme import role


class SectionStrip(QTabBar):
    """section_requested: the user wants to be in the section of that key."""

    section_requested = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("section-strip")
        self.setAccessibleName(words("ui-dossier-strip"))
        self.setDrawBase(False)
        role(self, "strip")
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        for section in SECTIONS:
            self.addTab(words(f"ui-dossier-section-{section.key}"))
        self._told = False
        self.currentChanged.connect(self._wish)
        self.tabBarClicked.connect(self._wish)

    def show_section(self, key: str) -> None:
        """Mark the section that is in view; nothing is wished for."""
        self._told = True
        self.setCurrentIndex(next(number for number, section in enumerate(SECTIONS) if section.key == key))
        self._told = False

    def _wish(self, number: int) -> None:
        if not self._told and number >= 0:
            self.section_requested.emit(SECTIONS[number].key)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """The wheel scrolls the sheet and never jumps from section to section."""
        event.ignore()
