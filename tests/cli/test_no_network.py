"""Local: a whole session opens no socket and asks no name server (DESIGN section 6.1)."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Python reports every socket to its audit hooks, whoever opens it; the hook ends the process on the first.
GUARDED = """
import os, sys
def refuse(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "socket.gethostbyname"):
        sys.stderr.write(f"network: {event} {arguments}")
        os._exit(99)
sys.addaudithook(refuse)
if sys.argv[1:] == ["connect"]:
    import socket
    socket.create_connection(("127.0.0.1", 9))
from trustdesk.cli.main import main
for line in sys.stdin.read().splitlines():
    status = main(["--today", "2026-06-03", *line.split("\\t")])
    assert status == 0, line
"""


def test_a_whole_session_opens_no_connection(tmp_path: Path) -> None:
    vault, desk = tmp_path / "desk.vault", tmp_path / "desk.json"
    calls = [
        ("--vault", str(vault), "demo"),
        ("--vault", str(vault), "list", "people"),
        ("--vault", str(vault), "show", "reyes"),
        ("--vault", str(vault), "analyse", "kuwabori"),
        ("--vault", str(vault), "openings", "luban"),
        ("--vault", str(vault), "brief", "kuwabori", "-o", str(tmp_path / "page.pdf")),
        ("--vault", str(vault), "export", "-o", str(desk)),
        ("--vault", str(tmp_path / "other.vault"), "import", str(desk)),
        ("--vault", str(vault), "check"),
        ("wording", "Calm down."),
        ("schema",),
    ]
    done = _guarded([], "\n".join("\t".join(call) for call in calls))
    assert (done.returncode, done.stderr.count("network")) == (0, 0), done.stderr


def test_the_guard_sees_a_connection() -> None:
    """Or the test above would prove nothing."""
    assert _guarded(["connect"], "").returncode == 99


def _guarded(arguments: list[str], lines: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", GUARDED, *arguments]
    return subprocess.run(command, input=lines, cwd=ROOT, capture_output=True, text=True, check=False)
