"""Preparing oneself: prompts of the sources still unanswered, and words to have ready (S1.12, S4.1p to S4.3p).

A prompt is asked only where the dossier gives it something to be about, and not again once a Reflection answers it.
"""

from collections.abc import Iterator

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Weight
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue, IssueStatus, PositionType
from trustdesk.domain.meetings import Reflection
from trustdesk.domain.promises import Incident, IncidentStatus
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.record import Party, Record

TOPIC = "preparation"
QUESTIONS_TO_HAVE = 2


def findings(case: Case) -> tuple[Finding, ...]:
    """Prompts first, then what to say, then how to listen."""
    return (
        *_own_way(case),
        *_prompts(case),
        *_answers(case),
        *_small_talk(case),
        *_questions(case),
        *_after_an_incident(case),
    )


def _finding(
    code: str, *facts: Record, methods: tuple[str, ...], weight: Weight = Weight.INFO, **values: str
) -> Finding:
    keys = tuple(fact.key for fact in facts)
    return Finding(topic=TOPIC, code=f"preparation-{code}", weight=weight, facts=keys, methods=methods, values=values)


def _own_way(case: Case) -> Iterator[Finding]:
    me = case.dossier.me
    if me is not None and me.go_to_method:
        yield _finding("own-way", me, methods=("S1.12",), what=me.go_to_method)
    elif me is not None:
        yield _finding("own-way-unknown", me, methods=("S1.12",))


def _prompts(case: Case) -> Iterator[Finding]:
    """The three reflection prompts, where there is something to reflect on."""
    negotiation = case.negotiation
    answered = {each.prompt for each in _reflections(case)}
    if negotiation is None:
        return
    if not negotiation.shared_goal and "S4.1p" not in answered:
        yield _finding("shared-goal", negotiation, methods=("S4.1p", "S4.1"), weight=Weight.NOTICE)
    asked = [each for each in case.dossier.all(Question) if _is_ours(each) and case.concerns(each.negotiation)]
    if len(asked) < QUESTIONS_TO_HAVE and "S4.2p" not in answered:
        yield _finding("two-questions", negotiation, *asked, methods=("S4.2p", "S4.2"), weight=Weight.NOTICE)
    weighty = _weightiest(case)
    if weighty is not None and not weighty.their_interest and "S4.3p" not in answered:
        yield _finding("because", weighty, methods=("S4.3p",), weight=Weight.NOTICE, issue=weighty.title)


def _answers(case: Case) -> Iterator[Finding]:
    for each in _reflections(case):
        yield _finding("reflected", each, methods=(each.prompt,), what=each.text)


def _reflections(case: Case) -> list[Reflection]:
    """Those for this meeting, and those for none."""
    here = case.meeting.id if case.meeting else None
    return [each for each in case.dossier.all(Reflection) if each.meeting in (None, here)]


def _is_ours(question: Question) -> bool:
    return question.type is QuestionType.WE_ASK and question.asked_on is None


def _weightiest(case: Case) -> Issue | None:
    """The open issue that matters most to them, as far as we know."""
    live = [each for each in case.issues if each.status is IssueStatus.OPEN and each.their_weight is not None]
    return max(live, key=lambda each: each.their_weight or 0, default=None)


def _small_talk(case: Case) -> Iterator[Finding]:
    """Five minutes on something else, with what Nadler measured (9 Harv. Negot. L. Rev. 223, 2004)."""
    topics = [fact for fact in case.dossier.all(Fact) if fact.topic is Topic.SMALL_TALK]
    if case.meeting is not None and (case.meeting.small_talk or topics):
        what = case.meeting.small_talk[0] if case.meeting.small_talk else topics[0].text
        yield _finding("small-talk", case.meeting, *topics[:1], methods=("S0.5", "S0.6"), what=what)


def _questions(case: Case) -> Iterator[Finding]:
    """The question bank, each with the issue or offer it is about (S4.2a to S4.2c)."""
    for issue in case.issues:
        if issue.status is not IssueStatus.OPEN:
            continue
        if issue.reason_behind_no:
            yield _finding("paraphrase", issue, methods=("S4.2c",), issue=issue.title, reason=issue.reason_behind_no)
        elif not issue.their_interest:
            yield _finding("ask-why", issue, methods=("S4.2b",), issue=issue.title)
    offered = {each.issue for each in case.positions if each.party is Party.OURS and each.type is PositionType.OFFER}
    for issue in case.issues:
        if issue.id in offered and issue.status is IssueStatus.OPEN:
            yield _finding("ask-concerns", issue, methods=("S4.2a",), issue=issue.title)
    if case.negotiation is not None and case.negotiation.value_later:
        yield _finding("ask-success", case.negotiation, methods=("S4.2a",), negotiation=case.negotiation.title)


def _after_an_incident(case: Case) -> Iterator[Finding]:
    """Listen, validate, and only then look ahead (S4.3 to S4.3e)."""
    live = [each for each in case.dossier.all(Incident) if each.status is not IncidentStatus.REPAIRED]
    for incident in live:
        if incident.effect or incident.feeling:
            methods = ("S4.3", "S4.3c", "S4.3e")
            yield _finding("validate", incident, methods=methods, weight=Weight.NOTICE, incident=incident.title)
    if live:
        yield _finding("listen", *live, methods=("S4.3a", "S4.3b", "S4.3d"))
