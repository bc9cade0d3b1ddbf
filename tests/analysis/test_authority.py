"""Authority: who decides, how far, and whether they come (S2.2)."""

from dataclasses import replace

import pytest

from tests.analysis.bargaining_case import ACME, MEETING, found
from trustdesk.analysis import authority
from trustdesk.domain.counterparts import Authority, CounterpartType, Member
from trustdesk.domain.people import Person

ANN, BO = Person(id="ann", given="Ann"), Person(id="bo", given="Bo")
BOSS = Member(id="boss", counterpart="c", person="ann", authority=Authority.DECIDES)
AIDE = Member(id="aide", counterpart="c", person="bo", authority=Authority.RECOMMENDS, reports_to="ann")


def test_who_decides_and_how_far() -> None:
    """S2.2: power moved to lower levels, and has a limit there."""
    by_code = found(authority, ANN, replace(BOSS, limit="up to EUR 50,000"))
    assert by_code["authority-decides-within"].values == {"name": "Ann", "limit": "up to EUR 50,000"}
    assert by_code["authority-decides-within"].facts == ("members/boss", "people/ann")
    assert set(found(authority, ANN, BOSS)) == {"authority-decides"}


@pytest.mark.parametrize("level", [Authority.RECOMMENDS, Authority.INFLUENCES, Authority.INFORMS])
def test_one_who_comes_and_does_not_decide(level: Authority) -> None:
    """S2.2: through whom the decision goes, where that is known."""
    meeting = replace(MEETING, attendees=("bo",))
    aide = replace(AIDE, authority=level)
    by_code = found(authority, ANN, BO, BOSS, aide, meeting)
    assert by_code["authority-goes-through"].values == {"name": "Bo", "level": level.value, "superior": "Ann"}
    assert by_code["authority-decider-absent"].facts == ("meetings/m", "members/boss", "people/ann")
    alone = found(authority, BO, replace(aide, reports_to=None), meeting)
    assert set(alone) == {"authority-does-not-decide", "authority-nobody-decides"}


def test_a_decider_who_comes_is_not_missed() -> None:
    """S2.2: nor where nobody is named as coming."""
    for attendees in (("ann", "bo"), ()):
        meeting = replace(MEETING, attendees=attendees)
        assert "authority-decider-absent" not in found(authority, ANN, BO, BOSS, AIDE, meeting)


def test_what_is_not_known_is_counted() -> None:
    """S2.2."""
    unknown = replace(AIDE, authority=Authority.UNKNOWN)
    by_code = found(authority, BO, unknown)
    assert by_code["authority-nobody-decides"].values == {"count": 1}
    assert by_code["authority-open"].facts == ("members/aide",)
    assert found(authority)["authority-nobody-known"].facts == ("counterparts/c", "negotiations/n")
    assert found(authority, replace(ACME, type=CounterpartType.PERSON, person="ann"), ANN) == {}


def test_somebody_who_comes_without_a_part_at_the_table_is_named() -> None:
    """S2.2: the counterpart itself has its part."""
    meeting = replace(MEETING, attendees=("bo", "bo"))
    assert found(authority, ANN, BO, BOSS, meeting)["authority-attendee-open"].values == {"name": "Bo"}
    person = replace(ACME, type=CounterpartType.PERSON, person="bo")
    assert found(authority, person, BO, meeting) == {}
