"""References and claims, checked and not, and the sheet for the call (S1.4)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.briefing.full_dossier import dossier_of
from trustdesk.analysis.case import Case, case
from trustdesk.analysis.due_diligence import StandardQuestion, findings, outstanding, question_sheet
from trustdesk.analysis.finding import Weight
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.record import Record
from trustdesk.domain.references import CheckResult, CheckType, ReferenceCheck

NOW = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ACME = Counterpart(id="acme", name="Acme Rail")


def of(*records: Record, counterpart: Counterpart = ACME) -> Case:
    return case(dossier_of([counterpart, *records]), None, NOW)


def check(**values: Any) -> ReferenceCheck:
    return ReferenceCheck(**{"id": "k", "counterpart": "acme", "subject": "Do they keep dates?", **values})


def codes(*records: Record) -> list[str]:
    return [each.code for each in findings(of(*records))]


def test_nothing_checked_is_nought_of_nought() -> None:
    """S1.4."""
    (found,) = findings(of())
    assert (found.code, dict(found.values)) == ("due-diligence-checked", {"done": 0, "total": 0})
    assert found.facts == ("counterparts/acme",)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, "due-diligence-open"),
        ({"due_on": TODAY}, "due-diligence-due"),
        ({"due_on": TODAY + timedelta(days=4)}, "due-diligence-due"),
        ({"due_on": TODAY - timedelta(days=1)}, "due-diligence-overdue"),
        ({"done_on": TODAY, "due_on": TODAY - timedelta(days=1)}, "due-diligence-no-result"),
    ],
)
def test_an_open_check_waits_in_its_own_way(values: dict[str, Any], code: str) -> None:
    """S1.4."""
    found = [each for each in findings(of(check(**values))) if "-ask" not in each.code]
    assert [each.code for each in found] == ["due-diligence-checked", code]
    assert found[1].facts == ("reference_checks/k",)


@pytest.mark.parametrize(
    ("result", "weight"), [(CheckResult.REFUTED, Weight.ALARM), (CheckResult.MIXED, Weight.NOTICE)]
)
def test_what_did_not_hold_is_said(result: CheckResult, weight: Weight) -> None:
    """S1.4: verify claims and credentials."""
    found = findings(of(check(result=result, independent=True)))
    assert [(each.code, each.weight) for each in found[1:]] == [(f"due-diligence-{result.value}", weight)]


def test_whom_they_name_alone_is_not_independent() -> None:
    """S1.4: check references independently."""
    named = check(result=CheckResult.CONFIRMED)
    assert "due-diligence-not-independent" in codes(named)
    assert "due-diligence-not-independent" not in codes(
        named, check(id="o", result=CheckResult.MIXED, independent=True)
    )
    assert "due-diligence-not-independent" not in codes(check())


def test_claims_alone_are_no_reference() -> None:
    """S1.4: ask prior partners about reliability and follow-through."""
    assert "due-diligence-no-reference" in codes(check(type=CheckType.CLAIM))
    assert "due-diligence-no-reference" not in codes(check(type=CheckType.CLAIM), check(id="o"))


def test_the_sheet_holds_the_standard_questions_the_open_claims_and_the_users_own() -> None:
    """S1.4: an asked question is not offered again."""
    own = Question(id="q", counterpart="acme", type=QuestionType.REFERENCE_CALL, text="How many at a time?")
    asked = Question(id="a", counterpart="acme", type=QuestionType.REFERENCE_CALL, text="Old?", asked_on=TODAY)
    claim = check(id="c", type=CheckType.CLAIM, subject="They own the depot.")
    sheet = question_sheet(of(check(), claim, own, asked))
    assert [each.standard for each in sheet[:-2]] == list(StandardQuestion)
    assert all(each.facts == ("reference_checks/k",) for each in sheet[:-2])
    assert (sheet[-2].claim, sheet[-2].facts) == ("They own the depot.", ("reference_checks/c",))
    assert (sheet[-1].own, sheet[-1].facts) == ("How many at a time?", ("questions/q",))


def test_without_a_call_to_make_there_is_no_sheet() -> None:
    """S1.4."""
    assert question_sheet(of(check(result=CheckResult.CONFIRMED), check(id="c", type=CheckType.CLAIM))) == ()


def test_what_is_due_first_comes_first() -> None:
    """S1.4."""
    made = [check(id="never"), check(id="later", due_on=TODAY), check(id="first", due_on=TODAY - timedelta(days=1))]
    assert [each.id for each in outstanding(made)] == ["first", "later", "never"]
