"""The head of a country's sheet: its name, and what time it is there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trustdesk.domain.places import Hours
from trustdesk.i18n.words import Words
from trustdesk.operations.country_values import Clock, PlaceSheet
from trustdesk.ui.countries.country_words import said_ahead, said_cities, said_hours
from trustdesk.ui.theme import XS, S, role
from trustdesk.ui.widgets.flow_layout import FlowLayout
from trustdesk.ui.widgets.plain_label import plain_label


class SheetHead(QWidget):
    """Empty until `show_of`."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._name = plain_label("title", self)
        self._code = _one_line("chip", self)
        self._about = plain_label("quiet", self)
        self._clocks: QWidget | None = None
        title = QHBoxLayout()
        title.setSpacing(S)
        title.addWidget(self._name)
        title.addWidget(self._code, 0, Qt.AlignmentFlag.AlignVCenter)
        title.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        self._column.addLayout(title)
        self._column.addWidget(self._about)

    def show_of(self, sheet: PlaceSheet) -> None:
        """Say whose sheet it is."""
        self._name.setText(sheet.name)
        # A title of one word shall not be broken, as a long one may.
        self._name.setWordWrap(" " in sheet.name)
        self._code.setText(sheet.code)
        self._code.setVisible(sheet.facts is not None)
        self._about.setText(self._said_about(sheet))
        self._about.setVisible(bool(self._about.text()))
        self.show_clocks(sheet.clocks)

    def show_clocks(self, clocks: Sequence[Clock]) -> None:
        """Say what time it is there now."""
        if self._clocks is not None:
            self._clocks.hide()
            self._clocks.deleteLater()
        self._clocks = QWidget(self)
        column = QVBoxLayout(self._clocks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        for clock in clocks:
            column.addWidget(self._clock(clock, self._clocks))
        self._column.addWidget(self._clocks)
        self._clocks.setVisible(bool(clocks))

    def _clock(self, clock: Clock, parent: QWidget) -> QWidget:
        words, line = self._words, QWidget(parent)
        weekday, time = words.weekday(clock.local.date()), words.time(clock.local)
        flow = FlowLayout(line, S, may_cut=True)
        flow.addWidget(_one_line("strong", line, words("ui-countries-clock", weekday=weekday, time=time)))
        chip = "chip-good" if clock.hours is Hours.WORKING else "chip-warn"
        flow.addWidget(_one_line(chip, line, said_hours(words, clock)))
        flow.addWidget(_one_line("quiet", line, f"{said_cities(words, clock)} · {said_ahead(words, clock)}"))
        return line

    def _said_about(self, sheet: PlaceSheet) -> str:
        if sheet.facts is None:
            return self._words("ui-countries-members", names=", ".join(sheet.members))
        return "" if sheet.clocks else self._words("ui-countries-no-clock")


def _one_line(look: str, parent: QWidget, text: str = "") -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    role(label, look)
    return label
