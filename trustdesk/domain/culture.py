"""Culture: what is usual in a place, as a hypothesis to check with the person, and how this person negotiates (S0.8.1).

Shipped notes are values read from packs. What the user writes are records: a note of their own on a country, which may
stand in the place of a shipped one, and a reading of one person on one of ten dimensions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.facts import CounterpartId
from trustdesk.domain.packs import Items, Key, Longest, PackName
from trustdesk.domain.people import PersonId
from trustdesk.domain.record import FiveScale, Noted, Shape

PlaceKey = Annotated[str, Shape("[A-Z]{2}|[a-z][a-z-]+", "a country such as SE, or a region such as nordic")]


class Aspect(StrEnum):
    """What a note on a culture is about."""

    GREETING = "greeting"
    ADDRESS = "address"
    SMALL_TALK = "small_talk"
    AVOID = "avoid"
    PUNCTUALITY = "punctuality"
    DECISIONS = "decisions"
    DISAGREEMENT = "disagreement"
    MEANING = "meaning"  # what an expression may mean
    DOCUMENTS = "documents"
    GIFTS = "gifts"
    MEALS = "meals"
    INTRODUCTIONS = "introductions"  # S0.8.5
    SAYING_NO = "saying_no"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedNote:
    """A note of a pack. Corrections hang on `key`.

    text: what is usual. ask: how to check it with this person. cue: the same in a few words, for the page.
    says, means: of `Aspect.MEANING`, the expression and what it may mean. source: a key of the pack's sources
    """

    key: Key
    aspect: Aspect
    text: Annotated[str, Longest(200)]
    ask: Annotated[str, Longest(120)]
    cue: Annotated[str, Longest(80)] = ""
    says: Annotated[str, Longest(120)] = ""
    means: Annotated[str, Longest(160)] = ""
    source: str

    def __post_init__(self) -> None:
        if (self.aspect is Aspect.MEANING) != bool(self.says and self.means):
            raise InvalidValue("says", "and means belong to a note of the aspect “meaning”, which needs both")


@dataclass(frozen=True, slots=True, kw_only=True)
class CulturePack:
    """The notes on a country, or on a region of several.

    key: ISO 3166 code, or a region's name in small letters. checked: when a person last looked at all of them.
    demonyms: names of the people, of whom no note may speak. sources: by key
    """

    key: PlaceKey
    name: PackName
    countries: tuple[str, ...]
    checked: date
    demonyms: tuple[str, ...] = ()
    sources: Mapping[str, str]
    notes: Annotated[tuple[ShippedNote, ...], Items("note")]

    def __post_init__(self) -> None:
        if self.key.isupper() and self.countries != (self.key,):
            raise InvalidValue("countries", f'of a country is itself: ["{self.key}"]')
        if not self.countries:
            raise InvalidValue("countries", "is empty; a region has at least one")


@dataclass(frozen=True, slots=True, kw_only=True)
class CultureNote(Noted):
    """A note of the user's own on a place.

    place: a country such as SE, or a region such as nordic
    aspect: what it is about
    text: what is usual
    ask: how to check it with a person
    cue: the same in a few words, for the page
    replaces: the key of the shipped note in whose place it stands, if any
    hidden: nothing is to stand there
    """

    kind: ClassVar[str] = "culture_notes"
    place: PlaceKey
    aspect: Aspect = Aspect.SMALL_TALK
    text: str = ""
    ask: str = ""
    cue: str = ""
    replaces: str = ""
    hidden: bool = False

    def check(self) -> None:
        """Rules between fields. Raises InvalidValue."""
        if not self.text.strip() and not self.hidden:
            raise InvalidValue("text", "is empty")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNote:
    """A note on a place as it is shown: a shipped one, one of the user's own, or that in the place of a shipped one.

    place, place_name: the country or region it is about. key: of the shipped note, also where an own one stands in its
    place; empty for a note that is the user's alone. says, means: of `Aspect.MEANING`, the expression and what it may
    mean. source: in words; empty where the user named none. own: the user's record, which `text` then is of
    """

    place: str
    place_name: str
    key: str = ""
    aspect: Aspect
    text: str
    ask: str = ""
    cue: str = ""
    says: str = ""
    means: str = ""
    source: str = ""
    own: CultureNote | None = None


class Dimension(StrEnum):
    """Ten ways in which people negotiate differently; none of them is read off a passport.

    Source: Jeswald Salacuse, Ten Ways That Culture Affects Negotiating Style, Negotiation Journal, 1998.
    """

    GOAL = "goal"
    ATTITUDE = "attitude"
    PERSONAL_STYLE = "personal_style"
    COMMUNICATION = "communication"
    TIME = "time"
    EMOTION = "emotion"
    AGREEMENT_FORM = "agreement_form"
    AGREEMENT_BUILDING = "agreement_building"
    ORGANISATION = "organisation"
    RISK = "risk"


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleReading(Noted):
    """How a person, or their side, negotiates on one dimension, as we saw or were told it.

    counterpart: whose dossier it belongs to
    person: of whom; of the side as a whole where empty
    dimension: which of the ten
    value: from 1 (the first pole) to 5 (the other)
    text: what we saw
    """

    kind: ClassVar[str] = "style_readings"
    counterpart: CounterpartId
    person: PersonId | None = None
    dimension: Dimension
    value: FiveScale = 3
    text: str = ""
