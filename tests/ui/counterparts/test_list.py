"""The list: what it shows, how it narrows, and how it follows what changes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.bench.many import fill
from tests.ui.conftest import NOW, settle
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.heads import ListOrder
from trustdesk.operations.editing import keep, remove
from trustdesk.store.vault import open_vault
from trustdesk.ui.counterparts.list_side import ListSide
from trustdesk.ui.desk import Desk, Notice

Key = Qt.Key
_MANY = 600


@pytest.fixture
def side(qtbot: QtBot, desk: Desk) -> ListSide:
    return _shown(qtbot, desk)


@pytest.fixture(scope="session")
def _many_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("many") / "many.vault"
    with open_vault(file, create=True, clock=lambda: NOW) as vault:
        fill(vault, _MANY)
    return file


@pytest.fixture
def many(qtbot: QtBot, make_desk: Callable[[Path], Desk], vault_path: Path, _many_file: Path) -> ListSide:
    """A list of several blocks."""
    vault_path.write_bytes(_many_file.read_bytes())
    return _shown(qtbot, make_desk(vault_path))


def _shown(qtbot: QtBot, desk: Desk) -> ListSide:
    side = ListSide(desk)
    qtbot.addWidget(side)
    side.resize(360, 640)
    with qtbot.waitExposed(side):
        side.show()
    settle(qtbot, desk)
    return side


def _names(side: ListSide) -> list[str]:
    rows = side.list.rows
    return [str(rows.data(rows.index(n))) for n in range(rows.rowCount())]


def _type(qtbot: QtBot, side: ListSide, text: str) -> None:
    side.filters.field.setFocus()
    qtbot.keyClicks(side.filters.field, text)
    settle(qtbot, side._desk)


def _index_of(side: ListSide, name: str) -> int:
    return _names(side).index(name)


def test_everybody_stands_there_by_name(side: ListSide) -> None:
    names = _names(side)
    assert len(names) == 14
    assert names[:2] == ["Achnaluie Community Council", "Dr Staffan Ekwall"]


def test_a_row_says_who_and_where_and_what_waits(side: ListSide) -> None:
    rows = side.list.rows
    index = rows.index(_index_of(side, "Garamnae Marine Systems"))
    spoken = rows.data(index, Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Garamnae Marine Systems", "South Korea", "Customer", "next meeting"):
        assert part in spoken


def test_typing_narrows_at_once_and_escape_shows_all_again(qtbot: QtBot, side: ListSide) -> None:
    _type(qtbot, side, "zielin")
    assert _names(side) == ["Marek Zieliński"]
    assert side._count.text() == "1 of 14"
    qtbot.keyClick(side.filters.field, Key.Key_Escape)
    settle(qtbot, side._desk)
    assert len(_names(side)) == 14


def test_only_the_last_of_what_was_typed_counts(qtbot: QtBot, side: ListSide) -> None:
    for text in ("l", "lu", "lub", "luban"):
        side.filters.field.setText(text)
    settle(qtbot, side._desk)
    assert _names(side) == ["Luban Airways"]


def test_nobody_of_that_name_can_be_added_from_there(qtbot: QtBot, side: ListSide) -> None:
    _type(qtbot, side, "Nobody <b>yet</b>")
    assert side.empty.isVisible()
    assert side.empty.text == "Nobody is called “Nobody <b>yet</b>”."
    with qtbot.waitSignal(side.creation_requested) as asked:
        qtbot.mouseClick(side.empty._button, Qt.MouseButton.LeftButton)
    assert asked.args == ["Nobody <b>yet</b>"]


def test_an_empty_desk_says_what_would_be_here(qtbot: QtBot, empty_desk: Desk) -> None:
    side = _shown(qtbot, empty_desk)
    assert side.empty.isVisible()
    with qtbot.waitSignal(side.creation_requested) as asked:
        qtbot.mouseClick(side.empty._button, Qt.MouseButton.LeftButton)
    assert asked.args == [""]


def test_chips_narrow_together(qtbot: QtBot, side: ListSide) -> None:
    for flag in ("overdue", "internal"):
        qtbot.mouseClick(side.filters.flags[flag], Qt.MouseButton.LeftButton)
    settle(qtbot, side._desk)
    both = _names(side)
    assert 0 < len(both) < 14
    summaries = [side.list.rows.summary(n) for n in range(len(both))]
    assert all(each and each.our_overdue + each.their_overdue and each.head.internal for each in summaries)


def test_what_they_are_to_us_narrows_and_shows_on_its_button(qtbot: QtBot, side: ListSide) -> None:
    action = next(each for each in side.filters.relation.menu().actions() if each.text() == "Union")
    action.trigger()
    settle(qtbot, side._desk)
    assert _names(side) == ["Works council, Lüttgen Getriebe"]
    assert side.filters.relation.text() == "Union"


def test_where_only_chips_leave_nobody_all_can_be_shown(qtbot: QtBot, side: ListSide) -> None:
    next(each for each in side.filters.relation.menu().actions() if each.text() == "Authority").trigger()
    qtbot.mouseClick(side.filters.flags["internal"], Qt.MouseButton.LeftButton)
    settle(qtbot, side._desk)
    assert side.empty.isVisible()
    qtbot.mouseClick(side.empty._button, Qt.MouseButton.LeftButton)
    settle(qtbot, side._desk)
    assert len(_names(side)) == 14
    assert not side.filters.wish.is_narrowed


def test_the_order_can_be_chosen(qtbot: QtBot, side: ListSide) -> None:
    action = next(each for each in side.filters.order.menu().actions() if each.text() == "By next meeting")
    action.trigger()
    settle(qtbot, side._desk)
    rows = [side.list.rows.summary(n) for n in range(14)]
    moments = [row.next_meeting for row in rows if row and row.next_meeting]
    assert side.filters.wish.order is ListOrder.NEXT_MEETING
    assert moments == sorted(moments)
    assert rows[0] is not None
    assert rows[0].next_meeting


def test_only_blocks_that_are_looked_at_are_read(qtbot: QtBot, many: ListSide) -> None:
    rows = many.list.rows
    assert rows.rowCount() == _MANY
    assert rows.summary(_MANY - 1) is None
    many.list.setFocus()
    qtbot.keyClick(many.list, Key.Key_End)
    qtbot.waitUntil(lambda: rows.summary(_MANY - 1) is not None)
    assert rows.summary(_MANY // 2) is None


def test_a_row_that_is_not_read_yet_is_chosen_when_it_is(qtbot: QtBot, many: ListSide) -> None:
    many.list.setFocus()
    with qtbot.waitSignal(many.list.rested) as rested:
        qtbot.keyClick(many.list, Key.Key_End)
    last = many.list.rows.summary(_MANY - 1)
    assert last is not None
    assert rested.args == [last.head.id]


def test_arrowing_through_the_list_rests_once(qtbot: QtBot, side: ListSide) -> None:
    rested: list[str] = []
    side.list.rested.connect(rested.append)
    side.focus_list()
    for _ in range(3):
        qtbot.keyClick(side.list, Key.Key_Down)
    qtbot.waitUntil(lambda: bool(rested))
    summary = side.list.rows.summary(3)
    assert summary is not None
    assert rested == [summary.head.id]


def test_down_goes_from_the_field_into_the_list_and_up_back(qtbot: QtBot, side: ListSide) -> None:
    side.filters.field.setFocus()
    qtbot.keyClick(side.filters.field, Key.Key_Down)
    assert side.list.hasFocus()
    qtbot.keyClick(side.list, Key.Key_Up)
    assert side.filters.field.hasFocus()


def test_enter_in_the_field_opens_the_first(qtbot: QtBot, side: ListSide) -> None:
    _type(qtbot, side, "reyes")
    with qtbot.waitSignal(side.list.opened) as opened:
        qtbot.keyClick(side.filters.field, Key.Key_Return)
    assert opened.args == ["reyes"]


def test_delete_removes_and_says_how_to_undo(qtbot: QtBot, desk: Desk, side: ListSide) -> None:
    notices: list[Notice] = []
    desk.noticed.connect(notices.append)
    side.focus_list()
    qtbot.keyClick(side.list, Key.Key_Down)
    name = side.list.current.head.name if side.list.current else ""
    qtbot.keyClick(side.list, Key.Key_Delete)
    settle(qtbot, desk)
    assert name not in _names(side)
    assert side.list.currentIndex().row() == 1
    assert [(each.text, each.undoable) for each in notices] == [(f"{name} is removed.", True)]
    assert desk.undoable.undo == f"removal of {name}"
    desk.undo()
    qtbot.waitUntil(lambda: name in _names(side))


def test_a_change_shows_and_leaves_selection_and_scroll_alone(qtbot: QtBot, many: ListSide) -> None:
    view, rows, desk = many.list, many.list.rows, many._desk
    view.scrollTo(rows.index(300), view.ScrollHint.PositionAtTop)
    qtbot.waitUntil(lambda: rows.summary(300) is not None)
    view.select(302)
    chosen, top = rows.seqs[302], view.top_number()
    first, shown = rows.summary(0), view.current
    assert first is not None
    assert shown is not None
    desk.do(lambda vault: remove(vault, Counterpart.kind, first.head.id, "removal"))
    settle(qtbot, desk)
    assert rows.rowCount() == _MANY - 1
    assert rows.seqs[view.currentIndex().row()] == chosen
    assert view.top_number() == top
    owner = Counterpart(id=shown.head.id, name=shown.head.name, internal=True)
    desk.do(lambda vault: keep(vault, owner, words="change"))
    settle(qtbot, desk)
    qtbot.waitUntil(lambda: bool(view.current and view.current.head.internal))
    assert rows.seqs[view.currentIndex().row()] == chosen


def test_another_list_is_shown_from_its_beginning_and_a_place_is_scrolled_to(qtbot: QtBot, many: ListSide) -> None:
    view, rows = many.list, many.list.rows
    many.want("c17")
    qtbot.waitUntil(lambda: bool(view.current and view.current.head.id == "c17"))
    settle(qtbot, many._desk)
    assert view.visualRect(view.currentIndex()).intersects(view.viewport().rect())
    order = next(each for each in many.filters.order.menu().actions() if each.text() == "In my own order")
    order.trigger()
    settle(qtbot, many._desk)
    assert rows.seqs[view.currentIndex().row()] == rows.seqs[17]
    assert view.verticalScrollBar().value() == 0


def test_a_new_counterpart_appears_in_its_place(qtbot: QtBot, desk: Desk, side: ListSide) -> None:
    desk.do(lambda vault: keep(vault, Counterpart(id="new", name="Aaron"), words="new"))
    qtbot.waitUntil(lambda: _names(side)[:2] == ["Aaron", "Achnaluie Community Council"])


def test_rows_grow_with_the_text(qtbot: QtBot, side: ListSide) -> None:
    before = side.list.rowHeight(0)
    font = side.list.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    side.list.setFont(font)
    assert side.list.rowHeight(0) > 1.5 * before


def _picture(side: ListSide) -> QImage:
    return side.list.viewport().grab().toImage()


def test_a_row_is_painted_in_both_directions(qtbot: QtBot, side: ListSide) -> None:
    left_to_right = _picture(side)
    side.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert _picture(side) != left_to_right
