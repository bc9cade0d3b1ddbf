"""What docs/ says is true: its tables are what the code says, its calls are understood, and its examples work.

The sections on the kinds in docs/format.md are generated: where one differs, the test fails with the text to paste.
"""

import argparse
import json
import re
import shlex
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from itertools import dropwhile, islice, takewhile
from pathlib import Path
from typing import Any

import pytest

from trustdesk.analysis.trust_account import Outcome
from trustdesk.cli.arguments import FORMS, parser
from trustdesk.cli.main import main
from trustdesk.domain.dossiers import BY_NAME, KINDS
from trustdesk.domain.facts import Topic
from trustdesk.domain.page import BlockKey, Side, Tone
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.record import Between, FieldSpec, Noted, Record, Ref, Shape, Zone, descriptions, fields_of

DOCS = Path(__file__).parent.parent / "docs"
FORMAT = (DOCS / "format.md").read_text(encoding="utf-8")
COMMAND_LINE = (DOCS / "command-line.md").read_text(encoding="utf-8")


def section(document: str, heading: str) -> str:
    """What stands under a heading, down to the next one of its level or above."""
    found = re.search(rf"^(#+) {re.escape(heading)}\n(.*?)(?=^#{{1,6}} |\Z)", document, re.MULTILINE | re.DOTALL)
    assert found, f"there is no section {heading!r}"
    return found[2].strip()


def rows(text: str) -> list[list[str]]:
    """The cells of the rows of the first table, without its heading."""
    lines = takewhile(lambda line: line.startswith("|"), dropwhile(lambda line: line[:1] != "|", text.splitlines()))
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in islice(lines, 2, None)]


def names(text: str) -> list[str]:
    """The names in the first column of the first table: each cell may hold several, in backticks."""
    return [name for row in rows(text) for name in re.findall(r"`([^`]+)`", row[0])]


def fences(document: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", document, re.MULTILINE | re.DOTALL)


# The kinds, generated ------------------------------------------------------------------------------------------------

_TYPES = {
    str: "text",
    int: "whole number",
    bool: "true or false",
    date: "date",
    time: "time",
    datetime: "moment",
    Decimal: "amount",
    PartialDate: "partial date",
}
_SHARED = [spec.name for spec in fields_of(Noted)]


def described(kind: type[Record]) -> str:
    """The section on a kind: what it is, and its own fields."""
    shared = "They also have the [shared fields](#shared-fields).\n\n" if issubclass(kind, Noted) else ""
    specs = [spec for spec in fields_of(kind) if spec.name not in _SHARED or not issubclass(kind, Noted)]
    text = " ".join((kind.__doc__ or "").split("\n\n")[0].split())
    return f"{text}\n\n{shared}{field_table(kind, [spec for spec in specs if spec.name != 'id'])}"


def field_table(kind: type[Record], specs: Iterable[FieldSpec]) -> str:
    meanings = descriptions(kind)
    lines = [
        f"| `{spec.name}` | {_type(spec)} | {'yes' if spec.required else ''} | {meanings[spec.name]} |"
        for spec in specs
    ]
    return "\n".join(("| field | holds | required | meaning |", "|---|---|---|---|", *lines))


def _type(spec: FieldSpec) -> str:
    words = _one_type(spec)
    if spec.many:
        return f"list of: {words}"
    return f"{words}; default `{spec.default}`" if spec.default and not spec.required else words


def _one_type(spec: FieldSpec) -> str:
    match spec.mark:
        case Ref(kind):
            return f"id in [{kind}](#{kind})"
        case Between(low, high):
            return f"whole number from {low} to {high}"
        case Shape(_, words):
            return words
        case Zone():
            return "time zone, such as Europe/Stockholm"
    if issubclass(spec.type, StrEnum):
        return ", ".join(f"`{word}`" for word in spec.type)
    return _TYPES[spec.type]


def _same(document: str, heading: str, wanted: str) -> None:
    there = section(document, heading)
    if there != wanted:
        pytest.fail(f"docs/format.md, section {heading!r} has to read:\n\n{wanted}\n", pytrace=False)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_kind_is_described_as_the_code_has_it(kind: type[Record]) -> None:
    _same(FORMAT, kind.kind, described(kind))


def test_shared_fields_are_described_as_the_code_has_them() -> None:
    there = section(FORMAT, "Shared fields")
    wanted = field_table(Noted, [spec for spec in fields_of(Noted) if spec.name != "id"])
    if wanted not in there:
        pytest.fail(f"docs/format.md, section 'Shared fields' has to hold:\n\n{wanted}\n", pytrace=False)


def test_the_kinds_stand_in_the_order_of_a_document() -> None:
    headings = [heading for heading in re.findall(r"^### (\w+)$", FORMAT, re.MULTILINE) if heading in BY_NAME]
    assert headings == [kind.kind for kind in KINDS]


# The examples --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("nth", range(len(fences(FORMAT, "json"))))
def test_an_example_document_imports(nth: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = fences(FORMAT, "json")[nth]
    file = tmp_path / "example.json"
    file.write_text(text, encoding="utf-8")
    assert main(["--vault", str(tmp_path / "desk.vault"), "import", str(file)]) == 0, capsys.readouterr().err
    held = sum(len(records) for records in json.loads(text).values() if isinstance(records, list))
    assert capsys.readouterr().out == f"Read {held} records; {held} of them were new or different.\n"


MISTAKES = rows(section(FORMAT, "Mistakes"))


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda row: row[1])
def test_a_mistake_is_named_as_the_example_says(
    mistake: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A cell that ends in an ellipsis gives the beginning of the message."""
    members, message = (cell.strip("`") for cell in mistake)
    file = tmp_path / "example.json"
    head = "" if '"version"' in members else '"version": 1, '
    file.write_text(f'{{"format": "trustdesk", {head}{members}}}', encoding="utf-8")
    assert main(["--vault", str(tmp_path / "desk.vault"), "import", str(file)]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"trustdesk: example.json: {message.removesuffix('…')}")
    assert said.endswith("Nothing was imported.\n")


# The command line ----------------------------------------------------------------------------------------------------


def _commands() -> dict[str, argparse.ArgumentParser]:
    [subparsers] = [action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(subparsers.choices)


def _options(of: argparse.ArgumentParser) -> Iterator[str]:
    for action in of._actions:
        if action.dest not in ("help", "version"):
            yield from action.option_strings


@pytest.mark.parametrize("command", _commands())
def test_a_command_has_a_section_with_its_options_and_output(command: str) -> None:
    text = section(COMMAND_LINE, command)
    assert re.search(rf"^\$ trustdesk .*\b{command}\b", text, re.MULTILINE), "no example"
    assert [option for option in _options(_commands()[command]) if f"`{option}" not in text] == []


def test_options_for_every_command_are_told() -> None:
    text = section(COMMAND_LINE, "Options for every command")
    assert [option for option in _options(parser()) if f"`{option}" not in text] == []


CALLS = sorted(set(re.findall(r"^\$ trustdesk (.*)$", FORMAT + COMMAND_LINE, re.MULTILINE)))


@pytest.mark.parametrize("call", CALLS)
def test_a_call_is_understood(call: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = shlex.split(call, comments=True)
    try:
        parser().parse_args(words[: words.index("|")] if "|" in words else words)
    except SystemExit as end:  # --version ends so too, with 0
        if end.code:
            pytest.fail(capsys.readouterr().err, pytrace=False)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The options of a call that works on the sample desk, as the examples do."""
    call = ["--vault", str(tmp_path_factory.mktemp("docs") / "desk.vault"), "--today", "2026-06-03"]
    assert main([*call, "demo"]) == 0
    return call


def _answer(sample: list[str], capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    assert main([*sample, *arguments]) == 0
    return json.loads(capsys.readouterr().out)


def _keys(objects: Iterable[dict[str, Any]]) -> set[tuple[str, ...]]:
    """The keys of the objects, in order; one entry where all have the same."""
    found = {tuple(each) for each in objects}
    assert found, "the sample desk has none to compare with"
    return found


@pytest.mark.parametrize("what", ["counterparts", "meetings", "promises", "people", "terms", "starters"])
def test_the_keys_of_a_list(what: str, sample: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    answer = _answer(sample, capsys, "list", what, "--json")
    assert _keys(answer) == {tuple(names(section(COMMAND_LINE, f"`list {what} --json`")))}


def test_the_keys_of_opening_lines(sample: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    answer = _answer(sample, capsys, "openings", "reyes", "--json")
    assert _keys(answer) == {tuple(names(section(COMMAND_LINE, "`openings --json`")))}


@pytest.mark.parametrize("call", [("analyse", "reyes"), ("wording", "Calm down, it's not a big deal.")])
def test_the_keys_of_judgements(sample: list[str], capsys: pytest.CaptureFixture[str], call: tuple[str, str]) -> None:
    answer = _answer(sample, capsys, *call, "--json")
    assert _keys(answer) == {tuple(names(section(COMMAND_LINE, f"`{call[0]} --json`")))}


def test_the_keys_of_a_safe_promise(sample: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    answer = _answer(sample, capsys, "hedge", "tariff sheet tomorrow", "--json")
    assert list(answer) == [
        "text", "type", "target_date", "outer_date", "target_time", "outer_time", "reason", "say"
    ] == names(section(COMMAND_LINE, "`hedge --json`"))  # fmt: skip


def test_the_keys_of_an_entry(sample: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    answer = _answer(sample, capsys, "add", "note reyes: likes sailing", "--dry-run", "--json")
    assert list(answer) == names(section(COMMAND_LINE, "`add --json`"))


@pytest.mark.parametrize(
    ("heading", "call"),
    [
        ("`terms --json`", ("terms",)),
        ("`terms PACK --json`", ("terms", "airline")),
        ("`terms --in FILE --json`", ("terms", "--in", "{letter}")),
    ],
)
def test_the_keys_of_terms(
    heading: str, call: tuple[str, ...], sample: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("The PPA leaves the BESS open.", encoding="utf-8")
    answer = _answer(sample, capsys, *(each.format(letter=letter) for each in call), "--json")
    assert _keys(answer) == {tuple(names(section(COMMAND_LINE, heading)))}


def test_the_keys_of_a_drill(sample: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    answer = _answer(sample, capsys, "drill", "luban", "--json")
    assert list(answer) == names(section(COMMAND_LINE, "`drill --json`"))
    assert _keys(answer["cards"]) == {tuple(names(section(COMMAND_LINE, "A card")))}


def test_the_keys_of_a_dossier(sample: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The counterpart, and lists named as the kinds of a document."""
    answer = _answer(sample, capsys, "show", "kuwabori", "--json")
    assert names(section(COMMAND_LINE, "`show --json`"))[0] == next(iter(answer)) == "counterpart"
    assert list(answer)[1:] == [kind.kind for kind in KINDS if kind.kind in answer]


@pytest.fixture(scope="module")
def briefing(sample: list[str]) -> dict[str, Any]:
    """A page with more to say than it has room for."""
    file = Path(sample[1]).with_name("page.json")
    assert main([*sample, "brief", "kuwabori", "-o", str(file)]) == 0
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("part", ["The briefing", "`band`", "A block", "A line", "`fit`", "A line left off"])
def test_the_keys_of_a_briefing(part: str, briefing: dict[str, Any]) -> None:
    objects = {
        "The briefing": [briefing],
        "`band`": [briefing["band"]],
        "A block": briefing["blocks"],
        "A line": [line for block in briefing["blocks"] for line in block["lines"]],
        "`fit`": [briefing["fit"]],
        "A line left off": briefing["left_off"],
    }
    wanted = names(section(COMMAND_LINE, part))
    if part == "A line left off":
        wanted += names(section(COMMAND_LINE, "A line"))
    assert _keys(objects[part]) == {tuple(wanted)}


WORDS = {
    ("format.md", "Topics of facts"): Topic,
    ("command-line.md", "Outcomes of a promise"): Outcome,
    ("command-line.md", "Blocks"): BlockKey,
    ("command-line.md", "Tones"): Tone,
    ("command-line.md", "Sides"): Side,
}


@pytest.mark.parametrize("place", WORDS, ids=" ".join)
def test_every_word_of_an_enumeration_is_told(place: tuple[str, str]) -> None:
    name, heading = place
    document = FORMAT if name == "format.md" else COMMAND_LINE
    assert names(section(document, heading)) == [word.value for word in WORDS[place]]


def test_the_forms_of_a_briefing_are_told() -> None:
    assert names(section(COMMAND_LINE, "brief")) == [f".{form}" for form in FORMS]


@pytest.mark.parametrize("document", sorted(DOCS.glob("*.md")), ids=lambda path: path.name)
def test_a_link_leads_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    lost = []
    for target, anchor in re.findall(r"\]\(([^)#:]*)(?:#([^)]+))?\)", text):
        other = document.parent / target if target else document
        if not other.exists() or (anchor and anchor not in _anchors(other)):
            lost.append(f"{target}#{anchor}")
    assert lost == []


def _anchors(document: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}
