"""The wall as the window reads it and moves things over it (S2.9 to S2.11)."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart, Relation
from trustdesk.domain.issues import Issue, IssueType
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.promises import Concession, ConcessionReason, ConcessionStatus
from trustdesk.operations.editing import keep
from trustdesk.operations.wall import fitting_issues, move_concession, move_issue, read_wall, starter_issues
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, tzinfo=UTC)
DEAL, RELATIONSHIP = IssueType.AGREEMENT, IssueType.RELATIONSHIP


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    with open_vault(vault_path, create=True, clock=lambda: NOW) as opened:
        keep(
            opened,
            Counterpart(id="c", name="Them"),
            Negotiation(id="one", counterpart="c", title="One"),
            Negotiation(id="two", counterpart="c", title="Two"),
            Issue(id="price", negotiation="one", title="Price"),
            Issue(id="respect", negotiation="one", type=RELATIONSHIP, title="Respect"),
            Issue(id="other", negotiation="two", title="Other"),
            Concession(id="mine", counterpart="c", negotiation="one", text="ship on Friday"),
            Concession(id="anywhere", counterpart="c", text="call first"),
            Concession(id="theirs", counterpart="c", negotiation="two", text="wait"),
            words="start",
        )
        yield opened


def test_a_wall_is_of_one_negotiation(vault: Vault) -> None:
    wall, alarms = read_wall(vault, "c", "one", NOW)
    assert wall is not None
    assert [each.id for each in wall.issues_of(DEAL)] == ["price"]
    assert [each.id for each in wall.issues_of(RELATIONSHIP)] == ["respect"]
    assert [each.id for each in wall.concessions_on(DEAL)] == ["mine", "anywhere"]
    assert alarms == ()


def test_a_negotiation_that_is_gone_has_no_wall(vault: Vault) -> None:
    assert read_wall(vault, "c", "gone", NOW)[0] is None


def test_what_buys_the_relationship_is_an_alarm_with_its_fact(vault: Vault) -> None:
    bought = Concession(
        id="bought", counterpart="c", negotiation="one", text="lower the price",
        status=ConcessionStatus.GIVEN, reason=ConcessionReason.BUY_RELATIONSHIP,
    )  # fmt: skip
    keep(vault, bought, words="new concession")
    (alarm,) = read_wall(vault, "c", "one", NOW)[1]
    assert alarm.loud
    assert "lower the price" in alarm.text
    assert [(each.key, each.label) for each in alarm.facts] == [("concessions/bought", "lower the price")]
    assert all("concessions/bought" not in {f.key for f in each.facts} for each in read_wall(vault, "c", "two", NOW)[1])


def test_a_concession_goes_across_with_its_reason_in_one_step(vault: Vault) -> None:
    moved = move_concession(vault, "mine", RELATIONSHIP, ConcessionReason.GOODWILL).value
    assert moved is not None
    assert (moved.on_list, moved.reason) == (RELATIONSHIP, ConcessionReason.GOODWILL)
    assert vault.undo().words == "move of a concession to the other list"
    wall = read_wall(vault, "c", "one", NOW)[0]
    assert wall is not None
    assert (wall.concessions[0].on_list, wall.concessions[0].reason) == (DEAL, ConcessionReason.TRADE)


def test_an_issue_goes_across(vault: Vault) -> None:
    moved = move_issue(vault, "price", RELATIONSHIP).value
    assert moved is not None
    assert moved.type is RELATIONSHIP
    assert not move_issue(vault, "gone", DEAL).changes


def test_there_are_six_issues_of_the_deal_and_four_of_the_relationship_to_begin_from() -> None:
    assert [len(starter_issues(kind)) for kind in (DEAL, RELATIONSHIP)] == [6, 4]
    assert all(each.prompt.endswith("?") for kind in IssueType for each in starter_issues(kind))


def test_more_issues_fit_the_trade_and_what_they_are_to_us(vault: Vault) -> None:
    plain = fitting_issues(vault, "c")[DEAL]
    keep(vault, Counterpart(id="c", name="Them", relation=Relation.SUPPLIER, industry="wind power"), words="change")
    fitting = fitting_issues(vault, "c")[DEAL]
    assert plain
    assert len(fitting) > len(plain)
    assert fitting[0] not in plain, "those of the trade go first"
    first = {each.title for each in starter_issues(DEAL)}
    assert all(each.prompt and each.title not in first for each in fitting)


def test_a_counterpart_that_is_gone_is_offered_nothing(vault: Vault) -> None:
    assert fitting_issues(vault, "gone") == {DEAL: (), RELATIONSHIP: ()}
