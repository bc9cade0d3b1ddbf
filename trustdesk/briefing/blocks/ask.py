"""Block 8: open questions, specific to them (S4.2)."""

from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.issues import Issue, IssueStatus
from trustdesk.domain.page import Line
from trustdesk.domain.questions import Question, QuestionType

_OURS = (QuestionType.WE_ASK, QuestionType.SATISFACTION)


def lines(at: Occasion) -> tuple[Line, ...]:
    """The user's own questions that were not asked yet; then one about each issue whose reason we do not know."""
    own = [
        each
        for each in at.dossier.all(Question)
        if each.type in _OURS and each.asked_on is None and at.concerns(each.negotiation)
    ]
    own.sort(key=lambda each: (each.type is QuestionType.SATISFACTION, each.negotiation is None))
    asked = [at.line("ask", each.text, each, nth=nth, methods=("S4.2",)) for nth, each in enumerate(own)]
    return (*asked, *_about_issues(at, own))


def _about_issues(at: Occasion, own: list[Question]) -> list[Line]:
    covered = {question.issue for question in own}
    dark = [each for each in at.issues if _is_dark(each) and each.id not in covered]
    dark.sort(key=lambda issue: -(issue.our_weight or 0))
    return [
        at.line("ask", at.words("ask-issue", issue=issue.title), issue, nth=len(own) + nth, methods=("S4.2b",))
        for nth, issue in enumerate(dark)
    ]


def _is_dark(issue: Issue) -> bool:
    return issue.status is IssueStatus.OPEN and not issue.their_interest and not issue.reason_behind_no
