"""Block 5: the deal and the relationship side by side, ranked; the best trade; what crosses the wall (S2.9, S3.6)."""

from trustdesk.analysis.stance import alignment
from trustdesk.analysis.trades import sound_trades
from trustdesk.analysis.wall import crossings
from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.issues import Flexibility, Issue, IssueStatus, IssueType
from trustdesk.domain.negotiations import Stance
from trustdesk.domain.page import Copy, Line, Side, Tone
from trustdesk.domain.promises import Concession

# The reason behind an issue is worth its room for the one that weighs most.
EXPLAINED = 1


def lines(at: Occasion) -> tuple[Line, ...]:
    """The issues of both lists by weight, then what follows from them."""
    return (*_issues(at, IssueType.AGREEMENT), *_issues(at, IssueType.RELATIONSHIP), *_trades(at), *_alarms(at))


def _issues(at: Occasion, kind: IssueType) -> list[Line]:
    side = Side.LEFT if kind is IssueType.AGREEMENT else Side.RIGHT
    mine = [each for each in at.issues if each.type is kind and each.status is not IssueStatus.PARKED]
    mine.sort(key=_weight, reverse=True)
    method = "S2.10" if kind is IssueType.AGREEMENT else "S2.11"
    found = []
    for nth, issue in enumerate(mine):
        note = _why(at, issue) if nth < EXPLAINED else ""
        text = _stand(at, issue)
        found.append(at.line("issue", text, issue, nth=nth, label=issue.title, note=note, side=side, methods=(method,)))
    return found


def _weight(issue: Issue) -> tuple[bool, int]:
    return issue.status is IssueStatus.OPEN, (issue.our_weight or 0) + (issue.their_weight or 0)


def _stand(at: Occasion, issue: Issue) -> str:
    """Who weighs it how, and who can move."""
    words = at.words
    if issue.status is IssueStatus.AGREED:
        return words("issue-agreed", what=issue.agreed) if issue.agreed else words("issue-agreed-bare")
    parts = []
    for party, weight, flexibility in (
        ("ours", issue.our_weight, issue.our_flexibility),
        ("theirs", issue.their_weight, issue.their_flexibility),
    ):
        if weight is not None and flexibility is not Flexibility.UNKNOWN:
            parts.append(words("issue-side", party=party, weight=weight, move=flexibility.value))
        elif weight is not None:
            parts.append(words("issue-weight", party=party, weight=weight))
        elif flexibility is not Flexibility.UNKNOWN:
            parts.append(words("issue-move", party=party, move=flexibility.value))
    return " · ".join(parts)


def _why(at: Occasion, issue: Issue) -> str:
    """What they want behind it; their firm no explains most."""
    if issue.reason_behind_no:
        return at.words("issue-no", reason=issue.reason_behind_no)
    return issue.their_interest


def _trades(at: Occasion) -> list[Line]:
    if at.copy is Copy.TABLE:
        return []
    return [
        at.line("trade", at.words("trade-text", give=trade.give.title, get=trade.get.title), trade.give, trade.get,
                nth=nth, label=at.words("best-trade"), methods=("S3.6",))
        for nth, trade in enumerate(sound_trades(at.issues)[:3])
    ]  # fmt: skip


def _alarms(at: Occasion) -> list[Line]:
    found = []
    sides = alignment(each for each in at.dossier.all(Stance) if at.concerns(each.negotiation))
    if sides.mismatch and sides.ours and sides.theirs:
        text = at.words("stance-mismatch", theirs=sides.theirs.frame.value)
        evidence = sides.theirs.evidence
        found.append(
            at.line("stance", text, sides.theirs, sides.ours, note=evidence, tone=Tone.ALERT, methods=("S2.6", "S3.1"))
        )
    crossed = [each for each in crossings(at.dossier.all(Concession)) if at.concerns(each.negotiation)]
    for nth, concession in enumerate(crossed):
        text = at.words("wall-crossed", what=concession.text, reason=concession.reason.value)
        found.append(at.line("crossing", text, concession, nth=nth, tone=Tone.ALERT, methods=("S2.9", "S1.2")))
    return found
