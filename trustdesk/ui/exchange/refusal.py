"""What is wrong with a document, beside the window and for as long as it takes to put it right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.theme import XL, L, M, role

_WIDTH_IN_LETTERS = 64


class Refusal(QDialog):
    """Shows one sentence, which can be selected and copied. another_requested: the user wants to try another file."""

    another_requested = Signal()

    def __init__(self, words: Words, problem: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(words("ui-exchange-refused-title"))
        heading = QLabel(words("ui-exchange-refused"), self)
        role(heading, "heading")
        sentence = QLabel(problem, self)
        sentence.setObjectName("problem")
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        sentence.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH_IN_LETTERS)
        sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        sentence.setAccessibleName(problem)
        buttons = QDialogButtonBox(self)
        another = QPushButton(words("ui-exchange-another"), self)
        another.setObjectName("another")
        another.setDefault(True)
        role(another, "primary")
        close = QPushButton(words("ui-exchange-close"), self)
        buttons.addButton(another, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._try_another)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, L)
        layout.setSpacing(M)
        layout.addWidget(heading)
        layout.addWidget(sentence, 1)
        layout.addSpacing(M)
        layout.addWidget(buttons)
        another.setFocus()

    def _try_another(self) -> None:
        self.accept()
        self.another_requested.emit()
