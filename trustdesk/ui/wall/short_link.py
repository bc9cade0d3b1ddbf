"""A link of one line that is cut with dots where it is narrow; whole in its tool tip and for screen readers."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from trustdesk.ui.theme import role

_PADDING_PX = 20


class ShortLink(QPushButton):
    """See the module."""

    def __init__(self, parent: QWidget | None = None, name: str = "link") -> None:
        """name: its role."""
        super().__init__(parent)
        self._whole = self._hint = ""
        role(self, name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, hint: str = "") -> None:
        """Say this. hint: more, in the tool tip."""
        self._whole, self._hint = text, hint
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - _PADDING_PX
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        told = [self._whole] if cut != self._whole else []
        told += [self._hint] if self._hint else []
        self.setToolTip("".join(f"<p>{escape(each)}</p>" for each in told))
        # An ampersand that was typed is no shortcut.
        shown = cut.replace("&", "&&")
        # What is said anew lets all that is around it be laid out anew.
        if shown != self.text():
            self.setText(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._cut()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(self.fontMetrics().horizontalAdvance("000"), super().minimumSizeHint().height())
