"""Which notes on a place are worth most before one meets somebody from there (S0.8.1)."""

from collections.abc import Sequence

from trustdesk.domain.culture import Aspect, PlaceNote

# What goes wrong first where nobody looked: how a yes sounds, who decides, and how one is addressed.
_TELLING = (
    Aspect.DECISIONS,
    Aspect.DISAGREEMENT,
    Aspect.ADDRESS,
    Aspect.PUNCTUALITY,
    Aspect.MEANING,
    Aspect.SAYING_NO,
    Aspect.INTRODUCTIONS,
)


def best_notes(notes: Sequence[PlaceNote], most: int) -> tuple[PlaceNote, ...]:
    """At most so many: the user's own first, then one of an aspect, those with a cue for the page before others.

    notes: in the order in which they hold, such as those of the country before those of its region.
    """
    own = [each for each in notes if each.own is not None]
    first: dict[Aspect, PlaceNote] = {}
    for each in sorted((each for each in notes if each.own is None), key=lambda each: not each.cue):
        first.setdefault(each.aspect, each)
    shipped = sorted(first.values(), key=lambda each: (_rank(each.aspect), not each.cue))
    return tuple([*own, *shipped][:most])


def _rank(aspect: Aspect) -> int:
    return _TELLING.index(aspect) if aspect in _TELLING else len(_TELLING)
