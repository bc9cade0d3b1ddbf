"""Where the package holidays is wrong or older than the law: what is put right, each with its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """From a year on, the days (month and day) that are none any more, and those that are new, with their names."""

    since: int
    gone: frozenset[str]
    new: Mapping[str, tuple[str, str]]


# Source: Syrian Arab Republic, Decree No. 188 of 5 October 2025. New days: the English name, and the one there.
_CORRECTIONS = MappingProxyType(
    {
        "SY": Correction(
            since=2026,
            gone=frozenset({"03-08", "05-06", "10-06", "12-26"}),
            new={"03-18": ("Revolution Day", "عيد الثورة السورية"), "12-08": ("Liberation Day", "عيد التحرير")},
        )
    }
)

# Feasts that these governments gazette years ahead, each time with the words that the date may yet change by the
# sighting of the moon. Source: Prime Minister's Department of Malaysia; Ministry of Manpower of Singapore.
_SUBJECT_TO_SIGHTING = MappingProxyType({"MY": ("Eid al-Fitr", "Eid al-Adha"), "SG": ("Hari Raya",)})
# The moon of the years before was seen when the tables of the package were last looked through.
_NOT_YET_SEEN = 2027


def corrected(code: str, year: int, found: Mapping[date, str], *, native: bool) -> dict[date, str]:
    """The days off of a whole country, put right. native: whether the names are those used there."""
    known = _CORRECTIONS.get(code)
    if known is None or year < known.since:
        return dict(found)
    kept = {on: name for on, name in found.items() if f"{on:%m-%d}" not in known.gone}
    new = {date.fromisoformat(f"{year}-{on}"): names[native] for on, names in known.new.items()}
    return dict(sorted((new | kept).items()))


def is_subject_to_sighting(code: str, on: date, name: str) -> bool:
    """Whether the moon may move a day off that the package says to be certain."""
    return on.year >= _NOT_YET_SEEN and name.startswith(_SUBJECT_TO_SIGHTING.get(code, ("\n",)))
