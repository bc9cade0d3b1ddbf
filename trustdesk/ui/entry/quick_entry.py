"""Quick entry (Ctrl+N): one line, shown as it was understood while one types, kept with Enter, undone as one step."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from trustdesk.operations.entry import Understood, enter, understand
from trustdesk.ui.desk import Desk
from trustdesk.ui.places import Place
from trustdesk.ui.theme import L, M, S, align_leading, role

_REST_MS = 80
_MOST_CHOICES = 6
_EXAMPLES = ("promise", "note", "met", "meeting", "kept")


class QuickEntry(QDialog):
    """Asks for one line. place_requested: the dossier that the line went to, where the user wants to see it."""

    place_requested = Signal(Place)

    def __init__(self, desk: Desk, parent: QWidget, counterpart: str = "") -> None:
        """counterpart: whose dossier is open; it is meant where a line names nobody."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "palette")
        self._desk = desk
        self._window = parent
        self._open_dossier = counterpart
        self._chosen = ""
        self._understood: Understood | None = None
        self._keep_when_read = False
        words = desk.words
        self.setWindowTitle(words("ui-entry-title"))
        self._field = align_leading(QLineEdit(self))
        self._field.setObjectName("quick-entry")
        self._field.setAccessibleName(words("ui-entry-title"))
        self._field.setPlaceholderText(words("ui-entry-placeholder"))
        role(self._field, "palette-field")
        self._answer = QLabel(self)
        self._answer.setTextFormat(Qt.TextFormat.PlainText)
        self._answer.setWordWrap(True)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(S)
        self._hint = QLabel(words("ui-entry-keys"), self)
        role(self._hint, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(M)
        layout.addWidget(self._field)
        layout.addWidget(self._answer)
        layout.addLayout(self._choices)
        layout.addWidget(self._hint)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._read)
        self._field.textChanged.connect(self._changed)
        self._field.returnPressed.connect(self._keep)
        self._show_examples()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self._place()
        self._field.setFocus()

    def _place(self) -> None:
        width = min(640, self._window.width() - 2 * L)
        self.setFixedWidth(width)
        self.adjustSize()
        corner = self._window.mapToGlobal(QPoint((self._window.width() - width) // 2, self._window.height() // 6))
        self.move(corner)

    def _changed(self) -> None:
        self._understood = None
        self._chosen = ""
        self._rest.start()

    def _read(self) -> None:
        self._rest.stop()
        text = self._field.text().strip()
        if not text:
            self._show_examples()
            return
        chosen = self._chosen or self._open_dossier
        self._desk.read(
            lambda vault: understand(vault, text, self._desk.now(), chosen), self._show, owner=self, topic="entry"
        )

    def _show(self, understood: Understood) -> None:
        self._understood = understood
        self._answer.setText(understood.text or understood.question)
        role(self._answer, "lead" if understood.is_clear else "warn")
        self._answer.setAccessibleName(self._answer.text())
        self._clear_choices()
        for choice in understood.choices[:_MOST_CHOICES]:
            button = QPushButton(choice.name.replace("&", "&&"), self)
            button.clicked.connect(partial(self._choose, choice.id))
            self._choices.addWidget(button)
        self._choices.addStretch()
        self._grow()
        if self._keep_when_read:
            self._keep_when_read = False
            self._keep()

    def _choose(self, counterpart: str) -> None:
        self._chosen = counterpart
        self._field.setFocus()
        self._read()

    def _keep(self) -> None:
        """Enter keeps what is shown; pressed before it is shown, it waits for that."""
        understood = self._understood
        if understood is None:
            self._keep_when_read = bool(self._field.text().strip())
            self._read()
        elif understood.is_clear:
            notice = self._desk.words("ui-entry-kept", what=understood.text)
            self._desk.do(lambda vault: enter(vault, understood), notice=notice)
            self.accept()

    def _show_examples(self) -> None:
        words = self._desk.words
        self._answer.setText("\n".join(words(f"ui-entry-example-{name}") for name in _EXAMPLES))
        role(self._answer, "quiet")
        self._clear_choices()
        self._grow()

    def _clear_choices(self) -> None:
        while (item := self._choices.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.deleteLater()

    def _grow(self) -> None:
        if self.isVisible():
            self.adjustSize()
