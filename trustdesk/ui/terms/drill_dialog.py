"""The drill: two minutes with the words of a counterpart before the meeting, by keyboard (S1.8).

Space shows the answer, 1 to 4 say how well it was known, Esc ends. Every answer is kept at once; a whole session is one
step of undo. The bar of the time only informs.
"""

import uuid
from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from trustdesk.operations.drill import Drill, DrillWish, Rating, drill, rate
from trustdesk.ui.desk import Desk
from trustdesk.ui.terms.drill_card import DrillCardView
from trustdesk.ui.terms.drill_round import DrillRound
from trustdesk.ui.theme import XL, L, M, S, role
from trustdesk.ui.widgets.empty_state import EmptyState
from trustdesk.ui.widgets.plain_label import plain_label
from trustdesk.ui.widgets.time_bar import TimeBar

_TICK_MS = 250
_LETTERS_WIDE = 72
_SHARE_OF_SCREEN = 0.9
_RATING_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), Rating, strict=True))
_SHOW_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DrillDialog(QDialog):
    """Reads what there is to drill, asks it, and says at the end how many were known."""

    def __init__(self, desk: Desk, wish: DrillWish, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._wish = desk, wish
        self._session = uuid.uuid4().hex
        self._round = DrillRound(())
        self._answered = False
        self._seconds = self._more = 0
        self._elapsed = QElapsedTimer()
        words = desk.words
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("ui-drill"))
        self._heading = plain_label("title", self, words("ui-drill"))
        self._left = plain_label("quiet", self)
        self._left.setWordWrap(False)
        self.bar = TimeBar(words("ui-drill-time"), self)
        self.bar.setObjectName("drill-time")
        self.card = DrillCardView(words, self)
        self.end = EmptyState("graduation-cap", self)
        self.end.setObjectName("drill-end")
        self.end.pressed.connect(self._read)
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self.card)
        self._middle.addWidget(self.end)
        self.show_answer = QPushButton(words("ui-drill-show"), self)
        self.show_answer.setObjectName("drill-show")
        role(self.show_answer, "primary")
        self.show_answer.clicked.connect(self._show_answer)
        self.ratings: dict[Rating, QPushButton] = {}
        self._close = QPushButton(words("ui-drill-close"), self)
        self._close.setObjectName("drill-close")
        self._close.clicked.connect(self.reject)
        self._hint = plain_label("small", self, words("ui-drill-hint"))
        self._place_parts()
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self._show_buttons(asking=False)
        self._middle.hide()
        self._read()

    def _place_parts(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(M)
        head.addWidget(self._heading, 1)
        head.addWidget(self._left, 0, Qt.AlignmentFlag.AlignBottom)
        foot = QHBoxLayout()
        foot.setSpacing(S)
        foot.addWidget(self.show_answer, 1)
        for number, rating in enumerate(Rating, start=1):
            button = QPushButton(self._desk.words(f"ui-drill-{rating.value}", number=number), self)
            button.setObjectName(f"drill-{rating.value}")
            button.clicked.connect(partial(self._rate, rating))
            foot.addWidget(button, 1)
            self.ratings[rating] = button
        foot.addWidget(self._close, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, L)
        layout.setSpacing(M)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(self._middle, 1)
        layout.addLayout(foot)
        layout.addWidget(self._hint)
        # Enter shows the answer wherever the focus is; no button takes it for itself.
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        room = self.screen().availableGeometry()
        letter = self.fontMetrics()
        wide = min(letter.averageCharWidth() * _LETTERS_WIDE, round(room.width() * _SHARE_OF_SCREEN))
        self.resize(wide, min(letter.lineSpacing() * 22, round(room.height() * _SHARE_OF_SCREEN)))

    # --- What is asked

    def _read(self) -> None:
        wish, now = self._wish, self._desk.now()
        self._desk.read(lambda vault: drill(vault, wish, now), self._begin, owner=self, failed=self._say_end)

    def _begin(self, found: Drill) -> None:
        words = self._desk.words
        self._heading.setText(words("ui-drill-of", name=found.subject) if found.subject else words("ui-drill"))
        self._middle.show()
        self._seconds = found.seconds
        self._more = found.due + found.new - len(found.cards)
        if not found.cards:
            self._say_end(self._nothing(found))
            return
        self.bar.show()
        self._hint.show()
        self._round = DrillRound(found.cards)
        self._elapsed.start()
        self._ticks.start()
        self._tick()
        self._next()

    def _nothing(self, found: Drill) -> str:
        words = self._desk.words
        if found.learnt and found.next_due is not None:
            day = words.day(found.next_due.astimezone(self._desk.now().tzinfo).date())
            return words("ui-drill-all-learnt", count=found.learnt, day=day)
        return words("ui-drill-nothing")

    def _next(self) -> None:
        card = self._round.card
        self._answered = False
        if card is None:
            more = self._desk.words("ui-drill-more", count=self._more) if self._more > 0 else ""
            self._say_end(self._result(), more)
            return
        self._middle.setCurrentWidget(self.card)
        self._left.setText(self._desk.words("ui-drill-left", count=self._round.left))
        self.card.ask(card)
        self._show_buttons(asking=True)
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_answer(self) -> None:
        if self._round.card is None or self._answered:
            return
        self._answered = True
        self.card.show_answer()
        self._show_buttons(asking=False)
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rate(self, rating: Rating) -> None:
        if not self._answered or self._round.card is None:
            return
        card, now, session = self._round.rate(rating), self._desk.now(), self._session
        self._desk.do(lambda vault: rate(vault, card.key, rating, now, session))
        self._next()

    # --- The end

    def _result(self) -> str:
        asked = self._round.known + self._round.missed
        return self._desk.words("ui-drill-known", known=self._round.known, asked=asked)

    def _say_end(self, text: str, more: str = "") -> None:
        self._ticks.stop()
        self._round = DrillRound(())
        self._answered = False
        self._middle.show()
        self.end.say(text, more)
        self._middle.setCurrentWidget(self.end)
        self._left.setText("")
        self.bar.hide()
        self._hint.hide()
        self.show_answer.hide()
        for button in self.ratings.values():
            button.hide()
        self._close.show()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Esc: in the middle of a round say how it went, then go."""
        if self._round.card is not None and self._round.known + self._round.missed:
            self._say_end(self._result())
        else:
            super().reject()

    def _show_buttons(self, *, asking: bool) -> None:
        self.show_answer.setVisible(asking)
        for button in self.ratings.values():
            button.setVisible(self._answered)
        self._close.hide()

    def _tick(self) -> None:
        seconds = self._elapsed.elapsed() // 1000
        share = seconds / self._seconds if self._seconds else 0.0
        left = max(0, self._seconds - seconds)
        self.bar.show_share(share, self._desk.words("ui-drill-seconds-left", count=left))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        rating = _RATING_KEYS.get(Qt.Key(event.key()))
        if event.key() in _SHOW_KEYS and self._round.card is not None and not self._answered:
            self._show_answer()
        elif rating is not None and self._answered:
            self._rate(rating)
        else:
            super().keyPressEvent(event)
