"""A short column of lines to press, each with a small button that removes it; what is too many is only counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XS, role

_MOST = 30


@dataclass(frozen=True, slots=True)
class Link:
    """One line. key: what it stands for. removal: the name of its small button; without one it cannot be removed."""

    key: str
    text: str
    removal: str = ""


class LinkRows(QWidget):
    """pressed: the key of a line. removed: the user wants it gone."""

    pressed = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._links: tuple[Link, ...] = ()

    def show_links(self, links: Sequence[Link], more: str) -> None:
        """Show these lines. more: said where there are too many to show."""
        if tuple(links) == self._links:
            return
        self._links = tuple(links)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for link in links[:_MOST]:
            row = self._row(link)
            self._column.addWidget(row)
            row.show()
        if len(links) > _MOST:
            rest = QLabel(more, self)
            role(rest, "quiet")
            self._column.addWidget(rest)

    def _row(self, link: Link) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        press = LinkButton(link.text, row)
        press.clicked.connect(lambda: self.pressed.emit(link.key))
        layout.addWidget(press, 1)
        if link.removal:
            press.remove_requested.connect(lambda: self.removed.emit(link.key))
            small = QToolButton(row)
            role(small, "flat")
            small.setIcon(icon("trash-2", "quiet"))
            small.setIconSize(QSize(16, 16))
            small.setAccessibleName(link.removal)
            small.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            small.clicked.connect(lambda: self.removed.emit(link.key))
            layout.addWidget(small)
        return row


class LinkButton(QPushButton):
    """A line of text to press that is cut short where there is no room. remove_requested: Delete was pressed on it."""

    remove_requested = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        role(self, "link")
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._cut()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        match event.key():
            case Qt.Key.Key_Delete:
                self.remove_requested.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - 3 * XS
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        # An ampersand of the data is no shortcut.
        self.setText(cut.replace("&", "&&"))
