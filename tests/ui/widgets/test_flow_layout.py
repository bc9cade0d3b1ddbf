"""Rows of items: the heights it tells are those of now, and it asks its items no more often than they change."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trustdesk.ui.widgets.flow_layout import FlowLayout


class _Item(QWidget):
    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.wanted, self.asked = QSize(width, 20), 0

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        self.asked += 1
        return self.wanted

    def grow(self, width: int) -> None:
        self.wanted = QSize(width, 20)
        self.updateGeometry()


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """A widget with three items of 100 px in a flow without spacing."""
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    for _ in range(3):
        flow.addWidget(_Item(100, holder))
    return holder


def _items(holder: QWidget) -> list[_Item]:
    return holder.findChildren(_Item)


def _flow(holder: QWidget) -> FlowLayout:
    flow = holder.layout()
    assert isinstance(flow, FlowLayout)
    return flow


def test_a_row_begins_where_the_one_before_is_full(holder: QWidget) -> None:
    assert [_flow(holder).heightForWidth(width) for width in (300, 299, 199)] == [20, 40, 60]


def test_an_item_that_grows_hides_or_goes_changes_the_height(holder: QWidget) -> None:
    flow, (first, second, _third) = _flow(holder), _items(holder)
    assert flow.heightForWidth(300) == 20
    first.grow(150)
    assert flow.heightForWidth(300) == 40
    second.hide()
    assert flow.heightForWidth(300) == 20
    second.show()
    assert flow.heightForWidth(300) == 40
    flow.removeWidget(second)
    assert flow.heightForWidth(300) == 20
    flow.insert_widget(0, second)
    assert flow.heightForWidth(300) == 40


def test_items_are_not_asked_again_while_nothing_changes(holder: QWidget) -> None:
    flow = _flow(holder)
    flow.heightForWidth(300)
    before = [each.asked for each in _items(holder)]
    assert [flow.heightForWidth(width) for width in (250, 150, 300)] == [40, 60, 20]
    assert [each.asked for each in _items(holder)] == before
