"""In the room: cards, clocks and notes by keys alone, with nothing in view that the copy withholds."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW, settle
from tests.ui.meetings.test_prepare_panel import put
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.facts import Fact
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.promises import Promise
from trustdesk.domain.questions import Question
from trustdesk.ui.desk import Desk
from trustdesk.ui.meetings.room_clocks import ASK_AFTER_S, SMALL_TALK_S
from trustdesk.ui.meetings.room_ring import RoomRing
from trustdesk.ui.meetings.room_window import RoomWindow
from trustdesk.ui.places import Place, Screen


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def room(qtbot: QtBot, empty_desk: Desk, clock: Clock) -> Iterator[RoomWindow]:
    put(
        empty_desk,
        qtbot,
        Counterpart(id="reyes", name="Reyes"),
        Negotiation(id="t", counterpart="reyes", title="Chapters", goal="seven in nine weeks", shared_goal="the book"),
        Meeting(id="m", counterpart="reyes", negotiation="t", starts_at=NOW + timedelta(hours=1), minutes=45),
        Question(id="q", counterpart="reyes", text="What slowed the glossary down?"),
        Question(id="s", counterpart="reyes", text="What does your agency take?", eyes_only=True),
    )
    room = RoomWindow(empty_desk, "reyes", "m")
    room.clock = clock
    room.resize(1280, 800)
    with qtbot.waitExposed(room):
        room.show()
    settle(qtbot, empty_desk)
    yield room
    _put_away(qtbot, room)


def _put_away(qtbot: QtBot, room: RoomWindow) -> None:
    """It deletes itself when it is closed, as a test may have done already."""
    if shiboken6.isValid(room):
        room.close()
        _is_gone(qtbot, room)


def _is_gone(qtbot: QtBot, room: RoomWindow) -> None:
    qtbot.waitUntil(lambda: not shiboken6.isValid(room))


def press(room: RoomWindow, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or room, key)
    settle(qtbot, room._desk)


def texts(room: RoomWindow) -> str:
    return "\n".join(each.text() for each in room.findChildren(QLabel) if each.isVisible())


def ring(room: RoomWindow, name: str) -> str:
    return next(each.accessibleDescription() for each in room.findChildren(RoomRing) if each.accessibleName() == name)


def tab(room: RoomWindow) -> str:
    tabs = room.findChild(QTabBar)
    assert tabs is not None
    return tabs.tabText(tabs.currentIndex())


def test_it_opens_with_the_opening_lines_and_arrows_turn_the_cards(room: RoomWindow, qtbot: QtBot) -> None:
    assert tab(room) == "Open with"
    assert "the book" in room.card.text()
    press(room, qtbot, Qt.Key.Key_Right)
    assert (tab(room), room.card.text().splitlines()[0]) == ("Goal", "seven in nine weeks")
    press(room, qtbot, Qt.Key.Key_Left)
    press(room, qtbot, Qt.Key.Key_Left)
    assert tab(room) == "Ask"
    assert "What does your agency take?" in room.card.text()


def test_on_the_table_nothing_withheld_is_in_view(room: RoomWindow, qtbot: QtBot) -> None:
    press(room, qtbot, Qt.Key.Key_Left)
    qtbot.keyClick(room, Qt.Key.Key_T)
    assert room.card.text() == "", "nothing of it stays while the other copy is read"
    qtbot.waitUntil(lambda: bool(room.card.text()))
    settle(qtbot, room._desk)
    tabs = room.findChild(QTabBar)
    assert tabs is not None
    seen = []
    for _ in range(tabs.count()):
        seen.append(texts(room))
        press(room, qtbot, Qt.Key.Key_Right)
    assert "What slowed the glossary down?" in "\n".join(seen)
    assert "agency" not in "\n".join(seen)
    assert "seven in nine weeks" not in "\n".join(seen)
    assert "TABLE COPY" in seen[0]
    press(room, qtbot, Qt.Key.Key_T)
    assert "EYES ONLY" in texts(room)


def test_the_five_minutes_count_down_and_end_quietly(room: RoomWindow, qtbot: QtBot, clock: Clock) -> None:
    """S0.5."""
    assert ring(room, "Small talk") == "5:00"
    press(room, qtbot, Qt.Key.Key_Space)
    clock.now += 61
    room.tick()
    assert (ring(room, "Small talk"), ring(room, "Meeting")) == ("3:59", "1 / 45")
    press(room, qtbot, Qt.Key.Key_Space)
    clock.now += 100
    room.tick()
    assert ring(room, "Small talk") == "3:59"
    press(room, qtbot, Qt.Key.Key_Space)
    clock.now += SMALL_TALK_S
    room.tick()
    assert ring(room, "Small talk") == "over"
    press(room, qtbot, Qt.Key.Key_R)
    assert ring(room, "Small talk") == "5:00"


def test_after_two_minutes_it_reminds_to_ask(room: RoomWindow, qtbot: QtBot, clock: Clock) -> None:
    """S4.2b."""
    press(room, qtbot, Qt.Key.Key_A)
    clock.now += ASK_AFTER_S
    room.tick()
    assert room.asks_to_ask
    assert ring(room, "Since you asked") == "2:00"
    press(room, qtbot, Qt.Key.Key_A)
    assert not room.asks_to_ask


def test_a_note_is_kept_and_its_letters_are_no_keys(room: RoomWindow, qtbot: QtBot, clock: Clock) -> None:
    press(room, qtbot, Qt.Key.Key_N)
    assert QApplication.focusWidget() is room.note
    qtbot.keyClicks(room.note, "their CTO draws and plans a trade")
    press(room, qtbot, Qt.Key.Key_Return)
    assert not room.note.isVisible()
    assert "Noted" in texts(room)
    assert "EYES ONLY" in texts(room)
    assert not room.clocks.whole.is_running
    with room._desk.vault.read() as reader:
        assert [each.text for each in reader.all(Fact)] == ["their CTO draws and plans a trade"]


def test_a_promise_noted_says_how_it_was_understood(room: RoomWindow, qtbot: QtBot) -> None:
    press(room, qtbot, Qt.Key.Key_N)
    qtbot.keyClicks(room.note, "they: two chapters by fri")
    press(room, qtbot, Qt.Key.Key_Return)
    assert "They promised: two chapters, 5 June at the latest" in texts(room)
    with room._desk.vault.read() as reader:
        assert [each.text for each in reader.all(Promise)] == ["two chapters"]


def test_escape_puts_the_note_away_and_then_leaves(room: RoomWindow, qtbot: QtBot) -> None:
    press(room, qtbot, Qt.Key.Key_N)
    press(room, qtbot, Qt.Key.Key_Escape)
    assert not room.note.isVisible()
    assert room.isVisible()
    qtbot.keyClick(room, Qt.Key.Key_Escape)
    _is_gone(qtbot, room)


def test_d_goes_to_the_debrief(room: RoomWindow, qtbot: QtBot) -> None:
    wished: list[Place] = []
    room.place_requested.connect(wished.append)
    qtbot.keyClick(room, Qt.Key.Key_D)
    _is_gone(qtbot, room)
    assert wished == [Place(screen=Screen.DEBRIEF, counterpart="reyes", meeting="m")]


def test_type_grows_with_the_window(room: RoomWindow) -> None:
    def size() -> int:
        return max(each.font().pixelSize() for each in room.card.findChildren(QLabel))

    room.resize(800, 500)
    QApplication.processEvents()
    small = size()
    room.resize(1600, 1000)
    QApplication.processEvents()
    assert size() > small


def test_everything_that_takes_the_focus_has_a_name(room: RoomWindow) -> None:
    focusable = [each for each in room.findChildren(QWidget)
                 if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus]  # fmt: skip
    assert focusable
    assert [each for each in focusable if not each.accessibleName()] == []


def test_without_any_meeting_it_says_so(qtbot: QtBot, empty_desk: Desk) -> None:
    room = RoomWindow(empty_desk, "", "")
    with qtbot.waitExposed(room):
        room.show()
    settle(qtbot, empty_desk)
    assert "No meeting is planned" in texts(room)
    _put_away(qtbot, room)
