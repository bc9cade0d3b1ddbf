"""All countries by name, each with what one may type to find it: its code, currencies and languages."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from trustdesk.domain.folding import fold_name
from trustdesk.paths import resource
from trustdesk.reference.countries import country_codes

_LEAST_PERCENT = 2.0

# What people type and CLDR does not have as a name.
_ALSO = MappingProxyType(
    {"AE": "UAE Emirates", "CI": "Ivory Coast", "CZ": "Czech Republic", "GB": "UK Britain", "IR": "Persia",
     "KR": "Republic of Korea", "LK": "Ceylon", "NL": "Holland", "TH": "Siam", "TR": "Turkey", "US": "USA America"}
)  # fmt: skip


@cache
def named_countries(language: str = "en") -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Code, name, and the other words one may look for it by, of every country; in the order of their names."""
    from babel import Locale  # deferred: loading CLDR takes tens of milliseconds

    locale = Locale.parse(language, sep="-")
    found = []
    for code in country_codes():
        words = (code, _ALSO.get(code, ""), *parts_of(code), *_money(code, language), *_spoken(code, language))
        found.append((code, str(locale.territories[code]), tuple(filter(None, words))))
    return tuple(sorted(found, key=lambda each: fold_name(each[1])))


def parts_of(code: str) -> tuple[str, ...]:
    """Parts of a country that people name when they mean it, such as Dubai."""
    return _parts().get(code, ())


@cache
def _parts() -> Mapping[str, tuple[str, ...]]:
    lines = resource("search", "country_parts.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return MappingProxyType({code: tuple(parts) for code, *parts in rows})


def _money(code: str, language: str) -> Iterator[str]:
    from babel.numbers import get_currency_name, get_territory_currencies

    for currency in get_territory_currencies(code):
        yield currency
        yield get_currency_name(currency, locale=language.replace("-", "_"))


def _spoken(code: str, language: str) -> Iterator[str]:
    from babel import Locale
    from babel.core import get_global

    names = Locale.parse(language, sep="-").languages
    for written, about in get_global("territory_languages").get(code, {}).items():
        if about["official_status"] or float(about["population_percent"]) >= _LEAST_PERCENT:
            yield names.get(written.partition("_")[0], "")
