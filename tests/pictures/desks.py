"""The desks that pictures are taken of: an empty one, the sample, and one that holds too much of everything."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from trustdesk.domain.counterparts import Counterpart, CounterpartType, Member, Relation
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue, IssueType, Position, PositionType
from trustdesk.domain.meetings import Contact, Meeting, Mood
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Person
from trustdesk.domain.promises import Concession, Promise
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party, Record
from trustdesk.domain.terms import Term
from trustdesk.operations.briefings import Request
from trustdesk.operations.sample import load_sample_desk
from trustdesk.store.vault import open_vault

LONG_NAME = "Vereinigte Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KGaA"
_LONG = (
    "They would like every delivery of the coming financial year to be confirmed in writing by both plant managers, "
    "with the reasons for any change of more than two working days, and to see the tooling plan before it is signed."
)


def empty(file: Path, now: datetime) -> None:
    """Nothing in it."""
    open_vault(file, create=True, clock=lambda: now).close()


def sample(file: Path, now: datetime) -> None:
    """The sample desk."""
    with open_vault(file, create=True, clock=lambda: now) as vault:
        load_sample_desk(vault, Request(now=now))


def overfull(file: Path, now: datetime) -> None:
    """The sample desk, and a dossier with far too much of everything, first in the list and next to be met."""
    sample(file, now)
    with open_vault(file, clock=lambda: now) as vault, vault.write("too much") as writer:
        for record in _too_much(now):
            writer.put(record, 0 if isinstance(record, Counterpart) else None)


def _too_much(now: datetime) -> Iterator[Record]:
    today = now.date()
    yield Counterpart(
        id="overfull", name=LONG_NAME, type=CounterpartType.ORGANISATION, relation=Relation.SUPPLIER, summary=_LONG
    )
    yield Negotiation(
        id="of-n", counterpart="overfull", title=_LONG[:90], goal=_LONG, fallback=_LONG, shared_goal=_LONG
    )
    for n in range(30):
        name = Person(id=f"of-p{n}", given="Maximiliane-Friederike", family=f"von Hohenlohe-Schillingsfürst {n}")
        yield name
        yield Member(id=f"of-m{n}", counterpart="overfull", person=name.id, role=_LONG[:80])
        yield Promise(
            id=f"of-pr{n}", counterpart="overfull", party=list(Party)[n % 2], text=f"{_LONG[:70]} {n}",
            made_on=today - timedelta(days=40), target_date=today + timedelta(days=n - 15),
        )  # fmt: skip
        yield Question(id=f"of-q{n}", counterpart="overfull", text=f"{_LONG[:100]} {n}?")
        yield Term(id=f"of-t{n}", counterpart="overfull", text=f"term {n} {LONG_NAME[:40]}", meaning=_LONG)
        yield Contact(id=f"of-c{n}", counterpart="overfull", on=today - timedelta(days=9 * n), mood=list(Mood)[n % 5])
        yield Issue(
            id=f"of-i{n}", negotiation="of-n", title=f"{_LONG[:60]} {n}", type=list(IssueType)[n % 2],
            our_weight=n % 11, their_weight=(n * 7) % 11, unit="working days after the signature",
        )  # fmt: skip
        yield Position(
            id=f"of-po{n}", issue=f"of-i{n}", party=list(Party)[n % 2], type=PositionType.RESERVATION,
            low=Decimal(n), high=Decimal(3 * n + 5),
        )  # fmt: skip
        yield Concession(id=f"of-co{n}", counterpart="overfull", text=f"{_LONG[:60]} {n}", cost=_LONG[:70])
    for n in range(400):
        topic = list(Topic)[n % len(Topic)]
        yield Fact(id=f"of-f{n}", counterpart="overfull", topic=topic, text=f"{_LONG} {n}", learnt_on=today)
    for n in range(12):
        yield Meeting(
            id=f"of-me{n}", counterpart="overfull", negotiation="of-n", title=f"{_LONG[:80]} {n}", minutes=90,
            starts_at=now + timedelta(hours=2 + 20 * n), place=LONG_NAME, attendees=("of-p0", "of-p1"),
        )  # fmt: skip
