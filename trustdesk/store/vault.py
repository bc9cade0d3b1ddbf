"""The vault: the one file that holds everything, opened, read, written, undone and backed up here.

    with open_vault(path, create=True) as vault:
        with vault.write("new promise") as writer:
            writer.put(promise)
        with vault.read() as reader:
            dossier = reader.dossier("acme")

Reading sees one moment of the file and never waits for a writer. One writer at a time: a lock in the process and BEGIN
IMMEDIATE between processes. Every write is one transaction and one step of undo.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from trustdesk.domain.changes import Changes
from trustdesk.domain.errors import OutOfReach, UserError
from trustdesk.domain.progress import Progress
from trustdesk.store import journal
from trustdesk.store.backup import copy_verified
from trustdesk.store.connecting import (
    BUSY_TIMEOUT_S,
    empty_log,
    identity,
    make_engine,
    refuse_moved,
    refuse_unreachable,
    transaction,
)
from trustdesk.store.journal import Operation
from trustdesk.store.migrating import Migration, migrate, read_header, refuse_foreign, shipped
from trustdesk.store.reading import Reader
from trustdesk.store.search import rebuild, rebuild_if_made_otherwise, write_as_one
from trustdesk.store.summaries import refill_if_written_otherwise
from trustdesk.store.writing import Writer


def _now() -> datetime:
    return datetime.now(UTC)


def open_vault(
    path: Path,
    *,
    create: bool = False,
    clock: Callable[[], datetime] = _now,
    migrations: Sequence[Migration] | None = None,
    patient: bool = False,
    progress: Progress | None = None,
) -> "Vault":
    """Open the vault at `path`, and bring an older one to today's form after a verified backup.

    create: make the file, and the folders to it, where there is none. clock: the time that operations are recorded
    with. migrations: those of this version; named only by tests. patient: a write waits for another of this process as
    long as that takes, so that what is saved while one types never fails behind a large import. progress: told of the
    index where another version made it, which takes some seconds for every thousand dossiers.

    Raises UserError where the file is missing, is no vault, is newer than this program, or cannot be read and written.
    """
    path = path.absolute()
    steps = shipped() if migrations is None else migrations
    if not path.exists():
        _make_room(path, create=create)
    else:
        refuse_unreachable(path)
        header = read_header(path)
        # A vault whose making was cut short is blank, too.
        if not (create and header.blank and header.application_id == 0):
            refuse_foreign(path, header, len(steps))
    engine = make_engine(path, "rwc" if create else "rw")
    try:
        migrate(engine, path, steps, clock)
        vault = Vault(engine, path, clock, patient=patient)
        vault.prepare(progress)
    except BaseException:
        engine.dispose()
        raise
    return vault


def _make_room(path: Path, *, create: bool) -> None:
    if not create:
        raise UserError(f"There is no vault at {path}; create one, or name another file with --vault.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise UserError(
            f"The folder {path.parent} could not be made ({problem.strerror}); name another with --vault."
        ) from problem


class Vault:
    """An open vault. Close it, or use it in a ``with`` block. Any thread may call any method."""

    def __init__(self, engine: Engine, path: Path, clock: Callable[[], datetime], *, patient: bool = False) -> None:
        self.path = path
        self._patient = patient
        self._engine = engine
        self._clock = clock
        self._turn = threading.Lock()
        self._writing_thread: int | None = None
        self._stretch: tuple[str, int | None] = ("", None)
        self._identity = identity(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file. What was written is on disk already."""
        self._engine.dispose()

    def prepare(self, progress: Progress | None = None) -> None:
        """For `open_vault`: index and summarise anew where another version did."""
        with self.write_transaction() as connection:
            refill_if_written_otherwise(connection)
            rebuild_if_made_otherwise(connection, progress)

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Lend a reader of the vault as it is now. Raises UserError where the file cannot be read."""
        with transaction(self._engine, self.path, writing=False) as connection:
            yield Reader(connection)

    @contextmanager
    def write(self, words: str, stretch: str = "") -> Iterator[Writer]:
        """Lend a writer. What it put and removed is kept when the block ends, and not at all on an exception.

        words: the operation as undo will name it, such as "import of desk.json". `Writer.changes` says afterwards, too,
        what was changed; where nothing was, no operation is recorded.

        Raises UserError where another program is writing, the disk is full or faulty, or a reference leads nowhere.
        """
        with self.write_transaction() as connection:
            writer = Writer(connection, words)
            yield writer
            joins = self._stretch[1] if stretch and self._stretch[0] == stretch else None
            self._stretch = (stretch, writer.finish(self._clock(), joins))

    def undo(self) -> Changes:
        """Take back the newest operation that is not undone; the answer's `words` name it.

        Raises UserError where there is none, or where a record was changed in another way since.
        """
        with self.write_transaction() as connection:
            operation = journal.last_done(connection)
            if operation is None:
                raise UserError("There is nothing to undo.")
            steps = [step.reversed() for step in journal.steps(connection, operation)]
            changes = Writer(connection, operation.words).replay(reversed(steps))
            journal.mark(connection, operation, journal.UNDONE)
            return changes

    def redo(self) -> Changes:
        """Do the oldest undone operation again; the answer's `words` name it.

        Raises UserError where there is none, or where a record was changed in another way since.
        """
        with self.write_transaction() as connection:
            operation = journal.first_undone(connection)
            if operation is None:
                raise UserError("There is nothing to redo.")
            changes = Writer(connection, operation.words).replay(journal.steps(connection, operation))
            journal.mark(connection, operation, journal.DONE)
            return changes

    def history(self, limit: int = 20) -> tuple[Operation, ...]:
        """The newest operations, newest first; those marked as undone are what redo would do again.

        Raises UserError where the file cannot be read.
        """
        with transaction(self._engine, self.path, writing=False) as connection:
            return tuple(journal.history(connection, limit))

    def next_steps(self) -> tuple[Operation | None, Operation | None]:
        """What undo would take back, and what redo would do again. Raises UserError where the file cannot be read."""
        with transaction(self._engine, self.path, writing=False) as connection:
            return journal.last_done(connection), journal.first_undone(connection)

    def forget_history(self) -> None:
        """Empty the journal for good: what was removed can then neither be undone nor found in the file.

        Raises UserError where another program is writing or reading, or the disk fails.
        """
        with self.write_transaction() as connection:
            journal.forget(connection)
            write_as_one(connection)
        empty_log(self.path)

    def rebuild_index(self, progress: Progress | None = None) -> None:
        """Make the search index anew from the records. What `progress` raises ends it, and nothing is changed.

        Raises UserError where another program is writing, or the disk fails.
        """
        with self.write_transaction() as connection:
            rebuild(connection, progress)

    def backup(self, target: Path) -> None:
        """Write a copy of the vault, compared row by row with it before it gets its name.

        Raises UserError where it cannot be written or came out different.
        """
        with self._writers_turn():
            copy_verified(self._engine, self.path, target.absolute())

    @contextmanager
    def write_transaction(self) -> Iterator[Connection]:
        """For the store's own modules: a bare transaction in this writer's turn. Raises UserError as `write` does."""
        with self._writers_turn():
            refuse_moved(self.path, self._identity)
            with transaction(self._engine, self.path, writing=True) as connection:
                yield connection

    @contextmanager
    def _writers_turn(self) -> Iterator[None]:
        # A write inside a write would wait for itself.
        assert self._writing_thread != threading.get_ident(), "this thread is writing already"
        if not self._turn.acquire(timeout=-1 if self._patient else BUSY_TIMEOUT_S):
            raise OutOfReach(f"{self.path} is being written; wait for it to finish, then try again.")
        try:
            self._writing_thread = threading.get_ident()
            yield
        finally:
            self._writing_thread = None
            self._turn.release()
