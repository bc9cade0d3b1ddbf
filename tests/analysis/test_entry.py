"""Quick entry: lines taken apart and made into records, and what is asked back instead of guessed."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustdesk.analysis.entry import Setting, record_of
from trustdesk.analysis.entry_line import Doubt, Line, Unclear, Verb, read_line
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue
from trustdesk.domain.meetings import Channel, Contact, Meeting, Mood
from trustdesk.domain.promises import Concession, ConcessionStatus, Promise, PromiseType
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party, Record
from trustdesk.domain.terms import Term

# A Wednesday morning.
NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)


def _made(text: str, *, negotiation: str | None = "n") -> Record | Doubt:
    line = read_line(text)
    assert isinstance(line, Line), text
    return record_of(line, line.rest, Setting(counterpart="c", negotiation=negotiation, now=NOW, new_id="x"))


@pytest.mark.parametrize(
    ("text", "verb", "name", "rest"),
    [
        ("promise Reyes: sheet by thu", Verb.PROMISE, "Reyes", "sheet by thu"),
        ("I promised Reyes: sheet by thu", Verb.PROMISE, "Reyes", "sheet by thu"),
        ("promise Reyes the sheet by thu", Verb.PROMISE, "", "Reyes the sheet by thu"),
        ("Reyes promised the draft by friday", Verb.THEIR_PROMISE, "Reyes", "the draft by friday"),
        ("Anna Kovács owes us the minutes", Verb.THEIR_PROMISE, "Anna Kovács", "the minutes"),
        ("promise from Reyes: the draft", Verb.THEIR_PROMISE, "Reyes", "the draft"),
        ("note Reyes: their CFO changed", Verb.NOTE, "Reyes", "their CFO changed"),
        ("Reyes: their CFO changed", Verb.NOTE, "Reyes", "their CFO changed"),
        ("met Reyes for lunch today, warm", Verb.CONTACT, "", "Reyes for lunch today, warm"),
        ("called Reyes: asked for volumes", Verb.CONTACT, "Reyes", "asked for volumes"),
        ("meeting with Reyes: tue 14:00", Verb.MEETING, "Reyes", "tue 14:00"),
        ("meeting Reyes tue 14:00", Verb.MEETING, "", "Reyes tue 14:00"),
        ("ask Reyes: what matters most?", Verb.QUESTION, "Reyes", "what matters most?"),
        ("can give Reyes: payment in 10 days", Verb.CAN_GIVE, "Reyes", "payment in 10 days"),
        ("gave Reyes: a late delivery", Verb.GAVE, "Reyes", "a late delivery"),
        ("issue Reyes: lead time", Verb.ISSUE, "Reyes", "lead time"),
        ("term Reyes: MOQ = minimum", Verb.TERM, "Reyes", "MOQ = minimum"),
        ("kept Reyes: sheet", Verb.KEPT, "Reyes", "sheet"),
        ("broke Reyes: sheet", Verb.BROKE, "Reyes", "sheet"),
        ("PROMISE Reyes: sheet by thu", Verb.PROMISE, "Reyes", "sheet by thu"),
        ("promise: sheet by thu", Verb.PROMISE, "", "sheet by thu"),
        ("their promise: the draft", Verb.THEIR_PROMISE, "", "the draft"),
        ("history: they moved in 2019", Verb.NOTE, "", "they moved in 2019"),
    ],
)
def test_a_line_is_taken_apart(text: str, verb: Verb, name: str, rest: str) -> None:
    line = read_line(text)
    assert isinstance(line, Line)
    assert (line.verb, line.name, line.rest) == (verb, name, rest)


@pytest.mark.parametrize("text", ["", "hello", "   ", ":", "promise", "x:", "note"])
def test_a_line_that_says_nothing_is_asked_back(text: str) -> None:
    line = read_line(text)
    assert isinstance(line, Doubt)
    assert line.why is Unclear.VERB


@given(st.text(max_size=80))
def test_any_text_is_read_or_asked_back(text: str) -> None:
    assert isinstance(read_line(text), Line | Doubt)


def test_a_promise_with_two_days_is_taken_as_said() -> None:
    promise = _made("promise Reyes: tariff sheet by thu, fri at the latest")
    assert isinstance(promise, Promise)
    assert (promise.text, promise.party, promise.made_on) == ("tariff sheet", Party.OURS, date(2026, 6, 3))
    assert (promise.target_date, promise.outer_date) == (date(2026, 6, 4), date(2026, 6, 5))
    assert promise.type is PromiseType.INFORMATION


def test_a_promise_with_one_day_gets_room() -> None:
    """S0.8.6"""
    promise = _made("promise Reyes: tariff sheet by thursday")
    assert isinstance(promise, Promise)
    assert (promise.target_date, promise.outer_date) == (date(2026, 6, 4), date(2026, 6, 8))


def test_their_promise_is_kept_as_they_said_it() -> None:
    promise = _made("Reyes promised: to send us the draft by friday")
    assert isinstance(promise, Promise)
    assert (promise.text, promise.party) == ("the draft", Party.THEIRS)
    assert (promise.target_date, promise.outer_date) == (date(2026, 6, 5), None)


def test_their_promise_needs_no_day() -> None:
    promise = _made("Reyes owes us the minutes")
    assert isinstance(promise, Promise)
    assert (promise.text, promise.target_date) == ("the minutes", None)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("promise Reyes: sheet soon", Unclear.DAY),
        ("promise Reyes: sheet", Unclear.DAY),
        ("promise Reyes: sheet by wednesday", Unclear.DAY),  # today, or in a week?
        ("Reyes promised: the draft by 3/4", Unclear.DAY),
        ("meeting Reyes: friday", Unclear.TIME),
        ("meeting Reyes: at some point", Unclear.DAY),
        ("met Reyes: for lunch tomorrow", Unclear.PAST_DAY),
        ("met Reyes: recently", Unclear.PAST_DAY),
        ("term Reyes: MOQ", Unclear.MEANING),
        ("note Reyes:", Unclear.TEXT),
    ],
)
def test_what_is_not_clear_is_asked_back(text: str, why: Unclear) -> None:
    made = _made(text)
    assert isinstance(made, Doubt)
    assert made.why is why


def test_an_issue_needs_its_negotiation() -> None:
    assert _made("issue Reyes: lead time", negotiation=None) == Doubt(why=Unclear.NEGOTIATION)
    issue = _made("issue Reyes: lead time")
    assert isinstance(issue, Issue)
    assert (issue.title, issue.negotiation) == ("lead time", "n")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("note Reyes: x", Topic.BACKGROUND),
        ("culture Reyes: x", Topic.CULTURE),
        ("small talk Reyes: x", Topic.SMALL_TALK),
        ("thanks Reyes: x", Topic.GRATITUDE),
        ("find out Reyes: x", Topic.OPEN_POINT),
    ],
)
def test_a_note_has_the_topic_it_names(text: str, topic: Topic) -> None:
    fact = _made(text)
    assert isinstance(fact, Fact)
    assert (fact.topic, fact.text, fact.learnt_on) == (topic, "x", date(2026, 6, 3))


@pytest.mark.parametrize(
    ("text", "on", "channel", "mood", "minutes", "informal", "rest"),
    [
        ("met Reyes: for lunch today, warm", 3, Channel.IN_PERSON, Mood.WARM, None, True, "for lunch"),
        ("called Reyes: yesterday, 20 min, tense", 2, Channel.PHONE, Mood.TENSE, 20, False, ""),
        ("emailed Reyes: volumes", 3, Channel.EMAIL, Mood.NEUTRAL, None, False, "volumes"),
        ("met Reyes: on monday for an hour, cool", 1, Channel.IN_PERSON, Mood.COOL, 60, False, ""),
        ("coffee with Reyes: 2 days ago", 1, Channel.IN_PERSON, Mood.NEUTRAL, None, True, ""),
        ("met Reyes: today, ate a cold buffet", 3, Channel.IN_PERSON, Mood.NEUTRAL, None, False, "ate a cold buffet"),
    ],
)
def test_a_contact(
    text: str, on: int, channel: Channel, mood: Mood, minutes: int | None, *, informal: bool, rest: str
) -> None:
    contact = _made(text)
    assert isinstance(contact, Contact)
    assert (contact.on, contact.channel, contact.mood) == (date(2026, 6, on), channel, mood)
    assert (contact.minutes, contact.informal, contact.text) == (minutes, informal, rest)


def test_a_meeting_has_its_hour_place_and_channel() -> None:
    meeting = _made("meeting Reyes: tue 14:00 at Hotel Adlon, 45 min, price review")
    assert isinstance(meeting, Meeting)
    assert meeting.starts_at == datetime.combine(date(2026, 6, 9), time(14), tzinfo=UTC)
    assert (meeting.minutes, meeting.place, meeting.title) == (45, "Hotel Adlon", "price review")
    video = _made("meeting Reyes: tue 14:00, video")
    assert isinstance(video, Meeting)
    assert (video.channel, video.title) == (Channel.VIDEO, "")


def test_questions_concessions_and_terms() -> None:
    assert isinstance(_made("ask Reyes: why?"), Question)
    given_one, ready = _made("gave Reyes: a week"), _made("can give Reyes: a week")
    assert isinstance(given_one, Concession)
    assert isinstance(ready, Concession)
    assert (given_one.status, given_one.given_on) == (ConcessionStatus.GIVEN, date(2026, 6, 3))
    assert (ready.status, ready.given_on) == (ConcessionStatus.READY, None)
    term = _made("term Reyes: MOQ = minimum order quantity")
    assert isinstance(term, Term)
    assert (term.text, term.meaning) == ("MOQ", "minimum order quantity")
