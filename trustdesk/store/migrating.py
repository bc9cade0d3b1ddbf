"""The file's schema: numbered migrations, each in one transaction with the record that it ran.

A file says what it is in its header: `application_id` (TrustDesk's) and `user_version` (the number of its last
migration). A migration that changes the plain form of records, as a renamed field does, has to name their kinds in its
first line (``-- reseal: facts terms``), so that digests and seals are made anew, and to empty the journal.
"""

import importlib.resources
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2 as driver  # type: ignore[import-untyped]
from sqlalchemy import Connection, Engine

from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.errors import UserError
from trustdesk.domain.plain import digest
from trustdesk.store.backup import copy_verified
from trustdesk.store.connecting import speaking, transaction, uri
from trustdesk.store.rows import from_row, select_kept
from trustdesk.store.seals import EMPTY, with_row
from trustdesk.store.tables import MIGRATIONS, SEALS, TABLES

APPLICATION_ID = 0x54727374  # "Trst"
_FILE = re.compile(r"(\d{4})_([a-z0-9_]+)\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    number: int
    name: str
    sql: str


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says it is. blank: no table yet."""

    application_id: int
    version: int
    blank: bool


def shipped() -> tuple[Migration, ...]:
    """The migrations of this version, in order."""
    files = importlib.resources.files("trustdesk.store.migrations").iterdir()
    named = ((_FILE.fullmatch(file.name), file) for file in files)
    found = [Migration(int(match[1]), match[2], file.read_text("utf-8")) for match, file in named if match]
    found.sort(key=lambda migration: migration.number)
    assert [migration.number for migration in found] == list(range(1, len(found) + 1)), "a number is missing or double"
    return tuple(found)


def read_header(path: Path) -> Header:
    """Ask SQLite what the file is, without changing a byte of it or leaving anything beside it.

    Raises UserError where it is no database.
    """
    # Even a reader creates -wal and -shm files beside a WAL database, unless told that nobody writes; and that is
    # safe to say where no -wal is there, as then the file itself is complete.
    alone = not path.with_name(path.name + "-wal").exists()
    options = {"immutable": "1"} if alone else {"mode": "ro"}
    with speaking(path):
        connection = driver.connect(uri(path, **options), uri=True, isolation_level=None)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
            return _header(lambda sql: connection.execute(sql).fetchone()[0])
        finally:
            connection.close()


def _header(one: Callable[[str], int]) -> Header:
    return Header(
        one("PRAGMA application_id"), one("PRAGMA user_version"), not one("SELECT count(*) FROM sqlite_schema")
    )


def refuse_foreign(path: Path, header: Header, known: int) -> None:
    """Raise UserError for a file that is not ours or that a newer TrustDesk wrote."""
    if header.application_id != APPLICATION_ID:
        raise UserError(f"{path} is not a TrustDesk vault; name the right file with --vault. It was left as it is.")
    if header.version > known:
        raise UserError(
            f"{path} was written by a newer TrustDesk (its form is {header.version}, this one knows {known}); "
            "update TrustDesk to open it. It was left as it is."
        )


def migrate(engine: Engine, path: Path, migrations: Sequence[Migration], clock: Callable[[], datetime]) -> None:
    """Bring the file to the newest form. Before each step on an existing vault a verified backup is laid beside it.

    Raises UserError.
    """
    with transaction(engine, path, writing=False) as connection:
        is_new = not _current(connection).version
    for migration in migrations:
        with transaction(engine, path, writing=False) as connection:
            version = _current(connection).version
        if version >= migration.number:
            continue
        if not is_new:
            copy_verified(engine, path, path.with_name(f"{path.name}.before-{migration.number:04}.backup"))
        with transaction(engine, path, writing=True) as connection:
            # Another process may have been quicker.
            if _current(connection).version == migration.number - 1:
                _apply(connection, migration, clock())


def _current(connection: Connection) -> Header:
    return _header(lambda sql: int(connection.exec_driver_sql(sql).scalar_one()))


def _apply(connection: Connection, migration: Migration, at: datetime) -> None:
    for statement in statements(migration.sql):
        connection.exec_driver_sql(statement)
    match = re.match(r"-- reseal: (.+)", migration.sql)
    for kind in match[1].split() if match else ():
        _reseal(connection, kind)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {migration.number}")
    row = {"number": migration.number, "name": migration.name, "applied_at": at.isoformat()}
    connection.execute(MIGRATIONS.insert(), row)


def statements(sql: str) -> Iterator[str]:
    """The single statements of a script; the driver runs several only outside a transaction."""
    pending = ""
    for line in sql.splitlines(keepends=True):
        if not pending and (not line.strip() or line.startswith("--")):
            continue
        pending += line
        if driver.complete_statement(pending):
            yield pending.strip()
            pending = ""
    assert not pending.strip(), "the last statement has no end"


def _reseal(connection: Connection, kind: str) -> None:
    cls = BY_NAME[kind]
    table, seal = TABLES[cls], EMPTY
    for row in connection.execute(select_kept(cls)).fetchall():
        kept = from_row(cls, row)
        kept = kept._replace(digest=digest(kept.record))
        seal = with_row(seal, kept, 1)
        connection.execute(table.update().where(table.c.id == kept.record.id).values(digest=kept.digest))
    connection.execute(SEALS.delete().where(SEALS.c.kind == kind))
    connection.execute(SEALS.insert(), {"kind": kind, "rows": seal[0], "seal": f"{seal[1]:032x}"})
