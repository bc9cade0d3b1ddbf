"""Debrief: ninety seconds by keyboard after a meeting. What is typed is kept at once; Ctrl+Enter finishes it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.operations.debriefing import Debriefing, Learned, debriefing, finish, keep_draft
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.saving_clock import SavingClock
from trustdesk.ui.meetings.day_words import said_meeting
from trustdesk.ui.meetings.debrief_form import DebriefForm
from trustdesk.ui.meetings.debrief_result import DebriefResult
from trustdesk.ui.panel import Panel
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.theme import XL, L, M, S, role
from trustdesk.ui.widgets.choice_box import ChoiceBox
from trustdesk.ui.widgets.empty_state import EmptyState
from trustdesk.ui.widgets.plain_label import plain_label

_WIDEST_LETTERS = 90


class DebriefPanel(Panel):
    """See the module."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._place = Place(screen=Screen.DEBRIEF)
        self._about: Debriefing | None = None
        self._form: DebriefForm | None = None
        self._result: DebriefResult | None = None
        self._is_edited = False
        self._writing = 0
        self._insisted = ""  # the meeting that the user chose here
        self._pause = SavingClock(self)
        self._pause.due.connect(self.finish_edits)
        words = desk.words
        self._empty = EmptyState("notebook-pen", self)
        self._empty.pressed.connect(partial(self.command_requested.emit, "new-meeting"))
        self._title, self._subtitle = plain_label("title", self), plain_label("quiet", self)
        self._others = ChoiceBox(self)
        self._others.setAccessibleName(words("ui-debrief-which"))
        self._others.activated.connect(self._choose_meeting)
        self._kept = plain_label("small", self)
        self._save = QPushButton(words("ui-debrief-save"), self)
        self._save.setObjectName("debrief-save")
        self._save.clicked.connect(self._finish)
        role(self._save, "primary")
        self._body = QVBoxLayout()
        self._place_parts()
        for keys, act in (
            ("Ctrl+Return", self._finish),
            ("Ctrl+Enter", self._finish),
            ("Escape", self._leave),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        desk.changed.connect(self._has_changed)
        self._show_whole(there=False)
        self._empty.hide()

    # --- Where it is

    def go_to(self, place: Place) -> None:
        """Begin with the meeting of the place, or the last one that waits for its debrief."""
        self._place = place
        self._drop()
        self._read()

    def finish_edits(self) -> None:
        """Keep what was filled in."""
        self._pause.stop()
        if self._form is None or self._about is None or not self._is_edited:
            return
        about, draft, now = self._about, self._form.draft(), self.desk.now()
        self._is_edited = False
        self._writing += 1
        self.desk.do(
            lambda vault: keep_draft(vault, about, draft, now), self._was_kept, owner=self, failed=self._was_not_kept
        )

    def _read(self) -> None:
        place, now = self._place, self.desk.now()
        insist = bool(place.meeting) and place.meeting == self._insisted
        self.desk.read(
            lambda vault: debriefing(vault, place.counterpart, place.meeting, now, insist=insist),
            self._show,
            owner=self,
            failed=self._show_failure,
        )

    def _has_changed(self, changes: Changes) -> None:
        """What others changed, or what was undone, is shown; what this form wrote stands there already."""
        about = self._about
        if about is None or about.counterpart not in changes.counterparts or not self.isVisible():
            return
        is_ours = self._writing or self._is_edited
        # What a debrief led to stays in view until the debrief itself is taken back.
        if not is_ours and (self._result is None or changes.of("debriefs")):
            self._read()

    def _show(self, about: Debriefing | None) -> None:
        if self._is_edited and about is not None and self._about is not None and about.meeting == self._about.meeting:
            return  # it was asked for before the first letter was typed, which is not to be lost
        self._drop()
        self._about = about
        words = self.desk.words
        if about is None:
            self._say_nothing(words("ui-debrief-empty"), words("ui-prepare-new-meeting"))
            return
        self._show_whole(there=True)
        if not self._place.counterpart:
            wanted = Place(screen=Screen.DEBRIEF, counterpart=about.counterpart, meeting=about.meeting.id)
            self.place_requested.emit(wanted)
            return
        self._show_head(about)
        form = DebriefForm(self.desk, about, self)
        form.edited.connect(self._edited)
        self._form = form
        self._body.addWidget(form)
        self._show_foot(there=True)
        form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_failure(self, problem: str) -> None:
        """The dossier is gone, or the vault cannot be read."""
        self._drop()
        self._about = None
        self._say_nothing(problem)

    def _say_nothing(self, text: str, button: str = "") -> None:
        self._empty.say(text, button)
        self._show_whole(there=False)

    def _show_head(self, about: Debriefing) -> None:
        words, today = self.desk.words, self.desk.now().date()
        self._title.setText(words("ui-debrief-title", name=about.name))
        self._subtitle.setText(words("ui-debrief-hint"))
        self._others.clear()
        for meeting in (about.meeting, *about.others):
            self._others.addItem(said_meeting(words, meeting, today), meeting.id)
        self._kept.setText(words("ui-debrief-finished") if about.finished else "")

    # --- What the user does

    def _edited(self) -> None:
        self._is_edited = True
        self._kept.setText("")
        self._pause.typed()

    def _was_kept(self, _value: None) -> None:
        self._writing -= 1
        if not self._is_edited:
            self._kept.setText(self.desk.words("ui-debrief-kept"))

    def _was_not_kept(self, problem: str) -> None:
        self._writing -= 1
        self._is_edited = True
        self._kept.setText(problem)

    def _finish(self) -> None:
        if self._form is None or self._about is None:
            return
        self._pause.stop()
        about, draft, now = self._about, self._form.draft(), self.desk.now()
        self._is_edited = False
        self._writing += 1
        self.desk.do(
            lambda vault: finish(vault, about, draft, now),
            self._was_finished,
            owner=self,
            failed=self._was_not_kept,
            notice=self.desk.words("ui-debrief-notice"),
        )

    def _was_finished(self, learned: Learned) -> None:
        self._writing -= 1
        if self._about is None:
            return
        counterpart = self._about.counterpart
        self._drop()
        result = DebriefResult(self.desk, counterpart, learned, self)
        result.place_requested.connect(self.place_requested)
        result.command_requested.connect(self.command_requested)
        result.form_requested.connect(self._read)
        self._result = result
        self._body.addWidget(result)
        self._show_foot(there=False)
        result.take_focus()

    def _choose_meeting(self, row: int) -> None:
        """Another meeting is meant; one that has not begun yet, too."""
        assert self._about is not None
        self.finish_edits()
        wanted = self._others.itemData(row)
        if wanted != self._about.meeting.id:
            self._insisted = wanted
            place = Place(screen=Screen.DEBRIEF, counterpart=self._about.counterpart, meeting=wanted)
            self.place_requested.emit(place)

    def _leave(self) -> None:
        about = self._about
        if about is None:
            self.place_requested.emit(Place(screen=Screen.TODAY))
        else:
            self.place_requested.emit(Place(counterpart=about.counterpart))

    def _drop(self) -> None:
        self._pause.stop()
        self._is_edited = False
        for part in (self._form, self._result):
            if part is not None:
                self._body.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._form = self._result = None

    # --- How it is laid out

    def _place_parts(self) -> None:
        self._whole = QWidget(self)
        inside = QWidget()
        column = QWidget(inside)
        column.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST_LETTERS)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S)
        lines.addWidget(self._title)
        lines.addWidget(self._others)
        lines.addWidget(self._subtitle)
        lines.addSpacing(M)
        lines.addLayout(self._body)
        lines.addStretch(1)
        row = QHBoxLayout(inside)
        row.setContentsMargins(XL, XL, XL, XL)
        row.addStretch(1)
        row.addWidget(column, 100)
        row.addStretch(1)
        area = QScrollArea(self._whole)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._foot = QWidget(self._whole)
        role(self._foot, "footbar")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(XL, M, XL, M)
        foot.setSpacing(L)
        foot.addWidget(self._kept, 1)
        foot.addWidget(self._save)
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(self._foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._whole)
        layout.addWidget(self._empty)

    def _show_whole(self, *, there: bool) -> None:
        self._whole.setVisible(there)
        self._empty.setVisible(not there)

    def _show_foot(self, *, there: bool) -> None:
        self._foot.setVisible(there)
        self._others.setVisible(there)
        self._subtitle.setVisible(there)
