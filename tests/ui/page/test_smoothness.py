"""The window goes on while the page is drawn: what the GUI thread itself has to do for a new page is little."""

import gc
import time

from pytestqt.qtbot import QtBot

from tests.ui.page.conftest import drawn
from tests.ui.page.test_page_panel import write_goal
from trustdesk.ui.page.page_drawing import Drawn
from trustdesk.ui.page.page_panel import PagePanel

# Measured 3 ms, with the left-off list open 6 ms; the rest is for slow machines.
_MOST_S = 0.03


def test_a_new_page_takes_the_gui_thread_a_moment_only(qtbot: QtBot, panel: PagePanel) -> None:
    panel.open_drawer("left-off")
    drawn(qtbot, panel)
    spent: list[float] = []

    def show(page: Drawn) -> None:
        # The time of this thread, not of the clock, which runs while others work.
        begun = time.thread_time()
        panel._show(page)
        panel.view.viewport().repaint()
        spent.append(time.thread_time() - begun)

    panel.drawing.drawn.disconnect(panel._show)
    panel.drawing.drawn.connect(show)
    gc.disable()
    try:
        for number in range(4):
            write_goal(panel, f"Goal number {number}")
            drawn(qtbot, panel)
    finally:
        gc.enable()
    assert len(spent) >= 4
    assert sorted(spent)[len(spent) // 2] < _MOST_S
