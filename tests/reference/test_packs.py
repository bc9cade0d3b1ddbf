"""Packs: what is read, and that whatever is wrong is refused with its file, its line and the reason."""

from pathlib import Path

import pytest

from trustdesk.domain.culture import CulturePack
from trustdesk.domain.glossaries import TermPack
from trustdesk.reference.packs import BadPack, kept_pack, parse_pack

GOOD = """key = "tea"
name = "Tea trade"
also = ["tea"]
checked = 2026-11-23

[sources]
book = "A book: on tea"

[[term]]
key = "first-flush"
text = "first flush"
meaning = "The first harvest of the year."
weight = 3
source = "book"

[[term]]
key = "garden"
text = "garden"
meaning = "The estate where tea is grown."
source = "book"
"""
FILE = Path("tea.toml")


def refused(text: str) -> str:
    with pytest.raises(BadPack) as told:
        parse_pack(text, TermPack, FILE)
    return str(told.value)


def test_a_good_pack_is_read() -> None:
    pack = parse_pack(GOOD, TermPack, FILE)
    assert [term.key for term in pack.terms] == ["first-flush", "garden"]
    assert (pack.terms[0].weight, pack.terms[1].weight) == (3, 1)
    assert pack.sources == {"book": "A book: on tea"}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('text = "garden"\n', "", "tea.toml, line 16: term 2 has no “text”, which it needs"),
        ('key = "garden"', 'key = "first-flush"', "tea.toml, line 17: term 2, “key” “first-flush” is there twice"),
        ('key = "garden"', 'key = "The Garden"', "tea.toml, line 17: term 2, “key” must be small letters"),
        ("weight = 3", "weight = 7", "tea.toml, line 13: term 1, “weight” must be from 1 to 3"),
        ("weight = 3", 'weight = "3"', "tea.toml, line 13: term 1, “weight” must be a whole number"),
        ("weight = 3", "wight = 3", "tea.toml, line 13: term 1, “wight” is not known here; known are key, text"),
        ("weight = 3", 'use = "shun"', "tea.toml, line 13: term 1, “use” must be one of theirs, use, avoid"),
        ("weight = 3", 'use = "avoid"', "tea.toml, line 9: term 1, “instead” belongs to a term to avoid"),
        ("weight = 3", "weight 3", "tea.toml, line 13: is not TOML"),
        ("2026-11-23", '"today"', "tea.toml, line 4: “checked” must be a date"),
        ('also = ["tea"]', 'also = "tea"', "tea.toml, line 3: “also” must be a list"),
        ("The first harvest of the year.", "x" * 181, "line 12: term 1, “meaning” has 181 characters; there is room"),
        ("The first harvest of the year.", " ", "line 12: term 1, “meaning” is empty"),
        ("The first harvest of the year.", "\\u202e", "line 12: term 1, “meaning” holds a control character"),
        ('source = "book"\n\n', 'source = "bok"\n\n', "tea.toml, line 14: term 1, “source” “bok” is not among the"),
        ('book = "A book: on tea"', "book = 3", "tea.toml, line 7: “sources”, “book” must be text"),
    ],
)
def test_what_is_wrong_is_refused_with_file_line_and_reason(old: str, new: str, told: str) -> None:
    assert old in GOOD
    assert told in refused(GOOD.replace(old, new, 1))


def test_a_file_that_is_no_table_or_nested_without_end_is_refused() -> None:
    assert "has no “key”" in refused("")
    assert "tea.toml, line 1" in refused("a = " + "[" * 5_000)


def test_bytes_that_are_no_text_are_refused_with_their_line(tmp_path: Path) -> None:
    file = tmp_path / "tea.toml"
    file.write_bytes(GOOD.encode().replace(b"first flush", b"\xff\xfe"))
    with pytest.raises(BadPack, match=r"tea.toml, line 11: is not UTF-8"):
        kept_pack(file, TermPack)


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    import os

    file = tmp_path / "tea.toml"
    file.write_text(GOOD, encoding="utf-8")
    assert kept_pack(file, TermPack).name == "Tea trade"
    file.write_text(GOOD.replace("Tea trade", "Tea"), encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert kept_pack(file, TermPack).name == "Tea"


def test_a_pack_of_another_kind_is_refused() -> None:
    with pytest.raises(BadPack, match="“also” is not known here"):
        parse_pack(GOOD, CulturePack, FILE)
