"""The preview beside the results of the search: whom the chosen one is about, and the texts that match in full."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from trustdesk.operations.previewing import Preview, PreviewText
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.search.marked_text import MarkedText, leading_label
from trustdesk.ui.theme import XS, L, M, S, role

_ABOUT_LINES = 4


class PreviewPane(QScrollArea):
    """Never has the focus, as one goes on typing; a screen reader hears it as the description of the field."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.shown: Preview | None = None
        self.setObjectName("search-preview")
        self.setAccessibleName(desk.words("ui-search-preview"))
        role(self, "search-preview")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.show_preview(None)

    def show_preview(self, preview: Preview | None) -> None:
        """Show this instead of what was there; nothing where there is nothing to show."""
        self.shown = preview
        body = QWidget()
        role(body, "search-preview-body")
        column = QVBoxLayout(body)
        column.setContentsMargins(L, S, M, S)
        column.setSpacing(XS)
        if preview is not None:
            self._fill(column, body, preview)
        column.addStretch(1)
        self.setWidget(body)
        self.setAccessibleDescription(self.spoken)

    @property
    def spoken(self) -> str:
        """All of it in words."""
        preview = self.shown
        if preview is None:
            return ""
        told = [preview.name, preview.beside, *self._facts(preview), preview.about.text if preview.about else ""]
        told += [f"{self._heading(each)}: {each.text}" for each in preview.texts]
        return ". ".join(each for each in told if each)

    def _fill(self, column: QVBoxLayout, body: QWidget, preview: Preview) -> None:
        column.addWidget(leading_label("lead-strong", body, preview.name))
        if preview.beside:
            column.addWidget(leading_label("quiet", body, preview.beside))
        if preview.about:
            column.addSpacing(XS)
            column.addWidget(MarkedText(preview.about.text, preview.about.marks, body, _ABOUT_LINES))
        facts = list(self._facts(preview))
        if facts:
            column.addSpacing(XS)
        for fact in facts:
            column.addWidget(leading_label("small", body, fact))
        for each in preview.texts:
            column.addSpacing(S)
            column.addWidget(self._line(body))
            column.addSpacing(XS)
            column.addWidget(leading_label("small", body, self._heading(each)))
            column.addWidget(MarkedText(each.text, each.marks, body))

    def _facts(self, preview: Preview) -> Iterator[str]:
        words, now = self._desk.words, self._desk.now()
        if preview.relation is not None:
            yield choice_label(words, preview.relation)
        if preview.dossiers:
            yield words("ui-search-preview-dossiers", names=", ".join(preview.dossiers))
        if preview.next_meeting is not None:
            at = preview.next_meeting
            yield words("ui-search-preview-next", day=words.weekday_and_day(at.date()), time=words.time(at))
        if preview.last_contact is not None:
            last, today = preview.last_contact, now.date()
            yield words("ui-search-preview-last", day=words.short_day(last, today), ago=words.ago(last, today))

    def _heading(self, text: PreviewText) -> str:
        words = self._desk.words
        day = words.short_day(text.on, self._desk.now().date()) if text.on else ""
        parts = (words(f"ui-search-part-{text.part.value}"), text.source, day)
        return " · ".join(part for part in parts if part)

    def _line(self, body: QWidget) -> QFrame:
        line = QFrame(body)
        line.setFixedHeight(1)
        role(line, "search-rule")
        return line
