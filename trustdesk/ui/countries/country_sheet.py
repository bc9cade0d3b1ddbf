"""The sheet of one country or region: facts, calendar and first words in one column, what is usual there in another."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from trustdesk.operations.country_clocks import clocks_of
from trustdesk.operations.country_values import PlaceSheet
from trustdesk.ui.countries.notes_part import NotesPart
from trustdesk.ui.countries.sheet_calendar import calendar_section
from trustdesk.ui.countries.sheet_facts import facts_section
from trustdesk.ui.countries.sheet_head import SheetHead
from trustdesk.ui.countries.sheet_words import words_section
from trustdesk.ui.desk import Desk
from trustdesk.ui.theme import XL, L, M, role

_BESIDE_LETTERS = 104
_MINUTE_MS = 60_000
_SHARES = (2, 3)


class CountrySheet(QScrollArea):
    """Empty until `show_of`. While it is seen its clocks go on. left: the user wants to be back in the list."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sheet: PlaceSheet | None = None
        self._sought = ("", "")
        self.setObjectName("country-sheet")
        role(self, "sheet")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._inner = inner = role(QWidget(self), "surface")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = SheetHead(desk.words, inner)
        self.notes = NotesPart(desk, inner)
        self._known = QWidget(inner)
        self._known_column = QVBoxLayout(self._known)
        self._known_column.setContentsMargins(0, 0, 0, 0)
        self._known_column.setSpacing(L)
        self._known_column.addStretch(1)
        self._parts: dict[str, QWidget] = {}
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(XL)
        self._sides.addWidget(self._known, _SHARES[0])
        self._sides.addWidget(self.notes, _SHARES[1])
        self._column = column = QVBoxLayout(inner)
        column.setContentsMargins(L, M, L, XL)
        column.setSpacing(L)
        column.addWidget(self.head)
        column.addLayout(self._sides)
        column.addStretch(1)
        self.setWidget(inner)
        self._minutes = QTimer(self, interval=_MINUTE_MS)
        self._minutes.timeout.connect(self._ask_clocks)
        self.notes.built.connect(self._find)
        self.notes.took_focus.connect(self._show_whole)

    @property
    def shown(self) -> PlaceSheet | None:
        """What it shows."""
        return self._sheet

    def show_of(self, sheet: PlaceSheet) -> None:
        """Show the sheet of a place; of the one that is shown already only what has changed."""
        before, self._sheet = self._sheet, sheet
        if before is None or before.code != sheet.code:
            self.verticalScrollBar().setValue(0)
        self.setAccessibleName(self._desk.words("ui-countries-sheet", name=sheet.name))
        self.head.show_of(sheet)
        if before is None or (before.facts, before.calendar, before.words) != (
            sheet.facts,
            sheet.calendar,
            sheet.words,
        ):
            self._show_known(sheet)
        self.notes.show_of(sheet.code, sheet.name, sheet.notes)

    def seek(self, section: str, note: str) -> None:
        """Bring "calendar", "words" or "notes" into view, or put the keyboard on the user's note of that id."""
        self._sought = (section, note)
        if not self.notes.is_building:
            self._find()

    def _find(self) -> None:
        (section, note), self._sought = self._sought, ("", "")
        part = self.notes if section == "notes" else self._parts.get(section)
        if note:
            self.notes.go_to(note)
        elif part is not None:
            # What was only just made is laid out first.
            QTimer.singleShot(0, part, lambda: self._scroll_to(part))

    def _show_whole(self, part: QWidget) -> None:
        QTimer.singleShot(0, part, lambda: self.ensureWidgetVisible(part))

    def _scroll_to(self, part: QWidget) -> None:
        self.verticalScrollBar().setValue(part.mapTo(self._inner, part.rect().topLeft()).y() - M)

    def _show_known(self, sheet: PlaceSheet) -> None:
        for part in self._parts.values():
            part.hide()
            part.deleteLater()
        self._parts = {}
        self._known.setVisible(sheet.facts is not None)
        self._desk.build(self._known_built(sheet), owner=self, topic="known")

    def _known_built(self, sheet: PlaceSheet) -> Iterator[None]:
        words = self._desk.words
        if sheet.facts is not None:
            self._add_part("facts", facts_section(sheet.facts, words, self._known))
            yield
        if sheet.calendar is not None:
            self._add_part("calendar", calendar_section(sheet.calendar, words, self._known))
            yield
        if sheet.words:
            self._add_part("words", words_section(sheet.words, words, self._known))

    def _add_part(self, name: str, part: QWidget) -> None:
        self._parts[name] = part
        self._known_column.insertWidget(self._known_column.count() - 1, part)
        part.show()

    def _ask_clocks(self) -> None:
        if self._sheet is not None and self._sheet.facts is not None and self._desk.is_open:
            code, now, language = self._sheet.code, self._desk.now(), self._desk.words.language
            self._desk.read(
                lambda _vault: clocks_of(code, now, language), self.head.show_clocks, owner=self, topic="clocks"
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Side by side where there is room, else one below the other."""
        super().resizeEvent(event)
        sides = QBoxLayout.Direction
        is_roomy = self.viewport().width() >= _BESIDE_LETTERS * self.fontMetrics().averageCharWidth()
        self._sides.setDirection(sides.LeftToRight if is_roomy else sides.TopToBottom)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self._minutes.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        super().hideEvent(event)
        self._minutes.stop()
