"""The pictures: painted without a word from Qt in every look and size, read by ear, walked over by keyboard."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pictures.pieces import ACCOUNT, GAP, ROOM, TRADES, WAYS, ZONES
from trustdesk.domain.record import Party
from trustdesk.i18n.words import Words
from trustdesk.operations.picture_values import Fate, TradePicture
from trustdesk.settings import Look
from trustdesk.ui import theme
from trustdesk.ui.pictures.account_chart import AccountChart
from trustdesk.ui.pictures.path_picture import PathPicture
from trustdesk.ui.pictures.picture import Picture
from trustdesk.ui.pictures.time_axis import TimeAxis
from trustdesk.ui.pictures.trade_matrix import TradeMatrix
from trustdesk.ui.pictures.zone_chart import ZoneChart

WORDS = Words("en")


def account() -> AccountChart:
    chart = AccountChart(WORDS)
    chart.show_values(ACCOUNT)
    return chart


def zones() -> ZoneChart:
    chart = ZoneChart(WORDS)
    chart.show_values(ZONES)
    return chart


def trades() -> TradeMatrix:
    matrix = TradeMatrix(WORDS)
    matrix.show_values(TRADES)
    return matrix


def ways() -> PathPicture:
    path = PathPicture(WORDS)
    path.show_values(WAYS)
    return path


Make = Callable[[], Picture]
every = pytest.mark.parametrize("make", [account, zones, trades, ways])


def shown(qtbot: QtBot, make: Make, width: int = 600) -> Picture:
    picture = make()
    qtbot.addWidget(picture)
    picture.resize(width, picture.heightForWidth(width))
    with qtbot.waitActive(picture):
        picture.show()
        picture.activateWindow()
    picture.grab()
    return picture


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Callable[[Look, int, Qt.LayoutDirection], None]]:
    """Puts the program into a look, and back again."""

    def dress(look: Look, percent: int, direction: Qt.LayoutDirection) -> None:
        theme.apply(qapp, look, percent)
        qapp.setLayoutDirection(direction)

    yield dress
    dress(Look.LIGHT, 100, Qt.LayoutDirection.LeftToRight)


@every
@pytest.mark.parametrize("width", [180, 420, 1400])
@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
@pytest.mark.parametrize(
    ("percent", "direction"), [(100, Qt.LayoutDirection.LeftToRight), (200, Qt.LayoutDirection.RightToLeft)]
)
def test_it_is_painted_in_every_look_size_and_direction(
    qtbot: QtBot,
    dressed: Callable[[Look, int, Qt.LayoutDirection], None],
    make: Make,
    width: int,
    look: Look,
    percent: int,
    direction: Qt.LayoutDirection,
) -> None:
    dressed(look, percent, direction)
    picture = make()
    qtbot.addWidget(picture)
    height = picture.heightForWidth(width)
    picture.resize(width, height)
    image = picture.grab().toImage()
    ground = theme.Colours.of(picture.palette()).color("ground").rgb()
    inked = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)} - {ground}
    assert len(inked) > 3, "something was painted"
    for spot in picture.spots:
        assert -2 <= spot.area.left() <= spot.area.right() <= width + 2, spot
        assert -2 <= spot.area.top() <= spot.area.bottom() <= height + 2, spot


@every
def test_light_and_dark_differ(qtbot: QtBot, dressed: Callable[..., None], make: Make) -> None:
    light = shown(qtbot, make).grab().toImage()
    dressed(Look.DARK, 100, Qt.LayoutDirection.LeftToRight)
    assert shown(qtbot, make).grab().toImage() != light


# --- In words


@every
def test_a_screen_reader_hears_its_name_and_the_same_in_words(qtbot: QtBot, make: Make) -> None:
    picture = shown(qtbot, make)
    picture.select(-1)
    interface = QAccessible.queryAccessibleInterface(picture)
    assert interface.text(QAccessible.Text.Name) == picture.accessibleName() != ""
    told = interface.text(QAccessible.Text.Description)
    assert told == "\n".join(picture.lines)
    # Every spot is told: nothing is for the eye alone.
    assert [spot.text for spot in picture.spots if spot.text not in told and spot.key.split("/")[0] != "people"] == []


def test_the_account_in_words(qtbot: QtBot) -> None:
    lines = shown(qtbot, account).lines
    assert lines[:2] == ("We kept 1 of 2, 1 open", "They kept 0 of 1, 1 open")
    assert "We promised: tariff sheet – kept, 10 January; counts double" in lines
    assert "They promised: delivery – broken, 10 March" in lines
    assert "Lunch, 1 February: trust 2 before, 4 after" in lines
    assert "Meeting, 1 April: trust 3 after" in lines
    assert lines[-1] == "1 promise has no date and is not in the picture."


def test_the_zone_in_words(qtbot: QtBot) -> None:
    lines = shown(qtbot, zones).lines
    assert lines[0] == "Price: room from 85 to EUR 100 per tonne"
    assert lines[1:5] == (
        "  Our limit: EUR 100 per tonne",
        "  Our aim: EUR 80 per tonne",
        "  They offer EUR 120 per tonne (perhaps for show)",
        "  We think their limit is 85 to EUR 90 per tonne",
    )
    assert f"{GAP.title}: no zone, 4 days apart" in lines
    assert "Point: not all limits are known yet" in lines


def test_the_trades_in_words(qtbot: QtBot) -> None:
    lines = shown(qtbot, trades).lines
    assert lines[0] == "Give “pace” for “term”: gains us 7, them 5"
    assert lines[1] == "term: 9 to us, 3 to them"
    assert lines[3] == "same place: 2 to us, 8 to them; fixed for them"
    assert lines[-1] == "2 open issues have no weight for both sides yet."


def test_the_way_in_words(qtbot: QtBot) -> None:
    lines = shown(qtbot, ways).lines
    assert lines[0].startswith("You → Ann → A name")
    assert lines[1] == "  You – Ann (4 of 5): I sat beside her. Ask Ann before naming them."
    assert lines[2].endswith("(how strong is not noted)")


def test_an_empty_picture_says_what_would_be_there(qtbot: QtBot) -> None:
    def nothing() -> Picture:
        matrix = TradeMatrix(WORDS)
        matrix.show_values(TradePicture(dots=(), trades=(), unweighed=0, lopsided=False))
        return matrix

    picture = shown(qtbot, nothing)
    assert (
        picture.accessibleDescription()
        == "Issues with a weight for each side will show here, and which of them to trade."
    )
    assert picture.focusPolicy() is Qt.FocusPolicy.NoFocus
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    assert picture.selected_text == ""


# --- By keyboard and mouse


@every
def test_arrows_walk_over_it_and_enter_opens(qtbot: QtBot, make: Make) -> None:
    picture = shown(qtbot, make)
    picture.setFocus()
    assert picture.selected == 0, "the first is chosen when the focus comes"
    for number in range(1, len(picture.spots)):
        qtbot.keyClick(picture, Qt.Key.Key_Right)
        assert picture.selected == number
        assert picture.accessibleDescription().startswith(picture.spots[number].text)
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    assert picture.selected == len(picture.spots) - 1, "the last stays"
    with qtbot.waitSignal(picture.item_activated) as wish:
        qtbot.keyClick(picture, Qt.Key.Key_Return)
    assert wish.args == [picture.spots[-1].key]
    qtbot.keyClick(picture, Qt.Key.Key_Home)
    assert picture.selected == 0


@every
def test_a_click_opens_what_is_under_the_pointer(qtbot: QtBot, make: Make) -> None:
    picture = shown(qtbot, make)
    for spot in picture.spots:
        at = spot.area.center().toPoint()
        with qtbot.waitSignal(picture.item_activated) as wish:
            qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=at)
        top = picture.spots[picture.spot_at(at.x(), at.y())]
        assert wish.args == [top.key]


def test_a_click_beside_everything_opens_nothing(qtbot: QtBot) -> None:
    picture = shown(qtbot, account)
    with qtbot.assertNotEmitted(picture.item_activated):
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(picture.width() - 1, picture.height() - 1))


def test_the_name_in_the_list_stands_for_its_dot(qtbot: QtBot) -> None:
    picture = shown(qtbot, trades)
    assert isinstance(picture, TradeMatrix)
    assert picture.spot_at(picture._names[1].center().x(), picture._names[1].center().y()) == 1


# --- Where things are


def test_time_runs_from_left_to_right_and_back_where_one_reads_from_the_right() -> None:
    first, last = date(2026, 1, 1), date(2026, 1, 11)
    ahead = TimeAxis(first=first, last=last, left=10, width=100, mirrored=False)
    back = TimeAxis(first=first, last=last, left=10, width=100, mirrored=True)
    assert (ahead.x(first), ahead.x(date(2026, 1, 6)), ahead.x(last)) == (10, 60, 110)
    assert (back.x(first), back.x(last)) == (110, 10)


@pytest.mark.parametrize(
    ("last", "width", "names"),
    [
        (date(2026, 4, 2), 400, ["2026", "Feb", "Mar", "Apr"]),
        (date(2026, 12, 2), 200, ["2026", "Apr", "Jul", "Oct"]),
        (date(2028, 12, 2), 200, ["2026", "2027", "2028"]),
    ],
)
def test_as_many_days_are_named_as_have_room(last: date, width: float, names: list[str]) -> None:
    axis = TimeAxis(first=date(2026, 1, 1), last=last, left=0, width=width, mirrored=False)
    assert [name for _, name in axis.ticks("en", lambda text: len(text) * 8.0)] == names


def test_deposits_stand_on_the_line_and_withdrawals_hang_from_it(qtbot: QtBot) -> None:
    picture = shown(qtbot, account)
    assert isinstance(picture, AccountChart)
    placed = {entry.text: (area, picture._lines_at[entry.party][1]) for area, entry in picture._marks}
    kept, line = placed["tariff sheet"]
    assert kept.bottom() <= line
    late, line = placed["call back"]
    assert late.top() >= line
    assert kept.height() > late.height() * 1.7, "an early one counts double"
    broken, their_line = placed["delivery"]
    assert broken.top() >= their_line > line
    assert {entry.fate for _, entry in picture._marks} == set(Fate)
    assert set(picture._lines_at) == set(Party)


def test_the_room_is_drawn_from_their_limit_to_ours(qtbot: QtBot) -> None:
    """From 80 to 120 with a margin of six per cent on both sides: 85 lies at 7.4 of 44.8 parts, 100 at 22.4."""
    picture = shown(qtbot, zones)
    assert isinstance(picture, ZoneChart)
    block = picture._blocks[0]
    assert block.zone is ROOM
    assert ROOM.low is not None
    assert ROOM.high is not None
    parts = [(block.x(each) - block.ruler.left()) / block.ruler.width() for each in (ROOM.low, ROOM.high)]
    assert parts == pytest.approx([7.4 / 44.8, 22.4 / 44.8])


def test_issues_lie_by_both_weights_and_those_with_the_same_side_by_side(qtbot: QtBot) -> None:
    picture = shown(qtbot, trades)
    assert isinstance(picture, TradeMatrix)
    plot = picture._plot
    term = picture._dots[0].center()
    assert (term.x() - plot.left()) / plot.width() == pytest.approx(0.9)
    assert (plot.bottom() - term.y()) / plot.height() == pytest.approx(0.3)
    pace, same = picture._dots[1].center(), picture._dots[2].center()
    assert pace.y() == same.y()
    assert abs(pace.x() - same.x()) > picture.line / 2
