"""What went wrong, as each side tells it (S0.3, S1.7)."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.briefing.full_dossier import dossier_of
from trustdesk.analysis.case import Case, case
from trustdesk.analysis.finding import Weight
from trustdesk.analysis.incidents import findings, unrepaired
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.promises import Incident, IncidentStatus
from trustdesk.domain.record import Party, Record

NOW = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ACME = Counterpart(id="acme", name="Acme Rail")


def of(*records: Record, counterpart: Counterpart = ACME) -> Case:
    return case(dossier_of([counterpart, *records]), None, NOW)


def incident(**values: Any) -> Incident:
    return Incident(**{"id": "i", "counterpart": "acme", "title": "the late train", **values})


def codes(*records: Record) -> list[str]:
    return [each.code for each in findings(of(*records))]


def test_no_incident_nothing_said() -> None:
    """S0.3."""
    assert findings(of()) == ()


@pytest.mark.parametrize(
    ("ours", "theirs", "code", "missing"),
    [
        ("It ran.", "It stood.", "incidents-two-versions", None),
        ("It ran.", "", "incidents-version-missing", "theirs"),
        (" ", "It stood.", "incidents-version-missing", "ours"),
        ("", "", "incidents-version-missing", "both"),
    ],
)
def test_both_tellings_are_wanted(ours: str, theirs: str, code: str, missing: str | None) -> None:
    """S0.3: each side accuses the other, so each version is worth hearing."""
    found = findings(of(incident(our_version=ours, their_version=theirs)))
    assert [each.code for each in found] == ["incidents-open", code, "incidents-no-innocent"]
    assert found[1].values.get("missing") == missing
    assert all(each.facts == ("incidents/i",) for each in found)


def test_an_innocent_explanation_is_repeated_as_noted() -> None:
    """S1.7: often nobody intended harm."""
    found = {each.code: each for each in findings(of(incident(innocent_explanation="The signal was broken.")))}
    assert found["incidents-innocent"].values["explanation"] == "The signal was broken."
    assert "incidents-no-innocent" not in found


def test_what_is_repaired_only_counts() -> None:
    """S0.3."""
    assert codes(incident(status=IncidentStatus.REPAIRED)) == ["incidents-repaired"]


def test_mutual_accusation_needs_both_sides_and_open_wounds() -> None:
    """S0.3, S1.7."""
    ours, theirs = incident(id="o", party=Party.OURS), incident(id="t", party=Party.THEIRS)
    (mutual,) = [each for each in findings(of(ours, theirs)) if each.code == "incidents-mutual"]
    assert (mutual.facts, mutual.weight) == (("incidents/o", "incidents/t"), Weight.NOTICE)
    assert "incidents-mutual" not in codes(ours, incident(id="t"))
    repaired = incident(id="t", party=Party.THEIRS, status=IncidentStatus.REPAIRED)
    assert "incidents-mutual" not in codes(ours, repaired)


def test_the_latest_comes_first_and_the_undated_last() -> None:
    """S0.3."""
    made = [incident(id="undated"), incident(id="old", on=date(2025, 1, 1)), incident(id="new", on=date(2026, 1, 1))]
    assert [each.id for each in unrepaired(made)] == ["new", "old", "undated"]
