"""Every field of every kind has its place in a form, or a reason not to."""

import pytest

from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.record import Record, fields_of
from trustdesk.ui.fields.shapes import SHAPES, fields_of_line, provenance_lines, provenance_of


@pytest.mark.parametrize("cls", KINDS, ids=lambda cls: cls.kind)
def test_every_field_can_be_reached_once(cls: type[Record]) -> None:
    shape = SHAPES[cls.kind]
    places = [*shape.fields, *shape.implied]
    places += provenance_of(cls.kind)
    assert sorted(places) == sorted(spec.name for spec in fields_of(cls))


@pytest.mark.parametrize("cls", KINDS, ids=lambda cls: cls.kind)
def test_the_provenance_shows_all_its_fields(cls: type[Record]) -> None:
    lines = [name for line in provenance_lines(cls.kind) for name, _ in fields_of_line(line)]
    assert sorted(lines) == sorted(set(provenance_of(cls.kind)) - {"eyes_only"})


def test_lines_divide_into_twelve_columns() -> None:
    for shape in SHAPES.values():
        for line in (*shape.front, *shape.more):
            assert 12 % sum(share for _, share in fields_of_line(line)) == 0
