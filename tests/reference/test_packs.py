"""Packs: what is read, and that whatever is wrong is refused with its file, its line and the reason."""

from pathlib import Path

import pytest

from trustdesk.domain.culture import CulturePack
from trustdesk.domain.glossaries import TermPack
from trustdesk.domain.places import CalendarPack, GreetingPack
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
        ("The first harvest of the year.", "\u200b", "“meaning” holds a letter that nobody can see, zero width space"),
        ("The first harvest", "The\u2060 first", "“meaning” holds a letter that nobody can see, word joiner (U+2060)"),
        (
            "The first harvest",
            "<b>The</b> first",
            "line 12: term 1, “meaning” holds markup, “<b”; write the sign itself",
        ),
        ("The first harvest", "The </b> first", "line 12: term 1, “meaning” holds markup, “</”"),
        ("The first harvest", "<script>", "line 12: term 1, “meaning” holds markup, “<s”"),
        ("The first harvest", "&lt;b&gt; first", "line 12: term 1, “meaning” holds markup, “&lt;”"),
        ("The first harvest", "&#60; first", "line 12: term 1, “meaning” holds markup, “&#60;”"),
        ("A book: on tea", "A <i>book", "line 7: “sources”, “book” holds markup, “<i”"),
        ("A book: on tea", " ", "line 7: “sources”, “book” is empty"),
        ('source = "book"\n\n', 'source = "bok"\n\n', "tea.toml, line 14: term 1, “source” “bok” is not among the"),
        ('book = "A book: on tea"', "book = 3", "tea.toml, line 7: “sources”, “book” must be text"),
    ],
)
def test_what_is_wrong_is_refused_with_file_line_and_reason(old: str, new: str, told: str) -> None:
    assert old in GOOD
    assert told in refused(GOOD.replace(old, new, 1))


def test_a_file_that_is_no_table_or_nested_without_end_is_refused() -> None:
    assert "has no “key”" in refused("")
    assert "tea.toml, line 1: is nested too deeply" in refused("a = " + "[" * 5_000)


@pytest.mark.parametrize("brackets", ["[" * 5_000, "{a=" * 5_000, "[\n" * 5_000])
def test_the_line_is_named_where_the_nesting_is(brackets: str) -> None:
    """A bracket in a text or in a comment opens nothing."""
    found = refused(f'{GOOD}example = "{"[" * 90}"  # {"[" * 90}\nalso = {brackets}')
    line = int(found.removeprefix("tea.toml, line ").partition(":")[0])
    assert found.endswith("is nested too deeply")
    assert line in (22, 72), "the line, or the fiftieth of those that open one each"


@pytest.mark.parametrize("text", ["a < b", "R&D; a", "5 <6", "AT&T", "نیم‌فاصله", "a > b"])
def test_signs_that_are_no_markup_and_joiners_are_good(text: str) -> None:
    changed = GOOD.replace("The first harvest of the year.", text)
    assert parse_pack(changed, TermPack, FILE).terms[0].meaning == text


SPOKEN = """key = "ours"
name = "Ours"

[sources]
us = "Us"

[[language]]
code = "{}"
source = "us"
hello = {{ say = "A", sound = "ah" }}
thanks = {{ say = "B", sound = "bee" }}
pleased = {{ say = "C", sound = "see" }}
goodbye = {{ say = "D", sound = "dee" }}
"""


@pytest.mark.parametrize("code", ["fo", "pt-BR", "es-419", "zh-Hant-HK", "sr-Latn", "umb", "ca-valencia"])
def test_a_language_that_there_is(code: str) -> None:
    assert parse_pack(SPOKEN.format(code), GreetingPack, FILE).languages[0].code == code


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("xx-notreal-zzzz", "must be a code of BCP 47"),
        ("sv-SE-Latn", "must be a code of BCP 47"),
        ("xx", "“xx” is no language that there is: nothing is called “xx”"),
        ("sv-Zzxx", "nothing is called “Zzxx”"),
        ("sv-QX", "nothing is called “QX”"),
    ],
)
def test_a_language_that_there_is_not(code: str, why: str) -> None:
    with pytest.raises(BadPack, match=r"tea\.toml, line 8: language 1, “code” ") as told:
        parse_pack(SPOKEN.format(code), GreetingPack, FILE)
    assert why in str(told.value)


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


CALENDAR = """key = "port"
name = "The port"

[sources]
us = "Our own notes"

[[day]]
key = "dock-day"
countries = ["SE"]
on = "02-29"
text = "The dock keeps its day."
source = "us"

[[season]]
key = "dock-season"
countries = ["SE"]
from = "06-01"
until = "06-30"
text = "The dock is closed."
source = "us"
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("02-29", "02-30", "“on” is a day that no year has: 02-30"),
        ("06-30", "06-31", "“until” is a day that no year has: 06-31"),
        ("06-01", "04-31", "“from” is a day that no year has: 04-31"),
    ],
)
def test_a_day_that_no_year_has_is_refused(old: str, new: str, told: str) -> None:
    assert parse_pack(CALENDAR, CalendarPack, FILE).days[0].on == "02-29"
    with pytest.raises(BadPack) as refusal:
        parse_pack(CALENDAR.replace(old, new), CalendarPack, FILE)
    assert told in str(refusal.value)
