"""An answer to a prompt of preparing as it was given: what was typed, about what, and what it makes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from trustdesk.analysis.case import Case
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.record import Record
from trustdesk.i18n.words import Words
from trustdesk.operations.preparing_known import Known

R = TypeVar("R", bound=Record)
E = TypeVar("E", bound=StrEnum)
Made = Iterator[Record]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was typed, and what it is about.

    known: what the shipped knowledge has for the case. about: the records of the prompt as they are now. values: by
    field. base: ids of what is made begin with it, so that a second saving of the same answer changes what the first
    one made.
    """

    case: Case
    known: Known
    about: tuple[Record, ...]
    values: Mapping[str, str]
    base: str
    words: Words

    def text(self, name: str) -> str:
        """What was typed there, without outer spaces."""
        return self.values.get(name, "").strip()

    def chosen(self, name: str, members: type[E]) -> E | None:
        """What was chosen there."""
        value = self.text(name)
        return members(value) if value else None

    def record(self, kind: type[R], nth: int = 0) -> R | None:
        """The nth record of the kind that the prompt is about."""
        found = [each for each in self.about if isinstance(each, kind)]
        return found[nth] if nth < len(found) else None

    @property
    def counterpart(self) -> str:
        """Its id."""
        return self.case.dossier.counterpart.id

    @property
    def negotiation(self) -> Negotiation:
        """The one that is prepared."""
        assert self.case.negotiation is not None, "prompts about a negotiation come when there is one"
        return self.case.negotiation

    @property
    def meeting(self) -> Meeting:
        """The one that is prepared."""
        assert self.case.meeting is not None, "prompts about a meeting come when there is one"
        return self.case.meeting

    def new_id(self, part: str) -> str:
        """The id of something that the answer makes."""
        return f"{self.base}-{part}"
