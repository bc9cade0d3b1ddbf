"""Labelled concessions: what is given is valued only when its cost and its limit are said (S1.9, S3.7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.domain.promises import Concession, ConcessionStatus
from trustdesk.domain.record import Party

TOPIC = "concessions"


class Part(StrEnum):
    """The parts of a full label (S1.9): the sacrifice, how far it goes, what it shows, what comes back for it."""

    COST = "cost"
    LIMIT = "limit"
    GOODWILL = "goodwill"
    RETURN = "return"


_METHODS = {
    Part.COST: ("S1.9",),
    Part.LIMIT: ("S1.9",),
    Part.GOODWILL: ("S1.9",),
    Part.RETURN: ("S1.9", "S2.4"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A concession and the parts that its label still lacks, in the order in which they are said."""

    concession: Concession
    missing: tuple[Part, ...]


def label(concession: Concession) -> Label:
    """What a concession still needs to be said in full (S1.9). A cost in money is a cost."""
    has = {
        Part.COST: bool(concession.cost.strip()) or concession.cost_amount is not None,
        Part.LIMIT: bool(concession.limit.strip()),
        Part.GOODWILL: bool(concession.goodwill.strip()),
        Part.RETURN: bool(concession.in_return.strip()),
    }
    return Label(concession=concession, missing=tuple(part for part, there in has.items() if not there))


def findings(case: Case) -> tuple[Finding, ...]:
    """Which ready concessions are labelled in full, what the others lack, and what was given without a label."""
    ours = [
        each for each in case.dossier.all(Concession) if each.party is Party.OURS and case.concerns(each.negotiation)
    ]
    ready = [label(each) for each in ours if each.status is ConcessionStatus.READY]
    given = [label(each) for each in ours if each.status is ConcessionStatus.GIVEN]
    return (*(finding for each in ready for finding in _of_label(each)), *_unsaid(given))


def _found(code: str, facts: Iterable[Concession], weight: Weight, *methods: str, **values: Value) -> Finding:
    keys = tuple(each.key for each in facts)
    return Finding(topic=TOPIC, code=f"concession-{code}", weight=weight, facts=keys, methods=methods, values=values)


def _of_label(made: Label) -> list[Finding]:
    given = made.concession
    found = [
        _found(f"lacks-{part.value}", (given,), Weight.NOTICE, *_METHODS[part], what=given.text)
        for part in made.missing
    ]
    if not made.missing:
        found.append(_found("labelled", (given,), Weight.INFO, "S1.9", what=given.text))
    if given.their_gain.strip():
        values = {"what": given.text, "gain": given.their_gain}
        found.append(_found("their-gain", (given,), Weight.INFO, "S3.7", **values))
    else:
        found.append(_found("lacks-their-gain", (given,), Weight.NOTICE, "S3.7", what=given.text))
    return found


def _unsaid(given: list[Label]) -> list[Finding]:
    """What was given without its cost or its limit is taken for granted (S1.9)."""
    bare = [each.concession for each in given if {Part.COST, Part.LIMIT} & set(each.missing)]
    return [_found("given-unlabelled", bare, Weight.NOTICE, "S1.9", count=len(bare))] if bare else []
