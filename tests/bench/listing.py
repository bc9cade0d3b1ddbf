"""How the list of counterparts and Today behave over a great many: ``python -m tests.bench.listing VAULT``.

VAULT is one that `tests.bench.many` made. A heartbeat in the event loop measures how long the GUI thread was away.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.many import NOW
from trustdesk.domain.heads import ListOrder
from trustdesk.i18n.words import Words
from trustdesk.settings import Look, Settings
from trustdesk.ui import theme
from trustdesk.ui.counterparts.counterparts_panel import CounterpartsPanel
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen

_KEYSTROKES = ("anna belcor", "åsa dun", "corbel timber", "田中", "jürgen", "noa harvest", "zzz")
_MOST_S = 30.0


class Heart:
    """Beats in the event loop; `longest_ms` is the longest it stood still."""

    def __init__(self) -> None:
        self.gaps_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps_ms.append((now - self._last) * 1000)
        self._last = now

    def start(self) -> None:
        """Forget what was."""
        self.gaps_ms.clear()
        self._last = time.perf_counter()

    @property
    def longest_ms(self) -> float:
        return max(self.gaps_ms, default=0.0)


def main() -> None:
    """Measure, and print a line for each."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    theme.load_first_fonts()
    theme.apply(app, Look.LIGHT, 100)
    desk = Desk(Path(sys.argv[1]), lambda: NOW, Words("en"))
    heart = Heart()
    window = MainWindow(desk, Settings(page_shown=False))
    window.resize(1440, 900)
    window.show()
    desk.open()
    _report("today on the screen", heart, _until(app, lambda: desk.is_open and not desk.is_busy))
    heart.start()
    window.go_to(Place(screen=Screen.COUNTERPARTS))
    panel = window.findChild(CounterpartsPanel)
    assert panel is not None
    rows = panel.side.list.rows
    _report("first rows", heart, _until(app, lambda: rows.summary(0) is not None))
    _settle(app, desk)
    heart.start()
    panel.side.list.scrollToBottom()
    _report("jump to the end", heart, _until(app, lambda: rows.summary(rows.rowCount() - 1) is not None))
    _settle(app, desk)
    _measure_orders(app, desk, panel, heart)
    _measure_keystrokes(app, desk, panel, heart)
    window.close()
    desk.close()


def _measure_orders(app: QApplication, desk: Desk, panel: CounterpartsPanel, heart: Heart) -> None:
    for order in (ListOrder.NEXT_MEETING, ListOrder.LAST_CONTACT, ListOrder.OWN, ListOrder.NAME):
        before = panel.side.list.rows.seqs
        heart.start()
        panel.side.filters._set_order(order)
        took = _until(app, lambda before=before: panel.side.list.rows.seqs is not before)
        _settle(app, desk)
        _report(f"order {order.value}", heart, took)


def _measure_keystrokes(app: QApplication, desk: Desk, panel: CounterpartsPanel, heart: Heart) -> None:
    took, stalls = [], []
    field = panel.side.filters.field
    for text in _KEYSTROKES:
        for end in range(1, len(text) + 1):
            before = panel.side.list.rows.seqs
            heart.start()
            field.setText(text[:end])
            took.append(_until(app, lambda before=before: panel.side.list.rows.seqs is not before))
            _settle(app, desk)
            stalls.append(heart.longest_ms)
        field.clear()
        _settle(app, desk)
    took.sort()
    p99 = took[int(len(took) * 0.99)]
    print(f"{'keystroke in the filter':28} p50 {statistics.median(took):6.1f} ms   p99 {p99:6.1f} ms   "
          f"longest stall {max(stalls):5.1f} ms")  # fmt: skip


def _report(what: str, heart: Heart, took_ms: float) -> None:
    print(f"{what:28} {took_ms:6.1f} ms   longest stall {heart.longest_ms:5.1f} ms")


def _until(app: QApplication, done: Callable[[], bool]) -> float:
    """Let the program run until then; answers with how long it took, in ms."""
    start = time.perf_counter()
    while not done() and time.perf_counter() - start < _MOST_S:
        # Waiting, as a real event loop does: a busy one would take the lock from the threads that read.
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return (time.perf_counter() - start) * 1000


def _settle(app: QApplication, desk: Desk) -> None:
    _until(app, lambda: not desk.is_busy)
    for _ in range(5):
        app.processEvents()


if __name__ == "__main__":
    main()
