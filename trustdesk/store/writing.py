"""Writing: one transaction, one undo step.

`put` only notes what is wanted; it is stored kind by kind in bulk before anything is read and at the end, so that a
loop over 10,000 records is as quick as a call made for imports would be. At the end the references are checked, and
seals, journal and search index are brought up to date in the same transaction.

Removing a record also removes what it owns (`ownership`): a counterpart's promises, a negotiation's issues, a person's
careers, ties and seats at a table. Where another record merely mentions it, the mention is emptied and that record
stays.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, func, literal, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert

from trustdesk.domain.changes import Changes
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.errors import UserError
from trustdesk.domain.people import Person, Profile
from trustdesk.domain.plain import digest
from trustdesk.domain.record import Record
from trustdesk.store import journal, search, summaries
from trustdesk.store.dossiers import fetch, names
from trustdesk.store.journal import Step
from trustdesk.store.ownership import REFERENCES, REFERRERS, Reference
from trustdesk.store.prepared import prepared
from trustdesk.store.reading import Reader
from trustdesk.store.rows import Kept, among, from_row, id_list, select_kept, to_row
from trustdesk.store.seals import update_seals
from trustdesk.store.tables import TABLES

R = TypeVar("R", bound=Record)
Key = tuple[type[Record], str]


@dataclass(slots=True)
class _Touched:
    """A record as it was when the operation began, and as it is now."""

    before: Kept[Any] | None
    after: Kept[Any] | None


class Writer(Reader):
    """What `Vault.write` lends. It reads its own writes. Nothing is kept unless the block ends without an exception."""

    def __init__(self, connection: Connection, words: str) -> None:
        super().__init__(connection)
        self.words = words
        self._pending: dict[type[Record], dict[str, tuple[Record, int | None]]] = {}
        self._touched: dict[Key, _Touched] = {}
        self._settled: Changes | None = None

    def put(self, record: Record, position: int | None = None) -> None:
        """Add the record, or put it in the place of the one with its id.

        position: its place in the user's order of the kind (smaller stands first, equal ones by id). None: it keeps its
        place, or comes last. What it names has to be there when the operation ends, not before.
        """
        self._pending.setdefault(type(record), {})[record.id] = (record, position)

    def remove(self, kind: type[Record], record_id: str) -> None:
        """Remove the record and what it owns, and empty every mention of it.

        Raises UserError where there is no such record, or where it is the person who is the user.
        """
        self._flush()
        target = self.get(kind, record_id)
        if target is None:
            raise UserError(f"There is no {kind.kind}/{record_id} in the vault; it may have been removed already.")
        if kind is Person and self.where(Profile, person=record_id):
            raise UserError(
                f"{cast('Person', target).name} is you: your profile names this person; "
                "name another person in your profile, or remove the profile, then try again."
            )
        doomed, emptied = self._reach(target)
        for (cls, other_id), record in emptied.items():
            if (cls, other_id) not in doomed:
                self.put(record)
        self._flush()
        for cls, ids in _by_kind(doomed).items():
            self._delete(cls, ids)

    @property
    def changes(self) -> Changes:
        """What the operation changed so far, all told; a record that is again as it was is not among it."""
        if self._settled is not None:
            return self._settled
        self._flush()
        steps = self._steps()
        ids: dict[str, set[str]] = {}
        for step in steps:
            ids.setdefault(step.cls.kind, set()).add(step.record_id)
        return Changes(
            words=self.words,
            ids=MappingProxyType({kind: frozenset(found) for kind, found in ids.items()}),
            counterparts=frozenset(search.touched_counterparts(self._connection, _records(steps))),
        )

    def finish(self, at: datetime, joins: int | None = None) -> int | None:
        """For the vault: settle and record the operation, and answer with its number in the journal, if it has one.

        Raises UserError where a reference leads nowhere.
        """
        if not self._settle():
            return joins
        return journal.append(self._connection, self.words, at, self._steps(), joins)

    def replay(self, steps: Iterable[Step]) -> Changes:
        """For the vault: make each record as it is after its step.

        Raises UserError where one is not as before its step, as when another program changed it.
        """
        steps = tuple(steps)
        for cls, ids in _by_kind((step.cls, step.record_id) for step in steps if step.after is None).items():
            self._delete(cls, ids)
        for step in steps:
            if step.after is not None:
                self.put(step.after, step.position_after)
        self._flush()
        for step in steps:
            touched = self._touched.get((step.cls, step.record_id))
            if touched is None or _digest(touched.before) != (step.before and digest(step.before)):
                raise UserError(
                    f"“{self.words}” cannot be undone or done again: {step.cls.kind}/{step.record_id} was changed in "
                    "another way since; check the vault, then change the record by hand."
                )
        return self._settle()

    def _kept(self, kind: type[R], ids: Iterable[str]) -> list[Kept[R]]:
        self._flush()
        return super()._kept(kind, ids)

    def _flush(self) -> None:
        pending, self._pending = self._pending, {}
        for cls, wanted in pending.items():
            self._store(cls, wanted)

    def _store(self, cls: type[Record], wanted: dict[str, tuple[Record, int | None]]) -> None:
        """Insert or update records of one kind, those that differ from what is there."""
        there = {kept.record.id: kept for kept in fetch(self._connection, cls, "id", set(wanted))}
        last = self._connection.execute(select(func.max(TABLES[cls].c.position))).scalar_one()
        next_position = 0 if last is None else last + 1
        rows = []
        for record_id, (record, asked) in wanted.items():
            before = there.get(record_id)
            kept = before.position if before else next_position
            position = kept if asked is None else asked
            next_position = max(next_position, position + 1)
            after = Kept(record, position, digest(record))
            if before is None or (before.position, before.digest) != (after.position, after.digest):
                self._touch((cls, record_id), before, after)
                rows.append(to_row(after))
        if rows:
            self._connection.exec_driver_sql(_upsert(cls), rows)

    def _delete(self, cls: type[Record], ids: list[str]) -> None:
        table = TABLES[cls]
        for kept in fetch(self._connection, cls, "id", ids):
            self._touch((cls, kept.record.id), kept, None)
        self._connection.execute(table.delete().where(among(table.c.id)), id_list(ids))

    def _touch(self, key: Key, before: Kept[Any] | None, after: Kept[Any] | None) -> None:
        self._touched.setdefault(key, _Touched(before, None)).after = after

    def _reach(self, target: Record) -> tuple[set[Key], dict[Key, Record]]:
        """What goes with a record, itself included, and what stays without its mentions of those."""
        doomed: set[Key] = {(type(target), target.id)}
        emptied: dict[Key, Record] = {}
        wave = {type(target): {target.id}}
        while wave:
            cls, ids = wave.popitem()
            for ref in REFERRERS[cls]:
                for record in self._referring(ref, ids):
                    key = (ref.cls, record.id)
                    if ref.owned and key not in doomed:
                        doomed.add(key)
                        wave.setdefault(ref.cls, set()).add(record.id)
                    elif not ref.owned:
                        emptied[key] = _without(emptied.get(key, record), ref, ids)
        return doomed, emptied

    def _referring(self, ref: Reference, ids: set[str]) -> list[Record]:
        if not ref.many:
            return [kept.record for kept in fetch(self._connection, ref.cls, ref.field, ids)]
        column = TABLES[ref.cls].c[ref.field]
        items = func.json_each(column).table_valued("value")
        listed = select(literal(1)).select_from(items).where(among(items.c.value)).exists()
        statement = select_kept(ref.cls).where(listed)
        rows = self._connection.execute(statement, id_list(ids)).fetchall()
        return [from_row(ref.cls, row).record for row in rows]

    def _steps(self) -> list[Step]:
        """The net changes. Digest and position decide, as equal records may differ in form (1.0 and 1.00)."""
        return [
            Step(
                cls,
                record_id,
                touched.before and touched.before.record,
                touched.after and touched.after.record,
                touched.before and touched.before.position,
                touched.after and touched.after.position,
            )
            for (cls, record_id), touched in self._touched.items()
            if (touched.before and touched.before[1:]) != (touched.after and touched.after[1:])
        ]

    def _settle(self) -> Changes:
        changes = self.changes
        if changes:
            self._check_references()
            touched = self._touched.values()
            update_seals(self._connection, ((kept, -1) for each in touched if (kept := each.before)))
            update_seals(self._connection, ((kept, 1) for each in touched if (kept := each.after)))
            summaries.refresh(self._connection, changes.counterparts)
            records = list(_records(self._steps()))
            singles = search.touched_singles(self._connection, records)
            dossiers = {f"{Counterpart.kind}/{each}" for each in changes.counterparts}
            search.reindex(self._connection, singles | dossiers)
        self._settled = changes
        return changes

    def _check_references(self) -> None:
        """The file's foreign keys say only that something is missing, and know nothing of lists."""
        records = [each.after.record for each in self._touched.values() if each.after]
        for target, wanted in names(records).items():
            table = TABLES[target]
            found = self._connection.execute(select(table.c.id).where(among(table.c.id)), id_list(wanted)).scalars()
            missing = wanted - set(found)
            if missing:
                raise UserError(_lost(records, target, missing))


def _lost(records: list[Record], target: type[Record], missing: set[str]) -> str:
    for record in records:
        for ref in REFERENCES[type(record)]:
            lost = missing & names([record]).get(target, set()) if ref.target is target else None
            if lost:
                return (
                    f"{record.key} names {target.kind}/{min(lost)} as its {ref.field}, which is not in the vault; "
                    "add that first, or name another. Nothing was changed."
                )
    raise AssertionError("a missing record that nobody names")


def _without(record: Record, ref: Reference, ids: set[str]) -> Record:
    value = getattr(record, ref.field)
    rest = tuple(each for each in value if each not in ids) if ref.many else None
    return cast("Record", replace(cast("Any", record), **{ref.field: rest}))


def _by_kind(keys: Iterable[Key]) -> dict[type[Record], list[str]]:
    found: dict[type[Record], list[str]] = {}
    for cls, record_id in keys:
        found.setdefault(cls, []).append(record_id)
    return found


def _digest(kept: Kept[Any] | None) -> str | None:
    return kept and kept.digest


def _records(steps: Iterable[Step]) -> Iterable[Record]:
    return (record for step in steps for record in (step.before, step.after) if record is not None)


@prepared
def _upsert(cls: type[Record]) -> str:
    # As text: SQLAlchemy's handling of the parameters of 10,000 rows would cost more than SQLite's of the rows.
    statement = insert(TABLES[cls])
    new = {column.name: column for column in statement.excluded if column.name != "id"}
    return str(statement.on_conflict_do_update(["id"], set_=new).compile(dialect=sqlite.dialect()))
