"""A number from 1 to 5 between two poles, each of which is said in words (S0.8.1)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.theme import M
from trustdesk.ui.widgets.plain_label import plain_label
from trustdesk.ui.widgets.scale import Scale

_LOW, _HIGH = 1, 5


class BetweenPoles(QWidget):
    """chosen: by the user; the number, or None."""

    chosen = Signal(object)

    def __init__(self, words: Words, poles: tuple[str, str], value: str, parent: QWidget | None = None) -> None:
        """value: the number as text; empty for none."""
        super().__init__(parent)
        self._poles = words("ui-prepare-poles", low=poles[0], high=poles[1])
        self._scale = Scale(_LOW, _HIGH, words("ui-prepare-nothing-chosen"), self)
        self._scale.set_number(int(value) if value else None)
        self._scale.chosen.connect(self.chosen)
        low, high = (plain_label("strong", self, text) for text in poles)
        low.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(low, 1)
        row.addWidget(self._scale)
        row.addWidget(high, 1)
        self.setFocusProxy(self._scale)

    def value(self) -> str:
        """The number as text; nothing where none is chosen."""
        number = self._scale.number()
        return str(number) if number is not None else ""

    def name_all(self, name: str) -> None:
        """Let it be called so, with what its ends stand for."""
        self.setAccessibleName(name)
        self._scale.setAccessibleName(f"{name}: {self._poles}")
