"""A dossier with two records of every kind, alike in their days, so that each can be moved before the other."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.counterparts import (
    Counterpart,
    Dependence,
    DependenceKind,
    Member,
    TrustReading,
    TrustStep,
    WatchOut,
    Way,
)
from trustdesk.domain.culture import Dimension, StyleReading
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue, IssueType, Position, PositionType
from trustdesk.domain.meetings import Contact, Debrief, Meeting, Prompt, Reflection, SkippedPrompt
from trustdesk.domain.negotiations import Alternative, Motive, Negotiation, Stance
from trustdesk.domain.openings import OpeningChoice, PageChoice, PageVerdict
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Profile, Tie
from trustdesk.domain.promises import Concession, Incident, Promise
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party, Record
from trustdesk.domain.references import ReferenceCheck
from trustdesk.domain.terms import Term

ABOUT = "whole"
DAY = date(2026, 5, 4)


def whole_dossier() -> tuple[Record, ...]:
    """The counterpart ABOUT with two of everything; the user, and what only needs to be named once."""
    return (*_people(), *(record for number in (1, 2) for record in _records(number)))


def _people() -> tuple[Record, ...]:
    return (
        Organisation(id="firm1", name="Firm one"),
        Organisation(id="firm2", name="Firm two"),
        Person(id="me", given="I"),
        Person(id="person1", given="Ada"),
        Person(id="person2", given="Ben"),
        Profile(id="me", person="me", introduction="hello"),
        Counterpart(id=ABOUT, name="Whole", organisation="firm1", person="person1", summary="All of it"),
        Negotiation(id="talks1", counterpart=ABOUT, title="Talks 1", goal="Win 1"),
        Negotiation(id="talks2", counterpart=ABOUT, title="Talks 2"),
        Issue(id="issue1", negotiation="talks1", title="Price"),
        Issue(id="issue2", negotiation="talks1", title="Term"),
    )


def _records(number: int) -> Iterator[Record]:
    one, about, text = str(number), ABOUT, f"text {number}"
    yield Affiliation(id=f"post{one}", person=f"person{one}", organisation=f"firm{one}", role=text)
    yield Tie(id=f"tie{one}", person="person1", other="person2", how=text)
    yield BusinessTie(id=f"deal{one}", organisation="firm1", other="firm2", note=text)
    yield Member(id=f"member{one}", counterpart=about, person=f"person{one}", role=text)
    yield MutualContact(id=f"mutual{one}", counterpart=about, person=f"person{one}", how_we_know=text)
    for topic in Topic:
        yield Fact(id=f"fact-{topic.value}-{one}", counterpart=about, topic=topic, text=f"{topic.value} {text}")
    yield Dependence(id=f"need{one}", counterpart=about, side=DependenceKind.ONLY_WE_GIVE, text=text)
    yield TrustStep(id=f"step{one}", counterpart=about, way=Way.CULTURE, text=text)
    yield TrustReading(id=f"reading{one}", counterpart=about, on=DAY, fairness=3, note=text)
    yield WatchOut(id=f"watch{one}", counterpart=about, risk=text, say="calm")
    yield StyleReading(id=f"style{one}", counterpart=about, dimension=Dimension.TIME, text=text)
    yield Stance(id=f"stance{one}", negotiation="talks1", party=Party.OURS, evidence=text)
    yield Alternative(id=f"alternative{one}", negotiation="talks1", party=Party.OURS, text=text)
    yield Motive(id=f"motive{one}", negotiation="talks1", text=text)
    yield Issue(id=f"tone{one}", negotiation="talks1", type=IssueType.RELATIONSHIP, title=text)
    yield Position(id=f"position{one}", issue="issue1", party=Party.OURS, type=PositionType.TARGET, text=text)
    for party in Party:
        yield Promise(id=f"promise-{party.value}-{one}", counterpart=about, party=party, text=f"{party.value} {text}")
        yield Concession(id=f"give-{party.value}-{one}", counterpart=about, party=party, text=f"{party.value} {text}")
    yield Incident(id=f"incident{one}", counterpart=about, title=text)
    yield Meeting(id=f"meeting{one}", counterpart=about, title=text, starts_at=datetime(2026, 7, 1, 9, tzinfo=UTC))
    yield Contact(id=f"contact{one}", counterpart=about, on=DAY, text=text)
    yield Debrief(id=f"debrief{one}", meeting=f"meeting{one}", learned=text)
    yield Reflection(id=f"reflection{one}", counterpart=about, prompt="S1.12", text=text)
    yield SkippedPrompt(id=f"skipped{one}", counterpart=about, prompt=Prompt.GOAL)
    yield ReferenceCheck(id=f"check{one}", counterpart=about, subject=text)
    yield Question(id=f"question{one}", counterpart=about, text=text)
    yield Term(id=f"term{one}", counterpart=about, text=text)
    yield OpeningChoice(id=f"opening{one}", counterpart=about, text=text)
    yield PageChoice(id=f"line{one}", counterpart=about, line=f"goal:issues/issue{one}", verdict=PageVerdict.PIN)
