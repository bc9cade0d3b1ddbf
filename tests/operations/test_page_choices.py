"""Choices about lines of the page and about opening lines: one record each, one step each."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.openings import OpeningChoice, OpeningStatus, PageChoice, PageVerdict
from trustdesk.domain.page import Copy
from trustdesk.operations.editing import keep
from trustdesk.operations.live_page import Wanted, live_page
from trustdesk.operations.openings import Standing, add_own_line, bring_back, dismiss_line, offered
from trustdesk.operations.page_choices import hide_line, pin_line, release_line, swap_lines
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
WANTED = Wanted(counterpart="anna")


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    with open_vault(vault_path, create=True, clock=lambda: NOW) as vault:
        keep(vault, Counterpart(id="anna", name="Anna"), words="new counterpart")
        yield vault


def choices(vault: Vault) -> dict[str, PageVerdict]:
    with vault.read() as reader:
        found = reader.where(PageChoice, counterpart="anna")
    assert len({each.line for each in found}) == len(found)
    return {each.line: each.verdict for each in found}


def test_the_last_decision_about_a_line_is_the_only_one(vault: Vault) -> None:
    pin_line(vault, "anna", "ask:x")
    pin_line(vault, "anna", "ask:x")
    hide_line(vault, "anna", "ask:x")
    assert choices(vault) == {"ask:x": PageVerdict.HIDE}
    release_line(vault, "anna", "ask:x")
    assert choices(vault) == {}


def test_a_swap_is_taken_back_whole(vault: Vault) -> None:
    swap_lines(vault, "anna", "ask:x", "ask:y")
    assert choices(vault) == {"ask:x": PageVerdict.PIN, "ask:y": PageVerdict.HIDE}
    vault.undo()
    assert choices(vault) == {}


def test_a_line_of_ones_own_is_offered_dismissed_and_brought_back(vault: Vault) -> None:
    add_own_line(vault, "anna", "Good to see you")
    (own,) = offered(vault, WANTED, NOW)
    assert (own.standing, own.line.text, own.reworded) == (Standing.OFFERED, "Good to see you.", True)
    dismiss_line(vault, WANTED, own.line, date(2026, 6, 3))
    (spent,) = offered(vault, WANTED, NOW)
    assert (spent.standing, spent.line.text) == (Standing.DISMISSED, "Good to see you.")
    bring_back(vault, "anna", spent.line)
    assert offered(vault, WANTED, NOW) == (own,)


def test_words_once_said_are_not_on_the_table_unless_allowed_facts_bear_them(vault: Vault) -> None:
    said = OpeningChoice(id="said", counterpart="anna", text="What I know of you", status=OpeningStatus.USED)
    keep(vault, said, words="use of an opening line")
    assert [each.line.text for each in offered(vault, WANTED, NOW)] == ["What I know of you"]
    assert offered(vault, Wanted(counterpart="anna", copy=Copy.TABLE), NOW) == ()


def test_a_page_of_a_name_only_is_bare_and_has_no_meeting(vault: Vault) -> None:
    page = live_page(vault, WANTED, NOW)
    assert (page.is_bare, page.meeting, page.meetings) == (True, "", ())
    add_own_line(vault, "anna", "Good to see you")
    assert not live_page(vault, WANTED, NOW).is_bare
