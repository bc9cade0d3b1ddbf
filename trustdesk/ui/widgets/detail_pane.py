"""A pane beside a list for one thing of it: its title, a button that closes it, and below, scrolling, the thing."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from trustdesk.ui.icons import icon
from trustdesk.ui.theme import L, M, role


class DetailPane(QScrollArea):
    """close_requested: the button was pressed."""

    close_requested = Signal()

    def __init__(self, close_name: str, parent: QWidget | None = None) -> None:
        """close_name: what the button does, for screen readers."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget(self)
        role(inner, "surface")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(inner)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        role(self._title, "heading")
        close = QToolButton(inner)
        close.setObjectName("close-detail")
        close.setAccessibleName(close_name)
        close.setToolTip(close_name)
        close.setIcon(icon("x", "quiet"))
        close.setIconSize(QSize(18, 18))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        role(close, "flat")
        close.clicked.connect(self.close_requested)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(L, M, L, L)
        self._column.setSpacing(M)
        self._column.addLayout(head)
        self._column.addStretch()
        self.setWidget(inner)

    def add(self, widget: QWidget) -> None:
        """Put something into it, below what is there."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def set_title(self, title: str) -> None:
        """Say what is shown."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
