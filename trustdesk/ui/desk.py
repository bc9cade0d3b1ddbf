"""The desk: the window's one door to the operations, and the one signal that tells views to read again.

    desk.read(lambda vault: today(vault, desk.now()), self._show, owner=self)   # off the GUI thread, then shown
    desk.do(lambda vault: keep(vault, promise, words="change of a promise"))    # `changed` follows, and undo knows it
    desk.work("Import", lambda vault, progress: import_documents(...), then)    # long: progress, cancel

Reads run on two threads, writes on one, in the order asked; long work has a thread of its own, and a write waits for
it as long as it takes. What comes back is handed over on the GUI thread, and dropped where its owner is gone or has
asked again for the same thing since; what arrives together is handed over a few milliseconds at a time, the window
answering in between. What takes long to build of it is built in slices (`build`).
"""

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from trustdesk.domain.changes import Changes, Outcome
from trustdesk.domain.errors import OutOfReach, UserError
from trustdesk.domain.progress import Progress
from trustdesk.i18n.words import Words
from trustdesk.ui.slices import Slices, Steps

if TYPE_CHECKING:
    # Named again for the panels' annotations: no other module of the window knows the store.
    from trustdesk.store.vault import Vault as Vault  # noqa: PLC0414  the form that says so

V = TypeVar("V")
_HAND_OVER_S = 0.006


class Cancelled(Exception):  # noqa: N818  an event
    """The user cancelled the long work; raised inside it by its own report of progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A sentence to show for a moment.

    undoable: it tells of an operation that can be taken back. wrong: it tells of a failure.
    """

    text: str
    undoable: bool = False
    wrong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoable:
    """What undo and redo would do, in the words of their operations; empty where there is nothing."""

    undo: str = ""
    redo: str = ""


class Work(QObject):
    """A long operation under way. progressed: done and total. finished: nothing more will come."""

    progressed = Signal(int, int)
    finished = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask it to stop at its next report; what it wrote so far is taken back with its transaction."""
        self._cancelled.set()

    def report(self, done: int, total: int) -> None:
        """For the operation, on its own thread. Raises Cancelled once the user has cancelled."""
        if self._cancelled.is_set():
            raise Cancelled
        self.progressed.emit(done, total)


class Desk(QObject):
    """See the module. written: nothing is waiting to be written any more; why something could not be, if so."""

    opened = Signal()
    opening_told = Signal(str)
    opening_failed = Signal(str)
    changed = Signal(Changes)
    noticed = Signal(Notice)
    undoable_changed = Signal(Undoable)
    work_began = Signal(Work)
    written = Signal(str)
    _arrived = Signal(object)

    def __init__(self, path: Path, clock: Callable[[], datetime], words: Words) -> None:
        """path: of the vault, made where there is none. clock: the aware moment that counts as now."""
        super().__init__()
        self.path = path
        self.now = clock
        self.words = words
        self.undoable = Undoable()
        self._vault: Vault | None = None
        self._reading = ThreadPoolExecutor(max_workers=2, thread_name_prefix="read")
        self._storing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._working = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._slices = Slices(self)
        self._asked: dict[tuple[int, str], int] = {}
        self._pending: Counter[ThreadPoolExecutor] = Counter()
        self._problem = ""
        self._under_way: Work | None = None
        self._closing = False
        self._answers: deque[Callable[[], None]] = deque()
        self._handing = QTimer(self, interval=0)
        self._handing.timeout.connect(self._hand_on)
        self._arrived.connect(self._take_in, Qt.ConnectionType.QueuedConnection)

    @property
    def vault(self) -> "Vault":
        """The open vault; only after `opened`."""
        assert self._vault is not None, "the vault is not open yet"
        return self._vault

    @property
    def is_open(self) -> bool:
        """Whether the vault is there to be read."""
        return self._vault is not None

    @property
    def is_busy(self) -> bool:
        """Whether anything that was asked for has not been handed over yet, or is not built."""
        return self._pending.total() > 0 or self._slices.is_running

    @property
    def is_writing(self) -> bool:
        """Whether a change that was asked for may not be in the vault yet."""
        return self._pending[self._storing] > 0

    def open(self, before: Callable[[], None] | None = None) -> None:
        """Open the vault on the store's thread; `opened` or `opening_failed` follows.

        before: what else takes long and needs no window, such as imports; done on the same thread first.
        """
        self._submit(self._storing, lambda: self._open(before), self._has_opened, self, self.opening_failed.emit)

    def _open(self, before: Callable[[], None] | None) -> "Vault":
        from trustdesk.store.vault import open_vault  # deferred: SQLAlchemy costs more than the window

        if before is not None:
            before()
        # The first text with a slot brings in Fluent and Babel; here that holds nobody up.
        self.words("ui-undo-what", what="")
        return open_vault(self.path, create=True, clock=self.now, patient=True, progress=self._tell_of_index)

    def _tell_of_index(self, done: int, total: int) -> None:
        self.opening_told.emit(self.words("ui-opening-index", done=done, total=total))

    def _has_opened(self, vault: "Vault") -> None:
        self._vault = vault
        self.opened.emit()
        self._ask_what_can_be_undone()

    def close(self) -> None:
        """Finish what is being written and let go of the vault.

        Long work is cancelled, and takes back what it wrote. A question that comes later is not asked any more.
        """
        self._closing = True
        if self._under_way is not None:
            self._under_way.cancel()
        self._slices.stop()
        for executor in (self._working, self._reading):
            executor.shutdown(cancel_futures=True)
        self._storing.shutdown()
        if self._vault is not None:
            self._vault.close()
            self._vault = None

    def read(
        self,
        ask: "Callable[[Vault], V]",
        then: Callable[[V], None],
        *,
        owner: QObject,
        topic: str = "",
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Ask off the GUI thread and hand the answer to `then` on it, unless `owner` asked on the same topic since."""
        if self._closing:
            return
        key = (id(owner), topic or getattr(then, "__qualname__", ""))
        self._asked[key] = turn = self._asked.get(key, 0) + 1

        def is_latest() -> bool:
            return self._asked[key] == turn

        def ask_if_latest() -> V | None:
            return ask(self.vault) if is_latest() else None

        def tell_if_latest(value: V | None) -> None:
            if is_latest():
                then(cast("V", value))

        self._submit(self._reading, ask_if_latest, tell_if_latest, owner, failed)

    def build(self, steps: Steps, *, owner: QObject, topic: str) -> None:
        """Go through the steps on the GUI thread, a few milliseconds at a time, unless `owner` builds the same anew."""
        self._slices.run(steps, owner=owner, topic=topic)

    def warm_up(self, jobs: Iterable[Callable[[], object]]) -> None:
        """Do what will be needed and needs neither window nor vault, such as imports, while nobody waits for it."""
        for job in jobs:
            self._working.submit(job)

    def do(
        self,
        operation: "Callable[[Vault], Outcome[V]]",
        then: Callable[[V], None] | None = None,
        *,
        owner: QObject | None = None,
        failed: Callable[[str], None] | None = None,
        notice: str = "",
    ) -> None:
        """Change the vault on the store's thread; `changed` follows, then `then(value)`.

        owner: without it `then` is called in any case. failed: gets the sentence of a UserError, which is otherwise
        noticed. notice: a sentence to show, with the offer to undo.
        """

        def has_changed(outcome: Outcome[V]) -> None:
            self._tell(outcome.changes)
            if notice and outcome.changes:
                self.noticed.emit(Notice(text=notice, undoable=True))
            if then is not None and (owner is None or shiboken6.isValid(owner)):
                then(outcome.value)

        self._submit(self._storing, lambda: operation(self.vault), has_changed, self, failed)

    def work(
        self,
        title: str,
        operation: "Callable[[Vault, Progress], V]",
        then: Callable[[V], None],
        *,
        failed: Callable[[str], None] | None = None,
    ) -> Work:
        """Run a long operation with progress and cancel. Where it answers with an Outcome, `changed` follows."""
        work = Work(title)

        def has_ended(value: V) -> None:
            work.finished.emit()
            if isinstance(value, Outcome):
                self._tell(value.changes)
            then(value)

        def has_failed(text: str) -> None:
            work.finished.emit()
            if text:
                (failed or self._notice_failure)(text)

        def run() -> V:
            self._under_way = work
            try:
                return operation(self.vault, work.report)
            finally:
                self._under_way = None

        self.work_began.emit(work)
        self._submit(self._working, run, has_ended, self, has_failed)
        return work

    def undo(self) -> None:
        """Take the last operation back."""
        self._step("ui-notice-undone", lambda vault: vault.undo())

    def redo(self) -> None:
        """Do it again."""
        self._step("ui-notice-redone", lambda vault: vault.redo())

    def _step(self, key: str, step: "Callable[[Vault], Changes]") -> None:
        def has_stepped(changes: Changes) -> None:
            self._tell(changes)
            self.noticed.emit(Notice(text=self.words(key, what=changes.words)))

        self._submit(self._storing, lambda: step(self.vault), has_stepped, self, None)

    def _tell(self, changes: Changes) -> None:
        if changes:
            self.changed.emit(changes)
        self._ask_what_can_be_undone()

    def _ask_what_can_be_undone(self) -> None:
        self.read(_undoable, self._can_undo, owner=self)

    def _can_undo(self, undoable: Undoable) -> None:
        if undoable != self.undoable:
            self.undoable = undoable
            self.undoable_changed.emit(undoable)

    def _notice_failure(self, text: str) -> None:
        self.noticed.emit(Notice(text=text, wrong=True))

    def _submit(
        self,
        executor: ThreadPoolExecutor,
        job: Callable[[], V],
        then: Callable[[V], None],
        owner: QObject,
        failed: Callable[[str], None] | None,
    ) -> None:
        def announce(future: "Future[V]") -> None:
            if shiboken6.isValid(self):
                self._arrived.emit(lambda: self._has_arrived(executor, future, then, owner, failed))

        self._pending[executor] += 1
        executor.submit(job).add_done_callback(announce)

    def _take_in(self, answer: Callable[[], None]) -> None:
        self._answers.append(answer)
        self._handing.start()

    def _hand_on(self) -> None:
        """Hand over what came first, and more of it while that takes no longer than anybody notices."""
        until = perf_counter() + _HAND_OVER_S
        try:
            # One may run an event loop of its own, a dialog's, in which the others are handed over.
            while self._answers:
                self._answers.popleft()()
                if perf_counter() > until:
                    break
        finally:
            if not self._answers:
                self._handing.stop()

    def _has_arrived(
        self,
        executor: ThreadPoolExecutor,
        future: "Future[V]",
        then: Callable[[V], None],
        owner: QObject,
        failed: Callable[[str], None] | None,
    ) -> None:
        self._pending[executor] -= 1
        try:
            self._hand_over(future, then, owner, failed)
        finally:
            if executor is self._storing:
                self._has_written(future)

    def _has_written(self, future: "Future[V]") -> None:
        problem = None if future.cancelled() else future.exception()
        if problem is not None:
            self._problem = str(problem) if isinstance(problem, UserError) else self.words("ui-fault")
            if self.is_open:  # an undo is refused, too, where another program has taken the step before us
                self._ask_what_can_be_undone()
        if not self.is_writing:
            problems, self._problem = self._problem, ""
            self.written.emit(problems)

    def _hand_over(
        self, future: "Future[V]", then: Callable[[V], None], owner: QObject, failed: Callable[[str], None] | None
    ) -> None:
        """On the GUI thread: pass on what a job answered with, or why it could not."""
        if not shiboken6.isValid(owner) or future.cancelled():
            return
        problem = future.exception()
        if problem is None:
            then(future.result())
            return
        told = str(problem) if isinstance(problem, UserError) else ""
        if failed is not None:
            failed(told)
        if told and (failed is None or isinstance(problem, OutOfReach)):
            # Where the vault is out of reach, nobody's own place to say so is too much.
            self._notice_failure(told)
        # A bug of ours: whoever waits has heard that nothing will come, and the traceback goes where all of them go.
        if not isinstance(problem, UserError | Cancelled):
            raise problem


def _undoable(vault: "Vault") -> Undoable:
    back, again = vault.next_steps()
    return Undoable(undo=back.words if back else "", redo=again.words if again else "")
