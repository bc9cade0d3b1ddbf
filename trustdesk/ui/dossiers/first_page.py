"""What a new dossier still needs before it makes a page: five lines, each of which begins a record."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.facts import Fact
from trustdesk.i18n.words import Words
from trustdesk.ui.dossiers.arrangement import Arrangement
from trustdesk.ui.dossiers.sections import FIRST_PAGE
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import L, S, role

_ENOUGH_FACTS = 10


class FirstPage(QFrame):
    """add_requested: the key of the list in which to begin a record."""

    add_requested = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        role(self, "card")
        self.setObjectName("first-page")
        self._words = words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(S)
        for key, look in (("title", "heading"), ("hint", "quiet")):
            label = QLabel(words(f"ui-dossier-first-{key}"), self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            role(label, look)
            layout.addWidget(label)
        self._lines = {key: self._line(key) for key in FIRST_PAGE}
        for button in self._lines.values():
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _line(self, key: str) -> QPushButton:
        button = QPushButton(self._words(f"ui-dossier-first-{key}"), self)
        button.setObjectName(f"first-{key}")
        role(button, "link")
        button.clicked.connect(lambda: self.add_requested.emit(FIRST_PAGE[key]))
        return button

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Say what is there and what is not; a dossier that has all of it, or much else, needs no such list."""
        done = {key: bool(arrangement.lists[name].ids) for key, name in FIRST_PAGE.items()}
        many = len(arrangement.sheet.dossier.all(Fact)) >= _ENOUGH_FACTS
        self.setVisible(not many and not all(done.values()))
        for key, button in self._lines.items():
            text = self._words(f"ui-dossier-first-{key}")
            button.setText(self._words("ui-dossier-first-done", what=text) if done[key] else text)
            button.setIcon(icon("circle-check", "good") if done[key] else icon("circle", "accent"))
            button.setEnabled(not done[key])

    def take_focus(self) -> bool:
        """Put the keyboard on the first thing that is still to be done; False where there is none."""
        wanted = next((button for button in self._lines.values() if button.isEnabled()), None)
        if self.isHidden() or wanted is None:
            return False
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
