"""Making a new counterpart together with its person or organisation; and, the first time, who the user is."""

from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from trustdesk.analysis.same_name import same_organisation, same_person
from trustdesk.domain.changes import Outcome
from trustdesk.domain.counterparts import Counterpart, CounterpartType, Relation
from trustdesk.domain.folding import fold_name
from trustdesk.domain.heads import CounterpartSummary, ListWish
from trustdesk.domain.people import Organisation, Person, Profile
from trustdesk.operations.editing import fresh_id
from trustdesk.operations.me import ME
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault
from trustdesk.store.writing import Writer

_LOOKED_AT = 200
_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDossier:
    """What the form for a new counterpart asks.

    name: of the person, organisation or group. organisation: where a person works, or what a group belongs to; person:
    whom one speaks to in an organisation or group. Both may be empty, and mean those that are known by that name.
    country: two capital letters, or nothing. my_name, my_organisation: who the user is, where that is asked and said.
    """

    name: str
    type: CounterpartType = CounterpartType.ORGANISATION
    relation: Relation = Relation.OTHER
    organisation: str = ""
    person: str = ""
    country: str = ""
    my_name: str = ""
    my_organisation: str = ""


def add_counterpart(vault: Vault, new: NewDossier) -> Outcome[str]:
    """Add the counterpart and its person and organisation where they are not known yet; answers with its id.

    One step of undo. Raises UserError where the name is empty or the country is none.
    """
    with vault.write(f"new counterpart {new.name.strip()}") as writer:
        whole_person = new.type is CounterpartType.PERSON
        person = _person(writer, new.name if whole_person else new.person, new.country if whole_person else "")
        company = new.name if new.type is CounterpartType.ORGANISATION else new.organisation
        organisation = _organisation(writer, company, "" if whole_person else new.country)
        counterpart = Counterpart(
            id=fresh_id(new.name),
            name=new.name.strip(),
            type=new.type,
            relation=new.relation,
            person=person,
            organisation=organisation,
        )
        writer.put(counterpart)
        _say_who_i_am(writer, new.my_name, new.my_organisation)
    return Outcome(value=counterpart.id, changes=writer.changes)


def _say_who_i_am(writer: Writer, name: str, organisation: str) -> None:
    if not name.strip() or writer.where(Profile, id=ME):
        return
    person, company = _person(writer, name, ""), _organisation(writer, organisation, "")
    assert person is not None, "the name is not empty"
    writer.put(Profile(id=ME, person=person, organisation=company))


def _person(writer: Writer, name: str, country: str) -> str | None:
    if not name.strip():
        return None
    person = person_named(name, country)
    known = writer.where(Person, given=person.given, family=person.family)
    if len(known) == 1 and country in ("", known[0].country):
        return known[0].id
    writer.put(person)
    return person.id


def person_named(name: str, country: str = "") -> Person:
    """A person of that name, the last word being the family name unless a comma says otherwise ("Kovács, Anna")."""
    family, comma, given = (part.strip() for part in name.strip().partition(","))
    if not comma:
        *before, family = name.split()
        given = " ".join(before)
    # One word alone is what somebody is called.
    given, family = (given, family) if given else (family, "")
    return Person(id=fresh_id(name), given=given, family=family, country=country)


def _organisation(writer: Writer, name: str, country: str) -> str | None:
    if not name.strip():
        return None
    known = writer.where(Organisation, name=name.strip())
    if len(known) == 1 and country in ("", known[0].country):
        return known[0].id
    organisation = Organisation(id=fresh_id(name), name=name.strip(), country=country)
    writer.put(organisation)
    return organisation.id


def similar_counterparts(vault: Vault, name: str, now: datetime) -> tuple[CounterpartSummary, ...]:
    """Up to three counterparts whose name is, or may be, another spelling of this one. now: aware."""
    if not name.strip():
        return ()
    with vault.read() as reader:
        found = (each for each in _candidates(reader, name, now) if _alike(name, each.head.name))
        return tuple(islice(found, _SHOWN))


def _candidates(reader: Reader, name: str, now: datetime) -> list[CounterpartSummary]:
    """Those that hold the whole name, then those that hold its longest word."""
    words = fold_name(name).replace(",", " ").split()
    seqs: dict[int, None] = {}
    for text in (" ".join(words), max(words, key=len, default="")):
        seqs.update(dict.fromkeys(reader.list_counterparts(ListWish(text=text), now)[:_LOOKED_AT]))
    place = {seq: n for n, seq in enumerate(seqs)}
    return sorted(reader.summaries(tuple(seqs), now), key=lambda each: place[each.seq])


def _alike(name: str, other: str) -> bool:
    if fold_name(name) == fold_name(other):
        return True
    one, two = (Organisation(id=each, name=text) for each, text in (("1", name), ("2", other)))
    if same_organisation(one, two):
        return True
    whole = len(name.split()) > 1 and len(other.split()) > 1
    return whole and same_person(person_named(name), person_named(other)) is not None
