"""What the window remembers: written, read back, and never in the way when it is damaged."""

import json
from pathlib import Path

import pytest

from trustdesk.settings import Look, Settings, read_settings, write_settings


def test_settings_come_back(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "window.json"
    settings = Settings(
        look=Look.DARK, text_percent=140, paper="letter", splitters={"main": "AAA"}, recent=("sjöberg",), place="acme"
    )
    write_settings(file, settings)
    assert read_settings(file) == settings
    assert [each.name for each in file.parent.iterdir()] == ["window.json"]


def test_nothing_remembered_is_no_mistake(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '"x"', "\udcff"])
def test_a_damaged_file_counts_as_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "window.json"
    file.write_text(text, encoding="utf-8", errors="surrogateescape")
    assert read_settings(file) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("look", "green"),
        ("text_percent", "big"),
        ("splitters", 3),
        ("recent", "x"),
        ("page_shown", "yes"),
        ("geometry", 1),
    ],
)
def test_a_damaged_entry_counts_as_never_set(tmp_path: Path, name: str, value: object) -> None:
    file = tmp_path / "window.json"
    file.write_text(json.dumps({name: value, "paper": "letter"}), encoding="utf-8")
    assert read_settings(file) == Settings(paper="letter")


def test_text_keeps_within_its_bounds(tmp_path: Path) -> None:
    file = tmp_path / "window.json"
    file.write_text('{"text_percent": 900}', encoding="utf-8")
    assert read_settings(file).text_percent == 200
