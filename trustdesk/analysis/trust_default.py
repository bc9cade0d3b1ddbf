"""The trust default: the level to start from, and the norm that says it aloud, early enough (S1.6, S3.9).

A little is the advice: from nothing no deal that serves both comes about, and full trust leaves nothing to build. Said
at the first meeting a norm is how one works; said after an incident it sounds like distrust.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from trustdesk.analysis.case import Case
from trustdesk.analysis.due_diligence import done
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.analysis.incidents import unrepaired
from trustdesk.analysis.rhythm import WRITTEN
from trustdesk.analysis.trust_account import EARLY_CONTACTS, FAILED, KEPT, SMALL, Outcome, outcome
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.openings import OpeningChoice, OpeningStatus
from trustdesk.domain.people import TrustDefault
from trustdesk.domain.promises import Incident, Promise, PromiseStatus
from trustdesk.domain.record import Party, Record
from trustdesk.domain.references import CheckResult, ReferenceCheck

TOPIC = "trust_default"
LEVELS = tuple(TrustDefault)
# Their kept promises that make a record, and how many of them one failure takes back.
EARNED_KEPT = 3
KEPT_PER_FAILURE = 4
REPEATED = 2
_TO_OPEN = (Topic.ADMISSION, Topic.UNSPOKEN)


class Norm(StrEnum):
    """The three things to say (S1.6): trust grows step by step, things are written down, both speak openly."""

    GRADUAL = "gradual"
    WRITTEN = "written"
    OPEN = "open"


class Timing(StrEnum):
    """How a norm sounds now.

    first: at the first meeting it is normal. early: among the first contacts it still is. later: fitting where
    something new begins. late: after something went wrong it can sound like distrust.
    """

    FIRST = "first"
    EARLY = "early"
    LATER = "later"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What their own behaviour says for trusting them (S1.13).

    earned: at least three promises kept and four for each that failed.
    """

    kept: tuple[Promise, ...]
    failed: tuple[Promise, ...]

    @property
    def earned(self) -> bool:
        return len(self.kept) >= max(EARNED_KEPT, KEPT_PER_FAILURE * len(self.failed))


def level_rank(level: TrustDefault) -> int:
    """0 (nothing) to 4 (full)."""
    return LEVELS.index(level)


def evidence(case: Case) -> Evidence:
    """Their settled promises; what is overdue speaks against them."""
    theirs = [(each, outcome(each, case.now)) for each in case.dossier.all(Promise) if each.party is Party.THEIRS]
    return Evidence(
        kept=tuple(each for each, result in theirs if result in KEPT),
        failed=tuple(each for each, result in theirs if result in FAILED | {Outcome.OVERDUE}),
    )


def timing(case: Case) -> Timing:
    """Whether it is early enough to say a norm (S1.6)."""
    if _went_wrong(case):
        return Timing.LATE
    log = case.past_contacts
    if all(each.channel in WRITTEN for each in log):
        return Timing.FIRST
    return Timing.EARLY if len({each.on for each in log}) < EARLY_CONTACTS else Timing.LATER


def _went_wrong(case: Case) -> tuple[Record, ...]:
    """What stands between us: incidents, and their failures where they repeat and no record outweighs them."""
    read = evidence(case)
    repeated = len(read.failed) >= REPEATED and not read.earned
    return (*unrepaired(case.dossier.all(Incident)), *(read.failed if repeated else ()))


def norm(case: Case) -> tuple[Norm, tuple[Record, ...]]:
    """Which of the three to say, and the records that speak for it.

    What went wrong, or rests on memory alone, asks for writing; much trust, and what is better said openly, for
    openness; where nothing speaks for either, trust that grows.
    """
    wrong = _went_wrong(case)
    if wrong:
        return Norm.WRITTEN, wrong
    if level_rank(case.dossier.counterpart.trust_default) >= level_rank(TrustDefault.MUCH):
        return Norm.OPEN, ()
    weighty = (each for each in case.dossier.all(Promise) if each.type not in SMALL and not each.in_contract)
    unwritten = tuple(each for each in weighty if each.status is PromiseStatus.OPEN)
    if unwritten:
        return Norm.WRITTEN, unwritten
    to_open = tuple(each for each in case.dossier.all(Fact) if each.topic in _TO_OPEN)
    return (Norm.OPEN, to_open) if to_open else (Norm.GRADUAL, ())


def findings(case: Case) -> tuple[Finding, ...]:
    """The level, what speaks against it, and the norm to say."""
    return (_level(case), *_extremes(case), *_differs(case), *_norm(case))


def _level(case: Case) -> Finding:
    counterpart = case.dossier.counterpart
    values: dict[str, Value] = {"level": counterpart.trust_default.value, "reason": counterpart.trust_reason}
    code = "trust-default-reason" if counterpart.trust_reason.strip() else "trust-default-level"
    if code == "trust-default-level":
        del values["reason"]
    return Finding(topic=TOPIC, code=code, facts=(counterpart.key,), methods=("S1.6", "S3.9"), values=values)


def _extremes(case: Case) -> Iterator[Finding]:
    """Nothing and full are too little and too much to start from; much needs something to stand on."""
    counterpart = case.dossier.counterpart
    match counterpart.trust_default:
        case TrustDefault.NOTHING:
            yield Finding(topic=TOPIC, code="trust-default-nothing", weight=Weight.NOTICE, facts=(counterpart.key,),
                          methods=("S3.9",))  # fmt: skip
        case TrustDefault.FULL:
            yield Finding(topic=TOPIC, code="trust-default-full", weight=Weight.NOTICE, facts=(counterpart.key,),
                          methods=("S3.9", "S1.6"))  # fmt: skip
        case TrustDefault.MUCH if not evidence(case).earned and not _confirmed(case):
            read = evidence(case)
            facts = (counterpart.key, *(each.key for each in (*read.kept, *read.failed)))
            yield Finding(topic=TOPIC, code="trust-default-unearned", weight=Weight.NOTICE, facts=facts,
                          methods=("S3.9", "S1.13"),
                          values={"kept": len(read.kept), "promised": len(read.kept) + len(read.failed)})  # fmt: skip
        case _:
            pass


def _confirmed(case: Case) -> bool:
    return any(each.result is CheckResult.CONFIRMED for each in done(case.dossier.all(ReferenceCheck)))


def _differs(case: Case) -> Iterator[Finding]:
    """Another level than the user's usual one, and no reason noted; "a little" is what stands there unchosen."""
    me, counterpart = case.dossier.me, case.dossier.counterpart
    if me is None or counterpart.trust_reason.strip():
        return
    if counterpart.trust_default in (me.trust_default, TrustDefault.A_LITTLE):
        return
    yield Finding(topic=TOPIC, code="trust-default-differs", facts=(counterpart.key, me.key), methods=("S1.6",),
                  values={"level": counterpart.trust_default.value, "usual": me.trust_default.value})  # fmt: skip


def _norm(case: Case) -> Iterator[Finding]:
    """The norm was said, is there in the user's own words, or is one of the three."""
    counterpart = case.dossier.counterpart
    used = [each for each in case.dossier.all(OpeningChoice) if each.status is OpeningStatus.USED]
    said = [each for each in used if "S1.6" in each.methods or (each.text and each.text in counterpart.norm_lines)]
    if said:
        yield Finding(topic=TOPIC, code="trust-default-norm-said", facts=tuple(each.key for each in said),
                      methods=("S1.6",))  # fmt: skip
        return
    own = next((line for line in counterpart.norm_lines if line.strip()), "")
    wanted, records = norm(case)
    when = timing(case)
    weight = Weight.NOTICE if when is Timing.LATE else Weight.INFO
    contacts = () if when is Timing.LATE else tuple(each.key for each in case.past_contacts)
    facts = (counterpart.key, *(each.key for each in records), *contacts)
    values: dict[str, Value] = {"norm": wanted.value, "timing": when.value}
    code = "trust-default-norm"
    if own:
        code, values = "trust-default-own-norm", {"timing": when.value, "line": own}
    yield Finding(topic=TOPIC, code=code, weight=weight, facts=facts, methods=("S1.6",), values=values)
