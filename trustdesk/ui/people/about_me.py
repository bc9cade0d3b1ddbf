"""Who the user is, asked once: without it there are no mutual contacts and no common ground (S0.8.5)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from trustdesk.operations.me import introduce_me
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.labels import field_label
from trustdesk.ui.theme import L, M, S, align_leading, role
from trustdesk.ui.widgets.flow_layout import FlowLayout


class AboutMe(QFrame):
    """saved: now it is known."""

    saved = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        role(self, "card")
        words = desk.words
        why = QLabel(words("ui-people-me-why"), self)
        why.setWordWrap(True)
        role(why, "quiet")
        self.given = self._field("given")
        self.family = self._field("family")
        save = QPushButton(words("ui-people-me-save"), self)
        save.setObjectName("save-me")
        role(save, "primary")
        save.clicked.connect(self._save)
        self._error = QLabel(self)
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        role(self._error, "error")
        self._error.hide()
        fields = QWidget(self)
        row = FlowLayout(fields, S)
        for each in (self.given, self.family, save):
            row.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, M, L, M)
        layout.setSpacing(S)
        layout.addWidget(why)
        layout.addWidget(fields)
        layout.addWidget(self._error)

    def _field(self, name: str) -> QLineEdit:
        label = field_label(self._desk.words, "people", name)
        field = align_leading(QLineEdit(self))
        field.setObjectName(f"me-{name}")
        field.setAccessibleName(label)
        field.setPlaceholderText(label)
        field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 22)
        field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        field.returnPressed.connect(self._save)
        return field

    def _save(self) -> None:
        given, family = self.given.text(), self.family.text()
        if not (given.strip() or family.strip()):
            self._say_wrong(self._desk.words("ui-people-me-nameless"))
            self.given.setFocus()
            return
        words = self._desk.words("ui-people-undo-me")
        self._desk.do(
            lambda vault: introduce_me(vault, given, family, words),
            lambda _profile: self.saved.emit(),
            owner=self,
            failed=self._say_wrong,
        )

    def _say_wrong(self, text: str) -> None:
        self._error.setText(text)
        self._error.show()
