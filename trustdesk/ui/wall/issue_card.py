"""An issue on the wall: its weight and freedom on both sides, and where each side stands (S3.6, S4.2d, S3.4)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.issues import Flexibility, Issue, IssueStatus, IssueType, Position
from trustdesk.domain.record import Party
from trustdesk.i18n.words import Words
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XS, L, S, role
from trustdesk.ui.wall.position_words import stand
from trustdesk.ui.wall.short_link import ShortLink
from trustdesk.ui.wall.wall_card import WallCard
from trustdesk.ui.wall.wall_edits import WallEdits
from trustdesk.ui.wall.weight_box import WeightBox

_PREFIX = {Party.OURS: "our", Party.THEIRS: "their"}
_ICONS = {Flexibility.UNKNOWN: "circle-help", Flexibility.FIXED: "lock", Flexibility.FLEXIBLE: "arrow-left-right"}
_CHIPS = {IssueStatus.OPEN: "chip", IssueStatus.AGREED: "chip-good", IssueStatus.PARKED: "chip-warn"}

_NARROW_IN_LETTERS = 45


class IssueCard(WallCard):
    """See the module. position_requested: open this position, or None for a new one of that side."""

    position_requested = Signal(object, Party)

    def __init__(self, words: Words, issue: Issue, edits: WallEdits, parent: QWidget | None = None) -> None:
        super().__init__(words, issue, parent)
        self._issue = issue
        self._positions: tuple[Position, ...] = ()
        self._edits = edits
        self._narrow = True
        self._seen: tuple[Issue, tuple[Position, ...]] | None = None
        self._status = QLabel(self)
        new = self.act("ui-wall-new-position", lambda: self.position_requested.emit(None, Party.OURS))
        self.menu.addAction(new)
        self.weights = {party: self._weight_box(party) for party in Party}
        self.freedoms = {party: self._freedom_button(party) for party in Party}
        self.stands = {party: self._stand_link(party) for party in Party}
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._status, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        sides = QGridLayout()
        sides.setHorizontalSpacing(XS)
        sides.setVerticalSpacing(XS)
        sides.setColumnStretch(3, 1)
        for row, party in enumerate(Party):
            sides.addWidget(self._side_label(party), row, 0)
            sides.addWidget(self.weights[party], row, 1)
            sides.addWidget(self.freedoms[party], row, 2)
            sides.addWidget(self.stands[party], row, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S, XS, XS, S)
        layout.setSpacing(XS)
        layout.addLayout(head)
        layout.addLayout(sides)
        self.fit_icons()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        sides = [(self.weights[party], self.freedoms[party], self.stands[party]) for party in Party]
        return (self, *(each for side in sides for each in side), self.menu)

    def show_issue(self, issue: Issue, positions: tuple[Position, ...]) -> None:
        """Show the issue as it is now, and all positions on it."""
        if (issue, positions) == self._seen:
            return
        self._seen = (issue, positions)
        self.record = self._issue = issue
        self._positions = positions
        words = self.words
        self.title.setText(issue.title)
        self._status.setText(words(f"ui-wall-status-{issue.status.value}"))
        role(self._status, _CHIPS[issue.status])
        self._status.setVisible(issue.status is not IssueStatus.OPEN)
        for party in Party:
            weight: int | None = getattr(issue, f"{_PREFIX[party]}_weight")
            self.weights[party].show_weight(weight)
            self._show_freedom(party, getattr(issue, f"{_PREFIX[party]}_flexibility"))
            self.stands[party].show_text(stand(words, issue, positions, party))
            known = any(each.party is party for each in positions)
            # Who asks of a wish for respect how many of it one wants? It can still be noted, from the menu.
            self.stands[party].setVisible(known or issue.type is IssueType.AGREEMENT)
        self.setAccessibleName(words("ui-wall-issue-name", issue=issue.title))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Where it is narrow the signs of freedom go without their words."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        narrow = event.size().width() < letter * _NARROW_IN_LETTERS
        if narrow != self._narrow:
            self._narrow = narrow
            for party, button in self.freedoms.items():
                button.setMinimumWidth(0 if narrow else self._widest_freedom())
                self._show_freedom(party, getattr(self._issue, f"{_PREFIX[party]}_flexibility"))

    def finish(self) -> None:
        """Take what was typed as a weight."""
        for box in self.weights.values():
            box.finish()

    def _side_label(self, party: Party) -> QLabel:
        label = QLabel(self.words(f"ui-wall-side-{party.value}"), self)
        role(label, "quiet")
        return label

    def _weight_box(self, party: Party) -> WeightBox:
        box = WeightBox(self)
        box.setObjectName(f"weight-{party.value}")
        box.setAccessibleName(self.words(f"ui-wall-weight-{party.value}", issue=self._issue.title))
        box.setToolTip(self.words(f"ui-wall-weight-hint-{party.value}"))
        field = f"{_PREFIX[party]}_weight"
        box.weighed.connect(lambda weight: self._edits.set_issue(self._issue.id, field, weight))
        return box

    def _freedom_button(self, party: Party) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"freedom-{party.value}")
        role(button, "wall-freedom")
        button.clicked.connect(lambda: self._turn(party))
        return button

    def _widest_freedom(self) -> int:
        metrics = self.fontMetrics()
        texts = [self.words(f"ui-wall-freedom-{each.value}") for each in Flexibility]
        return max(metrics.horizontalAdvance(each) for each in texts) + metrics.height() + L

    def _turn(self, party: Party) -> None:
        """From unknown to fixed, to flexible, and round again."""
        field = f"{_PREFIX[party]}_flexibility"
        turns = list(Flexibility)
        following = turns[(turns.index(getattr(self._issue, field)) + 1) % len(turns)]
        self._show_freedom(party, following)
        self._edits.set_issue(self._issue.id, field, following)

    def _show_freedom(self, party: Party, freedom: Flexibility) -> None:
        button, text = self.freedoms[party], self.words(f"ui-wall-freedom-{freedom.value}")
        button.setText("" if self._narrow else text)
        button.setIcon(icon(_ICONS[freedom], "quiet"))
        button.setAccessibleName(self.words(f"ui-wall-freedom-name-{party.value}", freedom=text))
        button.setToolTip(self.words("ui-wall-freedom-hint", freedom=text))

    def _stand_link(self, party: Party) -> ShortLink:
        link = ShortLink(self)
        link.setObjectName(f"stand-{party.value}")
        link.clicked.connect(lambda: self._open_position(party))
        return link

    def _open_position(self, party: Party) -> None:
        """The one position of a side, or a choice among several, or a new one."""
        mine = [each for each in self._positions if each.party is party]
        if not mine:
            self.position_requested.emit(None, party)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in mine:
            text = stand(self.words, self._issue, (each,), party).replace("&", "&&")
            action = QAction(text, menu)
            action.triggered.connect(lambda _checked, each=each: self.position_requested.emit(each, party))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.words("ui-wall-new-position"), lambda: self.position_requested.emit(None, party))
        link = self.stands[party]
        menu.popup(link.mapToGlobal(link.rect().bottomLeft()))
