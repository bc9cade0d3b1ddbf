"""Runs every case and prints the table."""

import tempfile
import time
from pathlib import Path

from tests.bench import dossiers, importing, pages, processes, searching
from tests.bench.timing import measure, table


def main() -> None:
    """Time the program on this machine."""
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        groups = (processes, dossiers, pages, searching, importing)
        timed = [measure(case) for group in groups for case in group.cases(Path(folder))]
    print(table(timed))
    print(f"\nThe ratio is ours over the baseline of the same run. {time.perf_counter() - start:.0f} s in all.")


main()
