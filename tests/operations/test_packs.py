"""Packs of the user's own: checking, adding all or none, replacing, removing."""

import os
from datetime import date
from pathlib import Path

import pytest

from tests.trainers_pack import GLOSSARY
from trustdesk.domain.errors import UserError
from trustdesk.operations import packs as operation
from trustdesk.operations.files import write_file
from trustdesk.operations.packs import add_packs, check_packs, list_packs, pack_problems, remove_pack
from trustdesk.reference.cultures import cultures_for
from trustdesk.reference.glossaries import pack

TODAY = date(2026, 11, 24)
PLACE = """key = "{key}"
name = "{key}"
countries = ["{key}"]
checked = 2026-11-23
demonyms = ["Swedes"]
[sources]
us = "What we saw"
[[note]]
key = "first"
aspect = "meals"
text = "{text}"
ask = "Notice it."
source = "us"
"""


@pytest.fixture(autouse=True)
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "packs"
    monkeypatch.setenv("TRUSTDESK_PACKS", str(folder))
    return folder


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def tea(folder: Path, name: str = "any name.txt", key: str = "tea") -> Path:
    return written(folder, name, GLOSSARY.format(key=key, name="Tea trade"))


def test_a_file_is_told_by_its_content_and_never_by_its_name(tmp_path: Path) -> None:
    [found] = check_packs([tea(tmp_path, "SE.toml")], TODAY)
    assert found.pack is not None
    assert (found.pack.shelf, found.pack.key, found.pack.kind, found.pack.items) == ("terms", "tea", "glossary", 1)
    assert not found.problem


def test_a_bad_file_is_named_with_line_and_reason(tmp_path: Path) -> None:
    bad = written(tmp_path, "tea.toml", GLOSSARY.format(key="Tea!", name="Tea"))
    [found] = check_packs([bad], TODAY)
    assert found.problem == ("tea.toml, line 1: “key” must be small letters, digits and hyphens, such as take-or-pay.")
    assert found.pack is None


@pytest.mark.parametrize("name", ["../../escape", "a/b", "..", "C:", "x\\\\y", "", "a b"])
def test_a_key_can_lead_nowhere_else(name: str, tmp_path: Path, added: Path) -> None:
    with pytest.raises(UserError, match=r"must be small letters|is empty"):
        add_packs([written(tmp_path, "tea.toml", GLOSSARY.format(key=name, name="Tea"))], TODAY)
    assert not added.exists()


def test_what_is_added_is_used_under_its_key(tmp_path: Path, added: Path) -> None:
    odd = tea(tmp_path, "tea\u202e\n$(rm) é.TOML")
    [found] = add_packs([odd], TODAY)
    assert found.pack is not None
    assert not found.pack.replaces
    assert [file.name for file in (added / "terms" / "en").iterdir()] == ["tea.toml"]
    assert pack("tea") is not None


def test_what_stands_in_the_place_of_a_shipped_one_says_so_and_gives_it_back(tmp_path: Path) -> None:
    own = written(tmp_path, "x.toml", PLACE.format(key="SE", text="Tea is served first."))
    [found] = add_packs([own], TODAY)
    assert found.pack is not None
    assert found.pack.replaces
    assert not found.was_there
    assert len(cultures_for("SE")[0].notes) == 1
    [again] = add_packs([own], TODAY)
    assert again.was_there
    assert remove_pack("cultures/SE").replaces
    assert len(cultures_for("SE")[0].notes) > 10


def test_an_earlier_one_of_the_same_key_is_kept_beside_it(tmp_path: Path, added: Path) -> None:
    folder = added / "terms" / "en"
    [first] = add_packs([tea(tmp_path)], TODAY)
    before = (folder / "tea.toml").read_bytes()
    [same] = add_packs([tea(tmp_path)], TODAY)
    assert (first.kept, same.kept) == (None, None), "nothing was lost"
    [newer] = add_packs([written(tmp_path, "newer", GLOSSARY.format(key="tea", name="Tea, newer"))], TODAY)
    assert newer.kept == folder / "tea.toml.bak"
    assert newer.kept.read_bytes() == before
    assert [each.key for each in list_packs() if each.added] == ["tea"], "the copy is no pack"


def test_all_files_are_added_or_none(tmp_path: Path, added: Path) -> None:
    bad = written(tmp_path, "bad.toml", "key = ")
    with pytest.raises(UserError, match=r"bad.toml, line 1: is not TOML.*Nothing was added"):
        add_packs([tea(tmp_path), bad], TODAY)
    assert not added.exists()


def test_one_key_twice_is_refused(tmp_path: Path, added: Path) -> None:
    with pytest.raises(UserError, match="Two of the files are “tea”"):
        add_packs([tea(tmp_path, "one"), tea(tmp_path, "two")], TODAY)
    assert not added.exists()


def test_where_the_second_cannot_be_written_the_first_is_as_it_was(
    tmp_path: Path, added: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_packs([tea(tmp_path)], TODAY)
    before = (added / "terms" / "en" / "tea.toml").read_bytes()

    def full(file: Path, data: bytes) -> None:
        if file.stem == "coffee":
            raise UserError("The disk is full.")
        write_file(file, data)

    monkeypatch.setattr(operation, "write_file", full)
    newer = written(tmp_path, "newer", GLOSSARY.format(key="tea", name="Tea, newer"))
    other = tea(tmp_path, "other", key="cocoa")
    with pytest.raises(UserError, match=r"The disk is full. Nothing was added."):
        add_packs([newer, other, tea(tmp_path, "coffee", key="coffee")], TODAY)
    assert (added / "terms" / "en" / "tea.toml").read_bytes() == before
    assert [file.name for file in (added / "terms" / "en").iterdir()] == ["tea.toml"]


def test_a_link_in_the_place_of_an_earlier_one_is_replaced_and_not_followed(tmp_path: Path, added: Path) -> None:
    kept = written(tmp_path, "kept.toml", "mine")
    folder = added / "terms" / "en"
    folder.mkdir(parents=True)
    (folder / "tea.toml").symlink_to(kept)
    add_packs([tea(tmp_path)], TODAY)
    assert kept.read_text(encoding="utf-8") == "mine"
    assert pack("tea") is not None


@pytest.mark.parametrize("what", ["missing", "folder", "pipe", "large"])
def test_what_cannot_be_read_is_a_sentence(what: str, tmp_path: Path) -> None:
    file = tmp_path / what
    if what == "folder":
        file.mkdir()
    elif what == "pipe":
        os.mkfifo(file)
    elif what == "large":
        with file.open("wb") as stream:
            stream.truncate(3_000_000)
    [found] = check_packs([file], TODAY)
    assert (
        found.problem
        == {
            "missing": f"{file}: cannot be read (No such file or directory).",
            "folder": "folder is a folder; name the packs in it, one by one.",
            "pipe": "pipe is no file that one can read.",
            "large": "large is larger than 2 MB; a pack is a file one can read.",
        }[what]
    )


def test_only_ones_own_can_be_removed(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="comes with the program"):
        remove_pack("cultures/SE")
    with pytest.raises(UserError, match="is not among your packs"):
        remove_pack("terms/../../desk")
    for nothing in ("SE", "cultures/", "nowhere/SE", ""):
        with pytest.raises(UserError, match="names no pack"):
            remove_pack(nothing)
    add_packs([tea(tmp_path)], TODAY)
    remove_pack("terms/tea")
    assert pack("tea") is None


def test_a_bad_pack_is_listed_and_can_be_removed(added: Path) -> None:
    folder = added / "cultures" / "en"
    folder.mkdir(parents=True)
    written(folder, "S E.toml", "key = ")
    assert (
        [each.problem for each in list_packs() if each.added]
        == ["S E.toml, line 1: is not TOML: Invalid value"]
        == list(pack_problems())
    )
    remove_pack("cultures/S E")
    assert pack_problems() == ()


def test_the_list_names_every_pack_once(tmp_path: Path) -> None:
    add_packs([written(tmp_path, "x", PLACE.format(key="SE", text="Tea is served first."))], TODAY)
    found = list_packs()
    addresses = [(each.shelf, each.key) for each in found]
    assert len(addresses) == len(set(addresses)) > 90
    [own] = [each for each in found if each.added]
    assert (own.shelf, own.key, own.items, own.replaces) == ("cultures", "SE", 1, True)
    assert {each.shelf for each in found} == {"cultures", "terms", "starters", "greetings", "calendars"}


def test_a_sentence_about_character_is_pointed_at(tmp_path: Path) -> None:
    """S0.8.1: a trainer is asked to look again; the pack is theirs to add."""
    file = written(tmp_path, "x", PLACE.format(key="SE", text="Swedes are shy."))
    [found] = check_packs([file], TODAY)
    assert found.doubts == (
        "line 9: “Swedes” says what people are like; say what is usual, and how to check it with this person",
    )
    assert not found.problem


def test_a_country_a_holiday_or_an_industry_that_nothing_has_is_pointed_at(tmp_path: Path) -> None:
    place = written(tmp_path, "place", PLACE.format(key="XX", text="Tea is served first."))
    custom = written(
        tmp_path,
        "custom",
        'key = "ours"\nname = "Ours"\n[sources]\nus = "Ours"\n'
        '[[day]]\nkey = "eve"\ncountries = ["SE", "ZZ"]\nholiday = "Midsommer"\ntext = "Empty."\nsource = "us"\n',
    )
    issue = written(
        tmp_path,
        "issue",
        'key = "ours"\nname = "Ours"\n[[issue]]\nkey = "apron"\ntype = "agreement"\ntitle = "Parts"\n'
        'prompt = "Which?"\nindustries = ["airline"]\nmethod = "S2.10"\n',
    )
    told = [each.doubts for each in check_packs([place, custom, issue], TODAY)]
    assert told == [
        ("“XX” is no country; a country is written as ISO 3166 has it, such as SE",),
        (
            "“ZZ” is no country; a country is written as ISO 3166 has it, such as SE",
            "line 6: SE has no holiday “Midsommer” in 2026",
        ),
        ("line 4: “airline” is no glossary; `trustdesk terms` lists them",),
    ]
