"""The keys of the room, in a calm strip: each as a cap, and what it does beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from trustdesk.ui.theme import XS, L, role
from trustdesk.ui.widgets.flow_layout import FlowLayout


class RoomKeys(QWidget):
    """keys: each a cap and what it does."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, L)
        for cap, deed in keys:
            flow.addWidget(self._pair(cap, deed))
        # Preferred, as the least height would else be that of one key a row, and the window could not be low.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _pair(self, cap: str, deed: str) -> QWidget:
        pair = QWidget(self)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(XS)
        for text, look in ((cap, "keycap"), (deed, "quiet")):
            label = QLabel(text, pair)
            label.setTextFormat(Qt.TextFormat.PlainText)
            role(label, look)
            row.addWidget(label)
        return pair
