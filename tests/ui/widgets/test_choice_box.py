"""A box of choices where the room for them is short."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from trustdesk.ui.widgets.choice_box import ChoiceBox

_LONG = "Wednesday 2 December 2026, 08:30 · <b>Preparing</b> Nagoya and the five-year framework contract"


@pytest.fixture
def box(qtbot: QtBot) -> ChoiceBox:
    """A box whose long choice is taken."""
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["Short", _LONG])
    box.setCurrentIndex(1)
    box.resize(220, box.sizeHint().height())
    with qtbot.waitExposed(box):
        box.show()
    return box


def _is_blank(image: QImage, area: QRect) -> bool:
    colours = {image.pixel(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())}
    return len(colours) == 1


def _tip(box: ChoiceBox) -> str:
    at = QPoint(20, 5)
    QToolTip.hideText()
    QApplication.sendEvent(box, QHelpEvent(QHelpEvent.Type.ToolTip, at, box.mapToGlobal(at)))
    return QToolTip.text()


def test_what_has_no_room_ends_in_an_ellipsis(box: ChoiceBox) -> None:
    assert box.shown_text.endswith("…")
    assert _LONG.startswith(box.shown_text[:-1])
    box.resize(2000, box.height())
    assert box.shown_text == _LONG


@pytest.mark.parametrize("percent", [100, 200])
def test_no_letter_is_cut_at_the_arrow(box: ChoiceBox, percent: int) -> None:
    font = box.font()
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    box.setFont(font)
    box.resize(220, box.sizeHint().height())
    text, image = box.fontMetrics().horizontalAdvance(box.shown_text), box.grab().toImage()
    end = 10 + text
    assert box.shown_text != _LONG
    assert box.height() >= box.fontMetrics().height()
    assert not _is_blank(image, QRect(10, 4, text, box.height() - 8))
    assert end <= box.width() - 20
    assert _is_blank(image, QRect(end + 2, 4, max(box.width() - 24 - end - 2, 2), box.height() - 8))


def test_the_tip_tells_all_of_a_cut_choice_as_plain_text(box: ChoiceBox) -> None:
    box.setCurrentIndex(0)
    assert _tip(box) == ""
    box.setCurrentIndex(1)
    assert "&lt;b&gt;Preparing" in _tip(box)


def test_the_list_is_as_wide_as_its_choices(qtbot: QtBot, box: ChoiceBox) -> None:
    box.showPopup()
    wanted = min(box.view().sizeHintForColumn(0), box.screen().availableGeometry().width() - 100)
    assert box.view().width() >= wanted
    box.hidePopup()
