"""The search index: one document for each counterpart, in two full-text tables.

`search_names` holds the names one would look for, `search_body` names, organisations and every text of the dossier. The
rowid of a document is a *touch sequence*: each save gives a new, higher one, so that ``ORDER BY rowid DESC`` is "the
latest first" and ends after a page, where a rank would have to look at every match.

Texts are folded by us and not by SQLite, whose tokenizer keeps l-stroke, o-slash, sharp s and other letters apart.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select
from sqlalchemy.dialects.sqlite import insert

from trustdesk.domain import folding
from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Tie
from trustdesk.domain.record import Record, Ref, Shape, Zone, fields_of
from trustdesk.store.ownership import OWNERS, Reference
from trustdesk.store.prepared import prepared
from trustdesk.store.rows import among, id_list
from trustdesk.store.tables import SEARCH_HEADS, SEARCH_STATE, TABLES

FOLD_VERSION = 1
"""Raise it when `fold` or `documents` changes: the next opening indexes anew."""

_CHUNK = 500
_MOST_WORDS = 12
_SPACED = re.compile(
    "([\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003fffd])"
)
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The text as it is indexed and looked for: folded, with a space around each CJK character."""
    return _SPACED.sub(r" \1 ", folding.fold(text))


@dataclass(slots=True)
class Document:
    """What is indexed of one counterpart, each part a list of texts, not yet folded."""

    name: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    org: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)

    def columns(self) -> dict[str, str]:
        """The columns of both tables."""
        name, other, org, body = (fold("\n".join(part)) for part in (self.name, self.other, self.org, self.body))
        return {"name": name, "other": other, "org": org, "names": f"{name}\n{other}", "orgs": org, "body": body}


def find(connection: Connection, query: str, limit: int) -> list[str]:
    """The ids of the counterparts that hold every word, in tiers, the latest touched first in each: in its own name; in
    names; at least one word in names and the rest anywhere; anywhere.
    """
    typed = terms(query)
    if not typed:
        return []
    every, some = " AND ".join(typed), " OR ".join(typed)
    tiers = (
        (_IN_NAMES, {"names": f"name : ({every})"}),
        (_IN_NAMES, {"names": every}),
        (_IN_BOTH, {"names": some, "body": every}),
        (_IN_BODY, {"body": every}),
    )
    found: dict[int, None] = {}
    for statement, values in tiers:
        # No tier knows what those before it found, so each may have to offer that many more.
        if len(found) < limit:
            rows = connection.exec_driver_sql(statement, {**values, "limit": limit})
            found.update(dict.fromkeys(rows.scalars().all()))
    return _counterparts_of(connection, list(found)[:limit])


def terms(query: str) -> list[str]:
    """What is typed as terms of an FTS5 query, a word each; none where it holds nothing but signs."""
    words = [" ".join(_WORD.findall(fold(word))) for word in query[:500].split()]
    # Quoted, so that no sign has a meaning; a word of several tokens ("don't", CJK) becomes a phrase.
    return [f'"{word}"*' for word in words if word][:_MOST_WORDS]


_IN_NAMES = "SELECT rowid FROM search_names WHERE search_names MATCH :names ORDER BY rowid DESC LIMIT :limit"
_IN_BODY = "SELECT rowid FROM search_body WHERE search_body MATCH :body ORDER BY rowid DESC LIMIT :limit"
# The plus keeps SQLite from asking the body anew for each of the names.
_IN_BOTH = (
    "SELECT rowid FROM search_body WHERE search_body MATCH :body AND +rowid IN "
    "(SELECT rowid FROM search_names WHERE search_names MATCH :names) ORDER BY rowid DESC LIMIT :limit"
)


def _counterparts_of(connection: Connection, seqs: Sequence[int]) -> list[str]:
    statement = select(SEARCH_HEADS.c.seq, SEARCH_HEADS.c.counterpart).where(SEARCH_HEADS.c.seq.in_(seqs))
    by_seq = {row.seq: row.counterpart for row in connection.execute(statement)}
    return [by_seq[seq] for seq in seqs if seq in by_seq]


def reindex(connection: Connection, counterparts: Iterable[str]) -> None:
    """Index these counterparts anew, and forget those that are gone."""
    ids = sorted(counterparts)
    for start in range(0, len(ids), _CHUNK):
        _reindex_chunk(connection, ids[start : start + _CHUNK])


def _reindex_chunk(connection: Connection, ids: list[str]) -> None:
    heads = SEARCH_HEADS.c
    old = connection.execute(select(heads.seq).where(among(heads.counterpart)), id_list(ids)).scalars().all()
    if old:
        gone: list[tuple[Any, ...]] = [(seq,) for seq in old]
        connection.exec_driver_sql("DELETE FROM search_names WHERE rowid = ?", gone)
        connection.exec_driver_sql("DELETE FROM search_body WHERE rowid = ?", gone)
    # The newest goes last, so that no number is used twice while its table still knows it.
    newest = connection.execute(select(func.max(heads.seq))).scalar_one() or 0
    connection.execute(SEARCH_HEADS.delete().where(among(heads.counterpart)), id_list(ids))
    rows: list[dict[str, Any]] = [
        {"seq": newest + n, "counterpart": counterpart, **document.columns()}
        for n, (counterpart, document) in enumerate(documents(connection, ids), start=1)
    ]
    if rows:
        connection.execute(
            SEARCH_HEADS.insert(), [{"seq": row["seq"], "counterpart": row["counterpart"]} for row in rows]
        )
        insert_documents(connection, rows)


def erase_traces(connection: Connection) -> None:
    """Write the index anew without what was removed from it: a table without content only marks its deletions."""
    for table in ("search_names", "search_body"):
        connection.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608  our own two names


def insert_documents(connection: Connection, rows: Sequence[dict[str, Any]], schema: str = "main") -> None:
    """Put documents, with their `seq`, into the two full-text tables."""
    names = f"INSERT INTO {schema}.search_names(rowid, name, other, org) VALUES (:seq, :name, :other, :org)"  # noqa: S608
    body = f"INSERT INTO {schema}.search_body(rowid, names, orgs, body) VALUES (:seq, :names, :orgs, :body)"  # noqa: S608
    connection.exec_driver_sql(names, list(rows))
    connection.exec_driver_sql(body, list(rows))


def reindex_if_folded_otherwise(connection: Connection) -> None:
    """Index everything anew where the index was made by another version of `fold`."""
    state = SEARCH_STATE.c
    version = connection.execute(select(state.value).where(state.name == "fold_version")).scalar_one_or_none()
    if version == FOLD_VERSION:
        return
    reindex(connection, connection.execute(select(TABLES[Counterpart].c.id)).scalars().all())
    statement = insert(SEARCH_STATE).values(name="fold_version", value=FOLD_VERSION)
    connection.execute(statement.on_conflict_do_update(["name"], set_={"value": FOLD_VERSION}))


# What belongs to a document -----------------------------------------------------------------------------------------

# Which names a counterpart is found by, and the part of its document they stand in.
_LINKS = (
    (Counterpart, "person", Person, "name"),
    (Counterpart, "organisation", Organisation, "name"),
    (Counterpart, "organisation", Organisation, "org"),
    (Member, "person", Person, "other"),
    (Member, "reports_to", Person, "other"),
    (MutualContact, "person", Person, "other"),
    (MutualContact, "knows", Person, "other"),
    (MutualContact, "organisation", Organisation, "org"),
)
_NAMES = {
    Person: ("given", "middle", "family", "native_name", "aliases"),
    Organisation: ("name", "native_name", "aliases"),
}


def documents(connection: Connection, ids: Sequence[str]) -> Iterator[tuple[str, Document]]:
    """The document of each of these counterparts that exists, in the order of the ids."""
    found: dict[str, Document] = {}
    for counterpart, name in connection.execute(_counterpart_names(), id_list(ids)):
        found[counterpart] = Document(name=[name])

    for part, statement in _parts():
        for counterpart, *texts in connection.execute(statement, id_list(ids)):
            if counterpart in found:  # it is not where another program removed it and left its records
                getattr(found[counterpart], part).extend(text for text in texts if text)
    for counterpart in ids:
        if counterpart in found:
            yield counterpart, found[counterpart]


@prepared
def _parts() -> "Sequence[tuple[str, Select[Any]]]":
    """The parts of a document, each with a statement that answers with counterparts and texts."""
    found = [("body", _texts(Counterpart)), *(("body", _texts(cls)) for cls in OWNERS)]
    found += [(part, _names(cls, name, target)) for cls, name, target, part in _LINKS]
    return found + [("org", _employers(cls, name)) for cls, name, target, _ in _LINKS if target is Person]


@prepared
def _counterpart_names() -> "Select[Any]":
    columns = TABLES[Counterpart].c
    return select(columns.id, columns.name).where(among(columns.id))


def _words_of(cls: type[Record], names: Iterable[str]) -> list[ColumnElement[Any]]:
    """The columns as plain text: the items of a list on a line each."""
    columns = TABLES[cls].c
    many = {spec.name for spec in fields_of(cls) if spec.many}
    return [_lines(columns[name]) if name in many else columns[name] for name in names]


def _lines(column: ColumnElement[Any]) -> ColumnElement[Any]:
    items = func.json_each(column).table_valued("value")
    return select(func.group_concat(items.c.value, "\n")).select_from(items).scalar_subquery()


@prepared
def _texts(cls: type[Record]) -> "Select[Any]":
    """The counterpart and every free text of the records of a kind, for the counterparts bound to ``ids``."""
    marks = (Ref, Shape, Zone)
    specs = fields_of(cls)
    names = [spec.name for spec in specs if spec.type is str and spec.name != "id" and not isinstance(spec.mark, marks)]
    owner, joined = _owner_column(cls)
    table = TABLES[cls]
    statement = select(owner, *_words_of(cls, names)).select_from(joined).where(among(owner))
    return statement.order_by(table.c.position, table.c.id)


def _owner_column(cls: type[Record]) -> tuple[Any, Any]:
    """The column that holds the counterpart of a kind's records, and the tables joined up to it."""
    if cls is Counterpart:
        return TABLES[cls].c.id, TABLES[cls]
    joined: Any = TABLES[cls]
    owner = OWNERS[cls]
    while owner.target is not Counterpart:
        parent = TABLES[owner.target]
        joined = joined.join(parent, TABLES[owner.cls].c[owner.field] == parent.c.id)
        owner = OWNERS[owner.target]
    return TABLES[owner.cls].c[owner.field], joined


@prepared
def _names(cls: type[Record], name: str, target: type[Record]) -> "Select[Any]":
    """The counterpart and the names of the person or organisation that a field names."""
    owner, joined = _owner_column(cls)
    table = TABLES[target]
    joined = joined.join(table, TABLES[cls].c[name] == table.c.id)
    statement = select(owner, *_words_of(target, _NAMES[target])).select_from(joined)
    return statement.where(among(owner)).order_by(table.c.id)


@prepared
def _employers(cls: type[Record], name: str) -> "Select[Any]":
    """The counterpart and the names of the organisations that a named person belongs or belonged to."""
    owner, joined = _owner_column(cls)
    careers, organisations = TABLES[Affiliation], TABLES[Organisation]
    joined = joined.join(careers, careers.c.person == TABLES[cls].c[name])
    joined = joined.join(organisations, organisations.c.id == careers.c.organisation)
    statement = select(owner, *_words_of(Organisation, _NAMES[Organisation])).select_from(joined)
    return statement.where(among(owner)).order_by(organisations.c.id)


def touched_counterparts(connection: Connection, records: Iterable[Record]) -> set[str]:
    """The counterparts whose documents or dossiers these records, as they were or as they are, belong to."""
    by_kind: dict[type[Record], list[Record]] = {}
    for record in records:
        by_kind.setdefault(type(record), []).append(record)
    found = {record.id for record in by_kind.get(Counterpart, ())}
    for cls in OWNERS:
        found |= _owners_of(connection, OWNERS[cls], by_kind.get(cls, ()))
    people = {record.id for record in by_kind.get(Person, ())}
    people |= {record.person for record in by_kind.get(Affiliation, ()) if isinstance(record, Affiliation)}
    people |= _both_ends(by_kind.get(Tie, ()), "person")
    organisations = {record.id for record in by_kind.get(Organisation, ())}
    organisations |= _both_ends(by_kind.get(BusinessTie, ()), "organisation")
    careers = TABLES[Affiliation].c
    if organisations:
        statement = select(careers.person).where(among(careers.organisation))
        people |= set(connection.execute(statement, id_list(organisations)).scalars())
    for cls, name, target, _ in _LINKS:
        ids = people if target is Person else organisations
        if ids:
            owner, joined = _owner_column(cls)
            statement = select(owner).select_from(joined).where(among(TABLES[cls].c[name]))
            found |= set(connection.execute(statement, id_list(ids)).scalars())
    return found


def _both_ends(ties: Iterable[Record], one: str) -> set[str]:
    """Whom ties stand between; a page and its way to somebody may lean on either."""
    return {str(getattr(tie, name)) for tie in ties for name in (one, "other")}


def _owners_of(connection: Connection, owner: Reference, records: Sequence[Record]) -> set[str]:
    ids = {value for record in records if (value := getattr(record, owner.field)) is not None}
    if owner.target is Counterpart or not ids:
        return ids
    column, joined = _owner_column(owner.target)
    statement = select(column).select_from(joined).where(among(TABLES[owner.target].c.id))
    return set(connection.execute(statement, id_list(ids)).scalars())
