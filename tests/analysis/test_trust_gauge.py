"""How much trust matters: importance times conflict (S0.1)."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.briefing.full_dossier import dossier_of
from trustdesk.analysis.case import Case, case
from trustdesk.analysis.finding import Weight
from trustdesk.analysis.trust_gauge import Share, findings, gauge
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.meetings import Debrief, Meeting, MeetingStatus
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.record import Record

NOW = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ACME = Counterpart(id="acme", name="Acme Rail")


def of(*records: Record, counterpart: Counterpart = ACME) -> Case:
    return case(dossier_of([counterpart, *records]), None, NOW)


def talks(importance: int | None, conflict: int | None) -> Negotiation:
    return Negotiation(id="talks", counterpart="acme", title="Rates", importance=importance, conflict=conflict)


@pytest.mark.parametrize(
    ("importance", "conflict", "share"),
    [
        (1, 1, Share.LOW),
        (5, 1, Share.LOW),
        (2, 3, Share.MEDIUM),
        (5, 2, Share.MEDIUM),
        (3, 3, Share.MEDIUM),
        (3, 4, Share.HIGH),
        (4, 3, Share.HIGH),
        (5, 5, Share.HIGH),
    ],
)
def test_the_product_decides_the_share(importance: int, conflict: int, share: Share) -> None:
    """S0.1: either alone makes trust matter less than both."""
    read = gauge(talks(importance, conflict))
    assert read is not None
    assert read.share is share
    (found,) = findings(of(talks(importance, conflict)))
    assert (found.code, found.facts) == ("trust-gauge-share", ("negotiations/talks",))
    assert found.weight is (Weight.NOTICE if share is Share.HIGH else Weight.INFO)


@pytest.mark.parametrize(
    ("importance", "conflict", "missing"), [(None, None, "both"), (3, None, "conflict"), (None, 3, "importance")]
)
def test_what_is_not_judged_is_said_and_not_guessed(importance: int, conflict: int, missing: str) -> None:
    """S0.1."""
    (found,) = findings(of(talks(importance, conflict)))
    assert (found.code, dict(found.values)) == ("trust-gauge-unknown", {"missing": missing})


def test_without_a_negotiation_nothing_is_said() -> None:
    """S0.1."""
    assert findings(of()) == ()


@pytest.mark.parametrize(("after", "alarm"), [(1, True), (2, True), (3, False)])
def test_low_trust_where_it_matters_much_is_an_alarm(after: int, alarm: bool) -> None:
    """S0.1, S3.10."""
    meeting = Meeting(id="m", counterpart="acme", starts_at=NOW - timedelta(days=9), status=MeetingStatus.HELD)
    found = findings(of(talks(4, 4), meeting, Debrief(id="d", meeting="m", trust_before=4, trust_after=after)))
    thin = [each for each in found if each.code == "trust-gauge-thin"]
    assert bool(thin) is alarm
    assert all(each.facts == ("negotiations/talks", "meetings/m", "debriefs/d") for each in thin)
