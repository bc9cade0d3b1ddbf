"""How long the GUI thread stands still: a timer that ought to go off every 5 ms, and how late it is."""

import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from trustdesk.ui.desk import Desk

_PROBE_MS = 5
_LONG_MS = 50.0
_MOST_S = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stalls:
    """How late the probe was while something was done, in ms.

    took: in all. over: how often by more than 50 ms. busy: the most that the GUI thread computed between two looks,
    which other programs on the machine do not change. busy_over: how often that was more than 50 ms.
    """

    name: str
    took: float
    longest: float
    p99: float
    over: int
    busy: float
    busy_over: int


class Probe:
    """Goes off in the event loop; `lateness_ms` and `busy_ms` are what it saw since `start`."""

    def __init__(self) -> None:
        self.lateness_ms: list[float] = []
        self.busy_ms: list[float] = []
        self._last, self._busy = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=_PROBE_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Note how long it was since the last look, beyond what it ought to be."""
        now, busy = time.perf_counter(), time.thread_time()
        self.lateness_ms.append(max((now - self._last) * 1000 - _PROBE_MS, 0.0))
        self.busy_ms.append((busy - self._busy) * 1000)
        self._last, self._busy = now, busy

    def start(self) -> None:
        """Forget what was."""
        self.lateness_ms.clear()
        self.busy_ms.clear()
        self._last, self._busy = time.perf_counter(), time.thread_time()


class Session:
    """Does one thing after another in an open window, and keeps what each did to the event loop."""

    def __init__(self, app: QApplication, desk: Desk, probe: Probe) -> None:
        self._app, self._desk = app, desk
        self.probe = probe
        self.seen: list[Stalls] = []
        self._began = time.perf_counter()

    def begin(self) -> None:
        """Measure from now on."""
        self.probe.start()
        self._began = time.perf_counter()

    def end(self, name: str, settle_ms: int = 400) -> None:
        """Wait until all is quiet, with what comes a little later, and note it under this name."""
        self.settle(settle_ms)
        self.probe.look()
        late, busy = sorted(self.probe.lateness_ms), self.probe.busy_ms
        self.seen.append(
            Stalls(
                name=name,
                took=(time.perf_counter() - self._began) * 1000,
                longest=late[-1],
                p99=late[int(len(late) * 0.99)],
                over=sum(each > _LONG_MS for each in late),
                busy=max(busy),
                busy_over=sum(each > _LONG_MS for each in busy),
            )
        )

    def until(self, done: Callable[[], bool], most_s: float = _MOST_S) -> None:
        """Let the program run until then."""
        end = time.perf_counter() + most_s
        while not done() and time.perf_counter() < end:
            # Waiting, as a real event loop does: a busy one would take the lock from the threads that read.
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def pause(self, ms: float) -> None:
        """Let the program run for so long."""
        end = time.perf_counter() + ms / 1000
        self.until(lambda: time.perf_counter() > end)

    def settle(self, ms: int) -> None:
        """Wait until nothing that was asked for is under way, so long after the last of it."""
        self.pause(ms)
        self.until(lambda: not self._desk.is_busy)
        self.pause(ms / 2)


def plain(seen: Iterable[Stalls]) -> list[dict[str, object]]:
    """As JSON holds it."""
    return [asdict(each) for each in seen]


_HEADINGS = ("what is done", "longest", "p99", "over 50 ms", "busiest", "over 50 ms", "in all")


def table(seen: Iterable[Stalls]) -> str:
    """The figures in columns, under a heading."""
    rows = [_HEADINGS, *map(_row, seen)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(_padded, row, widths, range(len(row)))) for row in rows)


def _row(seen: Stalls) -> tuple[str, ...]:
    late = (f"{seen.longest:.0f} ms", f"{seen.p99:.1f} ms", str(seen.over))
    return (seen.name, *late, f"{seen.busy:.0f} ms", str(seen.busy_over), f"{seen.took:.0f} ms")


def _padded(cell: str, width: int, column: int) -> str:
    return cell.rjust(width) if column else cell.ljust(width)
