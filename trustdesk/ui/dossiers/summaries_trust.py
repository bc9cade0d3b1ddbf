"""What was promised, given and noted, and where trust stands, in a line or two."""

from trustdesk.domain.counterparts import Dependence, StepStatus, TrustReading, TrustStep, WatchOut
from trustdesk.domain.facts import Fact
from trustdesk.domain.promises import (
    Concession,
    ConcessionReason,
    ConcessionStatus,
    Incident,
    IncidentStatus,
    Promise,
    PromiseStatus,
)
from trustdesk.domain.references import CheckResult, ReferenceCheck
from trustdesk.operations.sheet import Outcome, what_became
from trustdesk.ui.dossiers.summary_words import ALERT, GOOD, PLAIN, WARN, Summary, Telling, first, joined
from trustdesk.ui.fields.labels import field_label
from trustdesk.ui.widgets.row_list import Chip

_OUTCOME_TONES = {
    Outcome.EARLY: GOOD,
    Outcome.ON_TIME: GOOD,
    Outcome.WITHIN_OUTER: GOOD,
    Outcome.LATE: WARN,
    Outcome.BROKEN: ALERT,
    Outcome.RENEGOTIATED: PLAIN,
    Outcome.RELEASED: PLAIN,
    Outcome.OPEN: "",
    Outcome.OVERDUE: ALERT,
}
_WARNINGS = {
    ConcessionReason.PRESSURE, ConcessionReason.BUY_RELATIONSHIP, ConcessionReason.AVOID_SEEMING_DISTRUSTFUL
}  # fmt: skip
_PARTS = ("competence", "shared_values", "fairness", "positivity", "time_spent", "intimacy")


def promise(at: Telling, each: Promise) -> Summary:
    """What was promised, until when, and what became of it (S0.8.6)."""
    became = what_became(each, at.today)
    aimed = at.labelled("target", at.due(each.target_date, each.target_time))
    last = at.labelled("outer", at.due(each.outer_date, each.outer_time)) if each.outer_date != each.target_date else ""
    is_open = each.status is PromiseStatus.OPEN
    done = "" if is_open else at.labelled("done", at.due(each.done_on, each.done_at))
    contract = at.words("ui-dossier-in-contract") if each.in_contract else ""
    return Summary(
        title=each.text,
        details=joined(*((aimed, last) if is_open or not done else (done,)), at.person(each.person), contract),
        chips=(_outcome(at, each, became),),
        struck=became in (Outcome.RELEASED, Outcome.RENEGOTIATED),
    )


def _outcome(at: Telling, each: Promise, became: Outcome) -> Chip:
    last = each.outer_date or each.target_date
    days = (last - at.today).days if last else 0
    if became is Outcome.OVERDUE:
        return Chip(at.words("ui-dossier-overdue", days=-days), ALERT)
    if became is Outcome.OPEN and last and days <= 7:
        return Chip(at.words("ui-dossier-due-in", days=days), WARN)
    return Chip(at.words(f"ui-dossier-became-{became.value.replace('_', '-')}"), _OUTCOME_TONES[became])


def concession(at: Telling, each: Concession) -> Summary:
    """What was or can be given, what it costs, and what is asked for it (S1.9, S2.4)."""
    tones = {ConcessionStatus.READY: "", ConcessionStatus.GIVEN: GOOD, ConcessionStatus.WITHHELD: PLAIN}
    money = at.words.number(each.cost_amount, each.currency) if each.cost_amount is not None else ""
    warning = (at.chip(each.reason, WARN),) if each.reason in _WARNINGS else ()
    return Summary(
        title=each.text,
        details=joined(at.of("issues", each.issue), at.labelled("cost", joined(each.cost, money)),
                       at.labelled("limit", each.limit), at.labelled("in-return", each.in_return),
                       at.labelled("came-back", each.came_back), at.day(each.given_on)),
        chips=(at.chip(each.status, tones[each.status]), at.chip(each.on_list, PLAIN), *warning),
    )  # fmt: skip


def incident(at: Telling, each: Incident) -> Summary:
    """What went wrong, as each side tells it (S0.3)."""
    tone = {IncidentStatus.UNSPOKEN: ALERT, IncidentStatus.RAISED: WARN, IncidentStatus.ACKNOWLEDGED: ""}
    return Summary(
        title=each.title,
        details=joined(at.day(each.on), at.labelled("our-version", each.our_version),
                       at.labelled("their-version", each.their_version), at.labelled("repair", each.repair)),
        chips=(at.chip(each.status, tone.get(each.status, GOOD)),),
    )  # fmt: skip


def fact(at: Telling, each: Fact) -> Summary:
    """The note, and what it may mean."""
    return Summary(title=each.text, details=joined(at.labelled("meaning", each.meaning), at.person(each.about)))


def dependence(at: Telling, each: Dependence) -> Summary:
    """One thing that makes us need each other (S0.8.3)."""
    return Summary(title=each.text, chips=(at.chip(each.side, PLAIN),))


def trust_step(at: Telling, each: TrustStep) -> Summary:
    """How far we are with one of the six ways (S0.8)."""
    tone = {StepStatus.NOT_YET: PLAIN, StepStatus.PLANNED: "", StepStatus.DONE: GOOD}[each.status]
    return Summary(
        title=first(each.text, at.choice(each.way)),
        details=joined(at.choice(each.way) if each.text.strip() else "", at.day(each.on)),
        chips=(at.chip(each.status, tone),),
    )


def trust_reading(at: Telling, each: TrustReading) -> Summary:
    """How we read the trust on a day, part by part (S3.2)."""
    marks = [(name, getattr(each, name)) for name in _PARTS]
    parts = [f"{field_label(at.words, each.kind, name)} {mark}" for name, mark in marks if mark is not None]
    return Summary(title=joined(at.day(each.on), each.note), details=joined(*parts))


def watch_out(at: Telling, each: WatchOut) -> Summary:
    """What may go wrong in the room, and what to do about it."""
    steps = (at.labelled("say-it", each.say), at.labelled("show", each.show), at.labelled("avoid", each.avoid))
    whose = (Chip(at.choice(each.whose), PLAIN),) if each.whose else ()
    return Summary(title=each.risk, details=joined(*steps), chips=whose)


def reference_check(at: Telling, each: ReferenceCheck) -> Summary:
    """What is to be verified, and what came of it (S1.4)."""
    tones = {CheckResult.OPEN: "", CheckResult.CONFIRMED: GOOD, CheckResult.MIXED: WARN, CheckResult.REFUTED: ALERT}
    days = (at.today - each.due_on).days if each.due_on and each.result is CheckResult.OPEN else 0
    late = (Chip(at.words("ui-dossier-overdue", days=days), ALERT),) if days > 0 else ()
    due = "" if each.done_on else at.labelled("due", at.day(each.due_on))
    asked = first(at.person(each.person), each.asked)
    return Summary(
        title=each.subject,
        details=joined(at.choice(each.type), at.labelled("asked", asked), due, at.day(each.done_on), each.finding),
        chips=(at.chip(each.result, tones[each.result]), *late),
    )
