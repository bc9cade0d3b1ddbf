"""Who could introduce the user to somebody: the way over people who would vouch (S0.8.5, S1.4).

The people near both ends are read wave by wave, and the analysis of networks looks for the way among them, so that
a desk of any size costs the same.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType

from trustdesk.analysis.network import Network, shortest_path
from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.people import Person, Profile, Tie
from trustdesk.domain.record import Record
from trustdesk.operations.me import ME
from trustdesk.store.reading import Reader

_MOST_PEOPLE = 400
_HOPS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """A way to a person over people who vouch: their names, the user's first (S0.8.5, S1.4).

    strength: of the weakest link, 1 to 5; 0 where one was never rated. ask_first: who has to be asked before they are
    named.
    """

    names: tuple[str, ...]
    strength: int
    ask_first: tuple[str, ...]


def best_introduction(reader: Reader, me: str, person_id: str) -> Introduction | None:
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
