"""What there is to know for one meeting, gathered from every pack and table, without looking anything up elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import lru_cache

from trustdesk.domain.culture import CultureNote
from trustdesk.domain.glossaries import TermPack
from trustdesk.domain.local import FirstWords, Local
from trustdesk.domain.places import Country, DayNote, NoteKind
from trustdesk.reference.calendar import clock_changes, notes_around
from trustdesk.reference.clock_gaps import with_gaps
from trustdesk.reference.countries import country, country_codes
from trustdesk.reference.glossaries import pack, packs_for
from trustdesk.reference.greetings import greeting_at, greetings_for, languages_to_greet, named
from trustdesk.reference.office_hours import hours_at
from trustdesk.reference.own_notes import notes_on
from trustdesk.reference.shelves import state_of_added

_REACH_DAYS = 21
_KEPT = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """For what something is to be known.

    theirs, ours: ISO 3166 codes, empty where not noted. at: the beginning on their clock. zone, our_zone: the IANA
    names of their clock and ours. languages: they speak, best first. industry: in the user's words. own: the user's
    notes on places.
    """

    theirs: str
    ours: str
    at: datetime
    zone: str
    languages: tuple[str, ...]
    industry: str
    own: tuple[CultureNote, ...] = ()
    our_zone: str = ""


def local(asked: Asked, language: str = "en") -> Local:
    """All of it, in a language."""
    return _local(asked, language, state_of_added())


@lru_cache(maxsize=_KEPT)
def _local(asked: Asked, language: str, state: tuple[tuple[str, int], ...]) -> Local:  # noqa: ARG001  part of the key
    glossary = _pack(asked.industry, language)
    trade = ((glossary.key, glossary.name), glossary.terms) if glossary else (("", ""), ())
    if asked.theirs not in country_codes():
        words = first_words(None, asked.languages, asked.at.time(), language)
        return Local(first_words=words, pack=trade[0], terms=trade[1])
    there = country(asked.theirs, language)
    hours, holiday = hours_at(asked.theirs, asked.at)
    return Local(
        country=asked.theirs,
        country_name=there.name,
        hours=hours,
        holiday=holiday,
        first_words=first_words(there, asked.languages, asked.at.time(), language),
        notes=notes_on(asked.theirs, asked.own, language),
        days=_days(asked, language),
        pack=trade[0],
        terms=trade[1],
    )


def _pack(industry: str, language: str) -> TermPack | None:
    keys = packs_for(industry, language)
    return pack(keys[0], language) if keys else None


def first_words(there: Country | None, spoken: Sequence[str], at: time, language: str = "en") -> FirstWords | None:
    """How to greet somebody at an hour: in the best of their languages that is not the user's, else the country's."""
    main = languages_to_greet(there, language) if there else ()
    found = greetings_for((*spoken, *main), there.code if there else "", language)
    if found is None:
        return None
    return FirstWords(language=named(found, language), hello=greeting_at(found, at), thanks=found.thanks)


def _days(asked: Asked, language: str) -> tuple[DayNote, ...]:
    day = asked.at.date()
    theirs = notes_around(asked.theirs, day, before=_REACH_DAYS, after=_REACH_DAYS, zone=asked.zone, language=language)
    ours = (*_our_clocks(asked, theirs), *_our_days(asked, language))
    return tuple(with_gaps((*theirs, *(replace(each, ours=True) for each in ours)), asked.at, asked.our_zone))


def _our_days(asked: Asked, language: str) -> tuple[DayNote, ...]:
    if asked.ours in ("", asked.theirs) or asked.ours not in country_codes():
        return ()
    return notes_around(asked.ours, asked.at.date(), before=2, after=_REACH_DAYS, language=language)


def _our_clocks(asked: Asked, theirs: Sequence[DayNote]) -> Iterator[DayNote]:
    """Changes of our own clock that theirs does not make on the same day: they too move the hours between us."""
    if not asked.zone or asked.our_zone == asked.zone:
        return
    both = {(each.since, each.minutes) for each in theirs if each.kind is NoteKind.CLOCKS}
    day, reach = asked.at.date(), timedelta(days=_REACH_DAYS)
    for each in clock_changes(asked.ours, asked.our_zone, day - reach, day + reach):
        if (each.since, each.minutes) not in both:
            yield each
