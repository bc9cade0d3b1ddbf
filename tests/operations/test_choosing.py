"""What a field offers while one types: near ones first, spellings forgiven, nothing of another dossier."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.issues import Issue
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Organisation, Person
from trustdesk.operations.choosing import can_be_made, choices, chosen, make_record
from trustdesk.operations.code_choosing import Codes, code_choices, codes_chosen
from trustdesk.store.vault import Vault, open_vault


@pytest.fixture
def vault(vault_path: Path) -> Vault:
    vault = open_vault(vault_path, create=True, clock=lambda: datetime(2026, 6, 3, tzinfo=UTC))
    with vault.write("some people") as writer:
        for number in range(30):
            writer.put(Person(id=f"anna{number}", given="Anna", family=f"Berg {number}"))
        writer.put(Person(id="asa", given="Åsa", family="Sjöberg"))
        writer.put(Organisation(id="mills", name="Acme Mills"))
        for counterpart in ("acme", "other"):
            writer.put(Counterpart(id=counterpart, name=counterpart, organisation="mills"))
            writer.put(Negotiation(id=f"n-{counterpart}", counterpart=counterpart, title=f"Contract of {counterpart}"))
            writer.put(Issue(id=f"i-{counterpart}", negotiation=f"n-{counterpart}", title="Price"))
        writer.put(Member(id="m", counterpart="acme", person="anna29"))
    return vault


def test_people_of_the_dossier_come_first(vault: Vault) -> None:
    assert choices(vault, "people", "", "acme")[0].id == "anna29"
    assert [each.id for each in choices(vault, "people", "berg", "acme", limit=2)] == ["anna29", "anna0"]
    assert len(choices(vault, "people", "anna", "acme")) == 20


def test_spellings_meet(vault: Vault) -> None:
    assert [each.name for each in choices(vault, "people", "asa sjo")] == ["Åsa Sjöberg"]
    assert [each.id for each in choices(vault, "organisations", "acme")] == ["mills"]


@pytest.mark.parametrize(("kind", "found"), [("issues", "i-acme"), ("negotiations", "n-acme")])
def test_what_belongs_to_a_dossier_is_offered_only_there(vault: Vault, kind: str, found: str) -> None:
    assert [each.id for each in choices(vault, kind, "", "acme")] == [found]


def test_counterparts_are_found_by_what_is_typed(vault: Vault) -> None:
    assert [each.id for each in choices(vault, "counterparts", "oth")] == ["other"]


def test_ids_are_told_by_name_in_their_order(vault: Vault) -> None:
    assert [each.name for each in chosen(vault, "people", ("asa", "gone", "anna1"))] == ["Åsa Sjöberg", "Anna Berg 1"]


def test_a_name_makes_a_record_where_a_name_is_enough() -> None:
    person = make_record("people", "  Anna   van Dijk ")
    assert isinstance(person, Person)
    assert (person.given, person.family) == ("Anna", "van Dijk")
    assert isinstance(make_record("organisations", "Acme"), Organisation)
    assert make_record("negotiations", "Rent", "acme").counterpart == "acme"  # type: ignore[attr-defined]
    assert not can_be_made("promises")


@pytest.mark.parametrize(
    ("family", "typed", "code"),
    [
        (Codes.COUNTRIES, "swe", "SE"),
        (Codes.COUNTRIES, "SE", "SE"),
        (Codes.COUNTRIES, "turkiye", "TR"),
        (Codes.CURRENCIES, "swedish kr", "SEK"),
        (Codes.LANGUAGES, "brazilian", "pt-BR"),
        (Codes.ZONES, "stockholm", "Europe/Stockholm"),
        (Codes.ZONES, "new york", "America/New_York"),
    ],
)
def test_codes_are_found_by_name(family: Codes, typed: str, code: str) -> None:
    assert code_choices(family, typed, "en")[0].id == code


def test_a_code_without_a_name_is_called_by_itself() -> None:
    assert [each.name for each in codes_chosen(Codes.LANGUAGES, ("sv", "xx-Zzzz"), "en")] == ["Swedish", "xx-Zzzz"]
