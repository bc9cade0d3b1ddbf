"""Customs: every holiday that one hangs on exists where it is said to, and every sentence is a hint and no verdict."""

import re
from datetime import date

import pytest

from trustdesk.domain.places import CalendarPack, CustomDay, CustomSeason, CustomWeek, Rule
from trustdesk.reference.calendar import notes_around
from trustdesk.reference.character import generalises
from trustdesk.reference.countries import country_codes
from trustdesk.reference.customs import days_of, local_weeks, seasons_of
from trustdesk.reference.days_off import has_calendar, holiday_names
from trustdesk.reference.moving_seasons import spans_of
from trustdesk.reference.shelves import packs_on

PACKS = packs_on(CalendarPack, "en")
DAYS = [each for pack in PACKS for each in pack.days]
SEASONS = [each for pack in PACKS for each in pack.seasons]
CUSTOMS: list[CustomDay | CustomSeason] = [*DAYS, *SEASONS]
COUNTRIES = sorted({code for each in CUSTOMS for code in each.countries})


def test_customs_of_sixty_countries_and_more() -> None:
    assert len(COUNTRIES) >= 60
    assert set(COUNTRIES) <= set(country_codes())


@pytest.mark.parametrize("day", [each for each in DAYS if each.holiday], ids=lambda each: each.key)
@pytest.mark.parametrize("year", [2026, 2027])
def test_the_holiday_of_a_custom_exists(day: CustomDay, year: int) -> None:
    for code in day.countries:
        assert has_calendar(code)
        assert day.holiday in holiday_names(code, year), code


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.key)
def test_a_custom_is_told_once_and_has_its_source(pack: CalendarPack) -> None:
    items: list[CustomDay | CustomSeason | CustomWeek] = [*pack.days, *pack.seasons, *pack.weeks]
    keys = [each.key for each in items]
    assert len(keys) == len(set(keys))
    assert set(pack.sources) == {each.source for each in items}


@pytest.mark.parametrize("each", CUSTOMS, ids=lambda each: each.key)
def test_a_custom_is_a_sentence_that_says_nothing_of_character(each: CustomDay | CustomSeason) -> None:
    assert each.text.endswith((".", ".”")), each.text
    assert each.countries
    assert generalises(each.text) == ""
    for talk in (each.talk, each.talk_after):
        is_question = re.fullmatch(r"(do|did) you [^?]+\?", talk)
        assert is_question or not re.search(r"[.?!]$", talk), "it completes “I wanted to ask you about …”"


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_custom_comes_round_within_a_year(code: str) -> None:
    told = {each.key for each in notes_around(code, date(2026, 7, 2), before=185, after=185)}
    wanted = {each.key for each in days_of(code)} | {each.key for each in seasons_of(code)}
    assert wanted - told <= {each.key for each in DAYS if each.on == "02-29"}


SPANS = {
    (Rule.CARNIVAL, 2027): (date(2027, 2, 5), date(2027, 2, 9)),
    (Rule.CHUSEOK, 2026): (date(2026, 9, 24), date(2026, 9, 26)),
    (Rule.EID_AL_FITR, 2027): (date(2027, 3, 9), date(2027, 3, 11)),
    (Rule.HIGH_HOLY_DAYS, 2026): (date(2026, 9, 12), date(2026, 10, 3)),
    (Rule.HOLY_WEEK, 2026): (date(2026, 3, 29), date(2026, 4, 5)),
    (Rule.LENT_ORTHODOX, 2027): (date(2027, 3, 15), date(2027, 5, 1)),
    (Rule.RAMADAN, 2026): (date(2026, 2, 18), date(2026, 3, 19)),
    (Rule.RAMADAN, 2027): (date(2027, 2, 8), date(2027, 3, 8)),
}


@pytest.mark.parametrize("which", SPANS, ids=lambda which: f"{which[0].value} {which[1]}")
def test_a_season_that_moves_lies_where_the_calendars_have_it(which: tuple[Rule, int]) -> None:
    rule, year = which
    [(since, until, _)] = spans_of(rule, "SE", year)
    assert (since, until) == SPANS[which]


@pytest.mark.parametrize(
    ("year", "first"), [(2026, date(2026, 2, 17)), (2027, date(2027, 2, 6)), (2028, date(2028, 1, 26))]
)
def test_the_lunar_new_year_and_its_eve(year: int, first: date) -> None:
    for rule in (Rule.LUNAR_NEW_YEAR, Rule.TET):
        [(since, until, _)] = spans_of(rule, "CN", year)
        assert since < first <= until
        assert (until - since).days == 7


@pytest.mark.parametrize("rule", Rule)
@pytest.mark.parametrize("year", [2026, 2027, 2030, 2033])
def test_every_rule_has_a_season_every_year(rule: Rule, year: int) -> None:
    found = list(spans_of(rule, "SE", year))
    assert found
    assert all(since.year == year and since <= until for since, until, _ in found)


def test_a_lunar_season_may_come_twice_in_a_year() -> None:
    """Ramadan begins in January and in December of 2030."""
    assert [since.month for since, _, _ in spans_of(Rule.RAMADAN, "SA", 2030)] == [1, 12]


def test_local_weeks_are_told_in_a_sentence() -> None:
    for code in country_codes():
        for each in local_weeks(code):
            assert each.place
            assert each.note.endswith(".")
            assert each.week.weekend
