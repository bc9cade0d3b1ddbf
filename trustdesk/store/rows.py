"""Records to rows and back. A column holds the plain form of its field (`domain.plain`), a list its canonical JSON."""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Select, bindparam, func, select

from trustdesk.domain.errors import UserError
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.plain import canonical, field_from_plain, field_to_plain
from trustdesk.domain.record import FieldSpec, Record, fields_of
from trustdesk.store.prepared import prepared
from trustdesk.store.tables import TABLES

R = TypeVar("R", bound=Record)


class Kept(NamedTuple, Generic[R]):
    """A record as the vault keeps it: with its place in the user's order and its digest."""

    record: R
    position: int
    digest: str


def to_row(kept: Kept[R]) -> tuple[object, ...]:
    """The columns of one record, in the order of its table."""
    record, position, digest = kept
    return (*(write(getattr(record, name)) for name, write in _writers(type(record))), position, digest)


def from_row(cls: type[R], row: Sequence[Any]) -> Kept[R]:
    """Read a row of `select_kept`. Raises UserError where a value is none of its field's type.

    The rules of the class are not gone through again, which would take most of the time: what lies in the vault was
    checked when it was put. `soundness` does go through them.
    """
    setters, readers = _readers(cls)
    values = list(row)
    try:
        for n, read in readers:
            if values[n] is not None:
                values[n] = read(values[n])
        record = object.__new__(cls)
        for setter, value in zip(setters, values, strict=False):
            setter(record, value)
        return Kept(record, values[-2], values[-1])
    except (ValueError, TypeError, KeyError, ArithmeticError) as problem:
        raise UserError(
            f"The vault holds a value that cannot be, in {cls.kind}/{row[0]} ({problem}); "
            "another program or a failing disk changed it: check the vault, then restore a backup."
        ) from problem


@prepared
def _writers(cls: type[Record]) -> tuple[tuple[str, Callable[[Any], object]], ...]:
    return tuple((spec.name, _writer(spec)) for spec in fields_of(cls))


def _writer(spec: FieldSpec) -> Callable[[Any], object]:
    if spec.many:
        return lambda value: canonical(field_to_plain(spec, value))
    if spec.type in (str, int):
        return _same
    if spec.type is bool:
        return _integer
    if issubclass(spec.type, StrEnum):
        return _word
    return lambda value: field_to_plain(spec, value)


def _same(value: object) -> object:
    return value


def _integer(value: Any) -> object:
    return None if value is None else int(value)


def _word(value: Any) -> object:
    return None if value is None else value.value


@prepared
def _readers(cls: type[Record]) -> tuple[tuple[Callable[..., None], ...], tuple[tuple[int, Callable[[Any], Any]], ...]]:
    """How to set each slot of a frozen record; and for the columns that are not read as they lie: which, and how."""
    specs = fields_of(cls)
    readers = ((n, _reader(spec)) for n, spec in enumerate(specs))
    return tuple(getattr(cls, spec.name).__set__ for spec in specs), tuple(
        (n, read) for n, read in readers if read is not None
    )


def _reader(spec: FieldSpec) -> Callable[[Any], Any] | None:
    if spec.many:
        return lambda text: field_from_plain(spec, json.loads(text))
    if issubclass(spec.type, StrEnum):
        return spec.type
    return _READERS.get(spec.type)


_READERS: dict[type, Callable[[Any], Any]] = {
    bool: {0: False, 1: True}.__getitem__,
    date: date.fromisoformat,
    time: time.fromisoformat,
    datetime: datetime.fromisoformat,
    Decimal: Decimal,
    PartialDate: PartialDate.parse,
}


@prepared
def select_kept(cls: type[Record]) -> "Select[Any]":
    """All columns of a kind, in the order that `from_row` expects, in the user's order."""
    table = TABLES[cls]
    names = [spec.name for spec in fields_of(cls)]
    columns = [table.c[name] for name in [*names, "position", "digest"]]
    return select(*columns).order_by(table.c.position, table.c.id)


@prepared
def select_among(cls: type[Record], name: str) -> "Select[Any]":
    """`select_kept` where the column is one of the values bound to ``ids``, a JSON list of them (`id_list`)."""
    return select_kept(cls).where(among(TABLES[cls].c[name]))


def among(column: "ColumnElement[Any]") -> "ColumnElement[bool]":
    """The column is one of the ids bound to ``ids``; JSON, as SQLite allows few parameters but long texts."""
    return column.in_(select(func.json_each(bindparam("ids")).table_valued("value").c.value))


def id_list(ids: "Sequence[str] | set[str] | frozenset[str]") -> dict[str, str]:
    """The parameters of a statement with `among`."""
    return {"ids": json.dumps(sorted(ids))}
