"""The hedge builder: from a wish to a promise that can be kept, with a target and an outer date (S0.8.6).

"Tariff sheet tomorrow" becomes: aim for tomorrow, at the latest two working days later. Delivered in between, it is
early in their eyes and not late in ours. Words of days and hours (`_mentions`) -> `hedge`, which sets the outer date
and says why; what it cannot tell it hands back instead of guessing. Two days named ("Thursday, Friday at the latest")
are taken as said.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value
from trustdesk.analysis.trust_account import Outcome, outcome
from trustdesk.domain.promises import Promise, PromiseType
from trustdesk.domain.record import Party

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
_TAIL = re.compile(
    r"[\s,;:.!?–-]*\b(?:by|on|at|until|before|and|or|but|then|it might take|at the latest)?[\s,;:.!?–-]*$",
    re.IGNORECASE,
)
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


_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_ONES, start=1)} | {"a": 1, "an": 1}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_MONTH = (r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)")  # fmt: skip
_NUMBER = rf"(\d{{1,3}}|an?|{'|'.join(_ONES)})"
_NTH = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(\d{4}))?"
_BEFORE = (r"(?:\b(?:(?:but )?it (?:might|may|could) take until|at the latest(?: by| on)?|no later than|latest|by|on"
           r"|until|till|(?:by )?(?:the )?end of (?:the )?day(?: on)?|(before))\s+)?")  # fmt: skip
_AFTER = r"(?:['’]?\s+(?:morning|afternoon|evening|time))?(?:\s+at the latest|\s+latest)?\b"
_HOUR = rf"(\d{{1,2}}|{'|'.join(_ONES)})"
# A bare number is an hour only where nothing follows that it could count: "at 3", not "at 3 percent".
_ALONE = rf"(?=\s*(?:$|[,;.!?]|(?:on|by|today|tomorrow|this|next|sharp|in the|{'|'.join(_WEEKDAYS)})))"
_TIME = re.compile(
    r"\b(?:(?:at|by|before)\s+)?(?:"
    r"(?P<noon>noon|midday)|(?P<part>half past|quarter past|quarter to)\s+(?P<parted>\w+)"
    r"|(?P<h>\d{1,2}):(?P<m>\d{2})(?:\s*(?P<half>[ap]m))?|(?P<twelve>\d{1,2})\s*(?P<ap>[ap]m)"
    rf"|(?P<clock>{_HOUR})\s+o['’]?clock)(?:\s+in the (?P<when>morning|afternoon|evening))?\b"
    rf"|\b(?:at|by)\s+(?P<bare>{_HOUR})(?:\s+in the (?P<bare_when>morning|afternoon|evening))?{_ALONE}",
    re.IGNORECASE,
)  # fmt: skip
# A year that was not said is this one, unless the day went by longer ago than this.
_JUST_PAST_DAYS = 60


class Reason(StrEnum):
    """Why the outer date is where it is."""

    SAID = "said"
    WORKING_DAYS = "working_days"
    END_OF_PERIOD = "end_of_period"
    SAME_DAY = "same_day"
    NEXT_MORNING = "next_morning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The working week of a place. weekend: days of the week from 0 (Monday), in a row; closed: days off besides."""

    weekend: frozenset[int] = frozenset({5, 6})
    closed: frozenset[date] = frozenset()

    def works(self, day: date) -> bool:
        return day.weekday() not in self.weekend and day not in self.closed

    def after(self, day: date, count: int) -> date:
        """The working day `count` working days later; of 0 the day itself or the next one that is worked."""
        return self._moved(day, count, timedelta(days=1))

    def before(self, day: date, count: int) -> date:
        """The working day `count` working days earlier."""
        return self._moved(day, count, timedelta(days=-1))

    def _moved(self, day: date, count: int, step: timedelta) -> date:
        while count or not self.works(day):
            day += step
            count -= self.works(day) and count > 0
        return day

    def end(self, day: date) -> date:
        """The last working day of the week that holds `day`; a week begins after its weekend."""
        first = (max(self.weekend, default=6) + 1) % 7
        last = day + timedelta(days=6 - (day.weekday() - first) % 7)
        return self.before(last, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name a day.

    day: None where they can be read in two ways. stretch_from: the first day of a stretch that ends with `day`.
    """

    spans: tuple[tuple[int, int], ...]
    text: str
    day: date | None
    at: time | None = None
    stretch_from: date | None = None


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
    found = _mentions(wish, now, week)
    what = _what(wish, found)
    unclear = _unclear(wish, found, what, now)
    if unclear is not None:
        return Hedge(promise=None, unclear=unclear)
    kind = next((kind for kind, pattern in _TYPES if re.search(pattern, wish, re.IGNORECASE)), PromiseType.OTHER)
    target, at, outer, outer_at, reason = _dates(found, week)
    promise = SafePromise(what=what, type=kind, target_date=target, target_time=at, outer_date=outer,
                          outer_time=outer_at, reason=reason)  # fmt: skip
    return Hedge(promise=promise)


# --- Days: each pattern with what it means. A reading answers with the day, and for a stretch with its first day.

_Read = tuple[date | None, date | None]


def _iso(found: re.Match[str], _today: date, _week: Week) -> _Read:
    return _day(int(found[2]), int(found[3]), int(found[4])), None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_month(found: re.Match[str], today: date, _week: Week) -> _Read:
    return _of_year(found[4], found[3], found[5], found[2], today), None


def _month_day(found: re.Match[str], today: date, _week: Week) -> _Read:
    return _of_year(found[3], found[4], found[5], found[2], today), None


def _of_year(month_name: str, day: str, year: str | None, weekday: str | None, today: date) -> date | None:
    month = _MONTHS.index(month_name[:3].lower()) + 1
    read = _day(int(year) if year else today.year, month, int(day))
    if read and not year and (today - read).days > _JUST_PAST_DAYS:
        read = _day(today.year + 1, month, int(day))
    fits = read is None or weekday is None or read.weekday() == _WEEKDAYS.index(weekday[:3].lower())
    return read if fits else None


def _near(found: re.Match[str], today: date, week: Week) -> _Read:
    words = found[2].lower()
    days = 2 if words.startswith("the day") else 1 if words == "tomorrow" else 0
    return (week.after(today + timedelta(days=days), 0) if days else today), None


def _in_days(found: re.Match[str], today: date, week: Week) -> _Read:
    number = _NUMBERS.get(found[3].lower()) or int(found[3])
    unit = found[5].lower()
    within = found[2].lower() == "within"
    if found[4]:
        read = week.after(today, number)
    else:
        last = today + timedelta(days=number * (7 if unit.startswith("week") else 1))
        read = week.before(last, 0) if within else week.after(last, 0)
    return max(read, today), today if within else None


def _weekday(found: re.Match[str], today: date, _week: Week) -> _Read:
    """A "next Friday" is clear only where the coming one lies in next week; today's own name may be today or not."""
    ahead = (_WEEKDAYS.index(found[3][:3].lower()) - today.weekday()) % 7
    word = (found[2] or "").lower()
    if ahead == 0:
        return {"this": today, "next": today + timedelta(days=7)}.get(word), None
    in_next_week = today.weekday() + ahead > 6
    return (today + timedelta(days=ahead) if word != "next" or in_next_week else None), None


def _week_or_month(found: re.Match[str], today: date, week: Week) -> _Read:
    """A promise for "next week" is heard up to its last working day, and so is one for "this month"."""
    following = found[2].lower() == "next"
    if found[3].lower() == "week":
        first = today + timedelta(days=7 if following else 0)
        monday = week.before(week.end(first), 4) if following else today
        return week.end(first), monday
    months = today.year * 12 + today.month - 1 + following
    first = date(months // 12, months % 12 + 1, 1)
    after = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    return week.before(after - timedelta(days=1), 0), max(first, today)


def _vague(_found: re.Match[str], _today: date, _week: Week) -> _Read:
    return None, None


_DAYS: tuple[tuple[str, Callable[[re.Match[str], date, Week], _Read]], ...] = (
    (r"(\d{4})-(\d{2})-(\d{2})", _iso),
    (rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_NTH}\s+(?:of\s+)?{_MONTH}{_YEAR}", _day_month),
    (rf"(?:{_WEEKDAY},?\s+)?{_MONTH}\s+{_NTH}{_YEAR}", _month_day),
    (r"(the day after tomorrow|tomorrow|today|tonight)", _near),
    (rf"(in|within)\s+{_NUMBER}\s+(working\s+|business\s+)?(days?|weeks?)", _in_days),
    (r"(?:the\s+)?(?:end of\s+)?(this|the|next)\s+(week|month)", _week_or_month),
    (rf"(?:(this|next|coming)\s+)?{_WEEKDAY}", _weekday),
    (r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}/\d{1,2}", _vague),
    (r"soon|shortly|asap|as soon as possible|one of these days|in (?:a few|some|a couple of) (?:days|weeks)", _vague),
)
_READERS = tuple((re.compile(rf"{_BEFORE}\b(?:{pattern}){_AFTER}", re.IGNORECASE), read) for pattern, read in _DAYS)


def _mentions(wish: str, now: datetime, week: Week) -> tuple[Mention, ...]:
    """The days that a wish names, in the order of the words, each with its hour where one is said."""
    days: list[Mention] = []
    for pattern, read in _READERS:
        for found in pattern.finditer(wish):
            if _apart(found, days):
                day, first = read(found, now.date(), week)
                day = week.before(day - timedelta(days=1), 0) if day and found[1] else day
                days.append(Mention(spans=(found.span(),), text=found[0], day=day, stretch_from=first))
    days.sort(key=lambda each: each.spans)
    hours = [found for found in _TIME.finditer(wish) if _apart(found, days)]
    return _with_hours(days, hours, now, week)


def _apart(found: re.Match[str], days: list[Mention]) -> bool:
    return all(found.end() <= start or found.start() >= end for each in days for start, end in each.spans)


def _with_hours(days: list[Mention], hours: list[re.Match[str]], now: datetime, week: Week) -> tuple[Mention, ...]:
    """Each hour goes to the nearest day; alone it means today while it lies ahead, else the next working day."""
    for found in hours:
        at = _hour(found)
        nearest = min(days, key=lambda each: abs(each.spans[0][0] - found.start()), default=None)
        if nearest is None:
            ahead = at is not None and at > now.time()
            day = now.date() if ahead else week.after(now.date(), 1)
            days.append(Mention(spans=(found.span(),), text=found[0], day=day if at else None, at=at))
        else:
            spans = tuple(sorted((*nearest.spans, found.span())))
            clear = nearest.day if at and nearest.at is None else None
            text = nearest.text if clear or nearest.day is None else found[0]
            days[days.index(nearest)] = replace(nearest, spans=spans, day=clear, at=at, text=text)
    return tuple(days)


def _hour(found: re.Match[str]) -> time | None:
    """An hour as one says it at work: from one to seven it is the afternoon, unless the words say otherwise."""
    if found["noon"]:
        return time(12)
    said = found["h"] or found["twelve"] or found["clock"] or found["bare"] or found["parted"]
    hour = _NUMBERS.get(said.lower()) or (int(said) if said.isdigit() else -1)
    part = (found["part"] or "").lower()
    minute = int(found["m"]) if found["m"] else {"half past": 30, "quarter past": 15, "quarter to": 45}.get(part, 0)
    if part == "quarter to":
        hour = (hour - 2) % 12 + 1 if hour > 0 else -1
    half = (found["half"] or found["ap"] or found["when"] or found["bare_when"] or "").lower()
    if half:
        hour = hour % 12 + (0 if half in ("am", "morning") else 12) if 1 <= hour <= 12 else -1
    elif not found["h"] and 1 <= hour <= 7:
        hour += 12
    return time(hour, minute) if 0 <= hour < 24 and minute < 60 else None


def _what(wish: str, found: tuple[Mention, ...]) -> str:
    """The wish without its days, its "I'll send you" and its loose ends."""
    kept, end = [], 0
    for start, stop in sorted(span for each in found for span in each.spans):
        kept.append(wish[end:start])
        end = stop
    kept.append(wish[end:])
    trimmed = (_TAIL.sub("", part).strip() for part in kept)
    text = " ".join(part for part in trimmed if part)
    return _LEAD.sub("", re.sub(r"\s+", " ", text)).strip(" ,;:.!?–-")


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


def findings(case: Case, closed: Collection[date] = ()) -> tuple[Finding, ...]:
    """Our open promises that have one date only, each with the outer date that would make it safe."""
    return tuple(_unhedged(case, Week(closed=frozenset(closed))))


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
