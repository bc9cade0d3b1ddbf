"""What the sheet of a dossier stands on: the dossier, what is said of it at its head, and what became of promises."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from types import MappingProxyType

from trustdesk.analysis.case import live_negotiation, next_meeting
from trustdesk.analysis.rhythm import rhythm
from trustdesk.analysis.trust_account import Outcome, outcome
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import KINDS, Dossier
from trustdesk.domain.meetings import Contact, Meeting
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Profile, Tie
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Record, references
from trustdesk.store.vault import Vault

_NETWORK = frozenset({Person, Organisation, Affiliation, Tie, BusinessTie, Profile})

__all__ = ["Outcome", "Sheet", "read_sheet", "what_became"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A dossier as its sheet shows it, at a moment.

    today: the day it is seen on. last_met: the last contact face to face; None where there was none. cooling: the
    silence is longer than usual (S2.12). next_meeting: the planned one that comes next. negotiation: the id of the one
    to show first, that of the next meeting or else the first live one; empty where there is none. network: the people
    and organisations of this dossier, with their careers and ties; the user's own career is not among them.
    """

    dossier: Dossier
    today: date
    last_met: date | None
    cooling: bool
    next_meeting: Meeting | None
    negotiation: str
    network: MappingProxyType[type[Record], tuple[Record, ...]]

    @property
    def counterpart(self) -> Counterpart:
        """The root of the dossier."""
        return self.dossier.counterpart


def read_sheet(vault: Vault, counterpart: str, now: datetime) -> Sheet:
    """The sheet of that counterpart; now: aware. Raises UserError where it is gone."""
    with vault.read() as reader:
        dossier = reader.dossier(counterpart)
    seen = rhythm(dossier.all(Contact), now.date(), dossier.counterpart.rhythm_days)
    coming = next_meeting(dossier.all(Meeting), now)
    live = live_negotiation(dossier, coming)
    return Sheet(
        dossier=dossier,
        today=now.date(),
        last_met=seen.last_met.on if seen.last_met else None,
        cooling=seen.cooling,
        next_meeting=coming,
        negotiation=live.id if live else "",
        network=_network(dossier),
    )


def what_became(promise: Promise, today: date) -> Outcome:
    """What became of a promise as seen at the beginning of the day: what is due today is not overdue (S0.8.6)."""
    return outcome(promise, datetime.combine(today, time.min, UTC))


def _network(dossier: Dossier) -> MappingProxyType[type[Record], tuple[Record, ...]]:
    """The people and organisations that the counterpart's own records name, and what ties these to others."""
    own = [dossier.counterpart, *(each for kind in KINDS if kind not in _NETWORK for each in dossier.all(kind))]
    named = {reference for record in own for reference in references(record)}
    me = dossier.me.person if dossier.me else None
    people = {record_id for kind, record_id in named if kind == Person.kind and record_id != me}
    careers = tuple(each for each in dossier.all(Affiliation) if each.person in people)
    ties = tuple(each for each in dossier.all(Tie) if {each.person, each.other} & people)
    shown = people | {end for tie in ties for end in (tie.person, tie.other)} - {me}
    firms = {record_id for kind, record_id in named if kind == Organisation.kind}
    firms |= {each.organisation for each in careers}
    deals = tuple(each for each in dossier.all(BusinessTie) if {each.organisation, each.other} & firms)
    firms |= {end for deal in deals for end in (deal.organisation, deal.other)}
    return MappingProxyType(
        {
            Person: tuple(each for each in dossier.all(Person) if each.id in shown),
            Organisation: tuple(each for each in dossier.all(Organisation) if each.id in firms),
            Affiliation: careers,
            Tie: ties,
            BusinessTie: deals,
        }
    )
