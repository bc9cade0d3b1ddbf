"""Countries, currencies, languages and time zones by name: what a field that holds a code offers while one types."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache

from trustdesk.domain.folding import fold_name
from trustdesk.operations.choosing import Choice


class Codes(StrEnum):
    """A family of codes."""

    COUNTRIES = "countries"
    CURRENCIES = "currencies"
    LANGUAGES = "languages"
    ZONES = "zones"


def code_choices(family: Codes, typed: str, language: str, limit: int = 20) -> tuple[Choice, ...]:
    """The codes whose name or code fits what is typed: the code itself, then names that begin so, then the others.

    language: in which they are named. The first call takes tens of milliseconds.
    """
    wanted = fold_name(typed)
    ranked = [
        (rank, folded, choice)
        for folded, choice in _named(family, language)
        if (rank := _rank(wanted, folded, choice.id)) is not None
    ]
    return tuple(choice for _, _, choice in sorted(ranked, key=lambda each: each[:2])[:limit])


def codes_chosen(family: Codes, codes: Iterable[str], language: str) -> tuple[Choice, ...]:
    """These codes as choices, in that order; one without a name is called by itself."""
    names = {choice.id: choice for _, choice in _named(family, language)}
    return tuple(names.get(code, Choice(code, code)) for code in codes)


def _rank(wanted: str, folded: str, code: str) -> int | None:
    if fold_name(code) == wanted:
        return 0
    if folded.startswith(wanted):
        return 1
    if f" {wanted}" in folded or wanted in fold_name(code).replace("_", " "):
        return 2
    return None


@cache
def _named(family: Codes, language: str) -> tuple[tuple[str, Choice], ...]:
    """Each code with its name, and that name folded."""
    return tuple((fold_name(name), Choice(code, name, code)) for code, name in _names(family, language).items())


def _names(family: Codes, language: str) -> Mapping[str, str]:
    if family is Codes.ZONES:
        import zoneinfo  # deferred: the list is read from the disk

        # The database has old names and offsets as well, which nobody looks for by place.
        zones = (zone for zone in sorted(zoneinfo.available_timezones()) if "/" in zone and not zone.startswith("Etc"))
        return {"UTC": "UTC"} | {zone: zone.replace("_", " ") for zone in zones}
    from babel import Locale  # deferred: loading CLDR takes tens of milliseconds

    locale = Locale.parse(language, sep="-")
    if family is Codes.COUNTRIES:
        # Two letters; regions of the world have numbers, and the last letters are private or "unknown".
        return {code: name for code, name in locale.territories.items() if code.isalpha() and code not in _NO_COUNTRIES}
    if family is Codes.CURRENCIES:
        return dict(locale.currencies)
    return {code.replace("_", "-"): name for code, name in locale.languages.items()}


_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"})
