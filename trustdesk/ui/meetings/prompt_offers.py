"""What stands beside the fields of a prompt: lines to read, suggestions to take, the sheet of a reference call."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.operations.preparing_known import ShownLine, Suggestion
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XS, M, S, role
from trustdesk.ui.widgets.disclosure import Disclosure
from trustdesk.ui.widgets.plain_label import plain_label
from trustdesk.ui.widgets.row_list_model import Row
from trustdesk.ui.widgets.row_list_view import RowView

FIRST_SUGGESTIONS = 4


class ShownLines(QWidget):
    """Lines to read before one answers; below each how to check it with the person, and where it is from."""

    def __init__(self, words: Words, lines: Sequence[ShownLine], who: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = _column(self, S)
        if any(line.check for line in lines):
            column.addWidget(plain_label("small", self, words("ui-prepare-hypotheses", who=who)))
        for line in lines:
            block = QVBoxLayout()
            block.setSpacing(0)
            block.addWidget(plain_label("", self, line.text))
            if line.check:
                block.addWidget(plain_label("quiet", self, words("ui-prepare-check", who=who, question=line.check)))
            if line.source:
                block.addWidget(plain_label("small", self, words("ui-prepare-from", source=line.source)))
            column.addLayout(block)


class Suggestions(QWidget):
    """A list to take from: Enter, Space or a click. taken: the text. left: the keyboard went out at the top."""

    taken = Signal(str)
    left = Signal()

    def __init__(self, words: Words, suggestions: Sequence[Suggestion], parent: QWidget) -> None:
        super().__init__(parent)
        title = words("ui-prepare-suggestions")
        self._suggestions = suggestions
        self.rows = RowView(self)
        self.rows.setObjectName("prompt-suggestions")
        self.rows.setAccessibleName(title)
        self.rows.opened.connect(lambda key: self.taken.emit(self._suggestions[int(key)].text))
        self.rows.left.connect(self._leave)
        self._more = QPushButton(words("ui-prepare-more-suggestions"), self)
        self._more.setObjectName("more-suggestions")
        self._more.setIcon(icon("chevron-down", "accent"))
        role(self._more, "row-link")
        self._more.clicked.connect(self._show_all)
        column = _column(self, XS)
        column.addWidget(plain_label("small", self, title))
        column.addWidget(self.rows)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._show(FIRST_SUGGESTIONS)

    def enter(self) -> None:
        """Take the keyboard, at the first."""
        self.rows.enter(1)

    def _show(self, count: int) -> None:
        self._more.setVisible(count < len(self._suggestions))
        self.rows.set_rows(
            [
                Row(key=str(number), title=each.text, details=each.why)
                for number, each in enumerate(self._suggestions[:count])
            ]
        )

    def _show_all(self) -> None:
        self._show(len(self._suggestions))
        self.rows.go_to(str(FIRST_SUGGESTIONS))

    def _leave(self, step: int) -> None:
        if step < 0:
            self.left.emit()
        elif self._more.isVisible():
            self._more.setFocus(Qt.FocusReason.TabFocusReason)


class CallSheet(Disclosure):
    """What to say and to ask when one rings a referee, out of the way until one looks it up (S1.4)."""

    def __init__(self, words: Words, lines: Sequence[ShownLine], parent: QWidget) -> None:
        super().__init__(words("ui-prepare-call-sheet"), parent)
        self.button.setObjectName("call-sheet")
        self.body.setSpacing(M)
        number = 0
        for line in lines:
            block = QVBoxLayout()
            block.setSpacing(0)
            number += bool(line.check)
            text = words("ui-prepare-call-question", number=number, text=line.text) if line.check else line.text
            block.addWidget(plain_label("", self.content, text))
            if line.check:
                block.addWidget(plain_label("quiet", self.content, words("ui-prepare-listen", text=line.check)))
            self.body.addLayout(block)


def _column(widget: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column
