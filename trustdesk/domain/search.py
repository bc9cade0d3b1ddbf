"""Searching, as values: what is asked for, and what is found."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Span = tuple[int, int]
"""A stretch of a text, as its start and its end."""


class Part(StrEnum):
    """Which part of a dossier a text belongs to; the values are what ``kind:`` understands."""

    NAME = "name"
    PERSON = "person"
    ORGANISATION = "organisation"
    FACT = "fact"
    CULTURE = "culture"
    TERM = "term"
    ISSUE = "issue"
    PROMISE = "promise"
    CONCESSION = "concession"
    INCIDENT = "incident"
    MEETING = "meeting"
    CONTACT = "contact"
    DEBRIEF = "debrief"
    MUTUAL = "mutual"
    NEGOTIATION = "negotiation"
    QUESTION = "question"
    PLACE = "place"
    NOTE = "note"


class FilterName(StrEnum):
    """What a search can be narrowed by, as it is typed before the colon."""

    KIND = "kind"
    IS = "is"
    COUNTRY = "country"
    INDUSTRY = "industry"
    ROLE = "role"
    TYPE = "type"
    WITH = "with"
    ORG = "org"
    TERM = "term"
    CULTURE = "culture"
    MET = "met"
    NEXT = "next"
    DUE = "due"


class State(StrEnum):
    """What ``is:`` understands."""

    OVERDUE = "overdue"
    AHEAD = "ahead"
    COOLING = "cooling"
    INTERNAL = "internal"


DATED = frozenset({FilterName.MET, FilterName.NEXT, FilterName.DUE})
"""The filters whose value is a day or a stretch of days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word, or a phrase in quotes, as it is looked for.

    tokens: its folded parts, in order; a CJK character is a part of its own
    whole: only the word itself will do, and not one that begins so
    digits: the digits of what looks like a telephone number, without a prefix of zeros
    typed: as it stands in the query
    """

    tokens: tuple[str, ...]
    whole: bool = False
    digits: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A condition on dossiers.

    value: folded; of a `DATED` filter the first and the last day stand in its place. others: values that will do as
    well. excluded: it must not hold.
    """

    name: FilterName
    value: str = ""
    others: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    excluded: bool = False

    @property
    def values(self) -> tuple[str, ...]:
        """All values that will do."""
        return (self.value, *self.others)


class ProblemKind(StrEnum):
    """What is wrong with a filter: there is none of that name, or it does not know the value."""

    NAME = "name"
    VALUE = "value"
    DAY = "day"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A filter that was not understood, and is left out.

    typed: as it stands in the query. name: of the filter. options: what would have been understood.
    """

    kind: ProblemKind
    typed: str
    name: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for. Every word and filter has to hold, none of `excluded` may."""

    words: tuple[Word, ...] = ()
    excluded: tuple[Word, ...] = ()
    filters: tuple[Filter, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.filters)

    @property
    def parts(self) -> frozenset[Part]:
        """The parts of a dossier that the words have to stand in; none: anywhere."""
        kinds = (each for each in self.filters if each.name is FilterName.KIND and not each.excluded)
        return frozenset(Part(value) for each in kinds for value in each.values)


class How(StrEnum):
    """Why something other than what was typed counts as it."""

    SLIP = "slip"
    NICKNAME = "nickname"
    FORM = "form"


@dataclass(frozen=True, slots=True, kw_only=True)
class Also:
    """A word that was found in the place of one that was typed."""

    typed: str
    found: str
    how: How


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A text that matches: the record's key, ``kind/id``, and the field it stands in."""

    part: Part
    key: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A dossier, or a person, an organisation or a shared term, that matches.

    subject: its key, such as ``counterparts/acme``
    spots: the texts that match, best first
    forms: the words to mark in them, each with whether it may go on
    named: every word that was typed stands in its own name
    also: what was found in the place of what was typed
    missing: words of the query that it does not hold
    """

    subject: str
    spots: tuple[Spot, ...] = ()
    forms: tuple[tuple[str, bool], ...] = ()
    named: bool = False
    also: tuple[Also, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """All that one search found.

    dossiers: best first. others: people, organisations and shared terms. counted: nothing more matches.
    """

    dossiers: tuple[Found, ...] = ()
    others: tuple[Found, ...] = ()
    query: Query = field(default_factory=Query)
