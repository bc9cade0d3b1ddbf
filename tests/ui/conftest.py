"""What the tests of the window stand on: a real vault, a real desk, and nothing left behind.

The sample desk is read into a vault once; each test works on a copy of that file. Qt's own messages fail a test
(pyproject.toml), as warnings, log records and threads do everywhere.
"""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trustdesk.i18n.words import Words
from trustdesk.operations.briefings import Request
from trustdesk.operations.sample import load_sample_desk
from trustdesk.settings import Look, Settings
from trustdesk.store.vault import open_vault
from trustdesk.ui import theme
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
_WAIT_MS = 20_000

# Five seconds, its own default, are too few where two runs of tests share two cores.
QtBot.waitUntil.__kwdefaults__["timeout"] = _WAIT_MS


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test of the window that fails is run once more, and the closing lines name it: see DECISIONS.md."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["trustdesk"]


@pytest.fixture(scope="session", autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    theme.load_first_fonts()
    theme.apply(qapp, Look.LIGHT, 100)
    yield
    # The offscreen clipboard lives until after Python's end; seen: what Python had put there ended the run in a fault.
    qapp.clipboard().clear()


@pytest.fixture(scope="session")
def _sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sample") / "desk.vault"
    with open_vault(file, create=True, clock=lambda: NOW) as vault:
        load_sample_desk(vault, Request(now=NOW))
    return file


@pytest.fixture
def make_desk(qtbot: QtBot) -> Iterator[Callable[[Path], Desk]]:
    """Opens a desk on a vault and waits until it is there; closed at the end of the test."""
    made: list[Desk] = []

    def make(file: Path) -> Desk:
        desk = Desk(file, lambda: NOW, Words("en"))
        made.append(desk)
        with qtbot.waitSignal(desk.opened, timeout=_WAIT_MS):
            desk.open()
        return desk

    yield make
    for desk in made:
        settle(qtbot, desk)
        desk.close()


@pytest.fixture
def empty_desk(make_desk: Callable[[Path], Desk], vault_path: Path) -> Desk:
    """A desk with nothing in it."""
    return make_desk(vault_path)


@pytest.fixture
def desk(make_desk: Callable[[Path], Desk], vault_path: Path, _sample_file: Path) -> Desk:
    """The sample desk, in a vault of the test's own."""
    shutil.copyfile(_sample_file, vault_path)
    return make_desk(vault_path)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> MainWindow:
    """The whole window on the sample desk, shown."""
    return show_window(qtbot, desk)


def show_window(qtbot: QtBot, desk: Desk, settings: Settings | None = None) -> MainWindow:
    """A window on an open desk, shown and filled."""
    window = MainWindow(desk, settings or Settings())
    qtbot.addWidget(window)
    window.furnish()
    with qtbot.waitExposed(window):
        window.show()
    settle(qtbot, desk)
    return window


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Wait until everything that was asked for has been handed over."""
    qtbot.waitUntil(lambda: not desk.is_busy, timeout=_WAIT_MS)
