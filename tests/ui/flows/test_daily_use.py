"""Who uses it daily prepares the next meeting in three minutes, by keyboard, from Today."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.flows.typing import Typist, pages_of, text_of
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.search.search_box import SearchBox


def test_a_meeting_is_prepared_from_today_and_printed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    typist = Typist(qtbot, window)
    page = window.page
    assert page is not None
    qtbot.waitUntil(lambda: bool(page.meeting), timeout=5_000)
    first = (page.counterpart, page.meeting)
    typist.keys("Down")
    qtbot.waitUntil(lambda: (page.counterpart, page.meeting) != first, timeout=5_000)
    typist.keys("Up")
    qtbot.waitUntil(lambda: (page.counterpart, page.meeting) == first, timeout=5_000)
    typist.wait()
    chosen = page.counterpart
    typist.keys("Ctrl+E")
    assert window.place.screen is Screen.PREPARE
    assert window.place.counterpart == chosen
    typist.until_on("From")
    typist.type("4127")
    typist.keys("Return", "Ctrl+Right", "Escape")
    assert window.place.counterpart == chosen
    printed = tmp_path / "page.pdf"
    typist.print_to(printed)
    with window.desk.vault.read() as reader:
        name = reader.dossier(chosen).counterpart.name
        assert any("Decimal('4127')" in repr(each) for each in reader.everything())
    assert pages_of(printed) == 1
    saved = tmp_path / "saved.pdf"
    typist.save_as(saved)
    assert name in text_of(saved)


def test_enter_opens_the_dossier_of_the_meeting_that_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    typist = Typist(qtbot, window)
    typist.keys("Ctrl+1", "Return")
    assert window.place.screen is Screen.COUNTERPARTS
    assert window.place.counterpart


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    typist = Typist(qtbot, window)
    typist.tab_to("Today")
    typist.keys("Down", "Down", "Return")
    assert window.place.screen is Screen.PROMISES
    typist.tab_to("Find anyone or anything")
    typist.keys("Return")
    assert window.findChild(SearchBox) is not None
    typist.keys("Escape")


def test_tab_goes_round_the_whole_window(qtbot: QtBot, window: MainWindow) -> None:
    """A part that keeps the keyboard to itself shuts the rest off."""
    typist = Typist(qtbot, window)
    sheet = window.findChild(QWidget, "page-sheet")
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.isVisible() and sheet.isEnabled(), timeout=5_000)
    start = typist.focus
    seen = []
    for _ in range(120):
        typist.keys("Tab")
        seen.append(typist.focus)
        if typist.focus is start:
            break
    assert start in seen
    assert any(each.objectName() == "page-sheet" for each in seen)
    assert any(each.objectName() == "search-field" for each in seen)


def test_the_page_follows_back_to_the_meeting_that_is_chosen_on_today(qtbot: QtBot, window: MainWindow) -> None:
    """What Ctrl+E prepares is the meeting that one looks at, and not the one of the screen before."""
    typist, page = Typist(qtbot, window), window.page
    assert page is not None
    qtbot.waitUntil(lambda: bool(page.counterpart), timeout=5_000)
    first = page.counterpart
    other = "rydell" if first != "rydell" else "warsame"
    window.go_to(Place(counterpart=other))
    qtbot.waitUntil(lambda: page.counterpart == other, timeout=5_000)
    typist.keys("Ctrl+1")
    qtbot.waitUntil(lambda: page.counterpart == first, timeout=5_000)
