"""The head of a screen that lists things: what they are, how many, and the button that adds one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from trustdesk.ui.icons import icon
from trustdesk.ui.theme import M, role


class ListHead(QWidget):
    """new_pressed: another one is wanted. new: its button."""

    new_pressed = Signal()

    def __init__(self, title: str, new: str, parent: QWidget | None = None) -> None:
        """title: what is listed. new: what the button says."""
        super().__init__(parent)
        heading = QLabel(title, self)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        role(heading, "title")
        self._count = QLabel(self)
        role(self._count, "quiet")
        self.new = QPushButton(icon("plus", "on_accent"), new, self)
        role(self.new, "primary")
        self.new.clicked.connect(self.new_pressed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(M)
        self._row.addWidget(heading)
        self._row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        self._row.addStretch()
        self._row.addWidget(self.new)

    def add(self, button: QWidget) -> None:
        """Put another button before the one that adds."""
        self._row.insertWidget(self._row.count() - 1, button)
        # As the user sees them, so does Tab go.
        QWidget.setTabOrder(button, self.new)

    def say_count(self, text: str) -> None:
        """Say how many there are; nothing where there is none."""
        self._count.setText(text)
