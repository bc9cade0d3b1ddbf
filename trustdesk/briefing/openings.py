"""Opening lines: sentences to say early, each standing on facts of the dossier (DESIGN section 4).

A provider finds the facts of a family and the words for its slots; the wording itself is Fluent text in
`resources/words/`, so that no sentence lives in code. No fact, no line.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from trustdesk.analysis.rhythm import rhythm
from trustdesk.analysis.trust_account import Outcome, outcome, owed
from trustdesk.briefing.occasion import Occasion, capitalised
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue, IssueStatus
from trustdesk.domain.meetings import Contact, Mood
from trustdesk.domain.openings import OpeningChoice, OpeningLine, OpeningStatus
from trustdesk.domain.page import Copy
from trustdesk.domain.people import TrustDefault
from trustdesk.domain.promises import Incident, IncidentStatus, Promise
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.record import Party, Record

WORDS_A_SECOND = 2.5
STANDARD_NORMS = ("gradual", "written", "open")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """The facts of one line and the words for it."""

    text: str
    reason: str
    facts: tuple[Record, ...]
    caution: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Family:
    """A family of lines: its methods, its rank when nothing else speaks, and where its facts come from."""

    name: str
    methods: tuple[str, ...]
    rank: float
    find: Callable[[Occasion], Iterator[_Found]]
    private: bool = False


def opening_lines(at: Occasion) -> tuple[OpeningLine, ...]:
    """The lines for this occasion, best first; of each family one before any has its second.

    An overdue promise of ours leads; then come the user's own lines. Where the user reworded one of ours, their words
    stand in its place. What was used or dismissed is not offered again.
    """
    choices = at.dossier.all(OpeningChoice)
    spent = {choice.line for choice in choices if choice.status is not OpeningStatus.OWN}
    reworded = {choice.line: choice for choice in choices if choice.status is OpeningStatus.OWN and choice.text}
    candidates = [
        _in_own_words(at, line, reworded.get(line.key))
        for family in FAMILIES
        for line in _of_family(at, family)
        if line.key not in spent
    ]
    norms = [line for line in candidates if line.family == "norm"]
    candidates = [line for line in candidates if line not in norms[1:]]
    tense = rhythm(at.dossier.all(Contact), at.today).last_mood is Mood.TENSE
    ranked = sorted(candidates, key=lambda line: -_rank(line, tense=tense))
    return tuple(_varied(ranked))


def _in_own_words(at: Occasion, line: OpeningLine, choice: OpeningChoice | None) -> OpeningLine:
    if choice is None or not _for_this_meeting(at, choice):
        return line
    text, reason = choice.text, f"{at.words('reason-own')} {line.reason}"
    return replace(line, text=text, reason=reason, seconds=_seconds(text), facts=(*line.facts, choice.key))


def _of_family(at: Occasion, family: _Family) -> Iterator[OpeningLine]:
    if family.private and at.copy is Copy.TABLE:
        return
    nth: Counter[str] = Counter()
    for found in family.find(at):
        key = f"{family.name}:{found.facts[0].key}"
        nth[key] += 1
        yield OpeningLine(
            key=key if nth[key] == 1 else f"{key}#{nth[key]}",
            text=capitalised(found.text),
            family=family.name,
            methods=family.methods,
            facts=tuple(each.key for each in found.facts),
            reason=found.reason,
            rank=family.rank,
            seconds=_seconds(found.text),
            caution=found.caution,
        )


def _seconds(text: str) -> int:
    """How long it takes to say."""
    return max(2, round(len(text.split()) / WORDS_A_SECOND))


def _rank(line: OpeningLine, *, tense: bool) -> float:
    """After a tense contact validation comes first, whatever else is due (S4.3)."""
    return line.rank + (0.3 if tense and line.family == "validation" else 0.0)


def _varied(ranked: list[OpeningLine]) -> Iterator[OpeningLine]:
    """Every family's best first, then the rest."""
    seen: set[str] = set()
    later = []
    for line in ranked:
        if line.family in seen:
            later.append(line)
        else:
            seen.add(line.family)
            yield line
    yield from later


def norm_lines(at: Occasion) -> tuple[str, ...]:
    """Sentences that say the trust default aloud: the user's own, else ours where there is no shared history (S1.6)."""
    counterpart = at.dossier.counterpart
    if counterpart.norm_lines:
        return counterpart.norm_lines
    if at.negotiation is None or counterpart.trust_default is TrustDefault.FULL or at.past_contacts:
        return ()
    return tuple(at.words(f"norm-{name}") for name in STANDARD_NORMS)


def _own(at: Occasion) -> Iterator[_Found]:
    for choice in at.dossier.all(OpeningChoice):
        alone = choice.status is OpeningStatus.OWN and not choice.line
        if alone and choice.text and _for_this_meeting(at, choice):
            yield _Found(text=choice.text, reason=at.words("reason-own"), facts=(choice,))


def _for_this_meeting(at: Occasion, choice: OpeningChoice) -> bool:
    return choice.meeting is None or (at.meeting is not None and choice.meeting == at.meeting.id)


def _overdue(at: Occasion) -> Iterator[_Found]:
    for promise in owed(at.dossier.all(Promise), Party.OURS, at.now):
        if outcome(promise, at.now) is Outcome.OVERDUE:
            day = promise.outer_date or promise.target_date
            assert day is not None
            when = at.words.short_day(day, at.today)
            yield _Found(
                text=at.words("opening-overdue", what=promise.text.rstrip(" ."), when=when),
                reason=at.words("reason-overdue", when=when),
                facts=(promise,),
            )


def _validation(at: Occasion) -> Iterator[_Found]:
    for incident in at.dossier.all(Incident):
        if incident.status is IncidentStatus.REPAIRED or not incident.effect or incident.party is Party.THEIRS:
            continue
        yield _Found(
            text=at.words("opening-validation", title=incident.title.rstrip(" ."), effect=incident.effect.rstrip(" .")),
            reason=at.words("reason-validation"),
            facts=(incident,),
        )


def _mutual_contact(at: Occasion) -> Iterator[_Found]:
    for contact in at.dossier.all(MutualContact):
        name = at.name(contact.person)
        if not name or not contact.how_we_know or contact.mention not in (Mention.EARLY, Mention.ALLOWED):
            continue
        early = contact.mention is Mention.EARLY
        yield _Found(
            text=at.words("opening-mutual-contact", name=name, how=contact.how_we_know.rstrip(" .")),
            reason=at.words("reason-mutual-contact", name=name, early="yes" if early else "no"),
            facts=(contact,),
        )


def _thanks(at: Occasion) -> Iterator[_Found]:
    for fact in at.dossier.all(Fact):
        if fact.topic is Topic.GRATITUDE:
            yield _Found(
                text=at.words("opening-thanks"),
                reason=at.words("reason-thanks", what=fact.text),
                facts=(fact,),
            )


def _shared_goal(at: Occasion) -> Iterator[_Found]:
    if at.negotiation and at.negotiation.shared_goal:
        goal = at.negotiation.shared_goal.rstrip(" .")
        yield _Found(
            text=at.words("opening-shared-goal", goal=goal),
            reason=at.words("reason-shared-goal"),
            facts=(at.negotiation,),
        )


def _interest(at: Occasion) -> Iterator[_Found]:
    open_issues = [each for each in at.issues if each.status is IssueStatus.OPEN and each.their_interest]
    for issue in sorted(open_issues, key=_their_weight):
        yield _Found(
            text=at.words("opening-interest", issue=issue.title.rstrip(" .")),
            reason=at.words("reason-interest", what=issue.their_interest),
            facts=(issue,),
        )


def _their_weight(issue: Issue) -> int:
    return -(issue.their_weight or 0)


def _question(at: Occasion) -> Iterator[_Found]:
    for question in at.dossier.all(Question):
        if question.type is QuestionType.WE_ASK and question.asked_on is None and at.concerns(question.negotiation):
            yield _Found(text=question.text, reason=at.words("reason-question"), facts=(question,))


def _norm(at: Occasion) -> Iterator[_Found]:
    """One at a time: the next is offered when the one before was said or dismissed."""
    for text in norm_lines(at):
        yield _Found(text=text, reason=at.words("reason-norm"), facts=(at.dossier.counterpart,))


FAMILIES: tuple[_Family, ...] = (
    _Family(name="overdue", methods=("S0.8.6",), rank=1.0, find=_overdue),
    _Family(name="own", methods=(), rank=0.95, find=_own),
    _Family(name="validation", methods=("S4.3", "S4.3c"), rank=0.85, find=_validation, private=True),
    _Family(name="mutual_contact", methods=("S0.8.5",), rank=0.8, find=_mutual_contact),
    _Family(name="thanks", methods=("S4.1a",), rank=0.75, find=_thanks),
    _Family(name="shared_goal", methods=("S4.1", "S4.1b"), rank=0.7, find=_shared_goal),
    _Family(name="interest", methods=("S0.8.4", "S4.2"), rank=0.65, find=_interest, private=True),
    _Family(name="norm", methods=("S1.6",), rank=0.6, find=_norm),
    _Family(name="question", methods=("S4.2",), rank=0.55, find=_question),
)
