"""The journal: for each operation the records it touched, before and after, so that it can be undone and done again.

An operation is ``done`` or ``undone``. Undo takes the newest done, redo the oldest undone; a new operation removes all
undone ones. The last `HISTORY` operations are kept. Records lie here in their plain form as JSON; undo and redo put
them through the same writer as any other change.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, func, select

from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.plain import canonical, from_plain, to_plain
from trustdesk.domain.record import Record
from trustdesk.store.tables import ENTRIES, OPERATIONS

HISTORY = 1_000
DONE = "done"
UNDONE = "undone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One line of the history. undone: redo would do it again."""

    seq: int
    words: str
    at: datetime
    undone: bool


class Step(NamedTuple):
    """One record before and after an operation; None where it was not there. Positions likewise."""

    cls: type[Record]
    record_id: str
    before: Record | None
    after: Record | None
    position_before: int | None
    position_after: int | None

    def reversed(self) -> "Step":
        """The step back."""
        return Step(self.cls, self.record_id, self.after, self.before, self.position_after, self.position_before)


def append(
    connection: Connection, words: str, at: datetime, steps: Iterable[Step], joins: int | None = None
) -> int | None:
    """Record an operation as the newest, forget those undone, and those beyond `HISTORY`; answers with its number.

    joins: the operation that this one goes on with, as when a person types on in the same field; while that is still
    the newest, both become one, or none where the second takes the first back.
    """
    newest_done = last_done(connection)
    if joins is not None and newest_done is not None and newest_done.seq == joins:
        steps = _joined(connection, newest_done, steps)
        connection.execute(OPERATIONS.delete().where(OPERATIONS.c.seq == joins))
        if not steps:
            return None
    connection.execute(OPERATIONS.delete().where(OPERATIONS.c.state == UNDONE))
    newest = connection.execute(select(func.max(OPERATIONS.c.seq))).scalar_one() or 0
    seq = newest + 1
    connection.execute(OPERATIONS.insert(), {"seq": seq, "words": words, "at": at.isoformat(), "state": DONE})
    rows = [_to_row(seq, n, step) for n, step in enumerate(steps)]
    connection.exec_driver_sql("INSERT INTO journal_entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.execute(OPERATIONS.delete().where(OPERATIONS.c.seq <= seq - HISTORY))
    return seq


def _joined(connection: Connection, operation: Operation, more: Iterable[Step]) -> list[Step]:
    """Both as one: each record as it was before the first and is after the second; what is as it was is left out."""
    joined = {(step.cls, step.record_id): step for step in steps(connection, operation)}
    for step in more:
        before = joined.get((step.cls, step.record_id), step)
        joined[step.cls, step.record_id] = step._replace(before=before.before, position_before=before.position_before)
    return [
        step
        for step in joined.values()
        if (_text(step.before), step.position_before) != (_text(step.after), step.position_after)
    ]


def _to_row(seq: int, n: int, step: Step) -> tuple[object, ...]:
    texts = (_text(step.before), _text(step.after))
    return (seq, n, step.cls.kind, step.record_id, *texts, step.position_before, step.position_after)


def _text(record: Record | None) -> str | None:
    return None if record is None else canonical(cast("dict[str, Any]", to_plain(record)))


def last_done(connection: Connection) -> Operation | None:
    """What undo would take back."""
    found = _operations(connection, OPERATIONS.c.state == DONE, OPERATIONS.c.seq.desc(), 1)
    return found[0] if found else None


def first_undone(connection: Connection) -> Operation | None:
    """What redo would do again."""
    found = _operations(connection, OPERATIONS.c.state == UNDONE, OPERATIONS.c.seq, 1)
    return found[0] if found else None


def history(connection: Connection, limit: int) -> Sequence[Operation]:
    """The newest operations, newest first."""
    return _operations(connection, OPERATIONS.c.seq > 0, OPERATIONS.c.seq.desc(), limit)


def _operations(connection: Connection, condition: Any, order: Any, limit: int) -> list[Operation]:
    columns = (OPERATIONS.c.seq, OPERATIONS.c.words, OPERATIONS.c.at, OPERATIONS.c.state)
    rows = connection.execute(select(*columns).where(condition).order_by(order).limit(limit))
    return [
        Operation(seq=seq, words=words, at=datetime.fromisoformat(at), undone=state == UNDONE)
        for seq, words, at, state in rows
    ]


def steps(connection: Connection, operation: Operation) -> Iterator[Step]:
    """What the operation did, record by record.

    Raises ValueError, KeyError or TypeError where an entry is not what `append` wrote.
    """
    columns = [ENTRIES.c[name] for name in ("kind", "id", "before", "after", "position_before", "position_after")]
    statement = select(*columns).where(ENTRIES.c.op == operation.seq).order_by(ENTRIES.c.n)
    for kind, record_id, before, after, *positions in connection.execute(statement).fetchall():
        cls = BY_NAME[kind]
        yield Step(cls, record_id, _record(cls, before), _record(cls, after), positions[0], positions[1])


def _record(cls: type[Record], text: str | None) -> Record | None:
    return None if text is None else from_plain(cls, json.loads(text))


def mark(connection: Connection, operation: Operation, state: str) -> None:
    """Say that the operation is now `DONE` or `UNDONE`."""
    connection.execute(OPERATIONS.update().where(OPERATIONS.c.seq == operation.seq).values(state=state))


def forget(connection: Connection) -> None:
    """Remove the whole history."""
    connection.execute(OPERATIONS.delete())
