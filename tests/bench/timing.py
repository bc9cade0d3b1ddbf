"""Timing two things side by side."""

import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

Run = Callable[[], object]
T = TypeVar("T")


def same(run: Run) -> Callable[[], Run]:
    """For a run that needs nothing made ready."""
    return lambda: run


def each(run: Callable[[T], object], values: Iterator[T]) -> Callable[[], Run]:
    """For a run that gets the next value every time."""
    return lambda: partial(run, next(values))


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One thing we do, and the least that anybody would have to do for it.

    ready_ours, ready_baseline: make ready, which is not timed, and answer with what is.
    slowest: the figure is the slowest run, and not the median.
    """

    name: str
    ready_ours: Callable[[], Run]
    baseline: str
    ready_baseline: Callable[[], Run]
    runs: int
    slowest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """What a case took. The two are medians, or the slowest runs, over all runs but the first, which warms up."""

    case: Case
    ours_ms: float
    baseline_ms: float

    @property
    def ratio(self) -> float:
        """How many times the baseline we take."""
        return self.ours_ms / self.baseline_ms


def measure(case: Case) -> Timed:
    """Run a case: ours and the baseline in turn, so that a busy moment of the machine meets both."""
    ours, baseline = [], []
    for _ in range(case.runs + 1):
        ours.append(_ms(case.ready_ours()))
        baseline.append(_ms(case.ready_baseline()))
    figure = max if case.slowest else statistics.median
    return Timed(case=case, ours_ms=figure(ours[1:]), baseline_ms=figure(baseline[1:]))


def _ms(run: Run) -> float:
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * 1000


_HEADINGS = ("case", "ours", "of", "baseline", "baseline", "ratio")


def table(timed: Iterable[Timed]) -> str:
    """The figures in columns, under a heading."""
    rows: list[Sequence[str]] = [_HEADINGS, *map(_row, timed)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(_padded, row, widths, range(6))).rstrip() for row in rows)


def _row(timed: Timed) -> Sequence[str]:
    case = timed.case
    figure = "slowest" if case.slowest else "median"
    ours, baseline = f"{timed.ours_ms:.1f} ms", f"{timed.baseline_ms:.1f} ms"
    return case.name, ours, f"{figure} of {case.runs}", case.baseline, baseline, f"{timed.ratio:.2f}"


def _padded(cell: str, width: int, column: int) -> str:
    return cell.rjust(width) if column in (1, 4, 5) else cell.ljust(width)
