"""What an operation changed: the one thing that views need in order to know what to read again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The records that one operation added, changed or removed.

    words: the operation in the user's words, such as "import of desk.json"
    ids: by kind, the ids of the records
    counterparts: the ids of the counterparts whose dossiers these records show in
    """

    words: str = ""
    ids: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    counterparts: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.ids)

    @property
    def count(self) -> int:
        """How many records."""
        return sum(len(ids) for ids in self.ids.values())

    def of(self, kind: str) -> frozenset[str]:
        """The ids of one kind; empty where none changed."""
        return self.ids.get(kind, frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[V]):
    """What an operation answers: its value, and what it changed in the vault."""

    value: V
    changes: Changes
