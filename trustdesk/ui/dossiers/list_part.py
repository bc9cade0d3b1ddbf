"""One list of the sheet: its heading, its rows, what leads to more of them, and the line that adds one."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.dossiers.arrangement import FIRST_ROWS, Listed
from trustdesk.ui.dossiers.sections import ListSpec
from trustdesk.ui.fields.labels import kind_with_article
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XS, role
from trustdesk.ui.widgets.row_list import RowList

_MORE_ROWS = 200


class ListPart(QWidget):
    """opened, removal_requested, move_requested, menu_requested: of the record of that id, as of `RowList`.

    add_requested: of a new record. more_requested: of so many rows in all. left: the keyboard went out at the top (-1)
    or at the bottom (1).
    """

    opened = Signal(str)
    removal_requested = Signal(str)
    move_requested = Signal(str, int)
    menu_requested = Signal(str, QPoint)
    add_requested = Signal()
    more_requested = Signal(int)
    left = Signal(int)

    def __init__(self, spec: ListSpec, words: Words, parent: QWidget, *, headed: bool) -> None:
        """headed: its name stands above it; else that of its section says enough."""
        super().__init__(parent)
        self.spec = spec
        self.listed = Listed()
        self._words = words
        name = words(f"ui-dossier-list-{spec.key}")
        self.setObjectName(f"list-{spec.key}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if headed:
            heading = QLabel(name, self)
            heading.setTextFormat(Qt.TextFormat.PlainText)
            heading.setContentsMargins(0, XS, 0, XS)
            role(heading, "strong")
            layout.addWidget(heading, 0, Qt.AlignmentFlag.AlignLeading)
        self.rows = RowList(name, self)
        self.rows.opened.connect(self.opened)
        self.rows.removal_requested.connect(self.removal_requested)
        self.rows.move_requested.connect(self.move_requested)
        self.rows.menu_requested.connect(self.menu_requested)
        self.rows.left.connect(self._leave_rows)
        layout.addWidget(self.rows)
        self._more = QPushButton(self)
        role(self._more, "row-link")
        self._more.hide()
        self._more.clicked.connect(self._ask_for_more)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self.add = QPushButton(words("ui-dossier-add", what=kind_with_article(words, spec.kind.kind)), self)
        self.add.setObjectName(f"add-{spec.key}")
        self.add.setAccessibleDescription(name)
        self.add.setIcon(icon("plus", "accent"))
        role(self.add, "row-link")
        self.add.clicked.connect(self.add_requested)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        for button in (self._more, self.add):
            button.installEventFilter(self)

    def set_width(self, width: int) -> None:
        """Take that width, in px, before the layout gives one."""
        self.resize(width, self.height())
        self.rows.set_width(width)

    def show_listed(self, listed: Listed) -> None:
        """Show these; nothing happens where they are what is shown."""
        self.listed = listed
        self.rows.set_rows(listed.rows)
        more = min(listed.hidden, _MORE_ROWS)
        self._more.setVisible(more > 0)
        if more:
            self._more.setText(self._more_text(listed, more))
        self.add.setVisible(self._may_add)

    def _more_text(self, listed: Listed, more: int) -> str:
        if listed.hidden <= listed.settled and more == listed.hidden:
            return self._words("ui-dossier-settled", count=more)
        return self._words("ui-dossier-more", next=f"{more:,}", count=f"{listed.hidden:,}")

    @property
    def _may_add(self) -> bool:
        return self.rows.form is None and not (self.spec.single and self.listed.ids)

    def open_form(self, form: QWidget, record_id: str = "") -> None:
        """Let the form stand for the record of that id, or for a new one."""
        self.rows.open_form(form, record_id)
        self.add.setVisible(self._may_add)

    def take_form(self) -> QWidget | None:
        """Hand the form over; the rows stand as before."""
        form = self.rows.take_form()
        self.add.setVisible(self._may_add)
        return form

    def enter(self, step: int) -> None:
        """Take the keyboard at the end that one comes from, going down (1) or up (-1)."""
        if step < 0 and self.add.isVisible():
            self.add.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif not self.rows.enter(step):
            self.add.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_row(self, record_id: str) -> None:
        """Put the keyboard on the row of that record; on the line that adds one where there is no such row."""
        if any(row.key == record_id for row in self.rows.rows):
            self.rows.go_to(record_id)
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and not event.modifiers():
                self._leave_button(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _leave_button(self, button: QObject, step: int) -> None:
        if step < 0 and button is self.add and self._more.isVisible():
            self._more.setFocus()
        elif step < 0:
            if not self.rows.enter(-1):
                self.left.emit(-1)
        elif button is self._more and self.add.isVisible():
            self.add.setFocus()
        else:
            self.left.emit(1)

    def _leave_rows(self, step: int) -> None:
        below = next((button for button in (self._more, self.add) if button.isVisible()), None)
        if step > 0 and below is not None:
            below.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit(step)

    def _ask_for_more(self) -> None:
        self.rows.enter(-1)
        self.more_requested.emit(max(len(self.listed.rows), FIRST_ROWS) + _MORE_ROWS)
