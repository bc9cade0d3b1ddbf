"""What is over: it stands after what still goes on, and is folded away until one asks for it."""

from trustdesk.domain.negotiations import Negotiation, NegotiationStatus
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Record

_OVER = (NegotiationStatus.AGREED, NegotiationStatus.ENDED)


def is_settled(record: Record) -> bool:
    """Whether a negotiation came to its end, or a promise is no longer open; False for every other kind."""
    match record:
        case Negotiation():
            return record.status in _OVER
        case Promise():
            return record.status is not PromiseStatus.OPEN
        case _:
            return False
