"""Issues to begin from on one side of the wall: as chips where nothing is there yet, and as a list to search (S2.9).

The sources' own stand first (S2.10, S2.11), then those that fit the counterpart's trade and what they are to us.
"""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.folding import fold
from trustdesk.domain.issues import IssueType
from trustdesk.i18n.words import Words
from trustdesk.operations.wall import StarterIssue, starter_issues
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import S, role
from trustdesk.ui.wall.issue_chooser import IssueChooser
from trustdesk.ui.wall.short_link import ShortLink
from trustdesk.ui.widgets.plain_label import plain_label

MORE_CHIPS = 8


class IssueStarters(QWidget):
    """taken: the title of one, as a chip. chosen: of one in the list, where one may want more. changed: other stops."""

    taken = Signal(str)
    chosen = Signal(str)
    changed = Signal()

    def __init__(self, words: Words, kind: IssueType, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._own = starter_issues(kind, words.language)
        self._fitting: tuple[StarterIssue, ...] = ()
        self._there: Collection[str] = frozenset()
        self._links: dict[str, ShortLink] = {}
        self._chips = QWidget(self)
        self._column = QVBoxLayout(self._chips)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        self._column.addWidget(plain_label("quiet", self._chips, words("ui-wall-starters")))
        self._more = QPushButton(self)
        self._more.setObjectName("more-issues")
        self._more.setIcon(icon("search", "accent"))
        role(self._more, "row-link")
        self._more.clicked.connect(self._open)
        self.chooser: IssueChooser | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self._chips)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._show_chips()

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, from top to bottom."""
        shown = self._links.values() if not self._chips.isHidden() else ()
        inside = self.chooser.stops if self.chooser is not None else []
        return [*shown, *([] if self._more.isHidden() else [self._more]), *inside]

    @property
    def offers_chips(self) -> bool:
        """Whether there is nothing on this side yet, and something to begin from."""
        return not self._chips.isHidden()

    def offer(self, fitting: Sequence[StarterIssue]) -> None:
        """Offer these after the sources' own."""
        if tuple(fitting) != self._fitting:
            self._fitting = tuple(fitting)
            self._show_chips()
            self._refill()

    def show_beside(self, titles: Collection[str]) -> None:
        """These issues are on this side now and not offered again; where there are none, chips stand in their place."""
        self._there = frozenset(fold(each) for each in titles)
        self._chips.setVisible(not self._there and self.chooser is None)
        self._show_more_button()
        self._refill()

    def close_chooser(self) -> None:
        """Put the list away."""
        if self.chooser is None:
            return
        chooser, self.chooser = self.chooser, None
        had_focus = chooser.holds_focus()
        chooser.hide()
        chooser.deleteLater()
        self._chips.setVisible(not self._there)
        self._show_more_button()
        if had_focus:
            self._more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show_chips(self) -> None:
        wanted = [*self._own, *self._fitting[:MORE_CHIPS]]
        for title in [each for each in self._links if each not in {one.title for one in wanted}]:
            link = self._links.pop(title)
            link.hide()
            link.deleteLater()
        for each in wanted:
            if each.title not in self._links:
                self._links[each.title] = self._chip(each)
        self._show_more_button()
        self.changed.emit()

    def _chip(self, starter: StarterIssue) -> ShortLink:
        chip = ShortLink(self._chips, "wall-starter")
        chip.show_text(self._words("ui-wall-starter", title=starter.title), starter.prompt)
        chip.clicked.connect(lambda: self.taken.emit(starter.title))
        self._column.addWidget(chip)
        return chip

    def _show_more_button(self) -> None:
        key = "ui-wall-suggest" if self._there else "ui-wall-more-starters"
        self._more.setText(self._words(key))
        self._more.setVisible(bool(self._fitting) and self.chooser is None)

    def _open(self) -> None:
        self.chooser = IssueChooser(self._words, self)
        self.chooser.chosen.connect(self.chosen)
        self.chooser.closed.connect(self.close_chooser)
        self._chips.hide()
        self._more.hide()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.chooser)
        self._refill()
        self.chooser.show()
        self.chooser.take_focus()
        self.changed.emit()

    def _refill(self) -> None:
        if self.chooser is not None:
            self.chooser.show_issues(list(self._left()))

    def _left(self) -> Iterator[StarterIssue]:
        return (each for each in (*self._own, *self._fitting) if fold(each.title) not in self._there)
