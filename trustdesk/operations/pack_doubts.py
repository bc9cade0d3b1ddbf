"""What the writer of a good pack should look at again: sentences about people's character, names that nothing has."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from trustdesk.domain.culture import CulturePack, ShippedNote
from trustdesk.domain.places import CalendarPack
from trustdesk.domain.starters import IssueList, QuestionBank
from trustdesk.reference.character import generalises
from trustdesk.reference.countries import country_codes
from trustdesk.reference.days_off import has_calendar, holiday_names
from trustdesk.reference.glossaries import packs


def doubts_about(pack: Any, text: str, today: date) -> Iterator[str]:
    """A sentence on each doubt. text: the pack as it is written, to name a line."""
    match pack:
        case CulturePack():
            yield from _of_countries(pack.countries)
            for note in pack.notes:
                yield from _of_character(note, pack, text)
        case CalendarPack():
            yield from _of_calendar(pack, text, today)
        case IssueList(issues=items) | QuestionBank(questions=items):
            yield from _of_industries(items, text)
        case _:
            pass


def _of_character(note: ShippedNote, pack: CulturePack, text: str) -> Iterator[str]:
    for said in (note.text, note.cue, note.means, note.ask):
        found = generalises(said, pack.demonyms)
        if found:
            yield (
                f"line {_line_of(note.key, text)}: “{found}” says what people are like; "
                "say what is usual, and how to check it with this person"
            )


def _of_countries(codes: tuple[str, ...]) -> Iterator[str]:
    for code in codes:
        if code not in country_codes():
            yield f"“{code}” is no country; a country is written as ISO 3166 has it, such as SE"


def _of_calendar(pack: CalendarPack, text: str, today: date) -> Iterator[str]:
    used = [*(each.countries for each in pack.days), *(each.countries for each in pack.seasons)]
    weeks = tuple(each.country for each in pack.weeks)
    yield from _of_countries(tuple(dict.fromkeys(code for codes in (*used, weeks) for code in codes)))
    for day in pack.days:
        for code in day.countries:
            if day.holiday and has_calendar(code) and day.holiday not in holiday_names(code, today.year):
                yield f"line {_line_of(day.key, text)}: {code} has no holiday “{day.holiday}” in {today.year}"


def _of_industries(items: tuple[Any, ...], text: str) -> Iterator[str]:
    known = packs()
    for each in items:
        for industry in each.industries:
            if industry not in known:
                yield f"line {_line_of(each.key, text)}: “{industry}” is no glossary; `trustdesk terms` lists them"


def _line_of(key: str, text: str) -> int:
    """The line in which an item's key is written."""
    found = re.search(rf"^\s*key\s*=\s*[\"']{re.escape(key)}[\"']", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
