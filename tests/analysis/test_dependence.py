"""Mutual dependence: the four sides, the missing one, and the balance of the alternatives (S0.8.3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.bargaining_case import case_of, found
from trustdesk.analysis import dependence
from trustdesk.analysis.dependence import Balance, balance, batna, box
from trustdesk.domain.counterparts import Dependence, DependenceKind
from trustdesk.domain.negotiations import Alternative
from trustdesk.domain.record import Party

OURS, THEIRS = Party.OURS, Party.THEIRS
ALL = tuple(Dependence(id=side.value, counterpart="c", side=side, text="steel") for side in DependenceKind)


def way(party: Party, strength: int | None, best: bool = True, record_id: str = "") -> Alternative:
    name = record_id or f"{party.value}-{strength}"
    return Alternative(id=name, negotiation="n", party=party, text="another mill", strength=strength, best=best)


@pytest.mark.parametrize("side", DependenceKind)
def test_each_side_speaks_and_its_absence_is_named(side: DependenceKind) -> None:
    """S0.8.3: what only each gives, and what a stalemate costs each."""
    code = f"dependence-{side.value.replace('_', '-')}"
    assert found(dependence, *ALL)[code].facts == (f"dependences/{side.value}",)
    others = [each for each in ALL if each.side is not side]
    by_code = found(dependence, *others)
    assert code not in by_code
    assert by_code["dependence-side-open"].values == {"side": side.value}
    assert by_code["dependence-side-open"].facts == tuple(each.key for each in others)
    assert box(tuple(others)).missing == (side,)


def test_nothing_noted_is_one_finding_and_not_four() -> None:
    """S0.8.3."""
    assert set(found(dependence)) == {"dependence-open"}
    assert "dependence-side-open" not in found(dependence, *ALL)


@pytest.mark.parametrize(
    ("ours", "theirs", "result"),
    [
        (1, 2, Balance.BOTH_NEED),
        (2, 2, Balance.BOTH_NEED),
        (4, 5, Balance.NEITHER_NEEDS),
        (3, 3, Balance.EVEN),
        (2, 3, Balance.WE_NEED),
        (3, 2, Balance.THEY_NEED),
        (5, 1, Balance.THEY_NEED),
        (None, 3, Balance.UNKNOWN),
        (3, None, Balance.UNKNOWN),
    ],
)
def test_the_balance_is_that_of_the_alternatives(ours: int | None, theirs: int | None, result: Balance) -> None:
    """S0.8.3: other options are limited on both sides, on one, or on none."""
    both = (way(OURS, ours), way(THEIRS, theirs))
    assert balance(*both) is result
    code = "alternatives-open" if result is Balance.UNKNOWN else result.value
    assert found(dependence, *both)[f"dependence-{code}"].facts == tuple(each.key for each in both)


@pytest.mark.parametrize(
    ("noted", "which"),
    [([way(OURS, 3)], "theirs"), ([way(THEIRS, 3)], "ours"), ([way(OURS, None), way(THEIRS, 3)], "strength")],
)
def test_what_is_not_known_of_the_alternatives_is_said(noted: list[Alternative], which: str) -> None:
    """S0.8.3."""
    assert found(dependence, *noted)["dependence-alternatives-open"].values == {"which": which}


def test_the_strongest_of_the_best_is_the_batna() -> None:
    """S0.8.3: one not marked best does not count."""
    ways = (way(OURS, 2), way(OURS, 4), way(OURS, 5, best=False), way(THEIRS, 5))
    assert batna(ways, OURS) == ways[1]
    assert batna((), OURS) is None


def test_another_negotiations_alternatives_do_not_count() -> None:
    """S0.8.3."""
    foreign = Alternative(id="a", negotiation="other", party=OURS, text="x", strength=5)
    assert set(found(dependence, foreign)) == {"dependence-open"}
    assert dependence.findings(case_of(foreign))


@given(st.integers(1, 5), st.integers(1, 5))
def test_from_the_other_chair_the_balance_is_mirrored(ours: int, theirs: int) -> None:
    """S0.8.3."""
    mirror = {Balance.WE_NEED: Balance.THEY_NEED, Balance.THEY_NEED: Balance.WE_NEED}
    seen = balance(way(OURS, ours), way(THEIRS, theirs))
    assert balance(way(OURS, theirs), way(THEIRS, ours)) is mirror.get(seen, seen)
