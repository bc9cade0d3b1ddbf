"""What README.md says is true: its commands run, every command is in it, and the files it names are there."""

import re
import shlex
from itertools import takewhile
from pathlib import Path

import pytest

from trustdesk.cli.arguments import parser
from trustdesk.cli.commands import COMMANDS

ROOT = Path(__file__).parent.parent
_README = ROOT / "README.md"
README = _README.read_text(encoding="utf-8") if _README.exists() else ""

_FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
BLOCK_LINES = [line.strip().removeprefix("$ ") for block in _FENCE.findall(README) for line in block.splitlines()]
# Between backticks only: prose such as "make sure" is no command.
MENTIONS = re.findall(r"`([^`\n]+)`", _FENCE.sub("", README))

MAKE_TARGETS = sorted(
    {name for code in [*BLOCK_LINES, *MENTIONS] for name in re.findall(r"\bmake ([a-z][\w-]*)", code)}
)
_CALL = re.compile(r"(?:\S*/)?trustdesk\s+(\S.*)")
CALLS = sorted({call[1] for line in BLOCK_LINES if (call := _CALL.match(line))})
MENTIONED = sorted({call[1] for mention in MENTIONS if (call := _CALL.match(mention))})
LINKS = sorted(set(re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", README)))


def _words(call: str) -> list[str]:
    """The arguments of a call as the shell would pass them, up to a comment, a pipe or the next command."""
    lexer = shlex.shlex(call, posix=True, punctuation_chars="|&;<>")
    lexer.whitespace_split = True
    return list(takewhile(lambda word: not set(word) <= set("|&;<>"), lexer))


@pytest.mark.parametrize("target", MAKE_TARGETS)
def test_make_target_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("call", CALLS)
def test_call_is_understood(call: str, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        parser().parse_args(_words(call))
    except SystemExit as end:  # --help and --version end so too, with 0
        if end.code:
            pytest.fail(capsys.readouterr().err, pytrace=False)


@pytest.mark.parametrize("call", MENTIONED)
def test_mentioned_command_exists(call: str) -> None:
    words = _words(call)
    assert all(word.startswith("-") for word in words) or COMMANDS.keys() & set(words)


def test_every_command_is_shown() -> None:
    shown = {word for call in [*CALLS, *MENTIONED] for word in _words(call)}
    assert COMMANDS.keys() - shown == set()


@pytest.mark.parametrize("link", LINKS)
def test_linked_file_exists(link: str) -> None:
    assert (ROOT / link).exists()


def test_where_is_it_names_files_that_exist() -> None:
    table = re.search(r"^#+ Where is it\?\s*\n(.*?)(?=^#|\Z)", README, re.MULTILINE | re.DOTALL)
    assert table, "README.md has no section 'Where is it?'"
    rows = [row for row in table[1].splitlines() if row.startswith("|")]
    named = {path for row in rows for path in re.findall(r"`([^`]*/[^`]*)`", row)}
    assert named
    assert {path for path in named if not any(ROOT.glob(path.rstrip("/")))} == set()
