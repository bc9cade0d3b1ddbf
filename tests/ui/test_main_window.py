"""The frame of the window: where one can go, and that it remembers."""

from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import RAIL, Place


def test_every_screen_of_the_rail_opens(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    for screen in RAIL:
        window.actions_by_name[f"go-{screen.value}"].trigger()
        settle(qtbot, desk)
        assert window.place == Place(screen=screen)
