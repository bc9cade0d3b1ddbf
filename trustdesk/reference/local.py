"""What there is to know for one meeting, gathered from every pack and table, without looking anything up elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from trustdesk.domain.culture import CultureNote
from trustdesk.domain.glossaries import TermPack
from trustdesk.domain.local import FirstWords, Local
from trustdesk.domain.places import DayNote
from trustdesk.reference.calendar import notes_around
from trustdesk.reference.countries import country, country_codes
from trustdesk.reference.glossaries import pack, packs_for
from trustdesk.reference.greetings import greeting_at, greetings
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
    words = _pack(asked.industry, language)
    trade = ((words.key, words.name), words.terms) if words else (("", ""), ())
    if asked.theirs not in country_codes():
        return Local(first_words=_first_words(asked, (), language), pack=trade[0], terms=trade[1])
    there = country(asked.theirs, language)
    hours, holiday = hours_at(asked.theirs, asked.at)
    return Local(
        country=asked.theirs,
        country_name=there.name,
        hours=hours,
        holiday=holiday,
        first_words=_first_words(asked, tuple(each.code for each in there.languages if each.official), language),
        notes=notes_on(asked.theirs, asked.own, language),
        days=_days(asked, language),
        pack=trade[0],
        terms=trade[1],
    )


def _pack(industry: str, language: str) -> TermPack | None:
    keys = packs_for(industry, language)
    return pack(keys[0], language) if keys else None


def _first_words(asked: Asked, official: Sequence[str], language: str) -> FirstWords | None:
    """In the person's best language, else in the country's first; none in the language of the page."""
    from babel import Locale  # deferred: only where somebody is to be greeted

    spoken = next(iter(asked.languages or official), "")
    found = greetings(spoken, language, asked.theirs) if spoken else None
    if found is None or found.code.partition("-")[0] == language.partition("-")[0]:
        return None
    names = Locale.parse(language, sep="-").languages
    name = names.get(found.code.replace("-", "_")) or names.get(found.code.partition("-")[0], found.code)
    return FirstWords(language=str(name), hello=greeting_at(found, asked.at.time()), thanks=found.thanks)


def _days(asked: Asked, language: str) -> tuple[DayNote, ...]:
    day = asked.at.date()
    theirs = notes_around(asked.theirs, day, before=_REACH_DAYS, after=_REACH_DAYS, zone=asked.zone, language=language)
    if asked.ours in ("", asked.theirs) or asked.ours not in country_codes():
        return theirs
    ours = notes_around(asked.ours, day, before=2, after=_REACH_DAYS, language=language)
    return (*theirs, *ours)
