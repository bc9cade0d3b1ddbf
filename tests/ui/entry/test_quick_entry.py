"""Quick entry in the window, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.facts import Fact
from trustdesk.domain.promises import Promise
from trustdesk.ui.desk import Desk
from trustdesk.ui.entry.quick_entry import QuickEntry
from trustdesk.ui.main_window import MainWindow


@pytest.fixture
def entry(window: MainWindow, qtbot: QtBot) -> QuickEntry:
    window.actions_by_name["quick-entry"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QuickEntry)))
    return window.findChild(QuickEntry)


def _field(entry: QuickEntry) -> QLineEdit:
    return entry.findChild(QLineEdit, "quick-entry")


def _said(entry: QuickEntry) -> str:
    return " ".join(label.text() for label in entry.findChildren(QLabel))


def _promises(desk: Desk) -> int:
    with desk.vault.read() as reader:
        return reader.count(Promise)


def test_a_line_is_shown_as_understood_kept_and_undone(entry: QuickEntry, qtbot: QtBot, desk: Desk) -> None:
    before = _promises(desk)
    qtbot.keyClicks(_field(entry), "promise Kuwabori: tariff sheet by thu, fri at the latest")
    qtbot.waitUntil(lambda: "Thursday 4 June 2026" in _said(entry))
    assert _promises(desk) == before
    with qtbot.waitSignal(desk.changed):
        qtbot.keyClick(_field(entry), Qt.Key.Key_Return)
    assert _promises(desk) == before + 1
    settle(qtbot, desk)
    with qtbot.waitSignal(desk.changed):
        desk.undo()
    assert _promises(desk) == before


def test_enter_pressed_at_once_keeps_the_line_too(entry: QuickEntry, qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.changed):
        _field(entry).setText("note Kuwabori: the new plant opens in May")
        qtbot.keyClick(_field(entry), Qt.Key.Key_Return)
    with desk.vault.read() as reader:
        assert any(fact.text == "the new plant opens in May" for fact in reader.where(Fact, counterpart="kuwabori"))


def test_an_unclear_line_asks_and_keeps_nothing(entry: QuickEntry, qtbot: QtBot, desk: Desk) -> None:
    before = _promises(desk)
    qtbot.keyClicks(_field(entry), "promise Kuwabori: tariff sheet soon")
    qtbot.waitUntil(lambda: "soon" in _said(entry))
    qtbot.keyClick(_field(entry), Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert entry.isVisible()
    assert _promises(desk) == before


def test_one_of_two_names_is_chosen_by_a_button(entry: QuickEntry, qtbot: QtBot, desk: Desk) -> None:
    with desk.vault.write("two mills") as writer:
        writer.put(Counterpart(id="acme-mills", name="Acme Mills"))
        writer.put(Counterpart(id="acme-steel", name="Acme Steel"))
    _field(entry).setText("note Acme: prefers the mornings")
    qtbot.waitUntil(lambda: len(entry.findChildren(QPushButton)) == 2)
    steel = next(each for each in entry.findChildren(QPushButton) if each.text() == "Acme Steel")
    qtbot.mouseClick(steel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Note about Acme Steel: prefers the mornings" in _said(entry))


def test_escape_closes_it(entry: QuickEntry, qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(_field(entry), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(QuickEntry))
