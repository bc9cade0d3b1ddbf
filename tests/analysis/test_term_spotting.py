"""Finding the names of terms in a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustdesk.analysis.term_spotting import spot, term_name


def _found(text: str, *names: str) -> list[str]:
    return [text[each.start : each.end] for each in spot(names, text)]


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("the Take-or-Pay clause", "take or pay", ["Take-or-Pay"]),
        ("two maintenance reserves", "maintenance reserve", ["maintenance reserves"]),
        ("PDPs are due", "PDP", ["PDPs"]),
        ("a PPA", "PPAs", ["PPA"]),
        ("FCAS revenues", "FCA", []),
        ("we ask you", "ASK", []),
        ("our ASK grew", "ASK", ["ASK"]),
        ("in turn they", "turn", []),
        ("a demurrager", "demurrage", []),
        ("Größe der Überliegegelder", "überliegegelder", ["Überliegegelder"]),
        ("関税率表を送る", "関税率表", ["関税率表"]),
    ],
)
def test_a_name_is_found_as_people_write_it(text: str, name: str, found: list[str]) -> None:
    assert _found(text, name) == found


def test_of_two_that_overlap_the_longer_is_found() -> None:
    assert _found("ACMI wet lease", "wet lease", "ACMI wet lease", "ACMI") == ["ACMI wet lease"]


@given(st.text(max_size=80), st.lists(st.text(max_size=12), max_size=5))
def test_any_text_and_any_names_will_do(text: str, names: list[str]) -> None:
    places = [(each.start, each.end) for each in spot(names, text)]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


def test_spellings_of_a_term_meet() -> None:
    assert term_name("Take-or-pay Clauses") == term_name("take or pay clause")
    assert term_name("FCAS") != term_name("FCA")
