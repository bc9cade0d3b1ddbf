"""The texts that were found, as they are written: read from the records, as the index keeps only folded words."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from sqlalchemy import Connection

from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.people import Affiliation, NameOrder, Organisation, Person, name_in_order
from trustdesk.domain.record import FieldSpec, fields_of
from trustdesk.domain.search import Spot
from trustdesk.domain.terms import Term
from trustdesk.reference.called_countries import names_of as names_of_country
from trustdesk.store.connecting import rows_of
from trustdesk.store.paging import posts_of
from trustdesk.store.prepared import prepared
from trustdesk.store.search.documents import NAME_FIELD


def texts_of(connection: Connection, spots: Iterable[Spot]) -> dict[Spot, str]:
    """The text at each spot; one that is gone meanwhile is left out."""
    asked: dict[tuple[str, str], dict[str, list[Spot]]] = {}
    for spot in spots:
        kind, _, record_id = spot.key.partition("/")
        asked.setdefault((kind, spot.field), {}).setdefault(record_id, []).append(spot)
    found: dict[Spot, str] = {}
    for (kind, field), by_id in asked.items():
        for record_id, text in _texts(connection, kind, field, list(by_id)):
            found |= dict.fromkeys(by_id[record_id], text)
    return found


def _texts(connection: Connection, kind: str, field: str, ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    if field == NAME_FIELD and kind in _NAMES:
        for key, names in names_of(connection, [f"{kind}/{each}" for each in ids]).items():
            yield key.partition("/")[2], " · ".join(names)
    elif (kind, field) == (Affiliation.kind, "role"):
        posts = rows_of(connection, _ROLES, {"ids": json.dumps(ids)})
        people = names_of(connection, [f"{Person.kind}/{person}" for _, _, person in posts])
        for record_id, role, person in posts:
            yield record_id, " · ".join((role, *people.get(f"{Person.kind}/{person}", ())[:1]))
    else:
        for record_id, value in rows_of(connection, _statement(kind, field), {"ids": json.dumps(ids)}):
            yield record_id, _told(_specs(kind)[field], value)


def names_of(connection: Connection, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The names of people, organisations and terms: what each is called, then how it is written and called else."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, ids in _by_kind(keys).items():
        for record_id, *values in rows_of(connection, _NAMES[kind], {"ids": json.dumps(ids)}):
            found[f"{kind}/{record_id}"] = _NAMED[kind](*values)
    return found


def _of_person(given: str, middle: str, family: str, order: str, native: str, aliases: str) -> tuple[str, ...]:
    return _each_once(name_in_order(given, middle, family, NameOrder(order)), native, *json.loads(aliases))


def _of_organisation(name: str, native: str, aliases: str) -> tuple[str, ...]:
    return _each_once(name, native, *json.loads(aliases))


def _of_term(text: str) -> tuple[str, ...]:
    return (text,)


def _each_once(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


_IDS = "WHERE id IN (SELECT value FROM json_each(:ids))"
_NAMES = {
    Person.kind: f"SELECT id, given, middle, family, name_order, native_name, aliases FROM people {_IDS}",  # noqa: S608  our own names
    Organisation.kind: f"SELECT id, name, native_name, aliases FROM organisations {_IDS}",  # noqa: S608  our own names
    Term.kind: f"SELECT id, text FROM terms {_IDS}",  # noqa: S608  our own names
}
_NAMED: dict[str, Callable[..., tuple[str, ...]]] = {
    Person.kind: _of_person,
    Organisation.kind: _of_organisation,
    Term.kind: _of_term,
}
_ROLES = f"SELECT id, role, person FROM affiliations {_IDS}"  # noqa: S608  our own names


def lines_beside(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """What stands beside a name: of a person the post, of an organisation trade and place; of a term nothing."""
    by_kind = _by_kind(keys)
    found: dict[str, str] = {}
    if people := by_kind.get(Person.kind):
        found |= {f"{Person.kind}/{each}": post for each, post in posts_of(connection, people).items()}
    if organisations := by_kind.get(Organisation.kind):
        for each, *parts in rows_of(connection, _ORGANISATIONS, {"ids": json.dumps(organisations)}):
            found[f"{Organisation.kind}/{each}"] = " · ".join(part for part in parts if part)
    return found


_ORGANISATIONS = f"SELECT id, industry, place, country FROM organisations {_IDS}"  # noqa: S608  our own names


def _by_kind(keys: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key in keys:
        kind, _, record_id = key.partition("/")
        found.setdefault(kind, []).append(record_id)
    return found


@prepared
def _specs(kind: str) -> dict[str, FieldSpec]:
    return {spec.name: spec for spec in fields_of(BY_NAME[kind])}


@prepared
def _statement(kind: str, field: str) -> str:
    assert field in _specs(kind), f"{kind} has no field {field}"
    return f'SELECT id, "{field}" FROM "{kind}" {_IDS}'  # noqa: S608  our names


def _told(spec: FieldSpec, value: str | None) -> str:
    if not value:
        return ""
    if spec.name == "country":
        return " · ".join(names_of_country(value)) or value
    return ", ".join(map(str, json.loads(value))) if spec.many else value
