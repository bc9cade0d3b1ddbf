"""What a field that names another record offers while somebody types, and the record made where there is none yet.

People and organisations are looked for in the whole vault, those of the dossier first; everything else only in the
dossier it belongs to.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.folding import fold_name
from trustdesk.domain.issues import Issue
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Record
from trustdesk.operations.editing import fresh_id
from trustdesk.store.paging import Wish
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose. id: what is kept; name: what it is called; detail: what tells it from its namesakes."""

    id: str
    name: str
    detail: str = ""


def choices(vault: Vault, kind: str, typed: str, counterpart: str = "", limit: int = 20) -> tuple[Choice, ...]:
    """The records of a kind that hold every word typed, those nearest to the dossier first; all where nothing is typed.

    counterpart: the dossier in which the field stands; empty outside of one.
    """
    with vault.read() as reader:
        found: dict[str, Choice] = {}
        for choice in _offered(reader, kind, typed, counterpart, limit):
            found.setdefault(choice.id, choice)
            if len(found) == limit:
                break
    return tuple(found.values())


def chosen(vault: Vault, kind: str, ids: Iterable[str]) -> tuple[Choice, ...]:
    """The records of these ids as choices, in that order; one that is gone is left out."""
    with vault.read() as reader:
        records = (reader.get(BY_NAME[kind], each) for each in ids)
        return tuple(_choice(record) for record in records if record is not None)


def can_be_made(kind: str) -> bool:
    """Whether a name is all that a new record of the kind needs."""
    return kind in _MAKERS


def make_record(kind: str, name: str, counterpart: str = "") -> Record:
    """A new record of that name, not kept yet. Raises KeyError where a name is not enough (`can_be_made`)."""
    return _MAKERS[kind](" ".join(name.split()), counterpart)


def _person(name: str, counterpart: str) -> Record:
    del counterpart
    given, _, family = name.partition(" ")
    return Person(id=fresh_id(name), given=given, family=family)


def _organisation(name: str, counterpart: str) -> Record:
    del counterpart
    return Organisation(id=fresh_id(name), name=name)


def _negotiation(title: str, counterpart: str) -> Record:
    return Negotiation(id=fresh_id(title), counterpart=counterpart, title=title)


_MAKERS: MappingProxyType[str, Callable[[str, str], Record]] = MappingProxyType(
    {"people": _person, "organisations": _organisation, "negotiations": _negotiation}
)


def _offered(reader: Reader, kind: str, typed: str, counterpart: str, limit: int) -> Iterator[Choice]:
    if kind == "people":
        yield from _fitting(_near_people(reader, counterpart), typed)
        yield from _anywhere(reader, Person, typed, limit)
    elif kind == "organisations":
        yield from _fitting(_near_organisations(reader, counterpart), typed)
        yield from _anywhere(reader, Organisation, typed, limit)
    elif kind == "counterparts":
        heads = reader.find_counterparts(typed, limit)
        yield from (Choice(head.id, head.name, head.organisation or head.summary) for head in heads)
    else:
        yield from _fitting(_of_the_dossier(reader, kind, counterpart), typed)


def _anywhere(reader: Reader, kind: type[Record], typed: str, limit: int) -> Iterator[Choice]:
    numbers = reader.row_numbers(Wish(kind=kind, containing=typed, limit=limit))
    rows = reader.page(kind, numbers)
    for record, beside in (rows[number] for number in numbers if number in rows):
        yield _choice(record, ", ".join(part for part in beside if part))


def _near_people(reader: Reader, counterpart: str) -> Iterator[Record]:
    seats = reader.where(Member, counterpart=counterpart)
    mutual = reader.where(MutualContact, counterpart=counterpart)
    own = reader.get(Counterpart, counterpart)
    ids = [each.person for each in seats] + [each.person for each in mutual]
    ids += [own.person] if own and own.person else []
    return _existing(reader, Person, ids)


def _near_organisations(reader: Reader, counterpart: str) -> Iterator[Record]:
    own = reader.get(Counterpart, counterpart)
    return _existing(reader, Organisation, [own.organisation] if own and own.organisation else [])


def _existing(reader: Reader, kind: type[Record], ids: Iterable[str]) -> Iterator[Record]:
    records = (reader.get(kind, each) for each in dict.fromkeys(ids))
    return (record for record in records if record is not None)


def _of_the_dossier(reader: Reader, kind: str, counterpart: str) -> Iterator[Record]:
    cls: type[Any] = BY_NAME[kind]
    if cls is Issue:
        for negotiation in reader.where(Negotiation, counterpart=counterpart):
            yield from reader.where(Issue, negotiation=negotiation.id)
    else:
        yield from reader.where(cls, counterpart=counterpart)


def _fitting(records: Iterable[Record], typed: str) -> Iterator[Choice]:
    wanted = fold_name(typed).split()
    for record in records:
        choice = _choice(record)
        shown = fold_name(f"{choice.name} {choice.detail} {getattr(record, 'native_name', '')}")
        if all(word in shown for word in wanted):
            yield choice


def _choice(record: Record, beside: str = "") -> Choice:
    match record:
        case Person() | Organisation() | Counterpart():
            return Choice(record.id, record.name, beside)
        case Negotiation() | Issue():
            return Choice(record.id, record.title, beside)
        case Promise():
            day = record.outer_date or record.target_date
            return Choice(record.id, record.text, day.isoformat() if day else "")
        case Meeting():
            day = record.starts_at.date()
            return Choice(record.id, record.title or record.place or day.isoformat(), day.isoformat())
        case _:
            return Choice(record.id, record.id, beside)
