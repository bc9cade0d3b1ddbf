"""Trades: give what matters more to them, get what matters more to us (S3.6, S4.2d)."""

from collections.abc import Iterable
from dataclasses import dataclass

from trustdesk.domain.issues import Flexibility, Issue, IssueStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """Move on `give`, ask for movement on `get`. gain: what both weights gain together, 1 to 20."""

    give: Issue
    get: Issue
    gain: int


def best_trades(issues: Iterable[Issue]) -> tuple[Trade, ...]:
    """All exchanges that serve both sides, best first.

    Only open issues whose weights are known on both sides count, and nobody is asked to move on what is fixed.
    """
    weighed = [
        each
        for each in issues
        if each.status is IssueStatus.OPEN and each.our_weight is not None and each.their_weight is not None
    ]
    gives = [each for each in weighed if _lean(each) < 0 and each.our_flexibility is not Flexibility.FIXED]
    gets = [each for each in weighed if _lean(each) > 0 and each.their_flexibility is not Flexibility.FIXED]
    trades = [Trade(give=give, get=get, gain=_lean(get) - _lean(give)) for give in gives for get in gets]
    return tuple(sorted(trades, key=lambda trade: -trade.gain))


def _lean(issue: Issue) -> int:
    """How much more the issue matters to us than to them."""
    assert issue.our_weight is not None
    assert issue.their_weight is not None
    return issue.our_weight - issue.their_weight
