"""A new counterpart with its person and organisation, and those who may be the same."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart, CounterpartType, Relation
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.people import Organisation, Person, Profile
from trustdesk.operations.counterparts import (
    NewDossier,
    add_counterpart,
    person_named,
    similar_counterparts,
)
from trustdesk.operations.me import knows_me
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    with open_vault(vault_path, create=True) as opened:
        yield opened


def _similar(vault: Vault, name: str) -> list[str]:
    return [each.head.name for each in similar_counterparts(vault, name, NOW)]


def test_a_person_comes_with_their_organisation_in_one_step(vault: Vault) -> None:
    new = NewDossier(
        name="Anna Kovács",
        type=CounterpartType.PERSON,
        relation=Relation.SUPPLIER,
        organisation="ACHNA",
        country="HU",
        my_name="Ida Norrvåg",
        my_organisation="Norrvåg AB",
    )
    counterpart = add_counterpart(vault, new).value
    with vault.read() as reader:
        dossier = reader.dossier(counterpart)
        person = dossier.find(Person, dossier.counterpart.person)
        organisation = dossier.find(Organisation, dossier.counterpart.organisation)
        assert person is not None
        assert organisation is not None
        assert (person.given, person.family, person.country) == ("Anna", "Kovács", "HU")
        assert (organisation.name, organisation.country) == ("ACHNA", "")
        assert dossier.counterpart.relation is Relation.SUPPLIER
    assert knows_me(vault)
    vault.undo()
    with vault.read() as reader:
        assert [reader.count(kind) for kind in (Counterpart, Person, Organisation, Profile)] == [0, 0, 0, 0]


def test_an_organisation_comes_with_whom_one_speaks_to(vault: Vault) -> None:
    counterpart = add_counterpart(vault, NewDossier(name="ACHNA", person="Kovács, Anna", country="HU")).value
    with vault.read() as reader:
        found = reader.get(Counterpart, counterpart)
        people, organisations = reader.all(Person), reader.all(Organisation)
    assert found is not None
    assert [(each.given, each.family) for each in people] == [("Anna", "Kovács")]
    assert [(each.id, each.name, each.country) for each in organisations] == [(found.organisation, "ACHNA", "HU")]
    assert not knows_me(vault)


def test_who_is_known_by_that_name_is_not_made_twice(vault: Vault) -> None:
    for name in ("ACHNA", "ACHNA North"):
        add_counterpart(vault, NewDossier(name=name, type=CounterpartType.GROUP, organisation="ACHNA"))
    with vault.read() as reader:
        assert reader.count(Organisation) == 1


def test_a_country_that_is_none_is_refused_and_nothing_is_written(vault: Vault) -> None:
    with pytest.raises(InvalidValue):
        add_counterpart(vault, NewDossier(name="A", country="xyz"))
    with vault.read() as reader:
        assert reader.count(Counterpart) == 0


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Anna Kovács", ("Anna", "Kovács")),
        ("Kovács, Anna Mária", ("Anna Mária", "Kovács")),
        ("Madonna", ("Madonna", "")),
        ("  Anna  Mária  Kovács ", ("Anna Mária", "Kovács")),
    ],
)
def test_a_name_is_read_as_it_is_typed(typed: str, parts: tuple[str, str]) -> None:
    person = person_named(typed)
    assert (person.given, person.family) == parts


def test_other_spellings_of_a_name_are_noticed(vault: Vault) -> None:
    for name in ("Anna Kovács", "Luban Airways AB", "Anna Berg"):
        add_counterpart(vault, NewDossier(name=name))
    for typed in ("anna kovacs", "Kovács Anna", "Kovács, Anna", "A. Kovács"):
        assert _similar(vault, typed) == ["Anna Kovács"], typed
    assert _similar(vault, "luban airways") == ["Luban Airways AB"]
    assert _similar(vault, "Anna") == []
    assert _similar(vault, "") == []
