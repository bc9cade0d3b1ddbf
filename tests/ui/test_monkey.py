"""A seeded monkey over the whole window: no exception, no Qt warning, no hang, a sound vault, and a way back.

A run that fails says its seed and the last acts; the seed alone repeats it. More seeds: ``-m torture``.
"""

import traceback
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import CapturedExceptions
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from tests.ui.monkey import Monkey, refuse_system_dialogs
from trustdesk.app import dresser
from trustdesk.operations.exchange import export_desk
from trustdesk.settings import Look, Settings
from trustdesk.store.soundness import check
from trustdesk.ui import theme
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow

_ACTS, _SEEDS = 40, (1, 2)
_LONG_ACTS, _LONG_SEEDS = 600, range(10, 20)
_TOLD = 25
_MOST_STEPS = 2_000


@pytest.fixture
def dressed(window: MainWindow, qapp: QApplication) -> Iterator[MainWindow]:
    """The window, whose looks are applied as the program applies them."""
    dress = dresser(qapp, Settings(look=Look.LIGHT))
    window.settings_changed.connect(dress)
    yield window
    window.settings_changed.disconnect(dress)
    theme.apply(qapp, Look.LIGHT, 100)


@pytest.mark.parametrize("seed", _SEEDS)
def test_whatever_one_does_the_desk_stays_whole(dressed: MainWindow, qtbot: QtBot, seed: int) -> None:
    _let_loose(dressed, qtbot, seed, _ACTS)


@pytest.mark.torture
@pytest.mark.parametrize("seed", _LONG_SEEDS)
def test_however_long_one_does_it(dressed: MainWindow, qtbot: QtBot, seed: int) -> None:
    _let_loose(dressed, qtbot, seed, _LONG_ACTS)


def _let_loose(window: MainWindow, qtbot: QtBot, seed: int, acts: int) -> None:
    desk = window.desk
    desk.vault.forget_history()  # or undo would take back the sample desk itself
    desk.undo()  # is refused, and so tells the desk
    settle(qtbot, desk)
    before = export_desk(desk.vault)
    monkey = Monkey(window, seed)
    with qtbot.captureExceptions() as exceptions:
        for number in range(acts):
            monkey.act()
            QApplication.processEvents()
            if number % 10 == 0:
                settle(qtbot, desk)
            assert not exceptions, _story(monkey, seed, exceptions)
        _go_home(window)
        settle(qtbot, desk)
        changed = export_desk(desk.vault)
        undone = _undo_everything(desk, qtbot)
    assert not exceptions, _story(monkey, seed, exceptions)
    assert check(desk.vault) == ()
    assert (undone > 0) == (changed != before)
    assert export_desk(desk.vault) == before, f"seed {seed}: undoing all {undone} steps led elsewhere"


def _go_home(window: MainWindow) -> None:
    refuse_system_dialogs()
    while (top := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
        top.close()
        QApplication.processEvents()
    window.finish_edits()


def _undo_everything(desk: Desk, qtbot: QtBot) -> int:
    steps = 0
    settle(qtbot, desk)
    while desk.undoable.undo:
        desk.undo()
        settle(qtbot, desk)
        steps += 1
        assert steps < _MOST_STEPS, f"“{desk.undoable.undo}” cannot be undone"
    return steps


def _story(monkey: Monkey, seed: int, exceptions: CapturedExceptions) -> str:
    lines = [f"seed {seed}, after {len(monkey.did)} acts:", *monkey.did[-_TOLD:]]
    for kind, error, trace in exceptions:
        lines += traceback.format_exception(kind, error, trace)
    return "\n".join(lines)
