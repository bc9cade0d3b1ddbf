"""The command line: what each command prints, what it answers with, and that it never ends in a traceback."""

import contextlib
import io
import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import sqlcipher3

from trustdesk import __version__
from trustdesk.cli.arguments import FORMS, LISTS
from trustdesk.cli.commands import COMMANDS
from trustdesk.cli.main import main
from trustdesk.operations import briefings, sample
from trustdesk.operations.listing import LISTS as ROWS
from trustdesk.store.vault import open_vault

ROOT = Path(__file__).parent.parent.parent
NOW = ("--now", "2026-06-01T09:00+02:00")
MAGIC = {"pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n", "svg": b"<svg", "txt": b"EYES ONLY", "json": b"{\n"}


class Done(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command as its door does."""

    def door(*argv: object) -> Done:
        try:
            status = main([str(each) for each in argv])
        except SystemExit as end:
            status = int(end.code or 0)
        return Done(status, *capsys.readouterr())

    return door


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with the sample desk, for commands that only look."""
    file = tmp_path_factory.mktemp("sample") / "desk.vault"
    with contextlib.redirect_stdout(io.StringIO()):
        assert main(["--vault", str(file), *NOW, "demo"]) == 0
    return file


@pytest.fixture
def look(run: Run, desk: Path) -> Run:
    """Runs a command on the sample desk."""
    return lambda *argv: run("--vault", desk, *NOW, *argv)


def document(file: Path, **lists: Any) -> Path:
    file.write_text(json.dumps({"format": "trustdesk", "version": 1, **lists}), encoding="utf-8")
    return file


BERGS = {
    "counterparts": [
        {"id": "a", "name": "Zoë Berg"},
        {"id": "b", "name": "Berg & Söner"},
        {"id": "c", "name": "Åkerlund Rail"},
    ]
}


@pytest.fixture
def bergs(run: Run, tmp_path: Path) -> Path:
    """A small vault of its own."""
    file = tmp_path / "bergs.vault"
    assert run("--vault", file, *NOW, "import", document(tmp_path / "bergs.json", **BERGS)).status == 0
    return file


def is_one_sentence(done: Done) -> bool:
    """What is told where something can be put right: one line for a person, nothing on stdout."""
    return (
        done.status == 1
        and done.err.startswith("trustdesk: ")
        and done.err.count("\n") == 1
        and done.err.endswith((".\n", "?\n"))
        and "Traceback" not in done.err
        and done.out == ""
    )


# --- Wrong usage


@pytest.mark.parametrize(
    "argv",
    [
        ("nonsense",),
        ("import",),
        ("export",),
        ("list",),
        ("list", "nonsense"),
        ("show",),
        ("brief",),
        ("brief", "x", "--copy", "both"),
        ("brief", "x", "--paper", "a5"),
        ("--today", "tomorrow", "check"),
        ("--today", "2026-13-01", "check"),
        ("--now", "noon", "check"),
        ("--today", "2026-06-01", "--now", "2026-06-01T09:00", "check"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(run: Run, argv: tuple[str, ...]) -> None:
    done = run(*argv)
    assert (done.status, done.out) == (2, "")
    assert re.search(r"^trustdesk( \w+)?: ", done.err, re.MULTILINE)
    assert "Traceback" not in done.err


def test_help_and_version(run: Run) -> None:
    shown = run("--help")
    assert shown.status == 0
    assert all(re.search(rf"^    {command} ", shown.out, re.MULTILINE) for command in COMMANDS)
    assert run("--version") == Done(0, f"trustdesk {__version__}\n", "")
    for command in COMMANDS:
        assert run(command, "--help").status == 0


def test_the_words_of_the_command_line_are_those_of_the_operations() -> None:
    assert set(LISTS) == set(ROWS)
    assert set(FORMS) == set(MAGIC)


# --- The vault


@pytest.mark.parametrize(
    "argv",
    [("check",), ("undo",), ("redo",), ("list", "people"), ("show", "x"), ("brief", "x"), ("openings", "x"),
     ("export", "-o", "out.json")],
    ids=" ".join,
)  # fmt: skip
def test_a_vault_that_is_not_there_is_named_and_not_made(run: Run, tmp_path: Path, argv: tuple[str, ...]) -> None:
    file = tmp_path / "no.vault"
    done = run("--vault", file, *argv)
    assert is_one_sentence(done)
    assert str(file) in done.err
    assert not list(tmp_path.iterdir())


DAMAGED = {
    "random": random.Random(7).randbytes(40_000),
    "short": b"not a vault",
    "headed": b"SQLite format 3\x00" + random.Random(8).randbytes(9_000),
    "text": b"{}\n" * 2_000,
}


@pytest.mark.parametrize("command", ["check", "list", "import", "demo", "undo", "brief"])
@pytest.mark.parametrize("damage", DAMAGED)
def test_a_file_that_is_no_vault_is_left_as_it_is(run: Run, tmp_path: Path, command: str, damage: str) -> None:
    """Nothing is lost: it may be somebody's only copy of something else."""
    file = tmp_path / "desk.vault"
    file.write_bytes(DAMAGED[damage])
    source = document(tmp_path / "d.json", **BERGS)
    arguments = {"list": ("people",), "import": (source,), "brief": ("x",)}.get(command, ())
    done = run("--vault", file, *NOW, command, *arguments)
    assert is_one_sentence(done)
    assert file.read_bytes() == DAMAGED[damage]
    assert {each.name for each in tmp_path.iterdir()} == {"desk.vault", "d.json"}


def test_without_a_vault_named_the_environment_decides(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRUSTDESK_VAULT", str(tmp_path / "mine" / "desk.vault"))
    assert run("import", document(tmp_path / "d.json", **BERGS)).status == 0
    assert (tmp_path / "mine" / "desk.vault").exists()
    shown = run("list", "counterparts", "--json")
    assert [row["id"] for row in json.loads(shown.out)] == ["a", "b", "c"]


def test_the_sample_goes_into_a_file_of_its_own(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the user's vault, never in it."""
    monkeypatch.setenv("TRUSTDESK_VAULT", str(tmp_path / "desk.vault"))
    done = run(*NOW, "demo")
    assert done.status == 0
    assert re.fullmatch(r"The sample desk is in .*sample\.vault: 14 dossiers, \d+ records\.\n", done.out)
    assert not (tmp_path / "desk.vault").exists()


# --- Documents in and out, undo, check


def test_import_export_undo_redo_check(run: Run, tmp_path: Path) -> None:
    file, source = tmp_path / "desk.vault", document(tmp_path / "d.json", **BERGS)

    def export() -> bytes:
        target = tmp_path / "out" / "desk.json"
        assert run("--vault", file, "export", "-o", target) == Done(0, f"The whole desk is in {target}.\n", "")
        return target.read_bytes()

    assert run("--vault", file, "import", source) == Done(0, "Read 3 records; 3 of them were new or different.\n", "")
    full = export()
    assert run("--vault", file, "import", source).out == "Read 3 records; 0 of them were new or different.\n"
    assert run("--vault", file, "undo") == Done(0, "Undone: import of d.json.\n", "")
    assert json.loads(export()) == {"format": "trustdesk", "version": 1}
    assert is_one_sentence(run("--vault", file, "undo"))
    assert run("--vault", file, "redo") == Done(0, "Done again: import of d.json.\n", "")
    assert export() == full
    assert is_one_sentence(run("--vault", file, "redo"))
    done = run("--vault", file, "check")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("The vault is sound")


def test_a_bad_document_is_told_by_its_place(run: Run, bergs: Path, tmp_path: Path) -> None:
    bad = document(tmp_path / "bad.json", facts=[{"counterpart": "a", "text": "x"}, {"counterpart": "a", "text": ""}])
    done = run("--vault", bergs, "import", bad)
    assert is_one_sentence(done)
    assert "bad.json: facts[1].text: is empty" in done.err
    assert is_one_sentence(run("--vault", bergs, "import", tmp_path / "no.json"))


def test_a_vault_that_was_changed_from_outside_is_not_sound(run: Run, bergs: Path) -> None:
    with contextlib.closing(sqlcipher3.connect(str(bergs))) as connection:
        connection.execute("UPDATE counterparts SET name = 'Another' WHERE id = 'a'")
        connection.commit()
    done = run("--vault", bergs, "check")
    assert (done.status, done.out) == (1, "")
    assert "counterparts/a" in done.err
    assert done.err.splitlines()[-1].startswith("trustdesk: ")
    assert "Traceback" not in done.err


def test_the_schema_is_json(run: Run) -> None:
    done = run("schema")
    assert done.status == 0
    assert json.loads(done.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


# --- Lists and dossiers; the key sets are what scripts rely on

KEYS = {
    "counterparts": {
        "id", "name", "type", "relation", "organisation", "facts", "last_contact", "next_meeting"
    },
    "meetings": {"id", "counterpart", "title", "starts_at", "channel", "place", "status"},
    "promises": {"id", "counterpart", "party", "text", "target_date", "outer_date", "outcome"},
    "people": {"id", "name", "native_name", "role", "organisation", "country"},
    "terms": {"id", "text", "meaning", "use", "instead", "industry", "counterpart"},
    "starters": {"id", "type", "title", "prompt"},
}  # fmt: skip


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_has_exactly_its_documented_keys(look: Run, kind: str) -> None:
    done = look("list", kind, "--json")
    assert (done.status, done.err) == (0, "")
    rows = json.loads(done.out)
    assert rows
    assert all(set(row) == KEYS[kind] for row in rows)


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_for_people_is_a_table(look: Run, bergs: Path, run: Run, kind: str) -> None:
    done = look("list", kind)
    lines = done.out.splitlines()
    assert done.status == 0
    assert lines[0] == lines[0].upper()
    assert len(lines) == 1 + len(json.loads(look("list", kind, "--json").out))
    if kind not in ("counterparts", "starters"):  # this vault has counterparts, and starters are everyone's
        assert run("--vault", bergs, "list", kind) == Done(0, f"There are no {kind} yet.\n", "")
        assert json.loads(run("--vault", bergs, "list", kind, "--json").out) == []


def test_what_a_list_says_of_one(look: Run) -> None:
    """Seen from the given moment, not from today."""
    (row,) = [each for each in json.loads(look("list", "counterparts", "--json").out) if each["id"] == "kovacs-anna-c"]
    assert row == {
        "id": "kovacs-anna-c",
        "name": "Kovács Anna",
        "type": "person",
        "relation": "other",
        "organisation": "Duna Csomagolás",
        "facts": 0,
        "last_contact": "2026-05-20",
        "next_meeting": "2026-06-17T11:00+02:00",
    }
    outcomes = {row["outcome"] for row in json.loads(look("list", "promises", "--json").out)}
    assert outcomes >= {"early", "on_time", "within_outer", "late", "broken", "open", "overdue"}


def test_a_dossier_as_json_is_the_counterpart_and_its_records_by_kind(look: Run) -> None:
    shown = json.loads(look("show", "Kovács Anna", "--json").out)
    assert shown["counterpart"] == {
        "id": "kovacs-anna-c",
        "name": "Kovács Anna",
        "type": "person",
        "person": "kovacs-anna",
        "organisation": "kovacs-duna",
    }
    assert {"people", "organisations", "meetings", "contacts"} <= set(shown)
    assert shown["contacts"] == [
        {
            "id": "kovacs-fair",
            "counterpart": "kovacs-anna-c",
            "on": "2026-05-20",
            "channel": "in_person",
            "people": ["kovacs-anna"],
            "text": "Met at the packaging fair.",
        }
    ]


def test_a_dossier_for_people_names_whom_it_means(look: Run) -> None:
    done = look("show", "kovacs")
    assert done.status == 0
    assert done.out.startswith("Kovács Anna\n")
    assert "CONTACTS (1)" in done.out
    assert "people: Kovács Anna" in done.out
    assert "kovacs-anna" not in done.out


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Kovács Anna", "kovacs-anna-c"),
        ("KOVACS anna", "kovacs-anna-c"),
        ("anna kovacs", "kovacs-anna-c"),
        ("kovacs-anna-c", "kovacs-anna-c"),
        ("duna csomagolas", "kovacs-anna-c"),
        ("zielinski", "zielinski"),
        ("Forde Nutzfahrzeuge", "carstensen"),
        ("luttgen", "council-luettgen"),
        ("Михаил Сергеевич Горбачев", "summit-gorbachev"),
        ("garamnae", "garamnae"),
        ("community council", "achna-cc"),
    ],
)
def test_a_name_is_found_without_accents_case_or_its_other_half(look: Run, name: str, found: str) -> None:
    assert json.loads(look("show", name, "--json").out)["counterpart"]["id"] == found


def test_a_name_that_fits_several_lists_them_and_chooses_none(run: Run, bergs: Path) -> None:
    done = run("--vault", bergs, "show", "er")
    assert is_one_sentence(done)
    assert all(row["name"] in done.err for row in BERGS["counterparts"])


def test_a_whole_name_goes_before_one_that_only_begins_so(run: Run, bergs: Path, tmp_path: Path) -> None:
    """And a beginning before a word inside, a word before a part of one."""
    assert json.loads(run("--vault", bergs, "show", "berg", "--json").out)["counterpart"]["id"] == "b"
    assert json.loads(run("--vault", bergs, "show", "rail", "--json").out)["counterpart"]["id"] == "c"
    more = document(tmp_path / "more.json", counterparts=[{"id": "d", "name": "Berg"}, {"id": "e", "name": "Bergen"}])
    assert run("--vault", bergs, "import", more).status == 0
    assert json.loads(run("--vault", bergs, "show", "BERG", "--json").out)["counterpart"]["id"] == "d"
    assert is_one_sentence(run("--vault", bergs, "show", "ber"))


@pytest.mark.parametrize("name", ["nobody", "", "  ", "%", "*", "' OR 1=1 --"])
@pytest.mark.parametrize("command", ["show", "brief", "openings"])
def test_a_name_that_leads_nowhere_is_told(look: Run, command: str, name: str) -> None:
    assert is_one_sentence(look(command, name))


# --- Briefings


@pytest.mark.parametrize("form", FORMS)
def test_a_briefing_in_every_form(look: Run, tmp_path: Path, form: str) -> None:
    file = tmp_path / "new" / f"page.{form.upper()}"
    assert look("brief", "kovacs anna", "-o", file) == Done(0, "", "")
    assert file.read_bytes().startswith(MAGIC[form])
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_what_was_kept_off_because_of_a_silent_contact_is_told_beside_the_page(look: Run, tmp_path: Path) -> None:
    """Never silently missing; on stderr, as the page itself says nothing of them."""
    done = look("brief", "Luban Airways", "-o", tmp_path / "page.txt")
    assert (done.status, done.out) == (0, "")
    assert re.fullmatch(r"trustdesk: \d+ records are kept off the page because .*\.\n", done.err)


BRIEF_KEYS = {
    "format", "version", "counterpart", "negotiation", "meeting", "copy", "paper", "language", "now", "band", "blocks",
    "fit", "facts_left_off", "left_off",
}  # fmt: skip
LINE_KEYS = {"key", "label", "text", "note", "tone", "side", "rank", "facts", "methods"}


def brief_json(look: Run, folder: Path, *argv: str) -> dict[str, Any]:
    file = folder / "page.json"
    assert look("brief", *argv, "-o", file).status == 0
    read: dict[str, Any] = json.loads(file.read_bytes())
    return read


def test_a_briefing_as_json_has_exactly_its_documented_keys(look: Run, tmp_path: Path) -> None:
    made = brief_json(look, tmp_path, "Luban Airways")
    assert set(made) == BRIEF_KEYS
    assert (made["format"], made["version"], made["copy"], made["paper"]) == (
        "trustdesk-briefing",
        1,
        "eyes-only",
        "a4",
    )
    assert (made["counterpart"], made["meeting"]) == ("luban-air", "luban-meet-next")
    assert made["now"] == "2026-06-01T09:00+02:00"
    assert set(made["band"]) == {"marking", "name", "name_note", "subject", "details", "last_met"}
    assert set(made["fit"]) == {"size_pt", "leading_em", "gap_pt", "fill", "notices"}
    assert made["blocks"]
    for block in made["blocks"]:
        assert set(block) == {"key", "title", "lines"}
        assert all(set(line) == LINE_KEYS for line in block["lines"])
    assert made["left_off"]
    assert all(set(left) == LINE_KEYS | {"block", "reason"} for left in made["left_off"])


def test_the_table_copy_and_letter_paper(look: Run, tmp_path: Path) -> None:
    made = brief_json(look, tmp_path, "Luban Airways", "--copy", "table", "--paper", "letter")
    assert (made["copy"], made["paper"], made["band"]["marking"]) == ("table", "letter", "TABLE COPY")
    assert {"zone", "their_side"} & {block["key"] for block in made["blocks"]} <= {"their_side"}


def test_a_briefing_for_a_meeting_named_by_title_or_id(look: Run, tmp_path: Path) -> None:
    """Also one that is over, and one that is not the next."""
    assert brief_json(look, tmp_path, "lunch in dubai")["meeting"] == "luban-meet-2"
    assert brief_json(look, tmp_path, "kuwabori-meeting-nagoya")["meeting"] == "kuwabori-meeting-nagoya"
    assert brief_json(look, tmp_path, "kuwabori")["meeting"] == "kuwabori-meeting-prep"


def test_a_part_of_a_name_is_enough_for_a_briefing_too(look: Run, tmp_path: Path) -> None:
    """The counterpart's own meetings, whose ids begin like it, are no other candidates."""
    assert brief_json(look, tmp_path, "Kovacs")["counterpart"] == "kovacs-anna-c"


def test_the_text_of_a_briefing_goes_to_the_terminal(look: Run) -> None:
    done = look("brief", "kovacs anna")
    assert done.status == 0
    assert done.out.startswith("EYES ONLY  Kovács Anna\n")
    assert all(len(line) <= 88 for line in done.out.splitlines())


def test_what_somebody_typed_cannot_drive_the_terminal(run: Run, tmp_path: Path) -> None:
    """An escape sequence in a note is text and nothing else, in every command that prints."""
    evil = "\x1b[2J\x1b]0;owned\x07\u202e\r\n!"
    source = document(
        tmp_path / "evil.json",
        counterparts=[{"id": "e", "name": f"Evil {evil}"}, {"id": "e2", "name": f"Evil {evil} two"}],
        people=[{"id": "p", "given": f"Ann {evil}"}],
        facts=[{"counterpart": "e", "topic": "small_talk", "text": f"tea {evil}"}],
        questions=[{"counterpart": "e", "text": f"Why {evil}"}],
        terms=[{"counterpart": "e", "text": f"term {evil}", "meaning": evil}],
        meetings=[{"counterpart": "e", "title": f"meeting {evil}", "starts_at": "2026-06-02T09:00+02:00"}],
    )
    file = tmp_path / "evil.vault"
    said = [run("--vault", file, *NOW, "import", source)]
    asked = [("show", "e"), ("show", "evil"), ("openings", "e"), ("brief", "e"), *(("list", each) for each in LISTS)]
    said += [run("--vault", file, *NOW, *argv) for argv in asked]
    unprintable = {
        letter for done in said for letter in done.out + done.err if not letter.isprintable() and letter != "\n"
    }
    assert unprintable == set()


@pytest.mark.parametrize("ending", ["page.doc", "page", "page.", ".pdf.txt.exe"])
def test_an_ending_that_is_no_form_lists_those_that_are(look: Run, tmp_path: Path, ending: str) -> None:
    done = look("brief", "Luban Airways", "-o", tmp_path / ending)
    assert is_one_sentence(done)
    assert all(f".{form}" in done.err for form in FORMS)
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_there_is_replaced_only_when_the_new_one_is_whole(look: Run, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(b"the old page")
    assert is_one_sentence(look("brief", "nobody", "-o", file))
    assert file.read_bytes() == b"the old page"
    assert look("brief", "kovacs anna", "-o", file).status == 0
    assert file.read_bytes().startswith(b"%PDF-")
    assert [each.name for each in tmp_path.iterdir()] == ["page.pdf"]


@pytest.mark.parametrize("command", [("brief", "kovacs anna"), ("export",)], ids=["brief", "export"])
def test_a_place_that_cannot_be_written_is_told(look: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    (tmp_path / "folder.txt").mkdir()
    for target in (tmp_path / "file" / "page.txt", tmp_path / "folder.txt", tmp_path / f"{'x' * 300}.txt"):
        assert is_one_sentence(look(*command, "-o", target))
    assert {each.name for each in tmp_path.iterdir()} == {"file", "folder.txt"}


def test_opening_lines_with_what_each_stands_on(look: Run) -> None:
    rows = json.loads(look("openings", "Luban Airways", "--json").out)
    assert len(rows) >= 3
    for row in rows:
        assert set(row) == {"key", "text", "family", "methods", "facts", "reason", "caution", "rank", "seconds"}
        assert row["facts"]
        assert row["seconds"] >= 2
    text = look("openings", "Luban Airways").out
    assert all(row["text"] in text for row in rows)
    assert "no line is invented" in look("openings", "kovacs anna").out


# --- Reproducible


def test_the_same_moment_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    """Of the sample, the export, the briefings and the lists."""
    said = []
    for name in ("one", "two"):
        folder = tmp_path / name
        door = ("--vault", folder / "desk.vault", *NOW)
        assert run(*door, "demo").status == 0
        assert run(*door, "export", "-o", folder / "desk.json").status == 0
        assert run(*door, "brief", "kuwabori", "-o", folder / "page.pdf").status == 0
        assert run(*door, "brief", "kuwabori", "-o", folder / "page.png").status == 0
        files = {file: (folder / file).read_bytes() for file in ("desk.json", "page.pdf", "page.png")}
        said.append((files, run(*door, "list", "promises").out))
    assert said[0] == said[1]


def test_today_is_nine_o_clock_on_that_day(run: Run, desk: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.json"
    assert run("--vault", desk, "--today", "2026-06-10", "brief", "kovacs anna", "-o", file).status == 0
    made = json.loads(file.read_bytes())
    assert made["now"].startswith("2026-06-10T09:00")
    assert made["band"]["last_met"] == "last met 21 days ago"


@pytest.mark.parametrize("today", ["0001-01-01", "1970-01-01", "9999-12-31"])
@pytest.mark.parametrize("argv", [("demo",), ("list", "promises"), ("brief", "kuwabori")], ids=" ".join)
def test_no_day_of_the_calendar_ends_in_a_traceback(
    run: Run, desk: Path, tmp_path: Path, today: str, argv: tuple[str, ...]
) -> None:
    vault = tmp_path / "new.vault" if argv == ("demo",) else desk
    done = run("--vault", vault, "--today", today, *argv)
    assert done.status in (0, 2) or is_one_sentence(done)


def test_the_briefings_of_every_meeting_ahead(run: Run, bergs: Path, tmp_path: Path) -> None:
    """What `demo --output` does with its fourteen, here with two, and none for what is over or called off."""
    times = {
        "over": "2026-05-31T09:00Z",
        "today": "2026-06-01T05:00Z",
        "off": "2026-06-02T09:00Z",
        "ahead/": "2026-06-03T09:00Z",
    }
    meetings = [{"id": name, "counterpart": "a", "starts_at": at} for name, at in times.items()]
    meetings[2]["status"] = "cancelled"
    assert run("--vault", bergs, "import", document(tmp_path / "m.json", meetings=meetings)).status == 0
    request = briefings.Request(now=datetime.fromisoformat(NOW[1]))
    with open_vault(bergs) as vault:
        files = list(sample.write_briefings(vault, tmp_path / "pages", request))
    assert sorted(file.name for file in files) == [
        f"{stem}-{copy}.{form}"
        for stem in ("2026-06-01-today", "2026-06-03-ahead-")
        for copy in ("eyes-only", "table")
        for form in ("pdf", "png")
    ]
    assert sorted((tmp_path / "pages").iterdir()) == sorted(files)
    assert all(file.read_bytes().startswith(MAGIC[file.suffix[1:]]) for file in files)


def test_demo_tells_of_a_folder_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = run("--vault", tmp_path / "v", *NOW, "demo", "--output", tmp_path / "file")
    assert is_one_sentence(done._replace(out=""))
    assert done.out.startswith("The sample desk is in ")


# --- As a program


def program(*argv: object, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "trustdesk", *map(str, argv)]
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, check=False)


def test_the_program_answers_with_its_status(desk: Path, tmp_path: Path) -> None:
    done = program("--version")
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, f"trustdesk {__version__}{os.linesep}", b"")
    assert program("prepare").returncode == 2
    failed = program("--vault", tmp_path / "no.vault", "check")
    assert (failed.returncode, failed.stdout) == (1, b"")
    assert failed.stderr.startswith(b"trustdesk: ")
    assert b"Traceback" not in failed.stderr
    shown = program("--vault", desk, *NOW, "list", "people", "--json", PYTHONIOENCODING="utf-8")
    assert len(json.loads(shown.stdout)) > 50


def test_an_output_that_cannot_hold_every_letter_still_gets_the_list(desk: Path) -> None:
    """Windows: a list redirected into a file is written in the code page of the machine."""
    done = program("--vault", desk, *NOW, "list", "people", PYTHONIOENCODING="cp1252")
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise on Windows")
@pytest.mark.parametrize("argv", [("show", "kuwabori", "--json"), ("list", "counterparts")], ids=["long", "short"])
def test_a_reader_that_goes_away_is_no_error(desk: Path, argv: tuple[str, ...]) -> None:
    """`trustdesk list people | head -1`: the reader has gone before or while we write."""
    command = [sys.executable, "-m", "trustdesk", "--vault", str(desk), *NOW, *argv]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (0, b"")
