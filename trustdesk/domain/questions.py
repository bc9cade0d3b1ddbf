"""Questions we want to ask, and those we will be asked (S4.2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from trustdesk.domain.facts import CounterpartId
from trustdesk.domain.issues import IssueId
from trustdesk.domain.negotiations import NegotiationId
from trustdesk.domain.people import PersonId
from trustdesk.domain.record import Noted


class QuestionType(StrEnum):
    WE_ASK = "we_ask"
    THEY_ASK = "they_ask"
    REFERENCE_CALL = "reference_call"
    SATISFACTION = "satisfaction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Noted):
    """One question.

    counterpart: to or from whom
    negotiation: in which
    issue: about which
    person: to or from which person
    type: we ask, they ask, for a reference call, or about their satisfaction (S1.11)
    text: the question
    answer: our reply to theirs, or what they answered to ours
    asked_on: when it was asked; an asked question is not offered again
    """

    kind: ClassVar[str] = "questions"
    counterpart: CounterpartId
    negotiation: NegotiationId | None = None
    issue: IssueId | None = None
    person: PersonId | None = None
    type: QuestionType = QuestionType.WE_ASK
    text: str
    answer: str = ""
    asked_on: date | None = None
