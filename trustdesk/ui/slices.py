"""Building on the GUI thread without standing still: some milliseconds at a time, the window answering in between.

What builds is a generator that yields where it may stop for a moment. `Slices.run` goes through its first few steps at
once, and through the rest as soon as nobody waits for anything else.
"""

from collections.abc import Iterator
from time import perf_counter

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

_FIRST_SLICE_S = 0.012
_SLICE_S = 0.006
Steps = Iterator[None]


def dress(widget: QWidget) -> Steps:
    """Put what was never shown into the style sheet, part by part: all at once it is most of what showing it costs."""
    # Innermost first: Qt dresses with a widget all that is in it and is not dressed yet.
    for part in (*reversed(widget.findChildren(QWidget)), widget):
        if shiboken6.isValid(part):
            part.ensurePolished()
            yield


class Slices(QObject):
    """What is being built, the oldest first. Of the same owner and topic only the latest is built."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: dict[tuple[int, str], tuple[Steps, QObject]] = {}
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(lambda: self._go_on(_SLICE_S))

    @property
    def is_running(self) -> bool:
        """Whether anything is not built yet."""
        return bool(self._work)

    def run(self, steps: Steps, *, owner: QObject, topic: str) -> None:
        """Go through the steps, in the place of those of the same topic; no further once the owner is gone."""
        key = (id(owner), topic)
        self._work.pop(key, None)
        self._work[key] = (steps, owner)
        if len(self._work) == 1:
            self._go_on(_FIRST_SLICE_S)
        if self._work:
            self._timer.start()

    def stop(self) -> None:
        """Build nothing any more."""
        self._work.clear()
        self._timer.stop()

    def _go_on(self, seconds: float) -> None:
        until = perf_counter() + seconds
        while self._work and perf_counter() < until:
            key, (steps, owner) = next(iter(self._work.items()))
            goes_on = shiboken6.isValid(owner) and self._step(key, steps)
            # A step may have begun the same topic anew.
            if not goes_on and self._work.get(key, (None,))[0] is steps:
                del self._work[key]
        if not self._work:
            self._timer.stop()

    def _step(self, key: tuple[int, str], steps: Steps) -> bool:
        try:
            next(steps)
        except StopIteration:
            return False
        except BaseException:
            # A bug of ours: what is left of it is not tried for ever.
            self._work.pop(key, None)
            raise
        return True
