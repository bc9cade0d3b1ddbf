"""Completing a filter: with values of this vault, best first, and the whole line that each leads to."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.terms import Term
from trustdesk.operations.completing_filters import complete_filter
from trustdesk.operations.editing import keep, remove
from trustdesk.operations.searching import search_desk
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 1, 14, 9, 0, tzinfo=UTC)


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """Two dossiers, one person at a table and one at none, a term of a dossier and a shared one."""
    with open_vault(vault_path, create=True) as opened:
        keep(
            opened,
            Organisation(id="rederi", name="Öresund Rederi", country="SE", industry="shipping"),
            Organisation(id="tokyo", name="株式会社東京", country="JP", industry="pumps and seals"),
            Organisation(id="idle", name="Sverker Idle", country="CH"),
            Person(id="asa", given="Åsa", family="Sjöberg"),
            Person(id="alone", given="Ås", family="Alone"),
            Counterpart(id="ferry", name="Ferry talks", organisation="rederi"),
            Counterpart(id="east", name="East", organisation="tokyo", industry="shipyards"),
            Member(id="seat", counterpart="ferry", person="asa"),
            Term(id="t", text="dead freight", counterpart="ferry"),
            Term(id="t2", text="demurrage"),
            words="a small desk",
        )
        yield opened


def _lines(vault: Vault, typed: str) -> list[str]:
    return [each.line for each in complete_filter(vault, typed, NOW)]


@pytest.mark.parametrize(
    ("typed", "lines"),
    {
        "country:s": ["country:se "],
        "truck country:swe": ["truck country:se "],
        "-country:jap": ["-country:jp "],
        "country:se": [],
        "country:sw -country:": ["country:sw -country:jp ", "country:sw -country:se "],
        "industry:sh": ["industry:shipping ", "industry:shipyards "],
        "industry:seals": ['industry:"pumps and seals" '],
        "with:as": ['with:"Åsa Sjöberg" '],
        'with:"asa sj': ['with:"Åsa Sjöberg" '],
        "with:fer": ['with:"Ferry talks" '],
        "org:東": ["org:株式会社東京 "],
        "term:de": ['term:"dead freight" '],
        "met:": ["met:2026-01 ", "met:2025-12 ", "met:2026 ", "met:<2026-01 ", "met:>2025-12 "],
        "next:2026-0": ["next:2026-01 ", "next:2026-02 "],
        "is:over": ["is:overdue "],
        "cou": ["country:"],
        "": [],
        "ferry": [],
        "country:se ": [],
        "https://se": [],
    }.items(),
)
def test_a_filter_goes_on_as_this_vault_has_it(vault: Vault, typed: str, lines: list[str]) -> None:
    assert sorted(_lines(vault, typed)) == sorted(lines)


@pytest.mark.parametrize("typed", ["country:", "industry:", "with:", "org:", "term:", "country:s", "with:s", "term:d"])
def test_what_is_offered_finds_something(vault: Vault, typed: str) -> None:
    lines = _lines(vault, typed)
    assert lines
    for line in lines:
        found = search_desk(vault, line, NOW)
        assert found.dossiers, line
        assert not found.problems


def test_a_country_says_its_name(vault: Vault) -> None:
    assert [(each.shown, each.meaning) for each in complete_filter(vault, "country:s", NOW)] == [
        ("country:se", "Sweden")
    ]


def test_no_more_than_wanted_are_offered(vault: Vault) -> None:
    assert len(complete_filter(vault, "with:", NOW, 1)) == 1


def test_what_begins_as_typed_comes_first(vault: Vault) -> None:
    keep(vault, Counterpart(id="last", name="Grand Ferry"), words="another")
    assert _lines(vault, "with:ferry") == ['with:"Ferry talks" ', 'with:"Grand Ferry" ']


def test_a_quote_in_a_name_does_not_break_the_line(vault: Vault) -> None:
    keep(vault, Counterpart(id="odd", name='Quirk "Q" Co'), words="an odd one")
    [line] = _lines(vault, "with:qui")
    assert [hit.counterpart for hit in search_desk(vault, line, NOW).dossiers] == ["odd"]


def test_who_was_removed_is_offered_no_more(vault: Vault) -> None:
    remove(vault, "members", "seat", words="removal of a seat")
    assert _lines(vault, "with:as") == []
