"""The rhythm of a relationship: when we last met, how we speak, and whether it cools (S0.8.2, S1.5, S2.12, S3.8).

Contact log -> `rhythm` (silence against the usual gap), `mix` (channels, hours, informal share), `spiral` (the way the
moods go) -> `findings`. Allred's virtuous and vicious cycles (S1.5) are read as a trend of the latest moods.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations, pairwise
from statistics import median

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Weight
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Channel, Contact, Mood
from trustdesk.domain.record import Party

TOPIC = "rhythm"
FACE_TO_FACE = frozenset({Channel.IN_PERSON, Channel.VIDEO})
WRITTEN = frozenset({Channel.EMAIL, Channel.CHAT, Channel.LETTER})
COOLING_FACTOR = 2
# How many of the latest contacts a direction is read from, and how few are too few.
RECENT = 6
FEWEST = 3
_WARMTH = {Mood.TENSE: 1, Mood.COOL: 2, Mood.NEUTRAL: 3, Mood.FRIENDLY: 4, Mood.WARM: 5}
_OPENED_UP = (Topic.INFORMATION_SHARED, Topic.SCOPE_WIDENED)


class Trend(StrEnum):
    """Which way a row of readings goes."""

    RISING = "rising"
    LEVEL = "level"
    FALLING = "falling"


def trend(readings: Sequence[int]) -> Trend | None:
    """The direction of readings in the order of time; None of fewer than three.

    Kendall's tau-a: of all pairs, those that rise less those that fall; a third of the pairs is a direction.
    """
    if len(readings) < FEWEST:
        return None
    pairs = list(combinations(readings, 2))
    balance = sum((later > earlier) - (later < earlier) for earlier, later in pairs)
    if 3 * abs(balance) < len(pairs):
        return Trend.LEVEL
    return Trend.RISING if balance > 0 else Trend.FALLING


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """What the contact log says on a day.

    last_met: the last contact face to face. last: the last of any channel. written_only: never spoken so far.
    usual_days: the median gap between contacts. cooling: the silence is more than twice the usual gap.
    """

    last_met: Contact | None
    last: Contact | None
    written_only: bool
    minutes_together: int
    usual_days: int | None
    silent_days: int | None
    cooling: bool
    last_mood: Mood | None


def rhythm(contacts: Iterable[Contact], today: date, usual_days: int | None = None) -> Rhythm:
    """Read the contact log up to `today`. usual_days: the user's own word for the usual gap goes before ours."""
    past = sorted((each for each in contacts if each.on <= today), key=lambda each: each.on)
    last = past[-1] if past else None
    usual = usual_days or usual_gap({each.on for each in past})
    silent = (today - last.on).days if last else None
    return Rhythm(
        last_met=next((each for each in reversed(past) if each.channel in FACE_TO_FACE), None),
        last=last,
        written_only=bool(past) and all(each.channel in WRITTEN for each in past),
        minutes_together=sum(each.minutes or 0 for each in past if each.channel not in WRITTEN),
        usual_days=usual,
        silent_days=silent,
        cooling=bool(usual and silent and silent > COOLING_FACTOR * usual),
        last_mood=last.mood if last else None,
    )


def usual_gap(days: Collection[date]) -> int | None:
    """The median gap between the days of contact; None of fewer than three days. days: each once, in any order."""
    gaps = [(later - earlier).days for earlier, later in pairwise(sorted(days))]
    return round(median(gaps)) if len(gaps) >= 2 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """How we speak with each other: counts of contacts, and the time that was noted.

    spoken, written, in_person, video, phone: numbers of contacts. informal: spoken ones without an agenda.
    minutes: of the spoken ones whose length is noted; untimed: how many have none.
    """

    spoken: int
    written: int
    in_person: int
    video: int
    phone: int
    informal: int
    minutes: int
    untimed: int


def mix(contacts: Iterable[Contact]) -> Mix:
    """Count the contacts by channel (S0.8.2, S3.8)."""
    log = tuple(contacts)
    spoken = [each for each in log if each.channel not in WRITTEN]
    channels = [each.channel for each in spoken]
    return Mix(
        spoken=len(spoken),
        written=len(log) - len(spoken),
        in_person=channels.count(Channel.IN_PERSON),
        video=channels.count(Channel.VIDEO),
        phone=channels.count(Channel.PHONE),
        informal=sum(each.informal for each in spoken),
        minutes=sum(each.minutes or 0 for each in spoken),
        untimed=sum(not each.minutes for each in spoken),
    )


def in_order(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """By day; those of one day stay as they were noted."""
    return tuple(sorted(contacts, key=lambda each: each.on))


def spiral(contacts: Iterable[Contact]) -> Trend | None:
    """Which way the latest moods go (S1.5); None where fewer than three contacts or no mood but neutral is noted.

    Neutral is also what a contact bears whose mood nobody noted; alone it is no reading.
    """
    moods = [each.mood for each in in_order(contacts)[-RECENT:]]
    return trend([_WARMTH[mood] for mood in moods]) if set(moods) - {Mood.NEUTRAL} else None


def findings(case: Case) -> tuple[Finding, ...]:
    """What the contact log says of the relationship."""
    log = in_order(case.past_contacts)
    if not log:
        counterpart = case.dossier.counterpart.key
        return (Finding(topic=TOPIC, code="rhythm-none", facts=(counterpart,), methods=("S2.12",)), *_opened_up(case))
    return (*_silence(case, log), *_tone(log), *_together(log), *_advice(case, log), *_opened_up(case))


def _keys(records: Iterable[Contact | Fact]) -> tuple[str, ...]:
    return tuple(each.key for each in records)


def _silence(case: Case, log: tuple[Contact, ...]) -> Iterator[Finding]:
    counterpart = case.dossier.counterpart
    read = rhythm(log, case.today, counterpart.rhythm_days)
    last, silent = log[-1], read.silent_days or 0
    yield Finding(topic=TOPIC, code="rhythm-last", facts=(last.key,), methods=("S2.12",),
                  values={"channel": last.channel.value, "days": silent})  # fmt: skip
    if read.cooling and read.usual_days:
        said = (counterpart.key,) if counterpart.rhythm_days else _keys(log[:-1])
        yield Finding(topic=TOPIC, code="rhythm-silence", weight=Weight.NOTICE, facts=(*said, last.key),
                      methods=("S2.12",), values={"days": silent, "usual": read.usual_days})  # fmt: skip


def _tone(log: tuple[Contact, ...]) -> Iterator[Finding]:
    last = log[-1]
    if last.mood in (Mood.COOL, Mood.TENSE):
        yield Finding(topic=TOPIC, code="rhythm-last-mood", weight=Weight.NOTICE, facts=(last.key,),
                      methods=("S1.5",), values={"mood": last.mood.value, "day": last.on})  # fmt: skip
    recent = log[-RECENT:]
    values = {"contacts": len(recent)}
    match spiral(log):
        case Trend.RISING:
            yield Finding(topic=TOPIC, code="rhythm-warming", facts=_keys(recent), methods=("S1.5",), values=values)
        case Trend.FALLING:
            yield Finding(topic=TOPIC, code="rhythm-cooling", weight=Weight.NOTICE, facts=_keys(recent),
                          methods=("S1.5", "S2.12"), values=values)  # fmt: skip
    begun = [each for each in log if each.begun_by is not None][-RECENT:]
    if len(begun) >= FEWEST and len({each.begun_by for each in begun}) == 1:
        side = Party.OURS if begun[0].begun_by is Party.OURS else Party.THEIRS
        yield Finding(topic=TOPIC, code="rhythm-one-sided", weight=Weight.NOTICE, facts=_keys(begun),
                      methods=("S1.5", "S2.12"), values={"party": side.value, "contacts": len(begun)})  # fmt: skip


def _together(log: tuple[Contact, ...]) -> Iterator[Finding]:
    seen, keys = mix(log), _keys(log)
    spoken = tuple(each for each in log if each.channel not in WRITTEN)
    channels = {"in_person": seen.in_person, "video": seen.video, "phone": seen.phone, "written": seen.written}
    if len(log) > 1:
        yield Finding(topic=TOPIC, code="rhythm-channels", facts=keys, methods=("S0.8.2", "S3.8"),
                      values={"contacts": len(log), **channels})  # fmt: skip
    if not spoken:
        yield Finding(topic=TOPIC, code="rhythm-written-only", weight=Weight.NOTICE, facts=keys,
                      methods=("S0.8.2", "S3.8"), values={"contacts": len(log)})  # fmt: skip
        return
    if seen.minutes:
        time = {"hours": seen.minutes // 60, "minutes": seen.minutes % 60, "untimed": seen.untimed}
        yield Finding(topic=TOPIC, code="rhythm-hours", facts=_keys(spoken), methods=("S3.8",), values=time)
    code = "rhythm-informal" if seen.informal else "rhythm-no-informal"
    shares = {"informal": seen.informal, "spoken": seen.spoken}
    if seen.informal or seen.spoken >= FEWEST:
        weight = Weight.INFO if seen.informal else Weight.NOTICE
        yield Finding(topic=TOPIC, code=code, weight=weight, facts=_keys(spoken), methods=("S0.6", "S0.8.2"),
                      values=shares)  # fmt: skip


def _advice(case: Case, log: tuple[Contact, ...]) -> Iterator[Finding]:
    """E-mail slows trust down, a face speeds it up: say so while the next channel can still be changed (S3.8)."""
    meeting, met = case.meeting, any(each.channel in FACE_TO_FACE for each in log)
    if meeting is None or meeting.channel in FACE_TO_FACE or met:
        return
    yield Finding(topic=TOPIC, code="rhythm-channel-advice", weight=Weight.NOTICE, facts=(meeting.key, *_keys(log)),
                  methods=("S3.8", "S0.8.2"), values={"channel": meeting.channel.value})  # fmt: skip


def _opened_up(case: Case) -> Iterator[Finding]:
    facts = case.dossier.all(Fact)
    opened = [each for each in facts if each.topic in _OPENED_UP]
    if opened:
        shared = sum(each.topic is Topic.INFORMATION_SHARED for each in opened)
        yield Finding(topic=TOPIC, code="rhythm-opened-up", facts=_keys(opened), methods=("S2.13",),
                      values={"shared": shared, "widened": len(opened) - shared})  # fmt: skip
    human = [each for each in facts if each.topic in (Topic.PERSONAL, Topic.SMALL_TALK)]
    if human:
        yield Finding(topic=TOPIC, code="rhythm-rapport", facts=_keys(human), methods=("S0.6",),
                      values={"notes": len(human)})  # fmt: skip
