"""Debrief: ninety seconds by keyboard, and what was said stands on the next page."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW, settle, show_window
from tests.ui.meetings.test_prepare_panel import focus, put
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.meetings import Contact, Debrief, Meeting, MeetingStatus, Mood
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Person
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party, Record
from trustdesk.operations.briefings import Form, Request, brief
from trustdesk.settings import Settings
from trustdesk.store.vault import open_vault
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.meetings.debrief_panel import DebriefPanel
from trustdesk.ui.places import Place, Screen

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def debriefed(qtbot: QtBot, empty_desk: Desk) -> MainWindow:
    """The window at the debrief of a meeting of this morning; another is planned for next week."""
    put(
        empty_desk,
        qtbot,
        Person(id="ines", given="Inés"),
        Counterpart(id="reyes", name="Reyes"),
        Member(id="seat", counterpart="reyes", person="ines"),
        Negotiation(id="t", counterpart="reyes", title="Chapters", shared_goal="the book out in autumn"),
        Meeting(id="m", counterpart="reyes", negotiation="t", starts_at=NOW - timedelta(hours=2), minutes=45),
        Meeting(id="next", counterpart="reyes", negotiation="t", starts_at=NOW + timedelta(days=7), title="Again"),
        Promise(
            id="p",
            counterpart="reyes",
            party=Party.OURS,
            text="the comments",
            target_date=NOW.date() - timedelta(days=3),
        ),
    )
    window = show_window(qtbot, empty_desk, Settings(page_shown=False))
    window.go_to(Place(screen=Screen.DEBRIEF, counterpart="reyes", meeting="m"))
    settle(qtbot, empty_desk)
    return window


def panel(window: MainWindow) -> DebriefPanel:
    found = window.findChild(DebriefPanel)
    assert found is not None
    return found


def shown(window: MainWindow) -> str:
    return "\n".join(each.text() for each in panel(window).findChildren(QLabel) if each.isVisible())


def named(window: MainWindow, name: str) -> QWidget:
    return next(each for each in panel(window).findChildren(QWidget) if each.objectName() == name)


def tab_to(qtbot: QtBot, name: str) -> None:
    """By the keyboard, as a user would."""
    for _ in range(60):
        if name in (focus().objectName(), focus().parentWidget().objectName()):
            return
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    raise AssertionError(f"{name} is not reached by Tab")


def records(window: MainWindow) -> set[Record]:
    with window.desk.vault.read() as reader:
        return set(reader.everything())


def next_page(window: MainWindow) -> str:
    made = brief(window.desk.vault, "next", Request(now=NOW), Form.TXT)[0]
    return " ".join(made.data.decode().split())


def fill_in(window: MainWindow, qtbot: QtBot) -> None:
    """Everything, by keyboard: digits, letters, lines."""
    for digit in "2453":
        qtbot.keyClicks(focus(), digit)
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    tab_to(qtbot, "promise-ours-1")
    qtbot.keyClicks(focus(), "the style sheet by thu, fri at the latest")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    tab_to(qtbot, "promise-theirs-1")
    qtbot.keyClicks(focus(), "two sample chapters")
    tab_to(qtbot, "due-p")
    qtbot.keyClicks(focus(), "l")
    tab_to(qtbot, "debrief-learned")
    qtbot.keyClicks(focus(), "she works by ear")
    settle(qtbot, window.desk)


def test_ninety_seconds_by_keyboard_land_in_the_next_briefing(debriefed: MainWindow, qtbot: QtBot) -> None:
    before, used = next_page(debriefed), ""
    fill_in(debriefed, qtbot)
    box = next(each for each in panel(debriefed).findChildren(QCheckBox) if "autumn" in each.accessibleName())
    used = box.accessibleName()
    assert used in before
    while not box.hasFocus():
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    settle(qtbot, debriefed.desk)
    after = next_page(debriefed)
    for said in ("the style sheet", "two sample chapters", "she works by ear"):
        assert said not in before
        assert said in after
    assert used not in after
    assert "Debrief saved" in shown(debriefed)
    assert "the style sheet" in shown(debriefed)
    assert "will not be offered again" in shown(debriefed)
    with debriefed.desk.vault.read() as reader:
        debrief, contact = reader.all(Debrief)[0], reader.all(Contact)[0]
        promise, meeting = reader.get(Promise, "p"), reader.get(Meeting, "m")
    assert (debrief.trust_before, debrief.trust_after) == (2, 4)
    assert (debrief.their_satisfaction, debrief.our_satisfaction) == (5, 3)
    assert contact.mood is Mood.WARM
    assert promise is not None
    assert (promise.status, promise.done_on) == (PromiseStatus.KEPT, NOW.date())
    assert meeting is not None
    assert meeting.status is MeetingStatus.HELD


def test_undo_takes_it_all_back(debriefed: MainWindow, qtbot: QtBot) -> None:
    before = records(debriefed)
    fill_in(debriefed, qtbot)
    panel(debriefed).finish_edits()
    settle(qtbot, debriefed.desk)
    qtbot.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    settle(qtbot, debriefed.desk)
    assert records(debriefed) != before
    assert "debrief" in debriefed.actions_by_name["undo"].text()
    debriefed.command("undo")
    settle(qtbot, debriefed.desk)
    assert records(debriefed) == before


def test_what_is_typed_is_kept_by_itself_and_survives(debriefed: MainWindow, qtbot: QtBot, vault_path: Path) -> None:
    """As when the program is killed: what another connection reads is on disk."""
    tab_to(qtbot, "promise-ours-1")
    qtbot.keyClicks(focus(), "the glossary by fri")

    def kept() -> bool:
        with debriefed.desk.vault.read() as reader:
            return "the glossary" in {each.text for each in reader.all(Promise)}

    qtbot.waitUntil(kept, timeout=2_000)
    settle(qtbot, debriefed.desk)
    assert "Draft kept" in shown(debriefed)
    with open_vault(vault_path) as other, other.read() as reader:
        assert "the glossary" in {each.text for each in reader.all(Promise)}
        assert reader.get(Meeting, "m").status is MeetingStatus.PLANNED  # type: ignore[union-attr]


def test_leaving_and_coming_back_finds_the_form_as_it_was(debriefed: MainWindow, qtbot: QtBot) -> None:
    fill_in(debriefed, qtbot)
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    settle(qtbot, debriefed.desk)
    assert debriefed.place.screen is Screen.COUNTERPARTS
    debriefed.go_to(Place(screen=Screen.DEBRIEF, counterpart="reyes", meeting="m"))
    settle(qtbot, debriefed.desk)
    draft = panel(debriefed)._form.draft()  # type: ignore[union-attr]
    assert (draft.trust_before, draft.trust_after, draft.learned) == (2, 4, "she works by ear")
    assert [each.text for each in draft.promises] == [
        "the style sheet by 4 June, 5 June at the latest", "two sample chapters",
    ]  # fmt: skip


def test_a_day_is_shown_as_it_was_understood_and_asked_for_where_it_is_not(debriefed: MainWindow, qtbot: QtBot) -> None:
    tab_to(qtbot, "promise-ours-1")
    qtbot.keyClicks(focus(), "the style sheet by thu, fri at the latest")
    qtbot.waitUntil(lambda: "Thursday 4 June, Friday 5 June at the latest" in shown(debriefed))
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    qtbot.keyClicks(focus(), "the glossary soon")
    qtbot.waitUntil(lambda: "soon" in shown(debriefed))


def test_the_result_offers_to_plan_the_next_meeting(debriefed: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    settle(qtbot, debriefed.desk)
    wished: list[str] = []
    panel(debriefed).command_requested.disconnect()
    panel(debriefed).command_requested.connect(wished.append)
    plan = named(debriefed, "debrief-plan")
    assert isinstance(plan, QPushButton)
    qtbot.keyClick(plan, Qt.Key.Key_Space)
    assert wished == ["new-meeting"]
    qtbot.keyClick(named(debriefed, "debrief-show-next"), Qt.Key.Key_Space)
    settle(qtbot, debriefed.desk)
    assert debriefed.place == Place(counterpart="reyes", meeting="next")


def test_everything_is_reached_by_tab_and_has_a_name(debriefed: MainWindow, qtbot: QtBot) -> None:
    first, seen = focus(), []
    while True:
        seen.append(focus())
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
        if focus() is first or len(seen) > 80:
            break
    inside = [each for each in seen if panel(debriefed).isAncestorOf(each)]
    assert named(debriefed, "debrief-save") in inside
    unnamed = [each for each in inside if not (each.accessibleName() or getattr(each, "text", str)())]
    assert unnamed == []


def test_a_desk_without_a_meeting_offers_to_plan_one(qtbot: QtBot, empty_desk: Desk) -> None:
    window = show_window(qtbot, empty_desk)
    window.go_to(Place(screen=Screen.DEBRIEF))
    settle(qtbot, empty_desk)
    button = panel(window).findChild(QPushButton, "empty-button")
    assert button is not None
    assert button.isVisible()


def test_every_sample_meeting_can_be_debriefed(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    with desk.vault.read() as reader:
        meetings = [each for each in reader.all(Meeting) if each.starts_at <= NOW][:6]
    assert meetings
    for each in meetings:
        window.go_to(Place(screen=Screen.DEBRIEF, counterpart=each.counterpart, meeting=each.id))
        settle(qtbot, desk)
        assert panel(window)._about is not None
    assert QApplication.focusWidget() is not None
