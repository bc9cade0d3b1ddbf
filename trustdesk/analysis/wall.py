"""The wall between the deal and the relationship, and what giving without return does (S1.2, S2.4, S2.8 to S2.11).

Concessions are read over the whole dossier, oldest first, because drift shows over years and not in one negotiation.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.domain.issues import Direction, Issue, IssueStatus, IssueType, Position, PositionType
from trustdesk.domain.promises import Concession, ConcessionReason, ConcessionStatus
from trustdesk.domain.record import Party

TOPIC = "wall"
CROSSING = frozenset({ConcessionReason.BUY_RELATIONSHIP, ConcessionReason.AVOID_SEEMING_DISTRUSTFUL})
DRIFT_LENGTH = 3


def crossings(concessions: Iterable[Concession]) -> tuple[Concession, ...]:
    """Our concessions on the deal that were, or would be, given for the sake of the relationship."""
    return tuple(
        each
        for each in concessions
        if each.party is Party.OURS and each.on_list is IssueType.AGREEMENT and each.reason in CROSSING
    )


def unreturned(concessions: Iterable[Concession]) -> tuple[Concession, ...]:
    """What we gave and got nothing for (S2.4, S2.8)."""
    return tuple(
        each
        for each in concessions
        if each.party is Party.OURS and each.status is ConcessionStatus.GIVEN and not each.came_back
    )


class Trend(StrEnum):
    """How the cost of one concession after another runs (S2.8)."""

    UNKNOWN = "unknown"
    GROWING = "growing"
    SHRINKING = "shrinking"
    STEADY = "steady"
    UNEVEN = "uneven"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """Our latest concessions in a row for which nothing came back, oldest first, and their costs in one currency.

    amounts: empty where fewer than two of them are counted in money, or where currencies differ
    """

    run: tuple[Concession, ...]
    amounts: tuple[Decimal, ...]
    currency: str
    trend: Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What each side gave, and for how much of ours something came back (S2.4)."""

    ours: tuple[Concession, ...]
    theirs: tuple[Concession, ...]
    returned: int


def drift(concessions: Iterable[Concession]) -> Drift:
    """Read the drift off the given concessions: the run since something last came back (S2.8)."""
    run: list[Concession] = []
    for each in _given(concessions, Party.OURS):
        run = [] if each.came_back.strip() else [*run, each]
    counted = [each for each in run if each.cost_amount is not None]
    currencies = {each.currency for each in counted}
    amounts = tuple(each.cost_amount for each in counted if each.cost_amount is not None)
    if len(amounts) < 2 or len(currencies) != 1:
        return Drift(run=tuple(run), amounts=(), currency="", trend=Trend.UNKNOWN)
    return Drift(run=tuple(run), amounts=amounts, currency=counted[0].currency, trend=_trend(amounts))


def _trend(amounts: tuple[Decimal, ...]) -> Trend:
    steps = [later - earlier for earlier, later in pairwise(amounts)]
    if all(step == 0 for step in steps):
        return Trend.STEADY
    if all(step >= 0 for step in steps):
        return Trend.GROWING
    return Trend.SHRINKING if all(step <= 0 for step in steps) else Trend.UNEVEN


def ledger(concessions: Iterable[Concession]) -> Ledger:
    """The give and get of both sides (S2.4)."""
    kept = tuple(concessions)
    ours, theirs = _given(kept, Party.OURS), _given(kept, Party.THEIRS)
    return Ledger(ours=ours, theirs=theirs, returned=sum(bool(each.came_back.strip()) for each in ours))


def sums(concessions: Iterable[Concession]) -> dict[str, Decimal]:
    """What concessions cost together, by currency; those without an amount or a currency are not in it."""
    found: dict[str, Decimal] = {}
    for each in concessions:
        if each.cost_amount is not None and each.currency:
            found[each.currency] = found.get(each.currency, Decimal(0)) + each.cost_amount
    return found


def _given(concessions: Iterable[Concession], party: Party) -> tuple[Concession, ...]:
    """What a side gave, oldest first; what has no date stands first."""
    given = [each for each in concessions if each.party is party and each.status is ConcessionStatus.GIVEN]
    return tuple(sorted(given, key=lambda each: each.given_on or date.min))


def beyond_limit(
    issues: Iterable[Issue], positions: Iterable[Position]
) -> tuple[tuple[Issue, Position, Position], ...]:
    """Issues on which our own latest offer lies past our own walk-away: the work would be at a loss (S2.8).

    Each as issue, offer, limit. Where either is a range, only an offer wholly past the whole limit counts.
    """
    kept = tuple(positions)
    found = []
    for issue in issues:
        offer, limit = (_ours(issue, kept, kind) for kind in (PositionType.OFFER, PositionType.RESERVATION))
        if offer and limit and _past(issue, offer, limit):
            found.append((issue, offer, limit))
    return tuple(found)


def _ours(issue: Issue, positions: tuple[Position, ...], kind: PositionType) -> Position | None:
    mine = [each for each in positions if each.issue == issue.id and each.party is Party.OURS and each.type is kind]
    counted = [each for each in mine if each.low is not None and each.high is not None]
    return max(counted, key=lambda each: each.on or date.min, default=None)


def _past(issue: Issue, offer: Position, limit: Position) -> bool:
    assert offer.low is not None
    assert offer.high is not None
    assert limit.low is not None
    assert limit.high is not None
    if issue.we_want is Direction.LESS:
        return offer.low > limit.high
    return issue.we_want is Direction.MORE and offer.high < limit.low


def findings(case: Case) -> tuple[Finding, ...]:
    """What crosses the wall, what drifts, who gives and gets, and where we would work at a loss."""
    concessions = case.dossier.all(Concession)
    known = tuple(each for each in concessions if each.given_on is None or each.given_on <= case.today)
    # `beyond_limit` and the lists are about the negotiation at hand, the rest about all that was ever given.
    return (*_lists(case), *_crossed(case), *_drifted(known), *_kept_ledger(known), *_losses(case))


def _found(code: str, facts: Iterable[str], weight: Weight, *methods: str, **values: Value) -> Finding:
    return Finding(topic=TOPIC, code=f"wall-{code}", weight=weight, facts=tuple(facts), methods=methods, values=values)


def _lists(case: Case) -> list[Finding]:
    """The two lists, and which of them is empty (S2.9 to S2.11)."""
    issues = case.issues
    if not issues:
        return []
    deal = [each for each in issues if each.type is IssueType.AGREEMENT]
    between = len(issues) - len(deal)
    facts = [each.key for each in issues]
    if not between:
        return [_found("no-relationship-issues", facts, Weight.NOTICE, "S2.9", "S2.11", deal=len(deal))]
    if not deal:
        return [_found("no-agreement-issues", facts, Weight.NOTICE, "S2.9", "S2.10", relationship=between)]
    return [_found("two-lists", facts, Weight.INFO, "S2.9", deal=len(deal), relationship=between)]


def _crossed(case: Case) -> list[Finding]:
    """Concessions for the wrong reason, and those that stand on the wrong list. What we withheld did not cross."""
    mine = [
        each
        for each in case.dossier.all(Concession)
        if each.party is Party.OURS and each.status is not ConcessionStatus.WITHHELD and case.concerns(each.negotiation)
    ]
    found = []
    for each in crossings(mine):
        bought = each.reason is ConcessionReason.BUY_RELATIONSHIP
        code, method = ("bought", "S2.9") if bought else ("feared", "S1.2")
        found.append(_found(code, [each.key], Weight.ALARM, method, what=each.text, status=each.status.value))
    for each in mine:
        if each.reason is ConcessionReason.PRESSURE:
            values = {"what": each.text, "status": each.status.value}
            found.append(_found("pressed", [each.key], Weight.NOTICE, "S1.2", "S2.8", **values))
        issue = case.dossier.find(Issue, each.issue)
        if issue is not None and issue.type is not each.on_list:
            values = {"what": each.text, "list": each.on_list.value, "issue": issue.title}
            found.append(_found("wrong-list", [each.key, issue.key], Weight.NOTICE, "S2.9", **values))
    return found


def _drifted(concessions: tuple[Concession, ...]) -> list[Finding]:
    drifted = drift(concessions)
    if len(drifted.run) < DRIFT_LENGTH:
        return []
    facts = [each.key for each in drifted.run]
    found = [_found("drift", facts, Weight.ALARM, "S2.8", "S2.4", count=len(drifted.run))]
    if drifted.trend is not Trend.UNKNOWN:
        values: dict[str, Value] = {"trend": drifted.trend.value, **_money(drifted.currency)}
        counted = [each.key for each in drifted.run if each.cost_amount is not None]
        values |= {"first": drifted.amounts[0], "last": drifted.amounts[-1], "total": sum(drifted.amounts, Decimal(0))}
        weight = Weight.ALARM if drifted.trend is Trend.GROWING else Weight.NOTICE
        found.append(_found("drift-size", counted, weight, "S2.8", count=len(counted), **values))
    return found


def _kept_ledger(concessions: tuple[Concession, ...]) -> list[Finding]:
    kept = ledger(concessions)
    both = (*kept.ours, *kept.theirs)
    if not both:
        return []
    counts = {"gave": len(kept.ours), "returned": kept.returned, "got": len(kept.theirs)}
    found = [_found("ledger", [each.key for each in both], Weight.INFO, "S2.4", **counts)]
    ours, theirs = sums(kept.ours), sums(kept.theirs)
    for currency in sorted(ours.keys() & theirs.keys()):
        facts = [each.key for each in both if each.currency == currency and each.cost_amount is not None]
        values: dict[str, Value] = {"currency": currency, "gave": ours[currency], "got": theirs[currency]}
        found.append(_found("ledger-amounts", facts, Weight.INFO, "S2.4", **values))
    # From three on it is drift, which says it louder.
    if len(kept.ours) == DRIFT_LENGTH - 1 and not kept.returned and not kept.theirs:
        facts = [each.key for each in kept.ours]
        found.append(_found("one-sided", facts, Weight.NOTICE, "S2.4", count=len(facts)))
    return found


def _losses(case: Case) -> list[Finding]:
    open_ones = [each for each in case.issues if each.status is not IssueStatus.AGREED]
    found = []
    for issue, offer, limit in beyond_limit(open_ones, case.positions):
        less = issue.we_want is Direction.LESS
        ends = (offer.low, limit.high) if less else (offer.high, limit.low)
        amounts = {name: end for name, end in zip(("offer", "limit"), ends, strict=True) if end is not None}
        facts = [issue.key, offer.key, limit.key]
        found.append(_found("past-our-limit", facts, Weight.ALARM, "S2.8", issue=issue.title, **amounts, **_in(issue)))
    return found + [each for issue in open_ones if (each := _used_up(case, issue)) is not None]


def _used_up(case: Case, issue: Issue) -> Finding | None:
    """What we gave on an issue counted in plain money has cost as much as lay between our aim and our limit (S2.8)."""
    aim, limit = (_ours(issue, case.positions, kind) for kind in (PositionType.TARGET, PositionType.RESERVATION))
    if not issue.currency or issue.unit or aim is None or limit is None:
        return None
    given = [
        each
        for each in unreturned(case.dossier.all(Concession))
        if each.issue == issue.id and each.currency == issue.currency and each.cost_amount is not None
    ]
    cost = sums(given).get(issue.currency, Decimal(0))
    margin = _margin(aim, limit)
    if not given or margin is None or cost < margin:
        return None
    facts = [issue.key, aim.key, limit.key, *(each.key for each in given)]
    amounts: dict[str, Value] = {"cost": cost, "margin": margin, "currency": issue.currency}
    return _found("margin-used-up", facts, Weight.ALARM, "S2.8", issue=issue.title, **amounts)


def _margin(aim: Position, limit: Position) -> Decimal | None:
    """From aim to limit, both single values; None where there is nothing between them."""
    if aim.low is None or limit.low is None or aim.low != aim.high or limit.low != limit.high:
        return None
    return abs(aim.low - limit.low) or None


def _money(currency: str) -> dict[str, Value]:
    return {"currency": currency, "measure": "money" if currency else "none"}


def _in(issue: Issue) -> dict[str, Value]:
    """What the amounts of an issue are counted in, and which of the two its words must name."""
    measures = {(True, True): "both", (True, False): "money", (False, True): "unit", (False, False): "none"}
    measure = measures[bool(issue.currency), bool(issue.unit)]
    return {"currency": issue.currency, "unit": issue.unit, "measure": measure}
