"""A section of the agenda: a heading, its rows, and how many more there are."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.ui.theme import M, S, role
from trustdesk.ui.today.agenda_row import AgendaRow, RowText


class AgendaSection(QFrame):
    """chosen, opened, done: as of its rows. more_requested: the button below them. left: -1 upwards, 1 downwards."""

    chosen = Signal(str)
    opened = Signal(str)
    done = Signal(str, str)
    more_requested = Signal()
    left = Signal(int)

    def __init__(self, title: str, parent: QWidget | None = None, lead_letters: int = 0) -> None:
        """lead_letters: the room, in letters, for what stands before each row."""
        super().__init__(parent)
        role(self, "card")
        self._lead_letters = lead_letters
        self._chosen = ""
        self.rows: list[AgendaRow] = []
        self._groups: list[QLabel] = []
        heading = QLabel(title, self)
        role(heading, "section")
        self._count = QLabel(self)
        role(self._count, "small")
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        role(self._empty, "quiet")
        self.more = QPushButton(self)
        role(self.more, "link")
        self.more.clicked.connect(self.more_requested)
        self.setAccessibleName(title)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(heading)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch()
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, M, M, M)
        layout.setSpacing(S)
        layout.addLayout(head)
        layout.addWidget(self._empty)
        layout.addLayout(self._body)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.more.hide()
        self._empty.hide()

    def show_rows(self, texts: Sequence[RowText], count: str = "", more: str = "", empty: str = "") -> Iterator[None]:
        """Show these rows, changing as little as possible; `empty` where there is none. A step for each row."""
        self._count.setText(count)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self._empty.setText(empty)
        self._empty.setVisible(not texts and bool(empty))
        while len(self.rows) > len(texts):
            self._drop_last()
        for place, text in enumerate(texts):
            if place == len(self.rows):
                self._add()
            row, group = self.rows[place], self._groups[place]
            group.setText(text.group)
            group.setVisible(bool(text.group))
            row.show_text(text, self._lead_letters)
            row.set_chosen(bool(self._chosen) and text.key == self._chosen)
            yield

    def choose(self, key: str) -> None:
        """Show one row as the chosen one, or none."""
        self._chosen = key
        for row in self.rows:
            row.set_chosen(bool(key) and row.text.key == key)

    def row(self, key: str) -> AgendaRow | None:
        """The row of that key."""
        return next((row for row in self.rows if row.text.key == key), None)

    def focus_end(self, step: int) -> bool:
        """Take the focus to the first row (1) or the last (-1); answers whether there is one."""
        if self.rows:
            self.rows[0 if step > 0 else -1].setFocus()
        return bool(self.rows)

    def _add(self) -> None:
        row, group = AgendaRow(self), QLabel(self)
        group.setTextFormat(Qt.TextFormat.PlainText)
        group.setContentsMargins(S, S if self.rows else 0, 0, 0)
        role(group, "small")
        row.chosen.connect(self.chosen)
        row.opened.connect(self.opened)
        row.done.connect(self.done)
        row.stepped.connect(self._step)
        # As wide as its text, so that it stands at the leading edge whatever the direction.
        self._body.addWidget(group, 0, Qt.AlignmentFlag.AlignLeading)
        self._body.addWidget(row)
        self.rows.append(row)
        self._groups.append(group)

    def _drop_last(self) -> None:
        row, group = self.rows.pop(), self._groups.pop()
        if row.hasFocus() and self.rows:
            self.rows[-1].setFocus()
        for widget in (row, group):
            self._body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _step(self, key: str, step: int) -> None:
        keys = [row.text.key for row in self.rows]
        place = keys.index(key) + step
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus()
        else:
            self.left.emit(step)
