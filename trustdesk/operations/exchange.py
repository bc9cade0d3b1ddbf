"""Documents in and out of the vault."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from trustdesk.domain.changes import Outcome
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
    documents = {str(file): json_format.read(read_file(file), file.name) for file in files}
    return put_documents(vault, documents, f"import of {', '.join(file.name for file in files)}")


def put_documents(vault: Vault, documents: Mapping[str, Sequence[Record]], words: str) -> Outcome[Imported]:
    """Put the records of documents into the vault in one operation called `words`.

    documents: records by the document's name or path. Raises UserError for a reference that leads nowhere.
    """
    records = [record for each in documents.values() for record in each]
    with vault.write(words) as writer:
        given = {(record.kind, record.id) for record in records}
        for name, each in documents.items():
            _check_references(writer, given, each, name)
        for record in records:
            writer.put(record)
    held = Counter(record.kind for record in records)
    return Outcome(value=Imported(held=held, changed=writer.changes.count), changes=writer.changes)


def read_file(file: Path) -> bytes:
    """The bytes of a file. Raises UserError where it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise UserError(f"{file}: cannot be read ({error.strerror or error}); check its name and place.") from None


def _check_references(writer: Writer, given: set[tuple[str, str]], records: Sequence[Record], origin: str) -> None:
    """Name the first reference that leads nowhere, by its place in the document."""
    nth: Counter[str] = Counter()
    for record in records:
        place = f"{record.kind}[{nth[record.kind]}]"
        nth[record.kind] += 1
        for field, kind, target in references_by_field(record):
            if (kind, target) not in given and writer.get(BY_NAME[kind], target) is None:
                raise UserError(
                    f"{Path(origin).name}: {place}.{field}: there is no “{target}” among the {kind}, neither in the "
                    "document nor in the vault. Nothing was imported."
                )


def export_desk(vault: Vault) -> bytes:
    """The whole vault as one document, in canonical form."""
    with vault.read() as reader:
        return json_format.write(reader.everything())
