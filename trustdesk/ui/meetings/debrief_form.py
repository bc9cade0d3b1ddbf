"""The form of a debrief: quick answers first, then lines; nothing in it has to be filled in."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from trustdesk.domain.meetings import Mood
from trustdesk.domain.record import Party
from trustdesk.operations.debriefing import Debriefing
from trustdesk.operations.debriefing_records import Draft
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.meetings.check_line import CheckLine
from trustdesk.ui.meetings.due_rows import DueRows
from trustdesk.ui.meetings.promise_lines import PromiseLines
from trustdesk.ui.meetings.radio_flow import RadioFlow
from trustdesk.ui.theme import XL, XS, L, M, align_leading, role
from trustdesk.ui.widgets.flow_layout import FlowLayout
from trustdesk.ui.widgets.growing_text import GrowingText
from trustdesk.ui.widgets.scale import Scale

_SCALES = ("trust_before", "trust_after", "their_satisfaction", "our_satisfaction")
_MOST_MINUTES = 6_000


class DebriefForm(QWidget):
    """edited: by the user."""

    edited = Signal()

    def __init__(self, desk: Desk, about: Debriefing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._about = desk.words, about
        draft, words = about.draft, desk.words
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(L)
        self._scales = self._made_scales(draft)
        moods = [(each.value, choice_label(words, each)) for each in Mood]
        self._mood = RadioFlow(moods, draft.mood.value if draft.mood else "", self)
        self._mood.chosen.connect(lambda _value: self.edited.emit())
        self._mood.name_all(words("ui-debrief-mood"))
        self._informal = self._check(words("ui-debrief-informal"), checked=draft.informal)
        self._group("mood", self._mood, self._informal)
        self._ours = self._promises(desk, Party.OURS, "we-promised")
        self._theirs = self._promises(desk, Party.THEIRS, "they-promised")
        self._due = DueRows(words, about.due, self)
        self._due.edited.connect(self.edited)
        if about.due:
            self._group("were-due", self._due)
        self._surprise = self._text("surprise", draft.surprise)
        self._learned = self._text("learned", draft.learned)
        self._openings = {each: self._check(each.text, checked=each in draft.used) for each in about.openings}
        if self._openings:
            self._group("openings", *self._openings.values())
        self._tool = self._made_tool(draft)
        self._people = self._made_people(draft)
        self._minutes = self._made_minutes(draft)
        self.setFocusProxy(self._scales["trust_before"])

    def draft(self) -> Draft:
        """The form as it is filled in."""
        numbers = {name: scale.number() for name, scale in self._scales.items()}
        minutes = self._minutes.text().strip()
        return Draft(
            **numbers,
            mood=Mood(self._mood.value()) if self._mood.value() else None,
            informal=self._informal.isChecked(),
            minutes=int(minutes) if minutes.isdecimal() else None,
            people=tuple(each for each, box in self._people.items() if box.isChecked()),
            promises=(*self._ours.promises(), *self._theirs.promises()),
            outcomes=self._due.outcomes(),
            used=tuple(each for each, box in self._openings.items() if box.isChecked()),
            surprise=self._surprise.toPlainText(),
            learned=self._learned.toPlainText(),
            tool_worked=self._tool.toPlainText() if self._tool else self._about.draft.tool_worked,
        )

    # --- Its parts

    def _group(self, name: str, *parts: QWidget) -> None:
        """A heading and what stands under it."""
        box = QVBoxLayout()
        box.setSpacing(XS)
        heading = QLabel(self._words(f"ui-debrief-{name}"), self)
        heading.setWordWrap(True)
        role(heading, "section")
        box.addWidget(heading)
        for part in parts:
            box.addWidget(part)
        self._layout.addLayout(box)

    def _made_scales(self, draft: Draft) -> dict[str, Scale]:
        """Two rows of two: trust, and satisfaction."""
        words = self._words
        area = QWidget(self)
        grid = QGridLayout(area)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(XL)
        grid.setVerticalSpacing(XS)
        found: dict[str, Scale] = {}
        for place, name in enumerate(_SCALES):
            text = words(f"ui-debrief-{name.replace('_', '-')}")
            label = QLabel(text, area)
            label.setWordWrap(True)
            role(label, "small")
            scale = Scale(1, 5, words("ui-debrief-none"), area)
            scale.setObjectName(f"debrief-{name.replace('_', '-')}")
            scale.setAccessibleName(text)
            scale.set_number(getattr(draft, name))
            scale.chosen.connect(lambda _number: self.edited.emit())
            label.setBuddy(scale)
            row, column = divmod(place, 2)
            grid.addWidget(label, 2 * row, column)
            grid.addWidget(scale, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
            found[name] = scale
        self._group("how", area)
        return found

    def _promises(self, desk: Desk, party: Party, name: str) -> PromiseLines:
        lines = PromiseLines(desk, party, self._words(f"ui-debrief-{name}"), self)
        lines.set_promises(self._about.draft.promises)
        lines.edited.connect(self.edited)
        self._group(name, lines)
        return lines

    def _text(self, name: str, text: str) -> GrowingText:
        field = GrowingText(1, self)
        field.setObjectName(f"debrief-{name}")
        field.setPlainText(text)
        field.setAccessibleName(self._words(f"ui-debrief-{name}"))
        field.textChanged.connect(self.edited)
        self._group(name, field)
        return field

    def _check(self, text: str, *, checked: bool) -> CheckLine:
        box = CheckLine(text, checked=checked, parent=self)
        box.toggled.connect(lambda _on: self.edited.emit())
        return box

    def _made_tool(self, draft: Draft) -> GrowingText | None:
        if self._about.tool is None:
            return None
        field = self._text("tool", draft.tool_worked)
        tool = choice_label(self._words, self._about.tool)
        field.setPlaceholderText(self._words("ui-debrief-tool-tried", tool=tool))
        return field

    def _made_people(self, draft: Draft) -> dict[str, QCheckBox]:
        """Who was there from their side."""
        area = QWidget(self)
        flow = FlowLayout(area, spacing=M)
        boxes = {}
        for person, name in self._about.seats:
            box = QCheckBox(name.replace("&", "&&"), area)
            box.setChecked(person in draft.people)
            box.toggled.connect(lambda _on: self.edited.emit())
            flow.addWidget(box)
            boxes[person] = box
        if boxes:
            self._group("people", area)
        return boxes

    def _made_minutes(self, draft: Draft) -> QLineEdit:
        field = align_leading(QLineEdit("" if draft.minutes is None else str(draft.minutes), self))
        field.setValidator(QIntValidator(0, _MOST_MINUTES, field))
        field.setMaximumWidth(self.fontMetrics().averageCharWidth() * 12)
        field.setObjectName("debrief-minutes")
        field.setAccessibleName(self._words("ui-debrief-minutes"))
        field.textEdited.connect(lambda _text: self.edited.emit())
        self._group("minutes", field)
        return field
