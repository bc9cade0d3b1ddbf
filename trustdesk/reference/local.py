"""What there is to know for one meeting, gathered from every pack and table, without looking anything up elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache

from trustdesk.domain.culture import CultureNote
from trustdesk.domain.glossaries import TermPack
from trustdesk.domain.local import FirstWords, Local
from trustdesk.domain.places import Country, DayNote
from trustdesk.reference.calendar import notes_around
from trustdesk.reference.countries import country, country_codes
from trustdesk.reference.glossaries import pack, packs_for
from trustdesk.reference.greetings import greeting_at, greetings_for
from trustdesk.reference.office_hours import hours_at
from trustdesk.reference.own_notes import notes_on
from trustdesk.reference.shelves import state_of_added

_REACH_DAYS = 21
_KEPT = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """For what something is to be known.

    theirs, ours: ISO 3166 codes, empty where not noted. at: the beginning on their clock. zone: its IANA name.
    languages: they speak, best first. industry: in the user's words. own: the user's notes on places.
    """

    theirs: str
    ours: str
    at: datetime
    zone: str
    languages: tuple[str, ...]
    industry: str
    own: tuple[CultureNote, ...] = ()


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
    from babel import Locale  # deferred: only where somebody is to be greeted

    main = [each.code for each in there.languages[:1]] if there else []
    found = greetings_for((*spoken, *main), there.code if there else "", language)
    if found is None:
        return None
    names = Locale.parse(language, sep="-").languages
    name = names.get(found.code.replace("-", "_")) or names.get(found.code.partition("-")[0], found.code)
    return FirstWords(language=str(name), hello=greeting_at(found, at), thanks=found.thanks)


def _days(asked: Asked, language: str) -> tuple[DayNote, ...]:
    day = asked.at.date()
    theirs = notes_around(asked.theirs, day, before=_REACH_DAYS, after=_REACH_DAYS, zone=asked.zone, language=language)
    if asked.ours in ("", asked.theirs) or asked.ours not in country_codes():
        return theirs
    ours = notes_around(asked.ours, day, before=2, after=_REACH_DAYS, language=language)
    return (*theirs, *ours)
