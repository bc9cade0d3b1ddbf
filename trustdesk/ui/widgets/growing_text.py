"""A text field that is as tall as its text, and never scrolls inside the page it stands on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from trustdesk.ui.theme import lead_text


class GrowingText(QPlainTextEdit):
    """Plain text of any length. Tab leaves it; Alt+Up and Alt+Down move the line of the cursor.

    focus_left: the focus went elsewhere, and not only into a menu of its own.
    """

    focus_left = Signal()

    def __init__(self, least_lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        self._height = 0
        # As much as a line edit keeps around its text, so that both stand in one line.
        self.document().setDocumentMargin(2)
        lead_text(self)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(self.fontMetrics().averageCharWidth() * 30, self._wanted_height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(self.fontMetrics().averageCharWidth() * 12, self._wanted_height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """The page scrolls, not the field."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        done = event.key() == Qt.Key.Key_Return and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if done or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_line(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.focus_left.emit()

    def move_line(self, by: int) -> None:
        """Let the line of the cursor change places with its neighbour above (-1) or below (1)."""
        cursor = self.textCursor()
        block = cursor.block()
        other = block.previous() if by < 0 else block.next()
        if not other.isValid():
            return
        column, text, neighbour = cursor.positionInBlock(), block.text(), other.text()
        start = min(block.position(), other.position())
        first, second = (text, neighbour) if by < 0 else (neighbour, text)
        cursor.setPosition(start)
        cursor.setPosition(start + len(text) + len(neighbour) + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"{first}\n{second}")
        cursor.setPosition(start + column + (0 if by < 0 else len(neighbour) + 1))
        self.setTextCursor(cursor)

    def _fit(self) -> None:
        wanted = self._wanted_height()
        if wanted != self._height:
            self._height = wanted
            self.updateGeometry()

    def _wanted_height(self) -> int:
        # The layout of a plain text counts in lines, not in pixels.
        lines = max(self._least_lines, round(self.document().size().height()))
        frame = self.contentsMargins()
        around = frame.top() + frame.bottom() + 2 * round(self.document().documentMargin())
        return lines * self.fontMetrics().lineSpacing() + around + 1
