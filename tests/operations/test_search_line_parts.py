"""The search line as something to click: its filters, one more, one less, and ways out of nothing."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart, Relation
from trustdesk.operations.editing import keep
from trustdesk.operations.search_line_parts import filters_in, ways_out, with_filter
from trustdesk.operations.searching import search_desk
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    with open_vault(vault_path, create=True) as opened:
        one = Counterpart(id="acme", name="Acme", summary="Maker of delivery trucks.", relation=Relation.SUPPLIER)
        keep(opened, one, words="one")
        yield opened


@pytest.mark.parametrize(
    ("typed", "held"),
    {
        "acme country:se truck": [("country:se", "acme truck ")],
        'with:"Åsa Sjöberg" -role:union': [
            ('with:"Åsa Sjöberg"', "-role:union "),
            ("-role:union", 'with:"Åsa Sjöberg" '),
        ],
        "country:": [],
        "https://acme.example 10:30 acme": [],
        "in:se": [("in:se", "")],
    }.items(),
)
def test_filters_of_a_line_and_what_remains_without_each(typed: str, held: list[tuple[str, str]]) -> None:
    assert [(each.text, each.line) for each in filters_in(typed)] == held


@pytest.mark.parametrize(
    ("typed", "text", "line"),
    [
        ("", "country:", "country:"),
        ("acme", "is:overdue", "acme is:overdue "),
        ("acme  ", "role:", "acme role:"),
        ("acme country:", "role:", "acme role:"),
        ("acme country:se", "role:", "acme country:se role:"),
    ],
)
def test_a_filter_is_put_at_the_end(typed: str, text: str, line: str) -> None:
    assert with_filter(typed, text) == line


@pytest.mark.parametrize(
    ("typed", "lines"),
    {
        "acme country:fr": ["acme "],
        "acme country:fr role:union": ["acme "],
        "acme -trucks": ["acme "],
        '"trucks delivery"': ["trucks delivery"],
        "qwxzzq": [],
        "": [],
    }.items(),
)
def test_a_way_out_leaves_out_what_finds_nothing(vault: Vault, typed: str, lines: list[str]) -> None:
    assert not search_desk(vault, typed, NOW)
    ways = ways_out(vault, typed, NOW)
    assert [each.line for each in ways] == lines
    assert all(each.found == ("Acme",) for each in ways)
