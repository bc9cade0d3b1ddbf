"""The tables, derived from the domain: one for each kind, named by it, and a few that serve all.

The file itself is made by `migrations/`; a test proves that both agree, so a field without a migration fails there.
"""

from types import MappingProxyType

from sqlalchemy import Column, ColumnElement, ForeignKey, Index, Integer, MetaData, Table, Text, desc, func
from sqlalchemy.sql.schema import SchemaItem

from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import FieldSpec, Record, Ref, fields_of
from trustdesk.domain.search import Part

METADATA = MetaData()


def _column(spec: FieldSpec) -> "Column[str] | Column[int]":
    """Numbers and yes/no as INTEGER, all else as the text of its plain form, a list as JSON."""
    if spec.name == "id":
        return Column("id", Text, primary_key=True, nullable=False)
    if not spec.many and spec.type in (int, bool):
        return Column(spec.name, Integer, nullable=spec.optional)
    if isinstance(spec.mark, Ref) and not spec.many:
        # Deferred: an import or an undo may write a child before its parent.
        key = ForeignKey(f"{spec.mark.kind}.id", deferrable=True, initially="DEFERRED")
        return Column(spec.name, Text, key, nullable=spec.optional)
    return Column(spec.name, Text, nullable=spec.optional)


def _table(cls: type[Record]) -> Table:
    """position: the user's order, ties broken by id. digest: `plain.digest` of the record."""
    specs = fields_of(cls)
    position = Column("position", Integer, nullable=False)
    items: list[SchemaItem] = [_column(spec) for spec in specs]
    items += [position, Column("digest", Text, nullable=False)]
    items.append(Index(f"{cls.kind}_in_order", "position", "id"))
    for spec in specs:
        if isinstance(spec.mark, Ref) and not spec.many:
            items.append(Index(f"{cls.kind}_by_{spec.name}", spec.name, "position", "id"))
    return Table(cls.kind, METADATA, *items, sqlite_strict=True)


TABLES = MappingProxyType({cls: _table(cls) for cls in KINDS})


def deadline() -> ColumnElement[str]:
    """The day by which a promise is to be done, as its index has it."""
    columns = TABLES[Promise].c
    return func.coalesce(columns.outer_date, columns.target_date)


_MEETINGS, _PROMISES = TABLES[Meeting].c, TABLES[Promise].c
Index("meetings_by_start", _MEETINGS.starts_at, _MEETINGS.status, _MEETINGS.counterpart)
Index("promises_by_deadline", _PROMISES.status, deadline(), _PROMISES.counterpart)

MIGRATIONS = Table(
    "migrations",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("applied_at", Text, nullable=False),
    sqlite_strict=True,
)
OPERATIONS = Table(
    "journal_operations",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("words", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("state", Text, nullable=False),
    sqlite_strict=True,
)
ENTRIES = Table(
    "journal_entries",
    METADATA,
    Column("op", Integer, ForeignKey("journal_operations.seq", ondelete="CASCADE"), primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("position_before", Integer),
    Column("position_after", Integer),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
SEALS = Table(
    "seals",
    METADATA,
    Column("kind", Text, primary_key=True, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("seal", Text, nullable=False),
    sqlite_strict=True,
)
SEARCH_HEADS = Table(
    "search_heads",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("subject", Text, nullable=False, unique=True),
    sqlite_strict=True,
)
SEARCH_TEXTS = Table(
    "search_texts",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("pieces", Text, nullable=False),
    sqlite_strict=True,
)
SEARCH_WORDS = Table(
    "search_words",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("word", Text, nullable=False, unique=True),
    Column("is_name", Integer, nullable=False),
    sqlite_strict=True,
)
SEARCH_SLIPS = Table(
    "search_slips",
    METADATA,
    Column("rest", Integer, primary_key=True, nullable=False),
    Column("word", Integer, primary_key=True, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
SEARCH_STATE = Table(
    "search_state",
    METADATA,
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", Integer, nullable=False),
    sqlite_strict=True,
)

SUMMARIES = Table(
    "summaries",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("counterpart", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("relation", Text, nullable=False),
    Column("internal", Integer, nullable=False),
    Column("last_contact", Text),
    Column("usual_days", Integer),
    Column("cools_on", Text),
    # All that a list can be narrowed by, so that the table itself is not read for it.
    Index("summaries_by_name", "name", "seq", "relation", "internal", "cools_on", "counterpart"),
    Index("summaries_by_contact", desc("last_contact"), "name", "seq"),
    Index("summaries_by_cools_on", "cools_on", "counterpart"),
    sqlite_strict=True,
)

LONGEST_PREFIX = 6
"""Beginnings of words up to so many letters stand in an index of their own."""

# The words come folded and between spaces (domain/folding.py); "ascii" takes every other letter as it is.
_WORDS = "content='', contentless_delete=1, tokenize='ascii'"
_BEGINNINGS = f"{_WORDS}, prefix='{' '.join(map(str, range(1, LONGEST_PREFIX + 1)))}'"
_PARTS = ", ".join(Part)
_SEARCHED = {
    "search_names": f"name, person, organisation, {_BEGINNINGS}",
    # Without the places of words: which dossiers hold two common ones is known in a few ms, where places cost 50.
    "search_body": f"{_PARTS}, marks, {_BEGINNINGS}, detail=column",
    "search_phrases": f"{_PARTS}, {_WORDS}",
    "search_singles": f"name, text, {_BEGINNINGS}",
}
SEARCH_TABLES = MappingProxyType(
    {name: f"CREATE VIRTUAL TABLE {name} USING fts5({form})" for name, form in _SEARCHED.items()}
)
"""The full-text tables, which SQLAlchemy has no words for, as their statements."""
