"""The wall on screen: the deal and the relationship side by side, and nothing crosses without a reason (S2.9 to S2.11).

Dossier or `Desk.changed` -> `Wall` -> a `WallHalf` for each list. What the user does goes through `WallEdits`, and
comes back as a change. A concession that is to go across is asked why on the side where it arrives (S1.9, S2.9).
"""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.issues import Basis, Issue, IssueType, Position, PositionType
from trustdesk.domain.promises import Concession
from trustdesk.domain.record import Party, Record
from trustdesk.operations.wall import StarterIssue, Wall, WallAlarm, fitting_issues, read_wall, wall_of
from trustdesk.ui.desk import Desk
from trustdesk.ui.places import Place
from trustdesk.ui.theme import S
from trustdesk.ui.wall.alarm_lines import AlarmLines
from trustdesk.ui.wall.wall_details import Details
from trustdesk.ui.wall.wall_edits import WallEdits
from trustdesk.ui.wall.wall_half import WallHalf

# Two cards with their weights, signs of freedom and a dozen letters of where one stands.
_SIDE_BY_SIDE_IN_LETTERS = 58


class WallPanel(QWidget):
    """See the module. It has no scroll area: its height follows what is on it."""

    place_requested = Signal(Place)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._wall: Wall | None = None
        self._edits = WallEdits(desk)
        self._expected: tuple[str, IssueType] | None = None
        self.alarms = AlarmLines(desk.words, self)
        self.alarms.fact_requested.connect(self._look_at)
        self.halves = {kind: WallHalf(desk.words, kind, self._edits, self) for kind in IssueType}
        self._sides = QHBoxLayout()
        self._sides.setSpacing(S)
        for half in self.halves.values():
            self._sides.addWidget(half, 1)
            half.arrived.connect(self._move_across)
            half.across_requested.connect(self._move_across)
            half.open_requested.connect(self._open)
            half.new_position_requested.connect(self._new_position)
            half.crossed.connect(lambda key, kind=half.kind: self._expect(key, kind))
            half.crossing_ended.connect(self._crossing_ended)
            half.more_requested.connect(self._build)
        self._details = Details(desk, self)
        self._details.place_requested.connect(self.place_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.alarms)
        layout.addLayout(self._sides)
        desk.changed.connect(self._read_again)

    # --- Showing

    def show_negotiation(self, dossier: Dossier, negotiation_id: str) -> None:
        """Show the wall of a negotiation of the dossier."""
        if negotiation_id != self._edits.negotiation:
            self._leave()
            self.alarms.show_alarms(())
        self._edits.counterpart, self._edits.negotiation = dossier.counterpart.id, negotiation_id
        self._show(wall_of(dossier, negotiation_id))
        self._read()
        self._ask_for_starters()

    def finish_edits(self) -> None:
        """Hand over to the desk what was typed and not saved yet."""
        self._details.finish()
        for half in self.halves.values():
            half.finish()

    def _read_again(self, changes: Changes) -> None:
        if self._edits.counterpart in changes.counterparts:
            self._read()
        if self._edits.counterpart in changes.of(Counterpart.kind):
            self._ask_for_starters()  # what they are to us, or their trade, may be another now

    def _read(self) -> None:
        counterpart, negotiation = self._edits.counterpart, self._edits.negotiation
        now, language = self.desk.now(), self.desk.words.language
        self.desk.read(
            lambda vault: read_wall(vault, counterpart, negotiation, now, language),
            self._show_all,
            owner=self,
            failed=lambda _gone: self.setVisible(False),
        )

    def _ask_for_starters(self) -> None:
        counterpart, language = self._edits.counterpart, self.desk.words.language
        self.desk.read(lambda vault: fitting_issues(vault, counterpart, language), self._offer, owner=self)

    def _offer(self, fitting: Mapping[IssueType, tuple[StarterIssue, ...]]) -> None:
        for kind, half in self.halves.items():
            half.offer(fitting[kind])

    def _show_all(self, seen: tuple[Wall | None, tuple[WallAlarm, ...]]) -> None:
        wall, alarms = seen
        self._show(wall)
        self.alarms.show_alarms(alarms)

    def _show(self, wall: Wall | None) -> None:
        self.setVisible(wall is not None)
        if wall is None or wall == self._wall:
            return
        self._wall = wall
        self._build()

    def _build(self) -> None:
        if self._wall is not None:
            self.desk.build(self._halves_shown(self._wall), owner=self, topic="wall")

    def _halves_shown(self, wall: Wall) -> Iterator[None]:
        for half in self.halves.values():
            yield from half.show_wall(wall)
        self._follow()

    def _follow(self) -> None:
        """The focus goes with what went across, as soon as it is there."""
        if self._expected is not None:
            key, kind = self._expected
            card = self.halves[kind].card(key)
            if card is not None:
                self._expected = None
                card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        """Another negotiation is to be shown."""
        self.finish_edits()
        self._details.close()
        for half in self.halves.values():
            half.end_crossing()
            half.close_suggestions()

    # --- Going across

    def _move_across(self, key: str) -> None:
        """An issue goes at once; a concession is asked why (S2.9)."""
        record = self._record(key)
        match record:
            case Issue():
                self._expected = (key, _other(record.type))
                self._edits.move_issue(record.id, _other(record.type))
            case Concession():
                self._details.close()
                for half in self.halves.values():
                    half.end_crossing()
                self.halves[record.on_list].mark_leaving(key)
                self.halves[_other(record.on_list)].ask_why(record)
            case _:
                pass

    def _expect(self, key: str, kind: IssueType) -> None:
        self._expected = (key, kind)

    def _crossing_ended(self, key: str) -> None:
        for half in self.halves.values():
            half.mark_leaving("")
        self._look_at_card(key)

    def _record(self, key: str) -> Record | None:
        wall = self._wall
        records = (*wall.issues, *wall.concessions) if wall else ()
        return next((each for each in records if each.key == key), None)

    # --- Details

    def _open(self, key: str, record: Record) -> None:
        """The details of an issue, a concession or a position, under the card of that key."""
        self._details.open_record(self._half_of(key), key, record, self._edits.counterpart)

    def _new_position(self, issue: Issue, party: Party) -> None:
        basis = Basis.DECIDED if party is Party.OURS else Basis.ESTIMATED
        values = {"issue": issue.id, "party": party, "type": PositionType.RESERVATION, "basis": basis}
        self._details.open_new(self._half_of(issue.key), issue.key, Position, self._edits.counterpart, values)

    def _half_of(self, key: str) -> WallHalf:
        return next(half for half in self.halves.values() if half.card(key) is not None)

    def _look_at(self, key: str) -> None:
        if not self._look_at_card(key):
            self.place_requested.emit(Place(counterpart=self._edits.counterpart, record=key))

    def _look_at_card(self, key: str) -> bool:
        for half in self.halves.values():
            card = half.card(key)
            if card is not None:
                card.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        wide = event.size().width() >= self.fontMetrics().averageCharWidth() * _SIDE_BY_SIDE_IN_LETTERS
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._sides.direction() != direction:
            self._sides.setDirection(direction)


def _other(kind: IssueType) -> IssueType:
    return IssueType.RELATIONSHIP if kind is IssueType.AGREEMENT else IssueType.AGREEMENT
