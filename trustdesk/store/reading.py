"""Reading: one consistent view of the vault, as domain values."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Select, bindparam, func, select

from trustdesk.analysis.search_line import plain_query
from trustdesk.domain.counterparts import Counterpart, CounterpartType, Relation
from trustdesk.domain.dossiers import KINDS, Dossier
from trustdesk.domain.errors import UserError
from trustdesk.domain.heads import CounterpartHead, CounterpartSummary, ListWish
from trustdesk.domain.people import Organisation
from trustdesk.domain.plain import field_to_plain
from trustdesk.domain.record import FieldSpec, Record, fields_of
from trustdesk.domain.search import Discovery, Filter, FilterName, Query, Spot
from trustdesk.store import completing, dossiers, listing, paging, search
from trustdesk.store.agenda import Agenda
from trustdesk.store.prepared import prepared
from trustdesk.store.rows import Kept, among, from_row, id_list, select_kept
from trustdesk.store.tables import TABLES

R = TypeVar("R", bound=Record)


class Reader:
    """What `Vault.read` lends: every answer belongs to the same moment.

    Every method raises UserError where the file holds what cannot be or can no longer be read.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, kind: type[R], record_id: str) -> R | None:
        """The record of that id, or None."""
        found = self._kept(kind, [record_id])
        return found[0].record if found else None

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of the kind, in the user's order."""
        return self._records(kind, select_kept(kind))

    def where(self, kind: type[R], **equals: object) -> tuple[R, ...]:
        """The records whose fields have these values (None for those not set), in the user's order.

        Raises KeyError for a field that the kind has not, or that holds a list.
        """
        specs = {spec.name: spec for spec in fields_of(kind) if not spec.many}
        values = {name: _value(specs[name], value) for name, value in equals.items()}
        unset = frozenset(name for name, value in values.items() if value is None)
        given = {name: value for name, value in values.items() if name not in unset}
        return self._records(kind, _select_where(kind, frozenset(given), unset), given)

    def count(self, kind: type[Record]) -> int:
        """How many records of the kind there are."""
        return self._connection.execute(select(func.count()).select_from(TABLES[kind])).scalar_one()

    def positions(self, kind: type[Record], ids: Iterable[str]) -> list[int]:
        """The places of these records in the user's order of the kind; a missing record is left out."""
        return [kept.position for kept in self._kept(kind, ids)]

    def dossier(self, counterpart_id: str) -> Dossier:
        """The counterpart with all that belongs to it and the people and organisations these name.

        Raises UserError where there is no such counterpart.
        """
        counterpart = self.get(Counterpart, counterpart_id)
        if counterpart is None:
            raise UserError(
                f"There is no counterpart “{counterpart_id}” in the vault; it may have been removed: look at the list."
            )
        return dossiers.gather(self._connection, counterpart)

    def counterparts(self) -> tuple[CounterpartHead, ...]:
        """A head of every counterpart, in the user's order."""
        return _heads(self._connection.execute(_select_heads()))

    def search(self, query: Query, limit: int, now: datetime) -> Discovery:
        """What matches a query, best first: at most `limit` dossiers, and a few people, organisations and terms."""
        return search.find(self._connection, query, limit, now)

    def find_counterparts(self, typed: str, limit: int) -> tuple[CounterpartHead, ...]:
        """The counterparts that hold every word of what is typed, as it is typed, best first. Any text will do."""
        found = search.find(self._connection, plain_query(typed), limit, strict=True).dossiers
        return self.heads([each.subject.partition("/")[2] for each in found])

    def texts(self, spots: Iterable[Spot]) -> dict[Spot, str]:
        """The texts that a search found, as they are written; one that is gone is left out."""
        return search.texts_of(self._connection, spots)

    def names(self, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The names of these people, organisations and terms, first the one that they are called by."""
        return search.names_of(self._connection, keys)

    def values_beginning(self, name: FilterName, typed: str, most: int) -> tuple[str, ...]:
        """The values of the vault that a filter could go on to, the latest touched first (`store.completing`)."""
        return completing.values_beginning(self._connection, name, typed, most)

    def finds_any(self, asked: Filter) -> bool:
        """Whether any dossier meets a filter, which is none of days."""
        return search.finds_any(self._connection, asked)

    def heads(self, ids: Sequence[str]) -> tuple[CounterpartHead, ...]:
        """The heads of these counterparts, in their order; one that is not there is left out."""
        found = {head.id: head for head in _heads(self._connection.execute(_select_heads_of(), id_list(list(ids))))}
        return tuple(found[each] for each in ids if each in found)

    def row_numbers(self, wish: paging.Wish) -> "array[int]":
        """The numbers of all rows of a list, in the order wished for (`store.paging`)."""
        return paging.row_numbers(self._connection, wish)

    def page(self, kind: type[R], numbers: Sequence[int]) -> dict[int, tuple[R, tuple[str, ...]]]:
        """The records of these rows by their numbers, each with the names its list shows beside it."""
        return paging.page(self._connection, kind, numbers)

    def lines_beside(self, keys: Iterable[str]) -> dict[str, str]:
        """What stands beside the names of these people and organisations: a post, or a trade and a place."""
        return search.lines_beside(self._connection, keys)

    def distinct(self, kind: type[Record], name: str) -> tuple[str, ...]:
        """The values that a field holds in any record of the kind, in order."""
        return paging.distinct(self._connection, kind, name)

    def list_counterparts(self, wish: ListWish, now: datetime) -> "array[int]":
        """The numbers of the summaries that meet the wish, in its order. now: aware."""
        return listing.find_seqs(self._connection, wish, now)

    def summaries(self, seqs: Sequence[int], now: datetime) -> tuple[CounterpartSummary, ...]:
        """The summaries of these numbers, in no order; those that are gone are left out. now: aware."""
        return listing.read_summaries(self._connection, seqs, now)

    def countries_of_counterparts(self) -> tuple[str, ...]:
        """The codes of the countries that counterparts are in, the most frequent first."""
        return listing.countries_of_counterparts(self._connection)

    def summary_number(self, counterpart: str) -> int | None:
        """The number by which lists hold this counterpart, or None."""
        return listing.find_seq(self._connection, counterpart)

    def agenda(self, now: datetime) -> Agenda:
        """What lies before us at an aware moment."""
        return Agenda(self._connection, now)

    def everything(self) -> Iterator[Record]:
        """Every record: kind after kind as in `KINDS`, each in the user's order."""
        for cls in KINDS:
            yield from self.all(cls)

    def _records(
        self, kind: type[R], statement: "Select[Any]", values: dict[str, object] | None = None
    ) -> tuple[R, ...]:
        rows = self._connection.execute(statement, values or {}).fetchall()
        return tuple(from_row(kind, row).record for row in rows)

    def _kept(self, kind: type[R], ids: Iterable[str]) -> list[Kept[R]]:
        return dossiers.fetch(self._connection, kind, "id", tuple(ids))


def _value(spec: FieldSpec, value: object) -> object:
    plain = field_to_plain(spec, value)
    return int(plain) if isinstance(plain, bool) else plain


@prepared
def _select_where(kind: type[Record], given: frozenset[str], unset: frozenset[str]) -> "Select[Any]":
    columns = TABLES[kind].c
    conditions = [columns[name] == bindparam(name) for name in sorted(given)]
    conditions += [columns[name].is_(None) for name in sorted(unset)]
    return select_kept(kind).where(*conditions)


@prepared
def _select_heads() -> "Select[Any]":
    own, theirs = TABLES[Counterpart].c, TABLES[Organisation].c
    return (
        select(own.id, own.name, own.type, own.relation, own.internal, own.industry, own.summary)
        .add_columns(func.coalesce(theirs.name, ""), func.coalesce(theirs.country, ""))
        .select_from(TABLES[Counterpart].outerjoin(TABLES[Organisation], own.organisation == theirs.id))
        .order_by(own.position, own.id)
    )


@prepared
def _select_heads_of() -> "Select[Any]":
    return _select_heads().where(among(TABLES[Counterpart].c.id))


def _heads(rows: Iterable[Any]) -> tuple[CounterpartHead, ...]:
    try:
        return tuple(
            CounterpartHead(
                id=row[0],
                name=row[1],
                type=CounterpartType(row[2]),
                relation=Relation(row[3]),
                internal=bool(row[4]),
                industry=row[5],
                summary=row[6],
                organisation=row[7],
                country=row[8],
            )
            for row in cast("Iterable[tuple[Any, ...]]", rows)
        )
    except ValueError as problem:
        raise UserError(
            f"The vault holds a value that cannot be, in the list of counterparts ({problem}); "
            "another program or a failing disk changed it: check the vault, then restore a backup."
        ) from problem
