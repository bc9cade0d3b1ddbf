"""One prompt as it stands on the screen: the question, why it matters, its fields, and where it comes from."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trustdesk.operations.preparing import Asked, is_complete
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.meetings.prompt_editors import PromptEditor
from trustdesk.ui.meetings.prompt_offers import CallSheet, ShownLines, Suggestions
from trustdesk.ui.theme import XL, L, M, S, role


class PromptCard(QFrame):
    """edited: by the user. save_requested: Enter was pressed; Shift+Enter begins a line in a sentence.

    skip_requested, back_requested: Ctrl and an arrow, which a text field would take for its own.
    """

    edited = Signal()
    save_requested = Signal()
    skip_requested = Signal()
    back_requested = Signal()

    def __init__(self, desk: Desk, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = asked
        self.is_edited = False
        role(self, "card")
        name = asked.prompt.value.replace("_", "-")
        words = desk.words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, XL)
        layout.setSpacing(M)
        layout.addLayout(self._head(desk))
        question = self._label(words(f"ui-prompt-{name}", what=asked.what, who=asked.who), "heading")
        layout.addWidget(question)
        layout.addWidget(self._label(words(f"ui-prompt-{name}-why", what=asked.what), "quiet"))
        layout.addSpacing(S)
        if asked.shown:
            layout.addWidget(ShownLines(words, asked.shown, asked.who, self))
        self._editors = [
            PromptEditor(
                desk,
                asked.counterpart,
                each,
                words(f"ui-prompt-{name}-{each.name}", what=asked.what, who=asked.who),
                self,
            )
            for each in asked.fields
        ]
        for editor in self._editors:
            editor.edited.connect(self._edited)
            layout.addWidget(editor)
            for inner in editor.findChildren(QWidget):
                inner.installEventFilter(self)
        self._suggestions = self._offer(desk)
        if self._suggestions is not None:
            layout.addWidget(self._suggestions)
        if asked.sheet:
            layout.addWidget(CallSheet(words, asked.sheet, self))
        self._problem = self._label("", "error")
        self._problem.hide()
        layout.addWidget(self._problem)
        self.setAccessibleName(question.text())

    def _head(self, desk: Desk) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self._label(choice_label(desk.words, self.asked.prompt), "section"), 1)
        if self.asked.skipped:
            row.addWidget(self._label(desk.words("ui-prepare-skipped"), "chip", wrapped=False))
        if self.asked.methods:
            source = self._label(" · ".join(self.asked.methods), "small", wrapped=False)
            source.setAccessibleName(desk.words("ui-meetings-method", ids=", ".join(self.asked.methods)))
            row.addWidget(source)
        return row

    def _offer(self, desk: Desk) -> Suggestions | None:
        if not self.asked.suggestions:
            return None
        offered = Suggestions(desk.words, self.asked.suggestions, self)
        offered.taken.connect(self._take)
        offered.left.connect(lambda: self._editors[-1].setFocus(Qt.FocusReason.BacktabFocusReason))
        return offered

    def _take(self, text: str) -> None:
        """Into the first empty field, else for one that was taken and not changed, else behind what is there."""
        untouched = {each.text for each in self.asked.suggestions}
        empty = (each for each in self._editors if not each.value())
        taken = (each for each in reversed(self._editors) if each.value() in untouched)
        field = next(empty, None) or next(taken, None) or self._editors[-1]
        there = field.value()
        field.write(text if there in untouched else f"{there} {text}".strip())
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _label(self, text: str, look: str, *, wrapped: bool = True) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(wrapped)
        role(label, look)
        return label

    def values(self) -> dict[str, str]:
        """What was typed and chosen, by field."""
        return {editor.name: editor.value() for editor in self._editors}

    def is_complete(self) -> bool:
        """Whether it is an answer."""
        return is_complete(self.asked, self.values())

    def holds(self, asked: Asked) -> bool:
        """Whether what stands here is what the dossier says."""
        return self.values() == {each.name: each.value for each in asked.fields}

    def show_problem(self, text: str) -> None:
        """Say what is wrong, in place."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def take_focus(self) -> None:
        """To the first field."""
        if self._editors:
            self._editors[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        self.is_edited = True
        self.show_problem("")
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            wish = self._wish(event)
            if wish is not None:
                wish.emit()
                return True
            if self._suggestions is not None and self._goes_down(event):
                self._suggestions.enter()
                return True
        return super().eventFilter(watched, event)

    def _goes_down(self, event: QKeyEvent) -> bool:
        """Whether Down is pressed in the last line of the last field, below which the suggestions are."""
        down = event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.NoModifier
        return down and self._editors[-1].is_at_end()

    def _wish(self, event: QKeyEvent) -> SignalInstance | None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == Qt.KeyboardModifier.NoModifier:
            return self.save_requested
        if held == Qt.KeyboardModifier.ControlModifier:
            return {Qt.Key.Key_Right: self.skip_requested, Qt.Key.Key_Left: self.back_requested}.get(
                Qt.Key(event.key())
            )
        return None
