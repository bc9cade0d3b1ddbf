"""With right-to-left every text begins at the right, whatever script it is in; its words run as their script does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle, show_window
from trustdesk.settings import Look
from trustdesk.ui import theme
from trustdesk.ui.desk import Desk
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.widgets.growing_text import GrowingText
from trustdesk.ui.widgets.plain_label import plain_label

_TEXTS = ("Two rounds of talks are over, and the third is about the price alone.", "اتفقنا على السعر وبقي الموعد")
_LEFT = Qt.AlignmentFlag.AlignLeft


@pytest.fixture
def _mirrored(qapp: QApplication) -> Iterator[None]:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.apply(qapp, Look.LIGHT, 100)
    yield
    qapp.setLayoutDirection(before)
    theme.apply(qapp, Look.LIGHT, 100)


def _ink(image: QImage, area: QRect) -> bool:
    ground = image.pixel(area.left(), area.top())
    xs, ys = range(area.left(), area.right()), range(area.top(), area.bottom())
    return any(image.pixel(x, y) != ground for x in xs for y in ys)


def _begins_at_the_right(widget: QWidget) -> bool:
    """Whether there is ink near the right edge, and the last line ends before the left one."""
    image, far = widget.grab().toImage(), widget.width() // 6
    near = QRect(widget.width() - far, 6, far - 8, widget.height() - 12)
    away = QRect(8, widget.height() - 6 - widget.fontMetrics().height() // 2, far, widget.fontMetrics().height() // 2)
    return _ink(image, near) and not _ink(image, away)


@pytest.mark.usefixtures("_mirrored")
@pytest.mark.parametrize("text", _TEXTS)
def test_labels_and_fields_begin_at_the_right(qtbot: QtBot, text: str) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    label, line, growing = plain_label("", around, text), QLineEdit(text[:20], around), GrowingText(parent=around)
    growing.setPlainText(text[:20])
    label.setGeometry(0, 0, 300, 80)
    line.setGeometry(0, 100, 300, 40)
    growing.setGeometry(0, 160, 300, growing.sizeHint().height())
    around.resize(300, 300)
    with qtbot.waitExposed(around):
        around.show()
    for each in (label, line, growing):
        assert _begins_at_the_right(each), each


@pytest.mark.usefixtures("_mirrored")
@pytest.mark.parametrize("screen", [Screen.TODAY, Screen.COUNTERPARTS, Screen.PREPARE, Screen.PEOPLE, Screen.DEBRIEF])
def test_nothing_on_a_screen_stands_at_the_left(qtbot: QtBot, desk: Desk, screen: Screen) -> None:
    window = show_window(qtbot, desk)
    window.go_to(Place(screen=screen, counterpart="kuwabori"))
    settle(qtbot, desk)
    shown = [each for kind in (QLabel, QLineEdit) for each in window.findChildren(kind) if each.isVisible()]
    assert len(shown) > 5
    # Left without "absolute" is the side that the text itself chooses.
    wrong = [each.text() for each in shown if each.alignment() & _LEFT and each.text()]
    assert wrong == []


def test_with_left_to_right_nothing_is_changed(qtbot: QtBot, qapp: QApplication) -> None:
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    around = QWidget()
    qtbot.addWidget(around)
    label = plain_label("", around, _TEXTS[0])
    with qtbot.waitExposed(around):
        around.show()
    assert label.alignment() & _LEFT
