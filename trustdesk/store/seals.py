"""Seals: per kind, how many rows there are and one number over all of them.

A row on its own can prove by its digest that it was not altered, but not that its neighbours are still there. The seal
is the XOR of a hash of every row (kind, id, position, digest), so each write adds and takes away only its own rows. A
lost row, a row too many, or a page that fell back to an older state breaks it.
"""

import hashlib
from collections.abc import Iterable

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.record import Record
from trustdesk.store.rows import Kept
from trustdesk.store.tables import SEALS

Seal = tuple[int, int]
"""Rows, and the XOR over them."""
EMPTY: Seal = (0, 0)


def with_row(seal: Seal, kept: Kept[Record], step: int) -> Seal:
    """The seal with one row more (`step` 1) or less (-1)."""
    record, position, digest = kept
    text = f"{record.kind}\0{record.id}\0{position}\0{digest}"
    rows, number = seal
    return rows + step, number ^ int.from_bytes(hashlib.blake2b(text.encode(), digest_size=16).digest())


def read_seals(connection: Connection) -> dict[str, Seal]:
    """The seals as stored, by kind. Raises ValueError where one is no number."""
    rows = connection.execute(select(SEALS.c.kind, SEALS.c.rows, SEALS.c.seal))
    return {cls.kind: EMPTY for cls in KINDS} | {kind: (count, int(seal, 16)) for kind, count, seal in rows}


def update_seals(connection: Connection, steps: Iterable[tuple[Kept[Record], int]]) -> None:
    """Add (1) and take away (-1) rows."""
    seals = read_seals(connection)
    changed = set()
    for kept, step in steps:
        kind = kept.record.kind
        seals[kind] = with_row(seals[kind], kept, step)
        changed.add(kind)
    rows = [{"kind": kind, "rows": seals[kind][0], "seal": f"{seals[kind][1]:032x}"} for kind in sorted(changed)]
    if rows:
        statement = insert(SEALS)
        new = statement.excluded
        connection.execute(statement.on_conflict_do_update(["kind"], set_={"rows": new.rows, "seal": new.seal}), rows)
