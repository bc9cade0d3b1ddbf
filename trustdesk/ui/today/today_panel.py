"""Today: meetings ahead and how ready they are, debriefs to write, promises due, people cooling, what changed."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.meetings import Channel
from trustdesk.operations.promises import mark_kept
from trustdesk.operations.today import Agenda, Limits, log_contact, read_agenda
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.panel import Panel
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.theme import XL, L, M, role
from trustdesk.ui.today.agenda_section import AgendaSection
from trustdesk.ui.today.agenda_texts import AgendaTexts
from trustdesk.ui.today.first_steps import FirstSteps
from trustdesk.ui.today.meeting_states import MeetingStates

_MINUTE_MS = 60_000
_REST_MS = 150
_STATES_AFTER_MS = 300
# So many meetings say how ready they are: each costs a page.
_MOST_STATES = 6
_WIDE_LETTERS = 130
# More of each would be more widgets than one looks at; the other screens list them all.
_MOST = Limits(meetings=60, debriefs=20, promises_a_side=40, cooling=40, changed=20)


class TodayPanel(Panel):
    """See the module."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.agenda: Agenda | None = None
        self._limits = Limits()
        self._chosen: tuple[str, str] = ("", "")
        self._is_dirty = True
        words = desk.words
        self.states = MeetingStates(desk, self)
        self.first_steps = FirstSteps(words, self)
        self._title, self._said = QLabel(self), QLabel(self)
        self.sections = {
            name: AgendaSection(words(f"ui-today-{name}"), self, lead_letters)
            for name, lead_letters in (
                ("meetings", 11),
                ("debriefs", 0),
                ("promises", 0),
                ("cooling", 0),
                ("changed", 0),
            )
        }
        self._place_parts()
        self._connect()

    def _place_parts(self) -> None:
        role(self._title, "title")
        role(self._said, "quiet")
        for label in (self._title, self._said):
            label.setWordWrap(True)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(L)
        for names, stretch in ((("meetings", "debriefs"), 3), (("promises", "cooling", "changed"), 2)):
            column = QVBoxLayout()
            column.setSpacing(L)
            for name in names:
                column.addWidget(self.sections[name])
                self.sections[name].setObjectName(f"today-{name}")
            column.addStretch()
            self._columns.addLayout(column, stretch)
        inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(XL, L, XL, L)
        layout.setSpacing(M)
        layout.addWidget(self._title)
        layout.addWidget(self._said)
        layout.addLayout(self._columns)
        layout.addStretch()
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(QWidget(self))
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.first_steps)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.first_steps.chosen.connect(self.command_requested)
        for name, section in self.sections.items():
            section.chosen.connect(lambda key, name=name: self._choose(name, key))
            section.opened.connect(lambda key, name=name: self._open(name, key))
            section.done.connect(lambda key, deed, name=name: self._do(name, key, deed))
            section.more_requested.connect(self._show_all)
            section.left.connect(lambda step, name=name: self._step(name, step))
        self.states.arrived.connect(self._show_meetings)
        self.desk.changed.connect(self._has_changed)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._show_page)
        self._later = QTimer(self, singleShot=True, interval=_STATES_AFTER_MS)
        self._later.timeout.connect(self._ask_states)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._ask)

    # --- Asking

    def _ask(self) -> None:
        """Read the agenda while it is looked at, else when it is looked at next."""
        self._is_dirty = not self.isVisible()
        if not self._is_dirty:
            now, limits, language = self.desk.now(), self._limits, self.desk.words.language
            self.desk.read(lambda vault: read_agenda(vault, now, limits, language), self._show, owner=self)

    def _ask_states(self) -> None:
        if self.agenda is not None and self.isVisible():
            self.states.want(self.agenda.meetings[:_MOST_STATES])

    def _has_changed(self, changes: Changes) -> None:
        if self.agenda is not None:
            self.states.outdate(changes.counterparts, self.agenda.meetings)
        self._ask()

    def _show_all(self) -> None:
        self._limits = _MOST
        self._ask()

    # --- Showing

    def _show(self, agenda: Agenda) -> None:
        """Show it section by section: some fifty rows at once would hold the window up."""
        is_first, self.agenda = self.agenda is None, agenda
        self._say_the_day(agenda)
        self.desk.build(self._sections_shown(agenda, is_first=is_first), owner=self, topic="agenda")

    def _say_the_day(self, agenda: Agenda) -> None:
        texts = self._texts()
        self._stack.setCurrentWidget(self._scroll if agenda.has_counterparts else self.first_steps)
        self._title.setText(texts.title())
        self._said.setText(self._summary(agenda))
        for label in (self._title, self._said):
            # A wrapped label would set a text at the edge of the text's own direction.
            edge = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            label.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)

    def _sections_shown(self, agenda: Agenda, *, is_first: bool) -> Iterator[None]:
        words, texts, sections = self.desk.words, self._texts(), self.sections
        for name in ("debriefs", "cooling"):
            sections[name].setVisible(bool(getattr(agenda, name)))
        yield from self._meetings_shown()
        if is_first and agenda.meetings and self._chosen == ("", ""):
            self._choose("meetings", agenda.meetings[0].id)
        yield from sections["promises"].show_rows(
            texts.promises(agenda.promises),
            empty=words("ui-today-no-promises"),
            **self._more(len(agenda.promises), agenda.more_promises),
        )
        yield from sections["debriefs"].show_rows(texts.debriefs(agenda.debriefs))
        yield from sections["cooling"].show_rows(
            texts.cooling(agenda.cooling), **self._more(len(agenda.cooling), agenda.more_cooling)
        )
        yield from sections["changed"].show_rows(texts.changed(agenda.changed))
        self._later.start()
        focused = self.focusWidget()
        if self.hasFocus() or (focused is not None and focused.hasFocus() and not focused.isVisible()):
            # One came here before there was anything to stand on, or stands on what has gone.
            self._take_focus()

    def _show_meetings(self) -> None:
        self.desk.build(self._meetings_shown(), owner=self, topic="meetings")

    def _meetings_shown(self) -> Iterator[None]:
        if self.agenda is not None:
            meetings = self.agenda.meetings
            yield from self.sections["meetings"].show_rows(
                self._texts().meetings(meetings, self.states.known),
                empty=self.desk.words("ui-today-no-meetings"),
                **self._more(len(meetings), self.agenda.more_meetings),
            )

    def _texts(self) -> AgendaTexts:
        return AgendaTexts(self.desk.words, self.desk.now())

    def _summary(self, agenda: Agenda) -> str:
        words = self.desk.words
        said = [words("ui-today-said-meetings", count=agenda.meetings_today)]
        said += [words("ui-today-said-overdue", count=agenda.overdue)] if agenda.overdue else []
        return " · ".join(said)

    def _more(self, shown: int, more: int) -> dict[str, str]:
        """How many there are, and the button that shows more where that is possible."""
        words = self.desk.words
        can_show = more > 0 and self._limits != _MOST
        return {
            "count": words("ui-today-count", count=shown + more) if more > 0 else "",
            "more": words("ui-today-more") if can_show else "",
        }

    # --- Choosing

    def go_to(self, place: Place) -> None:
        """Show the agenda; a meeting that is named is chosen in it."""
        if place.meeting and place.meeting != self._chosen[1]:
            self._choose("meetings", place.meeting)
        elif not place.counterpart:
            # Another screen may have shown another page, and what one does is about the page.
            self._show_page()
        focused = self.focusWidget()
        if focused is None or not focused.hasFocus():
            self._take_focus()

    def _take_focus(self) -> None:
        name, key = self._chosen
        row = self.sections[name].row(key) if name else None
        if self._stack.currentWidget() is self.first_steps:
            self.first_steps.buttons[0].setFocus()
        elif row is not None:
            row.setFocus()
        elif not any(section.focus_end(1) for section in self.sections.values()):
            self.setFocus()

    def _choose(self, name: str, key: str) -> None:
        if (name, key) == self._chosen:
            return
        self._chosen = (name, key)
        for other, section in self.sections.items():
            section.choose(key if other == name else "")
        self._rest.start()

    def _show_page(self) -> None:
        """Let the page of what is chosen be shown."""
        counterpart, meeting = self._target(*self._chosen)
        if counterpart and self.isVisible():
            self.place_requested.emit(Place(screen=Screen.TODAY, counterpart=counterpart, meeting=meeting))

    def _target(self, name: str, key: str) -> tuple[str, str]:
        """The counterpart and the meeting that a row is about; empty where it has gone."""
        agenda = self.agenda
        if agenda is None or not name:
            return "", ""
        if name in ("meetings", "debriefs"):
            found = next((each for each in getattr(agenda, name) if each.id == key), None)
            return (found.counterpart, found.id) if found else ("", "")
        if name == "promises":
            return next((each.counterpart for each in agenda.promises if each.id == key), ""), ""
        return key, ""

    def _step(self, name: str, step: int) -> None:
        """From the end of one section to the next."""
        names = [each for each in self.sections if self.sections[each].isVisible()]
        for other in names[names.index(name) + 1 :] if step > 0 else names[: names.index(name)][::-1]:
            if self.sections[other].focus_end(step):
                return

    # --- Doing

    def _open(self, name: str, key: str) -> None:
        counterpart, meeting = self._target(name, key)
        record = f"promises/{key}" if name == "promises" else ""
        if counterpart:
            self.place_requested.emit(Place(counterpart=counterpart, meeting=meeting, record=record))

    def _do(self, name: str, key: str, deed: str) -> None:
        counterpart, meeting = self._target(name, key)
        match deed:
            case "open":
                self._open(name, key)
            case "prepare" | "debrief":
                self.place_requested.emit(Place(screen=Screen(deed), counterpart=counterpart, meeting=meeting))
            case "in-the-room" | "print" | "drill":
                # The commands are about the page that is shown.
                self.place_requested.emit(Place(screen=Screen.TODAY, counterpart=counterpart, meeting=meeting))
                self.command_requested.emit(deed)
            case "kept":
                self._keep_promise(key)
            case _:
                self._ask_channel(counterpart)

    def _keep_promise(self, promise: str) -> None:
        words, today = self.desk.words, self.desk.now().date()
        late = self.agenda is not None and any(each.id == promise and each.overdue for each in self.agenda.promises)
        undo = words("ui-today-undo-kept")
        self.desk.do(lambda vault: mark_kept(vault, promise, today, undo, late=late), notice=words("ui-today-is-kept"))

    def _ask_channel(self, counterpart: str) -> None:
        """Ask how we were in touch, in a menu where the user is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for channel in Channel:
            action = menu.addAction(choice_label(self.desk.words, channel))
            action.triggered.connect(lambda _checked=False, channel=channel: self._log(counterpart, channel))
        row = self.sections["cooling"].row(counterpart) or self
        menu.popup(row.mapToGlobal(QPoint(row.width() // 2, row.height())))

    def _log(self, counterpart: str, channel: Channel) -> None:
        words, now = self.desk.words, self.desk.now()
        undo = words("ui-today-undo-log")
        self.desk.do(
            lambda vault: log_contact(vault, counterpart, channel, now, undo), notice=words("ui-today-is-logged")
        )

    # --- Being looked at

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self._minute.start()
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        super().hideEvent(event)
        self._minute.stop()
        self.states.pause()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        wide = self.width() >= _WIDE_LETTERS * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if direction != self._columns.direction():
            self._columns.setDirection(direction)
