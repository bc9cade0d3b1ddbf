"""The trust account: promises both ways, what became of them, and what is due (S0.7, S0.8.6, S1.13).

A promise has a target and an outer date; between the two it is not late. What is still open counts neither way.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from enum import StrEnum

from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party


class Outcome(StrEnum):
    """What became of a promise."""

    EARLY = "early"
    ON_TIME = "on_time"
    WITHIN_OUTER = "within_outer"
    LATE = "late"
    BROKEN = "broken"
    RENEGOTIATED = "renegotiated"
    RELEASED = "released"
    OPEN = "open"
    OVERDUE = "overdue"


KEPT = frozenset({Outcome.EARLY, Outcome.ON_TIME, Outcome.WITHIN_OUTER})
FAILED = frozenset({Outcome.LATE, Outcome.BROKEN})


def deadline(promise: Promise, zone: tzinfo) -> datetime | None:
    """The last moment at which the promise is not late; None where it has no date."""
    day = promise.outer_date or promise.target_date
    at = promise.outer_time if promise.outer_date else promise.target_time
    return _end(day, at, zone)


def _end(day: date | None, at: time | None, zone: tzinfo) -> datetime | None:
    if day is None:
        return None
    return datetime.combine(day, time.max if at is None else at, zone)


def outcome(promise: Promise, now: datetime) -> Outcome:
    """What became of a promise, seen at an aware moment."""
    match promise.status:
        case PromiseStatus.KEPT:
            return _kept(promise)
        case PromiseStatus.OPEN:
            assert now.tzinfo is not None
            end = deadline(promise, now.tzinfo)
            return Outcome.OVERDUE if end is not None and now > end else Outcome.OPEN
        case status:
            return Outcome(status.value)


def _kept(promise: Promise) -> Outcome:
    done = promise.done_on
    target = promise.target_date or promise.outer_date
    if done is None or target is None:
        return Outcome.ON_TIME
    if done < target:
        return Outcome.EARLY
    if not _after(done, promise.done_at, target, promise.target_time):
        return Outcome.ON_TIME
    if promise.outer_date and not _after(done, promise.done_at, promise.outer_date, promise.outer_time):
        return Outcome.WITHIN_OUTER
    return Outcome.LATE


def _after(day: date, at: time | None, limit: date, limit_at: time | None) -> bool:
    if day != limit:
        return day > limit
    return at is not None and limit_at is not None and at > limit_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One party's promises, counted. `settled` is those that were kept or failed; what is open is not in it."""

    party: Party
    kept: int
    late: int
    broken: int
    pending: int
    overdue: int

    @property
    def settled(self) -> int:
        return self.kept + self.late + self.broken


def account(promises: Iterable[Promise], party: Party, now: datetime) -> Account:
    """Count what one party promised."""
    found = [outcome(promise, now) for promise in promises if promise.party is party]
    return Account(
        party=party,
        kept=sum(result in KEPT for result in found),
        late=found.count(Outcome.LATE),
        broken=found.count(Outcome.BROKEN),
        pending=found.count(Outcome.OPEN),
        overdue=found.count(Outcome.OVERDUE),
    )


def owed(promises: Iterable[Promise], party: Party, now: datetime) -> tuple[Promise, ...]:
    """What a party still owes: overdue first, then by deadline, those without a date last."""
    assert now.tzinfo is not None
    zone = now.tzinfo
    still = [each for each in promises if each.party is party and each.status is PromiseStatus.OPEN]
    return tuple(sorted(still, key=lambda each: (deadline(each, zone) is None, deadline(each, zone) or now)))
