"""People and organisations as lists, and what is known around one: posts, ties, tables, ways to them (S0.8.5)."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from trustdesk.analysis.network import Network, shortest_path
from trustdesk.domain.changes import Outcome
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Profile, Tie
from trustdesk.domain.record import Record
from trustdesk.operations.editing import fresh_id
from trustdesk.store.paging import Wish
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

ME = "me"
_MOST_PEOPLE = 400
_HOPS = 3


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
        me = _my_id(reader)
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


# --- The user


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The user: the profile and the person it names; None while the user has not said who they are."""

    profile: Profile | None = None
    person: Person | None = None
    organisation: str = ""


def who_am_i(vault: Vault) -> Me:
    """The user."""
    with vault.read() as reader:
        profile = reader.get(Profile, ME)
        if profile is None:
            return Me()
        organisation = reader.get(Organisation, profile.organisation) if profile.organisation else None
        person = reader.get(Person, profile.person)
    return Me(profile=profile, person=person, organisation=organisation.name if organisation else "")


def introduce_me(vault: Vault, given: str, family: str, words: str) -> Outcome[Profile]:
    """Note who the user is: a person, and the profile that names them. One step of undo."""
    person = Person(id=fresh_id(f"{given} {family}"), given=given.strip(), family=family.strip())
    profile = Profile(id=ME, person=person.id)
    with vault.write(words) as writer:
        writer.put(person)
        writer.put(profile)
    return Outcome(value=profile, changes=writer.changes)


def _my_id(reader: Reader) -> str:
    profile = reader.get(Profile, ME)
    return profile.person if profile else ""


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
class Introduction:
    """A way to a person over people who vouch: their names, the user's first (S0.8.5, S1.4).

    strength: of the weakest link, 1 to 5; 0 where one was never rated. ask_first: who has to be asked before they are
    named.
    """

    names: tuple[str, ...]
    strength: int
    ask_first: tuple[str, ...]


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
        me, ties = _my_id(reader), _ties(reader, person_id)
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
            introduction=None if known else _introduction(reader, me, person_id),
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


# --- Who could introduce me


def _introduction(reader: Reader, me: str, person_id: str) -> Introduction | None:
    """The best way over people who vouch; nobody who must never be mentioned, in any dossier, is on it."""
    if not me or person_id == me:
        return None
    network = Network(_around(reader, me, person_id))
    path = shortest_path(network, me, person_id)
    if path is None:
        return None
    return Introduction(
        names=tuple(network.people[each].name for each in path.people),
        strength=path.strength,
        ask_first=tuple(network.people[each].name for each in path.ask_first),
    )


def _around(reader: Reader, me: str, person_id: str) -> Dossier:
    """The people near both, with all that ties them, as a dossier of nobody's: the analyses look at dossiers."""
    people, ties, contacts = {me: None, person_id: None}, dict[str, Tie](), dict[str, MutualContact]()
    wave = list(people)
    for _ in range(_HOPS):
        found: dict[str, None] = {}
        for each in wave:
            for tie in (*reader.where(Tie, person=each), *reader.where(Tie, other=each)):
                ties[tie.id] = tie
                found |= {tie.person: None, tie.other: None}
            for contact in (*reader.where(MutualContact, person=each), *reader.where(MutualContact, knows=each)):
                contacts[contact.id] = contact
                found |= dict.fromkeys(filter(None, (contact.person, contact.knows)))
        wave = [each for each in found if each not in people][: max(_MOST_PEOPLE - len(people), 0)]
        people |= dict.fromkeys(wave)
    known = [person for each in people if (person := reader.get(Person, each)) is not None]
    profile = reader.get(Profile, ME)
    records: dict[type[Record], tuple[Record, ...]] = {
        Person: tuple(known),
        Tie: tuple(each for each in ties.values() if {each.person, each.other} <= people.keys()),
        MutualContact: tuple(_with_knows(reader, each) for each in contacts.values()),
        Profile: (profile,) if profile else (),
    }
    nobody = Counterpart(id="nobody", name="–")
    return Dossier(counterpart=nobody, records=MappingProxyType(records))


def _with_knows(reader: Reader, contact: MutualContact) -> MutualContact:
    """With the person on their side who knows the contact, where that is the counterpart themselves."""
    if contact.knows:
        return contact
    counterpart = reader.get(Counterpart, contact.counterpart)
    return replace(contact, knows=counterpart.person) if counterpart and counterpart.person else contact
