"""People: who the user is, and the sheet of one person."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Tie
from trustdesk.operations.editing import keep
from trustdesk.operations.me import introduce_me, who_am_i
from trustdesk.operations.people import (
    PeopleWish,
    organisation_lines,
    organisation_sheet,
    people_numbers,
    person_lines,
    person_sheet,
)
from trustdesk.store.vault import Vault, open_vault


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """The user, a friend, and Ann at the table of Acme, whom the friend knows."""
    with open_vault(vault_path, create=True) as opened:
        me = introduce_me(opened, "Elin", "Berg", "your own name").value
        keep(
            opened,
            Person(id="ann", given="Ann", family="Rydell"),
            Person(id="friend", given="Jonas", family="Hjelm"),
            Organisation(id="acme", name="Acme AB"),
            Organisation(id="old", name="Old AB"),
            Counterpart(id="acme", name="Acme", organisation="acme"),
            Member(id="seat", counterpart="acme", person="ann", role="buyer"),
            Affiliation(id="past", person="ann", organisation="old", until=PartialDate(2019)),
            Affiliation(id="now", person="ann", organisation="acme", role="head of buying"),
            Tie(id="mine", person="friend", other=me.person, strength=4),
            Tie(id="theirs", person="ann", other="friend", strength=3),
            BusinessTie(id="deal", organisation="acme", other="old"),
            words="a small network",
        )
        yield opened


def test_who_the_user_is_is_one_step_of_undo(vault_path: Path) -> None:
    with open_vault(vault_path, create=True) as vault:
        assert who_am_i(vault).profile is None
        introduce_me(vault, " Elin ", "Berg", "your own name")
        me = who_am_i(vault)
        assert me.person is not None
        assert (me.person.given, me.person.family) == ("Elin", "Berg")
        vault.undo()
        assert who_am_i(vault).person is None


def test_the_list_tells_the_user_apart(vault: Vault) -> None:
    lines = person_lines(vault, people_numbers(vault, PeopleWish(containing="berg")))
    assert [(line.person.name, line.is_me) for line in lines.values()] == [("Elin Berg", True)]


def test_organisations_are_listed_instead(vault: Vault) -> None:
    numbers = people_numbers(vault, PeopleWish(organisations=True))
    assert [organisation_lines(vault, numbers)[number].name for number in numbers] == ["Acme AB", "Old AB"]


def test_a_sheet_gathers_what_is_around_a_person(vault: Vault) -> None:
    sheet = person_sheet(vault, "ann")
    assert sheet is not None
    assert [each.name for each in sheet.careers] == ["Acme AB", "Old AB"]
    assert [each.name for each in sheet.ties] == ["Jonas Hjelm"]
    assert [(each.name, each.role) for each in sheet.tables] == [("Acme", "buyer")]
    assert not sheet.is_me


def test_the_way_to_a_person_leads_over_who_vouches(vault: Vault) -> None:
    sheet = person_sheet(vault, "ann")
    assert sheet is not None
    assert sheet.introduction is not None
    assert sheet.introduction.names == ("Elin Berg", "Jonas Hjelm", "Ann Rydell")
    assert (sheet.introduction.strength, sheet.introduction.ask_first) == (3, ("Jonas Hjelm",))


def test_whom_the_user_knows_needs_no_introduction(vault: Vault) -> None:
    sheet = person_sheet(vault, "friend")
    assert sheet is not None
    assert (sheet.known, sheet.introduction) == (True, None)


def test_nobody_who_must_never_be_mentioned_is_on_a_way_whatever_the_dossier_that_says_so(vault: Vault) -> None:
    keep(
        vault,
        Counterpart(id="other", name="Other"),
        MutualContact(id="never", counterpart="other", person="friend", mention=Mention.NEVER),
        words="mutual contact",
    )
    sheet, friend = person_sheet(vault, "ann"), person_sheet(vault, "friend")
    assert sheet is not None
    assert friend is not None
    assert sheet.introduction is None
    assert friend.never
    assert [each.name for each in friend.contacts] == ["Other"]


def test_the_sheet_of_an_organisation_names_its_people_and_deals(vault: Vault) -> None:
    sheet = organisation_sheet(vault, "acme")
    assert sheet is not None
    assert [each.name for each in sheet.careers] == ["Ann Rydell"]
    assert [each.name for each in sheet.ties] == ["Old AB"]
    assert [each.name for each in sheet.tables] == ["Acme"]


def test_a_sheet_of_nobody_is_none(vault: Vault) -> None:
    assert person_sheet(vault, "nobody") is None
    assert organisation_sheet(vault, "nobody") is None
