"""The commands about words: glossaries, terms of a text, and the drill."""

import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from trustdesk.cli.main import main
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.glossaries import DrillCard
from trustdesk.domain.terms import Term
from trustdesk.operations.editing import keep
from trustdesk.store.vault import open_vault

TAKE_OR_PAY = "The buyer pays for an agreed minimum quantity whether or not it takes it."
NOW = ("--now", "2026-06-01T09:00+02:00")


class Done(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def desk(vault_path: Path) -> Path:
    """A power company with one word of its own."""
    with open_vault(vault_path, create=True) as vault:
        keep(
            vault,
            Counterpart(id="watt", name="Watt-Werk", industry="power purchase"),
            Term(id="own", text="Bandlieferung", meaning="the same power in every hour", counterpart="watt"),
            Term(id="mine", text="PPA", meaning="our framework", industry="energy"),
            words="desk",
        )
    return vault_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command as its door does."""
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))

    def door(*argv: object) -> Done:
        try:
            status = main([str(each) for each in argv])
        except SystemExit as end:
            status = int(end.code or 0)
        return Done(status, *capsys.readouterr())

    return door


@pytest.fixture
def look(run: Run, desk: Path) -> Run:
    """Runs a command on the desk."""
    return lambda *argv: run("--vault", desk, *NOW, *argv)


class _Terminal(io.StringIO):
    """A terminal at which nobody is."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Sits at a terminal and answers with these lines, then goes away."""

    def sit(*lines: str) -> None:
        waiting = iter(lines)

        def answer(prompt: str) -> str:
            sys.stdout.write(prompt)
            line = next(waiting, None)
            if line is None:
                raise EOFError
            return line

        monkeypatch.setattr("builtins.input", answer)
        monkeypatch.setattr(sys, "stdin", _Terminal())
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    return sit


def _cards(desk: Path) -> dict[str, DrillCard]:
    with open_vault(desk) as vault, vault.read() as reader:
        return {each.term: each for each in reader.all(DrillCard)}


# --- Glossaries


def test_glossaries_are_listed_with_what_is_corrected(look: Run) -> None:
    done = look("terms")
    assert done.status == 0
    (energy,) = (line for line in done.out.splitlines() if line.startswith("energy "))
    assert energy.endswith("terms, 1 corrected by you)")
    rows = json.loads(look("terms", "--json").out)
    assert [row["corrected"] for row in rows if row["key"] == "energy"] == [1]


def test_an_industry_leads_to_its_terms_with_ones_own_among_them(look: Run) -> None:
    assert "PPA (also power purchase agreement) — yours\n    our framework\n" in look("terms", "power purchase").out
    (ppa,) = (row for row in json.loads(look("terms", "energy", "--json").out) if row["text"] == "PPA")
    assert (ppa["own"], ppa["key"]) == ("terms/mine", "ppa")


def test_glossaries_need_no_vault(run: Run) -> None:
    assert "airlines" in run("terms").out
    assert run("terms", "--in", "-", "--for", "watt").err.startswith("trustdesk: There is no vault yet")


def test_an_industry_without_a_glossary_is_said(look: Run) -> None:
    done = look("terms", "basket weaving")
    assert (done.status, done.out) == (1, "")
    assert "basket weaving" in done.err


# --- A text


def test_terms_of_a_text_are_told(look: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("\ufeffThe PPA has take-or-pay; the BESS comes later.", encoding="utf-8")
    assert look("terms", "--in", letter, "--for", "watt").out.splitlines() == [
        f"take-or-pay: {TAKE_OR_PAY} [Energy and power purchase]",
        "BESS: in no glossary; ask what it means",
    ]
    rows = json.loads(look("terms", "--in", letter, "--for", "watt", "--json").out)
    assert [(row["text"], row["noticed_by"], row["term"] is None) for row in rows] == [
        ("take-or-pay", "glossary", False),
        ("BESS", "acronym", True),
    ]
    monkeypatch.setattr(sys, "stdin", io.StringIO("See you on Tuesday."))
    assert look("terms", "--in", "-").out == "Every term in it is noted, or none was found.\n"


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"x" * 2_000_001])
def test_a_file_that_is_no_text_is_said(look: Run, tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "letter.bin"
    if content is not None:
        file.write_bytes(content)
    done = look("terms", "--in", file)
    assert (done.status, done.out) == (1, "")
    assert "letter.bin" in done.err


def test_a_dossier_without_a_text_is_asked_back(look: Run) -> None:
    assert "--in FILE" in look("terms", "--for", "watt").err


# --- The drill


def test_without_a_terminal_the_cards_are_printed_and_nothing_changes(look: Run, desk: Path) -> None:
    done = look("drill", "watt")
    assert done.out.startswith("the same power in every hour  →  Bandlieferung\n")
    assert len(done.out.splitlines()) == 12
    assert len(look("drill", "watt", "--seconds", "30").out.splitlines()) == 3
    session = json.loads(look("drill", "watt", "--json").out)
    assert session["subject"] == "Watt-Werk"
    assert session["cards"][0]["term"] == "terms/own"
    assert _cards(desk) == {}


def test_on_a_terminal_it_asks_and_keeps_each_answer(look: Run, desk: Path, typed: Callable[..., None]) -> None:
    """A forgotten card comes again at the end; what is no answer is asked again."""
    typed("", "1", "", "what?", "3", "", "4")
    done = look("drill", "watt", "--seconds", "20")
    assert "Watt-Werk: 2 cards" in done.out
    assert done.out.count("Bandlieferung") == 2
    assert done.out.endswith("Known: 2 of 2.\n")
    assert len(_cards(desk)) == 2
    look("undo")
    assert _cards(desk) == {}


@pytest.mark.parametrize("lines", [["q"], ["", "q"], []])
def test_it_ends_when_one_has_had_enough(look: Run, desk: Path, typed: Callable[..., None], lines: list[str]) -> None:
    typed(*lines)
    done = look("drill", "watt")
    assert done.status == 0
    assert done.out.endswith("Nothing was asked.\n")
    assert _cards(desk) == {}


def test_what_is_learnt_waits(look: Run, typed: Callable[..., None]) -> None:
    typed(*["", "4"] * 200)
    look("drill", "watt", "--seconds", "10000")
    assert look("drill", "watt").out.startswith("Nothing is due: ")


def test_no_time_is_no_drill(look: Run) -> None:
    assert look("drill", "--seconds", "0").status == 1


def test_nothing_to_learn_is_said(run: Run, vault_path: Path) -> None:
    with open_vault(vault_path, create=True):
        pass
    assert run("--vault", vault_path, *NOW, "drill").out.startswith("There is nothing to learn yet")
