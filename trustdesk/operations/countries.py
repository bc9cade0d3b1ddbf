"""Countries and regions: the list of all, and what is known of one around a moment (S0.8.1)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

from trustdesk.domain.culture import CultureNote, CulturePack
from trustdesk.domain.folding import fold_name
from trustdesk.domain.places import Country, DayNote, NoteKind, Spoken
from trustdesk.operations.code_choosing import Codes, codes_chosen
from trustdesk.operations.country_clocks import clocks_of
from trustdesk.operations.country_values import CalendarAhead, CountryLine, Facts, FirstWords, Noted, PlaceSheet
from trustdesk.reference.calendar import holidays_between, notes_around, talk_of
from trustdesk.reference.countries import country, country_codes
from trustdesk.reference.country_names import named_countries
from trustdesk.reference.cultures import culture, cultures_for, places_with_notes
from trustdesk.reference.days_off import Coverage, coverage
from trustdesk.reference.greetings import greeting_at, greetings, languages_to_greet, named, source_of
from trustdesk.reference.own_notes import hidden_notes, merged_notes
from trustdesk.store.vault import Vault

_HOLIDAYS_AHEAD = timedelta(days=60)
_QUIET_AHEAD_DAYS = 30
_DAY = timedelta(days=1)
_MOST_LANGUAGES = 4
_MAIN_PERCENT, _WIDELY_PERCENT = 10.0, 30.0


def country_list(language: str = "en") -> tuple[CountryLine, ...]:
    """All countries by name, and after them the regions that have notes.

    The first call takes tens of milliseconds.
    """
    noted = places_with_notes(language)
    packs = [culture(key, language) for key in noted if key.islower()]
    covered = {*noted, *(code for pack in packs if pack is not None for code in pack.countries)}
    countries = [
        CountryLine(code=code, name=name, has_notes=code in covered, sought=fold_name(" ".join((name, *words))))
        for code, name, words in named_countries(language)
    ]
    regions = [
        CountryLine(code=key, name=name, is_region=True, has_notes=True, sought=fold_name(f"{name} {key}"))
        for key, name in noted.items()
        if key.islower()
    ]
    return (*countries, *regions)


def desk_countries(vault: Vault) -> tuple[str, ...]:
    """The codes of the countries that the user's counterparts are in, the most frequent first."""
    with vault.read() as reader:
        return reader.countries_of_counterparts()


def place_of_note(vault: Vault, note_id: str) -> str:
    """The country or region that a note of the user's own is about; empty where it is gone."""
    with vault.read() as reader:
        note = reader.get(CultureNote, note_id)
    return note.place if note else ""


def country_sheet(vault: Vault | None, code: str, now: datetime, language: str = "en") -> PlaceSheet | None:
    """All of a country or region; None for a code of none.

    vault: None before the user has one. now: aware, on our own clock.
    """
    own: Sequence[CultureNote] = ()
    if vault is not None:
        with vault.read() as reader:
            own = reader.all(CultureNote)
    if code.islower():
        return _region(code, own, language)
    if code not in country_codes():
        return None
    known, packs = country(code, language), cultures_for(code, language)
    clocks = clocks_of(code, now, language)
    local = clocks[0].local if clocks else now
    currencies = codes_chosen(Codes.CURRENCIES, known.currencies, language)
    return PlaceSheet(
        code=code,
        name=known.name,
        notes=_noted(code, packs, own),
        clocks=clocks,
        facts=Facts(
            country=known,
            currencies=tuple((each.id, each.name) for each in currencies),
            regions=tuple(each.name for each in packs if each.key.islower()),
        ),
        calendar=_calendar(known, local.date(), language),
        words=_first_words(known, local.time(), language),
    )


def _region(key: str, own: Sequence[CultureNote], language: str) -> PlaceSheet | None:
    pack = culture(key, language)
    if pack is None:
        return None
    members = codes_chosen(Codes.COUNTRIES, pack.countries, language)
    return PlaceSheet(
        code=key, name=pack.name, notes=_noted(key, [pack], own), members=tuple(each.name for each in members)
    )


def _noted(code: str, packs: Sequence[CulturePack], own: Iterable[CultureNote]) -> Noted:
    places = {code, *(each.key for each in packs)}
    concerned = [each for each in own if each.place in places]
    return Noted(
        shown=merged_notes(packs, concerned),
        hidden=hidden_notes(packs, concerned),
        checked=min((each.checked for each in packs), default=None),
    )


# The calendar -------------------------------------------------------------------------------------------------------


def _calendar(known: Country, today: date, language: str) -> CalendarAhead:
    code, zone = known.code, next(iter(known.zones), "")
    around = notes_around(code, today, zone=zone, language=language)
    covered = {coverage(code, day.year) for day in (today, today + _HOLIDAYS_AHEAD)}
    ahead = notes_around(code, today, before=0, after=_QUIET_AHEAD_DAYS, language=language)
    return CalendarAhead(
        today=today,
        known=covered != {Coverage.NONE},
        partial=covered not in ({Coverage.ALL}, {Coverage.NONE}),
        holidays=holidays_between(code, today, today + _HOLIDAYS_AHEAD),
        # Days off to come stand among the holidays.
        around=tuple(each for each in around if each.kind is not NoteKind.CLOSED or each.until < today),
        quiet=_stretches(ahead, today),
        talk=tuple(dict.fromkeys(each.talk for each in talk_of(code, today, language))),
    )


def _stretches(notes: Iterable[DayNote], today: date) -> tuple[tuple[date, date], ...]:
    """The days from today on that are no good ones for a deadline, those in a row together."""
    found: list[tuple[date, date]] = []
    spans = sorted((max(each.since, today), each.until) for each in notes if each.quiet and each.until >= today)
    for since, until in spans:
        if found and since <= found[-1][1] + _DAY:
            found[-1] = (found[-1][0], max(found[-1][1], until))
        else:
            found.append((since, until))
    return tuple(found)


# First words --------------------------------------------------------------------------------------------------------


def _first_words(known: Country, at: time, told_in: str) -> tuple[FirstWords, ...]:
    """First words in the main languages; not in the user's own, unless there is no other."""
    main = [each for each in known.languages if _is_main(each)] or list(known.languages[:1])
    foreign = [each for each in main if each.code.partition("-")[0] != told_in.partition("-")[0]]
    found = tuple(_words_in(known.code, foreign or main, at, told_in))
    if not found:
        official = languages_to_greet(known, told_in)
        found = tuple(_words_in(known.code, [each for each in known.languages if each.code in official], at, told_in))
    return found[:_MOST_LANGUAGES]


def _is_main(spoken: Spoken) -> bool:
    if spoken.share is None:
        return spoken.national
    return spoken.share >= (_MAIN_PERCENT if spoken.official else _WIDELY_PERCENT)


def _words_in(code: str, languages: Iterable[Spoken], at: time, told_in: str) -> Iterator[FirstWords]:
    told = set()
    for spoken in languages:
        words = greetings(spoken.code, told_in, code)
        if words is not None and words.code not in told:
            told.add(words.code)  # in Hong Kong one writes Chinese and says it in Cantonese, a language of the list too
            is_itself = words.code.partition("-")[0] == spoken.code.partition("-")[0]
            yield FirstWords(
                code=spoken.code if is_itself else words.code,
                language=spoken.name if is_itself else named(words, told_in),
                greeting=greeting_at(words, at),
                thanks=words.thanks,
                pleased=words.pleased,
                goodbye=words.goodbye,
                hint=words.say_hint,
                source=source_of(words, told_in),
            )
