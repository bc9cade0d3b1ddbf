"""The form with every field of an issue, a position or a concession, in its place under a card of the wall."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from trustdesk.domain.record import Record
from trustdesk.ui.desk import Desk
from trustdesk.ui.places import Place
from trustdesk.ui.theme import M, role
from trustdesk.ui.wall.wall_half import WallHalf

if TYPE_CHECKING:
    from trustdesk.ui.fields.record_form import RecordForm


class Details(QObject):
    """One form at a time. place_requested: as the form wishes."""

    place_requested = Signal(Place)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open: tuple[WallHalf, str, RecordForm] | None = None
        self._frame: QFrame | None = None

    def open_record(self, half: WallHalf, key: str, record: Record, counterpart: str) -> None:
        """Show every field of the record under the card of that key."""
        form = self._begin(half, key)
        form.show_record(record, counterpart)
        form.focus_first()

    def open_new(
        self, half: WallHalf, key: str, kind: type[Record], counterpart: str, values: Mapping[str, Any]
    ) -> None:
        """Ask for a new record of a kind, with these values to begin from, under the card of that key."""
        form = self._begin(half, key)
        form.show_new(kind, counterpart, **values)
        form.focus_first()

    def finish(self) -> None:
        """Hand over what was typed in the form."""
        if self._open is not None:
            self._open[2].finish()

    def close(self) -> None:
        """Hand over what was typed, and put the form away; the focus goes back to its card."""
        if self._open is None:
            return
        half, key, form = self._open
        self._open = None
        form.finish()
        half.hold_open(key, None)
        if self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = None
        card = half.card(key)
        if card is not None:
            card.setFocus()

    def _begin(self, half: WallHalf, key: str) -> "RecordForm":
        from trustdesk.ui.fields.record_form import RecordForm  # deferred: most visits open none

        self.close()
        frame = QFrame(half)
        role(frame, "wall-question")
        form = RecordForm(self._desk, frame)
        done = QPushButton(self._desk.words("ui-wall-done"), frame)
        done.setObjectName("done")
        done.clicked.connect(self.close)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(M, M, M, M)
        layout.addWidget(form)
        layout.addWidget(done, 0, Qt.AlignmentFlag.AlignTrailing)
        form.closed.connect(self.close)
        form.place_requested.connect(self.place_requested)
        self._open, self._frame = (half, key, form), frame
        half.hold_open(key, frame)
        frame.show()
        return form
