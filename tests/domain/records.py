"""Hypothesis strategies that make any record of any kind from its own field declarations."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from hypothesis import strategies as st

from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.record import Between, FieldSpec, Record, Ref, Shape, Zone, fields_of

IDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1, max_size=12)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
SHAPED = {
    "[A-Z]{2}": st.sampled_from(["SE", "JP", "DE"]),
    "[A-Z]{2}|[a-z][a-z-]+": st.sampled_from(["SE", "nordic"]),
    "[A-Z]{3}": st.sampled_from(["EUR", "JPY"]),
    "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*": st.sampled_from(["sv", "pt-BR"]),
}


def values_of(spec: FieldSpec) -> st.SearchStrategy[Any]:
    """Values that a field may hold."""
    one = _one(spec)
    if spec.many:
        one = st.lists(one, max_size=3).map(tuple)
    return st.none() | one if spec.optional else one


def _one(spec: FieldSpec) -> st.SearchStrategy[Any]:
    match spec.mark:
        case Ref():
            return IDS
        case Between(low, high):
            return st.integers(low, high)
        case Shape(pattern):
            return SHAPED.get(pattern, st.sampled_from(["S1.6", "S4.1p"]))
        case Zone():
            return st.sampled_from(["", "Europe/Stockholm", "Asia/Tokyo"])
    if issubclass(spec.type, StrEnum):
        return st.sampled_from(list(spec.type))
    if spec.name == "id":
        return IDS
    if spec.type is str:
        return TEXTS.filter(lambda text: bool(text.strip())) if spec.required else TEXTS
    return BY_TYPE[spec.type]


BY_TYPE: dict[type, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(-1000, 1000),
    Decimal: st.decimals(-(10**9), 10**9, places=3),
    date: st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    time: st.times().map(lambda at: at.replace(microsecond=0, fold=0)),
    datetime: st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
        lambda moment: moment.replace(fold=0)
    ),
    PartialDate: st.builds(PartialDate, st.integers(1800, 2100), st.integers(1, 12), st.integers(0, 28)),
}


@st.composite
def records(draw: st.DrawFn, kinds: tuple[type[Record], ...] = KINDS) -> Record:
    """A record of one of the kinds; values that break a rule between fields are drawn again."""
    kind = draw(st.sampled_from(kinds))
    values = {spec.name: draw(values_of(spec)) for spec in fields_of(kind)}
    try:
        return kind(**values)
    except InvalidValue:
        from hypothesis import reject

        reject()
