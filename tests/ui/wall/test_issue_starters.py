"""Issues to begin from: what fits their trade, searched by typing and taken one after the other."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from tests.ui.wall.test_wall_panel import COUNTERPART, NEGOTIATION, RELATIONSHIP, dossier, show_wall
from trustdesk.domain.counterparts import Relation
from trustdesk.domain.issues import Issue, IssueType
from trustdesk.operations.editing import keep
from trustdesk.ui.desk import Desk
from trustdesk.ui.wall.issue_chooser import IssueChooser
from trustdesk.ui.wall.issue_starters import IssueStarters
from trustdesk.ui.wall.wall_panel import WallPanel


@pytest.fixture
def wall(qtbot: QtBot, desk: Desk) -> WallPanel:
    return show_wall(qtbot, desk, COUNTERPART, NEGOTIATION)


def button(wall: WallPanel, kind: IssueType) -> QPushButton:
    found = wall.halves[kind].findChild(QPushButton, "more-issues")
    assert found is not None
    return found


def opened(wall: WallPanel, qtbot: QtBot, kind: IssueType) -> IssueChooser:
    """By keyboard."""
    button(wall, kind).setFocus()
    qtbot.keyClick(button(wall, kind), Qt.Key.Key_Space)
    starters = wall.halves[kind].findChild(IssueStarters)
    assert starters is not None
    assert starters.chooser is not None
    return starters.chooser


def titles(desk: Desk) -> list[str]:
    return [each.title for each in dossier(desk).all(Issue) if each.negotiation == NEGOTIATION]


def test_a_side_with_issues_offers_more_of_them_quietly(wall: WallPanel) -> None:
    assert button(wall, RELATIONSHIP).isVisible()
    assert "Suggest" in button(wall, RELATIONSHIP).text()


def test_typing_finds_an_issue_and_enter_adds_it_and_leaves_the_list_open(
    wall: WallPanel, qtbot: QtBot, desk: Desk
) -> None:
    chooser = opened(wall, qtbot, RELATIONSHIP)
    assert chooser.search.hasFocus()
    every = len(chooser.rows.rows)
    wanted = chooser.rows.rows[-1].title
    qtbot.keyClicks(chooser.search, wanted)
    assert 1 <= len(chooser.rows.rows) < every
    assert wanted in [row.title for row in chooser.rows.rows]
    qtbot.keyClick(chooser.search, Qt.Key.Key_Down)
    assert chooser.rows.hasFocus()
    taken = chooser.rows.current
    qtbot.keyClick(chooser.rows, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert taken in titles(desk)
    chooser.search.clear()
    assert chooser.isVisible()
    assert taken not in [row.title for row in chooser.rows.rows]
    assert len(chooser.rows.rows) == every - 1


def test_what_nothing_says_is_answered_with_a_sentence(wall: WallPanel, qtbot: QtBot) -> None:
    chooser = opened(wall, qtbot, RELATIONSHIP)
    qtbot.keyClicks(chooser.search, "zzzz")
    assert not chooser.rows.rows
    assert chooser._nothing.isVisible()


def test_escape_puts_the_list_away_and_gives_the_keyboard_back(wall: WallPanel, qtbot: QtBot) -> None:
    chooser = opened(wall, qtbot, RELATIONSHIP)
    qtbot.keyClick(chooser.search, Qt.Key.Key_Escape)
    assert not chooser.isVisible()
    assert QApplication.focusWidget() is button(wall, RELATIONSHIP)


def test_tab_goes_through_the_list_in_its_order(wall: WallPanel, qtbot: QtBot) -> None:
    chooser = opened(wall, qtbot, RELATIONSHIP)
    qtbot.keyClick(chooser.search, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is chooser._close
    qtbot.keyClick(chooser._close, Qt.Key.Key_Tab)
    assert chooser.rows.hasFocus()
    qtbot.keyClick(chooser.rows, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is wall.halves[RELATIONSHIP].new_issue


def test_what_is_offered_follows_what_they_are_to_us(wall: WallPanel, qtbot: QtBot, desk: Desk) -> None:
    chooser = opened(wall, qtbot, IssueType.AGREEMENT)
    before = {row.title for row in chooser.rows.rows}
    root = dossier(desk).counterpart
    other = next(each for each in Relation if each is not root.relation)
    changed = replace(root, relation=other, industry="wind power")
    desk.do(lambda vault: keep(vault, changed, words="change"))
    settle(qtbot, desk)
    assert {row.title for row in chooser.rows.rows} != before
