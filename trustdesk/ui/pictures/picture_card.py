"""A picture with its heading, what the chosen spot says, and the same as text for whoever would rather read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.pictures.picture import Picture
from trustdesk.ui.theme import L, M, S, role
from trustdesk.ui.widgets.plain_label import plain_label


class PictureCard(QFrame):
    """See the module. item_activated: the key of the record that is wanted."""

    item_activated = Signal(str)

    def __init__(self, picture: Picture, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "card")
        self.picture = picture
        self._words = words
        self._title = plain_label("section", self)
        self.toggle = QPushButton(words("ui-pictures-as-text"), self)
        self.toggle.setObjectName("as-text")
        self.toggle.setCheckable(True)
        role(self.toggle, "link")
        self.toggle.toggled.connect(self._show_text)
        self.text = plain_label("", self)
        self.text.setObjectName("text")
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.hide()
        self._chosen = plain_label("small", self)
        self._chosen.setObjectName("chosen")
        self._chosen.setText(" ")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, M, L, M)
        layout.setSpacing(S)
        layout.addLayout(head)
        layout.addWidget(picture)
        layout.addWidget(self._chosen)
        layout.addWidget(self.text)
        layout.addStretch(1)
        picture.item_activated.connect(self.item_activated)
        # A blank keeps the line, so that nothing jumps when the pointer comes.
        picture.item_selected.connect(lambda text: self._chosen.setText(text or " "))

    def describe(self, title: str, lines: Sequence[str]) -> None:
        """The heading, and the picture in words."""
        self._title.setText(title)
        self.text.setText("\n".join(lines))
        self.text.setAccessibleName(title)
        self.toggle.setAccessibleName(f"{title}: {self.toggle.text()}")

    def _show_text(self, as_text: bool) -> None:
        key = "ui-pictures-as-picture" if as_text else "ui-pictures-as-text"
        self.toggle.setText(self._words(key))
        self.toggle.setAccessibleName(f"{self._title.text()}: {self.toggle.text()}")
        for widget, shown in ((self.text, as_text), (self.picture, not as_text), (self._chosen, not as_text)):
            widget.setVisible(shown)
