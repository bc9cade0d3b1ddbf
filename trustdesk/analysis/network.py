"""Who may be named, and the way to a person through people who vouch (S0.8.5, S1.4).

Silence is generous: whoever might be someone who must never be mentioned is left out, and so is every record that names
them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from itertools import pairwise

from trustdesk.analysis.same_name import UNSPACED, SameBecause, near_namesakes, same_person
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Member
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.folding import fold_name
from trustdesk.domain.people import Person, Tie
from trustdesk.domain.record import Record, fields_of, references

# --- Who may be named


@dataclass(frozen=True)
class Network:
    """The people of a dossier, each under one id, without those who must never be mentioned."""

    dossier: Dossier

    @cached_property
    def never(self) -> frozenset[str]:
        """The ids that must never be mentioned, with everyone who may be the same person. It holds for all, always."""
        named = {each.person for each in self.dossier.all(MutualContact) if each.mention is Mention.NEVER}
        silent = set(named)
        for one, other in near_namesakes(self.dossier.all(Person)) if named else ():
            if {one.id, other.id} & named and same_person(one, other):
                silent |= {one.id, other.id}
        return frozenset(silent)

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        people = self.dossier.all(Person)
        families = {fold_name(each.family) for each in people if each.id not in self.never}
        names = {name for each in people if each.id in self.never for name in _ways_to_write(each, families)}
        return re.compile("|".join(map(_whole_word, sorted(names)))) if names else None

    def may_use(self, record: Record) -> bool:
        """Whether a record neither is, nor points at, nor names anyone who must never be mentioned."""
        if isinstance(record, Person) and record.id in self.never:
            return False
        if any(kind == Person.kind and target in self.never for kind, target in references(record)):
            return False
        return not (self._pattern and self._pattern.search(fold_name("\n".join(_texts(record)))))

    @cached_property
    def people(self) -> dict[str, Person]:
        """Those who may be named, by id."""
        return {each.id: each for each in self.dossier.all(Person) if self.may_use(each)}

    @cached_property
    def one_id(self) -> dict[str, str]:
        """For each id, the first record of the same person. Initials alone do not make two records one."""
        first = {each: each for each in self.people}
        for one, other in near_namesakes(self.people.values()):
            if same_person(one, other) not in (None, SameBecause.INITIALS) and first[other.id] == other.id:
                first[other.id] = first[one.id]
        return first

    @cached_property
    def mention(self) -> dict[str, Mention]:
        """Whether a person may be mentioned; whom the dossier does not list as a mutual contact we ask first."""
        found: dict[str, Mention] = {}
        for each in self.dossier.all(MutualContact):
            known = self.one_id.get(each.person)
            if known:
                found[known] = max(found.get(known, Mention.EARLY), each.mention, key=list(Mention).index)
        return found

    def must_ask(self, person: str) -> bool:
        """Whether to ask them before they are named; those across the table are no third persons."""
        across = {each.person for each in self.dossier.all(Member)} | {self.dossier.counterpart.person}
        if self.one_id[person] in {self.one_id.get(each or "") for each in across}:
            return False
        return self.mention.get(self.one_id[person], Mention.ASK_FIRST) is Mention.ASK_FIRST


def _ways_to_write(person: Person, shared_families: set[str]) -> Iterator[str]:
    """As in the briefing's silence: the family name alone only where nobody else in the dossier bears it."""
    pairs = (f"{person.given} {person.family}", f"{person.family} {person.given}", person.native_name, person.name)
    yield from filter(None, map(fold_name, (*pairs, *person.aliases)))
    family = fold_name(person.family)
    if family not in shared_families and len(family) >= (2 if UNSPACED.search(family) else 3):
        yield family


def _whole_word(name: str) -> str:
    if UNSPACED.search(name):
        return r"\s*".join(map(re.escape, re.sub(r"\s+", "", name)))
    inner = r"[\s\-]+".join(map(re.escape, re.split(r"[\s\-]+", name)))
    return rf"(?<!\w){inner}(?!\w)"


def _texts(record: Record) -> Iterator[str]:
    for spec in fields_of(type(record)):
        if spec.type is str and spec.mark is None and spec.name != "id":
            value = getattr(record, spec.name)
            yield from value if spec.many else (value,)


# --- The way to a person


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A chain of people from the user to somebody, each of whom would vouch for the one before.

    people: their ids, the user's first. strength: of the weakest link, 1 to 5; 0 where one was never rated.
    facts: the records it stands on, each as ``kind/id``. ask_first: those between who must be asked before they are
    named.
    """

    people: tuple[str, ...]
    strength: int
    facts: tuple[str, ...]
    ask_first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Link:
    strength: int
    fact: str


def shortest_path(network: Network, start: str, goal: str) -> Path | None:
    """The way whose weakest link is strongest; then the shortest, then the strongest, then by ids (S0.8.5, S1.4).

    It leads over at least one other person: whom we know ourselves needs no voucher, and is not one either.
    """
    if start not in network.one_id or goal not in network.one_id:
        return None
    ends = network.one_id[start], network.one_id[goal]
    links = _links(network)
    for least in range(5, -1, -1):
        found = _shortest(links, ends, least)
        if found:
            steps = [links[one][other] for one, other in pairwise(found)]
            return Path(
                people=found,
                strength=min(step.strength for step in steps),
                facts=tuple(step.fact for step in steps),
                ask_first=tuple(each for each in found[1:-1] if network.must_ask(each)),
            )
    return None


def _shortest(links: dict[str, dict[str, _Link]], ends: tuple[str, str], least: int) -> tuple[str, ...] | None:
    start, goal = ends
    waiting: list[tuple[int, int, tuple[str, ...]]] = [(0, 0, (start,))]
    done = set()
    while waiting:
        length, total, way = heappop(waiting)
        if way[-1] == goal:
            return way
        if way[-1] in done:
            continue
        done.add(way[-1])
        for other, link in links.get(way[-1], {}).items():
            if link.strength >= least and other not in done and (way[-1], other) != ends:
                heappush(waiting, (length + 1, total - link.strength, (*way, other)))
    return None


def _links(network: Network) -> dict[str, dict[str, _Link]]:
    """From each person to those who know them, with how strongly these would vouch.

    The word of the one who vouches goes first, the strongest where there are several; else what the other says of them
    is the next best that is known; else that they know each other at all.
    """
    ties = [tie for tie in network.dossier.all(Tie) if network.may_use(tie)]
    contacts = [each for each in network.dossier.all(MutualContact) if network.may_use(each)]
    word: list[tuple[str, str, Tie | MutualContact]] = [(tie.other, tie.person, tie) for tie in ties]
    word += [(one, other, each) for each in contacts for one, other in _contact_links(network, each)]
    word.sort(key=lambda each: -(each[2].strength or 0))
    back = sorted(((tie.person, tie.other, tie) for tie in ties), key=lambda each: -(each[2].strength or 0))
    rated = [each for each in (*word, *back) if each[2].strength]
    found: dict[str, dict[str, _Link]] = {}
    for one, other, record in (*rated, *word, *back):
        ends = network.one_id.get(one), network.one_id.get(other)
        if ends[0] is not None and ends[1] is not None and ends[0] != ends[1]:
            found.setdefault(ends[0], {}).setdefault(ends[1], _Link(record.strength or 0, ref(record)))
    return found


def ref(record: Record) -> str:
    """The record as findings name it: ``kind/id``."""
    return f"{record.kind}/{record.id}"


def _contact_links(network: Network, contact: MutualContact) -> Iterator[tuple[str, str]]:
    """We and the mutual contact, and the contact and whoever on their side knows them."""
    me = network.dossier.me
    if me:
        yield me.person, contact.person
    counterpart = network.dossier.counterpart.person
    knows = contact.knows or counterpart or _only([each.person for each in network.dossier.all(Member)])
    if knows:
        yield contact.person, knows


def _only(ids: list[str]) -> str | None:
    return ids[0] if len(ids) == 1 else None
