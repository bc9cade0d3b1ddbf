"""The level to start from, and the norm that says it, early enough (S1.6, S3.9)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.briefing.full_dossier import dossier_of
from trustdesk.analysis.case import Case, case
from trustdesk.analysis.finding import Finding, Weight
from trustdesk.analysis.trust_default import LEVELS, Norm, Timing, findings, level_rank, norm, timing
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Channel, Contact
from trustdesk.domain.openings import OpeningChoice, OpeningStatus
from trustdesk.domain.people import Profile, TrustDefault
from trustdesk.domain.promises import Incident, IncidentStatus, Promise, PromiseStatus, PromiseType
from trustdesk.domain.record import Party, Record
from trustdesk.domain.references import CheckResult, ReferenceCheck

NOW = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ACME = Counterpart(id="acme", name="Acme Rail")


def of(*records: Record, counterpart: Counterpart = ACME) -> Case:
    return case(dossier_of([counterpart, *records]), None, NOW)


INCIDENT = Incident(id="i", counterpart="acme", title="the late train")


def spoke(count: int, channel: Channel = Channel.PHONE) -> list[Record]:
    days = [TODAY - timedelta(days=9 * n) for n in range(1, count + 1)]
    return [Contact(id=f"c{n}", counterpart="acme", on=day, channel=channel) for n, day in enumerate(days)]


def promise(n: int, **values: Any) -> Promise:
    return Promise(**{"id": f"p{n}", "counterpart": "acme", "party": Party.THEIRS, "text": "the parts", **values})


def codes(*records: Record, **values: Any) -> dict[str, Finding]:
    return {each.code: each for each in findings(of(*records, counterpart=replace(ACME, **values)))}


def test_the_scale_goes_from_nothing_to_full_and_starts_at_a_little() -> None:
    """S3.9."""
    assert [level_rank(each) for each in LEVELS] == [0, 1, 2, 3, 4]
    assert (LEVELS[0], LEVELS[-1]) == (TrustDefault.NOTHING, TrustDefault.FULL)
    assert codes()["trust-default-level"].values["level"] == "a_little"
    assert codes(trust_reason="Nobody knows them.")["trust-default-reason"].values["reason"] == "Nobody knows them."


@pytest.mark.parametrize(
    ("level", "code"),
    [
        (TrustDefault.NOTHING, "trust-default-nothing"),
        (TrustDefault.A_LITTLE, None),
        (TrustDefault.SOME, None),
        (TrustDefault.MUCH, "trust-default-unearned"),
        (TrustDefault.FULL, "trust-default-full"),
    ],
)
def test_the_extremes_are_named(level: TrustDefault, code: str | None) -> None:
    """S3.9: not zero, not total."""
    extremes = {"trust-default-nothing", "trust-default-unearned", "trust-default-full"}
    found = extremes & set(codes(trust_default=level))
    assert found == ({code} if code else set())


def test_much_trust_may_stand_on_behaviour_or_on_a_check() -> None:
    """S1.13, S3.9."""
    much = {"trust_default": TrustDefault.MUCH}
    kept = [promise(n, status=PromiseStatus.KEPT) for n in range(3)]
    assert "trust-default-unearned" in codes(*kept[:2], **much)
    assert "trust-default-unearned" not in codes(*kept, **much)
    assert "trust-default-unearned" in codes(*kept, promise(9, status=PromiseStatus.BROKEN), **much)
    checked = ReferenceCheck(id="k", counterpart="acme", subject="dates", result=CheckResult.CONFIRMED)
    assert "trust-default-unearned" not in codes(checked, **much)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([], Timing.FIRST),
        (spoke(9, Channel.EMAIL), Timing.FIRST),
        (spoke(1), Timing.EARLY),
        (spoke(4), Timing.EARLY),
        (spoke(5), Timing.LATER),
        ([INCIDENT], Timing.LATE),
        ([*spoke(9), replace(INCIDENT, status=IncidentStatus.REPAIRED)], Timing.LATER),
        ([promise(1, status=PromiseStatus.BROKEN)], Timing.FIRST),
        ([promise(1, status=PromiseStatus.BROKEN), promise(2, status=PromiseStatus.BROKEN)], Timing.LATE),
    ],
)
def test_said_early_it_is_normal_and_after_trouble_late(records: list[Record], expected: Timing) -> None:
    """S1.6: early it normalises, later it signals distrust."""
    assert timing(of(*records)) is expected
    found = codes(*records)["trust-default-norm"]
    assert found.values["timing"] == expected.value
    assert found.weight is (Weight.NOTICE if expected is Timing.LATE else Weight.INFO)


@pytest.mark.parametrize(
    ("records", "level", "expected"),
    [
        ([], TrustDefault.A_LITTLE, Norm.GRADUAL),
        ([promise(1, type=PromiseType.DELIVERY)], TrustDefault.A_LITTLE, Norm.WRITTEN),
        ([promise(1, type=PromiseType.DELIVERY, in_contract=True)], TrustDefault.A_LITTLE, Norm.GRADUAL),
        ([promise(1, type=PromiseType.CALL_BACK)], TrustDefault.A_LITTLE, Norm.GRADUAL),
        ([INCIDENT], TrustDefault.FULL, Norm.WRITTEN),
        ([], TrustDefault.MUCH, Norm.OPEN),
        ([Fact(id="f", counterpart="acme", topic=Topic.UNSPOKEN, text="the strike")], TrustDefault.SOME, Norm.OPEN),
    ],
)
def test_which_norm_to_say_follows_from_the_records(records: list[Record], level: TrustDefault, expected: Norm) -> None:
    """S1.6: documentation avoids confusion, openness protects both, trust grows step by step."""
    chosen, facts = norm(of(*records, counterpart=replace(ACME, trust_default=level)))
    assert chosen is expected
    assert set(facts) <= set(records)


def test_the_users_own_norm_goes_first_and_what_was_said_is_not_said_again() -> None:
    """S1.6."""
    own = codes(norm_lines=("We write it all down.",))
    assert own["trust-default-own-norm"].values["line"] == "We write it all down."
    assert "trust-default-norm" not in own
    said = OpeningChoice(id="o", counterpart="acme", status=OpeningStatus.USED, methods=("S1.6",))
    assert codes(said)["trust-default-norm-said"].facts == ("opening_choices/o",)
    assert "trust-default-norm" in codes(replace(said, status=OpeningStatus.DISMISSED))


def test_another_level_than_the_usual_one_wants_a_reason() -> None:
    """S1.6: a little is what stands there unchosen."""
    me = Profile(id="me", person="x", trust_default=TrustDefault.SOME)
    assert "trust-default-differs" in codes(me, trust_default=TrustDefault.FULL)
    assert "trust-default-differs" not in codes(me, trust_default=TrustDefault.FULL, trust_reason="My sister.")
    assert "trust-default-differs" not in codes(me)
