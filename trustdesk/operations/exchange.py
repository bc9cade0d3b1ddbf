"""Documents in and out of the vault."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from trustdesk.domain.changes import Changes, Outcome
from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.errors import UserError
from trustdesk.domain.record import Record, references_by_field
from trustdesk.sources import json_format
from trustdesk.store.vault import Vault
from trustdesk.store.writing import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How many records a document held, by kind, and how many of them the vault did not hold yet or held otherwise."""

    held: Counter[str]
    changed: int


def import_documents(vault: Vault, files: Sequence[Path]) -> Outcome[Imported]:
    """Read documents and put their records into the vault: all of them or, on the first mistake, none; one undo step.

    A record that is there already is replaced by the document's; the same document twice changes nothing.
    Raises UserError that names the file and the place of the mistake.
    """
    records: list[Record] = []
    for file in files:
        read = json_format.read(read_file(file), file.name)
        records += read
    names = ", ".join(file.name for file in files)
    return put_records(vault, records, f"import of {names}", names)


def put_records(vault: Vault, records: Sequence[Record], words: str, origin: str) -> Outcome[Imported]:
    """Put records in one operation called `words`; origin names them in messages. Raises UserError."""
    with vault.write(words) as writer:
        _check_references(writer, records, origin)
        for record in records:
            writer.put(record)
    changes: Changes = writer.changes
    held = Counter(record.kind for record in records)
    return Outcome(value=Imported(held=held, changed=changes.count), changes=changes)


def read_file(file: Path) -> bytes:
    """The bytes of a file. Raises UserError where it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise UserError(f"{file}: cannot be read ({error.strerror or error}); check its name and place.") from None


def _check_references(writer: Writer, records: Sequence[Record], origin: str) -> None:
    """Name the first reference that leads nowhere, by its place in the document."""
    given = {(record.kind, record.id) for record in records}
    nth: Counter[str] = Counter()
    for record in records:
        place = f"{record.kind}[{nth[record.kind]}]"
        nth[record.kind] += 1
        for field, kind, target in references_by_field(record):
            if (kind, target) not in given and writer.get(BY_NAME[kind], target) is None:
                raise UserError(
                    f"{origin}: {place}.{field}: there is no “{target}” among the {kind}, neither in the document nor "
                    "in the vault. Nothing was imported."
                )


def export_desk(vault: Vault) -> bytes:
    """The whole vault as one document, in canonical form."""
    with vault.read() as reader:
        return json_format.write(reader.everything())
