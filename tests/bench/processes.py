"""Whole processes, as a user or a script starts them."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.bench.sample import sample_vault
from tests.bench.timing import Case, same

_ROOT = Path(__file__).parent.parent.parent


def cases(folder: Path) -> Iterator[Case]:
    """Two: a command that needs no vault, and one that reads it."""
    vault = str(sample_vault(folder))
    for name, arguments in (
        ("trustdesk --help", ["--help"]),
        ("trustdesk list counterparts", ["--vault", vault, "list", "counterparts"]),
    ):
        yield Case(
            name=name,
            ready_ours=same(partial(_run, "-m", "trustdesk", *arguments)),
            baseline="python -c pass",
            ready_baseline=same(partial(_run, "-c", "pass")),
            runs=7,
        )


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=_ROOT, check=True, capture_output=True)
