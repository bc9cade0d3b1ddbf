"""What the values of a pack declare of themselves, so that one reader can check any pack (`reference.packs`)."""

from dataclasses import dataclass
from typing import Annotated

from trustdesk.domain.record import Shape

Key = Annotated[str, Shape("[a-z0-9]+(-[a-z0-9]+)*", "small letters, digits and hyphens, such as take-or-pay")]
"""The name of an item of a pack; corrections hang on it."""
Hour = Annotated[str, Shape("([01][0-9]|2[0-3]):[0-5][0-9]", "a time of day such as 05:00")]
MonthDay = Annotated[str, Shape("(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "a month and day such as 12-24")]


@dataclass(frozen=True, slots=True)
class Longest:
    """Marks a text with the most characters that there is room for."""

    characters: int


@dataclass(frozen=True, slots=True)
class Items:
    """Marks a list of values with the name of its tables in the file: ``[[note]]``."""

    table: str


@dataclass(frozen=True, slots=True)
class LanguageCode:
    """Marks a code of BCP 47 whose language, script and country there have to be."""


PackName = Annotated[str, Longest(80)]
"""What a pack is called in lists."""
