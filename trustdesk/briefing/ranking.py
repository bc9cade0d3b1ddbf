"""What matters more on the page: the one table by which lines are kept or dropped, with the reason beside each.

A rank runs from 0 to 1 across all blocks; where the paper ends, the lowest go first. The first of a kind that a block
is made for stands high, and each further one a step lower: so a long list gives up its tail before another block loses
its head. The best line of every block is lifted to `HEAD`.
"""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from trustdesk.domain.page import Line

STEP = 0.03
HEAD = 0.96

RANKS = MappingProxyType(
    {
        # Why we sit there, and what to say first: the eleven minutes before the meeting are for these.
        "goal": 1.0,
        "opening": 0.99,
        "fallback": 0.955,
        "purpose": 0.78,
        "shared_goal": 0.55,
        # What we owe is said before anything else; what they owe is asked for.
        "overdue": 0.98,
        "we_owe": 0.93,
        "they_owe": 0.915,
        # Who sits there.
        "say_name": 0.92,
        "role": 0.91,
        "first_time": 0.89,
        "human_note": 0.905,
        # What the desk knows of itself stands behind all that was noted.
        "first_words": 0.9,
        "calendar": 0.88,
        "members": 0.76,
        "air_time": 0.62,
        "seating": 0.42,
        "power": 0.4,
        # The first five minutes without issues (S0.5).
        "small_talk": 0.93,
        "avoid": 0.92,
        "date_talk": 0.74,
        "place_avoid": 0.5,
        # One tool to try; it is named again when the meeting is over (S4.4).
        "one_thing": 0.8,
        # The trust account in counts, and the norm to say.
        "account": 0.91,
        "mood": 0.85,
        "norm_line": 0.82,
        "trust_default": 0.7,
        "trust_reading": 0.35,
        "opened_up": 0.3,
        # The deal and the relationship. The best trade is worth more than the fourth issue.
        "issue": 0.95,
        "trade": 0.86,
        "stance": 0.83,
        "crossing": 0.82,
        # Room for a deal, and what to do without one.
        "zone": 0.94,
        "our_batna": 0.935,
        "their_batna": 0.82,
        # Their side of the table: the first of each is what an answer in the room hangs on.
        "motive": 0.92,
        "at_home": 0.9,
        "they_ask": 0.9,
        "incident": 0.81,
        "dependence": 0.6,
        "interest": 0.66,
        "concern": 0.65,
        "unspoken": 0.64,
        "better_solution": 0.58,
        "contribution": 0.56,
        "gratitude": 0.5,
        "comparator": 0.48,
        "explanation": 0.47,
        "admission": 0.46,
        "innocent": 0.45,
        "satisfaction": 0.38,
        # What to ask, to give, to say.
        "ask": 0.94,
        "concession": 0.92,
        "their_gain": 0.54,
        "goodwill": 0.53,
        "term": 0.9,
        "phrase_to_avoid": 0.81,
        "culture": 0.83,
        "pack_term": 0.69,
        "place_cue": 0.67,
        "watch_out": 0.93,
        "watch_step": 0.925,
        "trigger": 0.59,
        # What is missing.
        "unknown": 0.88,
        "doubtful": 0.57,
        "monitoring": 0.36,
        # Good to know, when the paper has room.
        "history": 0.33,
        "background": 0.31,
    }
)

# Where a second one is worth much less than the first: one zone shows how far apart we are, one motive why.
STEPS = MappingProxyType(
    {"zone": 0.07, "concession": 0.06, "motive": 0.1, "term": 0.05, "unknown": 0.06, "they_ask": 0.06}
)

# How many of a kind a page takes at most (DESIGN section 3); what is more is listed beside the page, to be swapped in.
LIMITS = MappingProxyType(
    {
        "opening": 3,
        "small_talk": 2,
        "avoid": 1,
        "date_talk": 2,
        "human_note": 1,
        "ask": 3,
        "watch_out": 1,
        "norm_line": 1,
        "trade": 1,
        "zone": 4,
        "trigger": 1,
    }
)


def rank_of(kind: str, nth: int) -> float:
    """The rank of the nth line of a kind."""
    return max(0.0, RANKS[kind] - STEPS.get(kind, STEP) * nth)


def kind_of(line: Line) -> str:
    """The kind of a line, as `RANKS` names it."""
    return line.key.partition(":")[0]


def within_limits(lines: Iterable[Line], pinned: frozenset[str]) -> tuple[list[Line], list[Line]]:
    """Split lines into those that a page takes and those above the limit of their kind.

    Pinned lines take the places first; both lists keep the order of the lines.
    """
    given = list(lines)
    counts: dict[str, int] = {}
    over: set[int] = set()
    for index in sorted(range(len(given)), key=lambda index: given[index].key not in pinned):
        kind = kind_of(given[index])
        counts[kind] = counts.get(kind, 0) + 1
        if counts[kind] > LIMITS.get(kind, counts[kind]):
            over.add(index)
    return [line for n, line in enumerate(given) if n not in over], [given[n] for n in sorted(over)]


def with_head(lines: list[Line]) -> list[Line]:
    """Lift the best line of a block, so that every block with something to say is on the page."""
    best = max(range(len(lines)), key=lambda index: lines[index].rank)
    lifted = replace(lines[best], rank=max(lines[best].rank, HEAD))
    return [lifted if index == best else line for index, line in enumerate(lines)]


def pin(line: Line) -> Line:
    """A pinned line goes before all that is not."""
    return replace(line, rank=1.0)
