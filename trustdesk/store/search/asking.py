"""The words of a query, and every way in which each may stand in a text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy import Connection

from trustdesk.domain.folding import is_of_letters, is_spaced
from trustdesk.domain.search import Also, How, Query, Word
from trustdesk.reference.nicknames import called_also
from trustdesk.store.search import slips
from trustdesk.store.search.pairs import is_row, phrase, strewn
from trustdesk.store.search.spellings import apart, with_other_umlauts, written_as_one
from trustdesk.store.tables import LONGEST_PREFIX

_MOST_GUESSES = 6
_TELLING = 3
_MOST_WHOLES = 32
_ENDINGS = ((1, 4), (2, 5), (3, 5))
"""How many letters an ending has, and how many have to remain."""

# Words that say nothing of whom one looks for, and forms of address: left out only where nothing holds them all.
_EMPTY_WORDS = frozenset(
    """
    a about an and are as at be by for from had has have he her him his i in is it its me my of on or our she that the
    their them they this to us was we were what when where which who whose will with you
    aber als am an auf aus bei das dem den der des die ein eine er es fur im in ist mit sie und uns vom von war wer zu
    au aux avec ce dans de des du elle en et est il la le les leur mais nous ou par pour qui sur un une
    al con del el ella en es la las lo los o para por que se su un una y
    mr mrs ms miss dr prof herr frau mme mlle m monsieur madame sr sra srta senor senora signor signora sig pan pani
    att av den det ett fran han hon i med och om pa som till vi vid
    """.split()  # noqa: SIM905  a list of these would be a page long
)


@dataclass(frozen=True, slots=True)
class Form:
    """Words in a row as they may stand in a text.

    text: between single spaces. begun: the last of them may go on. also: set where it is not what was typed.
    wholes: the words of the vault that it may go on to, where it is one word and they are few.
    """

    text: str
    begun: bool
    also: Also | None = None
    wholes: tuple[str, ...] = ()

    @property
    def stands(self) -> tuple[tuple[str, bool], ...]:
        """What it stands as: words in a row, and whether the last may go on."""
        return tuple((each, False) for each in self.wholes) or ((self.text, self.begun),)

    @property
    def row(self) -> str:
        """What the table of phrases is asked for it, which knows no beginnings; empty where it is no row of words."""
        return any_of(phrase(each, begun=False) for each in self.wholes or (self.text,)) if is_row(self.text) else ""

    def finished(self, connection: Connection) -> "Form":
        """With the words it may go on to, where they are few.

        FTS5 reads on from whole words, but first gathers all of a long beginning, and of one that ends a phrase.
        """
        *before, last = self.text.split(" ")
        if not (self.begun and slips.is_kept(last) and (before or len(last) > LONGEST_PREFIX)):
            return self
        words = slips.words_beginning(connection, last, _MOST_WHOLES + 1)
        if not 0 < len(words) <= _MOST_WHOLES:
            return self
        return replace(self, wholes=tuple(" ".join((*before, word)) for word in words))


@dataclass(frozen=True, slots=True)
class Asked:
    """A word of the query with its forms, those that were typed first."""

    typed: str
    forms: tuple[Form, ...]

    @property
    def expression(self) -> str:
        """Any of its forms, as the tables are asked that know the places of words."""
        return any_of(phrase(text, begun=begun) for text, begun in self._needed())

    @property
    def words(self) -> str:
        """Any of its forms, as the body is asked, which knows only that words are there."""
        return any_of(strewn(text, begun=begun) for text, begun in self._needed())

    def _needed(self) -> Iterator[tuple[str, bool]]:
        """What its forms stand as, without those that are among the answers of another."""
        stands = dict.fromkeys(each for form in self.forms for each in form.stands)
        starts = tuple(text for text, begun in stands if begun)
        for text, begun in stands:
            if not any(text.startswith(start) and (text, begun) != (start, True) for start in starts):
                yield text, begun

    @property
    def row(self) -> str:
        """Any of its rows of words; empty where one of its forms is none."""
        rows = [form.row for form in self.forms]
        return any_of(rows) if all(rows) else ""

    @property
    def goes_on(self) -> bool:
        """Whether other rows than these may be meant."""
        return any(form.begun and not form.wholes for form in self.forms)

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing of whom one looks for."""
        return self.forms[0].text in _EMPTY_WORDS


def asked_words(connection: Connection, query: Query) -> tuple[Asked, ...]:
    """The words as they were typed, each of which may be the beginning of a longer one."""
    return tuple(
        Asked(word.typed, tuple(form.finished(connection) for form in _own_forms(word))) for word in query.words
    )


def _own_forms(word: Word) -> Iterator[Form]:
    text = " ".join(word.tokens)
    yield Form(text, begun=not word.whole)
    if word.digits:
        yield Form(word.digits, begun=True)
    if len(word.tokens) == 1 and not word.whole:
        yield from (Form(each, begun=True) for each in (*written_as_one(text), apart(text)) if each)
        for each in with_other_umlauts(word.typed):
            yield Form(each, begun=True, also=Also(typed=word.typed, found=each, how=How.FORM))


def with_nicknames(asked: Asked) -> Asked:
    """With the names that are said for it."""
    names = called_also(_single_word(asked))
    return replace(asked, forms=(*asked.forms, *(_meant(asked, name, How.NICKNAME) for name in names)))


def with_endings(connection: Connection, asked: Asked) -> Asked:
    """With the words that begin as it does without its ending."""
    word = _single_word(asked)
    found = (_meant(asked, word[:-cut], How.FORM) for cut, least in _ENDINGS if len(word) - cut >= least)
    return replace(asked, forms=(*asked.forms, *(form.finished(connection) for form in found)))


def taken_apart(asked: Asked, is_there: Callable[[Asked], bool]) -> tuple[Asked, ...]:
    """Its parts as words of their own, where signs held it together or its script has no spaces."""
    first = asked.forms[0]
    letters = first.text.split(" ")
    tells = any(is_spaced(each) or len(each) >= _TELLING for each in letters)
    if not (first.begun and len(letters) > 1 and tells):
        return (asked,)
    found: list[Asked] = []
    for row in _rows(letters):
        whole = _part(row)
        found += [whole] if len(row) == 1 or is_there(whole) else _stretches(row, is_there)
    return tuple(found) or (asked,)


def _rows(letters: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The words, with letters of scripts without spaces that stand side by side in one row."""
    for spaced, side_by_side in groupby(letters, is_spaced):
        row = tuple(side_by_side)
        yield from (row,) if spaced else ((word,) for word in row)


def _stretches(row: Sequence[str], is_there: Callable[[Asked], bool]) -> Iterator[Asked]:
    """The longest stretches of the row, of two letters and more, that stand somewhere."""
    start = 0
    while start < len(row) - 1:
        end = start + 1
        while end < len(row) and is_there(_part(row[start : end + 1])):
            end += 1
        if end > start + 1:
            yield _part(row[start:end])
        start = max(end, start + 1)


def _part(row: Sequence[str]) -> Asked:
    text = " ".join(row)
    return Asked("".join(row), (Form(text, begun=True),))


def slips_of(connection: Connection, asked: Asked, *, is_last: bool) -> tuple[Form, ...]:
    """The words of the vault that a slip leads to. is_last: it may not be typed to its end."""
    word = _single_word(asked)
    found = slips.guesses(connection, word, _MOST_GUESSES, unfinished=is_last) if word else []
    return tuple(_meant(asked, guess.word, How.SLIP) for guess in found)


def with_slips(asked: Asked, found: Iterable[Form]) -> Asked:
    """With these, each form once; before the relatives: a word that is meant says more than one that begins so."""
    typed = [form for form in asked.forms if form.also is None]
    return replace(asked, forms=tuple(dict.fromkeys((*typed, *found, *asked.forms))))


def _single_word(asked: Asked) -> str:
    """The word, where it is one, of letters and not in quotes; else nothing."""
    first = asked.forms[0]
    return first.text if first.begun and is_of_letters(first.text) else ""


def _meant(asked: Asked, text: str, how: How) -> Form:
    return Form(text, begun=how is How.FORM, also=Also(typed=asked.typed, found=text, how=how))


def any_of(expressions: Iterable[str]) -> str:
    """Any of them; nothing where there are none."""
    found = " OR ".join(expressions)
    return f"({found})" if found else ""
