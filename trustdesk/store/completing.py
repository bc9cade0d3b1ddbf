"""Completing: the values of this vault that a filter could go on to, those of the dossiers touched last first.

Nothing here walks over a whole kind: the full-text tables offer the latest that hold what was typed, and only these are
read. That a value fits is seen by asking the index for it, so that none is offered that would find nothing.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sqlalchemy import Connection

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.folding import tokens
from trustdesk.domain.people import Person
from trustdesk.domain.search import Filter, FilterName, Part
from trustdesk.store.connecting import rows_of
from trustdesk.store.dossiers import fetch
from trustdesk.store.search import facets

_LATEST = 60
_MOST_ROUNDS = 3
_MOST_TERMS = 2_000
_MOST_CHECKED = 8
_KIND = f"{Counterpart.kind}/"


def values_beginning(connection: Connection, name: FilterName, typed: str, most: int) -> tuple[str, ...]:
    """At most so many values of the filter whose words begin as typed; with nothing typed, those touched last.

    For countries, as codes, only with nothing typed: what they are called is not in the vault. None for a filter whose
    values are no texts of the vault.
    """
    words = tokens(typed)
    match name:
        case FilterName.COUNTRY:
            found = iter(()) if words else _countries(connection)
        case FilterName.INDUSTRY:
            found = _industries(connection, words)
        case FilterName.WITH:
            found = _names(connection, words)
        case FilterName.ORG:
            found = _organisations(connection, words)
        case FilterName.TERM:
            found = _terms(connection, words)
        case _:
            found = iter(())
    each_once = {" ".join(tokens(value)): value for value in _first(found, words, 4 * most)}
    return tuple(islice(each_once.values(), most))


def _first(found: Iterator[str], words: Sequence[str], most: int) -> list[str]:
    """Those that hold the words; those that begin with them first."""
    fitting = list(islice((value for value in found if _holds(value, words)), most))
    start = " ".join(words)
    return sorted(fitting, key=lambda value: not " ".join(tokens(value)).startswith(start))


def _holds(value: str, words: Sequence[str]) -> bool:
    theirs = tokens(value)
    return bool(theirs) and all(any(each.startswith(word) for each in theirs) for word in words)


def _countries(connection: Connection) -> Iterator[str]:
    for _, _, _, _, *codes in _about(connection, _latest(connection)):
        yield from filter(None, codes)


def _industries(connection: Connection, words: Sequence[str]) -> Iterator[str]:
    """Those of the latest dossiers, then of the latest that have none of these, and so on."""
    if not words:
        yield from _industries_of(connection, _latest(connection))
        return
    asked = facets.expression(Filter(name=FilterName.INDUSTRY, value=" ".join(words)), facets.NO_DAY)
    barred: list[str] = []
    for _ in range(_MOST_ROUNDS):
        expression = f"({asked}) NOT ({' OR '.join(barred)})" if barred else asked
        new = [each for each in _industries_of(connection, _holding(connection, expression)) if _holds(each, words)]
        yield from new
        whole = {" ".join(tokens(each)) for each in new}
        barred += [
            f"({facets.expression(Filter(name=FilterName.INDUSTRY, value=each), facets.NO_DAY)})" for each in whole
        ]
        if not new:
            return


def _industries_of(connection: Connection, ids: Sequence[str]) -> list[str]:
    found = (each for _, _, own, theirs, *_ in _about(connection, ids) for each in (own, theirs) if each)
    return list(dict.fromkeys(found))


def _names(connection: Connection, words: Sequence[str]) -> Iterator[str]:
    """Of counterparts, and of the people in their dossiers."""
    if not words:
        yield from (name for name, *_ in _about(connection, _latest(connection)))
        return
    asked = f"name : ({_every(words)})"
    yield from (name for name, *_ in _about(connection, _subjects(connection, _IN_NAMES, asked, _KIND)))
    # Each is asked for once more, as not everybody sits at a table.
    ids = _subjects(connection, _IN_SINGLES, asked, f"{Person.kind}/")
    people = {kept.record.id: kept.record.name for kept in fetch(connection, Person, "id", tuple(ids[:_MOST_CHECKED]))}
    yield from _found_by(connection, FilterName.WITH, (people[each] for each in ids if each in people))


def _organisations(connection: Connection, words: Sequence[str]) -> Iterator[str]:
    asked = f"organisation : ({_every(words)})"
    ids = _subjects(connection, _IN_NAMES, asked, _KIND) if words else _latest(connection)
    yield from (organisation for _, organisation, *_ in _about(connection, ids) if organisation)


def _terms(connection: Connection, words: Sequence[str]) -> Iterator[str]:
    """Of the latest dossiers that have such, then shared ones that a dossier has, too."""
    # Of those that have terms at all: seen, the letter that begins every second text took 20 ms to walk through.
    having = facets.expression(Filter(name=FilterName.KIND, value=Part.TERM.value), facets.NO_DAY)
    asked = f"{having} AND {{term}} : ({_every(words)})" if words else having
    ids = _holding(connection, asked)
    yield from (text for (text,) in rows_of(connection, _THEIR_TERMS, {"ids": json.dumps(ids)}))
    if words:
        shared = _subjects(connection, _IN_SINGLES, f"name : ({_every(words)})", "terms/")
        texts = (text for (text,) in rows_of(connection, _TERMS, {"ids": json.dumps(shared[:_MOST_CHECKED])}))
        yield from _found_by(connection, FilterName.TERM, texts)


def _found_by(connection: Connection, name: FilterName, texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if facets.finds_any(connection, Filter(name=name, value=" ".join(tokens(text)))):
            yield text


def _every(words: Iterable[str]) -> str:
    return " AND ".join(f'"{word}"*' for word in words)


def _latest(connection: Connection) -> list[str]:
    rows = rows_of(connection, _TOUCHED, {"most": _LATEST})
    return [subject.removeprefix(_KIND) for (subject,) in rows if subject]


def _holding(connection: Connection, asked: str) -> list[str]:
    return _subjects(connection, _IN_BODY, asked, _KIND)


def _subjects(connection: Connection, statement: str, asked: str, kind: str) -> list[str]:
    """The ids of what was touched last of a kind that the expression holds of. kind: as its keys begin."""
    rows = rows_of(connection, statement, {"asked": asked, "most": _LATEST})
    return [subject.removeprefix(kind) for (subject,) in rows if subject and subject.startswith(kind)]


def _about(connection: Connection, ids: Sequence[str]) -> list[tuple[str, ...]]:
    """Name, organisation, own and its industry, and the countries of the organisation and the person, in that order."""
    return rows_of(connection, _ABOUT, {"ids": json.dumps(ids)})


_SUBJECT = "(SELECT subject FROM search_heads WHERE seq = {table}.rowid)"


def _statement(table: str) -> str:
    subject = _SUBJECT.format(table=table)
    return f"SELECT {subject} FROM {table} WHERE {table} MATCH :asked ORDER BY rowid DESC LIMIT :most"  # noqa: S608  our own names


_IN_BODY, _IN_NAMES, _IN_SINGLES = map(_statement, ("search_body", "search_names", "search_singles"))
_TOUCHED = f"SELECT {_SUBJECT.format(table='search_names')} FROM search_names ORDER BY rowid DESC LIMIT :most"  # noqa: S608  our own names
_ABOUT = """
    SELECT own.name, coalesce(theirs.name, ''), own.industry, coalesce(theirs.industry, ''),
        coalesce(theirs.country, ''), coalesce(person.country, '')
    FROM json_each(:ids) AS wanted
    JOIN counterparts AS own ON own.id = wanted.value
    LEFT JOIN organisations AS theirs ON theirs.id = own.organisation
    LEFT JOIN people AS person ON person.id = own.person
    ORDER BY wanted.key"""
_THEIR_TERMS = f"SELECT text FROM terms WHERE counterpart IN (SELECT value FROM json_each(:ids)) LIMIT {_MOST_TERMS}"  # noqa: S608  our own names
_TERMS = "SELECT text FROM terms WHERE id IN (SELECT value FROM json_each(:ids))"
