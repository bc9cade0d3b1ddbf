"""The program is killed while one types, or in the middle of an import: what was typed 2 s before is in the vault.

The program runs as it is, in a process of its own, and gets SIGKILL: no handler, no flush, no farewell.
"""

import json
import os
import signal
import string
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from tests.ui import typing_program
from tests.ui.conftest import NOW
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.facts import Fact
from trustdesk.domain.meetings import Debrief, Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party, Record
from trustdesk.domain.terms import Term
from trustdesk.operations.editing import keep
from trustdesk.sources import json_format
from trustdesk.store.soundness import check
from trustdesk.store.vault import Vault, open_vault

R = TypeVar("R", bound=Record)
ROOT = Path(__file__).parents[2]
_KEPT_AFTER_S = 2.0
_LETTERS = 20  # typed into each field but the last, 40 ms apart
_LAST = string.ascii_lowercase * 8
_PLACES = {
    "goal": ("counterparts", "ada", "negotiations/talks", "goal"),
    "fact": ("counterparts", "ada", "facts/fact", "text"),
    "promise": ("counterparts", "ada", "promises/promise", "text"),
    "debrief": ("debrief", "ada", "", "debrief-learned"),
}
_READERS: dict[str, Callable[[Vault], str]] = {
    "goal": lambda vault: _only(vault, Negotiation).goal,
    "fact": lambda vault: _only(vault, Fact).text,
    "promise": lambda vault: _only(vault, Promise).text,
    "debrief": lambda vault: _only(vault, Debrief).learned,
}


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the program that types. at: seconds since the epoch."""

    what: str
    name: str
    count: int
    at: float


@pytest.fixture
def dossier(vault_path: Path) -> Path:
    """A vault with a dossier that has one of each, and a meeting that waits for its debrief."""
    about = "ada"
    with open_vault(vault_path, create=True) as vault:
        keep(
            vault,
            Counterpart(id=about, name="Ada"),
            Negotiation(id="talks", counterpart=about, title="Talks"),
            Fact(id="fact", counterpart=about, text="-"),
            Promise(id="promise", counterpart=about, party=Party.OURS, text="-"),
            Meeting(id="m", counterpart=about, negotiation="talks", starts_at=NOW - timedelta(hours=2)),
            words="a dossier",
        )
    return vault_path


@pytest.mark.parametrize("last", ["debrief", "goal"])
def test_what_was_typed_two_seconds_before_is_kept(dossier: Path, tmp_path: Path, last: str) -> None:
    _type_and_kill(dossier, tmp_path, last, after_s=3.2)


@pytest.mark.torture
@pytest.mark.parametrize("after_s", [2.2, 2.5, 2.9, 3.6, 4.1, 5.3])
@pytest.mark.parametrize("last", list(_PLACES))
def test_at_any_moment(dossier: Path, tmp_path: Path, last: str, after_s: float) -> None:
    _type_and_kill(dossier, tmp_path, last, after_s)


def _type_and_kill(file: Path, home: Path, last: str, after_s: float) -> None:
    """after_s: how long it types into the last field before it is killed."""
    fields = [*(name for name in _PLACES if name != last), last]
    texts = {name: (name + _LAST)[:_LETTERS] for name in fields} | {last: last + _LAST}
    plan = [(name, *_PLACES[name], texts[name]) for name in fields]
    told: list[Told] = []
    began = 0.0
    with _program(file, home, plan) as program:
        for each in _lines(program):
            told.append(each)
            began = began or (each.at if each.name == last else 0.0)
            if began and each.at - began > after_s:
                break
        program.send_signal(signal.SIGKILL)
        killed_at = time.time()
    counted = {name: [each for each in told if each.name == name] for name in fields}
    with open_vault(file) as vault:
        assert check(vault) == ()
        for name in fields:
            due = [each.count for each in counted[name] if each.at < killed_at - _KEPT_AFTER_S]
            kept = _READERS[name](vault).strip("-")
            assert due, f"nothing was typed into {name} early enough to prove anything"
            assert texts[name].startswith(kept)
            assert len(kept) >= max(due), f"{name}: {max(due)} letters were due, {len(kept)} were kept"
        # And it goes on from here.
        keep(vault, Term(id="after", text="after"), words="new term")
        vault.undo()


def test_an_import_that_is_killed_leaves_all_or_nothing(dossier: Path, tmp_path: Path) -> None:
    document = tmp_path / "terms.json"
    terms = [Term(id=f"t{number}", text=f"term {number}") for number in range(20_000)]
    document.write_bytes(json_format.write(iter(terms)))
    with _program(dossier, tmp_path, [("", "", "", "", "import", str(document))]) as program:
        for each in _lines(program):
            if each.what == "imported" and each.count >= 50:
                break
        program.send_signal(signal.SIGKILL)
    with open_vault(dossier) as vault:
        assert check(vault) == ()
        with vault.read() as reader:
            assert reader.count(Term) in (0, len(terms))
            assert reader.count(Counterpart) == 1


def _program(file: Path, home: Path, plan: Sequence[Sequence[str]]) -> "subprocess.Popen[str]":
    environment = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home),
    }  # fmt: skip
    command = [sys.executable, str(Path(typing_program.__file__)), str(file), NOW.isoformat(), json.dumps(plan)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def _lines(program: "subprocess.Popen[str]") -> Iterator[Told]:
    assert program.stdout is not None
    for line in program.stdout:
        yield Told(*json.loads(line))
    pytest.fail(f"the program ended before it was killed: {program.wait()}")


def _only(vault: Vault, kind: type[R]) -> R:
    with vault.read() as reader:
        (record,) = reader.all(kind)
    return record
