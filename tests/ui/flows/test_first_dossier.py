"""From an empty desk to a printed page, to the room and back: somebody who has never seen the program, by keyboard."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import show_window
from tests.ui.flows.typing import Typist, pages_of, text_of
from trustdesk.domain.issues import Issue
from trustdesk.domain.meetings import Debrief, Meeting
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party
from trustdesk.ui.availability import ABOUT_A_PAGE
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.meetings.room_window import RoomWindow
from trustdesk.ui.places import Screen


@pytest.fixture
def window(qtbot: QtBot, empty_desk: Desk) -> MainWindow:
    """The whole window on a desk with nothing in it."""
    return show_window(qtbot, empty_desk)


@pytest.fixture
def typist(qtbot: QtBot, window: MainWindow) -> Typist:
    return Typist(qtbot, window)


def begin_dossier(typist: Typist, name: str = "Harbour Metals") -> None:
    """Enter on the first choice, a name, Enter: the keyboard stands on the first line of the first page."""
    typist.until_on("Start with someone you meet soon")
    typist.keys("Return")
    typist.until_on("Name")
    typist.type(name)
    typist.keys("Return")
    typist.until_on("What you want, with a number")


def write_dossier(typist: Typist) -> None:
    """The five lines of the first page, each begun by Enter and left by Esc, which leads to the next."""
    begin_dossier(typist)
    typist.enter("Title")
    typist.type("Copper supply")
    typist.keys("Tab")
    typist.type("Price below 40 EUR per kg by 30 June")
    typist.keys("Escape")
    typist.until_on("A small promise for this week")
    typist.enter("What was promised")
    typist.type("Send the tariff sheet")
    typist.tab_to("Target date")
    typist.type("thu")
    typist.keys("Escape")
    typist.until_on("A topic for small talk")
    typist.enter("Fact")
    typist.type("Sailing on the Elbe")
    typist.keys("Escape")
    typist.until_on("An issue to settle")
    typist.enter("Title")
    typist.type("Price per tonne")
    typist.keys("Ctrl+Return")
    typist.type("Days to pay")
    typist.keys("Escape")
    typist.until_on("When you meet")
    typist.keys("Return")
    typist.until_on("When")
    typist.type("Tuesday 14:00")
    typist.keys("Return")


def promise_of_theirs(typist: Typist) -> None:
    typist.keys("Alt+4")
    typist.tab_to("They promised")
    typist.enter("What was promised")
    typist.type("Show us the plant")
    typist.keys("Escape")


def debrief(typist: Typist) -> None:
    typist.keys("Ctrl+D")
    typist.until_on("Trust before, 1 to 5")
    typist.type("2")
    typist.tab_to("Trust after")
    typist.type("4")
    typist.tab_to("What surprised you?")
    typist.type("They buy their power by the hour")
    typist.keys("Ctrl+Return")


def test_an_empty_desk_is_written_printed_and_debriefed_by_keyboard(
    qtbot: QtBot, typist: Typist, window: MainWindow, tmp_path: Path
) -> None:
    write_dossier(typist)
    promise_of_theirs(typist)
    with window.desk.vault.read() as reader:
        (meeting,) = reader.all(Meeting)
        promises = {each.party: each.text for each in reader.all(Promise)}
        issues = {each.title for each in reader.all(Issue)}
    assert f"{meeting.starts_at:%a %d %b %H:%M}" == "Tue 09 Jun 14:00"
    assert promises == {Party.OURS: "Send the tariff sheet", Party.THEIRS: "Show us the plant"}
    assert issues == {"Price per tonne", "Days to pay"}

    typist.keys("Ctrl+E")
    typist.until_on("Goal, in one sentence that can be measured")
    typist.type(", delivered")
    typist.keys("Return")
    typist.until_on("“We both want …”")
    typist.type("steady supply all year")
    typist.keys("Return", "Escape")
    page = tmp_path / "page.pdf"
    typist.print_to(page)
    assert pages_of(page) == 1
    saved = tmp_path / "saved.pdf"
    typist.save_as(saved)
    printed = text_of(saved)
    for said in (
        "Harbour Metals", "Price below 40 EUR per kg by 30 June, delivered", "Send the tariff sheet",
        "Show us the plant", "Sailing on the Elbe", "Price per tonne", "Days to pay", "steady supply all year",
    ):  # fmt: skip
        assert said in printed, said

    typist.keys("F5")
    assert any(isinstance(each, RoomWindow) and each.isVisible() for each in window.findChildren(RoomWindow))
    typist.keys("Escape")
    debrief(typist)
    qtbot.waitUntil(lambda: bool(_all(window, Debrief)), timeout=5_000)
    typist.wait()
    again = tmp_path / "next.pdf"
    typist.save_as(again)
    assert "power by the hour" in text_of(again)


def _all(window: MainWindow, kind: type[Debrief]) -> list[Debrief]:
    with window.desk.vault.read() as reader:
        return list(reader.all(kind))


def test_what_needs_a_page_waits_until_there_is_one(typist: Typist, window: MainWindow) -> None:
    assert not any(window.actions_by_name[name].isEnabled() for name in ABOUT_A_PAGE)
    begin_dossier(typist)
    assert all(window.actions_by_name[name].isEnabled() for name in ABOUT_A_PAGE)


def test_a_form_left_too_early_says_that_nothing_is_kept(qtbot: QtBot, typist: Typist, window: MainWindow) -> None:
    begin_dossier(typist)
    typist.keys("Alt+5")
    typist.until_on("Meetings")
    typist.enter("Title")
    typist.type("Only a title")
    with qtbot.waitSignal(window.desk.noticed) as noticed:
        typist.keys("Escape")
    assert noticed.args is not None
    assert "not kept" in noticed.args[0].text


def test_a_day_and_a_time_may_stand_in_the_field_of_the_day(typist: Typist, window: MainWindow) -> None:
    begin_dossier(typist)
    typist.keys("Alt+5")
    typist.until_on("Meetings")
    typist.enter("Title")
    typist.type("Tariffs")
    typist.tab_to("Begins")
    typist.type("Tuesday 14:00")
    typist.keys("Escape")
    with window.desk.vault.read() as reader:
        (meeting,) = reader.all(Meeting)
    assert f"{meeting.starts_at:%a %H:%M}" == "Tue 14:00"


def test_the_rail_shows_to_whom_a_walk_belongs(typist: Typist, window: MainWindow) -> None:
    begin_dossier(typist)
    typist.keys("Ctrl+1", "Ctrl+E")
    assert window.place.screen is Screen.PREPARE
    down = [each.text() for each in window.rail.buttons if each.isChecked()]
    assert down == ["Counterparts"]
