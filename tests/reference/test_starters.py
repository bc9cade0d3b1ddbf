"""The starter lists: six issues of the deal, four of the relationship, kept apart (S2.9 to S2.11)."""

import pytest

from trustdesk.domain.issues import Issue, IssueType
from trustdesk.paths import resource
from trustdesk.reference.starters import starters, starters_of

LANGUAGES = sorted(path.stem for path in resource("starters").glob("*.json"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "keys", "method"),
    [
        (
            IssueType.AGREEMENT,
            [
                "volume-prices",
                "service-level",
                "renewal-of-equipment",
                "settling-disputes",
                "ending-the-contract",
                "duties-passed-on",
            ],
            "S2.10",
        ),
        (
            IssueType.RELATIONSHIP,
            ["long-term-goals", "personal-goals", "working-together-later", "trust-and-respect"],
            "S2.11",
        ),
    ],
)
def test_the_two_lists_hold_what_the_source_names(language: str, kind: IssueType, keys: list[str], method: str) -> None:
    """S2.10, S2.11: six and four, the same in every language."""
    found = starters_of(kind, language)
    assert [each.key for each in found] == keys
    assert {each.method for each in found} == {method}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_starter_makes_an_issue_of_its_list(language: str) -> None:
    """S2.9: a starter never lands on the other list, and asks something."""
    for each in starters(language):
        made = Issue(id=each.key, negotiation="n", type=each.type, title=each.title)
        assert made.title == each.title.strip()
        assert each.prompt.endswith("?")
    assert len({each.key for each in starters(language)}) == len({each.title for each in starters(language)}) == 10


def test_english_is_there_and_a_foreign_list_is_asked_for_by_name() -> None:
    """S2.9."""
    assert "en" in LANGUAGES
    with pytest.raises(FileNotFoundError):
        starters("xx")
