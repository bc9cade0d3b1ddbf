"""Above the page: which meeting it is for, for whose eyes, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from trustdesk.domain.page import Copy, Paper
from trustdesk.i18n.words import Words
from trustdesk.operations.live_page import MeetingEntry
from trustdesk.ui.icons import icon
from trustdesk.ui.page.page_deeds import PageDeeds
from trustdesk.ui.theme import XS, M, S, role
from trustdesk.ui.widgets.choice_box import ChoiceBox
from trustdesk.ui.widgets.choice_row import ChoiceRow

_COPIES = (Copy.EYES_ONLY, Copy.TABLE)


class PageHeader(QWidget):
    """meeting_chosen: its id. copy_chosen, paper_chosen: by the user. command_requested: an action, by its name."""

    meeting_chosen = Signal(str)
    copy_chosen = Signal(Copy)
    paper_chosen = Signal(Paper)
    command_requested = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.meetings = ChoiceBox(self)
        self.meetings.setAccessibleName(words("ui-page-meeting"))
        self.meetings.setToolTip(words("ui-page-meeting"))
        self.meetings.setObjectName("page-meeting")
        self._none = QLabel(words("ui-page-no-meeting"), self)
        role(self._none, "quiet")
        self.new_meeting = QToolButton(self)
        self.new_meeting.setObjectName("page-new-meeting")
        self.new_meeting.setIcon(icon("plus"))
        self.copy = self._choice("copy", [each.value for each in _COPIES])
        # The first of its buttons stands for the copy that nobody else may see, in the colour of its marking.
        self.copy.findChildren(QToolButton)[0].setProperty("tone", "alert")
        self.deeds = PageDeeds(words, self)
        self._place_parts()
        self.meetings.activated.connect(lambda number: self.meeting_chosen.emit(self.meetings.itemData(number)))
        self.copy.chosen.connect(lambda number: self.copy_chosen.emit(_COPIES[number]))
        self.deeds.paper_chosen.connect(self.paper_chosen)
        self.deeds.command_requested.connect(self.command_requested)
        self.new_meeting.clicked.connect(lambda: self.command_requested.emit("new-meeting"))
        self.show_meetings((), "")
        self.show_copy(Copy.EYES_ONLY)
        self.show_paper(Paper.A4)

    def _choice(self, name: str, values: Sequence[str]) -> ChoiceRow:
        row = ChoiceRow([self._words(f"ui-page-{name}-{value}") for value in values], parent=self)
        row.setObjectName(f"page-{name}")
        row.name_all(self._words(f"ui-page-{name}"))
        row.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return row

    def _place_parts(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(XS)
        first.addWidget(self.meetings, 1)
        first.addWidget(self._none, 1)
        first.addWidget(self.new_meeting)
        second = QHBoxLayout()
        second.setSpacing(S)
        second.addWidget(self.copy)
        second.addWidget(self.deeds, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, S, M, S)
        layout.setSpacing(S)
        layout.addLayout(first)
        layout.addLayout(second)

    def show_meetings(self, meetings: Sequence[MeetingEntry], chosen: str) -> None:
        """Offer these; chosen: the id of the one that the page is for."""
        shown = [(self.meetings.itemData(n), self.meetings.itemText(n)) for n in range(self.meetings.count())]
        if shown != [(each.id, each.label) for each in meetings]:
            self.meetings.clear()
            for each in meetings:
                self.meetings.addItem(each.label, each.id)
        self.meetings.setCurrentIndex(self.meetings.findData(chosen))
        self.meetings.setVisible(bool(meetings))
        self._none.setVisible(not meetings)
        said = self._words("ui-page-new-meeting")
        self.new_meeting.setText(said if not meetings else "")
        style = self.new_meeting.toolButtonStyle()
        style = style.ToolButtonTextBesideIcon if not meetings else style.ToolButtonIconOnly
        self.new_meeting.setToolButtonStyle(style)
        self.new_meeting.setToolTip(said)
        self.new_meeting.setAccessibleName(said)
        role(self.new_meeting, "flat" if meetings else "")

    def show_copy(self, copy: Copy) -> None:
        """Press the button of that copy, in its colour."""
        self.copy.set_current(_COPIES.index(copy))

    def show_paper(self, paper: Paper) -> None:
        """Tick that paper in the menu."""
        self.deeds.show_paper(paper)
