"""One note on a country: its text, how to check it, where it comes from, and what one can do with it."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from trustdesk.domain.culture import PlaceNote
from trustdesk.i18n.words import Words
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XS, S, role
from trustdesk.ui.widgets.flow_layout import FlowLayout
from trustdesk.ui.widgets.plain_label import plain_label

_ACT_PX = QSize(18, 18)


def name_of(note: PlaceNote) -> str:
    """What a note is called among those of a sheet, however its text changes."""
    return f"{note.place}/{note.key}" if note.key else f"own/{note.own.id if note.own else ''}"


class NoteRow(QWidget):
    """wished: an act of the menu, "correct", "change", "hide", "remove" or "shipped", and the note."""

    wished = Signal(str, PlaceNote)

    def __init__(self, note: PlaceNote, place: str, words: Words, parent: QWidget) -> None:
        """place: whose sheet it is; a note of a region says so."""
        super().__init__(parent)
        self.note = note
        self._words = words
        self.acts = QToolButton(self)
        self.acts.setObjectName("note-acts")
        self.acts.setIcon(icon("ellipsis", "quiet"))
        self.acts.setIconSize(_ACT_PX)
        self.acts.setAccessibleName(words("ui-countries-acts", text=note.text))
        self.acts.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        role(self.acts, "flat")
        self.acts.clicked.connect(lambda: self._open_menu(self.acts.mapToGlobal(QPoint(0, self.acts.height()))))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self._open_menu(self.mapToGlobal(at)))
        said = QVBoxLayout()
        said.setSpacing(XS)
        marks = list(self._marks(place))
        if marks:
            said.addWidget(self._chips(marks))
        for look, text in self._texts():
            said.addWidget(plain_label(look, self, text))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addLayout(said, 1)
        row.addWidget(self.acts, 0, Qt.AlignmentFlag.AlignTop)

    def act_names(self) -> tuple[str, ...]:
        """What can be done with it."""
        if self.note.own is None:
            return ("correct", "hide")
        return ("change", "shipped", "hide") if self.note.key else ("change", "remove")

    def _texts(self) -> Iterator[tuple[str, str]]:
        note, words = self.note, self._words
        if note.says:
            yield "strong", words("ui-countries-expression", says=note.says)
            yield "", words("ui-countries-may-mean", means=note.means)
        if note.text != note.means:
            yield "", note.text
        if note.ask:
            yield "quiet", words("ui-countries-check", ask=note.ask)
        if note.source:
            yield "small", words("ui-countries-source", source=note.source)

    def _marks(self, place: str) -> Iterator[tuple[str, str]]:
        words = self._words
        if self.note.own is not None and self.note.key:
            yield "chip-good", words("ui-countries-corrected")
        elif self.note.own is not None:
            yield "chip-good", choice_label(words, self.note.aspect)
        if self.note.place != place:
            yield "chip", self.note.place_name

    def _chips(self, marks: list[tuple[str, str]]) -> QWidget:
        line = QWidget(self)
        flow = FlowLayout(line, S, may_cut=True)
        for look, text in marks:
            chip = QLabel(text, line)
            chip.setTextFormat(Qt.TextFormat.PlainText)
            role(chip, look)
            flow.addWidget(chip)
        return line

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in self.act_names():
            act = menu.addAction(self._words(f"ui-countries-act-{name}"))
            act.setObjectName(name)
            act.triggered.connect(lambda _checked, name=name: self.wished.emit(name, self.note))
        menu.popup(at)
