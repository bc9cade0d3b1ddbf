"""Records for tests: any record of any kind, drawn from the kind's own field declarations, and one small dossier."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from typing import Any

from hypothesis import reject
from hypothesis import strategies as st

from trustdesk.domain.counterparts import Counterpart, Member, WatchOut
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.facts import Fact
from trustdesk.domain.issues import Issue, Position, PositionType
from trustdesk.domain.meetings import Contact, Debrief, Meeting
from trustdesk.domain.negotiations import Alternative, Negotiation
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Profile, Tie
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Between, FieldSpec, Party, Record, Ref, Shape, Zone, fields_of
from trustdesk.domain.terms import Term

# What a record needs beside its required fields.
_NEEDED: dict[type[Record], dict[str, object]] = {
    WatchOut: {"say": "calm"},
    Person: {"given": "Åsa"},
    Position: {"text": "low"},
}
_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))
_OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_SCALARS: dict[type, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    Decimal: st.decimals(-(10**14), 10**14, places=2),
    date: _DATES,
    time: st.times(),
    datetime: st.datetimes(timezones=_OFFSETS),
    PartialDate: st.one_of(
        _DATES.map(lambda day: PartialDate(day.year, day.month, day.day)), st.builds(PartialDate, st.integers(1, 9999))
    ),
}


@st.composite
def records(draw: st.DrawFn, kinds: Sequence[type[Record]], ids: Sequence[str]) -> Record:
    """Any record of one of the kinds whose own id and references are of `ids`; fields at their default more often."""
    cls = draw(st.sampled_from(kinds))
    values: dict[str, Any] = {}
    for spec in fields_of(cls):
        if spec.required or draw(st.integers(0, 3)) == 0:
            values[spec.name] = draw(_field(cls, spec, ids))
    try:
        return cls(**{**_NEEDED.get(cls, {}), **values})
    except InvalidValue:  # a rule between fields, which those not set do not break
        required = {spec.name: values[spec.name] for spec in fields_of(cls) if spec.required}
    try:
        return cls(**{**_NEEDED.get(cls, {}), **required})
    except InvalidValue:
        reject()


def _field(cls: type[Record], spec: FieldSpec, ids: Sequence[str]) -> st.SearchStrategy[Any]:
    one = _one(cls, spec, ids)
    if spec.many:
        return st.lists(one, max_size=3).map(tuple)
    return st.one_of(st.none(), one) if spec.optional else one


def _one(cls: type[Record], spec: FieldSpec, ids: Sequence[str]) -> st.SearchStrategy[Any]:
    if issubclass(spec.type, StrEnum):
        return st.sampled_from(list(spec.type))
    match spec.mark:
        case Ref():
            return st.sampled_from(ids)
        case Between(low, high):
            return st.integers(low, high)
        case Shape(pattern, _):
            return st.from_regex(pattern, fullmatch=True)
        case Zone():
            return st.sampled_from(["Europe/Stockholm", "Asia/Tokyo"])
    if spec.name == "id":
        return st.just("me") if cls is Profile else st.sampled_from(ids)
    if spec.type is str:
        return _TEXTS.filter(str.strip) if spec.required else _TEXTS
    return _SCALARS[spec.type]


def dossier_of(name: str, facts: int = 3) -> list[Record]:
    """A counterpart `name` with something of everything that a dossier gathers; ids begin with the name."""

    def made(cls: type[Record], suffix: str, **values: Any) -> Record:
        return cls(**{"id": f"{name}-{suffix}", **values})

    def of(suffix: str) -> str:
        return f"{name}-{suffix}"

    return [
        made(Organisation, "holding", name=f"{name} Holding"),
        made(Organisation, "org", name=f"{name} Rail", parent=of("holding"), country="SE"),
        made(Organisation, "client", name=f"{name} Client"),
        made(Organisation, "school", name=f"{name} School"),
        made(Person, "chief", given="Åsa", family="Öhrström"),
        made(Person, "friend", given="Jürgen", family="Weiß"),
        made(Affiliation, "career", person=of("chief"), organisation=of("school")),
        made(Tie, "tie", person=of("friend"), other=of("chief")),
        made(BusinessTie, "deal", organisation=of("org"), other=of("client")),
        Counterpart(id=name, name=f"{name} AB", organisation=of("org"), industry="rail"),
        made(Member, "member", counterpart=name, person=of("chief")),
        *(made(Fact, f"fact{n}", counterpart=name, text=f"fact {n} of {name}") for n in range(facts)),
        made(Negotiation, "talks", counterpart=name, title="Frame contract"),
        made(Alternative, "batna", negotiation=of("talks"), party=Party.OURS, text="another supplier"),
        made(Issue, "price", negotiation=of("talks"), title="Price"),
        made(Position, "walk", issue=of("price"), party=Party.OURS, type=PositionType.RESERVATION, low=Decimal("1.50")),
        made(Promise, "sheet", counterpart=name, negotiation=of("talks"), party=Party.OURS, text="the tariff sheet"),
        made(
            Meeting,
            "meeting",
            counterpart=name,
            negotiation=of("talks"),
            starts_at=datetime(2027, 1, 14, 14, 0, tzinfo=UTC),
            attendees=(of("chief"), of("friend")),
        ),
        made(Contact, "call", counterpart=name, meeting=of("meeting"), on=date(2027, 1, 3), people=(of("friend"),)),
        made(Debrief, "debrief", meeting=of("meeting"), surprise="none"),
        made(Term, "term", counterpart=name, text="slot"),
    ]
