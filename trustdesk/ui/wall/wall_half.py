"""One side of the wall: the issues of the deal or of the relationship, and what is given on it (S2.9 to S2.11)."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from trustdesk.domain.issues import Issue, IssueType, Position
from trustdesk.domain.promises import Concession, ConcessionReason
from trustdesk.domain.record import Party, Record
from trustdesk.i18n.words import Words
from trustdesk.operations.wall import StarterIssue, Wall
from trustdesk.ui.theme import XS, S, role
from trustdesk.ui.wall.card_list import CardList
from trustdesk.ui.wall.concession_card import ConcessionCard
from trustdesk.ui.wall.crossing_card import CrossingCard
from trustdesk.ui.wall.issue_card import IssueCard
from trustdesk.ui.wall.issue_starters import IssueStarters
from trustdesk.ui.wall.wall_card import WallCard, dragged_key
from trustdesk.ui.wall.wall_edits import WallEdits


class WallHalf(QFrame):
    """See the module.

    arrived: the card of that key came from the other side and was dropped here. across_requested: it wants to go to
    the other side. open_requested: a record's details, under the card of that key. new_position_requested: on that
    issue, of that side. crossed: that concession is to come here, for a reason.
    crossing_ended: nothing is asked about it any more. more_requested: the wall is to be shown again, with more of it.
    """

    arrived = Signal(str)
    across_requested = Signal(str)
    open_requested = Signal(str, object)
    new_position_requested = Signal(object, Party)
    crossed = Signal(str)
    crossing_ended = Signal(str)
    more_requested = Signal()

    def __init__(self, words: Words, kind: IssueType, edits: WallEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._words = words
        self._edits = edits
        self._wall: Wall | None = None
        self.leaving = self._begun = ""
        self._tabs: list[QWidget] = []
        self.crossing: CrossingCard | None = None
        self.setObjectName(f"wall-{kind.value}")
        self.setAcceptDrops(True)
        role(self, "wall-half")
        self.issues = CardList[Issue, IssueCard](
            words,
            self,
            self._issue_card,
            self._show_issue,
            self._order(Issue),
            self._order_tabs,
            self.more_requested.emit,
        )
        self.concessions = CardList[Concession, ConcessionCard](
            words,
            self,
            self._concession_card,
            self._show_concession,
            self._order(Concession),
            self._order_tabs,
            self.more_requested.emit,
        )
        self._starters = IssueStarters(words, kind, self)
        self._starters.taken.connect(lambda title: self._edits.add_issue(kind, title, self._begin_at))
        self._starters.chosen.connect(lambda title: self._edits.add_issue(kind, title, lambda _key: None))
        self._starters.changed.connect(self._order_tabs)
        self.new_issue = self._line("ui-wall-add-issue", self._add_issue)
        self.new_concession = self._line("ui-wall-add-concession", self._add_concession)
        self._no_concessions = self._label("ui-wall-no-concessions", "small")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(XS, S, XS, S)
        self._layout.setSpacing(S)
        for widget in (
            self._label(f"ui-wall-{kind.value}", "section"), self._label(f"ui-wall-{kind.value}-hint", "small"),
            self.issues.widget, self._starters, self.new_issue,
            self._label("ui-wall-concessions", "strong"), self._no_concessions,
            self.concessions.widget, self.new_concession,
        ):  # fmt: skip
            self._layout.addWidget(widget)
        self._layout.addStretch(1)

    # --- Showing

    def show_wall(self, wall: Wall) -> Iterator[None]:
        """Show this side of the wall, in steps of a card."""
        self._wall = wall
        yield from self.issues.show_records(wall.issues_of(self.kind))
        yield from self.concessions.show_records(wall.concessions_on(self.kind))
        self._starters.show_beside([each.title for each in wall.issues_of(self.kind)])
        self._no_concessions.setVisible(self.concessions.is_empty)
        self._order_tabs()
        if self._begun:
            self._begin_at(self._begun)

    def offer(self, issues: Sequence[StarterIssue]) -> None:
        """Offer these issues to begin from, after the sources' own."""
        self._starters.offer(issues)

    def close_suggestions(self) -> None:
        """Put the list of issues away."""
        self._starters.close_chooser()

    def _order_tabs(self) -> None:
        stops = self._stops()
        if stops != self._tabs:
            self._tabs = stops
            for one, other in pairwise(stops):
                QWidget.setTabOrder(one, other)

    def mark_leaving(self, key: str) -> None:
        """Dim the card of that key while it is asked why it leaves; empty for none."""
        self.leaving = key
        for card in self.concessions.cards.values():
            if isinstance(card.record, Concession):
                self._show_concession(card, card.record)

    def card(self, key: str) -> WallCard | None:
        """The card of that record, where it stands on this side."""
        return self.issues.cards.get(key) or self.concessions.cards.get(key)

    def hold_open(self, key: str, inset: QWidget | None) -> None:
        """Let a widget stand under the card of that key; None takes it away."""
        cards = self.issues if key.startswith(f"{Issue.kind}/") else self.concessions
        cards.hold_open(key, inset)

    def finish(self) -> None:
        """Hand over what was typed and not entered yet."""
        for card in self.issues.cards.values():
            card.finish()
        self._add_issue()
        self._add_concession()

    def _stops(self) -> list[QWidget]:
        return [*self.issues.stops, *self._starters.stops, self.new_issue, *self.concessions.stops, self.new_concession]

    # --- Asking why

    def ask_why(self, concession: Concession) -> None:
        """Ask in place why a concession of the other side comes here; nothing moves before the answer."""
        self.end_crossing()
        card = CrossingCard(self._words, concession, self.kind, self)
        card.confirmed.connect(self._cross)
        card.put_back.connect(self.end_crossing)
        self.crossing = card
        self._layout.insertWidget(self._layout.indexOf(self.concessions.widget), card)
        # A layout shows what it is given a little later, and what is hidden takes no focus.
        card.show()
        card.take_focus()

    def _cross(self, reason: ConcessionReason) -> None:
        if self.crossing is not None:
            self.crossed.emit(self.crossing.concession.key)
            self._edits.move_concession(self.crossing.concession.id, self.kind, reason)
        self.end_crossing()

    def end_crossing(self) -> None:
        """Ask no more; the concession stays where it is."""
        if self.crossing is not None:
            card, self.crossing = self.crossing, None
            key = card.concession.key
            card.hide()
            card.deleteLater()
            self.crossing_ended.emit(key)

    # --- Cards

    def _issue_card(self, issue: Issue) -> IssueCard:
        card = IssueCard(self._words, issue, self._edits, self.issues.widget)
        card.position_requested.connect(lambda position, party: self._open_position(issue, position, party))
        self._connect(card)
        return card

    def _concession_card(self, concession: Concession) -> ConcessionCard:
        card = ConcessionCard(self._words, concession, self.concessions.widget)
        self._connect(card)
        return card

    def _connect(self, card: WallCard) -> None:
        key = card.record.key
        card.open_requested.connect(lambda: self.open_requested.emit(key, card.record))
        card.across_requested.connect(lambda: self.across_requested.emit(key))
        card.removal_requested.connect(lambda: self._edits.remove(card.record))

    def _show_issue(self, card: IssueCard, issue: Issue) -> None:
        card.show_issue(issue, self._wall.positions_on(issue.id) if self._wall else ())

    def _show_concession(self, card: ConcessionCard, concession: Concession) -> None:
        card.show_concession(concession, leaving=concession.key == self.leaving)

    def _open_position(self, issue: Issue, position: Position | None, party: Party) -> None:
        if position is None:
            self.new_position_requested.emit(issue, party)
        else:
            self.open_requested.emit(issue.key, position)

    def _order(self, kind: type[Record]) -> Callable[..., None]:
        return lambda ids: self._edits.put_in_order(kind.kind, ids)

    # --- Adding

    def _line(self, key: str, add: Callable[[], None]) -> QLineEdit:
        line = QLineEdit(self)
        text = self._words(key, list=self.kind.value)
        line.setObjectName(key)
        line.setPlaceholderText(text)
        line.setAccessibleName(text)
        line.returnPressed.connect(add)
        return line

    def _add_issue(self) -> None:
        title = self.new_issue.text().strip()
        self.new_issue.clear()
        if title:
            self._edits.add_issue(self.kind, title, lambda _key: None)

    def _add_concession(self) -> None:
        text = self.new_concession.text().strip()
        self.new_concession.clear()
        if text:
            self._edits.add_concession(self.kind, text, lambda _key: None)

    def _begin_at(self, key: str) -> None:
        """The weight is what makes a new issue useful: begin there, as soon as its card is there."""
        self._begun = key
        card = self.issues.cards.get(key)
        if card is not None:
            self._begun = ""
            card.weights[Party.OURS].setFocus(Qt.FocusReason.TabFocusReason)

    def _label(self, key: str, name: str) -> QLabel:
        label = QLabel(self._words(key), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        role(label, name)
        return label

    # --- Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        if dragged_key(event.mimeData()):
            role(self, "wall-half-target")
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802  Qt's name
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802  Qt's name
        role(self, "wall-half")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """On its own side a card changes its place; one of the other side arrives."""
        role(self, "wall-half")
        key = dragged_key(event.mimeData())
        event.acceptProposedAction()
        if self.card(key) is None:
            self.arrived.emit(key)
            return
        at = event.position().toPoint()
        if key in self.issues.cards:
            self.issues.move_to(key, self.issues.place_at(self.issues.widget.mapFrom(self, at).y()))
        else:
            self.concessions.move_to(key, self.concessions.place_at(self.concessions.widget.mapFrom(self, at).y()))
