"""Dossiers whose every text is something that a user might type, or should not."""

import random
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from tests.briefing.full_dossier import NOW, dossier_of, full_records, is_words
from trustdesk.briefing.compose import Composition, compose
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart, CounterpartType, Dependence, DependenceKind, Formality
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Flexibility, Issue
from trustdesk.domain.meetings import Channel, Contact, Meeting, Mood
from trustdesk.domain.negotiations import Negotiation, NegotiationStatus
from trustdesk.domain.openings import OpeningChoice, OpeningStatus
from trustdesk.domain.page import Copy, Paper
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.promises import Concession, ConcessionStatus, Incident, Promise, PromiseStatus
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.record import Party, Record, fields_of
from trustdesk.i18n.words import Words

WORDS = Words("en")
TEXTS = (
    "the tariff sheet", "The tariff sheet.", "tariff sheet", "a an report", "the the sheet", "an report", "a hour",
    "She pushed the January delivery through.", "They opened the hangar for us on a Friday.", "her name on the cover",
    "We thank her for the fog passage; it was hers alone.", "worked with her for three years", "Worked with him.",
    "{what}", "{slot} and { $other }", "%s %d", "$HOME", "line one\nline two", "  spaced   out  ", "ends with ..",
    "What would a good year look like?", "Ask about the tyres", "why", "?", "...", "-", ".", "!!!", "'quoted'",
    "“a curly quote”", "x" * 300, "word " * 60, "סכום הסכם", "سعر القمح", "見積書", "the 見積書", "emoji 😀 text",
    "no invoice older than a day", "to know whether it holds", "not to be watched", "to be seen by them",
    "how the seed came through", "whether she likes it", "left us without parts for a week", "was late, was it not?",
    "for two years, at most", "up to EUR 6,000", "EUR 6,000 a year", "about EUR 700 of interest", "3", "3 days",
    "keep 40 sensors in a store", "Keep it.", "taken for granted", "hurt", "She said that she was hurt", "pride",
    "our answer to 9,250", "my father's house", "your sheet", "you", "we", "I", "i said so", "the owner looks at it",
    "the price rose again", "sixty people depend on it", "chapters 8 and 9", "photographs of all flaws", "payment",
    "The leak was ours alone.", "We were wrong, and she knows it.", "We can openly say that the plan is late.",
    "Heathrow slots", "iX drives", "Volvo", "University of Lund", "McKinsey & Co.", "O'Neill",
    "d'Artagnan",
    "naming it",
       "the sheet , with a stray comma", "the sheet (draft)", "a;b;c", "the dhow: he was looking for tar",
    "<b>bold</b>",
    "the report, which she wanted", "a very long thing that goes on and on about the one matter that we never settled",
    "Who decides", "how satisfied are you",
    "that flaws are told first", "ending it in a friendly way", "can't be late",
    "He wants a date that holds.", "They want nobody worn out; two resigned.", "had", "have known her since school",
    "that we stand behind the test", "how to let a silence do its work", "e.g. this", "c/o the office", "50 %",
    "#1 & #2",
)  # fmt: skip


_ALWAYS = (Counterpart, Person, Organisation)


@cache
def _everything() -> tuple[Record, ...]:
    return tuple(full_records())


def hostile(seed: int) -> Composition:
    """One dossier of that number: forty records of any kind, each text one of `TEXTS`."""
    rng = random.Random(seed)
    drawn = [each for each in _everything() if isinstance(each, _ALWAYS) or rng.random() < 0.3]
    records = [_changed(rng, each) for each in drawn]
    now = datetime.fromtimestamp(NOW.timestamp(), NOW.tzinfo) + timedelta(days=rng.choice([-10, 0, 20, 500]))
    copy = rng.choice(list(Copy))
    return compose(dossier_of(records), None, now=now, copy=copy, paper=Paper.A4, words=WORDS)


# What decides whether a record can be spoken of at all.
_CHOICES: dict[type[Record], dict[str, list[Any]]] = {
    Counterpart: {"formality": list(Formality), "type": list(CounterpartType), "eyes_only": [False]},
    Meeting: {"channel": list(Channel)},
    Negotiation: {"status": [NegotiationStatus.OPEN, NegotiationStatus.STUCK]},
    Fact: {"topic": list(Topic), "about": [None, "people-main"]},
    MutualContact: {"mention": [Mention.EARLY, Mention.ALLOWED], "person": ["people-main", "people-second"]},
    Concession: {"party": list(Party), "status": [ConcessionStatus.READY, ConcessionStatus.GIVEN]},
    Promise: {"party": list(Party), "status": [PromiseStatus.OPEN, PromiseStatus.KEPT], "renegotiated_to": [None]},
    Question: {"type": [QuestionType.WE_ASK, QuestionType.SATISFACTION]},
    Dependence: {"side": list(DependenceKind)},
    Incident: {"party": [Party.OURS, None]},
    Issue: {"their_flexibility": list(Flexibility)},
    OpeningChoice: {"status": [OpeningStatus.OWN], "line": ["", "thanks:x"], "meeting": [None]},
    Contact: {"mood": list(Mood), "channel": [Channel.EMAIL, Channel.IN_PERSON]},
}


def _changed(rng: random.Random, record: Record) -> Record:
    changes: dict[str, Any] = {}
    for spec in fields_of(type(record)):
        if is_words(spec):
            text = rng.choice(TEXTS)
            changes[spec.name] = tuple(rng.sample(TEXTS, rng.randint(1, 3))) if spec.many else text
    changes |= {name: rng.choice(values) for name, values in _CHOICES.get(type(record), {}).items()}
    if isinstance(record, Counterpart) and rng.random() < 0.5:
        changes["norm_lines"] = ()
    if isinstance(record, Contact):
        changes["on"] = NOW.date() - timedelta(days=rng.randint(16, 60))
    return replace(record, **changes)
