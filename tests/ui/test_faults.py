"""A mistake of ours: one calm sentence with a way out, a note without anybody's texts, and the window goes on."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.changes import Outcome
from trustdesk.domain.terms import Term
from trustdesk.operations.editing import keep
from trustdesk.store.vault import Vault
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.faults import catch_faults, fault_note
from trustdesk.ui.main_window import MainWindow

_SECRET = "Haruto Kuwabori pays 41 at most"  # what a note must never tell
pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "faults.txt"


@pytest.fixture
def notices(desk: Desk, file: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[list[Notice]]:
    """What is noticed while mistakes are caught."""
    told: list[Notice] = []
    desk.noticed.connect(told.append)
    let_go = catch_faults(desk, file)
    yield told
    let_go()
    capsys.readouterr()


def _mistaken(vault: Vault) -> Outcome[None]:
    with vault.write("a change") as writer:
        writer.put(Term(id="half", text=_SECRET))
        raise KeyError(_SECRET)


def test_a_mistake_is_told_and_noted_and_nothing_of_it_is_kept(
    window: MainWindow, desk: Desk, qtbot: QtBot, notices: list[Notice], file: Path
) -> None:
    desk.do(_mistaken)
    settle(qtbot, desk)
    (notice,) = notices
    assert notice.wrong
    assert "TrustDesk made a mistake" in notice.text
    assert str(file) in notice.text
    note = file.read_text(encoding="utf-8")
    assert "builtins.KeyError" in note
    assert "in _mistaken" in note
    assert "trustdesk/ui/desk.py" in note
    with desk.vault.read() as reader:
        assert reader.get(Term, "half") is None
    # And everything goes on.
    desk.do(lambda vault: keep(vault, Term(id="whole", text="anchor"), words="new term"))
    settle(qtbot, desk)
    with desk.vault.read() as reader:
        assert reader.get(Term, "whole") is not None


def test_a_note_holds_no_text_and_no_folder_of_the_user(
    desk: Desk, qtbot: QtBot, notices: list[Notice], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.do(_mistaken)
    settle(qtbot, desk)
    written = file.read_text(encoding="utf-8") + capsys.readouterr().err
    for word in (*_SECRET.split(), str(Path.home()), str(Path(__file__).parent)):
        assert word not in written.split()
        assert f"{word}/" not in written
    assert _SECRET not in written


def test_who_waits_for_an_answer_hears_that_none_will_come(desk: Desk, qtbot: QtBot, notices: list[Notice]) -> None:
    told: list[str] = []
    desk.do(_mistaken, failed=told.append)
    settle(qtbot, desk)
    assert told == [""]
    assert len(notices) == 1


def test_a_note_that_cannot_be_written_is_not_promised(
    desk: Desk, qtbot: QtBot, notices: list[Notice], file: Path
) -> None:
    file.parent.write_text("a file where the folder should be")
    desk.do(_mistaken)
    settle(qtbot, desk)
    (notice,) = notices
    assert "TrustDesk made a mistake" in notice.text
    assert str(file) not in notice.text


def test_the_notes_cannot_grow_for_ever(desk: Desk, qtbot: QtBot, notices: list[Notice], file: Path) -> None:
    file.parent.mkdir()
    file.write_text("x" * 300_000)
    desk.do(_mistaken)
    settle(qtbot, desk)
    assert file.stat().st_size < 10_000


def test_an_interrupt_from_the_terminal_is_no_mistake(
    desk: Desk, notices: list[Notice], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert notices == []
    assert not file.exists()


def _in_turn() -> None:
    try:
        int(_SECRET)
    except ValueError as cause:
        raise LookupError(_SECRET) from cause


def test_a_note_tells_the_causes_first() -> None:
    with pytest.raises(LookupError) as caught:
        _in_turn()
    note = fault_note(caught.value, datetime(2026, 6, 3, 9, tzinfo=UTC))
    assert note.index("builtins.ValueError") < note.index("builtins.LookupError")
    assert _SECRET not in note
