"""Summaries: a narrow row for each counterpart with what a list sorts and filters by, kept beside the dossiers.

Everything in it can be worked out anew from the records; it is kept so that a list of 100,000 need not. Its `name` is
the folded name, and below it, a line each, the other names one would look for: of its organisation and its person, with
native names and aliases. What depends on the day (the next meeting, what is overdue) is not kept but asked for
(`store.listing`).
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, select
from sqlalchemy.dialects.sqlite import insert

from trustdesk.analysis.rhythm import COOLING_FACTOR, usual_gap
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.folding import fold_name
from trustdesk.domain.meetings import Contact
from trustdesk.domain.people import Organisation, Person
from trustdesk.store.prepared import prepared
from trustdesk.store.rows import among, id_list
from trustdesk.store.tables import SEARCH_STATE, SUMMARIES, TABLES

SUMMARY_VERSION = 2
"""Raise it when what `refresh` writes changes: the next opening writes them all anew."""

_CHUNK = 5_000
Row = dict[str, Any]


def refresh(connection: Connection, counterparts: Iterable[str]) -> None:
    """Write the summaries of these counterparts anew, and drop those of counterparts that are gone."""
    ids = sorted(counterparts)
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        rows = wanted(connection, chunk)
        gone = set(chunk) - {row["counterpart"] for row in rows}
        if gone:
            connection.execute(SUMMARIES.delete().where(among(SUMMARIES.c.counterpart)), id_list(gone))
        if rows:
            connection.execute(_upsert(), rows)


def wanted(connection: Connection, ids: Sequence[str]) -> list[Row]:
    """The rows, without their numbers, that these counterparts ought to have; none for one that is not there."""
    days = _contact_days(connection, ids)
    rows = connection.execute(_select_own(), id_list(ids))
    return [
        {
            "counterpart": counterpart,
            "name": _names(name, others),
            "position": position,
            "relation": relation,
            "internal": internal,
            **_rhythm(days.get(counterpart, []), rhythm_days),
        }
        for counterpart, name, position, relation, internal, rhythm_days, *others in rows
    ]


def _names(own: str, others: list[str | None]) -> str:
    """others: two names and a JSON list of aliases of the organisation, then the same of the person."""
    lines = [own]
    for first in range(0, len(others), 3):
        *names, aliases = others[first : first + 3]
        lines += [*filter(None, names), *json.loads(aliases or "[]")]
    return "\n".join(dict.fromkeys(folded for name in lines if (folded := fold_name(name))))


def _rhythm(days: list[date], own_word: int | None) -> Row:
    """As `analysis.rhythm` reads the log. own_word: what the user calls the usual gap."""
    last = days[-1] if days else None
    usual = own_word or usual_gap(days)
    cools_on = _after(last, COOLING_FACTOR * usual + 1) if last and usual else None
    return {
        "last_contact": last.isoformat() if last else None,
        "usual_days": usual,
        "cools_on": cools_on.isoformat() if cools_on else None,
    }


def _after(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:  # a contact noted for the end of the calendar
        return None


def _contact_days(connection: Connection, ids: Sequence[str]) -> dict[str, list[date]]:
    """The days of contact of each counterpart, each once, in order."""
    rows = connection.execute(_select_days(), id_list(ids))
    return {owner: [date.fromisoformat(day) for _, day in group] for owner, group in groupby(rows, lambda row: row[0])}


@prepared
def _select_own() -> "Select[Any]":
    own, theirs, person = TABLES[Counterpart].c, TABLES[Organisation].c, TABLES[Person].c
    joined = TABLES[Counterpart].outerjoin(TABLES[Organisation], theirs.id == own.organisation)
    joined = joined.outerjoin(TABLES[Person], person.id == own.person)
    columns = (own.id, own.name, own.position, own.relation, own.internal, own.rhythm_days)
    called = person.given + " " + person.middle + " " + person.family
    others = (theirs.name, theirs.native_name, theirs.aliases, called, person.native_name, person.aliases)
    return select(*columns, *others).select_from(joined).where(among(own.id)).order_by(own.id)


@prepared
def _select_days() -> "Select[Any]":
    contacts = TABLES[Contact].c
    return (
        select(contacts.counterpart, contacts.on)
        .where(among(contacts.counterpart))
        .distinct()
        .order_by(contacts.counterpart, contacts.on)
    )


@prepared
def _upsert() -> Any:
    statement = insert(SUMMARIES)
    new = {column.name: column for column in statement.excluded if column.name not in ("seq", "counterpart")}
    return statement.on_conflict_do_update(["counterpart"], set_=new)


def refill_if_written_otherwise(connection: Connection) -> None:
    """Write all of them anew where another version of `refresh` wrote them, or none did."""
    state = SEARCH_STATE.c
    version = connection.execute(select(state.value).where(state.name == "summary_version")).scalar_one_or_none()
    if version == SUMMARY_VERSION:
        return
    connection.execute(SUMMARIES.delete())
    refresh(connection, connection.execute(select(TABLES[Counterpart].c.id)).scalars().all())
    statement = insert(SEARCH_STATE).values(name="summary_version", value=SUMMARY_VERSION)
    connection.execute(statement.on_conflict_do_update(["name"], set_={"value": SUMMARY_VERSION}))
