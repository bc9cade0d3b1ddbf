"""Trades: give what matters more to them, get what matters more to us (S3.6, S4.2d)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.bargaining_case import case_of
from tests.analysis.bargaining_case import found as findings_of
from trustdesk.analysis import trades
from trustdesk.analysis.finding import Finding, Weight
from trustdesk.analysis.trades import SEARCHED_ISSUES, best_trades, matrix, packages
from trustdesk.domain.issues import Flexibility, Issue, IssueStatus, IssueType


def issue(title: str, ours: int | None, theirs: int | None, **values: Any) -> Issue:
    return Issue(
        **{"id": title, "negotiation": "n", "title": title, "our_weight": ours, "their_weight": theirs, **values}
    )


def found(*issues: Issue) -> list[tuple[str, str, int]]:
    return [(trade.give.title, trade.get.title, trade.gain) for trade in best_trades(issues)]


def test_what_matters_little_to_one_and_much_to_the_other_is_exchanged() -> None:
    """S3.6."""
    assert found(issue("price", 9, 4), issue("delivery", 2, 8)) == [("delivery", "price", 11)]


def test_the_best_trade_comes_first_and_equals_keep_their_order() -> None:
    """S3.6."""
    issues = [issue("price", 10, 0), issue("term", 6, 4), issue("delivery", 0, 10), issue("training", 4, 6)]
    assert found(*issues) == [
        ("delivery", "price", 20),
        ("delivery", "term", 12),
        ("training", "price", 12),
        ("training", "term", 4),
    ]


@pytest.mark.parametrize(
    "spoiled",
    [
        issue("delivery", 8, 8),
        issue("delivery", None, 8),
        issue("delivery", 2, None),
        issue("delivery", 2, 8, status=IssueStatus.AGREED),
        issue("delivery", 2, 8, status=IssueStatus.PARKED),
        issue("delivery", 2, 8, our_flexibility=Flexibility.FIXED),
    ],
    ids=["equal weights", "ours unknown", "theirs unknown", "agreed", "parked", "fixed for us"],
)
def test_no_trade_is_offered_that_cannot_be_made(spoiled: Issue) -> None:
    """S3.6, S4.2d."""
    assert found(issue("price", 9, 4), spoiled) == []


def test_only_the_side_that_would_move_has_to_be_able_to() -> None:
    """S4.2d: their fixed budget does not keep us from giving on it, nor our fixed date them."""
    assert found(
        issue("price", 9, 4, our_flexibility=Flexibility.FIXED),
        issue("delivery", 2, 8, their_flexibility=Flexibility.FIXED),
    ) == [("delivery", "price", 11)]
    assert found(issue("price", 9, 4, their_flexibility=Flexibility.FIXED), issue("delivery", 2, 8)) == []


WEIGHTS = st.sampled_from([None, 0, 2, 4, 5, 6, 7, 9])
ISSUES = st.lists(
    st.builds(
        issue,
        st.text("abcdefgh", min_size=1, max_size=4),
        WEIGHTS,
        WEIGHTS,
        status=st.sampled_from(IssueStatus),
        our_flexibility=st.sampled_from(Flexibility),
        their_flexibility=st.sampled_from(Flexibility),
    ),
    max_size=8,
)


@given(ISSUES)
def test_every_trade_serves_both_and_asks_no_fixed_side_to_move(issues: list[Issue]) -> None:
    """S3.6, S4.2d."""
    trades = best_trades(issues)
    for trade in trades:
        give, get = trade.give, trade.get
        assert (give.our_weight or 0) < (give.their_weight or 0)
        assert (get.our_weight or 0) > (get.their_weight or 0)
        assert give.our_flexibility is not Flexibility.FIXED
        assert get.their_flexibility is not Flexibility.FIXED
        assert give.status is get.status is IssueStatus.OPEN
        assert 2 <= trade.gain <= 20
    gains = [trade.gain for trade in trades]
    assert gains == sorted(gains, reverse=True)


# --- Packages, the matrix, and findings

FIXED, FREE = Flexibility.FIXED, Flexibility.FLEXIBLE
FOUR = [issue("price", 6, 3), issue("term", 6, 4), issue("delivery", 6, 7), issue("training", 6, 9)]


def test_three_packages_are_worth_the_same_to_us_and_not_to_them() -> None:
    """S3.6, S3.7: best for them first; what each gives and holds is whole."""
    made = packages(FOUR)
    assert [(each.ours, each.theirs) for each in made] == [(12, 16), (12, 13), (12, 12)]
    assert [each.title for each in made[0].give] == ["delivery", "training"]
    assert [each.title for each in made[0].hold] == ["price", "term"]


def test_no_three_packages_no_package() -> None:
    """S3.6: nothing is invented to fill the number."""
    assert packages(FOUR[:2]) == ()
    assert packages([issue("price", 9, None), issue("term", None, 4)]) == ()
    assert packages([]) == ()


SIDES = st.sampled_from(Flexibility)
WEIGHTS = st.sampled_from([None, 0, 2, 4, 5, 6, 7, 9])


@st.composite
def any_issues(draw: st.DrawFn) -> list[Issue]:
    return [
        issue(f"i{n}", draw(WEIGHTS), draw(WEIGHTS), our_flexibility=draw(SIDES), their_flexibility=draw(SIDES))
        for n in range(draw(st.integers(0, 9)))
    ]


@given(any_issues())
def test_packages_keep_their_promise(issues: list[Issue]) -> None:
    """S3.6, S4.2d: the same to us, different to them, and nobody gives way on what is fixed."""
    made = packages(issues)
    assert len(made) in (0, 3)
    assert len({each.ours for each in made}) <= 1
    assert len({each.theirs for each in made}) == len(made)
    for each in made:
        assert each.ours == sum(one.our_weight or 0 for one in each.hold)
        assert each.theirs == sum(one.their_weight or 0 for one in each.give)
        assert each.give
        assert each.hold
        assert not set(each.give) & set(each.hold)
        assert {*each.give, *each.hold} == {*made[0].give, *made[0].hold}
        assert all(one.our_flexibility is not FIXED for one in each.give)
        assert all(one.their_flexibility is not FIXED for one in each.hold)


@given(any_issues())
def test_a_package_wastes_nothing(issues: list[Issue]) -> None:
    """S3.7: what costs us nothing is given where it brings them something, and the other way round."""
    for each in packages(issues):
        assert all(one.our_weight or one.our_flexibility is FIXED for one in each.hold)
        assert all(one.their_weight or one.their_flexibility is FIXED for one in each.give)


@given(any_issues())
def test_no_trade_asks_a_fixed_side_to_move(issues: list[Issue]) -> None:
    """S4.2d."""
    for trade in best_trades(issues):
        assert trade.give.our_flexibility is not FIXED
        assert trade.get.their_flexibility is not FIXED
        assert trade.our_gain + trade.their_gain == trade.gain


def test_what_is_fixed_is_not_moved_in_any_package() -> None:
    """S4.2d: fixed for us is held, fixed for them is given, fixed for both is left out."""
    five = issue("budget", 6, 2, their_flexibility=FIXED)
    six = issue("quality", 6, 8, our_flexibility=FIXED)
    both = issue("law", 9, 9, our_flexibility=FIXED, their_flexibility=FIXED)
    made = packages([*FOUR, five, six, both])
    assert len(made) == 3
    assert all(five in each.give and six in each.hold for each in made)
    assert all(both not in (*each.give, *each.hold) for each in made)


def test_a_package_holds_at_least_half_of_what_can_be_held() -> None:
    """S3.6: however much more all of it matters to them."""
    made = packages([issue(f"i{n}", 1, 5 + n % 5) for n in range(6)])
    assert len(made) == 3
    assert {each.ours for each in made} == {3}


def test_many_issues_are_searched_no_further_than_the_weightiest() -> None:
    """S3.6: 2 to the twelfth, however long the list."""
    made = packages([issue(f"i{n}", 5 + n % 5, 9 - n % 5) for n in range(40)])
    assert all(len(each.give) + len(each.hold) == SEARCHED_ISSUES for each in made)
    assert len(made) == 3


@pytest.mark.parametrize(
    ("ours", "theirs", "cell"),
    [
        (FREE, FREE, "both_move"),
        (FREE, FIXED, "only_we_move"),
        (FIXED, FREE, "only_they_move"),
        (FIXED, FIXED, "neither"),
        (Flexibility.UNKNOWN, FIXED, "open"),
        (FIXED, Flexibility.UNKNOWN, "open"),
    ],
)
def test_the_matrix_sorts_by_who_can_move(ours: Flexibility, theirs: Flexibility, cell: str) -> None:
    """S4.2d."""
    made = issue("price", 5, 5, our_flexibility=ours, their_flexibility=theirs)
    cells = matrix([made])
    assert getattr(cells, cell) == (made,)
    assert sum(len(getattr(cells, each)) for each in cells.__slots__) == 1


def codes(*issues: Issue) -> dict[str, Finding]:
    return findings_of(trades, *issues)


def test_the_best_trade_gains_for_both() -> None:
    """S3.6, S3.7: a lopsided one is called so."""
    best = codes(issue("price", 9, 4), issue("delivery", 2, 8))["trade-best"]
    assert best.values == {"give": "delivery", "get": "price", "ours": 7, "theirs": 4}
    assert best.facts == ("issues/delivery", "issues/price")
    ours = codes(issue("give", 5, 6), issue("get", 2, 1))
    assert ours["trade-lopsided"].values["loses"] == "ours"
    assert "trade-best" not in ours
    assert codes(issue("give", 1, 2), issue("get", 6, 5))["trade-lopsided"].values["loses"] == "theirs"


def test_the_deal_is_not_traded_for_the_relationship() -> None:
    """S2.9, S3.6."""
    bond = issue("respect", 2, 8, type=IssueType.RELATIONSHIP)
    by_code = codes(issue("price", 9, 4), bond)
    assert "trade-best" not in by_code
    assert by_code["trade-across-the-wall"].methods == ("S3.6", "S2.9")


def test_where_a_side_is_fixed_movement_is_looked_for_elsewhere() -> None:
    """S4.2d: budget fixed, timeline or scope flexible."""
    budget = issue("budget", 5, 5, our_flexibility=FREE, their_flexibility=FIXED)
    scope = issue("scope", 5, 5, our_flexibility=FREE, their_flexibility=FREE)
    assert codes(budget, scope)["trade-they-are-fixed"].values == {"fixed": "budget", "elsewhere": "scope"}
    assert codes(budget)["trade-they-do-not-move"].values == {"fixed": "budget"}
    stone = issue("stone", 5, 5, our_flexibility=FIXED, their_flexibility=FIXED)
    assert codes(stone)["trade-nothing-moves"].weight is Weight.ALARM
    assert "trade-nothing-moves" not in codes(stone, scope)
    assert codes(issue("x", 5, 5))["trade-flexibility-open"].values == {"count": 1}
    assert codes(issue("x", None, 5))["trade-weights-open"].values == {"count": 1, "whose": "ours"}


def test_three_packages_are_three_findings() -> None:
    """S3.6, S3.7: with what each is worth to both, out of all."""
    made = [each for each in trades.findings(case_of(*FOUR)) if each.code == "trade-package"]
    assert [each.values["number"] for each in made] == [1, 2, 3]
    assert (made[0].values["ours"], made[0].values["ours_most"], made[0].values["theirs_most"]) == (12, 24, 23)
    assert set(made[0].facts) == {each.key for each in FOUR}
