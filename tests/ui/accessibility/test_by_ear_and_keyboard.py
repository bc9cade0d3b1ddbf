"""The window as a blind user has it: from another process, over AT-SPI, by keyboard alone, on a virtual X11 screen.

One program for all that only looks; what writes has a desk of its own.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.accessibility.hearing import Hearing, Node
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.facts import Fact
from trustdesk.domain.issues import Issue
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.promises import Promise
from trustdesk.store.vault import open_vault
from trustdesk.ui.places import RAIL

# Controls that one can act on; a pane or a group needs no name.
_CONTROLS = {
    "push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "spin button", "list",
    "table", "tree", "tree table", "slider", "tool bar item", "page tab", "link", "menu item", "password text",
}  # fmt: skip
_OVERLAYS = {"Ctrl+k": "search", "Ctrl+Shift+n": "new counterpart", "Ctrl+m": "new meeting", "F1": "the shortcuts"}


def _nameless(nodes: list[Node]) -> list[tuple[str, int]]:
    return [
        (node["role"], node["depth"])
        for node in nodes
        if node["focusable"] and node["role"] in _CONTROLS and not node["name"].strip()
    ]


def _opened(vault: Path, home: Path) -> Iterator[Hearing]:
    hearing = Hearing(vault, home)
    try:
        hearing.until(lambda: "Desk" in hearing.names(), "the menus")
        yield hearing
    finally:
        hearing.close()


@pytest.fixture(scope="module")
def sample(_sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("heard") / "desk.vault"
    shutil.copyfile(_sample_file, file)
    return file


@pytest.fixture(scope="module")
def hearing(sample: Path) -> Iterator[Hearing]:
    yield from _opened(sample, sample.parent)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    return tmp_path / "empty.vault"


@pytest.fixture
def on_an_empty_desk(empty: Path, tmp_path: Path) -> Iterator[Hearing]:
    yield from _opened(empty, tmp_path)


def test_every_control_of_every_screen_has_a_name(hearing: Hearing) -> None:
    nameless = {}
    for number, screen in enumerate(RAIL, start=1):
        hearing.order(f"keys Ctrl+{number}")
        hearing.until(lambda: hearing.order("focus") is not None, "a focus")
        nameless[screen.value] = _nameless(hearing.tree())
    assert not any(nameless.values()), nameless


def test_every_control_of_a_walk_and_of_an_open_form_has_a_name(hearing: Hearing) -> None:
    hearing.order("keys Ctrl+1")
    nameless = {}
    for keys, part in (("Ctrl+d", "Debrief: "), ("Ctrl+e", "Prepare for")):
        hearing.order(f"keys {keys}")
        hearing.until_heard(part)
        nameless[part] = _nameless(hearing.tree())
    hearing.order("keys Escape")
    hearing.until_heard("We promised")
    hearing.order("keys Alt+4")
    hearing.until(lambda: "promised" in (hearing.order("focus") or {"name": ""})["name"], "the promises")
    hearing.order("keys Return")
    hearing.until_heard("What was promised")
    nameless["an open form"] = _nameless(hearing.tree())
    hearing.order("keys Escape")
    assert not any(nameless.values()), nameless


@pytest.mark.parametrize("keys", list(_OVERLAYS), ids=list(_OVERLAYS.values()))
def test_what_lies_over_the_window_is_named_and_esc_leads_back(hearing: Hearing, keys: str) -> None:
    hearing.order("keys Ctrl+3")
    before = "Promises"
    hearing.until_on(before)
    frames = hearing.frames()
    hearing.order(f"keys {keys}")
    hearing.until(lambda: hearing.frames() > frames or hearing.order("focus")["name"] != before, "what lies over it")
    nameless = _nameless(hearing.tree())
    hearing.order("keys Escape")
    hearing.until_on(before)
    assert nameless == []


def test_tab_goes_round_the_window_and_reaches_what_can_have_the_focus(hearing: Hearing) -> None:
    hearing.order("keys Ctrl+1")
    hearing.until(lambda: hearing.order("focus") is not None, "a focus")
    shown = {
        node["name"]
        for node in hearing.tree()
        if node["focusable"] and node["role"] == "push button" and node["enabled"] and node["name"]
    }
    reached = {node["name"] for node in hearing.order("round Tab")}
    assert len(reached) > 8
    assert shown <= reached, shown - reached


def test_a_note_is_entered_by_keyboard_alone(hearing: Hearing, sample: Path) -> None:
    hearing.order("keys Ctrl+n")
    hearing.until_on("Quick entry")
    hearing.order("type note kuwabori: the plant opens in may")
    hearing.until_heard("Note about Kuwabori Seimitsu")
    hearing.order("keys Return")
    hearing.until_heard("Kept: Note about Kuwabori Seimitsu")
    with open_vault(sample) as opened, opened.read() as reader:
        assert any("plant opens in may" in fact.text for fact in reader.where(Fact, counterpart="kuwabori"))


def test_a_first_dossier_is_written_by_ear(on_an_empty_desk: Hearing, empty: Path) -> None:
    hearing = on_an_empty_desk
    hearing.until_on("Start with someone you meet soon")
    hearing.order("keys Return")
    hearing.until_on("Name")
    hearing.order("type harbour metals")
    hearing.order("keys Return")
    for line, field, text in (
        ("What you want, with a number", "Title", "copper supply"),
        ("A small promise for this week", "What was promised", "the tariff sheet"),
        ("A topic for small talk", "Fact", "sailing on the elbe"),
        ("An issue to settle", "Title", "price per tonne"),
        ("When you meet", "When", "tue 14:00"),
    ):
        hearing.until_on(line)
        hearing.order("keys Return")
        hearing.until_on(field)
        hearing.order(f"type {text}")
        hearing.order("keys Return" if field == "When" else "keys Escape")
    hearing.until_heard("Meeting planned")
    with open_vault(empty) as opened, opened.read() as reader:
        kept = {kind: len(list(reader.all(kind))) for kind in (Counterpart, Negotiation, Promise, Fact, Issue, Meeting)}
    assert set(kept.values()) == {1}, kept
