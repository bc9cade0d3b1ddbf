"""All pictures of a dossier: those that there are, in one column or two, as text on demand, and each leading on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.issues import Issue
from trustdesk.operations.editing import set_fields
from trustdesk.ui.desk import Desk
from trustdesk.ui.pictures.dossier_pictures import DossierPictures
from trustdesk.ui.places import Place


def show(qtbot: QtBot, desk: Desk, counterpart: str, width: int = 1000) -> DossierPictures:
    pictures = DossierPictures(desk)
    qtbot.addWidget(pictures)
    pictures.resize(width, 1400)
    pictures.show_dossier(counterpart)
    with qtbot.waitExposed(pictures):
        pictures.show()
    settle(qtbot, desk)
    return pictures


@pytest.fixture
def pictures(qtbot: QtBot, desk: Desk) -> DossierPictures:
    return show(qtbot, desk, "luban-air")


def test_every_picture_of_a_full_dossier_is_there(pictures: DossierPictures) -> None:
    assert [card.isVisible() for card in pictures.cards] == [True] * 4
    assert [spot.key.split("/")[0] for spot in pictures.ways.spots][:2] == ["people", "ties"]


def test_a_dossier_with_nothing_to_draw_says_so(qtbot: QtBot, desk: Desk) -> None:
    pictures = show(qtbot, desk, "kovacs-anna-c")
    assert not any(card.isVisible() for card in pictures.cards)
    (said,) = [each for each in pictures.findChildren(QLabel) if each.isVisible()]
    assert "become pictures here" in said.text()


def test_two_columns_where_it_is_wide_and_one_where_it_is_narrow(qtbot: QtBot, pictures: DossierPictures) -> None:
    account, zones = pictures.cards[0], pictures.cards[2]
    assert account.y() == zones.y()
    assert zones.x() > account.x()
    pictures.resize(400, 2000)
    qtbot.waitUntil(lambda: zones.x() == account.x() and zones.y() > account.y())


def test_a_picture_can_be_read_as_text_by_keyboard(qtbot: QtBot, pictures: DossierPictures) -> None:
    card = pictures.cards[0]
    qtbot.keyClick(card.toggle, Qt.Key.Key_Space)
    assert card.text.isVisible()
    assert not card.picture.isVisible()
    assert card.text.text() == card.picture.accessibleDescription()
    assert card.text.textFormat() is Qt.TextFormat.PlainText
    qtbot.keyClick(card.toggle, Qt.Key.Key_Space)
    assert card.picture.isVisible()


def test_a_part_of_a_picture_leads_to_its_record(qtbot: QtBot, pictures: DossierPictures) -> None:
    pictures.trades.select(0)
    with qtbot.waitSignal(pictures.place_requested) as wish:
        qtbot.keyClick(pictures.trades, Qt.Key.Key_Return)
    assert wish.args == [Place(counterpart="luban-air", record=pictures.trades.spots[0].key)]


def test_what_is_chosen_is_said_below(pictures: DossierPictures) -> None:
    chosen = pictures.cards[1].findChild(QLabel, "chosen")
    assert chosen is not None
    pictures.trades.select(0)
    assert chosen.text() == "Fixed fee: 7 to us, 8 to them"


def test_a_change_of_the_dossier_redraws_it(qtbot: QtBot, desk: Desk, pictures: DossierPictures) -> None:
    desk.do(lambda vault: set_fields(vault, Issue, "luban-i-fee", "change of an issue", our_weight=1))
    settle(qtbot, desk)
    assert pictures.trades.spots[0].text == "Fixed fee: 1 to us, 8 to them"
    assert pictures.cards[1].text.text() == pictures.trades.accessibleDescription()
