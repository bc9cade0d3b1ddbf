"""A row is taken by the mouse, carried and dropped.

Offscreen Qt never drags: there the events of its drag loop are played. On a real screen, which the last test opens,
the most of them go through that loop itself.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.dossiers.conftest import Hand
from tests.ui.dossiers.whole_dossier import DAY
from trustdesk.domain.meetings import Contact
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party, Record
from trustdesk.operations.editing import keep
from trustdesk.ui.widgets.row_list_drag import EdgeScroll
from trustdesk.ui.widgets.row_list_view import RowView

_LEFT, _NONE, _MOVE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction
_OURS = "promises-ours"
_STEP_MS = 5
_LONGEST_S = 120
_LOOKS = 12


class _Mouse:
    """The pointer on a real screen; each act is at a point of a view."""

    def move(self, view: RowView, at: QPoint) -> None:
        QTest.mouseMove(view.window().windowHandle(), self._on_window(view, at))

    def drop(self, view: RowView, at: QPoint) -> None:
        QTest.mouseRelease(view.window().windowHandle(), _LEFT, _NONE, self._on_window(view, at))

    def give_up(self, view: RowView) -> None:
        QTest.keyClick(view.window().windowHandle(), Qt.Key.Key_Escape)

    def _on_window(self, view: RowView, at: QPoint) -> QPoint:
        return view.viewport().mapTo(view.window(), at)


class _Played(_Mouse):
    """What the loop sends to a view while the pointer carries something over it."""

    def __init__(self, drag: QDrag) -> None:
        self._mime = drag.mimeData()
        self._over: RowView | None = None

    def move(self, view: RowView, at: QPoint) -> None:
        if self._over is not view:
            self._leave()
            self._over = view
            self._send(QDragEnterEvent(at, _MOVE, self._mime, _LEFT, _NONE))
        self._send(QDragMoveEvent(at, _MOVE, self._mime, _LEFT, _NONE))

    def drop(self, view: RowView, at: QPoint) -> None:
        self._send(QDropEvent(QPointF(at), _MOVE, self._mime, _LEFT, _NONE))

    def give_up(self, view: RowView) -> None:
        self._leave()

    def _leave(self) -> None:
        if self._over is not None:
            self._send(QDragLeaveEvent())

    def _send(self, event: QDropEvent | QDragLeaveEvent) -> None:
        assert self._over is not None
        QApplication.sendEvent(self._over.viewport(), event)


Act = Callable[[_Mouse], None]


@pytest.fixture
def carry(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Presses the row of that number of a view, pulls it, and does these acts while it is carried."""
    real = QGuiApplication.platformName() == "xcb"

    def take(view: RowView, number: int, *acts: Act) -> None:
        if not real:
            monkeypatch.setattr(
                QDrag, "exec", lambda drag, *_: [act(played) for played in [_Played(drag)] for act in acts]
            )
        work: Iterator[None] = (act(_Mouse()) for act in acts)
        timer = QTimer(view, interval=_STEP_MS)
        timer.timeout.connect(lambda: next(work, None))
        start, mouse = _spot(view, number, 0.5), _Mouse()
        QTest.mousePress(view.window().windowHandle(), _LEFT, _NONE, view.viewport().mapTo(view.window(), start))
        if real:
            timer.start()
        # This returns when the drag is over.
        mouse.move(view, start + QPoint(40, 0))
        timer.stop()
        if not real:
            QTest.mouseRelease(view.window().windowHandle(), _LEFT, _NONE, QPoint(1, 1))

    return take


@pytest.fixture
def three(whole: Hand) -> Hand:
    """The dossier, with a third promise of ours."""
    _add(whole, Promise(id="third", counterpart="whole", party=Party.OURS, text="third"), section="promises")
    assert _order(whole) == ["promise-ours-1", "promise-ours-2", "third"]
    return whole


def _add(hand: Hand, record: Record, section: str) -> None:
    keep(hand.desk.vault, record, words="a record")
    hand.show("")
    hand.show("whole")
    hand.sheet.reveal(section=section)
    hand.settle()


def _wait_for_rest(hand: Hand, *views: RowView) -> None:
    """Until the views have stayed where they are for several looks."""
    seen: list[list[QPoint]] = []

    def rests() -> bool:
        seen.append([view.mapTo(hand.sheet, QPoint(0, 0)) for view in views])
        return len(seen) > _LOOKS and all(each == seen[-1] for each in seen[-_LOOKS:])

    hand.qtbot.waitUntil(rests)


def _order(hand: Hand, key: str = _OURS) -> list[str]:
    return [row.key for row in hand.part(key).rows.rows]


def _kept(hand: Hand) -> list[str]:
    return [each.id for each in hand.kept("promises") if isinstance(each, Promise) and each.party is Party.OURS]


def _spot(view: RowView, number: int, part: float) -> QPoint:
    rect = view.visualRect(view.model().index(number, 0))
    return QPoint(rect.left() + 40, rect.top() + round(part * rect.height()))


def _onto(view: RowView, number: int, part: float) -> tuple[Act, Act]:
    spot = _spot(view, number, part)
    return lambda mouse: mouse.move(view, spot), lambda mouse: mouse.drop(view, spot)


@pytest.mark.parametrize(
    ("number", "over", "part", "order"),
    [
        (0, 2, 0.9, ["promise-ours-2", "third", "promise-ours-1"]),
        (0, 2, 0.1, ["promise-ours-2", "promise-ours-1", "third"]),
        (2, 0, 0.1, ["third", "promise-ours-1", "promise-ours-2"]),
        (2, 0, 0.9, ["promise-ours-1", "third", "promise-ours-2"]),
    ],
)
def test_a_row_stands_where_it_was_dropped_and_can_be_taken_back(
    three: Hand, carry: Callable[..., None], number: int, over: int, part: float, order: list[str]
) -> None:
    view, before = three.view(_OURS, "third"), _order(three)
    carry(view, number, *_onto(view, over, part))
    three.settle()
    assert _order(three) == order
    assert _kept(three) == order
    assert view.current == before[number]
    assert three.sheet.editor.form is None
    three.desk.undo()
    three.settle()
    assert _order(three) == before
    assert _kept(three) == before


def test_a_line_shows_where_the_row_would_stand(three: Hand, carry: Callable[..., None]) -> None:
    view = three.view(_OURS, "third")
    seen: list[int] = []
    shown: list[bool] = []
    height = view.visualRect(view.model().index(0, 0)).bottom() + 1

    def look(_mouse: _Mouse) -> None:
        seen.append(view.gap)
        strip = view.grab().toImage()
        accent = QGuiApplication.palette().accent().color()
        ratio = strip.devicePixelRatio()
        x, rows = round(strip.width() * 0.9), range(round((height - 1) * ratio), round((height + 1) * ratio))
        shown.append(any(strip.pixelColor(x, y) == accent for y in rows))

    over = [_onto(view, number, part)[0] for number, part in ((0, 0.9), (1, 0.2), (1, 0.9), (2, 0.9))]
    carry(view, 0, *(act for each in over for act in (each, look)), lambda mouse: mouse.give_up(view))
    assert seen == [1, 1, 2, 3]
    assert shown == [True, True, False, False]
    assert view.gap == -1


def test_a_row_that_is_let_go_with_escape_stays(three: Hand, carry: Callable[..., None]) -> None:
    view, before = three.view(_OURS, "third"), _order(three)
    undo = three.desk.undoable.undo
    carry(view, 0, _onto(view, 2, 0.9)[0], lambda mouse: mouse.give_up(view))
    three.settle()
    assert _order(three) == before
    assert three.desk.undoable.undo == undo


def test_a_row_is_carried_past_the_form_that_stands_among_the_rows(three: Hand, carry: Callable[..., None]) -> None:
    three.part(_OURS).opened.emit("promise-ours-2")
    three.settle()
    rows = three.part(_OURS).rows
    before, after = (view for view in rows.findChildren(RowView) if view.rows)
    # The form has its height only when its own layout had its turn, and the sheet goes along with it.
    three.qtbot.waitUntil(lambda: after.y() - before.geometry().bottom() > 4 * before.height())
    three.sheet.body.bring_to_top("promises")
    _wait_for_rest(three, before, after)
    carry(after, 0, *_onto(before, 0, 0.1))
    three.settle()
    assert _kept(three) == ["third", "promise-ours-1", "promise-ours-2"]


def test_a_row_is_not_taken_by_another_list(three: Hand, carry: Callable[..., None]) -> None:
    ours, theirs = three.view(_OURS, "third"), three.view("promises-theirs", "promise-theirs-1")
    before, seen = _order(three), list[int]()
    three.sheet.body.bring_into_view(ours)
    move, drop = _onto(theirs, 0, 0.1)
    carry(ours, 0, move, lambda _mouse: seen.append(theirs.gap), drop)
    three.settle()
    assert seen == [-1]
    assert _order(three) == before


def test_where_days_give_the_order_it_says_so(whole: Hand, carry: Callable[..., None]) -> None:
    _add(whole, Contact(id="later", counterpart="whole", on=DAY + timedelta(days=1), text="later"), section="meetings")
    view, before = whole.view("contacts", "later"), _order(whole, "contacts")
    number = before.index("later")
    with whole.qtbot.waitSignal(whole.desk.noticed):
        carry(view, number, *_onto(view, len(before) - 1 if number == 0 else 0, 0.9 if number == 0 else 0.1))
    whole.settle()
    assert _order(whole, "contacts") == before


def test_near_its_edges_the_sheet_scrolls(three: Hand) -> None:
    view, body = three.view(_OURS, "third"), three.sheet.body
    followed: list[QPoint] = []
    scroll = EdgeScroll(view, followed.append)
    bar, port = body.verticalScrollBar(), body.viewport()
    start = bar.value()
    scroll.follow(port.mapToGlobal(QPoint(100, port.height() - 4)))
    assert bar.value() > start
    lower = bar.value()
    scroll.follow(port.mapToGlobal(QPoint(100, port.height() // 2)))
    assert bar.value() == lower
    scroll.follow(port.mapToGlobal(QPoint(100, 4)))
    assert bar.value() < lower
    assert len(followed) == 2
    scroll.deleteLater()


@pytest.mark.skipif(os.environ.get("QT_QPA_PLATFORM") == "xcb", reason="it is what runs there")
def test_all_this_on_a_real_screen() -> None:
    here = Path(__file__)
    command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", sys.executable, "-m", "pytest", "-q", str(here)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", "-k", "stands or escape or past"],
        env=environment,
        cwd=here.parents[3],
        capture_output=True,
        text=True,
        timeout=_LONGEST_S,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:]
