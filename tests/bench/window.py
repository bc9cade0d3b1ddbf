"""The window: how soon it paints, beside a bare window; and how long it stands still while one uses it.

``python -m tests.bench.window VAULT`` measures the standing still on a vault of one's own, such as `tests.bench.many`
makes; it is copied first.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.bench.sample import sample_vault
from tests.bench.stalls import Stalls, table
from tests.bench.timing import Case, same

ABOUT_STALLS = """\
The window on the sample desk: for how long at a time its GUI thread does not answer. Busiest is what it computed itself
between two answers; what it waited for other programs of a busy machine is not in it."""
_ROOT = Path(__file__).parent.parent.parent
_BARE = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        os._exit(0)
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""


def cases(folder: Path) -> Iterator[Case]:
    """One: from the start of the process to the first paint, on a virtual screen where there is one."""
    file = _copied(sample_vault(folder), folder / "window")
    yield Case(
        name=f"start to first paint ({'Xvfb' if _has_screen() else 'offscreen'})",
        ready_ours=same(partial(_run, file.parent, "-m", "tests.bench.first_paint", str(file))),
        baseline="a bare PySide6 window",
        ready_baseline=same(partial(_run, file.parent, "-c", _BARE)),
        runs=7,
    )


def stalls(file: Path, folder: Path) -> str:
    """The table of what one does in the window on a copy of that vault, and how long it stood still over each."""
    copy = _copied(file, folder / "session")
    said = _run(copy.parent, "-m", "tests.bench.window_session", str(copy))
    return table(Stalls(**each) for each in json.loads(said.splitlines()[-1]))


def _copied(file: Path, folder: Path) -> Path:
    folder.mkdir()
    return Path(shutil.copy(file, folder / "desk.vault"))


def _has_screen() -> bool:
    return bool(os.environ.get("DISPLAY"))


def _run(home: Path, *arguments: str) -> str:
    """home: where it may keep its settings."""
    environment = {**os.environ, "XDG_CONFIG_HOME": str(home), "HOME": str(home)}
    if not _has_screen():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=_ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        print(stalls(Path(sys.argv[1]), Path(folder)))


if __name__ == "__main__":
    main()
