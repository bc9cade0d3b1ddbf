"""People: the list, the sheet with what ties a person, the user themselves, removal with undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.people import Affiliation, Organisation, Person, Profile
from trustdesk.operations.editing import get_record
from trustdesk.ui.desk import Desk
from trustdesk.ui.people.people_panel import PeoplePanel
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.widgets.link_rows import LinkButton

Keys = Qt.Key


def _shown(qtbot: QtBot, desk: Desk) -> PeoplePanel:
    panel = PeoplePanel(desk)
    qtbot.addWidget(panel)
    panel.resize(1200, 900)
    with qtbot.waitExposed(panel):
        panel.show()
    settle(qtbot, desk)
    panel.grab()  # what is painted is what is asked for
    settle(qtbot, desk)
    return panel


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> PeoplePanel:
    """The panel on the sample desk."""
    return _shown(qtbot, desk)


def _go_to(qtbot: QtBot, panel: PeoplePanel, record: str) -> None:
    panel.go_to(Place(screen=Screen.PEOPLE, record=record))
    settle(qtbot, panel.desk)


def _texts(section: QWidget) -> list[str]:
    return [button.accessibleName() for button in section.findChildren(LinkButton) if button.isVisible()]


def _said(section: QWidget) -> str:
    return " ".join(label.text() for label in section.findChildren(QLabel) if label.isVisible())


def _click(qtbot: QtBot, panel: QWidget, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _stack_shown(panel: PeoplePanel) -> QWidget:
    return panel.list.currentWidget()


def test_a_person_that_is_named_is_chosen_and_their_sheet_shown(qtbot: QtBot, panel: PeoplePanel) -> None:
    _go_to(qtbot, panel, "people/luban-maryam")
    assert panel.sheet.shown is not None
    assert panel.sheet.shown.id == "luban-maryam"
    assert panel.list.current == panel.sheet.shown
    assert _texts(panel.sheet.tables) == ["Luban Airways · chief executive"]
    assert "Samira Haddad → Maryam bint Khalid Al Zadjali" in _said(panel.sheet.way)
    assert any("Luban Airways" in each for each in _texts(panel.sheet.careers))


def test_a_table_of_theirs_leads_to_the_dossier(qtbot: QtBot, panel: PeoplePanel) -> None:
    _go_to(qtbot, panel, "people/luban-maryam")
    (button,) = (each for each in panel.sheet.tables.findChildren(LinkButton) if each.isVisible())
    with qtbot.waitSignal(panel.place_requested) as wanted:
        qtbot.keyClick(button, Keys.Key_Return)
    with panel.desk.vault.read() as reader:
        assert "Luban" in reader.dossier(wanted.args[0].counterpart).counterpart.name


def test_the_list_is_filtered_by_name_and_organisation(qtbot: QtBot, panel: PeoplePanel) -> None:
    qtbot.keyClicks(panel.bar.field, "zadjali luban")
    settle(qtbot, panel.desk)
    panel.grab()
    settle(qtbot, panel.desk)
    assert [panel.list.model.value(row).id for row in range(panel.list.model.rowCount())] == ["luban-maryam"]


def test_a_filter_that_finds_nobody_leaves_no_sheet_and_clearing_it_brings_the_person_back(
    qtbot: QtBot, panel: PeoplePanel
) -> None:
    panel.list.table.setFocus()
    settle(qtbot, panel.desk)
    qtbot.waitUntil(panel.sheet.isVisible)
    before = panel.list.current
    panel.bar.field.setFocus()
    qtbot.keyClicks(panel.bar.field, "qwxzzq")
    settle(qtbot, panel.desk)
    qtbot.waitUntil(lambda: not panel.sheet.isVisible())
    assert "qwxzzq" in panel.list.empty.text
    panel.bar.field.clear()
    settle(qtbot, panel.desk)
    panel.grab()  # what is painted is what is asked for
    qtbot.waitUntil(panel.sheet.isVisible)
    assert panel.list.current == before


def test_the_last_that_was_wanted_is_shown_though_the_sheet_is_made_bit_by_bit(
    qtbot: QtBot, panel: PeoplePanel
) -> None:
    people = [panel.list.model.value(row) for row in (1, 2)]
    assert panel._sheet is None
    panel._choose(people[0])
    assert not panel._right.isVisible()  # it is not shown half made
    panel._choose(people[1])
    settle(qtbot, panel.desk)
    assert panel.sheet.isVisible()
    assert panel.sheet.shown == people[1]


def test_nobody_is_shown_who_was_left_out_while_the_sheet_was_made(qtbot: QtBot, panel: PeoplePanel) -> None:
    panel._choose(panel.list.model.value(1))
    panel._choose(None)
    settle(qtbot, panel.desk)
    assert not panel._right.isVisible()


def test_organisations_have_a_list_and_a_sheet_of_their_own(qtbot: QtBot, panel: PeoplePanel) -> None:
    with panel.desk.vault.read() as reader:
        luban = next(each for each in reader.all(Organisation) if each.name == "Luban Airways")
    _go_to(qtbot, panel, luban.key)
    assert panel.kind.current() == 1
    assert panel.list.current == luban
    assert any("chief executive" in each for each in _texts(panel.sheet.people))


def test_a_career_entry_is_opened_in_place_and_removed_with_undo(qtbot: QtBot, panel: PeoplePanel) -> None:
    _go_to(qtbot, panel, "people/luban-maryam")
    button = next(each for each in panel.sheet.careers.findChildren(LinkButton) if each.isVisible())
    before = len(_texts(panel.sheet.careers))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, panel.desk)
    assert panel.sheet._detail is not None
    assert isinstance(panel.sheet._detail.record, Affiliation)
    small = panel.sheet.careers.findChildren(QToolButton)
    removal = next(each for each in small if each.isVisible() and each.accessibleName().startswith("Remove "))
    qtbot.mouseClick(removal, Qt.MouseButton.LeftButton)
    settle(qtbot, panel.desk)
    assert panel.desk.undoable.undo == "removal of a career entry"
    assert len(_texts(panel.sheet.careers)) == before - 1
    panel.desk.undo()
    settle(qtbot, panel.desk)
    assert len(_texts(panel.sheet.careers)) == before


def test_a_person_is_removed_and_comes_back(qtbot: QtBot, panel: PeoplePanel) -> None:
    _go_to(qtbot, panel, "people/luban-maryam")
    before = panel.list.model.rowCount()
    panel.list.table.setFocus()
    qtbot.keyClick(panel.list.table, Keys.Key_Delete)
    settle(qtbot, panel.desk)
    assert get_record(panel.desk.vault, Person, "luban-maryam") is None
    assert panel.list.model.rowCount() == before - 1
    panel.desk.undo()
    settle(qtbot, panel.desk)
    assert get_record(panel.desk.vault, Person, "luban-maryam") is not None


def test_the_user_cannot_be_removed_and_the_sheet_says_why(qtbot: QtBot, panel: PeoplePanel) -> None:
    _go_to(qtbot, panel, "people/elin")
    _click(qtbot, panel, "remove-person")
    settle(qtbot, panel.desk)
    assert panel.sheet._error.isVisible()
    assert "is you" in panel.sheet._error.text()
    assert get_record(panel.desk.vault, Person, "elin") is not None


def test_the_user_has_an_entry_of_their_own(qtbot: QtBot, panel: PeoplePanel) -> None:
    assert panel.you.text() == "You: Elin Margareta Bergström · Bergström Okafor"
    qtbot.mouseClick(panel.you, Qt.MouseButton.LeftButton)
    settle(qtbot, panel.desk)
    assert panel.sheet._profile_form is not None
    assert isinstance(panel.sheet._profile_form.record, Profile)
    assert not panel.sheet.way.isVisible()
    assert panel.sheet.careers.isVisible()


def test_whoever_must_never_be_mentioned_is_marked_and_no_way_is_shown(qtbot: QtBot, panel: PeoplePanel) -> None:
    with panel.desk.vault.read() as reader:
        never = next(each for each in reader.all(MutualContact) if each.mention is Mention.NEVER)
    _go_to(qtbot, panel, f"people/{never.person}")
    assert panel.sheet._chip.text() == "Never mention"
    assert "→" not in _said(panel.sheet.way)


def test_a_new_person_is_written_down(qtbot: QtBot, panel: PeoplePanel) -> None:
    before = panel.list.model.rowCount()
    _click(qtbot, panel, "new-person")
    focused = panel._new_form
    assert focused is not None
    assert focused.isVisible()
    qtbot.keyClicks(panel.focusWidget(), "Zelda")
    panel.finish_edits()
    settle(qtbot, panel.desk)
    assert panel.list.model.rowCount() == before + 1
    with panel.desk.vault.read() as reader:
        assert [each.given for each in reader.all(Person)].count("Zelda") == 1


def test_on_an_empty_desk_the_user_says_who_they_are(qtbot: QtBot, empty_desk: Desk) -> None:
    panel = _shown(qtbot, empty_desk)
    assert _stack_shown(panel) is panel.list.empty
    assert panel.you.text() == "Who are you?"
    qtbot.mouseClick(panel.you, Qt.MouseButton.LeftButton)
    qtbot.keyClick(panel.about_me.given, Keys.Key_Return)
    assert panel.about_me.isVisible()
    qtbot.keyClicks(panel.about_me.given, "Ann")
    qtbot.keyClick(panel.about_me.given, Keys.Key_Return)
    settle(qtbot, empty_desk)
    assert panel.you.text() == "You: Ann"
    assert not panel.about_me.isVisible()
    assert panel.list.model.rowCount() == 1
    empty_desk.undo()
    settle(qtbot, empty_desk)
    assert panel.you.text() == "Who are you?"
