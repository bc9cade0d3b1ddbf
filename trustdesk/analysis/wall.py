"""The wall between the deal and the relationship: concessions that cross it (S1.2, S2.8, S2.9)."""

from collections.abc import Iterable

from trustdesk.domain.issues import IssueType
from trustdesk.domain.promises import Concession, ConcessionReason, ConcessionStatus
from trustdesk.domain.record import Party

CROSSING = frozenset({ConcessionReason.BUY_RELATIONSHIP, ConcessionReason.AVOID_SEEMING_DISTRUSTFUL})


def crossings(concessions: Iterable[Concession]) -> tuple[Concession, ...]:
    """Our concessions on the deal that were, or would be, given for the sake of the relationship."""
    return tuple(
        each
        for each in concessions
        if each.party is Party.OURS and each.on_list is IssueType.AGREEMENT and each.reason in CROSSING
    )


def unreturned(concessions: Iterable[Concession]) -> tuple[Concession, ...]:
    """What we gave and got nothing for (S2.4, S2.8)."""
    return tuple(
        each
        for each in concessions
        if each.party is Party.OURS and each.status is ConcessionStatus.GIVEN and not each.came_back
    )
