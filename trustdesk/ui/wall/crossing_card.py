"""Why does it go across? Asked in place, before a concession leaves its list (S2.9).

Enter moves it for the chosen reason, Esc puts it back. A good relationship is not bought with a bad agreement, and the
card says so, louder where that is the reason.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from trustdesk.domain.issues import IssueType
from trustdesk.domain.promises import Concession, ConcessionReason
from trustdesk.i18n.words import Words
from trustdesk.operations.wall import CROSSING_REASONS
from trustdesk.ui.theme import M, S, role
from trustdesk.ui.widgets.plain_label import plain_label


class CrossingCard(QFrame):
    """See the module. confirmed: with the reason. put_back: it stays where it was."""

    confirmed = Signal(ConcessionReason)
    put_back = Signal()

    def __init__(self, words: Words, concession: Concession, to: IssueType, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.concession = concession
        self._words = words
        self.setObjectName("crossing")
        role(self, "wall-question")
        question = plain_label("strong", self, words(f"ui-wall-why-{to.value}", what=concession.text))
        self.setAccessibleName(question.text())
        self._warning = plain_label("quiet", self, words("ui-wall-warning"))
        self._choices = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, M, M, M)
        layout.setSpacing(S)
        layout.addWidget(question)
        for number, reason in enumerate(ConcessionReason):
            choice = QRadioButton(words(f"ui-wall-reason-{reason.value.replace('_', '-')}"), self)
            choice.setObjectName(reason.value)
            choice.setChecked(reason is concession.reason)
            self._choices.addButton(choice, number)
            layout.addWidget(choice)
        self._choices.idToggled.connect(lambda _number, _checked: self._warn())
        layout.addWidget(self._warning)
        layout.addLayout(self._buttons())
        self._warn()

    @property
    def reason(self) -> ConcessionReason:
        """The reason that is chosen."""
        return list(ConcessionReason)[self._choices.checkedId()]

    def take_focus(self) -> None:
        """Begin at the chosen reason."""
        self._choices.button(self._choices.checkedId()).setFocus()

    def _buttons(self) -> QHBoxLayout:
        move = QPushButton(self._words("ui-wall-move"), self)
        move.setObjectName("move")
        role(move, "primary")
        move.clicked.connect(self._confirm)
        back = QPushButton(self._words("ui-wall-put-back"), self)
        back.setObjectName("put-back")
        back.clicked.connect(self.put_back)
        row = QHBoxLayout()
        row.addWidget(move)
        row.addWidget(back)
        row.addStretch(1)
        return row

    def _confirm(self) -> None:
        self.confirmed.emit(self.reason)

    def _warn(self) -> None:
        """Louder where the reason is the relationship, wherever it goes."""
        loud = self.reason in CROSSING_REASONS
        role(self._warning, "error" if loud else "quiet")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.put_back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = self.findChild(QPushButton, "put-back")
            if back is not None and back.hasFocus():
                self.put_back.emit()
            else:
                self._confirm()
        else:
            super().keyPressEvent(event)
