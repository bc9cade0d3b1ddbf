"""What quick entry says: the line as it was understood, or the question to ask back."""

from datetime import date, time

from trustdesk.analysis.entry_line import Doubt, Unclear, Verb
from trustdesk.domain.meetings import Contact, Meeting
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party, Record
from trustdesk.domain.terms import Term
from trustdesk.i18n.words import Words


def sentence(verb: Verb, record: Record, name: str, words: Words) -> str:
    """What will be kept, in a sentence."""
    match record:
        case Promise() if verb in (Verb.KEPT, Verb.BROKE):
            kept = "kept" if record.status is PromiseStatus.KEPT else "broken"
            return words("entry-settled", party=record.party.value, what=record.text, name=name, outcome=kept)
        case Promise():
            key = "entry-promise" if record.party is Party.OURS else "entry-their-promise"
            return words(
                key,
                what=record.text,
                name=name,
                target=_day(record.target_date, record.target_time, words),
                outer=_day(record.outer_date, record.outer_time, words),
            )
        case Contact():
            return words(
                "entry-contact",
                name=name,
                channel=record.channel.value,
                day=words.day(record.on),
                mood=record.mood.value,
                informal="yes" if record.informal else "no",
                minutes=record.minutes or 0,
                text=record.text or "none",
            )
        case Meeting():
            return words(
                "entry-meeting",
                name=name,
                title=record.title or "none",
                day=words.day(record.starts_at.date()),
                time=words.time(record.starts_at),
                channel=record.channel.value,
                place=record.place or "none",
                minutes=record.minutes or 0,
            )
        case Term():
            return words("entry-term", name=name, text=record.text, meaning=record.meaning)
    text = str(getattr(record, "title", "") or getattr(record, "text", ""))
    topic = str(getattr(record, "topic", "none"))
    return words("entry-note", verb=verb.value, name=name, text=text, topic=topic.replace("_", " "))


def _day(day: date | None, at: time | None, words: Words) -> str:
    if day is None:
        return "none"
    return words("entry-day-time", day=words.day(day), time=words.time(at)) if at else words.day(day)


def question(doubt: Doubt, words: Words, found: int = 0) -> str:
    """What to ask back. found: how many may be meant, where the doubt is about a name."""
    if doubt.why is Unclear.NAME:
        return words("entry-unclear-name", part=doubt.part or "none", found=found)
    return words("entry-unclear", why=doubt.why.value, part=doubt.part or "none")
