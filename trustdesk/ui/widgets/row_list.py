"""A list of rows of which one can give way to a form: the rows before it, the form, the rows after it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trustdesk.ui.theme import M, S, role
from trustdesk.ui.widgets.row_list_model import Chip, Row
from trustdesk.ui.widgets.row_list_view import RowView

__all__ = ["Chip", "Row", "RowList"]


class RowList(QWidget):
    """opened, removal_requested, move_requested, menu_requested, went, left: as of `RowView`, of all rows."""

    opened = Signal(str)
    removal_requested = Signal(str)
    move_requested = Signal(str, int)
    menu_requested = Signal(str, QPoint)
    went = Signal(str)
    left = Signal(int)

    def __init__(self, name: str, parent: QWidget) -> None:
        """name: what it is a list of, for those who hear it."""
        super().__init__(parent)
        self._name = name
        self.rows: tuple[Row, ...] = ()
        self._form: QWidget | None = None
        self._card = QFrame(self)
        role(self._card, "card")
        self._card_layout = QVBoxLayout(self._card)
        self._card_layout.setContentsMargins(M, M, M, S)
        self._card.hide()
        self._form_key = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._before = self._make_view()
        self._after: RowView | None = None

    def _make_view(self) -> RowView:
        view = RowView(self)
        view.hide()
        view.setAccessibleName(self._name)
        view.opened.connect(self.opened)
        view.removal_requested.connect(self.removal_requested)
        view.move_requested.connect(lambda key, to: self.move_requested.emit(key, to + self._offset_of(view)))
        view.dropped.connect(lambda key, gap: self._drop(key, gap + self._offset_of(view)))
        view.menu_requested.connect(self.menu_requested)
        view.went.connect(self.went)
        view.left.connect(lambda step: self._leave(view, step))
        self._layout.addWidget(view)
        return view

    @property
    def form(self) -> QWidget | None:
        """The form that stands in place of a row, or at the end."""
        return self._form

    @property
    def form_key(self) -> str:
        """The key of the row that the form stands for; it may be a new one that no row has yet."""
        return self._form_key

    def set_width(self, width: int) -> None:
        """Take that width, in px, before a layout gives one."""
        self.resize(width, self.height())
        self._before.resize(width, self._before.height())

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the form stays as it is."""
        self.rows = tuple(rows)
        self._share_out()
        # The layout around it would otherwise tell its old height until Qt comes to it.
        self.updateGeometry()

    def set_form_key(self, key: str) -> None:
        """The form stands for the record of that key from now on, as it was kept first."""
        self._form_key = key
        self._share_out()

    def open_form(self, form: QWidget, key: str = "") -> None:
        """Let the form stand in place of the row of that key; without a key at the end."""
        self._form, self._form_key = form, key
        if self._after is None:
            self._after = self._make_view()
        self._layout.insertWidget(1, self._card)
        self._card_layout.addWidget(form)
        self._card.show()
        form.show()
        self._share_out()

    def take_form(self) -> QWidget | None:
        """Let the row come back; the form is handed over."""
        form, self._form, self._form_key = self._form, None, ""
        if form is not None:
            self._card_layout.removeWidget(form)
        self._card.hide()
        self._share_out()
        return form

    def go_to(self, key: str) -> None:
        """Put the keyboard on the row of that key, or on the first of all."""
        in_after = self._after is not None and any(row.key == key for row in self._after.rows)
        view = self._after if in_after and self._after is not None else self._before
        view.go_to(key)

    def enter(self, step: int) -> bool:
        """Put the keyboard on the first row one meets going down (1) or up (-1); False where there is none."""
        views = [view for view in (self._before, self._after) if view is not None and view.rows]
        if not views:
            return False
        (views[0] if step > 0 else views[-1]).enter(step)
        return True

    def edges_of(self, key: str) -> tuple[int, int]:
        """The upper and the lower edge of that row, or of its form, in px from the list's top."""
        if self._form is not None and key == self._form_key:
            return self._card.geometry().top(), self._card.geometry().bottom()
        for view in (self._before, self._after):
            if view is not None and any(row.key == key for row in view.rows):
                top, bottom = view.edges_of(key)
                return view.y() + top, view.y() + bottom
        return 0, self.height()

    def _share_out(self) -> None:
        keys = [row.key for row in self.rows]
        number = keys.index(self._form_key) if self._form_key in keys else len(keys)
        self._before.set_rows(self.rows[:number] if self._form is not None else self.rows)
        if self._after is not None:
            self._after.set_rows(self.rows[number + 1 :] if self._form is not None else ())

    def _drop(self, key: str, gap: int) -> None:
        """Wish that the row of that key stands before what is at that number of all rows now."""
        number = next((number for number, row in enumerate(self.rows) if row.key == key), -1)
        to = gap - (gap > number)
        if number >= 0 and to != number:
            self.move_requested.emit(key, to)

    def _offset_of(self, view: RowView) -> int:
        return len(self.rows) - len(view.rows) if view is self._after else 0

    def _leave(self, view: RowView, step: int) -> None:
        other = self._after if view is self._before else self._before
        towards = 1 if view is self._before else -1
        if other is not None and other.rows and step == towards:
            other.enter(step)
        else:
            self.left.emit(step)
