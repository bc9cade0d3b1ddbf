"""The form for a new counterpart."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.counterparts import Counterpart, CounterpartType, Relation
from trustdesk.domain.people import Organisation, Person, Profile
from trustdesk.operations.editing import get_record
from trustdesk.ui.counterparts.new_counterpart import NewCounterpart
from trustdesk.ui.desk import Desk

Key = Qt.Key


@pytest.fixture
def make_form(qtbot: QtBot) -> Callable[[Desk], NewCounterpart]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()

    def make(desk: Desk, name: str = "") -> NewCounterpart:
        form = NewCounterpart(desk, parent, name)
        with qtbot.waitExposed(form):
            form.open()
        settle(qtbot, desk)
        return form

    return make


def test_a_name_is_enough(qtbot: QtBot, empty_desk: Desk, make_form: Callable[[Desk], NewCounterpart]) -> None:
    form = make_form(empty_desk)
    qtbot.keyClicks(form.name, "Anna Kovacs")
    with qtbot.waitSignal(form.created) as made:
        qtbot.keyClick(form.name, Key.Key_Return)
    (counterpart,) = made.args
    kept = get_record(empty_desk.vault, Counterpart, counterpart)
    assert kept is not None
    assert (kept.name, kept.type) == ("Anna Kovacs", CounterpartType.PERSON)
    settle(qtbot, empty_desk)
    assert empty_desk.undoable.undo == "new counterpart Anna Kovacs"


def test_everything_that_is_filled_in_is_kept_in_one_step(
    qtbot: QtBot, empty_desk: Desk, make_form: Callable[[Desk], NewCounterpart]
) -> None:
    form = make_form(empty_desk)
    form.type._group.button(1).click()
    qtbot.keyClicks(form.name, "ACHNA")
    assert form.person.isVisible()
    assert not form.organisation.isVisible()
    qtbot.keyClicks(form.person, "Anna Kovacs")
    form.relation.setCurrentIndex(form.relation.findData(Relation.UNION))
    qtbot.keyClicks(form.country, "hungary")
    qtbot.keyClicks(form.my_name, "Ida Norrvag")
    with qtbot.waitSignal(form.created) as made:
        form.add.click()
    kept = get_record(empty_desk.vault, Counterpart, made.args[0])
    assert kept is not None
    assert (kept.type, kept.relation) == (CounterpartType.ORGANISATION, Relation.UNION)
    with empty_desk.vault.read() as reader:
        assert [each.country for each in reader.all(Organisation)] == ["HU"]
        assert {each.name for each in reader.all(Person)} == {"Anna Kovacs", "Ida Norrvag"}
        assert reader.count(Profile) == 1
    empty_desk.undo()
    settle(qtbot, empty_desk)
    assert empty_desk.undoable.undo == ""


def test_who_the_user_is_is_asked_once_and_only_where_it_is_not_known(
    empty_desk: Desk, make_form: Callable[[Desk], NewCounterpart]
) -> None:
    assert make_form(empty_desk)._who.isVisible()
    assert not make_form(empty_desk)._who.isVisible()


def test_a_user_who_is_known_is_not_asked(desk: Desk, make_form: Callable[[Desk], NewCounterpart]) -> None:
    assert not make_form(desk)._who.isVisible()


def test_without_a_name_it_says_so_in_place(
    qtbot: QtBot, empty_desk: Desk, make_form: Callable[[Desk], NewCounterpart]
) -> None:
    form = make_form(empty_desk)
    form.add.click()
    assert form.error.isVisible()
    assert form.name.hasFocus()
    qtbot.keyClicks(form.name, "A")
    assert not form.error.isVisible()


def test_a_country_that_is_none_is_said_so_in_place(
    qtbot: QtBot, empty_desk: Desk, make_form: Callable[[Desk], NewCounterpart]
) -> None:
    form = make_form(empty_desk)
    qtbot.keyClicks(form.name, "Anna")
    qtbot.keyClicks(form.country, "Atlantis")
    form.add.click()
    qtbot.waitUntil(form.error.isVisible)
    assert "“Atlantis”" in form.error.text()
    settle(qtbot, empty_desk)
    with empty_desk.vault.read() as reader:
        assert reader.count(Counterpart) == 0


def test_one_of_that_name_can_be_opened_instead(
    qtbot: QtBot, desk: Desk, make_form: Callable[[Desk], NewCounterpart]
) -> None:
    form = make_form(desk)
    qtbot.keyClicks(form.name, "Anna Kovacs")
    qtbot.waitUntil(form.same.isVisible)
    assert form._said_same.text().startswith("There is already Kovács Anna")
    with qtbot.waitSignal(form.created) as chosen:
        qtbot.mouseClick(form.same, Qt.MouseButton.LeftButton)
    assert chosen.args == ["kovacs-anna-c"]


def test_escape_leaves_everything_as_it_was(
    qtbot: QtBot, empty_desk: Desk, make_form: Callable[[Desk], NewCounterpart]
) -> None:
    form = make_form(empty_desk)
    qtbot.keyClicks(form.name, "Anna")
    with qtbot.waitSignal(form.rejected):
        qtbot.keyClick(form.name, Key.Key_Escape)
    settle(qtbot, empty_desk)
    assert empty_desk.undoable.undo == ""
