"""Trades: give what matters more to them, get what matters more to us (S3.6, S3.7, S4.2d).

A package settles all weighed issues of one list at once: each is given to them or held by us. Three packages that are
worth the same to us and not to them let them choose, and their choice tells what they value.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.domain.issues import Flexibility, Issue, IssueStatus, IssueType

TOPIC = "trades"
PACKAGES = 3
SEARCHED_ISSUES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """Move on `give`, ask for movement on `get`. gain: what both weights gain together, 1 to 20."""

    give: Issue
    get: Issue
    gain: int

    @property
    def our_gain(self) -> int:
        """What we get less what we give, by our weights."""
        return (self.get.our_weight or 0) - (self.give.our_weight or 0)

    @property
    def their_gain(self) -> int:
        """What they get less what they give, by their weights (S3.7)."""
        return (self.give.their_weight or 0) - (self.get.their_weight or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One outcome for every issue it is about. ours, theirs: its worth to each side, by that side's weights."""

    give: tuple[Issue, ...]
    hold: tuple[Issue, ...]
    ours: int
    theirs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Who can move on what (S4.2d). open: at least one side's flexibility is not known."""

    both_move: tuple[Issue, ...]
    only_we_move: tuple[Issue, ...]
    only_they_move: tuple[Issue, ...]
    neither: tuple[Issue, ...]
    open: tuple[Issue, ...]


def best_trades(issues: Iterable[Issue]) -> tuple[Trade, ...]:
    """All exchanges that serve both sides, best first.

    Only open issues whose weights are known on both sides count, and nobody is asked to move on what is fixed.
    """
    weighed = _weighed(issues)
    gives = [each for each in weighed if _lean(each) < 0 and each.our_flexibility is not Flexibility.FIXED]
    gets = [each for each in weighed if _lean(each) > 0 and each.their_flexibility is not Flexibility.FIXED]
    trades = [Trade(give=give, get=get, gain=_lean(get) - _lean(give)) for give in gives for get in gets]
    return tuple(sorted(trades, key=lambda trade: -trade.gain))


def sound_trades(issues: Iterable[Issue]) -> tuple[Trade, ...]:
    """The best trades in which neither side loses and the deal is not traded for the relationship (S2.9, S3.6)."""
    return tuple(
        each
        for each in best_trades(issues)
        if each.give.type is each.get.type and each.our_gain >= 0 and each.their_gain >= 0
    )


def _weighed(issues: Iterable[Issue]) -> list[Issue]:
    return [
        each
        for each in issues
        if each.status is IssueStatus.OPEN and each.our_weight is not None and each.their_weight is not None
    ]


def _lean(issue: Issue) -> int:
    """How much more the issue matters to us than to them."""
    assert issue.our_weight is not None
    assert issue.their_weight is not None
    return issue.our_weight - issue.their_weight


def matrix(issues: Iterable[Issue]) -> Matrix:
    """Sort the open issues by who can move (S4.2d)."""
    cells: dict[str, list[Issue]] = {
        "both_move": [],
        "only_we_move": [],
        "only_they_move": [],
        "neither": [],
        "open": [],
    }
    names = {(False, False): "both_move", (False, True): "only_we_move", (True, False): "only_they_move"}
    for issue in issues:
        if issue.status is IssueStatus.OPEN:
            sides = (issue.our_flexibility, issue.their_flexibility)
            fixed = (sides[0] is Flexibility.FIXED, sides[1] is Flexibility.FIXED)
            name = "open" if Flexibility.UNKNOWN in sides else names.get(fixed, "neither")
            cells[name].append(issue)
    return Matrix(**{name: tuple(held) for name, held in cells.items()})


def packages(issues: Iterable[Issue]) -> tuple[Package, ...]:
    """Three packages worth the same to us and not the same to them, best for them first; else none.

    The rule: every open issue with both weights is either given or held. What is fixed for us is held, what is fixed
    for them is given, what is fixed for both is left out. What costs us nothing is given, what brings them nothing is
    held. Among the values to us for which three packages exist, and which are at least half of all that could be held,
    the one whose three are worth most to both sides together is taken; of equals the one worth more to us.
    """
    kept = _choices(issues)
    groups: dict[int, dict[int, Package]] = {}
    for held in product((True, False), repeat=len(kept)):
        if all(held[n] in may for n, (_, may) in enumerate(kept)) and any(held) and not all(held):
            package = _package([issue for issue, _ in kept], held)
            groups.setdefault(package.ours, {}).setdefault(package.theirs, package)
    best = [sorted(group.values(), key=lambda each: -each.theirs)[:PACKAGES] for group in groups.values()]
    most = sum(issue.our_weight or 0 for issue, may in kept if True in may)
    full = [three for three in best if len(three) == PACKAGES and 2 * three[0].ours >= most]
    chosen = max(full, key=lambda three: (sum(each.ours + each.theirs for each in three), three[0].ours), default=[])
    return tuple(chosen)


def _choices(issues: Iterable[Issue]) -> list[tuple[Issue, tuple[bool, ...]]]:
    """The weightiest issues in their order, each with what may become of it: held is True, given is False."""
    found = [(issue, may) for issue in _weighed(issues) if (may := _outcomes(issue))]
    weighty = sorted(found, key=lambda entry: -((entry[0].our_weight or 0) + (entry[0].their_weight or 0)))
    searched = weighty[:SEARCHED_ISSUES]
    return [entry for entry in found if entry in searched]


def _outcomes(issue: Issue) -> tuple[bool, ...]:
    ours_fixed, theirs_fixed = (side is Flexibility.FIXED for side in (issue.our_flexibility, issue.their_flexibility))
    if (ours_fixed and theirs_fixed) or not (issue.our_weight or issue.their_weight):
        return ()
    if ours_fixed or theirs_fixed:
        return (ours_fixed,)
    if not issue.our_weight or not issue.their_weight:
        return (bool(issue.our_weight),)
    return (True, False)


def _package(issues: list[Issue], held: tuple[bool, ...]) -> Package:
    hold = tuple(issue for issue, ours in zip(issues, held, strict=True) if ours)
    give = tuple(issue for issue, ours in zip(issues, held, strict=True) if not ours)
    ours, theirs = sum(each.our_weight or 0 for each in hold), sum(each.their_weight or 0 for each in give)
    return Package(give=give, hold=hold, ours=ours, theirs=theirs)


def findings(case: Case) -> tuple[Finding, ...]:
    """The best exchange within each list, the packages, who can move on what, and which weights are not known."""
    issues = [each for each in case.issues if each.status is IssueStatus.OPEN]
    deal = [each for each in issues if each.type is IssueType.AGREEMENT]
    return (*_exchanges(issues), *_packaged(deal), *_movement(issues), *_unknown(issues))


def _found(code: str, facts: Iterable[Issue], weight: Weight, *methods: str, **values: Value) -> Finding:
    keys = tuple(each.key for each in facts)
    return Finding(topic=TOPIC, code=f"trade-{code}", weight=weight, facts=keys, methods=methods, values=values)


def _titles(issues: Iterable[Issue]) -> str:
    return "; ".join(each.title for each in issues)


def _exchanges(issues: list[Issue]) -> list[Finding]:
    """Within one list only: the deal is not traded for the relationship (S2.9)."""
    found = []
    for kind in IssueType:
        mine = [each for each in issues if each.type is kind]
        trades, best = best_trades(mine), next(iter(sound_trades(mine)), None)
        if best is not None:
            gains = {"ours": best.our_gain, "theirs": best.their_gain}
            found.append(_trade("best", best, Weight.INFO, "S3.6", "S3.7", **gains))
        elif trades:
            loses = "ours" if trades[0].our_gain < 0 else "theirs"
            found.append(_trade("lopsided", trades[0], Weight.NOTICE, "S3.6", loses=loses))
    top = next(iter(best_trades(issues)), None)
    if top is not None and top.give.type is not top.get.type:
        found.append(_trade("across-the-wall", top, Weight.NOTICE, "S3.6", "S2.9"))
    return found


def _trade(code: str, trade: Trade, weight: Weight, *methods: str, **values: Value) -> Finding:
    titles: dict[str, Value] = {"give": trade.give.title, "get": trade.get.title}
    return _found(code, (trade.give, trade.get), weight, *methods, **titles, **values)


def _packaged(deal: list[Issue]) -> list[Finding]:
    found = []
    for number, package in enumerate(packages(deal), start=1):
        facts = (*package.give, *package.hold)
        most = {
            "ours_most": sum(each.our_weight or 0 for each in facts),
            "theirs_most": sum(each.their_weight or 0 for each in facts),
        }
        said = {"give": _titles(package.give), "hold": _titles(package.hold)}
        worth = {"number": number, "ours": package.ours, "theirs": package.theirs}
        found.append(_found("package", facts, Weight.INFO, "S3.6", "S3.7", **said, **worth, **most))
    return found


def _movement(issues: list[Issue]) -> list[Finding]:
    """Where a side is fixed, look for movement elsewhere (S4.2d)."""
    cells = matrix(issues)
    moving = (*cells.both_move, *cells.only_they_move)
    found = []
    if cells.only_we_move:
        code, values = ("they-are-fixed", {"elsewhere": _titles(moving)}) if moving else ("they-do-not-move", {})
        facts = (*cells.only_we_move, *moving)
        found.append(_found(code, facts, Weight.NOTICE, "S4.2d", fixed=_titles(cells.only_we_move), **values))
    if cells.neither:
        values = {"fixed": _titles(cells.neither)}
        found.append(_found("both-are-fixed", cells.neither, Weight.NOTICE, "S4.2d", **values))
    if issues and len(cells.neither) == len(issues):
        found.append(_found("nothing-moves", issues, Weight.ALARM, "S4.2d", count=len(issues)))
    if cells.open:
        count = len(cells.open)
        found.append(_found("flexibility-open", cells.open, Weight.NOTICE, "S4.2d", count=count))
    return found


def _unknown(issues: list[Issue]) -> list[Finding]:
    found = []
    for whose in ("our", "their"):
        blind = [each for each in issues if getattr(each, f"{whose}_weight") is None]
        if blind:
            values: dict[str, Value] = {"count": len(blind), "whose": f"{whose}s"}
            found.append(_found("weights-open", blind, Weight.NOTICE, "S3.6", **values))
    return found
