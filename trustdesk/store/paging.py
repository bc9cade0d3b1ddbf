"""Lists of a whole kind that are shown a page at a time, however long they are.

    numbers = row_numbers(connection, Wish(kind=Promise, equals={"status": "open"}, sort="due"))   # all, 8 bytes each
    rows = page(connection, Promise, numbers[:128])                                              # the records of a few

A row's number is SQLite's own (`rowid`): it stays through every change of the record. Each list says in `LISTINGS` what
it can be sorted by, in which columns words are looked for, and which names of other records are shown beside its own.
Spellings meet as in the search (`domain.folding`); only texts outside ASCII cost a call into Python.
"""

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, case, func, literal_column, or_, select

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.folding import fold, fold_name
from trustdesk.domain.people import Affiliation, AffiliationKind, Organisation, Person
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Record, fields_of
from trustdesk.domain.terms import Term
from trustdesk.store.numbers import packed, unpacked
from trustdesk.store.prepared import prepared
from trustdesk.store.rows import among, from_row, id_list
from trustdesk.store.tables import TABLES

R = TypeVar("R", bound=Record)
Column = ColumnElement[Any]
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which rows of a list are wanted, and in what order.

    kind: what is listed. equals: fields and the value that each has to have, or one of a tuple of them; None: not set.
    containing: words, each of which has to stand somewhere in the row. sort: a name that the listing can be sorted by;
    empty: the user's own order. descending: the other way round. limit: at most so many; 0 for all.
    """

    kind: type[Record]
    equals: Mapping[str, str | tuple[str, ...] | None] = field(default_factory=lambda: MappingProxyType({}))
    containing: str = ""
    sort: str = ""
    descending: bool = False
    limit: int = 0


@dataclass(frozen=True, slots=True)
class _Listing:
    """What one list knows of its kind.

    joined: the table, with those it is joined to. searched: the columns where words are looked for. through: other
    tables where they are, too: statements that answer with values of the first column of each pair. beside: what is
    shown beside the record. sorts: the columns of each order; a row without the first of them stands last.
    """

    joined: Any
    searched: tuple[Column, ...]
    through: tuple[tuple[Column, Any, tuple[Column, ...]], ...]
    beside: tuple[Column, ...]
    sorts: Mapping[str, tuple[Column, ...]]


def _folded(column: Any) -> Column:
    """Only a text outside ASCII, which has more bytes than letters, costs a call into Python."""
    return case(
        (func.octet_length(column) != func.length(column), func.trustdesk_fold(column)), else_=func.lower(column)
    )


def _promises() -> _Listing:
    own, theirs = TABLES[Promise].c, TABLES[Counterpart].c
    last = func.coalesce(own.outer_date, own.target_date)
    return _Listing(
        joined=TABLES[Promise].outerjoin(TABLES[Counterpart], own.counterpart == theirs.id),
        searched=(own.text,),
        through=((own.counterpart, select(theirs.id), (theirs.name,)),),
        beside=(theirs.name,),
        sorts={
            "what": (_folded(own.text),),
            "with": (_folded(theirs.name),),
            "whose": (own.party,),
            "due": (last, own.counterpart),  # as the index of deadlines lies, so that nothing has to be sorted
            "done": (func.coalesce(own.done_on, last), own.status),
        },
    )


def _post(column: Any) -> Column:
    """A column of the first post a person still holds, jobs before other posts."""
    post = TABLES[Affiliation].c
    statement = select(column).select_from(_POSTS).where(post.person == TABLES[Person].c.id, post.until.is_(None))
    first = statement.order_by(post.type != AffiliationKind.EMPLOYER.value, post.position, post.id).limit(1)
    return func.coalesce(first.correlate(TABLES[Person]).scalar_subquery(), "")


_POSTS = TABLES[Affiliation].join(TABLES[Organisation], TABLES[Affiliation].c.organisation == TABLES[Organisation].c.id)


def _people() -> _Listing:
    own, post, organisations = TABLES[Person].c, TABLES[Affiliation].c, TABLES[Organisation].c
    role, organisation = _post(post.role), _post(organisations.name)
    family = func.coalesce(func.nullif(own.family, ""), func.nullif(own.given, ""), own.native_name)
    held = select(post.person).select_from(_POSTS).where(post.until.is_(None))
    return _Listing(
        joined=TABLES[Person],
        searched=(own.given, own.family, own.native_name, own.aliases, own.country),
        through=((own.id, held, (post.role, organisations.name)),),
        beside=(role, organisation),
        sorts={
            "name": (_folded(family), _folded(own.given)),
            "role": (func.nullif(_folded(role), ""),),
            "organisation": (func.nullif(_folded(organisation), ""),),
            "country": (func.nullif(own.country, ""), _folded(family)),
        },
    )


def _organisations() -> _Listing:
    own = TABLES[Organisation].c
    return _Listing(
        joined=TABLES[Organisation],
        searched=(own.name, own.native_name, own.aliases, own.industry, own.country),
        through=(),
        beside=(),
        sorts={
            "name": (_folded(own.name),),
            "type": (own.type, _folded(own.name)),
            "industry": (func.nullif(_folded(own.industry), ""), _folded(own.name)),
            "country": (func.nullif(own.country, ""), _folded(own.name)),
        },
    )


def _terms() -> _Listing:
    own, theirs = TABLES[Term].c, TABLES[Counterpart].c
    return _Listing(
        joined=TABLES[Term].outerjoin(TABLES[Counterpart], own.counterpart == theirs.id),
        searched=(own.text, own.meaning, own.instead, own.industry),
        through=((own.counterpart, select(theirs.id), (theirs.name,)),),
        beside=(func.coalesce(theirs.name, ""),),
        sorts={
            "term": (_folded(own.text),),
            "use": (own.use, _folded(own.text)),
            "meaning": (func.nullif(_folded(own.meaning), ""),),
            "glossary": (func.coalesce(theirs.name, func.nullif(own.industry, "")), _folded(own.text)),
        },
    )


LISTINGS = MappingProxyType(
    {Promise: _promises(), Person: _people(), Organisation: _organisations(), Term: _terms()},
)


def row_numbers(connection: Connection, wish: Wish) -> "array[int]":
    """The numbers of all wanted rows, in order. Raises KeyError for a kind or an order that has no listing."""
    listing = LISTINGS[wish.kind]
    number = _number(wish.kind)
    statement = (
        select(number.label("number"))
        .select_from(listing.joined)
        .where(*_equal(wish), *_contains(listing, wish.containing))
    )
    if wish.sort:
        ordered = [*listing.sorts[wish.sort], number]
        ordered = [column.desc() if wish.descending else column.asc() for column in ordered]
        statement = statement.order_by(ordered[0].nulls_last(), *ordered[1:])
    else:
        statement = statement.order_by(TABLES[wish.kind].c.position, TABLES[wish.kind].c.id)
    if wish.limit:
        statement = statement.limit(wish.limit)
    _teach_folding(connection)
    every = statement.subquery()
    return unpacked(connection.execute(select(packed(every.c.number))).scalar_one())


def page(connection: Connection, kind: type[R], numbers: Sequence[int]) -> dict[int, tuple[R, tuple[str, ...]]]:
    """The records of these rows, each with what is shown beside it; a row that is gone meanwhile is left out."""
    values = {"ids": json.dumps(list(numbers))}
    width = len(LISTINGS[kind].beside)
    return {
        row[0]: (from_row(kind, row[1 + width :]).record, tuple(row[1 : 1 + width]))
        for row in connection.execute(_select_page(kind), values)
    }


def posts_of(connection: Connection, people: Sequence[str]) -> dict[str, str]:
    """The role and the organisation of each person's first post, as far as known."""
    rows = connection.execute(_select_posts(), id_list(list(people)))
    return {person: ", ".join(part for part in post if part) for person, *post in rows}


@prepared
def _select_posts() -> "Select[Any]":
    own = TABLES[Person].c.id
    return select(own, *LISTINGS[Person].beside).where(among(own))


def distinct(connection: Connection, kind: type[Record], name: str) -> tuple[str, ...]:
    """The values that a field holds in any record of the kind, in order; those not set are left out."""
    column = TABLES[kind].c[name]
    statement = select(column).where(column.is_not(None), column != "").distinct().order_by(column)
    return tuple(connection.execute(statement).scalars())


@prepared
def _select_page(kind: type[Record]) -> "Select[Any]":
    listing, table = LISTINGS[kind], TABLES[kind]
    number = _number(kind)
    own = [table.c[spec.name] for spec in fields_of(kind)]
    beside = [column.label(f"beside{n}") for n, column in enumerate(listing.beside)]
    statement = select(number.label("number"), *beside, *own, table.c.position, table.c.digest)
    return statement.select_from(listing.joined).where(among(number))


def _number(kind: type[Record]) -> Column:
    return literal_column(f"{kind.kind}.rowid")


def _equal(wish: Wish) -> list[ColumnElement[bool]]:
    columns = TABLES[wish.kind].c
    return [
        columns[name].is_(None)
        if value is None
        else columns[name].in_(value)
        if isinstance(value, tuple)
        else columns[name] == value
        for name, value in wish.equals.items()
    ]


def _contains(listing: _Listing, containing: str) -> list[ColumnElement[bool]]:
    words = fold_name(containing).split()[:_MOST_WORDS]
    return [
        or_(
            _holds(listing.searched, word),
            *(column.in_(other.where(_holds(columns, word))) for column, other, columns in listing.through),
        )
        for word in words
    ]


def _holds(columns: Sequence[Column], word: str) -> ColumnElement[bool]:
    return or_(*(func.instr(_folded(column), word) > 0 for column in columns))


def _teach_folding(connection: Connection) -> None:
    """Once for each connection of the driver: SQLite refuses to define a function anew while a statement runs."""
    if not connection.info.get("folds"):
        driver: Any = connection.connection.driver_connection
        driver.create_function("trustdesk_fold", 1, _fold_or_none, deterministic=True)
        connection.info["folds"] = True


def _fold_or_none(text: str | None) -> str | None:
    return None if text is None else fold(text)
