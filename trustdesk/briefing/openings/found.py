"""What a provider hands on: the facts of one line and those of the user's words that fit into a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from trustdesk.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The facts of one line.

    facts: what it stands on; the first names it.
    slots: words that are safe where a wording puts them; a slot that has none is not there.
    raw: the user's own words, for the reason.
    day: when it was learnt or happened, if noted; it says how fresh the line is.
    lift: what the facts themselves add to the rank of the family.
    """

    facts: tuple[Record, ...]
    slots: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    raw: str = ""
    day: date | None = None
    lift: float = 0.0


def slots(**values: str) -> Mapping[str, str]:
    """The slots that have a value."""
    return MappingProxyType({name: value for name, value in values.items() if value})
