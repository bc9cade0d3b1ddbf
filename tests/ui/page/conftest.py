"""The live page on the sample desk, shown and drawn."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.ui.desk import Desk
from trustdesk.ui.page.page_panel import PagePanel

WHO = "ekwall"


def drawn(qtbot: QtBot, panel: PagePanel) -> None:
    """Wait until the page that is wanted now is there, in the size that is wanted."""
    settle(qtbot, panel.desk)
    qtbot.waitUntil(lambda: not panel.drawing.is_busy and not panel.is_settling, timeout=20_000)
    settle(qtbot, panel.desk)


@pytest.fixture
def make_panel(qtbot: QtBot) -> Iterator[Callable[[Desk], PagePanel]]:
    """Shows a panel on a desk."""

    def make(desk: Desk) -> PagePanel:
        panel = PagePanel(desk)
        qtbot.addWidget(panel)
        panel.resize(560, 900)
        with qtbot.waitExposed(panel):
            panel.show()
        return panel

    return make


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, make_panel: Callable[[Desk], PagePanel]) -> PagePanel:
    """The page of one counterpart of the sample desk."""
    panel = make_panel(desk)
    panel.show_page(WHO, "")
    drawn(qtbot, panel)
    return panel
