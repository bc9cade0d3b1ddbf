"""Reading: order, conditions, dossiers and heads."""

import pytest

from tests.store.records import dossier_of
from trustdesk.domain.counterparts import Counterpart, CounterpartType
from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.errors import UserError
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.heads import CounterpartHead
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.people import Affiliation, Organisation, Person, Profile
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Record
from trustdesk.domain.terms import Term
from trustdesk.store.vault import Vault


def _put(vault: Vault, *records: Record) -> None:
    with vault.write("test") as writer:
        for record in records:
            writer.put(record)


def test_get_answers_with_the_record_or_none(filled: Vault) -> None:
    with filled.read() as reader:
        assert reader.get(Fact, "acme-fact1") == Fact(id="acme-fact1", counterpart="acme", text="fact 1 of acme")
        assert reader.get(Fact, "no such") is None


def test_records_come_in_the_users_order(vault: Vault) -> None:
    facts = [Fact(id=name, counterpart="c", text=name) for name in "zyx"]
    _put(vault, Counterpart(id="c", name="C"), *facts)
    with vault.write("moved") as writer:
        writer.put(facts[2], position=-1)
    with vault.read() as reader:
        assert [fact.id for fact in reader.all(Fact)] == ["x", "z", "y"]
        assert [fact.id for fact in reader.where(Fact, counterpart="c")] == ["x", "z", "y"]
        assert [fact.id for fact in reader.dossier("c").all(Fact)] == ["x", "z", "y"]


def test_where_knows_words_yes_and_no_and_none(vault: Vault) -> None:
    _put(
        vault,
        Counterpart(id="c", name="C"),
        Fact(id="a", counterpart="c", text="a", topic=Topic.AVOID, eyes_only=True),
        Fact(id="b", counterpart="c", text="b"),
        Term(id="t", text="slot"),
        Term(id="u", text="slot", counterpart="c"),
    )
    with vault.read() as reader:
        assert [fact.id for fact in reader.where(Fact, topic=Topic.AVOID, eyes_only=True)] == ["a"]
        assert [fact.id for fact in reader.where(Fact, eyes_only=False, counterpart="c")] == ["b"]
        assert [term.id for term in reader.where(Term, counterpart=None)] == ["t"]
        with pytest.raises(KeyError):
            reader.where(Fact, no_such_field=1)
        with pytest.raises(KeyError):
            reader.where(Meeting, attendees=("p",))


def test_a_dossier_holds_all_of_its_counterpart_and_nothing_of_another(filled: Vault) -> None:
    with filled.read() as reader:
        dossier = reader.dossier("acme")
    found = {record.key for records in dossier.records.values() for record in records}
    assert found == {record.key for record in dossier_of("acme")}
    assert dossier.counterpart.name == "acme AB"
    assert list(dossier.records) == [kind for kind in KINDS if kind in dossier.records]


def test_a_dossier_brings_the_terms_of_its_industry_and_the_user(filled: Vault) -> None:
    _put(
        filled,
        Term(id="shared", text="path", industry="rail"),
        Term(id="other", text="berth", industry="shipping"),
        Term(id="bolts", text="nut", industry="rail", counterpart="bolt"),
        Organisation(id="ours", name="We"),
        Person(id="i", given="Kim"),
        Affiliation(id="job", person="i", organisation="ours"),
        Profile(id="me", person="i"),
    )
    with filled.read() as reader:
        dossier = reader.dossier("acme")
    assert [term.id for term in dossier.all(Term)] == ["acme-term", "shared"]
    assert dossier.me is not None
    assert dossier.find(Person, "i")
    assert dossier.find(Affiliation, "job")
    assert dossier.find(Organisation, "ours")


def test_a_dossier_that_is_not_there_is_said_so(vault: Vault) -> None:
    with pytest.raises(UserError, match="no counterpart “ghost”"), vault.read() as reader:
        reader.dossier("ghost")


def test_heads_name_the_organisation(filled: Vault) -> None:
    with filled.read() as reader:
        assert reader.counterparts()[0] == CounterpartHead(
            id="acme",
            name="acme AB",
            type=CounterpartType.ORGANISATION,
            relation=Counterpart(id="c", name="C").relation,
            internal=False,
            industry="rail",
            summary="",
            organisation="acme Rail",
            country="SE",
        )
        assert [head.id for head in reader.counterparts()] == ["acme", "bolt"]
        assert reader.count(Counterpart) == 2


def test_everything_comes_parents_first(filled: Vault) -> None:
    with filled.read() as reader:
        found = list(reader.everything())
    assert {record.key for record in found} == {record.key for name in ("acme", "bolt") for record in dossier_of(name)}
    assert [type(record) for record in found] == sorted((type(record) for record in found), key=KINDS.index)


def test_a_reader_sees_one_moment(filled: Vault) -> None:
    with filled.read() as reader:
        before = reader.count(Promise)
        with filled.write("removed meanwhile") as writer:
            writer.remove(Counterpart, "acme")
        assert reader.count(Promise) == before == 2
        assert reader.get(Counterpart, "acme") is not None
