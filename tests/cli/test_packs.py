"""The command about packs, as a user calls it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.trainers_pack import GLOSSARY
from trustdesk.cli.main import main
from trustdesk.paths import resource

Run = Callable[..., tuple[int, str, str]]

TEA = GLOSSARY.format(key="tea", name="Tea trade")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(["--now", "2026-06-01T09:00", *arguments])
        done = capsys.readouterr()
        return status, done.out, done.err

    return call


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    file = tmp_path / "tea.toml"
    file.write_text(TEA, encoding="utf-8")
    return file


def test_packs_are_listed_without_a_vault(run: Run) -> None:
    status, out, _ = run("packs")
    assert status == 0
    lines = {line.split()[0]: line for line in out.splitlines()}
    assert "Sweden (culture notes, " in lines["cultures/SE"]
    assert "Energy and power purchase (glossary, " in lines["terms/energy"]
    assert "starters/reference-call" in lines


def test_a_pack_is_checked_added_listed_and_removed(run: Run, tea: Path) -> None:
    assert run("packs", "check", str(tea)) == (0, "tea.toml: terms/tea, Tea trade: glossary, 1 item\n", "")
    assert run("packs", "add", str(tea)) == (0, "Added terms/tea, Tea trade: glossary, 1 item.\n", "")
    assert "terms/tea                          Tea trade (glossary, 1) — added by you\n" in run("packs")[1]
    assert run("packs", "add", str(tea))[1].endswith(", in the place of your earlier one.\n")
    assert run("terms", "tea")[0] == 0
    assert run("packs", "remove", "terms/tea") == (0, "Removed terms/tea.\n", "")
    assert run("packs", "remove", "terms/tea")[0] == 1


def test_a_shipped_pack_can_be_taken_as_a_pattern(run: Run) -> None:
    shipped = str(resource("cultures", "en", "SE.toml"))
    assert ", in the place of the shipped one.\n" in run("packs", "add", shipped)[1]
    assert "added by you, in the place of the shipped one" in run("packs")[1]
    assert run("packs", "remove", "cultures/SE")[1] == "Removed cultures/SE; the shipped one holds again.\n"


def test_a_bad_pack_is_an_exit_status_and_a_line(run: Run, tea: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text(TEA.replace("text = ", "txt = "), encoding="utf-8")
    status, out, _ = run("packs", "check", str(tea), str(bad))
    assert status == 1
    assert out.splitlines()[0].startswith("tea.toml: terms/tea")
    assert out.splitlines()[1].startswith("bad.toml, line 8: term 1, “txt” is not known here; known are key, text")
    status, out, err = run("packs", "add", str(tea), str(bad))
    assert (status, out) == (1, "")
    assert err.startswith("trustdesk: bad.toml, line 8")
    assert err.endswith("Nothing was added.\n")
    assert "terms/tea" not in run("packs")[1]


def test_a_name_with_control_characters_does_no_harm_to_the_terminal(run: Run, tmp_path: Path) -> None:
    odd = tmp_path / "tea\x1b[2J\n.toml"
    odd.write_text(TEA, encoding="utf-8")
    _, out, _ = run("packs", "check", str(odd))
    assert "\x1b" not in out
    assert out.count("\n") == 1


def test_a_doubt_is_a_notice_and_no_error(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "SE.toml"
    text = resource("cultures", "en", "SE.toml").read_text(encoding="utf-8")
    file.write_text(text.replace("Summer plans, travel", "They are shy. Summer plans", 1), encoding="utf-8")
    status, _, err = run("packs", "check", str(file))
    assert status == 0
    assert err.startswith("trustdesk: SE.toml, line ")
    assert "“They are shy” says what people are like" in err


def test_it_is_said_where_an_earlier_one_is_kept(run: Run, tea: Path) -> None:
    run("packs", "add", str(tea))
    tea.write_text(tea.read_text(encoding="utf-8").replace("Tea trade", "Tea"), encoding="utf-8")
    _, out, _ = run("packs", "add", str(tea))
    assert ", in the place of your earlier one.\nYour earlier one is kept as " in out
    assert out.endswith("tea.toml.bak.\n")


def test_json_before_and_after_the_act(run: Run, tea: Path) -> None:
    listed = json.loads(run("packs", "--json")[1])
    assert {"shelf", "key", "name", "kind", "items", "added", "replaces", "problem"} == set(listed[0])
    for call in (("--json", "check"), ("check", "--json")):
        [checked] = json.loads(run("packs", *call, str(tea))[1])
        assert list(checked) == ["file", "pack", "problem", "doubts", "kept"]
        assert checked["pack"]["key"] == "tea"
    [added] = json.loads(run("packs", "add", str(tea), "--json")[1])
    assert added["pack"]["added"] is True
    removed: dict[str, Any] = json.loads(run("packs", "remove", "terms/tea", "--json")[1])
    assert removed["key"] == "tea"


def test_a_bad_pack_that_lies_there_is_told_of_and_stops_nothing(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "packs" / "cultures" / "en"
    folder.mkdir(parents=True)
    (folder / "SE.toml").write_text("key = ", encoding="utf-8")
    status, out, _ = run("packs")
    assert status == 0
    assert "left out: SE.toml, line 1: is not TOML" in out
    assert run("country", "SE")[0] == 0
    vault = str(tmp_path / "desk.vault")
    assert run("--vault", vault, "demo")[0] == 0
    status, out, err = run("--vault", vault, "check")
    assert (status, out.startswith("The vault is sound")) == (0, True)
    assert err == "trustdesk: SE.toml, line 1: is not TOML: Invalid value; this pack is left out.\n"
