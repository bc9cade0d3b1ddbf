"""Facets: what dossiers can be narrowed by, as words of the index that nobody can type.

A filter becomes such words, so that the index itself intersects them with what is looked for. Those of days say only
the month: they bring few that do not belong, and `exact` drops these.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, or_, select, union_all
from sqlalchemy.dialects import sqlite

from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.folding import tokens
from trustdesk.domain.meetings import Contact, Meeting, MeetingStatus
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.search import DATED, Filter, FilterName, Part, State
from trustdesk.reference.called_countries import codes_called
from trustdesk.reference.nicknames import called_also
from trustdesk.store.connecting import rows_of
from trustdesk.store.listing import is_ahead, is_overdue, moment_values
from trustdesk.store.prepared import prepared
from trustdesk.store.rows import among, id_list
from trustdesk.store.search.spellings import with_other_umlauts, written_as_one
from trustdesk.store.tables import SUMMARIES, TABLES, deadline

_MARK = "\ue000"
"""Begins every word of a facet. It is for private use, and folding keeps it out of what is typed."""

_PART, _COUNTRY, _INDUSTRY, _ROLE, _TYPE, _INTERNAL = "p", "x", "i", "r", "y", "n"
_MET, _NEXT, _DUE, _COOLS = "m", "a", "d", "s"
_LETTERS = MappingProxyType(
    {
        FilterName.KIND: _PART,
        FilterName.ROLE: _ROLE,
        FilterName.TYPE: _TYPE,
        FilterName.COUNTRY: _COUNTRY,
        FilterName.INDUSTRY: _INDUSTRY,
        FilterName.MET: _MET,
        FilterName.NEXT: _NEXT,
        FilterName.DUE: _DUE,
    }
)
_COLUMNS = MappingProxyType(
    {
        FilterName.WITH: (Part.NAME, Part.PERSON),
        FilterName.ORG: (Part.ORGANISATION,),
        FilterName.TERM: (Part.TERM,),
        FilterName.CULTURE: (Part.CULTURE,),
    }
)
NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)
"""For filters that no day plays a part in."""

_WHOLE_PERIOD = (date(1900, 1, 1), date(2199, 12, 31))


_Statement = tuple[str, Mapping[str, Any]]
"""As text for the driver, with the values that are always the same."""

# Marking ------------------------------------------------------------------------------------------------------------


def marks_of(connection: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    """The words of the facets of each of these counterparts; what depends on its texts alone is left out."""
    found: dict[str, list[str]] = {each: [] for each in ids}
    wanted = id_list(ids)
    for (statement, constants), mark in _sources():
        for owner, *values in rows_of(connection, statement, {**constants, **wanted}):
            if owner in found:
                found[owner] += [f"{_MARK}{each}" for each in mark(*values)]
    return {owner: list(dict.fromkeys(marks)) for owner, marks in found.items()}


def part_marks(parts: Iterable[Part]) -> list[str]:
    """The words that say which parts a dossier has."""
    return [f"{_MARK}{_PART}{part.value}" for part in sorted(set(parts))]


def _own(relation: str, kind: str, internal: int, industry: str) -> Iterator[str]:
    yield f"{_ROLE}{relation}"
    yield f"{_TYPE}{kind}"
    if internal:
        yield _INTERNAL
    yield from _industry(industry)


def _industry(*texts: str) -> Iterator[str]:
    yield from (f"{_INDUSTRY}{word}" for text in texts for word in tokens(text))


def _country(code: str, *industries: str) -> Iterator[str]:
    if code:
        yield f"{_COUNTRY}{code.lower()}"
    yield from _industry(*industries)


def _due(day: str | None, status: str) -> Iterator[str]:
    if status == PromiseStatus.OPEN.value:
        yield from _months(_DUE)(day)


def _months(letter: str) -> Callable[[str | None], Iterator[str]]:
    def mark(day: str | None) -> Iterator[str]:
        if day:
            yield f"{letter}{day[:2]}"
            yield f"{letter}{day[:4]}"
            yield f"{letter}{day[:4]}m{day[5:7]}"

    return mark


@prepared
def _sources() -> tuple[tuple[_Statement, Callable[..., Iterator[str]]], ...]:
    own, theirs, person = TABLES[Counterpart].c, TABLES[Organisation].c, TABLES[Person].c
    members, meetings, promises = TABLES[Member].c, TABLES[Meeting].c, TABLES[Promise].c
    us = TABLES[Counterpart]
    about = select(own.id, own.relation, own.type, own.internal, own.industry).where(among(own.id))
    seats = (
        select(own.id, theirs.country, theirs.industry)
        .select_from(us.join(TABLES[Organisation], theirs.id == own.organisation))
        .where(among(own.id))
    )
    homes = select(own.id, person.country).select_from(us.join(TABLES[Person], person.id == own.person))
    table = select(members.counterpart, person.country).select_from(
        TABLES[Member].join(TABLES[Person], person.id == members.person)
    )
    planned = select(meetings.counterpart, func.substr(meetings.starts_at, 1, 10)).where(
        among(meetings.counterpart), meetings.status == MeetingStatus.PLANNED.value
    )
    # Their state is looked at here: SQLite would go through all open promises of the vault, 11 ms at 100,000 dossiers.
    due = select(promises.counterpart, deadline(), promises.status).where(among(promises.counterpart))
    cools = select(SUMMARIES.c.counterpart, SUMMARIES.c.cools_on).where(among(SUMMARIES.c.counterpart))
    sources: tuple[tuple[Select[Any], Callable[..., Iterator[str]]], ...] = (
        (about, _own),
        (seats, _country),
        (homes.where(among(own.id)), _country),
        (table.where(among(members.counterpart)), _country),
        (_last_met(), _months(_MET)),
        (planned, _months(_NEXT)),
        (due, _due),
        (cools, _months(_COOLS)),
    )
    return tuple((_as_text(statement), mark) for statement, mark in sources)


def _as_text(statement: "Select[Any]") -> _Statement:
    # SQLAlchemy's own way with a statement costs more than SQLite's, and a save asks all of them.
    compiled = statement.compile(dialect=sqlite.dialect(paramstyle="named"))
    return str(compiled), compiled.params


def _last_met() -> "Select[Any]":
    """The day of the last contact or of the last meeting that was held."""
    contacts, meetings = TABLES[Contact].c, TABLES[Meeting].c
    days = union_all(
        select(contacts.counterpart.label("owner"), contacts.on.label("day")).where(among(contacts.counterpart)),
        select(meetings.counterpart, func.substr(meetings.starts_at, 1, 10)).where(
            among(meetings.counterpart), meetings.status == MeetingStatus.HELD.value
        ),
    ).subquery()
    return select(days.c.owner, func.max(days.c.day)).group_by(days.c.owner)


# Asking -------------------------------------------------------------------------------------------------------------


def expression(asked: Filter, now: datetime) -> str:
    """The filter as an FTS5 expression over the body. now: aware."""
    return " OR ".join(f"({_expression(asked, value, now)})" for value in asked.values)


def _expression(asked: Filter, value: str, now: datetime) -> str:
    letter = _LETTERS.get(asked.name, "")
    match asked.name:
        case FilterName.KIND | FilterName.ROLE | FilterName.TYPE:
            return _any([f"{letter}{value}"])
        case FilterName.COUNTRY:
            return _any([f"{letter}{code}" for code in codes_called(value)] or [f"{letter}never"])
        case FilterName.INDUSTRY:
            return " AND ".join(_any([f"{letter}{word}"], begun=True) for word in value.split())
        case FilterName.IS:
            return _state(State(value), now.date())
        case FilterName.MET | FilterName.NEXT | FilterName.DUE:
            return _months_between(letter, *_days(asked))
        case _:
            columns = " ".join(_COLUMNS[asked.name])
            return " AND ".join(f"{{{columns}}} : ({_any_form(word)})" for word in value.split())


def _any_form(word: str) -> str:
    """The word begun, and what is written or said for it."""
    begun = [f'"{each}"*' for each in (word, *written_as_one(word), *with_other_umlauts(word))]
    return " OR ".join((*begun, *(f'"{name}"' for name in called_also(word))))


def _state(state: State, today: date) -> str:
    match state:
        case State.INTERNAL:
            return _any([_INTERNAL])
        case State.OVERDUE:
            return _months_between(_DUE, _WHOLE_PERIOD[0], today)
        case State.COOLING:
            return _months_between(_COOLS, _WHOLE_PERIOD[0], today)
        case State.AHEAD:
            return _months_between(_NEXT, today, _WHOLE_PERIOD[1])


def _any(words: Iterable[str], *, begun: bool = False) -> str:
    star = "*" if begun else ""
    return "(" + " OR ".join(f'"{_MARK}{word}"{star}' for word in words) + ")"


def _months_between(letter: str, since: date, until: date) -> str:
    """Every month from the first to the last, whole years as one word and whole centuries as one."""
    words: list[str] = []
    year = since.year
    while year <= until.year:
        first, last = max(since, date(year, 1, 1)), min(until, date(year, 12, 31))
        century = date(year // 100 * 100 + 99, 12, 31)
        if year % 100 == 0 and first == date(year, 1, 1) and until >= century:
            words.append(f"{letter}{year // 100}")
            year += 100
            continue
        if (first.month, last.month) == (1, 12):
            words.append(f"{letter}{year}")
        else:
            words += [f"{letter}{year}m{month:02}" for month in range(first.month, last.month + 1)]
        year += 1
    return _any(words or [f"{letter}never"])


def _days(asked: Filter) -> tuple[date, date]:
    return asked.since or _WHOLE_PERIOD[0], asked.until or _WHOLE_PERIOD[1]


def finds_any(connection: Connection, asked: Filter) -> bool:
    """Whether any dossier meets the filter, which is none of days."""
    assert asked.name not in DATED, "the index knows only their months"
    return bool(rows_of(connection, _ANY, {"asked": expression(asked, NO_DAY)}))


_ANY = "SELECT 1 FROM search_body WHERE search_body MATCH :asked LIMIT 1"

# The exact answer ---------------------------------------------------------------------------------------------------


def needs_exact(asked: Filter) -> bool:
    """Whether the words of the index say less than the filter."""
    return asked.name in DATED or (asked.name is FilterName.IS and asked.values != (State.INTERNAL.value,))


def exact(connection: Connection, asked: Filter, ids: Sequence[str], now: datetime) -> set[str]:
    """Those of the counterparts for which the filter holds; `excluded` is not looked at. now: aware."""
    since, until = _days(asked)
    values = {**id_list(ids), **moment_values(now), "first": since.isoformat(), "last": until.isoformat()}
    return {each for value in asked.values for each in connection.execute(_exact(asked.name, value), values).scalars()}


@prepared
def _exact(name: FilterName, value: str) -> "Select[Any]":
    meetings, promises = TABLES[Meeting].c, TABLES[Promise].c
    match name, value:
        case FilterName.IS, State.OVERDUE.value:
            return select(promises.counterpart).where(among(promises.counterpart), is_overdue())
        case FilterName.IS, State.AHEAD.value:
            return select(meetings.counterpart).where(among(meetings.counterpart), is_ahead())
        case FilterName.IS, State.INTERNAL.value:
            own = TABLES[Counterpart].c
            return select(own.id).where(among(own.id), own.internal == 1)
        case FilterName.IS, _:
            cools = SUMMARIES.c.cools_on
            return select(SUMMARIES.c.counterpart).where(among(SUMMARIES.c.counterpart), cools <= bindparam("today"))
        case FilterName.MET, _:
            met = _last_met().subquery()
            return select(met.c[0]).where(_between(met.c[1]))
        case FilterName.NEXT, _:
            day = func.substr(meetings.starts_at, 1, 10)
            planned = meetings.status == MeetingStatus.PLANNED.value
            return select(meetings.counterpart).where(among(meetings.counterpart), planned, _between(day))
        case _:
            is_open = promises.status == PromiseStatus.OPEN.value
            return select(promises.counterpart).where(among(promises.counterpart), is_open, _between(deadline()))


def _between(day: "ColumnElement[Any]") -> "ColumnElement[bool]":
    return or_(day.between(bindparam("first"), bindparam("last")))
