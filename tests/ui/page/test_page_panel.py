"""The live page: the real page, drawn off the GUI thread, and a way into the dossier."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle, show_window
from tests.ui.page.conftest import WHO, drawn
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.page import BlockKey, Copy, Paper, Region
from trustdesk.operations.editing import keep, set_fields
from trustdesk.ui.desk import Desk
from trustdesk.ui.page import page_drawing
from trustdesk.ui.page.page_drawing import Drawn
from trustdesk.ui.page.page_panel import PagePanel
from trustdesk.ui.page.sheet_area import Zoom
from trustdesk.ui.places import Place

NEGOTIATION = "ekwall-neg-opinion"


def region(panel: PagePanel, block: BlockKey | None, nth_line: int | None = None) -> Region:
    """A block of the page, or one of its lines."""
    if nth_line is None:
        return next(each for each in panel.view.regions if each.block is block and not each.line)
    return [each for each in panel.view.regions if each.block is block and each.line][nth_line]


def click(qtbot: QtBot, panel: PagePanel, at: QPoint) -> None:
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def heading(panel: PagePanel, block: BlockKey) -> QPoint:
    """A point on the heading of a block, where no line is."""
    place = panel.view.place_of(region(panel, block))
    return QPointF(place.right() - 4, place.top() + 2).toPoint()


def write_goal(panel: PagePanel, goal: str) -> None:
    """As the field of the sheet does while one types."""
    panel.desk.do(lambda vault: set_fields(vault, Negotiation, NEGOTIATION, "change of a goal", "typing", goal=goal))


def whole(panel: PagePanel) -> None:
    """Bring all of the sheet into view."""
    panel.view.set_zoom(Zoom.PAGE)


def test_the_real_page_is_shown_as_wide_as_the_view(panel: PagePanel) -> None:
    image, view = panel.view.image, panel.view
    assert panel.page is not None
    assert panel.meeting == panel.page.meeting == "ekwall-meeting-consultation"
    assert image.width() == round(view.scale.size.width() * view.devicePixelRatioF())
    assert view.viewport().width() - 30 <= view.scale.size.width() <= view.viewport().width()
    rows = range(0, image.height(), 7)
    ink = sum(image.pixelColor(x, y).lightness() < 140 for y in rows for x in range(image.width()))
    assert ink > 500
    assert "Staffan Ekwall" in view.accessibleDescription()


def test_a_click_on_the_promises_leads_to_their_section(qtbot: QtBot, panel: PagePanel) -> None:
    whole(panel)
    with qtbot.waitSignal(panel.place_requested) as asked:
        click(qtbot, panel, heading(panel, BlockKey.TRUST))
    assert asked.args == [Place(counterpart=WHO, section="trust")]


def test_a_click_on_a_line_leads_to_what_it_stands_on(qtbot: QtBot, panel: PagePanel) -> None:
    whole(panel)
    owed = region(panel, BlockKey.TRUST, 0)
    with qtbot.waitSignal(panel.place_requested) as asked:
        click(qtbot, panel, panel.view.place_of(owed).center().toPoint())
    place: Place = asked.args[0]
    assert panel.page is not None
    assert place.record == panel.page.lines[owed.line][1].facts[0]
    assert place.section == "trust"


def test_the_keyboard_walks_through_lines_and_blocks(qtbot: QtBot, panel: PagePanel) -> None:
    view = panel.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current is not None
    assert view.current.block is None
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current.block is BlockKey.OPEN_WITH
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.place_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args[0].section == "open_with"
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current.block is BlockKey.DEBRIEF
    assert view.viewport().rect().contains(view.place_of(view.current).center().toPoint())


def test_what_the_pointer_is_on_is_marked(qtbot: QtBot, panel: PagePanel) -> None:
    whole(panel)
    qtbot.mouseMove(panel.view.viewport(), heading(panel, BlockKey.TRUST))
    qtbot.waitUntil(lambda: panel.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor)
    qtbot.mouseMove(panel.view.viewport(), QPoint(2, 2))
    qtbot.waitUntil(lambda: panel.view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor)


def test_a_change_of_the_dossier_is_drawn_and_undone(qtbot: QtBot, panel: PagePanel) -> None:
    write_goal(panel, "A goal of a new kind")
    drawn(qtbot, panel)
    assert panel.page is not None
    assert "A goal of a new kind" in panel.page.text
    panel.desk.undo()
    drawn(qtbot, panel)
    assert "A goal of a new kind" not in panel.page.text


def test_a_change_elsewhere_draws_nothing(qtbot: QtBot, panel: PagePanel) -> None:
    other = Counterpart(id="somebody-else", name="Somebody else")
    with qtbot.assertNotEmitted(panel.drawing.drawn):
        panel.desk.do(lambda vault: keep(vault, other, words="new counterpart"))
        drawn(qtbot, panel)


def test_a_burst_of_typing_is_drawn_a_few_times_and_ends_with_the_newest(qtbot: QtBot, panel: PagePanel) -> None:
    pages: list[Drawn] = []
    panel.drawing.drawn.connect(pages.append)
    for number in range(20):
        write_goal(panel, f"Typed {number}")
    drawn(qtbot, panel)
    assert panel.page is not None
    assert "Typed 19" in panel.page.text
    assert 1 <= len(pages) <= 16


def test_a_redraw_leaves_zoom_and_scroll_where_they_are(qtbot: QtBot, panel: PagePanel) -> None:
    panel.view.set_zoom(Zoom.OWN, 1.5)
    drawn(qtbot, panel)
    down, across = panel.view.verticalScrollBar(), panel.view.horizontalScrollBar()
    down.setValue(300)
    across.setValue(40)
    write_goal(panel, "Another goal")
    drawn(qtbot, panel)
    assert (down.value(), across.value()) == (300, 40)
    assert panel.view.image.width() == round(panel.view.scale.size.width())


def test_the_table_copy_never_shows_what_is_withheld(qtbot: QtBot, panel: PagePanel) -> None:
    assert panel.page is not None
    private = {line.text for key, (block, line) in panel.page.lines.items() if block is BlockKey.ZONE and line.text}
    assert private
    pages: list[Drawn] = []
    panel.drawing.drawn.connect(pages.append)
    write_goal(panel, "Being drawn")
    panel.set_table_copy(True)
    drawn(qtbot, panel)
    assert all(each.page.wanted.copy is Copy.TABLE for each in pages)
    assert BlockKey.ZONE not in {each.block for each in panel.view.regions}
    listed = {left.line.text for left in panel.page.left_off} | {line.text for _, line in panel.page.lines.values()}
    assert not private & listed
    assert not any(text in panel.page.text or text in panel.view.accessibleDescription() for text in private)
    assert panel.strip.notice.isVisible()


def test_the_buttons_of_copy_and_paper_and_the_menu_agree(qtbot: QtBot, desk: Desk) -> None:
    window = show_window(qtbot, desk)
    assert window.page is not None
    window.go_to(Place(counterpart=WHO))
    drawn(qtbot, window.page)
    row = window.page.header.copy
    buttons = [each for each in row.findChildren(type(window.page.header.new_meeting)) if each.isCheckable()]
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert window.actions_by_name["table-copy"].isChecked()
    assert window.page.wanted.copy is Copy.TABLE
    window.command("table-copy")
    assert row.current() == 0
    assert window.page.wanted.copy is Copy.EYES_ONLY
    window.command("letter")
    a4, letter = window.page.header.deeds.papers
    assert letter.isChecked()
    a4.trigger()
    assert window.page.wanted.paper is Paper.A4
    assert not window.actions_by_name["letter"].isChecked()
    drawn(qtbot, window.page)


def test_letter_paper_has_its_own_proportions(qtbot: QtBot, panel: PagePanel) -> None:
    panel.set_paper("letter")
    drawn(qtbot, panel)
    image = panel.view.image
    assert image.height() / image.width() == pytest.approx(11 / 8.5, abs=0.01)


def test_zooming_by_key_and_wheel_scales_at_once_and_is_drawn_sharp(qtbot: QtBot, panel: PagePanel) -> None:
    before = panel.view.scale.size.width()
    qtbot.keyClick(panel.view, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert panel.view.scale.size.width() == pytest.approx(before * 1.2, rel=0.01)
    drawn(qtbot, panel)
    assert panel.view.image.width() == round(panel.view.scale.size.width())
    at = panel.view.viewport().rect().center()
    under = (QPointF(at) - panel.view.origin) / panel.view.scale.px_per_pt
    turn = QWheelEvent(
        QPointF(at),
        QPointF(panel.view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(panel.view.viewport(), turn)
    after = (QPointF(at) - panel.view.origin) / panel.view.scale.px_per_pt
    assert (after - under).manhattanLength() < 6
    drawn(qtbot, panel)
    qtbot.keyClick(panel.view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert panel.view.zoom is Zoom.WIDTH
    drawn(qtbot, panel)


def test_dragging_moves_the_sheet_and_chooses_nothing(qtbot: QtBot, panel: PagePanel) -> None:
    view = panel.view.viewport()
    with qtbot.assertNotEmitted(panel.place_requested):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 400))
        qtbot.mouseMove(view, QPoint(200, 390))
        qtbot.mouseMove(view, QPoint(200, 300))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 300))
    assert panel.view.verticalScrollBar().value() == min(100, panel.view.verticalScrollBar().maximum()) > 20


def test_a_page_that_cannot_be_drawn_says_so_and_is_tried_again(
    qtbot: QtBot, panel: PagePanel, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    works = page_drawing.live_page

    def breaks(*_args: object) -> None:
        raise RuntimeError("no glyphs")

    monkeypatch.setattr(page_drawing, "live_page", breaks)
    panel.set_paper("letter")
    drawn(qtbot, panel)
    assert panel.strip.failure.isVisible()
    assert "no glyphs" in caplog.text
    caplog.clear()
    monkeypatch.setattr(page_drawing, "live_page", works)
    qtbot.mouseClick(panel.strip.retry, Qt.MouseButton.LeftButton)
    drawn(qtbot, panel)
    assert not panel.strip.failure.isVisible()


def test_without_a_counterpart_it_says_what_to_do(
    qtbot: QtBot, empty_desk: Desk, make_panel: Callable[[Desk], PagePanel]
) -> None:
    panel = make_panel(empty_desk)
    assert panel.empty.isVisible()
    assert not panel.header.isVisible()
    with qtbot.waitSignal(panel.command_requested) as asked:
        panel.empty.pressed.emit()
    assert asked.args == ["new-counterpart"]


def test_a_page_with_only_a_name_says_what_would_fill_it(
    qtbot: QtBot, empty_desk: Desk, make_panel: Callable[[Desk], PagePanel]
) -> None:
    name = "Wolfeschlegelsteinhausenbergerdorff " * 12
    empty_desk.do(lambda vault: keep(vault, Counterpart(id="long", name=name.strip()), words="new counterpart"))
    settle(qtbot, empty_desk)
    panel = make_panel(empty_desk)
    panel.show_page("long", "")
    drawn(qtbot, panel)
    assert panel.page is not None
    assert panel.page.is_bare
    assert panel.strip.notice.isVisible()
    assert panel.width() == 560
    assert not panel.header.meetings.isVisible()
    with qtbot.waitSignal(panel.command_requested) as asked:
        qtbot.mouseClick(panel.header.new_meeting, Qt.MouseButton.LeftButton)
    assert asked.args == ["new-meeting"]


def test_a_removed_counterpart_leaves_a_sentence_behind(qtbot: QtBot, panel: PagePanel) -> None:
    from trustdesk.operations.editing import remove

    panel.desk.do(lambda vault: remove(vault, "counterparts", WHO, "removal of a counterpart"))
    drawn(qtbot, panel)
    panel.show_page("nobody-at-all", "")
    drawn(qtbot, panel)
    assert panel.empty.isVisible()
    panel.desk.undo()
    settle(qtbot, panel.desk)
    panel.show_page(WHO, "")
    drawn(qtbot, panel)
    assert panel.view.isVisible()


def test_another_meeting_is_chosen_and_kept_on_the_way_into_the_dossier(qtbot: QtBot, panel: PagePanel) -> None:
    meeting = read_meeting(panel)
    later = replace(meeting, id="later", title="The one after", starts_at=meeting.starts_at.replace(month=12, day=20))
    panel.desk.do(lambda vault: keep(vault, later, words="new meeting"))
    drawn(qtbot, panel)
    meetings = panel.header.meetings
    assert meetings.count() == 2
    meetings.setFocus()
    qtbot.keyClick(meetings, Qt.Key.Key_Down)
    drawn(qtbot, panel)
    assert panel.meeting == panel.wanted.meeting == "later"
    panel.show_page(WHO, "")
    assert panel.meeting == "later"
    with qtbot.waitSignal(panel.place_requested) as asked:
        panel.view.chosen.emit(region(panel, BlockKey.GOAL))
    assert asked.args[0].meeting == "later"


def read_meeting(panel: PagePanel) -> object:
    from trustdesk.domain.meetings import Meeting

    with panel.desk.vault.read() as reader:
        return reader.get(Meeting, "ekwall-meeting-consultation")


def test_the_menu_of_a_line_hides_it(qtbot: QtBot, panel: PagePanel) -> None:
    from trustdesk.ui.page.line_menu import line_menu

    assert panel.page is not None
    asked = region(panel, BlockKey.ASK, 0)
    menu = line_menu(panel.desk, panel.page, asked, panel)
    hide = next(each for each in menu.actions() if each.text() == panel.desk.words("ui-page-line-hide"))
    hide.trigger()
    drawn(qtbot, panel)
    assert asked.line not in panel.page.lines
    assert panel.desk.undoable.undo == "hiding of a line"
