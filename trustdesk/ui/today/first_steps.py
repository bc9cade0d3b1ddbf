"""What an empty desk says: what the program gives, in a sentence, and three ways to begin."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XL, XS, L, M, role

_ICON = QSize(28, 28)
_CHOICES = (("new-counterpart", "user-plus"), ("import", "import"), ("sample-desk", "folder-open"))
_LETTERS = 76


class FirstSteps(QWidget):
    """chosen: the action that was, by its name."""

    chosen = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title, gives = QLabel(words("ui-today-welcome"), self), QLabel(words("ui-today-gives"), self)
        role(title, "display")
        role(gives, "lead")
        for label in (title, gives):
            label.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(M)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(gives)
        column.addSpacing(L)
        self.buttons = [self._choice(words, name, icon_name) for name, icon_name in _CHOICES]
        for button in self.buttons:
            column.addWidget(button)
        column.addStretch(3)
        middle = QWidget(self)
        middle.setLayout(column)
        middle.setMaximumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(XL, L, XL, L)
        layout.addStretch(1)
        layout.addWidget(middle, 20)
        layout.addStretch(1)

    def _choice(self, words: Words, name: str, icon_name: str) -> QPushButton:
        button = _BigChoice(icon_name, words(f"ui-today-first-{name}"), words(f"ui-today-first-{name}-why"), self)
        button.setObjectName(f"first-{name}")
        button.clicked.connect(lambda: self.chosen.emit(name))
        return button


class _BigChoice(QPushButton):
    """A button of two lines with a picture before them."""

    def __init__(self, icon_name: str, text: str, why: str, parent: QWidget) -> None:
        super().__init__(parent)
        role(self, "big-choice")
        self.setAccessibleName(text)
        self.setAccessibleDescription(why)
        picture, title, reason = QLabel(self), QLabel(text, self), QLabel(why, self)
        picture.setPixmap(icon(icon_name, "accent").pixmap(_ICON))
        role(title, "lead")
        role(reason, "quiet")
        reason.setWordWrap(True)
        for label in (picture, title, reason):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        texts = QVBoxLayout()
        texts.setSpacing(XS)
        texts.addWidget(title)
        texts.addWidget(reason)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(L, M, L, M)
        layout.setSpacing(L)
        layout.addWidget(picture)
        layout.addLayout(texts, 1)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name; a button's own hint knows nothing of what lies in it
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()
