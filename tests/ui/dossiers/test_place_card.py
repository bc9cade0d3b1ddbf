"""Where they are, in the sheet: what it says, what stays away, and how a note becomes one about the person."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.culture import Dimension, StyleReading
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.people import Person
from trustdesk.domain.record import Record
from trustdesk.i18n.words import Words
from trustdesk.operations.editing import keep
from trustdesk.ui.desk import Desk
from trustdesk.ui.dossiers.place_card import PlaceCard
from trustdesk.ui.dossiers.summaries import summary
from trustdesk.ui.places import Place, Screen

ANA = Person(id="ana", given="Ana", family="<b>Costa</b>", country="PT", time_zone="Europe/Lisbon")


@pytest.fixture
def card(qtbot: QtBot, empty_desk: Desk) -> PlaceCard:
    put(qtbot, empty_desk, ANA, Counterpart(id="costa", name="Costa", person="ana"))
    card = PlaceCard(empty_desk)
    qtbot.addWidget(card)
    card.resize(700, 400)
    with qtbot.waitExposed(card):
        card.show()
    card.show_dossier("costa")
    settle(qtbot, empty_desk)
    return card


def put(qtbot: QtBot, desk: Desk, *records: Record) -> None:
    desk.do(lambda vault: keep(vault, *records, words="set up"))
    settle(qtbot, desk)


def shown(card: PlaceCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def test_it_says_their_hour_their_next_day_off_and_hello(card: PlaceCard) -> None:
    said = shown(card)
    assert "Where they are: Portugal" in said
    assert "Wednesday 10:00 there, 1 h ahead of you" in said
    assert "Working hours" in said
    assert "Thursday 4 June, Corpus Christi" in said
    assert "Portuguese" in said
    assert "not yet true of Ana <b>Costa</b>" in said
    assert said.count("Check: ") == 3
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in card.findChildren(QLabel) if label.text())


def test_without_a_country_there_is_nothing(card: PlaceCard, qtbot: QtBot) -> None:
    put(qtbot, card.desk, replace(ANA, country=""))
    assert not shown(card)


def test_it_follows_them_to_another_country(card: PlaceCard, qtbot: QtBot) -> None:
    put(qtbot, card.desk, replace(ANA, country="JP", time_zone="Asia/Tokyo"))
    assert "Where they are: Japan" in shown(card)
    assert "Outside working hours" in shown(card)


def test_hello_is_said_as_a_man_and_as_a_woman_says_it(card: PlaceCard, qtbot: QtBot) -> None:
    put(qtbot, card.desk, replace(ANA, country="TH", time_zone="Asia/Bangkok"))
    said = shown(card)
    assert "khrap" in said
    assert "kha" in said.replace("khrap", "")


def test_the_country_is_opened_by_keyboard(card: PlaceCard, qtbot: QtBot) -> None:
    button = card.findChild(QPushButton, "open-country")
    assert button is not None
    with qtbot.waitSignal(card.place_requested) as wish:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert wish.args == [Place(screen=Screen.COUNTRIES, record="PT")]


def test_a_note_about_them_is_made_and_opened_to_be_written(card: PlaceCard, qtbot: QtBot) -> None:
    button = card.findChild(QPushButton, "note-about-them-0")
    assert button is not None
    with qtbot.waitSignal(card.place_requested) as wish:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    settle(qtbot, card.desk)
    with card.desk.vault.read() as reader:
        (fact,) = reader.all(Fact)
    assert (fact.topic, fact.about) == (Topic.CULTURE, "ana")
    assert wish.args == [Place(counterpart="costa", record=fact.key)]
    assert card.desk.undoable.undo == "new note"


@pytest.mark.parametrize(("value", "where"), [(1, "time is ample"), (2, "rather time is ample"), (3, "between"),
                                              (4, "rather time is short"), (5, "time is short")])  # fmt: skip
def test_a_reading_says_both_poles_and_where_it_lies(value: int, where: str) -> None:
    dossier = Dossier(counterpart=Counterpart(id="costa", name="Costa"))
    reading = StyleReading(id="s", counterpart="costa", dimension=Dimension.TIME, value=value, text="she let it run")
    told = summary(Words("en"), reading, dossier, date(2026, 6, 3))
    assert where in told.title
    assert f"{value} of 5, from “time is ample” to “time is short”" in told.details
    assert "she let it run" in told.details
