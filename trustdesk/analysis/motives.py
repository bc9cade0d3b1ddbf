"""Motives and triggers: why each side wants it, what to keep out, what nobody says, what we can admit (S3.3, S3.5).

Their concerns (S1.8) stand here, too: a concern is the motive they name themselves.
"""

from collections.abc import Iterable

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import IssueStatus
from trustdesk.domain.negotiations import Driver, Motive
from trustdesk.domain.record import Confidence, Party, Record

TOPIC = "motives"
HEATED = frozenset({Driver.EMOTION, Driver.EGO})

_TOPICS = {
    Topic.TRIGGER: ("trigger", Weight.NOTICE, "S3.3"),
    Topic.UNSPOKEN: ("unspoken", Weight.NOTICE, "S3.5"),
    Topic.ADMISSION: ("admission", Weight.INFO, "S3.5"),
    Topic.CONCERN: ("concern", Weight.INFO, "S1.8"),
}


def of_case(case: Case, party: Party | None = None) -> tuple[Motive, ...]:
    """The motives noted in this negotiation, of one side or of both."""
    if case.negotiation is None:
        return ()
    mine = (each for each in case.dossier.all(Motive) if each.negotiation == case.negotiation.id)
    return tuple(each for each in mine if party is None or each.party is party)


def heated(motives: Iterable[Motive]) -> tuple[Motive, ...]:
    """Motives driven by emotion or ego: to be known, and kept out of the talk (S3.3)."""
    return tuple(each for each in motives if each.driver in HEATED)


def findings(case: Case) -> tuple[Finding, ...]:
    """What drives each side, what would serve it better, and what is not known yet."""
    said = [finding for each in of_case(case) for finding in _of_motive(each)]
    return (*said, *_facts(case), *_unknown(case), *_bare_terms(case))


def _found(code: str, facts: Iterable[Record], weight: Weight, method: str, **values: Value) -> Finding:
    keys = tuple(each.key for each in facts)
    return Finding(topic=TOPIC, code=f"motive-{code}", weight=weight, facts=keys, methods=(method,), values=values)


def _of_motive(motive: Motive) -> list[Finding]:
    facts, whose = (motive,), motive.party.value
    if motive.driver in HEATED:
        values = {"whose": whose, "driver": motive.driver.value, "what": motive.text}
        found = [_found("keep-out", facts, Weight.NOTICE, "S3.3", **values)]
    else:
        values = {"whose": whose, "driver": motive.driver.value, "what": motive.text}
        found = [_found("known", facts, Weight.INFO, "S3.3", **values)]
    if motive.better_solution.strip():
        found.append(_found("better-solution", facts, Weight.NOTICE, "S3.3", whose=whose, what=motive.better_solution))
    if motive.at_home.strip():
        found.append(_found("at-home", facts, Weight.INFO, "S3.3", whose=whose, what=motive.at_home))
    if motive.party is Party.THEIRS and motive.confidence is Confidence.DOUBTFUL:
        found.append(_found("doubtful", facts, Weight.NOTICE, "S3.3", what=motive.text))
    return found


def _facts(case: Case) -> list[Finding]:
    found = []
    facts = case.dossier.all(Fact)
    for each in facts:
        if each.topic in _TOPICS:
            code, weight, method = _TOPICS[each.topic]
            found.append(_found(code, (each,), weight, method, what=each.text))
    unspoken = [each for each in facts if each.topic is Topic.UNSPOKEN]
    if unspoken and not any(each.topic is Topic.ADMISSION for each in facts):
        found.append(_found("nothing-to-admit", unspoken, Weight.NOTICE, "S3.5"))
    return found


def _unknown(case: Case) -> list[Finding]:
    if case.negotiation is None:
        return []
    known = of_case(case)
    return [
        _found("open", (case.negotiation, *known), Weight.NOTICE, "S3.3", whose=party.value)
        for party in Party
        if not any(each.party is party for each in known)
    ]


def _bare_terms(case: Case) -> list[Finding]:
    """Terms that they ask for and we do not know why (S3.3)."""
    bare = [each for each in case.issues if each.status is IssueStatus.OPEN and not each.their_interest.strip()]
    if not bare:
        return []
    titles = "; ".join(each.title for each in bare)
    return [_found("term-without-reason", bare, Weight.NOTICE, "S3.3", count=len(bare), issues=titles)]
