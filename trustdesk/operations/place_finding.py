"""Which country or region somebody means who types its code, its name or a part of it."""

from collections.abc import Callable
from dataclasses import replace

from trustdesk.domain.errors import UserError
from trustdesk.domain.folding import fold_name
from trustdesk.operations.countries import country_list
from trustdesk.operations.country_values import CountryLine
from trustdesk.reference.country_names import parts_of

_MOST_NAMED = 8
_LEAST_LETTERS = 3


def find_place(typed: str, language: str = "en") -> CountryLine:
    """The country or region of that code, name, other name or part of a name, or the one that a place lies in.

    Raises UserError for none or several.
    """
    wanted = _plain(typed)
    known = country_list(language)
    for fits in _ways(wanted):
        found = [each for each in known if wanted and fits(each)]
        if len(found) == 1:
            return replace(found[0], part=_part_asked(found[0], wanted))
        if found:
            names = ", ".join(f"{each.name} ({each.code})" for each in found[:_MOST_NAMED])
            more = " and others" if len(found) > _MOST_NAMED else ""
            raise UserError(f"“{typed}” may be {names}{more}; give one of the codes.")
    raise UserError(f"There is no country or region “{typed}”; give its name, or its code as ISO 3166 has it.")


def _ways(wanted: str) -> tuple[Callable[[CountryLine], bool], ...]:
    """From the surest to the least sure; the first that fits anything decides."""
    return (
        lambda each: each.code.lower() == wanted,
        lambda each: _plain(each.name) == wanted,
        lambda each: bool(_part_asked(each, wanted)),
        lambda each: f" {wanted} " in f" {_plain(each.name)} ",
        lambda each: f" {wanted} " in f" {each.sought} ",
        lambda each: _plain(each.name).startswith(wanted),
        lambda each: len(wanted) >= _LEAST_LETTERS and wanted in each.sought,
    )


def _part_asked(line: CountryLine, wanted: str) -> str:
    return next((part for part in parts_of(line.code) if _plain(part) == wanted), "")


def _plain(text: str) -> str:
    return fold_name(text).replace("’", "'")
