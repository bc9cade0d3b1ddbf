"""Where the facts of a family come from: the providers by the name that its file gives as `source`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from trustdesk.briefing.occasion import Occasion
from trustdesk.briefing.openings import notes, places, promises, talks
from trustdesk.briefing.openings.families import Family
from trustdesk.briefing.openings.found import Found


@dataclass(frozen=True, slots=True)
class Provider:
    """find: the facts, best first. slots: those a wording may ask for; each is there only where it is safe."""

    find: Callable[[Occasion, Family], Iterator[Found]]
    slots: frozenset[str]


def _of(find: Callable[[Occasion, Family], Iterator[Found]], *slots: str) -> Provider:
    return Provider(find, frozenset(slots))


_NOTE = ("what", "asked", "you_did", "you_want", "ours")
PROVIDERS = MappingProxyType(
    {
        "own_lines": _of(talks.own_lines, "text"),
        "overdue_promises": _of(promises.overdue, "what", "day", "since", "them"),
        "kept_promises": _of(promises.kept, "what", "day", "them"),
        "promises_they_kept": _of(promises.kept_by_them, "what", "day", "them"),
        "their_concessions": _of(promises.given_by_them, "deed"),
        "ready_concessions": _of(promises.ready_to_give, "offer", "cost", "limit", "goodwill"),
        "unrepaired_incidents": _of(promises.unrepaired, "what", "effect", "feeling"),
        "tense_contact": _of(promises.tense_contact, "day"),
        "facts": _of(notes.facts, *_NOTE),
        "small_talk": _of(notes.small_talk, *_NOTE),
        "mutual_contacts": _of(notes.mutual_contacts, "name", "again", "how", "learned", "place", "origin"),
        "dependence": _of(notes.dependence, "theirs", "ours"),
        "stalemate": _of(notes.stalemate),
        "last_contact": _of(notes.silence_since, "day"),
        "first_contact": _of(notes.first_letter),
        "shared_goal": _of(talks.shared_goal, "goal"),
        "interests": _of(talks.interests, "issue", "interest"),
        "fixed_issues": _of(talks.fixed_issues, "fixed", "movable"),
        "questions": _of(talks.questions, "text"),
        "satisfaction_questions": _of(talks.satisfaction, "text"),
        "norms": _of(talks.norms, "text"),
        "date_talks": _of(places.date_talks, "what", "asked"),
        "greetings": _of(places.greetings, "hello", "language", "sound"),
        "their_words": _of(places.their_words, "term"),
    }
)
