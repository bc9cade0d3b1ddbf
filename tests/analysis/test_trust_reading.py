"""How trust is judged: the six parts, and before and after each meeting (S3.2, S3.10, S4.5)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.briefing.full_dossier import dossier_of
from trustdesk.analysis.case import Case, case
from trustdesk.analysis.finding import Finding, Weight
from trustdesk.analysis.trust_reading import findings, points
from trustdesk.domain.counterparts import Counterpart, TrustReading
from trustdesk.domain.meetings import Debrief, Meeting
from trustdesk.domain.record import Record

NOW = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ACME = Counterpart(id="acme", name="Acme Rail")


def of(*records: Record, counterpart: Counterpart = ACME) -> Case:
    return case(dossier_of([counterpart, *records]), None, NOW)


def reading(days_ago: int, **values: Any) -> TrustReading:
    return TrustReading(id=f"r{days_ago}", counterpart="acme", on=TODAY - timedelta(days=days_ago), **values)


def met(days_ago: int, before: int | None, after: int | None) -> tuple[Record, ...]:
    starts_at = NOW - timedelta(days=days_ago)
    return (
        Meeting(id=f"m{days_ago}", counterpart="acme", starts_at=starts_at),
        Debrief(id=f"d{days_ago}", meeting=f"m{days_ago}", trust_before=before, trust_after=after),
    )


def codes(*records: Record) -> dict[str, Finding]:
    return {each.code: each for each in findings(of(*records))}


def test_nothing_judged_nothing_said() -> None:
    """S3.2: the reading is optional."""
    assert findings(of()) == ()
    assert findings(of(reading(3, note="no part"))) == ()
    assert findings(of(reading(-3, fairness=1))) == ()


def test_the_latest_reading_is_compared_part_by_part() -> None:
    """S3.2: a part that was not judged both times has not changed."""
    found = findings(of(reading(2, competence=4, fairness=3, intimacy=3), reading(40, competence=3, fairness=5)))
    assert [each.code for each in found] == ["trust-reading-latest", "trust-reading-rose", "trust-reading-fell"]
    assert dict(found[0].values) == {"day": TODAY - timedelta(days=2), "count": 3}
    assert dict(found[1].values) == {"part": "competence", "before": 3, "after": 4}
    assert dict(found[2].values) == {"part": "fairness", "before": 5, "after": 3}
    assert found[2].weight is Weight.NOTICE
    assert found[2].facts == ("trust_readings/r40", "trust_readings/r2")


def test_a_weak_part_and_an_old_reading_are_named() -> None:
    """S3.2."""
    found = codes(reading(200, competence=4, intimacy=2))
    assert dict(found["trust-reading-weakest"].values) == {"part": "intimacy", "value": 2}
    assert dict(found["trust-reading-stale"].values) == {"days": 200}
    assert "trust-reading-stale" not in codes(reading(180, competence=4))


@pytest.mark.parametrize(("before", "after", "change"), [(2, 3, "rose"), (3, 3, "same"), (4, 2, "fell")])
def test_trust_before_and_after_a_meeting(before: int, after: int, change: str) -> None:
    """S3.10."""
    found = codes(*met(9, before, after))["trust-reading-meeting"]
    assert found.values["change"] == change
    assert found.facts == ("meetings/m9", "debriefs/d9")
    assert found.weight is (Weight.NOTICE if change == "fell" else Weight.INFO)


def test_trust_lost_between_two_meetings_points_at_what_happened_there() -> None:
    """S3.10: the outcome decides trust, and trust the next outcome."""
    found = codes(*met(30, 3, 4), *met(9, 2, 3))["trust-reading-lost-between"]
    assert (found.values["left"], found.values["found"]) == (4, 2)
    assert "trust-reading-lost-between" not in codes(*met(30, 3, 4), *met(9, 4, 4))


@pytest.mark.parametrize(
    ("levels", "expected"),
    [((3, 4), None), ((2, 3, 4), "rising"), ((4, 3, 3), "falling"), ((3, 3, 3), "level"), ((3, 4, 3), "level"),
     ((1, 5, 4, 4, 4, 3, 3), "falling")],
)  # fmt: skip
def test_the_trend_is_read_over_the_last_six_meetings(levels: tuple[int, ...], expected: str | None) -> None:
    """S4.5: two meetings are no trend; the seventh last is forgotten."""
    records = [record for n, level in enumerate(levels) for record in met(90 - 10 * n, None, level)]
    found = codes(*records).get("trust-reading-trend")
    assert (found.values["trend"] if found else None) == expected


def test_a_meeting_ahead_or_without_judgement_is_no_point() -> None:
    """S3.10."""
    assert points(of(*met(-3, 4, 4), *met(5, None, None), Debrief(id="d", meeting="nowhere", trust_after=3))) == ()
