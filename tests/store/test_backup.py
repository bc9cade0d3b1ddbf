"""Backups: whole, verified, and never half there."""

from pathlib import Path

import pytest

from trustdesk.domain.errors import UserError
from trustdesk.store import backup
from trustdesk.store.connecting import driver
from trustdesk.store.soundness import check
from trustdesk.store.vault import Vault, open_vault


def test_a_backup_is_a_vault_with_the_same_content(filled: Vault, tmp_path: Path) -> None:
    target = tmp_path / "copies of [it]" / "desk #1.backup"
    target.parent.mkdir()
    filled.backup(target)
    with open_vault(target) as copy, copy.read() as there, filled.read() as here:
        assert list(there.everything()) == list(here.everything())
        assert copy.history() == filled.history()
    assert [file.name for file in target.parent.iterdir()] == [target.name]


def test_a_backup_takes_the_place_of_an_older_one(filled: Vault, tmp_path: Path) -> None:
    target = tmp_path / "desk.backup"
    target.write_bytes(b"old")
    filled.backup(target)
    with open_vault(target) as copy:
        assert check(copy) == ()


def test_a_folder_that_is_not_there_is_said_plainly(filled: Vault, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be opened"):
        filled.backup(tmp_path / "nowhere" / "desk.backup")


def test_a_copy_that_differs_is_no_backup(filled: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that loses a row is made by changing the copy before it is compared."""
    target = tmp_path / "desk.backup"
    target.write_bytes(b"old")
    vacuum = backup._vacuum_into

    def lossy(path: Path, copy: Path) -> None:
        vacuum(path, copy)
        connection = driver.connect(str(copy), isolation_level=None)
        connection.execute("UPDATE facts SET text = 'x' WHERE id = 'acme-fact1'")
        connection.close()

    monkeypatch.setattr(backup, "_vacuum_into", lossy)
    with pytest.raises(UserError, match="came out different"):
        filled.backup(target)
    assert target.read_bytes() == b"old"
    assert sorted(file.name for file in tmp_path.iterdir() if "unfinished" in file.name) == []
