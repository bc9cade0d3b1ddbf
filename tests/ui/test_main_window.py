"""The frame of the window: where one can go and come back from, what it remembers, its looks, its undo in words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle, show_window
from trustdesk.domain.terms import Term
from trustdesk.operations.editing import keep
from trustdesk.settings import Look, Settings
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import RAIL, Place, Screen


def test_every_screen_of_the_rail_opens(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    for screen in RAIL:
        window.actions_by_name[f"go-{screen.value}"].trigger()
        settle(qtbot, desk)
        assert window.place.screen is screen


def test_one_comes_back_to_where_one_was(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    window.go_to(Place(screen=Screen.TERMS))
    window.go_to(Place(screen=Screen.PEOPLE))
    window.actions_by_name["go-back"].trigger()
    settle(qtbot, desk)
    assert window.place.screen is Screen.TERMS


def test_the_page_follows_the_dossier(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    window.go_to(Place(counterpart="kuwabori"))
    settle(qtbot, desk)
    assert window.page is not None
    assert window.page.counterpart == "kuwabori"


def test_undo_says_what_it_takes_back(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    desk.do(lambda vault: keep(vault, Term(id="t", text="dry running"), words="new term"))
    settle(qtbot, desk)
    assert window.actions_by_name["undo"].text().replace("&", "") == "Undo new term"
    window.actions_by_name["undo"].trigger()
    settle(qtbot, desk)
    assert window.actions_by_name["redo"].text().replace("&", "") == "Redo new term"
    with desk.vault.read() as reader:
        assert reader.get(Term, "t") is None


def test_nothing_to_undo_cannot_be_pressed(qtbot: QtBot, empty_desk: Desk) -> None:
    window = show_window(qtbot, empty_desk)
    assert not window.actions_by_name["undo"].isEnabled()
    assert not window.actions_by_name["redo"].isEnabled()


def test_looks_and_sizes_are_told_and_kept(window: MainWindow, qtbot: QtBot) -> None:
    told: list[Settings] = []
    window.settings_changed.connect(told.append)
    window.actions_by_name["look-dark"].trigger()
    for _ in range(9):
        window.actions_by_name["larger-text"].trigger()
    window.actions_by_name["letter"].trigger()
    assert (told[-1].look, told[-1].text_percent, told[-1].paper) == (Look.DARK, 200, "letter")
    assert window.actions_by_name["look-dark"].isChecked()
    assert not window.actions_by_name["look-light"].isChecked()


def test_the_window_remembers_its_size_its_splitters_and_its_place(
    qtbot: QtBot, make_desk: Callable[[Path], Desk], desk: Desk
) -> None:
    window = show_window(qtbot, desk)
    window.resize(820, 640)  # the offscreen platform's screen is no larger, and a window is kept on its screen
    window.go_to(Place(counterpart="kuwabori"))
    settle(qtbot, desk)
    splitter = window.findChild(QSplitter, "main")
    splitter.setSizes([420, 300])
    sizes = splitter.sizes()
    kept: list[Settings] = []
    window.settings_changed.connect(kept.append)
    window.close()
    again = show_window(qtbot, desk, kept[-1])
    assert again.size() == window.size()
    assert again.place == Place(counterpart="kuwabori")
    assert again.findChild(QSplitter, "main").sizes() == pytest.approx(sizes, abs=4)


def test_the_live_page_can_be_put_away(window: MainWindow) -> None:
    assert window.page is not None
    window.actions_by_name["show-page"].trigger()
    assert not window.page.isVisible()
    window.actions_by_name["show-page"].trigger()
    assert window.page.isVisible()


def test_beside_the_lists_the_page_is_shown_only_where_it_was_opened_there(window: MainWindow) -> None:
    assert window.page is not None
    assert window.page.isVisible()
    window.go_to(Place(screen=Screen.PEOPLE))
    assert not window.page.isVisible()
    assert not window.actions_by_name["show-page"].isChecked()
    window.command("show-page")
    window.go_to(Place(screen=Screen.TERMS))
    assert window.page.isVisible()
    window.command("show-page")
    window.go_to(Place(screen=Screen.TODAY))
    assert window.page.isVisible(), "hiding it beside the lists leaves it where it belongs"
    assert window.settings.page_shown
