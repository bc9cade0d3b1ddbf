"""Local: a whole session of the window opens no connection, whether Python or Qt would open it (DESIGN section 6.1)."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Python reports its sockets to its audit hooks; those that a library of C++ opens are seen among the process's files.
# A display is reached over a socket of the local kind, which is no connection and stands in none of these tables.
_GUARDED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path

def refuse(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "socket.gethostbyname"):
        sys.stderr.write(f"network: {event} {arguments}")
        os._exit(99)

def connections():
    found = set()
    for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        file = Path("/proc/self/net", table)
        lines = file.read_text().splitlines()[1:] if file.exists() else ()
        found |= {line.split()[9] for line in lines}
    return found

def look():
    known = connections()
    for number in os.listdir("/proc/self/fd"):
        try:
            name = os.readlink(f"/proc/self/fd/{number}")
        except OSError:
            continue
        if name.startswith("socket:[") and name[8:-1] in known:
            sys.stderr.write(f"network: {name}")
            os._exit(99)

sys.addaudithook(refuse)
if sys.argv[1] == "connect":
    import socket
    socket.create_connection(("127.0.0.1", 9))
if sys.argv[1] == "listen":  # behind Python's back
    import ctypes, struct
    libc = ctypes.CDLL(None)
    libc.listen(libc.socket(2, 1, 0), 1)
    look()

from PySide6.QtCore import QTimer
from trustdesk import app
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen

COMMANDS = ("sample-desk", "copy-page", "search", "new-counterpart", "new-meeting", "in-the-room", "shortcuts", "about",
            "drill", "look-dark", "larger-text", "undo", "redo")
furnish = MainWindow.furnish

def steps(window):
    for name in COMMANDS[:1]:
        window.command(name)
        yield
    from trustdesk.domain.counterparts import Counterpart
    with window.desk.vault.read() as reader:
        dossier = reader.all(Counterpart)[0].id
    for screen in Screen:
        window.go_to(Place(screen=screen, counterpart=dossier if screen is Screen.COUNTERPARTS else ""))
        yield
    window.go_to(Place(counterpart=dossier))
    for name in COMMANDS[1:]:
        window.command(name)
        yield
        for each in app.QApplication.topLevelWidgets():
            if each is not window and each.isVisible():
                each.close()
    print("all done")
    # The offscreen clipboard lives until after Python's end, and what Python made must not.
    app.QApplication.clipboard().clear()
    window.close()

def walk(window):
    doing = steps(window)
    clock = QTimer(window, interval=5)
    def go_on():
        if not window.desk.is_busy:
            look()
            next(doing, None)
    clock.timeout.connect(go_on)
    clock.start()

MainWindow.furnish = lambda self: (furnish(self), walk(self))
moment = datetime(2026, 6, 3, 9, tzinfo=UTC)
sys.exit(app.run(Path(sys.argv[2]), lambda: moment))
"""


def test_a_whole_session_of_the_window_opens_no_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    done = _guarded("run", tmp_path)
    assert (done.returncode, done.stderr.count("network")) == (0, 0), done.stderr
    assert done.stdout == "all done\n"
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="the tables of connections are Linux's")
@pytest.mark.parametrize("way", ["connect", "listen"])
def test_the_guard_sees_a_connection(way: str, tmp_path: Path) -> None:
    """Or the test above would prove nothing."""
    assert _guarded(way, tmp_path).returncode == 99


def _guarded(way: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _GUARDED, way, str(folder / "desk.vault")]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
