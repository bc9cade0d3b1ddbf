"""What the pictures of a dossier show, as plain values; each part names the record that it stands on."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from trustdesk.domain.issues import IssueType, PositionType
from trustdesk.domain.people import TieKind
from trustdesk.domain.record import Party


class Fate(StrEnum):
    """What became of a promise, as far as the picture tells them apart."""

    KEPT = "kept"
    LATE = "late"
    BROKEN = "broken"
    OPEN = "open"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A promise in the account. key: of its record. day: when it was settled, or is due. weight: 2 for an early one."""

    key: str
    text: str
    party: Party
    fate: Fate
    day: date
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustLevel:
    """How a meeting was felt: trust before and after it, 1 to 5. key: of the debrief."""

    key: str
    title: str
    day: date
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many of the settled promises of a side were kept, and how many are still open."""

    party: Party
    kept: int
    settled: int
    open: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPicture:
    """Promises both ways over time, and how trust felt.

    unplaced: how many settled or open ones have no day. earlier: how many of the oldest are left out, as there are too
    many to see.
    """

    today: date
    entries: tuple[Entry, ...]
    levels: tuple[TrustLevel, ...]
    tallies: tuple[Tally, ...]
    unplaced: int
    earlier: int


class Voice(StrEnum):
    """Who says where a side stands: we decided it, they state it, or we think so of them."""

    OURS = "ours"
    STATED = "stated"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A position as a range. key: of its record. for_show: we think that it is not the real line."""

    key: str
    type: PositionType
    low: Decimal
    high: Decimal
    for_show: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """All that one voice says on an issue: the latest limit, aim and offer."""

    voice: Voice
    stretches: tuple[Stretch, ...]


class Room(StrEnum):
    """Whether there is room for a deal; unknown where a limit or the direction is not known."""

    SURE = "sure"
    POSSIBLE = "possible"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonePicture:
    """The bargaining zone of one issue. low, high: the overlap, or the gap where there is no room."""

    key: str
    title: str
    unit: str
    currency: str
    reaches: tuple[Reach, ...]
    room: Room
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """An open issue by its weights, 0 to 10. we_fixed, they_fixed: that side cannot move on it."""

    key: str
    title: str
    type: IssueType
    ours: int
    theirs: int
    we_fixed: bool
    they_fixed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodTrade:
    """An exchange that serves both sides: the keys of the two issues, and what each side gains by its own weights."""

    give: str
    get: str
    our_gain: int
    their_gain: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TradePicture:
    """The open issues by weight, and the best trades.

    unweighed: how many open issues lack a weight. lopsided: there are exchanges, and in each of them one side loses.
    """

    dots: tuple[Dot, ...]
    trades: tuple[GoodTrade, ...]
    unweighed: int
    lopsided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A person on the way. ask_first: ask them before they are named."""

    key: str
    name: str
    ask_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """Between two people of the way.

    key: of the record that says so. strength: how strongly the one would vouch, 1 to 5; 0 where it was never rated.
    how: how they know each other, in the user's words. tie: of which kind, where it is noted as a tie. is_ours: the
    words are the end of "I ...".
    """

    key: str
    strength: int
    how: str
    tie: TieKind | None = None
    is_ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A chain from the user to a person: one bond fewer than stops. strength: of the weakest bond."""

    stops: tuple[Stop, ...]
    bonds: tuple[Bond, ...]
    strength: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """All pictures of a dossier, about the negotiation of its next meeting or its first live one, else its last."""

    account: AccountPicture
    zones: tuple[ZonePicture, ...]
    trades: TradePicture
    ways: tuple[Way, ...]
