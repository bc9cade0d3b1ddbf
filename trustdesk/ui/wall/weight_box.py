"""A weight from 0 to 10, or none yet: type a figure, or step with the arrows; what is emptied has no weight."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from trustdesk.ui.theme import role

_MOST = 10
_PADDING_PX = 20


class WeightBox(QLineEdit):
    """See the module. weighed: the weight was set, or taken away (None)."""

    weighed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "weight")
        self.setValidator(QIntValidator(0, _MOST, self))
        self.setMaxLength(len(str(_MOST)))
        self.setPlaceholderText("–")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._fit()
        self._weight: int | None = None
        self.textEdited.connect(self._has_typed)

    @property
    def weight(self) -> int | None:
        """What was set last."""
        return self._weight

    def show_weight(self, weight: int | None) -> None:
        """Show what the record says now; what is being typed stays."""
        if weight != self._weight:
            self._weight = weight
            self.setText("" if weight is None else str(weight))

    def finish(self) -> None:
        """Take what is typed; what is no weight, such as 71, is put back."""
        if self.text() and not self.hasAcceptableInput():
            self.setText("" if self._weight is None else str(self._weight))
            return
        typed = int(self.text()) if self.hasAcceptableInput() else None
        if typed != self._weight:
            self._weight = typed
            self.weighed.emit(typed)

    def _has_typed(self, text: str) -> None:
        # A 1 may become a 10, and an emptied box a new figure: they wait until the box is left.
        if text not in ("", "1"):
            self.finish()

    def _fit(self) -> None:
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("00") + _PADDING_PX)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
            return
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        now = int(self.text()) if self.hasAcceptableInput() else (0 if step > 0 else 1) - step
        self.setText(str(max(0, min(now + step, _MOST))))
        self.selectAll()
        self.finish()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        # Qt's own signal for this is silent about a box that was emptied, as that is no number.
        super().focusOutEvent(event)
        self.finish()
