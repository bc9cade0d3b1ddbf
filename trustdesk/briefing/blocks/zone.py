"""Block 6: the bargaining zone of each issue in numbers, and what each side does without a deal (S3.4)."""

from trustdesk.analysis.bargaining_zone import Verdict, Zone, zones
from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.folding import fold
from trustdesk.domain.issues import Direction, Position
from trustdesk.domain.negotiations import Alternative
from trustdesk.domain.page import Line, Span, Tone, ZoneFigure
from trustdesk.domain.record import Party


def lines(at: Occasion) -> tuple[Line, ...]:
    """A bar for each issue in numbers, then the two BATNAs."""
    weighty = sorted(at.issues, key=lambda issue: -(issue.our_weight or 0))
    bars = [_bar(at, nth, zone) for nth, zone in enumerate(zones(weighty, at.positions))]
    return (*bars, *_alternatives(at))


def _bar(at: Occasion, nth: int, zone: Zone) -> Line:
    words, issue = at.words, zone.issue
    parts = [
        words("zone-ours", value=_range(at, zone.ours)),
        words("zone-theirs", value=_range(at, zone.theirs), basis=zone.theirs.basis.value),
        _verdict(at, zone),
        words("zone-for-show") if zone.theirs.for_show else "",
    ]
    text = " · ".join(part for part in parts if part)
    unit = " ".join(part for part in (issue.currency, issue.unit) if part)
    told = not unit or fold(unit) in fold(issue.title)
    label = issue.title if told else words("zone-title", issue=issue.title, unit=unit)
    facts = [issue, zone.ours, zone.theirs, *([zone.target] if zone.target else [])]
    tone = Tone.ALERT if zone.verdict is Verdict.NONE else Tone.PLAIN
    figure = _figure(at, zone, f"{label}: {text}")
    return at.line("zone", text, *facts, nth=nth, label=label, note=at.doubt(zone.theirs), tone=tone, figure=figure,
                   methods=("S3.4",))  # fmt: skip


def _verdict(at: Occasion, zone: Zone) -> str:
    number = at.words.number
    if zone.verdict is Verdict.NONE:
        return at.words("zone-none", gap=number(zone.gap))
    return at.words(f"zone-{zone.verdict.value}", low=number(zone.low), high=number(zone.high))


def _range(at: Occasion, position: Position) -> str:
    """A position's figures without the unit, which the label names once."""
    low, high = position.low, position.high
    if low is not None and high is not None and low != high:
        return at.words("range", low=at.words.number(low), high=at.words.number(high))
    value = low if low is not None else high
    return at.words.number(value) if value is not None else position.text


def _figure(at: Occasion, zone: Zone, alt: str) -> ZoneFigure:
    """Our range runs from the target, where there is one, to the walk-away; theirs is the estimated walk-away on."""
    less = zone.issue.we_want is Direction.LESS
    limit = _edge(zone.ours, high=less)
    aim = _edge(zone.target, high=not less) if zone.target else limit
    theirs_near, theirs_far = _edge(zone.theirs, high=not less), _edge(zone.theirs, high=less)
    words = at.words
    ours = Span(low=min(aim, limit), high=max(aim, limit), label=words("figure-ours"))
    theirs = Span(low=min(theirs_near, theirs_far), high=max(theirs_near, theirs_far), label=words("figure-theirs"))
    overlap = None
    if zone.verdict is not Verdict.NONE:
        overlap = Span(low=float(zone.low), high=float(zone.high), label=words("figure-zone"))
    return ZoneFigure(ours=ours, theirs=theirs, overlap=overlap, alt=alt)


def _edge(position: Position, *, high: bool) -> float:
    first, second = (position.high, position.low) if high else (position.low, position.high)
    value = first if first is not None else second
    assert value is not None
    return float(value)


def _alternatives(at: Occasion) -> list[Line]:
    found = []
    for party, kind in ((Party.OURS, "our_batna"), (Party.THEIRS, "their_batna")):
        mine = [each for each in at.dossier.all(Alternative) if each.party is party and at.concerns(each.negotiation)]
        mine.sort(key=lambda each: (not each.best, -(each.strength or 0)))
        for nth, alternative in enumerate(mine):
            label = at.words("batna-label", party=party.value, best="yes" if alternative.best else "no")
            found.append(at.line(kind, alternative.text, alternative, nth=nth, label=label, note=at.doubt(alternative)))
    return found
