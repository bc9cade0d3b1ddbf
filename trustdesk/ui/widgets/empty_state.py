"""What stands where a list would be: one sentence on what belongs here, and the one button that helps."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XL, M, role

_ICON = QSize(40, 40)


class EmptyState(QWidget):
    """pressed: the button was."""

    pressed = Signal()

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel(self)
        picture.setPixmap(icon(icon_name, "quiet").pixmap(_ICON))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        role(self._text, "quiet")
        self._button = QPushButton(self)
        self._button.setObjectName("empty-button")
        self._button.clicked.connect(self.pressed)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self._button)
        middle.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, XL)
        layout.setSpacing(M)
        layout.addStretch(2)
        layout.addWidget(picture)
        layout.addWidget(self._text)
        layout.addLayout(middle)
        layout.addStretch(3)

    def say(self, text: str, button: str = "") -> None:
        """Show the sentence, and the button where it has a text."""
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The sentence that stands there."""
        return self._text.text()
