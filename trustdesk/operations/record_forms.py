"""Saving what was changed in a form: only those fields, in the record as it is now, together with what they name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, cast

from trustdesk.domain.changes import Outcome
from trustdesk.domain.errors import InvalidValue, UserError
from trustdesk.domain.record import Record
from trustdesk.store.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSave:
    """One save of a form.

    record: as the form knows it; only its class and id count, unless `is_new`. values: the fields changed.
    companions: new records that these values name. words, stretch: as in `operations.editing.keep`.
    """

    record: Record
    words: str
    stretch: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    companions: Sequence[Record] = ()
    is_new: bool = False


def save_form(vault: Vault, save: FormSave) -> Outcome[Record | None]:
    """The record as it then is, or None where it is gone meanwhile; then nothing is kept.

    Raises UserError where the values do not agree with what the record has become meanwhile.
    """
    kind = type(save.record)
    with vault.write(save.words, stretch=save.stretch) as writer:
        there: Record | None = save.record if save.is_new else writer.get(kind, save.record.id)
        changed = None if there is None else _changed(there, save.values)
        if changed is not None:
            for companion in save.companions:
                writer.put(companion)
            writer.put(changed)
    return Outcome(value=changed, changes=writer.changes)


def _changed(record: Record, values: Mapping[str, object]) -> Record:
    try:
        return cast("Record", replace(cast("Any", record), **values))
    except InvalidValue as wrong:
        raise UserError(
            f"This was changed elsewhere meanwhile, and now {wrong.field} is wrong: {wrong.problem}."
        ) from wrong
