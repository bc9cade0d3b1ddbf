"""The rail at the left edge: the screens one can go to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.icons import icon
from trustdesk.ui.places import RAIL, Screen
from trustdesk.ui.theme import XS, S, role

_ICONS = {
    Screen.TODAY: "house",
    Screen.COUNTERPARTS: "handshake",
    Screen.PROMISES: "scale",
    Screen.PEOPLE: "users",
    Screen.TERMS: "book-open",
    Screen.COUNTRIES: "languages",
}


class Rail(QWidget):
    """Buttons, one of which is down. screen_requested: the user chose another."""

    screen_requested = Signal(Screen)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(words("ui-rail"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S, S, S, S)
        layout.setSpacing(XS)
        self._buttons: dict[Screen, QToolButton] = {}
        group = QButtonGroup(self)
        for screen in RAIL:
            button = self._button(words(f"ui-screen-{screen.value}"), screen)
            group.addButton(button)
            layout.addWidget(button)
            self._buttons[screen] = button
        layout.addStretch()

    def _button(self, text: str, screen: Screen) -> QToolButton:
        button = QToolButton(self)
        role(button, "rail")
        button.setText(text)
        button.setIcon(icon(_ICONS[screen], "quiet"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.screen_requested.emit(screen))
        return button

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """In the order of the rail."""
        return tuple(self._buttons.values())

    def show_screen(self, screen: Screen) -> None:
        """Press the button of the screen that is shown; a walk for one meeting belongs to that counterpart."""
        self._buttons.get(screen, self._buttons[Screen.COUNTERPARTS]).setChecked(True)
