"""Likely terms of a trade in a text that nobody has explained yet: acronyms, phrases with hyphens or capitals, and
words that recur (S1.8). Everyday words, names of people and firms, days, sums and addresses are none.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from trustdesk.analysis.everyday_words import is_everyday
from trustdesk.analysis.term_spotting import spot, term_name
from trustdesk.domain.folding import fold

_RECURRING = 3
_SHORTEST_WORD = 5
_LONGEST_PHRASE = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Addresses and links are written in parts that look like terms.
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
_ACRONYM = re.compile(
    r"(?<![\w&/.@-])(?:[A-Z][A-Z0-9]{1,5}(?:[&/][A-Z][A-Z0-9]{0,5})*|[A-Z](?:[&/][A-Z])+)(?=s?(?![\w@/-]))"
)
_HYPHENED = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?:-[^\W\d_]+){1,3}(?![\w-])")
_CAPITALISED = re.compile(r"(?<![\w-])[A-Z][a-z]+(?:[ -](?:(?:of|and|for|the) )?[A-Z][a-z]+){1,3}(?![\w-])")
_SHOUTED = re.compile(r"[A-Z]{2,}(?:\W+[A-Z]{2,}){3,}")
_TITLE = re.compile(r"\b(?:mr|mrs|ms|mx|dr|prof|dear|herr|frau|señor|señora|hello|hi)\.?\s+$", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|\n\s*|[“\"(]\s*)$")
_ARTICLE = re.compile(r"(?:The|An?|This|That|These|Our|Your|Their|Each|Any|No)[ -]")
_FORMS_OF_FIRMS = "ab ag as asa bv co company corp gmbh group holding inc limited llc llp ltd nv oy plc sa sarl sas spa"
_FIRM = frozenset(_FORMS_OF_FIRMS.split())
# Before a name that nobody knows as a word it makes a place: New York, South Dakota.
_BEFORE_PLACES = frozenset(
    {"new", "north", "south", "east", "west", "great", "middle", "united", "upper", "lower", "saint"}
)
_PLACES = ("United States", "United Kingdom", "United Nations", "European Union", "Middle East", "Far East", "New Year")


class Mark(StrEnum):
    """By what it was noticed."""

    ACRONYM = "acronym"
    PHRASE = "phrase"
    RECURS = "recurs"


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyTerm:
    """A term that nobody knows yet, as first written; where, and how often it is there."""

    text: str
    mark: Mark
    start: int
    count: int


def likely_terms(text: str, known: Iterable[str] = (), people: Iterable[str] = ()) -> tuple[LikelyTerm, ...]:
    """What may be terms, in the order of the text. known: terms. people: names of people, places and firms."""
    blank = _without(_ADDRESS, text)
    taken = [False] * len(text)
    for each in (*spot(known, blank), *spot((*people, *_PLACES), blank)):
        taken[each.start : each.end] = [True] * (each.end - each.start)
    whose = {word for name in people for word in term_name(name)}
    found: dict[tuple[str, ...], list[tuple[int, str, Mark]]] = defaultdict(list)
    for mark, start, end in _noticed(blank, whose):
        if not any(taken[start:end]):
            taken[start:end] = [True] * (end - start)
            found[term_name(text[start:end])].append((start, text[start:end], mark))
    terms = [
        LikelyTerm(text=places[0][1], mark=places[0][2], start=places[0][0], count=len(places))
        for places in found.values()
    ]
    recurring = _recurring(blank, taken, whose)
    return tuple(sorted([*terms, *recurring], key=lambda each: each.start))


def _noticed(text: str, whose: set[str]) -> Iterator[tuple[Mark, int, int]]:
    quiet = _without(_SHOUTED, text)
    for match in _CAPITALISED.finditer(text):
        article = _ARTICLE.match(match[0])
        start = match.start() + (article.end() if article else 0)
        if _is_phrase(text, start, match.end(), whose):
            yield Mark.PHRASE, start, match.end()
    for match in _HYPHENED.finditer(text):
        words = term_name(match[0])
        if not all(map(is_everyday, words)) and whose.isdisjoint(words):
            yield Mark.PHRASE, match.start(), match.end()
    for match in _ACRONYM.finditer(quiet):
        parts = re.split("[&/]", match[0])
        if not all(map(is_everyday, parts)) and sum(map(str.isalpha, match[0])) > 1:
            yield Mark.ACRONYM, match.start(), match.end()


def _is_phrase(text: str, start: int, end: int, whose: set[str]) -> bool:
    before, phrase = text[:start], text[start:end]
    words = [fold(word) for word in _WORD.findall(phrase)]
    if len(words) == 1 or _SENTENCE_START.search(before[-40:]) or _TITLE.search(before[-12:]):
        return False
    after = _WORD.match(text, end + 1)
    is_firm = not _FIRM.isdisjoint([*words, fold(after[0]) if after else ""])
    if is_firm or not whose.isdisjoint(term_name(phrase)):
        return False
    # A name has no everyday word in it, a term such as "Material Adverse Change" mostly has.
    return any(map(is_everyday, words[words[0] in _BEFORE_PLACES :]))


def _recurring(text: str, taken: list[bool], whose: set[str]) -> list[LikelyTerm]:
    places: dict[str, list[int]] = defaultdict(list)
    written: dict[str, list[str]] = defaultdict(list)
    for match in _WORD.finditer(text):
        name = " ".join(term_name(match[0]))
        if len(name) < _SHORTEST_WORD or " " in name or is_everyday(name) or name in whose or taken[match.start()]:
            continue
        places[name].append(match.start())
        written[name].append(match[0])
    return [
        LikelyTerm(text=written[name][0], mark=Mark.RECURS, start=starts[0], count=len(starts))
        for name, starts in places.items()
        # Always with a capital, it is the name of somebody or of a place.
        if len(starts) >= _RECURRING and any(word[0].islower() for word in written[name])
    ]


def _without(pattern: re.Pattern[str], text: str) -> str:
    """The text with blanks in the place of what matches, so that places stay."""
    return pattern.sub(lambda match: re.sub(r"\S", " ", match[0]), text)
