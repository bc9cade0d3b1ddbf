"""Three ways in which trust goes wrong, looked for in the dossier (S1.1).

Jon trusted too quickly, Carol trusted without a second opinion, Alan swallowed one delay after another until he broke
off. The third is looked for both ways: theirs that we never named, and ours that they may be swallowing.
"""

from collections.abc import Iterator
from datetime import date

from trustdesk.analysis.case import Case
from trustdesk.analysis.due_diligence import done
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.analysis.trust_account import FAILED, Outcome, is_fragile, made, outcome
from trustdesk.analysis.trust_default import evidence, level_rank
from trustdesk.domain.people import TrustDefault
from trustdesk.domain.promises import Incident, IncidentStatus, Promise
from trustdesk.domain.record import Party
from trustdesk.domain.references import CheckType, ReferenceCheck

TOPIC = "risk_patterns"
REPEATED = 2
_SILENT = frozenset({IncidentStatus.UNSPOKEN})


def findings(case: Case) -> tuple[Finding, ...]:
    """The patterns that this dossier shows; none is the good answer."""
    return (*_trusted_too_quickly(case), *_unconfirmed(case), *_swallowed(case))


def _trusted_too_quickly(case: Case) -> Iterator[Finding]:
    """Jon: more than a little trust in somebody new, no reference checked, no record of kept promises (S1.1)."""
    counterpart, checks = case.dossier.counterpart, case.dossier.all(ReferenceCheck)
    asked = [each for each in done(checks) if each.type is CheckType.REFERENCE]
    above = level_rank(counterpart.trust_default) > level_rank(TrustDefault.A_LITTLE)
    if above and not asked and is_fragile(case.today, case.past_contacts) and not evidence(case).earned:
        still = [each for each in checks if each.type is CheckType.REFERENCE]
        facts = (counterpart.key, *(each.key for each in (*still, *case.past_contacts)))
        yield Finding(topic=TOPIC, code="risk-patterns-too-quickly", weight=Weight.ALARM,
                      facts=facts, methods=("S1.1", "S1.4"),
                      values={"level": counterpart.trust_default.value})  # fmt: skip


def _unconfirmed(case: Case) -> Iterator[Finding]:
    """Carol: much trust, and neither a claim verified nor anybody asked whom they did not name (S1.1, S1.6).

    A confirmed credential is no second opinion: it says who they are, not whether they are right.
    """
    counterpart, checks = case.dossier.counterpart, case.dossier.all(ReferenceCheck)
    verified = [each for each in done(checks) if each.type is not CheckType.CREDENTIAL
                and (each.independent or each.type is CheckType.CLAIM)]  # fmt: skip
    if level_rank(counterpart.trust_default) >= level_rank(TrustDefault.MUCH) and not verified:
        claims = tuple(each for each in checks if each.type is CheckType.CLAIM)
        yield Finding(topic=TOPIC, code="risk-patterns-unconfirmed", weight=Weight.ALARM,
                      facts=(counterpart.key, *(each.key for each in claims)), methods=("S1.1", "S1.4", "S1.6"),
                      values={"level": counterpart.trust_default.value, "claims": len(claims)})  # fmt: skip


def _swallowed(case: Case) -> Iterator[Finding]:
    """Alan: late again and again, and nobody has said it aloud (S1.1, S1.9)."""
    for party in Party:
        mine = [each for each in case.dossier.all(Promise) if each.party is party]
        failed = [each for each in mine if outcome(each, case.now) in FAILED | {Outcome.OVERDUE}]
        if len(failed) < REPEATED or _said_aloud(case, party, min(_day(each) for each in failed)):
            continue
        silent = [each for each in case.dossier.all(Incident) if each.party is party and each.status in _SILENT]
        values: dict[str, Value] = {"count": len(failed), "total": len(mine)}
        yield Finding(topic=TOPIC, code=f"risk-patterns-swallowed-{party.value}", weight=Weight.ALARM,
                      facts=tuple(each.key for each in (*failed, *silent)), methods=("S1.1", "S1.9"),
                      values=values)  # fmt: skip


def _said_aloud(case: Case, party: Party, since: date) -> bool:
    """Whether an incident of that side's doing was spoken about since the first failure; without a day it counts."""
    spoken = (each for each in case.dossier.all(Incident) if each.party is party and each.status not in _SILENT)
    return any(each.on is None or each.on >= since for each in spoken)


def _day(promise: Promise) -> date:
    return made(promise) or date.min
