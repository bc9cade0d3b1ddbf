"""Where somebody is: their hour, their next day off, how one says hello, and what is usual there (S0.8.1).

The place is that of the person who comes to the next meeting, else of the counterpart's person, else of the
organisation.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from trustdesk.analysis.case import case
from trustdesk.analysis.place_cues import best_notes
from trustdesk.domain.changes import Outcome
from trustdesk.domain.culture import CultureNote, PlaceNote
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.local import FirstWords
from trustdesk.domain.places import PublicHoliday
from trustdesk.domain.record import Confidence
from trustdesk.operations.country_clocks import clocks_of
from trustdesk.operations.country_values import Clock
from trustdesk.operations.editing import fresh_id, keep
from trustdesk.reference.calendar import holidays_between
from trustdesk.reference.countries import country, country_codes
from trustdesk.reference.local import first_words
from trustdesk.reference.own_notes import notes_on
from trustdesk.store.vault import Vault

CUES = 3
_AHEAD = timedelta(days=120)


@dataclass(frozen=True, slots=True, kw_only=True)
class TheirPlace:
    """The place of one counterpart.

    code, name: of the country. person: the id of the one we speak to, empty for an organisation; who: its name. clock:
    theirs; sure: it is known to be, and not only the first of several in the country. holiday: the next day off in
    the whole country. hello: in the person's first language or the country's; None in the user's own, or where none
    is known. cues: what is usual there.
    """

    code: str
    name: str
    person: str
    who: str
    clock: Clock | None
    sure: bool
    holiday: PublicHoliday | None
    hello: FirstWords | None
    cues: tuple[PlaceNote, ...]


def their_place(vault: Vault, counterpart: str, now: datetime, language: str = "en") -> TheirPlace | None:
    """Where they are; None where no country is known. now: aware. Raises UserError where the counterpart is gone."""
    with vault.read() as reader:
        seen = case(reader.dossier(counterpart), None, now)
        own = reader.all(CultureNote)
    code = seen.their_country
    if code not in country_codes():
        return None
    known, person = country(code, language), seen.person
    clock, sure = _clock(code, seen.their_zone, now, language)
    local = clock.local if clock else now
    return TheirPlace(
        code=code,
        name=known.name,
        person=person.id if person else "",
        who=person.name if person else seen.dossier.counterpart.name,
        clock=clock,
        sure=sure,
        holiday=_next_holiday(code, local),
        hello=first_words(known, person.languages if person else (), local.time(), language),
        cues=best_notes(notes_on(code, own, language), CUES),
    )


def _clock(code: str, zone: tzinfo | None, now: datetime, language: str) -> tuple[Clock | None, bool]:
    """The clock of the zone that was noted, else the first of the country."""
    clocks = clocks_of(code, now, language)
    if zone is not None:
        offset = now.astimezone(zone).utcoffset()
        noted = next((each for each in clocks if each.local.utcoffset() == offset), None)
        if noted is not None:
            return noted, True
    return next(iter(clocks), None), len(clocks) == 1


def _next_holiday(code: str, local: datetime) -> PublicHoliday | None:
    today = local.date()
    ahead = holidays_between(code, today, today + _AHEAD)
    return next((each for each in ahead if not (each.local or each.half)), None)


def note_about_them(
    vault: Vault, counterpart: str, person: str, note: PlaceNote, now: datetime, words: str
) -> Outcome[Fact]:
    """Make a note on a place a doubtful fact about one person, to be written anew as it holds for them (S0.8.1)."""
    fact = Fact(
        id=fresh_id(note.cue or note.text),
        counterpart=counterpart,
        topic=Topic.CULTURE,
        text=note.text,
        meaning=note.means,
        about=person or None,
        source=note.source,
        learnt_on=now.date(),
        confidence=Confidence.DOUBTFUL,
    )
    changes = keep(vault, fact, words=words).changes
    return Outcome(value=fact, changes=changes)
