"""What every analysis answers: findings, each with the records it stands on and the methods it comes from.

A finding carries no sentence. Its words are the text ``finding-<code>`` in `resources/words/`; `values` fill the slots.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

Value = str | int | date | Decimal


class Weight(StrEnum):
    """How loudly a finding speaks."""

    INFO = "info"
    NOTICE = "notice"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that an analysis found.

    topic: the analysis, named as its module. code: names the finding and its words. facts: the records it stands on,
    each as ``kind/id``. methods: ids of METHODS.md. values: what its words need; dates and amounts are put into words
    later.
    """

    topic: str
    code: str
    weight: Weight = Weight.INFO
    facts: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
