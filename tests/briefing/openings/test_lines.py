"""What is said first, and what never again: the ranking for a meeting and the memory of thirty (DESIGN section 4)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.briefing.full_dossier import NOW, TODAY, dossier_of
from trustdesk.briefing.compose import compose
from trustdesk.briefing.openings import opening_lines
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart, CounterpartType, Dependence, DependenceKind, Formality
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Flexibility, Issue
from trustdesk.domain.meetings import Channel, Contact, Meeting, Mood
from trustdesk.domain.negotiations import Frame, Negotiation, NegotiationStatus, Stance
from trustdesk.domain.openings import OpeningChoice, OpeningLine, OpeningStatus
from trustdesk.domain.page import Copy, Paper
from trustdesk.domain.people import Person
from trustdesk.domain.promises import Concession, ConcessionReason, ConcessionStatus, Incident, Promise, PromiseStatus
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.record import Confidence, Party, Record, Sensitive
from trustdesk.i18n.words import Words

WORDS = Words("en")
TANAKA = Person(id="p", given="Ken", family="Tanaka", address_as="Tanaka-san", pronouns="he/him")
ROOT = Counterpart(id="c", name="Tanaka", type=CounterpartType.PERSON, person="p")
BARE = "Before we start: thank you. I have not forgotten what you did for us."
TALKS = Negotiation(id="n", counterpart="c", title="Talks", shared_goal="seals that leave no pump standing")
AHEAD = Meeting(id="m", counterpart="c", starts_at=NOW + timedelta(days=1), attendees=("p",))
MARIA = Person(id="maria", given="Maria", family="Andersson")
CONTACT = MutualContact(
    id="mc", counterpart="c", person="maria", how_we_know="worked with her for three years", mention=Mention.EARLY,
    learned="how to read a cost sheet",
)  # fmt: skip
OVERDUE = Promise(
    id="o", counterpart="c", party=Party.OURS, text="the tariff sheet", target_date=TODAY - timedelta(days=72)
)
HURT = Incident(id="i", counterpart="c", title="The late delivery", effect="left you short")
HURT = replace(HURT, effect="stopped a line for two days", party=Party.OURS)


def note(topic: Topic, text: str, **values: Any) -> Fact:
    return Fact(id=f"{topic}-{text}"[:150].strip(), counterpart="c", topic=topic, text=text, **values)


def contact(days_ago: int, **values: Any) -> Contact:
    return Contact(id=f"k{days_ago}", counterpart="c", on=TODAY - timedelta(days=days_ago), **values)


def said(*records: Record, copy: Copy = Copy.EYES_ONLY, root: Counterpart = ROOT) -> tuple[OpeningLine, ...]:
    dossier = dossier_of([root, TANAKA, *records])
    return opening_lines(compose(dossier, None, now=NOW, copy=copy, paper=Paper.A4, words=WORDS).at)


def only(*records: Record, family: str, **values: Any) -> OpeningLine:
    (line,) = [each for each in said(*records, **values) if each.family == family]
    return line


def test_an_empty_dossier_gives_no_line() -> None:
    assert said() == ()
    assert said(AHEAD, contact(9, channel=Channel.IN_PERSON)) == ()


@pytest.mark.parametrize(
    ("topic", "text", "line"),
    [
        (Topic.GRATITUDE, "He pushed the January delivery through.",
         "Before we start, Tanaka-san: thank you. I have not forgotten that you pushed the January delivery through."),
        (Topic.GRATITUDE, "We thank him for the fog passage, which he likes.",
         "Before we start, Tanaka-san: thank you for the fog passage."),
        (Topic.GRATITUDE, "He was kind to her.", BARE),
        (Topic.GRATITUDE, "She pushed it through.",
         BARE),
        (Topic.CONTRIBUTION, "He told us of the lien before we asked.",
         "I want to say this aloud: you told us of the lien before we asked. Thank you."),
        (Topic.SMALL_TALK, "The dhow: he was looking for tar.", "Before we start, I wanted to ask you about the dhow."),
        (Topic.INTEREST, "He wants a date that holds.",
         "If I have understood you, you want a date that holds. Is that still so?"),
        (Topic.ADMISSION, "The leak was ours alone.", "I would rather say this openly: the leak was ours alone."),
    ],
)  # fmt: skip
def test_a_note_about_them_is_said_to_them_or_left_out(topic: Topic, text: str, line: str) -> None:
    """Third person becomes "you" only where it is certain; the reason carries the note."""
    (found,) = said(AHEAD, note(topic, text))
    assert found.text == line
    assert text.rstrip(".") in found.reason


def test_an_overdue_promise_says_since_when() -> None:
    line = said(AHEAD, OVERDUE)[0]
    assert line.text == "I owe you the tariff sheet, due on 3 November. I am late, so let me start there and give you a date that holds."  # fmt: skip  # noqa: E501
    assert line.reason == "You have owed him the tariff sheet since 3 November."


def test_a_mutual_contact_is_named_with_what_one_learned() -> None:
    """S0.8.5."""
    line = said(AHEAD, MARIA, CONTACT)[0]
    assert line.text == (
        "I believe that you know Maria Andersson too. I worked with her for three years; "
        "Maria taught me how to read a cost sheet."
    )
    assert said(AHEAD, MARIA, replace(CONTACT, mention=Mention.ASK_FIRST)) == ()


STUCK = replace(TALKS, status=NegotiationStatus.STUCK)
TAKING = Stance(id="s", negotiation="n", party=Party.THEIRS, frame=Frame.DISTRIBUTIVE)
ASKED = Question(id="q", counterpart="c", text="What would a good year look like?")
THANKS = note(Topic.GRATITUDE, "He pushed the January delivery through.")
TENSE = contact(3, mood=Mood.TENSE, channel=Channel.IN_PERSON)
RHYTHM = [contact(days, channel=Channel.IN_PERSON) for days in (300, 280, 260)]


@pytest.mark.parametrize(
    ("records", "first"),
    [
        ((OVERDUE, HURT, THANKS), ["overdue"]),
        ((OVERDUE, HURT, THANKS, TENSE), ["validation", "way_forward", "overdue"]),
        ((OVERDUE, replace(HURT, party=Party.THEIRS), TENSE), ["overdue", "after_tension"]),
        ((TALKS, MARIA, CONTACT, THANKS), ["mutual_contact", "thanks"]),
        ((TALKS, THANKS, ASKED, TAKING), ["shared_goal"]),
        ((STUCK, THANKS, ASKED), ["question"]),
        ((THANKS, *RHYTHM), ["cooling", "thanks"]),
        ((THANKS, contact(9, channel=Channel.EMAIL)), ["written_only", "thanks"]),
    ],
    ids=["overdue", "hurt", "tense", "first meeting", "us against them", "stuck", "cooling", "e-mail only"],
)
def test_the_situation_decides_what_is_said_first(records: tuple[Record, ...], first: list[str]) -> None:
    """S4.0, S4.3, S0.8.2, S2.12: each line with a reason in plain words."""
    lines = said(AHEAD, *records)
    assert [line.family for line in lines][: len(first)] == first
    assert all(line.reason and line.when for line in lines)


def test_a_labelled_concession_names_cost_and_limit_and_none_buys_goodwill() -> None:
    """S1.9, S1.2."""
    given = Concession(
        id="g", counterpart="c", text="keep 40 sensors in Busan", cost="EUR 7,400 a year", limit="for two years"
    )
    line = only(AHEAD, given, family="concession")
    assert line.text == "We can keep 40 sensors in Busan, for two years. It costs us EUR 7,400 a year."
    assert line.caution
    for reason in (ConcessionReason.BUY_RELATIONSHIP, ConcessionReason.PRESSURE):
        assert said(AHEAD, replace(given, reason=reason)) == ()
    assert said(AHEAD, replace(given, status=ConcessionStatus.WITHHELD)) == ()


def test_other_families_speak_on_their_facts() -> None:
    kept = Promise(
        id="k", counterpart="c", party=Party.OURS, text="the report", status=PromiseStatus.KEPT,
        target_date=TODAY, done_on=TODAY - timedelta(days=2),
    )  # fmt: skip
    records = [
        AHEAD, TALKS, kept, replace(kept, id="t", party=Party.THEIRS, text="the logs"),
        Dependence(id="d1", counterpart="c", side=DependenceKind.ONLY_THEY_GIVE, text="The only seal that lasts."),
        Dependence(id="d2", counterpart="c", side=DependenceKind.ONLY_WE_GIVE, text="Two more vans."),
        Question(id="sat", counterpart="c", type=QuestionType.SATISFACTION, text="How was it?"),
        Issue(id="x", negotiation="n", title="The lead time", their_interest="time for the slow melts"),
        Issue(id="y", negotiation="n", title="The price", their_flexibility=Flexibility.FIXED),
        Issue(id="z", negotiation="n", title="The term", their_flexibility=Flexibility.FLEXIBLE),
        contact(5, channel=Channel.IN_PERSON),
    ]  # fmt: skip
    texts = {line.family: line.text for line in said(*records)}
    assert texts == {
        "kept": "We promised you the report, and that is done. Did it give you what you needed?",
        "their_delivery": "You promised us the logs, and you kept to it. Thank you.",
        "dependence": "What only you can bring is the only seal that lasts; what we can bring is two more vans. "
        "Let’s start from there.",
        "satisfaction": "How was it?",
        "shared_goal": "We both want seals that leave no pump standing. Let’s work out together how we get there.",
        "interest": "As I understand it, what matters to you about the lead time is time for the slow melts. "
        "Have I got that right?",
        "fixed": "I take it that you cannot move on the price. What would the term allow us to do instead?",
    }


def test_form_and_channel_change_the_wording() -> None:
    formal = replace(ROOT, formality=Formality.FORMAL)
    assert said(AHEAD, OVERDUE, root=formal)[0].text.startswith("Before anything else: I still owe you")
    written = said(replace(AHEAD, channel=Channel.EMAIL), THANKS)[0].text
    assert written.startswith("First of all, thank you.")


def test_what_is_sensitive_doubtful_or_old_lends_no_word_or_a_caution() -> None:
    secret = said(AHEAD, replace(THANKS, sensitive=Sensitive.HEALTH))[0]
    assert ("January" in secret.text, "Sensitive" in secret.caution) == (False, True)
    unsure = said(AHEAD, replace(THANKS, confidence=Confidence.DOUBTFUL))[0]
    assert ("January" in unsure.text, "Not sure" in unsure.caution) == (False, True)
    assert "Noted long ago" in said(AHEAD, replace(THANKS, learnt_on=TODAY - timedelta(days=500)))[0].caution
    assert all(line.caution == "" for line in said(AHEAD, THANKS, copy=Copy.TABLE))


def test_a_feeling_is_named_only_where_it_was_noted() -> None:
    """S4.3c: never guessed."""
    bare = replace(HURT, effect="")
    assert said(AHEAD, bare) == ()
    felt = only(AHEAD, replace(bare, feeling="let down"), family="validation")
    assert "you felt let down" in felt.text


def test_nothing_is_said_twice_in_thirty_meetings() -> None:
    """Everything offered first is used each time; when the facts run out there are fewer lines, never the same."""
    begun = {
        Topic.GRATITUDE: "He sent us the logs of week",
        Topic.SMALL_TALK: "the race of week",
        Topic.CONTRIBUTION: "His own way of doing part",
        Topic.CONCERN: "The risk in part",
    }
    notes = [note(topic, f"{start} {n}.") for n in range(12) for topic, start in begun.items()]
    asked = [Question(id=f"q{n}", counterpart="c", text=f"What about part {n}?") for n in range(6)]
    history: list[OpeningChoice] = []
    texts: list[str] = []
    counts: list[int] = []
    for n in range(30):
        lines = said(AHEAD, TALKS, MARIA, CONTACT, OVERDUE, HURT, *notes, *asked, *history)[:3]
        counts.append(len(lines))
        texts += [line.text for line in lines]
        history += [
            OpeningChoice(
                id=f"{n}-{place}", counterpart="c", line=line.key, text=line.text, status=OpeningStatus.USED, on=TODAY
            )
            for place, line in enumerate(lines)
        ]
    assert len(set(texts)) == len(texts)
    assert counts[0] == 3
    assert counts[-1] == 0
    assert counts == sorted(counts, reverse=True)
