"""References and claims: what is checked, what is not, and what to ask in a reference call (S1.4).

A referral is no check. A check counts as done when it has a result; it is independent when we found whom to ask.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.references import CheckResult, CheckType, ReferenceCheck

TOPIC = "due_diligence"
METHODS = ("S1.4",)


class StandardQuestion(StrEnum):
    """What every prior partner is asked, in the order of the call: reliability first, then follow-through."""

    HISTORY = "history"
    DATES = "dates"
    TROUBLE = "trouble"
    FOLLOW_THROUGH = "follow_through"
    AGAIN = "again"
    WHO_ELSE = "who_else"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetQuestion:
    """One question of a reference call: a standard one, a claim to put, or the user's own words. facts: its records."""

    standard: StandardQuestion | None = None
    claim: str = ""
    own: str = ""
    facts: tuple[str, ...]


def done(checks: Iterable[ReferenceCheck]) -> tuple[ReferenceCheck, ...]:
    """The checks that have a result."""
    return tuple(each for each in checks if each.result is not CheckResult.OPEN)


def outstanding(checks: Iterable[ReferenceCheck]) -> tuple[ReferenceCheck, ...]:
    """The checks without a result, by the day they are due, those without one last."""
    still = [each for each in checks if each.result is CheckResult.OPEN]
    return tuple(sorted(still, key=lambda each: each.due_on or date.max))


def question_sheet(case: Case) -> tuple[SheetQuestion, ...]:
    """What to ask in the reference call that is still to be made; empty while there is none to make.

    The standard questions, then each claim still to verify, then the user's own questions not asked yet.
    """
    still = outstanding(case.dossier.all(ReferenceCheck))
    calls = tuple(each.key for each in still if each.type is CheckType.REFERENCE)
    own = [each for each in case.dossier.all(Question) if each.type is QuestionType.REFERENCE_CALL]
    unasked = [each for each in own if each.asked_on is None and case.concerns(each.negotiation)]
    if not calls and not unasked:
        return ()
    standard = (SheetQuestion(standard=each, facts=calls) for each in StandardQuestion) if calls else ()
    claims = (each for each in still if each.type is CheckType.CLAIM)
    return (
        *standard,
        *(SheetQuestion(claim=each.subject, facts=(each.key,)) for each in claims),
        *(SheetQuestion(own=each.text, facts=(each.key,)) for each in unasked),
    )


def findings(case: Case) -> tuple[Finding, ...]:
    """The state of the checks, each that needs doing, and the question sheet."""
    checks = case.dossier.all(ReferenceCheck)
    each_one = (found for check in checks for found in _result(check))
    return (_counted(case, checks), *each_one, *_waiting(case, checks), *_independence(checks), *_sheet(case))


def _counted(case: Case, checks: tuple[ReferenceCheck, ...]) -> Finding:
    facts = tuple(each.key for each in checks) or (case.dossier.counterpart.key,)
    return Finding(topic=TOPIC, code="due-diligence-checked", facts=facts, methods=METHODS,
                   values={"done": len(done(checks)), "total": len(checks)})  # fmt: skip


def _result(check: ReferenceCheck) -> Iterator[Finding]:
    """A claim that proved wrong, or not quite right."""
    weights = {CheckResult.REFUTED: Weight.ALARM, CheckResult.MIXED: Weight.NOTICE}
    if check.result in weights:
        yield Finding(topic=TOPIC, code=f"due-diligence-{check.result.value}", weight=weights[check.result],
                      facts=(check.key,), methods=METHODS, values={"subject": check.subject})  # fmt: skip


def _waiting(case: Case, checks: tuple[ReferenceCheck, ...]) -> Iterator[Finding]:
    for check in outstanding(checks):
        code, weight = "due-diligence-open", Weight.INFO
        values: dict[str, Value] = {"subject": check.subject}
        if check.done_on is not None and check.done_on <= case.today:
            code, values["day"] = "due-diligence-no-result", check.done_on
        elif check.due_on is not None and check.due_on < case.today:
            code, weight = "due-diligence-overdue", Weight.NOTICE
            values["days"] = (case.today - check.due_on).days
        elif check.due_on is not None:
            code, values["due"] = "due-diligence-due", check.due_on
        yield Finding(topic=TOPIC, code=code, weight=weight, facts=(check.key,), methods=METHODS, values=values)


def _independence(checks: tuple[ReferenceCheck, ...]) -> Iterator[Finding]:
    """Whom they name speaks well of them: at least one reference should be found by us."""
    found = done(checks)
    if found and not any(each.independent for each in found):
        yield Finding(topic=TOPIC, code="due-diligence-not-independent", weight=Weight.NOTICE, methods=METHODS,
                      facts=tuple(each.key for each in found), values={"done": len(found)})  # fmt: skip
    if checks and not any(each.type is CheckType.REFERENCE for each in checks):
        yield Finding(topic=TOPIC, code="due-diligence-no-reference", weight=Weight.NOTICE, methods=METHODS,
                      facts=tuple(each.key for each in checks), values={"total": len(checks)})  # fmt: skip


def _sheet(case: Case) -> Iterator[Finding]:
    for question in question_sheet(case):
        values: dict[str, Value] = {}
        if question.standard:
            code, values = "due-diligence-ask", {"question": question.standard.value}
        elif question.claim:
            code, values = "due-diligence-ask-claim", {"claim": question.claim}
        else:
            code, values = "due-diligence-ask-own", {"question": question.own}
        yield Finding(topic=TOPIC, code=code, facts=question.facts, methods=METHODS, values=values)
