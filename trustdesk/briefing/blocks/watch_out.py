"""Block 11: the one thing to watch, as say, show and avoid; and what stirs emotion or ego (S3.3)."""

from trustdesk.analysis import risk_patterns
from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.counterparts import WatchOut
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.page import Copy, Line, Tone


def lines(at: Occasion) -> tuple[Line, ...]:
    """The user's own first, then the risk patterns of S1.1. One is enough for a page; the others stand beside it."""
    found: list[Line] = []
    for nth, entry in enumerate(at.dossier.all(WatchOut)):
        found.append(at.line("watch_out", entry.risk, entry, nth=nth, tone=Tone.ALERT))
        if nth == 0:
            found += _steps(at, entry)
    if at.copy is Copy.EYES_ONLY:
        own = len(found)
        risks = risk_patterns.findings(at)
        found += [at.told("watch_out", risk, nth=own + nth, tone=Tone.ALERT) for nth, risk in enumerate(risks)]
    triggers = [fact for fact in at.dossier.all(Fact) if fact.topic is Topic.TRIGGER]
    found += [
        at.line("trigger", fact.text, fact, nth=nth, label=at.words("trigger"), methods=("S3.3",))
        for nth, fact in enumerate(triggers)
    ]
    return tuple(found)


def _steps(at: Occasion, entry: WatchOut) -> list[Line]:
    steps = {"say": entry.say, "show": entry.show, "avoid": entry.avoid}
    found = []
    for nth, (step, text) in enumerate(steps.items()):
        if text:
            key, label = f"watch_step:{entry.key}:{step}", at.words(f"watch-{step}")
            found.append(at.line("watch_step", text, entry, nth=nth, label=label, key=key))
    return found
