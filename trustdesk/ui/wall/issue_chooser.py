"""All issues that one could begin from, in a list that is searched by typing; one after the other can be taken."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from trustdesk.domain.folding import fold
from trustdesk.i18n.words import Words
from trustdesk.operations.wall import StarterIssue
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import M, S, role
from trustdesk.ui.widgets.plain_label import plain_label
from trustdesk.ui.widgets.row_list_model import Row
from trustdesk.ui.widgets.row_list_view import RowView

_HIGHEST_IN_LINES = 20


class IssueChooser(QFrame):
    """chosen: the title of one; it stays open for the next. closed: Esc, or its button."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._issues: Sequence[StarterIssue] = ()
        role(self, "card")
        self.search = QLineEdit(self)
        self.search.setObjectName("search-issues")
        self.search.setPlaceholderText(words("ui-wall-search-issues"))
        self.search.setAccessibleName(words("ui-wall-search-issues"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show)
        self.search.returnPressed.connect(self._take_first)
        self.search.installEventFilter(self)
        close = QToolButton(self)
        close.setObjectName("close-issues")
        close.setIcon(icon("x", "quiet"))
        close.setAccessibleName(words("ui-wall-close-issues"))
        close.setToolTip(words("ui-wall-close-issues"))
        role(close, "flat")
        close.clicked.connect(self.closed)
        self._close = close
        self._inside = QWidget(self)
        self.rows = RowView(self._inside)
        self.rows.setAccessibleName(words("ui-wall-suggest"))
        self.rows.opened.connect(self._take)
        self.rows.left.connect(self._leave)
        self.rows.went.connect(self._bring_into_view)
        self._nothing = plain_label("quiet", self._inside, words("ui-wall-no-such-issue"))
        self._nothing.setMargin(S)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        column.addWidget(self._nothing)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inside)
        role(self._inside, "surface")
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.search, 1)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, M, M, M)
        layout.setSpacing(S)
        layout.addLayout(head)
        layout.addWidget(self._area)

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, from top to bottom."""
        return [self.search, self._close, self.rows]

    def show_issues(self, issues: Sequence[StarterIssue]) -> None:
        """Show these, as far as they hold what is typed."""
        self._issues = issues
        self._show()

    def take_focus(self) -> None:
        """To the line to type in."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def holds_focus(self) -> bool:
        """Whether the user is in it."""
        here = QApplication.focusWidget()
        return here is not None and self.isAncestorOf(here)

    def _show(self) -> None:
        typed = fold(self.search.text()).split()
        found = [each for each in self._issues if _holds(each, typed)]
        self.rows.set_rows([Row(key=each.title, title=each.title, details=each.prompt) for each in found])
        self._nothing.setVisible(not found)
        self._fit()

    def _fit(self) -> None:
        """As high as its rows, up to a limit."""
        width = self._area.viewport().width()
        wanted = self.rows.heightForWidth(width) if self.rows.rows else self._nothing.sizeHint().height()
        most = self.fontMetrics().lineSpacing() * _HIGHEST_IN_LINES
        self._area.setFixedHeight(min(wanted + 2, most))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._fit()

    def _take(self, title: str) -> None:
        self.chosen.emit(title)

    def _take_first(self) -> None:
        if self.rows.rows:
            self._take(self.rows.rows[0].key)

    def _leave(self, step: int) -> None:
        if step < 0:
            self.take_focus()

    def _bring_into_view(self, key: str) -> None:
        top, bottom = self.rows.edges_of(key)
        middle = (top + bottom) // 2
        self._area.ensureVisible(0, self.rows.y() + middle, 0, (bottom - top) // 2 + 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Down goes from the line into the list."""
        down = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
        if down and self.rows.rows:
            self.rows.enter(1)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _holds(issue: StarterIssue, typed: Sequence[str]) -> bool:
    text = fold(f"{issue.title} {issue.prompt}")
    return all(word in text for word in typed)
