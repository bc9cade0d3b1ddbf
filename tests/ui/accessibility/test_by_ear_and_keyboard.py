"""The window as a blind user has it: from another process, over AT-SPI, by keyboard alone, on a virtual X11 screen."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.accessibility.hearing import Hearing
from trustdesk.domain.facts import Fact
from trustdesk.store.vault import open_vault
from trustdesk.ui.places import RAIL

# Controls that one can act on; a pane or a group needs no name.
_CONTROLS = {
    "push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "spin button", "list",
    "table", "tree", "tree table", "slider", "tool bar item", "page tab", "link", "menu item", "password text",
}  # fmt: skip


@pytest.fixture
def vault(_sample_file: Path, tmp_path: Path) -> Path:
    file = tmp_path / "desk.vault"
    shutil.copyfile(_sample_file, file)
    return file


@pytest.fixture
def hearing(vault: Path, tmp_path: Path) -> Iterator[Hearing]:
    hearing = Hearing(vault, tmp_path)
    try:
        hearing.until(lambda: "Desk" in hearing.names(), "the menus")
        yield hearing
    finally:
        hearing.close()


def test_every_control_of_every_screen_has_a_name(hearing: Hearing) -> None:
    nameless = []
    for number, screen in enumerate(RAIL, start=1):
        hearing.order(f"keys Ctrl+{number}")
        hearing.until(lambda: hearing.order("focus") is not None, "a focus")
        nodes = hearing.tree()
        nameless += [
            (screen.value, node["role"], node["depth"])
            for node in nodes
            if node["focusable"] and node["role"] in _CONTROLS and not node["name"].strip()
        ]
    assert nameless == []


def test_a_note_is_entered_by_keyboard_alone(hearing: Hearing, vault: Path) -> None:
    hearing.order("keys Ctrl+n")
    hearing.until(lambda: (hearing.order("focus") or {}).get("name") == "Quick entry", "quick entry")
    hearing.order("type note kuwabori: the plant opens in may")
    hearing.until_heard("Note about Kuwabori Seimitsu")
    hearing.order("keys Return")
    hearing.until(lambda: (hearing.order("focus") or {}).get("name") != "Quick entry", "the end of quick entry")
    hearing.until_heard("Kept: Note about Kuwabori Seimitsu")
    with open_vault(vault) as opened, opened.read() as reader:
        assert any("plant opens in may" in fact.text for fact in reader.where(Fact, counterpart="kuwabori"))


def test_tab_goes_round_the_window(hearing: Hearing) -> None:
    heard: list[str] = []
    for _ in range(80):
        hearing.order("keys Tab")
        focus = hearing.order("focus")
        heard.append(f"{focus['role']}: {focus['name']}" if focus else "")
    assert len(set(heard)) > 8
    assert heard.count("") < 8


def test_the_sheet_of_shortcuts_opens_and_closes(hearing: Hearing) -> None:
    hearing.order("keys F1")
    hearing.until_heard("Ctrl+Shift+N")
    hearing.order("keys Escape")
    hearing.until(lambda: "Ctrl+Shift+N" not in hearing.names(), "the end of the sheet")
