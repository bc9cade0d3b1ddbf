"""Packs: plain TOML files of knowledge, shipped in `resources/` or written by a trainer and added by the user.

The dataclass that a file is read into says what it may hold; whatever does not fit is refused with the file, the line
and the reason. A value marked ``Items("note")`` is written as tables ``[[note]]``.
"""

import re
import stat
import tomllib
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from trustdesk.domain.errors import InvalidValue, UserError
from trustdesk.domain.packs import Items, LanguageCode, Longest
from trustdesk.domain.record import WORDS, Between, Shape
from trustdesk.reference.language_codes import unknown_part
from trustdesk.reference.pack_lines import (
    Steps,
    fault_in_words,
    line_of_fault,
    line_of_path,
    line_too_deep,
    path_in_words,
)
from trustdesk.reference.plain_text import fault_of

T = TypeVar("T")
_LARGEST = 2_000_000
_TOO_DEEP = "is nested too deeply"


class BadPack(UserError):  # noqa: N818  it names the finding
    """A file that is no good pack: which, in which line, and why."""

    def __init__(self, file: Path, line: int, reason: str) -> None:
        """line: 0 of what is wrong with the file as a whole."""
        named = file.name or str(file)
        super().__init__(f"{named}, line {line}: {reason}" if line else f"{named} {reason}")
        self.file = file
        self.line = line
        self.reason = reason


def read_pack(file: Path, shape: type[T]) -> T:
    """The file as a value of the dataclass `shape`. Raises BadPack, OSError."""
    return parse_pack(text_of(read_bytes(file), file), shape, file)


def read_bytes(file: Path) -> bytes:
    """The bytes of a file that may be a pack: no folder, pipe or device, and not too large. Raises BadPack, OSError."""
    about = file.stat()
    if stat.S_ISDIR(about.st_mode):
        raise BadPack(file, 0, "is a folder; name the packs in it, one by one")
    if not stat.S_ISREG(about.st_mode):
        raise BadPack(file, 0, "is no file that one can read")
    if about.st_size > _LARGEST:
        raise BadPack(file, 0, f"is larger than {_LARGEST // 1_000_000} MB; a pack is a file one can read")
    return file.read_bytes()


def text_of(data: bytes, file: Path) -> str:
    """The text of a pack. Raises BadPack."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        raise BadPack(file, line, "is not UTF-8; save the file in that encoding") from None


def parse_pack(text: str, shape: type[T], file: Path) -> T:
    """The text as a value of the dataclass `shape`. file: as it is named in a refusal. Raises BadPack."""
    return pack_of(tables_of(text, file), text, shape, file)


def tables_of(text: str, file: Path) -> dict[str, Any]:
    """What is written in a pack, before anything is asked of it. Raises BadPack."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise BadPack(file, line_of_fault(str(fault), text), f"is not TOML: {fault_in_words(str(fault))}") from None
    except RecursionError:
        raise BadPack(file, line_too_deep(text), _TOO_DEEP) from None


def pack_of(tables: Mapping[str, Any], text: str, shape: type[T], file: Path) -> T:
    """The tables as a value of the dataclass `shape`. text: where they are from, to name a line. Raises BadPack."""
    try:
        value: T = _made(shape, tables, ())
        _check_together(value, ())
    except _Wrong as wrong:
        raise BadPack(
            file, line_of_path(text, wrong.path), f"{path_in_words(wrong.path)} {wrong.reason}".strip()
        ) from None
    return value


def head_of(file: Path) -> dict[str, Any]:
    """What stands before the first list of tables: enough to know what a file is about, at a fraction of its cost.

    For shipped packs, whose tests hold them to that order. Raises BadPack, OSError.
    """
    text = file.read_text(encoding="utf-8-sig")
    return tables_of(text[: text.find("\n[[") + 1] or text, file)


def kept_pack(file: Path, shape: type[T]) -> T:
    """The same, read anew only when the file has changed. Raises BadPack, OSError."""
    return cast("T", _kept(file, file.stat().st_mtime_ns, cast("Any", shape)))


def kept_head(file: Path) -> dict[str, Any]:
    """The same of `head_of`. Raises BadPack, OSError."""
    return _kept_head(file, file.stat().st_mtime_ns)


@cache
def _kept(file: Path, changed_ns: int, shape: type) -> object:  # noqa: ARG001  part of the key
    return read_pack(file, shape)


@cache
def _kept_head(file: Path, changed_ns: int) -> dict[str, Any]:  # noqa: ARG001  part of the key
    return head_of(file)


class _Wrong(Exception):  # noqa: N818  it names the finding
    """Something at a path does not fit."""

    def __init__(self, path: Steps, reason: str) -> None:
        super().__init__(reason)
        self.path = path
        self.reason = reason


# Reading values -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Slot:
    """A field of a shape: under which name it is written, its type without marks, and its marks."""

    name: str
    written: str
    hint: Any
    marks: tuple[object, ...]
    required: bool


def _slots_of(shape: type) -> tuple[_Slot, ...]:
    hints = get_type_hints(shape, include_extras=True)
    found = []
    for each in fields(shape):
        hint, marks = _bare(hints[each.name])
        written = next((mark.table for mark in marks if isinstance(mark, Items)), each.name)
        required = each.default is MISSING and each.default_factory is MISSING
        found.append(_Slot(each.name, written, hint, marks, required))
    return tuple(found)


# Cast: to mypy a class whose instances hash by value is not Hashable itself.
_slots = cast("Callable[[type], tuple[_Slot, ...]]", cache(_slots_of))


def _bare(hint: Any) -> tuple[Any, tuple[object, ...]]:
    marks: tuple[object, ...] = ()
    while True:
        origin = get_origin(hint)
        if origin is Annotated:
            hint, *more = get_args(hint)
            marks += tuple(more)
        elif origin in (Union, types.UnionType):
            (hint,) = (each for each in get_args(hint) if each is not types.NoneType)
        else:
            return hint, marks


def _made(shape: type[T], data: object, path: Steps) -> T:
    if not isinstance(data, dict):
        raise _Wrong(path, "must be a table")
    slots = _slots(shape)
    unknown = next((name for name in data if name not in {slot.written for slot in slots}), None)
    if unknown is not None:
        known = ", ".join(slot.written for slot in slots)
        raise _Wrong((*path, unknown), f"is not known here; known are {known}")
    missing = next((slot.written for slot in slots if slot.required and slot.written not in data), None)
    if missing is not None:
        raise _Wrong(path, f"has no “{missing}”, which it needs")
    given = {
        slot.name: _value(slot.hint, slot.marks, data[slot.written], (*path, slot.written))
        for slot in slots
        if slot.written in data
    }
    try:
        return shape(**given)
    except InvalidValue as fault:
        raise _Wrong((*path, fault.field), fault.problem) from None


def _value(hint: Any, marks: tuple[object, ...], data: object, path: Steps) -> Any:
    origin = get_origin(hint)
    if origin is tuple:
        return _list(hint, data, path)
    if origin is not None and issubclass(origin, Mapping):
        return _texts(data, path)
    if is_dataclass(hint):
        assert isinstance(hint, type)
        return _made(hint, data, path)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _word(hint, data, path)
    if type(data) is not hint:
        raise _Wrong(path, f"must be {WORDS.get(hint, hint.__name__)}")
    _check_marks(marks, data, path)
    return data


def _list(hint: Any, data: object, path: Steps) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise _Wrong(path, "must be a list")
    inner, marks = _bare(get_args(hint)[0])
    return tuple(_value(inner, marks, each, (*path, place)) for place, each in enumerate(data))


def _texts(data: object, path: Steps) -> Mapping[str, str]:
    if not isinstance(data, dict):
        raise _Wrong(path, "must be a table")
    for name, text in data.items():
        if not isinstance(text, str):
            raise _Wrong((*path, name), "must be text")
        if fault := fault_of(text):
            raise _Wrong((*path, name), fault)
    return MappingProxyType(dict(data))


def _word(members: type[StrEnum], data: object, path: Steps) -> StrEnum:
    try:
        return members(str(data))
    except ValueError:
        raise _Wrong(path, f"must be one of {', '.join(members)}") from None


def _check_marks(marks: tuple[object, ...], data: object, path: Steps) -> None:
    for mark in marks:
        match mark:
            case Longest(characters) if isinstance(data, str) and len(data) > characters:
                raise _Wrong(path, f"has {len(data)} characters; there is room for {characters}")
            case Shape(pattern, words) if isinstance(data, str) and not re.fullmatch(pattern, data):
                raise _Wrong(path, f"must be {words}")
            case Between(low, high) if isinstance(data, int | Decimal) and not low <= data <= high:
                raise _Wrong(path, f"must be from {low} to {high}")
            case LanguageCode() if isinstance(data, str) and (part := unknown_part(data)):
                raise _Wrong(path, f"“{data}” is no language that there is: nothing is called “{part}”")
            case _:
                pass
    if isinstance(data, str) and (fault := fault_of(data)):
        raise _Wrong(path, fault)


def _check_together(value: object, path: Steps) -> None:
    """Rules that no item can know alone: keys are unique in a list, and a named source is among the sources."""
    sources = getattr(value, "sources", None)
    for slot in _slots(type(value)):
        items = getattr(value, slot.name)
        if not (isinstance(items, tuple) and items and is_dataclass(items[0])):
            continue
        seen: set[object] = set()
        for place, each in enumerate(items):
            here = (*path, slot.written, place)
            key = getattr(each, "key", None)
            if key is not None and key in seen:
                raise _Wrong((*here, "key"), f"“{key}” is there twice")
            seen.add(key)
            source = getattr(each, "source", None)
            if sources is not None and source is not None and source not in sources:
                raise _Wrong((*here, "source"), f"“{source}” is not among the [sources]")
            _check_together(each, here)
