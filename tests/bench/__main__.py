"""Runs every case and prints the table."""

import tempfile
import time
from pathlib import Path

from tests.bench import dossiers, importing, pages, processes, searching, window
from tests.bench.sample import sample_vault
from tests.bench.timing import measure, table


def main() -> None:
    """Time the program on this machine."""
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        groups = (processes, dossiers, pages, searching, importing, window)
        timed = [measure(case) for group in groups for case in group.cases(Path(folder))]
        stalls = window.stalls(sample_vault(Path(folder)), Path(folder))
    print(table(timed))
    print("\nThe ratio is ours over the baseline of the same run.")
    print(f"\n{window.ABOUT_STALLS}\n")
    print(stalls)
    print(f"\n{time.perf_counter() - start:.0f} s in all.")


main()
