"""The starter lists: six issues of the deal, four of the relationship, kept apart (S2.9 to S2.11); the longer ones."""

import pytest

from trustdesk.domain.counterparts import Relation
from trustdesk.domain.culture import Dimension
from trustdesk.domain.issues import Issue, IssueType
from trustdesk.domain.meetings import Channel
from trustdesk.domain.starters import About
from trustdesk.paths import resource
from trustdesk.reference.character import generalises
from trustdesk.reference.glossaries import packs
from trustdesk.reference.starters import (
    call_sheet,
    issues_for,
    questions_for,
    settings_for,
    starters,
    starters_of,
    style_dimensions,
)

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


# The longer lists ---------------------------------------------------------------------------------------------------

KNOWN = tuple(relation for relation in Relation if relation is not Relation.OTHER)


@pytest.mark.parametrize("relation", KNOWN)
def test_each_kind_of_counterpart_has_issues_of_its_own_on_both_lists(relation: Relation) -> None:
    """S2.10, S2.11: beyond the ten of the sources."""
    for kind, least in ((IssueType.AGREEMENT, 8), (IssueType.RELATIONSHIP, 5)):
        found = issues_for(kind, relation, ())
        assert sum(bool(each.relations) for each in found) >= least
        assert all(each.type is kind for each in found)
        assert not any(each.industries for each in found)


@pytest.mark.parametrize("industry", packs())
def test_each_industry_has_issues_and_questions_of_its_own(industry: str) -> None:
    """S2.10, S4.2: those of the trade stand first."""
    relation = Relation.UNION if industry == "labour" else Relation.SUPPLIER
    issues = issues_for(IssueType.AGREEMENT, relation, (industry,))
    own = [industry in each.industries for each in issues]
    assert sum(own) >= 6
    assert own == sorted(own, reverse=True)
    assert sum(industry in each.industries for each in issues_for(IssueType.RELATIONSHIP, relation, (industry,))) >= 1
    assert sum(industry in each.industries for each in questions_for(relation, (industry,), None)) >= 4


def test_every_industry_of_a_list_has_a_glossary() -> None:
    named = {
        industry
        for kind in IssueType
        for relation in (None, *Relation)
        for each in issues_for(kind, relation, tuple(packs()))
        for industry in each.industries
    }
    assert named == set(packs())


@pytest.mark.parametrize("relation", KNOWN)
def test_questions_are_open_and_some_are_for_each_kind_of_counterpart(relation: Relation) -> None:
    """S4.2: questions in the spirit of wanting to know, none that a yes or a no answers."""
    found = questions_for(relation, (), Channel.IN_PERSON)
    assert sum(bool(each.relations) for each in found) >= 4
    assert {each.about for each in found} == set(About)
    for each in found:
        assert each.text.endswith("?"), each.text
        assert each.text.split()[0].lower() not in CLOSED, each.text


CLOSED = {
    "are",
    "can",
    "could",
    "did",
    "do",
    "does",
    "has",
    "have",
    "is",
    "may",
    "should",
    "was",
    "were",
    "will",
    "would",
}


def test_a_question_for_one_channel_is_asked_there_alone() -> None:
    of_video = [each for each in questions_for(None, (), Channel.VIDEO) if each.channels]
    assert all(Channel.VIDEO in each.channels for each in of_video)
    assert not any(each.channels for each in questions_for(None, (), None))


@pytest.mark.parametrize("channel", Channel)
def test_every_channel_has_a_setting(channel: Channel) -> None:
    """S4.1d: what to arrange, and why."""
    found = settings_for(channel)
    assert len(found) >= 5
    assert all(each.why.strip() and each.method.startswith("S4.1") for each in found)


def test_the_reference_call_opens_asks_and_closes() -> None:
    """S1.4."""
    sheet = call_sheet()
    assert sheet.opening.strip()
    assert sheet.closing.strip()
    assert len(sheet.questions) >= 12
    assert all(each.text.endswith(("?", ".")) for each in sheet.questions)


def test_the_ten_dimensions_of_style_ask_of_this_person() -> None:
    """S0.8.1: two poles, neither the better one, and a question."""
    found = style_dimensions()
    assert list(found) == list(Dimension)
    for each in found.values():
        assert each.ask.endswith(("?", "."))
        assert each.low != each.high
        assert each.if_low != each.if_high
        assert not any(generalises(text) for text in (each.ask, each.if_low, each.if_high))
