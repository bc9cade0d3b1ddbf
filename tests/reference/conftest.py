"""A folder for packs that the user adds, empty at first; never the one of whoever runs the tests."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's own packs lie."""
    folder = tmp_path / "packs"
    monkeypatch.setenv("TRUSTDESK_PACKS", str(folder))
    return folder


@pytest.fixture
def put(added: Path) -> Callable[[str, str, str], Path]:
    """Lays a file on a shelf without asking, as a user does who copies it there: shelf, name, text."""

    def lay(shelf: str, name: str, text: str) -> Path:
        file = added / shelf / "en" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return lay
