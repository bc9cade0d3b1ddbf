"""The rhythm of a relationship: when we last met, how we speak, and whether it cools (S0.8.2, S1.5, S2.12, S3.8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from trustdesk.domain.meetings import Channel, Contact, Mood

FACE_TO_FACE = frozenset({Channel.IN_PERSON, Channel.VIDEO})
WRITTEN = frozenset({Channel.EMAIL, Channel.CHAT, Channel.LETTER})
COOLING_FACTOR = 2


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
    usual = usual_days or _usual_gap(past)
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


def _usual_gap(past: list[Contact]) -> int | None:
    days = sorted({each.on for each in past})
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    return round(median(gaps)) if len(gaps) >= 2 else None
