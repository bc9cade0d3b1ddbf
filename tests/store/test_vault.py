"""Opening, refusing, and who may write when."""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.store.records import dossier_of
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.errors import UserError
from trustdesk.domain.terms import Term
from trustdesk.store import connecting
from trustdesk.store import vault as vault_module
from trustdesk.store.connecting import connect
from trustdesk.store.migrating import shipped
from trustdesk.store.soundness import check
from trustdesk.store.vault import Vault, open_vault


def test_a_new_vault_brings_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "desk #1 100%?.vault"
    with open_vault(path, create=True) as vault, vault.read() as reader:
        assert list(reader.everything()) == []
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_was_written_is_there_after_closing(vault_path: Path) -> None:
    with open_vault(vault_path, create=True) as vault, vault.write("import") as writer:
        for record in dossier_of("acme"):
            writer.put(record)
    with open_vault(vault_path) as vault, vault.read() as reader:
        assert set(reader.everything()) == set(dossier_of("acme"))


def test_every_connection_is_safe_and_ours(vault: Vault) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2, "cache_size": -32768,
              "secure_delete": 1, "application_id": 0x54727374, "user_version": len(shipped())}  # fmt: skip
    with vault.read() as one, vault.read() as two:
        for reader in (one, two):
            ask = reader._connection.exec_driver_sql
            assert {name: ask(f"PRAGMA {name}").scalar_one() for name in wanted} == wanted


def test_operations_carry_the_time_of_the_clock(vault_path: Path, clock: datetime) -> None:
    with open_vault(vault_path, create=True, clock=lambda: clock) as vault:
        with vault.write("a term") as writer:
            writer.put(Term(id="t", text="slot"))
        assert [(each.words, each.at, each.undone) for each in vault.history()] == [("a term", clock, False)]


def _refused(path: Path, match: str, *, create: bool = False) -> None:
    """Opening raises that sentence, changes no byte, and leaves nothing beside the file."""
    before = {file: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    with pytest.raises(UserError, match=match):
        open_vault(path, create=create)
    assert {file: file.read_bytes() for file in path.parent.iterdir() if file.is_file()} == before


def test_a_missing_vault_is_not_made_unasked(vault_path: Path) -> None:
    _refused(vault_path, "There is no vault at")


@pytest.mark.parametrize("create", [True, False])
def test_a_file_of_something_else_is_left_alone(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir or Madam, " * 100)
    _refused(path, "letter.txt is not a TrustDesk vault", create=create)


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_a_database_of_something_else_is_left_alone(tmp_path: Path, mode: str, create: bool) -> None:
    path = tmp_path / "songs.db"
    other = connecting.driver.connect(str(path), isolation_level=None)
    other.execute(f"PRAGMA journal_mode = {mode}")
    other.execute("CREATE TABLE songs (title)")
    other.close()
    _refused(path, "songs.db is not a TrustDesk vault", create=create)


def test_an_empty_file_becomes_a_vault_only_when_asked(vault_path: Path) -> None:
    vault_path.touch()
    _refused(vault_path, "is not a TrustDesk vault")
    with open_vault(vault_path, create=True) as vault:
        assert check(vault) == ()


def test_a_folder_is_no_vault(tmp_path: Path) -> None:
    _refused(tmp_path, "is a folder; name the vault's file")


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match=r"The folder .*file could not be made|There is no vault|may not be read"):
        open_vault(tmp_path / "file" / "desk.vault", create=True)


@pytest.mark.parametrize("clean", [True, False], ids=["closed", "killed"])
def test_a_newer_vault_is_refused_untouched(vault_path: Path, clean: bool) -> None:
    with open_vault(vault_path, create=True) as vault, vault.write("term") as writer:
        writer.put(Term(id="t", text="slot"))
    if clean:
        newer = connect(vault_path, "rw")
        newer.execute("PRAGMA user_version = 99")
        newer.close()
    else:
        script = (
            "import sys, os, pathlib; from trustdesk.store.connecting import connect\n"
            "newer = connect(pathlib.Path(sys.argv[1]), 'rw'); newer.execute('PRAGMA user_version = 99'); os._exit(1)"
        )
        subprocess.run([sys.executable, "-c", script, str(vault_path)], check=False, cwd=Path(__file__).parents[2])
        assert vault_path.with_name("desk.vault-wal").stat().st_size
    before = vault_path.read_bytes()
    with pytest.raises(UserError, match=r"newer TrustDesk .*update TrustDesk"):
        open_vault(vault_path)
    assert vault_path.read_bytes() == before
    if clean:
        assert [file.name for file in vault_path.parent.iterdir()] == [vault_path.name]


@pytest.fixture
def plain_user() -> Iterator[Path]:
    """A folder, and the rights of one who is not root, whom no permission stops."""
    if os.name != "posix":
        pytest.skip("permissions of POSIX")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = os.geteuid() == 0
        if root:
            os.chown(folder, 65534, -1)
            os.seteuid(65534)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o700)


@pytest.mark.parametrize(
    ("of_file", "of_folder", "sentence"),
    [
        (0o200, 0o777, "may not be read by you"),
        (0o400, 0o777, "cannot be written"),
        (0o600, 0o500, "cannot be written"),
    ],
    ids=["unreadable", "read-only", "read-only folder"],
)
def test_permissions_are_said_plainly(plain_user: Path, of_file: int, of_folder: int, sentence: str) -> None:
    path = plain_user / "desk.vault"
    open_vault(path, create=True).close()
    path.chmod(of_file)
    plain_user.chmod(of_folder)
    with pytest.raises(UserError, match=sentence):
        open_vault(path)


def test_a_folder_without_permission_is_said_plainly(plain_user: Path) -> None:
    plain_user.chmod(0o500)
    with pytest.raises(UserError, match="cannot be opened"):
        open_vault(plain_user / "desk.vault", create=True)


def test_a_second_program_waits_and_is_then_told(vault_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "BUSY_TIMEOUT_S", 0.05)
    with open_vault(vault_path, create=True) as one, open_vault(vault_path) as two, one.write("long import") as writer:
        writer.put(Term(id="t", text="slot"))
        with pytest.raises(UserError, match="in use by another TrustDesk"), two.write("another"):
            raise AssertionError("two writers at once")
        with two.read() as reader:
            assert reader.get(Term, "t") is None


def test_a_second_thread_waits_and_is_then_told(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault_module, "BUSY_TIMEOUT_S", 0.05)
    said = []

    def write() -> None:
        try:
            with vault.write("another"):
                said.append("two writers at once")
        except UserError as error:
            said.append(str(error))

    with vault.write("long import"):
        thread = threading.Thread(target=write)
        thread.start()
        thread.join()
    assert said == [f"{vault.path} is being written; wait for it to finish, then try again."]


def test_a_write_in_a_write_is_our_bug(vault: Vault) -> None:
    with vault.write("outer"), pytest.raises(AssertionError, match="writing already"), vault.write("inner"):
        pass


def test_threads_take_turns(vault: Vault) -> None:
    def write(name: str) -> None:
        for n in range(10):
            with vault.write(f"{name} {n}") as writer:
                writer.put(Counterpart(id=f"{name}{n}", name=name))

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with vault.read() as reader:
        assert reader.count(Counterpart) == 40


def test_a_damaged_file_is_said_plainly(vault_path: Path) -> None:
    with open_vault(vault_path, create=True) as vault, vault.write("import") as writer:
        for record in dossier_of("acme", facts=500):
            writer.put(record)
    content = bytearray(vault_path.read_bytes())
    content[4096 * 2 : -4096] = b"\xaa" * (len(content) - 4096 * 3)
    vault_path.write_bytes(content)
    damaged = pytest.raises(UserError, match="is damaged; restore a backup")
    with damaged, open_vault(vault_path) as vault, vault.read() as reader:
        list(reader.everything())


def test_history_can_be_forgotten_for_good(vault_path: Path) -> None:
    with open_vault(vault_path, create=True) as vault:
        with vault.write("a secret") as writer:
            writer.put(Counterpart(id="c", name="Xyzzyplugh"))
        with vault.write("gone") as writer:
            writer.remove(Counterpart, "c")
        vault.forget_history()
        assert vault.history() == ()
        with pytest.raises(UserError, match="nothing to undo"):
            vault.undo()
    assert b"xyzzyplugh" not in vault_path.read_bytes().lower()
