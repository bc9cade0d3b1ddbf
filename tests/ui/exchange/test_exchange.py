"""Documents in and out of the window: chosen or dropped, with progress, cancel and a way back."""

import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle, show_window
from trustdesk.domain.changes import Changes
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.facts import Fact
from trustdesk.operations.exchange import export_desk
from trustdesk.ui.desk import Desk, Notice, Work
from trustdesk.ui.exchange.documents import ask_and_export, ask_and_import, import_dropped, import_files, load_sample
from trustdesk.ui.exchange.refusal import Refusal
from trustdesk.ui.main_window import MainWindow

ACME = {"id": "acme", "name": "Acme Rail"}
# Of the list that Qt's file dialog opens while a name is typed; only the offscreen screen says so.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")


@pytest.fixture
def document(tmp_path: Path) -> Callable[..., Path]:
    """Writes a document of these lists, and answers with its path."""

    def write(name: str = "desk.json", **lists: object) -> Path:
        file = tmp_path / name
        file.write_text(json.dumps({"format": "trustdesk", "version": 1, **lists}), encoding="utf-8")
        return file

    return write


@pytest.fixture
def said(empty_desk: Desk) -> list[Notice]:
    """Everything that is noticed."""
    found: list[Notice] = []
    empty_desk.noticed.connect(found.append)
    return found


@pytest.fixture
def window(qtbot: QtBot, empty_desk: Desk) -> MainWindow:
    """The whole window on an empty desk."""
    return show_window(qtbot, empty_desk)


def many(count: int) -> list[dict[str, str]]:
    return [{"counterpart": "acme", "text": f"Fact {n}"} for n in range(count)]


def names(desk: Desk) -> list[str]:
    with desk.vault.read() as reader:
        return [each.name for each in reader.all(Counterpart)]


def choose(qtbot: QtBot, window: QWidget, name: str) -> None:
    """Answer the dialog that asks for a file."""
    dialog = window.findChildren(QFileDialog)[-1]
    with qtbot.waitExposed(dialog):
        dialog.show()
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def drop(window: MainWindow, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    at, copy = QPointF(QPoint(50, 50)), Qt.DropAction.CopyAction
    window.dropEvent(QDropEvent(at, copy, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))


def test_a_document_that_is_chosen_is_imported_and_can_be_undone(
    qtbot: QtBot, empty_desk: Desk, window: MainWindow, said: list[Notice], document: Callable[..., Path]
) -> None:
    changed: list[Changes] = []
    empty_desk.changed.connect(changed.append)
    file = document(counterparts=[ACME], facts=many(3))
    ask_and_import(empty_desk, window)
    choose(qtbot, window, str(file))
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].text == "4 records were new or different, one dossier among them."
    assert said[0].undoable
    assert names(empty_desk) == ["Acme Rail"]
    assert changed[0].counterparts == {"acme"}
    settle(qtbot, empty_desk)
    assert empty_desk.undoable.undo == "import of desk.json"
    empty_desk.undo()
    settle(qtbot, empty_desk)
    assert names(empty_desk) == []


def test_several_documents_are_one_import(
    qtbot: QtBot, empty_desk: Desk, window: MainWindow, said: list[Notice], document: Callable[..., Path]
) -> None:
    files = [document("facts.json", facts=many(2)), document("who.json", counterparts=[ACME])]
    ask_and_import(empty_desk, window)
    choose(qtbot, window, " ".join(f'"{file}"' for file in files))
    qtbot.waitUntil(lambda: bool(said))
    settle(qtbot, empty_desk)
    assert empty_desk.undoable.undo in ("import of facts.json, who.json", "import of who.json, facts.json")


def test_the_same_again_says_that_nothing_is_new(
    qtbot: QtBot, empty_desk: Desk, said: list[Notice], document: Callable[..., Path]
) -> None:
    file = document(counterparts=[ACME])
    for expected in (1, 2):
        import_files(empty_desk, [file], None)
        qtbot.waitUntil(lambda expected=expected: len(said) == expected)
    assert said[0].text == "One record was new or different: a dossier."
    assert said[1].text.startswith("All of it is in your desk already")
    assert not said[1].undoable


def test_a_mistake_is_shown_beside_the_window_with_its_place_and_a_way_on(
    qtbot: QtBot, empty_desk: Desk, window: MainWindow, said: list[Notice], document: Callable[..., Path]
) -> None:
    wrong = document("wrong.json", facts=[{"counterpart": "nobody", "text": "<b>x</b>"}])
    import_files(empty_desk, [wrong], window)
    settle(qtbot, empty_desk)
    refusal = window.findChild(Refusal)
    assert refusal is not None
    assert not refusal.isModal()
    problem = refusal.findChild(QLabel, "problem")
    assert problem is not None
    assert problem.text().startswith("wrong.json: facts[0].counterpart: there is no “nobody”")
    assert problem.textFormat() is Qt.TextFormat.PlainText
    assert said == []
    another = refusal.findChild(QPushButton, "another")
    assert another is not None
    qtbot.keyClick(another, Qt.Key.Key_Return)
    choose(qtbot, window, str(document("right.json", counterparts=[ACME])))
    qtbot.waitUntil(lambda: bool(said))
    assert names(empty_desk) == ["Acme Rail"]


def test_escape_closes_the_mistake(qtbot: QtBot, empty_desk: Desk, window: MainWindow, tmp_path: Path) -> None:
    import_files(empty_desk, [tmp_path / "missing.json"], window)
    settle(qtbot, empty_desk)
    refusal = window.findChild(Refusal)
    assert refusal is not None
    qtbot.keyClick(refusal, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(Refusal) is None)


def test_a_document_dropped_on_the_window_is_imported(
    qtbot: QtBot, empty_desk: Desk, window: MainWindow, said: list[Notice], document: Callable[..., Path]
) -> None:
    drop(window, document(counterparts=[ACME]))
    qtbot.waitUntil(lambda: bool(said))
    assert names(empty_desk) == ["Acme Rail"]


def test_a_mistake_in_a_document_that_was_dropped_is_shown_beside_the_window(
    qtbot: QtBot, empty_desk: Desk, window: MainWindow, document: Callable[..., Path]
) -> None:
    drop(window, document(facts=many(1)))
    settle(qtbot, empty_desk)
    refusal = window.findChild(Refusal)
    assert refusal is not None
    refusal.reject()


@pytest.mark.parametrize("what", ["photo.jpg", "folder", "address"])
def test_what_is_no_document_is_refused_in_words(
    qtbot: QtBot, empty_desk: Desk, said: list[Notice], document: Callable[..., Path], tmp_path: Path, what: str
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "folder").mkdir()
    bad = QUrl("https://example.org/desk.json") if what == "address" else QUrl.fromLocalFile(str(tmp_path / what))
    good = QUrl.fromLocalFile(str(document(counterparts=[ACME])))
    import_dropped(empty_desk, [good, bad])
    assert len(said) == 1
    assert said[0].wrong
    assert what == "address" or f"“{what}” is no TrustDesk document" in said[0].text
    settle(qtbot, empty_desk)
    assert names(empty_desk) == []


def test_an_import_that_is_cancelled_changes_nothing(
    qtbot: QtBot, empty_desk: Desk, window: MainWindow, said: list[Notice], document: Callable[..., Path]
) -> None:
    """By the button of the bar at the foot, in the middle of it."""
    shares: list[float] = []

    def began(work: Work) -> None:
        work.progressed.connect(lambda done, total: press(done / total))

    def press(share: float) -> None:
        shares.append(share)
        cancel = next(each for each in window.findChildren(QPushButton) if each.text() == "Cancel" and each.isVisible())
        if cancel.isEnabled():
            qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)

    empty_desk.work_began.connect(began)
    import_files(empty_desk, [document(counterparts=[ACME], facts=many(4_000))], window)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[0].text == "The import was cancelled; nothing was changed."
    assert not said[0].undoable
    assert max(shares) < 0.9
    assert names(empty_desk) == []
    assert empty_desk.vault.history() == ()


def test_the_sample_desk_is_loaded_with_a_way_back(qtbot: QtBot, empty_desk: Desk, said: list[Notice]) -> None:
    for expected in (1, 2):
        load_sample(empty_desk)
        qtbot.waitUntil(lambda expected=expected: len(said) == expected, timeout=20_000)
    assert said[0].undoable
    assert "dossiers among them" in said[0].text
    assert said[1].text == "The sample desk is here already."
    assert len(names(empty_desk)) > 8


def to(file: Path) -> Callable[..., None]:
    def ask(window: QWidget, title: str, name: str, filters: Mapping[str, str], then: Callable[[Path], None]) -> None:
        assert name == "trustdesk-2026-06-03"
        assert list(filters) == ["json"]
        then(file)

    return ask


def test_everything_is_exported(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    window = show_window(qtbot, desk)
    with qtbot.waitSignal(desk.noticed) as noticed:
        ask_and_export(desk, window, to(tmp_path / "all.json"))
    assert noticed.args is not None
    assert noticed.args[0].text == f"Everything is in {tmp_path / 'all.json'}."
    assert (tmp_path / "all.json").read_bytes() == export_desk(desk.vault)


def test_an_export_that_is_cancelled_leaves_no_file(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    desk.work_began.connect(lambda work: work.cancel())
    (tmp_path / "out").mkdir()
    window = show_window(qtbot, desk)
    with qtbot.waitSignal(desk.noticed) as noticed:
        ask_and_export(desk, window, to(tmp_path / "out" / "all.json"))
    assert noticed.args is not None
    assert noticed.args[0].text == "The export was cancelled; no file was written."
    assert list((tmp_path / "out").iterdir()) == []


def test_an_export_that_cannot_be_written_is_said(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    window = show_window(qtbot, desk)
    with qtbot.waitSignal(desk.noticed) as noticed:
        ask_and_export(desk, window, to(tmp_path / "file" / "all.json"))
    assert noticed.args is not None
    assert noticed.args[0].wrong
    assert "cannot be written" in noticed.args[0].text


def test_the_window_goes_on_during_an_import(
    qtbot: QtBot, empty_desk: Desk, said: list[Notice], document: Callable[..., Path]
) -> None:
    """A timer of 5 ms is never late by as much as a person notices. The limit is generous: other tests run beside."""
    late: list[float] = []
    last = [time.perf_counter()]

    def tick() -> None:
        now = time.perf_counter()
        late.append(now - last[0])
        last[0] = now

    timer = QTimer(interval=5, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    file = document(counterparts=[ACME], facts=many(6_000))
    import_files(empty_desk, [file], None)
    timer.start()
    qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    timer.stop()
    assert len(late) > 30
    assert sorted(late)[len(late) // 2] < 0.03
    assert max(late) < 0.3
    with empty_desk.vault.read() as reader:
        assert reader.count(Fact) == 6_000
