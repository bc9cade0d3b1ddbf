"""A vault out of reach: one clear sentence, nothing claimed as saved that is not, and saving works again afterwards."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle, show_window
from trustdesk.domain.terms import Term
from trustdesk.operations.editing import get_record, keep
from trustdesk.store.soundness import check
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.notices import NoticeBar

_SMALL_KB = 3_000
# Holds the vault as another program that writes does, until it is told to let go.
_HOLD = """
import sys
from pathlib import Path
from trustdesk.store.vault import open_vault
with open_vault(Path(sys.argv[1])) as vault, vault.write_transaction():
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def shown(qtbot: QtBot, empty_desk: Desk) -> MainWindow:
    return show_window(qtbot, empty_desk)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    options = f"size={_SMALL_KB}k"
    if sys.platform != "linux" or _run("mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)):
        pytest.skip("a disk of its own takes Linux and the right to mount one")
    yield folder
    assert _run("umount", "--lazy", str(folder)) == 0


def test_another_program_is_writing(shown: MainWindow, qtbot: QtBot) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(shown.desk.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert "in use by another TrustDesk" in _refused(shown, qtbot)
        assert holder.stdin is not None
        holder.stdin.close()
    _works_again(shown, qtbot)


def test_the_vault_is_moved_away_and_put_back(shown: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = shown.desk.path
    away = tmp_path / "away"
    away.mkdir()
    path.rename(away / path.name)
    assert "was moved or deleted while it was open" in _refused(shown, qtbot)
    assert not path.exists()
    (away / path.name).rename(path)
    _works_again(shown, qtbot)


def test_the_vault_is_deleted(shown: MainWindow, qtbot: QtBot) -> None:
    """It is not written on into a file that nobody will find again."""
    shown.desk.path.unlink()
    assert "was moved or deleted while it was open" in _refused(shown, qtbot)


def test_the_disk_is_full(qtbot: QtBot, make_desk: Callable[[Path], Desk], small_disk: Path) -> None:
    window = show_window(qtbot, make_desk(small_disk / "desk.vault"))
    ballast = small_disk / "ballast"
    with pytest.raises(OSError, match="No space"):
        ballast.write_bytes(bytes(1024 * _SMALL_KB))
    assert "is full" in _refused(window, qtbot, text="long " * 15_000)
    ballast.unlink()
    _works_again(window, qtbot)
    window.desk.close()


def test_the_disk_becomes_read_only(qtbot: QtBot, make_desk: Callable[[Path], Desk], small_disk: Path) -> None:
    window = show_window(qtbot, make_desk(small_disk / "desk.vault"))
    if _run("mount", "-o", "remount,ro", str(small_disk)):
        pytest.skip("a file that is open for writing keeps this kernel from making its disk read-only")
    text = _refused(window, qtbot)
    assert "cannot be written" in text or "failed to read or write" in text
    assert _run("mount", "-o", "remount,rw", str(small_disk)) == 0
    _works_again(window, qtbot)
    window.desk.close()


def test_who_closes_the_window_hears_of_what_is_not_saved(shown: MainWindow, qtbot: QtBot) -> None:
    away = shown.desk.path.rename(shown.desk.path.with_name("away.vault"))
    shown.desk.do(lambda vault: keep(vault, Term(id="t", text="anchor"), words="new term"))
    assert shown.close() is False
    settle(qtbot, shown.desk)
    assert shown.isVisible()
    assert "close it once more to leave" in _notice(shown)
    away.rename(shown.desk.path)
    assert shown.close() is True


def test_the_window_closes_by_itself_once_all_is_written(shown: MainWindow, qtbot: QtBot) -> None:
    shown.desk.do(lambda vault: keep(vault, Term(id="t", text="anchor"), words="new term"))
    shown.close()
    qtbot.waitUntil(lambda: not shown.isVisible())
    assert get_record(shown.desk.vault, Term, "t") is not None


def _refused(window: MainWindow, qtbot: QtBot, text: str = "anchor") -> str:
    """Try to write; the sentence that the window shows. Nothing is written, nor said to be."""
    told: list[str] = []
    kept: list[object] = []
    for failed in (None, told.append):
        window.desk.do(
            lambda vault: keep(vault, Term(id="refused", text=text), words="new term"), kept.append, failed=failed
        )
        qtbot.waitUntil(lambda: not window.desk.is_writing, timeout=20_000)
        settle(qtbot, window.desk)
        assert _notice(window), "the window says nothing"
    assert kept == []
    assert told == [_notice(window)]
    assert window.desk.undoable.undo == ""
    return _notice(window)


def _works_again(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.desk
    desk.do(lambda vault: keep(vault, Term(id="kept", text="hold"), words="new term"))
    settle(qtbot, desk)
    assert get_record(desk.vault, Term, "kept") == Term(id="kept", text="hold")
    assert get_record(desk.vault, Term, "refused") is None
    assert desk.undoable.undo == "new term"
    assert check(desk.vault) == ()


def _notice(window: MainWindow) -> str:
    bar = window.findChild(NoticeBar)
    assert bar is not None
    label = bar.findChild(QLabel)
    return label.text() if bar.isVisible() and label is not None else ""


def _run(*command: str) -> int:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode
    except FileNotFoundError:
        return 1
