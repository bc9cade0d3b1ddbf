"""Dates that hold where the counterpart is: counted in their working week, and what speaks against a day (S0.8.6).

A promise that falls due on their day off is late before it is read. So working days are counted with their days off,
and where that moves a date, or where a day that was said is a bad one, there is a sentence that says why.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from trustdesk.analysis.hedge import Reason, SafePromise, hedge
from trustdesk.domain.counterparts import Authority, Counterpart, Member
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.places import DayNote, NoteKind
from trustdesk.domain.working_week import Week
from trustdesk.i18n.words import Words
from trustdesk.operations.judgement import Hedged, hedge_promise
from trustdesk.reference.calendar import holidays_between, quiet_on, week_of
from trustdesk.reference.countries import country, zones_of
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

REACH_DAYS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeDates:
    """A wish made safe for one counterpart. remarks: why a date was moved, or why a day is a bad one there."""

    hedged: Hedged
    remarks: tuple[str, ...] = ()


def hedge_for(vault: Vault, counterpart: str, wish: str, now: datetime, language: str = "en") -> SafeDates:
    """Turn "tariff sheet tomorrow" into a promise with dates that hold where they are. now: aware.

    counterpart: its id; where it is empty or has no country, Monday to Friday are worked.
    """
    with vault.read() as reader:
        code = country_of(reader, counterpart)
    hedged = hedge_promise(wish, now, language, week_there(code, now.date()))
    if hedged.promise is None or not code:
        return SafeDates(hedged=hedged)
    plain = hedge(wish, now).promise
    words = Words(language)
    remarks = (*_moved(code, plain, hedged.promise, words, now.date()), *_bad(code, hedged.promise, words, now.date()))
    return SafeDates(hedged=hedged, remarks=tuple(dict.fromkeys(remarks)))


def new_dates_for(vault: Vault, counterpart: str, typed: str, now: datetime, language: str = "en") -> SafeDates:
    """The days that are meant by "friday, monday at the latest", for something that was promised already."""
    return hedge_for(vault, counterpart, f"it {typed}", now, language)


def week_there(code: str, today: date) -> Week:
    """The working week of a country with its days off of the coming year; Monday to Friday for no country."""
    return week_of(code, today, REACH_DAYS)


def their_week(reader: Reader, counterpart: str, today: date) -> Week:
    """The working week of the country that a counterpart is in."""
    return week_there(country_of(reader, counterpart), today)


def country_of(reader: Reader, counterpart: str) -> str:
    """The country of the counterpart's person, else of who decides there, else of the organisation; empty for none.

    The same as `Case.their_country` before any meeting, without reading the whole dossier.
    """
    return next((each.country for each in _whereabouts(reader, counterpart) if each.country), "")


def remark_on_moment(vault: Vault, counterpart: str, starts_at: datetime, now: datetime, language: str = "en") -> str:
    """What speaks against meeting on the day that it then is where they are; empty where nothing does. Both aware."""
    with vault.read() as reader:
        there = list(_whereabouts(reader, counterpart))
    code = next((each.country for each in there if each.country), "")
    if not code:
        return ""
    zone = next((each.time_zone for each in there if each.time_zone), "") or next(iter(zones_of(code)), "")
    day = (starts_at.astimezone(ZoneInfo(zone)) if zone else starts_at).date()
    return _against(code, day, Words(language), now.date())


def _whereabouts(reader: Reader, counterpart: str) -> Iterator[Person | Organisation]:
    root = reader.get(Counterpart, counterpart) if counterpart else None
    if root is None:
        return
    ids = [root.person] if root.person else _seated(reader, root)
    people = (reader.get(Person, each) for each in ids[:1])
    yield from (each for each in people if each is not None)
    firm = reader.get(Organisation, root.organisation) if root.organisation else None
    if firm is not None:
        yield firm


def _seated(reader: Reader, root: Counterpart) -> list[str]:
    members = reader.where(Member, counterpart=root.id)
    return [each.person for each in sorted(members, key=lambda each: each.authority is not Authority.DECIDES)]


# --- Sentences


def _moved(code: str, plain: SafePromise | None, safe: SafePromise, words: Words, today: date) -> Iterator[str]:
    """Why a day is another than it would be at home."""
    if plain is not None and plain.target_date != safe.target_date:
        yield _against(code, plain.target_date, words, today) or _other_week(code, safe.target_date, words, today)
    if plain is None or safe.reason is Reason.SAID or plain.outer_date == safe.outer_date:
        return
    first, last = sorted((plain.outer_date, safe.outer_date))
    off = [each for each in holidays_between(code, min(safe.target_date, first), last) if not (each.local or each.half)]
    names = ", ".join(dict.fromkeys(each.name for each in off))
    if names:
        day = _said(safe.outer_date, words, today)
        yield words("safe-dates-moved", day=day, name=names, country=_name(code, words))
    else:
        yield _other_week(code, safe.outer_date, words, today)


def _other_week(code: str, day: date, words: Words, today: date) -> str:
    return words("safe-dates-other-week", day=_said(day, words, today), country=_name(code, words))


def _bad(code: str, safe: SafePromise, words: Words, today: date) -> Iterator[str]:
    for day in dict.fromkeys((safe.target_date, safe.outer_date)):
        against = _against(code, day, words, today)
        if against:
            yield against


def _against(code: str, day: date, words: Words, today: date) -> str:
    """A sentence on why a day is a bad one there; empty where nothing speaks against it."""
    said, place = _said(day, words, today), _name(code, words)
    note = quiet_on(code, day, words.language)
    if note is not None:
        return words(f"safe-dates-{_kind(note)}", day=said, country=place, name=note.name, text=note.text)
    if day.weekday() in week_of(code, day).weekend:
        return words("safe-dates-weekend", day=said, country=place)
    return ""


def _kind(note: DayNote) -> str:
    match note.kind:
        case NoteKind.CLOSED:
            return "half" if note.half else "off"
        case NoteKind.BRIDGE:
            return "between" if note.is_between else "long-weekend"
        case _:
            return "custom"


def _name(code: str, words: Words) -> str:
    return country(code, words.language).name


def _said(day: date, words: Words, today: date) -> str:
    return words("safe-dates-day", weekday=words.weekday(day), day=words.short_day(day, today))
