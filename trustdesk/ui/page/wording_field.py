"""Where a line is put into the user's words, with the remarks of the wording check while one writes (S4.1c, S4.3d)."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.operations.judgement import Remark, check_words
from trustdesk.ui.theme import XS, S, role
from trustdesk.ui.widgets.growing_text import GrowingText

_PAUSE_MS = 300
_MOST_REMARKS = 3


class WordingField(QWidget):
    """kept: the words are to be kept (Ctrl+Enter does it too). given_up: they are not (Esc)."""

    kept = Signal(str)
    given_up = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.text = GrowingText(2, self)
        self.text.setObjectName("own-words")
        self.text.setAccessibleName(words("ui-page-own-words"))
        self.text.setPlaceholderText(words("ui-page-own-words-hint"))
        self.remarks = QLabel(self)
        self.remarks.setTextFormat(Qt.TextFormat.PlainText)
        self.remarks.setWordWrap(True)
        role(self.remarks, "warn")
        self.keep_button = QPushButton(words("ui-page-own-keep"), self)
        role(self.keep_button, "primary")
        self._suggested = QPushButton(words("ui-page-own-suggested"), self)
        self._cancel = QPushButton(words("ui-page-own-cancel"), self)
        self.keep_button.clicked.connect(self.keep)
        self._suggested.clicked.connect(lambda: self.kept.emit(""))
        self._cancel.clicked.connect(self.given_up)
        row = QHBoxLayout()
        row.setSpacing(XS)
        for button in (self.keep_button, self._suggested, self._cancel):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.text)
        layout.addWidget(self.remarks)
        layout.addLayout(row)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._check)
        self.text.textChanged.connect(self._pause.start)

    def open_with(self, text: str, reworded: bool) -> None:
        """Begin with these words. reworded: there are suggested ones to go back to."""
        self.text.setPlainText(text)
        self.text.selectAll()
        self.text.setFocus()
        self._suggested.setVisible(reworded)
        self._check()

    def keep(self) -> None:
        """Tell that the words are to be kept."""
        self.kept.emit(" ".join(self.text.toPlainText().split()))

    def _check(self) -> None:
        self._pause.stop()
        remarks = check_words(self.text.toPlainText(), self._words.language)[:_MOST_REMARKS]
        self.remarks.setText("\n".join(self._said(each) for each in remarks))
        self.remarks.setVisible(bool(remarks))

    def _said(self, remark: Remark) -> str:
        return self._words("ui-page-remark", phrase=remark.phrase, why=remark.why, better=remark.mark.rule.better)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
