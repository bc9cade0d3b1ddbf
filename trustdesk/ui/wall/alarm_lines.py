"""What crosses the wall, in quiet lines above it, each with the way to the records that it stands on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.operations.wall import AlarmFact, WallAlarm
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import S, role


class AlarmLines(QWidget):
    """See the module. fact_requested: the key of a record to look at."""

    fact_requested = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._alarms: tuple[WallAlarm, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(S)
        self.hide()

    def show_alarms(self, alarms: Sequence[WallAlarm]) -> None:
        """Show these, and nothing where there are none."""
        if tuple(alarms) == self._alarms:
            return
        self._alarms = tuple(alarms)
        while (item := self._layout.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        for alarm in alarms:
            self._layout.addWidget(self._line(alarm))
        self.setVisible(bool(alarms))

    def _line(self, alarm: WallAlarm) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        colour = "alert" if alarm.loud else "warn"
        mark = QLabel(line)
        side = self.fontMetrics().height()
        mark.setPixmap(icon("triangle-alert" if alarm.loud else "circle-alert", colour).pixmap(side, side))
        mark.setAccessibleName(self._words("ui-wall-alarm" if alarm.loud else "ui-wall-notice"))
        text = QLabel(alarm.text, line)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        role(text, colour)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        if alarm.facts:
            row.addWidget(self._show_button(alarm, line), 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _show_button(self, alarm: WallAlarm, line: QWidget) -> QPushButton:
        button = QPushButton(self._words("ui-wall-show-fact"), line)
        button.setAccessibleName(self._words("ui-wall-show-fact-name", alarm=alarm.text))
        role(button, "link")
        if len(alarm.facts) == 1:
            button.clicked.connect(lambda: self.fact_requested.emit(alarm.facts[0].key))
            return button
        menu = QMenu(button)
        for fact in alarm.facts:
            self._add_to(menu, fact)
        button.setMenu(menu)
        return button

    def _add_to(self, menu: QMenu, fact: AlarmFact) -> None:
        # An ampersand that was typed is no shortcut.
        menu.addAction(fact.label.replace("&", "&&"), lambda: self.fact_requested.emit(fact.key))
