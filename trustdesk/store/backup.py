"""Verified copies of a vault.

A file counts as a backup only after it was opened and compared row by row with the vault: a full disk leaves an empty
file behind without complaint, and SQLite's own integrity check is content with the wrong rows.
"""

import contextlib
import hashlib
import os
from pathlib import Path

from sqlalchemy import Connection, Engine

from trustdesk.domain.errors import UserError
from trustdesk.store.connecting import connect, make_engine, speaking, transaction


def copy_verified(engine: Engine, path: Path, target: Path) -> None:
    """Write a copy of the vault at `path` to `target`, compare it with the vault, and only then give it its name.

    Raises UserError where it cannot be written or differs; whatever was at `target` then still is.
    """
    temporary = target.with_name(f".{target.name}.{os.getpid()}.unfinished")
    try:
        # The open write transaction keeps other writers out, so that vault and copy can be compared.
        with transaction(engine, path, writing=True) as connection:
            with speaking(target):
                _vacuum_into(path, temporary)
            _compare(connection, temporary, target)
        _settle(temporary, target)
    except OSError as problem:
        raise UserError(
            f"The backup {target} could not be written ({problem.strerror}); check the folder and the space left."
        ) from problem
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _vacuum_into(path: Path, copy: Path) -> None:
    # A connection of its own: VACUUM refuses to run in a transaction, and the engine begins one everywhere.
    connection = connect(path, "rw")
    try:
        connection.execute("VACUUM INTO ?", (str(copy),))
    finally:
        connection.close()


def _compare(vault: Connection, copy: Path, target: Path) -> None:
    engine = make_engine(copy, "ro")
    try:
        with transaction(engine, target, writing=False) as connection:
            sound = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
            if not sound or _fingerprint(connection) != _fingerprint(vault):
                raise UserError(
                    f"The backup {target} came out different from the vault; check the disk, then try again."
                )
    finally:
        engine.dispose()


def _fingerprint(connection: Connection) -> dict[str, tuple[int, str] | int]:
    """Everything a vault holds, table by table: the count of rows and a hash over them all."""
    found: dict[str, tuple[int, str] | int] = {
        name: int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
        for name in ("application_id", "user_version")
    }
    tables = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    )
    for name in tables.scalars().all():
        count, total = 0, hashlib.blake2b(digest_size=16)
        for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"'):  # noqa: S608  a name out of the schema itself
            count += 1
            total.update(repr(tuple(row)).encode())
        found[name] = (count, total.hexdigest())
    return found


def _settle(temporary: Path, target: Path) -> None:
    """Make the copy durable, then give it its name in one step."""
    with temporary.open("rb+") as copy:
        os.fsync(copy.fileno())
    os.replace(temporary, target)  # noqa: PTH105  Path.replace is the same; os.replace is the promise people know
    if os.name == "posix":  # Windows cannot open a folder, and needs no flush of it
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
