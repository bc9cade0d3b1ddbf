"""Every promise, both ways, in one list: what is due, what became of the rest, and one key for each thing to do."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party
from trustdesk.operations.promises import Order, PromiseLine, PromiseWish, find_promise, promise_lines, promise_numbers
from trustdesk.ui.desk import Desk
from trustdesk.ui.panel import Panel
from trustdesk.ui.places import Place
from trustdesk.ui.promises.new_dates import NewDates
from trustdesk.ui.promises.new_promise import NewPromise
from trustdesk.ui.promises.promise_acts import PromiseActs
from trustdesk.ui.promises.promise_rows import promise_columns, promise_row
from trustdesk.ui.record_list import RecordList
from trustdesk.ui.theme import XL, L, M, S, role
from trustdesk.ui.widgets.detail_pane import DetailPane
from trustdesk.ui.widgets.filter_bar import FilterBar
from trustdesk.ui.widgets.list_head import ListHead
from trustdesk.ui.widgets.paged_model import Row
from trustdesk.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from trustdesk.ui.fields.record_form import RecordForm

_PARTIES = (None, Party.OURS, Party.THEIRS)
_BESIDE_LETTERS = 140


class PromisesPanel(Panel):
    """See the module."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._order, self._descending = Order.DUE, False
        self._form: RecordForm | None = None
        self._shown = ""
        self.list = RecordList(
            desk,
            promise_columns(desk.words),
            promise_numbers,
            self._rows,
            icon_name="scale",
            parent=self,
        )
        self.list.table.setAccessibleName(desk.words("ui-promises-list"))
        self.acts = PromiseActs(desk, self.list.table, self._renegotiate, self._go_to_dossier)
        self._new_promise: NewPromise | None = None
        self._new_dates: NewDates | None = None
        self._detail = DetailPane(desk.words("ui-promises-close"), self)
        self._detail.hide()
        self._detail.close_requested.connect(self._hide_form)
        self._place_parts()
        self._connect()
        self._ask()

    @property
    def new_promise(self) -> NewPromise:
        """The line that takes a new promise."""
        if self._new_promise is None:
            self._new_promise = NewPromise(self.desk, self)
            self._add_line(self._new_promise)
        return self._new_promise

    @property
    def new_dates(self) -> NewDates:
        """The line that takes other dates for one."""
        if self._new_dates is None:
            self._new_dates = NewDates(self.desk, self)
            self._add_line(self._new_dates)
        return self._new_dates

    def go_to(self, place: Place) -> None:
        """Show the list; a promise that is named is brought into view and opened."""
        kind, _, record_id = place.record.partition("/")
        self.list.table.setFocus()
        if kind == Promise.kind:
            now = self.desk.now()
            self.desk.read(lambda vault: find_promise(vault, record_id, now), self._seek, owner=self)

    def finish_edits(self) -> None:
        if self._form is not None:
            self._form.finish()

    # --- Parts

    def _place_parts(self) -> None:
        words = self.desk.words
        self._head = ListHead(words("ui-promises-title"), words("ui-promises-new"), self)
        self._head.new.setObjectName("new-promise-button")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, L, XL, S)
        layout.setSpacing(M)
        layout.addWidget(self._head)
        layout.addWidget(self._make_bar())
        self._lines = QVBoxLayout()
        layout.addLayout(self._lines)
        sides = SideBySide(self.list, self._detail, _BESIDE_LETTERS, parent=self)
        sides.setObjectName("promises")
        layout.addWidget(sides, 1)
        keys = QLabel(self.desk.words("ui-promises-keys"), self)
        keys.setWordWrap(True)
        role(keys, "small")
        layout.addWidget(keys)

    def _make_bar(self) -> QWidget:
        words = self.desk.words
        self.bar = FilterBar(words("ui-promises-filter"), self)
        self.whose = self.bar.add_choice(
            words("ui-promises-whose"), [words(f"ui-promises-whose-{key}") for key in ("all", "ours", "theirs")]
        )
        self.settled = self.bar.add_choice(
            words("ui-promises-state"), [words("ui-promises-open"), words("ui-promises-settled")]
        )
        return self.bar

    def _connect(self) -> None:
        self._head.new_pressed.connect(self._start_new)
        self.settled.chosen.connect(self._change_settled)
        self.bar.changed.connect(self._ask)
        self.list.order_requested.connect(self._sort)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.counted.connect(self._count_rows)
        self.list.empty.pressed.connect(self._start_new)
        self.desk.changed.connect(self._refresh)

    def _add_line(self, line: NewPromise | NewDates) -> None:
        line.closed.connect(self.list.table.setFocus)
        line.saved.connect(self._find)
        self._lines.addWidget(line)
        line.chain_tabs(self.bar.field)

    # --- The list

    def _rows(self, vault: Any, numbers: Sequence[int]) -> Mapping[int, Row]:
        now, words = self.desk.now(), self.desk.words
        lines = promise_lines(vault, numbers, now)
        return {number: promise_row(line, words, now.date()) for number, line in lines.items()}

    def _ask(self) -> None:
        wish = PromiseWish(
            party=_PARTIES[self.whose.current()],
            settled=self.settled.current() == 1,
            containing=self.bar.text,
            order=self._order,
            descending=self._descending,
        )
        key = "state" if self._order is Order.DONE else self._order.value
        self.list.show_order(key, descending=self._descending)
        self.list.show_list(wish)

    def _change_settled(self, settled: int) -> None:
        """What is open is wanted soonest first, what is settled latest first."""
        self._order, self._descending = (Order.DONE, True) if settled else (Order.DUE, False)
        self._ask()

    def _sort(self, key: str, descending: bool) -> None:
        by_day = Order.DONE if self.settled.current() else Order.DUE
        self._order = by_day if key == "state" else Order(key)
        self._descending = descending
        self._ask()

    def _count_rows(self, count: int) -> None:
        words = self.desk.words
        self._head.say_count(words("ui-promises-count", count=count) if count else "")
        if self.bar.text:
            self.list.empty.say(words("ui-promises-none-found", text=self.bar.text))
        elif self.settled.current():
            self.list.empty.say(words("ui-promises-none-settled"))
        else:
            self.list.empty.say(words("ui-promises-none"), words("ui-promises-new"))

    def _refresh(self, changes: Changes) -> None:
        if changes.of(Promise.kind) or changes.of(Counterpart.kind):
            self.list.refresh()

    def _start_new(self) -> None:
        if self._new_dates is not None:
            self._new_dates.hide()
        self.new_promise.start()

    def _find(self, promise_id: str) -> None:
        now = self.desk.now()
        self.desk.read(lambda vault: find_promise(vault, promise_id, now), self._find_row, owner=self)

    def _find_row(self, found: tuple[int, PromiseLine] | None) -> None:
        """Bring it into view, whatever the list was narrowed to."""
        if found is None:
            return
        number, line = found
        settled = int(line.promise.status is not PromiseStatus.OPEN)
        if settled != self.settled.current():
            self.settled.set_current(settled)
            self._change_settled(settled)
        self.whose.set_current(0)
        self.bar.field.clear()
        self.list.seek(number)
        self._ask()

    def _seek(self, found: tuple[int, PromiseLine] | None) -> None:
        self._find_row(found)
        if found is not None:
            self._show_form(found[1])

    # --- One promise

    def _choose(self, line: PromiseLine | None) -> None:
        self.acts.show_line(line)
        if line is None:
            self._hide_form()
        elif self._detail.isVisible() and line.promise.id != self._shown:
            self._show_form(line)

    def _open(self, line: PromiseLine, column: str) -> None:
        if column == "with":
            self._go_to_dossier(line)
            return
        form = self._show_form(line)
        form.focus_first()

    def _show_form(self, line: PromiseLine) -> "RecordForm":
        form = self._form or self._make_form()
        self._shown = line.promise.id
        form.show_record(line.promise, line.promise.counterpart)
        self._detail.set_title(line.counterpart)
        self._detail.show()
        return form

    def _make_form(self) -> "RecordForm":
        from trustdesk.ui.fields.record_form import RecordForm

        self._form = form = RecordForm(self.desk, self)
        form.closed.connect(self._hide_form)
        form.place_requested.connect(self.place_requested)
        self._detail.add(form)
        return form

    def _hide_form(self) -> None:
        if self._detail.isVisible():
            self.finish_edits()
            self._shown = ""
            self._detail.hide()
            self.list.table.setFocus()

    def _renegotiate(self, line: PromiseLine) -> None:
        if self._new_promise is not None:
            self._new_promise.hide()
        self.new_dates.start(line)

    def _go_to_dossier(self, line: PromiseLine) -> None:
        self.place_requested.emit(Place(counterpart=line.promise.counterpart, record=line.promise.key))
