"""What a user does with the chosen promise: one key each, done in place, taken back by undo (S0.8.6, S1.13)."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from trustdesk.domain.promises import PromiseStatus
from trustdesk.operations.editing import remove
from trustdesk.operations.promises import PromiseLine, Standing, mark_broken, mark_kept, reopen
from trustdesk.ui.desk import Desk
from trustdesk.ui.icons import icon


@dataclass(frozen=True, slots=True)
class _Act:
    name: str
    keys: str
    icon: str
    do: Callable[[PromiseLine], None]
    possible: Callable[[PromiseLine], bool]


class PromiseActs(QObject):
    """The actions for the promise that `show_line` named last; they belong to the list's context menu, too."""

    def __init__(
        self,
        desk: Desk,
        table: QWidget,
        renegotiate: Callable[[PromiseLine], None],
        go_to_dossier: Callable[[PromiseLine], None],
    ) -> None:
        """renegotiate, go_to_dossier: what the panel does for these two."""
        super().__init__(table)
        self._desk = desk
        self._line: PromiseLine | None = None
        self._acts = (
            _Act("kept", "K", "check", self._keep, _is_open),
            _Act("late", "L", "clock", self._keep_late, _is_overdue),
            _Act("broken", "B", "x", self._break, _is_open),
            _Act("renegotiate", "R", "refresh-cw", renegotiate, _is_open),
            _Act("reopen", "O", "undo-2", self._reopen, lambda line: not _is_open(line)),
            _Act("dossier", "D", "handshake", go_to_dossier, lambda _line: True),
            _Act("remove", "Del", "trash-2", self._remove, lambda _line: True),
        )
        self.actions = {act.name: self._action(act, table) for act in self._acts}
        self.show_line(None)

    def show_line(self, line: PromiseLine | None) -> None:
        """Let the actions be about this promise."""
        self._line = line
        for act in self._acts:
            self.actions[act.name].setEnabled(line is not None and act.possible(line))

    def _action(self, act: _Act, table: QWidget) -> QAction:
        action = QAction(icon(act.icon), self._desk.words(f"ui-promises-act-{act.name}"), table)
        action.setObjectName(f"promise-{act.name}")
        action.setShortcut(act.keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: act.do(self._line) if self._line is not None else None)
        table.addAction(action)
        return action

    def _keep(self, line: PromiseLine) -> None:
        words, today = self._desk.words("ui-promises-undo-kept"), self._desk.now().date()
        self._desk.do(
            lambda vault: mark_kept(vault, line.promise.id, today, words),
            notice=self._desk.words("ui-promises-notice-kept", what=line.promise.text),
        )

    def _keep_late(self, line: PromiseLine) -> None:
        words, today = self._desk.words("ui-promises-undo-kept"), self._desk.now().date()
        self._desk.do(
            lambda vault: mark_kept(vault, line.promise.id, today, words, late=True),
            notice=self._desk.words("ui-promises-notice-late", what=line.promise.text),
        )

    def _break(self, line: PromiseLine) -> None:
        words = self._desk.words("ui-promises-undo-broken")
        self._desk.do(
            lambda vault: mark_broken(vault, line.promise.id, words),
            notice=self._desk.words("ui-promises-notice-broken", what=line.promise.text),
        )

    def _reopen(self, line: PromiseLine) -> None:
        words = self._desk.words("ui-promises-undo-reopened")
        self._desk.do(
            lambda vault: reopen(vault, line.promise.id, words),
            notice=self._desk.words("ui-promises-notice-reopened", what=line.promise.text),
        )

    def _remove(self, line: PromiseLine) -> None:
        words = self._desk.words("ui-promises-undo-removed")
        self._desk.do(
            lambda vault: remove(vault, line.promise.kind, line.promise.id, words),
            notice=self._desk.words("ui-promises-notice-removed", what=line.promise.text),
        )


def _is_open(line: PromiseLine) -> bool:
    return line.promise.status is PromiseStatus.OPEN


def _is_overdue(line: PromiseLine) -> bool:
    return line.standing is Standing.OVERDUE
