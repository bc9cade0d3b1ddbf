"""What to ask somebody who prepares a meeting: what its page still lacks, and what it has already, in one order.

A prompt is asked only where the dossier gives it something to be about. One that is answered stays in the list, so
that the answer can be changed on the way back.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trustdesk.analysis import motives, situation, trust_account
from trustdesk.analysis.case import Case
from trustdesk.analysis.gaps import Gap, missing
from trustdesk.analysis.negotiating_style import fresh_reading, next_dimension
from trustdesk.analysis.rhythm import WRITTEN
from trustdesk.domain.counterparts import Authority, Member
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue, IssueStatus
from trustdesk.domain.meetings import Meeting, Prompt, Reflection, SkippedPrompt, Tool
from trustdesk.domain.negotiations import Alternative, Frame, Motive, Stance
from trustdesk.domain.openings import OpeningChoice, OpeningStatus
from trustdesk.domain.promises import Concession, ConcessionStatus, Promise
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.record import Party, Record
from trustdesk.domain.references import ReferenceCheck
from trustdesk.domain.terms import Term

QUESTIONS_TO_HAVE = 2
TERMS_TO_HAVE = 5
_MOST_OF_A_KIND = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What the shipped knowledge could add to a dossier.

    It is passed in beside the case: a case is what a dossier says at a moment, and what lies on the shelves is no part
    of that. So the analysis reads no files, and is the same with any packs and with none.

    place: there are notes on the country. terms: there are words of their trade.
    """

    place: bool = False
    terms: bool = False


NOTHING_OFFERED = Offered()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One prompt.

    about: the records that it is about or that hold its answer; empty where one is to be made
    lacking: there is no answer yet
    """

    prompt: Prompt
    about: tuple[Record, ...] = ()
    lacking: bool


def wanted(case: Case, offered: Offered = NOTHING_OFFERED) -> tuple[Wanted, ...]:
    """Every prompt that has something to be about, the most valuable first. offered: by the shipped knowledge."""
    asked = {Prompt.PLACE: offered.place, Prompt.TERMS: offered.terms}
    return tuple(each for prompt in Prompt if asked.get(prompt, True) for each in _FINDERS[prompt](case, prompt))


def is_skipped(case: Case, each: Wanted) -> bool:
    """Whether the user does not want to be asked this again before this meeting."""
    here = case.meeting.id if case.meeting else None
    about = next((record.id for record in each.about if isinstance(record, Promise)), None)
    return any(
        (skip.prompt, skip.promise, skip.meeting) == (each.prompt, about, here)
        for skip in case.dossier.all(SkippedPrompt)
    )


def overdue_line(promise: Promise) -> str:
    """The key of the opening line that leads with an overdue promise."""
    return f"overdue:{promise.key}"


def suggested_tool(case: Case) -> Tool | None:
    """The one thing that the signs speak for (S4.0)."""
    advice = situation.advice(case)
    return advice.tool if advice else None


def speaks(meeting: Meeting | None) -> bool:
    """Whether people hear each other in that meeting."""
    return meeting is not None and meeting.channel not in WRITTEN


def open_questions(case: Case) -> tuple[Question, ...]:
    """What we want to ask and have not asked."""
    return tuple(
        each
        for each in case.dossier.all(Question)
        if each.type is QuestionType.WE_ASK and each.asked_on is None and case.concerns(each.negotiation)
    )


_Found = Iterator[Wanted]


def _settle(case: Case, prompt: Prompt) -> _Found:
    yield _of(prompt, case.negotiation, lacking=case.negotiation is None)


def _goal(case: Case, prompt: Prompt) -> _Found:
    if case.negotiation is not None:
        lacking = not (case.negotiation.goal.strip() and case.negotiation.fallback.strip())
        yield _of(prompt, case.negotiation, lacking=lacking)


def _overdue(case: Case, prompt: Prompt) -> _Found:
    """What we owe since long, until the words that name a new date are there (S0.8.6)."""
    ours = case.dossier.all(Promise)
    for promise in trust_account.overdue(ours, Party.OURS, case.now)[:_MOST_OF_A_KIND]:
        words = _own_words(case, promise)
        yield _of(prompt, promise, words, lacking=words is None)


def _own_words(case: Case, promise: Promise) -> OpeningChoice | None:
    here = (None, case.meeting.id if case.meeting else None)
    own = (each for each in case.dossier.all(OpeningChoice) if each.status is OpeningStatus.OWN)
    return next((each for each in own if each.line == overdue_line(promise) and each.meeting in here), None)


def _shared_goal(case: Case, prompt: Prompt) -> _Found:
    negotiation = case.negotiation
    if negotiation is not None:
        lacking = not negotiation.shared_goal.strip() and not _reflected(case, "S4.1p")
        yield _of(prompt, negotiation, lacking=lacking)


def _two_questions(case: Case, prompt: Prompt) -> _Found:
    ours = open_questions(case)
    lacking = len(ours) < QUESTIONS_TO_HAVE and not _reflected(case, "S4.2p")
    yield _of(prompt, *ours[:QUESTIONS_TO_HAVE], lacking=lacking)


def _issues(case: Case, prompt: Prompt) -> _Found:
    """Named once; what is more of them stands in the dossier."""
    if case.negotiation is not None and not case.issues:
        yield _of(prompt, lacking=True)


def _because(case: Case, prompt: Prompt) -> _Found:
    """The open issue that matters most to them, as far as we know (S4.3p)."""
    still_open = [each for each in case.issues if each.status is IssueStatus.OPEN]
    issue = max(still_open, key=lambda each: each.their_weight or 0, default=None)
    if issue is not None:
        yield _of(prompt, issue, lacking=not issue.their_interest.strip() and not _reflected(case, "S4.3p"))


def _small_talk(case: Case, prompt: Prompt) -> _Found:
    if speaks(case.meeting) and case.meeting is not None:
        topics = _facts(case, Topic.SMALL_TALK)
        yield _of(prompt, *topics[:1], lacking=not topics and not case.meeting.small_talk)


def _their_motive(case: Case, prompt: Prompt) -> _Found:
    if case.negotiation is not None:
        theirs = motives.of_case(case, Party.THEIRS)
        yield _of(prompt, *theirs[:1], lacking=not theirs)


def _at_home(case: Case, prompt: Prompt) -> _Found:
    theirs: tuple[Motive, ...] = tuple(motives.of_case(case, Party.THEIRS))
    if theirs:
        told = [each for each in theirs if each.at_home.strip()]
        yield _of(prompt, (told or theirs)[0], lacking=not told)


def _our_batna(case: Case, prompt: Prompt) -> _Found:
    if case.negotiation is not None:
        mine = case.negotiation.id
        ours = [each for each in case.dossier.all(Alternative)
                if each.negotiation == mine and each.party is Party.OURS]  # fmt: skip
        best = sorted(ours, key=lambda each: not each.best)
        yield _of(prompt, *best[:1], lacking=not ours)


def _their_limit(case: Case, prompt: Prompt) -> _Found:
    """The first issue in numbers on which we do not even guess where they would walk away (S3.4)."""
    yield from (_of(prompt, record, lacking=True) for record in _gap(case, Gap.THEIR_LIMIT)[:1])


def _who_decides(case: Case, prompt: Prompt) -> _Found:
    if case.dossier.counterpart.person is None:
        deciding = [each for each in case.dossier.all(Member) if each.authority is Authority.DECIDES]
        yield _of(prompt, *deciding[:1], lacking=not deciding)


def _their_stance(case: Case, prompt: Prompt) -> _Found:
    if case.negotiation is not None:
        mine = case.negotiation.id
        theirs = [each for each in case.dossier.all(Stance)
                  if each.negotiation == mine and each.party is Party.THEIRS]  # fmt: skip
        latest = sorted(theirs, key=lambda each: (each.frame is not Frame.UNCLEAR, str(each.on or "")), reverse=True)
        yield _of(prompt, *latest[:1], lacking=all(each.frame is Frame.UNCLEAR for each in theirs))


def _style(case: Case, prompt: Prompt) -> _Found:
    """One dimension a meeting: where a reading was noted since the last contact, it is that one (S0.8.1)."""
    if case.person is None:
        return
    latest = fresh_reading(case)
    if latest is not None or next_dimension(case) is not None:
        yield _of(prompt, latest, lacking=latest is None)


def _place(case: Case, prompt: Prompt) -> _Found:
    """What holds for this person of all that is usual where they are (S0.8.1)."""
    facts = _facts(case, Topic.CULTURE)
    yield _of(prompt, *facts[:1], lacking=not facts)


def _terms(case: Case, prompt: Prompt) -> _Found:
    yield _of(prompt, lacking=len(own_terms(case)) < TERMS_TO_HAVE)


def own_terms(case: Case) -> tuple[Term, ...]:
    """The words of this dossier alone, without those that its trade shares."""
    mine = case.dossier.counterpart.id
    return tuple(each for each in case.dossier.all(Term) if each.counterpart == mine)


def _concession_label(case: Case, prompt: Prompt) -> _Found:
    """What we can give without its cost or its limit being said (S1.9)."""
    ready = [
        each
        for each in case.dossier.all(Concession)
        if each.party is Party.OURS and each.status is ConcessionStatus.READY and case.concerns(each.negotiation)
    ]
    for each in ready[:_MOST_OF_A_KIND]:
        yield _of(prompt, each, lacking=not (each.cost.strip() and each.limit.strip()))


def _norm_line(case: Case, prompt: Prompt) -> _Found:
    counterpart = case.dossier.counterpart
    yield _of(prompt, counterpart, lacking=not (counterpart.trust_reason.strip() or counterpart.norm_lines))


def _reference(case: Case, prompt: Prompt) -> _Found:
    checks = case.dossier.all(ReferenceCheck)
    if checks or _has_gap(case, Gap.REFERENCE):
        yield _of(prompt, *checks[:1], lacking=not checks)


def _one_tool(case: Case, prompt: Prompt) -> _Found:
    if case.meeting is not None:
        yield _of(prompt, case.meeting, lacking=case.meeting.tool is None)


def _air_time(case: Case, prompt: Prompt) -> _Found:
    if speaks(case.meeting) and case.meeting is not None:
        yield _of(prompt, case.meeting, lacking=case.meeting.air_time is None)


def _setting(case: Case, prompt: Prompt) -> _Found:
    if speaks(case.meeting) and case.meeting is not None:
        yield _of(prompt, case.meeting, lacking=not case.meeting.seating.strip())


def _unspoken(case: Case, prompt: Prompt) -> _Found:
    unspoken = _facts(case, Topic.UNSPOKEN)
    yield _of(prompt, *unspoken[:1], *_facts(case, Topic.ADMISSION)[:1], lacking=not unspoken)


def _monitoring(case: Case, prompt: Prompt) -> _Found:
    if case.negotiation is not None:
        checks = _facts(case, Topic.MONITORING)
        yield _of(prompt, *checks[:1], lacking=not checks)


def _own_way(case: Case, prompt: Prompt) -> _Found:
    me = case.dossier.me
    if me is not None:
        yield _of(prompt, me, lacking=not me.go_to_method.strip())


_FINDERS: dict[Prompt, Callable[[Case, Prompt], _Found]] = {
    Prompt.SETTLE: _settle,
    Prompt.GOAL: _goal,
    Prompt.OVERDUE: _overdue,
    Prompt.SHARED_GOAL: _shared_goal,
    Prompt.TWO_QUESTIONS: _two_questions,
    Prompt.ISSUES: _issues,
    Prompt.BECAUSE: _because,
    Prompt.SMALL_TALK: _small_talk,
    Prompt.THEIR_MOTIVE: _their_motive,
    Prompt.AT_HOME: _at_home,
    Prompt.OUR_BATNA: _our_batna,
    Prompt.THEIR_LIMIT: _their_limit,
    Prompt.WHO_DECIDES: _who_decides,
    Prompt.THEIR_STANCE: _their_stance,
    Prompt.STYLE: _style,
    Prompt.PLACE: _place,
    Prompt.CONCESSION_LABEL: _concession_label,
    Prompt.NORM_LINE: _norm_line,
    Prompt.TERMS: _terms,
    Prompt.REFERENCE: _reference,
    Prompt.ONE_TOOL: _one_tool,
    Prompt.AIR_TIME: _air_time,
    Prompt.SETTING: _setting,
    Prompt.UNSPOKEN: _unspoken,
    Prompt.MONITORING: _monitoring,
    Prompt.OWN_WAY: _own_way,
}
METHODS = {
    Prompt.SETTLE: (),
    Prompt.GOAL: (),
    Prompt.OVERDUE: ("S0.8.6",),
    Prompt.SHARED_GOAL: ("S4.1p",),
    Prompt.TWO_QUESTIONS: ("S4.2p",),
    Prompt.ISSUES: ("S2.9",),
    Prompt.BECAUSE: ("S4.3p",),
    Prompt.SMALL_TALK: ("S0.5",),
    Prompt.THEIR_MOTIVE: ("S3.3",),
    Prompt.AT_HOME: ("S3.3",),
    Prompt.OUR_BATNA: ("S3.4",),
    Prompt.THEIR_LIMIT: ("S3.4",),
    Prompt.WHO_DECIDES: ("S2.2",),
    Prompt.THEIR_STANCE: ("S2.7", "S2.14"),
    Prompt.STYLE: ("S0.8.1",),
    Prompt.PLACE: ("S0.8.1",),
    Prompt.CONCESSION_LABEL: ("S1.9",),
    Prompt.NORM_LINE: ("S1.6",),
    Prompt.TERMS: ("S1.8",),
    Prompt.REFERENCE: ("S1.4",),
    Prompt.ONE_TOOL: ("S4.4",),
    Prompt.AIR_TIME: ("S1.10", "S4.3a"),
    Prompt.SETTING: ("S4.1d",),
    Prompt.UNSPOKEN: ("S3.5",),
    Prompt.MONITORING: ("S2.5",),
    Prompt.OWN_WAY: ("S1.12",),
}
"""Where each prompt comes from; the two without a method are what a page is for."""


def _of(prompt: Prompt, *about: Record | None, lacking: bool) -> Wanted:
    return Wanted(prompt=prompt, about=tuple(each for each in about if each is not None), lacking=lacking)


def _reflected(case: Case, method: str) -> bool:
    here = (None, case.meeting.id if case.meeting else None)
    return any(each.prompt == method and each.meeting in here for each in case.dossier.all(Reflection))


def _facts(case: Case, topic: Topic) -> tuple[Fact, ...]:
    return tuple(each for each in case.dossier.all(Fact) if each.topic is topic)


def _gap(case: Case, gap: Gap) -> tuple[Record, ...]:
    return next((each.about for each in missing(case.dossier, case.negotiation) if each.gap is gap), ())


def _has_gap(case: Case, gap: Gap) -> bool:
    return any(each.gap is gap for each in missing(case.dossier, case.negotiation))


def issue_of(about: tuple[Record, ...]) -> Issue:
    """The issue that a prompt is about."""
    return next(record for record in about if isinstance(record, Issue))
