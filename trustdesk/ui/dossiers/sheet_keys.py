"""The keys of the sheet: Alt+1 to Alt+9 and Ctrl+PgUp, Ctrl+PgDn between sections, Ctrl+Enter for the next record.

The sections are reached from anywhere in the window while the sheet is to be seen.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class SheetKeys(QObject):
    """section_requested: the number of a section, from 0. step_requested: -1 to the one above, 1 to the one below.

    another_requested: done with this record, and another of its kind.
    """

    section_requested = Signal(int)
    step_requested = Signal(int)
    another_requested = Signal()

    def __init__(self, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        for number in range(9):
            self._shortcut(f"Alt+{number + 1}").activated.connect(
                lambda number=number: self.section_requested.emit(number)
            )
        self._shortcut("Ctrl+PgUp").activated.connect(lambda: self.step_requested.emit(-1))
        self._shortcut("Ctrl+PgDown").activated.connect(lambda: self.step_requested.emit(1))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
            self._shortcut(keys, inside).activated.connect(self.another_requested)

    def _shortcut(self, keys: str, context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self._sheet)
        shortcut.setContext(context)
        return shortcut
