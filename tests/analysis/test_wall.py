"""The wall: two lists, crossings, drift, give and get, working at a loss (S1.2, S2.4, S2.8 to S2.11)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.bargaining_case import found
from trustdesk.analysis import wall
from trustdesk.analysis.finding import Weight
from trustdesk.analysis.wall import Trend, beyond_limit, drift, ledger, sums
from trustdesk.domain.issues import Direction, Issue, IssueType, Position, PositionType
from trustdesk.domain.promises import Concession, ConcessionReason, ConcessionStatus
from trustdesk.domain.record import Party

DEAL = Issue(id="deal", negotiation="n", title="Price", currency="EUR", we_want=Direction.MORE)
BOND = Issue(id="bond", negotiation="n", title="Respect", type=IssueType.RELATIONSHIP)
GIVEN, READY, WITHHELD = ConcessionStatus.GIVEN, ConcessionStatus.READY, ConcessionStatus.WITHHELD


def concession(record_id: str = "k", **values: Any) -> Concession:
    return Concession(**{"id": record_id, "counterpart": "c", "text": "pay in 30 days", **values})


def row(*costs: str | int | None, currency: str = "EUR", **values: Any) -> list[Concession]:
    """Given one after another, each with its cost; None has no amount."""
    return [
        concession(
            f"k{n}",
            status=GIVEN,
            given_on=date(2026, 1, n + 1),
            cost_amount=None if cost is None else Decimal(cost),
            currency=currency if cost is not None else "",
            **values,
        )
        for n, cost in enumerate(costs)
    ]


@pytest.mark.parametrize(
    ("issues", "code", "values"),
    [
        ([DEAL, BOND], "wall-two-lists", {"deal": 1, "relationship": 1}),
        ([DEAL], "wall-no-relationship-issues", {"deal": 1}),
        ([BOND], "wall-no-agreement-issues", {"relationship": 1}),
    ],
)
def test_the_two_lists_are_kept_apart_and_an_empty_one_is_named(
    issues: list[Issue], code: str, values: dict[str, int]
) -> None:
    """S2.9 to S2.11."""
    by_code = found(wall, *issues)
    assert set(by_code) == {code}
    assert by_code[code].values == values
    assert by_code[code].facts == tuple(each.key for each in issues)


@pytest.mark.parametrize(
    ("reason", "status", "code", "weight"),
    [
        (ConcessionReason.BUY_RELATIONSHIP, GIVEN, "wall-bought", Weight.ALARM),
        (ConcessionReason.BUY_RELATIONSHIP, READY, "wall-bought", Weight.ALARM),
        (ConcessionReason.AVOID_SEEMING_DISTRUSTFUL, READY, "wall-feared", Weight.ALARM),
        (ConcessionReason.PRESSURE, GIVEN, "wall-pressed", Weight.NOTICE),
        (ConcessionReason.BUY_RELATIONSHIP, WITHHELD, None, None),
        (ConcessionReason.TRADE, READY, None, None),
        (ConcessionReason.GOODWILL, READY, None, None),
        (ConcessionReason.REPAIR, READY, None, None),
    ],
)
def test_a_concession_for_the_wrong_reason_raises_an_alarm(
    reason: ConcessionReason, status: ConcessionStatus, code: str | None, weight: Weight | None
) -> None:
    """S1.2, S2.9: not trading a good relationship for a bad agreement; what was withheld did not cross."""
    by_code = found(wall, concession(reason=reason, status=status))
    assert set(by_code) - {"wall-ledger"} == ({code} if code else set())
    if code:
        assert by_code[code].weight is weight
        assert by_code[code].facts == ("concessions/k",)


@pytest.mark.parametrize(
    ("on_list", "issue", "mixed"),
    [
        (IssueType.AGREEMENT, "deal", False),
        (IssueType.AGREEMENT, "bond", True),
        (IssueType.RELATIONSHIP, "deal", True),
        (IssueType.RELATIONSHIP, "gone", False),
    ],
)
def test_a_concession_on_the_wrong_list_is_seen(on_list: IssueType, issue: str, mixed: bool) -> None:
    """S2.9."""
    by_code = found(wall, DEAL, BOND, concession(on_list=on_list, issue=issue))
    assert ("wall-wrong-list" in by_code) is mixed


@pytest.mark.parametrize(
    ("costs", "trend"),
    [
        ([100, 200, 300], Trend.GROWING),
        ([100, 100, 300], Trend.GROWING),
        ([300, 200, 100], Trend.SHRINKING),
        ([100, 100, 100], Trend.STEADY),
        ([100, 300, 200], Trend.UNEVEN),
        ([100, None, 200], Trend.GROWING),
        ([100, None, None], Trend.UNKNOWN),
    ],
)
def test_the_drift_has_a_trend(costs: list[int | None], trend: Trend) -> None:
    """S2.8: clients who demand more and more."""
    assert drift(row(*costs)).trend is trend


def test_a_return_ends_the_run_and_the_order_is_that_of_the_days() -> None:
    """S2.4, S2.8: the run begins after the last time something came back."""
    gave = row(1, 2, 3, 4)
    back = concession("back", status=GIVEN, given_on=date(2026, 1, 2), came_back="two weeks")
    assert [each.id for each in drift([*reversed(gave), back]).run] == ["k2", "k3"]
    assert drift([*gave, concession("late", status=GIVEN, given_on=date(2026, 2, 1), came_back="x")]).run == ()


def test_three_in_a_row_for_nothing_are_an_alarm() -> None:
    """S2.8: two are not; what lies in the future is not given yet."""
    by_code = found(wall, *row(100, 200, 300))
    assert by_code["wall-drift"].weight is Weight.ALARM
    assert by_code["wall-drift"].facts == ("concessions/k0", "concessions/k1", "concessions/k2")
    size = by_code["wall-drift-size"]
    assert (size.weight, size.values["first"], size.values["last"], size.values["total"]) == (
        Weight.ALARM,
        100,
        300,
        600,
    )
    two = found(wall, *row(100, 200))
    assert "wall-drift" not in two
    assert two["wall-one-sided"].values == {"count": 2}
    future = concession("f", status=GIVEN, given_on=date(2026, 6, 2))
    assert "wall-drift" not in found(wall, *row(100, 200), future)


def test_amounts_of_two_currencies_are_not_compared() -> None:
    """S2.8."""
    mixed = drift([*row(100, 200), concession("y", status=GIVEN, cost_amount=Decimal(9), currency="JPY")])
    assert (len(mixed.run), mixed.trend) == (3, Trend.UNKNOWN)


def test_the_ledger_counts_both_sides() -> None:
    """S2.4: give some, get some."""
    ours = [*row(100), concession("r", status=GIVEN, came_back="x", cost_amount=Decimal(50), currency="EUR")]
    theirs = concession("t", party=Party.THEIRS, status=GIVEN, cost_amount=Decimal(70), currency="EUR")
    kept = ledger([*ours, theirs, concession("ready")])
    assert (len(kept.ours), len(kept.theirs), kept.returned) == (2, 1, 1)
    by_code = found(wall, *ours, theirs)
    assert by_code["wall-ledger"].values == {"gave": 2, "returned": 1, "got": 1}
    assert by_code["wall-ledger-amounts"].values == {"currency": "EUR", "gave": 150, "got": 70}
    assert "wall-one-sided" not in by_code
    assert "wall-ledger" not in found(wall, concession())


@given(st.lists(st.tuples(st.decimals(0, 1000, places=2), st.sampled_from(["EUR", "JPY"])), max_size=8))
def test_sums_keep_every_amount(amounts: list[tuple[Decimal, str]]) -> None:
    """S2.4: nothing is converted, nothing lost."""
    made = [concession(f"k{n}", cost_amount=amount, currency=code) for n, (amount, code) in enumerate(amounts)]
    assert sum(sums(made).values()) == sum(amount for amount, _ in amounts)


def position(kind: PositionType, low: int, high: int | None = None) -> Position:
    top = Decimal(low if high is None else high)
    return Position(id=kind.value, issue="deal", party=Party.OURS, type=kind, low=Decimal(low), high=top)


LIMIT = position(PositionType.RESERVATION, 100)


@pytest.mark.parametrize(
    ("offer", "beyond"), [((99, None), True), ((100, None), False), ((90, 110), False), ((120, None), False)]
)
def test_an_offer_past_our_own_limit_is_work_at_a_loss(offer: tuple[int, int | None], beyond: bool) -> None:
    """S2.8: we sell."""
    made = position(PositionType.OFFER, *offer)
    assert bool(beyond_limit([DEAL], [made, LIMIT])) is beyond
    assert ("wall-past-our-limit" in found(wall, DEAL, made, LIMIT)) is beyond
    assert beyond_limit([DEAL], [made]) == ()


@pytest.mark.parametrize(("offer", "beyond"), [(101, True), (100, False), (90, False)])
def test_a_buyer_works_at_a_loss_above_the_limit(offer: int, beyond: bool) -> None:
    """S2.8; without a direction nothing is claimed."""
    made = position(PositionType.OFFER, offer)
    assert bool(beyond_limit([replace(DEAL, we_want=Direction.LESS)], [made, LIMIT])) is beyond
    assert beyond_limit([replace(DEAL, we_want=None)], [made, LIMIT]) == ()


def test_concessions_can_use_up_what_lay_between_aim_and_limit() -> None:
    """S2.8: in plain money and one currency only; a price per tonne and a sum are not compared."""
    aim = position(PositionType.TARGET, 150)
    gave = row(20, 30, issue="deal")
    finding = found(wall, DEAL, aim, LIMIT, *gave)["wall-margin-used-up"]
    assert (finding.weight, finding.values["cost"], finding.values["margin"]) == (Weight.ALARM, 50, 50)
    assert set(finding.facts) == {"issues/deal", aim.key, LIMIT.key, "concessions/k0", "concessions/k1"}
    assert "wall-margin-used-up" not in found(wall, DEAL, aim, LIMIT, *row(20, 29, issue="deal"))
    assert "wall-margin-used-up" not in found(wall, DEAL, aim, LIMIT, *row(20, 30, issue="deal", currency="JPY"))
