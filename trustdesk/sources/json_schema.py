"""The JSON Schema (draft 2020-12) of the TrustDesk document, read off the declarations of the records."""

from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.plain import field_to_plain
from trustdesk.domain.record import (
    ID_LIMIT,
    TEXT_LIMIT,
    Between,
    FieldSpec,
    Record,
    Ref,
    Shape,
    Zone,
    descriptions,
    fields_of,
)
from trustdesk.sources.json_format import FORMAT, VERSION

_TYPES: dict[type, dict[str, Any]] = {
    str: {"type": "string", "maxLength": TEXT_LIMIT},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2})?$"},
    datetime: {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$"},
    Decimal: {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}]},
    PartialDate: {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
}


def schema() -> dict[str, Any]:
    """The schema of a whole document."""
    lists = {kind.kind: {"type": "array", "items": {"$ref": f"#/$defs/{kind.kind}"}} for kind in KINDS}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "TrustDesk document",
        "description": "A desk, or part of one. Every list holds the records of one kind; records refer to each other "
        "by id. An id that is left out is made from the record's content. The order of a list is the user's order.",
        "type": "object",
        "required": ["format", "version"],
        "additionalProperties": False,
        "properties": {
            "$schema": {"type": "string"},
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            **lists,
        },
        "$defs": {kind.kind: _record_schema(kind) for kind in KINDS},
    }


def _record_schema(kind: type[Record]) -> dict[str, Any]:
    meanings = descriptions(kind)
    specs = fields_of(kind)
    return {
        "title": kind.__name__,
        "description": (kind.__doc__ or "").split("\n\n")[0],
        "type": "object",
        "required": [spec.name for spec in specs if spec.required and spec.name != "id"],
        "additionalProperties": False,
        "properties": {spec.name: {"description": meanings[spec.name], **_field_schema(spec)} for spec in specs},
    }


def _field_schema(spec: FieldSpec) -> dict[str, Any]:
    one = _one_schema(spec)
    if spec.many:
        one = {"type": "array", "items": one}
    if spec.optional:
        one = {"anyOf": [one, {"type": "null"}]}
    return one if spec.required else {**one, "default": field_to_plain(spec, spec.default)}


def _one_schema(spec: FieldSpec) -> dict[str, Any]:
    one = {**_TYPES[spec.type]} if spec.type in _TYPES else _words(spec.type)
    match spec.mark:
        case Ref(kind):
            return {"type": "string", "minLength": 1, "maxLength": ID_LIMIT, "x-refers-to": kind}
        case Between(low, high):
            return {**one, "minimum": low, "maximum": high}
        case Shape(pattern, words):
            return {**one, "pattern": f"^({pattern})$" if spec.required else f"^({pattern})?$", "x-form": words}
        case Zone():
            return {**one, "x-form": "a time zone of the IANA database, such as Europe/Stockholm"}
        case None if spec.name == "id":
            return {"type": "string", "minLength": 1, "maxLength": ID_LIMIT}
    return {**one, "minLength": 1} if spec.type is str and spec.required else one


def _words(enum: type) -> dict[str, Any]:
    assert issubclass(enum, StrEnum)
    return {"enum": [member.value for member in enum]}
