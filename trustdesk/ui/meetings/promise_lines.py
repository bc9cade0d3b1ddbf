"""Lines in which promises are typed, each with the day that was understood beneath it. Enter begins the next line."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party
from trustdesk.operations.debriefing import understand_promise
from trustdesk.operations.debriefing_records import TypedPromise
from trustdesk.ui.desk import Desk
from trustdesk.ui.meetings.day_words import said_days
from trustdesk.ui.theme import XS, S, align_leading, role

_READ_AFTER_MS = 200


class PromiseLines(QWidget):
    """Of one side. edited: by the user."""

    edited = Signal()

    def __init__(self, desk: Desk, party: Party, name: str, parent: QWidget | None = None) -> None:
        """name: what each line is called for a screen reader."""
        super().__init__(parent)
        self._desk, self._party, self._name = desk, party, name
        self._lines: list[_Line] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(S)
        self._add("")

    def promises(self) -> tuple[TypedPromise, ...]:
        """What was typed; empty lines are none."""
        texts = (each.text() for each in self._lines)
        return tuple(TypedPromise(party=self._party, text=text) for text in texts if text)

    def set_promises(self, promises: tuple[TypedPromise, ...]) -> None:
        """Show these, and an empty line after them."""
        for line in self._lines:
            self._layout.removeWidget(line)
            line.deleteLater()
        self._lines = []
        for each in promises:
            if each.party is self._party:
                self._add(each.text)
        self._add("")

    def _add(self, text: str) -> "_Line":
        line = _Line(self._desk, self._party, text, self)
        line.setObjectName(f"promise-{self._party.value}-{len(self._lines) + 1}")
        line.field.setAccessibleName(self._name)
        line.edited.connect(self._edited)
        line.entered.connect(partial(self._entered, line))
        self._lines.append(line)
        self._layout.addWidget(line)
        self.setFocusProxy(self._lines[0])
        if len(self._lines) > 1:
            QWidget.setTabOrder(self._lines[-2].field, line.field)
        return line

    def _edited(self) -> None:
        if self._lines[-1].text():
            self._add("")
        self.edited.emit()

    def _entered(self, line: "_Line") -> None:
        """To the next line; from an empty one on to what comes after the promises."""
        place = self._lines.index(line)
        if line.text():
            self._lines[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._lines[-1].setFocus(Qt.FocusReason.TabFocusReason)
            self.focusNextChild()


class _Line(QWidget):
    edited = Signal()
    entered = Signal()

    def __init__(self, desk: Desk, party: Party, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._party = desk, party
        self.field = align_leading(QLineEdit(text, self))
        self.field.setPlaceholderText(desk.words("ui-debrief-promise-example"))
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        self.understood = QLabel(self)
        self.understood.setTextFormat(Qt.TextFormat.PlainText)
        self.understood.setWordWrap(True)
        self.understood.hide()
        role(self.understood, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        layout.addWidget(self.field)
        layout.addWidget(self.understood)
        self._pause = QTimer(self, singleShot=True, interval=_READ_AFTER_MS)
        self._pause.timeout.connect(self._read)
        if text:
            self._read()

    def text(self) -> str:
        return self.field.text().strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Enter alone is for the line; with Ctrl it saves the whole debrief."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._pause.start()
        self.edited.emit()

    def _read(self) -> None:
        text, party, now = self.text(), self._party, self._desk.now()
        self._desk.read(lambda _vault: understand_promise(text, party, now), self._show, owner=self)

    def _show(self, understood: tuple[Promise | None, str]) -> None:
        promise, question = understood
        self.understood.setVisible(promise is not None)
        if promise is None:
            return
        words = self._desk.words
        days = [day for day in (promise.target_date, promise.outer_date) if day is not None]
        if question:
            said = question
        elif days:
            said = words("ui-debrief-by", what=promise.text, days=said_days(words, days, self._desk.now().date()))
        else:
            said = words("ui-debrief-no-day")
        self.understood.setText(said)
        role(self.understood, "warn" if question else "small")
        self.field.setAccessibleDescription(said)
