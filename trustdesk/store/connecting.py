"""Connections to the vault's file, and the driver's errors as sentences.

sqlcipher3 is the only SQLite in the process and every access to a live vault goes through it: a file opened in any
other way would, when closed, drop the locks that keep a second writer out (POSIX advisory locks belong to the process).
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver  # type: ignore[import-untyped]
from sqlalchemy import URL, Connection, Engine, QueuePool, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from trustdesk.domain.errors import OutOfReach, UserError

BUSY_TIMEOUT_S = 5.0
_PRAGMAS = (
    "PRAGMA cipher_log_level = NONE",  # it would write to stderr
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # NORMAL lost acknowledged commits in most simulated power cuts
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what was removed is overwritten
    "PRAGMA cache_size = -32768",
    "PRAGMA temp_store = MEMORY",  # nothing of the vault in the system's temporary folder
    "PRAGMA journal_size_limit = 16777216",
)
_SENTENCES = {
    driver.SQLITE_BUSY: "{path} is in use by another TrustDesk; wait for it to finish, or close it, then try again.",
    driver.SQLITE_READONLY: "{path} cannot be written; allow writing to the file and its folder, then try again.",
    driver.SQLITE_FULL: "The disk that holds {path} is full; free some space, then try again. Nothing was changed.",
    driver.SQLITE_IOERR: "The disk that holds {path} failed to read or write; check the disk, then try again.",
    driver.SQLITE_CORRUPT: "{path} is damaged; restore a backup (they lie beside it and end in .backup).",
    driver.SQLITE_NOTADB: "{path} is not a TrustDesk vault; name the right file with --vault.",
    driver.SQLITE_CANTOPEN: "{path} cannot be opened; check that it is there and that you may read and write it.",
}


def uri(path: Path, **options: str) -> str:
    """The file as SQLite's URI, whatever characters its path holds."""
    return f"{path.absolute().as_uri()}?{'&'.join(f'{name}={value}' for name, value in options.items())}"


def make_engine(path: Path, mode: str = "rw") -> Engine:
    """An engine over the file. `mode` is SQLite's: ro, rw, or rwc, which creates it."""
    engine = create_engine(
        # The URI bypasses SQLAlchemy's own reading of paths, which knows no mode.
        URL.create("sqlite+pysqlite"),
        creator=lambda: connect(path, mode),
        poolclass=QueuePool,
        module=driver,
    )
    event.listen(engine, "begin", _begin)
    return engine


def memory_engine() -> Engine:
    """An engine over an empty database in memory, with one connection."""
    return create_engine("sqlite+pysqlite://", module=driver, poolclass=StaticPool)


def connect(path: Path, mode: str) -> Any:
    """A connection of the driver itself, set up as every connection to a vault is."""
    # isolation_level None: the driver's own implicit transactions are not atomic for DDL.
    connection = driver.connect(
        uri(path, mode=mode), uri=True, isolation_level=None, timeout=BUSY_TIMEOUT_S, check_same_thread=False
    )
    try:
        for pragma in _PRAGMAS:
            if mode != "ro" or "journal" not in pragma:
                connection.execute(pragma).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def rows_of(connection: Connection, statement: str, values: Mapping[str, Any]) -> list[Any]:
    """All rows of a statement, asked of the driver itself: a search asks twenty times between two keys."""
    driver_connection: Any = connection.connection.driver_connection
    found: list[Any] = driver_connection.execute(statement, values).fetchall()
    return found


@contextmanager
def transaction(engine: Engine, path: Path, *, writing: bool) -> Iterator[Connection]:
    """One transaction: it commits at the end and rolls back on an exception.

    Raises UserError where the file, the disk or another program stands in the way.
    """
    with speaking(path), engine.connect().execution_options(writing=writing) as connection, connection.begin():
        yield connection


def empty_log(path: Path) -> None:
    """Move the write-ahead log into the file and empty it: it still holds what was overwritten there.

    Raises UserError where another program is using the file.
    """
    with speaking(path):
        connection = connect(path, "rw")
        try:
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            connection.close()
    if busy:
        raise UserError(_SENTENCES[driver.SQLITE_BUSY].format(path=path))


@contextmanager
def speaking(path: Path) -> Iterator[None]:
    """Turn the environment's faults into a UserError about `path`; ours pass as they are."""
    try:
        yield
    except DBAPIError as error:
        raise _spoken(error.orig, path) or error from error
    except driver.Error as error:
        raise _spoken(error, path) or error from error


def _spoken(error: BaseException | None, path: Path) -> OutOfReach | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    sentence = _SENTENCES.get(code & 0xFF)  # the low byte is the error, the rest its variety
    return OutOfReach(sentence.format(path=path)) if sentence else None


def identity(path: Path) -> tuple[int, int] | None:
    """Which file lies at `path`, or None where there is none; it is not opened."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def refuse_moved(path: Path, opened: tuple[int, int] | None) -> None:
    """Raise OutOfReach unless the file that was opened still lies at `path`.

    SQLite goes on writing into a file that was deleted, and says that all is well.
    """
    if identity(path) != opened:
        raise OutOfReach(
            f"{path} was moved or deleted while it was open, and nothing can be saved; put it back in its place, or "
            "close TrustDesk and open it again."
        )


def refuse_unreachable(path: Path) -> None:
    """Raise UserError unless `path` is an ordinary file that may be read and written, in a folder likewise."""
    if path.is_dir():
        raise UserError(f"{path} is a folder; name the vault's file, such as {path / 'desk.vault'}.")
    if not path.is_file():
        raise UserError(f"{path} is no ordinary file; name the vault's file.")
    if not _may(path, os.R_OK):
        raise UserError(f"{path} may not be read by you; ask its owner for permission, or name another vault.")
    # WAL keeps two files beside the vault, so its folder has to be writable too.
    if not _may(path, os.W_OK) or not _may(path.parent, os.W_OK | os.X_OK):
        raise UserError(f"{path} cannot be written; allow writing to the file and its folder, or copy it elsewhere.")


def _may(path: Path, mode: int) -> bool:
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)
