"""Values for the pictures' tests: small ones whose places and words can be told by hand."""

from datetime import date
from decimal import Decimal

from trustdesk.domain.issues import IssueType, PositionType
from trustdesk.domain.record import Party
from trustdesk.operations.picture_values import (
    AccountPicture,
    Bond,
    Dot,
    Entry,
    Fate,
    GoodTrade,
    Reach,
    Room,
    Stop,
    Stretch,
    Tally,
    TradePicture,
    TrustLevel,
    Voice,
    Way,
    ZonePicture,
)

LONG = "A name that goes on and on, " * 12
TODAY = date(2026, 6, 3)


def entry(name: str, party: Party, fate: Fate, day: date, weight: int = 1) -> Entry:
    return Entry(key=f"promises/{name}", text=name, party=party, fate=fate, day=day, weight=weight)


ACCOUNT = AccountPicture(
    today=TODAY,
    entries=(
        entry("tariff sheet", Party.OURS, Fate.KEPT, date(2026, 1, 10), 2),
        entry("call back", Party.OURS, Fate.LATE, date(2026, 2, 10)),
        entry("delivery", Party.THEIRS, Fate.BROKEN, date(2026, 3, 10)),
        entry(LONG, Party.THEIRS, Fate.OVERDUE, date(2026, 5, 20)),
        entry("<b>bold</b> & وعد", Party.OURS, Fate.OPEN, date(2026, 7, 1)),
    ),
    levels=(
        TrustLevel(key="debriefs/first", title="Lunch", day=date(2026, 2, 1), before=2, after=4),
        TrustLevel(key="debriefs/second", title="", day=date(2026, 4, 1), before=None, after=3),
    ),
    tallies=(
        Tally(party=Party.OURS, kept=1, settled=2, open=1),
        Tally(party=Party.THEIRS, kept=0, settled=1, open=1),
    ),
    unplaced=1,
    earlier=0,
)


def stretch(key: str, kind: PositionType, low: int, high: int, *, for_show: bool = False) -> Stretch:
    return Stretch(key=f"positions/{key}", type=kind, low=Decimal(low), high=Decimal(high), for_show=for_show)


ROOM = ZonePicture(
    key="issues/price",
    title="Price",
    unit="per tonne",
    currency="EUR",
    reaches=(
        Reach(
            voice=Voice.OURS,
            stretches=(
                stretch("limit", PositionType.RESERVATION, 100, 100),
                stretch("aim", PositionType.TARGET, 80, 80),
            ),
        ),
        Reach(voice=Voice.STATED, stretches=(stretch("said", PositionType.OFFER, 120, 120, for_show=True),)),
        Reach(voice=Voice.ESTIMATED, stretches=(stretch("thought", PositionType.RESERVATION, 85, 90),)),
    ),
    room=Room.SURE,
    low=Decimal(85),
    high=Decimal(100),
)
GAP = ZonePicture(
    key="issues/time",
    title=LONG,
    unit="days",
    currency="",
    reaches=(
        Reach(voice=Voice.OURS, stretches=(stretch("ours", PositionType.RESERVATION, 10, 10),)),
        Reach(voice=Voice.ESTIMATED, stretches=(stretch("theirs", PositionType.RESERVATION, 14, 14),)),
    ),
    room=Room.NONE,
    low=Decimal(14),
    high=Decimal(10),
)
# One value alone: nothing to scale by.
POINT = ZonePicture(
    key="issues/point",
    title="Point",
    unit="",
    currency="",
    reaches=(
        Reach(voice=Voice.OURS, stretches=(stretch("zero", PositionType.TARGET, 0, 0),)),
        Reach(voice=Voice.STATED, stretches=(stretch("nought", PositionType.OFFER, 0, 0),)),
    ),
    room=Room.UNKNOWN,
    low=None,
    high=None,
)
ZONES = (ROOM, GAP, POINT)


def dot(name: str, ours: int, theirs: int, kind: IssueType = IssueType.AGREEMENT, *, they_fixed: bool = False) -> Dot:
    return Dot(
        key=f"issues/{name}", title=name, type=kind, ours=ours, theirs=theirs, we_fixed=False, they_fixed=they_fixed
    )


TRADES = TradePicture(
    dots=(
        dot("term", 9, 3),
        dot("pace", 2, 8),
        dot("same place", 2, 8, they_fixed=True),
        dot(LONG, 0, 10, IssueType.RELATIONSHIP),
        dot("even", 10, 10),
    ),
    trades=(GoodTrade(give="issues/pace", get="issues/term", our_gain=7, their_gain=5),),
    unweighed=2,
    lopsided=False,
)
WAYS = (
    Way(
        stops=(
            Stop(key="people/me", name="Elin", ask_first=False),
            Stop(key="people/ann", name="Ann", ask_first=True),
            Stop(key="people/them", name=LONG, ask_first=False),
        ),
        bonds=(
            Bond(key="mutual_contacts/mc", strength=4, how="sat beside her", is_ours=True),
            Bond(key="ties/t", strength=0, how=""),
        ),
        strength=0,
    ),
)
