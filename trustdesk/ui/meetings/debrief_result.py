"""What a finished debrief changed: the lines of the next page that stand on it, and what to do next."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.meetings import Meeting
from trustdesk.operations.debriefing import Learned
from trustdesk.ui.desk import Desk
from trustdesk.ui.icons import icon
from trustdesk.ui.meetings.day_words import said_meeting
from trustdesk.ui.places import Place
from trustdesk.ui.theme import XL, M, S, role
from trustdesk.ui.widgets.flow_layout import FlowLayout

_MOST_LINES = 12


class DebriefResult(QFrame):
    """place_requested, command_requested: as of a panel. form_requested: back to the form."""

    place_requested = Signal(Place)
    command_requested = Signal(str)
    form_requested = Signal()

    def __init__(self, desk: Desk, counterpart: str, learned: Learned, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._today = desk.words, desk.now().date()
        role(self, "card")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(XL, XL, XL, XL)
        self._layout.setSpacing(S)
        self.setAccessibleName(self._words("ui-debrief-saved"))
        self._say(self._words("ui-debrief-saved"), "heading")
        self._say(self._next(learned.next_meeting), "quiet")
        self._layout.addSpacing(S)
        self._say(self._words("ui-debrief-changes", count=len(learned.lines)), "section")
        for line in learned.lines[:_MOST_LINES]:
            self._say(f"• {line}", "")
        more = len(learned.lines) - _MOST_LINES
        if more > 0:
            self._say(self._words("ui-debrief-more-lines", count=more), "small")
        if learned.spent:
            self._say(self._words("ui-debrief-spent", count=learned.spent), "quiet")
        self._layout.addSpacing(M)
        self._layout.addLayout(self._buttons(counterpart, learned))

    def take_focus(self) -> None:
        """To what one most likely does next."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self, meeting: Meeting | None) -> str:
        if meeting is None:
            return self._words("ui-debrief-next-none")
        return self._words("ui-debrief-next", meeting=said_meeting(self._words, meeting, self._today))

    def _buttons(self, counterpart: str, learned: Learned) -> FlowLayout:
        flow = FlowLayout(spacing=S)
        there = learned.next_meeting.id if learned.next_meeting else ""
        plan = QPushButton(icon("calendar"), self._words("ui-debrief-plan"), self)
        plan.clicked.connect(partial(self.command_requested.emit, "new-meeting"))
        show = QPushButton(icon("file-text"), self._words("ui-debrief-show-next"), self)
        show.clicked.connect(partial(self.place_requested.emit, Place(counterpart=counterpart, meeting=there)))
        change = QPushButton(icon("pencil"), self._words("ui-debrief-change"), self)
        change.clicked.connect(self.form_requested)
        self._first = show if learned.next_meeting else plan
        role(self._first, "primary")
        self._first.setIcon(icon("file-text" if learned.next_meeting else "calendar", "on_accent"))
        for button, name in ((plan, "plan"), (show, "show-next"), (change, "change")):
            button.setObjectName(f"debrief-{name}")
        for button in (self._first, plan if self._first is show else show, change):
            flow.addWidget(button)
        return flow

    def _say(self, text: str, look: str) -> None:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        role(label, look)
        self._layout.addWidget(label)
