"""Which country somebody means."""

import pytest

from trustdesk.domain.errors import UserError
from trustdesk.operations.place_finding import find_place

MEANT = {
    "SE": "SE", "se": "SE", "Sweden": "SE", "sweden ": "SE", "swed": "SE", "uk": "GB", "England": "GB", "USA": "US",
    "United States": "US", "Holland": "NL", "ivory coast": "CI", "Côte d'Ivoire": "CI", "cote d’ivoire": "CI",
    "türkiye": "TR", "Turkey": "TR", "nordic": "nordic", "Nordic region": "nordic", "guinea": "GN", "Niger": "NE",
    "Dubai": "AE", "sharjah": "AE", "johor": "MY", "persia": "IR", "siam": "TH", "texas": "US",
    "georgia": "GE", "hong kong": "HK", "in": "IN", "no": "NO",
}  # fmt: skip


@pytest.mark.parametrize("typed", MEANT)
def test_what_is_typed_leads_to_a_country(typed: str) -> None:
    assert find_place(typed).code == MEANT[typed]


def test_the_part_that_was_asked_for_is_said() -> None:
    assert find_place("johor").part == "Johor"
    assert find_place("malaysia").part == find_place("georgia").part == ""


@pytest.mark.parametrize(
    ("typed", "named"), [("korea", ("KP", "KR")), ("congo", ("CD", "CG")), ("swedish", ("FI", "SE"))]
)
def test_what_may_be_several_is_asked_back(typed: str, named: tuple[str, ...]) -> None:
    with pytest.raises(UserError) as told:
        find_place(typed)
    for code in named:
        assert f"({code})" in str(told.value)


@pytest.mark.parametrize("typed", ["", " ", "atlantis", "ZZ", "%"])
def test_what_is_nowhere_is_a_sentence(typed: str) -> None:
    with pytest.raises(UserError, match="There is no country or region"):
        find_place(typed)
