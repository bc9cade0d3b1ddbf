"""Migrations: in order, each whole or not at all, each after a verified backup."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.store.records import dossier_of
from trustdesk.domain.errors import UserError
from trustdesk.domain.facts import Fact
from trustdesk.store.connecting import connect
from trustdesk.store.migrating import APPLICATION_ID, Migration, shipped, statements
from trustdesk.store.soundness import check
from trustdesk.store.vault import Vault, open_vault

# The next ones to come: records are written and read in today's form only.
NOW = len(shipped())
NEXT = Migration(NOW + 1, "next", "CREATE TABLE next (a TEXT);\nINSERT INTO next VALUES ('x;y');\n")
AFTER = Migration(NOW + 2, "after", "CREATE TABLE after (a TEXT);\n")
BACKUP = f"desk.vault.before-{NOW + 1:04}.backup"


@pytest.fixture
def today(vault_path: Path) -> Path:
    """A closed vault of today's form with a dossier."""
    with open_vault(vault_path, create=True) as vault, vault.write("import") as writer:
        for record in dossier_of("acme"):
            writer.put(record)
    return vault_path


def _ask(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = connect(path, "rw")
    try:
        return list(connection.execute(sql).fetchall())
    finally:
        connection.close()


def _same_content(vault: Vault, path: Path) -> bool:
    with open_vault(path) as other, other.read() as there, vault.read() as here:
        return list(there.everything()) == list(here.everything())


def test_numbers_have_no_gap() -> None:
    assert [migration.number for migration in shipped()] == list(range(1, len(shipped()) + 1))
    assert shipped()[0].name == "first"


def test_an_older_vault_is_brought_forward_step_by_step(today: Path, clock: datetime) -> None:
    steps = [*shipped(), NEXT, AFTER]
    with open_vault(today, migrations=steps, clock=lambda: clock) as vault:
        for number in (NEXT.number, AFTER.number):
            backup = today.with_name(f"desk.vault.before-{number:04}.backup")
            assert _ask(backup, "PRAGMA user_version") == [(number - 1,)]
        with vault.read() as reader:
            assert reader.count(Fact) == 3
    ran = [(each.number, each.name) for each in steps]
    assert _ask(today, "SELECT number, name FROM migrations ORDER BY number") == ran
    assert _ask(today, f"SELECT applied_at FROM migrations WHERE number = {AFTER.number}") == [(clock.isoformat(),)]
    assert _ask(today, "SELECT a FROM next") == [("x;y",)]
    assert _ask(today, "PRAGMA user_version") == [(AFTER.number,)]


def test_a_vault_of_the_first_form_is_brought_to_today(vault_path: Path) -> None:
    first = shipped()[0]
    connection = connect(vault_path, "rwc")
    for statement in (*statements(first.sql), f"PRAGMA application_id = {APPLICATION_ID}", "PRAGMA user_version = 1"):
        connection.execute(statement)
    connection.execute("INSERT INTO migrations VALUES (1, 'first', '2026-11-22T12:00+00:00')")
    connection.close()
    with open_vault(vault_path) as vault:
        assert check(vault) == ()
        with vault.write("import") as writer:
            for record in dossier_of("acme"):
                writer.put(record)
        assert check(vault) == ()


def test_a_backup_holds_all_that_the_vault_held(today: Path) -> None:
    with open_vault(today, migrations=[*shipped(), NEXT]) as vault:
        assert _same_content(vault, today.with_name(BACKUP))


def test_opening_again_migrates_nothing(today: Path) -> None:
    steps = [*shipped(), NEXT]
    open_vault(today, migrations=steps).close()
    backup = today.with_name(BACKUP)
    backup.unlink()
    open_vault(today, migrations=steps).close()
    assert not backup.exists()


def test_a_migration_that_fails_leaves_the_vault_as_it_was(today: Path) -> None:
    broken = replace(NEXT, sql="CREATE TABLE next (a);\nALTER TABLE facts DROP COLUMN meaning;\nNONSENSE;\n")
    with pytest.raises(Exception, match="NONSENSE"):
        open_vault(today, migrations=[*shipped(), broken])
    with open_vault(today) as vault:
        assert check(vault) == ()


def test_without_a_backup_there_is_no_migration(today: Path) -> None:
    today.with_name(BACKUP).mkdir()
    with pytest.raises(UserError, match=f"{BACKUP} could not be written"):
        open_vault(today, migrations=[*shipped(), NEXT])
    with open_vault(today) as vault:
        assert check(vault) == ()
    assert not list(today.parent.glob(".*unfinished"))


def test_a_migration_that_changes_records_names_their_kinds_and_seals_them_anew(today: Path) -> None:
    shout = Migration(
        NEXT.number,
        "shout",
        "-- reseal: facts\n-- facts are shouted\nUPDATE facts SET text = upper(text);\nDELETE FROM search_state;\n",
    )
    with open_vault(today, migrations=[*shipped(), shout]) as vault:
        with vault.read() as reader:
            assert reader.all(Fact)[0].text == "FACT 0 OF ACME"
        assert check(vault) == ()


def test_a_making_that_was_cut_short_is_finished(vault_path: Path) -> None:
    connect(vault_path, "rwc").close()
    with open_vault(vault_path, create=True) as vault:
        assert check(vault) == ()
