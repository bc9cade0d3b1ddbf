"""The real program, typed into by itself, for a test that kills it: ``python typing_program.py VAULT NOW PLAN``.

PLAN is JSON: a list of ``[name, screen, counterpart, record, field, text]``; an empty record means the debrief, and a
field ``import`` the import of the file that `text` names. Each letter typed is told on stdout, with the time.
"""

import json
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from trustdesk import app
from trustdesk.ui.dossiers.dossier_sheet import DossierSheet
from trustdesk.ui.exchange.documents import import_files
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen

_EVERY_MS = 40  # between two letters: a quick typist
_POLL_MS = 10

Step = Iterator[int]


class Typist(QObject):
    """Goes through the plan; a step yields how long to wait before the next, in ms."""

    def __init__(self, window: MainWindow, plan: list[list[str]]) -> None:
        super().__init__(window)
        self.window = window
        self._steps = self._all(plan)
        self._next()

    def _next(self) -> None:
        pause = next(self._steps, None)
        if pause is not None:
            QTimer.singleShot(pause, self, self._next)

    def _all(self, plan: list[list[str]]) -> Step:
        for name, screen, counterpart, record, field, text in plan:
            if field == "import":
                yield from self._import(Path(text))
                continue
            self.window.go_to(Place(screen=Screen(screen), counterpart=counterpart, record=record))
            # While anything is on its way, a form may still be shown anew.
            while (editor := self._editor(record, field)) is None or self.window.desk.is_busy:
                yield _POLL_MS
            editor.setFocus()
            for count, letter in enumerate(text, 1):
                focused = QApplication.focusWidget()
                assert focused is not None
                QTest.keyClicks(focused, letter)
                tell("typed", name, count)
                yield _EVERY_MS
        tell("all", "", 0)

    def _editor(self, record: str, field: str) -> QWidget | None:
        """Where the field is typed, once it is there."""
        if not record:
            return self.window.findChild(QWidget, field)
        sheet = self.window.findChild(DossierSheet)
        form = sheet.editor.form if sheet is not None else None
        if form is None or form.record is None or form.record.key != record:
            return None
        form.focus_field(field)
        return QApplication.focusWidget()

    def _import(self, file: Path) -> Step:
        self.window.desk.work_began.connect(lambda work: work.progressed.connect(_tell_progress))
        import_files(self.window.desk, [file], self.window)
        yield _POLL_MS


def _tell_progress(done: int, total: int) -> None:
    tell("imported", "", 100 * done // total)


def tell(what: str, name: str, count: int) -> None:
    """A line for the test that listens."""
    sys.stdout.write(json.dumps([what, name, count, time.time()]) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Run the program, and begin to type as soon as the window is filled."""
    vault, now, plan = sys.argv[1:]
    furnish = MainWindow.furnish

    def furnish_and_type(self: MainWindow) -> None:
        furnish(self)
        Typist(self, json.loads(plan))

    MainWindow.furnish = furnish_and_type  # type: ignore[method-assign]
    moment = datetime.fromisoformat(now)
    return app.run(Path(vault), lambda: moment)


if __name__ == "__main__":
    raise SystemExit(main())
