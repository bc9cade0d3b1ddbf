"""How long TrustDesk takes on this machine, seen from outside: `make bench`.

Each command runs in a process of its own, as it does for a user. Milliseconds differ between machines; the last column,
the multiple of a bare Python start, is the one to compare.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_RUNS = 9
_PYTHON = sys.executable
_TRUSTDESK = str(Path(sys.executable).with_name("trustdesk"))


def _median_ms(*command: str) -> float:
    times_ms = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times_ms.append((time.perf_counter() - start) * 1000)
    return statistics.median(times_ms)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = [_TRUSTDESK, "--vault", f"{folder}/desk.vault"]
        subprocess.run([*desk, "demo"], check=True, capture_output=True)
        listed = subprocess.run([*desk, "list", "meetings", "--json"], check=True, capture_output=True).stdout
        meeting = json.loads(listed)[0]["id"]
        bare_ms = _median_ms(_PYTHON, "-c", "pass")
        rows = {
            "bare Python start": bare_ms,
            "trustdesk --version": _median_ms(_TRUSTDESK, "--version"),
            "trustdesk list meetings": _median_ms(*desk, "list", "meetings"),
            "trustdesk brief, one page as PDF": _median_ms(*desk, "brief", meeting, "-o", f"{folder}/page.pdf"),
        }
    for name, median_ms in rows.items():
        print(f"{name:36} {median_ms:8.0f} ms {median_ms / bare_ms:8.1f}")


if __name__ == "__main__":
    main()
