"""The bargaining zone: sure, possible or absent, and how wide (S3.4)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.bargaining_case import found as findings_of
from trustdesk.analysis import bargaining_zone
from trustdesk.analysis.bargaining_zone import Guess, Verdict, Zone, calibration, zones
from trustdesk.analysis.finding import Finding, Weight
from trustdesk.domain.issues import Basis, Direction, Issue, IssueStatus, Position, PositionType
from trustdesk.domain.negotiations import Motive, Negotiation, NegotiationStatus
from trustdesk.domain.record import Confidence, Party, Record

CAR = Issue(id="car", negotiation="n", title="The car", we_want=Direction.LESS, currency="USD")
OURS, THEIRS = Party.OURS, Party.THEIRS
LESS, MORE = Direction.LESS, Direction.MORE


def position(party: Party, low: str | int | None, high: str | int | None = None, **values: Any) -> Position:
    """A walk-away point; one number where `high` is left out."""
    low_value = None if low is None else Decimal(low)
    high_value = low_value if high is None else Decimal(high)
    named = {"id": f"{party.value}-{low}-{high}", "issue": "car", "type": PositionType.RESERVATION, **values}
    return Position(party=party, low=low_value, high=high_value, **named)


def zone(*positions: Position, we_want: Direction = LESS) -> Zone | None:
    return next(iter(zones([replace(CAR, we_want=we_want)], positions)), None)


CASES = [
    # We buy. We pay up to 9,000, they take 8,000: a thousand to share. The other way round there is no deal (S3.4).
    ("buy, zone", LESS, (9000, 9000), (8000, 8000), Verdict.SURE, (8000, 9000), 0),
    ("buy, no zone", LESS, (8000, 8000), (9000, 9000), Verdict.NONE, (9000, 8000), 1000),
    ("buy, meet at a point", LESS, (8000, 8000), (8000, 8000), Verdict.SURE, (8000, 8000), 0),
    # We sell: the same figures from the other chair.
    ("sell, zone", MORE, (8000, 8000), (9000, 9000), Verdict.SURE, (8000, 9000), 0),
    ("sell, no zone", MORE, (9000, 9000), (8000, 8000), Verdict.NONE, (9000, 8000), 1000),
    # Theirs is a range: sure only where its worst end still leaves room.
    ("buy, range wholly inside", LESS, (9000, 9000), (7500, 8500), Verdict.SURE, (7500, 9000), 0),
    ("buy, range reaches our limit", LESS, (9000, 9000), (8500, 9000), Verdict.SURE, (8500, 9000), 0),
    ("buy, range reaches past it", LESS, (9000, 9000), (8500, 9001), Verdict.POSSIBLE, (8500, 9000), 0),
    ("buy, only its near end touches", LESS, (9000, 9000), (9000, 9500), Verdict.POSSIBLE, (9000, 9000), 0),
    ("buy, range wholly outside", LESS, (9000, 9000), (9001, 9500), Verdict.NONE, (9001, 9000), 1),
    ("sell, range reaches past it", MORE, (8000, 8000), (7500, 8500), Verdict.POSSIBLE, (8000, 8500), 0),
    ("sell, range wholly outside", MORE, (8000, 8000), (7000, 7900), Verdict.NONE, (8000, 7900), 100),
    # Ours may be a range, too, while we have not decided.
    ("buy, both ranges, sure", LESS, (8500, 9000), (8000, 8500), Verdict.SURE, (8000, 9000), 0),
    ("buy, both ranges, possible", LESS, (8400, 9000), (8000, 8500), Verdict.POSSIBLE, (8000, 9000), 0),
]


@pytest.mark.parametrize(
    ("we_want", "ours", "theirs", "verdict", "room", "gap"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_the_zone_is_the_overlap_of_the_two_limits(
    we_want: Direction,
    ours: tuple[int, int],
    theirs: tuple[int, int],
    verdict: Verdict,
    room: tuple[int, int],
    gap: int,
) -> None:
    """S3.4: with two limits that do not meet, stop early, and know how far apart you are."""
    found = zone(position(OURS, *ours), position(THEIRS, *theirs), we_want=we_want)
    assert found is not None
    assert (found.verdict, (found.low, found.high), found.gap) == (verdict, room, gap)


def test_amounts_are_exact() -> None:
    """S3.4: a tenth of a cent is no rounding error here; binary floats would find a zone of 5e-17."""
    found = zone(position(OURS, "0.3"), position(THEIRS, "0.1"))
    assert found is not None
    assert found.high - found.low == Decimal("0.2")
    found = zone(position(OURS, "1000000000000.000000001"), position(THEIRS, "1000000000000.000000002"))
    assert found is not None
    assert (found.verdict, found.gap) == (Verdict.NONE, Decimal("0.000000001"))


def test_what_we_estimate_goes_before_what_they_state() -> None:
    """S3.4: what they state may be for show; the zone says which position it stands on."""
    stated = position(THEIRS, 9500, basis=Basis.STATED, on=date(2027, 1, 12), for_show=True)
    estimated = position(THEIRS, 8000, 8600, basis=Basis.ESTIMATED, on=date(2026, 12, 1))
    limit = position(OURS, 9000, basis=Basis.DECIDED)
    found = zone(stated, estimated, limit)
    assert found is not None
    assert (found.theirs, found.verdict) == (estimated, Verdict.SURE)
    only_stated = zone(stated, limit)
    assert only_stated is not None
    assert (only_stated.theirs, only_stated.verdict, only_stated.gap) == (stated, Verdict.NONE, 500)
    assert only_stated.theirs.for_show


def test_what_we_decided_goes_before_what_we_told_them() -> None:
    """S3.4: our stated line may be for show as well."""
    told = position(OURS, 8500, basis=Basis.STATED, on=date(2027, 1, 12))
    decided = position(OURS, 9000, basis=Basis.DECIDED, on=date(2026, 12, 1))
    found = zone(told, decided, position(THEIRS, 8000))
    assert found is not None
    assert found.ours == decided


def test_the_latest_of_a_kind_counts_and_a_date_goes_before_none() -> None:
    """S3.4: an estimate is revised, not averaged."""
    undated = position(THEIRS, 7000, id="undated")
    old = position(THEIRS, 8800, id="old", on=date(2026, 11, 1))
    new = position(THEIRS, 8200, id="new", on=date(2027, 1, 2))
    for order in ((undated, old, new), (new, undated, old), (old, new, undated)):
        found = zone(position(OURS, 9000), *order)
        assert found is not None
        assert found.theirs == new
    found = zone(position(OURS, 9000), undated)
    assert found is not None
    assert found.theirs == undated


def test_one_end_of_a_range_is_enough_and_words_alone_are_not() -> None:
    """S3.4: "not under eight thousand" is a figure, "as little as possible" is none."""
    low_only = Position(id="l", issue="car", party=THEIRS, type=PositionType.RESERVATION, low=Decimal(8000), high=None)
    high_only = replace(low_only, id="h", low=None, high=Decimal(8000))
    for theirs in (low_only, high_only):
        found = zone(position(OURS, 9000), theirs)
        assert found is not None
        assert (found.low, found.high) == (8000, 9000)
    words = replace(low_only, id="w", low=None, text="as little as possible")
    assert zone(position(OURS, 9000), words) is None
    found = zone(position(OURS, 9000), words, low_only)
    assert found is not None
    assert found.theirs == low_only


def test_no_zone_is_claimed_where_a_limit_or_the_direction_is_missing() -> None:
    """S3.4: what is not known is said elsewhere, not reckoned with."""
    assert zone(position(OURS, 9000)) is None
    assert zone(position(THEIRS, 8000)) is None
    assert zones([replace(CAR, we_want=None)], [position(OURS, 9000), position(THEIRS, 8000)]) == ()
    target = position(THEIRS, 8000, type=PositionType.TARGET)
    offer = position(THEIRS, 8000, type=PositionType.OFFER)
    assert zone(position(OURS, 9000), target, offer) is None


def test_our_target_is_shown_beside_the_zone() -> None:
    """S3.4: theirs is not ours, and an offer is no target."""
    target = position(OURS, 8200, type=PositionType.TARGET)
    found = zone(
        position(OURS, 9000),
        position(THEIRS, 8000),
        target,
        position(OURS, 7500, type=PositionType.OFFER),
        position(THEIRS, 9900, type=PositionType.TARGET),
    )
    assert found is not None
    assert found.target == target
    without = zone(position(OURS, 9000), position(THEIRS, 8000))
    assert without is not None
    assert without.target is None


def test_each_issue_has_its_own_zone_in_the_order_of_the_issues() -> None:
    """S3.4."""
    issues = [replace(CAR, id=name) for name in ("b", "none", "a")]
    positions = [
        position(party, amount, issue=issue)
        for issue, ours, theirs in (("a", 9, 8), ("b", 5, 6))
        for party, amount in ((OURS, ours), (THEIRS, theirs))
    ]
    found = zones(issues, positions)
    assert [(each.issue.id, each.verdict) for each in found] == [("b", Verdict.NONE), ("a", Verdict.SURE)]


AMOUNTS = st.decimals(0, 10_000, places=2)


@st.composite
def limits(draw: st.DrawFn) -> list[Position]:
    made = []
    for n in range(draw(st.integers(1, 6))):
        low, high = sorted((draw(AMOUNTS), draw(AMOUNTS)))
        values = {
            "basis": draw(st.sampled_from(Basis)),
            "on": draw(st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 9))),
        }
        made.append(position(draw(st.sampled_from(Party)), str(low), str(high), id=f"p{n}", **values))
    return made


@given(limits(), st.sampled_from(Direction))
def test_the_zone_is_the_same_from_the_other_chair(positions: list[Position], we_want: Direction) -> None:
    """S3.4: swap the sides, and what is better for us, and the room is where it was."""
    other = {OURS: THEIRS, THEIRS: OURS, LESS: MORE, MORE: LESS}
    mine = zone(*positions, we_want=we_want)
    swapped = [replace(each, party=other[each.party]) for each in positions]
    yours = zone(*swapped, we_want=other[we_want])
    assert (mine is None) == (yours is None)
    if mine and yours:
        assert (mine.verdict, mine.low, mine.high, mine.gap) == (yours.verdict, yours.low, yours.high, yours.gap)


@given(limits(), st.sampled_from(Direction))
def test_a_gap_is_there_exactly_where_no_zone_is(positions: list[Position], we_want: Direction) -> None:
    """S3.4."""
    found = zone(*positions, we_want=we_want)
    if found:
        assert (found.gap > 0) == (found.verdict is Verdict.NONE) == (found.low > found.high)


# --- Findings


def zone_findings(*records: Record) -> dict[str, Finding]:
    return findings_of(bargaining_zone, *records)


LIMIT = position(OURS, 9000, basis=Basis.DECIDED)


@pytest.mark.parametrize(
    ("theirs", "code", "weight"),
    [
        ((8000, 8000), "zone-sure", Weight.INFO),
        ((8500, 9500), "zone-possible", Weight.NOTICE),
        ((9500, 9900), "zone-none", Weight.ALARM),
    ],
)
def test_a_verdict_is_a_finding_with_its_currency_and_its_facts(
    theirs: tuple[int, int], code: str, weight: Weight
) -> None:
    """S3.4: no zone is an alarm, for it is the reason to stop early."""
    estimate = position(THEIRS, *theirs)
    finding = zone_findings(CAR, LIMIT, estimate)[code]
    assert (finding.weight, finding.methods) == (weight, ("S3.4",))
    assert finding.facts == (CAR.key, LIMIT.key, estimate.key)
    assert (finding.values["currency"], finding.values["measure"]) == ("USD", "money")


@pytest.mark.parametrize(
    ("currency", "unit", "measure"),
    [("EUR", "per tonne", "both"), ("EUR", "", "money"), ("", "days", "unit"), ("", "", "none")],
)
def test_amounts_say_what_they_are_counted_in(currency: str, unit: str, measure: str) -> None:
    """S3.4."""
    finding = zone_findings(replace(CAR, currency=currency, unit=unit), LIMIT, position(THEIRS, 8000))["zone-sure"]
    assert (finding.values["currency"], finding.values["unit"], finding.values["measure"]) == (currency, unit, measure)


def test_doubt_about_their_limit_is_said() -> None:
    """S3.4: for show, only stated, doubtful."""
    stated = position(THEIRS, 8000, basis=Basis.STATED)
    assert "zone-stated-only" in zone_findings(CAR, LIMIT, stated)
    show = zone_findings(CAR, LIMIT, replace(stated, for_show=True))
    assert ("zone-for-show" in show, "zone-stated-only" in show) == (True, False)
    doubtful = replace(stated, basis=Basis.ESTIMATED, confidence=Confidence.DOUBTFUL)
    assert "zone-doubtful" in zone_findings(CAR, LIMIT, doubtful)
    sure = zone_findings(CAR, LIMIT, replace(doubtful, confidence=Confidence.CERTAIN))
    assert set(sure) == {"zone-sure", "zone-motives-open"}


def test_their_word_against_our_estimate() -> None:
    """S3.4: said only where the two lead to different answers."""
    stated = position(THEIRS, 9500, basis=Basis.STATED)
    finding = zone_findings(CAR, LIMIT, stated, position(THEIRS, 8000))["zone-stated-against-estimated"]
    assert (finding.values["stated"], finding.values["estimated"]) == ("none", "sure")
    assert stated.key in finding.facts
    near = position(THEIRS, 8500, basis=Basis.STATED)
    assert "zone-stated-against-estimated" not in zone_findings(CAR, LIMIT, near, position(THEIRS, 8000))


@pytest.mark.parametrize(("we_want", "aim", "past"), [(LESS, 7900, 100), (LESS, 8000, None), (MORE, 9100, 1100)])
def test_an_aim_past_their_limit_takes_a_trade(we_want: Direction, aim: int, past: int | None) -> None:
    """S3.4, from both chairs."""
    issue = replace(CAR, we_want=we_want)
    ours = position(OURS, 9000 if we_want is LESS else 7000)
    target = position(OURS, aim, type=PositionType.TARGET)
    finding = zone_findings(issue, ours, position(THEIRS, 8000), target).get("zone-aim-past-theirs")
    assert (finding.values["gap"] if finding else None) == past


@pytest.mark.parametrize(
    ("limits_of_theirs", "code"),
    [
        ((8, 8), "zone-several"),
        ((8, 10), "zone-mixed"),
        ((10, 10), "zone-none-anywhere"),
        ((8,), None),
    ],
)
def test_several_issues_are_seen_at_once(limits_of_theirs: tuple[int, ...], code: str | None) -> None:
    """S3.4: what has no zone alone may find one in a package; with none anywhere, stop."""
    issues = [replace(CAR, id=f"i{n}") for n in range(len(limits_of_theirs))]
    limits = [
        position(party, amount, issue=f"i{n}", id=f"{party}{n}")
        for n, their in enumerate(limits_of_theirs)
        for party, amount in ((OURS, 9), (THEIRS, their))
    ]
    overall = {"zone-several", "zone-mixed", "zone-none-anywhere"}
    assert overall & set(zone_findings(*issues, *limits)) == ({code} if code else set())


def test_open_ends_are_named_and_settled_issues_are_left_alone() -> None:
    """S3.4: what is not known is said; what is agreed needs no zone."""
    assert "zone-theirs-open" in zone_findings(CAR, LIMIT)
    assert "zone-ours-open" in zone_findings(CAR, position(THEIRS, 8000))
    both = (LIMIT, position(THEIRS, 8000))
    assert "zone-direction-open" in zone_findings(replace(CAR, we_want=None), *both)
    assert set(zone_findings(replace(CAR, status=IssueStatus.AGREED), *both)) == {"zone-motives-open"}


@pytest.mark.parametrize(
    ("parties", "whose"), [((), "both"), ((OURS,), "theirs"), ((THEIRS,), "ours"), ((OURS, THEIRS), None)]
)
def test_no_zone_is_reckoned_between_motives(parties: tuple[Party, ...], whose: str | None) -> None:
    """S3.4: it is said whose motive is not known, and where both are, people judge."""
    motives = [Motive(id=each.value, negotiation="n", party=each, text="rest") for each in parties]
    by_code = zone_findings(*motives)
    assert set(by_code) == {"zone-motives-open" if whose else "zone-motives"}
    if whose:
        assert by_code["zone-motives-open"].values == {"whose": whose}


# --- Calibration

PAST = Negotiation(id="n", counterpart="c", title="The last car", status=NegotiationStatus.AGREED)
ESTIMATE = position(THEIRS, 8000, 8500, id="estimate", on=date(2026, 1, 1))


def learnt(amount: int, **values: Any) -> Position:
    known = {"basis": Basis.STATED, "confidence": Confidence.CERTAIN, "on": date(2026, 2, 1), "id": "known"}
    return position(THEIRS, amount, **known | values)


def agreed(amount: int) -> Position:
    return position(OURS, amount, type=PositionType.OFFER, basis=Basis.DECIDED, id="agreed")


CALIBRATION = [
    ("learnt, inside", LESS, learnt(8200), Guess.HELD),
    ("learnt, at the end", LESS, learnt(8500), Guess.HELD),
    ("learnt, they could go lower", LESS, learnt(7500), Guess.MORE_ROOM),
    ("learnt, they could not", LESS, learnt(8700), Guess.LESS_ROOM),
    ("learnt, we sell, they could pay more", MORE, learnt(8700), Guess.MORE_ROOM),
    ("learnt, we sell, they could not", MORE, learnt(7500), Guess.LESS_ROOM),
    ("agreed below the estimate", LESS, agreed(7900), Guess.MORE_ROOM),
    ("agreed above it shows nothing against it", LESS, agreed(8900), Guess.HELD),
    ("we sell, agreed above the estimate", MORE, agreed(8600), Guess.MORE_ROOM),
    ("their word is no knowledge", LESS, learnt(7500, confidence=Confidence.LIKELY), None),
    ("for show is no knowledge", LESS, learnt(7500, for_show=True), None),
    ("known before the estimate", LESS, learnt(7500, on=date(2025, 12, 1)), None),
]


@pytest.mark.parametrize(
    ("we_want", "known", "guess"), [case[1:] for case in CALIBRATION], ids=[c[0] for c in CALIBRATION]
)
def test_past_estimates_are_judged(we_want: Direction, known: Position, guess: Guess | None) -> None:
    """S3.4: a limit learnt later judges both ways, what was agreed one way only."""
    issue = replace(CAR, we_want=we_want)
    assert [each.guess for each in calibration([PAST], [issue], [ESTIMATE, known])] == ([guess] if guess else [])
    still_open = replace(PAST, status=NegotiationStatus.OPEN)
    assert calibration([still_open], [issue], [ESTIMATE, known]) == ()


def test_the_hit_rate_is_a_count_and_a_lean_to_one_side_is_said() -> None:
    """S3.4: honest counts; one wrong guess is no lean."""
    issues = [replace(CAR, id=f"i{n}") for n in range(3)]
    guesses = [replace(ESTIMATE, id=f"e{n}", issue=f"i{n}") for n in range(3)]
    known = [learnt(amount, id=f"k{n}", issue=f"i{n}") for n, amount in enumerate((8200, 7500, 7600))]
    by_code = zone_findings(PAST, *issues, *guesses, *known)
    assert by_code["zone-calibration"].values == {"held": 1, "count": 3}
    assert by_code["zone-calibration-bias"].values == {"side": "more_room", "wrong": 2, "count": 3}
    assert len(by_code["zone-calibration"].facts) == 9
    one = zone_findings(PAST, *issues[:2], *guesses[:2], *known[:2])
    assert "zone-calibration-bias" not in one
    assert "zone-calibration" not in zone_findings(PAST, *issues, *guesses)
