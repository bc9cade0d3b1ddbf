"""Quick entry: one line of English becomes one record (issue: entry costs seconds).

    promise Reyes: tariff sheet by thu, fri at the latest       a promise of ours, made safe (S0.8.6)
    Reyes promised: the draft by friday                         one of theirs
    note Reyes: their CFO changed in March                      a fact; `culture`, `concern` ... name its topic
    met Reyes for lunch today, warm                             an entry of the contact log (S0.8.2, S1.5)
    meeting Reyes: tue 14:00, video, 45 min                     a meeting ahead
    ask, thanks, gave, can give, issue, term, kept, broke       likewise

`read_line` tells the verb, the name and the rest apart; `entry.record_of` makes the record once it is known who
is meant. What is not clear is handed back as a `Doubt` and never guessed.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from trustdesk.domain.facts import Topic
from trustdesk.domain.meetings import Channel


class Verb(StrEnum):
    """What a line enters."""

    PROMISE = "promise"
    THEIR_PROMISE = "their_promise"
    NOTE = "note"
    CONTACT = "contact"
    MEETING = "meeting"
    QUESTION = "question"
    GAVE = "gave"
    CAN_GIVE = "can_give"
    ISSUE = "issue"
    TERM = "term"
    KEPT = "kept"
    BROKE = "broke"


class Unclear(StrEnum):
    """Why a line cannot be entered as it stands."""

    VERB = "verb"
    NAME = "name"
    TEXT = "text"
    DAY = "day"
    PAST_DAY = "past_day"
    TIME = "time"
    MEANING = "meaning"
    NEGOTIATION = "negotiation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What is not clear, and the part of the line it is about."""

    why: Unclear
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line taken apart.

    name: as far as a colon or the words around it set it apart; else empty, and `rest` begins with it. topic: of a
    note. channel, informal: of a contact.
    """

    verb: Verb
    name: str
    rest: str
    topic: Topic = Topic.BACKGROUND
    channel: Channel = Channel.IN_PERSON
    informal: bool = False


_TOPICS = {
    "note": Topic.BACKGROUND, "fact": Topic.BACKGROUND, "history": Topic.HISTORY, "culture": Topic.CULTURE,
    "personal": Topic.PERSONAL, "small talk": Topic.SMALL_TALK, "smalltalk": Topic.SMALL_TALK, "avoid": Topic.AVOID,
    "interest": Topic.INTEREST, "concern": Topic.CONCERN, "thanks": Topic.GRATITUDE, "thank": Topic.GRATITUDE,
    "not known": Topic.OPEN_POINT, "find out": Topic.OPEN_POINT,
}  # fmt: skip
_CHANNELS = {
    "met": Channel.IN_PERSON, "saw": Channel.IN_PERSON, "visited": Channel.IN_PERSON, "lunch with": Channel.IN_PERSON,
    "coffee with": Channel.IN_PERSON, "dinner with": Channel.IN_PERSON, "called": Channel.PHONE,
    "phoned": Channel.PHONE, "rang": Channel.PHONE, "emailed": Channel.EMAIL, "e-mailed": Channel.EMAIL,
    "mailed": Channel.EMAIL, "wrote to": Channel.EMAIL, "wrote": Channel.EMAIL, "chatted with": Channel.CHAT,
    "video with": Channel.VIDEO, "video call with": Channel.VIDEO,
}  # fmt: skip


def _words(table: dict[str, Topic] | dict[str, Channel]) -> str:
    return "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))


# The first that fits decides. `name` is there where the words set it apart from the rest.
_FORMS: tuple[tuple[Verb, str], ...] = (
    (Verb.THEIR_PROMISE, r"(?:their promise|promise from|promise by)\s+(?P<name>[^:]+):(?P<rest>.*)"),
    (Verb.THEIR_PROMISE, r"their promise\s+(?P<rest>.+)"),
    (Verb.PROMISE, r"(?:(?:i|we)\s+)?promised?\s+(?P<name>[^:]+):(?P<rest>.*)"),
    (Verb.PROMISE, r"(?:(?:i|we)\s+)?promised?\s+(?P<rest>.+)"),
    (Verb.CAN_GIVE, r"(?:can give|could give|ready to give)\s+(?:(?P<name>[^:]+):)?(?P<rest>.*)"),
    (Verb.GAVE, r"(?:(?:i|we)\s+)?(?:gave|conceded to)\s+(?:(?P<name>[^:]+):)?(?P<rest>.*)"),
    (Verb.KEPT, r"(?:kept|done)\s+(?:(?P<name>[^:]+):)?(?P<rest>.*)"),
    (Verb.BROKE, r"broken?\s+(?:(?P<name>[^:]+):)?(?P<rest>.*)"),
    (Verb.MEETING, r"(?:meeting(?: with)?|meet)\s+(?:(?P<name>[^:\d]+):)?(?P<rest>.*)"),
    (Verb.CONTACT, rf"(?:(?:i|we)\s+)?(?P<channel>{_words(_CHANNELS)})\s+(?:(?P<name>[^:\d]+):)?(?P<rest>.*)"),
    (Verb.QUESTION, r"(?:ask|question(?: for)?)\s+(?:(?P<name>[^:]+):)?(?P<rest>.*)"),
    (Verb.ISSUE, r"issue(?: with)?\s+(?:(?P<name>[^:]+):)?(?P<rest>.*)"),
    (Verb.TERM, r"(?:term|word)\s+(?:(?P<name>[^:=]+):)?(?P<rest>.*)"),
    (Verb.NOTE, rf"(?P<topic>{_words(_TOPICS)})\s+(?:(?P<name>[^:]+):)?(?P<rest>.*)"),
    (Verb.THEIR_PROMISE, r"(?P<name>[^:]+?)\s+(?:promised|promises|owes us|owe us|will send us)\b[:\s](?P<rest>.*)"),
    (Verb.NOTE, r"(?P<name>[^:]{2,60}):(?P<rest>.+)"),
)
# "promise: tariff sheet by thu": the verb alone is before the colon, and whom it is about is chosen otherwise.
_VERB_ALONE = re.compile(
    rf"(their promise|promise|can give|gave|kept|done|broken?|meeting|ask|question|issue|term|word|{_words(_TOPICS)})"
    r"\s*:\s*",
    re.IGNORECASE,
)
INFORMAL = re.compile(r"\b(?:lunch|coffee|dinner|breakfast|supper|drinks?|beer|tea|a walk)\b", re.IGNORECASE)
_READERS = tuple((verb, re.compile(form, re.IGNORECASE | re.DOTALL)) for verb, form in _FORMS)


def read_line(text: str) -> Line | Doubt:
    """Take a line apart. A line that no form fits is in doubt for its verb."""
    line = _VERB_ALONE.sub(r"\1 ", text.strip(), count=1) if _VERB_ALONE.match(text.strip()) else text.strip()
    for verb, form in _READERS:
        found = form.fullmatch(line)
        if found:
            parts = found.groupdict()
            return Line(
                verb=verb,
                name=(parts.get("name") or "").strip(),
                rest=parts["rest"].strip(),
                topic=_TOPICS[(parts.get("topic") or "note").lower()],
                channel=_CHANNELS[(parts.get("channel") or "met").lower()],
                informal=INFORMAL.search(parts.get("channel") or "") is not None,
            )
    return Doubt(why=Unclear.VERB, part=text.strip())
