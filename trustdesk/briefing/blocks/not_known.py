"""Block 12: what is not known or doubtful, and three blanks to fill in by hand."""

from trustdesk.analysis.gaps import METHODS, missing
from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.page import Copy, Line
from trustdesk.domain.record import Confidence
from trustdesk.domain.references import CheckResult, ReferenceCheck

SHOWN_ELSEWHERE_IN_DOUBT = 3


def lines(at: Occasion) -> tuple[Line, ...]:
    """Open points of the user's own, then what the dossier lacks, then what is doubtful. Never on a table copy."""
    if at.copy is Copy.TABLE:
        return ()
    return (*_open_points(at), *_gaps(at), *_unchecked(at), *_doubtful(at), *_monitoring(at))


def blanks(at: Occasion) -> tuple[Line, ...]:
    """What the debrief will ask for."""
    names = ("we-promised", "they-promised") if at.copy is Copy.TABLE else ("we-promised", "they-promised", "surprise")
    return tuple(at.line(f"blank-{name}", "", label=at.words(f"blank-{name}"), fixed=True) for name in names)


def _open_points(at: Occasion) -> list[Line]:
    points = [fact for fact in at.dossier.all(Fact) if fact.topic is Topic.OPEN_POINT]
    return [at.line("unknown", fact.text, fact, nth=nth) for nth, fact in enumerate(points)]


def _gaps(at: Occasion) -> list[Line]:
    found = []
    for nth, lack in enumerate(missing(at.dossier, at.negotiation)):
        titles = [record.title for record in lack.about if hasattr(record, "title")]
        text = at.words(f"gap-{lack.gap.value.replace('_', '-')}", what=", ".join(map(str, titles[:2])))
        methods = METHODS.get(lack.gap, ())
        found.append(at.line("unknown", text, *lack.about, nth=nth + 2, key=f"gap:{lack.gap.value}", methods=methods))
    return found


def _unchecked(at: Occasion) -> list[Line]:
    pending = [each for each in at.dossier.all(ReferenceCheck) if each.result is CheckResult.OPEN]
    return [
        at.line("unknown", check.subject, check, nth=nth + 1, label=at.words("unchecked"), methods=("S1.4",))
        for nth, check in enumerate(pending)
    ]


def _doubtful(at: Occasion) -> list[Line]:
    """Facts we doubt; at the place where they stand they only carry the mark."""
    doubted = [fact for fact in at.dossier.all(Fact) if fact.confidence is Confidence.DOUBTFUL]
    found = []
    for nth, fact in enumerate(doubted[:SHOWN_ELSEWHERE_IN_DOUBT]):
        line = at.line("doubtful", fact.text, fact, nth=nth, label=at.words("doubtful"), note=fact.source)
        found.append(line)
    return found


def _monitoring(at: Occasion) -> list[Line]:
    facts = [fact for fact in at.dossier.all(Fact) if fact.topic is Topic.MONITORING]
    return [
        at.line("monitoring", fact.text, fact, nth=nth, label=at.words("monitoring"), methods=("S2.5",))
        for nth, fact in enumerate(facts)
    ]
