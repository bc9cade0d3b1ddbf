"""The list side: filters, the list, and what stands there instead of it. It reads, and follows what changes."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.counterparts import Counterpart
from trustdesk.operations.counterpart_list import Listed, list_counterparts, number_of, read_summaries
from trustdesk.operations.editing import remove
from trustdesk.ui.counterparts.counterpart_lines import CounterpartLines
from trustdesk.ui.counterparts.counterpart_list import CounterpartList
from trustdesk.ui.counterparts.list_filters import ListFilters
from trustdesk.ui.desk import Desk
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import M, S, role
from trustdesk.ui.widgets.empty_state import EmptyState

_FIRST = 64
_MINUTE_MS = 60_000


class ListSide(QWidget):
    """creation_requested: a new counterpart is wanted, of that name or of none yet."""

    creation_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines = CounterpartLines(desk)
        self._wanted = ""
        self._scrolls = False
        self._total = -1
        self._today = desk.now().date()
        role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.filters = ListFilters(desk.words, self)
        self.list = CounterpartList(self._lines, self)
        self.list.setObjectName("counterparts-list")
        self.list.setAccessibleName(desk.words("ui-counterparts-list"))
        self.empty = EmptyState("users", self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._place()
        self._connect()
        self._add_actions()
        self.ask()

    def _place(self) -> None:
        words = self._desk.words
        self._title = QLabel(words("ui-counterparts-title"), self)
        role(self._title, "heading")
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        role(self._count, "small")
        self.new = QToolButton(self)
        self.new.setObjectName("counterparts-new")
        self.new.setIcon(icon("plus"))
        self.new.setText(words("ui-counterparts-new"))
        self.new.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.new.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self._title, 1)
        head.addWidget(self.new)
        top = QVBoxLayout()
        top.setContentsMargins(M, M, M, 0)
        top.setSpacing(S)
        top.addLayout(head)
        top.addWidget(self.filters)
        top.addWidget(self._count, 0, Qt.AlignmentFlag.AlignLeading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 26)

    def _connect(self) -> None:
        self.filters.changed.connect(self.ask)
        self.filters.down_pressed.connect(self.focus_list)
        self.filters.entered.connect(self._open_first)
        self.list.went_up.connect(self.filters.field.setFocus)
        self.list.removal_requested.connect(self._remove)
        self.list.rows.summaries_wanted.connect(self._read_block)
        self.new.clicked.connect(lambda: self.creation_requested.emit(""))
        self.empty.pressed.connect(self._press_empty)
        self._desk.changed.connect(self._has_changed)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self._look_at_the_day)
        self._clock.start()

    def _add_actions(self) -> None:
        """The menu of the list, which the Menu key opens, too."""
        entries = (
            ("open", "", "", self.list.opened),
            ("rename", "pencil", QKeySequence("F2"), self.list.renaming_requested),
            ("remove", "trash-2", QKeySequence("Del"), self.list.removal_requested),
        )
        for name, icon_name, keys, signal in entries:
            action = QAction(self._desk.words(f"ui-counterparts-menu-{name}"), self.list)
            if icon_name:
                action.setIcon(icon(icon_name))
            # Shown only: the list itself listens for the key, and nothing else in the window is to.
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _checked, wish=signal: self._for_current(wish.emit))
            self.list.addAction(action)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    # --- Asking

    def ask(self) -> None:
        """List what the filters say, from its beginning."""
        self._ask(anew=True)

    def _ask(self, *, anew: bool) -> None:
        wish, now = self.filters.wish, self._desk.now()
        self._desk.read(
            lambda vault: list_counterparts(vault, wish, now, _FIRST if anew else 0, self._desk.words.language),
            lambda listed: self._show(listed, anew=anew),
            owner=self,
            # A later refresh must not swallow the wish for another list.
            topic="anew" if anew else "refresh",
        )

    def _show(self, listed: Listed, *, anew: bool) -> None:
        if listed.wish != self.filters.wish:
            return
        self._total = listed.total
        if anew:
            self.list.rows.show(listed.seqs, listed.first)
            self.list.scrollToTop()
        else:
            top = self.list.top_number()
            self.list.rows.update(listed.seqs)
            self.list.scroll_back(top)
        self._say_count(len(listed.seqs))
        self._say_emptiness(listed)
        self._select_wanted(scrolling=False)

    def _read_block(self, seqs: tuple[int, ...]) -> None:
        now = self._desk.now()

        self._desk.read(
            lambda vault: read_summaries(vault, seqs, now),
            lambda found: self.list.rows.take(seqs, found),
            owner=self,
            topic=f"block {seqs[0]}",
        )

    # --- Selecting

    @property
    def wanted(self) -> str:
        """The counterpart that is selected, or is to be as soon as it is found."""
        return self._wanted

    def want(self, counterpart: str) -> None:
        """Select this counterpart, wherever it stands; the filters stay, and where they hide it nothing is selected."""
        current = self.list.current
        self._wanted = counterpart
        if not counterpart or (current is not None and current.head.id == counterpart):
            return
        self._select_wanted(scrolling=True)

    def choose(self, counterpart: str) -> None:
        """The user selected it in the list."""
        self._wanted = counterpart

    def focus_list(self) -> None:
        """Take the focus to the list, on its first row where none is selected."""
        if not self.list.rows.rowCount():
            self.filters.field.setFocus()
            return
        self.list.setFocus()
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.rows.index(0))

    def _select_wanted(self, *, scrolling: bool) -> None:
        """scrolling: bring it into view. Another list is shown from its beginning instead."""
        wanted = self._wanted
        self._scrolls |= scrolling
        if wanted:
            self._desk.read(lambda vault: number_of(vault, wanted), self._select_number, owner=self, topic="number")

    def _select_number(self, seq: int | None) -> None:
        scrolls, self._scrolls = self._scrolls, False
        if seq is None:
            # It is gone, and the list has moved on to its neighbour.
            self._wanted = ""
            return
        row = self.list.rows.row_of(seq)
        if row < 0:
            self.list.deselect()
        elif row != self.list.currentIndex().row():
            self.list.select(row, scrolling=scrolls)

    def _open_first(self) -> None:
        if self.list.rows.rowCount():
            self.list.select(0)
            self._for_current(self.list.opened.emit)

    def _for_current(self, act: Callable[[str], None]) -> None:
        current = self.list.current
        if current is not None:
            act(current.head.id)

    # --- Changing

    def _remove(self, counterpart: str) -> None:
        current = self.list.current
        if current is None or current.head.id != counterpart:
            return
        words, name = self._desk.words, current.head.name
        undo = words("ui-counterparts-undo-removal", name=name)
        self._desk.do(
            lambda vault: remove(vault, Counterpart.kind, counterpart, undo),
            notice=words("ui-counterparts-removed", name=name),
        )

    def _has_changed(self, changes: Changes) -> None:
        if changes.counterparts:
            self.list.rows.outdate(changes.counterparts)
            self._ask(anew=False)

    def _look_at_the_day(self) -> None:
        """What is ahead, overdue and cooling is so on a day."""
        if self._desk.now().date() != self._today:
            self._today = self._desk.now().date()
            self.list.rows.outdate_all()
            self._ask(anew=False)

    # --- Saying

    def _say_count(self, shown: int) -> None:
        words = self._desk.words
        if self.filters.wish.is_narrowed:
            self._count.setText(words("ui-counterparts-some", shown=shown, total=self._total))
        else:
            self._count.setText(words("ui-counterparts-all", total=self._total) if self._total else "")

    def _say_emptiness(self, listed: Listed) -> None:
        words, text = self._desk.words, listed.wish.text.strip()
        if listed.seqs:
            self._stack.setCurrentWidget(self.list)
            return
        if not listed.total:
            self.empty.say(words("ui-counterparts-nobody"), words("ui-counterparts-first"))
        elif text:
            self.empty.say(words("ui-counterparts-no-such", text=text), words("ui-counterparts-new-named", name=text))
        else:
            self.empty.say(words("ui-counterparts-none-so"), words("ui-counterparts-show-all"))
        self._stack.setCurrentWidget(self.empty)

    def _press_empty(self) -> None:
        text = self.filters.wish.text.strip()
        if text or not self._total:
            self.creation_requested.emit(text)
        else:
            self.filters.clear()
