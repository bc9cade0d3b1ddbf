"""A user at the keyboard: keys go to whatever has the focus, and the next one waits until the window has answered."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.ui.desk import Notice
from trustdesk.ui.main_window import MainWindow

_MOST_TABS = 80


class Typist:
    """Knows the window only by what has the focus."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self._window = qtbot, window

    @property
    def focus(self) -> QWidget:
        """What has the focus. The window in front is asked to take it, as no window manager does here."""
        if QApplication.activeWindow() is None:
            shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
            front = next((each for each in shown if not isinstance(each, QMainWindow)), self._window)
            front.activateWindow()

        def is_shown() -> None:
            found = QApplication.focusWidget()
            assert found is not None
            # A form takes the focus when it is made, and is shown when its layout has its turn.
            assert found.isVisible()

        self._qtbot.waitUntil(is_shown)
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def name(self) -> str:
        """What the focused control is called: its accessible name, its text, or its object's name."""
        focus = self.focus
        text = focus.property("text")
        return focus.accessibleName() or (text if isinstance(text, str) else "") or focus.objectName()

    def keys(self, *chords: str) -> None:
        """Press these one after the other, such as "Ctrl+E" or "Return"."""
        for chord in chords:
            pressed = QKeySequence(chord)[0]  # type: ignore[index]
            QTest.keyClick(self.focus, pressed.key(), pressed.keyboardModifiers())
            self.wait()

    def type(self, text: str) -> None:
        """Type a text into what has the focus."""
        QTest.keyClicks(self.focus, text)

    def wait(self) -> None:
        """Wait until the window has answered."""
        settle(self._qtbot, self._window.desk)

    def until_on(self, name: str) -> None:
        """Wait until the focus is on the control of this name."""

        def is_there() -> None:
            assert self.name() == name, f"the focus is on “{self.name()}”"

        self._qtbot.waitUntil(is_there, timeout=20_000)

    def enter(self, name: str) -> None:
        """Press Enter, and wait until that leads to the control of this name."""
        self.keys("Return")
        self.until_on(name)

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Press Tab until the control of this name has the focus."""
        seen = []
        for _ in range(_MOST_TABS):
            seen.append(self.name())
            if seen[-1] == name:
                return
            self.keys(key)
        raise AssertionError(f"“{name}” is not reached by {key}, but {seen}")

    def print_to(self, file: Path) -> None:
        """Ctrl+P, and yes, with a printer that writes into this file."""
        self.keys("Ctrl+P")
        dialog = self._window.findChild(QPrintDialog)
        assert dialog is not None
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(file))
        with self._qtbot.waitSignal(self._window.desk.noticed, timeout=20_000, check_params_cb=_is_about(file)):
            dialog.done(QPrintDialog.DialogCode.Accepted)

    def save_as(self, file: Path) -> None:
        """Ctrl+S, and the file's name in the dialog."""
        self.keys("Ctrl+S")
        dialog = self._window.findChild(QFileDialog)
        assert dialog is not None
        field = self.focus
        assert isinstance(field, QLineEdit)
        # Not typed: the list of completions would grab a keyboard that there is not here.
        field.setText(str(file))
        with self._qtbot.waitSignal(self._window.desk.noticed, timeout=20_000, check_params_cb=_is_about(file)):
            self.keys("Return")


def _is_about(file: Path) -> Callable[[Notice], bool]:
    return lambda notice: str(file) in notice.text


def text_of(file: Path) -> str:
    """What stands on the pages of a PDF file, in one line."""
    return " ".join(_told("pdftotext", str(file), "-").split())


def pages_of(file: Path) -> int:
    """How many pages it has."""
    lines = _told("pdfinfo", str(file)).splitlines()
    return int(next(line for line in lines if line.startswith("Pages:")).split()[1])


def _told(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
