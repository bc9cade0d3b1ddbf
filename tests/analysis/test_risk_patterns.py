"""The three risk patterns: Jon, Carol and Alan (S1.1)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.briefing.full_dossier import dossier_of
from trustdesk.analysis.case import Case, case
from trustdesk.analysis.finding import Weight
from trustdesk.analysis.risk_patterns import findings
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.meetings import Contact
from trustdesk.domain.people import TrustDefault
from trustdesk.domain.promises import Incident, IncidentStatus, Promise, PromiseStatus
from trustdesk.domain.record import Party, Record
from trustdesk.domain.references import CheckResult, CheckType, ReferenceCheck

NOW = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ACME = Counterpart(id="acme", name="Acme Rail")


def of(*records: Record, counterpart: Counterpart = ACME) -> Case:
    return case(dossier_of([counterpart, *records]), None, NOW)


JON, CAROL = "risk-patterns-too-quickly", "risk-patterns-unconfirmed"


def check(**values: Any) -> ReferenceCheck:
    return ReferenceCheck(**{"id": "k", "counterpart": "acme", "subject": "Do they keep dates?", **values})


def kept(n: int) -> Promise:
    return Promise(id=f"k{n}", counterpart="acme", party=Party.THEIRS, text="a list", status=PromiseStatus.KEPT)


def missed(n: int, party: Party, **values: Any) -> Promise:
    made_on = TODAY - timedelta(days=60 - n)
    status = values.pop("status", PromiseStatus.BROKEN)
    return Promise(id=f"p{n}", counterpart="acme", party=party, text="pay", made_on=made_on, status=status, **values)


def codes(*records: Record, level: TrustDefault = TrustDefault.A_LITTLE) -> list[str]:
    found = findings(of(*records, counterpart=replace(ACME, trust_default=level)))
    assert all(each.weight is Weight.ALARM and each.facts for each in found)
    return [each.code for each in found]


def test_an_empty_dossier_shows_no_pattern() -> None:
    """S1.1."""
    assert codes() == []


@pytest.mark.parametrize("level", TrustDefault)
def test_jon_trusts_above_a_little_and_asked_nobody(level: TrustDefault) -> None:
    """S1.1, S1.4."""
    assert (JON in codes(level=level)) == (level in {TrustDefault.SOME, TrustDefault.MUCH, TrustDefault.FULL})
    assert JON in codes(check(), level=TrustDefault.FULL)
    assert JON not in codes(check(result=CheckResult.MIXED), level=level)


def test_kept_promises_and_a_long_acquaintance_are_no_haste() -> None:
    """S1.1, S1.13."""
    some = TrustDefault.SOME
    assert JON in codes(kept(1), kept(2), level=some)
    assert JON not in codes(kept(1), kept(2), kept(3), level=some)
    old = [Contact(id=f"c{n}", counterpart="acme", on=TODAY - timedelta(days=200 + n)) for n in range(5)]
    assert JON in codes(*old[:4], level=some)
    assert JON not in codes(*old, level=some)


@pytest.mark.parametrize(
    ("verified", "alarm"),
    [
        ((), True),
        ((check(type=CheckType.CLAIM),), True),
        ((check(type=CheckType.CREDENTIAL, result=CheckResult.CONFIRMED, independent=True),), True),
        ((check(result=CheckResult.CONFIRMED),), True),  # a reference whom they named
        ((check(result=CheckResult.CONFIRMED, independent=True),), False),
        ((check(type=CheckType.CLAIM, result=CheckResult.REFUTED),), False),
    ],
)
def test_carol_trusts_much_and_asks_for_no_second_opinion(verified: tuple[Record, ...], alarm: bool) -> None:
    """S1.1, S1.6."""
    assert (CAROL in codes(*verified, level=TrustDefault.MUCH)) is alarm
    assert CAROL not in codes(*verified, level=TrustDefault.SOME)


@pytest.mark.parametrize("party", Party)
def test_alan_swallows_one_delay_after_another_either_way(party: Party) -> None:
    """S1.1, S1.9: once is no pattern; what is overdue counts as a delay; what was renegotiated does not."""
    code = f"risk-patterns-swallowed-{party.value}"
    overdue = missed(2, party, status=PromiseStatus.OPEN, target_date=TODAY - timedelta(days=3))
    assert codes(missed(1, party)) == []
    assert codes(missed(1, party), overdue) == [code]
    assert codes(missed(1, party), missed(2, party, status=PromiseStatus.RENEGOTIATED)) == []
    assert codes(missed(1, Party.OURS), missed(2, Party.THEIRS)) == []


@pytest.mark.parametrize(
    ("status", "days_ago", "whose", "silent"),
    [
        (IncidentStatus.RAISED, 10, Party.THEIRS, False),
        (IncidentStatus.REPAIRED, None, Party.THEIRS, False),
        (IncidentStatus.UNSPOKEN, 10, Party.THEIRS, True),
        (IncidentStatus.RAISED, 10, Party.OURS, True),
        (IncidentStatus.RAISED, 300, Party.THEIRS, True),  # an old story says nothing of the new delays
    ],
)
def test_what_was_said_aloud_is_not_swallowed(
    status: IncidentStatus, days_ago: int | None, whose: Party, silent: bool
) -> None:
    """S1.1."""
    on = None if days_ago is None else TODAY - timedelta(days=days_ago)
    incident = Incident(id="i", counterpart="acme", title="late", party=whose, status=status, on=on)
    assert bool(codes(missed(1, Party.THEIRS), missed(2, Party.THEIRS), incident)) is silent
