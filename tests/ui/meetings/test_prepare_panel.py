"""Prepare: from a bare dossier to a page worth holding, by keyboard alone."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW, settle, show_window
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.meetings import Meeting, Prompt
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party, Record
from trustdesk.operations.briefings import Form, Request, brief
from trustdesk.operations.editing import keep
from trustdesk.operations.preparing import prompts
from trustdesk.settings import Settings
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.meetings.prepare_panel import PreparePanel
from trustdesk.ui.meetings.prepare_walk import ROUND
from trustdesk.ui.places import Place, Screen


def put(desk: Desk, qtbot: QtBot, *records: Record) -> None:
    desk.do(lambda vault: keep(vault, *records, words="set up"))
    settle(qtbot, desk)


@pytest.fixture
def prepared(qtbot: QtBot, empty_desk: Desk) -> MainWindow:
    """The window on a desk with one bare dossier and a meeting tomorrow, at Prepare."""
    put(
        empty_desk,
        qtbot,
        Counterpart(id="reyes", name="Reyes <b>&amp;</b>"),
        Meeting(id="m", counterpart="reyes", starts_at=NOW + timedelta(days=1), title="First talk", minutes=60),
    )
    window = show_window(qtbot, empty_desk, Settings(page_shown=False))
    window.go_to(Place(screen=Screen.PREPARE, counterpart="reyes", meeting="m"))
    settle(qtbot, empty_desk)
    return window


def panel(window: MainWindow) -> PreparePanel:
    found = window.findChild(PreparePanel)
    assert found is not None
    return found


def shown(window: MainWindow) -> str:
    labels = panel(window).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(focus(), key, held or Qt.KeyboardModifier.NoModifier)
    settle(qtbot, window.desk)


def answer(window: MainWindow, qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(focus(), text)
    press(window, qtbot, Qt.Key.Key_Return)


def skip(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)


def page(window: MainWindow, now: datetime = NOW) -> str:
    return brief(window.desk.vault, "reyes", Request(now=now), Form.TXT)[0].data.decode()


def current(window: MainWindow) -> Prompt | None:
    asked = panel(window)._walk.current
    return asked.prompt if asked else None


def test_a_bare_dossier_ends_with_a_better_page(prepared: MainWindow, qtbot: QtBot) -> None:
    before = page(prepared)
    assert current(prepared) is Prompt.SETTLE
    assert f"1 of {min(ROUND, len(prompts(prepared.desk.vault, 'reyes', 'm', NOW)))}" in shown(prepared)
    answer(prepared, qtbot, "Chapters 8 to 14")
    assert current(prepared) is Prompt.GOAL
    qtbot.keyClicks(focus(), "seven chapters in nine weeks")
    press(prepared, qtbot, Qt.Key.Key_Tab)
    answer(prepared, qtbot, "five of them")
    assert current(prepared) is Prompt.SHARED_GOAL
    answer(prepared, qtbot, "the book out in autumn")
    after = page(prepared)
    for said in ("Chapters 8 to 14", "seven chapters in nine weeks", "five of them", "the book out in autumn"):
        assert said not in before
        assert said in after


def test_the_name_is_plain_text(prepared: MainWindow) -> None:
    assert "Prepare for Reyes <b>&amp;</b>" in shown(prepared)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in panel(prepared).findChildren(QLabel)
               if "Reyes" in label.text())  # fmt: skip


def test_nothing_typed_is_refused_in_place(prepared: MainWindow, qtbot: QtBot) -> None:
    press(prepared, qtbot, Qt.Key.Key_Return)
    assert "or skip this one" in shown(prepared)
    assert current(prepared) is Prompt.SETTLE


def test_what_was_skipped_stays_skipped_until_it_is_asked_for(prepared: MainWindow, qtbot: QtBot) -> None:
    skip(prepared, qtbot)
    later = current(prepared)
    assert later is not None
    assert later is not Prompt.SETTLE
    prepared.go_to(Place(screen=Screen.PREPARE, counterpart="reyes", meeting="m"))
    settle(qtbot, prepared.desk)
    assert current(prepared) is later
    while current(prepared) is not None:
        skip(prepared, qtbot)
    for _ in range(3):
        button = panel(prepared).findChild(QPushButton, "prepare-more")
        assert button is not None
        if not button.isVisible():
            break
        qtbot.keyClick(button, Qt.Key.Key_Space)
        settle(qtbot, prepared.desk)
        while current(prepared) is not None:
            skip(prepared, qtbot)
    brought_back = panel(prepared).findChild(QPushButton, "prepare-skipped")
    assert brought_back is not None
    assert brought_back.isVisible()
    qtbot.keyClick(brought_back, Qt.Key.Key_Space)
    settle(qtbot, prepared.desk)
    assert current(prepared) is Prompt.SETTLE
    assert "Skipped before" in shown(prepared)


def test_the_way_back_shows_what_was_answered_and_changes_it(prepared: MainWindow, qtbot: QtBot) -> None:
    answer(prepared, qtbot, "Chapters")
    press(prepared, qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert current(prepared) is Prompt.SETTLE
    press(prepared, qtbot, Qt.Key.Key_End)
    answer(prepared, qtbot, " 8 to 14")
    assert current(prepared) is Prompt.GOAL
    with prepared.desk.vault.read() as reader:
        assert [each.title for each in reader.all(Negotiation)] == ["Chapters 8 to 14"]


def test_what_is_typed_is_saved_without_enter(prepared: MainWindow, qtbot: QtBot) -> None:
    """Within two seconds, by itself; and what follows belongs to the same step of undo."""
    qtbot.keyClicks(focus(), "Chapters")

    def titles() -> list[str]:
        with prepared.desk.vault.read() as reader:
            return [each.title for each in reader.all(Negotiation)]

    qtbot.waitUntil(lambda: titles() == ["Chapters"], timeout=2_000)
    settle(qtbot, prepared.desk)
    assert current(prepared) is Prompt.SETTLE
    answer(prepared, qtbot, " 8 to 14")
    assert titles() == ["Chapters 8 to 14"]
    prepared.command("undo")
    settle(qtbot, prepared.desk)
    assert titles() == []


def test_leaving_saves_what_was_typed_and_goes_to_the_dossier(prepared: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(focus(), "Chapters")
    press(prepared, qtbot, Qt.Key.Key_Escape)
    assert prepared.place == Place(counterpart="reyes", meeting="m")
    with prepared.desk.vault.read() as reader:
        assert [each.title for each in reader.all(Negotiation)] == ["Chapters"]


def test_undo_brings_the_prompt_back(prepared: MainWindow, qtbot: QtBot) -> None:
    answer(prepared, qtbot, "Chapters")
    assert "what to settle" in prepared.actions_by_name["undo"].text()
    prepared.command("undo")
    settle(qtbot, prepared.desk)
    waiting = [each.prompt for each in prompts(prepared.desk.vault, "reyes", "m", NOW)]
    assert waiting[0] is Prompt.SETTLE


def test_days_are_shown_as_they_were_understood(prepared: MainWindow, qtbot: QtBot) -> None:
    overdue = Promise(
        id="p", counterpart="reyes", party=Party.OURS, text="the comments", target_date=NOW.date() - timedelta(days=9)
    )
    put(prepared.desk, qtbot, overdue)
    skip(prepared, qtbot)
    assert current(prepared) is Prompt.OVERDUE
    assert "“the comments” is overdue" in shown(prepared)
    qtbot.keyClicks(focus(), "fri, mon at the latest")
    qtbot.waitUntil(lambda: "Friday 5 June, Monday 8 June at the latest" in shown(prepared))
    press(prepared, qtbot, Qt.Key.Key_Return)
    assert "on Friday 5 June" in " ".join(page(prepared).split())


def test_a_desk_without_a_meeting_offers_to_plan_one(qtbot: QtBot, empty_desk: Desk) -> None:
    window = show_window(qtbot, empty_desk)
    window.go_to(Place(screen=Screen.PREPARE))
    settle(qtbot, empty_desk)
    button = panel(window).findChild(QPushButton, "empty-button")
    assert button is not None
    assert button.isVisible()
    wished: list[str] = []
    panel(window).command_requested.disconnect()
    panel(window).command_requested.connect(wished.append)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert wished == ["new-meeting"]


@pytest.mark.parametrize("screen", [Screen.PREPARE, Screen.DEBRIEF])
def test_a_dossier_that_is_gone_is_said_in_place(qtbot: QtBot, empty_desk: Desk, screen: Screen) -> None:
    window = show_window(qtbot, empty_desk, Settings(page_shown=False))
    window.go_to(Place(screen=screen, counterpart="gone"))
    settle(qtbot, empty_desk)
    said = [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    assert any("There is no counterpart" in text for text in said)


def test_without_a_dossier_it_is_the_next_meeting(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    window.go_to(Place(screen=Screen.PREPARE))
    settle(qtbot, desk)
    assert window.place.counterpart
    assert window.place.meeting
    assert "Prepare for" in shown(window)


def test_everything_is_named_and_every_prompt_has_its_texts(prepared: MainWindow, qtbot: QtBot) -> None:
    """Each prompt of a bare dossier is drawn once, its fields named for a screen reader."""
    seen = set()
    while True:
        while (prompt := current(prepared)) is not None:
            seen.add(prompt)
            named = [each for each in panel(prepared).findChildren(QWidget) if each.objectName().startswith("prompt-")]
            assert named
            assert all(each.accessibleName() for each in named)
            skip(prepared, qtbot)
        more = panel(prepared).findChild(QPushButton, "prepare-more")
        assert more is not None
        if not more.isVisible():
            break
        qtbot.keyClick(more, Qt.Key.Key_Space)
        settle(qtbot, prepared.desk)
    assert len(seen) > ROUND
