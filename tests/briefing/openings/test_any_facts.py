"""Whatever the facts say: no scar, nothing invented, nothing said that nobody noted (DESIGN section 4)."""

import re
from dataclasses import fields

import pytest

from tests.briefing.openings.hostile import TEXTS, hostile
from trustdesk.briefing.compose import Composition
from trustdesk.briefing.openings import opening_lines
from trustdesk.briefing.openings.families import shipped
from trustdesk.domain.openings import OpeningChoice, OpeningLine
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.record import Record

# Their words are the user's own sentences and stay as they are.
VERBATIM = {family.name for family in shipped("en") if family.verbatim}
ARTICLES = re.compile(
    r"\b(a an|an a|a the|the a|the an|an the|the the|a a|to to|of of|and and|you you)\b", re.IGNORECASE
)
THIRD = re.compile(r"\b(he|she|they|him|her|his|them|their|hers|theirs)\b", re.IGNORECASE)
SAID = set(
    re.findall(r"\w+", " ".join(wording.say for family in shipped("en") for wording in family.wordings).casefold())
)
DAYS = set(
    re.findall(
        r"\w+",
        "today yesterday tomorrow last on in monday tuesday wednesday thursday friday saturday sunday january february "
        "march april may june july august september october november december you want need hope prefer like",
    )
)


SCARS = {
    "slot": re.compile(r"[{}]"),
    "space": re.compile(r"^\s|\s$|\s\s|\s[,.;:?!]|\n"),
    "mark": re.compile(r"[.,;:?!]{2}"),
    "twice": ARTICLES,
    "start": re.compile(r"^[^A-Z0-9ÅÄÖÉ\u2066-\u2069\u0590-\uffff“'\"]"),
    "end": re.compile(r"[^.?!]$"),
}


def scars(text: str) -> list[str]:
    """Written apart from the engine's own guard."""
    found = [name for name, pattern in SCARS.items() if pattern.search(text)]
    sentences = re.split(r"(?<=[.?!]) ", text)
    return found + ["long"] * (len(text.split()) > 30 or any(len(each.split()) > 30 for each in sentences))


def is_own(line: OpeningLine) -> bool:
    return line.family in VERBATIM or any(fact.startswith(OpeningChoice.kind) for fact in line.facts)


def words_of(record: Record) -> set[str]:
    return set(re.findall(r"\w+", " ".join(str(getattr(record, field.name)) for field in fields(record)).casefold()))


def invented(composition: Composition, line: OpeningLine) -> set[str]:
    """The words of a line that are neither ours nor from its facts, names or the calendar."""
    dossier = composition.at.dossier
    records = {record.key: record for kind in dossier.records.values() for record in kind}
    records[dossier.counterpart.key] = dossier.counterpart
    known = SAID | DAYS
    for record in [records[key] for key in line.facts] + [*dossier.all(Person), *dossier.all(Organisation)]:
        known |= words_of(record)
    return {word for word in re.findall(r"\w+", line.text.casefold()) if word not in known and not word.isdigit()}


def check(seed: int) -> None:
    composition = hostile(seed)
    lines = opening_lines(composition.at)
    there = {record.key for kind in composition.at.dossier.records.values() for record in kind}
    there.add(composition.at.dossier.counterpart.key)
    for line in lines:
        where = f"seed {seed}, {line.family}: {line.text!r}"
        assert set(line.facts) <= there, where
        assert line.facts, where
        assert 0 <= line.rank <= 1, where
        if is_own(line):
            continue
        assert scars(line.text) == [], where
        assert line.seconds <= 12, where
        assert invented(composition, line) == set(), where
        if line.family not in ("mutual_contact", "question", "satisfaction"):
            assert not THIRD.search(line.text), where
    assert len({line.text for line in lines}) == len(lines), f"seed {seed}"
    assert len({line.key for line in lines}) == len(lines), f"seed {seed}"


@pytest.mark.parametrize("tens", range(15))
def test_no_scar_and_nothing_invented_in_any_dossier(tens: int) -> None:
    for seed in range(tens * 10, tens * 10 + 10):
        check(seed)


@pytest.mark.torture
@pytest.mark.parametrize("hundreds", range(20))
def test_no_scar_in_two_thousand_dossiers(hundreds: int) -> None:
    for seed in range(1_000 + hundreds * 100, 1_100 + hundreds * 100):
        check(seed)


def test_the_hostile_dossiers_do_say_something() -> None:
    """Otherwise the tests above would hold for silence."""
    families = {line.family for seed in range(150) for line in opening_lines(hostile(seed).at)}
    rare = {"after_tension", "concession", "wish"}  # their facts are too seldom together; test_lines has them
    rare |= {"date", "greeting"}  # they need what the desk knows of a place; test_local has them
    assert families >= {family.name for family in shipped("en")} - rare


def test_the_checker_finds_what_it_looks_for() -> None:
    bad = (
        "I owe you {what}.",
        "I owe  you.",
        "i owe you.",
        "I owe you",
        "I owe you a an hour.",
        "I owe you..",
        "A " * 31,
    )
    assert all(scars(text) for text in bad)
    assert len(set(TEXTS)) == len(TEXTS)
