"""An icon at the leading side of a field, as large as its text.

Qt's own (`QLineEdit.addAction`) stays at 16 px however large the text is, whatever the style sheet says.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XS, S

_GROWN = (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange, QEvent.Type.Polish)


class LeadingIcon(QLabel):
    """Lies over the field that it is made for, which keeps its text out of the way."""

    def __init__(self, name: str, field: QLineEdit) -> None:
        super().__init__(field)
        self._name, self._field = name, field
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        field.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if watched is self._field and event.type() in _GROWN:
            self._fit()
        return False

    def _fit(self) -> None:
        field = self._field
        side = field.fontMetrics().height() + XS
        mirrored = field.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setGeometry(field.width() - side - S if mirrored else S, (field.height() - side) // 2, side, side)
        if self.pixmap().deviceIndependentSize().toSize() != self.size():
            self.setPixmap(icon(self._name, "quiet").pixmap(self.size()))
        # Text margins are not mirrored, unlike what a layout places.
        field.setTextMargins(0 if mirrored else side, 0, side if mirrored else 0, 0)
