"""What docs/packs.md says is true: its examples are good packs, and its fields are those that a pack may have."""

import json
import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest

from tests.test_docs import COMMAND_LINE, DOCS, fences, names, rows, section
from trustdesk.cli.main import main
from trustdesk.domain.culture import ShippedNote
from trustdesk.domain.glossaries import PackTerm
from trustdesk.domain.packs import Longest
from trustdesk.domain.places import CustomDay, CustomSeason, CustomWeek, Greetings, SaidByWoman, Saying, TimedSaying
from trustdesk.domain.record import Between, Shape
from trustdesk.domain.starters import BankQuestion, CallQuestion, Setting, StarterIssue, StyleDimension
from trustdesk.operations.packs import check_packs
from trustdesk.reference.pack_kinds import KINDS
from trustdesk.reference.packs import _bare, _Slot, _slots

PACKS = (DOCS / "packs.md").read_text(encoding="utf-8")
EXAMPLES = fences(PACKS, "toml")
ITEMS = {
    "A note": ShippedNote, "A term": PackTerm, "A language": Greetings, "A saying": Saying,
    "A saying of a woman": SaidByWoman, "A greeting of a time of day": TimedSaying,
    "A day": CustomDay, "A season": CustomSeason,
    "A week": CustomWeek,
    "An issue": StarterIssue, "A question": BankQuestion, "A question of the call": CallQuestion, "A setting": Setting,
    "A dimension": StyleDimension,
}  # fmt: skip
_PLAIN = {str: "text", int: "whole number", bool: "true or false", date: "date"}


@pytest.fixture(autouse=True)
def _no_packs_of_whoever_runs_the_tests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))


@pytest.mark.parametrize("nth", range(len(EXAMPLES)))
def test_an_example_is_a_good_pack_without_doubts(nth: int, tmp_path: Path) -> None:
    file = tmp_path / "example.toml"
    file.write_text(EXAMPLES[nth], encoding="utf-8")
    [found] = check_packs([file], date(2026, 11, 24))
    assert (found.problem, found.doubts) == ("", ())


def test_there_is_an_example_of_every_kind(tmp_path: Path) -> None:
    files = []
    for nth, text in enumerate(EXAMPLES):
        files.append(tmp_path / f"{nth}.toml")
        files[-1].write_text(text, encoding="utf-8")
    kinds = [found.pack.kind for found in check_packs(files, date(2026, 11, 24)) if found.pack]
    assert set(kinds) == {kind.called for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.called)
def test_the_head_of_a_pack_is_described_as_the_code_has_it(kind: Any) -> None:
    lists = {slot.written for slot in _slots(kind.shape)} & set(kind.tables)
    wanted = [_row(slot) for slot in _slots(kind.shape) if slot.written not in lists]
    assert _told(kind.called[0].upper() + kind.called[1:]) == wanted


@pytest.mark.parametrize("heading", ITEMS)
def test_an_item_is_described_as_the_code_has_it(heading: str) -> None:
    assert _told(heading) == [_row(slot) for slot in _slots(ITEMS[heading])]


def test_the_rules_for_every_pack_are_told() -> None:
    assert "2 MB" in PACKS
    assert all(f"`{kind.shelf.value}/" in PACKS for kind in KINDS)


def test_the_keys_of_packs_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "example.toml"
    file.write_text(EXAMPLES[0], encoding="utf-8")
    listed = _answer(capsys, "packs", "--json")
    assert {tuple(each) for each in listed} == {tuple(names(section(COMMAND_LINE, "`packs --json`")))}
    [checked] = _answer(capsys, "packs", "check", "--json", str(file))
    assert list(checked) == names(section(COMMAND_LINE, "`packs check --json`"))


@pytest.mark.parametrize("place", ["SE", "nordic"])
def test_the_keys_of_a_country_are_told(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    answer = _answer(capsys, "country", place, "--json")
    text = section(COMMAND_LINE, "`country --json`")
    assert list(answer) == names(text)
    parts = (answer["facts"], answer["calendar"], *answer["clocks"], *answer["first_words"], *answer["notes"])
    assert {key for part in parts if part for key in part if f"`{key}`" not in text} == set()


def _answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(list(arguments)) == 0
    return json.loads(capsys.readouterr().out)


def _told(heading: str) -> list[list[str]]:
    return [row[:3] for row in rows(section(PACKS, heading))]


def _row(slot: _Slot) -> list[str]:
    return [f"`{slot.written}`", _holds(slot.hint, slot.marks), "yes" if slot.required else ""]


def _holds(hint: Any, marks: tuple[object, ...]) -> str:
    origin = get_origin(hint)
    if origin is tuple:
        inner, more = _bare(get_args(hint)[0])
        return f"list of: {_holds(inner, more)}"
    if origin is not None and issubclass(origin, Mapping):
        return "table of texts"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return "one of " + ", ".join(f"`{word}`" for word in hint)
    if hint not in _PLAIN:
        named = next(heading for heading, shape in ITEMS.items() if shape is hint)
        return re.sub(r"^An? ", "", f"[{named}](#{named.lower().replace(' ', '-')})").replace("[A ", "[")
    return _limited(_PLAIN[hint], marks)


def _limited(words: str, marks: tuple[object, ...]) -> str:
    for mark in marks:
        match mark:
            case Longest(characters):
                words = f"{words}, up to {characters} characters"
            case Shape(_, shape):
                words = shape
            case Between(low, high):
                words = f"{words} from {low} to {high}"
    return words
