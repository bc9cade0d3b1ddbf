"""Records as plain JSON values and back: the one form of documents, the undo journal and row digests.

Values at their default are left out, so that a document holds what was said and nothing else.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar, cast

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.record import WORDS, FieldSpec, Record, fields_of

Plain = str | int | bool | list["Plain"] | dict[str, "Plain"] | None
R = TypeVar("R", bound=Record)

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"\d{2}:\d{2}(:\d{2})?", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?", re.ASCII)


def to_plain(record: Record) -> dict[str, Plain]:
    """The fields of a record that differ from their defaults, in the order of `fields_of`."""
    found: dict[str, Plain] = {}
    for spec in fields_of(type(record)):
        value = getattr(record, spec.name)
        if spec.required or value != spec.default:
            found[spec.name] = field_to_plain(spec, value)
    return found


def field_to_plain(spec: FieldSpec, value: Any) -> Plain:
    """One field's value as JSON holds it."""
    if value is None:
        return None
    if spec.many:
        return [_one_to_plain(item) for item in value]
    return _one_to_plain(value)


def _one_to_plain(value: Any) -> Plain:
    match value:
        case StrEnum():
            return value.value
        case bool() | int() | str():
            return value
        case Decimal():
            return format(value, "f")
        case datetime():
            return value.isoformat(timespec="auto" if value.microsecond or value.second else "minutes")
        case time():
            return value.isoformat(timespec="auto" if value.microsecond or value.second else "minutes")
        case date():
            return value.isoformat()
        case PartialDate():
            return str(value)
        case _:
            raise TypeError(f"no plain form for {type(value).__name__}")


def from_plain(cls: type[R], plain: Mapping[str, object]) -> R:
    """Make a record of the class from its plain form.

    Raises InvalidValue for an unknown field, a missing one, or a value that breaks its field's rule.
    """
    specs = {spec.name: spec for spec in fields_of(cls)}
    for name in plain:
        if name not in specs:
            raise InvalidValue(name, _unknown(name, specs))
    values = {name: field_from_plain(specs[name], value) for name, value in plain.items()}
    for spec in specs.values():
        if spec.required and spec.name not in values:
            raise InvalidValue(spec.name, "is missing")
    return cls(**values)


def _unknown(name: str, specs: Mapping[str, FieldSpec]) -> str:
    import difflib  # deferred: only a mistake needs it

    near = difflib.get_close_matches(name[:80], specs, n=1)
    return f"is no field of this kind; did you mean {near[0]}?" if near else "is no field of this kind"


def field_from_plain(spec: FieldSpec, plain: object) -> Any:
    """Read one field's value. Raises InvalidValue."""
    if plain is None:
        if spec.optional:
            return None
        raise InvalidValue(spec.name, "must not be null; leave it out instead")
    if not spec.many:
        return _one_from_plain(spec, plain)
    if not isinstance(plain, list | tuple):
        raise InvalidValue(spec.name, "must be a list")
    return tuple(_one_from_plain(spec, item) for item in plain)


def _one_from_plain(spec: FieldSpec, plain: object) -> Any:
    if issubclass(spec.type, StrEnum):
        words = [member.value for member in spec.type]
        if not isinstance(plain, str) or plain not in words:
            raise InvalidValue(spec.name, f"must be one of {', '.join(words)}")
        return spec.type(plain)
    reader = _READERS.get(spec.type)
    if reader is None:
        if type(plain) is not spec.type:
            raise InvalidValue(spec.name, f"must be {WORDS[spec.type]}")
        return plain
    try:
        return reader(plain)
    except (ValueError, TypeError, InvalidOperation):
        raise InvalidValue(spec.name, f"must be {WORDS[spec.type]}") from None


def _matching(form: re.Pattern[str], plain: object) -> str:
    if not isinstance(plain, str) or not form.fullmatch(plain):
        raise ValueError("another form")
    return plain


def _decimal(plain: object) -> Decimal:
    if isinstance(plain, bool) or not isinstance(plain, int | str | Decimal) or len(str(plain)) > 40:
        raise ValueError("no number")
    return Decimal(plain)


def _partial_date(plain: object) -> PartialDate:
    if not isinstance(plain, str):
        raise TypeError("no text")
    return PartialDate.parse(plain)


_READERS: dict[type, Callable[[object], Any]] = {
    date: lambda plain: date.fromisoformat(_matching(_DATE, plain)),
    time: lambda plain: time.fromisoformat(_matching(_TIME, plain)),
    datetime: lambda plain: datetime.fromisoformat(_matching(_MOMENT, plain)),
    Decimal: _decimal,
    PartialDate: _partial_date,
}


# Kept, as making one costs more than most records' text.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(plain: Plain) -> str:
    """One text for one value: sorted keys, no spaces."""
    return _ENCODER.encode(plain)


def digest(record: Record) -> str:
    """32 hex digits (BLAKE2b-128) over a record's kind and plain form; `check` compares them with the rows."""
    text = canonical([record.kind, cast("Plain", to_plain(record))])
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
