"""Quick entry: the record that a line enters, once it is known whose dossier it goes to (see `entry_line`)."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from trustdesk.analysis.entry_line import INFORMAL, Doubt, Line, Unclear, Verb
from trustdesk.analysis.hedge import hedge, promise_type
from trustdesk.analysis.said_days import Mention, mentions, past_mentions, without
from trustdesk.domain.facts import Fact
from trustdesk.domain.issues import Issue
from trustdesk.domain.meetings import Channel, Contact, Meeting, Mood
from trustdesk.domain.promises import Concession, ConcessionStatus, Promise
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party, Record
from trustdesk.domain.terms import Term
from trustdesk.domain.working_week import Week

_USUAL_WEEK = Week()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a record needs to know of where it goes. now: aware. week: in which working days are counted there."""

    counterpart: str
    negotiation: str | None
    now: datetime
    new_id: str
    week: Week = _USUAL_WEEK


_MOODS = (
    (Mood.TENSE, r"(?:very\s+)?(?:tense|angry|hostile|heated)"),
    (Mood.COOL, r"(?:very\s+)?(?:cool|cold|frosty)"),
    (Mood.WARM, r"(?:very\s+)?warm(?:ly)?"),
    (Mood.FRIENDLY, r"(?:very\s+)?(?:friendly|pleasant|cordial)"),
    (Mood.NEUTRAL, r"neutral|businesslike"),
)
_MINUTES = re.compile(
    r",?\s*\b(?:for\s+)?(?:(\d{1,3})\s*(min(?:ute)?s?|h(?:ou)?rs?|h)|an hour|half an hour)\b", re.IGNORECASE
)
_NOT_PAST = re.compile(r"\b(?:tomorrow|tonight|next\s+\w+)\b", re.IGNORECASE)
_MEETING_CHANNELS = (
    (Channel.VIDEO, r"\b(?:by |on |via )?(?:video(?: call)?|teams|zoom)\b"),
    (Channel.PHONE, r"\b(?:by |on the )?(?:phone|telephone)(?: call)?\b"),
)
_SENDING = re.compile(r"^(?:to\s+)?(?:send|give|deliver)\s+(?:us\s+)?", re.IGNORECASE)
_LOOSE = " \t\n,;:.–-"


def record_of(line: Line, rest: str, setting: Setting) -> Record | Doubt:
    """The record that a line enters; `rest` is what follows the name. `KEPT` and `BROKE` enter none: see operations."""
    makers = {
        Verb.PROMISE: _promise,
        Verb.THEIR_PROMISE: _their_promise,
        Verb.NOTE: _note,
        Verb.CONTACT: _contact,
        Verb.MEETING: _meeting,
        Verb.QUESTION: _question,
        Verb.GAVE: _concession,
        Verb.CAN_GIVE: _concession,
        Verb.ISSUE: _issue,
        Verb.TERM: _term,
    }
    if line.verb is not Verb.CONTACT and not rest.strip(_LOOSE):
        return Doubt(why=Unclear.TEXT)
    return makers[line.verb](line, rest.strip(), setting)


def _promise(_line: Line, rest: str, setting: Setting) -> Record | Doubt:
    made = hedge(rest, setting.now, setting.week)
    if made.promise is None:
        return Doubt(why=Unclear.DAY, part=made.unclear)
    safe = made.promise
    return Promise(
        id=setting.new_id,
        counterpart=setting.counterpart,
        negotiation=setting.negotiation,
        party=Party.OURS,
        text=safe.what,
        type=safe.type,
        made_on=setting.now.date(),
        target_date=safe.target_date,
        target_time=safe.target_time,
        outer_date=safe.outer_date,
        outer_time=safe.outer_time,
    )


def _their_promise(_line: Line, rest: str, setting: Setting) -> Record | Doubt:
    """As they said it: no outer date of ours is put into their mouth, and a promise without a day is kept as one."""
    days = mentions(rest, setting.now, setting.week)
    today = setting.now.date()
    doubtful = next((each for each in days if each.day is None or each.day < today), None)
    if doubtful or len(days) > 2 or (len(days) == 2 and _day(days[1]) < _day(days[0])):
        return Doubt(why=Unclear.DAY, part=(doubtful or days[-1]).text.strip())
    what = _SENDING.sub("", without(rest, days).strip(_LOOSE))
    if not what:
        return Doubt(why=Unclear.TEXT)
    return Promise(
        id=setting.new_id,
        counterpart=setting.counterpart,
        negotiation=setting.negotiation,
        party=Party.THEIRS,
        text=what,
        type=promise_type(rest),
        made_on=today,
        target_date=days[0].day if days else None,
        target_time=days[0].at if days else None,
        outer_date=days[1].day if len(days) == 2 else None,
        outer_time=days[1].at if len(days) == 2 else None,
    )


def _day(mention: Mention) -> date:
    return mention.day or date.max


def _note(line: Line, rest: str, setting: Setting) -> Record | Doubt:
    today = setting.now.date()
    return Fact(id=setting.new_id, counterpart=setting.counterpart, topic=line.topic, text=rest, learnt_on=today)


def _contact(line: Line, rest: str, setting: Setting) -> Record | Doubt:
    days = past_mentions(rest, setting.now)
    today = setting.now.date()
    ahead = _NOT_PAST.search(rest)
    if ahead or len(days) > 1 or any(each.day is None or each.day > today for each in days):
        return Doubt(why=Unclear.PAST_DAY, part=ahead[0] if ahead else days[-1].text.strip())
    text = without(rest, days)
    mood, text = _found_mood(text)
    minutes, text = _found_minutes(text)
    informal = line.informal or INFORMAL.search(rest) is not None
    return Contact(
        id=setting.new_id,
        counterpart=setting.counterpart,
        on=days[0].day or today if days else today,
        channel=line.channel,
        minutes=minutes,
        mood=mood,
        informal=informal,
        text=text.strip(_LOOSE),
    )


def _found_mood(text: str) -> tuple[Mood, str]:
    """A mood stands by itself, between commas or at the end: "a cold buffet" is none."""
    for mood, words in _MOODS:
        found = re.search(rf"(?:^|[,;.]\s*)(?:it was\s+)?(?:{words})(?=\s*(?:$|[,;.!]))", text, re.IGNORECASE)
        if found:
            return mood, f"{text[: found.start()]}{text[found.end() :]}"
    return Mood.NEUTRAL, text


def _found_minutes(text: str) -> tuple[int | None, str]:
    found = _MINUTES.search(text)
    if not found:
        return None, text
    rest = f"{text[: found.start()]}{text[found.end() :]}"
    if found[1] is None:
        return 30 if "half" in found[0].lower() else 60, rest
    return int(found[1]) * (60 if found[2].lower().startswith("h") else 1), rest


def _meeting(_line: Line, rest: str, setting: Setting) -> Record | Doubt:
    minutes, text = _found_minutes(rest)
    days = mentions(text, setting.now, setting.week)
    if len(days) != 1 or days[0].day is None:
        return Doubt(why=Unclear.DAY, part=days[-1].text.strip() if days else "")
    if days[0].at is None:
        return Doubt(why=Unclear.TIME, part=days[0].text.strip())
    starts_at = datetime.combine(days[0].day, days[0].at, tzinfo=setting.now.tzinfo)
    text = without(text, days)
    channel = Channel.IN_PERSON
    for each, words in _MEETING_CHANNELS:
        found = re.search(words, text, re.IGNORECASE)
        if found:
            channel, text = each, f"{text[: found.start()]}{text[found.end() :]}"
    place = re.search(r"(?:^|[\s,])(?:at|in)\s+(?P<place>[^,]+)", text)
    if place:
        text = f"{text[: place.start()]}{text[place.end() :]}"
    return Meeting(
        id=setting.new_id,
        counterpart=setting.counterpart,
        negotiation=setting.negotiation,
        title=re.sub(r"\s*,\s*,\s*", ", ", text).strip(_LOOSE),
        starts_at=starts_at,
        minutes=minutes,
        channel=channel,
        place=place["place"].strip(_LOOSE) if place else "",
    )


def _question(_line: Line, rest: str, setting: Setting) -> Record | Doubt:
    return Question(
        id=setting.new_id, counterpart=setting.counterpart, negotiation=setting.negotiation, text=rest,
        learnt_on=setting.now.date(),
    )  # fmt: skip


def _concession(line: Line, rest: str, setting: Setting) -> Record | Doubt:
    given = line.verb is Verb.GAVE
    return Concession(
        id=setting.new_id,
        counterpart=setting.counterpart,
        negotiation=setting.negotiation,
        text=rest,
        status=ConcessionStatus.GIVEN if given else ConcessionStatus.READY,
        given_on=setting.now.date() if given else None,
    )


def _issue(_line: Line, rest: str, setting: Setting) -> Record | Doubt:
    if setting.negotiation is None:
        return Doubt(why=Unclear.NEGOTIATION)
    return Issue(id=setting.new_id, negotiation=setting.negotiation, title=rest)


def _term(_line: Line, rest: str, setting: Setting) -> Record | Doubt:
    text, _, meaning = rest.partition("=")
    if not meaning.strip():
        return Doubt(why=Unclear.MEANING, part=text.strip())
    return Term(
        id=setting.new_id, counterpart=setting.counterpart, text=text.strip(), meaning=meaning.strip(),
        learnt_on=setting.now.date(),
    )  # fmt: skip
