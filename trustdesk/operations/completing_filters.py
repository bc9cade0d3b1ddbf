"""Completing a filter while it is typed, with values that are in this vault: countries, industries, names, terms, days.

    complete_filter(vault, "truck country:sw", now)   # Completion("truck country:se ", shown="country:se", "Sweden")

The names of filters, and values that are the same in every vault, come from `searching.completions`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from trustdesk.domain.folding import tokens
from trustdesk.domain.search import DATED, Filter, FilterName
from trustdesk.operations.code_choosing import Codes, code_choices, codes_chosen
from trustdesk.operations.searching import completions
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

_BEGUN = re.compile(r'(?:^|(?<=\s))(?P<minus>-?)(?P<name>[A-Za-z]+):(?P<value>"[^"]*|[^\s"]*)$')
_FROM_THE_VAULT = frozenset({FilterName.INDUSTRY, FilterName.WITH, FilterName.ORG, FilterName.TERM})
_LANGUAGE = "en"
_ALL = 1_000
_SHORTEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """How the line could go on.

    line: all of it, then. shown: what its last part becomes. meaning: what that stands for.
    """

    line: str
    shown: str
    meaning: str = ""


def complete_filter(vault: Vault, typed: str, now: datetime, limit: int = 8) -> tuple[Completion, ...]:
    """How the last part of the line could go on, where it begins a filter, best first. now: aware.

    None where it begins nothing, or is whole already.
    """
    begun = _BEGUN.search(typed)
    name = begun["name"].lower() if begun else ""
    if begun is None or name not in set(FilterName):
        return _of_the_program(typed, limit)
    value = begun["value"].lstrip('"')
    before = typed[: begun.start()] + begun["minus"]
    known = FilterName(name)
    if known is FilterName.COUNTRY or known in _FROM_THE_VAULT:
        with vault.read() as reader:
            values = list(islice(_values(reader, known, value, limit), limit))
    elif known in DATED:
        values = [(each, "") for each in _days(known, now) if each.startswith(value) and each != value][:limit]
    else:
        return _of_the_program(typed, limit)
    return tuple(_completion(before, known, each, meaning) for each, meaning in values)


def _completion(before: str, name: FilterName, value: str, meaning: str) -> Completion:
    plain = value.replace('"', " ").strip()
    shown = f'{name}:"{plain}"' if re.search(r"\s", plain) else f"{name}:{plain}"
    return Completion(line=f"{before}{shown} ", shown=shown, meaning=meaning)


def _of_the_program(typed: str, limit: int) -> tuple[Completion, ...]:
    last = typed.rpartition(" ")[2].lstrip("-")
    if len(last) < _SHORTEST:
        return ()
    return tuple(_whole(line) for line in completions(typed)[:limit])


def _whole(line: str) -> Completion:
    """A name of a filter still wants its value; a value is followed by what comes next."""
    last = line.rpartition(" ")[2]
    return Completion(line=line if last.endswith(":") else f"{line} ", shown=last)


def _values(reader: Reader, name: FilterName, typed: str, limit: int) -> Iterator[tuple[str, str]]:
    """Each with what it stands for."""
    if name is FilterName.COUNTRY:
        yield from _countries(reader, typed, limit)
        return
    whole = tokens(typed)
    for value in reader.values_beginning(name, typed, limit + 1):
        if tokens(value) != whole:
            yield value, ""


def _countries(reader: Reader, typed: str, limit: int) -> Iterator[tuple[str, str]]:
    if not typed:
        codes = reader.values_beginning(FilterName.COUNTRY, "", limit)
        yield from ((each.id.lower(), each.name) for each in codes_chosen(Codes.COUNTRIES, codes, _LANGUAGE))
        return
    for each in code_choices(Codes.COUNTRIES, typed, _LANGUAGE, _ALL):
        code = each.id.lower()
        if code != typed.lower() and reader.finds_any(Filter(name=FilterName.COUNTRY, value=code)):
            yield code, each.name


def _days(name: FilterName, now: datetime) -> tuple[str, ...]:
    """Months and years around today, as one looks for them: what was for `met`, what comes for the others."""
    this_month = now.date().replace(day=1)
    last_month = (this_month - timedelta(days=1)).replace(day=1)
    next_month = (this_month + timedelta(days=32)).replace(day=1)
    month, last, following = (f"{each:%Y-%m}" for each in (this_month, last_month, next_month))
    if name is FilterName.MET:
        return month, last, f"{now:%Y}", f"<{month}", f">{last}"
    return month, following, f"{now:%Y}", f"<{following}", f">{month}"
