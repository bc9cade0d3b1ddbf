"""The form in which the user writes a note on a country: a correction, or one of their own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.culture import Aspect, PlaceNote
from trustdesk.i18n.words import Words
from trustdesk.operations.culture_notes import NoteText
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.theme import M, S, align_leading, role
from trustdesk.ui.widgets.choice_box import ChoiceBox
from trustdesk.ui.widgets.growing_text import GrowingText
from trustdesk.ui.widgets.plain_label import plain_label

_FIRST_ASPECT = Aspect.SMALL_TALK


class NoteForm(QWidget):
    """Ctrl+Enter saves and Esc closes. saved: what was written. closed: without it."""

    saved = Signal(NoteText)
    closed = Signal()

    def __init__(self, words: Words, title: str, note: PlaceNote | None, parent: QWidget) -> None:
        """note: whose texts stand in it at first; none for a new one."""
        super().__init__(parent)
        self._words = words
        self.setObjectName("note-form")
        self.setAccessibleName(title)
        self.aspect = ChoiceBox(self)
        for each in Aspect:
            self.aspect.addItem(choice_label(words, each))
        self.aspect.setCurrentIndex(list(Aspect).index(note.aspect if note else _FIRST_ASPECT))
        means = bool(note and note.says)
        self.text = GrowingText(2, self)
        self.text.setPlainText((note.means if means else note.text) if note else "")
        self.ask, self.cue, self.source = (align_leading(QLineEdit(self)) for _ in range(3))
        if note is not None:
            self.ask.setText(note.ask)
            self.cue.setText(note.cue)
            # Of a correction it is the user who knows; the source of the shipped note says something else.
            self.source.setText(note.source if note.own else "")
        for line in (self.ask, self.cue, self.source):
            line.setCursorPosition(0)
        self._before: NoteText | None = self.written
        self._error = plain_label("error", self)
        self._error.hide()
        self._place_parts(title, "meaning" if means else "text", has_aspect=note is None or not note.key)

    @property
    def written(self) -> NoteText:
        """What stands in it."""
        return NoteText(
            aspect=list(Aspect)[self.aspect.currentIndex()],
            text=self.text.toPlainText().strip(),
            ask=self.ask.text().strip(),
            cue=self.cue.text().strip(),
            source=self.source.text().strip(),
        )

    def focus_first(self) -> None:
        """Take the focus into the text."""
        self.text.setFocus()

    def finish(self) -> None:
        """Hand over what was typed; what is unchanged or says nothing is let go."""
        written = self.written
        if written != self._before and written.text:
            self._before = written
            self.saved.emit(written)
        else:
            self.closed.emit()

    def save(self) -> None:
        """Hand over what was typed, or say what is missing."""
        if self.written.text:
            self.finish()
        else:
            self.say_wrong(self._words("ui-countries-form-empty"))
            self.text.setFocus()

    def say_wrong(self, text: str) -> None:
        """Say why it is not kept; it can be handed over again."""
        self._before = None
        self._error.setText(text)
        self._error.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        else:
            super().keyPressEvent(event)

    def _place_parts(self, title: str, text_name: str, *, has_aspect: bool) -> None:
        words = self._words
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(S)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields: dict[str, QWidget] = {text_name: self.text, "ask": self.ask, "cue": self.cue, "source": self.source}
        if has_aspect:
            fields = {"aspect": self.aspect, **fields}
        self.aspect.setVisible(has_aspect)
        for name, field in fields.items():
            label = QLabel(words(f"ui-countries-form-{name}"), self)
            role(label, "small")
            field.setObjectName(f"note-{'text' if field is self.text else name}")
            field.setAccessibleName(label.text())
            form.addRow(label, field)
        save = QPushButton(words("ui-countries-form-save"), self)
        save.setObjectName("save-note")
        role(save, "primary")
        save.clicked.connect(self.save)
        cancel = QPushButton(words("ui-countries-form-cancel"), self)
        cancel.setObjectName("cancel-note")
        cancel.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addWidget(save)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(plain_label("strong", self, title))
        column.addLayout(form)
        column.addWidget(self._error)
        column.addLayout(buttons)
