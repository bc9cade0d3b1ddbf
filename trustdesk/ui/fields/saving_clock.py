"""When to save what is being typed: soon after the last key, and never long after the first."""

from PySide6.QtCore import QObject, QTimer, Signal

AFTER_LAST_KEY_MS = 600
AFTER_FIRST_KEY_MS = 1_000


class SavingClock(QObject):
    """due: what was typed should be saved now."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._after_last = QTimer(self, singleShot=True, interval=AFTER_LAST_KEY_MS)
        self._after_first = QTimer(self, singleShot=True, interval=AFTER_FIRST_KEY_MS)
        self._after_last.timeout.connect(self._ring)
        self._after_first.timeout.connect(self._ring)

    def typed(self) -> None:
        """Something was typed."""
        self._after_last.start()
        if not self._after_first.isActive():
            self._after_first.start()

    def stop(self) -> None:
        """Nothing is waiting any more."""
        self._after_last.stop()
        self._after_first.stop()

    def _ring(self) -> None:
        self.stop()
        self.due.emit()
