"""What can be done with the page, as buttons: as many as there is room for, and all of it in the menu behind them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from trustdesk.domain.page import Paper
from trustdesk.i18n.words import Words
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XS, role

_PAPERS = (Paper.A4, Paper.LETTER)
# The most wanted first: where there is little room, the last of them are in the menu only.
_DEEDS = (
    ("print", "printer"),
    ("in-the-room", "maximize"),
    ("save-page", "download"),
    ("copy-page", "clipboard-copy"),
)


class PageDeeds(QWidget):
    """command_requested: an action, by its name. paper_chosen: by the user."""

    command_requested = Signal(str)
    paper_chosen = Signal(Paper)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._buttons = [self._button(*each) for each in _DEEDS]
        self._more = QToolButton(self)
        self._more.setObjectName("page-more")
        self._more.setIcon(icon("ellipsis"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._dress(self._more, words("ui-page-more"))
        self.menu = QMenu(self)
        self.papers = self._fill_menu()
        self._more.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(XS)
        row.addStretch(1)
        for button in (*self._buttons, self._more):
            row.addWidget(button)
        # The row itself says how narrow it can be, as it puts its buttons away then.
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _button(self, name: str, picture: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"page-{name}")
        button.setIcon(icon(picture))
        self._dress(button, self._words(f"ui-page-button-{name}"))
        button.clicked.connect(lambda: self.command_requested.emit(name))
        return button

    @staticmethod
    def _dress(button: QToolButton, said: str) -> None:
        button.setToolTip(said)
        button.setAccessibleName(said)
        role(button, "flat")

    def _fill_menu(self) -> Sequence[QAction]:
        for name, picture in _DEEDS:
            action = self.menu.addAction(icon(picture), self._words(f"ui-page-button-{name}"))
            action.triggered.connect(lambda _checked=False, name=name: self.command_requested.emit(name))
        self.menu.addSeparator()
        group, papers = QActionGroup(self), []
        for paper in _PAPERS:
            action = self.menu.addAction(self._words(f"ui-page-paper-{paper.value}"))
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, paper=paper: self.paper_chosen.emit(paper))
            group.addAction(action)
            papers.append(action)
        return papers

    def show_paper(self, paper: Paper) -> None:
        """Tick that paper."""
        self.papers[_PAPERS.index(paper)].setChecked(True)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self._more.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        room = event.size().width() - self._more.sizeHint().width()
        for button in self._buttons:
            room -= button.sizeHint().width() + XS
            button.setVisible(room >= 0)
