"""The bar above everything: the search field, quick entry, undo and redo, and the switch of the live page."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import M, S, role


class TopBar(QWidget):
    """search_requested: the user pressed the search field, which opens the search over the window."""

    search_requested = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(M, S, M, S)
        self._layout.setSpacing(S)
        self._search = QPushButton(icon("search", "quiet"), words("ui-search-field"), self)
        self._search.setObjectName("search-field")
        self._search.setAccessibleName(words("ui-search-field-name"))
        self._search.setStyleSheet("text-align: left")
        self._search.setMinimumWidth(220)
        self._search.setMaximumWidth(560)
        self._search.setSizePolicy(self._search.sizePolicy().Policy.Expanding, self._search.sizePolicy().Policy.Fixed)
        self._search.clicked.connect(self.search_requested)
        self._layout.addWidget(self._search, 4)
        self._layout.addStretch(1)

    def add_actions(self, actions: Mapping[str, QAction]) -> None:
        """Put the buttons of the actions that are needed from everywhere."""
        for name in ("quick-entry", "undo", "redo", "show-page"):
            button = QToolButton(self)
            role(button, "flat")
            button.setDefaultAction(actions[name])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if name == "quick-entry":
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._layout.addWidget(button)
