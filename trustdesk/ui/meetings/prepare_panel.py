"""Prepare: what the page of a meeting still lacks, as short prompts, one at a time, all by keyboard.

What is typed is saved after a moment, on Enter and on leaving; each answer is one step of undo. The live page at the
right shows at once what it did.
"""

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.operations.preparing import Asked, Preparation, answer, preparation, skip
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.saving_clock import SavingClock
from trustdesk.ui.meetings.day_words import said_meeting
from trustdesk.ui.meetings.prepare_end import PrepareEnd
from trustdesk.ui.meetings.prepare_walk import Walk
from trustdesk.ui.meetings.prompt_card import PromptCard
from trustdesk.ui.panel import Panel
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.theme import XL, L, M, S, role
from trustdesk.ui.widgets.empty_state import EmptyState
from trustdesk.ui.widgets.plain_label import plain_label

_WIDEST_LETTERS = 90


class PreparePanel(Panel):
    """See the module."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._walk = Walk()
        self._about: Preparation | None = None
        self._card: PromptCard | None = None
        self._place = Place(screen=Screen.PREPARE)
        self._step: Callable[[], None] | None = None  # on the way, once the prompts have been read anew
        self._pause = SavingClock(self)
        self._pause.due.connect(self._keep_quietly)
        words = desk.words
        self._empty = EmptyState("list-checks", self)
        self._empty.pressed.connect(partial(self.command_requested.emit, "new-meeting"))
        self._title = plain_label("title", self)
        self._meeting = plain_label("quiet", self)
        self._progress_text = plain_label("small", self)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._end = PrepareEnd(words, self)
        self._end.command_requested.connect(self.command_requested)
        self._end.more_requested.connect(lambda: self._move(self._walk.begin_round))
        self._end.skipped_requested.connect(lambda: self._move(self._walk.bring_back_skipped))
        self._end.dossier_requested.connect(self._leave)
        self._body = QVBoxLayout()
        self._foot = self._made_foot()
        self._place_parts()
        for keys, act in (("Ctrl+Right", self._skip), ("Ctrl+Left", self._go_back), ("Escape", self._leave)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        desk.changed.connect(self._has_changed)
        self._show_whole(there=False)
        self._empty.hide()

    # --- Where it is

    def go_to(self, place: Place) -> None:
        """Begin with the meeting of the place, or the next one."""
        self._place = place
        self._walk = Walk()
        self._about = self._step = None
        self._drop_card()
        self._read()

    def finish_edits(self) -> None:
        """Save what was typed, where it is an answer already."""
        self._pause.stop()
        if self._card is not None and self._card.is_edited and self._card.is_complete():
            self._write(self._card)

    def _read(self) -> None:
        place, now = self._place, self.desk.now
        self.desk.read(
            lambda vault: preparation(vault, place.counterpart, place.meeting, now()),
            self._show,
            owner=self,
            failed=self._show_failure,
        )

    def _has_changed(self, changes: Changes) -> None:
        about = self._about
        if about is not None and about.counterpart in changes.counterparts and self.isVisible():
            self._read()

    def _show(self, about: Preparation | None) -> None:
        words = self.desk.words
        if about is None:
            self._say_nothing(words("ui-prepare-empty-text"), words("ui-prepare-new-meeting"))
            return
        self._show_whole(there=True)
        if not self._place.counterpart:
            meeting = about.meeting.id if about.meeting else ""
            self.place_requested.emit(Place(screen=Screen.PREPARE, counterpart=about.counterpart, meeting=meeting))
            return
        moved = self._about is None or self._step is not None
        self._about = about
        self._walk.take(about.prompts)
        if self._step is not None:
            self._step()
            self._step = None
            self._drop_card()
        self._show_prompt(with_focus=moved)

    def _show_failure(self, problem: str) -> None:
        """The dossier is gone, or the vault cannot be read."""
        self._about = None
        self._drop_card()
        self._say_nothing(problem)

    def _say_nothing(self, text: str, button: str = "") -> None:
        self._empty.say(text, button)
        self._show_whole(there=False)

    # --- What it shows

    def _show_prompt(self, *, with_focus: bool) -> None:
        assert self._about is not None
        asked = self._walk.current
        self._show_head(asked)
        self._end.setVisible(asked is None)
        self._foot.setVisible(asked is not None)
        if asked is None:
            self._drop_card()
            self._end.show_end(self._about.name, self._walk.left, self._walk.skipped)
            if with_focus:
                self._end.take_focus()
        elif self._card is None or not self._still_shows(self._card, asked):
            self._put_card(asked)
            with_focus = True
        if with_focus and self._card is not None:
            self._card.take_focus()

    @staticmethod
    def _still_shows(card: PromptCard, asked: Asked) -> bool:
        """Whether what is typed there may stay: it is the same prompt, and newer than what was read."""
        same = card.asked.key == asked.key
        return same and (card.is_edited or card.asked.fields == asked.fields or card.holds(asked))

    def _show_head(self, asked: Asked | None) -> None:
        about, words = self._about, self.desk.words
        assert about is not None
        self._title.setText(words("ui-prepare-title", name=about.name))
        today = self.desk.now().date()
        said = said_meeting(words, about.meeting, today) if about.meeting else words("ui-prepare-no-meeting")
        self._meeting.setText(said)
        number, total = self._walk.number, max(self._walk.total, 1)
        text = words("ui-prepare-progress", number=number, total=total) if asked else ""
        self._progress_text.setText(text)
        self._progress.setRange(0, total)
        self._progress.setValue(number - 1 if asked else total)
        self._progress.setAccessibleName(text or words("ui-prepare-done", name=about.name))
        self._back.setEnabled(self._walk.can_go_back)

    def _put_card(self, asked: Asked) -> None:
        self._drop_card()
        card = PromptCard(self.desk, asked, self)
        card.edited.connect(self._pause.typed)
        card.save_requested.connect(self._save)
        card.skip_requested.connect(self._skip)
        card.back_requested.connect(self._go_back)
        self._body.insertWidget(0, card)
        self._card = card
        for first, second in ((card, self._back), (self._back, self._skip_button), (self._skip_button, self._go)):
            QWidget.setTabOrder(first, second)

    def _drop_card(self) -> None:
        self._pause.stop()
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None

    # --- What the user wants

    def _save(self) -> None:
        """Enter: save and go on; an answer that was not touched only goes on."""
        card = self._card
        if card is None or self._step is not None:
            return
        self._pause.stop()
        if card.is_edited or card.asked.lacking:
            self._write(card, partial(self._move, self._walk.go_on))
        else:
            self._move(self._walk.go_on)

    def _keep_quietly(self) -> None:
        if self._card is not None and self._card.is_complete():
            self._write(self._card, aloud=False)

    def _write(self, card: PromptCard, then: Callable[[], None] | None = None, *, aloud: bool = True) -> None:
        asked, values, now = card.asked, card.values(), self.desk.now()
        card.is_edited = False

        def failed(problem: str) -> None:
            if shiboken6.isValid(card):
                card.is_edited = True
                card.show_problem(problem if aloud else "")

        self.desk.do(
            lambda vault: answer(vault, asked, values, now),
            lambda _value: then() if then else None,
            owner=self,
            failed=failed,
        )

    def _skip(self) -> None:
        card = self._card
        if card is None or self._step is not None:
            return
        self._pause.stop()
        go_on = partial(self._move, self._walk.go_on)
        if card.asked.lacking and not card.is_edited:
            asked, now = card.asked, self.desk.now()
            self.desk.do(lambda vault: skip(vault, asked, now), lambda _value: go_on(), owner=self)
        else:
            self.finish_edits()
            go_on()

    def _go_back(self) -> None:
        if self._walk.can_go_back and self._step is None:
            self.finish_edits()
            self._move(self._walk.go_back)

    def _move(self, step: Callable[[], None]) -> None:
        """Take the step once the prompts have been read anew: an answer may bring others, or answer them too."""
        self._step = step
        self._read()

    def _leave(self) -> None:
        about = self._about
        if about is not None:
            meeting = about.meeting.id if about.meeting else ""
            self.place_requested.emit(Place(counterpart=about.counterpart, meeting=meeting))
        else:
            self.place_requested.emit(Place(screen=Screen.TODAY))

    # --- How it is laid out

    def _made_foot(self) -> QWidget:
        words = self.desk.words
        foot = QWidget(self)
        self._back = QPushButton(words("ui-prepare-back"), foot)
        self._skip_button = QPushButton(words("ui-prepare-skip"), foot)
        self._go = QPushButton(words("ui-prepare-save"), foot)
        role(self._go, "primary")
        keys = QLabel(words("ui-prepare-keys"), foot)
        keys.setWordWrap(True)
        role(keys, "small")
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._skip_button)
        row.addWidget(self._go)
        layout = QVBoxLayout(foot)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(M)
        layout.addLayout(row)
        layout.addWidget(keys)
        for button, name, act in (
            (self._back, "prepare-back", self._go_back),
            (self._skip_button, "prepare-skip", self._skip),
            (self._go, "prepare-save", self._save),
        ):
            button.setObjectName(name)
            button.clicked.connect(act)
        return foot

    def _place_parts(self) -> None:
        self._whole = QScrollArea(self)
        self._whole.setWidgetResizable(True)
        self._whole.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self._whole)
        column = QWidget(inside)
        column.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST_LETTERS)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S)
        lines.addWidget(self._title)
        lines.addWidget(self._meeting)
        lines.addSpacing(M)
        lines.addWidget(self._progress_text)
        lines.addWidget(self._progress)
        lines.addSpacing(S)
        self._body.setSpacing(L)
        self._body.addWidget(self._end)
        self._body.addWidget(self._foot)
        lines.addLayout(self._body)
        lines.addStretch(1)
        row = QHBoxLayout(inside)
        row.setContentsMargins(XL, XL, XL, XL)
        row.addStretch(1)
        row.addWidget(column, 100)
        row.addStretch(1)
        self._whole.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._whole)
        layout.addWidget(self._empty)

    def _show_whole(self, *, there: bool) -> None:
        self._whole.setVisible(there)
        self._empty.setVisible(not there)
