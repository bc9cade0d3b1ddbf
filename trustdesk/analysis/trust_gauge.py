"""How much trust matters in a negotiation: its importance times its level of conflict (S0.1).

The share says how much of the page trust gets.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Weight
from trustdesk.analysis.trust_reading import points
from trustdesk.domain.negotiations import Negotiation

TOPIC = "trust_gauge"
# Of a product from 1 to 25: from 3 x 4 on much, from 2 x 3 on some.
HIGH_FROM = 12
MEDIUM_FROM = 6
LOW_TRUST = 2


class Share(StrEnum):
    """How much of the page trust gets."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """importance, conflict: 1 to 5 each."""

    importance: int
    conflict: int

    @property
    def product(self) -> int:
        return self.importance * self.conflict

    @property
    def share(self) -> Share:
        if self.product >= HIGH_FROM:
            return Share.HIGH
        return Share.MEDIUM if self.product >= MEDIUM_FROM else Share.LOW


def gauge(negotiation: Negotiation) -> Gauge | None:
    """The gauge of a negotiation; None where one of the two is not judged yet."""
    if negotiation.importance is None or negotiation.conflict is None:
        return None
    return Gauge(importance=negotiation.importance, conflict=negotiation.conflict)


def findings(case: Case) -> tuple[Finding, ...]:
    """The gauge of this negotiation, or what it lacks."""
    negotiation = case.negotiation
    if negotiation is None:
        return ()
    read = gauge(negotiation)
    if read is None:
        missing = "conflict" if negotiation.importance else "importance" if negotiation.conflict else "both"
        return (
            Finding(topic=TOPIC, code="trust-gauge-unknown", facts=(negotiation.key,), methods=("S0.1",),
                    values={"missing": missing}),
        )  # fmt: skip
    weight = Weight.NOTICE if read.share is Share.HIGH else Weight.INFO
    values = {"importance": read.importance, "conflict": read.conflict, "share": read.share.value}
    measured = Finding(topic=TOPIC, code="trust-gauge-share", weight=weight, facts=(negotiation.key,),
                       methods=("S0.1",), values=values)  # fmt: skip
    return (measured, *_thin(case, negotiation, read))


def _thin(case: Case, negotiation: Negotiation, read: Gauge) -> Iterator[Finding]:
    """Trust matters much here and was low when it was last judged."""
    judged = [(each, level) for each in points(case) if (level := each.last) is not None]
    if read.share is not Share.HIGH or not judged or judged[-1][1] > LOW_TRUST:
        return
    last, level = judged[-1]
    yield Finding(topic=TOPIC, code="trust-gauge-thin", weight=Weight.ALARM,
                  facts=(negotiation.key, last.meeting.key, last.debrief.key), methods=("S0.1", "S3.10"),
                  values={"level": level, "day": last.day})  # fmt: skip
