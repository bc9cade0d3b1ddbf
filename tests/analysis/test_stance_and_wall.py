"""Stances that do not fit, and concessions that cross the wall (S1.2, S2.4, S2.6 to S2.9, S2.14, S3.1)."""

from datetime import date
from typing import Any

import pytest

from trustdesk.analysis.stance import alignment
from trustdesk.analysis.wall import crossings, unreturned
from trustdesk.domain.issues import IssueType
from trustdesk.domain.negotiations import Frame, Stance
from trustdesk.domain.promises import Concession, ConcessionReason, ConcessionStatus
from trustdesk.domain.record import Party

OURS, THEIRS = Party.OURS, Party.THEIRS


def stance(party: Party, frame: Frame, on: date | None = None, record_id: str = "s") -> Stance:
    return Stance(id=record_id, negotiation="n", party=party, frame=frame, on=on)


@pytest.mark.parametrize(
    ("ours", "theirs", "mismatch"),
    [
        (Frame.COLLABORATIVE, Frame.DISTRIBUTIVE, True),
        (Frame.DISTRIBUTIVE, Frame.COLLABORATIVE, True),
        (Frame.COLLABORATIVE, Frame.COLLABORATIVE, False),
        (Frame.DISTRIBUTIVE, Frame.DISTRIBUTIVE, False),
        (Frame.COLLABORATIVE, Frame.UNCLEAR, False),
        (Frame.UNCLEAR, Frame.DISTRIBUTIVE, False),
        (Frame.COLLABORATIVE, None, False),
        (None, Frame.DISTRIBUTIVE, False),
        (None, None, False),
    ],
)
def test_one_collaborates_while_the_other_takes(ours: Frame | None, theirs: Frame | None, mismatch: bool) -> None:
    """S2.6, S3.1: both sides must be win-win; what is not known is no mismatch."""
    made = [stance(party, frame) for party, frame in ((OURS, ours), (THEIRS, theirs)) if frame]
    assert alignment(made).mismatch is mismatch


def test_the_latest_stance_of_a_side_counts() -> None:
    """S2.14: people change; a dated stance goes before one without, the later entry before the earlier."""
    old = stance(THEIRS, Frame.DISTRIBUTIVE, date(2026, 1, 1), "old")
    new = stance(THEIRS, Frame.COLLABORATIVE, date(2026, 6, 1), "new")
    undated = stance(THEIRS, Frame.UNCLEAR, None, "undated")
    for order in ((old, new, undated), (undated, new, old), (new, old)):
        assert alignment(order).theirs == new
    first, second = (stance(THEIRS, Frame.UNCLEAR, None, name) for name in ("first", "second"))
    assert alignment([first, second]).theirs == second
    assert alignment([old]).ours is None


def concession(**values: Any) -> Concession:
    return Concession(**{"id": "k", "counterpart": "c", "text": "pay in 30 days", **values})


@pytest.mark.parametrize("reason", ConcessionReason)
def test_the_deal_is_not_given_away_for_the_relationship(reason: ConcessionReason) -> None:
    """S1.2, S2.9: a concession "merely to avoid appearing distrustful", or to buy goodwill, crosses the wall."""
    crosses = reason in {ConcessionReason.BUY_RELATIONSHIP, ConcessionReason.AVOID_SEEMING_DISTRUSTFUL}
    made = concession(reason=reason)
    assert crossings([made]) == ((made,) if crosses else ())


def test_only_ours_on_the_deal_can_cross() -> None:
    """S2.9: a kindness on the relationship's own list is what that list is for."""
    reason = ConcessionReason.BUY_RELATIONSHIP
    kind = concession(reason=reason, on_list=IssueType.RELATIONSHIP)
    theirs = concession(reason=reason, party=THEIRS)
    withheld = concession(reason=reason, status=ConcessionStatus.WITHHELD)
    assert crossings([kind, theirs, withheld]) == (withheld,)


def test_what_was_given_and_not_returned_is_seen() -> None:
    """S2.4, S2.8: give some, get some; those who only ever give end up working at a loss."""
    given = concession(id="given", status=ConcessionStatus.GIVEN)
    returned = concession(id="returned", status=ConcessionStatus.GIVEN, came_back="they moved the date")
    ready = concession(id="ready")
    withheld = concession(id="withheld", status=ConcessionStatus.WITHHELD)
    theirs = concession(id="theirs", party=THEIRS, status=ConcessionStatus.GIVEN)
    assert unreturned([given, returned, ready, withheld, theirs]) == (given,)
