"""The migrations and the domain ask for the same schema."""

import re

from sqlalchemy import Connection

from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.record import fields_of
from trustdesk.store.connecting import memory_engine
from trustdesk.store.migrating import shipped, statements
from trustdesk.store.schema import differences


def _migrated(connection: Connection) -> None:
    for migration in shipped():
        for statement in statements(migration.sql):
            connection.exec_driver_sql(statement)


def test_the_migrations_make_what_the_domain_asks_for() -> None:
    """Fails for a new or changed field without a migration: add ``migrations/<next number>_<name>.sql``."""
    engine = memory_engine()
    with engine.begin() as connection:
        _migrated(connection)
        assert differences(connection) == []
    engine.dispose()


def test_every_difference_is_found() -> None:
    for change, found in {
        "ALTER TABLE facts ADD COLUMN extra TEXT": "facts has another form",
        "ALTER TABLE facts DROP COLUMN meaning": "facts has another form",
        "DROP INDEX facts_by_counterpart": "facts_by_counterpart is missing",
        "CREATE TRIGGER t AFTER INSERT ON facts BEGIN DELETE FROM facts; END": "t is unexpected",
        "DROP TABLE search_names": "search_names is missing",
        "CREATE TABLE more (a)": "more is unexpected",
    }.items():
        engine = memory_engine()
        with engine.begin() as connection:
            _migrated(connection)
            connection.exec_driver_sql(change)
            assert differences(connection) == [found]
        engine.dispose()


def test_no_field_has_the_name_of_a_column_of_the_store() -> None:
    taken = {"position", "digest"}
    assert [(cls.kind, spec.name) for cls in KINDS for spec in fields_of(cls) if spec.name in taken] == []


def test_kinds_are_names_that_need_no_quotes() -> None:
    assert [cls.kind for cls in KINDS if not re.fullmatch("[a-z_]+", cls.kind)] == []
