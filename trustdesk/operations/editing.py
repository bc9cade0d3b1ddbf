"""Changing single records by hand: keep, remove, put in order. What the sheet of a dossier stands on."""

import re
import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar, cast

from trustdesk.domain.changes import Outcome
from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.folding import fold
from trustdesk.domain.record import Record
from trustdesk.store.vault import Vault

R = TypeVar("R", bound=Record)


def get_record(vault: Vault, kind: type[R], record_id: str) -> R | None:
    """The record of that id, or None."""
    with vault.read() as reader:
        return reader.get(kind, record_id)


def keep(
    vault: Vault, *records: Record, words: str, stretch: str = "", position: int | None = None
) -> Outcome[tuple[Record, ...]]:
    """Add the records, or put them in the place of those with their ids; one step of undo.

    words: the operation as undo names it, such as "change of a promise". stretch: a stretch of typing, whose saves
    become one step of undo. position: the place in the user's order, given to each.
    Raises UserError where a record names something that is not there.
    """
    with vault.write(words, stretch=stretch) as writer:
        for record in records:
            writer.put(record, position)
    return Outcome(value=records, changes=writer.changes)


def remove(vault: Vault, kind: str, record_id: str, words: str) -> Outcome[None]:
    """Remove a record and what it owns. Raises UserError where it is gone already, or is the user."""
    with vault.write(words) as writer:
        writer.remove(BY_NAME[kind], record_id)
    return Outcome(value=None, changes=writer.changes)


def set_fields(
    vault: Vault, kind: type[R], record_id: str, words: str, stretch: str = "", **values: object
) -> Outcome[R | None]:
    """Change only these fields of the record as it is now; nothing where it is gone meanwhile."""
    with vault.write(words, stretch=stretch) as writer:
        record = writer.get(kind, record_id)
        changed = None if record is None else cast("R", replace(cast("Any", record), **values))
        if changed is not None:
            writer.put(changed)
    return Outcome(value=changed, changes=writer.changes)


def put_in_order(vault: Vault, kind: str, ids: Sequence[str], words: str) -> Outcome[None]:
    """Let these records of one kind stand in this order, in the places they hold together among all of the kind."""
    cls = BY_NAME[kind]
    with vault.write(words) as writer:
        places = sorted(writer.positions(cls, ids))
        # Records brought in from elsewhere may share a place; then they are spread from the first.
        if len(set(places)) < len(ids):
            places = list(range(places[0], places[0] + len(ids))) if places else []
        for record_id, place in zip(ids, places, strict=True):
            record = writer.get(cls, record_id)
            assert record is not None
            writer.put(record, place)
    return Outcome(value=None, changes=writer.changes)


def fresh_id(hint: str = "") -> str:
    """An id that nothing has yet; its beginning is read off the hint, as in ``tariff-sheet-3f9a1c0b``."""
    stem = "-".join(re.findall("[a-z0-9]+", fold(hint))[:4])[:40]
    return f"{stem}-{uuid.uuid4().hex[:8]}" if stem else uuid.uuid4().hex[:12]
