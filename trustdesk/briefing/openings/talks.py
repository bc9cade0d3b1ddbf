"""Facts of the negotiation: the shared goal, their interests, questions, norms; and the user's own lines."""

from collections.abc import Iterator

from trustdesk.briefing.occasion import Occasion
from trustdesk.briefing.openings.families import Family
from trustdesk.briefing.openings.found import Found, slots
from trustdesk.briefing.openings.phrases import infinitive, noun_phrase
from trustdesk.domain.issues import Flexibility, IssueStatus
from trustdesk.domain.openings import OpeningChoice, OpeningStatus
from trustdesk.domain.people import TrustDefault
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.i18n.english import is_doing, is_question, polished

STANDARD_NORMS = ("gradual", "written", "open")


def norm_lines(at: Occasion) -> tuple[str, ...]:
    """Sentences that say the trust default aloud: the user's own, else ours where there is no shared history (S1.6)."""
    counterpart = at.dossier.counterpart
    own = tuple(polished(text) for text in counterpart.norm_lines if text.strip())
    if own:
        return own
    if at.negotiation is None or counterpart.trust_default is TrustDefault.FULL or at.past_contacts:
        return ()
    return tuple(at.words(f"norm-{name}") for name in STANDARD_NORMS)


def norms(at: Occasion, _family: Family) -> Iterator[Found]:
    """The norm lines in their order; the first that was not said yet is offered."""
    for text in norm_lines(at):
        yield Found(facts=(at.dossier.counterpart,), slots=slots(text=text))


def own_lines(at: Occasion, _family: Family) -> Iterator[Found]:
    """What the user wrote to be said, for this meeting or for any."""
    for choice in at.dossier.all(OpeningChoice):
        alone = choice.status is OpeningStatus.OWN and not choice.line
        if alone and choice.text.strip() and for_this_meeting(at, choice):
            yield Found(facts=(choice,), slots=slots(text=polished(choice.text)), day=choice.on)


def for_this_meeting(at: Occasion, choice: OpeningChoice) -> bool:
    """Whether a choice holds for every meeting or for this one."""
    return choice.meeting is None or (at.meeting is not None and choice.meeting == at.meeting.id)


def shared_goal(at: Occasion, _family: Family) -> Iterator[Found]:
    """What both sides want (S4.1)."""
    if at.negotiation and at.negotiation.shared_goal.strip():
        text = at.negotiation.shared_goal
        found = slots(goal=noun_phrase(text) or infinitive(text))
        yield Found(facts=(at.negotiation,), slots=found, raw=text)


def interests(at: Occasion, _family: Family) -> Iterator[Found]:
    """Why they want what is still open, the weightiest first (S0.8.4)."""
    known = [each for each in at.issues if each.status is IssueStatus.OPEN and each.their_interest.strip()]
    for issue in sorted(known, key=lambda each: -(each.their_weight or 0)):
        interest = noun_phrase(issue.their_interest, free=True) or infinitive(issue.their_interest)
        # A single word, such as "pride", says more about them than one says to their face.
        told = interest if len(interest.split()) > 2 else ""
        found = slots(issue=_matter(issue.title), interest=told)
        yield Found(facts=(issue,), slots=found, raw=issue.their_interest, day=issue.learnt_on)


def _matter(title: str) -> str:
    """The title as one speaks "about" it; "ending it in a friendly way" is no matter to have an interest in."""
    noun = noun_phrase(title, free=True)
    return "" if is_doing(noun.split(" ")[0]) or noun.startswith("no ") or "," in noun else noun


def fixed_issues(at: Occasion, _family: Family) -> Iterator[Found]:
    """What they cannot move on, while something else can move (S4.2d)."""
    still_open = [each for each in at.issues if each.status is IssueStatus.OPEN]
    movable = [each for each in still_open if each.their_flexibility is Flexibility.FLEXIBLE]
    for issue in still_open:
        if issue.their_flexibility is Flexibility.FIXED and movable:
            found = slots(fixed=_matter(issue.title), movable=_matter(movable[0].title))
            yield Found(facts=(issue, movable[0]), slots=found, raw=issue.title, day=issue.learnt_on)


def questions(at: Occasion, _family: Family) -> Iterator[Found]:
    """What we want to ask and have not asked (S4.2)."""
    yield from _asked(at, QuestionType.WE_ASK)


def satisfaction(at: Occasion, _family: Family) -> Iterator[Found]:
    """What we want to ask about how content they are (S1.11)."""
    yield from _asked(at, QuestionType.SATISFACTION)


def _asked(at: Occasion, wanted: QuestionType) -> Iterator[Found]:
    for question in at.dossier.all(Question):
        waiting = question.type is wanted and question.asked_on is None and at.concerns(question.negotiation)
        if waiting and is_question(question.text):
            text = polished(question.text.strip().rstrip(" .?") + "?")
            yield Found(facts=(question,), slots=slots(text=text), day=question.learnt_on)
