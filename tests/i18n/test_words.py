"""The program's texts: plurals, dates, foreign scripts; and that code and texts know each other's keys, all of them."""

import ast
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from trustdesk.analysis.bargaining_zone import Verdict
from trustdesk.analysis.entry_line import Verb
from trustdesk.analysis.gaps import Gap
from trustdesk.briefing.blocks import their_side
from trustdesk.briefing.compose import _HALVED
from trustdesk.briefing.openings import STANDARD_NORMS
from trustdesk.domain.counterparts import Authority, DependenceKind
from trustdesk.domain.meetings import Channel, Mood
from trustdesk.domain.page import BlockKey, Copy
from trustdesk.domain.people import TrustDefault
from trustdesk.domain.record import Party
from trustdesk.domain.wording import WordingCategory
from trustdesk.i18n.words import UnknownLanguage, Words
from trustdesk.paths import resource

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "trustdesk"
FILES = sorted(resource("words", "en").glob("*.ftl"))
HEBREW, ARABIC = "מכירה", "سعر القمح"
FSI, PDI = "\u2068", "\u2069"


@pytest.fixture(scope="module")
def words() -> Words:
    return Words("en")


# --- What a text looks like


@pytest.mark.parametrize(
    ("key", "values", "text"),
    [
        ("days-ago", {"days": 0}, "today"),
        ("days-ago", {"days": 1}, "yesterday"),
        ("days-ago", {"days": 43}, "43 days ago"),
        ("left-off", {"count": 0}, "Every fact is on this page"),
        ("left-off", {"count": 1}, "1 fact left off"),
        ("left-off", {"count": 21}, "21 facts left off"),
        ("overdue", {"days": 0}, "overdue since today"),
        ("overdue", {"days": 1}, "1 day overdue"),
        ("overdue", {"days": 12}, "12 days overdue"),
        ("account-kept", {"kept": 0, "settled": 0}, "0 of 0"),
        ("power", {"balance": -2}, "They have far more options than we have"),
        ("power", {"balance": 0}, "Both sides have about the same options"),
        ("last-met", {"when": "43 days ago"}, "last met 43 days ago"),
        ("last-met", {"when": "today"}, "last met today"),
    ],
)
def test_a_text_fits_its_number(words: Words, key: str, values: dict[str, str | int], text: str) -> None:
    assert words(key, **values) == text


@pytest.mark.parametrize("name", [HEBREW, ARABIC, f"Dana {HEBREW}"])
def test_a_value_from_right_to_left_cannot_turn_the_sentence(words: Words, name: str) -> None:
    """UAX #9: isolated, and nothing else added."""
    assert words("reports-to", name=name) == f"reports to {FSI}{name}{PDI}"


@pytest.mark.parametrize("name", ["Anna Kovács", "田中健", "Σταύρος", "Иванова", "한지우", ""])
def test_a_value_from_left_to_right_stays_bare(words: Words, name: str) -> None:
    assert words("reports-to", name=name) == f"reports to {name}"


@pytest.mark.parametrize("hostile", ["{ $name }", '{ "x" }', "{", "}", "-term", "[other]", "a\n.b = c", "\\u0041", "*"])
def test_a_value_is_never_read_as_markup(words: Words, hostile: str) -> None:
    assert words("reports-to", name=hostile) == f"reports to {hostile}"


def test_what_is_missing_is_a_bug_of_ours(words: Words) -> None:
    with pytest.raises(KeyError):
        words("no-such-key")
    with pytest.raises(KeyError):
        words("reports-to")
    with pytest.raises(UnknownLanguage):
        Words("xx")


def test_days_and_times(words: Words) -> None:
    assert words.day(date(2026, 6, 9)) == "Tuesday 9 June 2026"
    assert words.weekday(date(2026, 6, 9)) == "Tuesday"
    assert words.time(time(9, 5)) == "09:05"
    assert words.time(datetime.fromisoformat("2026-06-09T15:00+02:00")) == "15:00"
    assert words.ago(date(2026, 4, 27), date(2026, 6, 9)) == "43 days ago"


@pytest.mark.parametrize(
    ("day", "today", "text"),
    [
        (date(2026, 6, 9), date(2026, 6, 1), "9 June"),
        (date(2026, 1, 2), date(2026, 12, 30), "2 January"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 December"),
        (date(2025, 1, 2), date(2026, 1, 2), "2 January 2025"),
        (date(2027, 9, 1), date(2026, 1, 2), "1 September 2027"),
    ],
)
def test_the_year_is_named_where_it_could_be_mistaken(words: Words, day: date, today: date, text: str) -> None:
    assert words.short_day(day, today) == text


@pytest.mark.parametrize(
    ("number", "currency", "unit", "text"),
    [
        (Decimal(1250), "EUR", "per tonne", "EUR 1,250 per tonne"),
        (Decimal("0.30"), "", "", "0.3"),
        (Decimal(-4), "", "days", "-4 days"),
        (Decimal("1234567.891"), "", "", "1,234,567.891"),
    ],
)
def test_a_number_stands_between_its_currency_and_its_unit(
    words: Words, number: Decimal, currency: str, unit: str, text: str
) -> None:
    assert words.number(number, currency, unit) == text


def test_no_digit_of_an_amount_is_lost(words: Words) -> None:
    """The vault keeps nine decimals; a price per kilowatt-hour has four."""
    assert words.number(Decimal("0.0875")) == "0.0875"


@pytest.mark.parametrize(
    ("key", "slot", "values"),
    [
        ("channel", "channel", list(Channel)),
        ("marking", "copy", list(Copy)),
        ("authority", "level", [each for each in Authority if each is not Authority.UNKNOWN]),
        ("trust-level", "level", list(TrustDefault)),
        ("account-label", "party", list(Party)),
    ],
    ids=["channel", "marking", "authority", "trust-level", "account-label"],
)
def test_every_value_has_a_text_of_its_own(words: Words, key: str, slot: str, values: list[StrEnum]) -> None:
    assert len({words(key, **{slot: each.value}) for each in values}) == len(values)


def test_the_two_bad_moods_are_told_apart(words: Words) -> None:
    tense, cool = (words("last-mood", mood=mood.value, when="today") for mood in (Mood.TENSE, Mood.COOL))
    assert ("tense" in tense, "cool" in cool) == (True, True)


# --- Keys: what the code asks for is there, and what is there is asked for

# How a key that is put together comes about: the expression in the code, and all it can become. A new one belongs here.
COMPUTED: dict[str, tuple[str, ...]] = {
    "key": ("their-time-of-day", "their-time-other-day", "date-long", "date-short", "date-short-with-year",
            "date-weekday", "date-weekday-short", "date-with-weekday", "entry-promise", "entry-their-promise"),
    "kind.replace('_', '-')": ("goodwill", "their-gain", "at-home", "better-solution"),
    "f'concession-{name}'": ("concession-cost", "concession-limit", "concession-return"),
    "f\"gap-{lack.gap.value.replace('_', '-')}\"": tuple(f"gap-{gap.value.replace('_', '-')}" for gap in Gap),
    "f'blank-{name}'": ("blank-we-promised", "blank-they-promised", "blank-surprise"),
    "f'dependence-{entry.side.value}'": tuple(f"dependence-{side.value}" for side in DependenceKind),
    "f\"fact-{fact.topic.value.replace('_', '-')}\"": tuple(
        f"fact-{topic.value.replace('_', '-')}" for topic in their_side._TOPICS
    ),
    "f'fact-{topics[fact.topic]}'": ("fact-shared", "fact-widened"),
    "f'account-{name}'": ("account-late", "account-broken", "account-overdue", "account-pending"),
    "f'watch-{step}'": ("watch-say", "watch-show", "watch-avoid"),
    "f'zone-{zone.verdict.value}'": tuple(f"zone-{each.value}" for each in Verdict if each is not Verdict.NONE),
    "f'block-{name}'": tuple(f"block-{block.value.replace('_', '-')}" for block in BlockKey),
    "f'block-{name}-left'": tuple(f"block-{block.value.replace('_', '-')}-left" for block in _HALVED),
    "f'block-{name}-right'": tuple(f"block-{block.value.replace('_', '-')}-right" for block in _HALVED),
    "f'notice-{name}'": (
        "notice-missing-glyphs", "notice-marks-removed", "notice-figure-without-numbers", "notice-not-pdf-ua",
        "notice-never-mention",
    ),
    "f'norm-{name}'": tuple(f"norm-{name}" for name in STANDARD_NORMS),
    "f\"entry-words-{line.verb.value.replace('_', '-')}\"": tuple(
        f"entry-words-{verb.value.replace('_', '-')}" for verb in Verb
    ),
    "f'safe-dates-{_kind(note)}'": tuple(
        f"safe-dates-{kind}" for kind in ("off", "half", "between", "long-weekend", "custom")
    ),
    "mark.rule.why": tuple(f"wording-{category.value.replace('_', '-')}" for category in WordingCategory),
}  # fmt: skip


class _Slots(Visitor):
    """Collects the slots of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  the visitor's protocol
        self.names.add(node.id.name)


def _messages() -> Iterator[tuple[str, set[str]]]:
    """Each key of the texts, with its slots."""
    for file in FILES:
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                slots = _Slots()
                slots.visit(entry)
                yield entry.id.name, slots.names


def _asked() -> Iterator[tuple[str, ast.Call]]:
    """Each call of the code that asks for a text, with its place."""
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.name == "words.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _asks(node.func, inside=inside):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def _asks(callee: ast.expr, *, inside: bool) -> bool:
    """``words(...)``, ``at.words(...)``, ``Words(...)(...)``; in the class itself ``self(...)``."""
    if isinstance(callee, ast.Call):
        return isinstance(callee.func, ast.Name) and callee.func.id == "Words"
    if inside and isinstance(callee, ast.Name):
        return callee.id == "self"
    return getattr(callee, "id", getattr(callee, "attr", "")) == "words"


def _keys(argument: ast.expr) -> tuple[str, ...]:
    return (argument.value,) if isinstance(argument, ast.Constant) else COMPUTED.get(ast.unparse(argument), ())


def _expression(asked: tuple[str, ast.Call]) -> str:
    return ast.unparse(asked[1].args[0])


SLOTS = dict(_messages())
ASKED = [
    (place, node)
    for place, node in _asked()
    # The typesetter's own `words` counts what was left off, and is handed a number; the texts of findings are held
    # against the findings by the tests of the analyses.
    if not any(name in place for name in ("typeset", "page_data", "in_words")) and not place.startswith("trustdesk/ui/")
]


def test_no_key_stands_twice() -> None:
    keys = [key for key, _ in _messages()]
    assert len(keys) == len(set(keys))


def test_every_computed_key_is_accounted_for() -> None:
    expressions = {ast.unparse(node.args[0]) for _, node in ASKED if not isinstance(node.args[0], ast.Constant)}
    assert expressions == set(COMPUTED), "say in COMPUTED what the key can become"


def test_every_text_that_the_code_asks_for_is_there_with_its_slots() -> None:
    wrong = []
    for expression, calls in groupby(sorted(ASKED, key=_expression), key=_expression):
        asked = list(calls)
        # What one call with a computed key leaves out, another may give for those keys that need it.
        given = {keyword.arg for _, node in asked for keyword in node.keywords}
        for place, node in asked:
            slots = given if expression in COMPUTED else {keyword.arg for keyword in node.keywords}
            for key in _keys(node.args[0]):
                if key not in SLOTS:
                    wrong.append(f"{place}: {key} is in no file")
                elif not SLOTS[key] <= slots:
                    wrong.append(f"{place}: {key} lacks {SLOTS[key] - slots}")
    assert wrong == []


def test_no_text_is_unused() -> None:
    used = {key for _, node in ASKED for key in _keys(node.args[0])}
    # A key chosen before the call, as in `key = "a" if ... else "b"`, is a constant of the code as well.
    spelt = {
        node.value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    findings = {key for key in SLOTS if key.startswith("finding-")}
    window = {key for key in SLOTS if key.startswith("ui-")}  # below
    assert sorted(set(SLOTS) - findings - window - used - (spelt & set(COMPUTED["key"]))) == []


def _window_keys() -> tuple[set[str], set[str]]:
    """The keys that the window's code and tables spell out, and the beginnings of those that it puts together."""
    spelt, beginnings = set(), set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(first := node.values[0], ast.Constant):
                beginnings |= {first.value} if first.value.startswith("ui-") else set()
                first.value = ""
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("ui-"):
                spelt.add(node.value)
    return spelt, beginnings


def test_every_text_that_the_window_spells_out_is_there() -> None:
    """Computed keys are tried by the tests of their panels: an unknown one raises KeyError."""
    assert sorted(_window_keys()[0] - set(SLOTS)) == []


def test_no_text_of_the_window_is_unused() -> None:
    spelt, beginnings = _window_keys()
    window = {key for key in SLOTS if key.startswith("ui-")}
    assert sorted(key for key in window - spelt if not key.startswith(tuple(beginnings) or ("\0",))) == []


@pytest.mark.parametrize("key", sorted(SLOTS))
def test_every_text_says_something(words: Words, key: str) -> None:
    said = words(key, **dict.fromkeys(SLOTS[key], "x"))
    assert said.strip()
    assert said == said.strip()
    assert "{" not in said
