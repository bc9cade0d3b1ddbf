"""The bargaining zone: the overlap between the two reservation values of an issue (S3.4).

Theirs is never known; it is a range, stated or estimated, and what they state may be for show. So a zone is sure,
possible or absent, and each answer says which positions it stands on. Between motives no zone can be reckoned; what can
be said is whether both motives are known. How good our estimates are is read off what closed negotiations taught us.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.domain.issues import Basis, Direction, Issue, IssueStatus, Position, PositionType
from trustdesk.domain.negotiations import Motive, Negotiation, NegotiationStatus
from trustdesk.domain.record import Confidence, Party, Record

TOPIC = "bargaining_zone"
CLOSED = (NegotiationStatus.AGREED, NegotiationStatus.ENDED)
BIAS_GUESSES = 2


class Verdict(StrEnum):
    """Whether there is room for a deal on this issue."""

    SURE = "sure"
    POSSIBLE = "possible"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """What is known of the zone of one issue, in the issue's unit.

    low, high: the widest overlap; low above high where there is none, and then it is the gap.
    """

    issue: Issue
    ours: Position
    theirs: Position
    target: Position | None
    verdict: Verdict
    low: Decimal
    high: Decimal

    @property
    def gap(self) -> Decimal:
        """How far the two are apart; 0 where they overlap."""
        return max(self.low - self.high, Decimal(0))


def zones(issues: Iterable[Issue], positions: Iterable[Position]) -> tuple[Zone, ...]:
    """The zone of every issue on which both reservation values are numbers, in the order of the issues."""
    kept = tuple(positions)
    found = (_zone(issue, tuple(each for each in kept if each.issue == issue.id)) for issue in issues)
    return tuple(zone for zone in found if zone is not None)


def _zone(issue: Issue, positions: tuple[Position, ...]) -> Zone | None:
    ours = _reservation(positions, Party.OURS)
    theirs = _reservation(positions, Party.THEIRS)
    if ours is None or theirs is None or issue.we_want is None:
        return None
    our_low, our_high = _range(ours)
    their_low, their_high = _range(theirs)
    if issue.we_want is Direction.LESS:
        low, high, sure = their_low, our_high, their_high <= our_low
    else:
        low, high, sure = our_low, their_high, our_high <= their_low
    verdict = Verdict.NONE if low > high else Verdict.SURE if sure else Verdict.POSSIBLE
    target = _latest(each for each in positions if each.party is Party.OURS and each.type is PositionType.TARGET)
    return Zone(issue=issue, ours=ours, theirs=theirs, target=target, verdict=verdict, low=low, high=high)


def _reservation(positions: tuple[Position, ...], party: Party) -> Position | None:
    """The one to reckon with: our decision, or our estimate of theirs before what they state."""
    found = [each for each in positions if each.party is party and each.type is PositionType.RESERVATION]
    for basis in (Basis.DECIDED, Basis.ESTIMATED, Basis.STATED):
        latest = _latest(each for each in found if each.basis is basis)
        if latest is not None:
            return latest
    return None


def _latest(positions: Iterable[Position]) -> Position | None:
    numbers = [each for each in positions if each.low is not None or each.high is not None]
    return max(numbers, key=lambda each: (each.on is not None, each.on), default=None)


def _range(position: Position) -> tuple[Decimal, Decimal]:
    low = position.low if position.low is not None else position.high
    high = position.high if position.high is not None else position.low
    assert low is not None
    assert high is not None
    return low, high


class Guess(StrEnum):
    """What became of an estimate of their limit (S3.4)."""

    HELD = "held"
    MORE_ROOM = "more_room"  # they could go further than we thought
    LESS_ROOM = "less_room"  # they could not go as far as we thought


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One past estimate, and the position that judges it."""

    issue: Issue
    estimate: Position
    learnt: Position
    guess: Guess


def calibration(
    negotiations: Iterable[Negotiation], issues: Iterable[Issue], positions: Iterable[Position]
) -> tuple[Judged, ...]:
    """Our estimates of their limits in closed negotiations, judged by what was learnt later (S3.4).

    A limit of theirs noted as certain, later than the estimate, judges it both ways. Else the decided offer, which is
    what was agreed, judges one way only: it shows that they could go that far, and never that they could go no further.
    """
    closed = {each.id for each in negotiations if each.status in CLOSED}
    kept = tuple(positions)
    found = []
    for issue in issues:
        if issue.negotiation in closed and issue.we_want is not None:
            judged = _judged(issue, tuple(each for each in kept if each.issue == issue.id))
            found += [judged] if judged else []
    return tuple(found)


def _judged(issue: Issue, positions: tuple[Position, ...]) -> Judged | None:
    limits = [each for each in positions if each.party is Party.THEIRS and each.type is PositionType.RESERVATION]
    estimate = _latest(each for each in limits if each.basis is Basis.ESTIMATED)
    if estimate is None:
        return None
    since = estimate.on or date.min
    sure = [each for each in limits if each.basis is not Basis.ESTIMATED and each.confidence is Confidence.CERTAIN]
    known = _latest(each for each in sure if not each.for_show and (each.on or date.max) >= since)
    if known is not None:
        return Judged(issue=issue, estimate=estimate, learnt=known, guess=_against_limit(issue, estimate, known))
    offers = (each for each in positions if each.type is PositionType.OFFER and each.basis is Basis.DECIDED)
    agreed = _latest(offers)
    if agreed is None:
        return None
    low, high = _range(estimate)
    at_low, at_high = _range(agreed)
    further = at_high < low if issue.we_want is Direction.LESS else at_low > high
    return Judged(issue=issue, estimate=estimate, learnt=agreed, guess=Guess.MORE_ROOM if further else Guess.HELD)


def _against_limit(issue: Issue, estimate: Position, known: Position) -> Guess:
    low, high = _range(estimate)
    at_low, at_high = _range(known)
    if at_low <= high and low <= at_high:
        return Guess.HELD
    return Guess.MORE_ROOM if (at_high < low) is (issue.we_want is Direction.LESS) else Guess.LESS_ROOM


def findings(case: Case) -> tuple[Finding, ...]:
    """The zone of each issue that is not settled, all of them together, the motives, and our past estimates (S3.4)."""
    issues = tuple(each for each in case.issues if each.status is not IssueStatus.AGREED)
    found = zones(issues, case.positions)
    single = [finding for zone in found for finding in _of_zone(zone, case.positions)]
    return (*single, *_several(found), *_open_ends(issues, case.positions), *_motives(case), *_calibrated(case))


def _found(code: str, facts: Iterable[Record], weight: Weight, **values: Value) -> Finding:
    keys = tuple(dict.fromkeys(each.key for each in facts))
    return Finding(topic=TOPIC, code=f"zone-{code}", weight=weight, facts=keys, methods=("S3.4",), values=values)


def _measured(issue: Issue) -> dict[str, Value]:
    """The issue's title, what its amounts are counted in, and which of the two its words must name."""
    measures = {(True, True): "both", (True, False): "money", (False, True): "unit", (False, False): "none"}
    measure = measures[bool(issue.currency), bool(issue.unit)]
    return {"issue": issue.title, "currency": issue.currency, "unit": issue.unit, "measure": measure}


def _of_zone(zone: Zone, positions: tuple[Position, ...]) -> list[Finding]:
    facts = (zone.issue, zone.ours, zone.theirs)
    named = _measured(zone.issue)
    if zone.verdict is Verdict.NONE:
        found = [_found("none", facts, Weight.ALARM, gap=zone.gap, **named)]
    else:
        shape = "point" if zone.low == zone.high else "range"
        weight = Weight.INFO if zone.verdict is Verdict.SURE else Weight.NOTICE
        room: dict[str, Value] = {"low": zone.low, "high": zone.high, "shape": shape}
        confidence = zone.theirs.confidence.value
        found = [_found(zone.verdict.value, facts, weight, confidence=confidence, **room, **named)]
    return [*found, *_doubts(zone), *_stated(zone, positions), *_aim(zone)]


def _doubts(zone: Zone) -> list[Finding]:
    facts = (zone.issue, zone.theirs)
    found = []
    if zone.theirs.for_show:
        found.append(_found("for-show", facts, Weight.NOTICE, issue=zone.issue.title))
    elif zone.theirs.basis is Basis.STATED:
        found.append(_found("stated-only", facts, Weight.NOTICE, issue=zone.issue.title))
    if zone.theirs.confidence is Confidence.DOUBTFUL:
        found.append(_found("doubtful", facts, Weight.NOTICE, issue=zone.issue.title))
    return found


def _stated(zone: Zone, positions: tuple[Position, ...]) -> list[Finding]:
    """Where their word and our estimate lead to different answers."""
    if zone.theirs.basis is not Basis.ESTIMATED:
        return []
    without = [each for each in positions if not (each.party is Party.THEIRS and each.basis is Basis.ESTIMATED)]
    said = _zone(zone.issue, tuple(each for each in without if each.issue == zone.issue.id))
    if said is None or said.theirs.basis is not Basis.STATED or said.verdict is zone.verdict:
        return []
    values = {"stated": said.verdict.value, "estimated": zone.verdict.value}
    facts = (zone.issue, zone.ours, zone.theirs, said.theirs)
    return [_found("stated-against-estimated", facts, Weight.NOTICE, issue=zone.issue.title, **values)]


def _aim(zone: Zone) -> list[Finding]:
    """An aim that lies past their limit will not be reached on this issue alone."""
    if zone.target is None or zone.verdict is Verdict.NONE:
        return []
    their_low, their_high = _range(zone.theirs)
    aim_low, aim_high = _range(zone.target)
    less = zone.issue.we_want is Direction.LESS
    if not (aim_high < their_low if less else aim_low > their_high):
        return []
    short = their_low - aim_high if less else aim_low - their_high
    facts = (zone.issue, zone.theirs, zone.target)
    return [_found("aim-past-theirs", facts, Weight.INFO, gap=short, **_measured(zone.issue))]


def _several(found: tuple[Zone, ...]) -> list[Finding]:
    """Several issues at once: what has no zone alone may find one in a package (S3.4, S3.6)."""
    if len(found) < 2:
        return []
    facts = [record for zone in found for record in (zone.issue, zone.ours, zone.theirs)]
    by_verdict = {each.value: sum(zone.verdict is each for zone in found) for each in Verdict}
    if by_verdict[Verdict.NONE.value] == len(found):
        return [_found("none-anywhere", facts, Weight.ALARM, count=len(found))]
    code = "mixed" if by_verdict[Verdict.NONE.value] else "several"
    weight = Weight.NOTICE if code == "mixed" else Weight.INFO
    return [_found(code, facts, weight, count=len(found), **by_verdict)]


def _open_ends(issues: tuple[Issue, ...], positions: tuple[Position, ...]) -> list[Finding]:
    """Issues of which one limit or the direction is known, and not what it takes to see a zone."""
    found = []
    for issue in issues:
        mine = tuple(each for each in positions if each.issue == issue.id)
        ours, theirs = (_reservation(mine, party) for party in (Party.OURS, Party.THEIRS))
        if ours is not None and theirs is not None:
            if issue.we_want is None:
                found.append(_found("direction-open", (issue, ours, theirs), Weight.NOTICE, issue=issue.title))
        elif ours is not None:
            found.append(_found("theirs-open", (issue, ours), Weight.NOTICE, issue=issue.title))
        elif theirs is not None:
            found.append(_found("ours-open", (issue, theirs), Weight.NOTICE, issue=issue.title))
    return found


def _motives(case: Case) -> list[Finding]:
    """A zone between motives is judged by people; the desk says whose motive is not known."""
    negotiation = case.negotiation
    if negotiation is None:
        return []
    mine = [each for each in case.dossier.all(Motive) if each.negotiation == negotiation.id]
    ours, theirs = ([each for each in mine if each.party is party] for party in (Party.OURS, Party.THEIRS))
    if ours and theirs:
        values = {"ours": ours[0].text, "theirs": theirs[0].text}
        return [_found("motives", (ours[0], theirs[0]), Weight.INFO, **values)]
    whose = "both" if not mine else "theirs" if ours else "ours"
    return [_found("motives-open", (negotiation, *mine), Weight.NOTICE, whose=whose)]


def _calibrated(case: Case) -> list[Finding]:
    """How our past estimates of their limits did, counted; and where they erred to one side."""
    dossier = case.dossier
    judged = calibration(dossier.all(Negotiation), dossier.all(Issue), dossier.all(Position))
    if not judged:
        return []
    counts = {each.value: sum(one.guess is each for one in judged) for each in Guess}
    facts = [record for each in judged for record in (each.issue, each.estimate, each.learnt)]
    found = [_found("calibration", facts, Weight.INFO, held=counts[Guess.HELD.value], count=len(judged))]
    for side in (Guess.MORE_ROOM, Guess.LESS_ROOM):
        wrong = counts[side.value]
        if wrong >= BIAS_GUESSES and wrong == len(judged) - counts[Guess.HELD.value]:
            values: dict[str, Value] = {"side": side.value, "wrong": wrong, "count": len(judged)}
            found.append(_found("calibration-bias", facts, Weight.NOTICE, **values))
    return found
