"""Promises both ways: the list of all of them, and what a user does with one (S0.8.6, S1.13)."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from trustdesk.analysis.hedge import SafePromise
from trustdesk.analysis.trust_account import Outcome as Became
from trustdesk.analysis.trust_account import outcome
from trustdesk.domain.changes import Outcome
from trustdesk.domain.errors import InvalidValue, UserError
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party
from trustdesk.operations.editing import fresh_id, set_fields
from trustdesk.store.paging import Wish
from trustdesk.store.vault import Vault

_SETTLED = tuple(status.value for status in PromiseStatus if status is not PromiseStatus.OPEN)


class Order(StrEnum):
    """What the list can be sorted by."""

    WHAT = "what"
    WITH = "with"
    WHOSE = "whose"
    DUE = "due"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseWish:
    """Which promises to list. party: whose, or None for both. settled: those that are no longer open."""

    party: Party | None = None
    settled: bool = False
    containing: str = ""
    order: Order = Order.DUE
    descending: bool = False


class Standing(StrEnum):
    """How a promise stands today, as a list says it."""

    OVERDUE = "overdue"
    PAST_TARGET = "past_target"
    DUE = "due"
    UNDATED = "undated"
    EARLY = "early"
    ON_TIME = "on_time"
    WITHIN_OUTER = "within_outer"
    LATE = "late"
    BROKEN = "broken"
    RENEGOTIATED = "renegotiated"
    RELEASED = "released"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseLine:
    """One promise of the list. days: how many it is overdue, or still to go; 0 where that has no meaning."""

    promise: Promise
    counterpart: str
    standing: Standing
    days: int = 0


def promise_numbers(vault: Vault, wish: PromiseWish, limit: int = 0) -> "array[int]":
    """The row numbers of all promises that are wanted, in order; at most `limit`, 0 for all."""
    equals: dict[str, str | tuple[str, ...] | None]
    equals = {"status": _SETTLED if wish.settled else PromiseStatus.OPEN.value}
    if wish.party is not None:
        equals["party"] = wish.party.value
    with vault.read() as reader:
        return reader.row_numbers(
            Wish(
                kind=Promise,
                equals=equals,
                containing=wish.containing,
                sort=wish.order.value,
                descending=wish.descending,
                limit=limit,
            )
        )


def promise_lines(vault: Vault, numbers: Sequence[int], now: datetime) -> dict[int, PromiseLine]:
    """The promises of these rows, as they stand at an aware moment."""
    with vault.read() as reader:
        rows = reader.page(Promise, numbers)
    return {number: _line(promise, beside[0], now) for number, (promise, beside) in rows.items()}


def find_promise(vault: Vault, promise_id: str, now: datetime) -> tuple[int, PromiseLine] | None:
    """The row number of one promise and how it stands; None where it is gone."""
    with vault.read() as reader:
        numbers = reader.row_numbers(Wish(kind=Promise, equals={"id": promise_id}))
        rows = reader.page(Promise, numbers)
    return next(((number, _line(promise, beside[0], now)) for number, (promise, beside) in rows.items()), None)


def _line(promise: Promise, counterpart: str, now: datetime) -> PromiseLine:
    standing, days = _standing(promise, now)
    return PromiseLine(promise=promise, counterpart=counterpart, standing=standing, days=days)


def _standing(promise: Promise, now: datetime) -> tuple[Standing, int]:
    became, today = outcome(promise, now), now.date()
    last = promise.outer_date or promise.target_date
    if became is Became.OVERDUE and last:
        return Standing.OVERDUE, (today - last).days
    if became is not Became.OPEN:
        return Standing(became.value), 0
    if last is None:
        return Standing.UNDATED, 0
    past_target = promise.target_date is not None and promise.target_date < today
    aimed = last if past_target else promise.target_date or last
    return (Standing.PAST_TARGET if past_target else Standing.DUE), (aimed - today).days


def mark_kept(vault: Vault, promise_id: str, today: date, words: str, *, late: bool = False) -> Outcome[Promise | None]:
    """It was kept: today, or in time on a day that nobody noted where today would already be late (S1.13).

    late: it was kept today although that is late.
    """
    with vault.read() as reader:
        promise = reader.get(Promise, promise_id)
    last = (promise.outer_date or promise.target_date) if promise else None
    done_on = today if late or last is None or today <= last else None
    return set_fields(vault, Promise, promise_id, words, status=PromiseStatus.KEPT, done_on=done_on, done_at=None)


def mark_broken(vault: Vault, promise_id: str, words: str) -> Outcome[Promise | None]:
    """It was not kept, and will not be."""
    return set_fields(vault, Promise, promise_id, words, status=PromiseStatus.BROKEN, done_on=None, done_at=None)


def reopen(vault: Vault, promise_id: str, words: str) -> Outcome[Promise | None]:
    """It is open again."""
    return set_fields(
        vault, Promise, promise_id, words, status=PromiseStatus.OPEN, done_on=None, done_at=None, renegotiated_to=None
    )


def renegotiate(vault: Vault, promise_id: str, dates: SafePromise, today: date, words: str) -> Outcome[Promise]:
    """A promise with new dates takes the place of this one, which stays as renegotiated (S0.8.6).

    Raises UserError where it is gone, or where the new dates cannot be.
    """
    with vault.write(words) as writer:
        old = writer.get(Promise, promise_id)
        if old is None:
            raise UserError("This promise is no longer there; look at the list again.")
        try:
            new = replace(
                old,
                id=fresh_id(old.text),
                status=PromiseStatus.OPEN,
                made_on=today,
                target_date=dates.target_date,
                target_time=dates.target_time,
                outer_date=dates.outer_date,
                outer_time=dates.outer_time,
                done_on=None,
                done_at=None,
                renegotiated_to=None,
            )
        except InvalidValue as problem:
            raise UserError(f"The new dates cannot be: {problem.problem}. Nothing was changed.") from problem
        writer.put(new)
        writer.put(replace(old, status=PromiseStatus.RENEGOTIATED, done_on=None, done_at=None, renegotiated_to=new.id))
    return Outcome(value=new, changes=writer.changes)


def make_promise(
    vault: Vault, counterpart: str, party: Party, safe: SafePromise, today: date, words: str
) -> Outcome[Promise]:
    """Note a promise that was made safe. Raises UserError where the counterpart is gone."""
    promise = Promise(
        id=fresh_id(safe.what),
        counterpart=counterpart,
        party=party,
        text=safe.what,
        type=safe.type,
        made_on=today,
        target_date=safe.target_date,
        target_time=safe.target_time,
        outer_date=safe.outer_date,
        outer_time=safe.outer_time,
    )
    with vault.write(words) as writer:
        writer.put(promise)
    return Outcome(value=promise, changes=writer.changes)
