"""The bargaining zone: the overlap between the two reservation values of an issue (S3.4).

Theirs is never known; it is a range, stated or estimated, and what they state may be for show. So a zone is sure,
possible or absent, and each answer says which positions it stands on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from trustdesk.domain.issues import Basis, Direction, Issue, Position, PositionType
from trustdesk.domain.record import Party


class Verdict(StrEnum):
    """Whether there is room for a deal on this issue."""

    SURE = "sure"
    POSSIBLE = "possible"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """What is known of the zone of one issue, in the issue's unit.

    low, high: the widest overlap; low above high where there is none, and then it is the gap.
    """

    issue: Issue
    ours: Position
    theirs: Position
    target: Position | None
    verdict: Verdict
    low: Decimal
    high: Decimal

    @property
    def gap(self) -> Decimal:
        """How far the two are apart; 0 where they overlap."""
        return max(self.low - self.high, Decimal(0))


def zones(issues: Iterable[Issue], positions: Iterable[Position]) -> tuple[Zone, ...]:
    """The zone of every issue on which both reservation values are numbers, in the order of the issues."""
    kept = tuple(positions)
    found = (_zone(issue, tuple(each for each in kept if each.issue == issue.id)) for issue in issues)
    return tuple(zone for zone in found if zone is not None)


def _zone(issue: Issue, positions: tuple[Position, ...]) -> Zone | None:
    ours = _reservation(positions, Party.OURS)
    theirs = _reservation(positions, Party.THEIRS)
    if ours is None or theirs is None or issue.we_want is None:
        return None
    our_low, our_high = _range(ours)
    their_low, their_high = _range(theirs)
    if issue.we_want is Direction.LESS:
        low, high, sure = their_low, our_high, their_high <= our_low
    else:
        low, high, sure = our_low, their_high, our_high <= their_low
    verdict = Verdict.NONE if low > high else Verdict.SURE if sure else Verdict.POSSIBLE
    target = _latest(each for each in positions if each.party is Party.OURS and each.type is PositionType.TARGET)
    return Zone(issue=issue, ours=ours, theirs=theirs, target=target, verdict=verdict, low=low, high=high)


def _reservation(positions: tuple[Position, ...], party: Party) -> Position | None:
    """The one to reckon with: our decision, or our estimate of theirs before what they state."""
    found = [each for each in positions if each.party is party and each.type is PositionType.RESERVATION]
    for basis in (Basis.DECIDED, Basis.ESTIMATED, Basis.STATED):
        latest = _latest(each for each in found if each.basis is basis)
        if latest is not None:
            return latest
    return None


def _latest(positions: Iterable[Position]) -> Position | None:
    numbers = [each for each in positions if each.low is not None or each.high is not None]
    return max(numbers, key=lambda each: (each.on is not None, each.on), default=None)


def _range(position: Position) -> tuple[Decimal, Decimal]:
    low = position.low if position.low is not None else position.high
    high = position.high if position.high is not None else position.low
    assert low is not None
    assert high is not None
    return low, high
