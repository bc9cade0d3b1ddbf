"""Countries: every one of CLDR's without an error, and facts that anybody can look up."""

import pytest

from trustdesk.domain.places import NamePattern
from trustdesk.reference.countries import country, country_codes, country_of_zone, zones_of

# Where nobody lives for long; the tables know less of them.
UNINHABITED = {"AQ", "BV", "GS", "HM", "PN", "TF", "UM"}


@pytest.mark.parametrize("code", country_codes())
def test_every_country_is_known(code: str) -> None:
    found = country(code)
    assert found.code == code
    assert found.name.strip()
    assert 0 < len(found.weeks[0].week.weekend) <= 2
    assert found.day
    assert found.number
    for each in found.languages:
        assert each.name
        assert each.script
        assert len(each.script) > 2, "a name, and no code such as Latn"
    if code not in UNINHABITED:
        assert found.languages
        assert found.currencies
        assert found.zones
        assert found.phone.startswith("+")
        assert any(each.official for each in found.languages) or code in {"AU", "US"}


def test_there_are_some_two_hundred_and_fifty() -> None:
    assert len(country_codes()) == len(set(country_codes()))
    assert 245 <= len(country_codes()) <= 255
    assert {"SE", "XK", "TW", "PS", "AX", "GL"} <= set(country_codes())
    assert not {"EU", "UN", "ZZ", "XA", "EZ"} & set(country_codes())


@pytest.mark.parametrize("code", ["", "ZZ", "xx", "EU!", "sweden"])
def test_a_code_of_no_country_is_a_key_error(code: str) -> None:
    if code == "ZZ":
        assert code not in country_codes()
    else:
        with pytest.raises(KeyError):
            country(code)


MONEY = {
    "BG": "EUR", "BT": "BTN", "CH": "CHF", "CN": "CNY", "CW": "XCG", "EE": "EUR", "GB": "GBP", "HR": "EUR",
    "IL": "ILS", "IN": "INR",
    "JP": "JPY", "KZ": "KZT", "LS": "LSL", "LT": "EUR", "LV": "EUR", "NA": "NAD", "NG": "NGN", "PL": "PLN",
    "SE": "SEK", "TR": "TRY", "US": "USD",
    "VE": "VES", "VN": "VND", "ZA": "ZAR",
    "ZW": "ZWG",
}  # fmt: skip


@pytest.mark.parametrize("code", MONEY)
def test_the_money_is_that_of_today(code: str) -> None:
    """Croatia has the euro since 2023, Bulgaria since 2026; a country's own goes before that of a neighbour."""
    assert country(code).currencies[0] == MONEY[code]


WEEKENDS = {
    "AE": {5, 6}, "AF": {4},
    "BD": {4, 5}, "BH": {4, 5}, "BN": {4, 6}, "DE": {5, 6}, "DZ": {4, 5}, "EG": {4, 5}, "HK": {5, 6},
    "IL": {4, 5}, "IN": {5, 6}, "IQ": {4, 5}, "IR": {4}, "JO": {4, 5}, "KW": {4, 5}, "LY": {4, 5}, "MA": {5, 6},
    "MR": {5, 6}, "MV": {4, 5}, "MY": {5, 6}, "NE": {5, 6}, "NP": {5}, "OM": {4, 5}, "PK": {5, 6}, "QA": {4, 5},
    "SA": {4, 5}, "SE": {5, 6}, "SY": {4, 5}, "TR": {5, 6}, "VE": {5, 6}, "YE": {4, 5},
}  # fmt: skip


@pytest.mark.parametrize("code", WEEKENDS)
def test_the_usual_weekend(code: str) -> None:
    assert country(code).weeks[0].week.weekend == WEEKENDS[code]


def test_countries_with_more_than_one_working_week() -> None:
    there = {
        code: [(week.place, set(week.week.weekend)) for week in country(code).weeks[1:]] for code in country_codes()
    }
    assert ("Kedah, Kelantan and Terengganu", {4, 5}) in there["MY"]
    assert ("Sharjah (public sector)", {4, 5, 6}) in there["AE"]
    assert ("public offices", {3, 4}) in there["IR"]
    assert there["SE"] == []
    assert all(week.note for code in country_codes() for week in country(code).weeks[1:])


PREFIXES = {
    "AG": "+1 268", "BB": "+1 246", "BM": "+1 441", "BS": "+1 242", "CA": "+1", "DE": "+49", "DO": "+1", "GB": "+44",
    "HK": "+852", "IE": "+353", "IN": "+91", "IT": "+39", "JM": "+1", "KZ": "+7", "LC": "+1 758", "NG": "+234",
    "RU": "+7", "SE": "+46", "TT": "+1 868", "TW": "+886", "US": "+1", "XK": "+383",
}  # fmt: skip


@pytest.mark.parametrize("code", PREFIXES)
def test_the_telephone_prefix(code: str) -> None:
    """Of those that share +1, with the area code where a country has only one."""
    assert country(code).phone == PREFIXES[code]


NAMES = {
    NamePattern.FAMILY_FIRST: {"CN", "HU", "JP", "KR", "TW", "VN"},
    NamePattern.GIVEN_FIRST: {"DE", "ES", "SE", "TH", "TR", "US"},
    NamePattern.GIVEN_THEN_FATHER: {"BN", "ER", "ET", "IS", "SD", "SO"},
    NamePattern.FATHER_FIRST: {"MN"},
    NamePattern.NO_FAMILY: {"BT", "ID", "MM"},
    NamePattern.MIXED: {"IN", "LK", "MY", "PK", "SG"},
}


@pytest.mark.parametrize("pattern", NamePattern)
def test_how_names_are_built(pattern: NamePattern) -> None:
    """As the notes of the desk have it: an Icelander has no family name, and a Malay one only that of the father."""
    assert {code for code in country_codes() if country(code).name_order is pattern} >= NAMES[pattern]


LANGUAGES = {
    "BE": {"nl", "fr", "de"},
    "CA": {"en", "fr"},
    "CH": {"de", "fr", "it"},
    "FI": {"fi", "sv"},
    "IL": {"he"},
    "IN": {"hi", "en"},
    "KZ": {"kk", "ru"},
    "SE": {"sv"},
    "SG": {"en", "ms", "ta", "zh"},
    "ZA": {"en", "zu", "xh"},
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_languages(code: str) -> None:
    official = {each.code.partition("-")[0] for each in country(code).languages if each.official}
    assert official & LANGUAGES[code] == LANGUAGES[code]


@pytest.mark.parametrize(
    ("code", "language"),
    [("BY", "ru"), ("ER", "en"), ("IL", "he"), ("KI", "gil"), ("KI", "en"), ("PY", "es"), ("SD", "en"), ("VA", "it")],
)
def test_a_share_that_cannot_be_right_is_not_told(code: str, language: str) -> None:
    """CLDR has Spanish for 3 % of Paraguay, Gilbertese for 60 % of Kiribati, and so on."""
    (found,) = [each for each in country(code).languages if each.code == language]
    assert found.share is None


def test_shares_that_are_counted_are_told() -> None:
    assert {each.code: each.share for each in country("CH").languages}["it"] == 15.0


@pytest.mark.parametrize(("code", "language"), [("EG", "cop"), ("VA", "la"), ("NO", "no")])
def test_nobody_talks_in_a_language_of_worship(code: str, language: str) -> None:
    """Nor is Norwegian a language beside Bokmål and Nynorsk."""
    assert language not in {each.code for each in country(code).languages}


def test_the_persian_of_afghanistan_is_called_dari() -> None:
    assert country("AF").languages[0].name == "Dari"


@pytest.mark.parametrize(
    ("code", "scripts"),
    [("JP", {"Japanese"}), ("GR", {"Greek"}), ("RU", {"Cyrillic"}), ("TH", {"Thai"}), ("EG", {"Arabic"}),
     ("TW", {"traditional Chinese"}), ("CN", {"simplified Chinese"}), ("BD", {"Bengali"}), ("MM", {"Burmese"})],
)  # fmt: skip
def test_the_script_of_the_first_language(code: str, scripts: set[str]) -> None:
    assert country(code).languages[0].script in scripts


WRITTEN = {
    "CA": ("2026-11-24", "1,234,567.89"),
    "CH": ("24.11.2026", "1’234’567.89"),
    "DE": ("24.11.2026", "1.234.567,89"),
    "GB": ("24/11/2026", "1,234,567.89"),
    "IN": ("24/11/2026", "12,34,567.89"),
    "JP": ("2026/11/24", "1,234,567.89"),
    "SE": ("2026-11-24", "1\u00a0234\u00a0567,89"),
    "US": ("11/24/2026", "1,234,567.89"),
    # Whose first language has no forms of its own in CLDR; those of no language would be 2026-11-24 and 1,234,567.89.
    "ER": ("24/11/2026", "1,234,567.89"),
    "GH": ("24/11/2026", "1,234,567.89"),
    "MG": ("24/11/2026", "1\u202f234\u202f567,89"),
    "PY": ("24/11/2026", "1.234.567,89"),
    "RW": ("24/11/2026", "1,234,567.89"),
    "SN": ("24/11/2026", "1\u202f234\u202f567,89"),
    "ZW": ("24/11/2026", "1,234,567.89"),
}


@pytest.mark.parametrize("code", WRITTEN)
def test_dates_and_numbers_as_they_are_written(code: str) -> None:
    assert (country(code).day, country(code).number) == WRITTEN[code]


def test_time_zones() -> None:
    assert zones_of("SE") == ("Europe/Stockholm",)
    assert zones_of("CN")[0] == "Asia/Shanghai"
    assert len(zones_of("RU")) >= 11
    assert zones_of("US")[0] == "America/New_York"
    assert country_of_zone("Pacific/Apia") == "WS"
    assert country_of_zone("Etc/UTC") == ""
