"""The pictures in words: what a screen reader says, and what stands there when one asks for the text.

Hundreds of sentences take longer than a window may stand still. So they are made off its thread (`everything`), and
found again by their values when the picture is laid out.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from trustdesk.i18n.words import Words
from trustdesk.operations.picture_values import (
    AccountPicture,
    Bond,
    Dot,
    Entry,
    Pictures,
    Reach,
    Room,
    Stretch,
    Tally,
    TradePicture,
    TrustLevel,
    Way,
    ZonePicture,
)
from trustdesk.ui.fields.labels import choice_label

_once = lru_cache(maxsize=2_000)


def everything(values: Pictures, words: Words) -> tuple[str, ...]:
    """All pictures in words."""
    return (
        *account_lines(values.account, words),
        *trade_lines(values.trades, words),
        *zone_lines(values.zones, words),
        *way_lines(values.ways, words),
    )


# --- The trust account


def account_lines(values: AccountPicture, words: Words) -> tuple[str, ...]:
    """The tallies, then every promise and every meeting that is in the picture."""
    if not (values.entries or values.levels):
        return (words("ui-pictures-account-empty"),)
    return (
        *(tally_line(each, words) for each in values.tallies),
        *(entry_line(each, values.today, words) for each in values.entries),
        *(level_line(each, values.today, words) for each in values.levels),
        *([words("ui-pictures-account-unplaced", count=values.unplaced)] if values.unplaced else ()),
        *([words("ui-pictures-account-earlier", count=values.earlier)] if values.earlier else ()),
    )


def tally_line(tally: Tally, words: Words) -> str:
    """How many a side kept."""
    return words("ui-pictures-tally", party=tally.party.value, kept=tally.kept, settled=tally.settled, open=tally.open)


@_once
def entry_line(entry: Entry, today: date, words: Words) -> str:
    """A promise and what became of it."""
    day = words.short_day(entry.day, today)
    fate = words(f"ui-pictures-fate-{entry.fate.value}")
    return words("ui-pictures-entry", party=entry.party.value, what=entry.text, fate=fate, day=day, weight=entry.weight)


@_once
def level_line(level: TrustLevel, today: date, words: Words) -> str:
    """Trust before and after a meeting."""
    known = "both" if None not in (level.before, level.after) else "after" if level.before is None else "before"
    return words(
        "ui-pictures-level",
        day=words.short_day(level.day, today),
        title=level.title or words("ui-pictures-meeting"),
        before=level.before or 0,
        after=level.after or 0,
        known=known,
    )


# --- The bargaining zone


def zone_lines(zones: tuple[ZonePicture, ...], words: Words) -> tuple[str, ...]:
    """Each issue: the verdict, then who stands where."""
    if not zones:
        return (words("ui-pictures-zone-empty"),)
    return tuple(line for zone in zones for line in _zone(zone, words))


def _zone(zone: ZonePicture, words: Words) -> Iterator[str]:
    yield f"{zone.title}: {room_line(zone, words)}"
    for reach in zone.reaches:
        for stretch in reach.stretches:
            yield "  " + stretch_line(zone, reach, stretch, words)


@_once
def room_line(zone: ZonePicture, words: Words) -> str:
    """Whether there is a zone, and how wide it or the gap is."""
    if zone.low is None or zone.high is None:
        return words("ui-pictures-room-unknown")
    gap = words.number(zone.low - zone.high, zone.currency, zone.unit) if zone.room is Room.NONE else ""
    return words(
        "ui-pictures-room",
        room=zone.room.value,
        low=words.number(zone.low),
        high=words.number(zone.high, zone.currency, zone.unit),
        shape="point" if zone.low == zone.high else "range",
        gap=gap,
    )


@_once
def stretch_line(zone: ZonePicture, reach: Reach, stretch: Stretch, words: Words) -> str:
    """Where one voice stands with one thing: "We think: their limit 39 to 40"."""
    if stretch.low == stretch.high:
        value = words.number(stretch.low, zone.currency, zone.unit)
    else:
        low, high = words.number(stretch.low), words.number(stretch.high, zone.currency, zone.unit)
        value = words("ui-pictures-range", low=low, high=high)
    return words(
        "ui-pictures-stretch",
        voice=reach.voice.value,
        what=stretch.type.value,
        value=value,
        show="yes" if stretch.for_show else "no",
    )


# --- The trade matrix


def trade_lines(values: TradePicture, words: Words) -> tuple[str, ...]:
    """The good trades, then each issue with its weights."""
    if not values.dots:
        return (words("ui-pictures-trade-empty"),)
    titles = {each.key: each.title for each in values.dots}
    trades = tuple(
        words(
            "ui-pictures-trade-good",
            give=titles[each.give],
            get=titles[each.get],
            ours=each.our_gain,
            theirs=each.their_gain,
        )
        for each in values.trades
    )
    none = words("ui-pictures-trade-none", lopsided="yes" if values.lopsided else "no")
    return (
        *(trades or (none,)),
        *(dot_line(each, words) for each in values.dots),
        *([words("ui-pictures-trade-unweighed", count=values.unweighed)] if values.unweighed else ()),
    )


@_once
def dot_line(dot: Dot, words: Words) -> str:
    """An issue, its weights, and who cannot move on it."""
    fixed = {(True, True): "both", (True, False): "ours", (False, True): "theirs"}
    return words(
        "ui-pictures-trade-dot",
        issue=dot.title,
        list=dot.type.value,
        ours=dot.ours,
        theirs=dot.theirs,
        fixed=fixed.get((dot.we_fixed, dot.they_fixed), "none"),
    )


# --- The way to a person


def way_lines(ways: tuple[Way, ...], words: Words) -> tuple[str, ...]:
    """Each way as its people, then what binds them."""
    if not ways:
        return (words("ui-pictures-way-empty"),)
    return tuple(line for way in ways for line in _way(way, words))


def _way(way: Way, words: Words) -> Iterator[str]:
    chain = " → ".join([words("ui-pictures-way-you"), *(each.name for each in way.stops[1:])])
    yield words("ui-pictures-way", chain=chain, strength=way.strength)
    for number, bond in enumerate(way.bonds):
        yield "  " + bond_line(way, number, bond, words)


@_once
def bond_line(way: Way, number: int, bond: Bond, words: Words) -> str:
    """Two people of the way, how strongly the one would vouch for the other, and how they know each other."""
    one = words("ui-pictures-way-you") if number == 0 else way.stops[number].name
    how = bond_how(bond, words)
    return words(
        "ui-pictures-way-bond",
        one=one,
        other=way.stops[number + 1].name,
        strength=bond.strength,
        ask="yes" if way.stops[number + 1].ask_first else "no",
        how=how,
        known="yes" if how else "no",
    )


def bond_how(bond: Bond, words: Words) -> str:
    """How they know each other, in the user's words; else the kind of tie."""
    if bond.how and bond.is_ours:
        return words("ui-pictures-way-i", how=bond.how)
    return bond.how or (choice_label(words, bond.tie) if bond.tie else "")
