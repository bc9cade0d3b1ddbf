"""Numbers come out of SQLite as they went in, in their order, however large."""

from array import array

import pytest
from sqlalchemy import column, func, literal, select, text

from trustdesk.store.connecting import memory_engine
from trustdesk.store.numbers import packed, unpacked


@pytest.mark.parametrize("numbers", [[], [1], [3, 1, 2], [2**63 - 1, 0, 2**32, 255, 256]])
def test_numbers_survive_packing_in_their_order(numbers: list[int]) -> None:
    rows = " UNION ALL ".join(f"SELECT {number} AS number, {nth} AS nth" for nth, number in enumerate(numbers))
    with memory_engine().connect() as connection:
        ordered = text(f"SELECT number FROM ({rows or 'SELECT 1 AS number, 1 AS nth WHERE 0'}) ORDER BY nth")
        every = ordered.columns(column("number")).subquery()
        found = unpacked(connection.execute(select(packed(every.c.number))).scalar_one())
    assert found == array("q", numbers)


def test_what_is_packed_is_small() -> None:
    with memory_engine().connect() as connection:
        blob = connection.execute(select(func.length(packed(literal(7))))).scalar_one()
    assert blob == 8
