"""In the room: the screen of a laptop that lies on the table. Large type, three clocks, and keys instead of a mouse.

It shows what the page of that copy shows and nothing else; T changes to what the other side may read.
"""

import time
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QTabBar, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.page import Copy
from trustdesk.i18n.words import Words
from trustdesk.operations.room import CardKey, Glance, glance, jot
from trustdesk.ui.desk import Desk
from trustdesk.ui.meetings.room_card import RoomCard
from trustdesk.ui.meetings.room_clocks import ASK_AFTER_S, SMALL_TALK_S, RoomClocks
from trustdesk.ui.meetings.room_keys import RoomKeys
from trustdesk.ui.meetings.room_ring import RoomRing
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.theme import L, M, role
from trustdesk.ui.widgets.elided_label import ElidedLabel

_TICK_MS = 250
_SECONDS_A_MINUTE = 60
_FALLBACK_MINUTES = 60
_NAME_SHARE, _SMALL_SHARE, _KEY_SHARE, _LEAST_PX = 1 / 20, 1 / 44, 1 / 60, 13


class RoomWindow(QWidget):
    """See the module. place_requested: the user wants to be there, and is done here.

    clock: seconds that only go forward; tests put their own in its place and call `tick`.
    """

    place_requested = Signal(Place)

    def __init__(self, desk: Desk, counterpart: str, meeting: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._desk, self._counterpart, self._meeting = desk, counterpart, meeting
        self.clock: Callable[[], float] = time.monotonic
        self.clocks = RoomClocks()
        self._copy = Copy.EYES_ONLY
        self._glance: Glance | None = None
        self._wanted = CardKey.OPEN_WITH
        words = desk.words
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(words("ui-room-title"))
        role(self, "ground")
        self._name, self._subject = ElidedLabel(self), ElidedLabel(self)
        role(self._name, "strong")
        role(self._subject, "quiet")
        self._marking = self._label("marking-alert")
        self._marking.hide()
        self._marking.setWordWrap(False)
        self._tabs = QTabBar(self)
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setAccessibleName(words("ui-room-cards"))
        self._tabs.currentChanged.connect(self._show_tab)
        self.card = RoomCard(self)
        self.card.setAccessibleName(words("ui-room-card"))
        self._small_talk = RoomRing(words("ui-room-small-talk"), self)
        self._talk = RoomRing(words("ui-room-ask"), self)
        self._whole = RoomRing(words("ui-room-meeting"), self)
        self._small_talk.clicked.connect(self._toggle_small_talk)
        self._talk.clicked.connect(self._has_asked)
        self._whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hint = self._label("warn")
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(words("ui-room-note-example"))
        self.note.setAccessibleName(words("ui-room-note"))
        self.note.returnPressed.connect(self._keep_note)
        self.note.hide()
        self._keys = RoomKeys(_keys(words), self)
        self._place_parts()
        self._bind_keys()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        desk.changed.connect(self._has_changed)
        self.tick()
        self._read()

    # --- What it shows

    def _read(self) -> None:
        counterpart, meeting, copy, now = self._counterpart, self._meeting, self._copy, self._desk.now()
        self._desk.read(
            lambda vault: (copy, glance(vault, counterpart, meeting, now, copy)),
            self._show,
            owner=self,
            failed=self._say,
        )

    def _has_changed(self, changes: Changes) -> None:
        if self._glance is not None and self._glance.counterpart in changes.counterparts:
            self._read()

    def _show(self, read: tuple[Copy, Glance | None]) -> None:
        copy, found = read
        if copy is not self._copy:
            return
        self._glance = found
        if found is None:
            self._say(self._desk.words("ui-room-nobody"))
            return
        self._counterpart, self._meeting = found.counterpart, found.meeting
        self._name.setText(found.name)
        self._marking.setText(found.marking)
        role(self._marking, "marking-alert" if self._copy is Copy.EYES_ONLY else "marking-good")
        self._marking.setVisible(bool(found.marking))
        # A new role takes the font of the style sheet.
        self._put_sizes()
        self._subject.setText(found.subject)
        self._subject.setVisible(bool(found.subject))
        self._show_tabs()
        self.tick()

    def _show_tabs(self) -> None:
        assert self._glance is not None
        keys = [card.key for card in self._glance.cards]
        self._tabs.blockSignals(True)
        while self._tabs.count():
            self._tabs.removeTab(0)
        for key in keys:
            self._tabs.addTab(self._desk.words(f"ui-room-card-{key.value.replace('_', '-')}"))
        self._tabs.setCurrentIndex(keys.index(self._wanted) if self._wanted in keys else 0)
        self._tabs.blockSignals(False)
        self._show_tab(self._tabs.currentIndex())
        if not keys:
            self._say(self._desk.words("ui-room-bare"))

    def _show_tab(self, place: int) -> None:
        cards = self._glance.cards if self._glance else ()
        card = cards[place] if 0 <= place < len(cards) else None
        if card is not None:
            self._wanted = card.key
        self.card.show_card(card)

    def _clear(self) -> None:
        """Nothing withheld stays in view while the other copy is read."""
        self._glance = None
        self._subject.clear()
        self._marking.hide()
        self._say("")
        self.card.show_card(None)

    def _say(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    # --- The clocks

    def tick(self) -> None:
        """Show the clocks as they are now."""
        now, words, clocks = self.clock(), self._desk.words, self.clocks
        clocks.tick(now)
        left = clocks.small_talk_left(now)
        over = left <= 0
        tone = "good" if over else "accent" if clocks.small_talk.is_running else "quiet"
        self._small_talk.show_time(words("ui-room-over") if over else _clock(ceil(left)), 1 - left / SMALL_TALK_S, tone)
        talked = clocks.talk.seconds(now)
        ask = clocks.should_ask(now)
        # A quiet pulse: the ring changes its tone with every second, and nothing jumps.
        tone = ("warn" if int(now) % 2 else "alert") if ask else "accent" if clocks.talk.is_running else "quiet"
        # On the table nobody else is to read what we are told.
        told = words("ui-room-ask-something") if ask and self._copy is Copy.EYES_ONLY else ""
        self._talk.show_time(_clock(int(talked)), talked / ASK_AFTER_S, tone, told)
        self._talk.setToolTip(words("ui-room-ask-now") if ask else "")
        gone = clocks.whole.seconds(now)
        minutes = (self._glance.minutes if self._glance else None) or _FALLBACK_MINUTES
        share = gone / (minutes * _SECONDS_A_MINUTE)
        tone = "alert" if share >= 1 else "accent" if clocks.whole.is_running else "quiet"
        text = words("ui-room-of-minutes", gone=int(gone // _SECONDS_A_MINUTE), minutes=minutes)
        self._whole.show_time(text, share, tone)

    @property
    def asks_to_ask(self) -> bool:
        """Whether the reminder to ask something is there."""
        return self.clocks.should_ask(self.clock())

    def _toggle_small_talk(self) -> None:
        self.clocks.toggle_small_talk(self.clock())
        self.tick()

    def _reset_small_talk(self) -> None:
        self.clocks.small_talk.reset()
        self.tick()

    def _has_asked(self) -> None:
        self.clocks.has_asked(self.clock())
        self.tick()

    # --- The keys

    def _bind_keys(self) -> None:
        bound: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Space", self._toggle_small_talk),
            ("R", self._reset_small_talk),
            ("A", self._has_asked),
            ("Right", lambda: self._turn(1)),
            ("Left", lambda: self._turn(-1)),
            ("T", self._change_copy),
            ("N", self._begin_note),
            ("D", self._debrief),
            ("Escape", self._leave),
        )
        for keys, act in bound:
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _turn(self, by: int) -> None:
        step = -by if self.isRightToLeft() else by
        if self._tabs.count():
            self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % self._tabs.count())

    def _change_copy(self) -> None:
        self._copy = Copy.TABLE if self._copy is Copy.EYES_ONLY else Copy.EYES_ONLY
        self._clear()
        self._read()

    def _begin_note(self) -> None:
        self.note.show()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep_note(self) -> None:
        text, counterpart, meeting, now = self.note.text(), self._counterpart, self._meeting, self._desk.now()
        if not text.strip():
            self._end_note()
            return
        self._desk.do(
            lambda vault: jot(vault, counterpart, meeting, text, now), self._was_noted, owner=self, failed=self._say
        )

    def _was_noted(self, said: str) -> None:
        self.note.clear()
        self._end_note()
        # On the table, not even what was just noted is repeated.
        self._say(said if self._copy is Copy.EYES_ONLY else self._desk.words("ui-room-noted"))

    def _end_note(self) -> None:
        self.note.hide()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _debrief(self) -> None:
        self.place_requested.emit(Place(screen=Screen.DEBRIEF, counterpart=self._counterpart, meeting=self._meeting))
        self.close()

    def _leave(self) -> None:
        """A line that is being typed is put away first; it stays where it is for the next time."""
        if self.note.isVisible():
            self._end_note()
        else:
            self.close()

    # --- How it is laid out

    def _place_parts(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(L)
        head.addWidget(self._name, 1)
        head.addWidget(self._marking, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rings = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._rings.setSpacing(L)
        for ring in (self._small_talk, self._talk, self._whole):
            self._rings.addWidget(ring, 1)
        sheet = QFrame(self)
        role(sheet, "card")
        self._sheet = QVBoxLayout(sheet)
        self._sheet.addWidget(self.card)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addWidget(sheet, 5)
        self._middle.addLayout(self._rings, 1)
        self._all = QVBoxLayout(self)
        self._all.setSpacing(M)
        self._all.addLayout(head)
        self._all.addWidget(self._subject)
        self._all.addWidget(self._tabs)
        self._all.addLayout(self._middle, 1)
        self._all.addWidget(self.note)
        self._all.addWidget(self._hint)
        self._all.addWidget(self._keys)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Everything grows with the window; on a narrow one the clocks stand below."""
        super().resizeEvent(event)
        height = self.height()
        margin = max(L, height // 30)
        self._all.setContentsMargins(margin, margin, margin, margin // 2)
        self._sheet.setContentsMargins(margin, margin, margin, margin)
        self._middle.setSpacing(margin)
        self._put_sizes()
        upright = self.width() < height
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(down if upright else along)
        self._rings.setDirection(along if upright else down)

    def _put_sizes(self) -> None:
        height = self.height()
        self._put_size(self._name, height * _NAME_SHARE)
        for widget in (self._subject, self._hint, self._tabs, self.note, self._marking):
            self._put_size(widget, height * _SMALL_SHARE)
        for ring in (self._small_talk, self._talk, self._whole):
            self._put_size(ring, height * _SMALL_SHARE)
        for label in self._keys.findChildren(QLabel):
            self._put_size(label, height * _KEY_SHARE)

    def _put_size(self, widget: QWidget, size: float) -> None:
        font = QFont(widget.font())
        font.setPixelSize(max(_LEAST_PX, self.fontMetrics().ascent(), round(size)))
        widget.setFont(font)

    def _label(self, look: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        role(label, look)
        return label


def _keys(words: Words) -> tuple[tuple[str, str], ...]:
    caps = {"space": words("ui-room-cap-space"), "arrows": "← →", "escape": words("ui-room-cap-escape")}
    named = ("space", "r", "a", "arrows", "t", "n", "d", "escape")
    return tuple((caps.get(name, name.upper()), words(f"ui-room-does-{name}")) for name in named)


def _clock(seconds: int) -> str:
    return f"{seconds // _SECONDS_A_MINUTE}:{seconds % _SECONDS_A_MINUTE:02}"
