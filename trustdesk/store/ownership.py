"""Which record belongs to which: read off the `Ref` marks of the domain, once.

A record is *owned* when it cannot be without its parent: it goes when the parent goes and it is part of the parent's
dossier. Every other reference only *mentions* a record and is emptied when that record goes.
"""

from dataclasses import dataclass
from types import MappingProxyType

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import BY_NAME, KINDS
from trustdesk.domain.record import FieldSpec, Record, Ref, fields_of
from trustdesk.domain.terms import Term


@dataclass(frozen=True, slots=True)
class Reference:
    """A field of `cls` that holds the id, or ids where `many`, of records of `target`.

    owned: the record goes with the one it names
    """

    cls: type[Record]
    field: str
    target: type[Record]
    many: bool
    owned: bool


def _is_owned(cls: type[Record], spec: FieldSpec) -> bool:
    # A counterpart's own term would become everybody's if its counterpart were merely emptied.
    return not spec.many and (not spec.optional or (cls is Term and spec.name == "counterpart"))


def _references(cls: type[Record]) -> tuple[Reference, ...]:
    return tuple(
        Reference(cls, spec.name, BY_NAME[spec.mark.kind], spec.many, _is_owned(cls, spec))
        for spec in fields_of(cls)
        if isinstance(spec.mark, Ref)
    )


REFERENCES = MappingProxyType({cls: _references(cls) for cls in KINDS})
"""What each kind names."""

REFERRERS = MappingProxyType(
    {target: tuple(ref for refs in REFERENCES.values() for ref in refs if ref.target is target) for target in KINDS}
)
"""Who names each kind."""


def _owners() -> dict[type[Record], Reference]:
    found: dict[type[Record], Reference] = {}
    for cls in KINDS:
        for ref in REFERENCES[cls]:
            if ref.owned and (ref.target is Counterpart or ref.target in found):
                found[cls] = ref
                break
    return found


OWNERS = MappingProxyType(_owners())
"""For each kind inside a dossier, the reference that leads towards its counterpart; parents stand before children."""
