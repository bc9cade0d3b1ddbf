"""The promises: the list, one key for each thing to do, new ones made safe, new dates in place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW, settle
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.people import Person
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party
from trustdesk.operations.editing import get_record, keep
from trustdesk.operations.promises import PromiseLine, Standing
from trustdesk.store.vault import open_vault
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.promises.promises_panel import PromisesPanel
from trustdesk.ui.widgets.choice_row import ChoiceRow

# Offscreen there is no keyboard to grab for a popup.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)

Keys = Qt.Key


def _shown(qtbot: QtBot, desk: Desk) -> PromisesPanel:
    panel = PromisesPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(1200, 800)
    with qtbot.waitExposed(panel):
        panel.show()
    settle(qtbot, desk)
    panel.grab()  # what is painted is what is asked for
    settle(qtbot, desk)
    panel.go_to(Place(screen=Screen.PROMISES))
    return panel


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> PromisesPanel:
    """The panel on the sample desk."""
    return _shown(qtbot, desk)


def _line(qtbot: QtBot, panel: PromisesPanel, row: int = 0) -> PromiseLine:
    panel.list.table.setFocus()
    panel.list.table.choose(row)
    qtbot.waitUntil(lambda: panel.list.current is not None)
    line = panel.list.current
    assert isinstance(line, PromiseLine)
    return line


def _promise(desk: Desk, promise_id: str) -> Promise | None:
    return get_record(desk.vault, Promise, promise_id)


def _press(qtbot: QtBot, row: ChoiceRow, text: str) -> None:
    button = next(each for each in row.findChildren(type(row._group.buttons()[0])) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _row_count(panel: PromisesPanel) -> int:
    return panel.list.model.rowCount()


def test_what_is_overdue_stands_first_in_words(qtbot: QtBot, panel: PromisesPanel) -> None:
    line = _line(qtbot, panel)
    said = panel.list.model.index(0, 4).data()
    assert line.standing is Standing.OVERDUE
    assert said == f"{line.days} days overdue"
    assert panel.list.model.index(0, 1).data() == line.counterpart


def test_the_list_is_narrowed_by_whose_and_by_words(qtbot: QtBot, desk: Desk, panel: PromisesPanel) -> None:
    everything = _row_count(panel)
    _press(qtbot, panel.whose, "They owe")
    settle(qtbot, desk)
    theirs = _row_count(panel)
    assert 0 < theirs < everything
    assert _line(qtbot, panel).promise.party is Party.THEIRS
    qtbot.keyClicks(panel.bar.field, "xyzzy")
    settle(qtbot, desk)
    assert _row_count(panel) == 0
    assert "xyzzy" in panel.list.empty.text


def test_settled_promises_stand_latest_first(qtbot: QtBot, desk: Desk, panel: PromisesPanel) -> None:
    _press(qtbot, panel.settled, "Settled")
    settle(qtbot, desk)
    line = _line(qtbot, panel)
    assert line.promise.status is not PromiseStatus.OPEN
    assert panel.list.model.index(0, 4).data().startswith(("kept", "broken", "renegotiated", "released"))


@pytest.mark.parametrize(
    ("key", "status"),
    [(Keys.Key_K, PromiseStatus.KEPT), (Keys.Key_L, PromiseStatus.KEPT), (Keys.Key_B, PromiseStatus.BROKEN)],
)
def test_one_key_settles_and_undo_takes_it_back(
    qtbot: QtBot, desk: Desk, panel: PromisesPanel, key: Keys, status: PromiseStatus
) -> None:
    promise = _line(qtbot, panel).promise
    before = _row_count(panel)
    with qtbot.waitSignal(desk.noticed) as noticed:
        qtbot.keyClick(panel.list.table, key)
    assert isinstance(noticed.args[0], Notice)
    assert noticed.args[0].undoable
    settle(qtbot, desk)
    settled = _promise(desk, promise.id)
    assert settled is not None
    assert settled.status is status
    assert settled.done_on == (NOW.date() if key is Keys.Key_L else None)
    assert _row_count(panel) == before - 1
    assert panel.list.table.current_row == 0  # the next one is current, for the next key
    desk.undo()
    settle(qtbot, desk)
    assert _promise(desk, promise.id) == promise
    assert _row_count(panel) == before


def test_a_settled_promise_is_opened_again(qtbot: QtBot, desk: Desk, panel: PromisesPanel) -> None:
    _press(qtbot, panel.settled, "Settled")
    settle(qtbot, desk)
    promise = _line(qtbot, panel).promise
    qtbot.keyClick(panel.list.table, Keys.Key_O)
    settle(qtbot, desk)
    opened = _promise(desk, promise.id)
    assert opened is not None
    assert opened.status is PromiseStatus.OPEN


def test_what_cannot_be_done_is_not_offered(qtbot: QtBot, panel: PromisesPanel) -> None:
    _line(qtbot, panel)
    offered = {name: action.isEnabled() for name, action in panel.acts.actions.items()}
    assert offered["late"]
    assert not offered["reopen"]
    menu = [action.text() for action in panel.list.table.actions() if isinstance(action, QAction)]
    assert "Kept" in menu


def test_delete_removes_without_asking(qtbot: QtBot, desk: Desk, panel: PromisesPanel) -> None:
    promise = _line(qtbot, panel).promise
    qtbot.keyClick(panel.list.table, Keys.Key_Delete)
    settle(qtbot, desk)
    assert _promise(desk, promise.id) is None
    assert desk.undoable.undo == "removal of a promise"
    desk.undo()
    settle(qtbot, desk)
    assert _promise(desk, promise.id) == promise


def test_new_dates_are_asked_for_in_place(qtbot: QtBot, desk: Desk, panel: PromisesPanel) -> None:
    promise = _line(qtbot, panel).promise
    qtbot.keyClick(panel.list.table, Keys.Key_R)
    assert panel.new_dates.isVisible()
    qtbot.keyClicks(panel.new_dates.dates, "friday, monday at the latest")
    settle(qtbot, desk)
    assert panel.new_dates.hint.text() == "Aim for Friday 5 June; at the latest Monday 8 June."
    qtbot.keyClick(panel.new_dates.dates, Keys.Key_Return)
    settle(qtbot, desk)
    old = _promise(desk, promise.id)
    assert old is not None
    assert old.status is PromiseStatus.RENEGOTIATED
    assert not panel.new_dates.isVisible()
    qtbot.waitUntil(lambda: panel.list.current is not None and panel.list.current.promise.id == old.renegotiated_to)


def test_dates_that_are_not_clear_are_not_saved(qtbot: QtBot, desk: Desk, panel: PromisesPanel) -> None:
    promise = _line(qtbot, panel).promise
    qtbot.keyClick(panel.list.table, Keys.Key_R)
    qtbot.keyClicks(panel.new_dates.dates, "soon")
    qtbot.keyClick(panel.new_dates.dates, Keys.Key_Return)
    settle(qtbot, desk)
    assert panel.new_dates.isVisible()
    assert _promise(desk, promise.id) == promise
    qtbot.keyClick(panel.new_dates.dates, Keys.Key_Escape)
    assert not panel.new_dates.isVisible()


def test_a_wish_becomes_a_safe_promise(qtbot: QtBot, desk: Desk, panel: PromisesPanel) -> None:
    with desk.vault.read() as reader:
        before = {each.id for each in reader.all(Promise)}
    button = panel.findChild(QPushButton, "new-promise-button")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    line = panel.new_promise
    qtbot.keyClicks(line.whom, "kuwabori")
    settle(qtbot, desk)
    popup = line.whom._popup
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Keys.Key_Return)
    assert line.whom.text() == "Kuwabori Seimitsu"
    qtbot.keyClicks(line.wish, "tariff sheet tomorrow")
    settle(qtbot, desk)
    assert "Aim for Thursday 4 June; at the latest Monday 8 June." in line.hint.text()
    assert "I aim for" in line.hint.text()
    qtbot.keyClick(line.wish, Keys.Key_Return)
    settle(qtbot, desk)
    with desk.vault.read() as reader:
        (made,) = (each for each in reader.all(Promise) if each.id not in before)
        counterpart = reader.get(Counterpart, made.counterpart)
    assert counterpart is not None
    assert (made.text, made.party, counterpart.name) == ("tariff sheet", Party.OURS, "Kuwabori Seimitsu")
    assert not line.isVisible()


def test_a_wish_without_a_day_asks_back(qtbot: QtBot, desk: Desk, panel: PromisesPanel) -> None:
    panel.new_promise.start()
    qtbot.keyClicks(panel.new_promise.wish, "the tariff sheet")
    settle(qtbot, desk)
    assert panel.new_promise.hint.text().startswith("It is not clear")
    qtbot.keyClick(panel.new_promise.wish, Keys.Key_Return)
    assert panel.new_promise.isVisible()


def test_enter_opens_the_form_and_on_the_name_the_dossier(qtbot: QtBot, desk: Desk, panel: PromisesPanel) -> None:
    line = _line(qtbot, panel)
    qtbot.keyClick(panel.list.table, Keys.Key_Return)
    assert panel._detail.isVisible()
    panel._hide_form()
    panel.list.table.setCurrentIndex(panel.list.model.index(0, 1))
    with qtbot.waitSignal(panel.place_requested) as wanted:
        qtbot.keyClick(panel.list.table, Keys.Key_Return)
    assert wanted.args[0].counterpart == line.promise.counterpart
    settle(qtbot, desk)


def test_a_place_brings_its_promise_into_view(qtbot: QtBot, desk: Desk, panel: PromisesPanel) -> None:
    with desk.vault.read() as reader:
        settled = next(each for each in reader.all(Promise) if each.status is PromiseStatus.KEPT)
    panel.go_to(Place(screen=Screen.PROMISES, record=settled.key))
    settle(qtbot, desk)
    qtbot.waitUntil(lambda: panel.list.current is not None and panel.list.current.promise.id == settled.id)
    assert panel._detail.isVisible()


def test_an_empty_desk_says_what_would_be_here(qtbot: QtBot, empty_desk: Desk) -> None:
    panel = _shown(qtbot, empty_desk)
    assert panel.list.currentWidget() is panel.list.empty
    qtbot.mouseClick(panel.list.empty.findChild(QPushButton, "empty-button"), Qt.MouseButton.LeftButton)
    assert panel.new_promise.isVisible()


def test_a_long_list_shows_at_once_and_reads_only_what_is_in_view(
    qtbot: QtBot, make_desk: Callable[[Path], Desk], vault_path: Path
) -> None:
    with open_vault(vault_path, create=True) as vault:
        promises = [
            Promise(id=f"p{n:05}", counterpart="acme", party=Party.OURS, text=f"promise {n:05}") for n in range(3_000)
        ]
        keep(vault, Counterpart(id="acme", name="Acme"), *promises, words="many promises")
    desk = make_desk(vault_path)
    panel = _shown(qtbot, desk)
    assert _row_count(panel) == 3_000
    assert 0 < len(panel.list.model._rows) < 1_000
    panel.list.table.choose(2_999)
    panel.grab()
    settle(qtbot, desk)
    assert panel.list.current.promise.text == "promise 02999"
    qtbot.keyClick(panel.list.table, Keys.Key_B)
    settle(qtbot, desk)
    qtbot.waitUntil(lambda: panel.list.current is not None and panel.list.current.promise.text == "promise 02998")


def test_a_list_with_the_focus_has_a_chosen_row(qtbot: QtBot, panel: PromisesPanel) -> None:
    assert panel.list.table.hasFocus()
    assert panel.list.table.selectionModel().isRowSelected(0)


def test_a_bad_day_where_they_are_is_said_before_it_is_promised(qtbot: QtBot, desk: Desk, panel: PromisesPanel) -> None:
    person = Person(id="ana", given="Ana", country="PT")
    desk.do(lambda vault: keep(vault, person, Counterpart(id="costa", name="Costa", person="ana"), words="set up"))
    settle(qtbot, desk)
    panel.new_promise.start("costa", "Costa")
    qtbot.keyClicks(panel.new_promise.wish, "tariff sheet on monday")
    settle(qtbot, desk)
    hint = panel.new_promise.hint.text()
    assert "at the latest Thursday 11 June" in hint
    assert "days off in Portugal (Day of Portugal" in hint


def test_tab_goes_through_the_line_of_a_new_promise_as_it_is_seen(qtbot: QtBot, panel: PromisesPanel) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.new_promise.start()
    panel.bar.field.setFocus()
    line, reached = panel.new_promise, []
    for _ in range(9):
        qtbot.keyClick(panel.focusWidget(), Keys.Key_Tab)
        if line.isAncestorOf(panel.focusWidget()):
            reached.append(panel.focusWidget())
    assert line.party.isAncestorOf(reached[0])
    assert reached[1:5] == [line.whom, line.wish, line.cancel, line.save]
