"""What a dossier does not hold yet (S0.5, S0.9, S1.3, S1.4, S2.2, S2.14, S3.3, S3.4, S4.2)."""

from datetime import date
from decimal import Decimal
from types import MappingProxyType

import pytest

from trustdesk.analysis.gaps import METHODS, Gap, missing
from trustdesk.domain.counterparts import Authority, Counterpart, CounterpartType, Member
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue, Position, PositionType
from trustdesk.domain.meetings import Contact
from trustdesk.domain.negotiations import Alternative, Frame, Motive, Negotiation, Stance
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party, Record
from trustdesk.domain.references import CheckResult, ReferenceCheck

OURS, THEIRS = Party.OURS, Party.THEIRS
TALKS = Negotiation(id="talks", counterpart="c", title="Frame contract", goal="EUR 95 or less")
OTHER = Negotiation(id="other", counterpart="c", title="Another matter")

# A dossier that lacks nothing: each entry closes exactly one gap.
CLOSING: dict[Gap, Record] = {
    Gap.ISSUES: Issue(id="price", negotiation="talks", title="Price", currency="EUR"),
    Gap.THEIR_MOTIVE: Motive(id="m", negotiation="talks", text="a quiet board"),
    Gap.OUR_BATNA: Alternative(id="a", negotiation="talks", party=OURS, text="the other supplier"),
    Gap.THEIR_LIMIT: Position(
        id="p", issue="price", party=THEIRS, type=PositionType.RESERVATION, low=Decimal(90), high=Decimal(99)
    ),
    Gap.AUTHORITY: Member(id="d", counterpart="c", person="x", authority=Authority.DECIDES),
    Gap.THEIR_STANCE: Stance(id="s", negotiation="talks", party=THEIRS, frame=Frame.COLLABORATIVE),
    Gap.REFERENCE: ReferenceCheck(id="r", counterpart="c", subject="delivers on time", result=CheckResult.MIXED),
    Gap.SMALL_TALK: Fact(id="f", counterpart="c", topic=Topic.SMALL_TALK, text="sails"),
    Gap.QUESTIONS: Question(id="q", counterpart="c", text="What would a good year be?"),
}


def dossier(*records: Record, counterpart: Counterpart | None = None) -> Dossier:
    by_kind: dict[type[Record], list[Record]] = {}
    for record in records:
        by_kind.setdefault(type(record), []).append(record)
    return Dossier(
        counterpart=counterpart or Counterpart(id="c", name="Acme"),
        records=MappingProxyType({kind: tuple(found) for kind, found in by_kind.items()}),
    )


def gaps(*records: Record, negotiation: Negotiation | None = TALKS) -> set[Gap]:
    return {each.gap for each in missing(dossier(*records), negotiation)}


def test_a_full_dossier_lacks_nothing() -> None:
    """S0.9."""
    assert gaps(*CLOSING.values()) == set()


@pytest.mark.parametrize("gap", CLOSING)
def test_each_gap_opens_with_its_own_record_only(gap: Gap) -> None:
    """S0.5, S1.4, S2.2, S2.14, S3.3, S3.4, S4.2: one lack, one prompt."""
    rest = [record for closes, record in CLOSING.items() if closes is not gap]
    assert gaps(*rest) == {gap}


def test_a_goal_is_missed() -> None:
    """S0.9."""
    without = Negotiation(id="talks", counterpart="c", title="Frame contract")
    assert gaps(*CLOSING.values(), negotiation=without) == {Gap.GOAL}


def test_nothing_is_known_in_an_empty_dossier() -> None:
    """S1.3: with no negotiation there is neither goal nor issue nor motive."""
    assert gaps(negotiation=None) == {
        Gap.GOAL,
        Gap.ISSUES,
        Gap.THEIR_MOTIVE,
        Gap.AUTHORITY,
        Gap.REFERENCE,
        Gap.SMALL_TALK,
        Gap.QUESTIONS,
    }


def test_what_was_noted_for_another_negotiation_does_not_count() -> None:
    """S3.3: their motive there is not their motive here."""
    found = gaps(*CLOSING.values(), negotiation=OTHER)
    assert found == {Gap.GOAL, Gap.ISSUES, Gap.THEIR_MOTIVE, Gap.OUR_BATNA, Gap.THEIR_STANCE}


@pytest.mark.parametrize(
    ("gap", "stand_in"),
    [
        (Gap.THEIR_MOTIVE, Motive(id="x", negotiation="talks", party=OURS, text="ours")),
        (Gap.OUR_BATNA, Alternative(id="x", negotiation="talks", party=THEIRS, text="theirs")),
        (Gap.THEIR_STANCE, Stance(id="x", negotiation="talks", party=OURS, frame=Frame.COLLABORATIVE)),
        (Gap.THEIR_STANCE, Stance(id="x", negotiation="talks", party=THEIRS, frame=Frame.UNCLEAR)),
        (Gap.THEIR_LIMIT, Position(id="x", issue="price", party=OURS, type=PositionType.RESERVATION, low=Decimal(1))),
        (Gap.THEIR_LIMIT, Position(id="x", issue="price", party=THEIRS, type=PositionType.OFFER, low=Decimal(1))),
        (Gap.AUTHORITY, Member(id="x", counterpart="c", person="y", authority=Authority.RECOMMENDS)),
        (Gap.REFERENCE, ReferenceCheck(id="x", counterpart="c", subject="still open")),
        (Gap.SMALL_TALK, Fact(id="x", counterpart="c", topic=Topic.PERSONAL, text="two children")),
    ],
)
def test_what_only_looks_like_an_answer_closes_nothing(gap: Gap, stand_in: Record) -> None:
    """S1.4, S2.2, S2.14, S3.3, S3.4."""
    rest = [record for closes, record in CLOSING.items() if closes is not gap]
    assert gaps(*rest, stand_in) == {gap}


def test_a_limit_is_asked_for_only_where_the_issue_counts_something() -> None:
    """S3.4: "respect" has no walk-away figure."""
    soft = Issue(id="respect", negotiation="talks", title="Respect")
    days = Issue(id="days", negotiation="talks", title="Delivery", unit="days")
    found = missing(dossier(*CLOSING.values(), soft, days), TALKS)
    assert [(each.gap, each.about) for each in found] == [(Gap.THEIR_LIMIT, (days,))]


def test_a_person_decides_for_themselves() -> None:
    """S2.2: who sits alone across the table needs no organisation chart."""
    alone = Counterpart(id="c", name="Ann", type=CounterpartType.PERSON, person="ann")
    assert (
        missing(dossier(*(CLOSING[gap] for gap in CLOSING if gap is not Gap.AUTHORITY), counterpart=alone), TALKS) == ()
    )


def test_those_whose_authority_is_unknown_are_named() -> None:
    """S2.2."""
    quiet = Member(id="quiet", counterpart="c", person="y")
    speaker = Member(id="speaker", counterpart="c", person="z", authority=Authority.RECOMMENDS)
    rest = [record for gap, record in CLOSING.items() if gap is not Gap.AUTHORITY]
    found = missing(dossier(*rest, quiet, speaker), TALKS)
    assert [(each.gap, each.about) for each in found] == [(Gap.AUTHORITY, (quiet,))]


def test_with_those_we_know_well_no_reference_is_asked_for() -> None:
    """S1.4: five contacts say more than a stranger's word."""
    rest = [record for gap, record in CLOSING.items() if gap is not Gap.REFERENCE]
    log = [Contact(id=f"c{n}", counterpart="c", on=date(2026, 1, n + 1)) for n in range(5)]
    assert gaps(*rest, *log[:4]) == {Gap.REFERENCE}
    assert gaps(*rest, *log) == set()


def test_every_method_named_is_one() -> None:
    """Each prompt can be traced to its source."""
    assert set(METHODS) <= set(Gap)
    assert all(method[0] == "S" and method[1].isdigit() for methods in METHODS.values() for method in methods)
