"""Several of a few answers, each in a row with a word on what it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from trustdesk.ui.theme import XS, M
from trustdesk.ui.widgets.plain_label import plain_label

_WIDEST_NAME = 34


class CheckRows(QWidget):
    """chosen: the user chose or left one."""

    chosen = Signal()

    def __init__(self, options: Sequence[tuple[str, str, str]], value: str, parent: QWidget | None = None) -> None:
        """options: each a value, its text, and what it means. value: the chosen ones, with commas."""
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._touched = False
        chosen = value.split(",")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(M)
        grid.setVerticalSpacing(XS)
        grid.setColumnStretch(1, 1)
        for number, (key, text, about) in enumerate(options):
            box = QCheckBox(self._short(text), self)
            box.setAccessibleName(text)
            box.setAccessibleDescription(about)
            box.setChecked(key in chosen)
            box.clicked.connect(self._choose)
            grid.addWidget(box, number, 0)
            grid.addWidget(plain_label("quiet", self, about), number, 1)
            self._boxes[key] = box
        first = next(iter(self._boxes.values()), None)
        if first is not None:
            self.setFocusProxy(first)

    def value(self) -> str:
        """The chosen ones, with commas; a comma alone where the user wants none of them any more."""
        chosen = ",".join(key for key, box in self._boxes.items() if box.isChecked())
        return chosen or ("," if self._touched else "")

    def name_all(self, name: str) -> None:
        """Let the whole be called so."""
        self.setAccessibleName(name)

    def _choose(self) -> None:
        self._touched = True
        self.chosen.emit()

    def _short(self, text: str) -> str:
        return (text if len(text) <= _WIDEST_NAME else f"{text[: _WIDEST_NAME - 1]}…").replace("&", "&&")
