"""The values of the pictures, against examples reckoned by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType

from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.issues import Basis, Direction, Flexibility, Issue, IssueStatus, IssueType, Position, PositionType
from trustdesk.domain.meetings import Contact, Debrief, Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Person, Profile, Tie, TieKind
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party, Record
from trustdesk.operations.picture_values import Fate, GoodTrade, Room, Voice
from trustdesk.operations.pictures import SHOWN_PROMISES, pictures

NOW = datetime(2026, 6, 3, 9, tzinfo=UTC)
ME, THEM, FRIEND, SILENT = (Person(id=name, given=name.title(), family="Ek") for name in ("me", "them", "ann", "bo"))
ISSUE = Issue(id="price", negotiation="deal", title="Price", we_want=Direction.LESS, currency="EUR")


def dossier(*records: Record) -> Dossier:
    """A counterpart with one open negotiation, and these."""
    counterpart = Counterpart(id="c", name="Them", person="them")
    every = (ME, THEM, Profile(id="me", person="me"), Negotiation(id="deal", counterpart="c", title="Deal"), *records)
    kinds = {type(each) for each in every}
    gathered = {kind: tuple(each for each in every if type(each) is kind) for kind in kinds}
    return Dossier(counterpart=counterpart, records=MappingProxyType(gathered))


def promise(name: str, party: Party = Party.OURS, **values: object) -> Promise:
    return replace(Promise(id=name, counterpart="c", party=party, text=name), **values)  # type: ignore[arg-type]


def stand(name: str, party: Party, kind: PositionType, low: int, high: int, basis: Basis) -> Position:
    return Position(id=name, issue="price", party=party, type=kind, basis=basis, low=Decimal(low), high=Decimal(high))


# --- The trust account


def test_each_promise_stands_on_the_day_it_was_settled_or_is_due() -> None:
    first, second = date(2026, 5, 1), date(2026, 5, 10)
    account = pictures(
        dossier(
            promise("kept", status=PromiseStatus.KEPT, target_date=second, done_on=first),
            promise("late", status=PromiseStatus.KEPT, target_date=first, done_on=second),
            promise("broken", Party.THEIRS, status=PromiseStatus.BROKEN, outer_date=second),
            promise("open", Party.THEIRS, target_date=date(2026, 7, 1)),
            promise("overdue", target_date=first, outer_date=second),
            promise("undated", status=PromiseStatus.KEPT),
            promise("released", status=PromiseStatus.RELEASED, target_date=first),
        ),
        NOW,
    ).account
    assert {each.text: (each.party, each.fate, each.day) for each in account.entries} == {
        "kept": (Party.OURS, Fate.KEPT, first),
        "late": (Party.OURS, Fate.LATE, second),
        "broken": (Party.THEIRS, Fate.BROKEN, second),
        "open": (Party.THEIRS, Fate.OPEN, date(2026, 7, 1)),
        "overdue": (Party.OURS, Fate.OVERDUE, second),
    }
    assert [each.day for each in account.entries] == sorted(each.day for each in account.entries)
    assert account.unplaced == 1
    ours, theirs = account.tallies
    assert (ours.kept, ours.settled, ours.open) == (2, 3, 1)
    assert (theirs.kept, theirs.settled, theirs.open) == (0, 1, 1)


def test_only_what_was_promised_early_counts_double() -> None:
    """Ninety days from the first contact, and until the fifth day of contact (S0.8.6)."""
    start = date(2025, 1, 1)
    contacts = [Contact(id=f"c{number}", counterpart="c", on=start + timedelta(days=number)) for number in range(40)]
    settled = {"status": PromiseStatus.KEPT}
    account = pictures(
        dossier(
            *contacts,
            promise("early", made_on=start + timedelta(days=90), done_on=date(2025, 5, 1), **settled),
            promise("grown", made_on=start + timedelta(days=91), done_on=date(2025, 5, 1), **settled),
            promise("early but open", made_on=start, target_date=date(2026, 8, 1)),
        ),
        NOW,
    ).account
    assert {each.text: each.weight for each in account.entries} == {"early": 2, "grown": 1, "early but open": 1}


def test_too_many_promises_leave_the_oldest_out_and_say_so() -> None:
    many = [
        promise(f"p{number}", status=PromiseStatus.KEPT, done_on=date(2020, 1, 1) + timedelta(days=number))
        for number in range(SHOWN_PROMISES + 7)
    ]
    account = pictures(dossier(*many), NOW).account
    assert len(account.entries) == SHOWN_PROMISES
    assert account.earlier == 7
    assert account.entries[0].text == "p7"


def test_trust_is_read_off_the_debriefs_of_meetings_that_were() -> None:
    held = Meeting(id="held", counterpart="c", title="Lunch", starts_at=NOW - timedelta(days=10))
    ahead = Meeting(id="ahead", counterpart="c", starts_at=NOW + timedelta(days=10))
    account = pictures(
        dossier(
            held,
            ahead,
            Debrief(id="d1", meeting="held", trust_before=2, trust_after=4),
            Debrief(id="d2", meeting="ahead", trust_before=1),
        ),
        NOW,
    ).account
    (level,) = account.levels
    assert (level.key, level.title, level.day, level.before, level.after) == (
        "debriefs/d1",
        "Lunch",
        date(2026, 5, 24),
        2,
        4,
    )


# --- The bargaining zone


def test_the_room_lies_between_their_limit_and_ours() -> None:
    (zone,) = pictures(
        dossier(
            ISSUE,
            stand("a", Party.OURS, PositionType.RESERVATION, 100, 100, Basis.DECIDED),
            stand("b", Party.OURS, PositionType.TARGET, 80, 80, Basis.DECIDED),
            stand("c", Party.THEIRS, PositionType.RESERVATION, 85, 90, Basis.ESTIMATED),
            stand("d", Party.THEIRS, PositionType.OFFER, 120, 120, Basis.STATED),
        ),
        NOW,
    ).zones
    assert (zone.room, zone.low, zone.high) == (Room.SURE, Decimal(85), Decimal(100))
    assert [each.voice for each in zone.reaches] == [Voice.OURS, Voice.STATED, Voice.ESTIMATED]
    assert [each.key for each in zone.reaches[0].stretches] == ["positions/a", "positions/b"]


def test_without_room_the_gap_is_told() -> None:
    (zone,) = pictures(
        dossier(
            ISSUE,
            stand("a", Party.OURS, PositionType.RESERVATION, 100, 100, Basis.DECIDED),
            stand("c", Party.THEIRS, PositionType.RESERVATION, 110, 130, Basis.ESTIMATED),
        ),
        NOW,
    ).zones
    assert (zone.room, zone.low, zone.high) == (Room.NONE, Decimal(110), Decimal(100))


def test_a_range_that_our_limit_falls_into_is_room_perhaps() -> None:
    (zone,) = pictures(
        dossier(
            ISSUE,
            stand("a", Party.OURS, PositionType.RESERVATION, 90, 100, Basis.DECIDED),
            stand("c", Party.THEIRS, PositionType.RESERVATION, 85, 120, Basis.ESTIMATED),
        ),
        NOW,
    ).zones
    assert (zone.room, zone.low, zone.high) == (Room.POSSIBLE, Decimal(85), Decimal(100))


def test_one_voice_alone_and_what_is_agreed_make_no_picture() -> None:
    ours = stand("a", Party.OURS, PositionType.RESERVATION, 100, 100, Basis.DECIDED)
    theirs = stand("b", Party.THEIRS, PositionType.RESERVATION, 90, 90, Basis.STATED)
    assert pictures(dossier(ISSUE, ours), NOW).zones == ()
    assert pictures(dossier(replace(ISSUE, status=IssueStatus.AGREED), ours, theirs), NOW).zones == ()


def test_an_unknown_limit_leaves_the_room_unknown() -> None:
    (zone,) = pictures(
        dossier(
            ISSUE,
            stand("a", Party.OURS, PositionType.TARGET, 100, 100, Basis.DECIDED),
            stand("b", Party.THEIRS, PositionType.OFFER, 130, 130, Basis.STATED),
        ),
        NOW,
    ).zones
    assert (zone.room, zone.low, zone.high) == (Room.UNKNOWN, None, None)


# --- The trade matrix


def weighed(name: str, ours: int | None, theirs: int | None, **values: object) -> Issue:
    issue = Issue(id=name, negotiation="deal", title=name, our_weight=ours, their_weight=theirs)
    return replace(issue, **values)  # type: ignore[arg-type]


def test_a_good_trade_gives_what_matters_to_them_for_what_matters_to_us() -> None:
    trades = pictures(dossier(weighed("term", 9, 3), weighed("pace", 2, 8), weighed("open", 5, None)), NOW).trades
    assert {each.title: (each.ours, each.theirs) for each in trades.dots} == {"term": (9, 3), "pace": (2, 8)}
    assert trades.trades == (GoodTrade(give="issues/pace", get="issues/term", our_gain=7, their_gain=5),)
    assert (trades.unweighed, trades.lopsided) == (1, False)


def test_nothing_is_traded_across_the_wall_or_against_what_is_fixed() -> None:
    across = weighed("pace", 2, 8, type=IssueType.RELATIONSHIP)
    assert pictures(dossier(weighed("term", 9, 3), across), NOW).trades.trades == ()
    fixed = weighed("pace", 2, 8, our_flexibility=Flexibility.FIXED)
    trades = pictures(dossier(weighed("term", 9, 3), fixed), NOW).trades
    assert trades.trades == ()
    assert [each.we_fixed for each in trades.dots] == [False, True]


# --- The way to a person


def test_the_way_leads_over_who_would_vouch_and_says_how_they_know_each_other() -> None:
    contact = MutualContact(
        id="mc", counterpart="c", person="ann", knows="them", how_we_know="sat beside her", how_they_know="old boss",
        strength=4, mention=Mention.ALLOWED,
    )  # fmt: skip
    (way,) = pictures(dossier(FRIEND, contact), NOW).ways
    assert [each.name for each in way.stops] == [ME.name, FRIEND.name, THEM.name]
    assert [(each.how, each.is_ours, each.strength) for each in way.bonds] == [
        ("sat beside her", True, 4),
        ("old boss", False, 4),
    ]
    assert not any(each.ask_first for each in way.stops)


def test_a_tie_without_words_is_told_by_its_kind() -> None:
    ties = (
        Tie(id="t1", person="ann", other="me", type=TieKind.FRIEND, strength=3),
        Tie(id="t2", person="them", other="ann", type=TieKind.MENTOR, strength=2),
    )
    (way,) = pictures(dossier(FRIEND, *ties), NOW).ways
    assert [(each.tie, each.strength) for each in way.bonds] == [(TieKind.FRIEND, 3), (TieKind.MENTOR, 2)]
    assert way.strength == 2
    assert [each.ask_first for each in way.stops] == [False, True, False]


def test_who_must_never_be_mentioned_is_on_no_way() -> None:
    ties = (
        Tie(id="t1", person="bo", other="me", strength=5),
        Tie(id="t2", person="them", other="bo", strength=5),
    )
    never = MutualContact(id="mc", counterpart="c", person="bo", mention=Mention.NEVER)
    assert pictures(dossier(SILENT, *ties), NOW).ways
    assert pictures(dossier(SILENT, *ties, never), NOW).ways == ()


def test_a_way_that_is_the_beginning_of_another_is_not_drawn_twice() -> None:
    boss = Person(id="boss", given="Boss", family="Berg")
    ties = (
        Tie(id="t1", person="ann", other="me", strength=4),
        Tie(id="t2", person="them", other="ann", strength=4),
        Tie(id="t3", person="boss", other="them", strength=4),
    )
    meeting = Meeting(id="m", counterpart="c", starts_at=NOW + timedelta(days=1), attendees=("boss",))
    (way,) = pictures(dossier(FRIEND, boss, meeting, *ties), NOW).ways
    assert [each.key for each in way.stops] == ["people/me", "people/ann", "people/them", "people/boss"]


def test_an_empty_dossier_makes_empty_pictures() -> None:
    made = pictures(Dossier(counterpart=Counterpart(id="c", name="Them")), NOW)
    assert (made.account.entries, made.zones, made.trades.dots, made.ways) == ((), (), (), ())
