"""Places: where in the window one can be. Every jump, from a search hit or a click on the page, is a wish for one."""

from dataclasses import dataclass
from enum import StrEnum


class Screen(StrEnum):
    """What can fill the middle of the window. The last two are walked through for one meeting, and left again."""

    TODAY = "today"
    COUNTERPARTS = "counterparts"
    PROMISES = "promises"
    PEOPLE = "people"
    TERMS = "terms"
    COUNTRIES = "countries"
    PREPARE = "prepare"
    DEBRIEF = "debrief"


RAIL = (Screen.TODAY, Screen.COUNTERPARTS, Screen.PROMISES, Screen.PEOPLE, Screen.TERMS, Screen.COUNTRIES)
"""The screens that are always one press away, in the order of the rail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A screen, and what to show there.

    counterpart: whose dossier. meeting: whose page, by default that of the next one. record: the record to bring into
    view and to open, as ``kind/id``; on the screen of countries the code of one, such as "SE", or the key of a region,
    such as "nordic"; on that of terms the key of a glossary, as ``packs/energy``. section: the section of the sheet to
    bring into view, by its own key or by that of a block of the page; of a glossary, one of its terms.
    """

    screen: Screen = Screen.COUNTERPARTS
    counterpart: str = ""
    meeting: str = ""
    record: str = ""
    section: str = ""
