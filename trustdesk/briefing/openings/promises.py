"""Facts of the trust account: what we owe and delivered, what they delivered, what went wrong (S0.8.6, S4.3)."""

from collections.abc import Iterator
from datetime import timedelta

from trustdesk.analysis.trust_account import KEPT, Outcome, outcome, owed
from trustdesk.analysis.wall import CROSSING
from trustdesk.briefing.occasion import Occasion
from trustdesk.briefing.openings.addressee import them
from trustdesk.briefing.openings.families import Family
from trustdesk.briefing.openings.found import Found, slots
from trustdesk.briefing.openings.phrases import bound, deed, feeling, learned, noun_phrase, offer
from trustdesk.briefing.openings.situation import is_ours_to_repair, rhythm_of
from trustdesk.domain.meetings import Mood
from trustdesk.domain.promises import Concession, ConcessionReason, ConcessionStatus, Incident, Promise
from trustdesk.domain.record import Party
from trustdesk.i18n.english import said_day, since_day

_RECENT = timedelta(days=60)
# What cannot be owed: "I owe you no invoice older than twenty days".
_NEGATIVE = ("no ", "not ", "fewer ", "less ", "nothing ")


def overdue(at: Occasion, _family: Family) -> Iterator[Found]:
    """What we still owe after its last day; the longest overdue first."""
    for promise in owed(at.dossier.all(Promise), Party.OURS, at.now):
        day = promise.outer_date or promise.target_date
        if outcome(promise, at.now) is not Outcome.OVERDUE or day is None:
            continue
        what = noun_phrase(promise.text)
        yield Found(
            facts=(promise,),
            slots=slots(
                what="" if what.startswith(_NEGATIVE) else what,
                day=said_day(day, at.today),
                since=since_day(day, at.today),
                them=them(at, promise.person),
            ),
            raw=promise.text,
        )


def kept(at: Occasion, _family: Family) -> Iterator[Found]:
    """What we delivered in time since about the last two months, newest first."""
    yield from _kept(at, Party.OURS)


def kept_by_them(at: Occasion, _family: Family) -> Iterator[Found]:
    """What they delivered in time since about the last two months, newest first."""
    yield from _kept(at, Party.THEIRS)


def _kept(at: Occasion, party: Party) -> Iterator[Found]:
    done = [
        (each.done_on, each)
        for each in at.dossier.all(Promise)
        if each.party is party and each.done_on and timedelta() <= at.today - each.done_on <= _RECENT
    ]
    for day, promise in sorted(done, key=lambda entry: entry[0], reverse=True):
        if outcome(promise, at.now) in KEPT:
            what = noun_phrase(promise.text)
            found = slots(what=what, day=said_day(day, at.today), them=them(at, promise.person))
            yield Found(facts=(promise,), slots=found, raw=promise.text, day=day)


def given_by_them(at: Occasion, _family: Family) -> Iterator[Found]:
    """What they conceded, newest first."""
    given = [
        each
        for each in at.dossier.all(Concession)
        if each.party is Party.THEIRS and each.status is ConcessionStatus.GIVEN
    ]
    for each in sorted(given, key=lambda each: str(each.given_on or ""), reverse=True):
        yield Found(facts=(each,), slots=slots(deed=deed(each.text)), raw=each.text, day=each.given_on)


def ready_to_give(at: Occasion, _family: Family) -> Iterator[Found]:
    """What we can give with its cost named (S1.9); nothing given to seem nice or under pressure (S1.2)."""
    unsound = CROSSING | {ConcessionReason.PRESSURE}
    for each in at.dossier.all(Concession):
        sound = each.status is ConcessionStatus.READY and each.party is Party.OURS and each.reason not in unsound
        if sound and at.concerns(each.negotiation) and (each.cost or each.limit):
            found = slots(
                offer=offer(each.text),
                cost=noun_phrase(each.cost, free=True),
                limit=bound(each.limit),
                goodwill=learned(each.goodwill),
            )
            yield Found(facts=(each,), slots=found, raw=each.text)


def unrepaired(at: Occasion, _family: Family) -> Iterator[Found]:
    """What went wrong by our doing, or by nobody's, and is not repaired (S4.3c). Their feeling only where noted."""
    for incident in at.dossier.all(Incident):
        if is_ours_to_repair(incident) and (incident.effect or incident.feeling):
            found = slots(
                what=noun_phrase(incident.title, free=True),
                effect=deed(incident.effect),
                feeling=feeling(incident.feeling),
            )
            raw = f"{incident.title}: it {incident.effect}" if incident.effect else incident.title
            yield Found(facts=(incident,), slots=found, raw=raw, day=incident.on)


def tense_contact(at: Occasion, _family: Family) -> Iterator[Found]:
    """The last contact, where it was tense and no incident says why."""
    last = rhythm_of(at).last
    explained = any(is_ours_to_repair(each) for each in at.dossier.all(Incident))
    if last is not None and last.mood is Mood.TENSE and not explained:
        yield Found(facts=(last,), slots=slots(day=said_day(last.on, at.today)), raw=last.text, day=last.on)
