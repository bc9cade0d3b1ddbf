"""Common ground (S0.8.5, S1.4): names that meet, periods, what is shared, the way to a person, and absolute silence."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustdesk.analysis.case import Case, case
from trustdesk.analysis.common_ground import findings, grounds, paths
from trustdesk.analysis.ground import GroundKind, Together, overlap
from trustdesk.analysis.network import Network, shortest_path
from trustdesk.analysis.same_name import SameBecause, near_namesakes, same_organisation, same_person
from trustdesk.analysis.same_topic import same_topic
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.people import (
    Affiliation,
    AffiliationKind,
    BusinessTie,
    BusinessTieKind,
    Organisation,
    OrganisationKind,
    Person,
    Profile,
    Tie,
    TieKind,
)
from trustdesk.domain.record import Record, Sensitive
from trustdesk.i18n.words import Words
from trustdesk.sources.sample_desk import sample_desk

NOW = datetime(2026, 6, 3, 9, tzinfo=UTC)
ME = Person(id="me-person", given="Elin", family="Bergström")
THEM = Person(id="them", given="Nadia", family="Kovács")
PROFILE = Profile(id="me", person="me-person", organisation="our-firm", small_talk=("sea swimming", "chess"))
COUNTERPART = Counterpart(id="c", name="Acme", person="them", organisation="their-firm")
FIRMS = (Organisation(id="our-firm", name="Our Firm"), Organisation(id="their-firm", name="Their Firm"))


def gathered(*records: Record) -> Dossier:
    by_kind: dict[type[Record], list[Record]] = {}
    for record in (ME, THEM, PROFILE, *FIRMS, *records):
        by_kind.setdefault(type(record), []).append(record)
    return Dossier(
        counterpart=COUNTERPART, records=MappingProxyType({kind: tuple(found) for kind, found in by_kind.items()})
    )


def the_case(*records: Record) -> Case:
    return case(gathered(*records), None, NOW)


def found(*records: Record) -> list[tuple[GroundKind, str]]:
    return [(each.kind, each.shared) for each in grounds(the_case(*records))]


def person(**values: Any) -> Person:
    return Person(**{"id": f"p-{sorted(values.items())}"[:150], **values})


def firm(name: str, **values: Any) -> Organisation:
    return Organisation(**{"id": f"o-{name}-{sorted(values.items())}"[:150], "name": name, **values})


def at(whose: str, where: str, since: str = "", until: str = "", **values: Any) -> Affiliation:
    period = {name: PartialDate.parse(text) for name, text in (("since", since), ("until", until)) if text}
    return Affiliation(
        **{"id": f"{whose}-{where}-{since}-{until}", "person": whose, "organisation": where, **period, **values}
    )


def tie(one: str, other: str, strength: int | None = None, **values: Any) -> Tie:
    return Tie(**{"id": f"{one}-{other}", "person": one, "other": other, "strength": strength, **values})


# --- Names


@pytest.mark.parametrize(
    ("one", "other", "because"),
    [
        ({"given": "Anna", "family": "Kovács"}, {"given": "anna", "family": "KOVACS"}, SameBecause.NAME),
        ({"given": "Anna", "family": "Kovács"}, {"given": "Kovács", "family": "Anna"}, SameBecause.NAME),
        ({"given": "Jörg", "family": "Müller"}, {"given": "Joerg", "family": "Mueller"}, SameBecause.NAME),
        ({"given": "Jörg", "family": "Müller"}, {"given": "Jorg", "family": "Muller"}, SameBecause.NAME),
        ({"given": "Anna", "family": "Lind", "middle": "Eva"}, {"given": "Anna", "family": "Lind"}, SameBecause.NAME),
        ({"given": "Piet", "family": "van der Berg"}, {"given": "Piet", "family": "Van Der Berg"}, SameBecause.NAME),
        ({"given": "Anna-Lena", "family": "Berg"}, {"given": "Anna Lena", "family": "Berg"}, SameBecause.NAME),
        ({"given": "A.", "family": "Kovács"}, {"given": "Anna", "family": "Kovács"}, SameBecause.INITIALS),
        ({"given": "J. R.", "family": "Hart"}, {"given": "John Ray", "family": "Hart"}, SameBecause.INITIALS),
        ({"native_name": "田中 茂"},
         {"given": "Shigeru", "family": "Tanaka", "native_name": "田中茂"}, SameBecause.ALIAS),
        ({"given": "Eva", "family": "Ek", "aliases": ("Eva Lund",)},
         {"given": "Eva", "family": "Lund"}, SameBecause.ALIAS),
        ({"given": "A", "family": "B", "email": "x@y.se"},
         {"given": "C", "family": "D", "email": "X@Y.se"}, SameBecause.ADDRESS),
        ({"given": "Anna", "family": "Kovács"}, {"given": "Anna", "family": "Kovačević"}, None),
        ({"given": "Anna", "family": "Kovács"}, {"given": "Hanna", "family": "Kovács"}, None),
        ({"given": "Anna", "family": "Lind", "middle": "Eva"},
         {"given": "Anna", "family": "Lind", "middle": "Maria"}, None),
        ({"given": "B.", "family": "Kovács"}, {"given": "Anna", "family": "Kovács"}, None),
        ({"given": "Anna"}, {"given": "Anna"}, None),
        ({"family": "Tanaka"}, {"family": "Tanaka"}, None),
        (
            {"given": "Anna", "family": "Lind", "birthday": PartialDate(1970)},
            {"given": "Anna", "family": "Lind", "birthday": PartialDate(1991, 4)},
            None,
        ),
    ],
)  # fmt: skip
def test_a_person_is_met_under_other_spellings_and_no_other_is(
    one: dict[str, Any], other: dict[str, Any], because: SameBecause | None
) -> None:
    """S0.8.5: accents, order, initials, aliases and native names; never against what is known."""
    sides = Person(**{"id": "one", **one}), Person(**{"id": "other", **other})
    assert same_person(*sides) == because
    assert same_person(*sides[::-1]) == because
    assert (len(list(near_namesakes(sides))) == 1) or because is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (firm("Volvo Trucks"), firm("Volvo Trucks AB"), True),
        (firm("SKF"), firm("AB SKF"), True),
        (firm("Müller GmbH & Co. KG"), firm("Mueller"), True),
        (firm("Smith & Sons Ltd."), firm("Smith and Sons"), True),
        (firm("Acme, Inc."), firm("ACME"), True),
        (firm("Iberia S.A."), firm("Iberia"), True),
        (firm("Svratka pohony s.r.o."), firm("Svratka Pohony"), True),
        (firm("株式会社桑堀精密"), firm("桑堀精密"), True),
        (firm("桑堀精密株式会社"), firm("Kuwabori", native_name="桑堀精密"), True),
        (firm("The Boston Group"), firm("Boston Group"), True),
        (firm("Volvo Group", native_name="AB Volvo"), firm("Volvo"), True),
        (firm("Straits Meridian", aliases=("SML",)), firm("SML"), True),
        (firm("A", website="https://www.acme.example/"), firm("B", website="acme.example"), True),
        (firm("Volvo Trucks"), firm("Volvo Cars"), False),
        (firm("Volvo Trucks"), firm("Volvo"), False),
        (firm("Bank of Oslo"), firm("Bank of Bergen"), False),
        (firm("National Bank", country="DK"), firm("National Bank", country="EG"), False),
        (firm("Chalmers", type=OrganisationKind.SCHOOL), firm("Chalmers AB"), False),
        (firm("Straits Meridian", aliases=("SML",)), firm("Skåne Mat Lager", aliases=("SML",)), False),
        (firm("AB"), firm("Ltd"), False),
        (firm("Smith & Sons"), firm("Smith"), False),
    ],
)
def test_an_organisation_is_met_under_other_spellings_and_no_other_is(
    one: Organisation, other: Organisation, same: bool
) -> None:
    """S0.8.5."""
    assert bool(same_organisation(one, other)) == same
    assert same_organisation(one, other) == same_organisation(other, one)


def test_a_daughter_is_not_its_parent() -> None:
    """S0.8.5: whatever the two are called."""
    assert same_organisation(firm("Acme", id="top"), firm("Acme AB", id="low", parent="top")) is None


_NAMES = st.sampled_from(["", "Anna", "A.", "Kovács", "Kovacs", "Müller", "Mueller", "田中", "J. R.", "van Dijk", "Ö"])
_PEOPLE = st.builds(
    lambda given, family, middle, native, alias: Person(
        id=repr((given, family, middle, native, alias)), given=given or "x", family=family, middle=middle,
        native_name=native, aliases=(alias,) if alias else (),
    ),
    _NAMES, _NAMES, _NAMES, _NAMES, _NAMES,
)  # fmt: skip
_ORGANISATIONS = st.builds(
    lambda words, alias, country: Organisation(
        id=repr((words, alias, country)), name=" ".join(words), aliases=(alias,) if alias else (), country=country
    ),
    st.lists(
        st.sampled_from(["AB", "Volvo", "Trucks", "&", "and", "GmbH", "S.A.", "株式会社", "The", "Ö"]), min_size=1
    ),
    st.sampled_from(["", "Volvo", "SML", "AB"]),
    st.sampled_from(["", "SE", "DE"]),
)


@given(_PEOPLE, _PEOPLE)
def test_matching_people_is_symmetric(one: Person, other: Person) -> None:
    """S0.8.5."""
    assert same_person(one, other) == same_person(other, one)
    assert same_person(one, one) is SameBecause.RECORD


@given(_ORGANISATIONS, _ORGANISATIONS)
def test_matching_organisations_is_symmetric(one: Organisation, other: Organisation) -> None:
    """S0.8.5."""
    assert same_organisation(one, other) == same_organisation(other, one)


# --- Periods


@pytest.mark.parametrize(
    ("one", "other", "together", "since", "until"),
    [
        (("2010", "2014"), ("2012", "2018"), Together.YES, "2012", "2014"),
        (("2010", ""), ("2012-04", ""), Together.YES, "2012-04", None),
        (("2010", "2012"), ("2012", "2015"), Together.MAYBE, "2012", "2012"),
        (("2010", "2012-03"), ("2012-04", ""), Together.NO, None, None),
        (("2010", "2012-04-30"), ("2012-04-30", ""), Together.YES, "2012-04-30", "2012-04-30"),
        (("", "2014"), ("2012", ""), Together.YES, "2012", "2014"),
        (("2012", "2012"), ("2010", "2015"), Together.YES, "2012", "2012"),
        (("", "2014"), ("2010", "2011"), Together.MAYBE, "2010", "2011"),
        (("", ""), ("2010", "2011"), Together.UNKNOWN, None, None),
        (("2010", ""), ("", "2009"), Together.NO, None, None),
    ],
)
def test_periods_meet_as_far_as_their_dates_can_tell(
    one: tuple[str, str], other: tuple[str, str], together: Together, since: str | None, until: str | None
) -> None:
    """S0.8.5: partial dates; nothing is claimed that the year alone does not say."""
    for meets in (overlap(at("a", "x", *one), at("b", "x", *other)), overlap(at("b", "x", *other), at("a", "x", *one))):
        assert meets.together == together
        assert (str(meets.since) if meets.since else None, str(meets.until) if meets.until else None) == (since, until)


# --- Grounds


@pytest.mark.parametrize("kind", AffiliationKind)
def test_where_both_were_is_common_ground(kind: AffiliationKind) -> None:
    """S0.8.5: employer, school, client, board, member, place; met although the organisation is spelt differently."""
    here, there = firm("Älv & Sø AB", id="here"), firm("Alv and So", id="there")
    careers = at("me-person", "here", "2010", "2014", type=kind), at("them", "there", "2012", "", type=kind)
    (ground,) = grounds(the_case(here, there, *careers))
    assert (ground.kind.value, ground.shared, ground.ours, ground.theirs) == (kind.value, here.name, *careers)
    assert ground.overlap
    assert (ground.overlap.together, ground.person) == (Together.YES, "them")


def test_meeting_there_is_stronger_than_having_been_there() -> None:
    """S0.8.5."""
    school = firm("Chalmers", id="s")
    strengths = [
        grounds(the_case(school, at("me-person", "s", "2000", "2005"), at("them", "s", *period)))[0].strength
        for period in (("2001", "2003"), ("2005", "2009"), ("2010", "2012"))
    ]
    assert strengths == [4, 3, 2]


VOLVO = firm("Volvo Group", id="group")
TRUCKS, CARS = firm("Volvo Trucks", id="trucks", parent="group"), firm("Volvo Cars", id="cars")


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((TRUCKS, CARS, at("me-person", "trucks"), at("them", "cars")), []),
        ((VOLVO, TRUCKS, at("me-person", "trucks"), at("them", "group")), [(GroundKind.GROUP, "Volvo Group")]),
        (
            (TRUCKS, at("me-person", "trucks"), at("them", "trucks", type=AffiliationKind.SCHOOL)),
            [(GroundKind.ORGANISATION, "Volvo Trucks")],
        ),
        ((at("me-person", "their-firm", type=AffiliationKind.CLIENT), at("them", "their-firm")), []),
        ((TRUCKS, at("me-person", "trucks")), []),
        ((tie("me-person", "them", type=TieKind.FAMILY),), [(GroundKind.FAMILY, "Nadia Kovács")]),
    ],
)
def test_grounds_of_careers_and_kin(records: tuple[Record, ...], expected: list[tuple[GroundKind, str]]) -> None:
    """S0.8.5: no false merging, and being their client is no common ground."""
    assert found(*records) == expected


def test_a_nephew_at_our_school() -> None:
    """S0.8.5: in some cultures that is enough; he is asked first."""
    school, nephew = firm("Chalmers", id="s"), Person(id="n", given="Bela", family="Nagy")
    schooling = [at(who, "s", type=AffiliationKind.SCHOOL) for who in ("me-person", "n")]
    (ground,) = grounds(the_case(school, nephew, tie("n", "them", type=TieKind.FAMILY), *schooling))
    assert (ground.kind, ground.through, ground.ask_first) == (GroundKind.RELATIVE, "n", True)


def test_surname_town_and_language() -> None:
    """S0.8.5: small things that one may ask about."""
    other = Person(id="o", given="Åsa", family="Bergstrom", place="Oslo", country="NO", languages=("sv-SE", "nb"))
    us = Person(id="me-person", given="Elin", family="Bergström", place="OSLO", languages=("sv", "de"))
    records = {Person: (us, other), Profile: (PROFILE,), Member: (Member(id="m", counterpart="c", person="o"),)}
    dossier = Dossier(counterpart=Counterpart(id="c", name="Acme"), records=MappingProxyType(records))
    kinds = {(each.kind, each.shared) for each in grounds(case(dossier, None, NOW))}
    assert kinds == {(GroundKind.SURNAME, "Bergstrom"), (GroundKind.TOWN, "Oslo"), (GroundKind.LANGUAGE, "sv")}


SHARED = firm("Shared", id="x")


def deal(one: str, other: str, kind: BusinessTieKind = BusinessTieKind.CLIENT) -> BusinessTie:
    return BusinessTie(id=f"{one}-{other}", organisation=one, other=other, type=kind)


@pytest.mark.parametrize(
    ("deals", "kinds"),
    [
        ((deal("our-firm", "x"), deal("their-firm", "x")), [GroundKind.SHARED_CLIENT]),
        ((deal("x", "our-firm", BusinessTieKind.SUPPLIER), deal("their-firm", "x")), [GroundKind.SHARED_CLIENT]),
        ((deal("x", "our-firm"), deal("x", "their-firm")), [GroundKind.SHARED_SUPPLIER]),
        ((deal("our-firm", "x"), deal("x", "their-firm")), []),
        ((deal("our-firm", "x", BusinessTieKind.COMPETITOR), deal("their-firm", "x", BusinessTieKind.COMPETITOR)), []),
        ((deal("our-firm", "their-firm"),), []),
    ],
)
def test_shared_clients(deals: tuple[BusinessTie, ...], kinds: list[GroundKind]) -> None:
    """S0.8.5: told from whichever side the tie was noted."""
    assert [kind for kind, _ in found(SHARED, *deals)] == kinds


@pytest.mark.parametrize(
    ("text", "values", "meets"),
    [
        ("Swimming in cold water", {}, True),
        ("Plays chess on Thursdays", {}, True),
        ("Sees the world by train", {}, False),
        ("Swimming in cold water", {"sensitive": Sensitive.HEALTH}, False),
        ("Swimming in cold water", {"topic": Topic.AVOID}, False),
    ],
)
def test_interests(text: str, values: dict[str, Any], meets: bool) -> None:
    """S0.5, S0.8.5: what both like to talk about, and nothing sensitive."""
    fact = Fact(**{"id": "f", "counterpart": "c", "topic": Topic.SMALL_TALK, "text": text, **values})
    assert found(fact) == ([(GroundKind.INTEREST, text)] if meets else [])


def test_everyday_words_are_no_interest() -> None:
    """S0.5."""
    assert not same_topic("sea swimming before work", "she works before breakfast")


def test_an_unlisted_friend_is_found_and_asked_first() -> None:
    """S0.8.5, S1.4."""
    friend = Person(id="f", given="Maria", family="Andersson")
    (ground,) = grounds(the_case(friend, tie("f", "me-person", 4), tie("them", "f", 2)))
    assert (ground.kind, ground.through, ground.strength, ground.ask_first) == (
        GroundKind.UNLISTED_CONTACT,
        "f",
        2,
        True,
    )


@pytest.mark.parametrize("mention", [Mention.EARLY, Mention.ALLOWED, Mention.ASK_FIRST])
def test_a_mutual_contact_says_whether_it_may_be_mentioned(mention: Mention) -> None:
    """S0.8.5."""
    friend = Person(id="f", given="Maria", family="Andersson")
    contact = MutualContact(id="mc", counterpart="c", person="f", knows="them", strength=3, mention=mention)
    dossier_case = the_case(friend, contact)
    (ground,) = grounds(dossier_case)
    assert (ground.mention, ground.ask_first) == (mention, mention is Mention.ASK_FIRST)
    (path,) = paths(dossier_case)
    assert (path.people, path.strength) == (("me-person", "f", "them"), 3)
    assert path.ask_first == (("f",) if mention is Mention.ASK_FIRST else ())


# --- The way to a person

A, B, C = (Person(id=name, given=name * 3, family=name * 4) for name in "abc")


@pytest.mark.parametrize(
    ("ties", "people", "strength"),
    [
        ([tie("me-person", "them", 5)], None, None),
        ([tie("a", "me-person", 3), tie("them", "a", 3)], "a", 3),
        ([tie("a", "me-person", 1), tie("them", "a", 5), tie("b", "me-person", 2), tie("them", "b", 2)], "b", 2),
        ([tie("a", "me-person", 4), tie("b", "a", 4), tie("them", "b", 4),
          tie("c", "me-person", 3), tie("them", "c", 5)], "ab", 4),
        ([tie("a", "me-person", 4), tie("b", "a", 4), tie("them", "b", 4),
          tie("c", "me-person", 4), tie("them", "c", 4)], "c", 4),
        ([tie("b", "me-person", 2), tie("them", "b", 2), tie("a", "me-person", 2), tie("them", "a", 2)], "a", 2),
        ([tie("b", "me-person", 2), tie("them", "b", 3), tie("a", "me-person", 2), tie("them", "a", 2)], "b", 2),
        ([tie("me-person", "a", 4), tie("a", "them", 2)], "a", 2),
        ([tie("me-person", "a", 5), tie("a", "me-person", 1, id="back"), tie("them", "a", 5)], "a", 1),
        ([tie("me-person", "a"), tie("a", "them", 5)], "a", 0),
        ([tie("a", "me-person", 5)], None, None),
    ],
)  # fmt: skip
def test_the_strongest_weakest_link_leads_then_the_shortest_way(
    ties: list[Tie], people: str | None, strength: int | None
) -> None:
    """S0.8.5, S1.4: the word of whoever vouches goes before what we think of them."""
    for order in (ties, ties[::-1]):
        path = shortest_path(Network(gathered(A, B, C, *order)), "me-person", "them")
        assert (path.people if path else None) == (("me-person", *people, "them") if people else None)
        assert (path.strength if path else None) == strength


def test_one_person_with_two_records_is_one_step() -> None:
    """S0.8.5: names spelt differently still meet on the way."""
    again = Person(id="z", given="AAAA", family="ÁAA")
    path = shortest_path(
        Network(gathered(A, again, tie("a", "me-person", 3), tie("them", "z", 3))), "me-person", "them"
    )
    assert path
    assert path.people == ("me-person", "a", "them")
    assert path.facts == ("ties/a-me-person", "ties/them-z")


# --- Silence

_IDS = ["me-person", "them", "a", "b", "quiet", "alias"]
_QUIET = Person(id="quiet", given="Quentin", family="Quietus")
_ALIAS = Person(id="alias", given="Q.", family="Quiétus")
_HOUSE = (firm("House", id="house"), firm("Quietus & Sons", id="named", native_name="静"))
_ties = st.builds(
    lambda pair, strength, kind, how: tie(*pair, strength, type=kind, how=how, id=repr((pair, strength, kind, how))),
    st.permutations(_IDS).map(lambda ids: ids[:2]),
    st.none() | st.integers(1, 5),
    st.sampled_from(TieKind),
    st.sampled_from(["", "met through Quentin Quietus", "shared a bench"]),
)
_careers = st.builds(
    lambda who, where, kind, role: at(who, where, "2010", type=kind, role=role, id=repr((who, where, kind, role))),
    st.sampled_from(_IDS), st.sampled_from(["house", "named"]), st.sampled_from(AffiliationKind),
    st.sampled_from(["", "deputy of QUIETUS", "clerk"]),
)  # fmt: skip
_contacts = st.builds(
    lambda who, knows, mention: MutualContact(
        id=repr((who, knows, mention)), counterpart="c", person=who, knows=knows, mention=mention
    ),
    st.sampled_from(["a", "b", "quiet"]), st.sampled_from(["them", "quiet", "b"]), st.sampled_from(Mention),
)  # fmt: skip


@given(
    st.lists(_ties, max_size=12, unique_by=lambda each: each.id),
    st.lists(_careers, max_size=8, unique_by=lambda each: each.id),
    st.lists(_contacts, max_size=4, unique_by=lambda each: each.id),
)
def test_nothing_of_a_never_contact_is_in_any_result(
    ties: list[Tie], careers: list[Affiliation], contacts: list[MutualContact]
) -> None:
    """S0.8.5: neither by id, nor by name, nor under another record that may be the same person, nor on the way."""
    never = MutualContact(id="n", counterpart="c", person="quiet", mention=Mention.NEVER)
    here = the_case(A, B, _QUIET, _ALIAS, *_HOUSE, *ties, *careers, *contacts, never)
    said = repr((grounds(here), paths(here), findings(here))).casefold()
    for word in ("quiet", "quentin", "quiét", "'alias'"):
        assert word not in said


def test_never_holds_where_another_entry_allows() -> None:
    """S0.8.5: the stricter entry counts."""
    entries = [
        MutualContact(id=mention.value, counterpart="c", person="a", knows="them", mention=mention)
        for mention in (Mention.EARLY, Mention.NEVER)
    ]
    assert findings(the_case(A, *entries)) == ()


# --- Findings


def test_without_facts_there_is_no_finding() -> None:
    """S0.8.5: nothing is invented; nor is there common ground of somebody unknown."""
    assert findings(the_case()) == ()
    bare = Dossier(counterpart=COUNTERPART, records=MappingProxyType({Person: (THEM,)}))
    assert findings(case(bare, None, NOW)) == ()


SAMPLE = sample_desk(date(2026, 6, 1))


def sample_dossier(counterpart: Counterpart) -> Dossier:
    mine = [each for each in SAMPLE if getattr(each, "counterpart", counterpart.id) == counterpart.id]
    kinds = {type(each) for each in mine}
    records = {kind: tuple(each for each in mine if type(each) is kind) for kind in kinds}
    return Dossier(counterpart=counterpart, records=MappingProxyType(records))


@pytest.mark.parametrize("counterpart", [each for each in SAMPLE if isinstance(each, Counterpart)], ids=lambda c: c.id)
def test_the_sample_desk_reads_well_and_keeps_silent(counterpart: Counterpart) -> None:
    """S0.8.5, S1.4: each finding stands on records, has its words, and names nobody who must not be named."""
    dossier, words = sample_dossier(counterpart), Words("en")
    known = {f"{each.kind}/{each.id}" for each in SAMPLE}
    silent = {each.person for each in dossier.all(MutualContact) if each.mention is Mention.NEVER}
    names = {each.name for each in dossier.all(Person) if each.id in silent}
    for finding in findings(case(dossier, None, NOW)):
        values = {key: str(value) for key, value in finding.values.items()}
        said = words(f"finding-{finding.code}", **values)
        assert finding.facts
        assert set(finding.facts) <= known
        assert said == " ".join(said.split())
        assert not [name for name in names if name in said]
        assert not any(isinstance(value, Decimal) for value in finding.values.values())


@pytest.mark.parametrize("code", [*(f"common-{kind.value}" for kind in GroundKind), "common-path"])
@pytest.mark.parametrize("together", Together)
@pytest.mark.parametrize("period", ["between", "year", "since", "until", "none"])
def test_every_code_has_its_sentence(code: str, together: Together, period: str) -> None:
    """S0.8.5: in every form, without a double space or a comma astray."""
    values = dict.fromkeys(("name", "shared", "who", "since", "until", "way", "steps", "strength"), "Xy")
    for mention in ("early", "allowed", "ask_first", "none"):
        said = Words("en")(f"finding-{code}", together=together.value, period=period, mention=mention, **values)
        assert said == " ".join(said.split())
        assert " ," not in said
        assert " ;" not in said
        assert ".." not in said
