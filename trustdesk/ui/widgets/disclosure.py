"""A part that is out of the way until one asks for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from trustdesk.ui.icons import icon
from trustdesk.ui.theme import S, role


class Disclosure(QWidget):
    """A button that shows and hides what stands below it."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QToolButton(self)
        self.button.setText(title)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        role(self.button, "disclosure")
        self.content = QWidget(self)
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(S)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self.content)
        self.button.toggled.connect(self._show)
        self._show(False)

    def open(self) -> None:
        """Show what is hidden."""
        self.button.setChecked(True)

    def _show(self, shown: bool) -> None:
        self.content.setVisible(shown)
        closed = "chevron-left" if self.isRightToLeft() else "chevron-right"
        self.button.setIcon(icon("chevron-down" if shown else closed))
