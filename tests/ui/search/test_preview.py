"""The preview beside the results: what the chosen one is about, read while the focus stays in the field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.search.marked_text import MarkedText
from trustdesk.ui.search.search_box import SearchBox

Keys = Qt.Key


@pytest.fixture
def box(qtbot: QtBot, desk: Desk, window: MainWindow) -> Iterator[SearchBox]:
    window.go_to(Place(screen=Screen.PROMISES))
    settle(qtbot, desk)
    made = SearchBox(desk, window, ())
    made.open()
    yield made
    settle(qtbot, desk)


def _search(qtbot: QtBot, box: SearchBox, text: str) -> None:
    qtbot.keyClicks(box.field, text)
    qtbot.waitUntil(lambda: box.card.preview.shown is not None)


def test_the_chosen_result_is_shown_with_its_texts_in_full(qtbot: QtBot, box: SearchBox) -> None:
    _search(qtbot, box, "yen share")
    shown = box.card.preview.shown
    assert shown is not None
    assert shown.name == "Kuwabori Seimitsu"
    assert box.card.preview.isVisible()
    labels = [each.text() for each in box.card.preview.findChildren(QLabel)]
    assert labels[0] == "Kuwabori Seimitsu"
    assert "Supplier" in labels
    assert any(each.startswith("Next meeting: ") for each in labels)
    texts = [each.accessibleName() for each in box.card.preview.findChildren(MarkedText)]
    assert "a share in yen" in texts


def test_the_arrows_change_it_and_leave_the_focus_in_the_field(qtbot: QtBot, box: SearchBox) -> None:
    _search(qtbot, box, "yen share")
    first = box.card.preview.shown
    for _ in range(2):  # to the second text of the dossier, as the first one leads already
        qtbot.keyClick(box.field, Keys.Key_Down)
    qtbot.waitUntil(lambda: box.card.preview.shown != first)
    entry = box.results.current
    assert entry is not None
    assert box.card.preview.shown is not None
    assert box.card.preview.shown.texts[0].record == entry.record
    assert box.field.hasFocus()


def test_a_screen_reader_hears_it_as_the_description_of_the_field(qtbot: QtBot, box: SearchBox) -> None:
    _search(qtbot, box, "yen share")
    assert "Kuwabori Seimitsu. " in box.field.accessibleDescription()
    assert "a share in yen" in box.field.accessibleDescription()


def test_an_action_has_none(qtbot: QtBot, box: SearchBox) -> None:
    _search(qtbot, box, "kuwabori")
    box.field.clear()
    qtbot.keyClicks(box.field, "keyboard shortcuts")
    qtbot.waitUntil(lambda: bool(box.results.current and box.results.current.action))
    assert box.card.preview.shown is None
    assert box.field.accessibleDescription() == ""


def test_it_stands_below_the_list_where_the_window_is_narrow(
    qtbot: QtBot, window: MainWindow, desk: Desk, box: SearchBox
) -> None:
    _search(qtbot, box, "delivery")
    letter = box.fontMetrics().averageCharWidth()
    window.setMinimumSize(0, 0)
    preview, results = box.card.preview, box.results
    assert preview.geometry().left() > results.geometry().right()
    box.card.place_in(box.rect().adjusted(0, 0, 60 * letter - box.width(), 0))
    box.card.layout().activate()
    assert preview.geometry().top() > results.geometry().bottom()
    assert preview.geometry().bottom() <= box.card.height()


def test_a_long_text_is_cut_after_its_lines(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    long = MarkedText("delivery " * 400, ((0, 8),), parent)
    line = MarkedText("delivery", ((0, 8),), parent).heightForWidth(200)
    assert long.heightForWidth(200) == 8 * line
    assert long.heightForWidth(200) > long.heightForWidth(100_000)
