"""New dates for a promise, asked for in place: "friday, monday at the latest" (S0.8.6)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from trustdesk.domain.promises import Promise
from trustdesk.operations.promises import PromiseLine, new_dates, renegotiate
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
        now = self.desk.now()
        safe = new_dates(self.dates.text(), now)
        if safe is None or self._line is None:
            self._show_dates(self.dates.text())
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
        words, now = self.desk.words, self.desk.now()
        safe = new_dates(typed, now)
        if safe is None:
            self.say(words("ui-promises-new-dates-hint"), "warn" if typed.strip() else "quiet")
            return
        self.say(
            words(
                "ui-promises-dates-understood",
                target=said_moment(self.desk, safe.target_date, safe.target_time, now.date()),
                latest=said_moment(self.desk, safe.outer_date, safe.outer_time, now.date()),
            ),
            "good",
        )
