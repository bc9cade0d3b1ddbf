"""What we share with the other side: careers, schools, clients, family, languages, people (S0.8.5, S1.4).

Each ground stands on one record of ours and one of theirs. Nothing of a person who must never be mentioned is in any
result, and whoever was not cleared for mention is marked as to be asked first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.analysis.ground import Ground, GroundKind, Overlap, Together, overlap
from trustdesk.analysis.network import Network, Path, ref, shortest_path
from trustdesk.analysis.same_name import same_organisation
from trustdesk.analysis.same_topic import same_topic
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Member
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.folding import fold_name
from trustdesk.domain.people import (
    Affiliation,
    AffiliationKind,
    BusinessTie,
    BusinessTieKind,
    Organisation,
    Person,
    Profile,
    Tie,
    TieKind,
)
from trustdesk.domain.record import Sensitive

TOPIC = "common_ground"
METHODS = ("S0.8.5", "S1.4")


_BASE = {
    GroundKind.EMPLOYER: 3,
    GroundKind.SCHOOL: 3,
    GroundKind.BOARD: 4,
    GroundKind.MEMBER: 3,
    GroundKind.CLIENT: 2,
    GroundKind.PLACE: 2,
    GroundKind.ORGANISATION: 2,
    GroundKind.GROUP: 1,
}
_STEP = {Together.YES: 1, Together.NO: -1}
_TOGETHER = (Together.YES, Together.MAYBE, Together.UNKNOWN, Together.NO)


@dataclass(frozen=True)
class _Sides:
    """Who stands on each side: we, those we know, and those across the table; nobody who must never be mentioned."""

    case: Case
    network: Network
    me: Person
    theirs: tuple[Person, ...]

    @cached_property
    def affiliations(self) -> tuple[Affiliation, ...]:
        return tuple(each for each in self.case.dossier.all(Affiliation) if self.network.may_use(each))

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        return tuple(each for each in self.case.dossier.all(Tie) if self.network.may_use(each))

    def career(self, person: str) -> tuple[Affiliation, ...]:
        same = self.network.one_id.get
        return tuple(each for each in self.affiliations if same(each.person) == same(person))

    def organisation(self, record_id: str | None) -> Organisation | None:
        found = self.case.dossier.find(Organisation, record_id)
        return found if found and self.network.may_use(found) else None

    def one(self, record_id: str) -> str:
        return self.network.one_id.get(record_id, "")

    def across(self, record_id: str) -> bool:
        return self.one(record_id) in {self.one(each.id) for each in self.theirs}

    def mine(self, record_id: str) -> bool:
        return self.one(record_id) == self.one(self.me.id)


def grounds(case: Case) -> tuple[Ground, ...]:
    """All that we share with those across the table, the strongest first."""
    sides = _sides(case)
    if sides is None:
        return ()
    found = [
        *_careers(sides), *_kin(sides), *_towns(sides), *_deals(sides), *_languages(sides), *_interests(sides),
        *_mutual_contacts(sides), *_unlisted(sides),
    ]  # fmt: skip
    best: dict[tuple[GroundKind, str, str, str | None], Ground] = {}
    for each in sorted(found, key=_rank):
        best.setdefault((each.kind, each.person, each.shared, each.through), each)
    return tuple(best.values())


def paths(case: Case) -> tuple[Path, ...]:
    """For each of those across the table the way over people who would vouch, where there is one."""
    sides = _sides(case)
    if sides is None:
        return ()
    found = (shortest_path(sides.network, sides.me.id, each.id) for each in sides.theirs)
    return tuple(path for path in found if path)


def _rank(ground: Ground) -> tuple[int, int, str, str, str, str]:
    meets = _TOGETHER.index(ground.overlap.together) if ground.overlap else 0
    return -ground.strength, meets, ground.kind, ground.person, ref(ground.ours), ref(ground.theirs)


def _sides(case: Case) -> _Sides | None:
    network = Network(case.dossier)
    profile = case.dossier.me
    me = network.people.get(profile.person) if profile else None
    if me is None:
        return None
    ids = [case.dossier.counterpart.person, *(case.meeting.attendees if case.meeting else ())]
    ids += [member.person for member in case.dossier.all(Member)]
    known = {network.one_id[each]: None for each in ids if each in network.one_id}
    theirs = tuple(network.people[each] for each in known if each != network.one_id[me.id])
    return _Sides(case, network, me, theirs)


# --- Careers and kin


def _careers(sides: _Sides) -> Iterator[Ground]:
    for person in sides.theirs:
        for ours, theirs, kind, shared in _shared_places(sides, sides.me.id, person.id):
            theirs_now = theirs.organisation == sides.case.dossier.counterpart.organisation
            # Being their client is the reason to meet and no common ground.
            if theirs_now and AffiliationKind.CLIENT in (ours.type, theirs.type):
                continue
            meets = overlap(ours, theirs)
            strength = max(1, _BASE[kind] + _STEP.get(meets.together, 0))
            yield Ground(
                kind=kind, ours=ours, theirs=theirs, person=person.id, shared=shared, overlap=meets, strength=strength
            )


def _shared_places(sides: _Sides, one: str, other: str) -> Iterator[tuple[Affiliation, Affiliation, GroundKind, str]]:
    """The pairs of stretches of two people in one organisation or group."""
    for ours in sides.career(one):
        for theirs in sides.career(other):
            here, there = sides.organisation(ours.organisation), sides.organisation(theirs.organisation)
            if here is None or there is None:
                continue
            if same_organisation(here, there):
                kind = GroundKind(ours.type.value) if ours.type is theirs.type else GroundKind.ORGANISATION
                yield ours, theirs, kind, here.name
            elif ours.type is theirs.type is AffiliationKind.EMPLOYER:
                group = _group(sides, here, there)
                if group:
                    yield ours, theirs, GroundKind.GROUP, group.name


def _group(sides: _Sides, one: Organisation, other: Organisation) -> Organisation | None:
    """The group that two companies belong to, one step up."""
    above = {one.id, one.parent} & {other.id, other.parent} - {None}
    return sides.organisation(min(each for each in above if each)) if above else None


def _kin(sides: _Sides) -> Iterator[Ground]:
    family = [tie for tie in sides.ties if tie.type is TieKind.FAMILY]
    for person in sides.theirs:
        name = fold_name(person.family)
        if name and name == fold_name(sides.me.family):
            yield Ground(kind=GroundKind.SURNAME, ours=sides.me, theirs=person, person=person.id, shared=person.family)
        for tie in family:
            yield from _through_kin(sides, person, tie)


def _through_kin(sides: _Sides, person: Person, tie: Tie) -> Iterator[Ground]:
    ends = (sides.one(tie.person), sides.one(tie.other))
    for one, relative in (ends, ends[::-1]):
        if one == sides.one(person.id) and sides.mine(relative):
            yield Ground(
                kind=GroundKind.FAMILY, ours=sides.me, theirs=tie, person=person.id, shared=person.name, strength=4
            )
            return
        if sides.mine(relative) or sides.across(relative):
            continue
        if one == sides.one(person.id):
            pairs = [(ours, theirs, shared) for ours, theirs, _, shared in _shared_places(sides, sides.me.id, relative)]
        elif sides.mine(one):
            pairs = [(ours, theirs, shared) for ours, theirs, _, shared in _shared_places(sides, relative, person.id)]
        else:
            continue
        for ours, theirs, shared in pairs:
            yield Ground(
                kind=GroundKind.RELATIVE, ours=ours, theirs=theirs, person=person.id, shared=shared,
                overlap=overlap(ours, theirs), through=relative, strength=2, ask_first=sides.network.must_ask(relative),
            )  # fmt: skip


def _towns(sides: _Sides) -> Iterator[Ground]:
    mine = sides.me
    for person in sides.theirs:
        near = mine.place and fold_name(mine.place) == fold_name(person.place)
        if near and (mine.country == person.country or not (mine.country and person.country)):
            yield Ground(kind=GroundKind.TOWN, ours=mine, theirs=person, person=person.id, shared=person.place)


# --- Business


_AS_SEEN = {
    BusinessTieKind.CLIENT: BusinessTieKind.SUPPLIER,
    BusinessTieKind.SUPPLIER: BusinessTieKind.CLIENT,
    BusinessTieKind.PARTNER: BusinessTieKind.PARTNER,
}
_DEALS = {
    BusinessTieKind.CLIENT: (GroundKind.SHARED_CLIENT, 3),
    BusinessTieKind.SUPPLIER: (GroundKind.SHARED_SUPPLIER, 2),
    BusinessTieKind.PARTNER: (GroundKind.SHARED_PARTNER, 2),
}


def _deals(sides: _Sides) -> Iterator[Ground]:
    """Clients, suppliers and partners of both firms."""
    me = sides.case.dossier.me
    firms = (
        sides.organisation(me.organisation if me else None),
        sides.organisation(sides.case.dossier.counterpart.organisation),
    )
    if firms[0] is None or firms[1] is None or same_organisation(firms[0], firms[1]):
        return
    for kind, ours, here in _partners(sides, firms[0]):
        for other_kind, theirs, there in _partners(sides, firms[1]):
            own = any(same_organisation(each, firm) for each in (here, there) for firm in firms if firm)
            if kind is other_kind and same_organisation(here, there) and not own:
                shared, strength = _DEALS[kind]
                yield Ground(kind=shared, ours=ours, theirs=theirs, person="", shared=here.name, strength=strength)


def _partners(sides: _Sides, firm: Organisation) -> Iterator[tuple[BusinessTieKind, BusinessTie, Organisation]]:
    """Whom a firm deals with, and as what it sees them."""
    for tie in sides.case.dossier.all(BusinessTie):
        ends = sides.organisation(tie.organisation), sides.organisation(tie.other)
        if ends[0] is None or ends[1] is None or tie.type not in _AS_SEEN or not sides.network.may_use(tie):
            continue
        if same_organisation(ends[0], firm):
            yield tie.type, tie, ends[1]
        elif same_organisation(ends[1], firm):
            yield _AS_SEEN[tie.type], tie, ends[0]


# --- Talk


def _languages(sides: _Sides) -> Iterator[Ground]:
    mine = dict.fromkeys(tag.split("-")[0].lower() for tag in sides.me.languages)
    for person in sides.theirs:
        for spoken in dict.fromkeys(tag.split("-")[0].lower() for tag in person.languages):
            if spoken in mine:
                yield Ground(kind=GroundKind.LANGUAGE, ours=sides.me, theirs=person, person=person.id, shared=spoken)


def _interests(sides: _Sides) -> Iterator[Ground]:
    profile = sides.case.dossier.me
    if profile is None or not sides.network.may_use(profile):
        return
    for fact in sides.case.dossier.all(Fact):
        about = fact.about or sides.case.dossier.counterpart.person or ""
        plain = fact.topic is Topic.SMALL_TALK and fact.sensitive is Sensitive.NONE
        if plain and sides.network.may_use(fact) and (not fact.about or sides.across(fact.about)):
            yield from _shared_topics(profile, fact, sides.one(about))


def _shared_topics(profile: Profile, fact: Fact, person: str) -> Iterator[Ground]:
    for topic in profile.small_talk:
        if same_topic(topic, fact.text):
            yield Ground(
                kind=GroundKind.INTEREST, ours=profile, theirs=fact, person=person, shared=fact.text, strength=2
            )


# --- People


def _mutual_contacts(sides: _Sides) -> Iterator[Ground]:
    for contact in sides.case.dossier.all(MutualContact):
        person = sides.network.people.get(contact.person)
        if person is None or not sides.network.may_use(contact) or sides.mine(contact.person):
            continue
        yield Ground(
            kind=GroundKind.MUTUAL_CONTACT,
            ours=contact,
            theirs=sides.network.people.get(contact.knows or "", person),
            person=sides.one(contact.knows or sides.case.dossier.counterpart.person or ""),
            shared=person.name,
            through=sides.one(person.id),
            strength=contact.strength or 1,
            ask_first=sides.network.must_ask(person.id),
            mention=sides.network.mention[sides.one(person.id)],
        )


def _unlisted(sides: _Sides) -> Iterator[Ground]:
    """Those we know who know them, or were with them, without being noted as mutual contacts."""
    listed = set(sides.network.mention)
    for tie in sides.ties:
        for one, friend in ((tie.person, tie.other), (tie.other, tie.person)):
            known = sides.one(friend)
            if sides.mine(one) and known not in listed and not sides.across(friend):
                yield from _meeting_points(sides, tie, known)


def _meeting_points(sides: _Sides, tie: Tie, friend: str) -> Iterator[Ground]:
    for person in sides.theirs:
        pair = {friend, sides.one(person.id)}
        both = [each for each in sides.ties if {sides.one(each.person), sides.one(each.other)} == pair]
        shared = sides.network.people[friend].name
        for each in both:
            strength = min(tie.strength or 1, each.strength or 1)
            yield Ground(
                kind=GroundKind.UNLISTED_CONTACT, ours=tie, theirs=each, person=person.id, shared=shared,
                through=friend, strength=strength, ask_first=True,
            )  # fmt: skip
        for ours, theirs, kind, _ in () if both else _shared_places(sides, friend, person.id):
            meets = overlap(ours, theirs)
            if meets.together is Together.YES and kind is not GroundKind.GROUP:
                yield Ground(
                    kind=GroundKind.MAY_KNOW, ours=ours, theirs=theirs, person=person.id, shared=shared,
                    overlap=meets, through=friend, ask_first=True,
                )  # fmt: skip


# --- Findings


def findings(case: Case) -> tuple[Finding, ...]:
    """Each ground and each way to a person as a finding, the strongest first."""
    return (*(_finding(case, each) for each in grounds(case)), *_path_findings(case, paths(case)))


def _finding(case: Case, ground: Ground) -> Finding:
    strong = ground.strength >= 4 or ground.mention is Mention.EARLY
    return Finding(
        topic=TOPIC,
        code=ground.code,
        weight=Weight.NOTICE if strong else Weight.INFO,
        facts=tuple(dict.fromkeys(map(ref, (ground.ours, ground.theirs)))),
        methods=METHODS,
        values=MappingProxyType(dict(_values(case, ground))),
    )


def _values(case: Case, ground: Ground) -> Iterable[tuple[str, Value]]:
    yield "name", case.name(ground.person) or case.dossier.counterpart.name
    yield "shared", ground.shared
    yield "who", case.name(ground.through)
    yield "mention", ground.mention or ("ask_first" if ground.ask_first else "none")
    meets = ground.overlap or Overlap(together=Together.UNKNOWN)
    yield "together", meets.together
    since, until = (str(each.year) if each else "" for each in (meets.since, meets.until))
    yield "since", since
    yield "until", until
    yield "period", _period(since, until)


def _period(since: str, until: str) -> str:
    """Which form the years take."""
    if since and until:
        return "year" if since == until else "between"
    return "since" if since else "until" if until else "none"


def _path_findings(case: Case, found: tuple[Path, ...]) -> Iterator[Finding]:
    for path in found:
        names = [case.name(each) for each in path.people[1:]]
        yield Finding(
            topic=TOPIC,
            code="common-path",
            facts=tuple(dict.fromkeys(path.facts)),
            methods=METHODS,
            values=MappingProxyType(
                {
                    "name": names[-1],
                    "way": " → ".join(names),
                    "steps": len(names) - 1,
                    "strength": path.strength,
                    "mention": "ask_first" if path.ask_first else "none",
                    "who": ", ".join(case.name(each) for each in path.ask_first),
                }
            ),
        )
