"""Quick entry against a vault: who is meant, what is kept, and that one undo takes it back."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart, CounterpartType, Member
from trustdesk.domain.meetings import Contact, Meeting
from trustdesk.domain.people import Person, Profile
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party
from trustdesk.operations.entry import enter, understand
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def vault(vault_path: Path) -> Vault:
    vault = open_vault(vault_path, create=True, clock=lambda: NOW)
    with vault.write("some people") as writer:
        writer.put(Person(id="reyes", given="Inés", family="Reyes Ortiz"))
        writer.put(Person(id="sjoberg", given="Åsa", family="Sjöberg"))
        writer.put(Counterpart(id="reyes", name="Reyes Ortiz", type=CounterpartType.PERSON, person="reyes"))
        writer.put(Counterpart(id="acme", name="Acme Mills"))
        writer.put(Counterpart(id="acme-steel", name="Acme Steel"))
        writer.put(Member(id="m", counterpart="acme", person="sjoberg"))
        writer.put(Promise(id="p", counterpart="acme", party=Party.OURS, text="the tariff sheet"))
    return vault


def test_a_line_is_kept_and_undone_in_one_step(vault: Vault) -> None:
    understood = understand(vault, "promise Reyes: price list by thu, fri at the latest", NOW)
    assert understood.text == (
        "Promise to Reyes Ortiz: price list. Aim for Thursday 4 June 2026, Friday 5 June 2026 at the latest."
    )
    with vault.read() as reader:
        assert reader.count(Promise) == 1
    outcome = enter(vault, understood)
    assert outcome.changes.counterparts == {"reyes"}
    assert vault.history()[0].words == "promise"
    vault.undo()
    with vault.read() as reader:
        assert reader.count(Promise) == 1


@pytest.mark.parametrize(
    ("text", "counterpart"),
    [
        ("note reyes: x", "reyes"),
        ("note REYES ORTIZ: x", "reyes"),
        ("note acme mills: x", "acme"),
        ("note Sjoberg: x", "acme"),  # at their table, and without her dots
        ("note Åsa Sjöberg: x", "acme"),
        ("met Acme Steel for lunch", "acme-steel"),
        ("met Reyes Ortiz yesterday", "reyes"),
        ("promise Sjöberg the drawings by friday", "acme"),
    ],
)
def test_who_is_meant(vault: Vault, text: str, counterpart: str) -> None:
    assert understand(vault, text, NOW).counterpart == counterpart


def test_a_person_at_the_table_is_kept_with_it(vault: Vault) -> None:
    (contact,) = understand(vault, "met Sjöberg for lunch", NOW).records
    assert isinstance(contact, Contact)
    assert contact.people == ("sjoberg",)


def test_two_who_may_be_meant_are_offered(vault: Vault) -> None:
    understood = understand(vault, "note Acme: x", NOW)
    assert not understood.is_clear
    assert {each.id for each in understood.choices} == {"acme", "acme-steel"}
    assert "2" in understood.question
    assert understand(vault, "note Acme: x", NOW, chosen="acme").counterpart == "acme"


def test_nobody_of_that_name_is_asked_back(vault: Vault) -> None:
    understood = understand(vault, "note Nobody: x", NOW)
    assert "Nobody" in understood.question
    assert understood.records == ()


def test_the_open_dossier_is_meant_where_nobody_is_named(vault: Vault) -> None:
    assert understand(vault, "met for lunch today", NOW, chosen="acme").counterpart == "acme"


def test_an_open_promise_is_settled(vault: Vault) -> None:
    understood = understand(vault, "kept Acme Mills: tariff", NOW)
    enter(vault, understood)
    with vault.read() as reader:
        promise = reader.get(Promise, "p")
    assert promise is not None
    assert (promise.status, promise.done_on) == (PromiseStatus.KEPT, date(2026, 6, 3))
    assert "tariff" in understand(vault, "kept Acme Mills: tariff", NOW).question


def test_a_meeting_is_in_the_users_own_zone(vault: Vault) -> None:
    with vault.write("me") as writer:
        writer.put(Person(id="me", given="Eva"))
        writer.put(Profile(id="me", person="me", time_zone="Europe/Stockholm"))
    (meeting,) = understand(vault, "meeting Reyes: 9 december 10:00", NOW).records
    assert isinstance(meeting, Meeting)
    assert meeting.starts_at.isoformat() == "2026-12-09T10:00:00+01:00"


def test_a_person_may_be_named_in_any_way_that_no_text_breaks(vault: Vault) -> None:
    for name in ('"', "'; DROP TABLE", "*", "(", "NEAR", "å" * 300):
        assert not understand(vault, f"note {name}: x", NOW).is_clear
