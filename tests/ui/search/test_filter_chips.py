"""The row of filters: a click is the same as typing, and the keyboard does all of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen
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


def _names(box: SearchBox) -> list[str]:
    return [chip.text() for chip in box.chips._chips]


def _chip(box: SearchBox, name: str) -> QToolButton:
    return next(chip for chip in box.chips._chips if chip.text().startswith(name))


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(_focused(), key)


def test_a_click_puts_the_filter_into_the_line_and_its_values_are_offered(
    qtbot: QtBot, desk: Desk, box: SearchBox
) -> None:
    box.field.setText("price")
    qtbot.mouseClick(_chip(box, "Country"), Qt.MouseButton.LeftButton)
    assert box.field.text() == "price country:"
    assert box.field.hasFocus()
    qtbot.waitUntil(lambda: any(each.again == "price country:jp " for each in box.results.results.entries))


def test_what_stands_in_the_line_is_a_chip_that_takes_it_out_again(qtbot: QtBot, box: SearchBox) -> None:
    box.field.setText("price role:supplier is:overdue ")
    assert _names(box)[:2] == ["role:supplier  ×", "is:overdue  ×"]
    assert "Overdue" not in _names(box)
    assert "Role" not in _names(box)
    qtbot.mouseClick(_chip(box, "role:"), Qt.MouseButton.LeftButton)
    assert box.field.text() == "price is:overdue "
    assert _names(box)[0] == "is:overdue  ×"
    assert "Role" in _names(box)


def test_tab_leads_in_arrows_along_and_enter_chooses(qtbot: QtBot, box: SearchBox) -> None:
    _press(qtbot, Keys.Key_Tab)
    assert _focused() is _chip(box, "Country")
    _press(qtbot, Keys.Key_Right, Keys.Key_Right, Keys.Key_Left)
    assert _focused() is _chip(box, "Industry")
    _press(qtbot, Keys.Key_Return)
    assert box.field.text() == "industry:"
    assert box.field.hasFocus()


@pytest.mark.parametrize("key", [Keys.Key_Escape, Keys.Key_Tab, Keys.Key_Down])
def test_escape_tab_and_down_lead_back_to_the_field(qtbot: QtBot, box: SearchBox, key: Qt.Key) -> None:
    _press(qtbot, Keys.Key_Tab, key)
    assert box.field.hasFocus()
    assert box.isVisible()


def test_the_focus_may_stay_among_the_chips(qtbot: QtBot, box: SearchBox) -> None:
    _press(qtbot, Keys.Key_Backtab)
    QApplication.processEvents()
    assert _focused() is _chip(box, "Meeting ahead")


def test_delete_takes_a_filter_out(qtbot: QtBot, box: SearchBox) -> None:
    box.field.setText("price role:supplier ")
    _press(qtbot, Keys.Key_Tab, Keys.Key_Delete)
    assert box.field.text() == "price "


def test_letters_go_on_in_the_field(qtbot: QtBot, box: SearchBox) -> None:
    _press(qtbot, Keys.Key_Tab, Keys.Key_K)
    assert box.field.hasFocus()
    assert box.field.text() == "k"


def test_each_chip_says_what_it_does(box: SearchBox) -> None:
    box.field.setText("is:overdue ")
    assert _chip(box, "is:").accessibleName() == "Remove the filter is:overdue"
    assert _chip(box, "Country").accessibleName() == "Filter: Country"


def test_a_wrapped_row_keeps_the_card_whole(qtbot: QtBot, box: SearchBox) -> None:
    long = " ".join(f'with:"Somebody with a rather long name {n}"' for n in range(6))
    box.field.setText(long)
    box._place()
    QApplication.processEvents()
    bottom = max(chip.geometry().bottom() for chip in box.chips._chips)
    assert bottom <= box.chips.height()
    assert box.card.hint.geometry().bottom() <= box.card.height()
    assert box.chips.geometry().top() >= box.field.geometry().bottom()
