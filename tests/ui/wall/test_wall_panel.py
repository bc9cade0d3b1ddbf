"""The wall on screen: weights by keyboard, order, and a concession that crosses only with a reason (S2.9 to S2.11)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.changes import Outcome
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.issues import Flexibility, Issue, IssueType, Position
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.promises import Concession, ConcessionReason
from trustdesk.domain.record import Party
from trustdesk.operations.editing import keep
from trustdesk.store.vault import Vault
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.record_form import RecordForm
from trustdesk.ui.places import Place
from trustdesk.ui.wall.card_list import SHOWN
from trustdesk.ui.wall.issue_starters import MORE_CHIPS
from trustdesk.ui.wall.short_link import ShortLink
from trustdesk.ui.wall.wall_card import WallCard, card_mime
from trustdesk.ui.wall.wall_half import WallHalf
from trustdesk.ui.wall.wall_panel import WallPanel

COUNTERPART, NEGOTIATION = "luban-air", "luban-mandate"
FEE, SHARE = "issues/luban-i-fee", "issues/luban-i-share"
DEAL, RELATIONSHIP = IssueType.AGREEMENT, IssueType.RELATIONSHIP


@pytest.fixture
def wall(qtbot: QtBot, desk: Desk) -> WallPanel:
    return show_wall(qtbot, desk, COUNTERPART, NEGOTIATION)


def show_wall(qtbot: QtBot, desk: Desk, counterpart: str, negotiation: str) -> WallPanel:
    panel = WallPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(1000, 1400)
    panel.show_negotiation(dossier(desk, counterpart), negotiation)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    settle(qtbot, desk)
    wanted = min(SHOWN, sum(each.negotiation == negotiation for each in dossier(desk, counterpart).all(Issue)))
    qtbot.waitUntil(lambda: sum(len(half.issues.cards) for half in panel.halves.values()) >= wanted, timeout=20_000)
    return panel


def dossier(desk: Desk, counterpart: str = COUNTERPART) -> Dossier:
    with desk.vault.read() as reader:
        return reader.dossier(counterpart)


def issue(desk: Desk, key: str) -> Issue:
    found = dossier(desk).find(Issue, key.split("/")[1])
    assert found is not None
    return found


def concession(desk: Desk, key: str) -> Concession:
    found = dossier(desk).find(Concession, key.split("/")[1])
    assert found is not None
    return found


def card(half: WallHalf, key: str) -> WallCard:
    found = half.card(key)
    assert found is not None
    return found


def first_concession(wall: WallPanel) -> str:
    return next(iter(wall.halves[DEAL].concessions.cards))


def drop(half: WallHalf, key: str, y: int) -> None:
    mime, move, button = card_mime(key), Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    at, plain = QPointF(20, y), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(half, QDragEnterEvent(at.toPoint(), move, mime, button, plain))
    QApplication.sendEvent(half, QDropEvent(at, move, mime, button, plain))


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_both_lists_stand_apart_with_their_concessions(wall: WallPanel, desk: Desk) -> None:
    issues = [each for each in dossier(desk).all(Issue) if each.negotiation == NEGOTIATION]
    for kind, half in wall.halves.items():
        assert list(half.issues.cards) == [each.key for each in issues if each.type is kind]
        given = [each.key for each in dossier(desk).all(Concession) if each.on_list is kind]
        assert list(half.concessions.cards) == given


def test_the_halves_are_side_by_side_and_stacked_where_it_is_narrow(qtbot: QtBot, wall: WallPanel) -> None:
    deal, relationship = wall.halves[DEAL], wall.halves[RELATIONSHIP]
    assert deal.y() == relationship.y()
    # As wide as the wall is in a window of 1440 px, with the list and the page beside it.
    wall.resize(530, 2400)
    qtbot.waitUntil(lambda: deal.width() < 270)
    assert deal.y() == relationship.y()
    assert wall.width() == 530
    wall.resize(420, 2400)
    qtbot.waitUntil(lambda: relationship.y() > deal.y())


def test_a_weight_is_typed_as_a_figure(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    box = wall.halves[DEAL].issues.cards[FEE].weights[Party.THEIRS]
    box.setFocus()
    qtbot.keyClicks(box, "10")
    settle(qtbot, desk)
    assert issue(desk, FEE).their_weight == 10
    assert desk.undoable.undo == "change of an issue"


def test_a_weight_is_stepped_and_taken_away(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    box = wall.halves[DEAL].issues.cards[FEE].weights[Party.OURS]
    before = issue(desk, FEE).our_weight
    assert before is not None
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    settle(qtbot, desk)
    assert issue(desk, FEE).our_weight == before + 1
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert issue(desk, FEE).our_weight is None


@pytest.mark.parametrize("typed", ["11", "99", "x", "-3"])
def test_a_weight_over_ten_cannot_be_typed(qtbot: QtBot, wall: WallPanel, desk: Desk, typed: str) -> None:
    box = wall.halves[DEAL].issues.cards[FEE].weights[Party.OURS]
    box.setFocus()
    qtbot.keyClicks(box, typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert box.weight is None or 0 <= box.weight <= 10
    assert issue(desk, FEE).our_weight == box.weight


def test_space_turns_what_a_side_can_move_on(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    button = wall.halves[DEAL].issues.cards[FEE].freedoms[Party.OURS]
    assert issue(desk, FEE).our_flexibility is Flexibility.FLEXIBLE
    for expected in (Flexibility.UNKNOWN, Flexibility.FIXED, Flexibility.FLEXIBLE):
        qtbot.keyClick(button, Qt.Key.Key_Space)
        settle(qtbot, desk)
        assert issue(desk, FEE).our_flexibility is expected


def test_where_each_side_stands_is_in_one_line(wall: WallPanel) -> None:
    stands = wall.halves[DEAL].issues.cards[FEE].stands
    assert stands[Party.OURS].accessibleName() == "limit USD 300,000 · aim 360,000 · offer 385,000"
    expected = "say limit USD 290,000 (for show?) · offer 265,000 · we think limit 325,000 to 350,000"
    assert stands[Party.THEIRS].accessibleName() == expected


def test_alt_and_an_arrow_change_the_order(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    half = wall.halves[DEAL]
    before = list(half.issues.cards)
    second = card(half, before[1])
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, desk)
    assert list(half.issues.cards) == [before[1], before[0], *before[2:]]
    assert focused() is second
    qtbot.keyClick(second, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, desk)
    assert list(half.issues.cards) == before


def test_dropping_on_its_own_side_changes_the_order(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    half = wall.halves[DEAL]
    before = list(half.issues.cards)
    third = card(half, before[2])
    drop(half, before[0], third.mapTo(half, third.rect().bottomLeft()).y() - 2)
    settle(qtbot, desk)
    assert list(half.issues.cards) == [before[1], before[2], before[0], *before[3:]]


def test_arrows_walk_over_the_cards(qtbot: QtBot, wall: WallPanel) -> None:
    half = wall.halves[DEAL]
    keys = list(half.issues.cards)
    card(half, keys[0]).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    assert focused() is card(half, keys[1])


def test_an_issue_goes_across_and_takes_the_focus_with_it(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    card(wall.halves[DEAL], FEE).setFocus()
    across = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(focused(), Qt.Key.Key_Right, across)
    settle(qtbot, desk)
    assert issue(desk, FEE).type is RELATIONSHIP
    assert focused() is card(wall.halves[RELATIONSHIP], FEE)
    assert desk.undoable.undo == "move of an issue to the other list"


def _by_keyboard(qtbot: QtBot, wall: WallPanel, key: str) -> None:
    card(wall.halves[DEAL], key).setFocus()
    across = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(focused(), Qt.Key.Key_Right, across)


def _by_mouse(qtbot: QtBot, wall: WallPanel, key: str) -> None:
    del qtbot
    drop(wall.halves[RELATIONSHIP], key, 30)


def _by_menu(qtbot: QtBot, wall: WallPanel, key: str) -> None:
    del qtbot
    card(wall.halves[DEAL], key).across.trigger()


@pytest.mark.parametrize("way", [_by_keyboard, _by_mouse, _by_menu])
def test_a_concession_crosses_only_with_a_reason(
    qtbot: QtBot, wall: WallPanel, desk: Desk, way: Callable[[QtBot, WallPanel, str], None]
) -> None:
    key = first_concession(wall)
    way(qtbot, wall, key)
    settle(qtbot, desk)
    assert concession(desk, key).on_list is DEAL, "nothing moves before the answer"
    crossing = wall.halves[RELATIONSHIP].crossing
    assert crossing is not None
    assert crossing.isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    settle(qtbot, desk)
    moved = concession(desk, key)
    assert (moved.on_list, moved.reason) == (RELATIONSHIP, ConcessionReason.GOODWILL)
    assert focused() is card(wall.halves[RELATIONSHIP], key)
    desk.undo()
    settle(qtbot, desk)
    back = concession(desk, key)
    assert (back.on_list, back.reason) == (DEAL, ConcessionReason.TRADE), "one step takes back both"
    assert wall.halves[DEAL].card(key) is not None


def test_escape_puts_the_concession_back(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    key = first_concession(wall)
    _by_keyboard(qtbot, wall, key)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    settle(qtbot, desk)
    assert wall.halves[RELATIONSHIP].crossing is None
    assert concession(desk, key).on_list is DEAL
    assert desk.undoable.undo != "move of a concession to the other list"
    assert focused() is card(wall.halves[DEAL], key)


def test_the_warning_is_louder_where_the_relationship_is_bought(qtbot: QtBot, wall: WallPanel) -> None:
    _by_keyboard(qtbot, wall, first_concession(wall))
    crossing = wall.halves[RELATIONSHIP].crossing
    assert crossing is not None
    warning = crossing._warning
    assert "not bought with a bad agreement" in warning.text()
    assert warning.property("role") == "quiet"
    choice = crossing.findChild(QRadioButton, ConcessionReason.BUY_RELATIONSHIP.value)
    assert choice is not None
    choice.click()
    assert warning.property("role") == "error"


def test_an_alarm_shows_what_it_stands_on(qtbot: QtBot, wall: WallPanel) -> None:
    (alarm,) = wall.alarms._alarms
    assert alarm.loud
    button = wall.alarms.findChild(QPushButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert focused() is card(wall.halves[DEAL], alarm.facts[0].key)


def test_an_alarm_comes_with_a_crossing_and_leaves_with_its_undo(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    key = first_concession(wall)
    wall._edits.move_concession(key.split("/")[1], DEAL, ConcessionReason.BUY_RELATIONSHIP)
    settle(qtbot, desk)
    assert [key in {fact.key for fact in each.facts} for each in wall.alarms._alarms].count(True) == 1
    desk.undo()
    settle(qtbot, desk)
    assert not any(key in {fact.key for fact in each.facts} for each in wall.alarms._alarms)


def test_an_issue_is_added_by_typing_its_title(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    half = wall.halves[RELATIONSHIP]
    half.new_issue.setFocus()
    qtbot.keyClicks(half.new_issue, "Who calls first")
    qtbot.keyClick(half.new_issue, Qt.Key.Key_Return)
    settle(qtbot, desk)
    added = dossier(desk).all(Issue)[-1]
    assert (added.title, added.type, added.negotiation) == ("Who calls first", RELATIONSHIP, NEGOTIATION)
    assert half.card(added.key) is not None
    assert half.new_issue.text() == ""


def test_what_was_typed_is_not_lost_on_leaving(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    qtbot.keyClicks(wall.halves[DEAL].new_concession, "send our own driver")
    wall.halves[DEAL].issues.cards[FEE].weights[Party.OURS].setFocus()
    qtbot.keyClicks(focused(), "1")
    wall.finish_edits()
    settle(qtbot, desk)
    assert dossier(desk).all(Concession)[-1].text == "send our own driver"
    assert issue(desk, FEE).our_weight == 1


def test_a_removed_issue_can_be_had_back(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    half = wall.halves[DEAL]
    following = list(half.issues.cards)[1]
    card(half, FEE).setFocus()
    with qtbot.waitSignal(desk.noticed) as notice:
        qtbot.keyClick(focused(), Qt.Key.Key_Delete)
    assert notice.args[0].undoable
    settle(qtbot, desk)
    assert half.card(FEE) is None
    assert focused() is card(half, following), "the focus goes to the neighbour"
    desk.undo()
    settle(qtbot, desk)
    assert next(iter(half.issues.cards)) == FEE


def test_an_empty_list_offers_starters(qtbot: QtBot, desk: Desk) -> None:
    def begin(vault: Vault) -> Outcome[object]:
        return keep(vault, Negotiation(id="new", counterpart=COUNTERPART, title="A new one"), words="new negotiation")

    desk.do(begin)
    settle(qtbot, desk)
    wall = show_wall(qtbot, desk, COUNTERPART, "new")
    half = wall.halves[RELATIONSHIP]
    assert half._starters.offers_chips
    chips = half._starters.findChildren(ShortLink)
    assert len(chips) == 4 + MORE_CHIPS
    assert chips[0].toolTip()
    qtbot.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    (key,) = half.issues.cards
    qtbot.waitUntil(lambda: focused() is half.issues.cards[key].weights[Party.OURS])
    assert half.issues.cards[key].title.text() == "Long-term goals are seen"
    assert not half._starters.offers_chips


def test_enter_opens_every_field_in_place_and_closing_returns(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    half = wall.halves[DEAL]
    card(half, FEE).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    settle(qtbot, desk)
    form = half.findChild(RecordForm)
    assert form is not None
    assert form.isVisible()
    assert form.isAncestorOf(focused())
    origin = QPoint(0, 0)
    assert form.mapTo(half, origin).y() > card(half, FEE).mapTo(half, origin).y()
    done = half.findChild(QPushButton, "done")
    assert done is not None
    qtbot.mouseClick(done, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert focused() is card(half, FEE)


def test_a_side_without_a_stand_begins_one(qtbot: QtBot, wall: WallPanel, desk: Desk) -> None:
    half = wall.halves[DEAL]
    law = half.issues.cards["issues/luban-i-law"]
    qtbot.mouseClick(law.stands[Party.THEIRS], Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    form = half.findChild(RecordForm)
    assert form is not None
    assert not [each for each in dossier(desk).all(Position) if each.issue == "luban-i-law"], "nothing kept unasked"


def test_tab_goes_over_a_card_from_top_to_bottom(qtbot: QtBot, wall: WallPanel) -> None:
    half = wall.halves[DEAL]
    first = half.issues.cards[FEE]
    first.setFocus()
    seen = [focused()]
    for _ in range(len(first.stops)):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        seen.append(focused())
    assert seen[:-1] == list(first.stops)
    assert seen[-1] is half.issues.cards[SHARE]


def test_everything_on_the_wall_has_a_name(wall: WallPanel) -> None:
    silent = [
        each
        for each in wall.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()
        and not (each.accessibleName() or getattr(each, "text", str)())
    ]  # fmt: skip
    assert silent == []


def test_a_fact_elsewhere_is_asked_for_as_a_place(qtbot: QtBot, wall: WallPanel) -> None:
    with qtbot.waitSignal(wall.place_requested) as wish:
        wall.alarms.fact_requested.emit("concessions/of-another-negotiation")
    assert wish.args == [Place(counterpart=COUNTERPART, record="concessions/of-another-negotiation")]


def test_a_wall_of_hundreds_shows_the_first_and_the_rest_on_demand(qtbot: QtBot, desk: Desk) -> None:
    def fill(vault: Vault) -> Outcome[object]:
        many = (Issue(id=f"many-{number}", negotiation=NEGOTIATION, title=f"Issue {number}") for number in range(200))
        return keep(vault, *many, words="new issues")

    desk.do(fill)
    settle(qtbot, desk)
    half = show_wall(qtbot, desk, COUNTERPART, NEGOTIATION).halves[DEAL]
    qtbot.waitUntil(lambda: len(half.issues.cards) == SHOWN, timeout=20_000)
    assert half.issues._more.isVisible()
    half.issues._more.click()
    qtbot.waitUntil(lambda: len(half.issues.cards) == 2 * SHOWN, timeout=20_000)
