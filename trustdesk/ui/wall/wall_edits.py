"""What one can do at the wall, as operations: each is one step of undo, and says so in its words."""

from collections.abc import Callable, Sequence

from trustdesk.domain.issues import Issue, IssueType
from trustdesk.domain.promises import Concession, ConcessionReason
from trustdesk.domain.record import Record
from trustdesk.operations.editing import fresh_id, keep, put_in_order, remove, set_fields
from trustdesk.operations.wall import move_concession, move_issue
from trustdesk.ui.desk import Desk


class WallEdits:
    """The desk's operations on the wall of one negotiation."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.counterpart = self.negotiation = ""

    def set_issue(self, issue: str, field: str, value: object) -> None:
        """Change a field of an issue; changes of one field in a row are one step of undo."""
        words, stretch = self._desk.words("ui-wall-undo-change"), f"wall-{issue}-{field}"
        self._desk.do(lambda vault: set_fields(vault, Issue, issue, words, stretch=stretch, **{field: value}))

    def add_issue(self, kind: IssueType, title: str, then: Callable[[str], None]) -> None:
        """Add an issue to a list; then its key."""
        issue = Issue(id=fresh_id(title), negotiation=self.negotiation, type=kind, title=title)
        words = self._desk.words("ui-wall-undo-new-issue")
        self._desk.do(lambda vault: keep(vault, issue, words=words), lambda _kept: then(issue.key))

    def add_concession(self, kind: IssueType, text: str, then: Callable[[str], None]) -> None:
        """Add a concession that we are ready to give; then its key."""
        concession = Concession(
            id=fresh_id(text), counterpart=self.counterpart, negotiation=self.negotiation, text=text, on_list=kind
        )
        words = self._desk.words("ui-wall-undo-new-concession")
        self._desk.do(lambda vault: keep(vault, concession, words=words), lambda _kept: then(concession.key))

    def put_in_order(self, kind: str, ids: Sequence[str]) -> None:
        """Let these stand in this order. kind: of the records."""
        words = self._desk.words("ui-wall-undo-order", kind=kind)
        self._desk.do(lambda vault: put_in_order(vault, kind, ids, words))

    def move_issue(self, issue: str, kind: IssueType) -> None:
        """Put an issue on the other list."""
        self._desk.do(lambda vault: move_issue(vault, issue, kind))

    def move_concession(self, concession: str, kind: IssueType, reason: ConcessionReason) -> None:
        """Put a concession on the other list, for a reason (S2.9)."""
        self._desk.do(lambda vault: move_concession(vault, concession, kind, reason))

    def remove(self, record: Record) -> None:
        """Remove an issue or a concession; the notice offers the way back."""
        what = "issue" if isinstance(record, Issue) else "concession"
        words = self._desk.words("ui-wall-undo-removal", kind=record.kind)
        notice = self._desk.words(f"ui-wall-removed-{what}")
        self._desk.do(lambda vault: remove(vault, record.kind, record.id, words), notice=notice)
