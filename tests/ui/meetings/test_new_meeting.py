"""A new meeting by keyboard: when as one says it, and with whom."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from tests.ui.meetings.test_prepare_panel import focus, put
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Person
from trustdesk.ui.desk import Desk
from trustdesk.ui.meetings.new_meeting import NewMeeting
from trustdesk.ui.places import Place

# Offscreen there is no keyboard to grab for a popup.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


@pytest.fixture
def filled(qtbot: QtBot, empty_desk: Desk) -> Desk:
    put(
        empty_desk,
        qtbot,
        Person(id="ines", given="Inés"),
        Counterpart(id="reyes", name="Reyes Ortiz"),
        Member(id="seat", counterpart="reyes", person="ines"),
        Negotiation(id="t", counterpart="reyes", title="Chapters"),
    )
    return empty_desk


def opened(qtbot: QtBot, desk: Desk, counterpart: str) -> tuple[NewMeeting, list[Place]]:
    form = NewMeeting(desk, None, counterpart)
    qtbot.addWidget(form)
    places: list[Place] = []
    form.place_requested.connect(places.append)
    with qtbot.waitExposed(form):
        form.open()
    settle(qtbot, desk)
    return form, places


def shown(form: NewMeeting) -> str:
    return "\n".join(each.text() for each in form.findChildren(QLabel) if each.isVisible())


def meetings(desk: Desk) -> tuple[Meeting, ...]:
    with desk.vault.read() as reader:
        return reader.all(Meeting)


def test_a_day_and_a_time_and_enter_plan_it(qtbot: QtBot, filled: Desk) -> None:
    form, places = opened(qtbot, filled, "reyes")
    assert "New meeting with Reyes Ortiz" in shown(form)
    qtbot.keyClicks(focus(), "24 nov 9")
    qtbot.waitUntil(lambda: "Tuesday 24 November, 09:00" in shown(form))
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    settle(qtbot, filled)
    made = meetings(filled)[0]
    assert made.starts_at == datetime.fromisoformat("2026-11-24T09:00+00:00")
    assert (made.negotiation, made.attendees, made.minutes) == ("t", ("ines",), 60)
    assert places == [Place(counterpart="reyes", meeting=made.id)]


def test_an_unclear_beginning_is_asked_back(qtbot: QtBot, filled: Desk) -> None:
    form, places = opened(qtbot, filled, "reyes")
    qtbot.keyClicks(focus(), "soon")
    qtbot.waitUntil(lambda: "Not clear yet" in shown(form))
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    settle(qtbot, filled)
    assert "When does it begin?" in shown(form)
    assert (meetings(filled), places) == ((), [])
    qtbot.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(focus(), "tomorrow at three")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    settle(qtbot, filled)
    assert len(meetings(filled)) == 1


def test_without_a_dossier_the_counterpart_is_chosen_by_name(qtbot: QtBot, filled: Desk) -> None:
    form, places = opened(qtbot, filled, "")
    line = form.findChild(QLineEdit, "new-meeting-whom")
    assert line is not None
    assert line.isVisible()
    qtbot.keyClicks(line, "rey")
    settle(qtbot, filled)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    settle(qtbot, filled)
    assert "New meeting with Reyes Ortiz" in shown(form)
    qtbot.keyClicks(focus(), "fri 10:00")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    settle(qtbot, filled)
    assert [each.counterpart for each in meetings(filled)] == ["reyes"]
    assert places


def test_nobody_is_met_by_nobody(qtbot: QtBot, filled: Desk, tmp_path: Path) -> None:
    form, _ = opened(qtbot, filled, "")
    button = form._plan
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "With whom?" in shown(form)
