"""A section of a sheet: its title, a quiet word on what it is for, and what stands in it, one below the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from trustdesk.ui.theme import M, S, role


class Section(QWidget):
    """hint: shown while there is nothing in it."""

    def __init__(self, title: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(S)
        self.heading = QLabel(title, self)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        role(self.heading, "section")
        self._hint = QLabel(hint, self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        role(self._hint, "quiet")
        line = QFrame(self)
        role(line, "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(line)
        layout.addSpacing(M - S)
        layout.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._hint)
        layout.addLayout(self.body)

    def set_empty(self, empty: bool) -> None:
        """Show the hint while there is nothing in the section."""
        self._hint.setVisible(empty and bool(self._hint.text()))
