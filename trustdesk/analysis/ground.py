"""Common ground as values: what is shared, by whom, in which period, and on which two records it stands (S0.8.5)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trustdesk.domain.contacts import Mention
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.people import Affiliation, Tie
from trustdesk.domain.record import Record


class GroundKind(StrEnum):
    """What is shared."""

    EMPLOYER = "employer"
    SCHOOL = "school"
    CLIENT = "client"
    BOARD = "board"
    MEMBER = "member"
    PLACE = "place"
    ORGANISATION = "organisation"  # each in another way: one worked where the other studied
    GROUP = "group"  # two companies of one group
    TOWN = "town"
    FAMILY = "family"  # we are related
    RELATIVE = "relative"  # a relative of the one was where the other was
    SURNAME = "surname"
    SHARED_CLIENT = "shared-client"
    SHARED_SUPPLIER = "shared-supplier"
    SHARED_PARTNER = "shared-partner"
    LANGUAGE = "language"
    INTEREST = "interest"
    MUTUAL_CONTACT = "mutual-contact"
    UNLISTED_CONTACT = "unlisted-contact"  # tied to both sides, and no mutual contact of the dossier yet
    MAY_KNOW = "may-know"  # one of ours was with one of theirs at the same time


class Together(StrEnum):
    YES = "yes"
    MAYBE = "maybe"  # the dates are too coarse to say
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Whether two periods meet, and the stretch they share; no `until` means that it goes on."""

    together: Together
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One thing that we share.

    ours, theirs: the record on each side. person: the id of the one on their side. shared: its name, or the user's own
    words. through: the id of a third person, where it runs over one. strength: 1 to 5. ask_first: whoever it runs over
    must be asked before they are named.
    """

    kind: GroundKind
    ours: Record
    theirs: Record
    person: str
    shared: str
    overlap: Overlap | None = None
    through: str | None = None
    strength: int = 1
    ask_first: bool = False
    mention: Mention | None = None

    @property
    def code(self) -> str:
        return f"common-{self.kind.value}"


def overlap(one: Affiliation | Tie, other: Affiliation | Tie) -> Overlap:
    """Whether two periods meet, as far as dates known to the year or month can tell."""
    sides = (one, other)
    if any(each.since is None and each.until is None for each in sides):
        return Overlap(together=Together.UNKNOWN)
    first_start = max(each.since.first_day if each.since else date.min for each in sides)
    last_end = min(each.until.last_day if each.until else date.max for each in sides)
    if first_start > last_end:
        return Overlap(together=Together.NO)
    # Two periods surely meet when each began, at the latest, before the other ended, at the earliest.
    sure = all(
        _latest_start(each) <= (with_.until.first_day if with_.until else date.max)
        for each, with_ in (sides, sides[::-1])
    )
    begun = [each.since for each in sides if each.since]
    ended = [each.until for each in sides if each.until]
    return Overlap(
        together=Together.YES if sure else Together.MAYBE,
        since=max(begun, key=lambda each: (each.first_day, each)) if begun else None,
        until=min(ended, key=lambda each: (each.last_day, each)) if ended else None,
    )


def _latest_start(period: Affiliation | Tie) -> date:
    known = period.since or period.until
    return known.last_day if known else date.max
