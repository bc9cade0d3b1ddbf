"""What is left off: listed with its reason, brought on, hidden, swapped, and all of it taken back."""

import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from tests.ui.page.conftest import drawn
from trustdesk.ui.page.left_off import LeftOffPanel
from trustdesk.ui.page.line_list import LineList, ListedLine
from trustdesk.ui.page.page_halves import PageHalves
from trustdesk.ui.page.page_panel import PagePanel

Key = Qt.Key


def opened(qtbot: QtBot, panel: PagePanel) -> LeftOffPanel:
    """The drawer, opened by its button."""
    qtbot.mouseClick(panel.foot.toggles["left-off"], Qt.MouseButton.LeftButton)
    drawer = panel.drawers.left_off
    assert drawer is not None
    assert drawer.isVisible()
    drawer.list.setFocus()
    return drawer


def of_group(drawer: LeftOffPanel, reason: str) -> list[str]:
    group = drawer._desk.words(f"ui-page-group-{reason}")
    return [line.key for line in drawer.list.lines if line.group == group]


def test_lines_stand_in_groups_by_reason_with_their_why(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    assert panel.page is not None
    no_room = {left.line.key for left in panel.page.left_off if left.reason == "no-room"}
    assert set(of_group(drawer, "no-room")) == no_room
    assert of_group(drawer, "limit")
    assert all(line.note and line.text for line in drawer.list.lines)


def test_a_line_is_brought_on_by_enter_and_taken_back_by_undo(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    key = of_group(drawer, "no-room")[-1]
    drawer.list.go_to(key)
    qtbot.keyClick(drawer.list, Key.Key_Return)
    drawn(qtbot, panel)
    assert panel.page is not None
    assert key in panel.page.lines
    assert key in of_group(drawer, "pinned")
    assert panel.desk.undoable.undo == "pin of a line"
    panel.desk.undo()
    drawn(qtbot, panel)
    assert key not in panel.page.lines
    assert key in of_group(drawer, "no-room")


def test_a_hidden_line_is_shown_again_by_its_key(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    key = of_group(drawer, "no-room")[0]
    drawer.list.go_to(key)
    qtbot.keyClick(drawer.list, Key.Key_H)
    drawn(qtbot, panel)
    assert key in of_group(drawer, "hidden")
    drawer.list.go_to(key)
    qtbot.keyClick(drawer.list, Key.Key_H)
    drawn(qtbot, panel)
    assert key not in of_group(drawer, "hidden")


def test_a_swap_is_one_step_of_undo(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    assert panel.page is not None
    comes = of_group(drawer, "no-room")[0]
    drawer.list.go_to(comes)
    qtbot.keyClick(drawer.list, Key.Key_S)
    assert drawer._question.isVisible()
    assert {line.key for line in drawer.list.lines} <= set(panel.page.lines)
    drawer.list.go_to(drawer.list.lines[0].key)
    gives_way = drawer.list.current
    qtbot.keyClick(drawer.list, Key.Key_Return)
    drawn(qtbot, panel)
    assert comes in panel.page.lines
    assert gives_way not in panel.page.lines
    panel.desk.undo()
    drawn(qtbot, panel)
    assert comes not in panel.page.lines
    assert gives_way in panel.page.lines


def test_a_swap_is_given_up_by_escape_and_the_drawer_closed_by_the_next(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    drawer.list.go_to(of_group(drawer, "no-room")[0])
    qtbot.keyClick(drawer.list, Key.Key_S)
    assert drawer._question.isVisible()
    qtbot.keyClick(drawer.list, Key.Key_Escape)
    assert not drawer._question.isVisible()
    assert drawer.isVisible()
    qtbot.keyClick(drawer.list, Key.Key_Escape)
    assert not drawer.isVisible()


def test_the_fact_behind_a_line_is_a_key_away(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    assert panel.page is not None
    key = next(left.line.key for left in panel.page.left_off if left.line.facts and left.reason == "no-room")
    drawer.list.go_to(key)
    with qtbot.waitSignal(panel.place_requested) as asked:
        qtbot.keyClick(drawer.list, Key.Key_G)
    found = panel.page.find(key)
    assert found is not None
    assert asked.args[0].record == found[1].facts[0]


def test_the_line_one_is_on_is_marked_on_the_page(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    key = of_group(drawer, "pinned")[0]
    drawer.list.go_to(key)
    assert panel.view.pointed == key


def test_the_table_copy_offers_no_pins(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    panel.set_table_copy(True)
    drawn(qtbot, panel)
    before = panel.desk.undoable
    drawer.list.go_to([*of_group(drawer, "no-room"), *of_group(drawer, "limit")][0])
    assert drawer.buttons["pin"].isVisible()
    assert not drawer.buttons["pin"].isEnabled()
    qtbot.keyClick(drawer.list, Key.Key_Return)
    settle(qtbot, panel.desk)
    assert panel.desk.undoable == before


def test_ten_thousand_lines_open_at_once(qtbot: QtBot) -> None:
    view = LineList("lines")
    qtbot.addWidget(view)
    view.resize(500, 400)
    lines = [ListedLine(key=str(n), text="A line " * 20, note="Why", group=f"Group {n // 3000}") for n in range(10_000)]
    with qtbot.waitExposed(view):
        view.show()
    begun = time.perf_counter()
    view.set_lines(lines)
    view.go_to("9999")
    view.grab()
    assert time.perf_counter() - begun < 1.0
    assert view.current == "9999"


def test_a_drawer_is_made_when_it_is_opened_and_kept(qtbot: QtBot, panel: PagePanel) -> None:
    assert panel.drawers.count() == 0
    drawer = opened(qtbot, panel)
    assert panel.drawers.count() == 1
    qtbot.mouseClick(panel.foot.toggles["left-off"], Qt.MouseButton.LeftButton)
    assert not drawer.isVisible()
    assert opened(qtbot, panel) is drawer


@pytest.mark.parametrize("height", [830, 1000])
def test_the_sheet_keeps_its_share_beside_an_open_drawer(qtbot: QtBot, panel: PagePanel, height: int) -> None:
    panel.resize(480, height)
    opened(qtbot, panel)
    splitter = panel.findChild(PageHalves)
    assert splitter is not None

    def shared() -> bool:
        # Seen on a busy machine: a line above the sheet comes late, and its request for room is still on its way.
        QApplication.postEvent(splitter, QEvent(QEvent.Type.LayoutRequest))
        roomy = panel.view.height() >= height * 2 // 5 or panel.drawers.height() == panel.drawers.least_height
        # Nothing is left to nobody.
        return roomy and panel.drawers.geometry().bottom() == splitter.height() - 1

    qtbot.waitUntil(shared, timeout=20_000)
    splitter.setSizes([0, height])
    qtbot.waitUntil(shared, timeout=20_000)
