"""Writing: all or nothing, what goes with what, and what is told about it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.store.records import dossier_of
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.errors import UserError
from trustdesk.domain.facts import Fact
from trustdesk.domain.issues import Issue, Position
from trustdesk.domain.meetings import Contact, Debrief, Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Profile, Tie
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party
from trustdesk.domain.terms import Term
from trustdesk.store.vault import Vault


def test_an_exception_leaves_nothing_behind(vault: Vault) -> None:
    def fail() -> None:
        with vault.write("broken") as writer:
            writer.put(Counterpart(id="c", name="C"))
            assert writer.get(Counterpart, "c")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with vault.read() as reader:
        assert reader.get(Counterpart, "c") is None
    assert vault.history() == ()


def test_changes_tell_what_was_changed_and_whose(filled: Vault) -> None:
    with filled.write("new words") as writer:
        writer.put(Fact(id="acme-fact1", counterpart="acme", text="otherwise"))
        writer.put(Fact(id="bolt-fact1", counterpart="bolt", text="fact 1 of bolt"))
    assert writer.changes.words == "new words"
    assert writer.changes.ids == {"facts": {"acme-fact1"}}
    assert writer.changes.counterparts == {"acme"}


def test_changes_find_the_dossiers_at_both_ends_of_a_tie(filled: Vault) -> None:
    with filled.write("who knows whom") as writer:
        writer.put(Tie(id="tie", person="acme-chief", other="bolt-chief"))
    assert writer.changes.counterparts == {"acme", "bolt"}
    with filled.write("who supplies whom") as writer:
        writer.put(BusinessTie(id="business", organisation="acme-org", other="bolt-org"))
    assert writer.changes.counterparts == {"acme", "bolt"}


@pytest.mark.parametrize(
    ("kind", "name", "owners"),
    [
        (Position, "walk", {"acme"}),
        (Issue, "price", {"acme"}),
        (Debrief, "debrief", {"acme"}),
        (Person, "chief", {"acme"}),
        (Organisation, "org", {"acme"}),
        (Organisation, "school", {"acme"}),
    ],
)
def test_changes_find_the_dossier_from_below(filled: Vault, kind: type, name: str, owners: set[str]) -> None:
    with filled.write("source noted") as writer:
        record = writer.get(kind, f"acme-{name}")
        field = "surprise" if kind is Debrief else "source"
        writer.put(replace(record, **{field: "the newspaper"}))
    assert writer.changes.counterparts == owners


def test_what_is_equal_is_no_operation(filled: Vault) -> None:
    before = filled.history()
    with filled.write("nothing new") as writer:
        for record in dossier_of("acme"):
            writer.put(record)
        writer.put(Fact(id="acme-fact1", counterpart="acme", text="there"))
        writer.put(Fact(id="acme-fact1", counterpart="acme", text="fact 1 of acme"))
    assert not writer.changes
    assert filled.history() == before


def test_another_form_of_an_equal_number_is_a_change(filled: Vault) -> None:
    with filled.write("two decimals") as writer:
        position = writer.get(Position, "acme-walk")
        assert position is not None
        writer.put(replace(position, low=Decimal("1.5000")))
    assert writer.changes.of("positions") == {"acme-walk"}


def test_a_parent_may_come_after_its_child(vault: Vault) -> None:
    with vault.write("upside down") as writer:
        for record in reversed(dossier_of("acme")):
            writer.put(record)
    with vault.read() as reader:
        assert reader.dossier("acme").all(Position)


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (Fact(id="f", counterpart="ghost", text="x"), "facts/f names counterparts/ghost as its counterpart"),
        (Contact(id="k", counterpart="acme", on=date(2027, 1, 1), people=("acme-chief", "gone")),
         "contacts/k names people/gone as its people"),
    ],
)  # fmt: skip
def test_a_reference_that_leads_nowhere_is_refused(filled: Vault, record: Fact | Contact, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence), filled.write("dangling") as writer:
        writer.put(record)
    with filled.read() as reader:
        assert reader.get(type(record), record.id) is None


def test_a_counterpart_goes_with_all_that_is_its_own(filled: Vault) -> None:
    with filled.write("removed") as writer:
        writer.remove(Counterpart, "acme")
    with filled.read() as reader:
        left = {record.key for record in reader.everything()}
    people = ("organisations", "people", "affiliations", "ties", "business_ties")
    own = {record.key for record in dossier_of("acme") if record.kind not in people}
    assert left == {record.key for name in ("acme", "bolt") for record in dossier_of(name)} - own
    assert writer.changes.of("terms") == {"acme-term"}


def test_a_negotiation_goes_with_its_issues_but_leaves_what_merely_mentions_it(filled: Vault) -> None:
    with filled.write("removed") as writer:
        writer.remove(Negotiation, "acme-talks")
    with filled.read() as reader:
        dossier = reader.dossier("acme")
    assert dossier.all(Issue) == dossier.all(Position) == ()
    assert dossier.all(Promise)[0].negotiation is None
    assert dossier.all(Meeting)[0].negotiation is None


def test_a_person_goes_with_ties_and_seats_and_out_of_every_list(filled: Vault) -> None:
    with filled.write("removed") as writer:
        writer.remove(Person, "acme-chief")
    with filled.read() as reader:
        dossier = reader.dossier("acme")
        assert not reader.where(Affiliation, person="acme-chief")
    assert dossier.all(Member) == dossier.all(Tie) == ()
    assert dossier.all(Meeting)[0].attendees == ("acme-friend",)
    assert dossier.all(Contact)[0].people == ("acme-friend",)
    filled.undo()
    with filled.read() as reader:
        assert reader.dossier("acme").all(Meeting)[0].attendees == ("acme-chief", "acme-friend")


def test_one_who_is_mentioned_twice_by_a_record_leaves_both_places(vault: Vault) -> None:
    first = Promise(id="1", counterpart="c", party=Party.OURS, text="a")
    second = Promise(id="2", counterpart="c", party=Party.OURS, text="b", renegotiated_to="1", person="p")
    with vault.write("made") as writer:
        for record in (Counterpart(id="c", name="C", person="p"), Person(id="p", given="P"), second, first):
            writer.put(record)
    with vault.write("removed") as writer:
        writer.remove(Person, "p")
        writer.remove(Promise, "1")
    with vault.read() as reader:
        assert reader.get(Promise, "2") == replace(second, renegotiated_to=None, person=None)


def test_the_user_is_not_removed_by_accident(filled: Vault) -> None:
    with filled.write("introduced") as writer:
        writer.put(Profile(id="me", person="acme-friend"))
    with pytest.raises(UserError, match="Jürgen Weiß is you"), filled.write("removed") as writer:
        writer.remove(Person, "acme-friend")
    with filled.write("removed") as writer:
        writer.remove(Profile, "me")
        writer.remove(Person, "acme-friend")


def test_what_is_not_there_cannot_be_removed(vault: Vault) -> None:
    with pytest.raises(UserError, match="no terms/t in the vault"), vault.write("removed") as writer:
        writer.remove(Term, "t")


def test_what_was_put_in_the_same_operation_can_be_removed(vault: Vault) -> None:
    with vault.write("there and back") as writer:
        writer.put(Term(id="t", text="slot"))
        writer.remove(Term, "t")
    assert not writer.changes
