"""Mutual dependence: what each side needs of the other, and how well each could do without (S0.8.3).

Four sides make the box: what only we give, what only they give, and what a stalemate costs each. Counts are no measure
of need, so the balance is read off the strength of each side's BATNA and never off how many lines were noted.
"""

from dataclasses import dataclass
from enum import StrEnum

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.domain.counterparts import Dependence, DependenceKind
from trustdesk.domain.negotiations import Alternative
from trustdesk.domain.record import Party, Record

TOPIC = "dependence"
POOR, GOOD = 2, 4


class Balance(StrEnum):
    """Who needs the agreement more, by the strength of the best alternatives."""

    UNKNOWN = "unknown"
    BOTH_NEED = "both-need"
    WE_NEED = "we-need"
    THEY_NEED = "they-need"
    NEITHER_NEEDS = "neither-needs"
    EVEN = "even"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """The four sides with what is noted on each, in the user's order."""

    sides: dict[DependenceKind, tuple[Dependence, ...]]

    @property
    def missing(self) -> tuple[DependenceKind, ...]:
        return tuple(side for side, noted in self.sides.items() if not noted)


def box(noted: tuple[Dependence, ...]) -> Box:
    """Sort what is noted into the four sides (S0.8.3)."""
    return Box(sides={side: tuple(each for each in noted if each.side is side) for side in DependenceKind})


def balance(ours: Alternative | None, theirs: Alternative | None) -> Balance:
    """Who needs the agreement more; unknown unless both alternatives have a strength."""
    our_way, their_way = (each.strength if each else None for each in (ours, theirs))
    if our_way is None or their_way is None:
        return Balance.UNKNOWN
    if max(our_way, their_way) <= POOR:
        return Balance.BOTH_NEED
    if min(our_way, their_way) >= GOOD:
        return Balance.NEITHER_NEEDS
    if our_way == their_way:
        return Balance.EVEN
    return Balance.WE_NEED if our_way < their_way else Balance.THEY_NEED


def batna(alternatives: tuple[Alternative, ...], party: Party) -> Alternative | None:
    """A side's best alternative: the strongest of those marked best, the first of equals."""
    best = [each for each in alternatives if each.party is party and each.best]
    return max(best, key=lambda each: each.strength or 0, default=None)


def findings(case: Case) -> tuple[Finding, ...]:
    """The four sides, the missing ones, and the balance between the alternatives."""
    noted = box(case.dossier.all(Dependence))
    said = [finding for side, entries in noted.sides.items() for finding in _side(side, entries)]
    return (*said, *_missing(case, noted), *_balance(case))


def _found(code: str, facts: tuple[Record, ...], weight: Weight = Weight.INFO, **values: Value) -> Finding:
    keys = tuple(each.key for each in facts)
    return Finding(
        topic=TOPIC, code=f"dependence-{code}", weight=weight, facts=keys, methods=("S0.8.3",), values=values
    )


def _side(side: DependenceKind, entries: tuple[Dependence, ...]) -> list[Finding]:
    return [_found(side.value.replace("_", "-"), (each,), what=each.text) for each in entries]


def _missing(case: Case, noted: Box) -> list[Finding]:
    """One finding for each empty side; it stands on the other sides, or on the negotiation that has none."""
    others = tuple(each for entries in noted.sides.values() for each in entries)
    facts = others or ((case.negotiation,) if case.negotiation else ())
    if not facts:
        return []
    if not others:
        return [_found("open", facts, Weight.NOTICE)]
    return [_found("side-open", facts, Weight.NOTICE, side=side.value) for side in noted.missing]


def _balance(case: Case) -> list[Finding]:
    mine = tuple(each for each in case.dossier.all(Alternative) if _ours(case, each))
    ours, theirs = batna(mine, Party.OURS), batna(mine, Party.THEIRS)
    found = balance(ours, theirs)
    known = tuple(each for each in (ours, theirs) if each is not None)
    if found is Balance.UNKNOWN:
        whose = {(False, False): "both", (True, False): "theirs", (False, True): "ours", (True, True): "strength"}
        which = whose[ours is not None, theirs is not None]
        return [_found("alternatives-open", known, Weight.NOTICE, which=which)] if known else []
    loud = found in (Balance.WE_NEED, Balance.NEITHER_NEEDS)
    strengths = {"ours": (ours.strength if ours else None) or 0, "theirs": (theirs.strength if theirs else None) or 0}
    return [_found(found.value, known, Weight.NOTICE if loud else Weight.INFO, **strengths)]


def _ours(case: Case, alternative: Alternative) -> bool:
    return case.negotiation is not None and alternative.negotiation == case.negotiation.id
