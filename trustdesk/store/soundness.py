"""Is the vault sound? What SQLite can say, and what only we can: that the rows are those that were written, that none
is missing, that the search index and the summaries hold what the dossiers say, and that the journal can be replayed.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, func, select, true
from sqlalchemy.exc import DBAPIError

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.errors import UserError
from trustdesk.domain.plain import digest, from_plain, to_plain
from trustdesk.domain.record import Record
from trustdesk.store import journal, search, summaries
from trustdesk.store.migrating import APPLICATION_ID
from trustdesk.store.ownership import REFERENCES
from trustdesk.store.rows import Kept, from_row, select_kept
from trustdesk.store.schema import differences
from trustdesk.store.seals import EMPTY, read_seals, with_row
from trustdesk.store.tables import MIGRATIONS, OPERATIONS, SEARCH_HEADS, SEARCH_TABLES, SEARCH_TEXTS, SUMMARIES, TABLES
from trustdesk.store.vault import Vault

_CHUNK = 500


def check(vault: Vault) -> tuple[str, ...]:
    """Every finding against the vault, a line each: where, and what. None means that it is sound.

    Raises UserError where another program is writing.
    """
    # A write transaction though nothing is written: FTS5 is asked for its own check by an INSERT.
    with vault.write_transaction() as connection:
        return tuple(_findings(connection))


def _findings(connection: Connection) -> Iterator[str]:
    probes = (
        _pages,
        _schema,
        _migrations,
        _foreign_keys,
        _rows,
        _lists,
        _journal,
        _full_text,
        _search_heads,
        _search_words,
        _slips,
        _summaries,
    )
    for probe in probes:
        try:
            yield from probe(connection)
        # A broken page or table stops one probe; what the others find is all the more wanted.
        except DBAPIError as error:
            yield f"file: {error.orig}"
        except ValueError as problem:
            yield f"file: a value of the vault's own tables cannot be read ({problem})"


def _pages(connection: Connection) -> Iterator[str]:
    for line in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
        if line != "ok":
            yield f"file: {line}"


def _schema(connection: Connection) -> Iterator[str]:
    yield from (f"schema: {difference}" for difference in differences(connection))


def _migrations(connection: Connection) -> Iterator[str]:
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID:
        yield "migrations: the file no longer says that it is a vault"
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    numbers = connection.execute(select(MIGRATIONS.c.number).order_by(MIGRATIONS.c.number)).scalars().all()
    if list(numbers) != list(range(1, version + 1)):
        yield f"migrations: the file says {version}, its record says {', '.join(map(str, numbers)) or 'none'}"


def _foreign_keys(connection: Connection) -> Iterator[str]:
    for table, rowid, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        statement = f'SELECT id FROM "{table}" WHERE rowid = ?'  # noqa: S608  a name out of the schema itself
        record_id = connection.exec_driver_sql(statement, (rowid,)).scalar_one_or_none() if rowid else None
        yield f"{table}/{record_id or '?'}: names one of {parent} that is not there"


def _rows(connection: Connection) -> Iterator[str]:
    """Each row against its digest and the rules of its class, and all rows of a kind against their seal."""
    seals = read_seals(connection)
    for cls in KINDS:
        seal = EMPTY
        for row in connection.execute(select_kept(cls)):
            try:
                kept = from_row(cls, row)
            except UserError as error:
                yield f"{cls.kind}/{row[0]}: holds what cannot be ({error.__cause__})"
                continue
            if problem := _altered(cls, kept):
                yield f"{kept.record.key}: {problem}"
            seal = with_row(seal, kept, 1)
        if seal[0] != seals[cls.kind][0]:
            yield f"{cls.kind}: {seal[0]} rows where {seals[cls.kind][0]} were written"
        elif seal != seals[cls.kind]:
            yield f"{cls.kind}: a row is not the one that was last written"


def _altered(cls: type[Record], kept: Kept[Any]) -> str:
    if digest(kept.record) != kept.digest:
        return "was changed by another program or a failing disk (its digest differs)"
    try:
        from_plain(cls, to_plain(kept.record))
    except ValueError as problem:
        return f"holds what cannot be ({problem})"
    return ""


def _lists(connection: Connection) -> Iterator[str]:
    """What the file's foreign keys do not see: the ids inside lists."""
    for ref in (ref for refs in REFERENCES.values() for ref in refs if ref.many):
        table = TABLES[ref.cls]
        items = func.json_each(table.c[ref.field]).table_valued("value")
        there = select(TABLES[ref.target].c.id)
        lost = select(table.c.id, items.c.value).select_from(table.join(items, true()))
        for record_id, missing in connection.execute(lost.where(items.c.value.not_in(there))):
            yield f"{ref.cls.kind}/{record_id}: lists {ref.target.kind}/{missing}, which is not there"


def _journal(connection: Connection) -> Iterator[str]:
    states = connection.execute(select(OPERATIONS.c.state).order_by(OPERATIONS.c.seq)).scalars().all()
    if set(states) - {journal.DONE, journal.UNDONE} or list(states) != sorted(states):
        yield "journal: an operation is marked as it cannot be"
    for operation in journal.history(connection, limit=journal.HISTORY):
        try:
            if not list(journal.steps(connection, operation)):
                yield f"journal: operation {operation.seq} is empty"
        except (ValueError, KeyError, TypeError) as problem:
            yield f"journal: operation {operation.seq} cannot be read ({problem})"


def _full_text(connection: Connection) -> Iterator[str]:
    """What FTS5 itself says."""
    for table in SEARCH_TABLES:
        try:
            connection.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('integrity-check')")  # noqa: S608  our own names
        except DBAPIError:
            yield f"search: {table} is damaged"


def _search_heads(connection: Connection) -> Iterator[str]:
    indexed = set(connection.execute(select(SEARCH_HEADS.c.subject)).scalars())
    there = set(search.every_subject(connection))
    yield from (f"search: {each} is not in the index" for each in sorted(there - indexed))
    yield from (f"search: {each} is in the index but not there" for each in sorted(indexed - there))


def _search_words(connection: Connection) -> Iterator[str]:
    """Every word of the index, with its place, against the words of the dossiers as they are now.

    The index keeps no texts to compare with, so the dossiers are indexed once more beside it, a part at a time.
    """
    _make_twins(connection)
    try:
        seqs = {key: seq for seq, key in connection.execute(select(SEARCH_HEADS.c.seq, SEARCH_HEADS.c.subject))}
        indexed, wanted = _fingerprints(connection, "indexed"), Counter[int]()
        for keys in _chunks(list(seqs)):
            numbered = [(seqs[each.subject], each) for each in search.documents(connection, keys)]
            yield from _texts_kept(connection, numbered)
            wanted.update(_wanted(connection, numbered))
    finally:
        _drop_twins(connection)
    named = {seq: key for key, seq in seqs.items()}
    for seq in sorted(indexed.keys() | wanted.keys()):
        if indexed[seq] != wanted[seq]:
            yield f"search: {named.get(seq, 'a dossier that is not there')} is not indexed as it is now"


def _chunks(keys: list[str]) -> Iterator[list[str]]:
    return (keys[start : start + _CHUNK] for start in range(0, len(keys), _CHUNK))


def _texts_kept(connection: Connection, numbered: Sequence[tuple[int, search.Document]]) -> Iterator[str]:
    """The texts that the best is chosen from, against those that ought to be there."""
    texts = SEARCH_TEXTS.c
    seqs = [seq for seq, _ in numbered]
    rows = connection.execute(select(texts.seq, texts.pieces).where(texts.seq.in_(seqs)))
    kept = {row.seq: row.pieces for row in rows}
    for seq, document in numbered:
        if kept.get(seq) != search.keep_pieces(document.pieces):
            yield f"search: the texts of {document.subject} are not kept as they are now"


def _wanted(connection: Connection, numbered: Sequence[tuple[int, search.Document]]) -> Counter[int]:
    if not numbered:
        return Counter()
    search.insert_documents(connection, numbered, "temp")
    found = _fingerprints(connection, "wanted")
    for table in SEARCH_TABLES:
        connection.exec_driver_sql(f"INSERT INTO temp.{table}({table}) VALUES ('delete-all')")  # noqa: S608  our own names
    return found


def _slips(connection: Connection) -> Iterator[str]:
    """The words that a slip may stand for, against the words of the texts."""
    words = set(search.words_kept(connection))
    known = set(connection.exec_driver_sql("SELECT word FROM search_words").scalars())
    yield from (f"search: a slip in “{each}” would not be forgiven" for each in sorted(words - known))
    yield from (f"search: “{each}” is known but stands nowhere" for each in sorted(known - words))


def _make_twins(connection: Connection) -> None:
    for table, statement in SEARCH_TABLES.items():
        connection.exec_driver_sql(statement.replace(f"TABLE {table}", f"TABLE temp.{table}"))
        for name, schema in (("indexed", "main"), ("wanted", "temp")):
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE temp.{name}_{table} USING fts5vocab({schema}, {table}, instance)"
            )


def _drop_twins(connection: Connection) -> None:
    for table in SEARCH_TABLES:
        for name in (f"indexed_{table}", f"wanted_{table}", table):
            connection.exec_driver_sql(f"DROP TABLE temp.{name}")


def _fingerprints(connection: Connection, name: str) -> Counter[int]:
    """For each document one number over its words and their places."""
    found = Counter[int]()
    for table in SEARCH_TABLES:
        rows = connection.exec_driver_sql(f"SELECT doc, term, col, offset FROM temp.{name}_{table}")  # noqa: S608  our own names
        for doc, term, column, offset in rows:
            found[doc] += hash((table, term, column, offset))
    return found


def _summaries(connection: Connection) -> Iterator[str]:
    """Each summary against the records it was worked out from."""
    rows = connection.execute(select(SUMMARIES)).mappings()
    kept = {row["counterpart"]: {name: row[name] for name in row if name != "seq"} for row in rows}
    ids = connection.execute(select(TABLES[Counterpart].c.id)).scalars().all()
    for start in range(0, len(ids), _CHUNK):
        for row in summaries.wanted(connection, ids[start : start + _CHUNK]):
            found = kept.pop(row["counterpart"], None)
            if found != row:
                what = "is missing" if found is None else "is not as it is now"
                yield f"summaries: counterparts/{row['counterpart']} {what}"
    yield from (f"summaries: counterparts/{each} is not there" for each in sorted(kept))
