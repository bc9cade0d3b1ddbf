"""Where the words of a search stand in a text as it is written."""

import pytest

from trustdesk.operations.marking import SNIPPET, marks, shown


@pytest.mark.parametrize(
    ("text", "form", "marked"),
    [
        ("the Tariff sheet", ("tari", True), ["Tari"]),
        ("tariffs", ("tariff", False), []),
        ("call +46 (70) 123-45 67", ("46701234", True), ["46 (70) 123-4"]),
        ("1,200,000 a year", ("1200000", False), ["1,200,000"]),
        ("Sinéad O’Brien", ("obrien", True), ["O’Brien"]),
        ("two e-mails", ("email", True), ["e-mail"]),
        ("one_tariff", ("tariff", False), ["tariff"]),
        ("राजेश शर्मा", ("शरमा", False), ["शर्मा"]),
        ("サトウさん", ("さ と う", True), ["サトウ"]),
    ],
)
def test_what_is_found_is_marked_as_it_is_written(text: str, form: tuple[str, bool], marked: list[str]) -> None:
    assert [text[start:end] for start, end in marks(text, [form])] == marked


@pytest.mark.parametrize("filling", ["They sail at dawn. " * 400, "夜明けに出航する。" * 100])
def test_a_line_is_cut_around_what_is_found(filling: str) -> None:
    line, found = shown(f"{filling}zebra", [("zebra", False)])
    assert [line[start:end] for start, end in found] == ["zebra"]
    assert len(line) <= SNIPPET + 2
