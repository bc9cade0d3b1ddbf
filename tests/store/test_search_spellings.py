"""How else the same word is written."""

import pytest

from trustdesk.domain.folding import fold
from trustdesk.store.search.spellings import apart, with_other_umlauts, written_as_one


@pytest.mark.parametrize(
    ("typed", "stands"),
    [("عقد", "والعقد"), ("العقد", "عقد"), ("مرافق", "للمرافق"), ("הסכם", "בהסכם"), ("הסכם", "וההסכם")],
)
def test_what_a_script_writes_as_one_with_a_word_does_not_hide_it(typed: str, stands: str) -> None:
    assert fold(stands) in set(written_as_one(fold(typed)))


def test_other_scripts_write_their_words_apart() -> None:
    assert list(written_as_one("tariff")) == []


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        ("Müller", ["mueller"]),
        ("Mueller", ["muller"]),
        ("Århus", ["aarhus"]),
        ("Aarhus", ["arhus"]),
        ("Søren", ["soeren"]),
        ("due", []),
        ("Lind", []),
        ("two words", []),
    ],
)
def test_an_umlaut_is_typed_as_one_letter_or_as_two(typed: str, spelt: list[str]) -> None:
    assert list(with_other_umlauts(typed)) == spelt


@pytest.mark.parametrize(("typed", "said"), [("iso9001", "iso 9001"), ("40ft", "40 ft"), ("a1b", ""), ("plain", "")])
def test_letters_and_digits_are_written_apart_as_well(typed: str, said: str) -> None:
    assert apart(typed) == said
