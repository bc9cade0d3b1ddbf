"""What is put comes back, whatever it is."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection

from tests.store.records import records
from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.errors import UserError
from trustdesk.domain.facts import Fact
from trustdesk.domain.plain import digest
from trustdesk.domain.record import Record
from trustdesk.store.connecting import memory_engine
from trustdesk.store.rows import Kept, from_row, select_kept, to_row
from trustdesk.store.tables import METADATA, TABLES


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    engine = memory_engine()
    with engine.begin() as opened:
        METADATA.create_all(opened)
        yield opened
    engine.dispose()


def _through_a_table(connection: Connection, kept: Kept[Record]) -> Kept[Record]:
    kind = type(kept.record)
    marks = ", ".join("?" * len(TABLES[kind].c))
    connection.exec_driver_sql(f"DELETE FROM {kind.kind}")
    connection.exec_driver_sql(f"INSERT INTO {kind.kind} VALUES ({marks})", to_row(kept))
    return from_row(kind, connection.execute(select_kept(kind)).one())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
@given(data=st.data())
def test_a_record_comes_back_from_its_row(connection: Connection, kind: type[Record], data: st.DataObject) -> None:
    record = data.draw(records([kind], ["a", "å/b", "x" * 200]))
    kept = _through_a_table(connection, Kept(record, 7, digest(record)))
    assert kept == Kept(record, 7, digest(record))
    # Equal values may differ in form, as 1.0 and 1.00 do; the digest tells.
    assert digest(kept.record) == digest(record)
    assert hash(kept.record) == hash(record)


def test_a_word_that_is_none_of_its_field_is_named(connection: Connection) -> None:
    fact = Fact(id="f", counterpart="c", text="x")
    row = [*to_row(Kept(fact, 0, digest(fact)))]
    row[2] = "no topic"
    with pytest.raises(UserError, match=r"facts/f \('no topic' is not a valid Topic\)"):
        from_row(Fact, row)
