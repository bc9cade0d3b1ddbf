"""References and claims checked before trusting (S1.4)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from trustdesk.domain.facts import CounterpartId
from trustdesk.domain.people import PersonId
from trustdesk.domain.record import Record


class CheckType(StrEnum):
    REFERENCE = "reference"
    CLAIM = "claim"
    CREDENTIAL = "credential"


class CheckResult(StrEnum):
    OPEN = "open"
    CONFIRMED = "confirmed"
    MIXED = "mixed"
    REFUTED = "refuted"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceCheck(Record):
    """One thing to verify, and what came of it. Never on a table copy.

    counterpart: about whom
    type: a reference, a claim or a credential
    subject: what is to be verified
    asked: whom we ask, in words
    person: whom we ask, among the people
    independent: found by us, not named by them
    due_on: when it should be done
    done_on: when it was done
    result: open, confirmed, mixed or refuted
    finding: what was said about reliability and follow-through
    """

    kind: ClassVar[str] = "reference_checks"
    counterpart: CounterpartId
    type: CheckType = CheckType.REFERENCE
    subject: str
    asked: str = ""
    person: PersonId | None = None
    independent: bool = False
    due_on: date | None = None
    done_on: date | None = None
    result: CheckResult = CheckResult.OPEN
    finding: str = ""
