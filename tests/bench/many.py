"""A vault of a great many counterparts, to measure the window on: ``python -m tests.bench.many FILE [COUNT]``.

The same in every run: people and organisations with names of many scripts, facts, contacts, meetings and promises
around `NOW`.
"""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from trustdesk.domain.counterparts import Counterpart, CounterpartType, Relation
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Channel, Contact, Meeting, MeetingStatus
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party, Record
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
_GIVEN = ("Anna", "Åsa", "Jürgen", "Łukasz", "Mei", "Yusuf", "Chloé", "Dmitri", "Noa", "Ruth", "Søren", "Ines", "Tomás")
_SYLLABLES = ("an", "bel", "cor", "dun", "es", "fre", "gar", "hol", "in", "jor", "kes", "lam", "mor", "nil", "os")
_NATIVE = ("田中健", "王小明", "김민수", "محمد علي", "דנה לוי", "Ελένη", "Дмитрий")
_NOUNS = ("wharf", "ledger", "timber", "bearing", "tariff", "signal", "harvest", "glass", "freight", "turbine")
_COUNTRIES = ("SE", "DE", "FR", "JP", "BR", "US", "KE", "IN", "GR", "KR", "PL", "TR")


def fill(vault: Vault, count: int, now: datetime = NOW) -> None:
    """Put `count` counterparts with about nine records each into the vault, as one import would."""
    chance = random.Random(20260603)
    with vault.write(f"import of {count:,} counterparts") as writer:
        for n in range(count):
            for record in _dossier(chance, n, now):
                writer.put(record)


def _dossier(chance: random.Random, n: int, now: datetime) -> Iterator[Record]:
    today, own = now.date(), f"c{n}"
    organisation = Organisation(
        id=f"o{n}", name=f"{_name(chance)} {chance.choice(_NOUNS).capitalize()}", country=chance.choice(_COUNTRIES)
    )
    native = chance.choice(_NATIVE) if n % 20 == 0 else ""
    person = Person(id=f"p{n}", given=chance.choice(_GIVEN), family=_name(chance), native_name=native)
    whole = n % 2 == 0
    yield organisation
    yield person
    yield Counterpart(
        id=own,
        name=native or (person.name if whole else organisation.name),
        type=CounterpartType.PERSON if whole else CounterpartType.ORGANISATION,
        relation=chance.choice(list(Relation)),
        internal=n % 25 == 0,
        person=person.id if whole else None,
        organisation=organisation.id,
        summary=" ".join(chance.choices(_NOUNS, k=6)),
    )
    for nth, topic in enumerate((Topic.HISTORY, Topic.SMALL_TALK)):
        yield Fact(id=f"{own}-{nth}", counterpart=own, topic=topic, text=" ".join(chance.choices(_NOUNS, k=20)))
    gap, first = chance.choice((10, 21, 45, 90)), chance.randint(0, 400)
    for nth in range(3):
        on = today - timedelta(days=first + nth * gap)
        yield Contact(id=f"{own}-{nth}", counterpart=own, on=on, channel=chance.choice(list(Channel)))
    yield from _dates(chance, own, n, now)


def _dates(chance: random.Random, own: str, n: int, now: datetime) -> Iterator[Record]:
    if n % 5 == 0:
        starts = now + timedelta(hours=chance.randint(-24 * 300, 24 * 120))
        status = MeetingStatus.PLANNED if starts > now else MeetingStatus.HELD
        yield Meeting(id=f"{own}-m", counterpart=own, title="Review", starts_at=starts, minutes=60, status=status)
    if n % 3 == 0:
        due = now.date() + timedelta(days=chance.randint(-100, 100))
        yield Promise(
            id=f"{own}-p",
            counterpart=own,
            party=chance.choice(list(Party)),
            text=f"the {chance.choice(_NOUNS)} list",
            target_date=due,
            status=PromiseStatus.KEPT if due < now.date() - timedelta(days=5) else PromiseStatus.OPEN,
        )


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))).capitalize()


def main() -> None:
    """Make the file."""
    file, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    with open_vault(file, create=True, clock=lambda: NOW) as vault:
        fill(vault, count)


if __name__ == "__main__":
    main()
