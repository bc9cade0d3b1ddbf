"""Documents in and out of the vault.

What takes long reports its progress as (done, total); a report that raises stops it, and nothing was changed.
"""

import gc
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from trustdesk.domain.changes import Outcome
from trustdesk.domain.dossiers import BY_NAME, KINDS
from trustdesk.domain.errors import UserError
from trustdesk.domain.progress import Progress
from trustdesk.domain.record import Record, references_by_field
from trustdesk.operations.files import read_file, write_file
from trustdesk.sources import json_format
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault
from trustdesk.store.writing import Writer

# Records between two reports: some 20 ms of work; in a large document a fiftieth of it.
_STRETCH = 250
_MOST_STRETCHES = 50
# Reading, storing and the end of the operation (search index, journal, seals) take about a third each.
_THIRDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How many records a document held, by kind, and how many of them the vault did not hold yet or held otherwise."""

    held: Counter[str]
    changed: int


def import_documents(vault: Vault, files: Sequence[Path], progress: Progress | None = None) -> Outcome[Imported]:
    """Read documents and put their records into the vault: all of them or, on the first mistake, none; one undo step.

    A record that is there already is replaced by the document's; the same document twice changes nothing.
    Raises UserError that names the file and the place of the mistake.
    """
    texts = {file: read_file(file) for file in files}
    size = sum(map(len, texts.values()))
    documents = {}
    before = 0
    with _without_full_collections():
        for file, text in texts.items():
            share = _share(progress, before, len(text), _THIRDS * size)
            documents[str(file)] = json_format.read(text, file.name, share)
            before += len(text)
        words = f"import of {', '.join(file.name for file in files)}"
        return put_documents(vault, documents, words, _share(progress, size, size, _THIRDS * size))


def put_documents(
    vault: Vault, documents: Mapping[str, Sequence[Record]], words: str, progress: Progress | None = None
) -> Outcome[Imported]:
    """Put the records of documents into the vault in one operation called `words`.

    documents: records by the document's name or path. Raises UserError for a reference that leads nowhere.
    """
    records = [record for each in documents.values() for record in each]
    with vault.write(words) as writer:
        given = {(record.kind, record.id) for record in records}
        for name, each in documents.items():
            _check_references(writer, given, each, name)
        _put(writer, records, progress)
    held = Counter(record.kind for record in records)
    return Outcome(value=Imported(held=held, changed=writer.changes.count), changes=writer.changes)


def _put(writer: Writer, records: Sequence[Record], progress: Progress | None) -> None:
    if progress is None:
        for record in records:
            writer.put(record)
        return
    length = max(_STRETCH, len(records) // _MOST_STRETCHES)
    for start in range(0, len(records), length):
        progress(start, len(records))
        stretch = records[start : start + length]
        for record in stretch:
            writer.put(record)
        writer.get(type(stretch[-1]), stretch[-1].id)  # reading its own writes stores them; `put` only notes them
    progress(len(records), len(records))


def _share(progress: Progress | None, start: int, span: int, total: int) -> Progress | None:
    """The progress of a part, which moves the whole from `start` on by `span` of `total`."""
    if progress is None:
        return None
    report = progress
    return lambda done, of: report(start + span * done // max(of, 1), total)


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


def export_desk(vault: Vault, progress: Progress | None = None) -> bytes:
    """The whole vault as one document, in canonical form."""
    with _without_full_collections(), vault.read() as reader:
        return json_format.write(_reported(reader, progress))


def save_desk(vault: Vault, file: Path, progress: Progress | None = None) -> Path:
    """Write the whole vault as one document, and answer with the file; its old content stays until the new is whole.

    Raises UserError where it cannot be written.
    """
    write_file(file, export_desk(vault, progress))
    return file


def _reported(reader: Reader, progress: Progress | None) -> Iterator[Record]:
    if progress is None:
        yield from reader.everything()
        return
    # A part beyond the records stands for writing them out.
    total = sum(map(reader.count, KINDS))
    for done, record in enumerate(reader.everything()):
        if done % _STRETCH == 0:
            progress(done, total)
        yield record
    progress(total, total)


@contextmanager
def _without_full_collections() -> Iterator[None]:
    """Keep the collector off everything but the youngest objects.

    Records make no cycles. With 20,000 of them a full collection holds every thread for 60 ms, the window's among
    them, and finds nothing; there were no other pauses of more than 30 ms.
    """
    before = gc.get_threshold()
    gc.set_threshold(before[0], before[1], 1_000_000)
    try:
        yield
    finally:
        gc.set_threshold(*before)
