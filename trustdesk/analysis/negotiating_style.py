"""How the one we speak to negotiates: what was read on the ten dimensions, and which to look at next (S0.8.1)."""

from datetime import date

from trustdesk.analysis.case import Case
from trustdesk.domain.culture import Dimension, StyleReading

_TELLING = (Dimension.AGREEMENT_BUILDING, Dimension.COMMUNICATION, Dimension.TIME, Dimension.ORGANISATION,
            Dimension.RISK)  # fmt: skip
"""The dimensions of style that change most how one prepares, the first one first; the others follow."""


def readings_of(case: Case) -> tuple[StyleReading, ...]:
    """How the one we speak to negotiates, or their side as a whole, as far as it was noted."""
    person = case.person.id if case.person else None
    return tuple(each for each in case.dossier.all(StyleReading) if each.person in (None, person))


def next_dimension(case: Case) -> Dimension | None:
    """The dimension of style that is worth most among those of which nothing was noted; None where all were."""
    known = {each.dimension for each in readings_of(case)}
    return next((each for each in (*_TELLING, *Dimension) if each not in known), None)


def fresh_reading(case: Case) -> StyleReading | None:
    """The latest of the readings that were noted since the last contact; one a meeting is enough to ask for."""
    since = max((each.on for each in case.past_contacts), default=date.min)
    fresh = [each for each in readings_of(case) if each.learnt_on is not None and each.learnt_on >= since]
    return max(fresh, key=lambda each: each.learnt_on or since, default=None)
