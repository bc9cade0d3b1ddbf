"""The editors of a prompt's fields: a sentence, a few words, a choice, days as one says them, a number."""

from datetime import date

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from trustdesk.operations.preparing_answers import read_days
from trustdesk.operations.preparing_fields import AskedField, Editor
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.fields.text_editors import plain_number
from trustdesk.ui.meetings.between_poles import BetweenPoles
from trustdesk.ui.meetings.check_rows import CheckRows
from trustdesk.ui.meetings.day_words import said_days
from trustdesk.ui.meetings.radio_flow import RadioFlow
from trustdesk.ui.theme import XS, role
from trustdesk.ui.widgets.growing_text import GrowingText

_READ_AFTER_MS = 150
_SENTENCE_LINES = 2


class PromptEditor(QWidget):
    """One field with its label above it. edited: by the user."""

    edited = Signal()

    def __init__(
        self, desk: Desk, counterpart: str, asked: AskedField, label: str, parent: QWidget | None = None
    ) -> None:
        """counterpart: the id of the one whose meeting is prepared; days are counted in their working week."""
        super().__init__(parent)
        self._counterpart = counterpart
        self.name = asked.name
        self._desk = desk
        self._editor = asked.editor
        title = QLabel(label, self)
        title.setWordWrap(True)
        role(title, "small")
        self._under = QLabel(self)
        self._under.hide()
        role(self._under, "small")
        self._input = self._made(asked)
        if isinstance(self._input, GrowingText):
            # Who adds to what stands there writes behind it.
            self._input.moveCursor(QTextCursor.MoveOperation.End)
        self._input.setObjectName(f"prompt-{asked.name}")
        self._input.setAccessibleName(label)
        if isinstance(self._input, RadioFlow | BetweenPoles | CheckRows):
            self._input.name_all(label)
        title.setBuddy(self._input)
        self.setFocusProxy(self._input)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        for part in (title, self._input, self._under):
            layout.addWidget(part)

    def value(self) -> str:
        """What was typed or chosen, as the operation takes it."""
        match self._input:
            case GrowingText():
                return self._input.toPlainText().strip()
            case RadioFlow() | BetweenPoles() | CheckRows():
                return self._input.value()
            case QLineEdit() if self._editor is Editor.AMOUNT:
                return plain_number(self._input.text(), QLocale(self._desk.words.language).decimalPoint())
            case QLineEdit():
                return self._input.text().strip()
        raise AssertionError

    def write(self, text: str) -> None:
        """Put a text there as if it had been typed; only where there is text."""
        match self._input:
            case GrowingText():
                self._input.setPlainText(text)
                self._input.moveCursor(QTextCursor.MoveOperation.End)
            case QLineEdit():
                self._input.setText(text)
                self.edited.emit()
            case _:
                raise AssertionError

    def is_at_end(self) -> bool:
        """Whether the cursor is here, and no line is below it."""
        match self._input:
            case GrowingText():
                return self._input.hasFocus() and not self._input.textCursor().movePosition(
                    QTextCursor.MoveOperation.Down
                )
            case _:
                return self._input.hasFocus()

    def _made(self, asked: AskedField) -> QWidget:
        if asked.editor is Editor.BETWEEN:
            poles = BetweenPoles(self._desk.words, asked.poles, asked.value, self)
            poles.chosen.connect(lambda _number: self.edited.emit())
            return poles
        if asked.editor is Editor.SEVERAL:
            rows = CheckRows([(each.value, each.name, each.about) for each in asked.options], asked.value, self)
            rows.chosen.connect(self.edited)
            return rows
        if asked.editor is Editor.CHOICE:
            words = self._desk.words
            options = [(each.value, choice_label(words, each.member) if each.member else each.name)
                       for each in asked.options]  # fmt: skip
            choice = RadioFlow(options, asked.value, self)
            choice.chosen.connect(lambda _value: self.edited.emit())
            return choice
        if asked.editor is Editor.SENTENCE:
            text = GrowingText(_SENTENCE_LINES, self)
            text.setPlainText(asked.value)
            text.textChanged.connect(self.edited)
            return text
        line = QLineEdit(asked.value, self)
        line.textEdited.connect(lambda _text: self.edited.emit())
        if asked.editor is Editor.DAYS:
            self._explain_days(line)
        return line

    def _explain_days(self, line: QLineEdit) -> None:
        """Say beneath which days were understood, a moment after the last key."""
        pause = QTimer(self, singleShot=True, interval=_READ_AFTER_MS)
        line.textEdited.connect(lambda _text: pause.start())
        now = self._desk.now

        def read() -> None:
            typed = line.text()
            self._desk.read(
                lambda vault: read_days(vault, self._counterpart, typed, now()),
                self._show_days,
                owner=self,
                topic="days",
            )

        pause.timeout.connect(read)

    def _show_days(self, days: tuple[date, ...]) -> None:
        self._under.setVisible(bool(days))
        if days:
            words = self._desk.words
            said = said_days(words, days, self._desk.now().date())
            self._under.setText(words("ui-prepare-understood", days=said))
