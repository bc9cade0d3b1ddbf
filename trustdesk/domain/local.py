"""What the desk knows of itself on the day of a meeting: of their place, of the date, of the words of their trade.

Nothing of it is a fact of the dossier: it is shown as a hypothesis with its source, and after what the user noted.
"""

from dataclasses import dataclass
from datetime import date

from trustdesk.domain.culture import PlaceNote
from trustdesk.domain.glossaries import PackTerm
from trustdesk.domain.places import DayNote, Hours, Saying, subjects_on


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstWords:
    """How to greet in their language at that hour, and to thank. language: its name."""

    language: str
    hello: Saying
    thanks: Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """What there is to know for one meeting.

    country: ISO 3166, empty where their country is not noted; country_name: as it is called.
    hours: what their clock says of the beginning; holiday: the day off it falls on. first_words: none where they speak
    the language of the page. notes: on their place, the user's own first. days: what their calendar and ours say around
    the day, the nearest first. pack: the key and the name of the glossary of their trade; terms: its words
    """

    country: str = ""
    country_name: str = ""
    hours: Hours | None = None
    holiday: str = ""
    first_words: FirstWords | None = None
    notes: tuple[PlaceNote, ...] = ()
    days: tuple[DayNote, ...] = ()
    pack: tuple[str, str] = ("", "")
    terms: tuple[PackTerm, ...] = ()

    def talks_on(self, day: date) -> tuple[DayNote, ...]:
        """What their calendar gives to talk about on a day there, the nearest first and each subject once (S0.5)."""
        return subjects_on((each for each in self.days if each.country == self.country), day)


NOTHING = Local()
"""Where nothing is known, or nothing of it may be shown."""
