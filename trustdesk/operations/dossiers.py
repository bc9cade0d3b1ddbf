"""One dossier, as a user looks at it: the counterpart's own part of what the vault gathers."""

from types import MappingProxyType

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import KINDS, Dossier
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Profile, Tie
from trustdesk.domain.plain import Plain, to_plain
from trustdesk.domain.record import Record, references
from trustdesk.operations.finding import find_counterpart
from trustdesk.store.vault import Vault

_NETWORK = (Person, Organisation, Affiliation, Tie, BusinessTie, Profile)


def show_dossier(vault: Vault, name: str) -> Dossier:
    """The dossier of the counterpart of that name, without the rest of the user's own network.

    Raises UserError for no such counterpart or more than one.
    """
    with vault.read() as reader:
        return _own_part(reader.dossier(find_counterpart(reader, name).counterpart.id))


def _own_part(dossier: Dossier) -> Dossier:
    """The counterpart's own records, the people and organisations they name, and what ties these together."""
    own = [dossier.counterpart, *(each for kind in KINDS if kind not in _NETWORK for each in dossier.all(kind))]
    named = {reference for record in own for reference in references(record)}
    careers = [each for each in dossier.all(Affiliation) if ("people", each.person) in named]
    named |= {reference for career in careers for reference in references(career)}

    def belongs(record: Record) -> bool:
        if isinstance(record, Person | Organisation):
            return (record.kind, record.id) in named
        return not isinstance(record, _NETWORK) or named.issuperset(references(record))

    kept = {kind: tuple(filter(belongs, records)) for kind, records in dossier.records.items() if kind is not Profile}
    return Dossier(counterpart=dossier.counterpart, records=MappingProxyType(kept))


def dossier_rows(dossier: Dossier) -> dict[str, Plain]:
    """A dossier as plain values: the counterpart, and by kind the records, as in a document."""
    rows: dict[str, Plain] = {"counterpart": dict(to_plain(dossier.counterpart))}
    for kind in KINDS:
        records = dossier.all(kind)
        if records and kind is not Counterpart:
            rows[kind.kind] = [dict(to_plain(record)) for record in records]
    return rows
