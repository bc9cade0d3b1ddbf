"""The situation of a meeting, as codes that the files of the families name (S4.0)."""

from enum import StrEnum

from trustdesk.analysis.rhythm import WRITTEN, Rhythm, rhythm
from trustdesk.analysis.stance import alignment
from trustdesk.analysis.trust_account import Outcome, outcome
from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Channel, Contact, Mood, Tool
from trustdesk.domain.negotiations import Frame, NegotiationStatus, Stance
from trustdesk.domain.promises import Incident, IncidentStatus, Promise
from trustdesk.domain.record import Party

_HIGH = 4


class Code(StrEnum):
    """What may be special about a meeting. The three tools are codes where the user chose one to try (S4.4)."""

    FIRST_MEETING = "first_meeting"  # never face to face so far
    NO_CONTACT = "no_contact"  # nothing in the contact log
    TENSE = "tense"  # the last contact was
    HURT = "hurt"  # tense, and an incident of ours is not repaired
    COOLING = "cooling"  # S2.12
    STUCK = "stuck"
    US_AGAINST_THEM = "us_against_them"
    OVERDUE = "overdue"  # a promise of ours is
    WRITTEN_ONLY = "written_only"  # S0.8.2
    IN_WRITING = "in_writing"  # this time by e-mail, chat or letter
    ON_CALL = "on_call"  # this time by phone or video
    CULTURE_NOTE = "culture_note"  # something is noted on how they speak
    SEVERAL = "several"  # more than one of them comes
    COLLABORATION_FRAME = Tool.COLLABORATION_FRAME.value
    CURIOSITY_LENS = Tool.CURIOSITY_LENS.value
    LISTENING = Tool.LISTENING.value


def situation(at: Occasion) -> frozenset[Code]:
    """The codes that hold for this occasion."""
    found = {code for code, holds in (_of_log(at) | _of_talks(at) | _of_meeting(at)).items() if holds}
    if Code.TENSE in found and any(map(is_ours_to_repair, at.dossier.all(Incident))):
        found.add(Code.HURT)
    return frozenset(found)


def is_ours_to_repair(incident: Incident) -> bool:
    """Whether it is not repaired yet, and not their doing."""
    return incident.status is not IncidentStatus.REPAIRED and incident.party is not Party.THEIRS


def rhythm_of(at: Occasion) -> Rhythm:
    """The rhythm of the dossier's contact log."""
    return rhythm(at.dossier.all(Contact), at.today, at.dossier.counterpart.rhythm_days)


def _of_log(at: Occasion) -> dict[Code, bool]:
    if Contact in at.partial:  # what is withheld may be the meeting itself
        return {}
    read = rhythm_of(at)
    return {
        Code.FIRST_MEETING: read.last_met is None,
        Code.NO_CONTACT: read.last is None,
        Code.TENSE: read.last_mood is Mood.TENSE,
        Code.COOLING: read.cooling,
        Code.WRITTEN_ONLY: read.written_only,
    }


def _of_talks(at: Occasion) -> dict[Code, bool]:
    talks = at.negotiation
    mine = [each for each in at.dossier.all(Stance) if talks and each.negotiation == talks.id]
    theirs = alignment(mine).theirs
    ours = [each for each in at.dossier.all(Promise) if each.party is Party.OURS]
    taking = theirs is not None and theirs.frame is Frame.DISTRIBUTIVE
    return {
        Code.STUCK: talks is not None and talks.status is NegotiationStatus.STUCK,
        Code.US_AGAINST_THEM: taking or bool(talks and talks.conflict and talks.conflict >= _HIGH),
        Code.OVERDUE: any(outcome(each, at.now) is Outcome.OVERDUE for each in ours),
    }


def _of_meeting(at: Occasion) -> dict[Code, bool]:
    tool = at.meeting.tool if at.meeting else None
    return {
        Code.IN_WRITING: at.channel in WRITTEN,
        Code.ON_CALL: at.channel in (Channel.PHONE, Channel.VIDEO),
        Code.CULTURE_NOTE: any(fact.topic is Topic.CULTURE for fact in at.dossier.all(Fact)),
        Code.SEVERAL: at.meeting is not None and len(at.meeting.attendees) > 1,
        **{Code(each.value): tool is each for each in Tool},
    }
