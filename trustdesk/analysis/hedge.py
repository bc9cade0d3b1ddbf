"""The hedge builder: from a wish to a promise that can be kept, with a target and an outer date (S0.8.6).

"Tariff sheet tomorrow" becomes: aim for tomorrow, at the latest two working days later. Delivered in between, it is
early in their eyes and not late in ours. Words of days and hours (`said_days`) -> `hedge`, which sets the outer date
and says why; what it cannot tell it hands back instead of guessing. Two days named ("Thursday, Friday at the latest")
are taken as said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value
from trustdesk.analysis.said_days import Mention, mentions, without
from trustdesk.analysis.trust_account import Outcome, outcome
from trustdesk.domain.promises import Promise, PromiseType
from trustdesk.domain.record import Party
from trustdesk.domain.working_week import Week

TOPIC = "hedge"
BUFFER_WORKING_DAYS = 2
BUFFER_HOURS = 2
FARTHEST_DAYS = 3650
# A promise for a time of day may slip on its own day until this hour; after that, until the next morning at ten.
DAY_ENDS = time(18)
NEXT_MORNING = time(10)
_LEAD = re.compile(
    r"^\W*(?:promise\s*:\s*)?(?:(?:i|we)(?:['’]ll| will| can)\s+)?(?:(?:try|promise) to\s+)?"
    r"(?:(?:send|deliver|get(?! back)|give|bring|email|e-mail|forward)\s+)?(?:(?:you|them|him|her)\s+)?", re.IGNORECASE
)  # fmt: skip
_TYPES = (
    (PromiseType.CALL_BACK, r"\b(?:call|ring|phone|telephone)\b"),
    (PromiseType.PAYMENT, r"\b(?:pay|payment|invoice|transfer)\b"),
    (PromiseType.FUTURE_ORDERS, r"\b(?:orders?|volumes?)\b"),
    (PromiseType.DELIVERY, r"\b(?:deliver|delivery|shipment|ship|goods)\b"),
    (PromiseType.MEETING, r"\b(?:meet|meeting|lunch|coffee|visit)\b"),
    (
        PromiseType.INFORMATION,
        r"\b(?:send|sheet|answer|figures?|numbers?|report|draft|list|reply|information|quote|offer)\b",
    ),
)


class Reason(StrEnum):
    """Why the outer date is where it is."""

    SAID = "said"
    WORKING_DAYS = "working_days"
    END_OF_PERIOD = "end_of_period"
    SAME_DAY = "same_day"
    NEXT_MORNING = "next_morning"


@dataclass(frozen=True, slots=True, kw_only=True)
class SafePromise:
    """What to promise: its text, what kind it is, the day to aim for and the day to name as the latest."""

    what: str
    type: PromiseType
    target_date: date
    target_time: time | None
    outer_date: date
    outer_time: time | None
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """A safe promise, or None and the part of the wish that is not clear."""

    promise: SafePromise | None
    unclear: str = ""


def hedge(wish: str, now: datetime, week: Week | None = None) -> Hedge:
    """Read a wish in English and make it safe. now: in the zone whose days are meant; week: the working week there."""
    week = week or Week()
    found = mentions(wish, now, week)
    what = _what(wish, found)
    unclear = _unclear(wish, found, what, now)
    if unclear is not None:
        return Hedge(promise=None, unclear=unclear)
    kind = promise_type(wish)
    target, at, outer, outer_at, reason = _dates(found, week)
    promise = SafePromise(what=what, type=kind, target_date=target, target_time=at, outer_date=outer,
                          outer_time=outer_at, reason=reason)  # fmt: skip
    return Hedge(promise=promise)


def promise_type(wish: str) -> PromiseType:
    """What kind of thing is promised, by its words."""
    return next((kind for kind, pattern in _TYPES if re.search(pattern, wish, re.IGNORECASE)), PromiseType.OTHER)


def _what(wish: str, found: tuple[Mention, ...]) -> str:
    """The wish without its days, its "I'll send you" and its loose ends."""
    return _LEAD.sub("", without(wish, found)).strip(" ,;:.!?–-")


def _unclear(wish: str, found: tuple[Mention, ...], what: str, now: datetime) -> str | None:
    """The part that cannot be told: no day at all, one that is past or may be two, too many days, or nothing to do."""
    if not found or not what:
        return wish.strip()
    doubtful = next((each for each in found if each.day is None or not _ahead(each.day, each.at, now)), None)
    if doubtful:
        return doubtful.text
    if len(found) > 2:
        return found[2].text
    return found[1].text if len(found) == 2 and _moment(found[1]) < _moment(found[0]) else None


def _ahead(day: date, at: time | None, now: datetime) -> bool:
    """Whether it is still to come, and within ten years: who writes 9999-12-31 means no day."""
    today = now.date()
    return (day > today or (day == today and (at is None or at > now.time()))) and (day - today).days < FARTHEST_DAYS


def _moment(each: Mention) -> tuple[date, time]:
    assert each.day is not None
    return each.day, each.at or time.max


def _dates(found: tuple[Mention, ...], week: Week) -> tuple[date, time | None, date, time | None, Reason]:
    first = found[0]
    assert first.day is not None
    if len(found) == 2:
        last = found[1]
        assert last.day is not None
        return first.day, first.at, last.day, last.at, Reason.SAID
    if first.stretch_from:
        target = max(week.before(first.day, BUFFER_WORKING_DAYS), first.stretch_from)
        return target, None, first.day, None, Reason.END_OF_PERIOD
    if first.at is None:
        return first.day, None, week.after(first.day, BUFFER_WORKING_DAYS), None, Reason.WORKING_DAYS
    later = datetime.combine(first.day, first.at) + timedelta(hours=BUFFER_HOURS)
    if later.date() == first.day and later.time() <= DAY_ENDS:
        return first.day, first.at, first.day, later.time(), Reason.SAME_DAY
    return first.day, first.at, week.after(first.day, 1), NEXT_MORNING, Reason.NEXT_MORNING


def sentence(wish: str, now: datetime, week: Week | None = None) -> Finding:
    """The hedge of a wish as a finding, whose words are the sentence to say, or the question to ask back."""
    made = hedge(wish, now, week)
    if made.promise is None:
        return Finding(topic=TOPIC, code="hedge-unclear", methods=("S0.8.6",), values={"part": made.unclear or "–"})
    promise = made.promise
    hours = {"time": promise.target_time, "outer_time": promise.outer_time}
    values: dict[str, Value] = {name: at.isoformat("minutes") if at else "none" for name, at in hours.items()}
    values |= {"target": promise.target_date, "outer": promise.outer_date}
    values |= {"what": promise.what, "reason": promise.reason.value}
    return Finding(topic=TOPIC, code="hedge-safe", methods=("S0.8.6",), values=values)


def findings(case: Case) -> tuple[Finding, ...]:
    """Our open promises that have one date only, each with the outer date that would make it safe."""
    return tuple(_unhedged(case, case.week))


def _unhedged(case: Case, week: Week) -> Iterator[Finding]:
    for promise in case.dossier.all(Promise):
        bare = promise.target_date is not None and promise.outer_date is None and not promise.target_time
        if promise.party is Party.OURS and bare and outcome(promise, case.now) is Outcome.OPEN:
            assert promise.target_date is not None
            if not _ahead(promise.target_date, None, case.now):
                continue
            outer = week.after(promise.target_date, BUFFER_WORKING_DAYS)
            yield Finding(topic=TOPIC, code="hedge-outer", facts=(promise.key,), methods=("S0.8.6",),
                          values={"what": promise.text, "target": promise.target_date, "outer": outer})  # fmt: skip
