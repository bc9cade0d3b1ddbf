"""New dates for a promise, asked for in place: "friday, monday at the latest" (S0.8.6)."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from trustdesk.domain.promises import Promise
from trustdesk.operations.promises import PromiseLine, renegotiate
from trustdesk.operations.safe_dates import SafeDates, new_dates_for
from trustdesk.ui.desk import Desk
from trustdesk.ui.promises.safe_line import SafeLine, said_moment
from trustdesk.ui.theme import role


class NewDates(SafeLine):
    """saved: another promise took the place of the one; its id."""

    saved = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("new-dates")
        self._line: PromiseLine | None = None
        self.what = QLabel(self.fields)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setMaximumWidth(self.what.fontMetrics().averageCharWidth() * 60)
        role(self.what, "strong")
        words = desk.words
        self.dates = self.text_field(words("ui-promises-new-dates"), words("ui-promises-new-dates-example"))
        self.dates.setObjectName("new-dates-field")
        self.dates.textChanged.connect(self._show_dates)
        self.row.addWidget(self.what)
        self.row.addWidget(self.dates)

    def start(self, line: PromiseLine) -> None:
        """Ask for the dates of this promise."""
        self._line = line
        self.what.setText(self.what.fontMetrics().elidedText(
            line.promise.text, Qt.TextElideMode.ElideRight, self.what.maximumWidth()))  # fmt: skip
        self.dates.clear()
        self._show_dates("")
        self.show()
        self.dates.setFocus()

    def keep(self) -> None:
        self._read(self.dates.text(), self._renegotiate)

    def _renegotiate(self, dates: SafeDates) -> None:
        now, safe = self.desk.now(), dates.hedged.promise
        if safe is None or self._line is None:
            self._say_dates(dates)
            return
        promise, words = self._line.promise, self.desk.words("ui-promises-undo-renegotiated")
        self.desk.do(
            lambda vault: renegotiate(vault, promise.id, safe, now.date(), words),
            self._has_saved,
            owner=self,
            failed=lambda text: self.say(text, "error"),
            notice=self.desk.words("ui-promises-notice-renegotiated", what=promise.text),
        )

    def _has_saved(self, promise: Promise) -> None:
        self.close_line()
        self.saved.emit(promise.id)

    def _show_dates(self, typed: str) -> None:
        if typed.strip():
            self._read(typed, self._say_dates)
        else:
            self.say(self.desk.words("ui-promises-new-dates-hint"))

    def _read(self, typed: str, then: Callable[[SafeDates], None]) -> None:
        counterpart = self._line.promise.counterpart if self._line else ""
        now, language = self.desk.now(), self.desk.words.language
        self.desk.read(
            lambda vault: new_dates_for(vault, counterpart, typed, now, language), then, owner=self, topic="dates"
        )

    def _say_dates(self, dates: SafeDates) -> None:
        words, safe = self.desk.words, dates.hedged.promise
        if safe is None:
            self.say(words("ui-promises-new-dates-hint"), "warn" if self.dates.text().strip() else "quiet")
            return
        today = self.desk.now().date()
        understood = words(
            "ui-promises-dates-understood",
            target=said_moment(self.desk, safe.target_date, safe.target_time, today),
            latest=said_moment(self.desk, safe.outer_date, safe.outer_time, today),
        )
        self.say("\n".join((understood, *dates.remarks)), "warn" if dates.remarks else "good")
