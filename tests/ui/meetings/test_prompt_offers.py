"""Prepare with what the program knows: suggestions taken by one key, poles, words to tick, the sheet of a call."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPlainTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW, settle
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.meetings import Channel, Meeting, Prompt
from trustdesk.domain.people import Person
from trustdesk.domain.references import ReferenceCheck
from trustdesk.operations.editing import keep
from trustdesk.operations.preparing import preparation
from trustdesk.ui.desk import Desk
from trustdesk.ui.meetings.prompt_card import PromptCard
from trustdesk.ui.widgets.row_list_view import RowView
from trustdesk.ui.widgets.scale import Scale

Key = Qt.Key


class Cards:
    """Shows the card of a prompt of one meeting."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.qtbot, self.desk = qtbot, desk
        desk.do(
            lambda vault: keep(
                vault,
                Person(id="ana", given="Ana <i>", family="Costa", country="PT"),
                Counterpart(id="costa", name="Costa Energia", person="ana", industry="Power purchase"),
                Meeting(id="m", counterpart="costa", starts_at=NOW + timedelta(days=1), channel=Channel.VIDEO),
                ReferenceCheck(id="check", counterpart="costa", subject="their delivery record"),
                words="set up",
            )
        )
        settle(qtbot, desk)

    def card(self, prompt: Prompt) -> PromptCard:
        about = preparation(self.desk.vault, "costa", "m", NOW)
        assert about is not None
        asked = next(each for each in about.prompts if each.prompt is prompt)
        card = PromptCard(self.desk, asked)
        self.qtbot.addWidget(card)
        card.resize(760, 600)
        with self.qtbot.waitActive(card):
            card.show()
            card.activateWindow()
        card.take_focus()
        return card


@pytest.fixture
def cards(qtbot: QtBot, empty_desk: Desk) -> Cards:
    return Cards(qtbot, empty_desk)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def shown(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_a_suggestion_is_taken_with_one_key_and_then_edited(cards: Cards, qtbot: QtBot) -> None:
    card = cards.card(Prompt.TWO_QUESTIONS)
    qtbot.keyClick(focused(), Key.Key_Tab)
    qtbot.keyClick(focused(), Key.Key_Down)
    rows = card.findChild(RowView)
    assert rows is not None
    assert focused() is rows
    wanted = rows.rows[0].title
    qtbot.keyClick(rows, Key.Key_Return)
    assert card.values()["first"] == wanted
    assert card.is_edited
    assert isinstance(focused(), QPlainTextEdit)
    qtbot.keyClicks(focused(), " really?")
    assert card.values()["first"] == f"{wanted} really?"


def test_the_second_goes_into_the_second_field_and_typed_text_is_never_lost(cards: Cards, qtbot: QtBot) -> None:
    card = cards.card(Prompt.TWO_QUESTIONS)
    qtbot.keyClicks(focused(), "What worries you?")
    rows = card.findChild(RowView)
    assert rows is not None
    rows.opened.emit("0")
    rows.opened.emit("1")
    assert card.values() == {"first": "What worries you?", "second": rows.rows[1].title}


def test_more_suggestions_are_there_when_asked_for_and_up_goes_back(cards: Cards, qtbot: QtBot) -> None:
    card = cards.card(Prompt.TWO_QUESTIONS)
    rows = card.findChild(RowView)
    assert rows is not None
    few = len(rows.rows)
    rows.enter(-1)
    qtbot.keyClick(rows, Key.Key_Down)
    assert focused().objectName() == "more-suggestions"
    qtbot.keyClick(focused(), Key.Key_Space)
    assert len(rows.rows) > few
    assert rows.hasFocus()
    rows.enter(1)
    qtbot.keyClick(rows, Key.Key_Up)
    assert isinstance(focused(), QPlainTextEdit)


def test_settings_are_offered_with_their_reason(cards: Cards) -> None:
    card = cards.card(Prompt.SETTING)
    rows = card.findChild(RowView)
    assert rows is not None
    assert "camera" in " ".join(row.title for row in rows.rows)
    assert all(row.details for row in rows.rows)


def test_a_digit_answers_between_the_two_poles(cards: Cards, qtbot: QtBot) -> None:
    card = cards.card(Prompt.STYLE)
    scale = card.findChild(Scale)
    assert scale is not None
    assert scale.hasFocus()
    assert {"from details up", "from principles down"} <= set(shown(card))
    assert "5 is “from principles down”" in scale.accessibleName()
    qtbot.keyClick(scale, Key.Key_2)
    assert card.values()["value"] == "2"
    assert card.is_complete()
    with qtbot.waitSignal(card.save_requested):
        qtbot.keyClick(scale, Key.Key_Return)


def test_cues_stand_there_to_be_checked_and_the_field_is_empty(cards: Cards) -> None:
    card = cards.card(Prompt.PLACE)
    texts = shown(card)
    assert "What holds for Ana <i> Costa?" in texts
    assert sum(text.startswith("Check with Ana <i> Costa: ") for text in texts) == 3
    assert sum(text.startswith("Source: ") for text in texts) == 3
    assert card.values() == {"know": ""}
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in card.findChildren(QLabel)
               if "Ana" in label.text())  # fmt: skip


def test_words_are_ticked_with_the_space_bar(cards: Cards, qtbot: QtBot) -> None:
    card = cards.card(Prompt.TERMS)
    boxes = card.findChildren(QCheckBox)
    assert len(boxes) == 8
    assert focused() is boxes[0]
    assert boxes[0].accessibleDescription()
    assert not card.is_complete()
    qtbot.keyClick(boxes[0], Key.Key_Space)
    assert card.is_complete()
    assert card.values()["terms"] == "ppa"
    qtbot.keyClick(boxes[0], Key.Key_Space)
    assert card.values()["terms"] == ","


def test_the_sheet_of_the_call_opens_by_keyboard(cards: Cards, qtbot: QtBot) -> None:
    card = cards.card(Prompt.REFERENCE)
    button = card.findChild(QToolButton, "call-sheet")
    assert button is not None
    assert not any(text.startswith("Listen for") for text in shown(card))
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    texts = shown(card)
    assert any(text.startswith("Thank you for your time") for text in texts)
    assert any(text.startswith("1. ") for text in texts)
    assert any(text.startswith("Listen for: ") for text in texts)
