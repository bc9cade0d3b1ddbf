"""Heads: as much of a dossier as a list of dossiers shows."""

from dataclasses import dataclass

from trustdesk.domain.counterparts import CounterpartType, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterpartHead:
    """One line of a list of counterparts.

    id, name, type, relation, internal, industry, summary: the counterpart's own
    organisation, country: name and country of its organisation; empty where there is none
    """

    id: str
    name: str
    type: CounterpartType
    relation: Relation
    internal: bool
    industry: str
    summary: str
    organisation: str
    country: str
