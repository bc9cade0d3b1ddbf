"""Trades: give what matters more to them, get what matters more to us (S3.6, S4.2d)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustdesk.analysis.trades import best_trades
from trustdesk.domain.issues import Flexibility, Issue, IssueStatus


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


WEIGHTS = st.none() | st.integers(0, 10)
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
