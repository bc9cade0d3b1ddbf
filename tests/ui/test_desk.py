"""The desk: reads off the GUI thread with the latest question winning, writes in order, undo in words, errors shown."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.changes import Changes
from trustdesk.domain.progress import Progress
from trustdesk.domain.terms import Term
from trustdesk.i18n.words import Words
from trustdesk.operations.editing import keep, remove
from trustdesk.store import vault as vault_module
from trustdesk.store.vault import Vault, open_vault
from trustdesk.ui.desk import Cancelled, Desk, Notice, Undoable


def _term(text: str) -> Term:
    return Term(id="t", text=text)


def test_a_question_is_answered_off_the_gui_thread_and_handed_over_on_it(empty_desk: Desk, qtbot: QtBot) -> None:
    seen: list[tuple[str, str]] = []
    owner = QObject()
    empty_desk.read(
        lambda _: threading.current_thread().name,
        lambda name: seen.append((name, threading.current_thread().name)),
        owner=owner,
    )
    settle(qtbot, empty_desk)
    [(asked_on, told_on)] = seen
    assert asked_on.startswith("read")
    assert told_on == threading.main_thread().name


def test_only_the_latest_of_a_topic_is_told(empty_desk: Desk, qtbot: QtBot) -> None:
    told: list[int] = []
    owner = QObject()
    for number in range(50):
        empty_desk.read(lambda _, n=number: n, told.append, owner=owner, topic="list")
    settle(qtbot, empty_desk)
    assert told == [49]


def test_what_arrives_together_is_handed_over_with_the_window_answering_in_between(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    told: list[int] = []
    owner = QObject()

    def take(number: int) -> None:
        time.sleep(0.008)  # longer than is handed over in one go
        told.append(number)

    for number in range(6):
        empty_desk.read(lambda _, n=number: n, take, owner=owner, topic=f"{number}")
    empty_desk._reading.submit(time.sleep, 0.05).result()  # all has been answered, and nothing handed over
    seen: set[int] = set()
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: seen.add(len(told)))
    timer.start()
    settle(qtbot, empty_desk)
    timer.stop()
    assert sorted(told) == list(range(6))
    assert len(seen) >= 5


def test_an_answer_may_wait_for_another(empty_desk: Desk, qtbot: QtBot) -> None:
    told: list[str] = []
    owner = QObject()

    def take(_: int) -> None:
        empty_desk.read(lambda _vault: 2, lambda _: told.append("inner"), owner=owner, topic="inner")
        qtbot.waitUntil(lambda: bool(told))
        told.append("outer")

    empty_desk.read(lambda _: 1, take, owner=owner, topic="outer")
    settle(qtbot, empty_desk)
    assert told == ["inner", "outer"]


def test_what_is_gone_is_not_told(empty_desk: Desk, qtbot: QtBot) -> None:
    told: list[int] = []
    owner = QObject()
    empty_desk.read(lambda _: 1, told.append, owner=owner)
    owner.deleteLater()
    del owner
    settle(qtbot, empty_desk)
    assert told in ([], [1])  # not a crash; whether it was told depends on who was first


def test_a_change_is_told_with_its_words_and_can_be_undone(empty_desk: Desk, qtbot: QtBot) -> None:
    changes: list[Changes] = []
    undoable: list[Undoable] = []
    empty_desk.changed.connect(changes.append)
    empty_desk.undoable_changed.connect(undoable.append)
    empty_desk.do(lambda vault: keep(vault, _term("one"), words="new term"))
    empty_desk.do(lambda vault: keep(vault, _term("two"), words="change of a term"))
    settle(qtbot, empty_desk)
    assert [each.words for each in changes] == ["new term", "change of a term"]
    assert undoable[-1] == Undoable(undo="change of a term", redo="")
    empty_desk.undo()
    settle(qtbot, empty_desk)
    assert empty_desk.undoable == Undoable(undo="new term", redo="change of a term")
    empty_desk.redo()
    settle(qtbot, empty_desk)
    assert empty_desk.undoable == Undoable(undo="change of a term", redo="")


def test_a_step_that_another_program_took_back_is_offered_no_more(empty_desk: Desk, qtbot: QtBot) -> None:
    empty_desk.do(lambda vault: keep(vault, Term(id="a", text="a"), words="new term"))
    settle(qtbot, empty_desk)
    with open_vault(empty_desk.path) as other:
        other.undo()
        other.forget_history()
    empty_desk.undo()
    settle(qtbot, empty_desk)
    assert empty_desk.undoable == Undoable()


def test_what_can_be_undone_is_known_after_a_restart(
    make_desk: Callable[[Path], Desk], vault_path: Path, qtbot: QtBot
) -> None:
    first = make_desk(vault_path)
    first.do(lambda vault: keep(vault, _term("one"), words="new term"))
    settle(qtbot, first)
    first.close()
    again = make_desk(vault_path)
    settle(qtbot, again)
    assert again.undoable.undo == "new term"


def test_a_failure_is_noticed_in_words_or_told_to_who_asked(empty_desk: Desk, qtbot: QtBot) -> None:
    notices: list[Notice] = []
    told: list[str] = []
    empty_desk.noticed.connect(notices.append)
    empty_desk.do(lambda vault: remove(vault, "terms", "none", "removal of a term"))
    empty_desk.do(lambda vault: remove(vault, "terms", "none", "removal of a term"), failed=told.append)
    settle(qtbot, empty_desk)
    assert [each.wrong for each in notices] == [True]
    assert "terms/none" in notices[0].text
    assert len(told) == 1


def test_a_notice_offers_undo_only_where_something_changed(empty_desk: Desk, qtbot: QtBot) -> None:
    notices: list[Notice] = []
    empty_desk.noticed.connect(notices.append)
    for _ in range(2):
        empty_desk.do(lambda vault: keep(vault, _term("one"), words="new term"), notice="Kept")
    settle(qtbot, empty_desk)
    assert [(each.text, each.undoable) for each in notices] == [("Kept", True)]


def test_long_work_reports_and_ends(empty_desk: Desk, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []
    ended: list[str] = []
    listened = threading.Event()

    def long(_vault: Vault, progress: Progress) -> str:
        assert listened.wait(5)
        for step in range(3):
            progress(step, 3)
        return "done"

    work = empty_desk.work("Long", long, ended.append)
    work.progressed.connect(lambda done, total: steps.append((done, total)))
    listened.set()
    settle(qtbot, empty_desk)
    assert ended == ["done"]
    assert steps[-1:] == [(2, 3)]


def test_cancelled_work_stops_and_tells_nothing(empty_desk: Desk, qtbot: QtBot) -> None:
    began = threading.Event()
    ended: list[str] = []
    notices: list[Notice] = []
    empty_desk.noticed.connect(notices.append)

    def endless(_vault: Vault, progress: Progress) -> str:
        began.set()
        while True:
            progress(0, 1)

    work = empty_desk.work("Long", endless, ended.append)
    assert began.wait(5)
    with qtbot.waitSignal(work.finished):
        work.cancel()
    assert (ended, notices) == ([], [])
    with pytest.raises(Cancelled):
        work.report(0, 1)


def test_a_vault_that_cannot_be_opened_is_told_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "desk.vault"
    file.write_bytes(b"this is no vault at all, but a text of some length" * 50)
    desk = Desk(file, lambda: pytest.fail("the clock is not asked"), Words("en"))
    with qtbot.waitSignal(desk.opening_failed) as told:
        desk.open()
    desk.close()
    assert str(file) in told.args[0]


def test_an_index_of_another_version_is_made_anew_with_progress(qtbot: QtBot, desk: Desk) -> None:
    with desk.vault.write_transaction() as connection:
        connection.exec_driver_sql("UPDATE search_state SET value = 0 WHERE name = 'fold_version'")
    again = Desk(desk.path, desk.now, desk.words)
    told: list[str] = []
    again.opening_told.connect(told.append)
    with qtbot.waitSignal(again.opened, timeout=20_000):
        again.open()
    settle(qtbot, again)
    again.close()
    assert told
    assert " of " in told[-1]


def test_a_bug_in_an_operation_is_not_swallowed(empty_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as exceptions:
        empty_desk.read(lambda _: 1 / 0, lambda _: None, owner=empty_desk)
        settle(qtbot, empty_desk)
    assert [kind for kind, _, _ in exceptions] == [ZeroDivisionError]


def test_what_is_saved_while_something_long_is_written_waits_for_it(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vault_module, "BUSY_TIMEOUT_S", 0.05)
    is_writing, may_end = threading.Event(), threading.Event()
    notices: list[Notice] = []
    empty_desk.noticed.connect(notices.append)

    def import_much(vault: Vault, _progress: Progress) -> None:
        with vault.write("a large import") as writer:
            writer.put(Term(id="imported", text="imported"))
            is_writing.set()
            may_end.wait(5)

    empty_desk.work("Import", import_much, lambda _: None)
    qtbot.waitUntil(is_writing.is_set)
    kept: list[object] = []
    empty_desk.do(lambda vault: keep(vault, _term("typed"), words="typing"), kept.append)
    # Much longer than another program would be waited for.
    threading.Timer(0.3, may_end.set).start()
    settle(qtbot, empty_desk)
    assert len(kept) == 1
    assert not notices


def test_what_is_built_in_slices_counts_as_under_way(empty_desk: Desk, qtbot: QtBot) -> None:
    built: list[int] = []

    def steps() -> Iterator[None]:
        for number in range(20):
            built.append(number)
            time.sleep(0.002)
            yield

    owner = QObject()
    empty_desk.build(steps(), owner=owner, topic="rows")
    assert 0 < len(built) < 20
    assert empty_desk.is_busy
    settle(qtbot, empty_desk)
    assert built == list(range(20))
