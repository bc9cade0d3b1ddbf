"""The command about a country: what is known of it on a day, as text and as JSON."""

import argparse
import sys
import textwrap
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from trustdesk.cli.output import print_json
from trustdesk.cli.printing import WIDTH
from trustdesk.cli.vaults import vault_if_there
from trustdesk.domain.culture import PlaceNote
from trustdesk.domain.places import DayNote, PublicHoliday, SaidByWoman, Saying
from trustdesk.domain.printable import printable
from trustdesk.i18n.words import Words
from trustdesk.operations.countries import country_sheet
from trustdesk.operations.country_values import CalendarAhead, Clock, Facts, FirstWords, Noted, PlaceSheet
from trustdesk.operations.place_finding import find_place

# The window's sentences, which need no window.
from trustdesk.ui.countries import country_words as said

_INDENT = "  "


def run_country(arguments: argparse.Namespace) -> int:
    """Print the sheet of a country or region."""
    place = find_place(arguments.place)
    with vault_if_there(arguments) as vault:
        sheet = country_sheet(vault, place.code, _moment(arguments))
    assert sheet is not None, "it was found in the list of all"
    if arguments.json:
        print_json(_sheet(sheet))
    else:
        for line in _lines(sheet, Words("en"), place.part):
            sys.stdout.write(f"{printable(line)}\n")
    return 0


def _moment(arguments: argparse.Namespace) -> datetime:
    """The time of day as it is now, on the day that is asked for, on our own clock as it will be on that day."""
    now: datetime = arguments.now
    if not arguments.on:
        return now
    then = datetime.combine(arguments.on, now.time())
    is_ours = now.utcoffset() == now.astimezone().utcoffset()
    return then.astimezone() if is_ours else then.replace(tzinfo=now.tzinfo)


# Text ---------------------------------------------------------------------------------------------------------------


def _lines(sheet: PlaceSheet, words: Words, part: str) -> Iterator[str]:
    yield f"{sheet.name} ({sheet.code})"
    if part:
        yield from _wrapped(words("ui-countries-part", part=part))
    if sheet.members:
        yield from _wrapped(", ".join(sheet.members))
    for clock in sheet.clocks:
        yield from _wrapped(_clock_line(clock, words))
    if sheet.facts:
        for title, text in _fact_lines(sheet.facts, words):
            yield from _wrapped(f"{title}: {text}")
    if sheet.calendar:
        yield from _section("CALENDAR", _calendar_lines(sheet.calendar, words))
    yield from _section("FIRST WORDS", (line for each in sheet.words for line in _word_lines(each, words)))
    yield from _section("WHAT IS USUAL THERE", _note_lines(sheet.notes, words))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    wrapped = [part for line in lines for part in _wrapped(line)]
    if wrapped:
        yield ""
        yield title
        yield from wrapped


def _wrapped(line: str) -> list[str]:
    return textwrap.wrap(line, WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT * 2)


def _clock_line(clock: Clock, words: Words) -> str:
    local = f"{words.weekday(clock.local.date())} {clock.local:%Y-%m-%d %H:%M}"
    return (
        f"{said.said_cities(words, clock)}: {local}, {said.said_ahead(words, clock)}; {said.said_hours(words, clock)}"
    )


def _fact_lines(facts: Facts, words: Words) -> Iterator[tuple[str, str]]:
    country = facts.country
    found = (
        (
            words("ui-countries-fact-languages"),
            "; ".join(said.said_language(words, each) for each in country.languages),
        ),
        (words("ui-countries-fact-names"), said.said_names(words, country.name_order)),
        (words("ui-countries-fact-currency"), ", ".join(f"{name} ({code})" for code, name in facts.currencies)),
        (words("ui-countries-fact-day"), words("ui-countries-day-written", day=country.day)),
        (words("ui-countries-fact-number"), country.number),
        (words("ui-countries-fact-week"), "; ".join(said.said_week(words, each) for each in country.weeks)),
        (words("ui-countries-fact-phone"), country.phone),
    )
    yield from ((title, text) for title, text in found if text)


def _calendar_lines(calendar: CalendarAhead, words: Words) -> Iterator[str]:
    today = calendar.today
    if not calendar.known:
        yield words("ui-countries-no-calendar")
    elif calendar.partial:
        yield words("ui-countries-partial-calendar")
    for day in calendar.holidays:
        yield f"{said.said_days(words, day.on, day.on, today)}: {_remarks(said.said_holiday(words, day), day, words)}"
    for note in calendar.around:
        days = said.said_days(words, note.since, note.until, today)
        yield f"{days}: {_remarks(said.said_note(words, note), note, words)}"
    if calendar.quiet:
        days = "; ".join(said.said_days(words, since, until, today) for since, until in calendar.quiet)
        yield words("ui-countries-no-deadline", days=days)
    if calendar.talk:
        yield words("ui-countries-talk", subjects=", ".join(calendar.talk))


def _remarks(text: str, day: PublicHoliday | DayNote, words: Words) -> str:
    remarks = [words("ui-countries-estimated")] if day.estimated else []
    remarks += [words("ui-countries-half")] if day.half else []
    remarks += [words("ui-countries-only-in", parts=said.said_parts(words, day.parts))] if day.parts else []
    return f"{text} ({'; '.join(remarks)})" if remarks else text


def _word_lines(first: FirstWords, words: Words) -> Iterator[str]:
    sayings = (
        (words("ui-countries-words-now"), first.greeting),
        (words("ui-countries-words-thanks"), first.thanks),
        (words("ui-countries-words-pleased"), first.pleased),
        (words("ui-countries-words-goodbye"), first.goodbye),
    )
    for what, saying in sayings:
        yield f"{first.language}. {said.said_aloud(words, what, saying)}"


def _note_lines(notes: Noted, words: Words) -> Iterator[str]:
    for note in notes.shown:
        whose = words("ui-countries-own") if note.own else note.source
        meaning = f"“{note.says}”: {note.means}. " if note.says else ""
        ask = f" {words('ui-countries-check', ask=note.ask)}" if note.ask else ""
        yield f"{note.aspect.value.replace('_', ' ')}: {meaning}{note.text}{ask} [{whose}]"
    if notes.shown:
        yield words("ui-countries-notes-hint")


# JSON ---------------------------------------------------------------------------------------------------------------


def _sheet(sheet: PlaceSheet) -> dict[str, Any]:
    return {
        "code": sheet.code,
        "name": sheet.name,
        "members": list(sheet.members),
        "clocks": [_clock(each) for each in sheet.clocks],
        "facts": _facts(sheet.facts) if sheet.facts else None,
        "calendar": _calendar(sheet.calendar) if sheet.calendar else None,
        "first_words": [_first_words(each) for each in sheet.words],
        "notes": [_note(each) for each in sheet.notes.shown],
        "checked": sheet.notes.checked.isoformat() if sheet.notes.checked else None,
    }


def _clock(clock: Clock) -> dict[str, Any]:
    return {
        "cities": list(clock.cities),
        "local": clock.local.isoformat(),
        "ahead_minutes": clock.ahead_minutes,
        "hours": clock.hours.value,
        "holiday": clock.holiday or None,
    }


def _facts(facts: Facts) -> dict[str, Any]:
    country = facts.country
    return {
        "languages": [
            {
                "code": each.code,
                "name": each.name,
                "script": each.script,
                "official": each.official,
                "share": each.share,
            }
            for each in country.languages
        ],
        "currencies": [{"code": code, "name": name} for code, name in facts.currencies],
        "name_order": country.name_order.value,
        "weeks": [
            {"weekend": sorted(each.week.weekend), "place": each.place, "note": each.note} for each in country.weeks
        ],
        "zones": list(country.zones),
        "phone": country.phone,
        "day": country.day,
        "number": country.number,
        "regions": list(facts.regions),
    }


def _calendar(calendar: CalendarAhead) -> dict[str, Any]:
    return {
        "today": calendar.today.isoformat(),
        "known": calendar.known,
        "partial": calendar.partial,
        "holidays": [_holiday(each) for each in calendar.holidays],
        "around": [_day_note(each) for each in calendar.around],
        "no_deadline": [[since.isoformat(), until.isoformat()] for since, until in calendar.quiet],
        "talk": list(calendar.talk),
    }


def _holiday(day: PublicHoliday) -> dict[str, Any]:
    return {
        "on": day.on.isoformat(),
        "name": day.name,
        "native_name": day.native_name or None,
        "estimated": day.estimated,
        "half": day.half,
        "parts": list(day.parts),
    }


def _day_note(note: DayNote) -> dict[str, Any]:
    return {
        "kind": note.kind.value,
        "since": note.since.isoformat(),
        "until": note.until.isoformat(),
        "name": note.name or None,
        "text": said.said_note(Words("en"), note),
        "estimated": note.estimated,
        "parts": list(note.parts),
        "no_deadline": note.quiet,
    }


def _first_words(first: FirstWords) -> dict[str, Any]:
    sayings = {"now": first.greeting, "thanks": first.thanks, "pleased": first.pleased, "goodbye": first.goodbye}
    return {
        "code": first.code,
        "language": first.language,
        **{which: _saying(saying) for which, saying in sayings.items()},
        "hint": first.hint or None,
        "source": first.source,
    }


def _saying(saying: Saying) -> dict[str, Any]:
    woman = _form(saying.woman) if saying.woman else None
    return {**_form(saying), "woman": woman, "note": saying.note or None}


def _form(form: Saying | SaidByWoman) -> dict[str, Any]:
    return {"say": form.say, "latin": form.latin or None, "sound": form.sound}


def _note(note: PlaceNote) -> dict[str, Any]:
    return {
        "place": note.place,
        "key": note.key or None,
        "aspect": note.aspect.value,
        "text": note.text,
        "ask": note.ask,
        "cue": note.cue,
        "says": note.says or None,
        "means": note.means or None,
        "source": note.source or None,
        "own": note.own is not None,
    }
