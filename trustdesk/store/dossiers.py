"""Gathering one dossier: a few prepared selects, one a kind, each over an index."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, and_, bindparam, or_

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import KINDS, Dossier
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Profile, Tie
from trustdesk.domain.record import Record
from trustdesk.domain.terms import Term
from trustdesk.store.ownership import OWNERS, REFERENCES
from trustdesk.store.prepared import prepared
from trustdesk.store.rows import Kept, from_row, id_list, select_among, select_kept
from trustdesk.store.tables import TABLES

R = TypeVar("R", bound=Record)


def fetch(connection: Connection, cls: type[R], name: str, ids: Sequence[str] | set[str]) -> list[Kept[R]]:
    """The records whose field `name` holds one of the ids, in the user's order."""
    if not ids:
        return []
    rows = connection.execute(select_among(cls, name), id_list(ids)).fetchall()
    return [from_row(cls, row) for row in rows]


def gather(connection: Connection, counterpart: Counterpart) -> Dossier:
    """Everything that `Dossier` promises for this counterpart.

    People and organisations are those that its records name; with them come their careers, ties and business ties, and
    the other end of each. Terms are its own and those of its industry.
    """
    found: dict[type[Record], list[Record]] = {Counterpart: [counterpart]}
    for cls, owner in OWNERS.items():
        if cls is not Term:
            ids = [record.id for record in found[owner.target]]
            found[cls] = [kept.record for kept in fetch(connection, cls, owner.field, ids)]
    found[Term] = _terms(connection, counterpart)
    found[Profile] = [from_row(Profile, row).record for row in connection.execute(select_kept(Profile))]
    _gather_people(connection, found)
    return Dossier(
        counterpart=counterpart,
        records=MappingProxyType({cls: tuple(found[cls]) for cls in KINDS if found.get(cls)}),
    )


def _gather_people(connection: Connection, found: dict[type[Record], list[Record]]) -> None:
    inside = [record for records in found.values() for record in records]
    named = names(inside)
    people = named.get(Person, set())
    found[Affiliation] = _records(fetch(connection, Affiliation, "person", people))
    found[Tie] = _either_end(connection, Tie, "person", people)
    people |= names(found[Tie]).get(Person, set())
    found[Person] = _records(fetch(connection, Person, "id", people))

    organisations = named.get(Organisation, set()) | names(found[Affiliation]).get(Organisation, set())
    found[BusinessTie] = _either_end(connection, BusinessTie, "organisation", organisations)
    organisations |= names(found[BusinessTie]).get(Organisation, set())
    found[Organisation] = _with_parents(connection, organisations)


def _records(kept: Iterable[Kept[Any]]) -> list[Record]:
    return [each.record for each in kept]


def names(records: Iterable[Record]) -> dict[type[Record], set[str]]:
    """The ids that these records name, by the kind of what is named."""
    found: dict[type[Record], set[str]] = {}
    for record in records:
        for field, many, target in _FIELDS[type(record)]:
            value = getattr(record, field)
            if value:
                ids = found.setdefault(target, set())
                ids.update(value if many else (value,))
    return found


_FIELDS = {cls: tuple((ref.field, ref.many, ref.target) for ref in refs) for cls, refs in REFERENCES.items()}


def _either_end(connection: Connection, cls: type[R], field: str, ids: set[str]) -> list[Record]:
    """The ties that touch one of the ids at either end."""
    kept = {each.record.id: each for end in (field, "other") for each in fetch(connection, cls, end, ids)}
    return _records(sorted(kept.values(), key=lambda each: (each.position, each.record.id)))


def _with_parents(connection: Connection, ids: set[str]) -> list[Record]:
    """The organisations and those above them."""
    kept: dict[str, Kept[Organisation]] = {}
    wanted = ids
    while wanted:
        kept.update({each.record.id: each for each in fetch(connection, Organisation, "id", wanted)})
        wanted = {each.record.parent for each in kept.values() if each.record.parent} - kept.keys() - wanted
    return _records(sorted(kept.values(), key=lambda each: (each.position, each.record.id)))


def _terms(connection: Connection, counterpart: Counterpart) -> list[Record]:
    values = {"counterpart": counterpart.id, "industry": counterpart.industry}
    return [from_row(Term, row).record for row in connection.execute(_select_terms(), values)]


@prepared
def _select_terms() -> "Select[Any]":
    columns = TABLES[Term].c
    shared = and_(columns.counterpart.is_(None), columns.industry == bindparam("industry"))
    return select_kept(Term).where(or_(columns.counterpart == bindparam("counterpart"), shared))
