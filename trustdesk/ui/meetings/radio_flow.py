"""One of a few answers, all of them in view: round buttons that flow over as many rows as they need."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from trustdesk.ui.theme import L
from trustdesk.ui.widgets.flow_layout import FlowLayout


class RadioFlow(QWidget):
    """Arrows move the choice. chosen: by the user; the value."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], value: str, parent: QWidget | None = None) -> None:
        """options: each a value and its text. value: what is chosen at first; of none of them, nothing is."""
        super().__init__(parent)
        self._values = [each for each, _ in options]
        self._group = QButtonGroup(self)
        flow = FlowLayout(self, spacing=L)
        for number, (each, text) in enumerate(options):
            button = QRadioButton(text.replace("&", "&&"), self)
            button.setChecked(each == value)
            self._group.addButton(button, number)
            flow.addWidget(button)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))
        self._group.idToggled.connect(self._point_focus)
        self._point_focus()

    def value(self) -> str:
        """What is chosen; nothing where nothing is."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else ""

    def set_value(self, value: str) -> None:
        """Choose without saying so."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def name_all(self, name: str) -> None:
        """Let each button be called with what is chosen here: "Mood: Warm"."""
        self.setAccessibleName(name)
        for button in self._group.buttons():
            button.setAccessibleName(f"{name}: {button.text().replace('&&', '&')}")

    def _point_focus(self) -> None:
        button = self._group.checkedButton() or next(iter(self._group.buttons()), None)
        if button is not None:
            self.setFocusProxy(button)
