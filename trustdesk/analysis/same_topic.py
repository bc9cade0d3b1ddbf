"""Whether two notes speak of one interest: "sea swimming" and "swimming in cold water" (S0.5, S0.8.5)."""

import re

from trustdesk.domain.folding import fold_name

# Words that say nothing of an interest, however long.
_EVERYDAY_WORDS = (
    "about after again always another before beside between children company during every family first friend friends "
    "great house likes little money morning never nothing office other people person place really sometimes something "
    "still talks their there these things thinks thought three together train trains under weekend weekends where "
    "which while without works would years younger because business himself herself through against meeting evening"
)
_EVERYDAY = frozenset(_EVERYDAY_WORDS.split())
_TELLING_LETTERS = 7


def same_topic(topic: str, text: str) -> bool:
    """Whether two notes speak of one thing: two telling words in common, one long one, or all of a short topic."""
    ours, theirs = _telling(topic), _telling(text)
    both = ours & theirs
    return bool(both) and (len(both) >= 2 or both == ours or any(len(word) >= _TELLING_LETTERS for word in both))


def _telling(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]{4,}", fold_name(text))
    return frozenset(re.sub(r"(?:'s|s)$", "", word) for word in words if word not in _EVERYDAY)
