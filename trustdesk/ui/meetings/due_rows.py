"""The promises that were due, a row each, and what became of them: one key for each answer."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from trustdesk.domain.record import Party
from trustdesk.i18n.words import Words
from trustdesk.operations.debriefing import DuePromise
from trustdesk.operations.debriefing_records import Became
from trustdesk.ui.theme import S, role
from trustdesk.ui.widgets.choice_row import ChoiceRow

_KEYS = {
    Qt.Key.Key_K: Became.KEPT,
    Qt.Key.Key_L: Became.LATE,
    Qt.Key.Key_B: Became.BROKEN,
    Qt.Key.Key_O: Became.OPEN,
}


class DueRows(QWidget):
    """edited: by the user."""

    edited = Signal()

    def __init__(self, words: Words, due: tuple[DuePromise, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = {each.promise.id: _Row(words, each, self) for each in due}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        for row in self._rows.values():
            row.edited.connect(self.edited)
            layout.addWidget(row)

    def outcomes(self) -> dict[str, Became]:
        """What was answered, by the id of the promise."""
        found = ((promise, row.answer()) for promise, row in self._rows.items())
        return {promise: became for promise, became in found if became is not None}


class _Row(QWidget):
    edited = Signal()

    def __init__(self, words: Words, due: DuePromise, parent: QWidget) -> None:
        super().__init__(parent)
        # Before its last day a promise cannot be late.
        self._answers = [each for each in _KEYS.values() if due.overdue or each is not Became.LATE]
        text = words(
            "ui-debrief-due",
            party="ours" if due.promise.party is Party.OURS else "theirs",
            what=due.promise.text,
            overdue="yes" if due.overdue else "no",
        )
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        names = [words(f"ui-debrief-became-{each.value}") for each in self._answers]
        self.choice = ChoiceRow(names, may_be_empty=True, parent=self)
        self.choice.name_all(text)
        self.choice.setObjectName(f"due-{due.promise.id}")
        self.choice.chosen.connect(lambda _number: self.edited.emit())
        for button in self.choice.findChildren(QWidget):
            button.installEventFilter(self)
        role(label, "alert" if due.overdue and due.promise.party is Party.OURS else "")
        self.choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        # The answers of all rows stand one below the other, where there is room beside the promise.
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(S)
        self._layout.addWidget(label, 1)
        self._layout.addWidget(self.choice)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        wide = event.size().width() >= 2 * self.choice.sizeHint().width()
        sides = QBoxLayout.Direction
        self._layout.setDirection(sides.LeftToRight if wide else sides.TopToBottom)

    def answer(self) -> Became | None:
        number = self.choice.current()
        return self._answers[number] if number >= 0 else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            wanted = _KEYS.get(Qt.Key(event.key())) if not event.modifiers() else None
            if wanted in self._answers:
                self.choice.set_current(self._answers.index(wanted))
                self.edited.emit()
                return True
        return super().eventFilter(watched, event)
