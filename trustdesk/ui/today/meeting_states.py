"""How ready the meetings are: read one after the other, as each takes a page, and kept until something changes."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from trustdesk.operations.today import AgendaMeeting, MeetingState, meeting_state
from trustdesk.ui.desk import Desk


class MeetingStates(QObject):
    """arrived: the state of one more meeting is known."""

    arrived = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.known: dict[str, MeetingState] = {}
        self._stale: set[str] = set()
        self._wanted: list[AgendaMeeting] = []
        self._reading: AgendaMeeting | None = None

    def want(self, meetings: Sequence[AgendaMeeting]) -> None:
        """Read what is not known, or no longer true, of these; what is known of others is forgotten."""
        ids = {each.id for each in meetings}
        self.known = {key: state for key, state in self.known.items() if key in ids}
        self._wanted = [each for each in meetings if each.id not in self.known or each.id in self._stale]
        self._read_next()

    def outdate(self, counterparts: frozenset[str], meetings: Sequence[AgendaMeeting]) -> None:
        """What is known of the meetings with these counterparts may be no longer true."""
        self._stale |= {each.id for each in meetings if each.counterpart in counterparts}

    def pause(self) -> None:
        """Read nothing more until something is wanted again."""
        self._wanted = []

    def _read_next(self) -> None:
        if self._reading is not None or not self._wanted:
            return
        self._reading = meeting = self._wanted.pop(0)
        self._stale.discard(meeting.id)
        now, language = self._desk.now(), self._desk.words.language
        self._desk.read(
            lambda vault: meeting_state(vault, meeting.counterpart, meeting.id, now, language),
            self._take,
            owner=self,
            # The counterpart may have been removed meanwhile; the agenda is going to say so itself.
            failed=lambda _text: self._take(None),
        )

    def _take(self, state: MeetingState | None) -> None:
        meeting, self._reading = self._reading, None
        if meeting is not None and state is not None:
            self.known[meeting.id] = state
            self.arrived.emit()
        self._read_next()
