"""The trust account: promises both ways, what became of them, and what is due (S0.7, S0.8.6, S1.13).

A promise has a target and an outer date; between the two it is not late. What is still open counts neither way.
Promises -> `outcome` of each -> `account` (plain counts) and `standing` (the first ones weigh double) -> `findings`.
It counts behaviour only; how trust felt before and after a meeting is in `trust_reading`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.domain.meetings import Contact
from trustdesk.domain.promises import Promise, PromiseStatus, PromiseType
from trustdesk.domain.record import Party

TOPIC = "trust_account"
# Trust is fragile at first (S0.8.6): until five days of contact were had and ninety days have passed.
EARLY_CONTACTS = 5
EARLY_DAYS = 90
EARLY_WEIGHT = 2
DUE_DAYS = 7
# Small promises need no contract; what is not written of the others rests on trust alone (S0.2, S0.4).
SMALL = frozenset({PromiseType.INFORMATION, PromiseType.CALL_BACK, PromiseType.MEETING})


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


def due_within(promises: Iterable[Promise], party: Party, now: datetime, days: int = DUE_DAYS) -> tuple[Promise, ...]:
    """What a party means to do from today to the day that is `days` ahead, and is not overdue with (S0.8.6).

    A promise is due from its target on: past the target and before the outer date it stays in the list.
    """
    until = now.date() + timedelta(days=days)
    still = [each for each in owed(promises, party, now) if outcome(each, now) is Outcome.OPEN]
    return tuple(each for each in still if (aimed := each.target_date or each.outer_date) and aimed <= until)


def overdue(promises: Iterable[Promise], party: Party, now: datetime) -> tuple[Promise, ...]:
    """What a party should have done by now, the oldest first (S0.8.6)."""
    return tuple(each for each in owed(promises, party, now) if outcome(each, now) is Outcome.OVERDUE)


def made(promise: Promise) -> date | None:
    """The day on which it was made, or the first day that is known of it."""
    return promise.made_on or promise.target_date or promise.outer_date or promise.done_on


def is_fragile(day: date, contacts: Iterable[Contact]) -> bool:
    """Whether trust was still fragile on that day (S0.8.6).

    It is for ninety days from the first contact, and until the fifth day of contact where that is later: five e-mails
    of one week make no trust, and neither do two visits in three years.
    """
    days = sorted({each.on for each in contacts})
    before = sum(each < day for each in days)
    return before < EARLY_CONTACTS or (day - days[0]).days <= EARLY_DAYS


def is_early(promise: Promise, contacts: Iterable[Contact]) -> bool:
    """Whether it was made while trust was fragile. Without a contact or a day nothing is known to be early."""
    log, day = tuple(contacts), made(promise)
    return bool(log) and day is not None and is_fragile(day, log)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a party's settled promises weigh: deposits and withdrawals, the early ones double (S0.8.6).

    early: how many of them are early ones.
    """

    party: Party
    deposits: int
    withdrawals: int
    early: int


def standing(promises: Iterable[Promise], contacts: Iterable[Contact], party: Party, now: datetime) -> Standing:
    """Weigh what one party promised; what is pending, renegotiated or released counts neither way."""
    log = tuple(contacts)
    settled = [(each, outcome(each, now)) for each in promises if each.party is party]
    weighed = [(result, is_early(each, log)) for each, result in settled if result in KEPT | FAILED]
    weights = [(result, EARLY_WEIGHT if early else 1) for result, early in weighed]
    return Standing(
        party=party,
        deposits=sum(weight for result, weight in weights if result in KEPT),
        withdrawals=sum(weight for result, weight in weights if result in FAILED),
        early=sum(early for _, early in weighed),
    )


def findings(case: Case) -> tuple[Finding, ...]:
    """The account of each side, ours first."""
    return tuple(found for party in Party for found in _of_party(case, party))


def _of_party(case: Case, party: Party) -> Iterator[Finding]:
    promises = tuple(each for each in case.dossier.all(Promise) if each.party is party)
    counted = account(promises, party, case.now)
    facts = _keys(promises) or (case.dossier.counterpart.key,)
    values: dict[str, Value] = {"party": party.value, "kept": counted.kept, "settled": counted.settled}
    yield Finding(topic=TOPIC, code="trust-account-kept", facts=facts, methods=("S0.7", "S1.13"), values=values)
    yield from _debts(case, party, promises)
    yield from _failures(case, party, promises)
    yield from _weighed(case, party, promises)
    yield from _unwritten(party, promises)


def _keys(promises: Iterable[Promise]) -> tuple[str, ...]:
    return tuple(each.key for each in promises)


def _debts(case: Case, party: Party, promises: tuple[Promise, ...]) -> Iterator[Finding]:
    side, log = {"party": party.value}, case.past_contacts
    for each in overdue(promises, party, case.now):
        last = each.outer_date or each.target_date or case.today
        early = "yes" if is_early(each, log) else "no"
        yield Finding(topic=TOPIC, code="trust-account-overdue", facts=(each.key,), methods=("S0.8.6",),
                      weight=Weight.ALARM if party is Party.OURS else Weight.NOTICE,
                      values={**side, "what": each.text, "days": (case.today - last).days, "due": last,
                              "early": early})  # fmt: skip
    for each in due_within(promises, party, case.now, _days_ahead(case)):
        yield _due(each, case.today)
    undated = [each for each in owed(promises, party, case.now) if not (each.target_date or each.outer_date)]
    if undated:
        yield Finding(topic=TOPIC, code="trust-account-undated", facts=_keys(undated), methods=("S0.8.6",),
                      values={**side, "count": len(undated)})  # fmt: skip


def _days_ahead(case: Case) -> int:
    """A week, or until the meeting where that is later."""
    meeting = case.meeting
    if meeting is None:
        return DUE_DAYS
    return max(DUE_DAYS, (meeting.starts_at.astimezone(case.now.tzinfo).date() - case.today).days)


def _due(promise: Promise, today: date) -> Finding:
    """A promise with one date, with two, or with its target behind it and its outer date ahead."""
    target, outer = promise.target_date, promise.outer_date
    last = outer or target
    assert last is not None
    values: dict[str, Value] = {"party": promise.party.value, "what": promise.text, "due": last}
    at = promise.outer_time if outer else promise.target_time
    code, weight = "trust-account-due", Weight.INFO
    if target and outer and target < outer:
        code, values["target"] = "trust-account-due-between", target
        if target < today:
            code, weight = "trust-account-past-target", Weight.NOTICE
    if code == "trust-account-due":
        values |= {"time": at.isoformat("minutes")} if at else {"time": "none"}
    return Finding(topic=TOPIC, code=code, weight=weight, facts=(promise.key,), methods=("S0.8.6",), values=values)


def _failures(case: Case, party: Party, promises: tuple[Promise, ...]) -> Iterator[Finding]:
    methods = ("S0.8.6", "S1.13")
    for result, weight in ((Outcome.LATE, Weight.NOTICE), (Outcome.BROKEN, Weight.NOTICE),
                           (Outcome.RENEGOTIATED, Weight.INFO)):  # fmt: skip
        those = sorted((each for each in promises if outcome(each, case.now) is result), key=_known)
        if those:
            values: dict[str, Value] = {"party": party.value, "count": len(those), "what": those[-1].text}
            yield Finding(topic=TOPIC, code=f"trust-account-{result.value}", weight=weight, facts=_keys(those),
                          methods=methods, values=values)  # fmt: skip
    for kind in PromiseType:
        those = [each for each in promises if each.type is kind]
        counted = account(those, party, case.now)
        failed = counted.settled - counted.kept
        if kind is not PromiseType.OTHER and failed >= 2 and failed > counted.kept:
            values = {"party": party.value, "type": kind.value, "kept": counted.kept, "settled": counted.settled}
            yield Finding(topic=TOPIC, code="trust-account-weak-kind", weight=Weight.NOTICE, facts=_keys(those),
                          methods=("S0.4", "S1.13"), values=values)  # fmt: skip


def _known(promise: Promise) -> date:
    return made(promise) or date.min


def _weighed(case: Case, party: Party, promises: tuple[Promise, ...]) -> Iterator[Finding]:
    weighed = standing(promises, case.past_contacts, party, case.now)
    if not weighed.early:
        return
    settled = [each for each in promises if outcome(each, case.now) in KEPT | FAILED]
    facts = (*_keys(settled), *(each.key for each in case.past_contacts))
    values: dict[str, Value] = {"party": party.value, "early": weighed.early, "deposits": weighed.deposits,
                                "withdrawals": weighed.withdrawals}  # fmt: skip
    weight = Weight.NOTICE if weighed.withdrawals > weighed.deposits else Weight.INFO
    yield Finding(topic=TOPIC, code="trust-account-standing", weight=weight, facts=facts, methods=("S0.8.6", "S0.7"),
                  values=values)  # fmt: skip


def _unwritten(party: Party, promises: tuple[Promise, ...]) -> Iterator[Finding]:
    weighty = [each for each in promises if each.status is PromiseStatus.OPEN and each.type not in SMALL]
    unwritten = [each for each in weighty if not each.in_contract]
    if unwritten:
        values: dict[str, Value] = {"party": party.value, "count": len(unwritten), "total": len(weighty)}
        yield Finding(topic=TOPIC, code="trust-account-unwritten", facts=_keys(weighty), methods=("S0.2", "S0.4"),
                      values=values)  # fmt: skip
