"""What the pictures of a dossier show, read off the analyses.

The trust account over time (S0.8.6, S3.10), the bargaining zone of each issue (S3.4), the trade matrix (S3.6, S3.7) and
the way to a person over people who would vouch (S0.8.5, S1.4). Whoever must never be mentioned is in no way.
"""

from collections.abc import Iterable
from datetime import date, datetime

from trustdesk.analysis.bargaining_zone import zones
from trustdesk.analysis.case import Case, case
from trustdesk.analysis.common_ground import paths
from trustdesk.analysis.network import Path
from trustdesk.analysis.trades import best_trades, sound_trades
from trustdesk.analysis.trust_account import (
    EARLY_CONTACTS,
    EARLY_WEIGHT,
    FAILED,
    KEPT,
    Outcome,
    account,
    deadline,
    is_early,
    made,
    outcome,
)
from trustdesk.analysis.trust_reading import points
from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.issues import Basis, Flexibility, Issue, IssueStatus, Position, PositionType
from trustdesk.domain.meetings import Contact
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Person, Tie
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party
from trustdesk.operations.picture_values import (
    AccountPicture,
    Bond,
    Dot,
    Entry,
    Fate,
    GoodTrade,
    Pictures,
    Reach,
    Room,
    Stop,
    Stretch,
    Tally,
    TradePicture,
    TrustLevel,
    Voice,
    Way,
    ZonePicture,
)
from trustdesk.store.vault import Vault

# More marks than these cannot be told apart; the oldest are left out and counted.
SHOWN_PROMISES = 300
SHOWN_WAYS = 6
SHOWN_TRADES = 3


def read_pictures(vault: Vault, counterpart: str, now: datetime) -> Pictures:
    """The pictures of a counterpart's dossier at an aware moment. Raises UserError where it is gone."""
    with vault.read() as reader:
        dossier = reader.dossier(counterpart)
    return pictures(dossier, now)


def pictures(dossier: Dossier, now: datetime) -> Pictures:
    """The pictures of a dossier at an aware moment."""
    seen = case(dossier, None, now)
    if seen.negotiation is None:
        last = next(reversed(dossier.all(Negotiation)), None)
        seen = Case(dossier=dossier, negotiation=last, meeting=seen.meeting, now=now)
    return Pictures(
        account=account_picture(seen),
        zones=zone_pictures(seen.issues, seen.positions),
        trades=trade_picture(seen.issues),
        ways=tuple(_way(seen, path) for path in _longest(paths(seen))[:SHOWN_WAYS]),
    )


# --- The trust account


_FATES = {
    **dict.fromkeys(KEPT, Fate.KEPT),
    Outcome.LATE: Fate.LATE,
    Outcome.BROKEN: Fate.BROKEN,
    Outcome.OPEN: Fate.OPEN,
    Outcome.OVERDUE: Fate.OVERDUE,
}


def account_picture(seen: Case) -> AccountPicture:
    """Each promise that was kept, failed or is open; what was renegotiated or released counts neither way."""
    promises = seen.dossier.all(Promise)
    fates = [(each, _FATES.get(outcome(each, seen.now))) for each in promises]
    counted = [(each, fate) for each, fate in fates if fate is not None]
    placed = sorted(
        ((day, each, fate) for each, fate in counted if (day := _day(each, fate, seen))), key=lambda entry: entry[0]
    )
    first_contacts = _first_contacts(seen.past_contacts)
    return AccountPicture(
        today=seen.today,
        entries=tuple(_entry(each, fate, day, first_contacts) for day, each, fate in placed[-SHOWN_PROMISES:]),
        levels=tuple(
            TrustLevel(
                key=each.debrief.key,
                title=each.meeting.title,
                day=each.day,
                before=each.debrief.trust_before,
                after=each.debrief.trust_after,
            )
            for each in points(seen)
        ),
        tallies=tuple(_tally(promises, party, seen.now) for party in Party),
        unplaced=len(counted) - len(placed),
        earlier=max(len(placed) - SHOWN_PROMISES, 0),
    )


def _tally(promises: Iterable[Promise], party: Party, now: datetime) -> Tally:
    counted = account(promises, party, now)
    return Tally(party=party, kept=counted.kept, settled=counted.settled, open=counted.pending + counted.overdue)


def _day(promise: Promise, fate: Fate, seen: Case) -> date | None:
    """When it was settled, or has to be; else the first day that is known of it."""
    assert seen.now.tzinfo is not None
    if fate in (Fate.KEPT, Fate.LATE) and promise.done_on:
        return promise.done_on
    end = deadline(promise, seen.now.tzinfo)
    return end.date() if end else promise.done_on or made(promise)


def _first_contacts(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """One of each of the first days of contact: all that tells whether a promise is an early one."""
    by_day = {each.on: each for each in contacts}
    return tuple(by_day[day] for day in sorted(by_day)[:EARLY_CONTACTS])


def _entry(promise: Promise, fate: Fate, day: date, first_contacts: tuple[Contact, ...]) -> Entry:
    settled = _is_settled(fate)
    return Entry(
        key=promise.key,
        text=promise.text,
        party=promise.party,
        fate=fate,
        day=day,
        weight=EARLY_WEIGHT if settled and is_early(promise, first_contacts) else 1,
    )


def _is_settled(fate: Fate) -> bool:
    """Whether it is a deposit or a withdrawal yet; what is open is neither."""
    return fate in {_FATES[each] for each in KEPT | FAILED}


# --- The bargaining zone


def zone_pictures(issues: Iterable[Issue], positions: Iterable[Position]) -> tuple[ZonePicture, ...]:
    """One for each issue that is not agreed and on which two voices name numbers, in the order of the issues."""
    kept = tuple(positions)
    still = tuple(each for each in issues if each.status is not IssueStatus.AGREED)
    known = {each.issue.id: each for each in zones(still, kept)}
    found = []
    for issue in still:
        reaches = _reaches(tuple(each for each in kept if each.issue == issue.id))
        zone = known.get(issue.id)
        if len(reaches) > 1:
            found.append(
                ZonePicture(
                    key=issue.key,
                    title=issue.title,
                    unit=issue.unit,
                    currency=issue.currency,
                    reaches=reaches,
                    room=Room(zone.verdict.value) if zone else Room.UNKNOWN,
                    low=zone.low if zone else None,
                    high=zone.high if zone else None,
                )
            )
    return tuple(found)


def _reaches(positions: tuple[Position, ...]) -> tuple[Reach, ...]:
    found = []
    for voice in Voice:
        said = [each for each in positions if _voice(each) is voice]
        latest = (_latest(each for each in said if each.type is kind) for kind in PositionType)
        stretches = tuple(_stretch(each) for each in latest if each)
        if stretches:
            found.append(Reach(voice=voice, stretches=stretches))
    return tuple(found)


def _voice(position: Position) -> Voice:
    if position.party is Party.OURS:
        return Voice.OURS
    return Voice.ESTIMATED if position.basis is Basis.ESTIMATED else Voice.STATED


def _latest(positions: Iterable[Position]) -> Position | None:
    numbers = [each for each in positions if each.low is not None or each.high is not None]
    return max(numbers, key=lambda each: each.on or date.min, default=None)


def _stretch(position: Position) -> Stretch:
    ends = [each for each in (position.low, position.high) if each is not None]
    return Stretch(key=position.key, type=position.type, low=min(ends), high=max(ends), for_show=position.for_show)


# --- The trade matrix


def trade_picture(issues: Iterable[Issue]) -> TradePicture:
    """The open issues by both weights, and the best trades in which neither side loses and no list is left (S2.9)."""
    still = [each for each in issues if each.status is IssueStatus.OPEN]
    trades = sound_trades(still)
    dots = tuple(dot for each in still if (dot := _dot(each)))
    return TradePicture(
        dots=dots,
        trades=tuple(
            GoodTrade(give=each.give.key, get=each.get.key, our_gain=each.our_gain, their_gain=each.their_gain)
            for each in trades[:SHOWN_TRADES]
        ),
        unweighed=len(still) - len(dots),
        lopsided=not trades and bool(best_trades(still)),
    )


def _dot(issue: Issue) -> Dot | None:
    if issue.our_weight is None or issue.their_weight is None:
        return None
    return Dot(
        key=issue.key,
        title=issue.title,
        type=issue.type,
        ours=issue.our_weight,
        theirs=issue.their_weight,
        we_fixed=issue.our_flexibility is Flexibility.FIXED,
        they_fixed=issue.their_flexibility is Flexibility.FIXED,
    )


# --- The way to a person


def _longest(found: tuple[Path, ...]) -> tuple[Path, ...]:
    """Without those that are only the beginning of another."""
    return tuple(
        each
        for each in found
        if not any(other is not each and other.people[: len(each.people)] == each.people for other in found)
    )


def _way(seen: Case, path: Path) -> Way:
    dossier = seen.dossier
    people = {each.id: each for each in dossier.all(Person)}
    records: dict[str, MutualContact | Tie] = {each.key: each for each in dossier.all(MutualContact)}
    records |= {each.key: each for each in dossier.all(Tie)}
    bonds = [_bond(records[fact], is_ours=number == 0) for number, fact in enumerate(path.facts)]
    return Way(
        stops=tuple(
            Stop(key=people[each].key, name=people[each].name, ask_first=each in path.ask_first) for each in path.people
        ),
        bonds=tuple(bonds),
        strength=path.strength,
    )


def _bond(record: MutualContact | Tie, *, is_ours: bool) -> Bond:
    """What the record says of the two; a mutual contact tells both of our side of it and of theirs."""
    strength = record.strength or 0
    if isinstance(record, Tie):
        return Bond(key=record.key, strength=strength, how=record.how, tie=record.type)
    return Bond(
        key=record.key, strength=strength, how=record.how_we_know if is_ours else record.how_they_know, is_ours=is_ours
    )
