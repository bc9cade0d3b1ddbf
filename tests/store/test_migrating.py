"""Migrations: in order, each whole or not at all, each after a verified backup."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.store.records import dossier_of
from trustdesk.domain.errors import UserError
from trustdesk.domain.facts import Fact
from trustdesk.store.connecting import connect
from trustdesk.store.migrating import Migration, shipped
from trustdesk.store.soundness import check
from trustdesk.store.vault import Vault, open_vault

SECOND = Migration(2, "second", "CREATE TABLE second (a TEXT);\nINSERT INTO second VALUES ('x;y');\n")
THIRD = Migration(3, "third", "CREATE TABLE third (a TEXT);\n")


@pytest.fixture
def first(vault_path: Path) -> Path:
    """A closed vault of form 1 with a dossier."""
    with open_vault(vault_path, create=True, migrations=shipped()[:1]) as vault, vault.write("import") as writer:
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


def test_an_older_vault_is_brought_forward_step_by_step(first: Path, clock: datetime) -> None:
    steps = [*shipped()[:1], SECOND, THIRD]
    with open_vault(first, migrations=steps, clock=lambda: clock) as vault:
        for number in (2, 3):
            backup = first.with_name(f"desk.vault.before-000{number}.backup")
            assert _ask(backup, "PRAGMA user_version") == [(number - 1,)]
        with vault.read() as reader:
            assert reader.count(Fact) == 3
    assert _ask(first, "SELECT number, name FROM migrations") == [(1, "first"), (2, "second"), (3, "third")]
    assert _ask(first, "SELECT applied_at FROM migrations WHERE number = 3") == [(clock.isoformat(),)]
    assert _ask(first, "SELECT a FROM second") == [("x;y",)]
    assert _ask(first, "PRAGMA user_version") == [(3,)]


def test_a_backup_holds_all_that_the_vault_held(first: Path) -> None:
    with open_vault(first, migrations=[*shipped()[:1], SECOND]) as vault:
        assert _same_content(vault, first.with_name("desk.vault.before-0002.backup"))


def test_opening_again_migrates_nothing(first: Path) -> None:
    steps = [*shipped()[:1], SECOND]
    open_vault(first, migrations=steps).close()
    backup = first.with_name("desk.vault.before-0002.backup")
    backup.unlink()
    open_vault(first, migrations=steps).close()
    assert not backup.exists()


def test_a_migration_that_fails_leaves_the_vault_as_it_was(first: Path) -> None:
    broken = replace(SECOND, sql="CREATE TABLE second (a);\nALTER TABLE facts DROP COLUMN meaning;\nNONSENSE;\n")
    with pytest.raises(Exception, match="NONSENSE"):
        open_vault(first, migrations=[*shipped()[:1], broken])
    with open_vault(first) as vault:
        assert check(vault) == ()


def test_without_a_backup_there_is_no_migration(first: Path) -> None:
    first.with_name("desk.vault.before-0002.backup").mkdir()
    with pytest.raises(UserError, match=r"before-0002.backup could not be written"):
        open_vault(first, migrations=[*shipped()[:1], SECOND])
    with open_vault(first) as vault:
        assert check(vault) == ()
    assert not list(first.parent.glob(".*unfinished"))


def test_a_migration_that_changes_records_names_their_kinds_and_seals_them_anew(first: Path) -> None:
    shout = Migration(
        2,
        "shout",
        "-- reseal: facts\n-- facts are shouted\nUPDATE facts SET text = upper(text);\nDELETE FROM search_state;\n",
    )
    with open_vault(first, migrations=[*shipped()[:1], shout]) as vault:
        with vault.read() as reader:
            assert reader.all(Fact)[0].text == "FACT 0 OF ACME"
        assert check(vault) == ()


def test_a_making_that_was_cut_short_is_finished(vault_path: Path) -> None:
    connect(vault_path, "rwc").close()
    with open_vault(vault_path, create=True) as vault:
        assert check(vault) == ()
