"""The shelves: what the user added goes before what is shipped, and a bad pack is left out for every reader."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.trainers_pack import GLOSSARY
from trustdesk.domain.counterparts import Relation
from trustdesk.domain.culture import Dimension
from trustdesk.domain.issues import IssueType
from trustdesk.domain.meetings import Channel
from trustdesk.reference.countries import country
from trustdesk.reference.cultures import cultures_for, places_with_notes
from trustdesk.reference.customs import days_of
from trustdesk.reference.glossaries import pack, packs, packs_for
from trustdesk.reference.greetings import greetings
from trustdesk.reference.pack_kinds import KINDS, PackKind, Shelf
from trustdesk.reference.shelves import added_on, shipped_keys, shipped_pack
from trustdesk.reference.starters import call_sheet, issues_for, questions_for, settings_for, style_dimensions

Put = Callable[[str, str, str], Path]

TEA = 'also = ["camellia"]\n' + GLOSSARY.format(key="tea", name="Tea trade")
PLACE = """key = "{key}"
name = "{name}"
countries = {countries}
checked = 2026-11-23
[sources]
us = "What we saw"
[[note]]
key = "tea-first"
aspect = "meals"
text = "Tea is served before the talk begins."
ask = "Notice whether tea is offered first."
source = "us"
"""


def test_without_packs_of_ones_own_there_are_the_shipped_ones() -> None:
    assert packs_for("camellia") == ()
    assert pack("tea") is None
    assert pack("energy") is not None


def test_an_added_pack_is_found_by_its_key_and_other_names(put: Put) -> None:
    put("terms", "tea.toml", TEA)
    assert packs_for("camellia") == ("tea",)
    assert packs_for("tea")[:1] == ("tea",), "before the shipped one of agriculture, which has tea among much else"
    assert packs()["tea"] == "Tea trade"
    found = pack("tea")
    assert found is not None
    assert found.terms[0].text == "garden"


def test_an_added_pack_stands_in_the_place_of_the_shipped_one_of_its_key(put: Put) -> None:
    put("cultures", "SE.toml", PLACE.format(key="SE", name="Sweden", countries='["SE"]'))
    own, region = cultures_for("SE")
    assert [note.key for note in own.notes] == ["tea-first"]
    assert region.key == "nordic"


def test_a_region_may_take_in_other_countries_and_let_go_of_some(put: Put) -> None:
    assert "nordic" in [each.key for each in cultures_for("SE")]
    put("cultures", "nordic.toml", PLACE.format(key="nordic", name="The north", countries='["EE", "FI"]'))
    assert [each.key for each in cultures_for("SE")] == ["SE"]
    assert [each.key for each in cultures_for("EE")] == ["EE", "nordic"]
    assert places_with_notes()["nordic"] == "The north"


def test_a_head_may_be_written_in_any_way_that_toml_allows(put: Put) -> None:
    text = TEA.replace('name = "Tea trade"', 'name = """\\\n[[term]]"""').replace("[[term]]\nkey", "  [[ term ]]\nkey")
    put("terms", "tea.toml", text)
    assert packs()["tea"] == "[[term]]"


BAD = {
    "no-toml": "key = ",
    "no-text": "\x00\x01",
    "of-no-kind": 'key = "tea"\n',
    "of-two-kinds": TEA + PLACE[PLACE.index("[[note]]") :],
    "without-items": TEA.partition("[[term]]")[0] + "\n",
    "wrong-field": TEA.replace("meaning", "menaing"),
    "too-large": TEA + "#" * 2_000_001,
    "another-name": TEA.replace('"tea"\nname', '"coffee"\nname'),
    "deep": "a = " + "[" * 20_000,
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_a_bad_pack_is_left_out_and_told_of(text: str, put: Put) -> None:
    """Whatever lies there, the readers go on with what is shipped."""
    file = put("terms", "energy.toml", text)
    found = pack("energy")
    assert found is not None
    assert found.name == "Energy and power purchase"
    assert "energy" in packs_for("wind power")
    [told] = added_on(Shelf.TERMS, "en")
    assert told.file == file
    assert "energy.toml" in told.problem


@pytest.mark.parametrize("shelf", Shelf)
def test_no_reader_is_stopped_by_bad_packs(shelf: Shelf, put: Put) -> None:
    for kind in KINDS:
        for key in (*shipped_keys(kind, "en"), "XX", "other"):
            put(shelf.value, f"{key}.toml", "key = 3\n[[note]]\n")
    assert cultures_for("SE")[0].name == "Sweden"
    assert "SE" in places_with_notes()
    assert packs_for("wind power") == ("energy",)
    assert greetings("sv")
    assert days_of("SE")
    assert country("AE").weeks[1:]
    assert issues_for(IssueType.AGREEMENT, Relation.SUPPLIER, ())
    assert questions_for(Relation.SUPPLIER, (), Channel.VIDEO)
    assert call_sheet().questions
    assert settings_for(Channel.VIDEO)
    assert set(style_dimensions()) == set(Dimension)


def test_a_good_pack_on_the_wrong_shelf_is_left_out(put: Put) -> None:
    put("cultures", "tea.toml", TEA)
    [told] = added_on(Shelf.CULTURES, "en")
    assert told.problem == "tea.toml, line 1: holds [[term]]; that belongs into the folder terms"


def test_what_is_no_file_is_left_out(added: Path, put: Put) -> None:
    put("terms", "tea.toml", TEA)
    folder = added / "terms" / "en"
    (folder / "folder.toml").mkdir()
    (folder / "gone.toml").symlink_to(folder / "nothing")
    os.mkfifo(folder / "pipe.toml")
    (folder / "._tea.toml").write_bytes(b"\x00what a Mac leaves behind")
    problems = {each.file.name: each.problem for each in added_on(Shelf.TERMS, "en")}
    assert problems == {
        "folder.toml": "folder.toml is a folder; name the packs in it, one by one",
        "gone.toml": "gone.toml: cannot be read (No such file or directory)",
        "pipe.toml": "pipe.toml is no file that one can read",
        "tea.toml": "",
    }
    assert set(packs()) - {"tea"} == {
        key for kind in KINDS if kind.shelf is Shelf.TERMS for key in shipped_keys(kind, "en")
    }


def test_a_link_to_a_pack_is_a_pack(added: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.toml").write_text(TEA, encoding="utf-8")
    folder = added / "terms" / "en"
    folder.mkdir(parents=True)
    (folder / "tea.toml").symlink_to(tmp_path / "elsewhere.toml")
    assert pack("tea") is not None


def test_a_folder_that_cannot_be_one_is_as_good_as_none(added: Path) -> None:
    added.write_text("a file where the folder should be")
    assert pack("energy") is not None


def test_a_file_that_vanishes_leaves_the_shipped_one(put: Put) -> None:
    text = PLACE.format(key="SE", name="Sweden", countries='["SE"]')
    file = put("cultures", "SE.toml", text)
    assert len(cultures_for("SE")[0].notes) == 1
    file.unlink()
    assert len(cultures_for("SE")[0].notes) > 10


def test_a_corrected_file_is_read_anew(put: Put) -> None:
    file = put("terms", "tea.toml", "key = ")
    assert pack("tea") is None
    file.write_text(TEA, encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert pack("tea") is not None


ISSUE = """key = "{key}"
name = "Our issues"
[[issue]]
key = "{item}"
type = "agreement"
title = "Spare parts on the apron"
prompt = "Which parts must be there within the hour?"
method = "S2.10"
"""


def test_a_list_of_ones_own_stands_beside_the_shipped_one(put: Put) -> None:
    before = issues_for(IssueType.AGREEMENT, None, ())
    put("starters", "ours.toml", ISSUE.format(key="ours", item="apron"))
    after = issues_for(IssueType.AGREEMENT, None, ())
    assert {each.key for each in after} - {each.key for each in before} == {"apron"}
    assert len(after) == len(before) + 1


def test_an_item_of_ones_own_stands_in_the_place_of_the_shipped_one_of_its_key(put: Put) -> None:
    before = issues_for(IssueType.AGREEMENT, None, ())
    put("starters", "ours.toml", ISSUE.format(key="ours", item=before[0].key))
    after = issues_for(IssueType.AGREEMENT, None, ())
    assert [each.key for each in after] == [each.key for each in before]
    assert after[0].title == "Spare parts on the apron"


def test_a_list_of_the_shipped_lists_key_replaces_it(put: Put) -> None:
    put("starters", "issues.toml", ISSUE.format(key="issues", item="apron"))
    assert [each.key for each in issues_for(IssueType.AGREEMENT, None, ())] == ["apron"]
    assert questions_for(None, (), None)


def test_a_local_week_that_is_added_holds_at_once(put: Put) -> None:
    assert len(country("SE").weeks) == 1
    week = '[sources]\nus = "Ours"\n[[week]]\nkey = "k"\ncountry = "SE"\nplace = "the yard"\nweekend = ["mon"]\n'
    put("calendars", "ours.toml", f'key = "ours"\nname = "Ours"\n{week}note = "Closed on Monday."\nsource = "us"\n')
    assert country("SE").weeks[1].week.weekend == {0}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.called)
def test_every_shipped_pack_is_one_and_bears_its_key(kind: PackKind) -> None:
    keys = shipped_keys(kind, "en")
    assert keys
    for key in keys:
        found: Any = shipped_pack(key, kind.shape, "en")
        assert found.key == key
        assert found.name.strip()
        assert kind.count(found)
