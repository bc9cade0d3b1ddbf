"""Countries by what people call them."""

import pytest

from tests.reference.country_lines import HEAD, lines
from trustdesk.paths import resource
from trustdesk.reference.called_countries import called_also, codes_called, names_of

_SAME = 0.97
"""Which part of the lines has to be as CLDR is now: each of its versions renames a few."""


@pytest.mark.parametrize(
    ("called", "codes"),
    [
        ("se", ("se",)),
        ("sweden", ("se",)),
        ("swe", ("se",)),
        ("sverige", ("se",)),
        ("uk", ("gb",)),
        ("england", ("gb",)),
        ("usa", ("us",)),
        ("united states", ("us",)),
        ("भारत", ("in",)),
        ("korea", ("kr",)),
        ("sw", ("ch", "se", "sz")),
        ("atlantis", ()),
        ("zz", ()),
    ],
)
def test_a_country_is_known_by_its_code_its_names_and_their_beginnings(called: str, codes: tuple[str, ...]) -> None:
    assert codes_called(called) == codes


def test_the_names_are_those_of_cldr() -> None:
    """Fails where they are not: python -m tests.reference.country_lines resources/search/country_names.txt."""
    kept = resource("search", "country_names.txt").read_text(encoding="utf-8").splitlines()
    now = list(lines())
    assert kept[0] == HEAD
    assert [each.partition("\t")[0] for each in kept[1:]] == [each.partition("\t")[0] for each in now]
    assert len(set(kept) & set(now)) / len(now) > _SAME


def test_every_alias_is_of_a_country() -> None:
    aliases = resource("search", "country_aliases.txt").read_text(encoding="utf-8").splitlines()
    codes = [each.partition("\t")[0] for each in aliases if not each.startswith("#")]
    assert codes == sorted(codes)
    assert all(names_of(code) and called_also(code) for code in codes)
