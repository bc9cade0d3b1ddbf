"""The command about a country, as a user calls it."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from trustdesk.cli.main import main
from trustdesk.domain.culture import Aspect, CultureNote
from trustdesk.operations.editing import keep
from trustdesk.store.vault import open_vault

Run = Callable[..., str]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))

    def call(*arguments: str) -> str:
        assert main(["--now", "2026-06-16T09:00+02:00", *arguments]) == 0
        return capsys.readouterr().out

    return call


def sheet(run: Run, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("country", *arguments, "--json"))
    return found


def test_the_sheet_says_what_is_known_without_a_vault(run: Run) -> None:
    out = run("country", "sweden")
    assert out.startswith("Sweden (SE)\n  Stockholm: Tuesday 2026-06-16 09:00, your time; Working hours\n")
    for part in ("Currency: Swedish Krona (SEK)", "Telephone: +46", "Fri 19 June: Midsummer Eve (Midsommarafton)",
                 "around Midsummer Eve", "Better no deadline on:", "plans for midsummer",
                 "Swedish. Now: God morgon, say", "WHAT IS USUAL THERE", "How to check:"):  # fmt: skip
        assert " ".join(part.split()) in " ".join(out.split())


def test_every_line_fits_the_terminal_and_holds_no_signs_of_direction(run: Run) -> None:
    for place in ("AE", "JP", "IL", "nordic", "RU"):
        out = run("country", place)
        assert max(map(len, out.splitlines())) <= 100
        assert not set(out) & set("\u2066\u2067\u2068\u2069")


def test_the_notes_of_first_words_are_told(run: Run) -> None:
    out = " ".join(run("country", "TH").split())
    assert "Now: สวัสดีครับ · sawatdi khrap, say sa-wat-dee krup; Now, from a woman: สวัสดีค่ะ · sawatdi kha, say" in out
    assert "fits any hour, often with a wai" in out
    thanks = sheet(run, "TH")["first_words"][0]["thanks"]
    assert thanks["woman"] == {"say": "ขอบคุณค่ะ", "latin": "khop khun kha", "sound": "kawp koon kah"}


def test_a_part_of_a_country_is_named(run: Run) -> None:
    assert "Asked for: Sharjah." in run("country", "sharjah")
    assert "Asked for" not in run("country", "AE")


def test_days_off_that_are_not_known_are_owned_up_to(run: Run) -> None:
    assert "public holidays are not known here" in run("country", "CN", "--on", "2150-02-01")
    assert "Not all days off of that time" in run("country", "IN", "--on", "2036-03-01")
    assert "known here" not in run("country", "IN", "--on", "2027-03-01")


def test_another_day_is_asked_for(run: Run) -> None:
    found = sheet(run, "SE", "--on", "2026-12-23")
    assert found["calendar"]["today"] == "2026-12-23"
    assert found["clocks"][0]["local"] == "2026-12-23T08:00:00+01:00", "nine o’clock on a clock two hours ahead of UTC"
    assert [each["name"] for each in found["calendar"]["holidays"]][:2] == ["Christmas Eve", "Christmas Day"]


def test_across_the_date_line(run: Run) -> None:
    at = ("--now", "2026-02-05T20:00+00:00", "country")
    main_clock = json.loads(run(*at, "NZ", "--json"))["clocks"][0]
    assert (main_clock["local"][:13], main_clock["hours"], main_clock["holiday"]) == (
        "2026-02-06T09", "holiday", "Waitangi Day"
    )  # fmt: skip
    clocks = {
        city: each["local"][:13] for each in json.loads(run(*at, "US", "--json"))["clocks"] for city in each["cities"]
    }
    assert clocks["Honolulu"] == "2026-02-05T10"


def test_a_region_has_its_members_and_notes(run: Run) -> None:
    found = sheet(run, "nordic")
    assert found["members"] == ["Sweden", "Norway", "Denmark", "Finland", "Iceland"]
    assert found["calendar"] is None
    assert found["notes"]


def test_ones_own_notes_stand_first(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "desk.vault"
    with open_vault(file, create=True) as vault:
        own = CultureNote(id="n1", place="SE", aspect=Aspect.MEALS, text="They eat at eleven in Kiruna.")
        keep(vault, own, words="note")
    first = json.loads(run("--vault", str(file), "country", "SE", "--json"))["notes"][0]
    assert (first["text"], first["own"]) == ("They eat at eleven in Kiruna.", True)


def test_a_place_that_is_not_there_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["country", "atlantis"]) == 1
    assert capsys.readouterr().err == (
        "trustdesk: There is no country or region “atlantis”; give its name, or its code as ISO 3166 has it.\n"
    )


@pytest.mark.parametrize("code", ["SE", "AE", "CN", "AQ", "XK", "gulf"])
def test_json_has_the_same_keys_for_every_place(code: str, run: Run) -> None:
    found = sheet(run, code, "--on", date(2026, 11, 24).isoformat())
    assert list(found) == [
        "code", "name", "members", "clocks", "facts", "calendar", "first_words", "notes", "checked"
    ]  # fmt: skip
