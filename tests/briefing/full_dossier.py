"""A dossier that holds every kind of record with every field filled and every word of every field chosen once.

Each text of it is a marker that stands nowhere else, so that a page can be asked where each of its words is from.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from tests.domain.records import records as any_records
from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import KINDS, Dossier
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.meetings import Contact, Meeting
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.people import Person, Profile
from trustdesk.domain.promises import Promise
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Between, Confidence, FieldSpec, Record, Ref, Shape, Zone, fields_of

NOW = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
_PAST = TODAY - timedelta(days=20)
# Fields that name a second record of their own kind.
_SECOND = {"other", "parent", "reports_to", "renegotiated_to"}
_SHAPED = {
    "[A-Z]{2}": "SE",
    "[A-Z]{2}|[a-z][a-z-]+": "SE",
    "[A-Z]{3}": "EUR",
    "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*": "sv",
}
_VALUES: dict[type, object] = {
    str: "text",
    bool: False,
    int: 7,
    Decimal: Decimal(5),
    date: _PAST,
    datetime: NOW + timedelta(hours=5),
    time: time(15),
    PartialDate: PartialDate(2019, 5),
}


def is_words(spec: FieldSpec) -> bool:
    """Whether the field holds free words, rather than an id, a code or a time zone."""
    return spec.type is str and spec.name != "id" and spec.mark is None


def dossier_of(records: Iterable[Record]) -> Dossier:
    """The records gathered around the one counterpart among them."""
    by_kind: dict[type[Record], list[Record]] = {}
    for record in records:
        by_kind.setdefault(type(record), []).append(record)
    (root,) = by_kind[Counterpart]
    assert isinstance(root, Counterpart)
    gathered = {kind: tuple(by_kind[kind]) for kind in KINDS if kind in by_kind}
    return Dossier(counterpart=root, records=MappingProxyType(gathered))


def full_records() -> Iterator[Record]:
    """Of each kind a record with every field filled, and one more for each word that one of its fields may hold."""
    for kind in KINDS:
        yield _filled(kind, "main")
        if kind in (Counterpart, Profile):
            continue
        yield _filled(kind, "second")
        for spec in fields_of(kind):
            if issubclass(spec.type, StrEnum) and spec.type is not Confidence:
                for word in spec.type:
                    yield from _variant(kind, spec.name, word)
            if spec.name == "eyes_only":
                yield from _variant(kind, spec.name, True)


def _variant(kind: type[Record], name: str, value: object) -> Iterator[Record]:
    record_id = f"{name}-{value}"
    changes: dict[str, object] = {name: value}
    if kind is MutualContact:
        # Each with a person of its own: what may be said of one says nothing of another.
        person = _filled(Person, f"known-{record_id}")
        yield person
        changes["person"] = person.id
    yield replace(_filled(kind, record_id), **changes)


def _filled(kind: type[Record], name: str) -> Record:
    record_id = "me" if kind is Profile else f"{kind.kind}-{name}"
    values = {spec.name: _value(spec, name) for spec in fields_of(kind) if spec.name not in ("eyes_only", "sensitive")}
    if kind is Contact:
        values["on"] = _PAST
    if kind is MutualContact:
        values["person"] = "people-second"
    if kind is Promise:
        values |= {"made_on": _PAST, "target_date": TODAY - timedelta(days=9), "outer_date": TODAY - timedelta(days=2)}
    if kind is Question:
        values["asked_on"] = None
    if kind is Meeting:
        values["attendees"] = ("people-main",)
    return kind(**{**values, "id": record_id})


def _value(spec: FieldSpec, name: str) -> Any:
    one = _one(spec, name)
    return (one,) if spec.many else one


def _one(spec: FieldSpec, name: str) -> object:
    match spec.mark:
        case Ref(kind):
            second = spec.name in _SECOND and (name != "second" or spec.name == "other")
            return f"{kind}-second" if second else f"{kind}-main"
        case Between(low, high):
            return max(low, min(high, 2))
        case Shape(pattern):
            return _SHAPED.get(pattern, "S1.6")
        case Zone():
            return "Asia/Tokyo"
    if issubclass(spec.type, StrEnum):
        return spec.default if isinstance(spec.default, StrEnum) else next(iter(spec.type))
    return _VALUES[spec.type]


@dataclass(frozen=True)
class Marked:
    """Records whose every text is a marker, and where each marker stands."""

    records: tuple[Record, ...]
    places: MappingProxyType[str, tuple[Record, str]]

    def of(self, record: Record) -> set[str]:
        """The markers of a record."""
        return {marker for marker, (owner, _) in self.places.items() if owner == record}


def marked(records: Iterable[Record]) -> Marked:
    """The records with a marker in each text field."""
    made: list[Record] = []
    places: dict[str, tuple[Record, str]] = {}
    for record in records:
        changes: dict[str, Any] = {}
        own: dict[str, str] = {}
        for spec in fields_of(type(record)):
            if is_words(spec):
                marker = f"ZZ{len(places) + len(own):05}ZZ"
                own[marker] = spec.name
                changes[spec.name] = (marker,) if spec.many else marker
        changed = replace(record, **changes)
        made.append(changed)
        places |= {marker: (changed, name) for marker, name in own.items()}
    return Marked(tuple(made), MappingProxyType(places))


@st.composite
def any_dossiers(draw: st.DrawFn) -> Marked:
    """A counterpart with any records around it whose references lead to each other, each text a marker."""
    drawn = draw(st.lists(any_records(), min_size=4, max_size=14))
    ids: dict[str, list[str]] = {}
    named = []
    for n, record in enumerate(drawn):
        if record.kind not in ("counterparts", "profile"):
            named.append(replace(record, id=f"{record.kind}-{n}"))
            ids.setdefault(record.kind, []).append(f"{record.kind}-{n}")
    root = draw(any_records(kinds=(Counterpart,)))
    found: list[Record] = []
    for record in [replace(root, id="c", eyes_only=False), *named]:
        pool = {**ids, "counterparts": ["c"]}
        changes: dict[str, Any] = {}
        for spec in fields_of(type(record)):
            if isinstance(spec.mark, Ref):
                target = draw(st.sampled_from(pool.get(spec.mark.kind, ["nobody"])))
                changes[spec.name] = (target,) if spec.many else target
        try:
            found.append(replace(record, **changes))
        except InvalidValue:  # a record that would name itself
            continue
    return marked(found)


def texts_in(value: object) -> Iterator[str]:
    """Every text inside a value, however deep: of a page that is each word which could reach the paper or the file."""
    if isinstance(value, str):
        yield str(value)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))
    elif isinstance(value, tuple | list | set | frozenset):
        for item in value:
            yield from texts_in(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_in(key)
            yield from texts_in(item)
