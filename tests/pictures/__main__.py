"""Draws them: python -m tests.pictures FOLDER [STATE ...]; each state in a process of its own, two at a time."""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from tests.pictures.scenes import SCENES, Stage
from tests.pictures.states import STATES, State

_QUIET_ROUNDS = 12
_LONGEST_S = 20
_SLICES_MS = 100


def draw(state: State, folder: Path, only: tuple[str, ...] = ()) -> None:
    """Draw every scene of a state into the folder, as STATE-SCENE.png."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, Qt
    from PySide6.QtWidgets import QApplication

    from trustdesk.i18n.words import Words
    from trustdesk.ui import theme
    from trustdesk.ui.desk import Desk
    from trustdesk.ui.main_window import MainWindow

    app = QApplication([sys.argv[0]])
    if state.right_to_left:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.load_first_fonts()
    theme.apply(app, state.settings.look, state.settings.text_percent)
    theme.load_other_fonts(app)
    now = datetime.now().astimezone().replace(hour=8, minute=40, second=0, microsecond=0)
    for name, scene in SCENES.items():
        if only and name not in only:
            continue
        with tempfile.TemporaryDirectory() as home:
            file = Path(home) / "desk.vault"
            state.fill(file, now)
            desk = Desk(file, lambda: now, Words("en"))
            window = MainWindow(desk, state.settings)
            window.resize(*state.size)

            def settle(desk: Desk = desk) -> None:
                quiet, end = 0, time.monotonic() + _LONGEST_S
                while quiet < _QUIET_ROUNDS and time.monotonic() < end:
                    # With a limit it also goes on with what is done in slices, as the filling of a sheet.
                    app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _SLICES_MS)
                    time.sleep(0.02)
                    quiet = 0 if desk.is_busy or not desk.is_open else quiet + 1

            window.show()
            desk.open()
            settle()
            stage = Stage(window=window, settle=settle, counterpart=state.counterpart)
            try:
                picture = scene(stage)
                settle()
                picture.grab().save(str(folder / f"{state.name}-{name}.png"))
            finally:
                for each in app.topLevelWidgets():
                    each.close()
                settle()
                desk.close()


def main() -> None:
    """Draw everything, or the states that are named; `--one STATE [SCENE ...]` draws in this process."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    if sys.argv[2:3] == ["--one"]:
        draw(next(each for each in STATES if each.name == sys.argv[3]), folder, tuple(sys.argv[4:]))
        return
    wanted = sys.argv[2:] or [each.name for each in STATES]
    command = [sys.executable, "-m", "tests.pictures", str(folder), "--one"]
    with ThreadPoolExecutor(max_workers=2) as workers:
        done = list(workers.map(lambda name: subprocess.run([*command, name], check=False).returncode, wanted))
    sys.stdout.write(f"{len(list(folder.glob('*.png')))} pictures are in {folder}.\n")
    sys.exit(max(done))


if __name__ == "__main__":
    main()
