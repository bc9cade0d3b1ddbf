"""The head of the sheet: who it is about. The name stays in view; the rest scrolls away with the sheet."""

from itertools import chain

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from trustdesk.domain.counterparts import Relation
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.people import Organisation
from trustdesk.i18n.words import Words
from trustdesk.ui.dossiers.arrangement import Arrangement
from trustdesk.ui.dossiers.name_field import NameField
from trustdesk.ui.dossiers.summary_words import first
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import M, S, role
from trustdesk.ui.widgets.flow_layout import FlowLayout
from trustdesk.ui.widgets.quiet_link import QuietLink

_SAVE_AFTER_MS = 1_200
_WIDE_IN_LETTERS = 50
_COMMANDS = ("prepare", "in-the-room", "debrief", "new-meeting")


class NameLine(QWidget):
    """The name, edited in place, and whether the dossier is for our eyes only.

    renamed: the name as typed, and whether one is still typing. eyes_only_changed: the user switched it.
    """

    renamed = Signal(str, bool)
    eyes_only_changed = Signal(bool)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = NameField(self)
        self.name.setObjectName("dossier-name")
        self.name.setAccessibleName(words("ui-dossier-name"))
        self.name.setPlaceholderText(words("ui-dossier-name"))
        role(self.name, "inplace-title")
        self.eyes_only = QToolButton(self)
        self.eyes_only.setObjectName("dossier-eyes-only")
        self.eyes_only.setCheckable(True)
        self.eyes_only.setText(words("ui-dossier-eyes-only-switch"))
        self.eyes_only.setToolTip(words("ui-dossier-eyes-only-tip"))
        self.eyes_only.setIcon(icon("eye-off"))
        role(self.eyes_only, "flat")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.eyes_only)
        self._kept = ""
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._timer.timeout.connect(lambda: self._tell(still_typing=True))
        # Counted from the first letter: who types on and on must not lose it all in a crash.
        self.name.textEdited.connect(lambda _text: self._timer.isActive() or self._timer.start())
        self.name.editingFinished.connect(self.finish)
        self.eyes_only.clicked.connect(self.eyes_only_changed)

    def show_name(self, name: str, *, eyes_only: bool) -> None:
        """Show these; what is being typed stays."""
        self._kept = name
        if not self._timer.isActive() and self.name.text() != name:
            self.name.setText(name)
            self.name.setCursorPosition(0)
        self.eyes_only.setChecked(eyes_only)

    def finish(self) -> None:
        """Hand over what was typed; an empty name goes back to what it was."""
        self._tell(still_typing=False)
        if not self.name.text().strip():
            self.name.setText(self._kept)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Where there is little room it belongs to the name."""
        super().resizeEvent(event)
        styles = Qt.ToolButtonStyle
        wide = event.size().width() >= self.fontMetrics().averageCharWidth() * _WIDE_IN_LETTERS
        self.eyes_only.setToolButtonStyle(styles.ToolButtonTextBesideIcon if wide else styles.ToolButtonIconOnly)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape and self.name.hasFocus() and self.name.text() != self._kept:
            self._timer.stop()
            self.name.setText(self._kept)
        else:
            super().keyPressEvent(event)

    def _tell(self, *, still_typing: bool) -> None:
        self._timer.stop()
        name = self.name.text().strip()
        if name and name != self._kept:
            self._kept = name
            self.renamed.emit(name, still_typing)


class Facts(QWidget):
    """Chips and dates in a flow, and the buttons for the meeting.

    command_requested: an action by its name. meeting_requested: the id of the next meeting.
    """

    command_requested = Signal(str)
    meeting_requested = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._next = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(M)
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips, S, may_cut=True)
        self._labels: list[QLabel] = []
        self._shown: list[tuple[str, str]] = []
        self.next_meeting = QuietLink(self._chips)
        self.next_meeting.setObjectName("dossier-next-meeting")
        role(self.next_meeting, "flush-link")
        self.next_meeting.clicked.connect(lambda: self.meeting_requested.emit(self._next))
        self._flow.addWidget(self.next_meeting)
        layout.addWidget(self._chips)
        layout.addWidget(self._make_commands())

    def _show_chips(self, told: list[tuple[str, str]]) -> None:
        """Each look keeps its labels: one shown without a role does not get the padding of a chip afterwards."""
        free: dict[str, list[QLabel]] = {}
        for label in self._labels:
            self._flow.removeWidget(label)
            free.setdefault(label.property("role"), []).append(label)
        self._flow.removeWidget(self.next_meeting)
        self._labels = []
        for text, look in told:
            label = free[look].pop(0) if free.get(look) else self._label(look)
            label.setText(text)
            label.show()
            self._flow.addWidget(label)
            self._labels.append(label)
        self._flow.addWidget(self.next_meeting)
        for label in chain.from_iterable(free.values()):
            label.hide()
            label.deleteLater()

    def _label(self, look: str) -> QLabel:
        label = QLabel(self._chips)
        label.setTextFormat(Qt.TextFormat.PlainText)
        role(label, look)
        return label

    def _make_commands(self) -> QWidget:
        bar = QWidget(self)
        flow = FlowLayout(bar, S, may_cut=True)
        icons = {
            "prepare": "list-checks",
            "in-the-room": "maximize",
            "debrief": "notebook-pen",
            "new-meeting": "calendar",
        }
        for name in _COMMANDS:
            button = QPushButton(self._words(f"ui-dossier-do-{name}"), bar)
            button.setObjectName(f"do-{name}")
            if name == "prepare":
                role(button, "primary")
            button.setIcon(icon(icons[name], "on_accent" if name == "prepare" else ""))
            button.clicked.connect(lambda _checked, name=name: self.command_requested.emit(name))
            flow.addWidget(button)
        return bar

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Show what is known of the counterpart at a glance."""
        sheet, told = arrangement.sheet, self._told(arrangement)
        if told != self._shown:
            self._shown = told
            self._show_chips(told)
        self._next = sheet.next_meeting.id if sheet.next_meeting else ""
        self.next_meeting.say(self._coming(sheet.next_meeting))
        self.next_meeting.setVisible(bool(self._next))

    def _told(self, arrangement: Arrangement) -> list[tuple[str, str]]:
        words, sheet = self._words, arrangement.sheet
        about = sheet.counterpart
        firm = sheet.dossier.find(Organisation, about.organisation)
        met = words("ui-dossier-never-met")
        if sheet.last_met is not None:
            met = words("ui-dossier-last-met", when=words.ago(sheet.last_met, sheet.today))
        found = [
            (choice_label(words, about.relation) if about.relation is not Relation.OTHER else "", "chip"),
            (choice_label(words, about.type), "chip"),
            (firm.name if firm and firm.name != about.name else "", "chip"),
            (arrangement.country, "chip"),
            (words("ui-dossier-internal") if about.internal else "", "chip"),
            (words("ui-dossier-of-trust", text=choice_label(words, about.trust_default)), "chip"),
            (words("ui-dossier-cooling") if sheet.cooling else "", "chip-warn"),
            (met, "quiet"),
            ("" if sheet.next_meeting else words("ui-dossier-no-next"), "quiet"),
        ]
        return [(text, look) for text, look in found if text]

    def _coming(self, meeting: Meeting | None) -> str:
        if meeting is None:
            return ""
        title = first(meeting.title, meeting.purpose, self._words("ui-dossier-meeting"))
        day = self._words("ui-dossier-at", day=self._words.day(meeting.starts_at.date()),
                          time=self._words.time(meeting.starts_at))  # fmt: skip
        return self._words("ui-dossier-next", day=day, title=title)
