"""What somebody does in the window, done by the program: ``python -m tests.bench.window_session VAULT``.

Runs the real program (`trustdesk.app.run`) with a window that is measured, and prints what was seen as JSON. It writes
to the vault.
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from tests.bench.stalls import Probe, Session, plain
from trustdesk import app as program
from trustdesk.domain.heads import ListOrder
from trustdesk.settings import Settings
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen

if TYPE_CHECKING:
    from trustdesk.ui.counterparts.counterpart_model import CounterpartModel
    from trustdesk.ui.counterparts.list_side import ListSide

T = TypeVar("T", bound=QWidget)
# The sample desk and those of `tests.bench.many` lie around it; naming it here spares the imports of either.
_NOW = datetime(2026, 6, 3, 9, tzinfo=UTC)
_FILTERED = ("anna belcor", "corbel ti")
_GOAL = "a longer term in return for a firm date of the first delivery"
_BETWEEN_KEYS_MS = 60
_DOSSIERS = 10


class MeasuredWindow(MainWindow):
    """The window as it is; once it is open, it is used."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._session = Session(app, desk, Probe())
        super().__init__(desk, settings)
        self._session.begin()
        desk.opened.connect(lambda: QTimer.singleShot(0, self._use))

    def _use(self) -> None:
        session = self._session
        session.end("start, until all is there", 1500)
        _open_screens(session, self)
        _use_list(session, self)
        counterpart, negotiation = _largest(self.desk)
        _go_through_dossiers(session, self)
        if negotiation:
            _type_a_goal(session, self, counterpart, negotiation)
        _scroll_dossier(session, self, counterpart)
        _search(session, self)
        for screen in (Screen.TODAY, Screen.COUNTERPARTS, Screen.PROMISES, Screen.PEOPLE, Screen.TERMS):
            session.begin()
            self.go_to(Place(screen=screen))
            session.end(f"{screen.value} again")
        print(json.dumps(plain(session.seen)), flush=True)
        self.close()


def _open_screens(session: Session, window: MainWindow) -> None:
    for screen in (Screen.PROMISES, Screen.PEOPLE, Screen.TERMS, Screen.COUNTERPARTS):
        session.begin()
        window.go_to(Place(screen=screen))
        session.end(f"{screen.value}, for the first time")


def _use_list(session: Session, window: MainWindow) -> None:
    from trustdesk.ui.counterparts.counterpart_list import CounterpartList
    from trustdesk.ui.counterparts.list_side import ListSide

    rows = _child(window, CounterpartList, "counterparts-list")
    field = _child(window, QLineEdit, "counterparts-filter")
    session.begin()
    rows.scrollToBottom()
    session.until(lambda: rows.rows.summary(rows.rows.rowCount() - 1) is not None)
    session.end("jump to the end of the list")
    session.begin()
    keys = 0
    for text in _FILTERED:
        for letter in text:
            session.until(_press_and_see(rows.rows, field, letter), 1.0)
            keys += 1
        field.clear()
        session.settle(100)
    session.end(f"{keys} keys in the filter")
    _reorder_list(session, _child(window, ListSide, ""))


def _reorder_list(session: Session, side: "ListSide") -> None:
    session.begin()
    for order in (ListOrder.NEXT_MEETING, ListOrder.LAST_CONTACT, ListOrder.OWN, ListOrder.NAME):
        before = side.list.rows.seqs
        side.filters._set_order(order)
        session.until(lambda before=before: side.list.rows.seqs is not before, 2.0)  # type: ignore[misc]
    session.end("4 other orders of the list")


def _press_and_see(rows: "CounterpartModel", field: QLineEdit, letter: str) -> Callable[[], bool]:
    before = rows.seqs
    QTest.keyClicks(field, letter)
    return lambda: rows.seqs is not before


def _largest(desk: Desk) -> tuple[str, str]:
    """The dossier with most records, and a negotiation of it, where it has one."""
    from trustdesk.domain.negotiations import Negotiation

    with desk.vault.read() as reader:
        few = [head.id for head, _ in zip(reader.counterparts(), range(200), strict=False)]
        dossiers = [reader.dossier(each) for each in few]
        largest = max(dossiers, key=lambda each: sum(map(len, each.records.values())))
    return largest.counterpart.id, next((each.id for each in largest.all(Negotiation)), "")


def _go_through_dossiers(session: Session, window: MainWindow) -> None:
    from trustdesk.ui.counterparts.counterpart_list import CounterpartList

    rows = _child(window, CounterpartList, "counterparts-list")
    rows.setFocus()
    rows.select(0)
    session.begin()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    session.end("the first dossier")
    session.begin()
    for _ in range(_DOSSIERS):
        QTest.keyClick(rows, Qt.Key.Key_Down)
        session.settle(600)
    session.end(f"{_DOSSIERS} more dossiers")


def _type_a_goal(session: Session, window: MainWindow, counterpart: str, negotiation: str) -> None:
    session.begin()
    window.go_to(Place(counterpart=counterpart, record=f"negotiations/{negotiation}"))
    session.end("a form of the dossier")
    goal = _child(window, QWidget, "field-goal").findChild(QPlainTextEdit)
    assert goal is not None
    goal.setFocus()
    session.begin()
    for letter in _GOAL[:60]:
        QTest.keyClicks(goal, letter)
        session.pause(_BETWEEN_KEYS_MS)
    session.end("60 letters of a goal, with the page", 1000)


def _scroll_dossier(session: Session, window: MainWindow, counterpart: str) -> None:
    from trustdesk.ui.dossiers.sheet_body import SheetBody

    session.begin()
    window.go_to(Place(counterpart=counterpart))
    session.settle(300)
    bar = _child(window, SheetBody, "sheet-body").verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + bar.singleStep() * 3)
        session.pause(16)
    session.end("scrolling the largest dossier", 1000)


def _search(session: Session, window: MainWindow) -> None:
    session.begin()
    window.command("search")
    session.settle(100)
    field = _child(window, QLineEdit, "search-text")
    for letter in "delivery date":
        QTest.keyClicks(field, letter)
        session.pause(_BETWEEN_KEYS_MS)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    session.end("search, with 13 keys")


def _child(window: MainWindow, kind: type[T], name: str) -> T:
    found: T | None = window.findChild(kind, name) if name else window.findChild(kind)
    assert found is not None, name
    return found


def main() -> None:
    """Open the window."""
    vars(program)["MainWindow"] = MeasuredWindow
    program.run(Path(sys.argv[1]), lambda: _NOW)


if __name__ == "__main__":
    main()
