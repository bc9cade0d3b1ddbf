"""The end of preparing, or a pause on the way: what is done, what is left, and what one does with a finished page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XL, M, S, role
from trustdesk.ui.widgets.flow_layout import FlowLayout


class PrepareEnd(QFrame):
    """command_requested: an action of the window. more_requested: the questions of another round.

    skipped_requested: those that were skipped. dossier_requested: back to where all of it is kept.
    """

    command_requested = Signal(str)
    more_requested = Signal()
    skipped_requested = Signal()
    dossier_requested = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        role(self, "card")
        self._title, self._text = QLabel(self), QLabel(self)
        for label, look in ((self._title, "heading"), (self._text, "quiet")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            role(label, look)
        self._more = self._button("more", self.more_requested.emit, words("ui-prepare-more"), "arrow-down")
        print_page = partial(self.command_requested.emit, "print")
        enter_room = partial(self.command_requested.emit, "in-the-room")
        self._print = self._button("print", print_page, words("ui-prepare-print"), "printer")
        room = self._button("room", enter_room, words("ui-prepare-room"), "maximize")
        self._skipped = self._button("skipped", self.skipped_requested.emit, "", "history")
        dossier = self._button("dossier", self.dossier_requested.emit, words("ui-prepare-dossier"), "book-open")
        role(self._print, "primary")
        self._print.setIcon(icon("printer", "on_accent"))
        buttons = FlowLayout(spacing=S)
        for button in (self._print, room, self._more, self._skipped, dossier):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, XL)
        layout.setSpacing(M)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addSpacing(S)
        layout.addLayout(buttons)

    def show_end(self, name: str, left: int, skipped: int) -> None:
        """left: how many questions a further round would ask. skipped: how many could be brought back."""
        words = self._words
        done = left == 0
        self._title.setText(words("ui-prepare-done", name=name) if done else words("ui-prepare-pause"))
        self._text.setText(words("ui-prepare-done-text") if done else words("ui-prepare-pause-text", count=left))
        self._more.setVisible(not done)
        self._skipped.setVisible(skipped > 0)
        self._skipped.setText(words("ui-prepare-show-skipped", count=skipped))
        self.setAccessibleName(self._title.text())

    def take_focus(self) -> None:
        """To what one most likely does next."""
        (self._more if self._more.isVisibleTo(self) else self._print).setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, name: str, act: Callable[[], None], text: str, icon_name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"prepare-{name}")
        button.setIcon(icon(icon_name))
        button.clicked.connect(lambda _checked: act())
        return button
