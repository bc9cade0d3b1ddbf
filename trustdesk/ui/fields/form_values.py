"""What a form has to say: the values that can be kept together, and what is wrong with the others."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.record import Record, fields_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """values: those that may be kept. problems: of the others, by field. record: with those values; None where a new
    record still lacks something.
    """

    values: Mapping[str, object]
    problems: Mapping[str, InvalidValue]
    record: Record | None


def gather_change(record: Record, values: Mapping[str, object]) -> Gathered:
    """As many of the values as the record can take. A value that disagrees with another field is held back."""
    kept, problems = dict(values), dict[str, InvalidValue]()
    while True:
        changed = _changed(record, kept)
        if not isinstance(changed, InvalidValue):
            return Gathered(values=kept, problems=problems, record=changed)
        culprit = _culprit(record, kept, changed)
        del kept[culprit]
        problems[culprit] = changed


def gather_new(
    cls: type[Record], record_id: str, given: Mapping[str, object], values: Mapping[str, object]
) -> Gathered:
    """The new record, once there is enough of it. given: the fields that were said beforehand."""
    kept, problems = dict(values), dict[str, InvalidValue]()
    while not missing(cls, {**given, **kept}):
        try:
            record = cast("Any", cls)(id=record_id, **{**given, **kept})
            return Gathered(values=kept, problems=problems, record=record)
        except InvalidValue as wrong:
            if wrong.field not in kept:
                break
            del kept[wrong.field]
            problems[wrong.field] = wrong
    return Gathered(values=kept, problems=problems, record=None)


def missing(cls: type[Record], there: Collection[str]) -> set[str]:
    """The fields without which there is no record of the class."""
    return {spec.name for spec in fields_of(cls) if spec.required and spec.name != "id"} - set(there)


def _changed(record: Record, values: Mapping[str, object]) -> Record | InvalidValue:
    try:
        return cast("Record", replace(cast("Any", record), **values))
    except InvalidValue as wrong:
        return wrong


def _culprit(record: Record, values: Mapping[str, object], wrong: InvalidValue) -> str:
    """The value to hold back: the one that the rule names, else the first without which the rest agrees."""
    if wrong.field in values:
        return wrong.field
    for name in values:
        rest = {other: value for other, value in values.items() if other != name}
        if not isinstance(_changed(record, rest), InvalidValue):
            return name
    return next(iter(values))
