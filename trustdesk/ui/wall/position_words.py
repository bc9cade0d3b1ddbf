"""Where a side stands on an issue, in a line: "aim EUR 38.5 · limit EUR 41" (S3.4)."""

from collections.abc import Iterable
from datetime import date

from trustdesk.domain.issues import Basis, Issue, Position, PositionType
from trustdesk.domain.record import Party
from trustdesk.i18n.words import Words

_ORDER = (PositionType.RESERVATION, PositionType.TARGET, PositionType.OFFER)


def stand(words: Words, issue: Issue, positions: Iterable[Position], party: Party) -> str:
    """The latest aim, offer and limit of a side; of theirs what they state and what we think."""
    mine = [each for each in positions if each.party is party]
    if not mine:
        return words(f"ui-wall-stand-none-{party.value}")
    latest: dict[tuple[PositionType, bool], Position] = {}
    for each in sorted(mine, key=lambda each: each.on or date.min):
        latest[each.type, _is_thought(each)] = each
    told = [latest[kind, thought] for thought in (False, True) for kind in _ORDER if (kind, thought) in latest]
    # The currency stands once, so that more fits into the line.
    counted = next((each for each in told if each.low is not None or each.high is not None), None)
    return " · ".join(_said(words, each, issue.currency if each is counted else "") for each in told)


def _is_thought(position: Position) -> bool:
    return position.party is Party.THEIRS and position.basis is Basis.ESTIMATED


def _said(words: Words, position: Position, currency: str) -> str:
    theirs = position.party is Party.THEIRS
    voice = "think" if _is_thought(position) else "say" if theirs else "ours"
    show = "yes" if position.for_show else "no"
    return words(
        "ui-wall-stand", voice=voice, what=position.type.value, value=_value(words, position, currency), show=show
    )


def _value(words: Words, position: Position, currency: str) -> str:
    low, high = position.low, position.high
    if low is not None and high is not None and low != high:
        return words("ui-wall-range", low=words.number(low, currency), high=words.number(high))
    one = low if low is not None else high
    return position.text if one is None else words.number(one, currency)
