"""The table of the sections: it leaves nothing out, and every name in it leads somewhere."""

import pytest

from trustdesk.domain.dossiers import KINDS, OUTSIDE_DOSSIERS
from trustdesk.domain.page import BlockKey
from trustdesk.domain.record import fields_of
from trustdesk.i18n.words import Words
from trustdesk.ui.dossiers.sections import BLOCK_SECTION, FIRST_PAGE, LISTS, SECTIONS, section_for

WORDS = Words("en")


def test_every_kind_and_every_value_that_parts_it_has_a_list() -> None:
    for kind in set(KINDS) - set(OUTSIDE_DOSSIERS):
        lists = [spec for spec in LISTS.values() if spec.kind is kind]
        assert lists, kind
        fields = {field for spec in lists for field, _ in spec.having}
        for name in fields:
            (spec,) = (each for each in fields_of(kind) if each.name == name)
            assert {dict(each.having).get(name) for each in lists} == set(spec.type), kind


def test_every_block_of_the_page_has_its_section() -> None:
    assert set(BLOCK_SECTION) == set(BlockKey)
    assert set(BLOCK_SECTION.values()) <= {section.key for section in SECTIONS}


def test_the_name_of_a_block_is_never_that_of_another_section() -> None:
    sections = {section.key for section in SECTIONS}
    assert [block for block in BlockKey if block.value in sections and BLOCK_SECTION[block] != block.value] == []


@pytest.mark.parametrize(
    ("name", "section"), [("promises", "promises"), ("trust", "promises"), ("words", "terms"), ("", ""), ("x", "")]
)
def test_a_section_is_found_by_its_key_or_by_that_of_a_block(name: str, section: str) -> None:
    assert section_for(name) == section


def test_every_list_begins_with_values_that_its_kind_knows() -> None:
    for spec in LISTS.values():
        fields = {field.name for field in fields_of(spec.kind)}
        assert {field for field, _ in spec.having} <= fields
        assert spec.by_day in fields | {""}


def test_what_makes_a_first_page_is_in_the_lists() -> None:
    assert set(FIRST_PAGE.values()) <= set(LISTS)


@pytest.mark.parametrize("key", LISTS)
def test_every_list_has_a_name(key: str) -> None:
    assert WORDS(f"ui-dossier-list-{key}")


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_every_section_has_a_name_and_a_hint(section: object) -> None:
    key = section.key  # type: ignore[attr-defined]
    assert len(WORDS(f"ui-dossier-section-{key}")) <= 12
    assert WORDS(f"ui-dossier-hint-{key}")
