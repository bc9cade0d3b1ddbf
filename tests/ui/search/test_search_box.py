"""The search over the window: found while typing, opened by keyboard, closed back to where one was."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.conftest import settle
from trustdesk.domain.counterparts import Counterpart
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.search.result_list import cross_of
from trustdesk.ui.search.search_box import SearchBox
from trustdesk.ui.search.search_entries import Entry

Keys = Qt.Key


@pytest.fixture
def box(qtbot: QtBot, desk: Desk, window: MainWindow) -> SearchBox:
    """The search, open over the sample desk, with two recent searches."""
    window.go_to(Place(screen=Screen.PROMISES))
    settle(qtbot, desk)
    made = SearchBox(desk, window, ("kuwabori", "rent"))
    made.open()
    return made


def _type(qtbot: QtBot, box: SearchBox, text: str) -> tuple[Entry, ...]:
    shown = []
    box.results.results.modelReset.connect(lambda: shown.append(True))
    box.field.clear()
    with qtbot.waitSignal(box._pause.timeout):
        qtbot.keyClicks(box.field, text)
    settle(qtbot, box._desk)
    assert shown
    return box.results.results.entries


def _titles(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.title for entry in entries]


def test_counterparts_come_first_and_enter_opens_the_best(qtbot: QtBot, box: SearchBox) -> None:
    entries = _type(qtbot, box, "kuwab")
    assert _titles(entries)[:2] == ["Counterparts", "Kuwabori Seimitsu"]
    assert box.results.current == entries[1]
    with qtbot.waitSignal(box.place_requested) as wanted:
        qtbot.keyClick(box.field, Keys.Key_Return)
    assert wanted.args[0] == entries[1].place
    assert not box.isVisible()


def test_a_person_leads_to_their_sheet(qtbot: QtBot, box: SearchBox) -> None:
    entries = _type(qtbot, box, "maryam zadjali")
    person = next(entry for entry in entries if entry.place and entry.place.screen is Screen.PEOPLE)
    assert person.place == Place(screen=Screen.PEOPLE, record="people/luban-maryam")


def test_what_matches_stands_below_its_dossier_and_leads_to_itself(qtbot: QtBot, box: SearchBox) -> None:
    entries = _type(qtbot, box, "yen share")
    dossier = next(entry for entry in entries if entry.title == "Kuwabori Seimitsu")
    reason = entries[entries.index(dossier) + 1]
    assert reason.nested
    assert reason.place is not None
    assert reason.place.record
    assert {reason.title[start:end].casefold() for start, end in reason.title_marks} == {"yen", "share"}


def test_a_slip_is_forgiven_and_told(qtbot: QtBot, box: SearchBox) -> None:
    entries = _type(qtbot, box, "warsme")
    assert "also “Warsame” for “warsme”" in entries[1].text


def test_a_filter_is_completed_and_a_wrong_one_is_explained(qtbot: QtBot, box: SearchBox) -> None:
    entries = _type(qtbot, box, "cou")
    assert "country:" in [entry.again for entry in entries]
    entries = _type(qtbot, box, "colour:red")
    assert entries[0].title == "There is no filter “colour:”, so its words were searched for."


def test_up_and_down_pass_by_the_headings_and_go_round(qtbot: QtBot, box: SearchBox) -> None:
    entries = _type(qtbot, box, "price")
    leading = [entry for entry in entries if entry.leads]
    seen = []
    for _ in leading:
        seen.append(box.results.current)
        qtbot.keyClick(box.field, Keys.Key_Down)
    assert seen == leading
    assert box.results.current == leading[0]
    qtbot.keyClick(box.field, Keys.Key_Up)
    assert box.results.current == leading[-1]


def test_actions_of_the_window_are_found_by_name(qtbot: QtBot, box: SearchBox) -> None:
    entries = _type(qtbot, box, "keyboard short")
    action = next(entry for entry in entries if entry.action)
    assert (action.title, action.action) == ("Keyboard shortcuts", "shortcuts")
    while box.results.current != action:
        qtbot.keyClick(box.field, Keys.Key_Down)
    with qtbot.waitSignal(box.command_requested) as wanted:
        qtbot.keyClick(box.field, Keys.Key_Return)
    assert wanted.args == ["shortcuts"]


def test_control_enter_prepares_the_meeting(qtbot: QtBot, box: SearchBox) -> None:
    entries = _type(qtbot, box, "kuwabori")
    with qtbot.waitSignal(box.place_requested) as wanted:
        qtbot.keyClick(box.field, Keys.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args[0] == Place(screen=Screen.PREPARE, counterpart=entries[1].prepare)


def test_nothing_found_says_what_was_tried_and_offers_a_new_counterpart(
    qtbot: QtBot, desk: Desk, box: SearchBox
) -> None:
    entries = _type(qtbot, box, "Xyzzy & Qwrtz")
    assert _titles(entries) == ["Nothing was found for “Xyzzy & Qwrtz”.", "New counterpart “Xyzzy & Qwrtz”"]
    with qtbot.waitSignal(box.place_requested) as wanted:
        qtbot.keyClick(box.field, Keys.Key_Return)
    with desk.vault.read() as reader:
        made = reader.get(Counterpart, wanted.args[0].counterpart)
    assert made is not None
    assert made.name == "Xyzzy & Qwrtz"
    settle(qtbot, desk)
    assert desk.undoable.undo == "new counterpart"


def test_an_empty_field_offers_recent_searches(qtbot: QtBot, box: SearchBox) -> None:
    assert _titles(box.results.results.entries) == [
        "Recent searches",
        "kuwabori",
        "rent",
        "Forget all recent searches",
    ]
    qtbot.keyClick(box.field, Keys.Key_Down)
    qtbot.keyClick(box.field, Keys.Key_Return)
    assert box.field.text() == "rent"
    assert box.isVisible()


def test_what_was_searched_for_is_remembered_newest_first_and_once(qtbot: QtBot, box: SearchBox) -> None:
    _type(qtbot, box, "kuwabori")
    _type(qtbot, box, "rent")
    with qtbot.waitSignal(box.searched) as remembered:
        qtbot.keyClick(box.field, Keys.Key_Return)
    assert remembered.args[0] == ("rent", "kuwabori")


def test_escape_closes_and_gives_the_focus_back(qtbot: QtBot, window: MainWindow, box: SearchBox) -> None:
    assert window.focusWidget() is box.field
    before = box._before
    assert before is not None
    qtbot.keyClick(box.field, Keys.Key_Escape)
    assert not box.isVisible()
    assert window.focusWidget() is before


def test_a_press_beside_the_card_closes(qtbot: QtBot, box: SearchBox) -> None:
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(3, box.height() - 3))
    assert not box.isVisible()


def test_a_press_on_a_line_opens_it(qtbot: QtBot, box: SearchBox) -> None:
    _type(qtbot, box, "kuwabori")
    place = box.results.visualRect(box.results.results.index(1)).center()
    with qtbot.waitSignal(box.place_requested):
        qtbot.mouseClick(box.results.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_what_is_typed_is_never_markup(qtbot: QtBot, box: SearchBox) -> None:
    entries = _type(qtbot, box, "<b>x</b>")
    assert "“<b>x</b>”" in entries[0].title
    assert box.grab().width() == box.width()


def test_the_window_opens_the_search_by_its_shortcut(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.actions_by_name["search"].trigger()
    box = window.findChild(SearchBox)
    assert box is not None
    qtbot.keyClicks(box.field, "luban")
    qtbot.waitUntil(lambda: bool(box.results.current and box.results.current.place))
    settle(qtbot, desk)
    qtbot.keyClick(box.field, Keys.Key_Return)
    settle(qtbot, desk)
    assert window.place.counterpart
    assert window.settings.recent == ("luban",)


def test_a_panel_that_finished_loading_does_not_take_the_focus(
    qtbot: QtBot, window: MainWindow, box: SearchBox
) -> None:
    box._before.setFocus()  # type: ignore[union-attr]
    qtbot.waitUntil(box.field.hasFocus)
    assert box.isVisible()


def test_a_shortcut_to_another_screen_closes(qtbot: QtBot, window: MainWindow, desk: Desk, box: SearchBox) -> None:
    window.actions_by_name["go-terms"].trigger()
    settle(qtbot, desk)
    assert not isValid(box) or not box.isVisible()


def test_delete_forgets_the_recent_search_that_is_chosen(qtbot: QtBot, box: SearchBox) -> None:
    with qtbot.waitSignal(box.searched) as remembered:
        qtbot.keyClick(box.field, Keys.Key_Delete)
    assert remembered.args == [("rent",)]
    assert box.results.current is not None
    assert box.results.current.forget == "rent"


def test_the_cross_of_a_recent_search_forgets_it(qtbot: QtBot, box: SearchBox) -> None:
    place = box.results.visualRect(box.results.results.index(2))
    cross = cross_of(place, box.results.font(), box.layoutDirection()).center()
    with qtbot.waitSignal(box.searched) as remembered:
        qtbot.mouseClick(box.results.viewport(), Qt.MouseButton.LeftButton, pos=cross)
    assert remembered.args == [("kuwabori",)]
    assert box.field.text() == ""


def test_all_recent_searches_can_be_forgotten(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.change_settings(replace(window.settings, recent=("kuwabori", "rent")))
    window.actions_by_name["search"].trigger()
    box = window.findChild(SearchBox)
    assert box is not None
    qtbot.keyClick(box.field, Keys.Key_Up)
    qtbot.keyClick(box.field, Keys.Key_Return)
    assert box.isVisible()
    assert box.results.results.entries == ()
    assert window.settings.recent == ()


def test_nothing_found_offers_what_to_leave_out(qtbot: QtBot, desk: Desk, box: SearchBox) -> None:
    entries = _type(qtbot, box, "kuwabori country:fr")
    assert _titles(entries) == ["Nothing was found for “kuwabori country:fr”.", "Search without “country:fr”"]
    assert entries[1].text.startswith("Finds Kuwabori Seimitsu")
    qtbot.keyClick(box.field, Keys.Key_Return)
    assert box.field.text() == "kuwabori "
    qtbot.waitUntil(lambda: "Kuwabori Seimitsu" in _titles(box.results.results.entries))
    settle(qtbot, desk)


def test_values_of_this_vault_complete_a_filter(qtbot: QtBot, desk: Desk, box: SearchBox) -> None:
    entries = _type(qtbot, box, "country:jap")
    assert [(each.title, each.text) for each in entries[:2]] == [("Filters", ""), ("country:jp", "Japan")]
    qtbot.keyClick(box.field, Keys.Key_Return)
    assert box.field.text() == "country:jp "
    qtbot.waitUntil(lambda: "Kuwabori Seimitsu" in _titles(box.results.results.entries))
    settle(qtbot, desk)
