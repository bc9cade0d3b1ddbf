"""Block 9: concessions ready, each as a sentence that names its cost and its limit (S1.9)."""

from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.page import Line
from trustdesk.domain.promises import Concession, ConcessionStatus
from trustdesk.domain.record import Party


def lines(at: Occasion) -> tuple[Line, ...]:
    """Those of this negotiation first."""
    ready = [
        each
        for each in at.dossier.all(Concession)
        if each.party is Party.OURS and each.status is ConcessionStatus.READY and at.concerns(each.negotiation)
    ]
    ready.sort(key=lambda each: each.negotiation is None)
    found = []
    for nth, each in enumerate(ready):
        note = _price(at, each)
        found.append(at.line("concession", _sentence(at, each), each, nth=nth, note=note, methods=("S1.9",)))
        more = {"goodwill": (each.goodwill, "S1.9"), "their_gain": (each.their_gain, "S3.7")}
        found += [
            at.line(kind, text, each, nth=nth, label=at.words(kind.replace("_", "-")), methods=(method,))
            for kind, (text, method) in more.items()
            if text
        ]
    return tuple(found)


def _sentence(at: Occasion, concession: Concession) -> str:
    return at.words("concession", what=concession.text.rstrip(" ."))


def _price(at: Occasion, concession: Concession) -> str:
    cost = concession.cost
    if concession.cost_amount is not None:
        amount = at.words.number(concession.cost_amount, concession.currency)
        cost = f"{cost} ({amount})" if cost else amount
    parts = {"cost": cost, "limit": concession.limit, "return": concession.in_return}
    return " ".join(at.words(f"concession-{name}", what=what.rstrip(" .")) for name, what in parts.items() if what)
