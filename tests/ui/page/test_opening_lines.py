"""Opening lines: offered with reason and facts; taken, reworded, used, dismissed and brought back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.page.conftest import drawn
from trustdesk.operations.openings import Standing
from trustdesk.ui.page.opening_lines import OpeningLinesPanel
from trustdesk.ui.page.page_panel import PagePanel

Key = Qt.Key


def opened(qtbot: QtBot, panel: PagePanel) -> OpeningLinesPanel:
    """The drawer, opened by its button."""
    qtbot.mouseClick(panel.foot.toggles["openings"], Qt.MouseButton.LeftButton)
    drawn(qtbot, panel)
    drawer = panel.drawers.openings
    assert drawer is not None
    drawer.list.setFocus()
    return drawer


def go_to_text(drawer: OpeningLinesPanel, text: str) -> None:
    drawer.list.go_to(next(line.key for line in drawer.list.lines if line.text == text))


def press(qtbot: QtBot, panel: PagePanel, button: QPushButton) -> None:
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    drawn(qtbot, panel)


def test_each_line_says_why_and_leads_to_its_facts(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    offer = next(each for each in drawer._offers.values() if each.facts)
    go_to_text(drawer, offer.line.text)
    assert drawer.card._text.text().strip("“”") == offer.line.text
    assert drawer.card._reason.text() == offer.line.reason
    with qtbot.waitSignal(panel.place_requested) as asked:
        qtbot.mouseClick(drawer.card.links[0], Qt.MouseButton.LeftButton)
    assert asked.args[0].record == offer.facts[0].key


def test_a_line_taken_leads_the_page(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    text = drawer.list.lines[-1].text
    assert panel.page is not None
    assert text not in panel.page.text.replace("\n    ", " ")
    go_to_text(drawer, text)
    qtbot.keyClick(drawer.list, Key.Key_Return)
    drawn(qtbot, panel)
    go_to_text(drawer, text)
    assert drawer.current is not None
    assert drawer.current.standing is Standing.TAKEN
    assert drawer.current.page_line in panel.page.lines
    panel.desk.undo()
    drawn(qtbot, panel)
    assert drawer.current.standing is Standing.OFFERED


def test_a_line_is_reworded_with_the_remarks_of_the_wording_check(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    drawer.list.go_to(drawer.list.lines[2].key)
    qtbot.mouseClick(drawer.buttons["reword"], Qt.MouseButton.LeftButton)
    field = drawer.field
    qtbot.keyClicks(field.text, "Your side is wrong")
    qtbot.waitUntil(field.remarks.isVisible)
    field.text.selectAll()
    qtbot.keyClicks(field.text, "Thank you for the hour you gave us on Sunday")
    qtbot.waitUntil(lambda: not field.remarks.isVisible())
    qtbot.keyClick(field.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    drawn(qtbot, panel)
    assert not field.isVisible()
    go_to_text(drawer, "Thank you for the hour you gave us on Sunday.")
    assert drawer.current is not None
    assert drawer.current.reworded
    press(qtbot, panel, drawer.buttons["reword"])
    press(qtbot, panel, field._suggested)
    assert all(line.text != "Thank you for the hour you gave us on Sunday." for line in drawer.list.lines)


def test_rewording_is_given_up_by_escape(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    before = drawer.list.lines
    press(qtbot, panel, drawer.buttons["reword"])
    qtbot.keyClicks(drawer.field.text, "Something else")
    qtbot.keyClick(drawer.field.text, Key.Key_Escape)
    drawn(qtbot, panel)
    assert drawer.isVisible()
    assert drawer.list.lines == before


def test_a_dismissed_line_goes_and_is_brought_back(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    text = drawer.list.lines[1].text
    go_to_text(drawer, text)
    press(qtbot, panel, drawer.buttons["dismiss"])
    assert all(line.text != text for line in drawer.list.lines)
    qtbot.mouseClick(drawer.filter_button("spent"), Qt.MouseButton.LeftButton)
    go_to_text(drawer, text)
    press(qtbot, panel, drawer.buttons["back"])
    qtbot.mouseClick(drawer.filter_button("offered"), Qt.MouseButton.LeftButton)
    go_to_text(drawer, text)


def test_a_used_line_is_remembered_with_its_meeting(qtbot: QtBot, panel: PagePanel) -> None:
    from trustdesk.domain.openings import OpeningChoice, OpeningStatus

    drawer = opened(qtbot, panel)
    text = drawer.list.lines[1].text
    go_to_text(drawer, text)
    press(qtbot, panel, drawer.buttons["used"])
    with panel.desk.vault.read() as reader:
        kept = [each for each in reader.where(OpeningChoice, counterpart=panel.counterpart) if each.text == text]
    assert [(each.status, each.meeting) for each in kept] == [(OpeningStatus.USED, panel.meeting)]


def test_a_line_of_ones_own_leads(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    press(qtbot, panel, drawer.buttons["own"])
    qtbot.keyClicks(drawer.field.text, "Good morning, and thank you for the coffee")
    press(qtbot, panel, drawer.field.keep_button)
    assert "Good morning, and thank you for the coffee." in [line.text for line in drawer.list.lines[:3]]
    panel.desk.undo()
    drawn(qtbot, panel)
    assert all("coffee" not in line.text for line in drawer.list.lines)


def test_the_table_copy_offers_no_private_words(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    own = [offer.line.text for offer in drawer._offers.values() if offer.reworded]
    assert own
    panel.set_table_copy(True)
    drawn(qtbot, panel)
    assert not set(own) & {offer.line.text for offer in drawer._offers.values()}


def test_what_is_being_written_is_kept_when_the_window_asks(qtbot: QtBot, panel: PagePanel) -> None:
    drawer = opened(qtbot, panel)
    press(qtbot, panel, drawer.buttons["own"])
    qtbot.keyClicks(drawer.field.text, "Half a sentence")
    panel.finish_edits()
    drawn(qtbot, panel)
    assert any(line.text.startswith("Half a sentence") for line in drawer.list.lines)
