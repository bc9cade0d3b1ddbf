"""A new meeting in a few lines: when, with whom, how, about what. It blocks nothing while it is open."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from trustdesk.domain.meetings import Channel, Meeting
from trustdesk.operations.choosing import Choice, choices
from trustdesk.operations.meetings import (
    MeetingOptions,
    Plan,
    Start,
    meeting_options,
    plan_meeting,
    understood_start,
)
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.icons import icon
from trustdesk.ui.meetings.day_words import said_moment
from trustdesk.ui.meetings.radio_flow import RadioFlow
from trustdesk.ui.places import Place
from trustdesk.ui.theme import XL, L, M, S, align_leading, role
from trustdesk.ui.widgets.choice_box import ChoiceBox
from trustdesk.ui.widgets.completing import CompletingLine, Offer
from trustdesk.ui.widgets.date_field import DateField
from trustdesk.ui.widgets.flow_layout import FlowLayout

_READ_AFTER_MS = 150
_MOST_MINUTES = 6_000
_LETTERS_WIDE = 70
_SHARE_OF_SCREEN = 0.9


class NewMeeting(QDialog):
    """place_requested: the meeting was made, and this is where it is."""

    place_requested = Signal(Place)

    def __init__(self, desk: Desk, parent: QWidget | None, counterpart: str) -> None:
        """counterpart: with whom; chosen in the form where it is empty."""
        super().__init__(parent)
        self._desk, self._counterpart = desk, counterpart
        words = desk.words
        self.setWindowTitle(words("ui-new-meeting"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._whom = CompletingLine(self)
        self._when = DateField(icon("calendar", "quiet"), words("ui-new-meeting-calendar"), self)
        self._when.setPlaceholderText(words("ui-new-meeting-when-example"))
        self._understood = self._label("small")
        self._title, self._where, self._minutes = (
            align_leading(QLineEdit(self)),
            align_leading(QLineEdit(self)),
            align_leading(QLineEdit(self)),
        )
        self._minutes.setValidator(QIntValidator(1, _MOST_MINUTES, self))
        self._about = ChoiceBox(self)
        channels = [(each.value, choice_label(words, each)) for each in Channel]
        self._channel = RadioFlow(channels, Channel.IN_PERSON.value, self)
        self._people = QWidget(self)
        self._boxes: dict[str, QCheckBox] = {}
        self._problem = self._label("error")
        self._problem.hide()
        self._place_parts()
        self._connect()
        room = self.screen().availableGeometry().width() * _SHARE_OF_SCREEN
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * _LETTERS_WIDE, round(room)))
        self._read_options()

    def _place_parts(self) -> None:
        words = self._desk.words
        self._heading = self._label("heading")
        self._heading.setText(words("ui-new-meeting"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(L)
        form.setVerticalSpacing(M)
        self._form = form
        rows: tuple[tuple[str, QWidget], ...] = (
            ("whom", self._whom),
            ("when", self._when),
            ("understood", self._understood),
            ("minutes", self._minutes),
            ("channel", self._channel),
            ("place", self._where),
            ("about", self._about),
            ("people", self._people),
            ("title", self._title),
        )
        for name, widget in rows:
            widget.setObjectName(f"new-meeting-{name}")
            if name == "understood":
                form.addRow("", widget)
                continue
            text = words(f"ui-new-meeting-{name}")
            widget.setAccessibleName(text)
            form.addRow(text, widget)
        self._channel.name_all(words("ui-new-meeting-channel"))
        self._cancel = QPushButton(words("ui-new-meeting-cancel"), self)
        self._cancel.clicked.connect(self.reject)
        self._plan = QPushButton(words("ui-new-meeting-plan"), self)
        self._plan.setObjectName("new-meeting-plan")
        self._plan.setDefault(True)
        role(self._plan, "primary")
        # The platform says in which order its buttons stand.
        foot = QDialogButtonBox(self)
        foot.addButton(self._plan, QDialogButtonBox.ButtonRole.AcceptRole)
        foot.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, XL)
        layout.setSpacing(L)
        layout.addWidget(self._heading)
        layout.addWidget(self._scrolling(form), 1)
        layout.addWidget(self._problem)
        layout.addWidget(foot)

    def _scrolling(self, form: QFormLayout) -> QScrollArea:
        """The form in an area that scrolls where the screen is too low for it."""
        inside = QWidget(self)
        form.setContentsMargins(0, 0, S, 0)
        inside.setLayout(form)
        self._area = QScrollArea(self)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self._area

    def _grow(self) -> None:
        """Be as high as the form is, where the screen has room for that."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        seen = self._area.viewport()
        missing = self._form.totalHeightForWidth(seen.width()) - seen.height()
        most = round(self.screen().availableGeometry().height() * _SHARE_OF_SCREEN)
        if missing > 0:
            self.resize(self.width(), max(self.height(), min(self.height() + missing, most)))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self._grow()

    def _connect(self) -> None:
        self._whom.asked.connect(self._offer_counterparts)
        self._whom.taken.connect(self._take_counterpart)
        self._pause = QTimer(self, singleShot=True, interval=_READ_AFTER_MS)
        self._pause.timeout.connect(self._read_start)
        self._when.textEdited.connect(lambda _text: self._pause.start())
        self._when.picked.connect(self._pick_day)
        self._plan.clicked.connect(self._make)

    # --- With whom

    def _read_options(self) -> None:
        counterpart = self._counterpart
        self._desk.read(lambda vault: meeting_options(vault, counterpart), self._show_options, owner=self)

    def _show_options(self, options: MeetingOptions | None) -> None:
        self._form.setRowVisible(self._whom, options is None or self._whom.isModified())
        if options is None:
            self._counterpart = ""
            self._form.setRowVisible(self._people, False)
            self._whom.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        words = self._desk.words
        self._heading.setText(words("ui-new-meeting-with", name=options.name))
        self._minutes.setText(str(options.minutes))
        self._channel.set_value(options.channel.value)
        self._where.setText(options.place)
        self._about.clear()
        for negotiation, title in options.negotiations:
            self._about.addItem(title, negotiation)
        self._about.addItem(words("ui-new-meeting-about-nothing"), None)
        self._show_people(options.seats)
        self._grow()
        self._when.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_people(self, seats: tuple[tuple[str, str], ...]) -> None:
        flow = self._people.layout()
        if flow is None:
            flow = FlowLayout(self._people, spacing=M)
        for box in self._boxes.values():
            flow.removeWidget(box)
            box.deleteLater()
        self._boxes = {}
        for person, name in seats:
            box = QCheckBox(name.replace("&", "&&"), self._people)
            box.setChecked(len(seats) == 1)
            flow.addWidget(box)
            self._boxes[person] = box
        self._form.setRowVisible(self._people, bool(seats))
        self._put_in_tab_order()

    def _put_in_tab_order(self) -> None:
        """As they stand; the boxes of the people came last."""
        channels = self._channel.findChildren(QRadioButton)
        before = (self._whom, self._when, self._minutes, *channels, self._where, self._about)
        order = (*before, *self._boxes.values(), self._title, self._cancel, self._plan)
        for one, next_one in pairwise(order):
            QWidget.setTabOrder(one, next_one)

    def _offer_counterparts(self, typed: str) -> None:
        self._desk.read(lambda vault: choices(vault, "counterparts", typed), self._show_counterparts, owner=self)

    def _show_counterparts(self, found: tuple[Choice, ...]) -> None:
        self._whom.offer(
            [Offer(each.id, each.name, f"{each.name} · {each.detail}" if each.detail else each.name) for each in found]
        )

    def _take_counterpart(self, offer: Offer) -> None:
        self._whom.setText(offer.text)
        self._whom.setModified(True)
        self._counterpart = offer.key
        self._read_options()
        self._read_start()

    # --- When

    def _read_start(self) -> None:
        text, now, counterpart = self._when.text(), self._desk.now(), self._counterpart
        language = self._desk.words.language
        self._desk.read(
            lambda vault: understood_start(vault, counterpart, text, now, language), self._show_start, owner=self
        )

    def _show_start(self, understood: Start) -> None:
        words, start = self._desk.words, understood.at
        role(self._understood, "warn" if understood.against else "small")
        if start is None:
            self._understood.setText(words("ui-new-meeting-unclear") if self._when.text().strip() else "")
            return
        self._when.point_at(start.date())
        said = said_moment(words, start, self._desk.now().date())
        self._understood.setText("\n".join(filter(None, (said, understood.against))))
        self._problem.hide()

    def _pick_day(self, day: date) -> None:
        """The calendar gives the day; the time goes on as it was typed, or is to be typed behind it."""
        time_typed = self._when.text().rpartition(" ")[2]
        at = time_typed if any(map(str.isdigit, time_typed)) and ":" in time_typed else ""
        self._when.setText(f"{day.isoformat()} {at}")
        self._when.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read_start()

    # --- Made

    def _make(self) -> None:
        if not self._counterpart:
            self._show_problem(self._desk.words("ui-new-meeting-nobody"))
            self._whom.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        minutes = self._minutes.text().strip()
        plan = Plan(
            counterpart=self._counterpart,
            start=self._when.text(),
            minutes=int(minutes) if minutes else None,
            channel=Channel(self._channel.value()),
            place=self._where.text(),
            negotiation=self._about.currentData(),
            attendees=tuple(person for person, box in self._boxes.items() if box.isChecked()),
            title=self._title.text(),
        )
        now = self._desk.now()
        self._plan.setEnabled(False)
        self._desk.do(
            lambda vault: plan_meeting(vault, plan, now),
            self._was_made,
            owner=self,
            failed=self._show_problem,
            notice=self._desk.words("ui-new-meeting-planned"),
        )

    def _was_made(self, meeting: Meeting) -> None:
        self.place_requested.emit(Place(counterpart=meeting.counterpart, meeting=meeting.id))
        self.accept()

    def _show_problem(self, problem: str) -> None:
        self._plan.setEnabled(True)
        self._problem.setText(problem)
        self._problem.show()
        self._when.setFocus(Qt.FocusReason.OtherFocusReason)

    def _label(self, look: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        role(label, look)
        return label
