"""Countries: the list and its filter, the sheet of one, and the user's own notes."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW, settle
from trustdesk.domain.culture import Aspect, CultureNote
from trustdesk.operations.culture_notes import NoteText, add_note
from trustdesk.ui.countries.countries_panel import CountriesPanel
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen

Keys = Qt.Key


@pytest.fixture(autouse=True)
def _no_added_packs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))


def _shown(qtbot: QtBot, desk: Desk) -> CountriesPanel:
    panel = CountriesPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(1200, 800)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.go_to(Place(screen=Screen.COUNTRIES))
    settle(qtbot, desk)
    return panel


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> CountriesPanel:
    """The panel on the sample desk, nothing chosen yet."""
    return _shown(qtbot, desk)


@pytest.fixture
def sweden(qtbot: QtBot, panel: CountriesPanel) -> CountriesPanel:
    """The panel with Sweden chosen."""
    _go(qtbot, panel, "SE")
    return panel


def _go(qtbot: QtBot, panel: CountriesPanel, record: str, section: str = "") -> None:
    panel.go_to(Place(screen=Screen.COUNTRIES, record=record, section=section))
    settle(qtbot, panel.desk)


def _type(qtbot: QtBot, panel: CountriesPanel, text: str) -> None:
    qtbot.keyClicks(panel.bar.field, text)
    settle(qtbot, panel.desk)


def _texts(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]


def _notes(panel: CountriesPanel) -> list[str]:
    return [row.note.text for row in panel.sheet.notes.rows]


def _act(qtbot: QtBot, panel: CountriesPanel, number: int, name: str) -> None:
    """Choose from the menu of a note by keyboard."""
    row = panel.sheet.notes.rows[number]
    row.acts.setFocus()
    qtbot.keyClick(row.acts, Keys.Key_Space)
    menu = row.findChildren(QMenu)[-1]
    qtbot.waitUntil(menu.isVisible)
    action = next(each for each in menu.actions() if each.objectName() == name)
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Keys.Key_Return)
    settle(qtbot, panel.desk)


def _press(qtbot: QtBot, widget: QWidget, name: str) -> None:
    def buttons() -> list[QPushButton]:
        return [each for each in widget.findChildren(QPushButton, name) if each.isVisibleTo(widget)]

    qtbot.waitUntil(lambda: bool(buttons()))  # a sheet is built in slices
    qtbot.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)


def _write(qtbot: QtBot, panel: CountriesPanel, text: str) -> None:
    form = panel.sheet.notes.form
    assert form is not None
    assert panel.focusWidget() is form.text
    form.text.selectAll()
    qtbot.keyClicks(form.text, text)
    qtbot.keyClick(form.text, Keys.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, panel.desk)


# --- The list


def test_the_countries_of_the_desk_stand_first_and_nothing_is_chosen(panel: CountriesPanel) -> None:
    texts = panel.list.texts
    assert texts[0] == "In your desk"
    at_desk = texts[1 : texts.index("All countries")]
    assert {"Sweden", "Oman", "Japan"} <= set(at_desk)
    assert "Nordic region" in texts[texts.index("Regions") :]
    assert panel.list.current == ""
    assert "Choose a country" in panel.none_chosen.text
    assert panel.none_chosen.isVisible()


@pytest.mark.parametrize(
    ("typed", "found"),
    [("swed", "Sweden"), ("omr", "Oman"), ("yen", "Japan"), ("maltese", "Malta"), ("nord", "Nordic region")],
)
def test_the_filter_finds_by_name_currency_and_language(
    qtbot: QtBot, panel: CountriesPanel, typed: str, found: str
) -> None:
    _type(qtbot, panel, typed)
    assert found in panel.list.texts
    assert "Brazil" not in panel.list.texts


def test_enter_in_the_filter_goes_to_the_first_that_fits(qtbot: QtBot, panel: CountriesPanel) -> None:
    _type(qtbot, panel, "icel")
    qtbot.keyClick(panel.bar.field, Keys.Key_Return)
    settle(qtbot, panel.desk)
    assert panel.list.current == "IS"
    assert panel.list.hasFocus()
    assert panel.sheet.shown is not None
    assert panel.sheet.shown.name == "Iceland"


def test_what_fits_nothing_is_said_and_can_be_cleared(qtbot: QtBot, panel: CountriesPanel) -> None:
    _type(qtbot, panel, "qwxz")
    assert panel.none_found.isVisible()
    assert "qwxz" in panel.none_found.text
    _press(qtbot, panel.none_found, "empty-button")
    assert panel.list.isVisible()
    assert panel.bar.text == ""


def test_arrows_pass_headings_by_and_show_each_country(qtbot: QtBot, panel: CountriesPanel) -> None:
    last = panel.list.texts.index("All countries") - 1
    panel.list.setCurrentIndex(panel.list.model().index(last, 0))
    qtbot.keyClick(panel.list, Keys.Key_Down)
    settle(qtbot, panel.desk)
    assert panel.list.current == "AF"
    assert panel.sheet.shown is not None
    assert panel.sheet.shown.code == "AF"


def test_a_country_says_aloud_what_it_shows(panel: CountriesPanel) -> None:
    index = panel.list.model().index(panel.list.texts.index("Sweden"), 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Sweden, SE, notes"


def test_the_list_is_there_on_an_empty_desk(qtbot: QtBot, empty_desk: Desk) -> None:
    panel = _shown(qtbot, empty_desk)
    assert panel.list.texts[0] == "All countries"
    assert panel.list.current == ""


# --- The sheet


def test_a_sheet_tells_clock_facts_calendar_and_first_words(sweden: CountriesPanel) -> None:
    texts = _texts(sweden.sheet)
    for expected in (
        "Sweden",
        "Wednesday 11:00",
        "Working hours",
        "Swedish Krona (SEK)",
        "2026-11-24 for 24 November 2026",
        "Monday to Friday",
        "+46",
        "Midsummer Eve (Midsommarafton)",
        "Tack så mycket",
    ):
        assert expected in texts, expected


def test_every_working_week_of_a_country_is_told(qtbot: QtBot, panel: CountriesPanel) -> None:
    _go(qtbot, panel, "MY")
    assert any("Kedah, Kelantan and Terengganu: Sunday to Thursday" in each for each in _texts(panel.sheet))


def test_the_clock_goes_on_while_the_sheet_is_seen(
    qtbot: QtBot, sweden: CountriesPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweden.desk, "now", lambda: NOW + timedelta(hours=7))
    sweden.sheet._minutes.timeout.emit()
    settle(qtbot, sweden.desk)
    assert "Wednesday 18:00" in _texts(sweden.sheet.head)
    assert "Outside working hours" in _texts(sweden.sheet.head)


def test_enter_leads_into_the_sheet_and_esc_back(qtbot: QtBot, sweden: CountriesPanel) -> None:
    qtbot.keyClick(sweden.list, Keys.Key_Return)
    assert sweden.sheet.hasFocus()
    qtbot.keyClick(sweden.sheet, Keys.Key_Escape)
    assert sweden.list.hasFocus()


def test_a_section_is_brought_into_view(qtbot: QtBot, panel: CountriesPanel) -> None:
    _go(qtbot, panel, "SE", "words")
    section = panel.sheet.findChild(QWidget, "words")
    assert section is not None
    half = panel.sheet.viewport().height() // 2
    qtbot.waitUntil(lambda: 0 <= section.mapTo(panel.sheet.viewport(), QPoint(0, 0)).y() < half)


def test_a_country_that_is_none_is_said(qtbot: QtBot, panel: CountriesPanel) -> None:
    _go(qtbot, panel, "ZZ")
    assert "ZZ" in panel.none_chosen.text
    assert panel.none_chosen.isVisible()


def test_a_region_shows_its_countries_and_notes(qtbot: QtBot, panel: CountriesPanel) -> None:
    _go(qtbot, panel, "nordic")
    assert any("Iceland" in each for each in _texts(panel.sheet.head))
    assert panel.sheet.notes.rows


def test_a_note_says_how_to_check_it_and_where_it_is_from(sweden: CountriesPanel) -> None:
    texts = _texts(sweden.sheet.notes.rows[0])
    assert any(each.startswith("How to check: ") for each in texts)
    assert any(each.startswith("Source: ") for each in texts)


def test_what_can_be_pressed_has_a_name_and_can_be_reached(sweden: CountriesPanel) -> None:
    for button in sweden.sheet.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


# --- The user's own notes


def test_a_note_is_corrected_in_its_place_and_undone(qtbot: QtBot, sweden: CountriesPanel) -> None:
    before = _notes(sweden)
    _act(qtbot, sweden, 1, "correct")
    _write(qtbot, sweden, "They hug.")
    assert _notes(sweden) == [before[0], "They hug.", *before[2:]]
    assert "corrected by you" in _texts(sweden.sheet.notes.rows[1])
    assert sweden.focusWidget() is sweden.sheet.notes.rows[1].acts
    assert sweden.sheet.notes.form is None
    assert sweden.desk.undoable.undo == "correction of a note on a country"
    sweden.desk.undo()
    settle(qtbot, sweden.desk)
    assert _notes(sweden) == before


def test_a_correction_gives_way_to_the_note_that_came_with_the_program(qtbot: QtBot, sweden: CountriesPanel) -> None:
    before = _notes(sweden)
    _act(qtbot, sweden, 0, "correct")
    _write(qtbot, sweden, "They hug.")
    _act(qtbot, sweden, 0, "shipped")
    assert _notes(sweden) == before


def test_a_hidden_note_goes_and_comes_back(qtbot: QtBot, sweden: CountriesPanel) -> None:
    before = _notes(sweden)
    _act(qtbot, sweden, 2, "hide")
    assert _notes(sweden) == before[:2] + before[3:]
    assert sweden.focusWidget() is sweden.sheet.notes.rows[2].acts
    hidden = sweden.sheet.findChild(QWidget, "hidden-notes")
    assert hidden is not None
    qtbot.mouseClick(hidden.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)
    _press(qtbot, hidden, "show-again")
    settle(qtbot, sweden.desk)
    assert _notes(sweden) == before
    assert sweden.focusWidget() is sweden.sheet.notes.rows[2].acts


def test_an_own_note_stands_first_and_can_be_changed_and_removed(qtbot: QtBot, sweden: CountriesPanel) -> None:
    before = _notes(sweden)
    _press(qtbot, sweden, "new-note")
    _write(qtbot, sweden, "Bring boots.")
    assert _notes(sweden) == ["Bring boots.", *before]
    assert sweden.focusWidget() is sweden.sheet.notes.rows[0].acts
    _act(qtbot, sweden, 0, "change")
    _write(qtbot, sweden, "Bring skis.")
    assert _notes(sweden) == ["Bring skis.", *before]
    _act(qtbot, sweden, 0, "remove")
    assert _notes(sweden) == before


def test_a_country_without_notes_offers_to_write_the_first(qtbot: QtBot, panel: CountriesPanel) -> None:
    _go(qtbot, panel, "BV")
    _press(qtbot, panel.sheet, "add-first-note")
    _write(qtbot, panel, "Nobody lives there.")
    assert _notes(panel) == ["Nobody lives there."]


def test_the_form_of_a_note_comes_into_view(qtbot: QtBot, sweden: CountriesPanel) -> None:
    _act(qtbot, sweden, len(sweden.sheet.notes.rows) - 1, "correct")
    form = sweden.sheet.notes.form
    assert form is not None
    seen = sweden.sheet.viewport().rect()
    qtbot.waitUntil(lambda: seen.contains(form.text.mapTo(sweden.sheet.viewport(), QPoint(1, 1))))


def test_an_empty_note_is_not_kept(qtbot: QtBot, sweden: CountriesPanel) -> None:
    _press(qtbot, sweden, "new-note")
    form = sweden.sheet.notes.form
    assert form is not None
    _press(qtbot, form, "save-note")
    assert "Write what is usual first." in _texts(form)
    qtbot.keyClick(form.text, Keys.Key_Escape)
    assert sweden.sheet.notes.form is None


def test_what_was_typed_is_kept_when_one_goes_elsewhere(qtbot: QtBot, sweden: CountriesPanel) -> None:
    _press(qtbot, sweden, "new-note")
    form = sweden.sheet.notes.form
    assert form is not None
    qtbot.keyClicks(form.text, "Bring boots.")
    _go(qtbot, sweden, "JP")
    assert sweden.sheet.notes.form is None
    assert "Bring boots." not in _notes(sweden)
    _go(qtbot, sweden, "SE")
    assert _notes(sweden)[0] == "Bring boots."


def test_a_note_is_found_by_its_own_name(qtbot: QtBot, panel: CountriesPanel) -> None:
    said = NoteText(aspect=Aspect.GIFTS, text="Bring boots.")
    with qtbot.waitSignal(panel.desk.changed):
        panel.desk.do(lambda vault: add_note(vault, "JP", said, "a note"))
    settle(qtbot, panel.desk)
    with panel.desk.vault.read() as reader:
        (note,) = reader.where(CultureNote, place="JP", text=said.text)
    _go(qtbot, panel, note.key)
    assert panel.sheet.shown is not None
    assert panel.sheet.shown.code == "JP"
    assert panel.focusWidget() is panel.sheet.notes.rows[0].acts


def test_markup_in_a_note_is_shown_as_it_is(qtbot: QtBot, sweden: CountriesPanel) -> None:
    _press(qtbot, sweden, "new-note")
    _write(qtbot, sweden, "<b>Bold</b> & co")
    labels = [each for each in sweden.sheet.findChildren(QLabel) if "<b>" in each.text()]
    assert labels
    assert all(
        each.textFormat() is Qt.TextFormat.PlainText for each in sweden.sheet.findChildren(QLabel) if each.text()
    )


# --- In the window


def test_the_screen_is_one_press_away(qtbot: QtBot, window: MainWindow) -> None:
    assert window.actions_by_name["go-countries"].shortcut().toString() == "Ctrl+6"
    window.command("go-countries")
    settle(qtbot, window.desk)
    assert window.place.screen is Screen.COUNTRIES
    window.go_to(Place(screen=Screen.COUNTRIES, record="OM"))
    settle(qtbot, window.desk)
    panel = window.findChild(CountriesPanel)
    assert panel is not None
    assert panel.sheet.shown is not None
    assert panel.sheet.shown.code == "OM"


def test_the_sheet_goes_on_below_itself_where_it_is_narrow(
    qtbot: QtBot, sweden: CountriesPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def beside() -> bool:
        known = sweden.sheet.findChild(QWidget, "calendar")
        assert known is not None
        notes = sweden.sheet.notes
        return notes.mapTo(sweden.sheet.viewport(), QPoint(0, 0)).x() > known.width()

    sweden.resize(1500, 800)
    qtbot.waitUntil(beside)
    sweden.resize(900, 800)
    qtbot.waitUntil(lambda: not beside())


def test_from_right_to_left_the_sheet_stands_at_the_left(
    qtbot: QtBot, desk: Desk, qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    before = partial(qapp.setLayoutDirection, Qt.LayoutDirection.LeftToRight)
    request.addfinalizer(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel = _shown(qtbot, desk)
    _go(qtbot, panel, "SA")
    assert panel.sheet.mapTo(panel, QPoint(0, 0)).x() < panel.list.mapTo(panel, QPoint(0, 0)).x()
    panel.grab()
