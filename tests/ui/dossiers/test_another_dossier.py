"""From one dossier to the next: the keyboard goes along, and what is shown anew is measured anew."""

from dataclasses import replace

from tests.ui.dossiers.conftest import Hand


def test_the_keyboard_goes_along_to_another_dossier(hand: Hand) -> None:
    hand.show("luban-air")
    hand.sheet.activateWindow()
    hand.qtbot.waitUntil(hand.sheet.isActiveWindow)
    hand.sheet.body.lists[1].enter(1)
    hand.show("kuwabori")
    focused = hand.sheet.focusWidget()
    assert focused is not None
    assert hand.sheet.body.lists[0].isAncestorOf(focused)


def test_a_list_tells_its_new_height_at_once(hand: Hand) -> None:
    hand.show("luban-air")
    part = max(hand.sheet.body.lists, key=lambda each: len(each.listed.rows))
    before, width = part.heightForWidth(part.width()), part.width()
    assert len(part.listed.rows) > 1
    part.show_listed(replace(part.listed, ids=part.listed.ids[:1], rows=part.listed.rows[:1]))
    assert part.heightForWidth(width) < before
