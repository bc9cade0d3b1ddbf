"""How the window starts: what is imported before the first paint, and what it does where it cannot start."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
# FINDINGS: importing any of these costs about as much as painting the window.
HEAVY = {"sqlalchemy", "sqlcipher3", "typst", "babel", "fluent", "httpx", "keyring", "holidays"}

_PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from trustdesk import app
from trustdesk.ui import main_window

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            print(*sys.modules, flush=True)
            QTimer.singleShot(0, QApplication.closeAllWindows)
            watched.removeEventFilter(self)
        return False

watch = Watch()
show = main_window.MainWindow.show
main_window.MainWindow.show = lambda self: (self.centralWidget().installEventFilter(watch), show(self))
sys.exit(app.run(Path(sys.argv[1]), lambda: __import__("datetime").datetime.now().astimezone()))
"""


def _run(tmp_path: Path, *command: str, **changed: str | None) -> "subprocess.CompletedProcess[str]":
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path),
        **changed,
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, *command],
        env={name: value for name, value in environment.items() if value is not None},
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    done = _run(tmp_path, "-c", _PAINT, str(tmp_path / "desk.vault"), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    loaded = set(done.stdout.split())
    assert "PySide6.QtWidgets" in loaded
    assert HEAVY & loaded == set()


def test_without_a_screen_it_says_so_and_ends(tmp_path: Path) -> None:
    done = _run(tmp_path, "-m", "trustdesk", QT_QPA_PLATFORM=None, DISPLAY=None, WAYLAND_DISPLAY=None)
    assert done.returncode == 1
    assert done.stderr.startswith("trustdesk: There is no screen")
    assert not (tmp_path / "trustdesk").exists()
