"""Labelled concessions: cost, limit, goodwill, return; and what they gain (S1.9, S2.4, S3.7)."""

from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest

from tests.analysis.bargaining_case import found
from trustdesk.analysis import concessions
from trustdesk.analysis.concessions import Part, label
from trustdesk.domain.promises import Concession, ConcessionStatus
from trustdesk.domain.record import Party

FIELDS = {Part.COST: "cost", Part.LIMIT: "limit", Part.GOODWILL: "goodwill", Part.RETURN: "in_return"}
BARE = Concession(id="k", counterpart="c", text="pay in 30 days")
FULL = replace(BARE, cost="a loan", limit="once", goodwill="respect", in_return="a call", their_gain="cash")
SUBSETS = [set(some) for size in range(5) for some in combinations(Part, size)]


@pytest.mark.parametrize("lacking", SUBSETS, ids=lambda parts: "-".join(sorted(parts)) or "nothing")
def test_the_label_says_what_it_lacks(lacking: set[Part]) -> None:
    """S1.9: explain the sacrifice, clarify the limit, signal goodwill; S2.4: ask for something back."""
    values: dict[str, Any] = {FIELDS[part]: " " for part in lacking}
    made = replace(FULL, **values)
    assert set(label(made).missing) == lacking
    by_code = found(concessions, made)
    assert {each for each in by_code if "lacks" in each} == {f"concession-lacks-{part.value}" for part in lacking}
    assert ("concession-labelled" in by_code) is (not lacking)
    assert all(each.facts == ("concessions/k",) for each in by_code.values())


def test_a_cost_in_money_is_a_cost() -> None:
    """S1.9."""
    assert Part.COST not in label(replace(BARE, cost_amount=Decimal(0))).missing


def test_their_gain_is_said_or_missed() -> None:
    """S3.7."""
    assert found(concessions, FULL)["concession-their-gain"].values == {"what": "pay in 30 days", "gain": "cash"}
    assert "concession-lacks-their-gain" in found(concessions, BARE)


def test_what_was_given_without_a_label_is_counted() -> None:
    """S1.9: it is taken for granted; goodwill and return cannot be added afterwards."""
    given = replace(BARE, status=ConcessionStatus.GIVEN)
    told = replace(given, id="t", cost="a loan", limit="once")
    finding = found(concessions, given, told)["concession-given-unlabelled"]
    assert (finding.facts, finding.values) == (("concessions/k",), {"count": 1})


@pytest.mark.parametrize(
    "values", [{"party": Party.THEIRS}, {"status": ConcessionStatus.WITHHELD}, {"negotiation": "other"}]
)
def test_only_ours_in_this_negotiation_need_a_label(values: dict[str, Any]) -> None:
    """S1.9."""
    assert found(concessions, replace(BARE, **values)) == {}
