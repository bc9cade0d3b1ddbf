"""The calendar: facts that anybody can look up, told once each, and marked where they are uncertain or local."""

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from trustdesk.domain.places import DayNote, Hours, NoteKind
from trustdesk.reference.calendar import closed_days, holidays_between, notes_around, quiet_on, talk_of, week_of
from trustdesk.reference.countries import country_codes
from trustdesk.reference.customs import days_of, seasons_of
from trustdesk.reference.days_off import Coverage, coverage, holiday_names
from trustdesk.reference.office_hours import hours_at


def names_on(code: str, day: date) -> list[str]:
    return [each.name for each in holidays_between(code, day, day) if not each.local]


def notes(code: str, day: str, kind: NoteKind, reach: int = 10, zone: str = "") -> list[DayNote]:
    found = notes_around(code, date.fromisoformat(day), before=reach, after=reach, zone=zone)
    return [each for each in found if each.kind is kind]


FACTS = {
    "AE 2026-12-02": "National Day", "AR 2026-05-25": "May Revolution", "AT 2026-10-26": "National Day",
    "AU 2026-04-25": "ANZAC Day", "BE 2026-07-21": "National Day", "BG 2026-03-03": "Liberation Day",
    "BR 2026-09-07": "Independence Day", "CH 2026-08-01": "National Day", "CL 2026-09-18": "Independence Day",
    "CN 2026-02-17": "Chinese New Year", "CN 2026-10-01": "National Day", "CN 2027-02-06": "Chinese New Year",
    "CO 2026-07-20": "Independence Day", "CR 2026-09-15": "Independence Day", "CZ 2026-10-28": "Independent",
    "DE 2026-04-03": "Good Friday", "DE 2026-10-03": "Unity", "DE 2027-03-29": "Easter Monday",
    "DK 2026-04-02": "Maundy Thursday", "EE 2026-02-24": "Independence Day", "ES 2026-10-12": "National Day",
    "FI 2026-12-06": "Independence Day", "FR 2026-07-14": "National Day", "GB 2026-12-28": "Boxing Day",
    "GR 2026-04-13": "Easter Monday", "GR 2027-05-03": "Easter Monday", "HK 2027-02-06": "Chinese New Year",
    "HR 2026-05-30": "Statehood Day", "HU 2026-08-20": "State Foundation Day", "ID 2026-08-17": "Independence Day",
    "IE 2026-02-02": "Saint Brigid", "IL 2026-09-21": "Yom Kippur", "IN 2026-01-26": "Republic Day",
    "IN 2026-11-08": "Diwali", "IS 2026-06-17": "National Day", "IT 2026-06-02": "Republic Day",
    "JP 2026-05-06": "Substitute Holiday", "KE 2026-12-12": "Jamhuri Day", "KR 2026-09-25": "Chuseok",
    "KR 2027-02-07": "Korean New Year", "KZ 2026-12-16": "Independence Day", "LT 2026-02-16": "State",
    "LU 2026-06-23": "National Day", "LV 2026-11-18": "Republic of Latvia", "MX 2026-11-16": "Revolution Day",
    "MY 2026-08-31": "National Day", "NL 2026-04-27": "King's Day", "NO 2026-05-17": "Constitution Day",
    "NZ 2026-02-06": "Waitangi Day", "PE 2026-07-28": "Independence Day", "PL 2026-11-11": "Independence Day",
    "PT 2026-06-10": "Portugal", "QA 2026-12-18": "National Day", "RO 2026-12-01": "National Day",
    "SA 2026-09-23": "National Day", "SE 2026-06-06": "National Day", "SE 2026-06-19": "Midsummer Eve",
    "SG 2026-08-09": "National Day", "SK 2026-08-29": "National Uprising", "TH 2026-04-13": "Songkran",
    "TR 2026-10-29": "Republic Day", "TW 2026-02-17": "Chinese New Year", "US 2026-07-03": "Independence Day",
    "US 2026-11-26": "Thanksgiving", "VN 2026-02-17": "Lunar New Year", "VN 2026-09-02": "National Day",
    "ZA 2026-09-24": "Heritage Day",
}  # fmt: skip


@pytest.mark.parametrize("where", FACTS)
def test_a_day_off_is_known(where: str) -> None:
    code, day = where.split()
    assert any(FACTS[where] in name for name in names_on(code, date.fromisoformat(day)))


def test_midsummer_in_sweden_its_eve_before_it_and_the_long_weekend_once() -> None:
    [bridge] = notes("SE", "2026-06-16", NoteKind.BRIDGE)
    assert (bridge.since, bridge.until, bridge.name) == (date(2026, 6, 19), date(2026, 6, 21), "Midsummer Eve")
    customs = notes("SE", "2026-06-16", NoteKind.CUSTOM)
    assert "noon" in next(each.text for each in customs if each.since == date(2026, 6, 18))
    assert quiet_on("SE", date(2026, 6, 18))
    assert quiet_on("SE", date(2026, 6, 19))
    assert quiet_on("SE", date(2026, 6, 15)) is None


def test_golden_week_is_one_stretch_of_five_days() -> None:
    """Three holidays and a substitute touch one week-end: it was told three times."""
    [bridge] = notes("JP", "2026-05-03", NoteKind.BRIDGE, reach=4)
    assert (bridge.since, bridge.until) == (date(2026, 5, 2), date(2026, 5, 6))
    assert {each.day for each in closed_days("JP", date(2026, 5, 1), date(2026, 5, 9))} == {3, 4, 5, 6}


def test_the_friday_after_thanksgiving_is_a_day_between() -> None:
    [between] = [each for each in notes("US", "2026-11-24", NoteKind.BRIDGE) if each.is_between]
    assert (between.since, between.name) == (date(2026, 11, 27), "Thanksgiving Day")
    local = [each for each in notes("US", "2026-11-24", NoteKind.CLOSED) if each.since == date(2026, 11, 27)]
    parts = [part for each in local for part in each.parts]
    assert "Texas" in parts
    assert "New York" not in parts
    assert len(parts) == len(set(parts)), "each part is told once, under the name that it uses"


@pytest.mark.parametrize("code", ["AT", "CN", "ES", "IL", "IN", "JP", "KR", "NP", "SA", "SE", "TR", "US", "VN"])
@pytest.mark.parametrize("year", [2026, 2027])
def test_no_note_is_told_twice(code: str, year: int) -> None:
    found = notes_around(code, date(year, 7, 1), before=181, after=183)
    told = [(each.kind, each.since, each.until, each.name, each.text, each.parts, each.half) for each in found]
    assert len(told) == len(set(told))
    bridges = [(each.since, each.until) for each in found if each.kind is NoteKind.BRIDGE]
    assert len(bridges) == len(set(bridges))


def test_days_off_of_one_name_are_one_note() -> None:
    [row] = [each for each in notes("CN", "2027-02-06", NoteKind.CLOSED) if each.name.endswith("(Spring Festival)")]
    assert (row.since, row.until) == (date(2027, 2, 6), date(2027, 2, 8))
    [asked_late] = notes("CN", "2027-02-08", NoteKind.CLOSED, reach=0)
    assert asked_late.since == date(2027, 2, 6)


def test_bank_holidays_of_parts_of_the_united_kingdom() -> None:
    def parts(day: str) -> set[str]:
        [found] = holidays_between("GB", date.fromisoformat(day), date.fromisoformat(day))
        assert found.local
        return set(found.parts)

    assert parts("2026-01-02") == parts("2026-11-30") == {"Scotland"}
    assert parts("2026-03-17") == parts("2026-07-13") == {"Northern Ireland"}
    assert parts("2026-08-31") == {"England", "Northern Ireland", "Wales"}
    assert parts("2026-08-03") == {"Scotland"}
    assert parts("2026-04-06") == {"England", "Northern Ireland", "Wales"}
    assert date(2026, 8, 31) not in closed_days("GB", date(2026, 8, 1), date(2026, 9, 1))
    assert not any(each.quiet for each in notes("GB", "2026-11-30", NoteKind.CLOSED, reach=0))


@pytest.mark.parametrize("day", ["2026-04-20", "2027-04-19"])
def test_zurich_burns_its_snowman_on_an_afternoon_of_its_own(day: str) -> None:
    """Sechseläuten is half a day off, in one city."""
    [found] = holidays_between("CH", date.fromisoformat(day), date.fromisoformat(day))
    assert (found.name, found.half, found.local, found.parts) == ("Sechseläuten", True, True, ("Stadt Zürich",))


def test_half_days_close_nothing_and_make_no_long_weekend() -> None:
    [eve] = [each for each in holidays_between("IS", date(2026, 12, 24), date(2026, 12, 24)) if not each.local]
    assert eve.half
    assert date(2026, 12, 24) not in closed_days("IS", date(2026, 12, 1), date(2026, 12, 31))
    assert names_on("CN", date(2026, 3, 8)) == [], "the afternoon off for women is not one of offices"


CHANGES = {
    ("Europe/Berlin", "2026-10-25"): -60,
    ("Europe/Stockholm", "2026-03-29"): 60,
    ("America/New_York", "2026-11-01"): -60,
    ("America/New_York", "2026-03-08"): 60,
    ("Australia/Sydney", "2026-04-05"): -60,
    ("Australia/Lord_Howe", "2026-10-04"): 30,
    ("Africa/Casablanca", "2026-02-15"): -60,
}


@pytest.mark.parametrize("change", CHANGES, ids=" ".join)
def test_the_clock_changes(change: tuple[str, str]) -> None:
    zone, day = change
    [found] = notes("DE", day, NoteKind.CLOCKS, zone=zone)
    assert (found.since, found.minutes, found.name) == (date.fromisoformat(day), CHANGES[change], zone)
    assert notes("DE", day, NoteKind.CLOCKS) == []


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Asia/Dubai", "America/Sao_Paulo", "Europe/Istanbul"])
def test_the_clock_stays(zone: str) -> None:
    assert notes("JP", "2026-06-01", NoteKind.CLOCKS, reach=180, zone=zone) == []


@pytest.mark.parametrize("code", ["AE", "EG", "ID", "MA", "MY", "PK", "QA", "SA", "TR"])
def test_ramadan_of_2027_is_marked_as_estimated(code: str) -> None:
    """By Umm al-Qura the month begins on 8 February 2027 and has 29 days."""
    found = [each for each in notes(code, "2027-02-15", NoteKind.SEASON) if "Ramadan" in (each.name + each.text)]
    found = found or [each for each in notes(code, "2027-02-15", NoteKind.SEASON) if each.estimated]
    assert {(each.since, each.until, each.estimated) for each in found} == {(date(2027, 2, 8), date(2027, 3, 8), True)}
    assert not any(each.estimated for each in notes(code, "2027-06-20", NoteKind.SEASON, reach=2))


def test_eid_is_estimated_and_its_name_says_nothing_of_it() -> None:
    found = holidays_between("AE", date(2027, 3, 1), date(2027, 3, 31))
    assert found
    for each in found:
        assert each.estimated
        assert "estimated" not in each.name
        assert not each.native_name.endswith(")")


def test_a_day_off_that_is_certain_is_no_estimate_though_another_holiday_falls_on_it() -> None:
    [found] = [each for each in holidays_between("IN", date(2027, 8, 15), date(2027, 8, 15)) if not each.local]
    assert found.name.startswith("Independence Day; ")
    assert not found.estimated


WEEKENDS = {
    ("AE", "2027-02-12"): "Sharjah",
    ("MY", "2026-11-27"): "Kedah",
    ("IR", "2026-11-26"): "public offices",
    ("NP", "2026-11-29"): "international organisations",
    ("MY", "2026-11-29"): "Kedah",  # a Sunday is worked there, and in the rest of the country it is not
    ("AE", "2026-11-27"): "federal government",  # half a day before the week-end that all have
    ("AF", "2026-11-26"): "public offices",
}


@pytest.mark.parametrize("where", WEEKENDS, ids=" ".join)
def test_the_weekend_of_a_part_of_the_country_is_told_on_its_day(where: tuple[str, str]) -> None:
    found = next(each for each in notes(*where, NoteKind.WEEKEND) if WEEKENDS[where] in each.parts[0])
    assert found.text
    assert not found.quiet


def test_a_weekend_of_a_part_is_not_told_on_other_days() -> None:
    assert notes("AE", "2027-02-11", NoteKind.WEEKEND) == []
    assert notes("AE", "2027-02-13", NoteKind.WEEKEND) == [], "a Saturday is the week-end of the whole country"
    assert notes("SE", "2026-11-27", NoteKind.WEEKEND) == []


def test_the_working_week_counts_days_off() -> None:
    week = week_of("SA", date(2026, 9, 20))
    assert week.weekend == {4, 5}
    assert not week.works(date(2026, 9, 23))
    assert week.after(date(2026, 9, 22), 2) == date(2026, 9, 27)
    assert week_of("", date(2026, 9, 20)).works(date(2026, 9, 23))


def test_across_the_date_line_each_side_has_its_own_day() -> None:
    """At 20:00 UTC on 5 February 2026 it is Waitangi Day in Auckland and Thursday morning in Honolulu."""
    at = datetime(2026, 2, 5, 20, tzinfo=UTC)
    assert hours_at("NZ", at.astimezone(ZoneInfo("Pacific/Auckland"))) == (Hours.HOLIDAY, "Waitangi Day")
    assert hours_at("US", at.astimezone(ZoneInfo("Pacific/Honolulu"))) == (Hours.WORKING, "")
    monday = datetime(2026, 6, 1, 20, tzinfo=UTC)
    samoa, american = (monday.astimezone(ZoneInfo(f"Pacific/{name}")) for name in ("Apia", "Pago_Pago"))
    assert (samoa.hour, american.hour) == (9, 9)
    assert (samoa.date() - american.date()).days == 1


@pytest.mark.parametrize(
    ("code", "local", "hours"),
    [
        ("SA", "2026-11-27T10:00", Hours.WEEKEND),
        ("SA", "2026-11-29T10:00", Hours.WORKING),
        ("AE", "2026-11-27T10:00", Hours.WORKING),
        ("NP", "2026-11-29T10:00", Hours.WORKING),
        ("BN", "2026-11-28T10:00", Hours.WORKING),
        ("BN", "2026-11-27T10:00", Hours.WEEKEND),
        ("IL", "2026-11-29T08:00", Hours.EARLY_OR_LATE),
        ("SE", "2026-06-19T10:00", Hours.HOLIDAY),
    ],
)
def test_whether_one_is_at_work(code: str, local: str, hours: Hours) -> None:
    assert hours_at(code, datetime.fromisoformat(local))[0] is hours


def test_a_season_over_the_turn_of_the_year_is_one() -> None:
    for day in ("2026-12-28", "2027-01-03"):
        [found] = [each for each in notes("SE", day, NoteKind.SEASON, reach=0) if "Epiphany" in each.text]
        assert (found.since, found.until) == (date(2026, 12, 23), date(2027, 1, 6))


# --- Parts of countries, corrections, tables that end

NAMES_IN_PARTS = {
    "CA 2027-02-15": {"Family Day": "Ontario", "Louis Riel Day": "Manitoba", "Heritage Day": "Nova Scotia"},
    "CA 2027-08-02": {"British Columbia Day": "British Columbia", "Saskatchewan Day": "Saskatchewan"},
    "AU 2027-03-08": {"Labour Day": "Victoria", "Adelaide Cup Day": "South Australia", "Eight Hours Day": "Tasmania"},
    "ES 2027-03-01": {"Monday following Andalusia Day": "Andalucía", "Day of the Balearic Islands": "Islas Baleares"},
    "ES 2027-06-09": {"Murcia Day": "Murcia", "La Rioja Day": "La Rioja"},
    "US 2027-03-29": {"Seward's Day": "Alaska"},
    "US 2027-03-02": {"Texas Independence Day": "Texas", "Town Meeting Day": "Vermont"},
    "US 2027-11-26": {"State Holiday": "Georgia", "Family Day": "Nevada"},
}  # fmt: skip


@pytest.mark.parametrize("where", NAMES_IN_PARTS)
def test_a_day_off_has_the_name_of_the_part_in_which_it_holds(where: str) -> None:
    code, day = where.split()
    on = date.fromisoformat(day)
    told = {each.name: each.parts for each in holidays_between(code, on, on) if each.local}
    for name, part in NAMES_IN_PARTS[where].items():
        assert part in told[name]
    assert sum(part in parts for part in NAMES_IN_PARTS[where].values() for parts in told.values()) == len(
        NAMES_IN_PARTS[where]
    )


def test_syria_keeps_the_days_of_the_decree_of_2025() -> None:
    days = {f"{each.on:%m-%d}": each for each in holidays_between("SY", date(2027, 1, 1), date(2027, 12, 31))}
    assert not {"03-08", "05-06", "10-06", "12-26"} & days.keys()
    assert (days["03-18"].name, days["12-08"].name) == ("Revolution Day", "Liberation Day")
    assert days["03-18"].native_name == "عيد الثورة السورية"
    assert "12-25" in days
    assert names_on("SY", date(2025, 5, 6)), "until then the old days were kept"


@pytest.mark.parametrize("code", ["CI", "MY", "PS", "SA", "SG"])
def test_feasts_that_the_moon_decides_are_marked_where_the_package_does_not(code: str) -> None:
    since, until = date(2027, 3, 1), date(2027, 6, 5)
    feasts = [each for each in holidays_between(code, since, until) if re.match("Eid|Hari Raya", each.name)]
    assert feasts
    assert all(each.estimated for each in feasts)


def test_turkey_calculates_its_feasts_and_has_no_estimates() -> None:
    assert not any(each.estimated for each in holidays_between("TR", date(2027, 1, 1), date(2027, 12, 31)))


def test_a_day_between_beside_an_estimated_feast_is_estimated() -> None:
    bridges = notes("SA", "2027-05-16", NoteKind.BRIDGE)
    assert {each.is_between for each in bridges} == {True, False}
    assert all(each.estimated for each in bridges)
    assert not any(each.estimated for each in notes("DE", "2027-05-06", NoteKind.BRIDGE))


def test_a_day_between_has_the_name_of_the_holiday_beside_it() -> None:
    """The Iranian new year follows on Oil Industry Nationalization Day, whose name the Thursday after it was given."""
    between, around = sorted(notes("IR", "2027-03-23", NoteKind.BRIDGE, reach=4), key=lambda each: -each.since.day)
    assert (between.since, between.name, between.is_between) == (date(2027, 3, 25), "Nowruz Holiday", True)
    assert (around.since, around.name) == (date(2027, 3, 19), "Nowruz Holiday")


@pytest.mark.parametrize("code", ["AE", "BD", "IR", "MY", "SA", "US"])
@pytest.mark.parametrize("year", [1900, 1924, 1925, 2075, 2076, 2077, 2078, 2199])
def test_years_that_no_table_of_the_moon_reaches_are_quiet(code: str, year: int) -> None:
    """The Umm al-Qura calendar ends in 2077, and the page stopped with an OverflowError."""
    notes_around(code, date(year, 6, 1), before=150, after=200)


COVERED = {
    ("SE", 2027): Coverage.ALL, ("SE", 2099): Coverage.ALL, ("SE", 2150): Coverage.NONE, ("CN", 2150): Coverage.NONE,
    ("VN", 2101): Coverage.NONE, ("IN", 2030): Coverage.ALL, ("IN", 2036): Coverage.PART, ("IN", 2060): Coverage.PART,
    ("NP", 2040): Coverage.PART, ("SG", 2036): Coverage.ALL, ("LK", 2027): Coverage.NONE, ("UA", 2027): Coverage.ALL,
    ("CO", 2031): Coverage.ALL, ("ES", 2031): Coverage.ALL, ("KP", 2027): Coverage.ALL, ("BV", 2027): Coverage.NONE,
}  # fmt: skip


@pytest.mark.parametrize("where", COVERED, ids=lambda where: f"{where[0]} {where[1]}")
def test_how_much_of_a_year_is_known(where: tuple[str, int]) -> None:
    """The package warns of Indian years after 2035, and warnings fail a test."""
    assert coverage(*where) is COVERED[where]
    list(notes_around(where[0], date(where[1], 6, 1), before=200, after=200))


def test_names_are_spelt_as_in_the_country() -> None:
    spelt = {code: names for code in ("AU", "GR", "US", "IN") for names in [holiday_names(code, 2027)]}
    assert "Labour Day" in {each.name for each in holidays_between("AU", date(2027, 3, 8), date(2027, 3, 8))}
    assert "Labour Day" in spelt["GR"]
    assert "Labor Day" in spelt["US"]
    assert not any("Labor " in each for each in spelt["GR"] | spelt["IN"])


RAMADAN_IN = (
    "AF AL AZ BA BF BN CI DJ EH ER ET GM GN GW IQ IR KG KM KZ LB LY MK ML MR MV NE NG PS SD SL SN SO SY TD TJ TM TZ UZ "
    "XK YE AE BD BH DZ EG ID JO KW MA MY OM PK QA SA TN TR"
)


@pytest.mark.parametrize("code", RAMADAN_IN.split())
def test_ramadan_is_told_wherever_many_keep_it(code: str) -> None:
    [found] = [each for each in notes(code, "2027-02-15", NoteKind.SEASON, reach=0) if each.name == "Ramadan"]
    assert found.estimated
    assert not found.talk


# --- Subjects


def test_one_asks_for_plans_until_a_day_begins_and_afterwards_how_it_went() -> None:
    def subjects(day: str) -> list[str]:
        return [each.talk for each in talk_of("SE", date.fromisoformat(day)) if "midsummer" in each.talk]

    assert subjects("2026-06-17") == ["plans for midsummer"]
    assert subjects("2026-06-22") == ["how midsummer went"]
    assert subjects("2026-07-22") == []


@pytest.mark.parametrize("code", country_codes())
def test_nobody_is_asked_for_plans_after_the_day(code: str) -> None:
    for each in [*days_of(code), *seasons_of(code)]:
        assert bool(each.talk_after) >= each.talk.startswith("plans"), each.key


def test_weeks_of_holidays_are_still_ahead_of_somebody_at_work_in_the_first() -> None:
    note = DayNote(
        kind=NoteKind.SEASON, since=date(2026, 7, 1), until=date(2026, 8, 5), talk="plans", talk_after="how it went"
    )
    told = {day: note.talk_on(date.fromisoformat(day)) for day in ("2026-07-10", "2026-07-30", "2026-08-07")}
    assert told == {"2026-07-10": "plans", "2026-07-30": "", "2026-08-07": "how it went"}


@pytest.mark.parametrize(
    ("code", "day", "feast"),
    [("IN", "2026-11-03", "Diwali"), ("IL", "2026-09-08", "Rosh Hashanah"), ("MY", "2027-02-03", "Chinese New Year")],
)
def test_what_one_community_keeps_is_asked_and_not_taken_for_granted(code: str, day: str, feast: str) -> None:
    told = [each.talk for each in talk_of(code, date.fromisoformat(day)) if feast in each.talk]
    assert told == [f"do you keep {feast}?"]


def test_days_that_touch_give_one_subject_of_plans() -> None:
    """The eve of the Jewish new year and the weeks of holidays that begin with it were two subjects."""
    told = [each.talk for each in talk_of("IL", date(2026, 9, 8))]
    assert [each for each in told if each.startswith("do you keep")] == ["do you keep Rosh Hashanah?"]
    assert len(told) == len(set(told))


def test_nobody_in_kelantan_is_asked_about_yusheng_in_ramadan() -> None:
    assert not any("yusheng" in each.talk for each in talk_of("MY", date(2027, 2, 9)))
    assert any("yusheng" in each.talk for each in talk_of("SG", date(2027, 2, 9)))


def test_a_date_gives_something_to_talk_about() -> None:
    assert "plans for midsummer" in [each.talk for each in talk_of("SE", date(2026, 6, 12))]
    assert "plans for midsummer" not in [each.talk for each in talk_of("SE", date(2026, 9, 12))]


def test_the_nearest_comes_first() -> None:
    day = date(2026, 12, 20)
    away = [max((each.since - day).days, (day - each.until).days, 0) for each in notes_around("SE", day)]
    assert away == sorted(away)


@pytest.mark.parametrize("code", country_codes())
def test_every_country_has_a_calendar_that_can_be_asked(code: str) -> None:
    found = notes_around(code, date(2026, 12, 28), before=3, after=5)
    assert all(each.country == code and each.since <= each.until for each in found)
