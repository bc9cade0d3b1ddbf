"""People and organisations as lists, and what is known around one: posts, ties, tables, ways to them (S0.8.5)."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Tie
from trustdesk.domain.record import Record
from trustdesk.operations.introductions import Introduction, best_introduction
from trustdesk.operations.me import my_person_id
from trustdesk.store.paging import Wish
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

_MOST_PEOPLE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleWish:
    """Whom to list. organisations: these instead of people."""

    organisations: bool = False
    containing: str = ""
    order: str = "name"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """One person of the list, with the post they hold now. is_me: it is the user."""

    person: Person
    role: str
    organisation: str
    is_me: bool


def people_numbers(vault: Vault, wish: PeopleWish, limit: int = 0) -> "array[int]":
    """The row numbers of all that are wanted, in order; at most `limit`, 0 for all."""
    kind: type[Record] = Organisation if wish.organisations else Person
    with vault.read() as reader:
        return reader.row_numbers(
            Wish(kind=kind, containing=wish.containing, sort=wish.order, descending=wish.descending, limit=limit)
        )


def person_lines(vault: Vault, numbers: Sequence[int]) -> dict[int, PersonLine]:
    """The people of these rows."""
    with vault.read() as reader:
        me = my_person_id(reader)
        rows = reader.page(Person, numbers)
    return {
        number: PersonLine(person=person, role=role, organisation=organisation, is_me=person.id == me)
        for number, (person, (role, organisation)) in rows.items()
    }


def organisation_lines(vault: Vault, numbers: Sequence[int]) -> dict[int, Organisation]:
    """The organisations of these rows."""
    with vault.read() as reader:
        return {number: organisation for number, (organisation, _) in reader.page(Organisation, numbers).items()}


def find_row(vault: Vault, kind: type[Record], record_id: str) -> int | None:
    """The row number of one person or organisation; None where it is gone."""
    with vault.read() as reader:
        return next(iter(reader.row_numbers(Wish(kind=kind, equals={"id": record_id}))), None)


# --- The sheet of one person or organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A record of the sheet, with the names of those it ties together.

    name: of the other end. detail: of a mutual contact, the person on the other side who knows them.
    """

    record: Record
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtTable:
    """A dossier where the person sits on the other side."""

    counterpart: str
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is known around one person or organisation.

    careers: posts, schools, clients; of an organisation those of its people. ties: with people, or with organisations.
    never: the user said that this person must never be mentioned. known: the user knows them, without anyone between.
    """

    record: Person | Organisation
    is_me: bool = False
    never: bool = False
    known: bool = False
    careers: tuple[Linked, ...] = ()
    ties: tuple[Linked, ...] = ()
    tables: tuple[AtTable, ...] = ()
    contacts: tuple[Linked, ...] = ()
    introduction: Introduction | None = None


def person_sheet(vault: Vault, person_id: str) -> Sheet | None:
    """The sheet of one person; None where they are gone."""
    with vault.read() as reader:
        person = reader.get(Person, person_id)
        if person is None:
            return None
        contacts = reader.where(MutualContact, person=person_id)
        me, ties = my_person_id(reader), _ties(reader, person_id)
        ends = {end for each in ties if isinstance(each.record, Tie) for end in (each.record.person, each.record.other)}
        known = person_id != me and me in ends
        return Sheet(
            record=person,
            is_me=person_id == me,
            never=any(each.mention is Mention.NEVER for each in contacts),
            known=known,
            careers=_careers(reader, reader.where(Affiliation, person=person_id)),
            ties=ties,
            tables=_tables(reader, person_id),
            contacts=_contacts(reader, contacts),
            introduction=None if known else best_introduction(reader, me, person_id),
        )


def organisation_sheet(vault: Vault, organisation_id: str) -> Sheet | None:
    """The sheet of one organisation; None where it is gone."""
    with vault.read() as reader:
        organisation = reader.get(Organisation, organisation_id)
        if organisation is None:
            return None
        people = reader.where(Affiliation, organisation=organisation_id)[:_MOST_PEOPLE]
        tables = reader.where(Counterpart, organisation=organisation_id)
        return Sheet(
            record=organisation,
            careers=tuple(Linked(record=each, name=_name(reader, Person, each.person)) for each in people),
            ties=_business_ties(reader, organisation_id),
            tables=tuple(AtTable(counterpart=each.id, name=each.name) for each in tables),
        )


def _name(reader: Reader, kind: type[Person] | type[Organisation] | type[Counterpart], record_id: str) -> str:
    record = reader.get(kind, record_id)
    return record.name if record else ""


def _careers(reader: Reader, posts: Iterable[Affiliation]) -> tuple[Linked, ...]:
    """Those that still hold first, then the latest."""

    def latest(post: Affiliation) -> tuple[bool, str]:
        return post.until is None, str(post.until or post.since or "")

    ordered = sorted(posts, key=latest, reverse=True)
    return tuple(Linked(record=each, name=_name(reader, Organisation, each.organisation)) for each in ordered)


def _ties(reader: Reader, person_id: str) -> tuple[Linked, ...]:
    own, others = reader.where(Tie, person=person_id), reader.where(Tie, other=person_id)
    return (
        *(Linked(record=each, name=_name(reader, Person, each.other)) for each in own),
        *(Linked(record=each, name=_name(reader, Person, each.person)) for each in others),
    )


def _business_ties(reader: Reader, organisation_id: str) -> tuple[Linked, ...]:
    own = reader.where(BusinessTie, organisation=organisation_id)
    others = reader.where(BusinessTie, other=organisation_id)
    return (
        *(Linked(record=each, name=_name(reader, Organisation, each.other)) for each in own),
        *(Linked(record=each, name=_name(reader, Organisation, each.organisation)) for each in others),
    )


def _tables(reader: Reader, person_id: str) -> tuple[AtTable, ...]:
    themselves = reader.where(Counterpart, person=person_id)
    found = {each.id: AtTable(counterpart=each.id, name=each.name) for each in themselves}
    for member in reader.where(Member, person=person_id):
        name = _name(reader, Counterpart, member.counterpart)
        found.setdefault(member.counterpart, AtTable(counterpart=member.counterpart, name=name, role=member.role))
    return tuple(found.values())


def _contacts(reader: Reader, contacts: Iterable[MutualContact]) -> tuple[Linked, ...]:
    return tuple(
        Linked(
            record=each,
            name=_name(reader, Counterpart, each.counterpart),
            detail=_name(reader, Person, each.knows) if each.knows else "",
        )
        for each in contacts
    )
