"""The list and the dossier beside it, in the whole window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle, show_window
from trustdesk.settings import Settings
from trustdesk.ui.counterparts.counterparts_panel import CounterpartsPanel
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> MainWindow:
    window = show_window(qtbot, desk, Settings(page_shown=False, screen="counterparts"))
    window.resize(1440, 800)
    return window


@pytest.fixture
def panel(window: MainWindow) -> CounterpartsPanel:
    found = window.findChild(CounterpartsPanel)
    assert found is not None
    return found


def _shown(panel: CounterpartsPanel) -> str:
    return panel._sheet.counterpart if panel._sheet is not None else ""


def test_resting_on_a_row_shows_its_dossier_and_leaves_the_focus(
    qtbot: QtBot, window: MainWindow, panel: CounterpartsPanel
) -> None:
    panel.side.focus_list()
    qtbot.keyClick(panel.side.list, Key.Key_Down)
    qtbot.waitUntil(lambda: _shown(panel) != "")
    settle(qtbot, window.desk)
    assert _shown(panel) == window.place.counterpart
    assert panel.side.list.hasFocus()


def test_enter_goes_into_the_dossier(qtbot: QtBot, window: MainWindow, panel: CounterpartsPanel) -> None:
    panel.side.focus_list()
    qtbot.keyClick(panel.side.list, Key.Key_Return)
    settle(qtbot, window.desk)
    assert panel._sheet is not None
    focused = QApplication.focusWidget()
    assert focused is panel._sheet or panel._sheet.isAncestorOf(focused)


def test_a_place_selects_its_row_wherever_that_is(qtbot: QtBot, window: MainWindow, panel: CounterpartsPanel) -> None:
    window.go_to(Place(counterpart="karavelas"))
    settle(qtbot, window.desk)
    assert _shown(panel) == "karavelas"
    assert panel.side.list.current is not None
    assert panel.side.list.current.head.id == "karavelas"


def test_f2_goes_to_the_name_in_the_sheet(qtbot: QtBot, window: MainWindow, panel: CounterpartsPanel) -> None:
    panel.side.focus_list()
    with qtbot.waitSignal(panel.place_requested) as asked:
        qtbot.keyClick(panel.side.list, Key.Key_F2)
    assert asked.args[0].section == "counterpart"
    settle(qtbot, window.desk)


def test_coming_back_without_a_name_keeps_what_was_shown(
    qtbot: QtBot, window: MainWindow, panel: CounterpartsPanel
) -> None:
    window.go_to(Place(counterpart="karavelas"))
    window.go_to(Place(screen=Screen.PROMISES))
    window.go_to(Place(screen=Screen.COUNTERPARTS))
    settle(qtbot, window.desk)
    assert _shown(panel) == "karavelas"
    assert panel.side.list.hasFocus()


def test_a_narrow_panel_shows_one_after_the_other(qtbot: QtBot, window: MainWindow, panel: CounterpartsPanel) -> None:
    window.resize(820, 600)
    qtbot.waitUntil(lambda: panel._is_narrow)
    assert panel.side.isVisible()
    assert not panel._dossier_side.isVisible()
    panel.side.focus_list()
    qtbot.keyClick(panel.side.list, Key.Key_Return)
    settle(qtbot, window.desk)
    assert not panel.side.isVisible()
    assert panel._dossier_side.isVisible()
    qtbot.mouseClick(panel.list_button, Qt.MouseButton.LeftButton)
    assert panel.side.list.hasFocus()


def test_control_l_hides_the_list_and_brings_it_back(
    qtbot: QtBot, window: MainWindow, panel: CounterpartsPanel
) -> None:
    window.go_to(Place(counterpart="karavelas"))
    settle(qtbot, window.desk)
    window.activateWindow()
    for shown in (False, True):
        qtbot.keyClick(panel, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert panel.side.isVisible() is shown


def test_removing_who_is_shown_leaves_a_window_that_works(
    qtbot: QtBot, window: MainWindow, panel: CounterpartsPanel
) -> None:
    window.go_to(Place(counterpart="karavelas"))
    settle(qtbot, window.desk)
    panel.side.list.setFocus()
    qtbot.keyClick(panel.side.list, Key.Key_Delete)
    settle(qtbot, window.desk)
    qtbot.waitUntil(lambda: _shown(panel) not in ("", "karavelas"))
    settle(qtbot, window.desk)
