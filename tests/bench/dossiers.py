"""Reading one long dossier."""

import json
from collections.abc import Iterator
from pathlib import Path

import sqlcipher3

from tests.bench.sample import sample_vault
from tests.bench.timing import Case, same
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import KINDS, Dossier
from trustdesk.store.vault import open_vault


def cases(folder: Path) -> Iterator[Case]:
    """One: the longest dossier of the sample desk."""
    file = sample_vault(folder)
    vault = open_vault(file)
    with vault.read() as reader:
        longest = max((reader.dossier(each.id) for each in reader.all(Counterpart)), key=_size)
    wanted = {kind.kind: json.dumps([each.id for each in longest.all(kind)]) for kind in KINDS if longest.all(kind)}
    connection = sqlcipher3.connect(file)

    def ours() -> Dossier:
        with vault.read() as reader:
            return reader.dossier(longest.counterpart.id)

    def baseline() -> None:
        for kind, ids in wanted.items():
            connection.execute(f"SELECT * FROM {kind} WHERE id IN (SELECT value FROM json_each(?))", (ids,)).fetchall()

    yield Case(
        name=f"read a dossier of {_size(longest)} records",
        ready_ours=same(ours),
        baseline=f"{len(wanted)} selects by the bare driver",
        ready_baseline=same(baseline),
        runs=50,
    )


def _size(dossier: Dossier) -> int:
    return sum(len(records) for records in dossier.records.values())
