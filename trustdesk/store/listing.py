"""Listing: which counterparts a list holds, as the numbers of their summaries in order, and the summaries of a block.

A list of 100,000 asks for all numbers at once, which SQLite hands over as one value, and for summaries only where
somebody looks. Both run outside Python's lock.
"""

import json
from array import array
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, case, func, literal, or_, select

from trustdesk.analysis.case import our_clock
from trustdesk.domain.counterparts import Counterpart, CounterpartType, Relation
from trustdesk.domain.errors import UserError
from trustdesk.domain.folding import fold_name
from trustdesk.domain.heads import CounterpartHead, CounterpartSummary, ListOrder, ListWish
from trustdesk.domain.meetings import Meeting, MeetingStatus
from trustdesk.domain.people import Organisation, Person, Profile
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party
from trustdesk.store.numbers import packed, unpacked
from trustdesk.store.prepared import prepared
from trustdesk.store.rows import among, id_list
from trustdesk.store.tables import SUMMARIES, TABLES, deadline

_ROW = SUMMARIES.c
_MOST_WORDS = 12


def find_seqs(connection: Connection, wish: ListWish, now: datetime) -> "array[int]":
    """The numbers of the summaries that meet the wish, in its order; names that begin as typed come first.

    now: aware.
    """
    typed = fold_name(wish.text).split()[:_MOST_WORDS]
    values: dict[str, object] = {**moment_values(now), "relation": wish.relation.value if wish.relation else ""}
    values["typed"] = " ".join(typed)
    values |= {f"word{n}": word for n, word in enumerate(typed)}
    found = array("q")
    for statement in _statements(wish.order, _names_of_conditions(wish), len(typed)):
        found.extend(unpacked(connection.execute(statement, values).scalar_one()))
    return found


def _names_of_conditions(wish: ListWish) -> frozenset[str]:
    flags = ("ahead", "overdue", "cooling", "internal")
    return frozenset({flag for flag in flags if getattr(wish, flag)} | ({"relation"} if wish.relation else set()))


def moment_values(now: datetime) -> dict[str, object]:
    """What the conditions on days and moments of the store's statements are bound to. now: aware."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return {
        # Moments are kept with their offsets, which a day more than covers.
        "since": (midnight - timedelta(days=2)).date().isoformat(),
        "midnight": int(midnight.timestamp()),
        "today": now.date().isoformat(),
        "time": now.time().isoformat(timespec="auto" if now.second or now.microsecond else "minutes"),
    }


# Conditions ---------------------------------------------------------------------------------------------------------


def is_ahead() -> "ColumnElement[bool]":
    """The meeting is planned for today or later; bound to `moment_values`."""
    meetings = TABLES[Meeting].c
    return and_(
        meetings.status == MeetingStatus.PLANNED.value,
        meetings.starts_at >= bindparam("since"),
        starts() >= bindparam("midnight"),
    )


def starts() -> "ColumnElement[int]":
    """When the meeting begins, in seconds of UTC."""
    return func.unixepoch(TABLES[Meeting].c.starts_at)


def is_overdue() -> "ColumnElement[bool]":
    """The promise should have been done by now, as `analysis.trust_account` sees it; bound to `moment_values`."""
    promises = TABLES[Promise].c
    at = case((promises.outer_date.is_not(None), promises.outer_time), else_=promises.target_time)
    day = deadline()
    passed = and_(day == bindparam("today"), at < bindparam("time"))
    return and_(
        promises.status == PromiseStatus.OPEN.value,
        day <= bindparam("today"),
        or_(day < bindparam("today"), passed),
    )


def _condition(name: str) -> "ColumnElement[bool]":
    match name:
        case "ahead":
            return _ROW.counterpart.in_(_owners_ahead())
        case "overdue":
            return _ROW.counterpart.in_(select(TABLES[Promise].c.counterpart).where(is_overdue()))
        case "cooling":
            return _ROW.cools_on <= bindparam("today")
        case "internal":
            return _ROW.internal == 1
        case _:
            return _ROW.relation == bindparam("relation")


def _owners_ahead() -> "Select[Any]":
    return select(TABLES[Meeting].c.counterpart).where(is_ahead())


@prepared
def _statements(order: ListOrder, conditions: frozenset[str], words: int) -> "tuple[Select[Any], ...]":
    """The statements whose answers, one after the other, are the list. Each answers with packed numbers."""
    narrowed = [_condition(name) for name in sorted(conditions)]
    narrowed += [func.instr(_ROW.name, bindparam(f"word{n}")) > 0 for n in range(words)]
    rows = select(_ROW.seq).where(*narrowed)
    parts: tuple[Select[Any], ...]
    match order:
        case ListOrder.NAME if words:
            begins = func.substr(_ROW.name, 1, func.length(bindparam("typed"))) == bindparam("typed")
            parts = tuple(rows.where(each).order_by(_ROW.name, _ROW.seq) for each in (begins, ~begins))
        case ListOrder.NAME:
            parts = (rows.order_by(_ROW.name, _ROW.seq),)
        case ListOrder.OWN:
            parts = (rows.order_by(_ROW.position, _ROW.counterpart),)
        case ListOrder.LAST_CONTACT:
            parts = (rows.order_by(_ROW.last_contact.desc(), _ROW.name, _ROW.seq),)
        case ListOrder.NEXT_MEETING:
            coming = _coming().subquery()
            first = rows.join(coming, coming.c.counterpart == _ROW.counterpart).order_by(coming.c.at, _ROW.name)
            parts = (first, rows.where(_ROW.counterpart.not_in(_owners_ahead())).order_by(_ROW.name, _ROW.seq))
    return tuple(select(packed(part.subquery().c.seq)) for part in parts)


def _coming() -> "Select[Any]":
    """The moment of the next meeting of each counterpart that has one ahead."""
    meetings = TABLES[Meeting].c
    return select(meetings.counterpart, func.min(starts()).label("at")).where(is_ahead()).group_by(meetings.counterpart)


# Blocks -------------------------------------------------------------------------------------------------------------


def read_summaries(connection: Connection, seqs: Sequence[int], now: datetime) -> tuple[CounterpartSummary, ...]:
    """The summaries of these numbers, in no order; one that is gone is left out. now: aware."""
    rows = connection.execute(_select_summaries(), {"seqs": json.dumps(list(seqs))}).fetchall()
    owners = id_list([row.id for row in rows])
    values = {**owners, **moment_values(now)}
    my_zone = connection.execute(select(TABLES[Profile].c.time_zone)).scalar() or ""
    meetings = {
        owner: datetime.fromisoformat(starts_at).astimezone(our_clock(zone, my_zone, now))
        for owner, starts_at, zone, _ in connection.execute(_select_next(), values)
    }
    overdue = {(row[0], row[1]): row[2] for row in connection.execute(_select_overdue(), values)}
    return tuple(_summary(row, meetings.get(row.id), overdue) for row in rows)


def find_seq(connection: Connection, counterpart: str) -> int | None:
    """The number of a counterpart's summary, or None."""
    statement = select(_ROW.seq).where(_ROW.counterpart == counterpart)
    return connection.execute(statement).scalar_one_or_none()


@prepared
def _select_summaries() -> "Select[Any]":
    own, theirs, person = TABLES[Counterpart].c, TABLES[Organisation].c, TABLES[Person].c
    seqs = select(func.json_each(bindparam("seqs")).table_valued("value").c.value)
    joined = SUMMARIES.join(TABLES[Counterpart], own.id == _ROW.counterpart)
    joined = joined.outerjoin(TABLES[Organisation], theirs.id == own.organisation)
    joined = joined.outerjoin(TABLES[Person], person.id == own.person)
    return (
        select(_ROW.seq, own.id, own.name, own.type, own.relation, own.internal, own.industry, own.summary)
        .add_columns(func.coalesce(theirs.name, "").label("organisation"))
        .add_columns(func.coalesce(func.nullif(theirs.country, ""), person.country, "").label("country"))
        .add_columns(_ROW.last_contact, _ROW.usual_days, _ROW.cools_on)
        .select_from(joined)
        .where(_ROW.seq.in_(seqs))
    )


def countries_of_counterparts(connection: Connection) -> tuple[str, ...]:
    """The codes of the countries that counterparts are in, as their summaries have it, the most frequent first."""
    return tuple(row.country for row in connection.execute(_select_countries()))


@prepared
def _select_countries() -> "Select[Any]":
    own, theirs, person = TABLES[Counterpart].c, TABLES[Organisation].c, TABLES[Person].c
    joined = TABLES[Counterpart].outerjoin(TABLES[Organisation], theirs.id == own.organisation)
    joined = joined.outerjoin(TABLES[Person], person.id == own.person)
    country = func.coalesce(func.nullif(theirs.country, ""), person.country, "").label("country")
    grouped = select(country).select_from(joined).group_by(country).having(country != "")
    return grouped.order_by(func.count(literal(1)).desc(), country)


@prepared
def _select_next() -> "Select[Any]":
    """The next meeting of each: SQLite takes the other columns of a group from the row with the minimum."""
    meetings = TABLES[Meeting].c
    owned = among(meetings.counterpart)
    return (
        select(meetings.counterpart, meetings.starts_at, meetings.time_zone, func.min(starts()))
        .where(owned, is_ahead())
        .group_by(meetings.counterpart)
    )


@prepared
def _select_overdue() -> "Select[Any]":
    promises = TABLES[Promise].c
    grouped = (promises.counterpart, promises.party)
    return select(*grouped, func.count(literal(1))).where(among(promises.counterpart), is_overdue()).group_by(*grouped)


def _summary(row: Any, next_meeting: datetime | None, overdue: dict[tuple[str, str], int]) -> CounterpartSummary:
    try:
        return CounterpartSummary(
            seq=row.seq,
            head=CounterpartHead(
                id=row.id,
                name=row.name,
                type=CounterpartType(row.type),
                relation=Relation(row.relation),
                internal=bool(row.internal),
                industry=row.industry,
                summary=row.summary,
                organisation=row.organisation,
                country=row.country,
            ),
            next_meeting=next_meeting,
            last_contact=_day(row.last_contact),
            usual_days=row.usual_days,
            cools_on=_day(row.cools_on),
            our_overdue=overdue.get((row.id, Party.OURS.value), 0),
            their_overdue=overdue.get((row.id, Party.THEIRS.value), 0),
        )
    except ValueError as problem:
        raise UserError(
            f"The vault holds a value that cannot be, in the list of counterparts ({problem}); "
            "another program or a failing disk changed it: check the vault, then restore a backup."
        ) from problem


def _day(plain: str | None) -> date | None:
    return date.fromisoformat(plain) if plain else None
