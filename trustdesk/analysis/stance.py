"""Stances: how each side plays, whether the two fit, and what follows for the meeting (S2.3 to S2.7, S2.14, S3.1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.analysis.trust_account import account
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.negotiations import Frame, Likelihood, Negotiation, Stance
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Confidence, Party

TOPIC = "stance"
OLD_DAYS = 180
PROVEN_PROMISES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The latest stance of each side. mismatch: one collaborates while the other takes."""

    ours: Stance | None
    theirs: Stance | None

    @property
    def mismatch(self) -> bool:
        frames = {stance.frame for stance in (self.ours, self.theirs) if stance is not None}
        return frames == {Frame.COLLABORATIVE, Frame.DISTRIBUTIVE}


class Approach(StrEnum):
    """What the two stances mean for the meeting (S2.6, S2.7, S3.1)."""

    SOLVE_TOGETHER = "solve-together"  # both collaborate: share information, look for what adds value to both
    DIVIDE = "divide"  # both take: guard the limit, one concession for another
    AGREE_ON_HOW = "agree-on-how"  # we collaborate, they take: settle how to work before what to settle
    DECIDE_FIRST = "decide-first"  # they collaborate, we take: decide which it is before the meeting
    FIND_OUT = "find-out"  # a side is unclear: ask before anything is offered


_APPROACHES = {
    (Frame.COLLABORATIVE, Frame.COLLABORATIVE): Approach.SOLVE_TOGETHER,
    (Frame.DISTRIBUTIVE, Frame.DISTRIBUTIVE): Approach.DIVIDE,
    (Frame.COLLABORATIVE, Frame.DISTRIBUTIVE): Approach.AGREE_ON_HOW,
    (Frame.DISTRIBUTIVE, Frame.COLLABORATIVE): Approach.DECIDE_FIRST,
}


def alignment(stances: Iterable[Stance]) -> Alignment:
    """The latest stance of each side."""
    kept = tuple(stances)
    return Alignment(ours=_latest(kept, Party.OURS), theirs=_latest(kept, Party.THEIRS))


def _latest(stances: tuple[Stance, ...], party: Party) -> Stance | None:
    dated = [(each.on is not None, each.on, index, each) for index, each in enumerate(stances) if each.party is party]
    return max(dated, key=lambda entry: entry[:3])[3] if dated else None


def approach(both: Alignment) -> Approach:
    """What follows for the meeting from the two stances (S2.7)."""
    return _APPROACHES.get((_frame(both.ours), _frame(both.theirs)), Approach.FIND_OUT)


def suggested(stance: Stance) -> Frame:
    """The frame to which the answers to the two prime questions point (S2.7).

    A future together asks for collaboration and none allows taking, whatever the second answer says in words; where the
    first is unsure, a gain from a partnership speaks for collaboration, and without one it is unclear.
    """
    if stance.meet_again is Likelihood.NO:
        return Frame.DISTRIBUTIVE
    future = stance.meet_again is Likelihood.YES or bool(stance.long_term_gain.strip())
    return Frame.COLLABORATIVE if future else Frame.UNCLEAR


def findings(case: Case) -> tuple[Finding, ...]:
    """What the stances, the two prime questions, today and later, and the checking we do say (S2.3 to S2.7, S2.14)."""
    negotiation = case.negotiation
    found: list[Finding] = []
    if negotiation is not None:
        mine = [each for each in case.dossier.all(Stance) if each.negotiation == negotiation.id]
        both = alignment(mine)
        found = [*_approached(both, negotiation), *_prime_questions(both), *_evidence(case, both), *_value(negotiation)]
    return (*found, *_monitoring(case))


def _frame(stance: Stance | None) -> Frame:
    return stance.frame if stance else Frame.UNCLEAR


def _keys(both: Alignment) -> tuple[str, ...]:
    return tuple(each.key for each in (both.ours, both.theirs) if each is not None)


def _found(code: str, facts: tuple[str, ...], weight: Weight, *methods: str, **values: Value) -> Finding:
    return Finding(topic=TOPIC, code=f"stance-{code}", weight=weight, facts=facts, methods=methods, values=values)


def _approached(both: Alignment, negotiation: Negotiation) -> list[Finding]:
    """One finding: what follows for the meeting. It stands on the stances, or on the negotiation that has none."""
    way = approach(both)
    if way is not Approach.FIND_OUT:
        weight = Weight.ALARM if both.mismatch else Weight.INFO
        return [_found(way.value, _keys(both), weight, "S2.6", "S2.7", "S3.1")]
    unclear = [side for side, each in (("ours", both.ours), ("theirs", both.theirs)) if _frame(each) is Frame.UNCLEAR]
    whose = unclear[0] if len(unclear) == 1 else "both"
    return [_found("unclear", (negotiation.key, *_keys(both)), Weight.NOTICE, "S2.14", "S3.1", whose=whose)]


def _prime_questions(both: Alignment) -> list[Finding]:
    found = [finding for each in (both.ours, both.theirs) if each for finding in _answers(each)]
    if both.ours and both.theirs:
        answers = {both.ours.meet_again, both.theirs.meet_again}
        if answers == {Likelihood.YES, Likelihood.NO}:
            expects = next(each.party for each in (both.ours, both.theirs) if each.meet_again is Likelihood.YES)
            found.append(_found("future-differs", _keys(both), Weight.NOTICE, "S2.6", "S2.7", expects=expects.value))
    return found


def _answers(stance: Stance) -> list[Finding]:
    """The two prime questions of one side: what is not answered, and where the answers point elsewhere."""
    facts, whose = (stance.key,), stance.party.value
    found = []
    if stance.meet_again is Likelihood.UNSURE:
        found.append(_found("future-open", facts, Weight.NOTICE, "S2.7", whose=whose))
    if stance.long_term_gain.strip():
        found.append(_found("long-term-gain", facts, Weight.INFO, "S2.7", whose=whose, gain=stance.long_term_gain))
    elif stance.meet_again is not Likelihood.NO:
        found.append(_found("gain-open", facts, Weight.NOTICE, "S2.7", whose=whose))
    points = suggested(stance)
    if stance.party is Party.OURS and points not in (Frame.UNCLEAR, stance.frame):
        values = {"points": points.value, "frame": stance.frame.value}
        # To collaborate although one will not meet again is a choice one may make (S3.1); the reverse costs the future.
        loud = stance.frame is Frame.DISTRIBUTIVE
        found.append(_found("answers", facts, Weight.NOTICE if loud else Weight.INFO, "S2.7", "S3.1", **values))
    return found


def _evidence(case: Case, both: Alignment) -> list[Finding]:
    """A role needs evidence and a date, for people change (S2.14)."""
    theirs = both.theirs
    if theirs is None or theirs.frame is Frame.UNCLEAR:
        return []
    facts, frame = (theirs.key,), theirs.frame.value
    found = []
    if not theirs.evidence.strip():
        found.append(_found("no-evidence", facts, Weight.NOTICE, "S2.14", frame=frame))
    else:
        sure = theirs.confidence is not Confidence.DOUBTFUL
        weight = Weight.INFO if sure else Weight.NOTICE
        values: dict[str, Value] = {"frame": frame, "sure": "yes" if sure else "no", "evidence": theirs.evidence}
        found.append(_found("evidence", facts, weight, "S2.14", **values))
    days = (case.today - theirs.on).days if theirs.on else 0
    if days > OLD_DAYS:
        found.append(_found("old", facts, Weight.NOTICE, "S2.14", days=days))
    return found


def _value(negotiation: Negotiation) -> list[Finding]:
    """Too much on today's value costs the greater value later (S2.3)."""
    today, later = negotiation.value_today.strip(), negotiation.value_later.strip()
    facts = (negotiation.key,)
    if today and later:
        values = {"today": negotiation.value_today, "later": negotiation.value_later}
        return [_found("today-and-later", facts, Weight.INFO, "S2.3", **values)]
    if today:
        return [_found("today-only", facts, Weight.NOTICE, "S2.3", today=negotiation.value_today)]
    return [_found("later-only", facts, Weight.INFO, "S2.3", later=negotiation.value_later)] if later else []


def _monitoring(case: Case) -> list[Finding]:
    """The checking we still need, and whether kept promises have made some of it needless (S2.5)."""
    checks = [each for each in case.dossier.all(Fact) if each.topic is Topic.MONITORING]
    found = [_found("monitoring", (each.key,), Weight.INFO, "S2.5", check=each.text) for each in checks]
    promises = [each for each in case.dossier.all(Promise) if each.party is Party.THEIRS]
    theirs = account(promises, Party.THEIRS, case.now)
    if checks and theirs.kept >= PROVEN_PROMISES and theirs.settled == theirs.kept and not theirs.overdue:
        kept = [each for each in promises if each.status is PromiseStatus.KEPT]
        facts = tuple(each.key for each in (*checks, *kept))
        found.append(_found("monitoring-spare", facts, Weight.INFO, "S2.5", kept=theirs.kept))
    return found
