"""The drill in the window, by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW, settle
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.glossaries import DrillCard
from trustdesk.domain.terms import Term, TermUse
from trustdesk.operations.drill import DrillWish, Rating
from trustdesk.operations.editing import keep
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.terms.drill_dialog import DrillDialog
from trustdesk.ui.terms.drill_round import DrillRound

Keys = Qt.Key
Open = Callable[..., DrillDialog]


@pytest.fixture(autouse=True)
def _no_added_packs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))


@pytest.fixture
def opened(qtbot: QtBot, empty_desk: Desk) -> Open:
    """Opens the drill of a dossier with these terms."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def open_drill(*terms: Term) -> DrillDialog:
        keep(empty_desk.vault, Counterpart(id="luban", name="Luban"), *terms, words="desk")
        parent.show()
        dialog = DrillDialog(empty_desk, DrillWish(counterpart="luban"), parent)
        with qtbot.waitExposed(dialog):
            dialog.open()
        settle(qtbot, empty_desk)
        return dialog

    return open_drill


AOG = Term(id="aog", text="AOG", meaning="it cannot fly", example="An <b>AOG</b> again", counterpart="luban")
CHEAP = Term(id="cheap", text="cheap", use=TermUse.AVOID, instead="economical", counterpart="luban")


def _type(qtbot: QtBot, dialog: DrillDialog, *keys: Qt.Key) -> None:
    """Wherever the focus is."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or dialog, key)


def _cards(desk: Desk) -> dict[str, DrillCard]:
    with desk.vault.read() as reader:
        return {each.term: each for each in reader.all(DrillCard)}


def test_space_shows_the_answer_and_a_number_rates_it(qtbot: QtBot, opened: Open, empty_desk: Desk) -> None:
    """S1.8."""
    dialog = opened(AOG, CHEAP)
    assert dialog.card._shown.text() == "it cannot fly"
    assert not dialog.card._answer.isVisible()
    _type(qtbot, dialog, Keys.Key_3)  # nothing is rated before it is seen
    assert dialog.card._shown.text() == "it cannot fly"
    _type(qtbot, dialog, Keys.Key_Space)
    assert dialog.card._answer.text() == "AOG"
    assert dialog.card._answer.isVisible()
    assert dialog.card.accessibleName() == "AOG"
    _type(qtbot, dialog, Keys.Key_3)
    assert dialog.card._shown.text() == "not “cheap”"
    assert dialog.card._asked.text() == "What do you say instead?"
    settle(qtbot, empty_desk)
    assert set(_cards(empty_desk)) == {"terms/aog"}
    assert _cards(empty_desk)["terms/aog"].reviewed == NOW


def test_at_the_end_it_says_how_many_were_known(qtbot: QtBot, opened: Open, empty_desk: Desk) -> None:
    """S1.8: a card that was not known comes again until it is."""
    dialog = opened(AOG, CHEAP)
    _type(qtbot, dialog, Keys.Key_Space, Keys.Key_1, Keys.Key_Return, Keys.Key_4)
    assert dialog.card._shown.text() == "it cannot fly"
    _type(qtbot, dialog, Keys.Key_Space, Keys.Key_3)
    assert dialog.end.isVisible()
    assert dialog.end.text.startswith("You knew 1 of 2 at once.")
    settle(qtbot, empty_desk)
    assert set(_cards(empty_desk)) == {"terms/aog", "terms/cheap"}
    empty_desk.undo()
    settle(qtbot, empty_desk)
    assert _cards(empty_desk) == {}
    with qtbot.waitSignal(dialog.finished):
        _type(qtbot, dialog, Keys.Key_Escape)


def test_escape_says_how_it_went_and_then_closes(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(AOG, CHEAP)
    _type(qtbot, dialog, Keys.Key_Space, Keys.Key_3, Keys.Key_Escape)
    assert dialog.end.text == "One word, and you knew it."
    with qtbot.waitSignal(dialog.finished):
        _type(qtbot, dialog, Keys.Key_Escape)


def test_escape_closes_what_has_not_begun(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(AOG)
    with qtbot.waitSignal(dialog.finished):
        _type(qtbot, dialog, Keys.Key_Escape)


def test_the_mouse_does_all_of_it(qtbot: QtBot, opened: Open, empty_desk: Desk) -> None:
    dialog = opened(AOG)
    qtbot.mouseClick(dialog.show_answer, Qt.MouseButton.LeftButton)
    assert not dialog.show_answer.isVisible()
    qtbot.mouseClick(dialog.ratings[Rating.HARD], Qt.MouseButton.LeftButton)
    assert dialog.end.isVisible()
    settle(qtbot, empty_desk)
    assert len(_cards(empty_desk)) == 1


def test_the_time_only_informs(qtbot: QtBot, opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = opened(AOG)
    monkeypatch.setattr(dialog, "_seconds", 0)
    dialog._tick()
    assert dialog.bar.accessibleDescription().startswith("The two minutes are over")
    _type(qtbot, dialog, Keys.Key_Space)
    assert dialog.card._answer.isVisible()


def test_where_there_is_nothing_to_learn_it_says_what_to_do(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    assert dialog.end.text.startswith("There is nothing to learn yet.")
    assert not dialog.bar.isVisible()
    assert dialog._close.hasFocus()


def test_what_is_learnt_waits_for_its_day(qtbot: QtBot, opened: Open, empty_desk: Desk) -> None:
    dialog = opened(AOG)
    _type(qtbot, dialog, Keys.Key_Space, Keys.Key_4)
    settle(qtbot, empty_desk)
    dialog._read()
    settle(qtbot, empty_desk)
    assert dialog.end.text.startswith("The one word is learnt.")


def test_after_a_full_session_more_may_be_asked(qtbot: QtBot, opened: Open, empty_desk: Desk) -> None:
    dialog = opened(*(Term(id=f"t{n}", text=f"t{n}", meaning=f"m{n}", counterpart="luban") for n in range(13)))
    for _ in range(12):
        _type(qtbot, dialog, Keys.Key_Space, Keys.Key_4)
    more = dialog.end.findChild(QPushButton, "empty-button")
    assert more is not None
    assert more.text() == "One more"
    settle(qtbot, empty_desk)
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    settle(qtbot, empty_desk)
    assert dialog.card._shown.text() == "m12"
    assert dialog.bar.isVisible()


def test_data_is_never_read_as_markup(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(AOG)
    _type(qtbot, dialog, Keys.Key_Space)
    assert dialog.card._example.text() == "“An <b>AOG</b> again”"
    assert dialog.card._example.textFormat() is Qt.TextFormat.PlainText


def test_a_round_without_cards_is_over() -> None:
    assert DrillRound(()).card is None


# --- Where it is opened from


def _drills(window: MainWindow) -> list[DrillDialog]:
    return [each for each in window.findChildren(DrillDialog) if each.isVisible()]


def test_the_shortcut_drills_the_dossier_that_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    window.go_to(Place(screen=Screen.COUNTERPARTS, counterpart="luban-air"))
    settle(qtbot, window.desk)
    window.actions_by_name["drill"].trigger()
    settle(qtbot, window.desk)
    (dialog,) = _drills(window)
    assert dialog._heading.text() == "Drill: Luban Airways"
    dialog.reject()


def test_the_words_of_a_dossier_offer_it(qtbot: QtBot, window: MainWindow) -> None:
    window.go_to(Place(screen=Screen.COUNTERPARTS, counterpart="luban-air", section="terms"))
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "section-drill") is not None, timeout=20_000)
    settle(qtbot, window.desk)
    button = window.findChild(QPushButton, "section-drill")
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, window.desk)
    assert [each._heading.text() for each in _drills(window)] == ["Drill: Luban Airways"]
    _drills(window)[0].reject()


def test_a_meeting_of_today_offers_it(qtbot: QtBot, window: MainWindow) -> None:
    from trustdesk.ui.today.today_panel import TodayPanel

    panel = window.findChild(TodayPanel)
    assert panel is not None
    row = panel.sections["meetings"].rows[1]
    name = row.text.title
    row.setFocus()
    settle(qtbot, window.desk)
    deed = next(each for each in row.text.deeds if each.name == "drill")
    row.done.emit(row.text.key, deed.name)
    settle(qtbot, window.desk)
    assert [each._heading.text() for each in _drills(window)] == [f"Drill: {name}"]
    _drills(window)[0].reject()
