"""The languages of a country, and how dates and numbers are written there.

Source: Unicode CLDR, by Babel. Its shares are rough: where nobody counted, it puts the share of those who can read.
Those that cannot be right are left out here, and so are languages of worship that nobody talks in.
"""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from trustdesk.domain.places import Spoken

# CLDR calls the first two "Simplified" and "Traditional", which says nothing where they stand alone.
_SCRIPTS = {"Hans": "simplified Chinese", "Hant": "traditional Chinese", "Beng": "Bengali", "Mymr": "Burmese"}
_DIRECTION_MARKS = str.maketrans("", "", "\u200e\u200f")
_SHORT_YEAR = re.compile(r"(?<!y)yy(?!y)")
_MOST_LANGUAGES = 6
_LEAST_PERCENT = 2.0
_LARGE_PERCENT = 25.0
_NATIONAL = ("official", "de_facto_official")
_SHOWN_DAY = date(2026, 11, 24)
_SHOWN_NUMBER = Decimal("1234567.89")

# No language, and languages of worship.
_LEFT_OUT = frozenset({"und", "cop", "cu", "la"})

# Shares of CLDR that cannot be right: Spanish for 3 % of Paraguay, Gilbertese for 60 % of Kiribati, Hebrew for all of
# Israel. Censuses there, or what else CLDR says of the same country, are far from them.
_NO_SHARE = MappingProxyType(
    {"BI": {"fr"}, "BY": {"be", "ru"}, "CK": {"en"}, "ER": {"en"}, "ET": {"en"}, "GW": {"pt"}, "IL": {"he"},
     "KI": {"en", "gil"}, "MG": {"en"}, "PK": {"en"}, "PY": {"es"}, "SB": {"en"}, "TJ": {"tg"}, "TZ": {"en"},
     "UG": {"en", "sw"}, "VA": {"it"}, "VU": {"en"}}
)  # fmt: skip

# What a language is called in a country, where it has a name of its own there: Dari, and not Persian.
_NAMED_THERE = MappingProxyType({("fa", "AF"): "fa_AF"})

# Languages that CLDR covers to the level "modern"; of the others it often has nothing but the forms of no language.
_MODERN = (
    "af am ar as az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja "
    "ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn or pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te th "
    "tk tr uk ur uz vi yo yue zh zu"
)
_COVERED = frozenset(_MODERN.split())


def languages_of(code: str, locale: Any) -> tuple[Spoken, ...]:
    """The languages of a country: official ones first, then by speakers. locale: Babel's, in which they are named."""
    from babel.core import get_global  # deferred: loading CLDR takes tens of milliseconds

    table = get_global("territory_languages").get(code, {})
    left_out = _LEFT_OUT | ({"no"} if "nb" in table else set())  # Norwegian, where its written forms stand
    doubtful = _NO_SHARE.get(code, set()) | _filled_in(table)
    found = []
    for written, about in table.items():
        share, status = float(about["population_percent"]), about["official_status"]
        name, script = _named(written, code, locale)
        if not name or written in left_out or (share < _LEAST_PERCENT and status not in _NATIONAL):
            continue
        known = Spoken(
            code=written.replace("_", "-"),
            name=name,
            script=script,
            official=bool(status),
            share=None if written in doubtful else share or None,
            national=status in _NATIONAL,
        )
        found.append((share, known))
    ordered = [known for _, known in sorted(found, key=lambda each: (not each[1].official, -each[0]))]
    # One language may stand twice, once for each script: the more usual one is kept.
    first = {_base(each): each for each in reversed(ordered)}
    return tuple(each for each in ordered if first[_base(each)] is each)[:_MOST_LANGUAGES]


def written_there(code: str, languages: tuple[Spoken, ...]) -> tuple[str, str]:
    """24 November 2026 and 1234567.89 as they are written there."""
    from babel.dates import format_date, get_date_format
    from babel.numbers import format_decimal

    own = _own_locale(code, languages)
    # With the whole year: of 26/11/24 and 24/11/26 nobody could tell which part it is.
    pattern = _SHORT_YEAR.sub("y", get_date_format("short", locale=own).pattern)
    day = format_date(_SHOWN_DAY, pattern, locale=own).translate(_DIRECTION_MARKS)
    return day, format_decimal(_SHOWN_NUMBER, locale=own)


def _filled_in(table: dict[str, dict[str, Any]]) -> set[str]:
    """Languages of the very same large share as another one: that of all who can read, and of no speakers."""
    shares = {(written.partition("_")[0], about["population_percent"]) for written, about in table.items()}
    times = Counter(share for language, share in shares if language != "no" and share >= _LARGE_PERCENT)
    return {written for written, about in table.items() if times[about["population_percent"]] > 1}


def _named(written: str, code: str, locale: Any) -> tuple[str, str]:
    from babel.core import get_global

    language, _, script = written.partition("_")
    if not script:
        likely = get_global("likely_subtags").get(language, "").split("_")
        script = next((part for part in likely if len(part) == len("Latn")), "Latn")
    name = locale.languages.get(_NAMED_THERE.get((language, code), language), "")
    return name, _SCRIPTS.get(script) or locale.scripts.get(script, script)


def _own_locale(code: str, languages: tuple[Spoken, ...]) -> Any:
    """Babel's locale of the first official language that CLDR covers there, else of any; English where there is none.

    A language without forms of its own would give those of no language, such as 2026-11-24 for Paraguay.
    """
    from babel import Locale

    covered = [each for each in languages if _base(each) in _COVERED]
    wanted = [f"{each.code}-{code}" for each in sorted(covered, key=lambda each: not each.official)]
    wanted += [written for each in languages for written in (f"{each.code}-{code}", each.code)]
    return next((found for written in wanted if (found := _locale(written)) is not None), Locale("en"))


def _locale(written: str) -> Any:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(written, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def _base(spoken: Spoken) -> str:
    return spoken.code.partition("-")[0]
