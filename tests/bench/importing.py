"""Importing a large document."""

import json
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import sqlcipher3

from tests.bench.timing import Case, Run
from trustdesk.operations.exchange import import_documents
from trustdesk.store.vault import open_vault

_FACTS = 10_000
_TABLES = ("counterparts", "facts")


def cases(folder: Path) -> Iterator[Case]:
    """One: 10,000 facts of one counterpart into an empty vault."""
    document = folder / "facts.json"
    facts = [{"counterpart": "acme", "text": f"Fact {n}: siding {n % 97} takes {n % 31} wagons"} for n in range(_FACTS)]
    lists = {"counterparts": [{"id": "acme", "name": "Acme Rail"}], "facts": facts}
    document.write_text(json.dumps({"format": "trustdesk", "version": 1, **lists}), encoding="utf-8")
    vaults = (folder / f"import-{n}.vault" for n in count())

    def ours() -> Run:
        vault = open_vault(next(vaults), create=True)
        return partial(import_documents, vault, [document])

    first = next(vaults)
    with open_vault(first, create=True) as vault:
        import_documents(vault, [document])
    schema, rows = _content(first)
    words = "\n".join(str(fact["text"]) for fact in facts)
    plain = (folder / f"import-{n}.sqlite" for n in count())

    def baseline() -> Run:
        connection = sqlcipher3.connect(next(plain), isolation_level=None)
        for statement in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", *schema):
            connection.execute(statement)
        return partial(_insert, connection, rows, words)

    yield Case(
        name="import 10,000 facts",
        ready_ours=ours,
        baseline="the same rows by executemany, one text into FTS5",
        ready_baseline=baseline,
        runs=5,
    )


def _content(vault: Path) -> tuple[list[str], dict[str, list[tuple[Any, ...]]]]:
    """The statements that make our tables, their indexes and the full-text table; and the rows."""
    connection = sqlcipher3.connect(vault)
    statements = "SELECT sql FROM sqlite_schema WHERE tbl_name IN (?, ?, 'search_body') AND sql IS NOT NULL"
    schema = [sql for (sql,) in connection.execute(statements, _TABLES)]
    rows = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES}
    connection.close()
    return schema, rows


def _insert(connection: Any, rows: dict[str, list[tuple[Any, ...]]], words: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for table, values in rows.items():
        marks = ", ".join("?" * len(values[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
    connection.execute("INSERT INTO search_body(rowid, fact) VALUES (1, ?)", (words,))
    connection.execute("COMMIT")
    connection.close()
