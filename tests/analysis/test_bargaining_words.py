"""Every finding about the bargain has its words, and they hold whatever the user wrote."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import product

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from hypothesis import given, settings

from tests.analysis.bargaining_case import ACME, MEETING, NOW, TALKS, case_of
from tests.briefing.full_dossier import Marked, any_dossiers, dossier_of, full_records, marked
from trustdesk.analysis import (
    authority,
    bargaining_zone,
    concessions,
    dependence,
    fairness,
    motives,
    situation,
    stance,
    terminology,
    trades,
    wall,
)
from trustdesk.analysis.case import Case, case
from trustdesk.analysis.finding import Finding, Value
from trustdesk.domain.dossiers import Dossier
from trustdesk.i18n.words import Words
from trustdesk.operations.exchange import put_documents
from trustdesk.paths import resource
from trustdesk.sources.sample_desk import sample_desk
from trustdesk.store.vault import open_vault

ANALYSES = {
    "authority": authority,
    "bargaining_zone": bargaining_zone,
    "concessions": concessions,
    "dependence": dependence,
    "fairness": fairness,
    "motives": motives,
    "situation": situation,
    "stance": stance,
    "terminology": terminology,
    "trades": trades,
    "wall": wall,
}
PREFIXES = {
    "authority": "authority",
    "bargaining_zone": "zone",
    "concessions": "concession",
    "dependence": "dependence",
    "fairness": "fairness",
    "motives": "motive",
    "situation": "situation",
    "stance": "stance",
    "terminology": "term",
    "trades": "trade",
    "wall": "wall",
}
WORDS = Words("en")
TEXTS = resource("words", "en", "analysis-bargaining.ftl").read_text(encoding="utf-8")
KEYS = {each.id.name for each in FluentParser().parse(TEXTS).body if isinstance(each, ftl.Message)}
METHODS = re.compile(r"S\d(\.\d+){0,2}[a-p]?")
SCARS = re.compile(r"\{|\}|  | [.,:;](?!\.)|\(\)|“”|\b1 (times|issues|people|terms|days)\b")


def said(finding: Finding) -> str:
    """The finding in words: amounts and dates formatted as the page formats them."""
    return WORDS(f"finding-{finding.code}", **{name: _formatted(value) for name, value in finding.values.items()})


def _formatted(value: Value) -> str | int:
    if isinstance(value, Decimal):
        return WORDS.number(value)
    return WORDS.day(value) if isinstance(value, date) else value


def all_findings(at: Case) -> Iterator[tuple[str, Finding]]:
    for topic, analysis in ANALYSES.items():
        for finding in analysis.findings(at):
            yield topic, finding


def check(at: Case) -> list[str]:
    """The sentences of a case, each finding held to the contract of `finding.py`."""
    there = {each.key for kept in at.dossier.records.values() for each in kept}
    sentences = []
    for topic, finding in all_findings(at):
        assert finding.topic == topic
        assert finding.code.startswith(f"{PREFIXES[topic]}-"), finding
        assert re.fullmatch("[a-z]+(-[a-z]+)*", finding.code), finding
        assert finding.facts, finding
        assert set(finding.facts) <= there, finding
        assert len(set(finding.facts)) == len(finding.facts), finding
        assert finding.methods, finding
        assert all(METHODS.fullmatch(each) for each in finding.methods), finding
        sentences.append(said(finding))
        assert sentences[-1].strip(), finding
    return sentences


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> list[Dossier]:
    """The dossiers of the sample desk."""
    with open_vault(tmp_path_factory.mktemp("sample") / "desk.vault", create=True) as vault:
        put_documents(vault, {"the sample desk": sample_desk(date(2026, 6, 1))}, "the sample desk")
        with vault.read() as reader:
            return [reader.dossier(each.id) for each in reader.counterparts()]


def test_the_sample_desk_is_said_without_a_scar(sample: list[Dossier]) -> None:
    """Every sentence of fourteen dossiers written by people: no slot left, no double space, no "1 days"."""
    sentences = [each for dossier in sample for each in check(case(dossier, None, datetime(2026, 6, 1, 9, tzinfo=UTC)))]
    assert len(sentences) > 800
    assert [each for each in sentences if SCARS.search(each)] == []
    assert [each for each in sentences if not each[0].isupper() and each[0] != "“" and not each[0].isdigit()] == []


def test_a_full_dossier_and_an_empty_one_hold_to_the_contract() -> None:
    check(case(dossier_of(marked(full_records()).records), None, NOW))
    check(case(dossier_of([ACME]), None, NOW))
    assert {finding.code for _, finding in all_findings(case(dossier_of([ACME]), None, NOW))} == set()


@given(any_dossiers())
@settings(max_examples=150)
def test_any_dossier_holds_to_the_contract(made: Marked) -> None:
    """Whatever the records say: a text for every code, facts that are there, no exception."""
    dossier = dossier_of(made.records)
    check(case(dossier, None, NOW))
    check(case(dossier, None, datetime(2000, 1, 1, tzinfo=UTC)))


def test_findings_are_the_same_twice(sample: list[Dossier]) -> None:
    """Pure and deterministic."""
    for dossier in sample:
        at = case(dossier, None, NOW)
        assert list(all_findings(at)) == list(all_findings(at))


def test_a_case_without_a_negotiation_is_no_exception(sample: list[Dossier]) -> None:
    for dossier in sample:
        check(replace(case(dossier, None, NOW), negotiation=None, meeting=None))


def test_every_text_is_that_of_a_code_in_the_code() -> None:
    """A text whose code no analysis can raise is dead; codes are spelt in the modules, some in two parts."""
    sources = "".join(
        resource().parent.joinpath("trustdesk", "analysis", f"{name}.py").read_text(encoding="utf-8")
        for name in ANALYSES
    )
    values = {"lacks-cost", "lacks-limit", "lacks-goodwill", "lacks-return", "only-we-give", "only-they-give",
              "stalemate-costs-us", "stalemate-costs-them", "sure", "possible"}  # fmt: skip
    ends = {key.removeprefix("finding-").partition("-")[2] for key in KEYS}
    assert {end for end in ends if f'"{end}"' not in sources} == values - {"sure", "possible"}


# What user text does to a sentence: each stands in quotation marks or at the end.
HOSTILE = ["{ $name }", "Ends with a stop.", "two\nlines", "“quoted”", "עברית", "x" * 2000]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_the_users_words_stand_whole(text: str) -> None:
    talks = replace(TALKS, value_today=text, shared_goal=text)
    sentences = check(case_of(talks, replace(MEETING, seating=text)))
    assert sum(text in each for each in sentences) >= 3


class _Choices(Visitor):
    """Collects the slots of a message, and for each what its selectors tell apart."""

    def __init__(self) -> None:
        self.slots: dict[str, set[str | int]] = {}

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  the visitor's protocol
        self.slots.setdefault(node.id.name, set())

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        assert isinstance(node.selector, ftl.VariableReference)
        names = [
            each.key.name if isinstance(each.key, ftl.Identifier) else int(each.key.value) for each in node.variants
        ]
        counts = {"one", "other"} & set(names) or any(isinstance(each, int) for each in names)
        chosen: set[str | int] = {0, 1, 2, 5} if counts and "none" not in names else set(names)
        self.slots.setdefault(node.selector.id.name, set()).update(chosen)
        self.generic_visit(node)


MESSAGES = [each for each in FluentParser().parse(TEXTS).body if isinstance(each, ftl.Message)]


@pytest.mark.parametrize("message", MESSAGES, ids=[each.id.name for each in MESSAGES])
def test_every_form_of_a_text_is_one_plain_sentence(message: ftl.Message) -> None:
    """All variants against each other: a capital first, one end, no scar, no word of 30 or more beside the values."""
    choices = _Choices()
    choices.visit(message)
    names = list(choices.slots)
    for values in product(*(sorted(choices.slots[name], key=str) or ["Zq"] for name in names)):
        text = WORDS(message.id.name, **dict(zip(names, values, strict=True)))
        assert not SCARS.search(text), text
        assert text[0].isupper() or text[0].isdigit() or text[0] == "“", text
        assert text.endswith((".", "?", "Zq", "(Zq)")), text
        assert text.count(". ") == 0, text
        assert len(text.split()) <= 45, text


@pytest.mark.parametrize(
    ("code", "values", "text"),
    [
        ("wall-two-lists", {"deal": 1, "relationship": 1},
         "1 issue of the deal and 1 of the relationship are on the table; settle each list for itself."),
        ("wall-ledger", {"gave": 0, "returned": 0, "got": 2}, "We gave nothing so far; they gave twice."),
        ("wall-ledger", {"gave": 2, "returned": 2, "got": 1},
         "We gave twice, with something back for both; they gave once."),
        ("wall-ledger", {"gave": 6, "returned": 4, "got": 8},
         "We gave 6 times, with something back for 4 of them; they gave 8 times."),
        ("zone-none", {"issue": "price", "gap": "1,000", "currency": "EUR", "unit": "", "measure": "money"},
         "No zone on “price”: change the terms or stop early, for the limits lie apart by EUR 1,000."),
        ("zone-sure", {"issue": "term", "low": "1", "high": "3", "currency": "", "unit": "years", "measure": "unit",
                       "shape": "range", "confidence": "likely"},
         "There is room for a deal on “term”, from 1 to 3 years, if their limit is what we think."),
        ("zone-calibration", {"held": 0, "count": 1},
         "The one past estimate of their limit that could be checked was wrong."),
        ("zone-calibration", {"held": 3, "count": 4},
         "Of 4 past estimates of their limit that could be checked, 3 held."),
        ("fairness-air-time", {"minutes": 1}, "1 minute is kept free for their concerns: let them go first."),
    ],
)  # fmt: skip
def test_a_finding_reads_so(code: str, values: dict[str, str | int], text: str) -> None:
    """Plurals, currencies and units, word for word."""
    assert WORDS(f"finding-{code}", **values) == text
