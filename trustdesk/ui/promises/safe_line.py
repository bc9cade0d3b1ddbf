"""A card with one line to type in, from which dates are read as they should be said: target and latest day (S0.8.6)."""

from datetime import date, time
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from trustdesk.ui.desk import Desk
from trustdesk.ui.theme import L, M, S, role
from trustdesk.ui.widgets.flow_layout import FlowLayout


class SafeLine(QFrame):
    """A card with a line to type in, what is understood of it, and the buttons. closed: it is not needed any more."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.desk = desk
        role(self, "card")
        self.hint = QLabel(self)
        self.hint.setObjectName("understood")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        role(self.hint, "quiet")
        self.save = QPushButton(desk.words("ui-promises-save"), self)
        self.save.setObjectName("save-promise")
        role(self.save, "primary")
        self.cancel = QPushButton(desk.words("ui-promises-cancel"), self)
        self.cancel.clicked.connect(self.close_line)
        self.fields = QWidget(self)
        self.row = FlowLayout(self.fields, S)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, M, L, M)
        layout.setSpacing(S)
        layout.addWidget(self.fields)
        layout.addLayout(foot)
        self.save.clicked.connect(self.keep)
        self.hide()

    def keep(self) -> None:
        """Save what was understood."""

    def close_line(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def chain_tabs(self, before: QWidget) -> None:
        """Let Tab come here from what stands before it, and go on as one sees it; Qt goes by what was made first."""
        items = [self.row.itemAt(number) for number in range(self.row.count())]
        fields = [field for item in items if item is not None and (field := item.widget()) is not None]
        order = [before, *fields, self.cancel, self.save]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        else:
            super().keyPressEvent(event)

    def text_field(self, name: str, example: str) -> QLineEdit:
        """A field of the line; Enter saves."""
        field = QLineEdit(self.fields)
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 28)
        field.returnPressed.connect(self.keep)
        return field

    def say(self, text: str, role_name: str = "quiet") -> None:
        """Show what was understood, or what is missing."""
        self.hint.setText(text)
        role(self.hint, role_name)


def said_moment(desk: Desk, day: date, at: time | None, today: date) -> str:
    """A day, with its hour where there is one: "Friday 5 June, 12:00"."""
    said = f"{desk.words.weekday(day)} {desk.words.short_day(day, today)}"
    return f"{said}, {desk.words.time(at)}" if at else said
