"""What an answer to a prompt of preparing writes into the dossier: the field it feeds, and the reflection it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from trustdesk.analysis.prompts import issue_of, overdue_line
from trustdesk.analysis.said_days import Mention, mentions, past_mentions
from trustdesk.domain.counterparts import Authority, Counterpart, Member
from trustdesk.domain.errors import UserError
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Basis, Issue, IssueType, Position, PositionType
from trustdesk.domain.meetings import Prompt, Reflection, Tool
from trustdesk.domain.negotiations import Alternative, Driver, Frame, Likelihood, Motive, Negotiation, Stance
from trustdesk.domain.openings import OpeningChoice
from trustdesk.domain.people import Person, Profile, TrustDefault
from trustdesk.domain.promises import Concession, Promise, PromiseStatus
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party, Record
from trustdesk.domain.references import ReferenceCheck
from trustdesk.operations.preparing_given import Answer, Made
from trustdesk.operations.preparing_known_answers import place, style, terms
from trustdesk.operations.safe_dates import their_week
from trustdesk.store.vault import Vault


def records_of_answer(prompt: Prompt, answer: Answer) -> tuple[Record, ...]:
    """The records to keep. Raises UserError for what cannot be understood."""
    return tuple(_WRITERS[prompt](answer))


def _reflection(answer: Answer, method: str, text: str) -> Reflection:
    """One a meeting and prompt: a new answer takes the place of the old one."""
    here = answer.case.meeting.id if answer.case.meeting else None
    known = (each for each in answer.case.dossier.all(Reflection) if (each.prompt, each.meeting) == (method, here))
    there = next(known, None)
    return Reflection(
        id=there.id if there else answer.new_id("reflection"), counterpart=answer.counterpart, meeting=here,
        prompt=method, text=text, on=answer.case.today,
    )  # fmt: skip


def _settle(answer: Answer) -> Made:
    known = answer.record(Negotiation)
    title = answer.text("title")
    if known is not None:
        yield replace(known, title=title)
        return
    made = Negotiation(
        id=answer.new_id("talks"), counterpart=answer.counterpart, title=title, opened_on=answer.case.today
    )
    yield made
    if answer.case.meeting is not None and answer.case.meeting.negotiation is None:
        yield replace(answer.case.meeting, negotiation=made.id)


def _goal(answer: Answer) -> Made:
    yield replace(answer.negotiation, goal=answer.text("goal"), fallback=answer.text("fallback"))


def _overdue(answer: Answer) -> Made:
    """Done: the day it was. Still owed: the words that name a date which holds; the promise stays overdue till said."""
    promise = answer.record(Promise)
    assert promise is not None
    now = answer.case.now
    if answer.chosen("state", PromiseStatus) is PromiseStatus.KEPT:
        days = _clear_days(answer, past_mentions(answer.text("when"), now)) or [now.date()]
        done = max(days[0], promise.made_on or days[0])
        yield replace(promise, status=PromiseStatus.KEPT, done_on=done)
        return
    days = _clear_days(answer, mentions(answer.text("when"), now, answer.known.week))
    if not days:
        raise UserError(answer.words("preparing-no-day"))
    said = [f"{answer.words.weekday(day)} {answer.words.short_day(day, now.date())}" for day in days[:2]]
    text = answer.words("preparing-new-date", what=promise.text, day=said[0], latest=said[1] if said[1:] else "none")
    if promise.status is PromiseStatus.KEPT:  # chosen a moment ago, and taken back
        yield replace(promise, status=PromiseStatus.OPEN, done_on=None)
    words = answer.record(OpeningChoice)
    here = answer.case.meeting.id if answer.case.meeting else None
    yield OpeningChoice(
        id=words.id if words else answer.new_id("line"), counterpart=answer.counterpart, meeting=here,
        line=overdue_line(promise), text=text, on=now.date(), methods=("S0.8.6",),
    )  # fmt: skip


def _clear_days(answer: Answer, found: tuple[Mention, ...]) -> list[date]:
    days = [each.day for each in found if each.day is not None]
    if len(days) < len(found):
        raise UserError(answer.words("preparing-unclear-day", part=answer.text("when")))
    return days


def _shared_goal(answer: Answer) -> Made:
    goal = answer.text("goal").rstrip(".")
    yield replace(answer.negotiation, shared_goal=goal)
    yield _reflection(answer, "S4.1p", goal)


def _two_questions(answer: Answer) -> Made:
    talks = answer.case.negotiation.id if answer.case.negotiation else None
    asked = []
    for nth, name in enumerate(("first", "second")):
        known, text = answer.record(Question, nth), answer.text(name)
        if text and known is not None:
            yield replace(known, text=text)
        elif text:
            yield Question(id=answer.new_id(name), counterpart=answer.counterpart, negotiation=talks, text=text)
        asked.append(text)
    yield _reflection(answer, "S4.2p", "\n".join(filter(None, asked)))


def _issues(answer: Answer) -> Made:
    kinds = {"first": IssueType.AGREEMENT, "second": IssueType.AGREEMENT, "third": IssueType.AGREEMENT,
             "relationship": IssueType.RELATIONSHIP}  # fmt: skip
    for name, kind in kinds.items():
        if answer.text(name):
            yield Issue(id=answer.new_id(name), negotiation=answer.negotiation.id, type=kind, title=answer.text(name))


def _because(answer: Answer) -> Made:
    reason = answer.text("because").rstrip(".")
    yield replace(issue_of(answer.about), their_interest=reason)
    yield _reflection(answer, "S4.3p", reason)


def _small_talk(answer: Answer) -> Made:
    yield _fact(answer, Topic.SMALL_TALK, answer.text("topic"), "topic")
    if answer.text("avoid") != answer.meeting.avoid:
        yield replace(answer.meeting, avoid=answer.text("avoid"))


def _fact(answer: Answer, topic: Topic, text: str, part: str) -> Fact:
    known = next((each for each in answer.about if isinstance(each, Fact) and each.topic is topic), None)
    if known is not None:
        return replace(known, text=text)
    return Fact(
        id=answer.new_id(part), counterpart=answer.counterpart, topic=topic, text=text, learnt_on=answer.case.today
    )


def _their_motive(answer: Answer) -> Made:
    driver = answer.chosen("driver", Driver) or Driver.INTEREST
    known = answer.record(Motive)
    if known is not None:
        yield replace(known, text=answer.text("motive"), driver=driver)
    else:
        yield Motive(
            id=answer.new_id("motive"), negotiation=answer.negotiation.id, text=answer.text("motive"), driver=driver,
            learnt_on=answer.case.today,
        )  # fmt: skip


def _at_home(answer: Answer) -> Made:
    motive = answer.record(Motive)
    assert motive is not None
    yield replace(motive, at_home=answer.text("say"))


def _our_batna(answer: Answer) -> Made:
    known = answer.record(Alternative)
    text = answer.text("batna")
    made = Alternative(id=answer.new_id("batna"), negotiation=answer.negotiation.id, party=Party.OURS, text=text)
    yield replace(known, text=text) if known is not None else made


def _their_limit(answer: Answer) -> Made:
    low = _amount(answer, "low")
    high = _amount(answer, "high") if answer.text("high") else low
    yield Position(
        id=answer.new_id("limit"), issue=issue_of(answer.about).id, party=Party.THEIRS,
        type=PositionType.RESERVATION, basis=answer.chosen("basis", Basis) or Basis.ESTIMATED, low=min(low, high),
        high=max(low, high), on=answer.case.today,
    )  # fmt: skip


def _amount(answer: Answer, name: str) -> Decimal:
    try:
        return Decimal(answer.text(name))
    except InvalidOperation:
        raise UserError(answer.words("preparing-no-number", part=answer.text(name))) from None


def _who_decides(answer: Answer) -> Made:
    """Somebody at their table, or a new name, which goes before."""
    limit, name = answer.text("limit"), answer.text("name")
    if name:
        given, _, family = name.rpartition(" ")
        person = Person(id=answer.new_id("person"), given=given or family, family=family if given else "")
        yield person
        yield Member(
            id=answer.new_id("member"), counterpart=answer.counterpart, person=person.id, limit=limit,
            authority=Authority.DECIDES,
        )  # fmt: skip
        return
    member = answer.case.dossier.find(Member, answer.text("person"))
    if member is None:
        raise UserError(answer.words("preparing-nobody"))
    yield replace(member, authority=Authority.DECIDES, limit=limit or member.limit)


def _their_stance(answer: Answer) -> Made:
    known = answer.record(Stance)
    base = known or Stance(id=answer.new_id("stance"), negotiation=answer.negotiation.id, party=Party.THEIRS)
    yield replace(
        base,
        frame=answer.chosen("frame", Frame) or Frame.UNCLEAR,
        meet_again=answer.chosen("again", Likelihood) or Likelihood.UNSURE,
        evidence=answer.text("evidence"),
        on=answer.case.today,
    )


def _concession_label(answer: Answer) -> Made:
    concession = answer.record(Concession)
    assert concession is not None
    yield replace(concession, cost=answer.text("cost"), limit=answer.text("limit"))


def _norm_line(answer: Answer) -> Made:
    counterpart = answer.record(Counterpart)
    assert counterpart is not None
    line, others = answer.text("line"), counterpart.norm_lines[1:]
    level = answer.chosen("level", TrustDefault) or counterpart.trust_default
    lines = (line, *others) if line else others
    yield replace(counterpart, trust_default=level, trust_reason=answer.text("reason"), norm_lines=lines)


def _reference(answer: Answer) -> Made:
    known = answer.record(ReferenceCheck)
    subject, asked = answer.text("subject"), answer.text("asked")
    made = ReferenceCheck(id=answer.new_id("check"), counterpart=answer.counterpart, subject=subject, asked=asked)
    yield replace(known, subject=subject, asked=asked) if known is not None else made


def _one_tool(answer: Answer) -> Made:
    tool = answer.chosen("tool", Tool)
    if tool is None:
        raise UserError(answer.words("preparing-no-answer"))
    yield replace(answer.meeting, tool=tool)


def _air_time(answer: Answer) -> Made:
    yield replace(answer.meeting, air_time=int(answer.text("minutes")))


def _setting(answer: Answer) -> Made:
    yield replace(answer.meeting, seating=answer.text("seating"))


def _unspoken(answer: Answer) -> Made:
    yield _fact(answer, Topic.UNSPOKEN, answer.text("unspoken"), "unspoken")
    if answer.text("admission"):
        yield _fact(answer, Topic.ADMISSION, answer.text("admission"), "admission")


def _monitoring(answer: Answer) -> Made:
    yield _fact(answer, Topic.MONITORING, answer.text("check"), "check")


def _own_way(answer: Answer) -> Made:
    me = answer.record(Profile)
    assert me is not None
    yield replace(me, go_to_method=answer.text("way"))
    yield _reflection(answer, "S1.12", answer.text("way"))


_WRITERS: dict[Prompt, Callable[[Answer], Made]] = {
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
    Prompt.STYLE: style,
    Prompt.PLACE: place,
    Prompt.CONCESSION_LABEL: _concession_label,
    Prompt.NORM_LINE: _norm_line,
    Prompt.TERMS: terms,
    Prompt.REFERENCE: _reference,
    Prompt.ONE_TOOL: _one_tool,
    Prompt.AIR_TIME: _air_time,
    Prompt.SETTING: _setting,
    Prompt.UNSPOKEN: _unspoken,
    Prompt.MONITORING: _monitoring,
    Prompt.OWN_WAY: _own_way,
}


def read_days(vault: Vault, counterpart: str, text: str, now: datetime) -> tuple[date, ...]:
    """The days that a text names, for showing how it was understood; nothing where one is not clear. now: aware."""
    if not text.strip():
        return ()
    with vault.read() as reader:
        week = their_week(reader, counterpart, now.date())
    found = [each.day for each in mentions(text, now, week)]
    return tuple(day for day in found if day is not None) if all(found) else ()
