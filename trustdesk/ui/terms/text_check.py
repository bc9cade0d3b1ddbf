"""A text pasted in, and what in it costs trust: marked in place, with reasons and better words (S1.8, S4.1c, S4.3d).

Beneath stand the terms in it that are not noted yet.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from trustdesk.operations.terms import Marked, check_text
from trustdesk.operations.unknown_terms import UnknownTerm, note_unknown, unknown_terms
from trustdesk.ui.desk import Desk
from trustdesk.ui.terms.unknown_list import UnknownList
from trustdesk.ui.theme import XS, Colours, S, lead_text, role

_PAUSE_MS = 120


class TextCheck(QWidget):
    """checked: how many places were marked."""

    checked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._marks: tuple[Marked, ...] = ()
        self._counterpart = ""
        words = desk.words
        hint = QLabel(words("ui-terms-check-hint"), self)
        hint.setWordWrap(True)
        role(hint, "quiet")
        self.text = QPlainTextEdit(self)
        lead_text(self.text)
        self.text.setObjectName("text-to-check")
        self.text.setAccessibleName(words("ui-terms-check-text"))
        self.text.setPlaceholderText(words("ui-terms-check-example"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * 7)
        self.verdict = QLabel(self)
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        role(self.verdict, "strong")
        self.remarks = QListWidget(self)
        self.remarks.setObjectName("remarks")
        self.remarks.setAccessibleName(words("ui-terms-check-remarks"))
        self.remarks.setWordWrap(True)
        self.remarks.setSpacing(XS)
        self.remarks.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.remarks.setMinimumHeight(self.remarks.fontMetrics().lineSpacing() * 8)
        self.remarks.currentRowChanged.connect(self._go_to_mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        self.unknown = UnknownList(words, self)
        for each in (hint, self.text, self.verdict, self.remarks, self.unknown):
            layout.addWidget(each)
        self.remarks.hide()
        self.unknown.note_requested.connect(self._note)
        self.unknown.place_requested.connect(lambda start, end: self.text.setTextCursor(self._cursor(start, end)))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.text.textChanged.connect(self._pause.start)

    def set_dossier(self, counterpart: str) -> None:
        """Compare with the terms of this dossier, and note terms there; with all and for nobody where it is empty."""
        if counterpart != self._counterpart:
            self._counterpart = counterpart
            self.check_again()

    def check_again(self) -> None:
        """Look at the text again, as terms changed."""
        if self.text.toPlainText():
            self._pause.start()

    def _ask(self) -> None:
        if not self._desk.is_open:
            return  # the window closed while the user paused
        text = self.text.toPlainText()
        counterpart = self._counterpart
        self._desk.read(lambda vault: (text, check_text(vault, text)), self._show, owner=self, topic="check")
        # Apart, as the glossaries take longer than what costs trust.
        self._desk.read(
            lambda vault: (text, unknown_terms(vault, text, counterpart)),
            self._show_unknown,
            owner=self,
            topic="unknown",
        )

    def _show(self, found: tuple[str, tuple[Marked, ...]]) -> None:
        text, marks = found
        if text != self.text.toPlainText():
            return  # typed on since; the next answer is under way
        self._marks = marks
        words = self._desk.words
        self.verdict.setText(words("ui-terms-check-verdict", count=len(marks)) if text.strip() else "")
        self.remarks.blockSignals(True)
        self.remarks.clear()
        for mark in marks:
            self.remarks.addItem(QListWidgetItem(self._said(mark)))
        self.remarks.blockSignals(False)
        self.remarks.setVisible(bool(marks))
        self._underline()
        self.checked.emit(len(marks))

    def _show_unknown(self, found: tuple[str, tuple[UnknownTerm, ...]]) -> None:
        text, unknown = found
        if text == self.text.toPlainText():
            self.unknown.show_terms(unknown)

    def _note(self, unknown: UnknownTerm) -> None:
        counterpart = self._counterpart
        noted = unknown.known.text if unknown.known else unknown.text
        self._desk.do(
            lambda vault: note_unknown(vault, unknown, counterpart),
            notice=self._desk.words("ui-terms-notice-noted", what=noted),
        )

    def _said(self, mark: Marked) -> str:
        words = self._desk.words
        parts = [words("ui-terms-check-phrase", phrase=" ".join(mark.phrase.split()))]
        parts += [mark.why] if mark.why else []
        parts += [words("ui-terms-check-avoided")] if mark.avoided else []
        parts += [words("ui-terms-check-better", text=mark.better)] if mark.better else []
        return "\n".join(parts)

    def _underline(self) -> None:
        colours = Colours.of(self.palette())
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(colours.color("alert"))
        form.setBackground(colours.color("alert_soft"))
        selections = []
        for mark in self._marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(mark.start, mark.end)
            selection.format = form
            selections.append(selection)
        self.text.setExtraSelections(selections)

    def _go_to_mark(self, number: int) -> None:
        if 0 <= number < len(self._marks):
            mark = self._marks[number]
            self.text.setTextCursor(self._cursor(mark.start, mark.end))

    def _cursor(self, start: int, end: int) -> QTextCursor:
        """Qt counts in UTF-16, Python in characters."""
        text = self.text.toPlainText()
        cursor = self.text.textCursor()
        cursor.setPosition(_utf16_length(text[:start]))
        cursor.setPosition(_utf16_length(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
