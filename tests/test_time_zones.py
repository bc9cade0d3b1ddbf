"""The clocks of the program are those of the newest table, wherever it begins."""

import json
import os
import subprocess
import sys
import zoneinfo
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from trustdesk.cli.main import main
from trustdesk.time_zones import use_newest_zones

ROOT = Path(__file__).parent.parent
NEW, OLD = "9999a", "2025b"


@pytest.fixture
def _tables_as_before() -> Iterator[None]:
    before = zoneinfo.TZPATH
    yield
    zoneinfo.reset_tzpath(before)


def table(folder: Path, name: str, first_line: str) -> Path:
    folder.mkdir()
    (folder / name).write_text(f"{first_line}\nR A 1916 o - Jun 14 23s 1 S\n", encoding="ascii")
    zoneinfo.reset_tzpath((str(folder),))
    return folder


def test_vancouver_stays_on_summer_time_in_the_winter_of_2026() -> None:
    """By the table 2025b of an older system it was nine o’clock there. In a process of its own, as a user has it."""
    asked = ["-m", "trustdesk", "--now", "2026-12-01T18:00+01:00", "country", "CA", "--json"]
    done = subprocess.run([sys.executable, *asked], cwd=ROOT, capture_output=True, text=True, check=True)
    clocks = {city: clock["local"] for clock in json.loads(done.stdout)["clocks"] for city in clock["cities"]}
    assert clocks["Vancouver"] == "2026-12-01T10:00:00-07:00"


def test_vancouver_in_this_process_as_in_any_other() -> None:
    local = datetime.fromisoformat("2026-12-01T18:00+01:00").astimezone(zoneinfo.ZoneInfo("America/Vancouver"))
    assert local.hour == 10


@pytest.mark.usefixtures("_tables_as_before")
@pytest.mark.parametrize(
    ("name", "first_line", "keeps"),
    [
        ("tzdata.zi", f"# version {OLD}", False),
        ("tzdata.zi", f"# version {NEW}", True),
        ("+VERSION", OLD, False),
        ("+VERSION", NEW, True),
        ("leapseconds", "# no version", False),
    ],
)
def test_the_newer_table_is_read(tmp_path: Path, name: str, first_line: str, keeps: bool) -> None:
    folder = table(tmp_path / "zones", name, first_line)
    use_newest_zones()
    assert (str(folder) in zoneinfo.TZPATH) is keeps
    assert zoneinfo.ZoneInfo("Europe/Stockholm")


@pytest.mark.usefixtures("_tables_as_before")
def test_a_table_that_the_user_names_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = table(tmp_path / "zones", "tzdata.zi", f"# version {OLD}")
    monkeypatch.setenv("PYTHONTZPATH", str(folder))
    use_newest_zones()
    assert (str(folder),) == zoneinfo.TZPATH


@pytest.mark.usefixtures("_tables_as_before")
def test_the_window_begins_with_it_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table(tmp_path / "zones", "tzdata.zi", f"# version {OLD}")
    tables = []

    def run(*_: object) -> int:
        tables.append(zoneinfo.TZPATH)
        return 0

    monkeypatch.setattr("trustdesk.app.run", run)
    assert main([]) == 0
    assert tables == [()]


def test_the_start_loads_no_table_and_nothing_heavy() -> None:
    script = "import sys; from trustdesk.time_zones import use_newest_zones; use_newest_zones(); print(*sys.modules)"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    heavy = {"importlib.resources", "importlib.metadata", "trustdesk.reference", "babel", "PySide6"}
    assert not heavy & set(done.stdout.split())
