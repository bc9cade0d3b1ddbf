"""The lines of resources/search/country_names.txt, out of CLDR: python -m tests.reference.country_lines FILE."""

import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from trustdesk.reference.countries import country_codes

_OWN_TONGUES = 4
HEAD = "# A country a line: its code, and its names in English and in the languages most people there speak (CLDR)."


def lines() -> Iterator[str]:
    """Each with tabs between."""
    for code in country_codes():
        yield "\t".join((code, *dict.fromkeys(_names(code))))


def _names(code: str) -> Iterator[str]:
    spoken = get_global("territory_languages").get(code, {})
    most = sorted(spoken, key=lambda language: -spoken[language]["population_percent"])
    own = [language for language in most if language != "en"][:_OWN_TONGUES]
    for language in ("en", *own):
        try:
            name = Locale.parse(language).territories.get(code)
        except (UnknownLocaleError, ValueError):
            continue
        if name:
            yield name


if __name__ == "__main__":
    Path(sys.argv[1]).write_text("\n".join((HEAD, *lines(), "")), encoding="utf-8")
