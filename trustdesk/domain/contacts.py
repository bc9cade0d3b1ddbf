"""Mutual contacts: people both sides know, and whether they may be mentioned (S0.8.5)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from trustdesk.domain.facts import CounterpartId
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.people import OrganisationId, PersonId, check_period
from trustdesk.domain.record import FiveScale, Noted


class Mention(StrEnum):
    """Whether a mutual contact may be mentioned. `NEVER` holds in every copy and every line."""

    EARLY = "early"
    ALLOWED = "allowed"
    ASK_FIRST = "ask_first"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class MutualContact(Noted):
    """A person both sides know.

    counterpart: the other side
    person: the one we both know
    knows: the person on their side who knows them
    how_we_know: how we know each other, as the end of "I ..."
    how_they_know: how they know each other
    organisation: where we met, where there is one
    since, until: our own period with them
    strength: how strongly they would vouch for us, 1 to 5
    learned: what we learnt from them
    mention: early, allowed, ask_first or never
    """

    kind: ClassVar[str] = "mutual_contacts"
    counterpart: CounterpartId
    person: PersonId
    knows: PersonId | None = None
    how_we_know: str = ""
    how_they_know: str = ""
    organisation: OrganisationId | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    strength: FiveScale | None = None
    learned: str = ""
    mention: Mention = Mention.ASK_FIRST

    def check(self) -> None:
        check_period(self.since, self.until)
