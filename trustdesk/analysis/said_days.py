"""Days and hours as people say them: "by thursday", "the day after tomorrow at three", "last friday" (English).

`mentions` finds the words and what they mean. What can be read in two ways ("friday" on a friday, "3/4") has no day:
whoever asked then asks back instead of guessing.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from trustdesk.domain.working_week import Week

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
_LOOSE_END = re.compile(
    r"[\s,;:.!?–-]*\b(?:by|on|at|until|before|and|or|but|then|it might take|at the latest)?[\s,;:.!?–-]*$",
    re.IGNORECASE,
)
# A year that was not said is this one, unless the day went by longer ago than this.
_JUST_PAST_DAYS = 60


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


def _near_past(found: re.Match[str], today: date, _week: Week) -> _Read:
    words = found[2].lower()
    return today - timedelta(days=2 if words.startswith("the day") else 1 if words == "yesterday" else 0), None


def _days_ago(found: re.Match[str], today: date, _week: Week) -> _Read:
    number = _NUMBERS.get(found[2].lower()) or int(found[2])
    return today - timedelta(days=number * (7 if found[3].lower().startswith("week") else 1)), None


def _past_weekday(found: re.Match[str], today: date, _week: Week) -> _Read:
    """The last one there was; today's own name is today, unless it is said to be the last."""
    behind = (today.weekday() - _WEEKDAYS.index(found[3][:3].lower())) % 7
    return today - timedelta(days=behind or (7 if found[2] else 0)), None


def _past_day_month(found: re.Match[str], today: date, _week: Week) -> _Read:
    return _of_past_year(found[4], found[3], found[5], today), None


def _past_month_day(found: re.Match[str], today: date, _week: Week) -> _Read:
    return _of_past_year(found[3], found[4], found[5], today), None


def _of_past_year(month_name: str, day: str, year: str | None, today: date) -> date | None:
    month = _MONTHS.index(month_name[:3].lower()) + 1
    read = _day(int(year) if year else today.year, month, int(day))
    return _day(today.year - 1, month, int(day)) if read and not year and read > today else read


_PAST_DAYS: tuple[tuple[str, Callable[[re.Match[str], date, Week], _Read]], ...] = (
    *_DAYS[:1],
    (rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_NTH}\s+(?:of\s+)?{_MONTH}{_YEAR}", _past_day_month),
    (rf"(?:{_WEEKDAY},?\s+)?{_MONTH}\s+{_NTH}{_YEAR}", _past_month_day),
    (r"(the day before yesterday|yesterday|today|this morning|this afternoon)", _near_past),
    (rf"{_NUMBER}\s+(days?|weeks?)\s+ago", _days_ago),
    (rf"(?:(last|past)\s+)?{_WEEKDAY}", _past_weekday),
    (r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}/\d{1,2}", _vague),
    (r"recently|the other day|last (?:week|month|year)|(?:some|a few) (?:days|weeks) ago", _vague),
)
_PAST_READERS = tuple(
    (re.compile(rf"{_BEFORE}\b(?:{pattern}){_AFTER}", re.IGNORECASE), read) for pattern, read in _PAST_DAYS
)


def mentions(wish: str, now: datetime, week: Week) -> tuple[Mention, ...]:
    """The days ahead that a wish names, in the order of the words, each with its hour where one is said."""
    days = _days(_READERS, wish, now, week)
    hours = [found for found in _TIME.finditer(wish) if _apart(found, days)]
    return _with_hours(days, hours, now, week)


def past_mentions(text: str, now: datetime) -> tuple[Mention, ...]:
    """The days gone by that a text names, in the order of the words; hours are left in the text."""
    return tuple(_days(_PAST_READERS, text, now, Week()))


def without(text: str, found: Iterable[Mention]) -> str:
    """The text without the words of these days, and without the commas and joints that are left loose."""
    kept, end = [], 0
    for start, stop in sorted(span for each in found for span in each.spans):
        kept.append(text[end:start])
        end = stop
    kept.append(text[end:])
    trimmed = (_LOOSE_END.sub("", part).strip() for part in kept)
    return re.sub(r"\s+", " ", " ".join(part for part in trimmed if part))


_Readers = tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date, Week], _Read]], ...]


def _days(readers: _Readers, text: str, now: datetime, week: Week) -> list[Mention]:
    days: list[Mention] = []
    for pattern, read in readers:
        for found in pattern.finditer(text):
            if _apart(found, days):
                day, first = read(found, now.date(), week)
                day = week.before(day - timedelta(days=1), 0) if day and found[1] else day
                days.append(Mention(spans=(found.span(),), text=found[0], day=day, stretch_from=first))
    return sorted(days, key=lambda each: each.spans)


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
