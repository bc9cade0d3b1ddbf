"""What is not on the page and why, and what was pinned to it: pin, hide, swap, and let go again."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from trustdesk.domain.page import BlockKey, Copy, Line
from trustdesk.operations.live_page import SHORTENED, LivePage
from trustdesk.operations.page_choices import hide_line, pin_line, release_line, swap_lines
from trustdesk.ui.desk import Desk
from trustdesk.ui.icons import icon
from trustdesk.ui.page.line_list import LineList, ListedLine
from trustdesk.ui.theme import XS, L, M, S, role
from trustdesk.ui.widgets.flow_layout import FlowLayout

PINNED, HIDDEN = "pinned", "hidden"
_ORDER = (PINNED, "no-room", "limit", SHORTENED, HIDDEN)
# What can be done with a line, by where it stands; the first is what Enter does.
_WISHES = {
    PINNED: ("unpin", "hide", "go"),
    "no-room": ("pin", "swap", "hide", "go"),
    "limit": ("pin", "swap", "hide", "go"),
    SHORTENED: ("go", "hide"),
    HIDDEN: ("show", "go"),
}
_ICONS = {
    "pin": "pin",
    "unpin": "pin-off",
    "hide": "eye-off",
    "show": "eye",
    "swap": "arrow-left-right",
    "go": "pencil",
}
# A note may have 100,000 letters; what is more is read in the dossier.
_LONGEST = 400
_KEYS = {"pin": "P", "unpin": "P", "hide": "H", "show": "H", "swap": "S", "go": "G"}


class LeftOffPanel(QWidget):
    """fact_requested: the line of that key is to be seen where it is kept. line_pointed: it stands on the page.

    While a line is swapped in, the list shows the lines on the page, the least of them first, to choose from.
    """

    fact_requested = Signal(str)
    line_pointed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: LivePage | None = None
        self._standing: dict[str, str] = {}
        self._swapped_in = ""
        words = desk.words
        self._question = QLabel(self)
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self._question.setWordWrap(True)
        role(self._question, "strong")
        self._whole = QLabel(self)
        self._whole.setTextFormat(Qt.TextFormat.PlainText)
        self._whole.setWordWrap(True)
        self._empty = QLabel(words("ui-page-left-off-none"), self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(L)
        role(self._empty, "quiet")
        self.list = LineList(words("ui-page-left-off-list"), self)
        self.list.setObjectName("left-off-list")
        self.buttons = {name: self._button(name) for name in (*_ICONS, "swap-here", "cancel")}
        self._actions = {name: self._action(name) for name in _ICONS}
        self._place_parts()
        self.list.current_changed.connect(self._show_current)
        self.list.entered_line.connect(self._enter)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self._desk.words(f"ui-page-line-{name}"), self)
        button.setObjectName(f"line-{name}")
        if name in _ICONS:
            button.setIcon(icon(_ICONS[name]))
        button.clicked.connect(lambda: self._do(name))
        return button

    def _action(self, name: str) -> QAction:
        action = QAction(icon(_ICONS[name]), self._desk.words(f"ui-page-line-{name}"), self.list)
        action.setShortcut(_KEYS[name])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked: self._do(name))
        self.list.addAction(action)
        return action

    def _place_parts(self) -> None:
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        row.setSpacing(XS)
        for button in self.buttons.values():
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        buttons.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, S, M, S)
        layout.setSpacing(S)
        layout.addWidget(self._question)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._whole)
        layout.addWidget(buttons)

    def show_page(self, page: LivePage) -> None:
        """List what is not on this page."""
        self._page = page
        if self._swapped_in and self._swapped_in not in {left.line.key for left in page.left_off}:
            self._swapped_in = ""
        self._list()

    def _list(self) -> None:
        assert self._page is not None
        found: dict[str, tuple[str, BlockKey, Line]] = {}
        for each in sorted(_lines(self._page), key=lambda each: (_ORDER.index(each[0]), -each[2].rank)):
            # A line may be cut short and then find no room all the same: it is listed once.
            found.setdefault(each[2].key, each)
        self._standing = {key: standing for key, (standing, _, _) in found.items()}
        left_off = [self._row(*each) for each in found.values()]
        rows = list(self._giving_way()) if self._swapped_in else left_off
        self._question.setVisible(bool(self._swapped_in))
        if self._swapped_in:
            self._question.setText(self._desk.words("ui-page-swap-question", line=_text(self._line(self._swapped_in))))
        self.list.set_lines(rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._show_current(self.list.current)

    def _row(self, standing: str, block: BlockKey, line: Line) -> ListedLine:
        assert self._page is not None
        words = self._desk.words
        why = words(f"ui-page-why-{standing}", block=self._page.titles[block])
        group = words(f"ui-page-group-{standing}")
        return ListedLine(key=line.key, text=_text(line), note=why, group=group)

    def _giving_way(self) -> Iterator[ListedLine]:
        assert self._page is not None
        pinned = {line.key for _, line in self._page.pinned}
        free = [each for each in self._page.lines.values() if not each[1].fixed and each[1].key not in pinned]
        for block, line in sorted(free, key=lambda each: each[1].rank):
            yield ListedLine(key=line.key, text=_text(line), note=self._page.titles[block])

    def _line(self, key: str) -> Line:
        assert self._page is not None
        every = {left.line.key: left.line for left in self._page.left_off}
        return every.get(key) or self._page.lines[key][1]

    def _show_current(self, key: str) -> None:
        wishes = self._wishes(key)
        for name, button in self.buttons.items():
            button.setVisible(name in wishes)
        for name, action in self._actions.items():
            action.setVisible(name in wishes)
            action.setEnabled(name in wishes)
        on_table = self._page is not None and self._page.wanted.copy is Copy.TABLE
        for name in ("pin", "swap"):
            # Pins may tell what matters to us, so that a table copy does not follow them.
            self.buttons[name].setEnabled(not on_table)
            self.buttons[name].setToolTip(self._desk.words("ui-page-no-pins") if on_table else "")
            self._actions[name].setEnabled(name in wishes and not on_table)
        line = self._line(key) if key else None
        self._whole.setVisible(line is not None)
        self._whole.setText(_whole_text(line) if line else "")
        self.line_pointed.emit(key)

    def _wishes(self, key: str) -> tuple[str, ...]:
        if not key:
            return ()
        if self._swapped_in:
            return ("swap-here", "cancel")
        return _WISHES[self._standing[key]]

    def _enter(self, key: str) -> None:
        wish = next(iter(self._wishes(key)), "")
        if wish and self.buttons[wish].isEnabled():
            self._do(wish)

    def _do(self, wish: str) -> None:
        key = self.list.current
        if not key or self._page is None:
            return
        counterpart = self._page.wanted.counterpart
        words, swapped_in = self._desk.words, self._swapped_in
        match wish:
            case "swap":
                self._swapped_in = key
                self._list()
                self.list.go_to(self.list.lines[0].key if self.list.lines else "")
                self.list.setFocus()
            case "cancel":
                self.stop_swap()
            case "swap-here":
                self._swapped_in = ""
                self._desk.do(lambda vault: swap_lines(vault, counterpart, swapped_in, key))
            case "pin":
                self._desk.do(lambda vault: pin_line(vault, counterpart, key))
            case "hide":
                self._desk.do(lambda vault: hide_line(vault, counterpart, key), notice=words("ui-page-line-hidden"))
            case "go":
                self.fact_requested.emit(key)
            case _:
                self._desk.do(lambda vault: release_line(vault, counterpart, key))

    def stop_swap(self) -> None:
        """Show what is left off again."""
        if self._swapped_in:
            before, self._swapped_in = self._swapped_in, ""
            self._list()
            self.list.go_to(before)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape and self._swapped_in:
            self.stop_swap()
        else:
            super().keyPressEvent(event)


def _lines(page: LivePage) -> Iterator[tuple[str, BlockKey, Line]]:
    yield from ((PINNED, block, line) for block, line in page.pinned)
    yield from ((left.reason, left.block, left.line) for left in page.left_off)


def _text(line: Line) -> str:
    return ": ".join(part for part in (line.label, line.text or line.note) if part)


def _whole_text(line: Line) -> str:
    note = f"\n{line.note}" if line.note and line.text else ""
    whole = f"{_text(line)}{note}"
    return whole if len(whole) <= _LONGEST else f"{whole[:_LONGEST]}…"
