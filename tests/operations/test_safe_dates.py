"""Dates that hold where they are: never on a day off there, and a sentence for each that is a bad one (S0.8.6)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Authority, Counterpart, Member
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party
from trustdesk.operations.editing import keep
from trustdesk.operations.entry import understand
from trustdesk.operations.judgement import analyse
from trustdesk.operations.meetings import understood_start
from trustdesk.operations.preparing_answers import read_days
from trustdesk.operations.safe_dates import country_of, hedge_for, new_dates_for, remark_on_moment
from trustdesk.reference.calendar import closed_days
from trustdesk.store.vault import Vault, open_vault

# A Wednesday. Corpus Christi, 4 June, is a day off in Portugal, and 10 June its national day.
NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
ANA = Person(id="ana", given="Ana", country="PT")
ROOT = Counterpart(id="costa", name="Costa", person="ana", organisation="firm")


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    with open_vault(vault_path, create=True, clock=lambda: NOW) as vault:
        keep(vault, ANA, Organisation(id="firm", name="Costa Energia", country="AE"), ROOT, words="set up")
        yield vault


def test_the_latest_day_goes_past_their_day_off_and_says_why(vault: Vault) -> None:
    dates = hedge_for(vault, "costa", "tariff sheet on monday", NOW)
    promise = dates.hedged.promise
    assert promise is not None
    assert (promise.target_date, promise.outer_date) == (date(2026, 6, 8), date(2026, 6, 11))
    (why,) = dates.remarks
    assert "Thursday 11 June" in why
    assert "Portugal" in why
    assert "Day of Portugal" in why


def test_a_day_that_is_said_stays_and_is_called_a_bad_one(vault: Vault) -> None:
    dates = hedge_for(vault, "costa", "tariff sheet on 4 june, 10 june at the latest", NOW)
    promise = dates.hedged.promise
    assert promise is not None
    assert (promise.target_date, promise.outer_date) == (date(2026, 6, 4), date(2026, 6, 10))
    assert [each for each in dates.remarks if "Corpus Christi" in each]
    assert [each for each in dates.remarks if "Day of Portugal" in each]


def test_tomorrow_is_their_next_working_day_and_says_why(vault: Vault) -> None:
    dates = hedge_for(vault, "costa", "tariff sheet tomorrow", NOW)
    assert dates.hedged.promise is not None
    assert dates.hedged.promise.target_date == date(2026, 6, 5)
    assert dates.remarks[0] == "Thursday 4 June is a day off in Portugal: Corpus Christi."


@pytest.mark.parametrize("code", ["PT", "AE", "SE", "JP", "US", "IL", "CN", "IN"])
def test_no_latest_day_of_ours_is_ever_a_day_off_or_a_week_end_there(vault: Vault, code: str) -> None:
    keep(vault, replace(ANA, country=code), words="move")
    for days in range(1, 120, 7):
        now = NOW + timedelta(days=days)
        promise = hedge_for(vault, "costa", "the sheet tomorrow", now).hedged.promise
        assert promise is not None
        assert promise.outer_date not in closed_days(code, promise.outer_date, promise.outer_date)


def test_a_friday_in_a_country_that_rests_on_friday_is_called_so(vault: Vault) -> None:
    keep(vault, replace(ANA, country="SA"), words="move")
    assert "weekend in Saudi Arabia" in remark_on_moment(vault, "costa", datetime(2026, 6, 12, 9, tzinfo=UTC), NOW)


def test_the_day_is_theirs_across_the_date_line(vault: Vault) -> None:
    """Sunday evening in London is Monday morning in Auckland: King's Birthday, 1 June 2026."""
    keep(vault, replace(ANA, country="NZ", time_zone="Pacific/Auckland"), words="move")
    sunday = datetime(2026, 5, 31, 22, 0, tzinfo=UTC)
    assert "King" in remark_on_moment(vault, "costa", sunday, NOW)


def test_without_a_country_nothing_is_moved_and_nothing_said(vault: Vault) -> None:
    keep(vault, Counterpart(id="bare", name="Bare"), words="another")
    for counterpart in ("bare", "", "gone"):
        dates = hedge_for(vault, counterpart, "tariff sheet on monday", NOW)
        assert dates.remarks == ()
        assert dates.hedged.promise is not None
        assert dates.hedged.promise.outer_date == date(2026, 6, 10)


def test_what_is_not_clear_is_asked_back_and_not_remarked_on(vault: Vault) -> None:
    dates = new_dates_for(vault, "costa", "soon", NOW)
    assert dates.hedged.promise is None
    assert dates.remarks == ()


def test_the_country_is_that_of_the_person_else_of_who_decides_else_of_the_organisation(vault: Vault) -> None:
    with vault.read() as reader:
        assert country_of(reader, "costa") == "PT"
    keep(vault, replace(ROOT, person=None), words="change")
    with vault.read() as reader:
        assert country_of(reader, "costa") == "AE"
    keep(
        vault,
        Member(id="a", counterpart="costa", person="bo"),
        Member(id="b", counterpart="costa", person="ana", authority=Authority.DECIDES),
        Person(id="bo", given="Bo", country="SE"),
        words="seats",
    )
    with vault.read() as reader:
        assert country_of(reader, "costa") == "PT"


def test_quick_entry_counts_their_working_days(vault: Vault) -> None:
    made = understand(vault, "promise Costa: tariff sheet on monday", NOW).records
    assert [each.outer_date for each in made if isinstance(each, Promise)] == [date(2026, 6, 11)]


def test_a_meeting_on_their_day_off_is_remarked_on(vault: Vault) -> None:
    start = understood_start(vault, "costa", "thu 10:00", NOW)
    assert start.at is not None
    assert "Corpus Christi" in start.against
    assert not understood_start(vault, "costa", "tue 10:00", NOW).against


def test_days_of_preparing_are_counted_in_their_week(vault: Vault) -> None:
    assert read_days(vault, "costa", "monday", NOW) == (date(2026, 6, 8),)
    assert read_days(vault, "costa", " ", NOW) == ()


def test_what_is_promised_for_one_day_only_is_hedged_in_their_week(vault: Vault) -> None:
    keep(
        vault,
        Promise(id="p", counterpart="costa", party=Party.OURS, text="the sheet", target_date=date(2026, 6, 8)),
        words="promise",
    )
    hedged = [each for each in analyse(vault, "costa", NOW) if each.finding.code == "hedge-outer"]
    assert [each.finding.values["outer"] for each in hedged] == [date(2026, 6, 11)]
