"""Block 2: what to say first, and the first five minutes on topics that are no issues (S0.5)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from trustdesk.analysis import situation
from trustdesk.briefing.blocks import local
from trustdesk.briefing.occasion import Occasion
from trustdesk.briefing.openings import opening_lines
from trustdesk.briefing.ranking import LIMITS
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.openings import OpeningLine
from trustdesk.domain.page import Copy, Line, Tone
from trustdesk.domain.record import Record

_FIRST_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ“])")
_TOPICS = 2
_TOOLS = ("situation-listening", "situation-collaboration", "situation-curiosity")


def lines(at: Occasion) -> tuple[Line, ...]:
    """The opening lines, best first, then the small talk and what to keep out of it."""
    openings = _openings(at)
    return (*openings, *_small_talk(at, openings), *_avoid(at), *_one_thing(at))


def _openings(at: Occasion) -> list[Line]:
    return [_spoken(at, nth, opening) for nth, opening in enumerate(opening_lines(at))]


def _spoken(at: Occasion, nth: int, opening: OpeningLine) -> Line:
    # On paper the first sentence of the reason is enough; the whole, and any caution, stand in the list of lines.
    note = _FIRST_SENTENCE.split(opening.reason, maxsplit=1)[0] if at.copy is Copy.EYES_ONLY else ""
    line = at.line("opening", opening.text, nth=nth, note=note, tone=Tone.SPOKEN, methods=opening.methods)
    return replace(line, key=f"opening:{opening.key}", facts=opening.facts)


def _small_talk(at: Occasion, openings: Sequence[Line]) -> list[Line]:
    """Topics; what the date gives is no second time there where an opening line on the page asks it."""
    label = at.words("first-five-minutes")
    chosen = at.meeting.small_talk if at.meeting else ()
    found: list[tuple[str, Record]] = [(text, at.meeting) for text in chosen if at.meeting]
    found += [(fact.text, fact) for fact in at.dossier.all(Fact) if fact.topic is Topic.SMALL_TALK]
    noted = [
        at.line("small_talk", text, record, nth=nth, label=label, methods=("S0.5",))
        for nth, (text, record) in enumerate(found)
    ]
    said = [each.text for each in openings[: LIMITS["opening"]]]
    return [*noted, *local.date_talk(at, _TOPICS - len(noted), said)]


def _avoid(at: Occasion) -> list[Line]:
    label = at.words("keep-out")
    found: list[tuple[str, Record]] = [(at.meeting.avoid, at.meeting)] if at.meeting and at.meeting.avoid else []
    found += [(fact.text, fact) for fact in at.dossier.all(Fact) if fact.topic is Topic.AVOID]
    noted = [
        at.line("avoid", text, record, nth=nth, label=label, methods=("S0.5",))
        for nth, (text, record) in enumerate(found)
    ]
    return noted or local.avoid(at)


def _one_thing(at: Occasion) -> list[Line]:
    """The one tool to try in this meeting, asked about afterwards (S4.0, S4.4). A note to oneself."""
    if at.copy is Copy.TABLE or at.meeting is None:
        return []
    advised = [finding for finding in situation.findings(at) if finding.code in _TOOLS]
    return [at.told("one_thing", finding, label=at.words("one-thing")) for finding in advised[:1]]
