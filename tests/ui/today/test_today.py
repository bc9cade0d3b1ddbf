"""Today, in the whole window: what it shows, what can be done there, and how it follows what changes."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW, settle, show_window
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.meetings import Contact, Meeting
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party
from trustdesk.operations.editing import get_record, keep, remove
from trustdesk.settings import Settings
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.today.agenda_row import AgendaRow
from trustdesk.ui.today.today_panel import TodayPanel

Key = Qt.Key
DAY = timedelta(days=1)


def _panel(window: MainWindow) -> TodayPanel:
    found = window.findChild(TodayPanel)
    assert found is not None
    return found


def _rows(panel: TodayPanel, name: str) -> list[AgendaRow]:
    return panel.sections[name].rows


def _keys(panel: TodayPanel, name: str) -> list[str]:
    return [row.text.key for row in _rows(panel, name)]


@pytest.fixture
def window(qtbot: QtBot, empty_desk: Desk) -> MainWindow:
    """A small desk: two meetings, two promises each way, one relationship that cools, one debrief to write."""
    today = NOW.date()
    records = [
        Counterpart(id="anna", name="Anna"),
        Counterpart(id="bo", name="Bo", rhythm_days=21),
        Meeting(id="tomorrow", counterpart="anna", title="Review", starts_at=NOW + DAY, place="Room 2"),
        Meeting(id="later", counterpart="anna", starts_at=NOW + 9 * DAY),
        Meeting(id="over", counterpart="anna", title="Kick-off", starts_at=NOW - DAY, minutes=60),
        Contact(id="c", counterpart="bo", on=today - 43 * DAY),
        Promise(id="ours", counterpart="bo", party=Party.OURS, text="the sheet", target_date=today - 2 * DAY),
        Promise(id="theirs", counterpart="bo", party=Party.THEIRS, text="the answer", target_date=today + DAY),
    ]
    empty_desk.do(lambda vault: keep(vault, *records, words="test"))
    settle(qtbot, empty_desk)
    window = show_window(qtbot, empty_desk, Settings(page_shown=False))
    qtbot.waitUntil(lambda: len(_rows(_panel(window), "meetings")) == 2)
    return window


@pytest.fixture
def panel(window: MainWindow) -> TodayPanel:
    return _panel(window)


def test_everything_before_us_stands_there(panel: TodayPanel) -> None:
    assert _keys(panel, "meetings") == ["tomorrow", "later"]
    assert _keys(panel, "debriefs") == ["over"]
    assert _keys(panel, "promises") == ["ours", "theirs"]
    assert panel._said.text() == "No meeting today · 1 promise overdue"
    assert _keys(panel, "cooling") == ["bo"]
    assert set(_keys(panel, "changed")) == {"anna", "bo"}
    first = _rows(panel, "meetings")[0].text
    assert (first.group, first.title, first.lead, first.details) == ("Tomorrow", "Anna", "09:00", "Review · Room 2")
    assert _rows(panel, "cooling")[0].text.details == "Usually every 21 days; silent for 43 days"
    assert [mark.text for mark in _rows(panel, "promises")[0].text.marks] == ["2 days overdue"]
    assert _rows(panel, "promises")[1].text.details == "Bo · tomorrow"


def test_each_meeting_says_how_ready_it_is(qtbot: QtBot, panel: TodayPanel) -> None:
    qtbot.waitUntil(lambda: len(_rows(panel, "meetings")[1].text.marks) == 2, timeout=20_000)
    marks = [mark.text for mark in _rows(panel, "meetings")[0].text.marks]
    assert marks[0].endswith("things to prepare")
    assert marks[1] == "Nothing on the page yet"


def test_choosing_a_row_shows_its_page_and_keeps_the_focus(qtbot: QtBot, window: MainWindow, panel: TodayPanel) -> None:
    row = _rows(panel, "meetings")[1]
    row.setFocus()
    qtbot.waitUntil(lambda: window.place == Place(screen=Screen.TODAY, counterpart="anna", meeting="later"))
    settle(qtbot, window.desk)
    assert row.hasFocus()
    assert row.property("role") == "agenda-row-chosen"
    assert window.page is not None
    assert (window.page.counterpart, window.page.meeting) == ("anna", "later")


def test_the_arrows_go_through_all_sections(qtbot: QtBot, panel: TodayPanel) -> None:
    _rows(panel, "meetings")[0].setFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
    assert _rows(panel, "debriefs")[0].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Up)
    assert _rows(panel, "meetings")[1].hasFocus()


def test_enter_opens_the_dossier(qtbot: QtBot, window: MainWindow, panel: TodayPanel) -> None:
    row = _rows(panel, "promises")[0]
    row.setFocus()
    qtbot.keyClick(row, Key.Key_Return)
    assert window.place == Place(counterpart="bo", record="promises/ours")
    settle(qtbot, window.desk)


def test_a_promise_is_kept_with_one_key_and_can_be_undone(qtbot: QtBot, window: MainWindow, panel: TodayPanel) -> None:
    desk, row = window.desk, _rows(panel, "promises")[1]
    row.setFocus()
    qtbot.keyClick(row, Key.Key_Space)
    qtbot.waitUntil(lambda: _keys(panel, "promises") == ["ours"])
    kept = get_record(desk.vault, Promise, "theirs")
    assert kept is not None
    assert (kept.status, kept.done_on) == (PromiseStatus.KEPT, NOW.date())
    settle(qtbot, desk)
    assert desk.undoable.undo == "keeping of a promise"
    desk.undo()
    qtbot.waitUntil(lambda: _keys(panel, "promises") == ["ours", "theirs"])


def test_an_overdue_promise_is_kept_late(qtbot: QtBot, window: MainWindow, panel: TodayPanel) -> None:
    row = _rows(panel, "promises")[0]
    assert row._end.text() == "Kept, late"
    qtbot.mouseClick(row._end, Qt.MouseButton.LeftButton)
    settle(qtbot, window.desk)
    kept = get_record(window.desk.vault, Promise, "ours")
    assert kept is not None
    assert (kept.status, kept.done_on) == (PromiseStatus.KEPT, NOW.date())


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_a_contact_is_logged_from_there(qtbot: QtBot, window: MainWindow, panel: TodayPanel) -> None:
    qtbot.mouseClick(_rows(panel, "cooling")[0]._end, Qt.MouseButton.LeftButton)
    menu = next(each for each in panel.findChildren(QMenu) if each.isVisible())
    next(action for action in menu.actions() if action.text() == "Phone").trigger()
    menu.close()
    qtbot.waitUntil(lambda: not panel.sections["cooling"].isVisible())
    settle(qtbot, window.desk)


@pytest.mark.parametrize(("deed", "screen"), [("prepare", Screen.PREPARE), ("open", Screen.COUNTERPARTS)])
def test_a_meeting_can_be_prepared_and_opened_from_there(
    qtbot: QtBot, window: MainWindow, panel: TodayPanel, deed: str, screen: Screen
) -> None:
    row = _rows(panel, "meetings")[0]
    row.setFocus()
    button = row.findChild(QToolButton, f"deed-{deed}")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (window.place.screen, window.place.counterpart, window.place.meeting) == (screen, "anna", "tomorrow")
    settle(qtbot, window.desk)


def test_printing_is_about_the_meeting_of_the_row(qtbot: QtBot, window: MainWindow, panel: TodayPanel) -> None:
    window.actions_by_name["print"].triggered.disconnect()
    row = _rows(panel, "meetings")[1]
    row.setFocus()
    button = row.findChild(QToolButton, "deed-print")
    assert button is not None
    with qtbot.waitSignal(window.actions_by_name["print"].triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.page is not None
    assert window.page.meeting == "later"
    settle(qtbot, window.desk)


def test_a_debrief_is_written_from_there(qtbot: QtBot, window: MainWindow, panel: TodayPanel) -> None:
    qtbot.mouseClick(_rows(panel, "debriefs")[0]._end, Qt.MouseButton.LeftButton)
    assert window.place == Place(screen=Screen.DEBRIEF, counterpart="anna", meeting="over")
    settle(qtbot, window.desk)


def test_a_change_is_followed_without_new_widgets_for_the_rest(
    qtbot: QtBot, window: MainWindow, panel: TodayPanel
) -> None:
    before = list(_rows(panel, "meetings"))
    moved = Meeting(id="tomorrow", counterpart="anna", title="Moved", starts_at=NOW + 2 * DAY)
    window.desk.do(lambda vault: keep(vault, moved, words="change"))
    qtbot.waitUntil(lambda: _rows(panel, "meetings")[0].text.details.startswith("Moved"))
    assert _rows(panel, "meetings") == before
    settle(qtbot, window.desk)


def test_what_changed_while_one_was_elsewhere_is_there_when_one_comes_back(
    qtbot: QtBot, window: MainWindow, panel: TodayPanel
) -> None:
    window.go_to(Place(screen=Screen.TERMS))
    window.desk.do(lambda vault: remove(vault, Meeting.kind, "later", "removal"))
    settle(qtbot, window.desk)
    assert _keys(panel, "meetings") == ["tomorrow", "later"]
    window.go_to(Place(screen=Screen.TODAY))
    qtbot.waitUntil(lambda: _keys(panel, "meetings") == ["tomorrow"])


def test_another_day_regroups_the_meetings(
    qtbot: QtBot, window: MainWindow, panel: TodayPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.desk, "now", lambda: NOW + DAY)
    panel._minute.timeout.emit()
    qtbot.waitUntil(lambda: _rows(panel, "meetings")[0].text.group == "Today")
    settle(qtbot, window.desk)


def test_more_is_shown_when_asked_for(qtbot: QtBot, make_desk: Callable[[Path], Desk], vault_path: Path) -> None:
    desk = make_desk(vault_path)
    records = [Meeting(id=f"m{n}", counterpart="a", starts_at=NOW + n * DAY) for n in range(9)]
    desk.do(lambda vault: keep(vault, Counterpart(id="a", name="Anna"), *records, words="test"))
    settle(qtbot, desk)
    panel = _panel(show_window(qtbot, desk, Settings(page_shown=False)))
    section = panel.sections["meetings"]
    qtbot.waitUntil(lambda: len(section.rows) == 6)
    assert (section.more.text(), section._count.text()) == ("Show more", "9")
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(section.rows) == 9)
    assert not section.more.isVisible()
    settle(qtbot, desk)


@pytest.mark.parametrize("name", ["new-counterpart", "import", "sample-desk"])
def test_an_empty_desk_offers_three_ways_to_begin(qtbot: QtBot, empty_desk: Desk, name: str) -> None:
    panel = _panel(show_window(qtbot, empty_desk, Settings(page_shown=False)))
    assert panel.first_steps.isVisible()
    panel.command_requested.disconnect()
    button = next(each for each in panel.first_steps.buttons if each.objectName() == f"first-{name}")
    button.setFocus()
    with qtbot.waitSignal(panel.command_requested) as asked:
        qtbot.keyClick(button, Key.Key_Space)
    assert asked.args == [name]


def test_the_first_counterpart_ends_the_welcome(qtbot: QtBot, empty_desk: Desk) -> None:
    panel = _panel(show_window(qtbot, empty_desk, Settings(page_shown=False)))
    empty_desk.do(lambda vault: keep(vault, Counterpart(id="a", name="Anna"), words="test"))
    qtbot.waitUntil(lambda: not panel.first_steps.isVisible())
    settle(qtbot, empty_desk)
