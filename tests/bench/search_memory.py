"""Answers what is typed on standard input, a line each, from a vault, and prints the most memory it took, in MB."""

import resource
import sys
from datetime import UTC, datetime
from pathlib import Path

from trustdesk.operations.searching import search_desk
from trustdesk.store.vault import open_vault

_NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
_SHOWN = 10


def main() -> None:
    """Ask, and print."""
    with open_vault(Path(sys.argv[1])) as vault:
        for line in sys.stdin:
            search_desk(vault, line.rstrip("\n"), _NOW, _SHOWN)
    print(f"{_most_mb():.0f}")


def _most_mb() -> float:
    """Of this program alone: what `getrusage` tells begins with what the process that started it had (Linux)."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) / 1000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    main()
