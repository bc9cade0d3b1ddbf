"""Keeping the index as the dossiers are: it is written in the transaction that changes them.

Each subject has a row in `search_heads`, whose number is a *touch sequence*: every save gives a new, higher one, so
that ``ORDER BY rowid DESC`` is "the latest first" and ends after a page, where a rank would have to look at every
match.
Under that number stand its names (`search_names`), the words of each of its parts (`search_body`) and where they stand
there (`search_phrases`), and the texts themselves as words (`search_texts`), out of which the best is chosen. People,
organisations and shared terms stand in `search_singles`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.progress import Progress
from trustdesk.domain.record import Record
from trustdesk.domain.search import Part
from trustdesk.domain.terms import Term
from trustdesk.store.rows import among, id_list
from trustdesk.store.search import facets, slips
from trustdesk.store.search.documents import Document, dossier_documents, keep_pieces, kept_pieces, single_documents
from trustdesk.store.search.pairs import indexed
from trustdesk.store.tables import SEARCH_HEADS, SEARCH_STATE, SEARCH_TABLES, SEARCH_TEXTS, SUMMARIES, TABLES

INDEX_VERSION = 4
"""Raise it when folding or what is indexed changes: the next opening indexes anew."""

SINGLES: tuple[type[Record], ...] = (Person, Organisation, Term)
"""The kinds that are subjects of their own."""

_CHUNK = 500
_MANY = 1_000
_LEVELS = 2
# How many bytes of words FTS5 gathers before it writes them; what is written has to be merged again.
_MUCH_AT_ONCE, _LITTLE_AT_ONCE = 1 << 26, 1 << 20
_NAME_PARTS = (Part.NAME, Part.PERSON, Part.ORGANISATION)
_HEADS = SEARCH_HEADS.c


def reindex(connection: Connection, subjects: Iterable[str], progress: Progress | None = None) -> None:
    """Index these subjects anew, and forget those that are gone. subjects: keys, such as ``counterparts/acme``."""
    keys = _latest_last(connection, sorted(set(subjects)))
    for start in range(0, len(keys), _CHUNK):
        _reindex_chunk(connection, keys[start : start + _CHUNK])
        if progress is not None:
            progress(min(start + _CHUNK, len(keys)), len(keys))
    if len(keys) >= _MANY:
        write_as_one(connection)
        indexed: int = connection.execute(select(func.count()).select_from(SEARCH_HEADS)).scalar_one()
        if len(keys) > indexed // 2:
            _lift(connection)


def rebuild(connection: Connection, progress: Progress | None = None) -> None:
    """Empty the index and make it anew from the records."""
    # Not by FTS5's own 'delete-all', which a rollback does not take back cleanly.
    for table, statement in SEARCH_TABLES.items():
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")
        connection.exec_driver_sql(statement)
        _configure(connection, table, "secure-delete", 1)
        _configure(connection, table, "hashsize", _MUCH_AT_ONCE)
    for table in ("search_heads", "search_texts", "search_words", "search_slips"):
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608  our own names
    reindex(connection, every_subject(connection), progress)
    for table in SEARCH_TABLES:
        _configure(connection, table, "hashsize", _LITTLE_AT_ONCE)
    version = insert(SEARCH_STATE).values(name="fold_version", value=INDEX_VERSION)
    connection.execute(version.on_conflict_do_update(["name"], set_={"value": INDEX_VERSION}))


def _configure(connection: Connection, table: str, option: str, value: int) -> None:
    connection.exec_driver_sql(f"INSERT INTO {table}({table}, rank) VALUES (?, ?)", (option, value))  # noqa: S608  our own names


def rebuild_if_made_otherwise(connection: Connection, progress: Progress | None = None) -> None:
    """Make the index anew where another version of this module made it."""
    state = SEARCH_STATE.c
    version = connection.execute(select(state.value).where(state.name == "fold_version")).scalar_one_or_none()
    if version != INDEX_VERSION:
        rebuild(connection, progress)


def write_as_one(connection: Connection) -> None:
    """Write the full-text tables anew in one piece each, without what was removed: they only mark their deletions.

    Every word is then looked up once and not in each of a dozen pieces, which halves the slowest keystroke.
    """
    for table in SEARCH_TABLES:
        connection.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608  our own names


def _lift(connection: Connection) -> None:
    """Put the one large piece of each table some levels above what single saves write.

    FTS5 merges a level into the next once sixteen pieces lie in it. Seen: the large one was among the first sixteen,
    and the fifteenth save took 1.4 s at 10,000 dossiers. It goes up a level when it is merged with another, however
    small.
    """
    for table, columns in _COLUMNS.items():
        for _ in range(_LEVELS):
            connection.exec_driver_sql(f"INSERT INTO {table}(rowid, {columns[0]}) VALUES (-1, 'a')")  # noqa: S608  our own names
            connection.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('flush')")  # noqa: S608  our own names
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid = -1")  # noqa: S608  our own names
            connection.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608  our own names


def documents(connection: Connection, keys: Sequence[str]) -> Iterator[Document]:
    """What ought to be indexed of these subjects, those that exist."""
    by_kind: dict[str, list[str]] = {}
    for key in keys:
        kind, _, subject = key.partition("/")
        by_kind.setdefault(kind, []).append(subject)
    for kind, ids in by_kind.items():
        if kind == Counterpart.kind:
            marks = facets.marks_of(connection, ids)
            for document, owner in _with_ids(dossier_documents(connection, ids)):
                document.marks = marks[owner] + facets.part_marks(piece.part for piece in document.pieces)
                yield document
        else:
            yield from single_documents(connection, BY_NAME[kind], ids)


def _with_ids(found: Iterable[Document]) -> Iterator[tuple[Document, str]]:
    for document in found:
        yield document, document.subject.partition("/")[2]


def insert_documents(connection: Connection, numbered: Sequence[tuple[int, Document]], schema: str = "main") -> None:
    """Put documents, each under its number, into the full-text tables."""
    filled: dict[str, list[tuple[object, ...]]] = {table: [] for table in SEARCH_TABLES}
    for seq, document in numbered:
        if _is_dossier(document):
            texts = [document.column(part) for part in Part]
            filled["search_names"].append((seq, *(document.names(part) for part in _NAME_PARTS)))
            filled["search_body"].append((seq, *map(_each_once, texts), " ".join(document.marks)))
            filled["search_phrases"].append((seq, *texts))
        else:
            filled["search_singles"].append((seq, document.names(Part.NAME), _beside_its_name(document)))
    for table, rows in filled.items():
        if rows:
            columns = ", ".join(("rowid", *_COLUMNS[table]))
            holes = ", ".join("?" * len(rows[0]))
            connection.exec_driver_sql(f"INSERT INTO {schema}.{table}({columns}) VALUES ({holes})", rows)  # noqa: S608  our own names


_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "search_names": tuple(part.value for part in _NAME_PARTS),
    "search_body": (*Part, "marks"),
    "search_phrases": tuple(Part),
    "search_singles": ("name", "text"),
}


def _is_dossier(document: Document) -> bool:
    return document.subject.startswith(f"{Counterpart.kind}/")


def _each_once(text: str) -> str:
    return " ".join(dict.fromkeys(text.split()))


def _beside_its_name(document: Document) -> str:
    return "\n".join(indexed(piece.text) for piece in document.pieces if piece.part is not Part.NAME)


def every_subject(connection: Connection) -> list[str]:
    """The keys of all that ought to be in the index."""
    found = []
    kinds: tuple[type[Record], ...] = (*SINGLES, Counterpart)
    for cls in kinds:
        statement = select(TABLES[cls].c.id)
        if cls is Term:
            statement = statement.where(TABLES[Term].c.counterpart.is_(None))
        found += [f"{cls.kind}/{each}" for each in connection.execute(statement).scalars()]
    return found


def _latest_last(connection: Connection, keys: list[str]) -> list[str]:
    """In the order of their numbers to be: dossiers behind the rest, those with the latest contact last of all."""
    if len(keys) == 1:
        return keys
    ids = [key.partition("/")[2] for key in keys if key.startswith(f"{Counterpart.kind}/")]
    statement = select(SUMMARIES.c.counterpart, SUMMARIES.c.last_contact).where(among(SUMMARIES.c.counterpart))
    days = {f"{Counterpart.kind}/{each}": day or "" for each, day in connection.execute(statement, id_list(ids))}
    return sorted(keys, key=lambda key: (key.startswith(f"{Counterpart.kind}/"), days.get(key, ""), key))


def _reindex_chunk(connection: Connection, keys: Sequence[str]) -> None:
    old_names, old_words = _take_out(connection, keys)
    newest = connection.execute(select(func.max(_HEADS.seq))).scalar_one() or 0
    order = {key: n for n, key in enumerate(keys, start=newest + 1)}
    numbered = [(order[document.subject], document) for document in documents(connection, keys)]
    names: set[str] = set()
    words: set[str] = set()
    for _, document in numbered:
        own_names, own_words = document.words()
        names |= own_names
        words |= own_words
    if numbered:
        connection.exec_driver_sql(
            "INSERT INTO search_heads (seq, subject) VALUES (?, ?)", [(seq, each.subject) for seq, each in numbered]
        )
        connection.exec_driver_sql(
            "INSERT INTO search_texts (seq, pieces) VALUES (?, ?)",
            [(seq, keep_pieces(each.pieces)) for seq, each in numbered],
        )
        insert_documents(connection, numbered)
    slips.learn(connection, names - old_names, words - old_words)
    slips.forget(connection, old_words - words, _is_used)


def _take_out(connection: Connection, keys: Sequence[str]) -> tuple[set[str], set[str]]:
    """Take what is indexed of the subjects out of the index; answers with the words of its names and of its texts."""
    joined = SEARCH_HEADS.outerjoin(SEARCH_TEXTS, SEARCH_TEXTS.c.seq == _HEADS.seq)
    statement = select(_HEADS.seq, _HEADS.subject, SEARCH_TEXTS.c.pieces).select_from(joined)
    rows = connection.execute(statement.where(among(_HEADS.subject)), id_list(list(keys))).fetchall()
    names: set[str] = set()
    words: set[str] = set()
    for _, subject, pieces in rows:
        own_names, own_words = Document(subject, kept_pieces(pieces) if pieces else []).words()
        names |= own_names
        words |= own_words
    gone: list[tuple[Any, ...]] = [(row.seq,) for row in rows]
    if gone:
        for table in SEARCH_TABLES:
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid = ?", gone)  # noqa: S608  our own names
        for table in ("search_texts", "search_heads"):
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE seq = ?", gone)  # noqa: S608  our own names
    return names, words


def _is_used(connection: Connection, word: str) -> bool:
    return any(
        connection.exec_driver_sql(
            f"SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT 1",  # noqa: S608  our own names
            (f'"{word}"',),
        ).scalar()
        for table in ("search_body", "search_singles")
    )


def words_kept(connection: Connection) -> Iterator[str]:
    """The words of all texts of the index that a slip is forgiven in, each once."""
    seen: set[str] = set()
    for pieces in connection.exec_driver_sql("SELECT pieces FROM search_texts").scalars():
        for piece in kept_pieces(pieces):
            new = {word for word in piece.text.split() if slips.is_kept(word)} - seen
            seen |= new
            yield from new
