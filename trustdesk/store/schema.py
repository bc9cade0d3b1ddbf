"""What schema a vault has, and what schema the domain asks for."""

from sqlalchemy import Connection

from trustdesk.store.connecting import memory_engine
from trustdesk.store.tables import METADATA, SEARCH_TABLES

Schema = dict[str, tuple[object, ...]]
"""Each table, index, trigger and view by name, described without the wording of its statement."""


def differences(connection: Connection) -> list[str]:
    """The names of what is missing, unexpected or otherwise than the domain asks for, each with a word on it."""
    there, asked = describe(connection), _asked()
    return [
        *(f"{name} is missing" for name in sorted(asked.keys() - there.keys())),
        *(f"{name} is unexpected" for name in sorted(there.keys() - asked.keys())),
        *(f"{name} has another form" for name in sorted(asked.keys() & there.keys()) if asked[name] != there[name]),
    ]


def _asked() -> Schema:
    engine = memory_engine()
    try:
        with engine.begin() as connection:
            METADATA.create_all(connection)
            for statement in SEARCH_TABLES.values():
                connection.exec_driver_sql(statement)
            return describe(connection)
    finally:
        engine.dispose()


def describe(connection: Connection) -> Schema:
    """The schema of a database. Columns have no order, as an added one stands last in an older file."""
    objects = connection.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY name"
    ).fetchall()
    return {
        name: (kind, *_described(connection, kind, name, sql))
        for kind, name, sql in objects
        if not _belongs_to_search(name)
    }


def _belongs_to_search(name: str) -> bool:
    """FTS5 keeps each of its tables in some others, named after it."""
    return any(name.startswith(f"{table}_") for table in SEARCH_TABLES)


def _described(connection: Connection, kind: str, name: str, sql: str) -> tuple[object, ...]:
    def ask(pragma: str) -> frozenset[tuple[object, ...]]:
        return frozenset(tuple(row) for row in connection.exec_driver_sql(pragma, (name,)))

    if kind == "index":
        return (ask('SELECT seqno, name, "desc", coll FROM pragma_index_xinfo(?) WHERE key'),)
    if kind != "table" or sql.startswith("CREATE VIRTUAL"):
        return (" ".join(sql.split()),)
    return (
        ask('SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?)'),
        ask('SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list(?)'),
        ask("SELECT wr, strict FROM pragma_table_list(?) WHERE schema = 'main'"),
        ask('SELECT "unique", origin FROM pragma_index_list(?)'),
        sql.upper().count("DEFERRABLE INITIALLY DEFERRED"),
    )
