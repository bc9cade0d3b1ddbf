"""Finding in what the desk knows of itself: countries and regions, notes on them, terms of shipped glossaries.

Every word that is typed has to begin a word of a title or a text; a title goes before a text. The user's own notes and
corrections are found in the place of what they replace.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from trustdesk.domain.culture import CultureNote, PlaceNote
from trustdesk.domain.folding import tokens
from trustdesk.domain.search import Span
from trustdesk.operations.countries import country_list
from trustdesk.operations.marking import WordForm, marks, shown
from trustdesk.reference.cultures import culture, places_with_notes
from trustdesk.reference.glossaries import pack, packs
from trustdesk.reference.own_notes import merged_notes
from trustdesk.reference.shelves import state_of_added
from trustdesk.store.vault import Vault

_SHORTEST = 3
_LAST = "\U0010ffff"


class KnownKind(StrEnum):
    """What was found."""

    COUNTRY = "country"
    NOTE = "note"
    TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One thing the desk knows. place: of a country or note, its code or key. pack: of a term. note: a key of a record.

    title, text: what to show, each with the parts of it that match; text is shortened around the first of them.
    """

    kind: KnownKind
    title: str
    text: str = ""
    title_marks: tuple[Span, ...] = ()
    text_marks: tuple[Span, ...] = ()
    place: str = ""
    pack: str = ""
    note: str = ""


def search_known(vault: Vault, typed: str, language: str = "en", limit: int = 5) -> tuple[Known, ...]:
    """At most `limit` things, those first whose title holds what is typed; none for a letter or two.

    The first call reads every pack, which takes some tenths of a second.
    """
    words = tokens(typed)
    if sum(map(len, words)) < _SHORTEST:
        return ()
    with vault.read() as reader:
        own = tuple(reader.all(CultureNote))
    shelf = _shelf(own, language, state_of_added())
    forms: tuple[WordForm, ...] = tuple((word, True) for word in words)
    return tuple(_marked(each, forms) for each in shelf.find(words)[:limit])


def _marked(each: Known, forms: tuple[WordForm, ...]) -> Known:
    text, text_marks = shown(each.text, forms)
    return Known(
        kind=each.kind, title=each.title, text=text, title_marks=marks(each.title, forms), text_marks=text_marks,
        place=each.place, pack=each.pack, note=each.note,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Things, and the places of the words in them: of titles, and of titles and texts."""

    things: tuple[Known, ...]
    words: tuple[str, ...]
    titles: dict[str, frozenset[int]]
    texts: dict[str, frozenset[int]]

    def find(self, words: Iterable[str]) -> list[Known]:
        """Those that hold all words, each of which may go on, in their order; titles first."""
        begun = [self._beginning(word) for word in words]
        titles = self._holding(begun, self.titles)
        texts = self._holding(begun, self.texts) - titles
        return [self.things[number] for number in (*sorted(titles), *sorted(texts))]

    def _beginning(self, word: str) -> tuple[str, ...]:
        return self.words[bisect_left(self.words, word) : bisect_left(self.words, word + _LAST)]

    @staticmethod
    def _holding(begun: Iterable[tuple[str, ...]], index: dict[str, frozenset[int]]) -> frozenset[int]:
        held = [frozenset[int]().union(*(index.get(word, frozenset()) for word in each)) for each in begun]
        return frozenset.intersection(*held) if held else frozenset()


@lru_cache(maxsize=2)
def _shelf(own: tuple[CultureNote, ...], language: str, state: object) -> _Shelf:  # noqa: ARG001  part of the key
    things = (*_countries(language), *_terms(language), *_notes(own, language))
    titles: dict[str, set[int]] = {}
    texts: dict[str, set[int]] = {}
    for number, (thing, sought) in enumerate(things):
        for word in tokens(sought):
            titles.setdefault(word, set()).add(number)
        for word in (*tokens(sought), *tokens(thing.text)):
            texts.setdefault(word, set()).add(number)
    return _Shelf(
        things=tuple(thing for thing, _ in things),
        words=tuple(sorted(texts)),
        titles={word: frozenset(numbers) for word, numbers in titles.items()},
        texts={word: frozenset(numbers) for word, numbers in texts.items()},
    )


def _countries(language: str) -> Iterator[tuple[Known, str]]:
    for line in country_list(language):
        yield Known(kind=KnownKind.COUNTRY, title=line.name, place=line.code), line.name


def _terms(language: str) -> Iterator[tuple[Known, str]]:
    for key, name in packs(language).items():
        found = pack(key, language)
        for term in found.terms if found else ():
            thing = Known(kind=KnownKind.TERM, title=term.text, text=f"{term.meaning} · {name}", pack=key)
            yield thing, " ".join((term.text, *term.also))


def _notes(own: tuple[CultureNote, ...], language: str) -> Iterator[tuple[Known, str]]:
    noted = places_with_notes(language)
    for place in {**noted, **{each.place: each.place for each in own}}:
        found = culture(place, language)
        for note in merged_notes([found] if found else [], [each for each in own if each.place == place]):
            yield _note(note), ""


def _note(note: PlaceNote) -> Known:
    text = f"{note.says}: {note.means}" if note.says else note.text
    return Known(
        kind=KnownKind.NOTE, title=note.place_name, text=text, place=note.place, note=note.own.key if note.own else ""
    )
