"""A box to tick, with a text that wraps; Qt's own never does."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from trustdesk.ui.theme import S


class CheckLine(QWidget):
    """toggled: by the user."""

    toggled = Signal(bool)

    def __init__(self, text: str, *, checked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QCheckBox(self)
        self._box.setChecked(checked)
        self._box.setAccessibleName(text)
        self._box.toggled.connect(self.toggled)
        self._label = QLabel(text, self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self._box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self._box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._box)
        self._align()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._align()

    def _align(self) -> None:
        """The box stands beside the first line of the text, whatever its size."""
        self._box.setFixedHeight(max(self._label.fontMetrics().height(), self._box.sizeHint().height()))

    def isChecked(self) -> bool:  # noqa: N802  as Qt's own box
        """Whether it is ticked."""
        return self._box.isChecked()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click on the text is one on the box."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.click()
