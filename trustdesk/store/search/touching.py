"""Which subjects of the index a change belongs to."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Tie
from trustdesk.domain.record import Record
from trustdesk.domain.terms import Term
from trustdesk.store.ownership import OWNERS, Reference
from trustdesk.store.rows import among, id_list
from trustdesk.store.search.documents import LINKS, owner_column
from trustdesk.store.tables import TABLES

Records = dict[type[Record], list[Record]]


def touched_counterparts(connection: Connection, records: Iterable[Record]) -> set[str]:
    """The counterparts whose documents or dossiers these records, as they were or as they are, belong to."""
    by_kind = _by_kind(records)
    found = {record.id for record in by_kind.get(Counterpart, ())}
    for cls in OWNERS:
        found |= _owners_of(connection, OWNERS[cls], by_kind.get(cls, ()))
    people = _careers(by_kind) | {record.id for record in by_kind.get(Person, ())}
    people |= _both_ends(by_kind.get(Tie, ()), "person")
    organisations = {record.id for record in by_kind.get(Organisation, ())}
    organisations |= _both_ends(by_kind.get(BusinessTie, ()), "organisation")
    people |= _working_at(connection, organisations)
    for cls, name, target, _ in LINKS:
        ids = people if target is Person else organisations
        if ids:
            owner, joined = owner_column(cls)
            statement = select(owner).select_from(joined).where(among(TABLES[cls].c[name]))
            found |= set(connection.execute(statement, id_list(ids)).scalars())
    return found


def touched_singles(connection: Connection, records: Iterable[Record]) -> set[str]:
    """The keys of the people, organisations and terms whose own documents these records belong to."""
    by_kind = _by_kind(records)
    organisations = {record.id for record in by_kind.get(Organisation, ())}
    people = _careers(by_kind) | {record.id for record in by_kind.get(Person, ())}
    people |= _working_at(connection, organisations)
    terms = {record.id for record in by_kind.get(Term, ())}
    kinds = ((Person, people), (Organisation, organisations), (Term, terms))
    return {f"{cls.kind}/{each}" for cls, ids in kinds for each in ids}


def _by_kind(records: Iterable[Record]) -> Records:
    found: Records = {}
    for record in records:
        found.setdefault(type(record), []).append(record)
    return found


def _careers(by_kind: Records) -> set[str]:
    return {record.person for record in by_kind.get(Affiliation, ()) if isinstance(record, Affiliation)}


def _working_at(connection: Connection, organisations: set[str]) -> set[str]:
    if not organisations:
        return set()
    careers = TABLES[Affiliation].c
    statement = select(careers.person).where(among(careers.organisation))
    return set(connection.execute(statement, id_list(organisations)).scalars())


def _both_ends(ties: Iterable[Record], one: str) -> set[str]:
    """Whom ties stand between; a page and its way to somebody may lean on either."""
    return {str(getattr(tie, name)) for tie in ties for name in (one, "other")}


def _owners_of(connection: Connection, owner: Reference, records: Sequence[Record]) -> set[str]:
    ids = {value for record in records if (value := getattr(record, owner.field)) is not None}
    if owner.target is Counterpart or not ids:
        return ids
    column, joined = owner_column(owner.target)
    statement = select(column).select_from(joined).where(among(TABLES[owner.target].c.id))
    return set(connection.execute(statement, id_list(ids)).scalars())
