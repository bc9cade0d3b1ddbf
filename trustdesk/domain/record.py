"""What every kept noun shares: an id, typed flat fields, checks when made, and a description of itself.

`fields_of(Promise)` answers with one `FieldSpec` a field. The plain form (`plain.py`), the tables, the journal and the
JSON Schema are all derived from it.
"""

import inspect
import re
import types
import zoneinfo
from collections.abc import Callable, Iterator
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, ClassVar, Union, cast, get_args, get_origin, get_type_hints

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.partial_date import PartialDate

TEXT_LIMIT = 100_000
ID_LIMIT = 200
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field that holds the id of a record of another kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class Between:
    """Marks a number with its closed bounds."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Shape:
    """Marks a text with the pattern it must match whole, and that pattern in words."""

    pattern: str
    words: str


@dataclass(frozen=True, slots=True)
class Zone:
    """Marks the name of a time zone of the IANA database."""


Mark = Ref | Between | Shape | Zone
FiveScale = Annotated[int, Between(1, 5)]
Weight = Annotated[int, Between(0, 10)]
Minutes = Annotated[int, Between(0, 100_000)]
Country = Annotated[str, Shape("[A-Z]{2}", "two capital letters of ISO 3166, such as SE")]
Currency = Annotated[str, Shape("[A-Z]{3}", "three capital letters of ISO 4217, such as EUR")]
Language = Annotated[str, Shape("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", "a BCP 47 language tag, such as sv or pt-BR")]
TimeZone = Annotated[str, Zone()]


class Confidence(StrEnum):
    """How sure we are of something we noted."""

    CERTAIN = "certain"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


class Sensitive(StrEnum):
    """Kinds of personal data that need care (GDPR articles 9 and 10)."""

    NONE = "none"
    HEALTH = "health"
    BELIEF = "belief"
    POLITICS = "politics"
    UNION = "union"
    ORIGIN = "origin"
    PRIVATE_LIFE = "private_life"
    OFFENCE = "offence"


class Party(StrEnum):
    """Whose it is: ours, or the counterpart's."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One kept noun. `kind` names its list in a document and its table in the vault.

    id: its name among its kind; any text without control characters
    """

    kind: ClassVar[str] = ""
    id: str

    def __post_init__(self) -> None:
        for spec in fields_of(type(self)):
            spec.check(getattr(self, spec.name))
        self.check()

    def check(self) -> None:
        """Rules between fields. Raises InvalidValue."""

    @property
    def key(self) -> str:
        """The record's name in the whole vault: ``kind/id``."""
        return f"{self.kind}/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted(Record):
    """A record that somebody told or observed, and that may be for our eyes only.

    source: who said it, or where it was read
    learnt_on: when we learnt it
    confidence: how sure we are of it
    eyes_only: it never stands on a table copy
    sensitive: the kind of personal data that needs care; anything but "none" never stands on a table copy
    """

    source: str = ""
    learnt_on: date | None = None
    confidence: Confidence = Confidence.LIKELY
    eyes_only: bool = False
    sensitive: Sensitive = Sensitive.NONE


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field as its class declares it.

    type: the scalar's class (of each item where `many`). optional: None is allowed. required: it has no default.
    """

    name: str
    type: type
    optional: bool
    many: bool
    required: bool
    default: Any
    mark: Mark | None

    def check(self, value: object) -> None:
        """Raise InvalidValue unless `value` is one that this field may hold."""
        if value is None and self.optional:
            return
        if not self.many:
            self._check_one(value)
            return
        if not isinstance(value, tuple):
            raise InvalidValue(self.name, "must be a list")
        for item in value:
            self._check_one(item)

    def _check_one(self, value: object) -> None:
        wanted = self.type
        fits = type(value) is wanted if wanted in (int, bool, date) else isinstance(value, wanted)
        if not fits:
            raise InvalidValue(self.name, f"must be {WORDS.get(wanted, 'one of its words')}")
        if isinstance(value, StrEnum):
            return
        checker = _CHECKS.get(wanted)
        if checker is not None:
            checker(self, value)


def _check_text(spec: FieldSpec, text: str) -> None:
    if _UNKEEPABLE.search(text):
        raise InvalidValue(spec.name, "holds a character that is no text (a null or half a surrogate pair)")
    if len(text) > TEXT_LIMIT:
        raise InvalidValue(spec.name, f"longer than {TEXT_LIMIT:,} characters")
    if spec.required and not text.strip():
        raise InvalidValue(spec.name, "is empty")
    match spec.mark:
        case Shape(pattern, words) if text and not re.fullmatch(pattern, text):
            raise InvalidValue(spec.name, f"must be {words}")
        case Zone() if text:
            check_zone(spec.name, text)
        case Ref():
            _check_id(spec.name, text)
        case None if spec.name == "id":
            _check_id(spec.name, text)
        case _:
            pass


def _check_id(name: str, text: str) -> None:
    if not text or len(text) > ID_LIMIT or _CONTROL.search(text) or text != text.strip():
        raise InvalidValue(name, f"must be 1 to {ID_LIMIT} characters without control characters or outer spaces")


@cache
def check_zone(name: str, zone: str) -> None:
    """Raise InvalidValue unless `zone` is a time zone known here."""
    try:
        zoneinfo.ZoneInfo(zone)
    # A folder of the database ("Europe") raises IsADirectoryError on Python 3.11, an odd name ValueError.
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise InvalidValue(name, "must be a time zone of the IANA database, such as Europe/Stockholm") from None


def _check_number(spec: FieldSpec, number: int) -> None:
    bounds = spec.mark if isinstance(spec.mark, Between) else Between(-(10**9), 10**9)
    if not bounds.low <= number <= bounds.high:
        raise InvalidValue(spec.name, f"must be from {bounds.low} to {bounds.high}")


def _check_amount(spec: FieldSpec, amount: Decimal) -> None:
    if not amount.is_finite() or abs(amount) >= Decimal("1e15") or _decimal_places(amount) > 9:
        raise InvalidValue(spec.name, "must be below 10^15 with at most 9 decimals")


def _decimal_places(amount: Decimal) -> int:
    exponent = amount.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _check_moment(spec: FieldSpec, moment: datetime) -> None:
    if moment.utcoffset() is None:
        raise InvalidValue(spec.name, "has no UTC offset; write it as 2026-11-24T14:00+01:00")


def _check_time(spec: FieldSpec, at: time) -> None:
    if at.tzinfo is not None:
        raise InvalidValue(spec.name, "must be a time of day without offset, such as 15:00")


_CHECKS: dict[type, Callable[[FieldSpec, Any], None]] = {
    str: _check_text,
    int: _check_number,
    Decimal: _check_amount,
    datetime: _check_moment,
    time: _check_time,
}
WORDS: dict[type, str] = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    Decimal: "a number",
    date: "a date, such as 2026-11-24",
    datetime: "a moment with its offset, such as 2026-11-24T14:00+01:00",
    time: "a time of day, such as 15:00",
    PartialDate: "a year, month or day, such as 2019, 2019-05 or 2019-05-31",
}


def _fields_of(cls: type[Record]) -> tuple[FieldSpec, ...]:
    """The fields of a record class: its id, its own fields as declared, then those it shares with others."""
    hints = get_type_hints(cls, include_extras=True)
    shared = {field.name for field in fields(Noted)} - {"id"}
    specs = [_spec(field.name, hints[field.name], field.default) for field in fields(cls)]
    return tuple(sorted(specs, key=lambda spec: (spec.name != "id", spec.name in shared)))


# Cast: to mypy a class whose instances hash by value is not Hashable itself.
fields_of = cast("Callable[[type[Record]], tuple[FieldSpec, ...]]", cache(_fields_of))


def _spec(name: str, hint: object, default: object) -> FieldSpec:
    optional = many = False
    mark: Mark | None = None
    while True:
        origin = get_origin(hint)
        if origin is Annotated:
            hint, mark = get_args(hint)
        elif origin in (Union, types.UnionType):
            optional = True
            (hint,) = (arg for arg in get_args(hint) if arg is not types.NoneType)
        elif origin is tuple:
            many = True
            hint = get_args(hint)[0]
        else:
            break
    assert isinstance(hint, type)
    return FieldSpec(name, hint, optional, many, default is MISSING, default, mark)


def references(record: Record) -> Iterator[tuple[str, str]]:
    """What a record points at: the kind and the id of each."""
    for _, kind, target in references_by_field(record):
        yield kind, target


def references_by_field(record: Record) -> Iterator[tuple[str, str, str]]:
    """Each reference of a record: the field that holds it, the kind it points to, and the id."""
    for spec in fields_of(type(record)):
        if isinstance(spec.mark, Ref):
            value = getattr(record, spec.name)
            for target in value if spec.many else (value,):
                if target is not None:
                    yield spec.name, spec.mark.kind, target


def descriptions(cls: type[Record]) -> dict[str, str]:
    """What each field means, read off the ``name, name: text`` lines of the class docstrings."""
    found: dict[str, str] = {}
    for ancestor in reversed(cls.__mro__):
        for names, text in _described(ancestor.__doc__ or ""):
            found.update(dict.fromkeys(re.split(r",\s*", names), text))
    return found


def _described(docstring: str) -> Iterator[tuple[str, str]]:
    # Python 3.13 strips the indent of docstrings at compile time; cleandoc makes both forms alike.
    entry = re.compile(r"^([a-z_]+(?:, [a-z_]+)*): (.+(?:\n  +\S.*)*)", re.MULTILINE)
    for match in entry.finditer(inspect.cleandoc(docstring)):
        yield match[1], re.sub(r"\s+", " ", match[2])
