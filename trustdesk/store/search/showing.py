"""The texts that were found, as they are written: read from the records, as the index keeps only folded words."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection

from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.record import FieldSpec, fields_of
from trustdesk.domain.search import Spot
from trustdesk.domain.terms import Term
from trustdesk.store.connecting import rows_of
from trustdesk.store.paging import posts_of
from trustdesk.store.prepared import prepared
from trustdesk.store.search.documents import NAME_FIELD, country_names


def texts_of(connection: Connection, spots: Iterable[Spot]) -> dict[Spot, str]:
    """The text at each spot; one that is gone meanwhile is left out."""
    asked: dict[tuple[str, str], dict[str, list[Spot]]] = {}
    for spot in spots:
        kind, _, record_id = spot.key.partition("/")
        asked.setdefault((kind, spot.field), {}).setdefault(record_id, []).append(spot)
    found: dict[Spot, str] = {}
    for (kind, field), by_id in asked.items():
        rows = rows_of(connection, _statement(kind, field), {"ids": json.dumps(list(by_id))})
        for record_id, *values in rows:
            text = _told(_specs(kind).get(field), values)
            found |= dict.fromkeys(by_id[record_id], text)
    return found


def lines_beside(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """What stands beside a name: of a person the post, of an organisation trade and place; of a term nothing."""
    by_kind: dict[str, list[str]] = {}
    for key in keys:
        kind, _, record_id = key.partition("/")
        by_kind.setdefault(kind, []).append(record_id)
    found: dict[str, str] = {}
    if people := by_kind.get(Person.kind):
        found |= {f"{Person.kind}/{each}": post for each, post in posts_of(connection, people).items()}
    if organisations := by_kind.get(Organisation.kind):
        for each, *parts in rows_of(connection, _ORGANISATIONS, {"ids": json.dumps(organisations)}):
            found[f"{Organisation.kind}/{each}"] = " · ".join(part for part in parts if part)
    return found


_ORGANISATIONS = """SELECT id, industry, place, country FROM organisations
    WHERE id IN (SELECT value FROM json_each(:ids))"""


@prepared
def _specs(kind: str) -> dict[str, FieldSpec]:
    return {spec.name: spec for spec in fields_of(BY_NAME[kind])}


@prepared
def _statement(kind: str, field: str) -> str:
    cls = BY_NAME[kind]
    known = set(_specs(kind))
    names: tuple[str, ...] = (field,)
    if field == NAME_FIELD and cls is Person:
        names = ("given", "middle", "family", "native_name")
    elif field == NAME_FIELD and cls is Term:
        names = ("text",)
    assert known.issuperset(names), f"{kind} has no field {field}"
    columns = ", ".join(f'"{name}"' for name in names)
    return f'SELECT id, {columns} FROM "{kind}" WHERE id IN (SELECT value FROM json_each(:ids))'  # noqa: S608  our names


def _told(spec: FieldSpec | None, values: list[str | None]) -> str:
    texts = [value for value in values if value]
    if spec is not None and spec.name == "country" and texts:
        return " · ".join(country_names(texts[0])) or texts[0]
    if spec is not None and spec.many and texts:
        return ", ".join(map(str, json.loads(texts[0])))
    return " ".join(texts)
